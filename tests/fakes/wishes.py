"""Capabilities that are asked for, read off a tape, and hypothesis strategies for them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from authenticator.protocol.caveats import Caveats
from authenticator.protocol.recap import Capabilities
from tests.fakes.tape import Tape, tapes

ORIGIN = "https://photos.example"
RESOURCES = (ORIGIN, f"{ORIGIN}/albums", f"{ORIGIN}/albums/")
ABILITIES = ("photos/read", "photos/write", "photos/*", "mail/send", "mail/*", "*/*")
PATHS = ("/", "/albums", "/albums/2026", "/albums/2026/lisbon", "/albumsX", "/trash")


def rate(tape: Tape) -> str:
    """So many in a second, a minute or an hour."""
    return f"{tape.number(1, 9_999)}/{tape.one_of(('s', 'min', 'h'))}"


_VALUES: dict[str, Callable[[Tape], Any]] = {
    "path_prefix": lambda tape: tape.one_of(PATHS),
    "max_bytes": lambda tape: tape.number(1, 50),
    "max_uses": lambda tape: tape.number(1, 50),
    "rate": rate,
    "not_before": lambda tape: tape.number(0, 50),
}


def limits(tape: Tape) -> dict[str, Any]:
    """Any of the caveats that everybody knows."""
    return {name: value(tape) for name, value in _VALUES.items() if tape.flip()}


def number(limits: Caveats, name: str, default: int | None = None) -> int:
    """The number that a caveat is."""
    value = limits.get(name, default)
    assert isinstance(value, int)
    return value


def covered(ability: str, by: str) -> bool:
    """The rule of wildcards, said in another way than in the product."""
    pairs = zip(by.split("/"), ability.split("/"), strict=True)
    return all(part in ("*", own) for part, own in pairs)


def att(tape: Tape, abilities: Sequence[str], notes: Callable[[Tape], dict[str, Any]]) -> dict[str, Any]:
    """Up to three abilities at one or two resources, none of which covers another."""
    made: dict[str, Any] = {}
    for resource in tape.some(RESOURCES, 1, 2):
        chosen: dict[str, Any] = {}
        for ability in tape.some(abilities, 1, 3):
            if not any(covered(ability, other) or covered(other, ability) for other in chosen):
                chosen[ability] = [notes(tape)]
        made[resource] = chosen
    return made


def wish(tape: Tape) -> Capabilities:
    """What may be asked of any site."""
    return Capabilities.from_att(att(tape, ABILITIES, limits))


WISH = 192
"""The bytes of a tape that hold a wish, and what else a test decides."""
rates = tapes(8).map(rate)
caveats = tapes(24).map(limits)
atts = tapes(WISH).map(lambda tape: att(tape, ABILITIES, limits))
capabilities = atts.map(Capabilities.from_att)
