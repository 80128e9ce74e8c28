"""Approvals: checked, kept, recorded, answered, in this order and each once.

Rules:
- Nothing is kept before all twenty steps hold; nothing is recorded before it is kept; nothing is answered, and no
  code exists, before the registry's receipts are on this disk.
- A number that has to be typed was typed before anything of an approval is used up.
- Challenge, counter, request and approval are kept in one transaction. From then on only this very approval may go
  on, after a crash too: it is known by its digest, and what it needs was kept with it.
- Where the registry refuses, the request is free again for another approval.
- From the last look at the newest record until the registry has answered, the identity is held, so that no change
  comes in between; an approval that was kept before a change is not sent after it.
"""

from __future__ import annotations

import json
import secrets
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from authenticator.errors import InputError, VerificationError
from authenticator.limits import APPROVAL_MAX
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import JsonValue, b64u, jcs, sha256
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN
from authenticator.protocol.entry import SESSION_OPENINGS
from authenticator.protocol.fields import Fields
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.receipt import Receipt
from authenticator.relay.blocks import Blocks
from authenticator.relay.challenges import challenge_owner, use_challenge
from authenticator.relay.changes import Changes
from authenticator.relay.events import Hub
from authenticator.relay.identities import raise_counter, require_newest
from authenticator.relay.logins import Login, add_login
from authenticator.relay.matching import require_match
from authenticator.relay.parts import Parts
from authenticator.relay.providers import Providers
from authenticator.relay.requests import check_claimer, check_open
from authenticator.relay.sessions import Sessions, expect_session, note_login
from authenticator.relay.tables import approvals, codes, requests
from authenticator.relay.uses import expect_uses
from authenticator.verify.approval import (
    ApprovalContext,
    ApprovalKeys,
    VerifiedApproval,
    lookup_keys,
    verify_approval,
)


