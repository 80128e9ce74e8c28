"""Sessions: what the registry has of them, asked for at each approval, and whose they are, which only the relay knows.

Rules:
- The account of a session changes only by a `session.rekeyed` that this relay has recorded, so that it is remembered
  from the receipts that proved it; whether the session, or a delegation of it, was ended is asked anew each time, in
  one signed statement.
- A session is kept with its identity before the registry hears of it, so that a renewed seed leaves none behind, not
  even one whose beginning was answered to nobody. What tells of the person (site, generation, times) is sealed.
- What has ended stays ended, and is not asked about again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from sqlalchemy import Connection, Row, insert, select, update

from authenticator.limits import STATUS_WORKERS, STORED_SESSIONS_MAX
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import jcs, parse_json, unb64u
from authenticator.protocol.change import StoredSession
from authenticator.protocol.entry import SESSION_REKEYED, Entry
from authenticator.protocol.restoration import RestoredSession
from authenticator.relay.keys import RelayKeys
from authenticator.relay.parts import Parts
from authenticator.relay.tables import sessions
from authenticator.verify.approval import KnownSession, VerifiedApproval
from authenticator.verify.rekeys import OwnSession

_FACTS_MAX = 1_024


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is sealed of a session."""

    provider: str
    generation: int
    commitment: str  # to the provider, in base64url, as it is recorded
    first_login: int
    last_login: int
    logins: int

    def seal(self, keys: RelayKeys, address: str) -> bytes:
        return keys.seal(f"session/{address}", jcs(asdict(self)))

    @classmethod
    def open(cls, keys: RelayKeys, row: Row[Any]) -> Self:
        values: Any = parse_json(keys.open_sealed(f"session/{row.address}", row.facts), _FACTS_MAX)
        return cls(**values)


@dataclass(frozen=True, slots=True)
class ProvenSession:
    """A session of an identity that is given to this relay, as the registry has it.

    Attributes:
        address: the session's address, proven by its identity.
        session: what the identity's owner says of it.
        opening: the leaf that says whose it is now.
        ended: it is over.
    """

    address: str
    session: RestoredSession
    opening: Entry
    ended: bool


class Sessions:
    """What one relay knows of sessions."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    def find(self, address: str, delegation_id: str | None = None) -> KnownSession:
        """A session now, and whether one delegation of it was taken back.

        Raises:
            VerificationError: what the registry says does not hold.
            PeerError: it is away.
        """
        with self._parts.database.reading() as connection:
            row = _row(connection, address)
        if row is not None and row.recorded:
            status = self._parts.registry.status(address, delegation_id)
            if status.session != "unknown":
                revoked = {delegation_id} if delegation_id and status.delegation == "revoked" else set[str]()
                return KnownSession(address, status.session, row.account, frozenset(revoked), row.rekeyed)
        return self._ask(address)

    def own(self, identity_id: str) -> tuple[OwnSession, ...]:
        """Every session of an identity that the registry has, live or ended.

        Raises:
            VerificationError: what the registry says does not hold.
            PeerError: it is away.
        """
        with ThreadPoolExecutor(STATUS_WORKERS) as workers:
            found = list(workers.map(self._own, self._confirmed(identity_id)))
        over = [session.address for session in found if not session.live]
        with self._parts.database.writing() as connection:
            connection.execute(update(sessions).where(sessions.c.address.in_(over)).values(ended=True))
        return tuple(found)

    def stored(self, identity_id: str) -> list[StoredSession]:
        """The newest sessions of an identity, for a computer that does not know them."""
        keys = self._parts.keys
        listed = [(row.address, _Facts.open(keys, row)) for row in self._confirmed(identity_id)]
        listed.sort(key=lambda each: each[1].last_login, reverse=True)
        return [
            StoredSession(
                provider=facts.provider,
                generation=facts.generation,
                address=address,
                first_login=facts.first_login,
                last_login=facts.last_login,
                logins=facts.logins,
            )
            for address, facts in listed[:STORED_SESSIONS_MAX]
        ]

    def proven(self, restored: Mapping[str, RestoredSession]) -> list[ProvenSession]:
        """Those of an identity's sessions, by address, that the registry has.

        Raises:
            VerificationError: what the registry says does not hold.
            PeerError: it is away.
        """

        def look(address: str) -> ProvenSession | None:
            state, receipt = self._parts.registry.session(address), self._parts.registry.session_opening(address)
            if state is None or receipt is None:
                return None
            return ProvenSession(address, restored[address], receipt.entry, state.status != "active")

        with ThreadPoolExecutor(STATUS_WORKERS) as workers:
            return [found for found in workers.map(look, restored) if found is not None]

    def _ask(self, address: str) -> KnownSession:
        state = self._parts.registry.session(address)
        if state is None:
            return KnownSession(address)
        revoked = (name for name, each in state.delegations.items() if each.status == "revoked")
        opening = None if state.opening == state.index else self._parts.registry.session_opening(address)
        return KnownSession(
            address=address,
            status="active" if state.status == "active" else "revoked",
            account=state.account,
            revoked_delegations=frozenset(revoked),
            rekeyed=None if opening is None else opening.entry.leaf_hash,
        )

    def _confirmed(self, identity_id: str) -> Sequence[Row[Any]]:
        """The identity's sessions that the registry has; of one whose answer was lost it is asked now."""
        query = select(sessions).where(sessions.c.identity_id == identity_id)
        with self._parts.database.reading() as connection:
            rows = connection.execute(query).all()
        unsure = [row for row in rows if not row.recorded]
        if not unsure:
            return rows
        proven = [(row, self._parts.registry.session_opening(row.address)) for row in unsure]
        keys = self._parts.keys
        with self._parts.database.writing() as connection:
            for row, receipt in proven:
                if receipt is not None:
                    _confirm(connection, keys, row, _Facts.open(keys, row), receipt.entry)
            return connection.execute(query.where(sessions.c.recorded.is_(True))).all()

    def _own(self, row: Row[Any]) -> OwnSession:
        commitment = unb64u(_Facts.open(self._parts.keys, row).commitment, length=32)
        live = not row.ended and self._parts.registry.status(row.address, None).session == "active"
        return OwnSession(row.address, row.account, commitment, live)


