"""The corridor of one approval.

    scan -> request -> consent -> approve -> delegate -> register

Each stage takes the stage before as its own type, so that an unchecked thing cannot be passed on:
`RequestLink` -> `Consent` -> `Grant` -> `Touched` -> `Prepared` -> `Approved`. Rules:

- Nothing is fetched from a relay that the pinned network record does not name.
- A number that has to be typed is compared at the relay, and there only, before anybody is asked for a touch.
- The grant is what the person chose, never more than the request, and the challenge binds it.
- The PIN comes before the block, the block just before the touch, and one touch gives the assertion and the
  secret that opens the vault.
- All signatures are made while the vault is open, without any network, so that later retries need no touch.
- What was signed before and has no certain end yet comes first: nothing new is signed over it.
- A prepared approval is on disk before it is sent, and forgotten only when its end is certain (`sending.py`).
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace

from authenticator import limits
from authenticator.approve.authenticator import Authenticator, Signed, SignRequest
from authenticator.approve.interaction import Interaction
from authenticator.approve.touch import CountedInteraction, ask_pin_if_needed
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.clock import check_clock
from authenticator.consent.policy import match_for, read_number
from authenticator.consent.view import ConsentView, History, Match, Recorded, Source, build_view
from authenticator.errors import InputError, PersonError, VerificationError
from authenticator.journal import DelegationRow, Journal, SessionRow
from authenticator.protocol import ed25519, ethereum, vrf
from authenticator.protocol.address import SessionProof, address_from_output, address_input
from authenticator.protocol.approval import Approval
from authenticator.protocol.authsig import AuthSig, siwe_for_grant
from authenticator.protocol.binding import binding_message
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN, VrfData, make_vrf_data
from authenticator.protocol.claims import ClaimOpening
from authenticator.protocol.entry import (
    SESSION_REKEYED,
    Entry,
    Opening,
    delegation_granted,
    provider_commitment,
    session_created,
)
from authenticator.protocol.intent import ClaimDigest, Grant, intent_digest, session_policy_digest
from authenticator.protocol.link import RequestLink
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.sending import Approved, Post, Prepared, resend, send
from authenticator.vault.computer import Computer
from authenticator.vault.names import Names
from authenticator.vault.vault import OpenVault, Vault
from authenticator.verify.checkpoint import VerifiedCheckpoint, check_fresh
from authenticator.verify.provider import check_not_older
from authenticator.verify.request import VerifiedRequest, verify_request

__all__ = [
    "Approved",
    "Choice",
    "Consent",
    "Parts",
    "Prepared",
    "Touched",
    "approve",
    "check_code",
    "delegate",
    "fetch",
    "fresh_block",
    "grant_for",
    "next_generation",
    "resume",
    "shown_as",
    "touch",
    "verified_provider",
]


@dataclass(frozen=True, slots=True)
class Parts:
    """The real parts that one approval runs through, met in `app`.

    Attributes:
        learn: is told what the vault calls keys and computers, whenever a touch has opened it.
    """

    network: NetworkRecord
    relay: RelayClient
    registry: RegistryClient
    vault: Vault
    computer: Computer
    journal: Journal
    clock: Callable[[], int]
    learn: Callable[[Names], None] = field(default=lambda _: None, repr=False)

    @property
    def post(self) -> Post:
        """What sending needs of it."""
        return Post(self.network, self.relay, self.registry, self.journal, self.clock)


@dataclass(frozen=True, slots=True)
class Consent:
    """A verified request as the person is asked to read it."""

    link: RequestLink
    source: Source
    claim_token: bytes = field(repr=False)
    request: VerifiedRequest
    provider: ProviderRecord
    claims: dict[str, str] = field(repr=False)
    view: ConsentView
    expires_at: int
    network_id: str
    matched: bool = False

    @property
    def match_code(self) -> str:
        """The number that the requesting page shows, where it is compared."""
        return self.view.match_code

    @property
    def must_type(self) -> bool:
        """The number is to be typed, and nobody has yet."""
        return self.view.match is Match.TYPED and not self.matched


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person agreed to: claims by name, capabilities, seconds."""

    claims: frozenset[str]
    capabilities: Capabilities | None
    valid_for: int


