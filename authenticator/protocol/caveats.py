"""Caveats: what limits an ability.

path_prefix   whole segments of the path a use is about, `/albums/2026`
max_bytes     bytes that all uses together may move
max_uses      how many uses there may be
rate          how many uses there may be in each second, minute or hour: `10/min`
not_before    UTC seconds from which on uses are allowed

A provider may register others (`permissions`). They are read here as they are written, and mean nothing until they
were compared with the provider's record (`Capabilities.check_registered`): a caveat that is in neither list is
refused, never ignored. A caveat only ever limits, so that one more is always less.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from authenticator.errors import InputError, VerificationError
from authenticator.limits import CAVEAT_CHOICE_MAX, CAVEAT_CHOICES_MAX, CAVEATS_MAX, INTEGER_MAX, TEXT_MAX
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.plain import check_plain

CaveatValue: TypeAlias = "str | int | bool | tuple[str, ...]"
"""One value; a JSON list is a tuple here, so that nothing can be changed."""
Caveats: TypeAlias = Mapping[str, CaveatValue]
Order: TypeAlias = Literal["lower", "higher", "subset", "equal"]
"""How a narrower value compares with the wider one."""
CAVEATS: Mapping[str, type[str | int]] = MappingProxyType(
    {"path_prefix": str, "max_bytes": int, "max_uses": int, "rate": str, "not_before": int}
)
BUDGETS = frozenset({"max_bytes", "max_uses", "rate"})
"""Caveats that count: each entry has its own counters for them."""
WINDOWS: Mapping[str, int] = MappingProxyType({"s": 1, "min": 60, "h": 3600})
"""Length in seconds of the windows that a rate may be given for."""
REGISTERED_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
"""What a provider may call a caveat of its own."""
_NO_ORDERS: Mapping[str, Order] = MappingProxyType({})
_RATE = re.compile(r"([1-9][0-9]{0,8})/(s|min|h)")
_PREFIX = re.compile(r"/|(?:/[A-Za-z0-9._~!$&()*+,=:@-]+)+")
_AMBIGUOUS = re.compile(r"//|[\\%;?#\x00-\x1f\x7f]")


def check_caveats(value: JsonValue) -> Caveats:
    """Read the caveats of one ability; one that is not ours is read and not yet known to mean anything.

    Raises:
        InputError: `capability_unknown` for a name that nobody can register, `recap_invalid` for a value that no
            caveat has.
    """
    if not isinstance(value, Mapping) or len(value) > CAVEATS_MAX:
        raise InputError("recap_invalid", "caveats")
    caveats: dict[str, CaveatValue] = {}
    for name, limit in sorted(value.items()):
        if name not in CAVEATS:
            caveats[name] = _unverified(name, limit)
        elif type(limit) is str and CAVEATS[name] is str:
            _check_text(name, limit)
            caveats[name] = limit
        elif type(limit) is int and CAVEATS[name] is int:
            _check_number(name, limit)
            caveats[name] = limit
        else:
            raise InputError("recap_invalid", name)
    return MappingProxyType(caveats)


def caveats_json(caveats: Caveats) -> dict[str, Any]:
    """The JSON form of one object of caveats."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in caveats.items()}


def parse_rate(text: str) -> tuple[int, int]:
    """How many uses, and in how many seconds.

    Raises:
        InputError: `recap_invalid`.
    """
    match = _RATE.fullmatch(text)
    if match is None:
        raise InputError("recap_invalid", "rate")
    return int(match[1]), WINDOWS[match[2]]


def check_within(child: Caveats, parent: Caveats, orders: Mapping[str, Order] = _NO_ORDERS) -> None:
    """Check that whatever limits the parent limits the child as much or more.

    Args:
        child: the narrower ones.
        parent: the wider ones.
        orders: how registered caveats compare; without an order only the same value is within.

    Raises:
        VerificationError: `grant_wider`.
    """
    for name, limit in parent.items():
        if name not in child:
            raise VerificationError("grant_wider", name)
        own = name in CAVEATS
        within = _narrower(name, child[name], limit) if own else _ordered(orders.get(name), child[name], limit)
        if not within:
            raise VerificationError("grant_wider", name)


def path_within(path: str, prefix: str) -> bool:
    """Tell whether `path` is `prefix` or below it, by whole segments."""
    return prefix == "/" or path == prefix or path.startswith(f"{prefix}/")


@lru_cache(maxsize=1024)  # paths repeat, and each is checked at every level of a chain
def check_path(path: str) -> None:
    """Check that a path has one reading.

    Raises:
        InputError: `path_ambiguous`.
    """
    if not path.startswith("/") or _AMBIGUOUS.search(path) or {".", ".."} & set(path.split("/")):
        raise InputError("path_ambiguous", "path of a use")


def _unverified(name: str, value: JsonValue) -> CaveatValue:
    if not REGISTERED_NAME.fullmatch(name):
        raise InputError("capability_unknown", name[:TEXT_MAX])
    if isinstance(value, bool):
        return value
    if isinstance(value, int) and -INTEGER_MAX <= value <= INTEGER_MAX:
        return value
    try:
        if isinstance(value, str):
            check_plain(value, TEXT_MAX, name)
            return value
        if isinstance(value, (list, tuple)) and 0 < len(value) <= CAVEAT_CHOICES_MAX:
            return _choices(name, value)
    except InputError as error:
        raise InputError("recap_invalid", error.detail) from error
    raise InputError("recap_invalid", name)


def _choices(name: str, values: Sequence[JsonValue]) -> tuple[str, ...]:
    choices = tuple(value for value in values if isinstance(value, str))
    if len(choices) != len(values) or len(set(choices)) != len(choices):
        raise InputError("recap_invalid", f"{name} is no list of different texts")
    for choice in choices:
        check_plain(choice, CAVEAT_CHOICE_MAX, name)
    return choices


def _check_text(name: str, text: str) -> None:
    if name == "rate":
        parse_rate(text)
    elif len(text) > TEXT_MAX or not _PREFIX.fullmatch(text) or {".", ".."} & set(text.split("/")):
        raise InputError("recap_invalid", name)


def _check_number(name: str, number: int) -> None:
    least = 0 if name == "not_before" else 1  # a budget of nothing is no capability
    if not least <= number <= INTEGER_MAX:
        raise InputError("recap_invalid", name)


def _narrower(name: str, child: CaveatValue, parent: CaveatValue) -> bool:
    if isinstance(child, int) and isinstance(parent, int):
        return child >= parent if name == "not_before" else child <= parent
    if name == "rate":
        return _rate_within(parse_rate(str(child)), parse_rate(str(parent)))
    return path_within(str(child), str(parent))


def _ordered(order: Order | None, child: CaveatValue, parent: CaveatValue) -> bool:
    if type(child) is not type(parent):
        return False
    if order == "subset" and isinstance(child, tuple) and isinstance(parent, tuple):
        return set(child) <= set(parent)
    if isinstance(child, int) and isinstance(parent, int) and not isinstance(child, bool):
        if order == "lower":
            return child <= parent
        if order == "higher":
            return child >= parent
    return child == parent


def _rate_within(child: tuple[int, int], parent: tuple[int, int]) -> bool:
    """All uses of a longer window may fall into one shorter window; shorter windows add up to a longer one."""
    (uses, window), (most, longer) = child, parent
    return uses * max(1, longer // window) <= most