def expect_session(
    connection: Connection, keys: RelayKeys, approval: Approval, verified: VerifiedApproval, now: int
) -> None:
    """Keep whose a session is, before the registry hears of it."""
    if _row(connection, verified.session_address) is not None:
        return
    facts = _Facts(
        provider=verified.provider.provider,
        generation=verified.generation,
        commitment=approval.entries[0].text("provider_commitment"),
        first_login=now,
        last_login=now,
        logins=0,
    )
    connection.execute(
        insert(sessions).values(
            address=verified.session_address,
            identity_id=verified.identity_id,
            account=verified.account,
            recorded=False,
            ended=False,
            facts=facts.seal(keys, verified.session_address),
        )
    )


def keep_sessions(connection: Connection, keys: RelayKeys, identity_id: str, proven: Sequence[ProvenSession]) -> None:
    """Keep sessions of an identity that came back; those that are known stay as they are known."""
    for each in proven:
        if _row(connection, each.address) is None:
            facts = _Facts(
                provider=each.session.provider,
                generation=each.session.generation,
                commitment=each.opening.text("provider_commitment"),
                first_login=each.session.first_login,
                last_login=each.session.last_login,
                logins=each.session.logins,
            )
            row = {
                "address": each.address,
                "identity_id": identity_id,
                "account": each.opening.text("account"),
                "rekeyed": each.opening.leaf_hash if each.opening.kind == SESSION_REKEYED else None,
                "recorded": True,
                "ended": each.ended,
                "facts": facts.seal(keys, each.address),
            }
            connection.execute(insert(sessions).values(**row))


def note_login(connection: Connection, keys: RelayKeys, opening: Entry, now: int) -> None:
    """Count a login at the session that a recorded leaf opens."""
    row = _row(connection, opening.text("address"))
    if row is None:
        return
    known = _Facts.open(keys, row)
    first_login = known.first_login if known.logins else now
    facts = replace(known, first_login=first_login, last_login=now, logins=known.logins + 1)
    _confirm(connection, keys, row, facts, opening)


def note_rekeys(connection: Connection, rekeys: Sequence[Entry]) -> None:
    """Sessions go on under other accounts, as recorded leaves say."""
    for entry in rekeys:
        change = update(sessions).where(sessions.c.address == entry.text("address"))
        connection.execute(change.values(account=entry.text("account"), rekeyed=entry.leaf_hash))


def _confirm(connection: Connection, keys: RelayKeys, row: Row[Any], facts: _Facts, opening: Entry) -> None:
    """Keep what a recorded leaf says of a session."""
    proven = replace(facts, commitment=opening.text("provider_commitment"))
    change = update(sessions).where(sessions.c.address == row.address)
    connection.execute(
        change.values(
            account=opening.text("account"),
            rekeyed=opening.leaf_hash if opening.kind == SESSION_REKEYED else None,
            recorded=True,
            facts=proven.seal(keys, row.address),
        )
    )


def _row(connection: Connection, address: str) -> Row[Any] | None:
    return connection.execute(select(sessions).where(sessions.c.address == address)).first()
