"""Used challenges: each serves one approval, for as long as its block could still be fresh.

Rules: a challenge is marked in the transaction that keeps its approval; the same approval may come again.
"""

from __future__ import annotations

import hmac

from sqlalchemy import Connection, insert, select

from authenticator.errors import VerificationError
from authenticator.limits import CHALLENGE_MEMORY
from authenticator.relay.tables import used_challenges


def challenge_owner(connection: Connection, challenge: bytes) -> bytes | None:
    """Digest of the approval that used a challenge."""
    query = select(used_challenges.c.owner).where(used_challenges.c.challenge == challenge)
    return connection.execute(query).scalar()


def use_challenge(connection: Connection, challenge: bytes, owner: bytes, now: int) -> None:
    """Mark a challenge as used by an approval.

    Raises:
        VerificationError: `challenge_used` by another one.
    """
    known = challenge_owner(connection, challenge)
    if known is None:
        row = {"challenge": challenge, "owner": owner, "forget_at": now + CHALLENGE_MEMORY}
        connection.execute(insert(used_challenges), row)
    elif not hmac.compare_digest(known, owner):
        raise VerificationError("challenge_used", "by another approval")
