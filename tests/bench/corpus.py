"""Pictures with login codes in them, made as bad as they come: on screens, before webcams, and not at all.

Every picture follows from its class and number alone, so that whoever looks at one sees the same. Codes are drawn
by segno, which none of the readers that are compared has a part in.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import segno

from tests.fakes.codes import Pixels

Rng = np.random.Generator
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_FRAME = (1280, 720)


@dataclass(frozen=True, slots=True)
class Case:
    """One picture.

    Attributes:
        kind: its class.
        pixels: grey.
        wanted: the text that is to be read; empty where no code of ours is in it.
        others: texts that may be read as well.
    """

    kind: str
    pixels: Pixels
    wanted: str
    others: frozenset[str] = frozenset()


def case(kind: str, number: int) -> Case:
    """The picture of a class with this number."""
    rng = np.random.default_rng([number, *kind.encode()])
    return KINDS[kind](kind, rng)


def cases(kind: str, count: int) -> Iterator[Case]:
    """The first pictures of a class."""
    return (case(kind, number) for number in range(count))


def text_for(rng: Rng) -> str:
    """A text of 60 to 200 characters; a login link where it may be that short."""
    length = int(rng.integers(60, 201))
    fixed = len("https:///r/") + 22 + 1 + 22
    host = max(6, min(length - fixed, 62))
    link = f"https://{_letters(rng, host - 3).lower().replace('_', 'x').replace('-', 'y')}.nl"
    path = f"/r/{_letters(rng, 21)}A#{_letters(rng, 21)}A"
    text = link + path
    return text + _letters(rng, length - len(text)) if length > len(text) else text


def code_of(text: str, module: int, border: int = 4, error: str = "m") -> Pixels:
    """A code with so many pixels a module."""
    buffer = io.BytesIO()
    segno.make(text, error=error, micro=False, boost_error=False).save(buffer, kind="png", scale=module, border=border)
    return np.asarray(cv2.imdecode(np.frombuffer(buffer.getvalue(), np.uint8), cv2.IMREAD_GRAYSCALE), np.uint8)


def _letters(rng: Rng, count: int) -> str:
    return "".join(_ALPHABET[index] for index in rng.integers(0, len(_ALPHABET), max(count, 0)))


@lru_cache(maxsize=24)
def _ground(width: int, height: int, number: int) -> Pixels:
    """A desktop: windows with text and pictures in them. One of a few, as drawing one takes long."""
    rng = np.random.default_rng([number, width, height])
    ground = np.full((height, width), int(rng.integers(30, 230)), np.uint8)
    for _ in range(int(rng.integers(4, 9))):
        wide, high = int(rng.integers(width // 6, width // 2)), int(rng.integers(height // 6, height // 2))
        left, top = int(rng.integers(0, width - wide)), int(rng.integers(0, height - high))
        paper = 255 if rng.random() < 0.6 else 35
        cv2.rectangle(ground, (left, top), (left + wide, top + high), paper, -1)
        for line in range(top + 24, top + high - 8, 22):
            words = _letters(rng, int(rng.integers(5, max(6, wide // 12))))
            cv2.putText(ground, words, (left + 8, line), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 255 - paper, 1, cv2.LINE_AA)
        if rng.random() < 0.4:
            patch = rng.integers(0, 256, (8, 8), dtype=np.uint8)
            side = min(wide, high) // 2
            ground[top + 4 : top + 4 + side, left + 4 : left + 4 + side] = cv2.resize(patch, (side, side))
    return ground


def _place(ground: Pixels, code: Pixels, rng: Rng) -> Pixels:
    high, wide = code.shape
    top = int(rng.integers(0, ground.shape[0] - high))
    left = int(rng.integers(0, ground.shape[1] - wide))
    ground[top : top + high, left : left + wide] = code
    return ground


def _desktop(rng: Rng, width: int, height: int) -> Pixels:
    return _ground(width, height, int(rng.integers(0, 4))).copy()


def _screen(width: int, height: int, modules: tuple[int, int]) -> Callable[[str, Rng], Case]:
    def make(kind: str, rng: Rng) -> Case:
        text = text_for(rng)
        code = code_of(text, int(rng.integers(modules[0], modules[1] + 1)))
        return Case(kind, _place(_desktop(rng, width, height), code, rng), text)

    return make


def _scaled_screen(kind: str, rng: Rng) -> Case:
    """What a system does that draws at one scale and shows at another: everything is resampled."""
    text = text_for(rng)
    ground = _place(_desktop(rng, 1920, 1080), code_of(text, int(rng.integers(2, 5))), rng)
    return Case(
        kind, np.asarray(cv2.resize(ground, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_LINEAR), np.uint8), text
    )


def _inverted(kind: str, rng: Rng) -> Case:
    text = text_for(rng)
    code = 255 - code_of(text, int(rng.integers(3, 6)))
    return Case(kind, _place(_desktop(rng, 1920, 1080), code, rng), text)


def _filling(kind: str, rng: Rng) -> Case:
    """A code cut out so tightly that nothing is around it."""
    text = text_for(rng)
    return Case(kind, code_of(text, int(rng.integers(2, 13)), border=int(rng.integers(0, 2))), text)


def _beside(kind: str, rng: Rng) -> Case:
    text = text_for(rng)
    others = (f"WIFI:T:WPA;S:{_letters(rng, 8)};P:{_letters(rng, 12)};;", f"https://shop.example/{_letters(rng, 20)}")
    ground = _desktop(rng, 1920, 1080)
    left = 30
    for words in (others[0], text, others[1]):
        code = code_of(words, int(rng.integers(3, 7)))
        top = int(rng.integers(0, ground.shape[0] - code.shape[0]))
        ground[top : top + code.shape[0], left : left + code.shape[1]] = code
        left += code.shape[1] + int(rng.integers(10, 120))
    return Case(kind, ground, text, frozenset(others))


def _none(kind: str, rng: Rng) -> Case:
    ground = _desktop(rng, *_FRAME)
    if rng.random() < 0.3:  # what looks like a code to a hasty reader
        patch = rng.integers(0, 2, (33, 33), dtype=np.uint8) * 255
        _place(ground, np.asarray(cv2.resize(patch, (231, 231), interpolation=cv2.INTER_NEAREST), np.uint8), rng)
    return Case(kind, ground, "")


def _held(rng: Rng, text: str, module: float, angle: float) -> Pixels:
    """A webcam's frame: the code on a sheet, turned and tilted by up to `angle` degrees, `module` pixels a module."""
    code = code_of(text, 8)
    side = code.shape[0]
    size = side / 8 * module
    half = size / 2
    turn, tilt_x, tilt_y = np.deg2rad(rng.uniform(-angle, angle, 3))
    corners = np.array([[-half, -half, 0], [half, -half, 0], [half, half, 0], [-half, half, 0]])
    around_x = np.array([[1, 0, 0], [0, np.cos(tilt_x), -np.sin(tilt_x)], [0, np.sin(tilt_x), np.cos(tilt_x)]])
    around_y = np.array([[np.cos(tilt_y), 0, np.sin(tilt_y)], [0, 1, 0], [-np.sin(tilt_y), 0, np.cos(tilt_y)]])
    around_z = np.array([[np.cos(turn), -np.sin(turn), 0], [np.sin(turn), np.cos(turn), 0], [0, 0, 1]])
    turned = corners @ (around_z @ around_y @ around_x).T
    seen = turned[:, :2] * (1_000 / (1_000 + turned[:, 2:]))
    room_x, room_y = max(1.0, _FRAME[0] / 2 - size * 0.75), max(1.0, _FRAME[1] / 2 - size * 0.75)
    seen += (_FRAME[0] / 2 + rng.uniform(-room_x, room_x), _FRAME[1] / 2 + rng.uniform(-room_y, room_y))
    given = np.array([[0, 0], [side, 0], [side, side], [0, side]], np.float32)
    matrix = cv2.getPerspectiveTransform(given, seen.astype(np.float32))
    ground = cv2.GaussianBlur(_desktop(rng, *_FRAME), (0, 0), 1.5)
    shape = cv2.warpPerspective(np.full_like(code, 255), matrix, _FRAME, flags=cv2.INTER_AREA)
    sheet = cv2.warpPerspective(code, matrix, _FRAME, flags=cv2.INTER_AREA)
    return np.asarray(np.where(shape > 127, sheet, ground), np.uint8)


