"""The looks at a picture, the quick one first and the slow ones after it.

Each look changes the picture in one way and reads it with one reader; what it finds is given in the coordinates of
the picture that came in. Rules: only QR codes count, not their small cousins, which have no error correction to
speak of and are read into noise; a look that a library gives up on has found nothing.

Order and choice come from the corpus of `tests/bench`: each look here reads pictures that those before it do not,
or is a second opinion by another maker's reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import cv2
import numpy as np
import zxingcpp

from authenticator.scan.found import Corners, Found
from authenticator.scan.image import Pixels

_MARGIN = 48  # pixels of white around a code that fills its picture
_TILE_WIDTH, _TILE_HEIGHT = 1_280, 720  # of a large screen; each is looked at twice as large
_TILE_OVERLAP = 320  # pixels; a code of small modules fits into it
_DOUBLED_MAX = 2_200_000  # pixels of a picture that is doubled as a whole
_SLOW_MAX = 8_300_000  # pixels of a picture that gets the slower looks, as many as a 4K screen has
_AS_IT_IS = zxingcpp.TextMode.Plain  # control characters are not written out

Read = Callable[[Pixels], list[Found]]


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look.

    Attributes:
        name: for benchmarks and tests.
        read: gives what is found, in the picture's own coordinates.
        dear: takes many times as long as the quick look.
    """

    name: str
    read: Read
    dear: bool = False


@dataclass(frozen=True, slots=True)
class _View:
    """A picture made from another: a point (x, y) of it was at (x / scale + left, y / scale + top)."""

    pixels: Pixels
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0


def zxing(pixels: Pixels) -> list[Found]:
    """Read with zxing-cpp, which also turns, shrinks and inverts."""
    return _zxing_codes(zxingcpp.read_barcodes(pixels, formats=_formats(), text_mode=_AS_IT_IS))


def zxing_plain(pixels: Pixels) -> list[Found]:
    """Read with zxing-cpp as the picture is: a third of the time, and enough for most codes that are held well."""
    return _zxing_codes(
        zxingcpp.read_barcodes(pixels, formats=_formats(), text_mode=_AS_IT_IS, try_downscale=False, try_invert=False)
    )


def zbar(pixels: Pixels) -> list[Found]:
    """Read with ZBar where its library is on this computer."""
    reader = _pyzbar()
    if reader is None:
        return []
    try:
        found = reader.decode(pixels, symbols=[reader.ZBarSymbol.QRCODE])
    except (ValueError, reader.PyZbarError):  # the first for a part of a code in several parts, which it cannot name
        return []
    return [
        Found(code.data.decode("utf-8", "replace"), _corners([(point.x, point.y) for point in code.polygon]))
        for code in found
        if code.data and code.polygon
    ]


def opencv(pixels: Pixels) -> list[Found]:
    """Read with OpenCV, whose finder copes with glare that the others do not."""
    try:
        _, texts, corners, _ = _aruco().detectAndDecodeMulti(pixels)
    except cv2.error:
        return []
    if corners is None:
        return []
    return [Found(text, _corners(at)) for text, at in zip(texts, corners, strict=False) if text]


QUICK = Look("zxing, plain", zxing_plain)
FIRST = Look("zxing", zxing)


def _margin(pixels: Pixels) -> _View:
    return _View(np.pad(pixels, _MARGIN, constant_values=255), 1.0, -_MARGIN, -_MARGIN)


def _shrunk(factor: float) -> Callable[[Pixels], _View]:
    def shrink(pixels: Pixels) -> _View:
        small = _resized(pixels, factor)
        padded = np.pad(small, _MARGIN, constant_values=255)
        return _View(padded, factor, -_MARGIN / factor, -_MARGIN / factor)

    return shrink


def _smoothed_and_shrunk(pixels: Pixels) -> _View:
    return _shrunk(0.75)(_bytes(cv2.medianBlur(pixels, 3)))


def _softened(pixels: Pixels) -> Pixels:
    return _bytes(cv2.GaussianBlur(pixels, (0, 0), 2.0))


def _sharpened(pixels: Pixels, sigma: float = 2.0, amount: float = 2.0) -> Pixels:
    soft = cv2.GaussianBlur(pixels, (0, 0), sigma)
    return _bytes(cv2.addWeighted(pixels, 1 + amount, soft, -amount, 0))


def _evened(pixels: Pixels) -> Pixels:
    return _bytes(cv2.createCLAHE(4, (8, 8)).apply(pixels))


def _doubled(pixels: Pixels) -> Iterator[_View]:
    """The picture twice as large; of a large screen, tile by tile."""
    if pixels.size <= _DOUBLED_MAX:
        yield _View(_resized(pixels, 2.0), 2.0)
        return
    for top in _starts(pixels.shape[0], _TILE_HEIGHT):
        for left in _starts(pixels.shape[1], _TILE_WIDTH):
            tile = pixels[top : top + _TILE_HEIGHT, left : left + _TILE_WIDTH]
            if tile.min() != tile.max():
                yield _View(_resized(np.ascontiguousarray(tile), 2.0), 2.0, left, top)


def _starts(length: int, tile: int) -> range:
    return range(0, max(length - _TILE_OVERLAP, 1), tile - _TILE_OVERLAP)


