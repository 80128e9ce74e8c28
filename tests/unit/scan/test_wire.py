from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.limits import CODES_MAX, IMAGE_BYTES_MAX, SCAN_TEXT_MAX
from authenticator.scan import wire
from authenticator.scan.found import Found

NUMBERS = st.integers(-(2**31), 2**31 - 1)
CORNERS = st.tuples(*[st.tuples(NUMBERS, NUMBERS)] * 4)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def content_of(answer: bytes) -> bytes:
    kind, length = wire.read_answer_head(answer[: wire.ANSWER_BYTES])
    assert kind == b"C"
    assert length == len(answer) - wire.ANSWER_BYTES
    return answer[wire.ANSWER_BYTES :]


@given(st.lists(st.builds(Found, TEXTS, CORNERS), max_size=CODES_MAX))
def test_what_was_found_arrives(found: list[Found]) -> None:
    assert wire.read_codes(content_of(wire.codes_answer(found))) == tuple(found)


@given(st.binary(max_size=300))
def test_any_bytes_are_codes_or_garbage(content: bytes) -> None:
    try:
        found = wire.read_codes(content)
    except wire.Garbage:
        return
    assert content_of(wire.codes_answer(found)) == content


def test_what_is_too_much_is_left_out() -> None:
    answer = wire.codes_answer([Found("\U0001f511" * 5_000, ((2**40, -(2**40)), (0, 0), (0, 0), (0, 0)))] * 40)
    found = wire.read_codes(content_of(answer))
    assert len(answer) <= wire.ANSWER_BYTES + wire.ANSWER_MAX
    assert len(found) == CODES_MAX
    assert len(found[0].text) == SCAN_TEXT_MAX
    assert found[0].corners[0] == (2**31 - 1, -(2**31))


def test_half_a_character_pair_is_replaced() -> None:
    assert wire.read_codes(content_of(wire.codes_answer([Found("a\ud800")])))[0].text == "a?"


ONE = content_of(wire.codes_answer([Found("hello")]))


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(ONE[:-1], id="a-text-cut-short"),
        pytest.param(ONE + b"x", id="something-left-over"),
        pytest.param(ONE[:-1] + b"\xff", id="no-text"),
        pytest.param(ONE * (CODES_MAX + 1), id="too-many"),
        pytest.param(struct.pack("<8iH", *[0] * 8, SCAN_TEXT_MAX + 1) + b"x" * (SCAN_TEXT_MAX + 1), id="too-long"),
    ],
)
def test_codes_of_another_form(content: bytes) -> None:
    with pytest.raises(wire.Garbage):
        wire.read_codes(content)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(struct.pack("<cI", b"X", 0), id="an-unknown-kind"),
        pytest.param(struct.pack("<cI", b"C", 2**32 - 1), id="four-gigabytes"),
        pytest.param(struct.pack("<cI", b"C", wire.ANSWER_MAX + 1), id="one-byte-too-many"),
        pytest.param(struct.pack("<cI", b"R", 5), id="ready-and-more"),
        pytest.param(struct.pack("<cI", b"G", wire.PICTURE_MAX + 1), id="a-pixel-beyond-the-limit"),
    ],
)
def test_an_answer_of_another_form(head: bytes) -> None:
    with pytest.raises(wire.Garbage):
        wire.read_answer_head(head)


@pytest.mark.parametrize("code", ["cancelled", "no_such_code", "", "too_large\n", "vault_locked"])
def test_a_refusal_that_a_decoder_may_not_name(code: str) -> None:
    with pytest.raises(wire.Garbage):
        wire.read_refusal(code.encode())


def test_jobs_arrive() -> None:
    assert wire.read_job(wire.pixels_job(640, 480, camera=True)) == wire.Job(640, 480, camera=True, length=307_200)
    assert wire.read_job(wire.file_job(17)) == wire.Job(0, 0, camera=False, length=17)
    assert wire.read_job(wire.file_job(0)).is_file
    assert wire.read_job(wire.picture_job(17)) == wire.Job(0, 0, camera=False, length=17, picture=True)


def test_a_picture_arrives() -> None:
    answer = wire.picture_answer(3, 2, b"abcdef")
    assert wire.read_answer_head(answer[: wire.ANSWER_BYTES]) == (b"G", len(answer) - wire.ANSWER_BYTES)
    width, height, pixels = wire.read_picture(answer[wire.ANSWER_BYTES :])
    assert (width, height, bytes(pixels)) == (3, 2, b"abcdef")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(struct.pack("<I", 3), id="half-a-size"),
        pytest.param(struct.pack("<II", 0, 0), id="no-pixels"),
        pytest.param(struct.pack("<II", 3, 2) + b"abcde", id="a-pixel-too-few"),
        pytest.param(struct.pack("<II", 3, 2) + b"abcdefg", id="a-pixel-too-many"),
        pytest.param(struct.pack("<II", 2**31, 2**31) + b"abc", id="sizes-beyond-all"),
    ],
)
def test_a_picture_of_another_form(content: bytes) -> None:
    with pytest.raises(wire.Garbage):
        wire.read_picture(content)


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(struct.pack("<cII", b"P", 2**31, 2**31), id="more-pixels-than-are-allowed"),
        pytest.param(struct.pack("<cII", b"V", 0, 9), id="no-pixels"),
        pytest.param(struct.pack("<cII", b"F", IMAGE_BYTES_MAX + 1, 0), id="more-bytes-than-are-allowed"),
        pytest.param(struct.pack("<cII", b"F", 5, 1), id="a-file-with-a-height"),
        pytest.param(struct.pack("<cII", b"D", IMAGE_BYTES_MAX + 1, 0), id="a-picture-that-is-too-large"),
        pytest.param(struct.pack("<cII", b"X", 5, 1), id="an-unknown-kind"),
    ],
)
def test_a_job_of_another_form(head: bytes) -> None:
    with pytest.raises(wire.Garbage):
        wire.read_job(head)
