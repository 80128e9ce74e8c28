"""What the person takes away from a request: abilities left out, numbers lowered. Nothing here can widen it.

An amount is written as people write it: `500 MB`, `20`, `5/min`. What would allow more than was asked for is refused
with a sentence of its own, and so is a name that the request does not have.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from authenticator.consent.words import number_text, size_text
from authenticator.errors import InputError, PersonError, VerificationError
from authenticator.limits import GRANT_LIFETIME_MAX, INTEGER_MAX, TEXT_MAX
from authenticator.protocol.caveats import CaveatValue
from authenticator.protocol.permissions import Permissions
from authenticator.protocol.recap import Capabilities, CapabilityUse

_BLANKS = re.compile(r"[ \u00a0\u202f]+")
_SIZE = re.compile(r"([0-9]{1,15})(?:[.,]([0-9]{1,6}))?(b|bytes?|kb|mb|gb|tb|pb)?", re.IGNORECASE)
_FACTORS = {"k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12, "p": 10**15}
_COUNT = re.compile(r"-?[0-9]{1,16}")
_RATE = re.compile(r"([0-9]{1,9})(?:/(s|min|h))?")
_TIME = re.compile(r"([0-9]{1,7})(s|m|min|h|d)?")
_SECONDS = {"s": 1, "m": 60, "min": 60, "h": 3_600, "d": 86_400}
_LIMIT = re.compile(r"([^\s:=]+/[^\s:=]+):([a-z][a-z0-9_]*)=(.+)")

Entry = tuple[str, str]
"""A resource and an ability."""


@dataclass(frozen=True, slots=True)
class Lower:
    """One number that the person lowers, as it was written.

    Attributes:
        ability: of the request.
        caveat: of that ability, or one more.
        amount: in people's writing.
    """

    ability: str
    caveat: str
    amount: str


def parse_lower(text: str) -> Lower:
    """Read `photos/read:max_bytes=1GB`.

    Raises:
        PersonError: `choice_amount`.
    """
    match = _LIMIT.fullmatch(text.strip())
    if match is None:
        raise PersonError("choice_amount", text[:TEXT_MAX])
    return Lower(match[1], match[2], match[3].strip())


def parse_seconds(text: str) -> int:
    """Read a length of time, `30m`, `4h` or a number of minutes, as seconds.

    Raises:
        PersonError: `choice_amount`.
    """
    match = _TIME.fullmatch(_BLANKS.sub("", text))
    seconds = int(match[1]) * _SECONDS[match[2] or "m"] if match else 0
    if not 0 < seconds <= GRANT_LIFETIME_MAX:
        raise PersonError("choice_amount", text[:TEXT_MAX])
    return seconds


def parse_amount(caveat: str, text: str, asked: CaveatValue | None = None) -> CaveatValue:
    """Read the amount of one caveat.

    Args:
        caveat: its name.
        text: the amount, or what was asked for as it is shown; a rate without a window has the one asked for.
        asked: the value that was asked for, where there is one.

    Raises:
        PersonError: `choice_amount`.
    """
    plain = _BLANKS.sub("", text)
    if isinstance(asked, int) and plain == _BLANKS.sub("", shown_amount(caveat, asked)):
        return asked  # a size is shown rounded up, and as it is shown it is not more
    if caveat == "max_bytes":
        return _size(plain)
    if caveat == "path_prefix":
        return plain
    if caveat == "rate":
        match = _RATE.fullmatch(plain)
        window = (match[2] if match else None) or (str(asked).partition("/")[2] if asked is not None else "")
        if match is None or not window:
            raise PersonError("choice_amount", "rate")
        return f"{int(match[1])}/{window}"
    if not _COUNT.fullmatch(plain):
        raise PersonError("choice_amount", caveat)
    return int(plain)


def shown_amount(caveat: str, value: int) -> str:
    """Return a number as the person reads it, and may write it back."""
    return size_text(value) if caveat == "max_bytes" else number_text(value)


def without(asked: Capabilities | None, abilities: Collection[str]) -> frozenset[Entry]:
    """Return the entries of the abilities that are left out.

    Raises:
        PersonError: `choice_unknown` for an ability that was not asked for.
    """
    return frozenset((entry.resource, entry.ability) for ability in abilities for entry in _entries_of(asked, ability))


def lowered(asked: Capabilities | None, lower: Collection[Lower]) -> dict[Entry, dict[str, CaveatValue]]:
    """Return the new values of each entry that is meant.

    Raises:
        PersonError: `choice_unknown` for an ability that was not asked for, `choice_amount`.
    """
    found: dict[Entry, dict[str, CaveatValue]] = {}
    for each in lower:
        for entry in _entries_of(asked, each.ability):
            value = parse_amount(each.caveat, each.amount, entry.caveats.get(each.caveat))
            found.setdefault((entry.resource, entry.ability), {})[each.caveat] = value
    return found


def narrow(
    asked: Capabilities,
    left_out: Collection[Entry],
    limits: Mapping[Entry, Mapping[str, CaveatValue]],
    permissions: Permissions,
) -> Capabilities | None:
    """Return what is left of a request; None where nothing is.

    Args:
        asked: the capabilities as they were asked for.
        left_out: entries that are switched off.
        limits: lower values.
        permissions: what the provider registered.

    Raises:
        PersonError: `choice_wider` where a value allows more than was asked for, `choice_amount` where it is none
            that the caveat can have.
    """
    att: dict[str, Any] = {}
    for resource, abilities in asked.to_att().items():
        for ability, notes in abilities.items():
            if (resource, ability) not in left_out:
                caveats = {**notes[0], **limits.get((resource, ability), {})}
                att.setdefault(resource, {})[ability] = [caveats]
    if not att:
        return None
    try:
        left = Capabilities.from_att(att)
        left.check_known(permissions)
        asked.covers(left, permissions)
    except InputError as error:
        raise PersonError("choice_amount", error.detail) from error
    except VerificationError as error:
        raise PersonError("choice_wider", error.detail) from error
    return left


def shorter(asked: int, wanted: int) -> int:
    """Return how long the key shall be good for, in seconds.

    Raises:
        PersonError: `choice_wider`.
    """
    if wanted > asked:
        raise PersonError("choice_wider", "for longer")
    return wanted


def _entries_of(asked: Capabilities | None, ability: str) -> list[CapabilityUse]:
    found = [entry for entry in asked.entries if entry.ability == ability] if asked is not None else []
    if not found:
        raise PersonError("choice_unknown", ability[:TEXT_MAX])
    return found


def _size(text: str) -> int:
    match = _SIZE.fullmatch(text)
    if match is None:
        raise PersonError("choice_amount", "size")
    factor = _FACTORS.get((match[3] or "b")[0].lower(), 1)
    size = int(Decimal(f"{match[1]}.{match[2] or 0}") * factor)
    if not 0 < size <= INTEGER_MAX:
        raise PersonError("choice_amount", "size")
    return size
