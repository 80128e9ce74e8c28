"""Caveats: what limits an ability. A caveat that is not in this list is refused, never ignored.

path_prefix   whole segments of the path a use is about, `/albums/2026`
max_bytes     bytes that all uses together may move
max_uses      how many uses there may be
rate          how many uses there may be in each second, minute or hour: `10/min`
not_before    UTC seconds from which on uses are allowed
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TypeAlias

from authenticator.errors import InputError, VerificationError
from authenticator.limits import INTEGER_MAX, TEXT_MAX
from authenticator.protocol.canonical import JsonValue

Caveats: TypeAlias = Mapping[str, str | int]
CAVEATS: Mapping[str, type[str | int]] = MappingProxyType(
    {"path_prefix": str, "max_bytes": int, "max_uses": int, "rate": str, "not_before": int}
)
BUDGETS = frozenset({"max_bytes", "max_uses", "rate"})
"""Caveats that count: each entry has its own counters for them."""
WINDOWS: Mapping[str, int] = MappingProxyType({"s": 1, "min": 60, "h": 3600})
"""Length in seconds of the windows that a rate may be given for."""
_RATE = re.compile(r"([1-9][0-9]{0,8})/(s|min|h)")
_PREFIX = re.compile(r"/|(?:/[A-Za-z0-9._~!$&()*+,=:@-]+)+")
_AMBIGUOUS = re.compile(r"//|[\\%;?#\x00-\x1f\x7f]")


def check_caveats(value: JsonValue) -> Caveats:
    """Read the caveats of one ability.

    Raises:
        InputError: `capability_unknown` for a caveat nobody here can keep, `recap_invalid` for one that is malformed.
    """
    if not isinstance(value, Mapping):
        raise InputError("recap_invalid", "caveats")
    caveats: dict[str, str | int] = {}
    for name, limit in sorted(value.items()):
        if name not in CAVEATS:
            raise InputError("capability_unknown", name[:TEXT_MAX])
        if type(limit) is str and CAVEATS[name] is str:
            _check_text(name, limit)
            caveats[name] = limit
        elif type(limit) is int and CAVEATS[name] is int:
            _check_number(name, limit)
            caveats[name] = limit
        else:
            raise InputError("recap_invalid", name)
    return MappingProxyType(caveats)


def parse_rate(text: str) -> tuple[int, int]:
    """How many uses, and in how many seconds.

    Raises:
        InputError: `recap_invalid`.
    """
    match = _RATE.fullmatch(text)
    if match is None:
        raise InputError("recap_invalid", "rate")
    return int(match[1]), WINDOWS[match[2]]


def check_within(child: Caveats, parent: Caveats) -> None:
    """Check that whatever limits the parent limits the child as much or more.

    Raises:
        VerificationError: `grant_wider`.
    """
    for name, limit in parent.items():
        if name not in child or not _narrower(name, child[name], limit):
            raise VerificationError("grant_wider", name)


def path_within(path: str, prefix: str) -> bool:
    """Tell whether `path` is `prefix` or below it, by whole segments."""
    return prefix == "/" or path == prefix or path.startswith(f"{prefix}/")


def check_path(path: str) -> None:
    """Check that a path has one reading.

    Raises:
        InputError: `path_ambiguous`.
    """
    if not path.startswith("/") or _AMBIGUOUS.search(path) or {".", ".."} & set(path.split("/")):
        raise InputError("path_ambiguous", "path of a use")


def _check_text(name: str, text: str) -> None:
    if name == "rate":
        parse_rate(text)
    elif len(text) > TEXT_MAX or not _PREFIX.fullmatch(text) or {".", ".."} & set(text.split("/")):
        raise InputError("recap_invalid", name)


def _check_number(name: str, number: int) -> None:
    least = 0 if name == "not_before" else 1  # a budget of nothing is no capability
    if not least <= number <= INTEGER_MAX:
        raise InputError("recap_invalid", name)


def _narrower(name: str, child: str | int, parent: str | int) -> bool:
    if isinstance(child, int) and isinstance(parent, int):
        return child >= parent if name == "not_before" else child <= parent
    if name == "rate":
        return _rate_within(parse_rate(str(child)), parse_rate(str(parent)))
    return path_within(str(child), str(parent))


def _rate_within(child: tuple[int, int], parent: tuple[int, int]) -> bool:
    """All uses of a longer window may fall into one shorter window; shorter windows add up to a longer one."""
    (uses, window), (most, longer) = child, parent
    return uses * max(1, longer // window) <= most