def _noise(pixels: Pixels, rng: Rng, sigma: float) -> Pixels:
    return _bytes(pixels + rng.normal(0, sigma, pixels.shape).astype(np.float32))


def _bytes(values: np.ndarray) -> Pixels:
    return np.asarray(np.clip(values, 0, 255), np.uint8)


def _blur(pixels: Pixels, sigma: float) -> Pixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), sigma), np.uint8)


def _motion(pixels: Pixels, rng: Rng, length: int) -> Pixels:
    kernel = np.zeros((length, length), np.float32)
    kernel[length // 2] = 1
    turned = cv2.warpAffine(
        kernel, cv2.getRotationMatrix2D((length / 2 - 0.5, length / 2 - 0.5), rng.uniform(0, 180), 1), (length, length)
    )
    return np.asarray(cv2.filter2D(pixels, -1, turned / turned.sum()), np.uint8)


def _glare(pixels: Pixels, rng: Rng) -> Pixels:
    rows, columns = np.mgrid[0 : pixels.shape[0], 0 : pixels.shape[1]].astype(np.float32)
    x, y = rng.uniform(0.3, 0.7) * pixels.shape[1], rng.uniform(0.3, 0.7) * pixels.shape[0]
    spot = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * rng.uniform(60, 200) ** 2))
    return _bytes(pixels * 0.8 + 30 + 220 * rng.uniform(0.6, 1.0) * spot)


