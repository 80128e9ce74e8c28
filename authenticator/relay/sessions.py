"""Sessions as the registry has them, asked for at each approval.

Rules: the account of a session never changes, so that it is remembered from the receipt that proved it; whether the
session, or a delegation of it, was ended is asked anew each time, in one signed statement.
"""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from authenticator.relay.parts import Parts
from authenticator.relay.tables import sessions
from authenticator.verify.approval import KnownSession


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
            account = _account(connection, address)
        if account is not None:
            status = self._parts.registry.status(address, delegation_id)
            if status.session != "unknown":
                revoked = {delegation_id} if delegation_id and status.delegation == "revoked" else set[str]()
                return KnownSession(address, status.session, account, frozenset(revoked))
        return self._ask(address)

    def _ask(self, address: str) -> KnownSession:
        state = self._parts.registry.session(address)
        if state is None:
            return KnownSession(address)
        revoked = (name for name, each in state.delegations.items() if each.status == "revoked")
        return KnownSession(
            address=address,
            status="active" if state.status == "active" else "revoked",
            account=state.account,
            revoked_delegations=frozenset(revoked),
        )


def remember_session(connection: Connection, address: str, account: str) -> None:
    """Keep the account of a session that the registry has proven."""
    if _account(connection, address) is None:
        connection.execute(insert(sessions).values(address=address, account=account))


def _account(connection: Connection, address: str) -> str | None:
    return connection.execute(select(sessions.c.account).where(sessions.c.address == address)).scalar()
