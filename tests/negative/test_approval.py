"""Every approval that must be refused, with the code and the number of the step that refuses it.

Each row starts from a valid approval. `before` changes an ingredient, so that everything that comes after it is
signed as an attacker with the person's help, or a broken app, would sign it; `after` changes the finished approval
or what the checker knows, as a relay or a thief would.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from authenticator import limits
from authenticator.errors import CountersignError
from authenticator.protocol import ed25519, ethereum, vrf
from authenticator.protocol.address import SessionProof, address_input
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import b64u
from authenticator.protocol.did import SessionPublicKey
from authenticator.protocol.entry import (
    Entry,
    EntrySignature,
    Opening,
    delegation_granted,
    delegation_revoked,
    provider_commitment,
    session_created,
    session_revoked,
)
from authenticator.protocol.identity import IdentityOpening
from authenticator.protocol.intent import ClaimDigest, EnrolIntent
from authenticator.protocol.network_record import Peer
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.request import parse_request, relay_kid, sign_plain_request
from authenticator.verify.approval import ApprovalContext, KnownSession, verify_approval
from tests.fakes.approvals import (
    CLIENT,
    NETWORK,
    NOW,
    PROVIDER,
    RELAY,
    RELAY_SEED,
    RESOURCE,
    SITE,
    Login,
    Person,
    checkpoint,
    seed,
)
from tests.fakes.soft_key import BE, UP, UV, SoftKey, authenticator_data, client_data

Pair = tuple[Approval, ApprovalContext]
Before = Callable[[Login], object]
After = Callable[[Approval, ApprovalContext], Pair]

MALLORY = Person("mallory", SoftKey(seed=9, credential_id=b"credential-of-mallory"))
OTHER_SITE = "https://evil.example"
OTHER_PROVIDER = ProviderRecord.create(ed25519.public_key(seed("evil")), "Evil", (OTHER_SITE,))
OTHER_RELAY = Peer("countersign-relay/other", "https://other.example", ed25519.public_key(seed("other-relay")))
OTHER_CLIENT = SessionPublicKey("ed25519", ed25519.public_key(seed("other-client")))


def _refuse(approval: Approval, context: ApprovalContext, code: str, step: int) -> None:
    with pytest.raises(CountersignError) as caught:
        verify_approval(approval, context)
    assert (caught.value.code, caught.value.step) == (code, step), caught.value


# ---- before: an ingredient is wrong, and signed ----


def grant(**changes: Any) -> Before:
    return lambda login: login.grant_changes.update(changes)


def asked(**changes: Any) -> Before:
    return lambda login: login.request_changes.update(changes)


def data(**changes: Any) -> Before:
    return lambda login: login.vrf_changes.update(changes)


def knows(**changes: Any) -> Before:
    return lambda login: login.context_changes.update(changes)


def ingredient(**changes: Any) -> Before:
    def change(login: Login) -> None:
        for name, value in changes.items():
            setattr(login, name, value)

    return change


def both(*steps: Before) -> Before:
    return lambda login: [change(login) for change in steps]


def client(**changes: Any) -> Before:
    """Client data with other members, over the right challenge."""

    def change(login: Login) -> None:
        challenge = login.vrf_data(login.grant(login.request())).challenge
        kind = changes.pop("kind", "webauthn.get")
        login.answer["client"] = client_data(kind, challenge, **changes)

    return change


def key_says(**changes: Any) -> Before:
    """Authenticator data with other parts."""
    return ingredient(answer={"data": authenticator_data(**{"flags": UP | UV, "counter": 2, **changes})})


def att(**abilities: Any) -> Capabilities:
    return Capabilities.from_att({RESOURCE: {name.replace("_", "/"): [nb] for name, nb in abilities.items()}})


def at_resource(resource: str) -> Capabilities:
    return Capabilities.from_att({resource: {"photos/read": [{}]}})


def session_proof(provider: str = PROVIDER.provider, generation: int = 0, person: Person | None = None) -> bytes:
    return vrf.prove((person or Person()).secret("k-session"), address_input(provider, generation))


def removed_from_record(login: Login) -> None:
    login.context_changes["removed_credentials"] = frozenset({login.person.key.credential_id})


def another_key_answers(login: Login) -> None:
    login.opening = login.person.opening
    login.person.key = SoftKey(seed=5, credential_id=b"credential-00005")
    login.context_changes["commitment"] = login.opening.commitment


def mallorys_record(login: Login) -> None:
    login.opening = MALLORY.opening


def own_credential_in_victims_record(login: Login) -> None:
    """A forged record: the victim's keys with the attacker's security key."""
    record = dataclasses.replace(login.person.record, credentials=(MALLORY.key.credential,))
    login.opening = IdentityOpening(login.person.secret("salt"), record)
    login.context_changes["commitment"] = login.person.opening.commitment
    login.person = dataclasses.replace(login.person, key=MALLORY.key)


def changed_algorithm(login: Login) -> None:
    credential = dataclasses.replace(login.person.key.credential, alg=-8)
    record = dataclasses.replace(login.person.record, credentials=(credential,))
    login.opening = IdentityOpening(login.person.secret("salt"), record)
    login.context_changes["commitment"] = login.opening.commitment


def provider_signs_another_payload(login: Login) -> None:
    other = Login(provider_signs=True, request_changes={"purpose": "another"})
    login.request_changes["provider_jws"] = parse_request(other.request()).provider_jws


def provider_is_another_key(login: Login) -> None:
    login.provider_signs = True
    login.context_changes["provider"] = dataclasses.replace(PROVIDER, public_key=ed25519.public_key(seed("old")))


def lines(change: Callable[[list[str]], list[str]]) -> Before:
    """The signed statement with other lines."""
    return ingredient(siwe_text=lambda text: "\n".join(change(text.split("\n"))))


def replaced(old: str, new: str) -> Before:
    return ingredient(siwe_text=lambda text: text.replace(old, new))


BEFORE: list[tuple[str, Before, str, int]] = [
    # 2: for this network and relay
    ("other-network", grant(network="00" * 32), "wrong_network", 2),
    ("other-relay", grant(relay="https://other.example"), "wrong_relay", 2),
    # 3: block
    ("block-stale", ingredient(block=checkpoint(time=NOW - 200)), "block_stale", 3),
    ("block-one-second-too-old", ingredient(block=checkpoint(time=NOW + 5 - 121)), "block_stale", 3),
    ("block-from-the-future", ingredient(block=checkpoint(time=NOW + 60)), "block_stale", 3),
    ("block-one-second-too-new", ingredient(block=checkpoint(time=NOW + 5 + 11)), "block_stale", 3),
    ("block-unknown", knows(checkpoint=None), "block_unknown", 3),
    ("block-another", knows(checkpoint=checkpoint(size=4)), "block_unknown", 3),
    ("block-hash-changed", data(block_hash=bytes(32)), "block_unknown", 3),
    ("block-height-changed", data(block_height=78), "block_unknown", 3),
    # 4: VRF input
    ("vrf-other-identity", data(user_id=MALLORY.identity_id), "vrf_input", 4),
    ("vrf-other-rp", data(rp_id="evil.example"), "vrf_input", 4),
    ("vrf-other-intent", data(intent_digest_32=bytes(32)), "vrf_input", 4),
    ("vrf-other-policy", data(session_policy_digest_32=bytes(32)), "vrf_input", 4),
    ("vrf-other-input", data(vrf_input_data=bytes(32)), "vrf_input", 4),
    # 5: VRF proof
    ("vrf-key-of-another", ingredient(challenge_secret=MALLORY.secret("k-challenge")), "challenge_key", 5),
    ("vrf-key-swapped", data(public_key=vrf.public_key(seed("x"))), "challenge_key", 5),
    ("vrf-key-not-a-point", data(public_key=bytes(32)), "challenge_key", 5),
    ("vrf-session-key-used", ingredient(challenge_secret=Person().secret("k-session")), "challenge_key", 5),
    ("vrf-proof-of-another-input", data(vrf_proof=vrf.prove(Person().secret("k-challenge"), b"x")), "bad_proof", 5),
    ("vrf-proof-zeros", data(vrf_proof=bytes(80)), "bad_proof", 5),
    ("vrf-output-changed", data(vrf_output=bytes(64)), "bad_proof", 5),
    # 6: challenge
    ("challenge-other", ingredient(answer={"client": client_data("webauthn.get", bytes(32))}), "challenge_mismatch", 6),
    ("challenge-used-by-another", knows(challenge_owner=bytes(32)), "challenge_used", 6),
    ("client-data-twice", ingredient(answer={"client": b'{"challenge":"a","challenge":"b"}'}), "malformed", 6),
    # 7: identity and credential
    ("identity-unknown", knows(commitment=None), "identity_unknown", 7),
    ("identity-record-older", knows(commitment=bytes(32)), "identity_commitment", 7),
    ("identity-of-another", mallorys_record, "vrf_input", 4),
    ("identity-record-forged", own_credential_in_victims_record, "identity_commitment", 7),
    ("credential-removed", removed_from_record, "credential_removed", 7),
    ("credential-of-nobody", another_key_answers, "credential_unknown", 7),
    # 8: client data
    ("client-create", client(kind="webauthn.create"), "client_data", 8),
    ("client-foreign-origin", client(origin=OTHER_SITE), "client_origin", 8),
    ("client-provider-origin", client(origin=SITE), "client_origin", 8),
    ("client-cross-origin", client(crossOrigin=True), "client_origin", 8),
    ("client-top-origin", client(topOrigin=SITE), "client_origin", 8),
    ("client-token-binding", client(tokenBinding={"status": "present", "id": "x"}), "client_data", 8),
    # 9: relying party
    ("rp-of-a-site", key_says(rp_id="photos.example"), "rp_id_hash", 9),
    ("authenticator-data-cut", ingredient(answer={"data": bytes(36)}), "malformed", 9),
    # 10: flags
    ("user-absent", key_says(flags=UV), "user_absent", 10),
    ("user-unverified", key_says(flags=UP), "user_unverified", 10),
    ("backup-appears", key_says(flags=UP | UV | BE), "backup_state", 10),
    # 11: signature
    ("algorithm-changed", changed_algorithm, "algorithm", 11),
    # 12: user handle
    ("user-handle-unexpected", ingredient(answer={"user_handle": b"someone"}), "user_handle", 12),
    (
        "user-handle-other",
        both(ingredient(answer={"user_handle": b"someone"}), knows(user_handle=b"ada")),
        "user_handle",
        12,
    ),
    # 13: counter
    ("counter-same", knows(counter=2), "counter", 13),
    ("counter-back", knows(counter=9), "counter", 13),
    ("counter-stops", both(key_says(counter=0), knows(counter=1)), "counter", 13),
    # 14: grant within request
    ("provider-unknown", knows(provider=None), "provider_unknown", 14),
    ("provider-another", knows(provider=OTHER_PROVIDER), "provider_unknown", 14),
    ("grant-for-another-provider", grant(provider=OTHER_PROVIDER.provider), "provider_unknown", 14),
    ("request-of-another-provider", asked(iss=OTHER_PROVIDER.provider), "provider_unknown", 14),
    ("request-for-another-relay", asked(aud="https://other.example"), "wrong_relay", 14),
    ("request-expired", asked(iat=NOW - 1000, exp=NOW - 900), "request_expired", 14),
    ("request-lives-too-long", asked(exp=NOW + 3600), "request_expired", 14),
    ("request-of-tomorrow", asked(iat=NOW + 86_400, exp=NOW + 86_460), "request_not_yet_valid", 14),
    ("request-provider-signature-swapped", provider_signs_another_payload, "provider_signature", 14),
    ("request-provider-key-replaced", provider_is_another_key, "provider_signature", 14),
    ("request-digest-other", grant(request_digest=bytes(32)), "digest_mismatch", 14),
    ("nonce-other", grant(nonce="another"), "digest_mismatch", 14),
    ("key-in-another-form", grant(session_key="lit:session:" + CLIENT.raw.hex()), "grant_wider", 14),
    ("key-other", grant(session_key=OTHER_CLIENT.did), "grant_wider", 14),
    ("key-dropped", grant(session_key=None, capabilities=None), "grant_wider", 14),
    ("claim-not-asked", asked(claims=("name",)), "grant_wider", 14),
    ("claim-twice", grant(claims=(ClaimDigest("name", bytes(32)),) * 2), "grant_wider", 14),
    (
        "claim-value-other",
        grant(claims=(ClaimDigest("name", bytes(32)), ClaimDigest("email", bytes(32)))),
        "claims",
        14,
    ),
    (
        "claim-under-another-name",
        grant(claims=tuple(map(ClaimDigest, ("email", "name"), (opening.digest for opening in Login().openings)))),
        "claims",
        14,
    ),
    (
        "claim-value-other-before-a-validator",
        both(grant(claims=(ClaimDigest("name", bytes(32)), ClaimDigest("email", bytes(32)))), knows(claims_open=False)),
        "claims",
        14,
    ),
    ("claim-withheld-but-sent", grant(claims=()), "claims", 14),
    (
        "ability-added",
        grant(capabilities=att(photos_read={"path_prefix": "/albums/2026"}, photos_delete={})),
        "grant_wider",
        14,
    ),
    ("ability-wildcard", grant(capabilities=att(**{"photos_*": {}})), "grant_wider", 14),
    ("path-wider", grant(capabilities=att(photos_read={"path_prefix": "/albums"})), "grant_wider", 14),
    ("path-limit-dropped", grant(capabilities=att(photos_read={})), "grant_wider", 14),
    ("budget-raised", grant(capabilities=att(photos_write={"max_uses": 6})), "grant_wider", 14),
    ("budget-dropped", grant(capabilities=att(photos_write={})), "grant_wider", 14),
    ("resource-added", grant(capabilities=at_resource(f"{SITE}/users")), "grant_wider", 14),
    ("resource-of-another", grant(capabilities=at_resource(f"{OTHER_SITE}/albums")), "grant_wider", 14),
    ("resource-asked-of-another", asked(capabilities=at_resource(f"{OTHER_SITE}/albums")), "resource_origin", 14),
    ("resource-host-suffix", asked(capabilities=at_resource(f"{SITE}.evil.example/albums")), "resource_origin", 14),
    ("capabilities-never-asked", asked(capabilities=None), "grant_wider", 14),
    ("origin-of-another", grant(provider_origin=OTHER_SITE), "resource_origin", 14),
    ("longer-than-asked", grant(expires_at=NOW + 3601), "grant_times", 14),
    ("ends-before-it-begins", grant(expires_at=NOW - 1), "grant_times", 14),
    ("ends-at-once", grant(expires_at=NOW), "grant_times", 14),
    ("over-already", grant(issued_at=NOW - 20, expires_at=NOW + 5), "grant_times", 14),
    ("issued-tomorrow", grant(issued_at=NOW + 86_400, expires_at=NOW + 86_500), "grant_times", 14),
    ("issued-before-the-request", grant(issued_at=NOW - 60), "grant_times", 14),
    ("issued-before-the-request-for-a-minute", grant(issued_at=NOW - 21, expires_at=NOW + 60), "grant_times", 14),
    ("issued-a-second-too-late", grant(issued_at=NOW + 16, expires_at=NOW + 60), "grant_times", 14),
    ("ends-before-it-begins-and-is-not-over", grant(issued_at=NOW + 15, expires_at=NOW + 10), "grant_times", 14),
    ("no-time-and-not-over", grant(issued_at=NOW + 15, expires_at=NOW + 15), "grant_times", 14),
    # 15: delegation
    ("siwe-domain", replaced("photos.example wants", "evil.example wants"), "siwe_mismatch", 15),
    ("siwe-key", replaced(CLIENT.did, OTHER_CLIENT.did), "siwe_mismatch", 15),
    (
        "siwe-later-end",
        replaced("Expiration Time: 2027-01-15T09", "Expiration Time: 2027-01-15T10"),
        "siwe_mismatch",
        15,
    ),
    ("siwe-request-id", replaced("request-0001", "request-0002"), "siwe_mismatch", 15),
    ("siwe-chain", replaced("Chain ID: 1", "Chain ID: 10"), "siwe_mismatch", 15),
    (
        "siwe-nonce",
        lines(lambda ls: ["Nonce: " + "0" * 64 if x.startswith("Nonce") else x for x in ls]),
        "siwe_mismatch",
        15,
    ),
    ("siwe-carriage-returns", ingredient(siwe_text=lambda text: text.replace("\n", "\r\n")), "siwe_invalid", 15),
    ("siwe-trailing-line", lines(lambda ls: [*ls, ""]), "siwe_invalid", 15),
    ("siwe-no-chain", lines(lambda ls: [x for x in ls if not x.startswith("Chain")]), "siwe_invalid", 15),
    ("siwe-not-a-statement", ingredient(siwe_text=lambda text: "I agree"), "siwe_invalid", 15),
    # 16: binding
    ("binding-by-another-identity", ingredient(binding_seed=MALLORY.secret("identity")), "binding", 16),
    ("binding-by-device-key", ingredient(binding_seed=Person().secret("device")), "binding", 16),
    ("binding-to-another-account", ingredient(bound_account=MALLORY.account()), "binding", 16),
    ("binding-to-another-address", ingredient(bound_address="00" * 16), "binding", 16),
    (
        "account-swapped-by-relay",
        ingredient(account_key=MALLORY.account_key(), bound_account=Person().account()),
        "binding",
        16,
    ),
    # 17: session address
    (
        "address-of-another-identity",
        ingredient(session_proof=SessionProof(0, session_proof(person=MALLORY), None)),
        "session_address",
        17,
    ),
    (
        "address-of-another-provider",
        ingredient(session_proof=SessionProof(0, session_proof(OTHER_PROVIDER.provider), None)),
        "session_address",
        17,
    ),
    (
        "address-of-another-generation",
        ingredient(session_proof=SessionProof(0, session_proof(generation=1), None)),
        "session_address",
        17,
    ),
    ("address-looked-up-wrong", knows(session=KnownSession("00" * 16)), "session_address", 17),
    (
        "previous-of-another-provider",
        ingredient(
            session_proof=SessionProof(1, session_proof(generation=1), session_proof(OTHER_PROVIDER.provider)),
            generation=1,
        ),
        "session_address",
        17,
    ),
    (
        "previous-is-itself",
        ingredient(
            session_proof=SessionProof(1, session_proof(generation=1), session_proof(generation=1)), generation=1
        ),
        "session_address",
        17,
    ),
    (
        "previous-is-older",
        ingredient(
            session_proof=SessionProof(2, session_proof(generation=2), session_proof(generation=0)), generation=2
        ),
        "session_address",
        17,
    ),
    ("previous-not-looked-up", both(ingredient(generation=1), knows(previous_session=None)), "session_address", 17),
    (
        "previous-looked-up-wrong",
        both(ingredient(generation=1), knows(previous_session=KnownSession("00" * 16, "revoked"))),
        "session_address",
        17,
    ),
    # 18: account
    (
        "account-of-another-recorded",
        knows(session=KnownSession(Person().address(), "active", MALLORY.account())),
        "account_mismatch",
        18,
    ),
    # 19: what was revoked
    (
        "session-revoked",
        knows(session=KnownSession(Person().address(), "revoked", Person().account())),
        "session_revoked",
        19,
    ),
    (
        "previous-still-active",
        both(
            ingredient(generation=1),
            knows(previous_session=KnownSession(Person().address(0), "active", Person().account(0))),
        ),
        "session_address",
        19,
    ),
    (
        "previous-never-existed",
        both(ingredient(generation=1), knows(previous_session=KnownSession(Person().address(0)))),
        "session_address",
        19,
    ),
]


@pytest.mark.parametrize(("before", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in BEFORE])
def test_wrong_ingredient(before: Before, code: str, step: int) -> None:
    login = Login()
    before(login)
    _refuse(*login.build(), code, step)


# ---- after: the finished approval is changed ----


def part(**changes: Any) -> After:
    return lambda approval, context: (dataclasses.replace(approval, **changes), context)


def answer(**changes: Any) -> After:
    return lambda approval, context: (
        dataclasses.replace(approval, webauthn=dataclasses.replace(approval.webauthn, **changes)),
        context,
    )


def entries(change: Callable[[tuple[Entry, ...]], tuple[Entry, ...]]) -> After:
    return lambda approval, context: (dataclasses.replace(approval, entries=change(approval.entries)), context)


def flipped(name: str) -> After:
    """One bit of a signature is changed."""

    def change(approval: Approval, context: ApprovalContext) -> Pair:
        if name == "webauthn":
            old = approval.webauthn.signature
            return answer(signature=old[:-1] + bytes([old[-1] ^ 1]))(approval, context)
        old = approval.binding
        return part(binding=old[:-1] + bytes([old[-1] ^ 1]))(approval, context)

    return change


def auth_sig(**changes: Any) -> After:
    def change(approval: Approval, context: ApprovalContext) -> Pair:
        assert approval.auth_sig is not None
        return part(auth_sig=dataclasses.replace(approval.auth_sig, **changes))(approval, context)

    return change


def of_another_approval(*names: str) -> After:
    """Parts of another valid approval of the same person."""

    def change(approval: Approval, context: ApprovalContext) -> Pair:
        other = Login()
        other.grant_changes["expires_at"] = NOW + 600
        other.person.key.counter = 5
        donor, _ = other.build()
        return part(**{name: getattr(donor, name) for name in names})(approval, context)

    return change


def of_mallory(*names: str) -> After:
    def change(approval: Approval, context: ApprovalContext) -> Pair:
        donor, _ = Login(person=MALLORY).build()
        return part(**{name: getattr(donor, name) for name in names})(approval, context)

    return change


def mallory_signs_all(approval: Approval, context: ApprovalContext) -> Pair:
    """A relay puts its own account everywhere it can: statement and entries, all well signed."""
    login = Login()
    login.account_key = MALLORY.account_key()
    forged, _ = login.build()
    names = ("auth_sig", "entries", "entry_openings")
    return part(**{name: getattr(forged, name) for name in names})(approval, context)


def granted_until(expires_at: int) -> After:
    def change(approval: Approval, context: ApprovalContext) -> Pair:
        assert approval.auth_sig is not None
        entry = delegation_granted(
            NETWORK.network_id, Person().address(), approval.auth_sig.delegation_id, expires_at, Person().account_key()
        )
        return part(entries=(approval.entries[0], entry))(approval, context)

    return change


def created(**changes: Any) -> After:
    """A `session.created` with other contents, well signed by the account."""
    values = {
        "network": NETWORK.network_id,
        "address": Person().address(),
        "commitment": provider_commitment(Person().secret("provider-salt"), PROVIDER.provider),
        "account_key": Person().account_key(),
        **changes,
    }
    return lambda approval, context: part(entries=(session_created(**values), *approval.entries[1:]))(approval, context)


def granted(**changes: Any) -> After:
    def change(approval: Approval, context: ApprovalContext) -> Pair:
        assert approval.auth_sig is not None
        values = {
            "network": NETWORK.network_id,
            "address": Person().address(),
            "delegation_id": approval.auth_sig.delegation_id,
            "expires_at": approval.intent.expires_at,
            "account_key": Person().account_key(),
            **changes,
        }
        return part(entries=(approval.entries[0], delegation_granted(**values)))(approval, context)

    return change


def unsigned(entry: Entry) -> Entry:
    return dataclasses.replace(entry, sigs=())


def resigned(entry: Entry, key: bytes, name: str | None = None) -> Entry:
    signature = ethereum.sign_personal(key, entry.signed_part)
    return dataclasses.replace(entry, sigs=(EntrySignature(name or ethereum.account_of(key), signature),))


def extra(make: Callable[[], Entry]) -> After:
    return entries(lambda es: (*es, make()))


def end_session() -> Entry:
    return session_revoked(NETWORK.network_id, Person().address(), Person().account_key())


def end_delegation() -> Entry:
    return delegation_revoked(NETWORK.network_id, Person().address(), "ab" * 32, Person().account_key())


def delegation_was_revoked(approval: Approval, context: ApprovalContext) -> Pair:
    assert approval.auth_sig is not None
    session = KnownSession(
        Person().address(), "active", Person().account(), frozenset({approval.auth_sig.delegation_id})
    )
    return approval, dataclasses.replace(context, session=session)


def huge(approval: Approval, context: ApprovalContext) -> Pair:
    values = tuple(dataclasses.replace(claim, value="x" * limits.CLAIM_VALUE_MAX) for claim in approval.claims * 4)
    return part(claims=values, request="x" * limits.REQUEST_MAX)(approval, context)


MALLORYS_KEY = MALLORY.account_key()

AFTER: list[tuple[str, After, str, int]] = [
    # 1: form
    ("too-many-claims", lambda a, c: part(claims=a.claims * 5)(a, c), "malformed", 1),
    ("too-many-entries", lambda a, c: part(entries=a.entries * 3)(a, c), "malformed", 1),
    ("too-large", huge, "too_large", 1),
    ("request-with-control-characters", part(request="a\nb"), "malformed", 1),
    ("binding-short", part(binding=bytes(63)), "malformed", 1),
    (
        "generation-without-previous",
        lambda a, c: part(session_proof=SessionProof(1, a.session_proof.proof, None))(a, c),
        "malformed",
        1,
    ),
    (
        "previous-without-generation",
        lambda a, c: part(session_proof=SessionProof(0, a.session_proof.proof, a.session_proof.proof))(a, c),
        "malformed",
        1,
    ),
    (
        "enrol-intent",
        part(intent=EnrolIntent(NETWORK.network_id, RELAY.origin, Person().identity_id, bytes(32), bytes(32), NOW)),
        "intent_kind",
        2,
    ),
    ("entries-in-a-list", lambda a, c: part(entries=list(a.entries))(a, c), "not_canonical", 1),
    # 2: the checker serves another network or relay
    ("checker-of-another-network", lambda a, c: (a, dataclasses.replace(c, network="00" * 32)), "wrong_network", 2),
    ("checker-at-another-relay", lambda a, c: (a, dataclasses.replace(c, relay=OTHER_RELAY)), "wrong_relay", 2),
    # 3: much later
    ("replayed-an-hour-later", lambda a, c: (a, dataclasses.replace(c, now=NOW + 3600)), "block_stale", 3),
    ("checker-lives-in-the-past", lambda a, c: (a, dataclasses.replace(c, now=NOW - 3600)), "block_stale", 3),
    # 4 to 6: the grant is swapped under the challenge
    ("grant-swapped", of_another_approval("intent"), "vrf_input", 4),
    ("grant-and-vrf-swapped", of_another_approval("intent", "vrf_data"), "challenge_mismatch", 6),
    ("vrf-of-another-identity", of_mallory("vrf_data"), "vrf_input", 4),
    ("checker-has-another-rp-id", lambda a, c: (a, dataclasses.replace(c, rp_id="evil.example")), "vrf_input", 4),
    # 7 to 13: the answer
    ("credential-renamed", answer(id=b"credential-00002"), "credential_unknown", 7),
    ("answer-of-another-key", of_mallory("webauthn"), "challenge_mismatch", 6),
    ("answer-to-another-approval", of_another_approval("webauthn"), "challenge_mismatch", 6),
    ("signature-flipped", flipped("webauthn"), "assertion_signature", 11),
    ("signature-empty", answer(signature=b""), "assertion_signature", 11),
    ("counter-raised-unsigned", answer(authenticator_data=authenticator_data(counter=99)), "assertion_signature", 11),
    ("user-handle-added", answer(user_handle=b"mallory"), "user_handle", 12),
    # 14: the request and the claims
    (
        "request-of-another-login",
        part(request=Login(request_changes={"jti": "request-0002"}).request()),
        "digest_mismatch",
        14,
    ),
    (
        "request-signature-flipped",
        lambda a, c: part(request=a.request[:-2] + ("AA" if a.request[-2:] != "AA" else "BA"))(a, c),
        "bad_signature",
        14,
    ),
    ("request-not-a-jws", part(request="request"), "malformed", 14),
    ("claims-missing", part(claims=()), "claims", 14),
    ("claims-one-missing", lambda a, c: part(claims=a.claims[:1])(a, c), "claims", 14),
    ("claims-reordered", lambda a, c: part(claims=a.claims[::-1])(a, c), "claims", 14),
    (
        "claims-value-changed",
        lambda a, c: part(claims=(dataclasses.replace(a.claims[0], value="Eve"), a.claims[1]))(a, c),
        "claims",
        14,
    ),
    (
        "claims-salt-changed",
        lambda a, c: part(claims=(dataclasses.replace(a.claims[0], salt=bytes(32)), a.claims[1]))(a, c),
        "claims",
        14,
    ),
    (
        "claims-name-changed",
        lambda a, c: part(claims=(dataclasses.replace(a.claims[0], name="avatar"), a.claims[1]))(a, c),
        "claims",
        14,
    ),
    ("claims-added", lambda a, c: part(claims=(*a.claims, a.claims[0]))(a, c), "claims", 14),
    # 15: the delegation
    ("delegation-missing", part(auth_sig=None), "siwe_mismatch", 15),
    ("delegation-of-another-approval", of_another_approval("auth_sig"), "siwe_mismatch", 15),
    ("delegation-of-mallory", of_mallory("auth_sig"), "binding", 16),
    ("delegation-address-swapped", auth_sig(address=MALLORY.account()), "siwe_mismatch", 15),
    ("delegation-signature-cut", auth_sig(sig="0x00"), "malformed", 15),
    ("delegation-signature-zeros", auth_sig(sig="0x" + "0" * 128 + "1b"), "bad_signature", 15),
    # 16: the binding
    ("binding-flipped", flipped("binding"), "binding", 16),
    ("binding-of-another-approval", of_another_approval("binding"), "binding", 16),
    ("binding-of-mallory", of_mallory("binding"), "binding", 16),
    ("account-of-mallory-everywhere", mallory_signs_all, "binding", 16),
    # 17
    ("session-proof-of-mallory", of_mallory("session_proof"), "session_address", 17),
    # 19
    ("delegation-revoked", delegation_was_revoked, "delegation_revoked", 19),
    # 20: entries
    ("entries-none", part(entries=()), "entries", 20),
    ("entries-only-created", entries(lambda es: es[:1]), "entries", 20),
    ("entries-only-granted", entries(lambda es: es[1:]), "entries", 20),
    ("entries-reordered", entries(lambda es: es[::-1]), "entries", 20),
    ("entries-created-twice", entries(lambda es: (es[0], *es)), "entries", 20),
    ("entries-granted-twice", entries(lambda es: (*es, es[1])), "entries", 20),
    ("entries-extra-session-end", extra(end_session), "entries", 20),
    ("entries-extra-delegation-end", extra(end_delegation), "entries", 20),
    ("entries-end-instead-of-grant", entries(lambda es: (es[0], end_session())), "entries", 20),
    ("entries-of-another-approval", of_another_approval("entries"), "entries", 20),
    ("entries-of-mallory", of_mallory("entries"), "entries", 20),
    ("openings-none", part(entry_openings={}), "entries", 20),
    (
        "openings-extra",
        lambda a, c: part(entry_openings={**a.entry_openings, "x": Opening(bytes(32), "x")})(a, c),
        "entries",
        20,
    ),
    (
        "opening-of-another-provider",
        part(entry_openings={"provider": Opening(Person().secret("provider-salt"), OTHER_PROVIDER.provider)}),
        "entries",
        20,
    ),
    ("opening-salt-changed", part(entry_openings={"provider": Opening(bytes(32), PROVIDER.provider)}), "entries", 20),
    (
        "created-for-another-provider",
        created(commitment=provider_commitment(Person().secret("provider-salt"), OTHER_PROVIDER.provider)),
        "entries",
        20,
    ),
    ("created-at-another-address", created(address="00" * 16), "entries", 20),
    ("created-in-another-network", created(network="00" * 32), "wrong_network", 20),
    ("created-by-another-account", created(account_key=MALLORYS_KEY), "entries", 20),
    ("created-unsigned", entries(lambda es: (unsigned(es[0]), es[1])), "entries", 20),
    ("created-signed-by-another", entries(lambda es: (resigned(es[0], MALLORYS_KEY), es[1])), "account_mismatch", 20),
    (
        "created-signed-by-another-in-its-name",
        entries(lambda es: (resigned(es[0], MALLORYS_KEY, Person().account()), es[1])),
        "bad_signature",
        20,
    ),
    ("granted-at-another-address", granted(address="00" * 16), "entries", 20),
    ("granted-in-another-network", granted(network="00" * 32), "wrong_network", 20),
    ("granted-another-delegation", granted(delegation_id="ab" * 32), "entries", 20),
    ("granted-an-hour-longer", granted_until(NOW + 2 * 3600), "entries", 20),
    ("granted-an-hour-shorter", granted_until(NOW), "entries", 20),
    ("granted-for-ever", granted_until(limits.INTEGER_MAX // 3600 * 3600), "entries", 20),
    ("granted-by-another-account", granted(account_key=MALLORYS_KEY), "account_mismatch", 20),
    ("granted-unsigned", entries(lambda es: (es[0], unsigned(es[1]))), "entries", 20),
    (
        "granted-signed-by-another-in-its-name",
        entries(lambda es: (es[0], resigned(es[1], MALLORYS_KEY, Person().account()))),
        "bad_signature",
        20,
    ),
]


@pytest.mark.parametrize(("after", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in AFTER])
def test_changed_after(after: After, code: str, step: int) -> None:
    _refuse(*after(*Login().build()), code, step)


def test_request_signed_by_another_key_than_it_names() -> None:
    approval, context = Login().build()
    header, payload, _ = approval.request.split(".")
    forged = b64u(ed25519.sign(seed("x"), f"{header}.{payload}".encode()))
    _refuse(*part(request=f"{header}.{payload}.{forged}")(approval, context), "bad_signature", 14)


# ---- plain logins ----


def plain(**changes: Any) -> Login:
    return Login(plain=True, **changes)


def relay_signs_with(secret: bytes, kid: str | None = None) -> Before:
    return ingredient(
        sign_request=lambda payload: sign_plain_request(payload, kid or relay_kid(ed25519.public_key(secret)), secret)
    )


PLAIN: list[tuple[str, Before, str, int]] = [
    ("request-by-another-relay", relay_signs_with(seed("other-relay")), "bad_signature", 14),
    (
        "request-in-the-relays-name",
        relay_signs_with(seed("other-relay"), relay_kid(RELAY.public_key)),
        "bad_signature",
        14,
    ),
    ("request-with-another-kid", relay_signs_with(RELAY_SEED, "another"), "bad_signature", 14),
    ("grant-with-a-key", grant(session_key=CLIENT.did), "grant_wider", 14),
    ("grant-with-capabilities", grant(capabilities=at_resource(RESOURCE)), "malformed", 1),
    (
        "account-recorded-is-another",
        knows(session=KnownSession(Person().address(), "active", MALLORY.account())),
        "account_mismatch",
        18,
    ),
    (
        "session-revoked",
        knows(session=KnownSession(Person().address(), "revoked", Person().account())),
        "session_revoked",
        19,
    ),
    ("binding-to-another-account", ingredient(bound_account=MALLORY.account()), "binding", 16),
]


@pytest.mark.parametrize(("before", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in PLAIN])
def test_wrong_plain_login(before: Before, code: str, step: int) -> None:
    login = plain()
    before(login)
    _refuse(*login.build(), code, step)


def with_delegation(approval: Approval, context: ApprovalContext) -> Pair:
    donor, _ = Login().build()
    return part(auth_sig=donor.auth_sig)(approval, context)


def with_granted(approval: Approval, context: ApprovalContext) -> Pair:
    donor, _ = Login().build()
    return part(entries=(*approval.entries, donor.entries[1]))(approval, context)


def account_in_entry_swapped(approval: Approval, context: ApprovalContext) -> Pair:
    return created(account_key=MALLORYS_KEY)(approval, context)


@pytest.mark.parametrize(
    ("after", "code", "step"),
    [
        pytest.param(with_delegation, "siwe_mismatch", 15, id="with-a-delegation"),
        pytest.param(with_granted, "entries", 20, id="with-delegation-granted"),
        pytest.param(part(entries=()), "entries", 15, id="without-entries"),
        pytest.param(entries(lambda es: (end_session(),)), "entries", 15, id="with-session-end-only"),
        pytest.param(account_in_entry_swapped, "binding", 16, id="account-in-entry-swapped"),
    ],
)
def test_changed_plain_login(after: After, code: str, step: int) -> None:
    _refuse(*after(*plain().build()), code, step)


# ---- replays ----


def test_replay_does_not_excuse_a_changed_approval() -> None:
    approval, context = Login().build()
    owner = verify_approval(approval, context).digest
    seen = dataclasses.replace(context, challenge_owner=owner)
    assert verify_approval(approval, seen).replay
    changed, _ = part(claims=approval.claims[:1])(approval, seen)
    _refuse(changed, seen, "challenge_used", 6)


def test_replay_after_the_session_ended() -> None:
    approval, context = Login().build()
    owner = verify_approval(approval, context).digest
    ended = KnownSession(Person().address(), "revoked", Person().account())
    seen = dataclasses.replace(context, challenge_owner=owner, session=ended)
    _refuse(approval, seen, "session_revoked", 19)