class Approvals:
    """The approvals of one relay."""

    def __init__(
        self, parts: Parts, providers: Providers, changes: Changes, sessions: Sessions, blocks: Blocks, hub: Hub
    ) -> None:
        self._parts = parts
        self._providers = providers
        self._changes = changes
        self._identities = changes.identities
        self._blocks = blocks
        self._sessions = sessions
        self._hub = hub

    def approve(self, body: JsonValue) -> dict[str, Any]:
        """Take an approval; the same one again gets the same answer.

        Raises:
            InputError: it is malformed.
            VerificationError: a step fails, or the request is not this caller's to answer.
            PeerError: the registry is away; the same approval may be sent again.
        """
        fields = Fields(body, "approval message")
        request_id = fields.text("request_id", 22)
        claim_hash = sha256(fields.bytes_("claim_token", length=32))
        content = fields.object_("approval")
        fields.done()
        if len(jcs(content)) > APPROVAL_MAX:
            raise InputError("too_large", "approval")
        approval = Approval.from_json(content)
        with self._parts.database.reading() as connection:
            row = connection.execute(select(requests).where(requests.c.request_id == request_id)).first()
            kept = self._kept(connection, request_id)
        check_claimer(row, claim_hash)
        if kept is not None and kept.recorded:
            return self._stored(kept, approval)
        verified = self._verify(approval) if kept is None else None
        with self._identities.holding(approval.vrf_data.user_id):
            self._changes.settle(approval.vrf_data.user_id)
            login = self._keep(request_id, approval, verified)
            return login if isinstance(login, dict) else self._record(request_id, approval, login)

    def _kept(self, connection: Connection, request_id: str) -> Row[Any] | None:
        return connection.execute(select(approvals).where(approvals.c.request_id == request_id)).first()

    def _stored(self, kept: Row[Any], approval: Approval) -> dict[str, Any]:
        """The answer to an approval that was recorded; none to another one."""
        if kept.digest != approval.digest:
            raise VerificationError("request_claimed", "another approval was sent")
        answer: dict[str, Any] = json.loads(kept.answer)
        return answer

    def _keep(self, request_id: str, approval: Approval, verified: VerifiedApproval | None) -> Login | dict[str, Any]:
        """Keep a verified approval, or go on with one that was kept before; the stored answer where there is one."""
        with self._parts.database.reading() as connection:
            kept = self._kept(connection, request_id)
        if kept is not None:
            return self._continue(kept, approval)
        verified = verified or self._verify(approval)  # it was kept before, and dropped by a change in between
        parts, now, login_id = self._parts, self._parts.now(), b64u(secrets.token_bytes(16))
        with parts.database.writing() as connection:
            row = connection.execute(select(requests).where(requests.c.request_id == request_id)).one()
            check_open(row, now)
            require_match(connection, request_id)
            if row.jws != approval.request:
                raise VerificationError("digest_mismatch", "the approval answers another request", step=14)
            require_newest(connection, verified.identity_id, approval.identity_opening.commitment)
            use_challenge(connection, verified.challenge, verified.digest, now)
            raise_counter(
                connection,
                verified.identity_id,
                verified.credential_id,
                verified.new_counter,
                replay=verified.replay,
            )
            expect_session(connection, parts.keys, approval, verified, now)
            login = Login.of(login_id, approval, verified, row.nonce, now)
            try:
                connection.execute(
                    insert(approvals).values(
                        digest=verified.digest,
                        request_id=request_id,
                        login_id=login_id,
                        identity_id=verified.identity_id,
                        recorded=False,
                        facts=login.seal(parts.keys),
                    )
                )
            except IntegrityError as error:
                raise VerificationError("request_claimed", "another approval was faster") from error
            change = update(requests).where(requests.c.request_id == request_id)
            connection.execute(change.values(status="reserved"))
        return login

    def _continue(self, kept: Row[Any], approval: Approval) -> Login | dict[str, Any]:
        """What is left to do of an approval that was kept, or its stored answer."""
        if kept.recorded:
            return self._stored(kept, approval)
        if kept.digest != approval.digest:
            raise VerificationError("request_claimed", "another approval was sent")
        return Login.open(self._parts.keys, kept.login_id, kept.facts)

    def _record(self, request_id: str, approval: Approval, login: Login) -> dict[str, Any]:
        """Have the entries recorded, and keep the answer, the login and its code."""
        try:
            receipts = self._parts.record(list(approval.entries))
        except VerificationError:
            self._release(request_id, approval)
            raise
        listed = tuple(_opened(receipt, approval).to_json() for receipt in receipts)
        answer = {
            "session_address": login.address,
            "delegation_id": login.delegation_id,
            "receipts": list(listed),
        }
        with self._parts.database.writing() as connection:
            kept = self._kept(connection, request_id)
            if kept is not None and not kept.recorded:
                self._issue(connection, request_id, replace(login, receipts=listed), answer)
                note_login(connection, self._parts.keys, receipts[0].entry, self._parts.now())
        self._hub.notify(request_id)
        return answer

    def _issue(self, connection: Connection, request_id: str, login: Login, answer: dict[str, Any]) -> None:
        keys = self._parts.keys
        add_login(connection, keys, login)
        expect_uses(connection, keys, login)
        code_hash = sha256(keys.code("code", request_id).encode())
        row = {"code_hash": code_hash, "request_id": request_id, "login_id": login.login_id, "used": False}
        connection.execute(insert(codes), row)
        done = update(approvals).where(approvals.c.request_id == request_id)
        connection.execute(done.values(recorded=True, facts=None, answer=jcs(answer).decode()))
        change = update(requests).where(requests.c.request_id == request_id)
        connection.execute(change.values(status="approved"))

    def _release(self, request_id: str, approval: Approval) -> None:
        with self._parts.database.writing() as connection:
            dropped = connection.execute(
                delete(approvals).where(approvals.c.digest == approval.digest, approvals.c.recorded.is_(False))
            )
            if dropped.rowcount:
                change = update(requests).where(requests.c.request_id == request_id)
                connection.execute(change.values(status="claimed"))

    def _verify(self, approval: Approval) -> VerifiedApproval:
        """Walk the plan, with what this relay and the registry know."""
        parts, keys = self._parts, lookup_keys(approval)
        previous = keys.previous_address
        delegation_id = None if approval.auth_sig is None else approval.auth_sig.delegation_id
        self._changes.settle(keys.identity_id)
        identity = self._identities.known(keys.identity_id, keys.credential_id)
        with parts.database.reading() as connection:
            owner = challenge_owner(connection, keys.challenge)
        context = ApprovalContext(
            network=parts.network.network_id,
            relay=parts.peer,
            rp_id=RP_ID,
            origin=RP_ORIGIN,
            now=parts.now(),
            checkpoint=self._blocks.find(keys.block_hash),
            commitment=identity.commitment,
            counter=identity.counter,
            provider=self._provider(keys),
            session=self._sessions.find(keys.session_address, delegation_id),
            previous_session=None if previous is None else self._sessions.find(previous),
            challenge_owner=owner,
            removed_credentials=identity.removed,
            user_handle=identity.user_handle,
            second_factor_keys=parts.network.policy.second_factor_keys,
        )
        return verify_approval(approval, context)

    def _provider(self, keys: ApprovalKeys) -> ProviderRecord | None:
        try:
            return self._providers.find(keys.provider)
        except VerificationError:
            return None


def _opened(receipt: Receipt, approval: Approval) -> Receipt:
    """A receipt with the openings of its commitments; only whoever gets the receipt learns them."""
    if receipt.entry.kind not in SESSION_OPENINGS:
        return receipt
    return replace(receipt, openings=dict(approval.entry_openings))
