"""Changes of an identity: checked, kept, recorded, answered, in this order and each once.

Rules:
- Nothing is kept before every step of the plan holds; nothing is recorded before it is kept; the new record counts
  from the moment that the registry's receipts are on this disk.
- A change that was kept and not answered, because the relay or the registry went away, is settled before anything
  else is done with its identity: it is sent to the registry again, which answers the same entries with their places.
  So there is no moment at which the registry has the new record and this relay goes by the old one.
- Where the registry refuses, what was kept is dropped, and the record before stays the newest.
- Approvals of the identity that the registry has not answered are dropped when a change is kept: they were signed
  under a record that goes.
- The same change again gets the same answer.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from authenticator.errors import VerificationError
from authenticator.limits import CHANGE_MAX
from authenticator.protocol.canonical import JsonValue, jcs, parse_json
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN
from authenticator.protocol.change import IdentityChange
from authenticator.protocol.fields import Fields
from authenticator.protocol.receipt import Receipt
from authenticator.relay.blocks import Blocks
from authenticator.relay.challenges import challenge_owner, use_challenge
from authenticator.relay.identities import (
    Identities,
    add_recovery_key,
    holder_of,
    open_change,
    raise_counter,
    recovered_by,
    require_newest,
)
from authenticator.relay.parts import Parts
from authenticator.relay.sessions import Sessions, note_rekeys
from authenticator.relay.tables import (
    approvals,
    credentials,
    identities,
    identity_changes,
    recovery_keys,
    requests,
)
from authenticator.verify.change import ChangeContext, VerifiedChange, verify_change


class Changes:
    """The changes that one relay takes.

    Attributes:
        identities: what they change.
    """

    def __init__(self, parts: Parts, identities: Identities, sessions: Sessions, blocks: Blocks) -> None:
        self._parts = parts
        self.identities = identities
        self._sessions = sessions
        self._blocks = blocks

    def change(self, body: JsonValue) -> dict[str, Any]:
        """Take a change; the same one again gets the same answer.

        Raises:
            InputError: it is malformed.
            VerificationError: a step fails, the registry refuses, or another change was faster.
            PeerError: the registry is away; the same change may be sent again.
        """
        fields = Fields(body, "change message")
        change = IdentityChange.from_json(fields.object_("change"))
        fields.done()
        identity_id, kept = change.intent.identity_id, self._kept(change.digest)
        verified = None
        if kept is None:
            self.settle(identity_id)
            try:
                verified = self._verify(change)
            except VerificationError:
                if self._kept(change.digest) is None:
                    raise
                # The same change was sent twice at once, and the other one was faster.
        with self.identities.holding(identity_id):
            kept = self._kept(change.digest)
            if kept is not None:
                return self._finish(change, kept)
            self.settle(identity_id)
            if verified is None or verified.renewed:  # a session may have begun since it was checked
                verified = self._verify(change)
            self._reserve(change, verified)
            return self._record(change)

    def settle(self, identity_id: str) -> None:
        """Finish a change that was kept and not answered, before anything else is done with its identity.

        Raises:
            PeerError: the registry is away, so that nobody knows which record is the newest.
        """
        if self._open(identity_id) is None:
            return
        with self.identities.holding(identity_id):
            left = self._open(identity_id)
            if left is not None:
                with suppress(VerificationError):  # refused, so that the record before stays the newest
                    self._record(self._read(left))

    def _kept(self, digest: bytes) -> Row[Any] | None:
        query = select(identity_changes).where(identity_changes.c.digest == digest)
        with self._parts.database.reading() as connection:
            return connection.execute(query).first()

    def _open(self, identity_id: str) -> Row[Any] | None:
        with self._parts.database.reading() as connection:
            return open_change(connection, identity_id)

    def _read(self, row: Row[Any]) -> IdentityChange:
        data = self._parts.keys.open_sealed(f"change/{row.digest.hex()}", row.content)
        return IdentityChange.from_json(parse_json(data, CHANGE_MAX))

    def _finish(self, change: IdentityChange, kept: Row[Any]) -> dict[str, Any]:
        """The answer to a change that was kept before."""
        if kept.recorded_at is None:
            return self._record(change)
        if kept.answer is not None:
            answer: dict[str, Any] = json.loads(kept.answer)
            return answer
        return _answer(self._parts.record([change.entry, *change.rekeys]))  # the registry has kept it longer

    def _verify(self, change: IdentityChange) -> VerifiedChange:
        """Walk the plan, with what this relay and the registry know."""
        parts, identity_id = self._parts, change.intent.identity_id
        previous, record = change.previous_opening.record, change.identity_opening.record
        asserted = b"" if change.webauthn is None else change.webauthn.id
        known = self.identities.known(identity_id, asserted)
        new = [each.id for each in record.credentials if previous.credential(each.id) is None]
        with parts.database.reading() as connection:
            owner = challenge_owner(connection, change.vrf_data.challenge)
            taken = frozenset(each for each in new if holder_of(connection, each) is not None)
            recovered = None if record.recovery_pk is None else recovered_by(connection, record.recovery_pk)
        context = ChangeContext(
            network=parts.network,
            relay=parts.peer,
            rp_id=RP_ID,
            origin=RP_ORIGIN,
            now=parts.now(),
            checkpoint=self._blocks.find(change.vrf_data.block_hash),
            commitment=known.commitment,
            counter=known.counter,
            user_handle=known.user_handle,
            removed_credentials=known.removed,
            taken_credentials=taken,
            recovery_taken=recovered not in {None, identity_id},
            sessions=lambda: self._sessions.own(identity_id),
            challenge_owner=owner,
        )
        return verify_change(change, context)

    def _reserve(self, change: IdentityChange, verified: VerifiedChange) -> None:
        """Keep a change whole, so that a crash loses nothing of it."""
        identity_id, now = verified.record.identity_id, self._parts.now()
        content = self._parts.keys.seal(f"change/{verified.digest.hex()}", jcs(change.to_json()))
        with self._parts.database.writing() as connection:
            require_newest(connection, identity_id, verified.previous_commitment)
            use_challenge(connection, verified.challenge, verified.digest, now)
            if verified.credential_id is not None:
                raise_counter(
                    connection, identity_id, verified.credential_id, verified.new_counter, replay=verified.replay
                )
            try:
                _add_keys(connection, verified)
            except IntegrityError as error:
                raise VerificationError("enrolment_refused", "another identity was faster", step=7) from error
            _drop_approvals(connection, identity_id)
            row = {"digest": verified.digest, "identity_id": identity_id, "content": content}
            connection.execute(insert(identity_changes), row)

    def _record(self, change: IdentityChange) -> dict[str, Any]:
        """Have the entries recorded together, and let the new record count."""
        try:
            receipts = self._parts.record([change.entry, *change.rekeys])
        except VerificationError:
            if self._parts.registry.receipt_for_leaf(change.entry.leaf_hash) is None:
                self._release(change)
            raise  # what is recorded all the same stays open, and is settled later
        answer = _answer(receipts)
        with self._parts.database.writing() as connection:
            left = open_change(connection, change.intent.identity_id)
            if left is not None and left.digest == change.digest:
                self._apply(connection, change, answer)
        return answer

    def _apply(self, connection: Connection, change: IdentityChange, answer: dict[str, Any]) -> None:
        keys, identity_id = self._parts.keys, change.intent.identity_id
        previous, record = change.previous_opening.record, change.identity_opening.record
        gone = [each.id for each in previous.credentials if record.credential(each.id) is None]
        for statement in (
            update(identities)
            .where(identities.c.identity_id == identity_id)
            .values(
                opening=keys.seal(f"identity/{identity_id}", jcs(change.identity_opening.to_json())),
                commitment=change.identity_opening.commitment,
                vault=keys.seal(f"vault/{identity_id}", change.vault),
                vault_signature=change.proofs.vault,
                receipt=jcs(answer["receipts"][0]).decode(),
            ),
            update(credentials)
            .where(credentials.c.identity_id == identity_id, credentials.c.credential_id.in_(gone))
            .values(removed=True),
            _other_recovery_keys(identity_id, record.recovery_pk),
            update(identity_changes)
            .where(identity_changes.c.digest == change.digest)
            .values(content=None, recorded_at=self._parts.now(), answer=jcs(answer).decode()),
        ):
            connection.execute(statement)
        note_rekeys(connection, change.rekeys)

    def _release(self, change: IdentityChange) -> None:
        """The registry refuses: nothing of the change stays."""
        identity_id = change.intent.identity_id
        previous, record = change.previous_opening.record, change.identity_opening.record
        new = [each.id for each in record.credentials if previous.credential(each.id) is None]
        with self._parts.database.writing() as connection:
            left = delete(identity_changes).where(
                identity_changes.c.digest == change.digest, identity_changes.c.recorded_at.is_(None)
            )
            if connection.execute(left).rowcount:
                held = (credentials.c.identity_id == identity_id, credentials.c.credential_id.in_(new))
                connection.execute(delete(credentials).where(*held))
                connection.execute(_other_recovery_keys(identity_id, previous.recovery_pk))


def _add_keys(connection: Connection, verified: VerifiedChange) -> None:
    """Keep keys that join, so that no other identity can have them; they count with the new record."""
    record = verified.record
    for joined in verified.joined:
        row = {
            "credential_id": joined.credential.id,
            "identity_id": record.identity_id,
            "counter": joined.new_counter,
            "user_handle": joined.user_handle,
            "removed": False,
        }
        connection.execute(insert(credentials), row)
    if record.recovery_pk is not None and record.identity_id != recovered_by(connection, record.recovery_pk):
        add_recovery_key(connection, record.recovery_pk, record.identity_id)


def _other_recovery_keys(identity_id: str, kept: bytes | None) -> Any:
    """Forget an identity's recovery keys but the one that counts."""
    others = recovery_keys.c.identity_id == identity_id
    return delete(recovery_keys).where(others, recovery_keys.c.public_key != (kept or b""))


def _drop_approvals(connection: Connection, identity_id: str) -> None:
    """Approvals that nobody answered were signed under the record that goes; their requests may be answered anew."""
    left = (approvals.c.identity_id == identity_id, approvals.c.recorded.is_(False))
    waiting = select(approvals.c.request_id).where(*left)
    connection.execute(
        update(requests)
        .where(requests.c.request_id.in_(waiting), requests.c.status == "reserved")
        .values(status="claimed")
    )
    connection.execute(delete(approvals).where(*left))


def _answer(receipts: Sequence[Receipt]) -> dict[str, Any]:
    return {"receipts": [receipt.to_json() for receipt in receipts]}
