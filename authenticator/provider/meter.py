"""Budgets: how a use is charged to the caveats of the capability it needs.

`max_uses` counts uses, `max_bytes` the bytes a use moves, `rate` the uses in a fixed window of a second,
a minute or an hour. A counter belongs to one delegation, resource and ability. A use by a link of a chain is charged
to the link and to everything above it, each to the entry that answers for it there: what a key hands on stays its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from authenticator.errors import VerificationError
from authenticator.protocol.canonical import labelled_hash, lp
from authenticator.protocol.caveats import Caveats, parse_rate
from authenticator.protocol.recap import CapabilityUse
from authenticator.provider.store import Charge, StoredDelegation


def charges_of(levels: Sequence[tuple[StoredDelegation, CapabilityUse]], *, size: int, now: int) -> tuple[Charge, ...]:
    """What one use of `size` bytes takes at every level, the delegation's first.

    Raises:
        VerificationError: `capability_missing` where a caveat is not one this version can keep.
    """
    return tuple(
        charge
        for delegation, capability in levels
        for charge in charges_for(
            delegation.delegation_id,
            capability.resource,
            capability.ability,
            capability.caveats,
            size=size,
            expires_at=delegation.expires_at,
            now=now,
        )
    )


def charges_for(
    delegation_id: str,
    resource: str,
    ability: str,
    caveats: Caveats,
    *,
    size: int,
    expires_at: int,
    now: int,
) -> tuple[Charge, ...]:
    """What one use of `size` bytes takes, one charge a budget.

    Raises:
        VerificationError: `capability_missing` where a caveat is not one this version can keep.
    """
    budget = (delegation_id, resource, ability)
    charges = []
    for name, value in caveats.items():
        if name == "max_uses" and isinstance(value, int):
            charges.append(Charge(_counter(*budget, name), 1, value, expires_at))
        elif name == "max_bytes" and isinstance(value, int):
            charges.append(Charge(_counter(*budget, name), size, value, expires_at))
        elif name == "rate" and isinstance(value, str):
            count, window = parse_rate(value)
            slot = now // window
            charges.append(Charge(_counter(*budget, name, str(slot)), 1, count, (slot + 1) * window))
        elif name not in {"path_prefix", "not_before"}:
            raise VerificationError("capability_missing", f"caveat {name}")
    return tuple(charges)


def _counter(*names: str) -> str:
    return labelled_hash("countersign/counter/v1", *(lp(name) for name in names)).hex()