@dataclass(frozen=True, slots=True)
class Touched:
    """A grant that one touch approved, and the secret that came with it."""

    consent: Consent
    grant: Grant
    claims: tuple[ClaimOpening, ...] = field(repr=False)
    vrf_data: VrfData
    signed: Signed = field(repr=False)
    prompts: int


def fetch(parts: Parts, link: RequestLink, source: Source, claims: dict[str, str], claim_token: bytes) -> Consent:
    """Claim the request behind `link` and check it (stages request and consent).

    With the same `claim_token` it may be claimed again, where the answer was lost or could not be used.

    Raises:
        PersonError: `relay_unknown` where the link leads to another relay than the identity's.
        VerificationError: the request is not what the link, the relay or the provider vouch for; `provider_older` where
            the relay hands out an older record of the site than this computer has seen.
        LocalError: `clock_off` where this computer's clock would make good requests look expired.
        PeerError: the relay cannot be reached.
    """
    peer = next((relay for relay in parts.network.relays if relay.origin == link.relay), None)
    if peer is None or link.relay != parts.relay.origin:
        raise PersonError("relay_unknown", link.relay)
    before = parts.clock()
    # Whether the number may be told is known only once the request is; until then it stays at the relay.
    claimed = parts.relay.claim(link, claim_token, typed=True)
    now = parts.clock()
    # A slow answer does not make a clock wrong: the relay looked at its own somewhere in between.
    check_clock(min(max(before, claimed.server_time), now), claimed.server_time)
    provider, recorded = _proven_provider(parts, claimed.provider, claimed.provider_receipt)
    request = verify_request(claimed.request, link=link, relay=peer, provider=provider, now=now)
    expires_at = min(claimed.expires_at, request.request.exp + limits.CLAIMED_REQUEST_EXTRA)
    number = _Number(Match(claimed.match), claimed.match_code, claimed.insists)
    return _consent(parts, request, provider, recorded, claims, link, source, claim_token, number, expires_at)


def shown_as(parts: Parts, consent: Consent, claims: dict[str, str]) -> Consent:
    """The same verified request, as another identity of the same network would answer it.

    Raises:
        PersonError: `relay_unknown` where that identity does not use this relay.
        VerificationError: `provider_older` where that identity knows a later record of the site.
    """
    if parts.network.network_id != consent.network_id or parts.relay.origin != consent.link.relay:
        raise PersonError("relay_unknown", consent.link.relay)
    _remember_provider(parts.journal, consent.provider)
    view = consent.view
    shown = _consent(
        parts,
        consent.request,
        consent.provider,
        view.recorded,
        claims,
        consent.link,
        consent.source,
        consent.claim_token,
        _Number(view.match, view.match_code, view.insists, done=consent.matched),
        consent.expires_at,
    )
    return replace(shown, matched=consent.matched)


def check_code(parts: Parts, consent: Consent, code: str) -> Consent:
    """Have the relay compare the number that the person typed.

    Raises:
        VerificationError: `match_code_wrong` where one try is left; `request_ended` where none is.
        PeerError: the relay is away; the same number may be sent again.
    """
    _check_open(consent, parts.clock())
    parts.relay.check_code(consent.link.request_id, consent.claim_token, read_number(code))
    return replace(consent, matched=True)


@dataclass(frozen=True, slots=True)
class _Number:
    """What the relay said of the number; `done` once it was typed."""

    match: Match
    code: str
    insists: bool
    done: bool = False


