"""Identities: enrolled once, known by their newest record, which only relay and validators see.

Rules: an enrolment is checked whole before anything is kept; it is kept before the registry is asked, and counts
only with the registry's receipt; the same enrolment again gets the same answer, another one for the same
identity is refused. Records and salts are sealed under the data key; the log holds commitments.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, insert, select, update
from sqlalchemy.exc import IntegrityError

from authenticator.errors import VerificationError
from authenticator.limits import APPROVAL_MAX
from authenticator.protocol.approval import Enrolment
from authenticator.protocol.canonical import JsonValue, jcs, parse_json
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import IdentityOpening
from authenticator.relay.blocks import Blocks
from authenticator.relay.challenges import challenge_owner, use_challenge
from authenticator.relay.parts import Parts
from authenticator.relay.tables import credentials, identities
from authenticator.verify.enrolment import EnrolmentContext, VerifiedEnrolment, verify_enrolment


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


class Identities:
    """The identities of one relay."""

    def __init__(self, parts: Parts, blocks: Blocks) -> None:
        self._parts = parts
        self._blocks = blocks

    def enrol(self, body: JsonValue) -> dict[str, Any]:
        """Check an enrolment and have its commitment recorded.

        Raises:
            InputError: it is malformed.
            VerificationError: a step fails, or another enrolment made this identity.
            PeerError: the registry is away; the same enrolment may be sent again.
        """
        fields = Fields(body, "enrolment")
        enrolment = Enrolment.from_json(fields.object_("enrolment"))
        fields.done()
        row = self._row(enrolment.intent.identity_id)
        if row is not None and row.enrolment == enrolment.digest and row.receipt is not None:
            return {"identity_id": row.identity_id, "receipt": json.loads(row.receipt)}
        if row is None or row.enrolment != enrolment.digest:
            self._reserve(enrolment, self._verify(enrolment, row))
        [receipt] = self._parts.record([enrolment.entry])
        answer = receipt.to_json()
        known = identities.c.identity_id == enrolment.intent.identity_id
        with self._parts.database.writing() as connection:
            connection.execute(update(identities).where(known).values(receipt=jcs(answer).decode()))
        return {"identity_id": enrolment.intent.identity_id, "receipt": answer}

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
        row = self._row(identity_id)
        if row is None or row.receipt is None:
            raise VerificationError("identity_unknown")
        data = self._parts.keys.open_sealed(f"identity/{identity_id}", row.opening)
        return IdentityOpening.from_json(parse_json(data, APPROVAL_MAX))

    def _verify(self, enrolment: Enrolment, row: Row[Any] | None) -> VerifiedEnrolment:
        parts = self._parts
        used = select(credentials.c.identity_id).where(credentials.c.credential_id == enrolment.webauthn.id)
        with parts.database.reading() as connection:
            owner = challenge_owner(connection, enrolment.vrf_data.challenge)
            holder = connection.execute(used).scalar()
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
        )
        return verify_enrolment(enrolment, context)

    def _reserve(self, enrolment: Enrolment, verified: VerifiedEnrolment) -> None:
        identity_id = verified.record.identity_id
        opening = self._parts.keys.seal(f"identity/{identity_id}", jcs(enrolment.identity_opening.to_json()))
        identity = {
            "identity_id": identity_id,
            "enrolment": verified.digest,
            "opening": opening,
            "commitment": verified.commitment,
        }
        credential = {
            "credential_id": verified.credential.credential.id,
            "identity_id": identity_id,
            "counter": verified.new_counter,
            "user_handle": enrolment.webauthn.user_handle,
            "removed": False,
        }
        with self._parts.database.writing() as connection:
            known = select(identities.c.enrolment).where(identities.c.identity_id == identity_id)
            owner = connection.execute(known).scalar()
            if owner == verified.digest:
                return
            use_challenge(connection, verified.challenge, verified.digest, self._parts.now())
            try:
                connection.execute(insert(identities), identity)
                connection.execute(insert(credentials), credential)
            except IntegrityError as error:
                raise VerificationError("identity_exists", "another enrolment was faster") from error

    def _row(self, identity_id: str) -> Row[Any] | None:
        with self._parts.database.reading() as connection:
            return connection.execute(select(identities).where(identities.c.identity_id == identity_id)).first()
