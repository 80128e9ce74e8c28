"""What a provider must not forget: presented delegations, proofs already used, budgets already spent.

A use is recorded and charged in one transaction, on disk before the call is let through. A link of a chain stands in
a row of its own that names what is above it; an ended one is remembered, and looked for in the transaction that
records a use, so that every worker refuses the next one.
"""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, RowMapping

from authenticator import limits
from authenticator.database import Database, Place
from authenticator.errors import LocalError, VerificationError
from authenticator.protocol.recap import Capabilities
from authenticator.provider.budgets import (
    Charge,
    DelegationUsage,
    Level,
    count_use,
    left_of,
    take,
    usage_of,
    use_up,
    used_since,
)
from authenticator.provider.tables import BUDGETS, DELEGATIONS, ENDED, LINKS, METADATA, PROOFS, PROVIDER, USES


@dataclass(frozen=True, slots=True)
class StoredDelegation:
    """A delegation whose signature and receipts held when it was presented, or a link of a chain below one.

    Attributes:
        delegation_id: hex; a link's own id.
        address: the session.
        account: who signed the delegation.
        thumbprint: the key that may act.
        capabilities: what it may do, None for being signed in and no more.
        issued_at: UTC seconds; a link's start.
        expires_at: UTC seconds.
        above: what a link hangs from, the delegation first; empty for a delegation.
        levels: what a use of it goes through, the delegation first.
    """

    delegation_id: str
    address: str
    account: str
    thumbprint: str
    capabilities: Capabilities | None
    issued_at: int
    expires_at: int
    above: tuple[StoredDelegation, ...] = ()
    levels: tuple[Level, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        levels = tuple(Level(each.delegation_id, each.expires_at + limits.USES_KEPT) for each in (*self.above, self))
        object.__setattr__(self, "levels", levels)  # once, because each use asks for them

    @property
    def root(self) -> StoredDelegation:
        """The delegation that a person approved."""
        return self.above[0] if self.above else self


@dataclass(frozen=True, slots=True)
class NewLink:
    """A link of a verified chain, to be kept.

    Attributes:
        link_id: hex.
        thumbprint: the key that may act.
        capabilities: what it may do.
        starts_at: UTC seconds.
        expires_at: UTC seconds.
        text: the link as it came.
    """

    link_id: str
    thumbprint: str
    capabilities: Capabilities
    starts_at: int
    expires_at: int
    text: str


@dataclass(frozen=True, slots=True)
class KeptLink:
    """A link of a chain as it is kept.

    Attributes:
        link_id: hex.
        parent_id: what it hangs from, a link or the delegation.
        capabilities: what it may do.
        expires_at: UTC seconds.
        text: the link as it came, which names its key.
        ended: whether it, or something above it, was ended here.
    """

    link_id: str
    parent_id: str
    capabilities: Capabilities
    expires_at: int
    text: str
    ended: bool


class ProviderStore:
    """The provider's database: a file, or the address of a server that several workers share."""

    def __init__(self, place: Place) -> None:
        self._database = Database(place, METADATA)
        self._lock = threading.Lock()
        self._recent: OrderedDict[str, StoredDelegation] = OrderedDict()
        self._swept_at = 0

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def keep_for(self, provider: str) -> None:
        """Make a new database that of a provider; one of another provider is closed and refused.

        What is kept was given to one provider. Links are judged by it alone, so that they must not outlive its key.

        Args:
            provider: the provider id.

        Raises:
            LocalError: `database_of_another`.
        """
        with self._database.writing() as connection:
            found = connection.execute(sa.select(PROVIDER.c.provider)).scalar()
            if found is None:
                connection.execute(sa.insert(PROVIDER).values(provider=provider))
        if found not in (None, provider):
            self.close()
            raise LocalError("database_of_another", found)

    def add_delegation(self, delegation: StoredDelegation, auth_sig: dict[str, Any]) -> None:
        """Keep a verified delegation; adding it again changes nothing."""
        att = delegation.capabilities.to_att() if delegation.capabilities else None
        row = {
            "delegation_id": delegation.delegation_id,
            "address": delegation.address,
            "account": delegation.account,
            "thumbprint": delegation.thumbprint,
            "capabilities": json.dumps(att) if att is not None else None,
            "issued_at": delegation.issued_at,
            "expires_at": delegation.expires_at,
            "auth_sig": json.dumps(auth_sig),
        }
        with self._database.writing(delegation.delegation_id) as connection:
            known = DELEGATIONS.c.delegation_id == delegation.delegation_id
            if connection.execute(sa.select(DELEGATIONS.c.address).where(known)).first() is None:
                connection.execute(sa.insert(DELEGATIONS).values(row))

    def delegation(self, delegation_id: str) -> StoredDelegation:
        """The delegation or link of that id.

        Raises:
            VerificationError: `delegation_unknown` where it was not presented here.
        """
        recent = self._recent.get(delegation_id)
        if recent is not None:
            return recent
        with self._database.reading() as connection:
            found = _read_delegation(connection, delegation_id)
        with self._lock:
            self._recent[delegation_id] = found
            while len(self._recent) > limits.DELEGATION_CACHE_MAX:
                self._recent.popitem(last=False)
        return found

    def add_links(self, root_id: str, links: Sequence[NewLink], now: int) -> None:
        """Keep the links of a verified chain, from the top; adding one again changes nothing.

        Links below the same delegation that ran out or were ended make room. Whoever was handed a part by the session
        key has a share of the room, so that nobody fills it alone.

        Raises:
            VerificationError: `chain_full`; none was kept.
        """
        with self._database.writing(root_id) as connection:
            below = LINKS.c.root_id == root_id
            connection.execute(sa.delete(LINKS).where(below, LINKS.c.expires_at <= now))
            parent_id = root_id
            for link in links:
                known = connection.execute(sa.select(LINKS.c.root_id).where(LINKS.c.link_id == link.link_id)).first()
                if known is None:
                    connection.execute(sa.insert(LINKS).values(_row_of(link, parent_id, root_id)))
                parent_id = link.link_id
            first = links[0].link_id
            if _is_full(connection, root_id, first):
                _drop_ended(connection, root_id)
                if _is_full(connection, root_id, first):
                    raise VerificationError("chain_full", "links")

    def end_link(self, link_id: str, now: int) -> None:
        """End a link and all below it; it cannot be undone. A link that was never presented is ended as well."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(ENDED).where(ENDED.c.forget_at < now))
            if not _ended(connection, (link_id,)):
                connection.execute(sa.insert(ENDED).values(link_id=link_id, forget_at=now + limits.GRANT_LIFETIME_MAX))

    def ended(self, ids: Sequence[str]) -> frozenset[str]:
        """Those of the ids that were ended here."""
        with self._database.reading() as connection:
            return _ended(connection, ids)

    def links(self, root_id: str) -> tuple[KeptLink, ...]:
        """All links that are kept below a delegation, a parent before what hangs from it."""
        with self._database.reading() as connection:
            rows = connection.execute(sa.select(LINKS).where(LINKS.c.root_id == root_id)).mappings().all()
            ended = _ended(connection, [root_id, *(row["link_id"] for row in rows)])
        return _in_order(rows, root_id, ended)

    def record_use(
        self,
        proof: bytes,
        forget_at: int,
        charges: Sequence[Charge],
        now: int,
        levels: Sequence[Level] = (),
    ) -> None:
        """Remember a proof, count the use and take its charges; all or nothing.

        Args:
            proof: the proof's replay key.
            forget_at: UTC seconds.
            charges: what the use takes, at every level of a chain.
            now: UTC seconds.
            levels: the delegation that is used and what follows from it down to the link that acts; in a chain none
                of them may have ended.

        Raises:
            VerificationError: `delegation_revoked`, `proof_replayed`, or `budget_spent` with what is left.
            LocalError: the disk refuses; nothing was recorded.
        """
        self._sweep(now)
        spent = self._record(proof, forget_at, charges, now, levels)
        if spent is not None:
            raise VerificationError("budget_spent", spent.caveat, data=self._refusal(charges, spent))

    def usage(self, delegation_id: str) -> DelegationUsage:
        """What happened under a delegation or a link."""
        with self._database.reading() as connection:
            return usage_of(connection, delegation_id)

    def changed_usage(self, since: int) -> tuple[str, ...]:
        """Ids of the delegations and links that were used at or after `since` (UTC seconds), sorted."""
        with self._database.reading() as connection:
            return tuple(used_since(connection, since))

    def _record(
        self, proof: bytes, forget_at: int, charges: Sequence[Charge], now: int, levels: Sequence[Level]
    ) -> Charge | None:
        """Do it in one transaction; the answer is the charge there was no room for, and then nothing was done."""
        about = levels[0].delegation_id if levels else proof.hex()
        try:
            with self._database.writing(about) as connection:
                if len(levels) > 1 and _ended(connection, [level.delegation_id for level in levels]):
                    raise VerificationError("delegation_revoked", "ended at this provider")
                if not use_up(connection, proof, forget_at):
                    raise VerificationError("proof_replayed")
                count_use(connection, levels, now)
                for charge in charges:
                    if not take(connection, charge):
                        raise _SpentError(charge)
        except _SpentError as error:
            return error.charge
        return None

    def _refusal(self, charges: Sequence[Charge], spent: Charge) -> dict[str, Any]:
        """What is left at every level, and what to ask a person for instead."""
        with self._database.reading() as connection:
            left = left_of(connection, charges)
        entry = spent.entry
        return {"left": left, "step_up": {entry.resource: {entry.ability: [dict(entry.caveats)]}}}

    def _sweep(self, now: int) -> None:
        """Forget now and then what nobody can ask for any more, by the slowest clock of those who share this."""
        with self._lock:
            if 0 <= now - self._swept_at < limits.STORE_SWEEP_INTERVAL:
                return
            self._swept_at = now
        slowest = now - limits.STORE_CLOCKS_APART
        with self._database.writing() as connection:
            for table in (PROOFS, BUDGETS, USES):
                connection.execute(sa.delete(table).where(table.c.forget_at < slowest))
            for table in (LINKS, DELEGATIONS):  # as long as their uses are kept, which name them
                connection.execute(sa.delete(table).where(table.c.expires_at < slowest - limits.USES_KEPT))


class _SpentError(Exception):
    """Leaves a transaction, so that it is undone."""

    def __init__(self, charge: Charge) -> None:
        self.charge = charge
        super().__init__(charge.caveat)


def _read_delegation(connection: Connection, delegation_id: str) -> StoredDelegation:
    """A delegation, or a link with what is above it.

    A link's parent is written before it, so that the way up is as short as a chain may be.
    """
    row = connection.execute(sa.select(LINKS).where(LINKS.c.link_id == delegation_id)).mappings().first()
    if row is None:
        return _read_root(connection, delegation_id)
    parent = _read_delegation(connection, row["parent_id"])
    return StoredDelegation(
        delegation_id=row["link_id"],
        address=parent.address,
        account=parent.account,
        thumbprint=row["thumbprint"],
        capabilities=Capabilities.from_att(json.loads(row["capabilities"])),
        issued_at=row["starts_at"],
        expires_at=row["expires_at"],
        above=(*parent.above, parent),
    )


def _read_root(connection: Connection, delegation_id: str) -> StoredDelegation:
    query = sa.select(DELEGATIONS).where(DELEGATIONS.c.delegation_id == delegation_id)
    row = connection.execute(query).mappings().first()
    if row is None:
        raise VerificationError("delegation_unknown", "not presented here")
    att = json.loads(row["capabilities"]) if row["capabilities"] is not None else None
    return StoredDelegation(
        delegation_id=row["delegation_id"],
        address=row["address"],
        account=row["account"],
        thumbprint=row["thumbprint"],
        capabilities=Capabilities.from_att(att) if att is not None else None,
        issued_at=row["issued_at"],
        expires_at=row["expires_at"],
    )


def _row_of(link: NewLink, parent_id: str, root_id: str) -> dict[str, Any]:
    return {
        "link_id": link.link_id,
        "parent_id": parent_id,
        "root_id": root_id,
        "thumbprint": link.thumbprint,
        "capabilities": json.dumps(link.capabilities.to_att()),
        "starts_at": link.starts_at,
        "expires_at": link.expires_at,
        "link": link.text,
    }


def _is_full(connection: Connection, root_id: str, first: str) -> bool:
    """Whether a delegation has more links than there is room for, or one key below it more than its share."""
    if _count_links(connection, root_id) > limits.CHAIN_LINKS_MAX:
        return True
    count, level = 0, [first]
    while level:
        count += len(level)
        below = sa.select(LINKS.c.link_id).where(LINKS.c.root_id == root_id, LINKS.c.parent_id.in_(level))
        level = list(connection.execute(below).scalars())
    return count > limits.CHAIN_LINKS_BELOW_MAX


def _count_links(connection: Connection, root_id: str) -> int:
    return connection.execute(
        sa.select(sa.func.count()).select_from(LINKS).where(LINKS.c.root_id == root_id)
    ).scalar_one()


def _drop_ended(connection: Connection, root_id: str) -> None:
    """Drop the ended links of one delegation, and level by level what hung from them."""
    below = LINKS.c.root_id == root_id
    connection.execute(sa.delete(LINKS).where(below, LINKS.c.link_id.in_(sa.select(ENDED.c.link_id))))
    held = sa.select(LINKS.c.link_id).where(below)
    for _ in range(limits.CHAIN_DEPTH_MAX - 1):
        hanging = sa.and_(LINKS.c.parent_id != root_id, LINKS.c.parent_id.not_in(held))
        connection.execute(sa.delete(LINKS).where(below, hanging))


def _ended(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    return frozenset(connection.execute(sa.select(ENDED.c.link_id).where(ENDED.c.link_id.in_(ids))).scalars())


def _in_order(rows: Sequence[RowMapping], root_id: str, ended: Collection[str]) -> tuple[KeptLink, ...]:
    """The links from the top, each ended where the one above it is."""
    found: list[KeptLink] = []
    over = {root_id: root_id in ended}
    for _ in range(limits.CHAIN_DEPTH_MAX):
        for row in [row for row in rows if row["parent_id"] in over and row["link_id"] not in over]:
            over[row["link_id"]] = over[row["parent_id"]] or row["link_id"] in ended
            capabilities = Capabilities.from_att(json.loads(row["capabilities"]))
            found.append(
                KeptLink(
                    link_id=row["link_id"],
                    parent_id=row["parent_id"],
                    capabilities=capabilities,
                    expires_at=row["expires_at"],
                    text=row["link"],
                    ended=over[row["link_id"]],
                )
            )
    return tuple(found)