def _consent(
    parts: Parts,
    request: VerifiedRequest,
    provider: ProviderRecord,
    recorded: Recorded,
    claims: dict[str, str],
    link: RequestLink,
    source: Source,
    claim_token: bytes,
    number: _Number,
    expires_at: int,
) -> Consent:
    known = parts.journal.newest_session(provider.provider)
    history = _history(known)
    wanted = match_for(
        source,
        new_provider=history is None,
        insists=number.insists,
        shows_code=number.match is not Match.NONE,
    )
    if wanted is not number.match and not number.done:
        told = parts.relay.claim(link, claim_token, typed=wanted is Match.TYPED)
        number = _Number(Match(told.match), told.match_code, told.insists)
    view = build_view(
        request,
        provider,
        recorded=recorded,
        claims=claims,
        history=history,
        match=number.match,
        match_code=number.code,
        insists=number.insists,
        source=source,
        network=parts.network,
        expires_at=expires_at,
    )
    network_id = parts.network.network_id
    return Consent(link, source, claim_token, request, provider, claims, view, expires_at, network_id)


def _history(known: SessionRow | None) -> History | None:
    if known is None or not known.logins:
        return None
    record = None if known.provider is None else ProviderRecord.from_json(known.provider)
    return History(known.logins, known.first_login, known.provider_name, None if record is None else record.origins)


def grant_for(consent: Consent, choice: Choice, network_id: str, now: int) -> tuple[Grant, tuple[ClaimOpening, ...]]:
    """Turn the person's choice into the exact bytes that will be approved.

    Raises:
        InputError: `capability_unknown` where the choice limits by what the provider did not register.
        VerificationError: `grant_wider` where the choice allows more than was asked for, `request_expired`.
    """
    request = consent.request.request
    _check_open(consent, now)
    if not choice.claims <= set(request.claims) or not 0 < choice.valid_for <= request.valid_for:
        raise VerificationError("grant_wider", step=14)
    if choice.capabilities is not None:
        if request.capabilities is None:
            raise VerificationError("grant_wider", step=14)
        request.capabilities.covers(choice.capabilities, consent.provider.permissions)
        choice.capabilities.check_registered(consent.provider)
    openings = tuple(
        ClaimOpening(name, consent.claims[name], secrets.token_bytes(32))
        for name in request.claims
        if name in choice.claims and name in consent.claims
    )
    grant = Grant(
        network=network_id,
        relay=consent.link.relay,
        provider=consent.provider.provider,
        provider_origin=consent.provider.origins[0],
        request_digest=request.digest,
        nonce=request.nonce,
        session_key=request.session_key.did if request.session_key else None,
        claims=tuple(ClaimDigest(opening.name, opening.digest) for opening in openings),
        capabilities=choice.capabilities,
        issued_at=now,
        expires_at=now + choice.valid_for,
    )
    return grant, openings


def touch(parts: Parts, consent: Consent, choice: Choice, key: Authenticator, interaction: Interaction) -> Touched:
    """Take the PIN, then a fresh block, then one touch (stage approve).

    Raises:
        VerificationError: `match_code_needed` where the number has to be typed and was not; `request_expired`.
        SecurityKeyError: the key cannot or will not.
    """
    _check_open(consent, parts.clock())
    if consent.must_type:
        raise VerificationError("match_code_needed")
    person = CountedInteraction(interaction)
    pin = ask_pin_if_needed(key, person)
    block, now = fresh_block(parts)
    grant, claims = grant_for(consent, choice, parts.network.network_id, now)
    vrf_data = make_vrf_data(
        parts.computer.challenge_key(),
        identity_id=parts.computer.identity_id,
        rp_id=RP_ID,
        height=block.checkpoint.height,
        block_hash=block.block_hash,
        intent_digest=intent_digest(grant),
        policy_digest=session_policy_digest(grant),
    )
    request = SignRequest(
        rp_id=RP_ID,
        origin=RP_ORIGIN,
        challenge=vrf_data.challenge,
        credentials=parts.computer.record.credentials,
        prf_salt=parts.vault.prf_salt,
        purpose=consent.view.touch_purpose,
    )
    signed = key.sign(request, pin, person)
    return Touched(consent, grant, claims, vrf_data, signed, person.touches)


