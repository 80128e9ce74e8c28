"""Pictures that people open, drop or paste.

Rules: the bytes are counted before they are read, the pixels before they are decoded, and only PNG, JPEG, WebP,
GIF (its first picture) and BMP files are taken, and PDF where its reader is installed, told apart by their first
bytes and never by their name. Foreign files are decoded in the process that has nothing of ours (`process`).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from authenticator.errors import InputError, LocalError
from authenticator.limits import (
    IMAGE_BYTES_MAX,
    IMAGE_PIXELS_MAX,
    JPEG_SCANS_MAX,
    PDF_PAGES_MAX,
    PDF_PIXELS_MAX,
    PDF_SIDE_MAX,
)

if TYPE_CHECKING:  # numpy is loaded when a picture is looked at, so that the window is there at once
    import numpy as np
    from numpy.typing import NDArray

Pixels: TypeAlias = "NDArray[np.uint8]"

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_JPEG_SCAN = b"\xff\xda"  # which a picture's own bytes cannot be
_PDF = b"%PDF-"
_PDF_SCALE = 200 / 72  # a page is drawn at 200 dots an inch
_BMP_CORE = 12  # bytes of the oldest header, with sizes of two bytes
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # SOF0-15 without DHT, JPG and DAC
_JPEG_BARE = frozenset({0x01, *range(0xD0, 0xD9)})  # markers that no length follows


def load_image(source: Path | str | bytes) -> Pixels:
    """Return the picture as grey pixels, with what is transparent made white.

    Raises:
        InputError: `too_large` before anything is decoded, or `image_unreadable`.
    """
    content = source if isinstance(source, bytes) else read_file(Path(source))
    if len(content) > IMAGE_BYTES_MAX:
        raise InputError("too_large", "picture")
    width, height = image_size(content)
    if width < 1 or height < 1:
        raise InputError("image_unreadable", "empty picture")
    if width * height > IMAGE_PIXELS_MAX:
        raise InputError("too_large", f"{width}x{height} pixels")
    if content.startswith(_JPEG) and content.count(_JPEG_SCAN) > JPEG_SCANS_MAX:
        raise InputError("too_large", "scans")
    return _decode(content)


def load_pages(content: bytes) -> Iterator[Pixels]:
    """Give the picture, or each of the first `PDF_PAGES_MAX` pages of a PDF, as grey pixels.

    Raises:
        InputError: as `load_image`, and `pdf_unsupported` where no reader is installed.
    """
    if len(content) > IMAGE_BYTES_MAX:
        raise InputError("too_large", "picture")
    if content.startswith(_PDF):
        yield from _pdf_pages(content)
    else:
        yield load_image(content)


def read_file(path: Path | str) -> bytes:
    """Return what is in a file that a person chose, undecoded.

    Raises:
        InputError: `too_large` before more than that is read, or `image_unreadable` where it is no file.
        LocalError: `file_unreadable`.
    """
    try:
        file = Path(path)
        if file.exists() and not file.is_file():  # a pipe would be waited for
            raise InputError("image_unreadable", "not a file")
        with file.open("rb") as opened:
            content = opened.read(IMAGE_BYTES_MAX + 1)
    except OSError as error:
        raise LocalError("file_unreadable", type(error).__name__) from error
    except ValueError as error:  # a name that no file can have
        raise InputError("image_unreadable", "no file's name") from error
    if len(content) > IMAGE_BYTES_MAX:
        raise InputError("too_large", "picture")
    return content


def image_size(content: bytes) -> tuple[int, int]:
    """Return width and height from the header alone.

    Raises:
        InputError: `image_unreadable` where this is no picture of a kind that is taken.
    """
    try:
        if content.startswith(_PNG):
            return _png_size(content)
        if content.startswith(_JPEG):
            return _jpeg_size(content)
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return _webp_size(content)
        if content.startswith((b"GIF87a", b"GIF89a")):
            width, height = struct.unpack_from("<HH", content, 6)
            return width, height
        if content.startswith(b"BM"):
            return _bmp_size(content)
    except struct.error as error:
        raise InputError("image_unreadable", "cut short") from error
    raise InputError("image_unreadable", "unknown kind")


def _png_size(content: bytes) -> tuple[int, int]:
    if content[12:16] != b"IHDR":
        raise InputError("image_unreadable", "no IHDR")
    width, height = struct.unpack_from(">II", content, 16)
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while True:
        marker_start, marker = struct.unpack_from(">BB", content, at)
        if marker_start != 0xFF:
            raise InputError("image_unreadable", "no marker where one must be")
        if marker == 0xFF:  # a fill byte
            at += 1
            continue
        if marker in _JPEG_BARE:
            at += 2
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        if marker in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + max(length, 2)


def _bmp_size(content: bytes) -> tuple[int, int]:
    (header,) = struct.unpack_from("<I", content, 14)
    width, height = struct.unpack_from("<HH" if header == _BMP_CORE else "<ii", content, 18)
    return abs(width), abs(height)


def _webp_size(content: bytes) -> tuple[int, int]:
    kind = content[12:16]
    if kind == b"VP8X":
        low = struct.unpack_from("<HBHB", content, 24)
        return 1 + low[0] + (low[1] << 16), 1 + low[2] + (low[3] << 16)
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 21)
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", content, 26)
        return width & 0x3FFF, height & 0x3FFF
    raise InputError("image_unreadable", "unknown WebP")


def _decode(content: bytes) -> Pixels:
    import cv2
    import numpy as np

    try:
        decoded = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error as error:
        raise InputError("image_unreadable", "the decoder refused it") from error
    if decoded is None or decoded.ndim not in (2, 3):
        raise InputError("image_unreadable", "the decoder refused it")
    if decoded.dtype == np.uint16:
        return grey(np.right_shift(decoded.astype(np.uint16), 8).astype(np.uint8))
    if decoded.dtype != np.uint8:
        raise InputError("image_unreadable", "unknown pixel form")
    return grey(decoded.astype(np.uint8, copy=False))


def _pdf_pages(content: bytes) -> Iterator[Pixels]:
    import numpy as np

    try:
        import pypdfium2
    except ImportError as error:
        raise InputError("pdf_unsupported") from error
    try:
        with pypdfium2.PdfDocument(content) as document:
            for number in range(min(len(document), PDF_PAGES_MAX)):
                page = document[number]
                width, height = page.get_size()
                if not (1 <= width <= PDF_SIDE_MAX and 1 <= height <= PDF_SIDE_MAX):
                    raise InputError("too_large", "page")
                scale = min(_PDF_SCALE, (PDF_PIXELS_MAX / (width * height)) ** 0.5)
                picture = page.render(scale=scale, grayscale=True, may_draw_forms=False)
                yield grey(np.array(picture.to_numpy(), np.uint8))  # a copy: the page's own memory ends with it
                picture.close()
                page.close()
    except pypdfium2.PdfiumError as error:
        raise InputError("image_unreadable", "the PDF reader refused it") from error


def plain_grey(pixels: Pixels) -> Pixels:
    """Return a picture as one byte a pixel, row after row without gaps.

    Raises:
        InputError: `too_large`, or `image_unreadable` where the array is no picture.
    """
    import numpy as np

    if pixels.ndim not in (2, 3) or pixels.dtype != np.uint8 or pixels.size == 0:
        raise InputError("image_unreadable", "not a picture")
    if pixels.ndim == 3 and pixels.shape[2] not in (1, 3, 4):
        raise InputError("image_unreadable", "unknown channels")
    if pixels.shape[0] * pixels.shape[1] > IMAGE_PIXELS_MAX:
        raise InputError("too_large", "picture")
    return np.ascontiguousarray(grey(pixels))


def grey(pixels: Pixels) -> Pixels:
    """Return one byte a pixel; what is transparent becomes white, as on paper."""
    import cv2
    import numpy as np

    if pixels.ndim == 2:
        return pixels
    channels = pixels.shape[2]
    if channels in (1, 2):
        plain = np.ascontiguousarray(pixels[:, :, 0])
    else:
        plain = _bytes(cv2.cvtColor(np.ascontiguousarray(pixels[:, :, :3]), cv2.COLOR_BGR2GRAY))
    if channels in (2, 4):
        alpha = np.ascontiguousarray(pixels[:, :, channels - 1])
        plain = 255 - _bytes(cv2.multiply(255 - plain, alpha, scale=1 / 255))
    return plain


def _bytes(pixels: Any) -> Pixels:
    import numpy as np

    return np.asarray(pixels, np.uint8)
