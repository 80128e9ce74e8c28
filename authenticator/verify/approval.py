"""What a relay and each validator check before anything of an approval is recorded or issued.

`verify_approval` is pure: what it needs to know of the world is in an `ApprovalContext`, which the caller
fills from its own stores under the keys that `lookup_keys` names. Those keys prove nothing; `verify_approval`
checks that what was looked up belongs to what was proven.

A failure is one `CountersignError` whose `step` is the number of the failed step. Nothing is half accepted.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from authenticator.errors import CountersignError, VerificationError
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.address import SessionProof, address_from_output, address_input
from authenticator.protocol.approval import Approval
from authenticator.protocol.binding import binding_message
from authenticator.protocol.claims import ClaimOpening
from authenticator.protocol.entry import SESSION_OPENINGS, Entry
from authenticator.protocol.intent import Grant, intent_digest
from authenticator.protocol.network_record import Peer
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.verify import challenge, form, webauthn
from authenticator.verify import grant as grants
from authenticator.verify.approval_entries import check_entries
from authenticator.verify.checkpoint import VerifiedCheckpoint
from authenticator.verify.delegation import VerifiedDelegation
from authenticator.verify.request import VerifiedRequest
from authenticator.verify.steps import step
from authenticator.verify.touch import Expected, check_touch


@dataclass(frozen=True, slots=True)
class ApprovalKeys:
    """What an approval says about itself: good for looking things up, proof of nothing."""

    identity_id: str
    credential_id: bytes
    block_hash: bytes
    challenge: bytes
    provider: str
    session_address: str
    previous_address: str | None
    digest: bytes


@dataclass(frozen=True, slots=True)
class KnownSession:
    """What the registry has recorded of a session address.

    Attributes:
        address: the address that was looked up.
        status: "none" where nothing is recorded.
        account: the recorded account.
        revoked_delegations: ids of its delegations that were taken back.
        rekeyed: leaf hash of the `session.rekeyed` that says whose it is now; None where its `session.created` does.
    """

    address: str
    status: Literal["none", "active", "revoked"] = "none"
    account: str | None = None
    revoked_delegations: frozenset[str] = field(default=frozenset())
    rekeyed: bytes | None = None


@dataclass(frozen=True, slots=True)
class ApprovalContext:
    """What the checker knows, from its own stores, when an approval arrives.

    Attributes:
        network: id of the network that this checker serves.
        relay: the relay that took the request, from the network record.
        rp_id: the relying party id that every credential belongs to.
        origin: the origin that our own collector writes.
        now: the checker's own clock, UTC seconds.
        checkpoint: the block that the approval names, None where it is not known.
        commitment: the newest commitment of the identity, None where it is not enrolled.
        removed_credentials: ids of credentials that the identity had and no longer has.
        counter: the highest signature counter seen from the credential.
        user_handle: the handle the credential was enrolled with, where that is known.
        provider: the registered provider, None where it is not known.
        session: what is recorded at the session address.
        previous_session: what is recorded at the address of the generation before, for later generations.
        challenge_owner: digest of the approval that has used this challenge, None where none has.
        claims_open: whether claim values must come with the approval; validators see digests only.
        second_factor_keys: the network accepts keys that cannot verify the person.
    """

    network: str
    relay: Peer
    rp_id: str
    origin: str
    now: int
    checkpoint: VerifiedCheckpoint | None
    commitment: bytes | None
    counter: int
    provider: ProviderRecord | None
    session: KnownSession
    previous_session: KnownSession | None = None
    challenge_owner: bytes | None = None
    removed_credentials: frozenset[bytes] = frozenset()
    user_handle: bytes | None = None
    claims_open: bool = True
    second_factor_keys: bool = False


@dataclass(frozen=True, slots=True)
class VerifiedApproval:
    """An approval of which every step holds.

    Attributes:
        digest: names this approval; the owner of its challenge from now on.
        challenge: to be kept as used.
        request: the login request that it answers.
        credential_id: the credential that signed.
        new_counter: to be stored for that credential.
        backup_state: whether the credential is copied to other devices.
        delegation: None for a plain login.
        claims: names and values, for the tokens; empty where only digests came.
        replay: this same approval was accepted before, so the stored answer is the answer.
    """

    digest: bytes
    challenge: bytes
    identity_id: str
    credential_id: bytes
    new_counter: int
    backup_state: bool
    provider: ProviderRecord
    request: VerifiedRequest
    grant: Grant
    session_address: str
    generation: int
    account: str
    delegation: VerifiedDelegation | None
    entries: tuple[Entry, ...]
    claims: tuple[ClaimOpening, ...] = field(repr=False)
    replay: bool


def lookup_keys(approval: Approval) -> ApprovalKeys:
    """Name what has to be looked up before `verify_approval`; nothing of it is proven yet.

    Raises:
        CountersignError: a proof is too broken to name an address.
    """
    proof = approval.session_proof
    previous = proof.previous_proof
    return ApprovalKeys(
        identity_id=approval.vrf_data.user_id,
        credential_id=approval.webauthn.id,
        block_hash=approval.vrf_data.block_hash,
        challenge=approval.vrf_data.challenge,
        provider=approval.intent.provider,
        session_address=address_from_output(vrf.proof_to_hash(proof.proof)),
        previous_address=None if previous is None else address_from_output(vrf.proof_to_hash(previous)),
        digest=approval.digest,
    )


def verify_approval(approval: Approval, context: ApprovalContext) -> VerifiedApproval:
    """Walk the plan; return what holds.

    Raises:
        CountersignError: an `InputError` or `VerificationError` with the number of the failed step.
    """
    # The plan. The caller still has to store, in one transaction and on disk before it answers: the challenge
    # as used, the counter, and the entries.
    #
    #  (1) The approval is within its size and in canonical form.
    #  (2) It approves a grant, for this network and this relay.
    #  (3) It names a block of this network that a quorum signed and that is fresh.
    #  (4) The VRF input follows from identity, relying party, block, grant and policy.
    #  (5) The VRF proof holds under an active challenge key of the identity.
    #  (6) The security key answered the first 32 bytes of the VRF output, and no other approval used them.
    #  (7) The identity record is the newest one, and the credential is in it and not removed.
    #  (8) Our own collector asked: type, origin, no frame of another page.
    #  (9) The credential belongs to our relying party id.
    # (10) The key was touched and verified the person (but for a second factor); its backup flags are what they were.
    # (11) The credential's key signed, with the stored algorithm.
    # (12) A user handle, where one is sent, is the enrolled one.
    # (13) The counter grew, or this key does not count.
    # (14) The grant is within the request, the request within its time, provider and origins are registered.
    # (15) With a session key, the delegation is the one statement that follows from the grant, and is signed.
    # (16) The identity bound the account and the session address to this approval.
    # (17) The session address is the identity's own, for this provider and generation.
    # (18) The account is the recorded one, or none is recorded.
    # (19) What was revoked stays revoked.
    # (20) The entries are exactly those that follow, signed by the account.
    grant, data, proof = approval.intent, approval.vrf_data, approval.session_proof
    with step(2):  # before (1), which would only say that it is malformed
        if not isinstance(grant, Grant):
            raise VerificationError("intent_kind", type(grant).__name__)
    with step(1):
        digest = form.check_form(approval)
    with step(2):
        form.check_place(grant, context.network, context.relay.origin)
    with step(3):
        challenge.check_block(data, context.checkpoint, context.now)
    record = approval.identity_opening.record
    with step(4):
        challenge.check_input(data, grant, identity_id=record.identity_id, rp_id=context.rp_id)
    with step(5):
        challenge_bytes = challenge.check_proof(data, record.k_challenge_pks)
    with step(6):
        client_data = webauthn.parse_client_data(approval.webauthn.client_data_json)
        webauthn.check_challenge(client_data, challenge_bytes)
        replay = challenge.check_unused(context.challenge_owner, digest)
    with step(7):
        form.check_newest(approval.identity_opening, context.commitment)
        credential = form.find_credential(record, approval.webauthn.id, context.removed_credentials)
    # (8) to (13)
    authenticator_data = check_touch(
        approval.webauthn,
        client_data,
        Expected(
            rp_id=context.rp_id,
            origin=context.origin,
            credential=credential,
            counter=None if replay else context.counter,
            user_handle=context.user_handle,
            second_factor_keys=context.second_factor_keys,
        ),
    )
    with step(14):
        request, provider = grants.check_grant(approval, context.relay, context.provider, context.now)
        grants.check_claims(grant, approval.claims, opened=context.claims_open)
    with step(15):
        account = _named_account(approval)
        delegation = grants.check_delegation(approval, provider, request.request, account, context.now)
    with step(17):  # before (16), which binds the address
        address, previous = _prove_addresses(grant.provider, proof, record.k_session_pk)
    with step(16):
        _check_binding(approval, record.identity_pk, address, account)
    with step(17):
        _check_looked_up(address, context.session)
        if previous is not None:
            _check_looked_up(previous, context.previous_session)
    with step(18):
        if context.session.account not in (None, account):
            raise VerificationError("account_mismatch", "another account is recorded")
    with step(19):
        _check_not_revoked(context, delegation)
    with step(20):
        check_entries(approval, address, account, delegation, context.session.rekeyed)
    return VerifiedApproval(
        digest=digest,
        challenge=challenge_bytes,
        identity_id=record.identity_id,
        credential_id=credential.id,
        new_counter=authenticator_data.counter,
        backup_state=authenticator_data.backup_state,
        provider=provider,
        request=request,
        grant=grant,
        session_address=address,
        generation=proof.generation,
        account=account,
        delegation=delegation,
        entries=approval.entries,
        claims=approval.claims,
        replay=replay,
    )


def _named_account(approval: Approval) -> str:
    """The account that the approval speaks of; its signatures are checked in (15) and (20)."""
    if approval.auth_sig is not None:
        return approval.auth_sig.address
    for entry in approval.entries:
        if entry.kind in SESSION_OPENINGS:
            return entry.text("account")
    raise VerificationError("entries", "no entry names the session's account")


def _prove_addresses(provider: str, proof: SessionProof, k_session: bytes) -> tuple[str, str | None]:
    """The address of this generation and, for later ones, of the one before; (1) saw that both proofs are there."""
    address = _prove_address(provider, proof.generation, proof.proof, k_session)
    if proof.previous_proof is None:
        return address, None
    return address, _prove_address(provider, proof.generation - 1, proof.previous_proof, k_session)


def _prove_address(provider: str, generation: int, proof: bytes, k_session: bytes) -> str:
    try:
        output = vrf.verify(k_session, address_input(provider, generation), proof)
    except CountersignError as error:
        raise VerificationError("session_address", f"generation {generation}") from error
    return address_from_output(output)


def _check_binding(approval: Approval, identity_pk: bytes, address: str, account: str) -> None:
    statement = None if approval.auth_sig is None else approval.auth_sig.signed_message
    message = binding_message(intent_digest(approval.intent), address, account, statement)
    try:
        ed25519.verify(identity_pk, message, approval.binding)
    except CountersignError as error:
        raise VerificationError("binding", "not signed by the identity") from error


def _check_looked_up(address: str, known: KnownSession | None) -> None:
    """What the caller looked up is what was proven."""
    if known is None or known.address != address:
        raise VerificationError("session_address", "another address was looked up")


def _check_not_revoked(context: ApprovalContext, delegation: VerifiedDelegation | None) -> None:
    if context.session.status == "revoked":
        raise VerificationError("session_revoked", "revoked stays revoked")
    if context.previous_session is not None and context.previous_session.status != "revoked":
        raise VerificationError("session_address", "the generation before has not ended")
    if delegation is not None and delegation.delegation_id in context.session.revoked_delegations:
        raise VerificationError("delegation_revoked", "revoked stays revoked")
