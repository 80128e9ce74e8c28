"""What a camera sees, frame by frame, until it is sure.

Rules: a code counts when two frames in a row show the same; codes that nobody looks for are passed over, because
something else may be in view; where two that are looked for are in view, both are handed on, because the person means
one of them and nobody here knows which; a hint about the light is given once it is due, not at every flicker.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from authenticator.errors import InputError, LocalError, PersonError
from authenticator.limits import SCAN_TEXT_MAX
from authenticator.protocol.link import RequestLink
from authenticator.scan.found import Corners, Found, link_from_text
from authenticator.scan.image import Pixels
from authenticator.scan.process import Decoder

T = TypeVar("T")

Reader = Callable[[Pixels], tuple[Found, ...]]
"""What finds the codes of one frame."""
Wanted = Callable[[str], T | None]
"""What knows a text that is looked for when it sees it; None for any other."""

_AGREEING_FRAMES = 2
_FAILURES_MAX = 3
_HINT_FRAMES = 8  # a quarter of a second or so; a camera's first frames are often dark
_SAMPLE = 8  # every eighth pixel each way is enough to tell the light
_DARK = 45  # of 255, on average
_WHITE = 250
_GLARE = 0.3  # of the picture


class Light(StrEnum):
    """What is wrong with the light."""

    GOOD = "good"
    DARK = "dark"
    GLARE = "glare"


@dataclass(frozen=True, slots=True)
class Sighting(Generic[T]):
    """One thing that was looked for, and where it is.

    Attributes:
        value: what its text means.
        corners: of the code, in pixels of its picture, in turn.
        picture: which of several pictures it is on, from 0.
    """

    value: T
    corners: Corners
    picture: int = 0


@dataclass(frozen=True, slots=True)
class Seen(Generic[T]):
    """What two frames agreed on.

    Attributes:
        sightings: one; or several different ones, from left to right.
        frame: the second frame.
    """

    sightings: tuple[Sighting[T], ...]
    frame: Pixels = field(repr=False)


def login_link(text: str) -> RequestLink | None:
    """Return the login link that a code's text is, or None for any other code."""
    try:
        return link_from_text(text) if len(text) <= SCAN_TEXT_MAX else None
    except InputError:
        return None


def sightings(pictures: Iterable[Iterable[Found]], wanted: Wanted[T]) -> tuple[Sighting[T], ...]:
    """Return what is wanted of all that was found on several pictures; each thing once, from left to right."""
    found: list[Sighting[T]] = []
    for number, codes in enumerate(pictures):
        for code in codes:
            value = wanted(code.text)
            if value is not None and all(value != other.value for other in found):
                found.append(Sighting(value, code.corners, number))
    return tuple(sorted(found, key=lambda it: (it.picture, min(it.corners))))


def light_of(grey: Pixels) -> Light:
    """Return what is wrong with the light of a grey picture."""
    import numpy as np

    sample = grey[::_SAMPLE, ::_SAMPLE]
    if sample.mean() < _DARK:
        return Light.DARK
    return Light.GLARE if np.count_nonzero(sample >= _WHITE) > _GLARE * sample.size else Light.GOOD


class FrameReader:
    """Reads a camera's frames with a decoder; a frame that breaks it is passed over, frames that do so in a row not."""

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder
        self._failures = 0

    def __call__(self, frame: Pixels) -> tuple[Found, ...]:
        """Return the codes of one frame.

        Raises:
            LocalError: `decoder_failed` at the third frame in a row.
        """
        try:
            found = self._decoder.codes_of_frame(frame)
        except LocalError:
            self._failures += 1
            if self._failures >= _FAILURES_MAX:
                raise
            return ()
        self._failures = 0
        return found


class LightHint:
    """Says what is wrong with the light once it has been so for some frames."""

    def __init__(self) -> None:
        self._now = Light.GOOD
        self._next = Light.GOOD
        self._frames = 0

    def after(self, light: Light) -> Light:
        """Return what to say after one more frame with this light."""
        self._frames = self._frames + 1 if light is self._next else 1
        self._next = light
        if self._frames >= _HINT_FRAMES:
            self._now = light
        return self._now


def watch(
    frames: Iterable[Pixels],
    read: Reader,
    wanted: Wanted[T],
    cancelled: threading.Event,
    on_frame: Callable[[Pixels, tuple[Sighting[T], ...]], None] | None = None,
) -> Seen[T]:
    """Look at frames until two in a row show the same.

    Raises:
        PersonError: `cancelled`.
        InputError: `no_code_found` where the frames end.
    """
    last: tuple[T, ...] = ()
    agreeing = 0
    for frame in frames:
        if cancelled.is_set():
            raise PersonError("cancelled")
        seen = sightings([read(frame)], wanted)
        if on_frame is not None:
            on_frame(frame, seen)
        values = tuple(one.value for one in seen)
        agreeing = agreeing + 1 if values and _same(values, last) else int(bool(values))
        last = values
        if agreeing >= _AGREEING_FRAMES:
            return Seen(seen, frame)
    if cancelled.is_set():
        raise PersonError("cancelled")
    raise InputError("no_code_found")


def _same(values: tuple[T, ...], others: tuple[T, ...]) -> bool:
    """Both hold the same things, in whatever order a moving hand shows them."""
    return len(values) == len(others) and all(value in others for value in values)
