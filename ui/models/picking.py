"""Several codes in view: what tells one from another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from authenticator.consent.unmask import visible
from authenticator.protocol.link import RequestLink
from authenticator.scan.found import Corners
from authenticator.scan.watch import Sighting
from authenticator.translation import mark, tr

_PLACES = (
    (mark("top left"), mark("top centre"), mark("top right")),
    (mark("middle left"), mark("middle centre"), mark("middle right")),
    (mark("bottom left"), mark("bottom centre"), mark("bottom right")),
)


@dataclass(frozen=True, slots=True)
class Ground:
    """One picture that codes were found on.

    Attributes:
        size: in the pixels that corners are given in; empty where it is not known.
        name: what to call it; empty where there is only one.
        picture: the picture itself, or a null one where it stayed with the decoder.
    """

    size: QSize
    name: str = ""
    picture: QImage = field(default_factory=QImage, repr=False)


@dataclass(frozen=True, slots=True)
class CodeLine:
    """One code to choose.

    Attributes:
        title: the relay that it leads to.
        where: where it is.
        picture: on which picture.
        corners: in the pixels of the picture.
    """

    title: str
    where: str
    picture: int
    corners: Corners


def code_lines(sightings: Sequence[Sighting[RequestLink]], grounds: Sequence[Ground]) -> tuple[CodeLine, ...]:
    """Return what to choose from, in the order of the sightings."""
    return tuple(
        CodeLine(
            visible(urlsplit(one.value.relay).netloc),
            _where(one.corners, grounds[one.picture]),
            one.picture,
            one.corners,
        )
        for one in sightings
    )


def extent(ground: Ground, lines: Sequence[CodeLine]) -> QSize:
    """Return the size of a picture; where it is not known, one that all of its codes are on."""
    if not ground.size.isEmpty():
        return ground.size
    corners = [corner for line in lines for corner in line.corners]
    margin = 40
    return QSize(max(x for x, _ in corners) + margin, max(y for _, y in corners) + margin)


def _where(corners: Corners, ground: Ground) -> str:
    if ground.size.isEmpty():
        return ground.name
    x = sum(x for x, _ in corners) / 4
    y = sum(y for _, y in corners) / 4
    place = tr(_PLACES[_third(y, ground.size.height())][_third(x, ground.size.width())])
    return tr("{picture}, {place}", picture=ground.name, place=place) if ground.name else _begun(place)


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]


def _third(at: float, length: int) -> int:
    return min(max(int(3 * at / length), 0), 2)