def _webcam(
    change: Callable[[Pixels, Rng], Pixels], module: tuple[float, float] = (4, 7), angle: float = 12
) -> Callable[[str, Rng], Case]:
    def make(kind: str, rng: Rng) -> Case:
        text = text_for(rng)
        pixels = _held(rng, text, rng.uniform(*module), angle)
        return Case(kind, change(pixels, rng), text)

    return make


KINDS: dict[str, Callable[[str, Rng], Case]] = {
    "screen 1x": _screen(1920, 1080, (2, 4)),
    "screen 1.5x": _scaled_screen,
    "screen 2x": _screen(3840, 2160, (5, 8)),
    "screen 4K": _screen(3840, 2160, (2, 3)),
    "inverted": _inverted,
    "filling": _filling,
    "others beside": _beside,
    "webcam": _webcam(lambda pixels, rng: _noise(_blur(pixels, 0.8), rng, 6)),
    "tilted": _webcam(lambda pixels, rng: _noise(_blur(pixels, 0.8), rng, 6), (4, 7), 50),
    "blurred": _webcam(lambda pixels, rng: _noise(_blur(pixels, rng.uniform(1.5, 3.5)), rng, 4)),
    "moving": _webcam(lambda pixels, rng: _noise(_motion(pixels, rng, int(rng.integers(5, 14))), rng, 4)),
    "noisy": _webcam(lambda pixels, rng: _noise(pixels, rng, rng.uniform(25, 70))),
    "dark": _webcam(lambda pixels, rng: _noise(_bytes(pixels * rng.uniform(0.06, 0.2) + 8), rng, 4)),
    "glare": _webcam(lambda pixels, rng: _noise(_blur(_glare(pixels, rng), 0.8), rng, 5)),
    "tiny": _webcam(lambda pixels, rng: _noise(pixels, rng, 5), (1.6, 2.6), 10),
    "hard": _webcam(
        lambda pixels, rng: _noise(_blur(pixels, rng.uniform(1.0, 2.0)), rng, rng.uniform(15, 30)), (3, 6), 30
    ),
    "none": _none,
}
