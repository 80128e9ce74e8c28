"""Identities: enrolled once, known by their newest record, which only relay and validators see.

Rules: an enrolment is checked whole before anything is kept; it is kept before the registry is asked, and counts
only with the registry's receipt; the same enrolment again gets the same answer, another one for the same
identity is refused. Records, salts and sealed vaults are sealed under the data key; the log holds commitments.
What depends on the newest record is done while the identity is held, and checks in the transaction that keeps it
that the record still is the newest.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from authenticator.errors import VerificationError
from authenticator.limits import APPROVAL_MAX, IDENTITY_LOCKS, VAULT_MAX
from authenticator.protocol.approval import Enrolment
from authenticator.protocol.canonical import JsonValue, jcs, parse_json, sha256
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import IdentityOpening
from authenticator.relay.blocks import Blocks
from authenticator.relay.challenges import challenge_owner, use_challenge
from authenticator.relay.parts import Parts
from authenticator.relay.tables import credentials, identities, identity_changes, recovery_keys
from authenticator.verify.enrolment import EnrolmentContext, VerifiedEnrolment, verify_enrolment
from authenticator.verify.vault_copy import check_first_vault


@dataclass(frozen=True, slots=True)
class KnownIdentity:
    """What is known of the credential that is said to sign.

    Attributes:
        commitment: the newest one; None where the identity is not enrolled.
        counter: the highest signature counter seen.
        user_handle: the one it was enrolled with.
        removed: credentials that the identity no longer has.
    """

    commitment: bytes | None = None
    counter: int = 0
    user_handle: bytes | None = None
    removed: frozenset[bytes] = frozenset()


@dataclass(frozen=True, slots=True)
class _Sent:
    """An enrolment as it came, with the sealed vault that goes with it."""

    enrolment: Enrolment
    vault: bytes
    vault_signature: bytes

    @property
    def name(self) -> bytes:
        """Names this very enrolment with this very vault."""
        return sha256(self.enrolment.digest, sha256(self.vault))


class Identities:
    """The identities of one relay."""

    def __init__(self, parts: Parts, blocks: Blocks) -> None:
        self._parts = parts
        self._blocks = blocks
        self._locks = tuple(threading.RLock() for _ in range(IDENTITY_LOCKS))

    def enrol(self, body: JsonValue) -> dict[str, Any]:
        """Check an enrolment, keep the vault, and have its commitment recorded.

        Raises:
            InputError: it is malformed.
            VerificationError: a step fails, or another enrolment made this identity.
            PeerError: the registry is away; the same enrolment may be sent again.
        """
        sent = _read(body)
        identity_id = sent.enrolment.intent.identity_id
        row = self._row(identity_id)
        if row is not None and row.enrolment == sent.name and row.receipt is not None:
            return {"identity_id": identity_id, "receipt": self._first_receipt(row, sent)}
        if row is None or row.enrolment != sent.name:
            self._reserve(sent, self._verify(sent, row))
        [receipt] = self._parts.record([sent.enrolment.entry])
        answer = receipt.to_json()
        known = (identities.c.identity_id == identity_id, identities.c.receipt.is_(None))
        with self._parts.database.writing() as connection:
            connection.execute(update(identities).where(*known).values(receipt=jcs(answer).decode()))
        return {"identity_id": identity_id, "receipt": answer}

    @contextmanager
    def holding(self, identity_id: str) -> Iterator[None]:
        """Nobody else goes on with this identity in the block.

        One process serves a relay's file, so that a lock in its memory does.
        """
        with self._locks[int(identity_id[:8], 16) % IDENTITY_LOCKS]:
            yield

    def known(self, identity_id: str, credential_id: bytes) -> KnownIdentity:
        """What the relay knows of an identity; nothing where it is not enrolled."""
        row = self._row(identity_id)
        if row is None or row.receipt is None:
            return KnownIdentity()
        query = select(credentials).where(credentials.c.identity_id == identity_id)
        with self._parts.database.reading() as connection:
            found = {each.credential_id: each for each in connection.execute(query)}
        removed = frozenset(each.credential_id for each in found.values() if each.removed)
        used = found.get(credential_id)
        if used is None:
            return KnownIdentity(row.commitment, removed=removed)
        return KnownIdentity(row.commitment, used.counter, used.user_handle, removed)

    def opening(self, identity_id: str) -> IdentityOpening:
        """The newest record of an identity.

        Raises:
            VerificationError: `identity_unknown`.
        """
        return open_record(self._parts, self.enrolled(identity_id))

    def enrolled(self, identity_id: str) -> Row[Any]:
        """What is kept of an identity.

        Raises:
            VerificationError: `identity_unknown`.
        """
        row = self._row(identity_id)
        if row is None or row.receipt is None:
            raise VerificationError("identity_unknown")
        return row

    def _first_receipt(self, row: Row[Any], sent: _Sent) -> Any:
        """The receipt of the enrolment; after a change the newest one is another, so that the registry is asked."""
        kept = json.loads(row.receipt)
        if kept["entry"] == sent.enrolment.entry.to_json():
            return kept
        [receipt] = self._parts.record([sent.enrolment.entry])
        return receipt.to_json()

    def _verify(self, sent: _Sent, row: Row[Any] | None) -> VerifiedEnrolment:
        parts, enrolment = self._parts, sent.enrolment
        recovery_pk = enrolment.identity_opening.record.recovery_pk
        with parts.database.reading() as connection:
            owner = challenge_owner(connection, enrolment.vrf_data.challenge)
            holder = holder_of(connection, enrolment.webauthn.id)
            recovered = None if recovery_pk is None else recovered_by(connection, recovery_pk)
        context = EnrolmentContext(
            network=parts.network,
            relay=parts.peer,
            rp_id=RP_ID,
            origin=RP_ORIGIN,
            now=parts.now(),
            checkpoint=self._blocks.find(enrolment.vrf_data.block_hash),
            commitment=None if row is None else row.commitment,
            challenge_owner=owner,
            credential_taken=holder is not None,
            recovery_taken=recovered not in {None, enrolment.intent.identity_id},
        )
        verified = verify_enrolment(enrolment, context)
        check_first_vault(sent.vault, sent.vault_signature, verified.record)
        return verified

    def _reserve(self, sent: _Sent, verified: VerifiedEnrolment) -> None:
        keys, record = self._parts.keys, verified.record
        identity_id, opening = record.identity_id, sent.enrolment.identity_opening
        identity = {
            "identity_id": identity_id,
            "enrolment": sent.name,
            "opening": keys.seal(f"identity/{identity_id}", jcs(opening.to_json())),
            "commitment": verified.commitment,
            "vault": keys.seal(f"vault/{identity_id}", sent.vault),
            "vault_signature": sent.vault_signature,
        }
        credential = {
            "credential_id": verified.credential.credential.id,
            "identity_id": identity_id,
            "counter": verified.new_counter,
            "user_handle": sent.enrolment.webauthn.user_handle,
            "removed": False,
        }
        with self._parts.database.writing() as connection:
            known = select(identities.c.enrolment).where(identities.c.identity_id == identity_id)
            if connection.execute(known).scalar() == sent.name:
                return
            use_challenge(connection, verified.challenge, verified.digest, self._parts.now())
            try:
                connection.execute(insert(identities), identity)
                connection.execute(insert(credentials), credential)
                if record.recovery_pk is not None:
                    add_recovery_key(connection, record.recovery_pk, identity_id)
            except IntegrityError as error:
                raise VerificationError("identity_exists", "another enrolment was faster") from error

    def _row(self, identity_id: str) -> Row[Any] | None:
        with self._parts.database.reading() as connection:
            return connection.execute(select(identities).where(identities.c.identity_id == identity_id)).first()


def require_newest(connection: Connection, identity_id: str, commitment: bytes) -> None:
    """A record still is the newest one, and none is about to take its place.

    Raises:
        VerificationError: `identity_commitment`.
    """
    newest = select(identities.c.commitment).where(identities.c.identity_id == identity_id)
    if connection.execute(newest).scalar() != commitment or open_change(connection, identity_id) is not None:
        raise VerificationError("identity_commitment", "a change was faster", step=7)


def open_change(connection: Connection, identity_id: str) -> Row[Any] | None:
    """The change of an identity that the registry has not answered, if there is one."""
    query = select(identity_changes).where(
        identity_changes.c.identity_id == identity_id, identity_changes.c.recorded_at.is_(None)
    )
    return connection.execute(query).first()


def raise_counter(
    connection: Connection, identity_id: str, credential_id: bytes, counter: int, *, replay: bool = False
) -> None:
    """Remember a counter; a key that does not count stays at zero, what was accepted before may come again.

    Raises:
        VerificationError: `counter` where it was seen already, or where the credential was removed.
    """
    seen = credentials.c.counter
    may_stay = replay or counter == 0
    grown = update(credentials).where(
        credentials.c.identity_id == identity_id,
        credentials.c.credential_id == credential_id,
        credentials.c.removed.is_(False),
        seen <= counter if may_stay else seen < counter,
    )
    if connection.execute(grown.values(counter=counter)).rowcount != 1 and not replay:
        raise VerificationError("counter", "another approval was faster", step=13)


def holder_of(connection: Connection, credential_id: bytes) -> str | None:
    """The identity that has a credential, or had it."""
    query = select(credentials.c.identity_id).where(credentials.c.credential_id == credential_id)
    return connection.execute(query).scalar()


def recovered_by(connection: Connection, public_key: bytes) -> str | None:
    """The identity that a recovery key opens."""
    query = select(recovery_keys.c.identity_id).where(recovery_keys.c.public_key == public_key)
    return connection.execute(query).scalar()


def add_recovery_key(connection: Connection, public_key: bytes, identity_id: str) -> None:
    """Keep which identity a recovery key opens."""
    connection.execute(insert(recovery_keys).values(public_key=public_key, identity_id=identity_id))


def open_record(parts: Parts, row: Row[Any]) -> IdentityOpening:
    """The record that is kept in a row."""
    data = parts.keys.open_sealed(f"identity/{row.identity_id}", row.opening)
    return IdentityOpening.from_json(parse_json(data, APPROVAL_MAX))


def _read(body: JsonValue) -> _Sent:
    fields = Fields(body, "enrolment")
    sent = _Sent(
        Enrolment.from_json(fields.object_("enrolment")),
        fields.bytes_("vault", maximum=VAULT_MAX),
        fields.bytes_("vault_signature", length=64),
    )
    fields.done()
    return sent
