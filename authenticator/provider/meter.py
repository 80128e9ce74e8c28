"""Budgets: how a use is charged to the caveats of the capability it needs.

`max_uses` counts uses, `max_bytes` the bytes a use moves, `rate` the uses in a fixed window of a second,
a minute or an hour. A counter belongs to one delegation, resource and ability.
"""

from __future__ import annotations

from authenticator.errors import VerificationError
from authenticator.protocol.canonical import labelled_hash, lp
from authenticator.protocol.caveats import Caveats, parse_rate
from authenticator.provider.store import Charge


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
