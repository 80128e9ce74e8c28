"""Pixels in, codes out. No network, no window; foreign pixels are decoded in the child process (`process`).

Rules: pictures are bounded before they are decoded; a picture that stands still is looked at in every way until a
login link is found, since a code of something else beside it may be the easier one to read; of a camera's frames
each gets the quick look, and every few frames one of the slower ones has its turn, so that a camera stays quick.
"""

from __future__ import annotations

from collections.abc import Iterable

from authenticator.limits import CODES_MAX
from authenticator.scan.cascade import FIRST, QUICK, SLOWER, Look, warm_up
from authenticator.scan.found import Found, is_link
from authenticator.scan.image import Pixels, plain_grey

__all__ = ["Frames", "decode_codes", "warm_up"]

_FRAMES_A_TURN = 3  # frames until the next slower look


def decode_codes(pixels: Pixels) -> tuple[Found, ...]:
    """Return every QR code of a picture that stands still, each text once, in the order they were found.

    Raises:
        InputError: `too_large`, or `image_unreadable` where the array is no picture.
    """
    plain = plain_grey(pixels)
    found: dict[str, Found] = {}
    for look in (FIRST, *SLOWER):
        _keep(found, look.read(plain))
        if any(is_link(text) for text in found):
            break
    return tuple(found.values())[:CODES_MAX]


class Frames:
    """Looks at a camera's frames, one after the other.

    A slower look that found something is taken again at the next frames, until it finds nothing.
    """

    def __init__(self) -> None:
        self._number = 0
        self._helped: Look | None = None

    def see(self, pixels: Pixels) -> tuple[Found, ...]:
        """Return the QR codes of the next frame, each text once.

        Raises:
            InputError: as `decode_codes`.
        """
        plain = plain_grey(pixels)
        number, self._number = self._number, self._number + 1
        found: dict[str, Found] = {}
        looks = [QUICK, FIRST]
        if self._helped is not None:
            looks.append(self._helped)
        elif number % _FRAMES_A_TURN == 0:
            looks.append(SLOWER[number // _FRAMES_A_TURN % len(SLOWER)])
        for look in looks:
            _keep(found, look.read(plain))
            if found:
                break
        self._helped = look if found and look in SLOWER else None
        return tuple(found.values())[:CODES_MAX]


def _keep(found: dict[str, Found], codes: Iterable[Found]) -> None:
    for code in codes:
        found.setdefault(code.text, code)