def _fitting(pixels: Pixels) -> _View:
    """The picture, or where it is larger than a screen a smaller one of it."""
    if pixels.size <= _SLOW_MAX:
        return _View(pixels)
    factor = (_SLOW_MAX / pixels.size) ** 0.5
    return _View(_resized(pixels, factor), factor)


def _on(change: Callable[[Pixels], _View], read: Read = zxing) -> Read:
    def look(pixels: Pixels) -> list[Found]:
        view = change(pixels)
        return [_moved(code, view) for code in read(view.pixels)]

    return look


def _same_size(change: Callable[[Pixels], Pixels]) -> Callable[[Pixels], _View]:
    return lambda pixels: _View(change(pixels))


def _in_doubled(change: Callable[[Pixels], Pixels]) -> Read:
    def look(pixels: Pixels) -> list[Found]:
        return [
            _moved(code, view) for view in _doubled(pixels) for code in zxing(np.ascontiguousarray(change(view.pixels)))
        ]

    return look


_MARGIN_LOOK = Look("margin", _on(_margin))
_SHARP = Look("sharpened", _on(_same_size(_sharpened)))
_SMOOTH = Look("smoothed and shrunk", _on(_smoothed_and_shrunk))
_SHARPER = Look("strongly sharpened", _on(_same_size(lambda pixels: _sharpened(pixels, 3.0, 4.0))))
_EVEN = Look("evened", _on(_same_size(_evened)))
_HALF = Look("half", _on(_shrunk(0.5)))
_ZBAR = Look("zbar", zbar, dear=True)
_DOUBLED_SHARP = Look(
    "doubled and sharpened", _in_doubled(lambda pixels: _sharpened(_softened(pixels), 4.0, 3.0)), dear=True
)
_DOUBLED = Look("doubled", _in_doubled(lambda pixels: pixels), dear=True)
_OPENCV = Look("opencv", opencv, dear=True)
_ZBAR_SHARP = Look("zbar, sharpened", _on(_same_size(_sharpened), zbar), dear=True)
_ZBAR_INVERTED = Look("zbar, inverted", _on(_same_size(lambda pixels: 255 - pixels), zbar), dear=True)
_OPENCV_SHARP = Look("opencv, sharpened", _on(_same_size(_sharpened), opencv), dear=True)

SLOWER: tuple[Look, ...] = (  # of a picture that stands still: the cheap ones first
    *(_MARGIN_LOOK, _SHARP, _SMOOTH, _SHARPER, _EVEN, _HALF),
    *(_ZBAR, _DOUBLED_SHARP, _DOUBLED, _OPENCV, _ZBAR_SHARP, _ZBAR_INVERTED, _OPENCV_SHARP),
)
IN_TURN: tuple[Look, ...] = (_SHARP, _ZBAR, _DOUBLED_SHARP, _SMOOTH, _OPENCV, _EVEN)  # of a camera's frames


def slower(look: Look, pixels: Pixels) -> list[Found]:
    """Take one of the slower looks, at no more of a picture than a screen shows."""
    view = _fitting(pixels)
    return [_moved(code, view) for code in look.read(view.pixels)]


def warm_up() -> None:
    """Load every reader, and have each look once, so that nothing is left to be opened later."""
    cv2.setNumThreads(1)  # one core is what a camera's preview may take
    ground = np.full((64, 64), 255, np.uint8)
    ground[16:48, 16:48] = 0
    for look in (QUICK, FIRST, *SLOWER):
        look.read(ground)


def _moved(code: Found, view: _View) -> Found:
    def back(x: float, y: float) -> tuple[int, int]:
        return round(x / view.scale + view.left), round(y / view.scale + view.top)

    one, two, three, four = code.corners
    return Found(code.text, (back(*one), back(*two), back(*three), back(*four)))


def _resized(pixels: Pixels, factor: float) -> Pixels:
    kind = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
    height, width = pixels.shape
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    return _bytes(cv2.resize(pixels, size, interpolation=kind))


@cache
def _formats() -> Any:
    return zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCodeModel2])


def _zxing_codes(codes: Any) -> list[Found]:
    return [
        Found(code.text, _zxing_corners(code.position))
        for code in codes
        if code.valid and code.text and code.format == zxingcpp.BarcodeFormat.QRCode
    ]


def _zxing_corners(position: Any) -> Corners:
    points = (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    one, two, three, four = ((point.x, point.y) for point in points)
    return one, two, three, four


def _corners(points: Any) -> Corners:
    """Four corners in order; the box around them where a reader gives another number."""
    plain = np.nan_to_num(np.asarray(points, np.float64).reshape(-1, 2))  # a corner at no number is at none of ours
    if len(plain) != 4:
        (left, top), (right, bottom) = plain.min(axis=0), plain.max(axis=0)
        plain = np.array([[left, top], [right, top], [right, bottom], [left, bottom]])
    one, two, three, four = ((round(float(x)), round(float(y))) for x, y in plain)
    return one, two, three, four


def _bytes(pixels: Any) -> Pixels:
    return np.asarray(pixels, np.uint8)


@cache
def _aruco() -> Any:
    return cv2.QRCodeDetectorAruco()


@cache
def _pyzbar() -> Any:
    try:
        from pyzbar import pyzbar
    except ImportError:  # libzbar is not on this computer; zxing-cpp alone reads nearly everything
        return None
    return pyzbar
