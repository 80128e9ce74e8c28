"""Budgets and uses as the database keeps them.

A budget is one counted caveat of one entry of one delegation or link; a rate has a row for each window. `take` adds to
a row only where there is room, in one statement, so that no two uses can both have the last of it. Everything here
happens inside a transaction of the store, which also records the proof: all of it counts, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.sql.base import Executable

from authenticator.protocol.recap import CapabilityUse
from authenticator.provider.tables import BUDGETS, PROOFS, USES

Insert: TypeAlias = sqlite.Insert | postgresql.Insert


@dataclass(frozen=True, slots=True)
class Charge:
    """What one use takes from one budget.

    Attributes:
        delegation_id: whose budget it is; a link's own id for a link.
        entry: the capability that answers for the use there.
        caveat: `max_uses`, `max_bytes` or `rate`.
        amount: what the use takes.
        limit: what the budget may hold.
        forget_at: UTC seconds; from then on nothing asks for it.
        window: UTC seconds, where a rate's window starts; 0 for the others.
        resets_at: UTC seconds, where that window ends; None for the others.
    """

    delegation_id: str
    entry: CapabilityUse
    caveat: str
    amount: int
    limit: int
    forget_at: int
    window: int = 0
    resets_at: int | None = None


class Level(NamedTuple):
    """A delegation or link that a use goes through, and when its count may be forgotten (UTC seconds)."""

    delegation_id: str
    forget_at: int


@dataclass(frozen=True, slots=True)
class BudgetUse:
    """How far one budget is used.

    Attributes:
        resource: as the capability names it.
        ability: likewise.
        caveat: `max_uses`, `max_bytes` or `rate`.
        limit: uses, or bytes.
        used: of these.
        resets_at: UTC seconds, where a rate's window ends; after that nothing of it is used. None for the others.
    """

    resource: str
    ability: str
    caveat: str
    limit: int
    used: int
    resets_at: int | None


@dataclass(frozen=True, slots=True)
class DelegationUsage:
    """What happened under one delegation or link, what was handed on below it included.

    Attributes:
        delegation_id: hex; a link's own id for a link.
        uses: how many calls were served.
        last_use: UTC seconds.
        budgets: those that were touched.
    """

    delegation_id: str
    uses: int
    last_use: int
    budgets: tuple[BudgetUse, ...]


def take(connection: Connection, charge: Charge) -> bool:
    """Take a charge; False where there is no room, and nothing was taken."""
    if charge.amount > charge.limit:
        return False
    row = {
        **_key(charge),
        "amount": charge.amount,
        "limit": charge.limit,
        "resets_at": charge.resets_at,
        "forget_at": charge.forget_at,
    }
    return connection.execute(_TAKE[connection.dialect.name], row).rowcount == 1


def count_use(connection: Connection, levels: Iterable[Level], now: int) -> None:
    """Count one use of each delegation or link at `now` (UTC seconds)."""
    rows = [
        {"delegation_id": level.delegation_id, "uses": 1, "last_use": now, "forget_at": level.forget_at}
        for level in levels
    ]
    if rows:
        connection.execute(_COUNT[connection.dialect.name], rows)


def use_up(connection: Connection, proof: bytes, forget_at: int) -> bool:
    """Remember a proof until `forget_at` (UTC seconds); False where it is remembered already."""
    row = {"proof": proof, "forget_at": forget_at}
    return connection.execute(_USE_UP[connection.dialect.name], row).rowcount == 1


def left_of(connection: Connection, charges: Iterable[Charge]) -> list[dict[str, Any]]:
    """What is left of the budgets that a use needs, as members of an answer."""
    return [
        {
            "delegation_id": charge.delegation_id,
            "resource": charge.entry.resource,
            "ability": charge.entry.ability,
            "caveat": charge.caveat,
            "limit": charge.limit,
            "left": max(0, charge.limit - _amount(connection, charge)),
            "resets_at": charge.resets_at,
        }
        for charge in charges
    ]


def usage_of(connection: Connection, delegation_id: str) -> DelegationUsage:
    """What happened under a delegation or link; no uses where there were none."""
    row = connection.execute(sa.select(USES).where(USES.c.delegation_id == delegation_id)).mappings().first()
    query = sa.select(BUDGETS).where(BUDGETS.c.delegation_id == delegation_id).order_by(*BUDGETS.primary_key.columns)
    newest = {  # of a rate's windows the last one, because rows come in their order
        (each["resource"], each["ability"], each["caveat"]): BudgetUse(
            each["resource"], each["ability"], each["caveat"], each["limit"], each["amount"], each["resets_at"]
        )
        for each in connection.execute(query).mappings()
    }
    budgets = tuple(newest.values())
    if row is None:
        return DelegationUsage(delegation_id, 0, 0, budgets)
    return DelegationUsage(delegation_id, row["uses"], row["last_use"], budgets)


def used_since(connection: Connection, since: int) -> Sequence[str]:
    """Ids of the delegations and links that were used at or after `since` (UTC seconds), sorted."""
    query = sa.select(USES.c.delegation_id).where(USES.c.last_use >= since).order_by(USES.c.delegation_id)
    return connection.execute(query).scalars().all()


def _take(insert: Insert) -> Executable:
    new = insert.excluded
    return insert.values(_bound(BUDGETS)).on_conflict_do_update(
        index_elements=list(BUDGETS.primary_key.columns),
        set_={"amount": BUDGETS.c.amount + new.amount},
        where=BUDGETS.c.amount <= new.limit - new.amount,
    )


def _count(insert: Insert) -> Executable:
    new = insert.excluded
    later = sa.case((USES.c.last_use < new.last_use, new.last_use), else_=USES.c.last_use)
    return insert.values(_bound(USES)).on_conflict_do_update(
        index_elements=[USES.c.delegation_id], set_={"uses": USES.c.uses + new.uses, "last_use": later}
    )


def _use_up(insert: Insert) -> Executable:
    return insert.values(_bound(PROOFS)).on_conflict_do_nothing()


def _bound(table: sa.Table) -> dict[str, Any]:
    return {column.name: sa.bindparam(column.name, type_=column.type) for column in table.columns}


def _in_each(write: Callable[[Insert], Executable], table: sa.Table) -> dict[str, Executable]:
    """A statement in the words of each kind of database, written once: that takes longer than to carry it out."""
    inserts: tuple[tuple[str, Insert], ...] = (
        ("sqlite", sqlite.insert(table)),
        ("postgresql", postgresql.insert(table)),
    )
    return {name: write(insert).execution_options(preserve_rowcount=True) for name, insert in inserts}


_TAKE = _in_each(_take, BUDGETS)
_COUNT = _in_each(_count, USES)
_USE_UP = _in_each(_use_up, PROOFS)


def _key(charge: Charge) -> dict[str, str | int]:
    return {
        "delegation_id": charge.delegation_id,
        "resource": charge.entry.resource,
        "ability": charge.entry.ability,
        "caveat": charge.caveat,
        "window": charge.window,
    }


def _amount(connection: Connection, charge: Charge) -> int:
    same = (BUDGETS.c[name] == value for name, value in _key(charge).items())
    return connection.execute(sa.select(BUDGETS.c.amount).where(*same)).scalar() or 0
