"""Pixels in, codes out. No network, no window; foreign pixels are decoded in the child process (`process`).

Rules: pictures are bounded before they are decoded; a picture that stands still is looked at in every way until a
code is found, and in every cheap way until a login link is, since a code of something else beside it may be the
easier one to read; of a camera's frames each gets the quick look, and every few frames one of the slower ones has
its turn, so that a camera stays quick; what the first reader said of a place stands, as another one may cut a text
at its first NUL.
"""

from __future__ import annotations

import time
from collections.abc import Iterable

from authenticator.limits import CODES_MAX, DECODE_PATIENCE, DOCUMENT_PATIENCE
from authenticator.scan.cascade import FIRST, IN_TURN, QUICK, SLOWER, Look, slower, warm_up
from authenticator.scan.found import Found, is_link
from authenticator.scan.image import Pixels, plain_grey

__all__ = ["Frames", "decode_codes", "decode_pages", "warm_up"]

_FRAMES_A_TURN = 3  # frames until the next slower look


def decode_codes(pixels: Pixels, patience: float = DECODE_PATIENCE) -> tuple[Found, ...]:
    """Return every QR code of a picture that stands still, each text once, in the order they were found.

    Args:
        pixels: the picture.
        patience: seconds after which no further look begins.

    Raises:
        InputError: `too_large`, or `image_unreadable` where the array is no picture.
    """
    plain = plain_grey(pixels)
    found: dict[str, Found] = {}
    begun = time.monotonic()
    _keep(found, FIRST.read(plain))
    for look in SLOWER:
        if any(is_link(text) for text in found) or len(found) >= CODES_MAX or time.monotonic() - begun > patience:
            break
        if not (found and look.dear):
            _keep(found, slower(look, plain))
    return tuple(found.values())[:CODES_MAX]


def decode_pages(pages: Iterable[Pixels], patience: float = DOCUMENT_PATIENCE) -> tuple[Found, ...]:
    """Return the QR codes of a document's pages, in their order.

    Args:
        pages: the pages; none is asked for once patience has ended, nor where there are codes enough.
        patience: seconds for all of them.

    Raises:
        InputError: as `decode_codes`.
    """
    found: list[Found] = []
    ends = time.monotonic() + patience
    for page in pages:
        found += decode_codes(page, min(DECODE_PATIENCE, ends - time.monotonic()))
        if len(found) >= CODES_MAX or time.monotonic() > ends:
            break
    return tuple(found[:CODES_MAX])


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
        _keep(found, QUICK.read(plain) or FIRST.read(plain))
        look = self._helped
        if look is None and number % _FRAMES_A_TURN == 0:
            look = IN_TURN[number // _FRAMES_A_TURN % len(IN_TURN)]
        if look is not None and not found:
            _keep(found, slower(look, plain))
            self._helped = look if found else None
        return tuple(found.values())[:CODES_MAX]


def _keep(found: dict[str, Found], codes: Iterable[Found]) -> None:
    for code in codes:
        if not any(_same_place(code, known) for known in found.values() if known.text != code.text):
            found.setdefault(code.text, code)


def _same_place(code: Found, known: Found) -> bool:
    """Whether the middle of a code is within another one."""
    x, y = (sum(corner[axis] for corner in code.corners) / 4 for axis in (0, 1))
    across, down = zip(*known.corners, strict=True)
    return min(across) <= x <= max(across) and min(down) <= y <= max(down)
