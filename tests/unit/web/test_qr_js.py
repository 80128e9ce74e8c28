"""The page's QR encoder, run by Node and read back by the decoders that the app itself uses."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
import segno
import zxingcpp

from tests.fakes.node import run_module

_SCRIPT = """
import { encodeQr, qrPath } from "%s/qr.js";
const jobs = JSON.parse(process.argv[2]);
const out = jobs.map(([text, mask]) => {
  const code = encodeQr(text, mask === null ? undefined : mask);
  return { ...code, modules: code.modules.map((row) => row.map((d) => (d ? 1 : 0))), path: qrPath(code) };
});
console.log(JSON.stringify(out));
"""

LINK = "https://relay.example/r/AAAAAAAAAAAAAAAAAAAAAA#AAAAAAAAAAAAAAAAAAAAAA"


def _encode(jobs: list[tuple[str, int | None]]) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = json.loads(run_module(_SCRIPT, json.dumps(jobs)))
    return result


def _pixels(modules: object) -> np.ndarray:
    square = np.pad(np.array(modules, dtype=np.uint8), 4)
    return np.kron((1 - square) * 255, np.ones((4, 4))).astype(np.uint8)


def _read(modules: object) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(_pixels(modules))]


def test_every_length_is_read_back_and_uses_the_smallest_version() -> None:
    # 14 bytes fill version 1, 213 fill version 10: every version and both count widths come up.
    capacities = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]
    lengths = sorted({1, 2, *capacities, *(c + 1 for c in capacities[:-1]), 70, 120})
    texts = [("countersign" * 20)[:n] for n in lengths]
    for text, code in zip(texts, _encode([(t, None) for t in texts]), strict=True):
        assert _read(code["modules"]) == [text]
        expected = next(i for i, c in enumerate(capacities, 1) if len(text) <= c)
        assert (code["version"], code["size"]) == (expected, 17 + 4 * expected)


@pytest.mark.parametrize("mask", range(8))
def test_every_mask_is_read_back(mask: int) -> None:
    (code,) = _encode([(LINK, mask)])
    assert code["mask"] == mask
    assert _read(code["modules"]) == [LINK]


def test_text_outside_ascii_is_utf_8() -> None:
    (code,) = _encode([("Grüße, 世界", None)])
    assert _read(code["modules"]) == ["Grüße, 世界"]


def test_every_module_is_that_of_an_independent_encoder() -> None:
    # Full codes only: segno 1.6 pads a shorter text with one zero byte more than the standard says.
    for capacity in (14, 26, 42, 62, 84, 106, 122, 152, 180, 213):
        text = ("countersign" * 20)[:capacity]
        jobs: list[tuple[str, int | None]] = [(text, mask) for mask in range(8)]
        for mask, ours in enumerate(_encode(jobs)):
            theirs = segno.make(text, error="m", mode="byte", mask=mask, boost_error=False)
            assert ours["modules"] == [list(row) for row in theirs.matrix]


def test_too_long_is_refused() -> None:
    assert "too long" in run_module(
        'import { encodeQr } from "%s/qr.js";try { encodeQr("x".repeat(214)); } catch (e) { console.log(e.message); }'
    )


def test_the_path_covers_each_dark_module_once() -> None:
    (code,) = _encode([(LINK, None)])
    path = code["path"]
    runs = [piece.split("h")[1].split("v")[0] for piece in path["path"].split("M")[1:]]
    assert sum(map(int, runs)) == int(np.sum(code["modules"]))
    assert path["extent"] == code["size"] + 8
