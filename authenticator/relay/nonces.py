"""Nonces of those who ask for an identity: each is good once, and for a short while.

Rules: the relay's own nonce carries its end and a seal that only this relay can make for that identity, so that
nothing is stored for whoever asks for one and never uses it; what was used is kept until it would be too old anyway,
under a name that says whose nonce it was, so that nobody uses up another's.
"""

from __future__ import annotations

import hmac
import secrets

from sqlalchemy import Connection, insert, select

from authenticator.errors import VerificationError
from authenticator.limits import OPEN_NONCE_LIFETIME, OPEN_SKEW
from authenticator.protocol.canonical import labelled_hash, lp, u64, unb64u
from authenticator.protocol.change import OpenByCredential, OpenByKey
from authenticator.relay.keys import RelayKeys
from authenticator.relay.tables import used_proofs

_END = 8
_RANDOM = 8
_SEAL = 16
_LABEL = "countersign/relay/nonce/v1"


def draw_nonce(keys: RelayKeys, identity_id: str, now: int) -> bytes:
    """A nonce for one identity: its end, something random, and the seal over both; 32 bytes."""
    head = u64(now + OPEN_NONCE_LIFETIME) + secrets.token_bytes(_RANDOM)
    return head + _seal(keys, identity_id, head)


def nonce_ends_at(keys: RelayKeys, identity_id: str, nonce: bytes) -> int | None:
    """Until when a nonce is good, UTC seconds; None where this relay did not draw it for this identity."""
    head, seal = nonce[: _END + _RANDOM], nonce[_END + _RANDOM :]
    if not hmac.compare_digest(seal, _seal(keys, identity_id, head)):
        return None
    return int.from_bytes(head[:_END], "big")


def nonce_name(asked: OpenByKey | OpenByCredential) -> bytes:
    """What a used nonce is kept under."""
    if isinstance(asked, OpenByKey):
        return key_nonce_name(asked.public_key, asked.nonce)
    return labelled_hash(_LABEL, lp(bytes.fromhex(asked.identity_id)), lp(asked.relay_nonce))


def key_nonce_name(public_key: bytes, nonce: bytes) -> bytes:
    """What a used nonce of a device or recovery key is kept under."""
    return labelled_hash(_LABEL, lp(public_key), lp(nonce))


def was_used(connection: Connection, name: bytes) -> bool:
    """Whether a nonce was used before."""
    return connection.execute(select(used_proofs.c.proof).where(used_proofs.c.proof == name)).first() is not None


def use_nonce(connection: Connection, asked: OpenByKey | OpenByCredential, now: int) -> None:
    """Use a nonce up.

    Raises:
        VerificationError: `proof_replayed` where it was used before.
    """
    use_name(connection, nonce_name(asked), now)


def use_name(connection: Connection, name: bytes, now: int) -> None:
    """Use up a nonce that is kept under this name.

    Raises:
        VerificationError: `proof_replayed` where it was used before.
    """
    if was_used(connection, name):
        raise VerificationError("proof_replayed", "nonce", step=6)
    forget_at = now + max(OPEN_NONCE_LIFETIME, 2 * OPEN_SKEW) + 1
    connection.execute(insert(used_proofs).values(proof=name, forget_at=forget_at))


def _seal(keys: RelayKeys, identity_id: str, head: bytes) -> bytes:
    return unb64u(keys.code("open-nonce", f"{identity_id}/{head.hex()}"))[:_SEAL]
