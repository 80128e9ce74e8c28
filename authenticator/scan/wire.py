"""What travels between the app and the process that decodes pictures.

    job      kind, two numbers, content   'P' width height pixels   'V' the same, of a camera
                                          'F' length 0 file   'D' the same, for its pixels
    answer   kind, length, content        'R' ready   'C' codes   'E' the code of an error
                                          'G' width height grey pixels

Rules: the app trusts nothing that the other side says: lengths are bounded before anything is read, every byte
has its meaning, and whatever has none is `Garbage`. Nothing is ever unpickled.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

from authenticator.limits import CODES_MAX, IMAGE_BYTES_MAX, IMAGE_PIXELS_MAX, SCAN_TEXT_MAX
from authenticator.scan.found import Found

_JOB = struct.Struct("<cII")
_ANSWER = struct.Struct("<cI")
_SIZE = struct.Struct("<II")
_CODE = struct.Struct("<8iH")
_CODE_BYTES_MAX = _CODE.size + 4 * SCAN_TEXT_MAX  # four bytes is the longest character

JOB_BYTES = _JOB.size
ANSWER_BYTES = _ANSWER.size
ANSWER_MAX = CODES_MAX * _CODE_BYTES_MAX
PICTURE_MAX = _SIZE.size + IMAGE_PIXELS_MAX
REFUSALS = frozenset({"image_unreadable", "too_large", "pdf_unsupported"})  # what the child may refuse a picture with


class Garbage(Exception):  # noqa: N818 - it names what arrived
    """The other side does not keep to the form."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked for, before its content.

    Attributes:
        width: of the picture, in pixels; 0 for a file.
        height: of the picture, in pixels; 0 for a file.
        camera: it is the next of a camera's frames.
        length: bytes of content that follow.
        picture: the pixels are wanted, not the codes; only of a file.
    """

    width: int
    height: int
    camera: bool
    length: int
    picture: bool = False

    @property
    def is_file(self) -> bool:
        """The content is a file that has to be decoded first."""
        return self.width == 0


def pixels_job(width: int, height: int, *, camera: bool) -> bytes:
    """The head of a job with grey pixels, one byte each, row by row."""
    return _JOB.pack(b"V" if camera else b"P", width, height)


def file_job(length: int) -> bytes:
    """The head of a job with a file's content."""
    return _JOB.pack(b"F", length, 0)


def picture_job(length: int) -> bytes:
    """The head of a job with a file's content, of which the pixels are wanted."""
    return _JOB.pack(b"D", length, 0)


def read_job(head: bytes) -> Job:
    """Read a job's head.

    Raises:
        Garbage: it has another form, or is larger than is allowed.
    """
    kind, first, second = _JOB.unpack(head)
    if kind in (b"P", b"V") and 0 < first * second <= IMAGE_PIXELS_MAX:
        return Job(first, second, camera=kind == b"V", length=first * second)
    if kind in (b"F", b"D") and first <= IMAGE_BYTES_MAX and not second:
        return Job(0, 0, camera=False, length=first, picture=kind == b"D")
    raise Garbage("job")


def ready_answer() -> bytes:
    """Say that everything is loaded."""
    return _ANSWER.pack(b"R", 0)


def codes_answer(found: Iterable[Found]) -> bytes:
    """Say what was found; what is more than `CODES_MAX` is left out."""
    content = b"".join(_packed(code) for code in list(found)[:CODES_MAX])
    return _ANSWER.pack(b"C", len(content)) + content


def picture_answer(width: int, height: int, pixels: bytes) -> bytes:
    """Give the grey pixels of a file, one byte each, row by row."""
    return _ANSWER.pack(b"G", _SIZE.size + len(pixels)) + _SIZE.pack(width, height) + pixels


def refusal_answer(code: str) -> bytes:
    """Say why a picture was not looked at."""
    content = code.encode("ascii")
    return _ANSWER.pack(b"E", len(content)) + content


def read_answer_head(head: bytes) -> tuple[bytes, int]:
    """Return an answer's kind and the length of its content.

    Raises:
        Garbage: an unknown kind, or more than an answer may have.
    """
    kind, length = _ANSWER.unpack(head)
    most = {b"R": 0, b"C": ANSWER_MAX, b"E": ANSWER_MAX, b"G": PICTURE_MAX}.get(kind, -1)
    if length > most:
        raise Garbage("answer")
    return kind, length


def read_refusal(content: bytes) -> str:
    """Return the code of an error that the other side may name.

    Raises:
        Garbage: any other.
    """
    code = content.decode("ascii", "replace")
    if code not in REFUSALS:
        raise Garbage("refusal")
    return code


def read_codes(content: bytes) -> tuple[Found, ...]:
    """Return the codes of an answer.

    Raises:
        Garbage: something is cut short, left over, too long, or no text.
    """
    found: list[Found] = []
    at = 0
    while at < len(content):
        code, at = _unpacked(content, at)
        found.append(code)
    if len(found) > CODES_MAX:
        raise Garbage("codes")
    return tuple(found)


def read_picture(content: bytes) -> tuple[int, int, memoryview]:
    """Return width, height and grey pixels of an answer.

    Raises:
        Garbage: there are more or fewer pixels than it says, or none.
    """
    try:
        width, height = _SIZE.unpack_from(content)
    except struct.error as error:
        raise Garbage("picture") from error
    pixels = memoryview(content)[_SIZE.size :]
    if not len(pixels) or width * height != len(pixels):
        raise Garbage("picture")
    return width, height, pixels


def _packed(code: Found) -> bytes:
    text = code.text[:SCAN_TEXT_MAX].encode("utf-8", "replace")
    numbers = [max(-(2**31), min(number, 2**31 - 1)) for corner in code.corners for number in corner]
    return _CODE.pack(*numbers, len(text)) + text


def _unpacked(content: bytes, at: int) -> tuple[Found, int]:
    try:
        *numbers, length = _CODE.unpack_from(content, at)
        start = at + _CODE.size
        raw = content[start : start + length]
        text = raw.decode("utf-8")
    except (struct.error, UnicodeDecodeError) as error:
        raise Garbage("code") from error
    if len(raw) != length or len(text) > SCAN_TEXT_MAX:
        raise Garbage("text")
    x1, y1, x2, y2, x3, y3, x4, y4 = numbers
    return Found(text, ((x1, y1), (x2, y2), (x3, y3), (x4, y4))), start + length
