"""Handing out identities: to a device key, to the recovery key, or to a touch.

Rules: nothing is handed out before every step of the plan holds against the newest record, with a change that was
left behind settled first; a nonce and a counter are kept in one transaction, which also sees that the record still
is the newest. Who asks too often waits: each address, and computers more patiently, because they ask before every
approval and many may share one; and each identity, once somebody proved to be its owner.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Row, select

from authenticator.limits import DEVICE_OPENS_BURST, DEVICE_OPENS_PER_SECOND, OPENS_BURST, OPENS_PER_SECOND
from authenticator.protocol.canonical import JsonValue, b64u
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN
from authenticator.protocol.change import OpenByCredential, OpenByKey, parse_opening
from authenticator.protocol.fields import Fields
from authenticator.protocol.identity import IdentityOpening
from authenticator.protocol.vault_copy import VaultCopy
from authenticator.relay.changes import Changes
from authenticator.relay.identities import (
    KnownIdentity,
    open_record,
    raise_counter,
    recovered_by,
    require_newest,
)
from authenticator.relay.limiter import Limiter
from authenticator.relay.nonces import draw_nonce, nonce_ends_at, nonce_name, use_nonce, was_used
from authenticator.relay.parts import Parts
from authenticator.relay.sessions import Sessions
from authenticator.relay.tables import identities
from authenticator.verify.open_identity import OpenContext, VerifiedOpening, verify_opening


class Openings:
    """The identities that one relay hands out."""

    def __init__(self, parts: Parts, changes: Changes, sessions: Sessions) -> None:
        self._parts = parts
        self._identities = changes.identities
        self._changes = changes
        self._sessions = sessions
        self._strangers = Limiter(OPENS_PER_SECOND, OPENS_BURST)
        self._computers = Limiter(DEVICE_OPENS_PER_SECOND, DEVICE_OPENS_BURST)
        self._owners = Limiter(OPENS_PER_SECOND, OPENS_BURST)

    def lookup(self, body: JsonValue, caller: str) -> dict[str, Any]:
        """What a touch needs that asks for an identity: which credentials, the vault's salt, a nonce.

        Raises:
            InputError: it is malformed.
            VerificationError: `identity_unknown`.
            PeerError: `rate_limited`, or the registry is away while a change waits for it.
        """
        fields = Fields(body, "lookup")
        identity_id = fields.hex_("identity_id", 32)
        fields.done()
        self._strangers.take(caller)
        self._changes.settle(identity_id)
        row = self._identities.enrolled(identity_id)
        parts, now = self._parts, self._parts.now()
        vault = parts.keys.open_sealed(f"vault/{identity_id}", row.vault)
        return {
            "credentials": [b64u(credential.id) for credential in open_record(parts, row).record.credentials],
            "prf_salt": b64u(VaultCopy.parse(vault).prf_salt),
            "nonce": b64u(draw_nonce(parts.keys, identity_id, now)),
            "server_time": now,
        }

    def open(self, body: JsonValue, caller: str) -> dict[str, Any]:
        """Hand an identity to whoever holds a key of its newest record.

        Raises:
            InputError: it is malformed.
            VerificationError: a step fails.
            PeerError: `rate_limited`, or the registry is away while something waits for it.
        """
        asked = parse_opening(body)
        identity_id = self._named(asked)
        by_device = isinstance(asked, OpenByKey) and asked.by == "device"
        (self._computers if by_device else self._strangers).take(caller)
        self._changes.settle(identity_id)
        known, opening = self._newest(identity_id, asked)
        verified = verify_opening(asked, self._context(asked, known, opening))
        self._owners.take(identity_id)  # only who proved something spends what the identity may ask for
        sessions = [session.to_json() for session in self._sessions.stored(identity_id)]  # may fail; nothing is used up
        return self._answer(self._keep(asked, verified, known.commitment), sessions)

    def _named(self, asked: OpenByKey | OpenByCredential) -> str:
        """The identity that is asked for, by its id or by its recovery key."""
        if asked.identity_id is not None:
            return asked.identity_id
        assert isinstance(asked, OpenByKey)  # noqa: S101 - only the recovery key names no identity
        with self._parts.database.reading() as connection:
            found = recovered_by(connection, asked.public_key)
        return found or asked.public_key.hex()

    def _newest(
        self, identity_id: str, asked: OpenByKey | OpenByCredential
    ) -> tuple[KnownIdentity, IdentityOpening | None]:
        credential_id = asked.webauthn.id if isinstance(asked, OpenByCredential) else b""
        known = self._identities.known(identity_id, credential_id)
        return known, None if known.commitment is None else self._identities.opening(identity_id)

    def _context(
        self, asked: OpenByKey | OpenByCredential, known: KnownIdentity, opening: IdentityOpening | None
    ) -> OpenContext:
        parts, ends_at = self._parts, None
        if isinstance(asked, OpenByCredential):
            ends_at = nonce_ends_at(parts.keys, asked.identity_id, asked.relay_nonce)
        with parts.database.reading() as connection:
            used = was_used(connection, nonce_name(asked))
        return OpenContext(
            relay=parts.peer.origin,
            rp_id=RP_ID,
            origin=RP_ORIGIN,
            now=parts.now(),
            record=None if opening is None else opening.record,
            nonce_used=used,
            nonce_ends_at=ends_at,
            counter=known.counter,
            user_handle=known.user_handle,
            removed_credentials=known.removed,
            second_factor_keys=parts.network.policy.second_factor_keys,
        )

    def _keep(
        self, asked: OpenByKey | OpenByCredential, verified: VerifiedOpening, commitment: bytes | None
    ) -> Row[Any]:
        """Use the nonce up and remember the counter; returns the identity as it was seen by the same transaction."""
        identity_id = verified.record.identity_id
        with self._parts.database.writing() as connection:
            require_newest(connection, identity_id, commitment or b"")
            use_nonce(connection, asked, self._parts.now())
            if verified.credential_id is not None:
                raise_counter(connection, identity_id, verified.credential_id, verified.new_counter)
            return connection.execute(select(identities).where(identities.c.identity_id == identity_id)).one()

    def _answer(self, row: Row[Any], sessions: list[dict[str, Any]]) -> dict[str, Any]:
        parts, identity_id = self._parts, row.identity_id
        return {
            "opening": open_record(parts, row).to_json(),
            "vault": b64u(parts.keys.open_sealed(f"vault/{identity_id}", row.vault)),
            "vault_signature": b64u(row.vault_signature),
            "receipt": json.loads(row.receipt),
            "sessions": sessions,
            "server_time": parts.now(),
        }
