"""Identities that their owners give back: to a relay that lost them, has an older record, or never had them.

Rules: the registry is asked which record is the newest, so that no old one comes back; every step of the plan holds
before anything is kept; what is kept takes the place of what was known of the identity, in one transaction. What a
relay learned with time and lost is lost: counters of keys begin anew, and so does the memory of keys that were removed.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from authenticator.errors import VerificationError
from authenticator.limits import OPENS_BURST, OPENS_PER_SECOND
from authenticator.protocol.canonical import JsonValue, jcs, labelled_hash
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import IdentityRecord
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.restoration import Restoration
from authenticator.relay.changes import Changes
from authenticator.relay.identities import add_recovery_key, holder_of, recovered_by
from authenticator.relay.limiter import Limiter
from authenticator.relay.nonces import restoration_name, use_named, was_used
from authenticator.relay.parts import Parts
from authenticator.relay.sessions import ProvenSession, Sessions, keep_sessions
from authenticator.relay.tables import credentials, identities, recovery_keys
from authenticator.verify.restoration import (
    RestorationContext,
    VerifiedRestoration,
    check_recorded,
    verify_restoration,
)
from authenticator.verify.steps import step

_LABEL = "countersign/relay/restored/v1"


class Restorations:
    """The identities that one relay takes back."""

    def __init__(self, parts: Parts, changes: Changes, sessions: Sessions) -> None:
        self._parts = parts
        self._changes = changes
        self._sessions = sessions
        self._strangers = Limiter(OPENS_PER_SECOND, OPENS_BURST)

    def restore(self, body: JsonValue, caller: str) -> dict[str, Any]:
        """Take an identity from its owner; the same record again changes nothing.

        Raises:
            InputError: it is malformed.
            VerificationError: a step fails.
            PeerError: `rate_limited`, or the registry is away.
        """
        fields = Fields(body, "restoration message")
        restoration = Restoration.from_json(fields.object_("restoration"))
        fields.done()
        self._strangers.take(caller)
        identity_id = restoration.opening.record.identity_id
        with self._changes.identities.holding(identity_id):  # so that no change is recorded meanwhile
            self._changes.settle(identity_id)
            receipt = self._receipt(restoration)
            verified = verify_restoration(restoration, self._context(restoration))
            sessions = self._sessions.proven(verified.sessions)
            with self._parts.database.writing() as connection:
                use_named(connection, restoration_name(restoration), self._parts.now())
                self._keep(connection, restoration, verified, receipt, sessions)
        return {"identity_id": identity_id, "receipt": receipt.to_json()}

    def _receipt(self, restoration: Restoration) -> Receipt:
        """Proof that the record was recorded; whether it still is the newest is asked after it."""
        found = self._parts.registry.commitment(restoration.opening.commitment)
        receipt = None if found.index is None else self._parts.registry.receipt_at(found.index)
        with step(7):
            if receipt is None:
                raise VerificationError("identity_commitment", "the record was never recorded")
            check_recorded(receipt.entry, restoration.opening)
        return receipt

    def _context(self, restoration: Restoration) -> RestorationContext:
        parts, record = self._parts, restoration.opening.record
        with parts.database.reading() as connection:
            holders = {each.id: holder_of(connection, each.id) for each in record.credentials}
            recovered = None if record.recovery_pk is None else recovered_by(connection, record.recovery_pk)
            used = was_used(connection, restoration_name(restoration))
        return RestorationContext(
            relay=parts.peer.origin,
            now=parts.now(),
            state=parts.registry.commitment(restoration.opening.commitment).state,
            nonce_used=used,
            taken_credentials=frozenset(
                each for each, holder in holders.items() if holder not in {None, record.identity_id}
            ),
            recovery_taken=recovered not in {None, record.identity_id},
        )

    def _keep(
        self,
        connection: Connection,
        restoration: Restoration,
        verified: VerifiedRestoration,
        receipt: Receipt,
        sessions: list[ProvenSession],
    ) -> None:
        keys, record, commitment = self._parts.keys, verified.record, restoration.opening.commitment
        identity_id = record.identity_id
        values = {
            "opening": keys.seal(f"identity/{identity_id}", jcs(restoration.opening.to_json())),
            "commitment": commitment,
            "vault": keys.seal(f"vault/{identity_id}", restoration.vault),
            "vault_signature": restoration.vault_signature,
            "receipt": jcs(receipt.to_json()).decode(),
        }
        known = identities.c.identity_id == identity_id
        if connection.execute(select(identities.c.identity_id).where(known)).first() is None:
            enrolment = labelled_hash(_LABEL, commitment)  # no enrolment that is sent again has this name
            connection.execute(insert(identities).values(identity_id=identity_id, enrolment=enrolment, **values))
        else:
            connection.execute(update(identities).where(known).values(**values))
        _keep_keys(connection, record)
        keep_sessions(connection, keys, identity_id, sessions)


def _keep_keys(connection: Connection, record: IdentityRecord) -> None:
    """Let the record's keys count and no others; what is known of their counters stays."""
    own, listed = credentials.c.identity_id == record.identity_id, [each.id for each in record.credentials]
    there = set(connection.execute(select(credentials.c.credential_id).where(own)).scalars())
    connection.execute(update(credentials).where(own, credentials.c.credential_id.not_in(listed)).values(removed=True))
    connection.execute(update(credentials).where(own, credentials.c.credential_id.in_(listed)).values(removed=False))
    for credential_id in listed:
        if credential_id not in there:
            row = {"credential_id": credential_id, "identity_id": record.identity_id, "counter": 0, "removed": False}
            connection.execute(insert(credentials).values(**row))
    connection.execute(delete(recovery_keys).where(recovery_keys.c.identity_id == record.identity_id))
    if record.recovery_pk is not None:
        add_recovery_key(connection, record.recovery_pk, record.identity_id)
