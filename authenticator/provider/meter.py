"""Budgets: how a use is charged to the caveats of the capability it needs.

`max_uses` counts uses, `max_bytes` the bytes a use moves, `rate` the uses in a fixed window of a second,
a minute or an hour. A counter belongs to one delegation, resource and ability. A use by a link of a chain is charged
to the link and to everything above it, each to the entry that answers for it there: what a key hands on stays its own.
Caveats that do not count are not looked at here: the path and the start were, and the guard sees to registered ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from authenticator.errors import InputError, VerificationError
from authenticator.protocol.caveats import CAVEATS, parse_rate
from authenticator.protocol.recap import CapabilityUse
from authenticator.provider.budgets import Charge, Level
from authenticator.provider.store import StoredDelegation

_NOT_COUNTED = frozenset({"path_prefix", "not_before"})


def charges_of(levels: Sequence[tuple[StoredDelegation, CapabilityUse]], *, size: int, now: int) -> tuple[Charge, ...]:
    """What one use of `size` bytes takes at every level, the delegation's first.

    Raises:
        VerificationError: `capability_missing` where a budget is not one this version can keep.
    """
    charges: tuple[Charge, ...] = ()
    for delegation, capability in levels:
        charges += charges_for(
            delegation.delegation_id, capability, size=size, expires_at=delegation.expires_at, now=now
        )
    return charges


def charges_for(
    delegation_id: str, entry: CapabilityUse, *, size: int, expires_at: int, now: int
) -> tuple[Charge, ...]:
    """What one use of `size` bytes takes, one charge a budget.

    Raises:
        InputError: `malformed` where the size is below 0.
        VerificationError: `capability_missing` where a budget is not one this version can keep.
    """
    if size < 0:
        raise InputError("malformed", "a use of less than nothing would give back what was spent")
    if _NOT_COUNTED.issuperset(entry.caveats):
        return ()
    charges = []
    for name, value in entry.caveats.items():
        if name == "max_uses" and isinstance(value, int):
            charges.append(Charge(delegation_id, entry, name, 1, value, expires_at))
        elif name == "max_bytes" and isinstance(value, int):
            charges.append(Charge(delegation_id, entry, name, size, value, expires_at))
        elif name == "rate" and isinstance(value, str):
            count, length = parse_rate(value)
            start = now - now % length
            charges.append(Charge(delegation_id, entry, name, 1, count, start + length, start, start + length))
        elif name in CAVEATS and name not in _NOT_COUNTED:
            raise VerificationError("capability_missing", f"caveat {name}")
    return tuple(charges)


def levels_of(delegation: StoredDelegation | None) -> tuple[Level, ...]:
    """What a use goes through, the delegation first; nothing where none was named."""
    if delegation is None:
        return ()
    return delegation.levels