def delegate(parts: Parts, touched: Touched, generation: int, begun: Entry | None = None) -> Prepared:
    """Open the vault with the touch's secret and make every signature (stage delegate).

    Args:
        parts: the real parts.
        touched: what one touch approved.
        generation: which session of this identity at the provider it belongs to.
        begun: the recorded `session.rekeyed`, where that says whose the session is now.
    """
    with parts.vault.open(touched.signed.assertion.id, touched.signed.secret) as opened:
        parts.learn(opened.content.names)
        return _prepare(parts, touched, opened, generation, begun)


def approve(parts: Parts, consent: Consent, choice: Choice, key: Authenticator, interaction: Interaction) -> Approved:
    """Walk the corridor from a shown consent to a verified receipt.

    Raises:
        SecurityKeyError: the key cannot or will not; nothing was signed.
        PeerError: relay or registry is away; `resume` later needs no touch where one was made.
        VerificationError: refused, and nothing was issued; or the answer does not hold, and `resume` asks again.
    """
    with suppress(VerificationError, InputError):  # then it was never issued, and is forgotten
        resend(parts.post, interaction)
    if parts.journal.pending() is not None:
        raise PersonError("answer_pending")
    generation = next_generation(parts, consent.provider.provider)
    begun = _rekeyed(parts, consent.provider.provider, generation)
    # Nothing holds on to the touch's secret while the relay is asked.
    prepared = delegate(parts, touch(parts, consent, choice, key, interaction), generation, begun)
    return send(parts.post, prepared, interaction)


def resume(parts: Parts, interaction: Interaction) -> Approved | None:
    """Send again what was signed and not yet answered; needs no touch."""
    return resend(parts.post, interaction)


def next_generation(parts: Parts, provider_id: str) -> int:
    """Which generation a login at this provider belongs to: the live one, or the one after an ended one."""
    known = parts.journal.newest_session(provider_id)
    if known is None:
        return 0
    if known.status == "active":
        state = parts.registry.session(known.address)
        if state is None or state.status == "active":
            return known.generation
        parts.journal.learn_ended(known.address, None, parts.clock())
    return known.generation + 1


def _rekeyed(parts: Parts, provider_id: str, generation: int) -> Entry | None:
    """What the registry recorded when the live session went on under a renewed seed; None where it never did."""
    known = parts.journal.newest_session(provider_id)
    if known is None or known.generation != generation:
        return None
    opening = parts.registry.session_opening(known.address)
    return opening.entry if opening is not None and opening.entry.kind == SESSION_REKEYED else None


def _prepare(parts: Parts, touched: Touched, opened: OpenVault, generation: int, begun: Entry | None) -> Prepared:
    grant, consent, provider = touched.grant, touched.consent, touched.consent.provider
    proof = _session_proof(opened.seed.k_session, provider.provider, generation)
    address = address_from_output(vrf.proof_to_hash(proof.proof))
    known = parts.journal.newest_session(provider.provider)
    if known is not None and known.generation == generation and known.address != address:
        parts.journal.forget_session(known.address)  # a relay named it, and it never was this identity's
        raise VerificationError("session_address", "the relay named a session that is not this identity's")
    account_key = opened.seed.pairwise_key(provider.provider, generation)
    account = ethereum.account_of(account_key)
    auth_sig = _sign_delegation(grant, consent, account, account_key)
    siwe_text = auth_sig.signed_message if auth_sig else None
    salt = opened.seed.salt_for("session", provider.provider, generation)
    opening = begun or session_created(
        grant.network, address, provider_commitment(salt, provider.provider), account_key
    )
    if (opening.text("address"), opening.text("account")) != (address, account):
        raise VerificationError("account_mismatch", "the session goes on under another account")
    entries: list[Entry] = [opening]
    if auth_sig is not None:
        entries.append(
            delegation_granted(grant.network, address, auth_sig.delegation_id, grant.expires_at, account_key)
        )
    approval = Approval(
        request=consent.request.request.jws,
        intent=grant,
        vrf_data=touched.vrf_data,
        webauthn=touched.signed.assertion,
        auth_sig=auth_sig,
        binding=ed25519.sign(
            opened.seed.identity_key, binding_message(intent_digest(grant), address, account, siwe_text)
        ),
        session_proof=proof,
        identity_opening=parts.computer.opening,
        entries=tuple(entries),
        entry_openings={"provider": Opening(salt, provider.provider)},
        claims=touched.claims,
    )
    session = SessionRow(
        address=address,
        provider_id=provider.provider,
        provider_name=provider.name,
        origin=provider.origins[0],
        account=account,
        generation=generation,
        status="active",
        first_login=grant.issued_at,
        last_login=grant.issued_at,
        logins=1,
        receipt={},
        provider=provider.to_json(),
    )
    delegation = _delegation_row(auth_sig, grant, consent, address)
    token = consent.claim_token
    return Prepared(grant.relay, consent.link.request_id, token, approval, session, delegation, touched.prompts)


