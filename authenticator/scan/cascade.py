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
_SLOW_MAX = 9_000_000  # pixels of a picture that the slow readers get; a 4K screen has 8.3 million

Read = Callable[[Pixels], list[Found]]


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look.

    Attributes:
        name: for benchmarks and logs.
        read: gives what is found, in the picture's own coordinates.
    """

    name: str
    read: Read


@dataclass(frozen=True, slots=True)
class _View:
    """A picture made from another: a point (x, y) of it was at (x / scale + left, y / scale + top)."""

    pixels: Pixels
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0


def zxing(pixels: Pixels) -> list[Found]:
    """Read with zxing-cpp, which also turns, shrinks and inverts."""
    return _zxing_codes(zxingcpp.read_barcodes(pixels, formats=_formats()))


def zxing_plain(pixels: Pixels) -> list[Found]:
    """Read with zxing-cpp as the picture is: a third of the time, and enough for most codes that are held well."""
    codes = zxingcpp.read_barcodes(pixels, formats=_formats(), try_downscale=False, try_invert=False)
    return _zxing_codes(codes)


def zbar(pixels: Pixels) -> list[Found]:
    """Read with ZBar where its library is on this computer."""
    reader = _pyzbar()
    if reader is None or pixels.size > _SLOW_MAX:
        return []
    found = reader.decode(pixels, symbols=[reader.ZBarSymbol.QRCODE])
    return [
        Found(code.data.decode("utf-8", "replace"), _corners([(point.x, point.y) for point in code.polygon]))
        for code in found
        if code.data and code.polygon
    ]


def opencv(pixels: Pixels) -> list[Found]:
    """Read with OpenCV, whose finder copes with glare that the others do not."""
    if pixels.size > _SLOW_MAX:
        return []
    try:
        _, texts, corners, _ = _aruco().detectAndDecodeMulti(pixels)
    except cv2.error:
        return []
    return (
        [] if corners is None else [Found(text, _corners(at)) for text, at in zip(texts, corners, strict=False) if text]
    )


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


SLOWER: tuple[Look, ...] = (
    Look("margin", _on(_margin)),
    Look("sharpened", _on(_same_size(_sharpened))),
    Look("shrunk", _on(_shrunk(0.75))),
    Look("zbar", zbar),
    Look("smoothed", _on(_same_size(lambda pixels: _bytes(cv2.medianBlur(pixels, 3))))),
    Look("evened", _on(_same_size(_evened))),
    Look("doubled", _in_doubled(lambda pixels: pixels)),
    Look("half", _on(_shrunk(0.5))),
    Look("doubled and sharpened", _in_doubled(lambda pixels: _sharpened(pixels, 3.0))),
    Look("opencv", opencv),
    Look("zbar, sharpened", _on(_same_size(_sharpened), zbar)),
    Look("zbar, inverted", _on(_same_size(lambda pixels: 255 - pixels), zbar)),
)


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
    plain = np.asarray(points, np.float64).reshape(-1, 2)
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
