"""What a provider must not forget: presented delegations, proofs already used, budgets already spent.

A use is recorded and charged in one transaction, on disk before the call is let through.
"""

from __future__ import annotations

import json
import threading
from collections import OrderedDict
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
    """A delegation whose signature and receipts held when it was presented."""

    delegation_id: str
    address: str
    account: str
    thumbprint: str
    capabilities: Capabilities | None
    issued_at: int
    expires_at: int


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
        """The delegation of that id.

        Raises:
            VerificationError: `delegation_unknown` where it was not presented here.
        """
        with self._lock:
            recent = self._recent.get(delegation_id)
        if recent is not None:
            return recent
        with self._database.reading() as connection:
            query = sa.select(_DELEGATIONS).where(_DELEGATIONS.c.delegation_id == delegation_id)
            row = connection.execute(query).mappings().first()
        if row is None:
            raise VerificationError("delegation_unknown", "not presented here")
        att = json.loads(row["capabilities"]) if row["capabilities"] is not None else None
        found = StoredDelegation(
            delegation_id=row["delegation_id"],
            address=row["address"],
            account=row["account"],
            thumbprint=row["thumbprint"],
            capabilities=Capabilities.from_att(att) if att is not None else None,
            issued_at=row["issued_at"],
            expires_at=row["expires_at"],
        )
        with self._lock:
            self._recent[delegation_id] = found
            while len(self._recent) > limits.DELEGATION_CACHE_MAX:
                self._recent.popitem(last=False)
        return found

    def record_use(self, proof: bytes, forget_at: int, charges: tuple[Charge, ...], now: int) -> None:
        """Remember a proof and take its charges, both or neither.

        Raises:
            VerificationError: `proof_replayed`, or `budget_spent`.
        """
        with self._database.writing() as connection:
            connection.execute(sa.delete(_PROOFS).where(_PROOFS.c.forget_at < now))
            try:
                connection.execute(sa.insert(_PROOFS).values(proof=proof, forget_at=forget_at))
            except sa.exc.IntegrityError as error:
                raise VerificationError("proof_replayed") from error
            if charges:
                connection.execute(sa.delete(_SPENT).where(_SPENT.c.forget_at < now))
            for charge in charges:
                _spend(connection, charge)


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