def _session_proof(k_session: bytes, provider_id: str, generation: int) -> SessionProof:
    proof = vrf.prove(k_session, address_input(provider_id, generation))
    previous = vrf.prove(k_session, address_input(provider_id, generation - 1)) if generation else None
    return SessionProof(generation, proof, previous)


def _sign_delegation(grant: Grant, consent: Consent, account: str, account_key: bytes) -> AuthSig | None:
    if grant.session_key is None:
        return None
    message = siwe_for_grant(grant, consent.provider.host, account, consent.request.request.jti).text()
    signature = ethereum.sign_personal(account_key, message.encode())
    return AuthSig(signature, "web3.eth.personal.sign", message, account)


def _delegation_row(auth_sig: AuthSig | None, grant: Grant, consent: Consent, address: str) -> DelegationRow | None:
    if auth_sig is None:
        return None
    return DelegationRow(
        delegation_id=auth_sig.delegation_id,
        address=address,
        client_name=consent.request.request.client_name,
        capabilities=grant.capabilities.to_att() if grant.capabilities else None,
        issued_at=grant.issued_at,
        expires_at=grant.expires_at,
        status="active",
        receipt={},
        provider=consent.provider.to_json(),
    )


def verified_provider(parts: Parts, record: ProviderRecord, receipt: Receipt) -> ProviderRecord:
    """Believe a provider's name and origins only where the registry has recorded them, and never go back to older ones.

    Raises:
        VerificationError: `provider_unknown`, `provider_older`, or the receipt does not hold.
        PeerError: the registry is away or makes no sense.
        LocalError: the journal cannot be read or written.
    """
    return _proven_provider(parts, record, receipt)[0]


def _proven_provider(parts: Parts, record: ProviderRecord, receipt: Receipt) -> tuple[ProviderRecord, Recorded]:
    """The record, and the block that proves it; raises as `verified_provider` does."""
    verified = parts.registry.verify_receipt(receipt)
    if verified.entry.kind != "provider.registered" or verified.entry.fields["record"] != record.to_json():
        raise VerificationError("provider_unknown", record.provider)
    _remember_provider(parts.journal, record)
    head = verified.checkpoint.checkpoint
    return record, Recorded(head.height, head.time)


def _remember_provider(journal: Journal, record: ProviderRecord) -> None:
    known = journal.provider(record.provider)
    before = None if known is None else ProviderRecord.from_json(known)
    check_not_older(record, before)
    if before != record:
        journal.keep_provider(record.provider, record.seq, record.to_json())


def _check_open(consent: Consent, now: int) -> None:
    if now >= consent.expires_at:
        raise VerificationError("request_expired", step=14)


def fresh_block(parts: Parts) -> tuple[VerifiedCheckpoint, int]:
    """The newest block, and this computer's time, which fit together.

    Raises:
        LocalError: `clock_off`.
        VerificationError: `block_stale`.
        PeerError: the registry is away.
    """
    block = parts.registry.checkpoint()
    now = parts.clock()
    if block.checkpoint.time > now + limits.BLOCK_FUTURE_MAX:
        check_clock(now, block.checkpoint.time)  # no block is from the future: the clock is wrong
    check_fresh(block, now)
    return block, now
