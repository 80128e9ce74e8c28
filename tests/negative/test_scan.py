"""The first door: what is not one login code, in pictures and in text."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import cv2
import numpy as np
import pypdfium2
import pytest

from authenticator.errors import InputError, LocalError
from authenticator.limits import IMAGE_BYTES_MAX
from authenticator.scan.decode import decode_codes
from authenticator.scan.found import Found, find_link, link_from_text
from authenticator.scan.image import load_image, load_pages
from tests.fakes.codes import LINK, OTHER, code, png, screen
from tests.fakes.hostile import FILES

ID = "AAECAwQFBgcICQoLDA0ODw"


def _bomb(width: int, height: int) -> bytes:
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


TEXTS = [
    ("empty", "", "link_invalid"),
    ("not-a-link", "hello", "link_invalid"),
    ("wifi-code", "WIFI:T:WPA;S:home;P:secret;;", "link_invalid"),
    ("page-of-the-relay", "https://relay.example/", "link_invalid"),
    ("without-digest", f"https://relay.example/r/{ID}", "link_invalid"),
    ("short-digest", f"https://relay.example/r/{ID}#AAEC", "link_invalid"),
    ("short-id", f"https://relay.example/r/AAEC#{ID}", "link_invalid"),
    ("id-that-is-not-canonical", f"https://relay.example/r/AAECAwQFBgcICQoLDA0ODx#{ID}", "link_invalid"),
    ("another-path", f"https://relay.example/x/{ID}#{ID}", "link_invalid"),
    ("a-query-in-it", f"https://relay.example/r/{ID}?a=b#{ID}", "link_invalid"),
    ("too-long", f"https://{'a' * 60}.{'b' * 60}.example/r/{ID}#{ID}", "link_invalid"),
    ("far-too-long", "https://relay.example/r/" + "A" * 100_000, "link_invalid"),
    ("letters-beyond-ascii", f"https://rel\u0430y.example/r/{ID}#{ID}", "link_invalid"),
    ("another-scheme", f"ftp://relay.example/r/{ID}#{ID}", "link_invalid"),
    ("javascript", "javascript:alert(1)", "link_invalid"),
    ("two-links-in-one", f"{LINK} {OTHER}", "link_invalid"),
    ("http-to-elsewhere", f"http://relay.example/r/{ID}#{ID}", "link_unsafe"),
    ("https-to-this-computer", f"https://127.0.0.1:8431/r/{ID}#{ID}", "link_unsafe"),
    ("a-user-in-it", f"https://bank.example@evil.example/r/{ID}#{ID}", "link_unsafe"),
    ("a-host-in-capitals", f"https://Relay.Example/r/{ID}#{ID}", "link_invalid"),
    ("a-port-beyond-all", f"https://relay.example:99999/r/{ID}#{ID}", "link_invalid"),
]

PICTURES: list[tuple[str, Callable[[], bytes], str]] = [
    ("no-code", lambda: png(screen()), "no_code_found"),
    ("one-colour", lambda: png(np.zeros((50, 50), np.uint8)), "no_code_found"),
    ("half-a-code", lambda: png(code(LINK)[:80]), "no_code_found"),
    ("two-different-codes", lambda: png(screen(code(LINK), code(OTHER))), "several_codes"),
    ("a-code-of-something-else", lambda: png(code("https://shop.example/sale")), "link_invalid"),
    ("an-unsafe-link", lambda: png(code(f"http://evil.example/r/{ID}#{ID}")), "link_unsafe"),
    ("empty-file", lambda: b"", "image_unreadable"),
    ("a-text-file", lambda: b"hello", "image_unreadable"),
    ("an-svg", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image_unreadable"),
    ("a-gif", lambda: b"GIF89a\x01\x00\x01\x00\x00\x00\x00", "image_unreadable"),
    ("a-cut-png", lambda: png(code(LINK))[:20], "image_unreadable"),
    ("a-png-without-pixels", lambda: _bomb(100, 100), "image_unreadable"),
    ("a-png-without-a-header", lambda: b"\x89PNG\r\n\x1a\n" + bytes(40), "image_unreadable"),
    ("a-jpeg-of-nothing", lambda: b"\xff\xd8\xff\xe0\x00\x02" + bytes(10), "image_unreadable"),
    ("a-webp-of-an-unknown-kind", lambda: b"RIFF\x00\x00\x00\x00WEBPXXXX" + bytes(20), "image_unreadable"),
    ("zero-by-zero", lambda: _bomb(0, 0), "image_unreadable"),
    ("a-decompression-bomb", lambda: _bomb(60_000, 60_000), "too_large"),
    ("one-pixel-row-of-a-billion", lambda: _bomb(2**31 - 1, 1), "too_large"),
    ("too-many-bytes", lambda: png(code(LINK)) + bytes(IMAGE_BYTES_MAX), "too_large"),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in TEXTS], ids=[row[0] for row in TEXTS])
def test_text_that_is_no_login_link(text: str, expected: str) -> None:
    with pytest.raises(InputError) as raised:
        link_from_text(text)
    assert raised.value.code == expected


@pytest.mark.parametrize(("make", "expected"), [row[1:] for row in PICTURES], ids=[row[0] for row in PICTURES])
def test_a_picture_that_is_not_one_login_code(make: Callable[[], bytes], expected: str) -> None:
    with pytest.raises(InputError) as raised:
        find_link(decode_codes(load_image(make())))
    assert raised.value.code == expected


@pytest.mark.parametrize(
    "make",
    [pytest.param(make, id=name) for name, make, expected in FILES if expected == "too_large"],
)
def test_what_is_too_large_is_not_decoded(monkeypatch: pytest.MonkeyPatch, make: Callable[[], bytes]) -> None:
    content = make()

    def decode(*_: object, **__: object) -> NoReturn:
        pytest.fail("it was decoded")

    monkeypatch.setattr(cv2, "imdecode", decode)
    monkeypatch.setattr(pypdfium2.PdfPage, "render", decode)
    with pytest.raises(InputError) as raised:
        list(load_pages(content))
    assert raised.value.code == "too_large"


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((0, 0), np.uint8),
        np.zeros((4, 4, 7), np.uint8),
        np.zeros((4, 4), np.float64),
        np.zeros((4,), np.uint8),
    ],
    ids=["empty-array", "seven-channels", "not-bytes", "one-row-alone"],
)
def test_an_array_that_is_no_picture(pixels: np.ndarray) -> None:
    with pytest.raises(InputError) as raised:
        decode_codes(pixels)
    assert raised.value.code == "image_unreadable"


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(LocalError) as raised:
        load_image(tmp_path / "gone.png")
    assert raised.value.code == "file_unreadable"


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        load_image(tmp_path)
    assert raised.value.code == "image_unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_that_would_never_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(InputError) as raised:
        load_image(tmp_path / "pipe.png")
    assert raised.value.code == "image_unreadable"


def test_a_name_with_a_null() -> None:
    with pytest.raises(InputError) as raised:
        load_image("a\0b.png")
    assert raised.value.code == "image_unreadable"


def test_nothing_was_read() -> None:
    with pytest.raises(InputError) as raised:
        find_link([])
    assert raised.value.code == "no_code_found"


def test_the_last_refusal_is_the_one_that_is_told() -> None:
    with pytest.raises(InputError) as raised:
        find_link([Found("nonsense"), Found(f"http://evil.example/r/{ID}#{ID}")])
    assert raised.value.code == "link_unsafe"
