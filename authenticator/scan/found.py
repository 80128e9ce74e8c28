"""What was read from pictures, and the one login link that the person means.

Rules: codes that are no login code are passed over, because something else may be in view; the same link seen
twice counts once; of two different ones nobody here knows which is meant, so the person chooses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from authenticator.errors import InputError
from authenticator.limits import LINK_MAX, SCAN_TEXT_MAX
from authenticator.protocol.link import RequestLink, parse_link

Corner = tuple[int, int]
Corners = tuple[Corner, Corner, Corner, Corner]

NOWHERE: Corners = ((0, 0),) * 4


@dataclass(frozen=True, slots=True)
class Found:
    """One code of a picture.

    Attributes:
        text: what it says, at most `SCAN_TEXT_MAX` characters; a longer one is cut, and is no link anyhow.
        corners: in pixels (x, y) of the picture that was given, around the code in order.
    """

    text: str
    corners: Corners = NOWHERE


class SeveralCodes(InputError):  # noqa: N818 - it names what is in view
    """More than one login link is in view.

    Attributes:
        found: one code of each link, in the order they were seen; the person chooses.
    """

    def __init__(self, code: str, found: tuple[Found, ...]) -> None:
        super().__init__(code, f"{len(found)} codes")
        self.found = found


def link_from_text(text: str) -> RequestLink:
    """Return the link that a person pasted or opened; blanks around it are forgiven, nothing inside it is.

    Raises:
        InputError: `link_invalid` or another code of the link's own parser.
    """
    plain = text.strip() if len(text) <= SCAN_TEXT_MAX else text
    if len(plain) > LINK_MAX:
        raise InputError("link_invalid", "too long")
    return parse_link(plain)


def find_link(found: Iterable[Found]) -> RequestLink:
    """Return the one login link among what was read.

    Raises:
        SeveralCodes: `several_codes` where two links differ.
        InputError: `no_code_found` where nothing was read; where no text is a login link, what is wrong with the
            last: `link_invalid` or `link_unsafe`.
    """
    links: dict[RequestLink, Found] = {}
    refusal = InputError("no_code_found")
    for code in found:
        try:
            links.setdefault(link_from_text(code.text), code)
        except InputError as error:
            refusal = error
    if len(links) > 1:
        raise SeveralCodes("several_codes", tuple(links.values()))
    if not links:
        raise refusal
    return next(iter(links))


def is_link(text: str) -> bool:
    """Whether a text is a login link, for those who only look whether to go on looking."""
    try:
        link_from_text(text)
    except InputError:
        return False
    return True
