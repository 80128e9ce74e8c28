"""Codes and files that somebody made to trip whoever looks at them: one sentence each, no crash, no connection.

They go the way that a person's own picture goes, through the process that decodes.
"""

from __future__ import annotations

import re
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

import numpy as np
import pytest

from authenticator.errors import CountersignError, InputError
from authenticator.protocol.link import parse_link
from authenticator.scan.decode import Frames
from authenticator.scan.found import Found, find_link
from authenticator.scan.process import DecoderProcess
from authenticator.scan.watch import login_link, watch
from tests.fakes.codes import LINK, OTHER, Pixels, code, png, screen
from tests.fakes.hostile import CODES, FILES, encoded, one_page
from tests.fakes.refusal import refused

# The child of this test ends itself at the first sign of a connection or another program, once all is loaded.
GUARDED = """
import os, sys
def guard(event, arguments):
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "urllib.")):
        os._exit(99)
from authenticator.scan import child
child.load()
sys.addaudithook(guard)
sys.exit(child.main())
"""


@pytest.fixture(scope="module")
def decoder() -> Iterator[DecoderProcess]:
    with DecoderProcess([sys.executable, "-P", "-s", "-c", GUARDED]) as made:
        made.start()
        yield made


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*arguments: Any, **named: Any) -> NoReturn:
        pytest.fail("a connection was tried")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)


def one_sentence(error: CountersignError, content: bytes = b"") -> None:
    """What the person reads is a sentence of ours, with nothing of the picture in it."""
    assert re.fullmatch(r"[A-Z][^\n]*[a-z]\.", error.user_text())
    assert "evil" not in f"{error.user_text()} {error.detail}"
    assert len(error.detail) < 200


@pytest.mark.parametrize(
    ("make", "expected"), [row[1:] for row in (*CODES, *FILES)], ids=[row[0] for row in (*CODES, *FILES)]
)
def test_a_hostile_picture_gets_one_sentence(decoder: DecoderProcess, make: Callable[[], bytes], expected: str) -> None:
    before = decoder.pid
    with pytest.raises(InputError) as raised:
        find_link(decoder.codes_of_file(make()))
    assert raised.value.code == expected
    one_sentence(raised.value)
    assert decoder.pid == before


def outcome(decoder: DecoderProcess, content: bytes) -> str:
    """What the one code says, or what is told instead."""
    try:
        found = decoder.codes_of_file(content)
    except InputError as error:
        one_sentence(error)
        return error.code
    return " ".join(one.text for one in found) or "nothing"


def whole(kind: str) -> bytes:
    return one_page(b"0 0 m 9 9 l S") if kind == ".pdf" else encoded(kind, screen(code(LINK), width=400, height=300))


@pytest.mark.parametrize("kind", [".png", ".jpg", ".webp", ".gif", ".bmp", ".pdf"])
@pytest.mark.parametrize("part", [0.01, 0.1, 0.3, 0.5, 0.9, 0.99])
def test_a_file_that_is_cut_short(decoder: DecoderProcess, kind: str, part: float) -> None:
    before, content = decoder.pid, whole(kind)
    # What is there may be read, never something else.
    assert outcome(decoder, content[: int(len(content) * part)]) in {"image_unreadable", "nothing", LINK}
    assert decoder.pid == before


@pytest.mark.parametrize("kind", [".png", ".jpg", ".webp", ".gif", ".bmp", ".pdf"])
def test_bytes_that_were_turned(decoder: DecoderProcess, kind: str) -> None:
    rng, before, content = np.random.default_rng(5), decoder.pid, bytearray(whole(kind))
    for _ in range(25):
        spoilt = bytearray(content)
        for at in rng.integers(0, min(len(content), 400), 4):
            spoilt[at] ^= int(rng.integers(1, 256))
        assert outcome(decoder, bytes(spoilt)) in {"image_unreadable", "too_large", "nothing", LINK}
    assert decoder.pid == before


# A camera that is shown one thing after another.

HERE, THERE, BOTH = (screen(*codes, width=640, height=480) for codes in ([code(LINK)], [code(OTHER)], []))
NEARLY = screen(code(LINK[:-1] + "A"), width=640, height=480)


@pytest.mark.parametrize(
    "frames",
    [
        pytest.param([HERE, THERE] * 4, id="two-codes-in-turn"),
        pytest.param([HERE, BOTH, HERE, BOTH, HERE], id="a-code-that-blinks"),
        pytest.param([HERE, NEARLY] * 4, id="one-letter-changes"),
        pytest.param([HERE, THERE, BOTH] * 3, id="three-things-in-turn"),
        pytest.param([screen(code(LINK.replace("https", "http")), width=640, height=480)] * 4, id="an-unsafe-one"),
    ],
)
def test_codes_that_are_swapped_between_frames_are_not_believed(frames: list[Pixels]) -> None:
    refused("no_code_found", lambda: watch(frames, Frames().see, login_link, threading.Event()))


def test_a_code_that_is_swapped_in_later_needs_its_own_two_frames() -> None:
    seen = watch([HERE, THERE, THERE], Frames().see, login_link, threading.Event())
    assert [one.value for one in seen.sightings] == [parse_link(OTHER)]


@pytest.mark.parametrize("turned", [False, True], ids=["side-by-side", "one-inverted"])
def test_two_links_at_once_are_the_persons_to_choose(decoder: DecoderProcess, turned: bool) -> None:
    pixels = screen(code(LINK), 255 - code(OTHER) if turned else code(OTHER))
    with pytest.raises(InputError) as raised:
        find_link(decoder.codes_of_file(png(pixels)))
    assert raised.value.code == "several_codes"
    one_sentence(raised.value)


def test_sixty_codes_at_once(decoder: DecoderProcess) -> None:
    small = code("https://shop.example/sale", scale=2)
    high, wide = small.shape
    ground = np.full((8 * (high + 8), 8 * (wide + 8)), 255, np.uint8)
    for number in range(60):
        top, left = number // 8 * (high + 8), number % 8 * (wide + 8)
        ground[top : top + high, left : left + wide] = code(f"https://shop.example/{number:04}", scale=2)
    found = decoder.codes(ground)
    assert 1 <= len(found) <= 16
    with pytest.raises(InputError) as raised:
        find_link(found)
    assert raised.value.code == "link_invalid"


def test_what_was_found_is_nothing_before_it_is_a_link() -> None:
    with pytest.raises(InputError) as raised:
        find_link([Found("https://evil.example/" + "\u202e" * 50)])
    one_sentence(raised.value)


def test_there_are_as_many_cases_as_were_promised() -> None:
    names = [row[0] for row in (*CODES, *FILES)]
    assert len(names) == len(set(names))
    assert len(names) >= 80
