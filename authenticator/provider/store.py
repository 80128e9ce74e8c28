"""What a provider must not forget: presented delegations, proofs already used, budgets already spent.

A use is recorded and charged in one transaction, on disk before the call is let through. A link of a chain stands in
a row of its own that names what is above it; an ended one is remembered, and looked for in the transaction that
records a use, so that every worker refuses the next one.
"""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from authenticator import limits
from authenticator.database import Database
from authenticator.errors import VerificationError
from authenticator.protocol.recap import Capabilities

_METADATA = sa.MetaData()
_DELEGATIONS = sa.Table(
    "delegations",
    _METADATA,
    sa.Column("delegation_id", sa.String(64), primary_key=True),
    sa.Column("address", sa.String(32), nullable=False, index=True),
    sa.Column("account", sa.String(42), nullable=False),
    sa.Column("thumbprint", sa.String(43), nullable=False),
    sa.Column("capabilities", sa.Text),
    sa.Column("issued_at", sa.BigInteger, nullable=False),
    sa.Column("expires_at", sa.BigInteger, nullable=False),
    sa.Column("auth_sig", sa.Text, nullable=False),
)
_LINKS = sa.Table(
    "links",
    _METADATA,
    sa.Column("link_id", sa.String(64), primary_key=True),
    sa.Column("parent_id", sa.String(64), nullable=False),
    sa.Column("root_id", sa.String(64), nullable=False, index=True),
    sa.Column("thumbprint", sa.String(43), nullable=False),
    sa.Column("capabilities", sa.Text, nullable=False),
    sa.Column("starts_at", sa.BigInteger, nullable=False),
    sa.Column("expires_at", sa.BigInteger, nullable=False),
    sa.Column("link", sa.Text, nullable=False),
)
_ENDED = sa.Table(
    "ended_links",
    _METADATA,
    sa.Column("link_id", sa.String(64), primary_key=True),
    sa.Column("forget_at", sa.BigInteger, nullable=False, index=True),
)
_PROOFS = sa.Table(
    "used_proofs",
    _METADATA,
    sa.Column("proof", sa.LargeBinary(32), primary_key=True),
    sa.Column("forget_at", sa.BigInteger, nullable=False, index=True),
)
_SPENT = sa.Table(
    "spent",
    _METADATA,
    sa.Column("counter", sa.String(64), primary_key=True),
    sa.Column("amount", sa.BigInteger, nullable=False),
    sa.Column("forget_at", sa.BigInteger, nullable=False, index=True),
)


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
    """

    delegation_id: str
    address: str
    account: str
    thumbprint: str
    capabilities: Capabilities | None
    issued_at: int
    expires_at: int
    above: tuple[StoredDelegation, ...] = ()

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
class Charge:
    """What one use takes from one counter, and how much that counter may hold."""

    counter: str
    amount: int
    limit: int
    forget_at: int


class ProviderStore:
    """The provider's database."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path, _METADATA)
        self._lock = threading.Lock()
        self._recent: OrderedDict[str, StoredDelegation] = OrderedDict()

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

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
        with self._database.writing() as connection:
            known = _DELEGATIONS.c.delegation_id == delegation.delegation_id
            if connection.execute(sa.select(_DELEGATIONS.c.address).where(known)).first() is None:
                connection.execute(sa.insert(_DELEGATIONS).values(row))

    def delegation(self, delegation_id: str) -> StoredDelegation:
        """The delegation or link of that id.

        Raises:
            VerificationError: `delegation_unknown` where it was not presented here.
        """
        with self._lock:
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

        Links below the same delegation that ran out or were ended make room.

        Raises:
            VerificationError: `chain_full`; none was kept.
        """
        with self._database.writing() as connection:
            below = _LINKS.c.root_id == root_id
            connection.execute(sa.delete(_LINKS).where(below, _LINKS.c.expires_at <= now))
            parent_id = root_id
            for link in links:
                known = connection.execute(sa.select(_LINKS.c.root_id).where(_LINKS.c.link_id == link.link_id)).first()
                if known is None:
                    connection.execute(sa.insert(_LINKS).values(_row_of(link, parent_id, root_id)))
                parent_id = link.link_id
            if _count_links(connection, root_id) > limits.CHAIN_LINKS_MAX:
                _drop_ended(connection, root_id)
            held = _count_links(connection, root_id)
            if held > limits.CHAIN_LINKS_MAX:
                raise VerificationError("chain_full", f"{held} links")

    def end_link(self, link_id: str, now: int) -> None:
        """End a link and all below it; it cannot be undone. A link that was never presented is ended as well."""
        with self._database.writing() as connection:
            connection.execute(sa.delete(_ENDED).where(_ENDED.c.forget_at < now))
            if not _ended(connection, (link_id,)):
                connection.execute(sa.insert(_ENDED).values(link_id=link_id, forget_at=now + limits.GRANT_LIFETIME_MAX))

    def ended(self, ids: Sequence[str]) -> frozenset[str]:
        """Those of the ids that were ended here."""
        with self._database.reading() as connection:
            return _ended(connection, ids)

    def record_use(
        self, proof: bytes, forget_at: int, charges: tuple[Charge, ...], now: int, links: Sequence[str] = ()
    ) -> None:
        """Remember a proof and take its charges, both or neither.

        Args:
            proof: the proof's replay key.
            forget_at: UTC seconds.
            charges: what the use takes, at every level of a chain.
            now: UTC seconds.
            links: ids of the chain that is used; none of them may have ended.

        Raises:
            VerificationError: `delegation_revoked`, `proof_replayed`, or `budget_spent`.
        """
        with self._database.writing() as connection:
            if links and _ended(connection, links):
                raise VerificationError("delegation_revoked", "ended at this provider")
            connection.execute(sa.delete(_PROOFS).where(_PROOFS.c.forget_at < now))
            try:
                connection.execute(sa.insert(_PROOFS).values(proof=proof, forget_at=forget_at))
            except sa.exc.IntegrityError as error:
                raise VerificationError("proof_replayed") from error
            if charges:
                connection.execute(sa.delete(_SPENT).where(_SPENT.c.forget_at < now))
            for charge in charges:
                _spend(connection, charge)


def _read_delegation(connection: Connection, delegation_id: str) -> StoredDelegation:
    """A delegation, or a link with what is above it.

    A link's parent is written before it, so that the way up is as short as a chain may be.
    """
    row = connection.execute(sa.select(_LINKS).where(_LINKS.c.link_id == delegation_id)).mappings().first()
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
    query = sa.select(_DELEGATIONS).where(_DELEGATIONS.c.delegation_id == delegation_id)
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


def _count_links(connection: Connection, root_id: str) -> int:
    return connection.execute(
        sa.select(sa.func.count()).select_from(_LINKS).where(_LINKS.c.root_id == root_id)
    ).scalar_one()


def _drop_ended(connection: Connection, root_id: str) -> None:
    """Drop the ended links of one delegation, and level by level what hung from them."""
    below = _LINKS.c.root_id == root_id
    connection.execute(sa.delete(_LINKS).where(below, _LINKS.c.link_id.in_(sa.select(_ENDED.c.link_id))))
    held = sa.select(_LINKS.c.link_id).where(below)
    for _ in range(limits.CHAIN_DEPTH_MAX - 1):
        hanging = sa.and_(_LINKS.c.parent_id != root_id, _LINKS.c.parent_id.not_in(held))
        connection.execute(sa.delete(_LINKS).where(below, hanging))


def _ended(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    return frozenset(connection.execute(sa.select(_ENDED.c.link_id).where(_ENDED.c.link_id.in_(ids))).scalars())


def _spend(connection: Connection, charge: Charge) -> None:
    counter = _SPENT.c.counter == charge.counter
    room = _SPENT.c.amount <= charge.limit - charge.amount
    taken = connection.execute(sa.update(_SPENT).where(counter, room).values(amount=_SPENT.c.amount + charge.amount))
    if taken.rowcount == 1:
        return
    exists = connection.execute(sa.select(_SPENT.c.amount).where(counter)).first() is not None
    if exists or charge.amount > charge.limit:
        raise VerificationError("budget_spent")
    connection.execute(
        sa.insert(_SPENT).values(counter=charge.counter, amount=charge.amount, forget_at=charge.forget_at)
    )
