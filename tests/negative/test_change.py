"""Every change of an identity that must be refused, with the code and the number of the step that refuses it.

Each row starts from a valid change. `before` changes an ingredient, so that everything that comes after it is signed as
a thief with a key, or a broken app, would sign it; `after` changes the finished change or what the checker knows, as a
relay or somebody on the way would.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from authenticator import limits
from authenticator.errors import CountersignError
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.approval import possession_message
from authenticator.protocol.canonical import jcs, sha256
from authenticator.protocol.change import IdentityChange
from authenticator.protocol.entry import Entry, EntrySignature, identity_changed, identity_enrolled
from authenticator.protocol.identity import LINUX_GATE_AAGUID, MACOS_GATE_AAGUID, VIRTUAL_AAGUID, IdentityOpening
from authenticator.protocol.intent import intent_digest
from authenticator.protocol.network_record import Peer
from authenticator.verify.change import ChangeContext, verify_change
from tests.fakes.approvals import NETWORK, NOW, Enrol, Login, checkpoint, network, sealed_vault, seed
from tests.fakes.attester import AAGUID, certificate
from tests.fakes.changes import MAIN, NEW, SPARE, Change, altered, fresh, grown
from tests.fakes.soft_key import AT, BE, BS, UP, UV, SoftKey, authenticator_data, client_data

Pair = tuple[IdentityChange, ChangeContext]
Before = Callable[[Change], object]
After = Callable[[IdentityChange, ChangeContext], Pair]

ADA, MALLORY = grown(), grown("mallory")
OLD = ADA.record
LAPTOP = ed25519.public_key(ADA.secret("device/laptop"))
OTHER_RELAY = Peer("countersign-relay/other", "https://other.example", ed25519.public_key(seed("other-relay")))
PK = ed25519.public_key(seed("someone"))
A_LIST: Any = ["usb"]
LARGE = [
    dataclasses.replace(NEW.credential, id=bytes([n]) * 1023, public_key=bytes(512), transports=("t" * 20,) * 8)
    for n in range(14)
]


def _refuse(change: IdentityChange, context: ChangeContext, code: str, step: int) -> CountersignError:
    with pytest.raises(CountersignError) as caught:
        verify_change(change, context)
    assert (caught.value.code, caught.value.step) == (code, step), caught.value
    return caught.value


# ---- before: an ingredient is wrong, and signed ----


def ingredient(**changes: Any) -> Before:
    def change_it(change: Change) -> None:
        for name, value in changes.items():
            setattr(change, name, value)

    return change_it


def both(*steps: Before) -> Before:
    return lambda change: [step(change) for step in steps]


def record(**changes: Any) -> Before:
    return lambda change: change.record_changes.update(changes)


def intent(**changes: Any) -> Before:
    return lambda change: change.intent_changes.update(changes)


def data(**changes: Any) -> Before:
    return lambda change: change.vrf_changes.update(changes)


def proof(**changes: Any) -> Before:
    return lambda change: change.proof_changes.update(changes)


def knows(**changes: Any) -> Before:
    return lambda change: change.context_changes.update(changes)


def joins(*keys: SoftKey) -> Before:
    return lambda change: setattr(change, "add", tuple(fresh(key) for key in keys or (NEW,)))


def signed(role: str, secret: bytes) -> Callable[[Change], bytes]:
    """A signature over this change, in a role, by some key."""
    return lambda change: ed25519.sign(secret, possession_message(role, intent_digest(change.intent())))


def proven(**made: Callable[[Change], bytes]) -> Before:
    """Proofs that are made for this very change."""
    return lambda change: change.proof_changes.update({name: make(change) for name, make in made.items()})


def key_says(*, new: bool = False, **changes: Any) -> Before:
    """Authenticator data of the touch with other parts."""
    parts = {"flags": UP | UV, "counter": 2, **changes}

    def change_it(change: Change) -> None:
        answer = change.new_answer if new else change.answer
        answer["data"] = authenticator_data(**parts)

    return change_it


def client(*, new: bool = False, **changes: Any) -> Before:
    """Client data of the touch with other members, over the right challenge."""

    def change_it(change: Change) -> None:
        answer = change.new_answer if new else change.answer
        kind = changes.pop("kind", "webauthn.get")
        answer["client"] = client_data(kind, change.vrf_data().challenge, **changes)

    return change_it


def other_challenge(*, new: bool = False) -> Before:
    def change_it(change: Change) -> None:
        answer = change.new_answer if new else change.answer
        answer["client"] = client_data("webauthn.get", bytes(32))

    return change_it


def made(**changes: Any) -> Before:
    """Authenticator data of the registration with other parts."""
    parts = {"flags": UP | UV | AT, "attested": NEW.attested(), **changes}
    return lambda change: change.registration.update(data=authenticator_data(**parts))


def in_network(**policy: Any) -> Before:
    return ingredient(network=network(**policy))


def vault(*, version: int = OLD.vault_version + 1, **changes: Any) -> Before:
    return ingredient(vault=sealed_vault(ADA.identity_id, version, **changes))


def weak_only(aaguid: str = LINUX_GATE_AAGUID, *, second_factor: bool = False) -> Before:
    """Everything strong goes: the keys and the phrase; what joins is a gate or a second factor."""
    weak = SoftKey(seed=7, credential_id=b"weak", aaguid=bytes.fromhex(aaguid), second_factor=second_factor)
    change_it = record(recovery_pk=None, credentials=(altered_gate(), weak.credential))
    return both(joins(weak), change_it, in_network(second_factor_keys=True), ingredient(person=gated(), key=gate()))


def gate() -> SoftKey:
    return SoftKey(seed=6, credential_id=b"gate", aaguid=bytes.fromhex(MACOS_GATE_AAGUID))


def altered_gate() -> Any:
    return gate().credential


def gated() -> Any:
    """A person who has a gate beside the keys."""
    person = grown()
    held = dataclasses.replace(person.record, credentials=(*person.record.credentials, gate().credential))
    person.newest = IdentityOpening(person.secret("salt 3"), held)
    return person


def u2f_authority(change: Change) -> None:
    """An old second factor authorises, in a network that accepts none any more."""
    key = SoftKey(seed=7, credential_id=b"u2f", second_factor=True)
    held = dataclasses.replace(change.person.record, credentials=(*change.person.record.credentials, key.credential))
    change.person.newest = IdentityOpening(change.person.secret("salt 3"), held)
    change.key = key


def in_the_name_of(other: str) -> Before:
    """Mallory's keys under Ada's record: everything is signed, by the wrong person."""

    def change_it(change: Change) -> None:
        thief = grown(other)
        thief.newest = ADA.newest
        change.person = thief
        change.intent_changes["identity_id"] = ADA.identity_id

    return change_it


BEFORE: list[tuple[str, Before, str, int]] = [
    # 1
    ("vault-no-json", ingredient(vault=b"sealed"), "malformed", 1),
    ("vault-not-canonical", ingredient(vault=sealed_vault(ADA.identity_id, 5) + b"\n"), "not_canonical", 1),
    ("vault-with-more", vault(note="hello"), "unknown_field", 1),
    ("vault-without-slots", vault(slots=[]), "malformed", 1),
    ("vault-with-too-many-slots", vault(slots=[{}] * (limits.VAULT_SLOTS_MAX + 1)), "malformed", 1),
    ("vault-slot-that-is-none", vault(slots=["prf"]), "malformed", 1),
    ("vault-salt-short", vault(prf_salt="AAAA"), "malformed", 1),
    ("vault-mac-short", vault(mac="AAAA"), "malformed", 1),
    ("vault-of-another-format", vault(v=2), "malformed", 1),
    ("vault-too-large", vault(payload="A" * limits.VAULT_MAX), "malformed", 1),
    ("record-without-credentials", record(credentials=()), "malformed", 1),
    ("record-without-computers", record(k_challenge_pks=(), device_pks=()), "malformed", 1),
    ("record-one-computer-twice", record(device_pks=(OLD.device_pks[0],) * 2), "malformed", 1),
    ("record-too-large", record(credentials=(*OLD.credentials, *LARGE)), "too_large", 1),
    # 2
    ("other-network", intent(network="00" * 32), "wrong_network", 2),
    ("other-relay", intent(relay="https://other.example"), "wrong_relay", 2),
    ("checker-at-another-relay", knows(relay=OTHER_RELAY), "wrong_relay", 2),
    ("checker-in-another-network", knows(network=network(name="other")), "wrong_network", 2),
    ("issued-long-ago", intent(issued_at=NOW - 3600), "grant_times", 2),
    ("issued-tomorrow", intent(issued_at=NOW + 86_400), "grant_times", 2),
    # 3
    ("block-stale", ingredient(block=checkpoint(time=NOW - 200)), "block_stale", 3),
    ("block-from-the-future", ingredient(block=checkpoint(time=NOW + 60)), "block_stale", 3),
    ("block-unknown", knows(checkpoint=None), "block_unknown", 3),
    ("block-another", knows(checkpoint=checkpoint(size=4)), "block_unknown", 3),
    # 4
    ("vrf-other-identity", data(user_id="00" * 32), "vrf_input", 4),
    ("vrf-other-intent", data(intent_digest_32=bytes(32)), "vrf_input", 4),
    ("vrf-other-policy", data(session_policy_digest_32=b"\1" * 32), "vrf_input", 4),
    ("vrf-other-rp", data(rp_id="evil.example"), "vrf_input", 4),
    ("vrf-input-other", data(vrf_input_data=bytes(32)), "vrf_input", 4),
    # 5
    ("challenge-key-of-nobody", ingredient(made_by="k-challenge/nobody"), "challenge_key", 5),
    ("challenge-key-not-in-the-intent", intent(k_challenge_pk=OLD.k_challenge_pks[1]), "challenge_key", 5),
    (
        "challenge-by-another-than-the-new-computer",
        ingredient(computer="attic", made_by="k-challenge"),
        "challenge_key",
        5,
    ),
    (
        "challenge-key-of-the-new-computer-not-held",
        both(
            ingredient(computer="attic"),
            record(k_challenge_pks=(*OLD.k_challenge_pks, vrf.public_key(seed("not held")))),
        ),
        "challenge_key",
        5,
    ),
    ("vrf-proof-zeros", data(vrf_proof=bytes(80)), "bad_proof", 5),
    ("vrf-output-chosen", data(vrf_output=bytes(64)), "bad_proof", 5),
    # 6
    ("challenge-other", other_challenge(), "challenge_mismatch", 6),
    ("challenge-other-for-the-new-key", both(joins(), other_challenge(new=True)), "challenge_mismatch", 6),
    ("challenge-used", knows(challenge_owner=bytes(32)), "challenge_used", 6),
    # 7: which records
    ("identity-unknown", knows(commitment=None), "identity_unknown", 7),
    ("previous-is-not-the-newest", knows(commitment=bytes(32)), "identity_commitment", 7),
    ("previous-is-not-what-was-approved", intent(previous_commitment=bytes(32)), "identity_commitment", 7),
    ("record-is-not-what-was-approved", intent(record_commitment=bytes(32)), "identity_commitment", 7),
    ("intent-of-another-identity", intent(identity_id=MALLORY.identity_id), "identity_commitment", 7),
    # 7: who authorises
    (
        "authority-two",
        both(joins(), proven(authorised_by_recovery=signed("authorise", ADA.secret("recovery")))),
        "change_unauthorised",
        7,
    ),
    ("authority-none", both(ingredient(key=None), proof(authorised_by_recovery=None)), "change_unauthorised", 7),
    ("authority-goes", ingredient(remove=(MAIN.credential_id,)), "change_unauthorised", 7),
    ("authority-is-the-new-key", both(joins(), ingredient(key=fresh(NEW))), "credential_unknown", 7),
    ("authority-unknown", ingredient(key=SoftKey(credential_id=b"unknown")), "credential_unknown", 7),
    ("authority-was-removed", knows(removed_credentials=frozenset({MAIN.credential_id})), "credential_removed", 7),
    ("recovery-without-a-new-key", ingredient(key=None), "change_unauthorised", 7),
    (
        "recovery-where-there-is-no-phrase",
        both(ingredient(key=None, person=grown()), joins(), lambda c: phraseless(c.person)),
        "change_unauthorised",
        7,
    ),
    # 7: the credentials that join
    ("joins-without-a-registration", record(credentials=(*OLD.credentials, NEW.credential)), "credential_unknown", 7),
    ("joins-and-is-not-in-the-record", both(joins(), record(credentials=OLD.credentials)), "credential_unknown", 7),
    ("joins-twice", joins(NEW, NEW), "malformed", 1),
    (
        "joins-one-registration-for-two",
        both(
            joins(NEW),
            record(
                credentials=(*OLD.credentials, NEW.credential, SoftKey(seed=8, credential_id=b"another").credential)
            ),
        ),
        "credential_unknown",
        7,
    ),
    (
        "joins-under-another-key",
        both(
            joins(), record(credentials=(*OLD.credentials, dataclasses.replace(NEW.credential, public_key=SPARE.cose)))
        ),
        "credential_unknown",
        7,
    ),
    (
        "joins-as-another-model",
        both(joins(), record(credentials=(*OLD.credentials, dataclasses.replace(NEW.credential, aaguid="11" * 16)))),
        "credential_unknown",
        7,
    ),
    (
        "joins-with-other-transports",
        both(joins(), record(credentials=(*OLD.credentials, dataclasses.replace(NEW.credential, transports=("nfc",))))),
        "credential_unknown",
        7,
    ),
    (
        "joins-as-a-second-factor-though-it-verifies",
        both(joins(), record(credentials=(*OLD.credentials, dataclasses.replace(NEW.credential, second_factor=True)))),
        "credential_unknown",
        7,
    ),
    ("joins-untouched", both(joins(), made(flags=UV | AT)), "user_absent", 7),
    ("joins-unverified", both(joins(), made(flags=UP | AT)), "user_unverified", 7),
    ("joins-for-another-rp", both(joins(), made(rp_id="evil.example")), "rp_id_hash", 7),
    ("joins-backup-contradicts", both(joins(), made(flags=UP | UV | AT | BS)), "backup_state", 7),
    ("joins-without-a-credential", both(joins(), made(flags=UP | UV, attested=b"")), "malformed", 7),
    ("joins-with-an-unknown-format", both(joins(), ingredient(fmt="acme")), "enrolment_refused", 7),
    (
        "joins-from-a-foreign-page",
        both(
            joins(),
            lambda c: c.registration.update(
                client=client_data("webauthn.create", bytes(32), origin="https://evil.example")
            ),
        ),
        "client_origin",
        7,
    ),
    (
        "joins-and-is-somebody-elses",
        both(joins(), knows(taken_credentials=frozenset({NEW.credential_id}))),
        "enrolment_refused",
        7,
    ),
    (
        "joins-and-was-removed-before",
        both(joins(), knows(removed_credentials=frozenset({NEW.credential_id}))),
        "credential_removed",
        7,
    ),
    # 7: the phrase and the vault
    ("phrase-of-another-identity", both(ingredient(recovery="other"), knows(recovery_taken=True)), "recovery_taken", 7),
    ("vault-of-another-identity", ingredient(vault=sealed_vault(MALLORY.identity_id, 5)), "vault_copy", 7),
    ("vault-of-the-version-before", ingredient(vault=sealed_vault(ADA.identity_id, 4)), "vault_copy", 7),
    ("vault-of-a-later-version", ingredient(vault=sealed_vault(ADA.identity_id, 6)), "vault_copy", 7),
    # 8 to 13: the touch that authorises
    ("client-create", client(kind="webauthn.create"), "client_data", 8),
    ("client-foreign-origin", client(origin="https://evil.example"), "client_origin", 8),
    ("client-cross-origin", client(crossOrigin=True), "client_origin", 8),
    ("client-top-origin", client(topOrigin="https://evil.example"), "client_origin", 8),
    ("rp-of-a-site", key_says(rp_id="photos.example"), "rp_id_hash", 9),
    ("user-absent", key_says(flags=UV), "user_absent", 10),
    ("user-unverified", key_says(flags=UP), "user_unverified", 10),
    ("backup-appears", key_says(flags=UP | UV | BE), "backup_state", 10),
    ("second-factor-where-none-is-accepted", u2f_authority, "user_unverified", 10),
    ("signed-by-another-key", ingredient(key=dataclasses.replace(MAIN, seed=5)), "assertion_signature", 11),
    ("user-handle-of-another", lambda c: c.answer.update(user_handle=b"someone"), "user_handle", 12),
    ("counter-back", key_says(counter=0), "counter", 13),
    ("counter-same", key_says(counter=1), "counter", 13),
    ("counter-behind-what-was-seen", knows(counter=9), "counter", 13),
    # 8 to 13: the touch of the key that joins
    ("new-client-create", both(joins(), client(new=True, kind="webauthn.create")), "client_data", 8),
    ("new-client-foreign-origin", both(joins(), client(new=True, origin="https://evil.example")), "client_origin", 8),
    ("new-rp-of-a-site", both(joins(), key_says(new=True, rp_id="photos.example")), "rp_id_hash", 9),
    ("new-untouched", both(joins(), key_says(new=True, flags=UV)), "user_absent", 10),
    ("new-unverified", both(joins(), key_says(new=True, flags=UP)), "user_unverified", 10),
    ("new-backup-appears", both(joins(), key_says(new=True, flags=UP | UV | BE)), "backup_state", 10),
    ("new-counter-same", both(joins(), key_says(new=True, counter=1)), "counter", 13),
    # 14: what the network accepts
    (
        "virtual-key",
        both(
            joins(SoftKey(seed=7, credential_id=b"v", aaguid=bytes.fromhex(VIRTUAL_AAGUID))),
            in_network(virtual_keys=False),
        ),
        "enrolment_refused",
        14,
    ),
    (
        "second-factor",
        both(joins(SoftKey(seed=7, credential_id=b"u", second_factor=True)), in_network(second_factor_keys=False)),
        "enrolment_refused",
        14,
    ),
    (
        "unattested",
        both(joins(), in_network(enrolment="attested", attestation_roots=(certificate(),))),
        "enrolment_refused",
        14,
    ),
    (
        "attested-by-itself",
        both(joins(), ingredient(fmt="packed"), in_network(enrolment="attested", attestation_roots=(certificate(),))),
        "enrolment_refused",
        14,
    ),
    (
        "gate-where-models-are-attested",
        both(
            joins(gate()),
            ingredient(fmt="packed"),
            in_network(enrolment="attested", attestation_roots=(certificate(),)),
        ),
        "enrolment_refused",
        14,
    ),
    # 16: possession
    ("identity-proof-zeros", proof(identity=bytes(64)), "possession", 16),
    ("identity-proof-of-another", proven(identity=signed("identity", MALLORY.secret("identity"))), "possession", 16),
    ("identity-proof-in-another-role", proven(identity=signed("device", ADA.secret("identity"))), "possession", 16),
    (
        "identity-proof-of-the-seed-before",
        both(ingredient(renew=True), proven(identity=signed("identity", ADA.secret("identity")))),
        "possession",
        16,
    ),
    ("identity-key-swapped", record(identity_pk=MALLORY.record.identity_pk), "possession", 16),
    ("previous-identity-proof-missing", both(ingredient(renew=True), proof(previous_identity=None)), "possession", 16),
    (
        "previous-identity-proof-of-another",
        both(ingredient(renew=True), proven(previous_identity=signed("previous-identity", MALLORY.secret("identity")))),
        "possession",
        16,
    ),
    (
        "previous-identity-proof-in-the-new-role",
        both(ingredient(renew=True), proven(previous_identity=signed("identity", ADA.secret("identity")))),
        "possession",
        16,
    ),
    (
        "previous-identity-proof-too-many",
        proven(previous_identity=signed("previous-identity", ADA.secret("identity"))),
        "possession",
        16,
    ),
    ("device-proof-missing", both(ingredient(computer="attic"), proof(device=None)), "possession", 16),
    (
        "device-proof-of-another",
        both(ingredient(computer="attic"), proven(device=signed("device", ADA.secret("device")))),
        "possession",
        16,
    ),
    ("device-proof-without-a-computer", proven(device=signed("device", ADA.secret("device"))), "possession", 16),
    ("recovery-key-without-a-proof", both(ingredient(recovery="other"), proof(recovery=None)), "possession", 16),
    ("recovery-key-swapped-by-a-thief", record(recovery_pk=PK), "possession", 16),
    (
        "recovery-key-proof-by-the-one-before",
        both(ingredient(recovery="other"), proven(recovery=signed("recovery", ADA.secret("recovery")))),
        "possession",
        16,
    ),
    (
        "recovery-key-proof-though-it-stays",
        proven(recovery=signed("recovery", ADA.secret("recovery"))),
        "possession",
        16,
    ),
    (
        "recovery-key-proof-though-it-goes",
        both(ingredient(recovery=""), proven(recovery=signed("recovery", ADA.secret("recovery")))),
        "possession",
        16,
    ),
    (
        "recovery-by-another-phrase",
        both(
            ingredient(key=None),
            joins(),
            proven(authorised_by_recovery=signed("authorise", MALLORY.secret("recovery"))),
        ),
        "possession",
        16,
    ),
    (
        "recovery-by-the-phrase-it-brings",
        both(
            ingredient(key=None, recovery="other"),
            joins(),
            proven(authorised_by_recovery=signed("authorise", ADA.secret("other"))),
        ),
        "possession",
        16,
    ),
    (
        "recovery-in-another-role",
        both(ingredient(key=None), joins(), proven(authorised_by_recovery=signed("recovery", ADA.secret("recovery")))),
        "possession",
        16,
    ),
    ("vault-signature-zeros", proof(vault=bytes(64)), "possession", 16),
    (
        "vault-signed-by-the-seed-before",
        both(
            ingredient(renew=True),
            lambda c: c.proof_changes.update(vault=dataclasses.replace(c, renew=False).build()[0].proofs.vault),
        ),
        "possession",
        16,
    ),
    ("thief-at-a-computer-of-their-own", in_the_name_of("mallory"), "challenge_key", 5),
]


def phraseless(person: Any) -> None:
    person.newest = IdentityOpening(person.secret("salt 3"), dataclasses.replace(person.record, recovery_pk=None))


@pytest.mark.parametrize(("before", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in BEFORE])
def test_wrong_ingredient(before: Before, code: str, step: int) -> None:
    change = Change()
    before(change)
    _refuse(*change.build(), code, step)


# ---- what may differ between two records ----

ATTIC_K, ATTIC = vrf.public_key(ADA.secret("k-challenge/attic")), ed25519.public_key(ADA.secret("device/attic"))
SHED_K, SHED = vrf.public_key(ADA.secret("k-challenge/shed")), ed25519.public_key(ADA.secret("device/shed"))
K, DEVICES = OLD.k_challenge_pks, OLD.device_pks


def computers(*pairs: tuple[bytes, bytes]) -> Before:
    return record(k_challenge_pks=tuple(k for k, _ in pairs), device_pks=tuple(device for _, device in pairs))


RECORDS: list[tuple[str, Before, str]] = [
    ("another-identity-id", record(identity_id=MALLORY.identity_id), "another identity"),
    ("another-session-key", record(k_session_pk=MALLORY.record.k_session_pk), "another key for session addresses"),
    ("the-first-record-again", record(seq=0, prev=None), "not the next number"),
    ("the-same-number", record(seq=3), "not the next number"),
    ("a-number-left-out", record(seq=5), "not the next number"),
    ("follows-nothing", record(prev="00" * 32), "follows another record"),
    ("follows-the-one-before-the-last", record(prev=OLD.prev), "follows another record"),
    (
        "follows-itself-in-another-encoding",
        record(prev=sha256(b"\n" + jcs(OLD.to_json())).hex()),
        "follows another record",
    ),
    ("vault-of-the-same-version", both(record(vault_version=4), vault(version=4)), "the vault is not newer"),
    ("vault-downgraded", both(record(vault_version=3), vault(version=3)), "the vault is not newer"),
    ("challenge-key-without-a-device", record(k_challenge_pks=(*K, ATTIC_K)), "a computer with one key"),
    ("device-without-a-challenge-key", record(device_pks=(*DEVICES, ATTIC)), "a computer with one key"),
    ("a-challenge-key-goes-and-its-device-stays", record(k_challenge_pks=K[:1]), "a computer with one key"),
    ("devices-swapped", record(device_pks=DEVICES[::-1]), "a computer that is half another one"),
    ("challenge-keys-swapped", record(k_challenge_pks=K[::-1]), "a computer that is half another one"),
    (
        "device-replaced-under-a-known-challenge-key",
        computers((K[0], ATTIC), (K[1], DEVICES[1])),
        "a computer that is half another one",
    ),
    (
        "challenge-key-replaced-over-a-known-device",
        computers((ATTIC_K, DEVICES[0]), (K[1], DEVICES[1])),
        "a computer that is half another one",
    ),
    (
        "new-computer-with-a-device-that-goes",
        computers((K[0], DEVICES[0]), (ATTIC_K, DEVICES[1])),
        "a computer that is half another one",
    ),
    ("computers-in-another-order", computers((K[1], DEVICES[1]), (K[0], DEVICES[0])), "computers in another order"),
    (
        "two-computers-at-once",
        computers(*zip(K, DEVICES, strict=True), (ATTIC_K, ATTIC), (SHED_K, SHED)),
        "two computers at once",
    ),
    ("both-computers-replaced", computers((ATTIC_K, ATTIC), (SHED_K, SHED)), "two computers at once"),
    (
        "credential-with-another-key",
        record(credentials=altered(SPARE.credential, public_key=NEW.cose)),
        "a credential that stays was altered",
    ),
    (
        "credential-of-another-model",
        record(credentials=altered(SPARE.credential, aaguid="11" * 16)),
        "a credential that stays was altered",
    ),
    (
        "credential-with-another-algorithm",
        record(credentials=altered(SPARE.credential, alg=-8)),
        "a credential that stays was altered",
    ),
    (
        "credential-with-other-transports",
        record(credentials=altered(SPARE.credential, transports=("nfc",))),
        "a credential that stays was altered",
    ),
    (
        "credential-made-a-second-factor",
        record(credentials=altered(SPARE.credential, second_factor=True)),
        "a credential that stays was altered",
    ),
    (
        "credential-made-a-copied-one",
        record(credentials=altered(SPARE.credential, backup_eligible=True)),
        "a credential that stays was altered",
    ),
    ("credentials-in-another-order", record(credentials=OLD.credentials[::-1]), "credentials in another order"),
    ("a-gate-is-all-that-is-left", weak_only(), "no strong key and no recovery phrase"),
    ("another-gate-is-all-that-is-left", weak_only(MACOS_GATE_AAGUID), "no strong key and no recovery phrase"),
    (
        "a-second-factor-is-all-that-is-left",
        weak_only("00" * 16, second_factor=True),
        "no strong key and no recovery phrase",
    ),
]


@pytest.mark.parametrize(("before", "detail"), [pytest.param(*row[1:], id=row[0]) for row in RECORDS])
def test_what_may_not_differ(before: Before, detail: str) -> None:
    change = Change()
    before(change)
    assert _refuse(*change.build(), "record_change", 7).detail == detail


# ---- after: somebody on the way ----


def part(**changes: Any) -> After:
    return lambda change, context: (dataclasses.replace(change, **changes), context)


def answer(**changes: Any) -> After:
    return lambda c, context: part(webauthn=dataclasses.replace(c.webauthn, **changes))(c, context)  # type: ignore[type-var]


def added(index: int, **changes: Any) -> After:
    def change_it(change: IdentityChange, context: ChangeContext) -> Pair:
        new = list(change.added)
        new[index] = dataclasses.replace(new[index], **changes)
        return part(added=tuple(new))(change, context)

    return change_it


def proofs(**changes: Any) -> After:
    return lambda c, context: part(proofs=dataclasses.replace(c.proofs, **changes))(c, context)


def of_mallory(*names: str) -> After:
    def change_it(change: IdentityChange, context: ChangeContext) -> Pair:
        donor, _ = Change(person=grown("mallory"), add=(fresh(NEW),)).build()
        return part(**{name: getattr(donor, name) for name in names})(change, context)

    return change_it


def of_another_change(*names: str) -> After:
    """Parts of another change by the same person."""

    def change_it(change: IdentityChange, context: ChangeContext) -> Pair:
        donor, _ = Change(remove=(SPARE.credential_id,)).build()
        return part(**{name: getattr(donor, name) for name in names})(change, context)

    return change_it


def entry(make: Callable[[Entry], Entry]) -> After:
    return lambda change, context: part(entry=make(change.entry))(change, context)


def flipped(data: bytes) -> bytes:
    return data[:-1] + bytes([data[-1] ^ 1])


def signature_flipped(change: IdentityChange, context: ChangeContext) -> Pair:
    assert change.webauthn is not None
    return answer(signature=flipped(change.webauthn.signature))(change, context)


def answers_swapped(change: IdentityChange, context: ChangeContext) -> Pair:
    """The key that joins signed for the one that authorises, and the other way round."""
    assert change.webauthn is not None
    joining = dataclasses.replace(change.added[0], webauthn=change.webauthn)
    return part(webauthn=change.added[0].webauthn, added=(joining,))(change, context)


def old_previous(change: IdentityChange, context: ChangeContext) -> Pair:
    """The record before was replaced in the meantime."""
    done = Change()
    done.accept()
    return change, dataclasses.replace(context, commitment=done.person.opening.commitment)


AFTER: list[tuple[str, After, str, int]] = [
    (
        "transports-in-a-list",
        lambda c, k: added(0, registration=dataclasses.replace(c.added[0].registration, transports=A_LIST))(c, k),
        "not_canonical",
        1,
    ),
    ("signature-too-long", answer(signature=bytes(5000)), "malformed", 1),
    ("login-instead", part(intent=Login().grant(Login().request())), "intent_kind", 2),
    ("enrolment-instead", part(intent=Enrol().build()[0].intent), "intent_kind", 2),
    ("sent-an-hour-later", lambda c, k: (c, dataclasses.replace(k, now=NOW + 3600)), "grant_times", 2),
    ("block-forgotten", lambda c, k: (c, dataclasses.replace(k, checkpoint=None)), "block_unknown", 3),
    ("intent-of-mallory", of_mallory("intent"), "vrf_input", 4),
    ("intent-of-another-change", of_another_change("intent"), "vrf_input", 4),
    ("intent-and-challenge-of-another-change", of_another_change("intent", "vrf_data"), "identity_commitment", 7),
    ("touch-of-another-change", of_another_change("webauthn"), "challenge_mismatch", 6),
    ("touch-of-mallory", of_mallory("webauthn"), "challenge_mismatch", 6),
    ("touch-taken-away", part(webauthn=None), "change_unauthorised", 7),
    ("touches-swapped", answers_swapped, "credential_unknown", 7),
    (
        "signature-flipped",
        signature_flipped,
        "assertion_signature",
        11,
    ),
    ("signature-by-another-key", answer(signature=SoftKey(seed=3).sign(b"x")), "assertion_signature", 11),
    ("touch-names-another-credential", answer(id=SPARE.credential_id), "assertion_signature", 11),
    ("touch-names-no-credential-of-theirs", answer(id=b"another"), "credential_unknown", 7),
    ("new-key-left-out", part(added=()), "credential_unknown", 7),
    ("new-key-twice", lambda c, k: part(added=c.added * 2)(c, k), "credential_unknown", 7),
    (
        "new-key-of-mallory",
        added(0, registration=SoftKey(seed=9).registration()),
        "credential_unknown",
        7,
    ),
    (
        "new-keys-touch-missing",
        lambda c, k: added(0, webauthn=dataclasses.replace(c.added[0].webauthn, signature=bytes(70)))(c, k),
        "assertion_signature",
        11,
    ),
    (
        "new-keys-touch-by-the-one-that-authorises",
        lambda c, k: added(0, webauthn=c.webauthn)(c, k),
        "credential_unknown",
        11,
    ),
    ("record-of-mallory", of_mallory("identity_opening"), "identity_commitment", 7),
    ("record-of-another-change", of_another_change("identity_opening"), "identity_commitment", 7),
    ("record-before-of-mallory", of_mallory("previous_opening"), "identity_commitment", 7),
    ("record-before-was-replaced", old_previous, "identity_commitment", 7),
    (
        "salt-changed",
        lambda c, k: part(identity_opening=IdentityOpening(bytes(32), c.identity_opening.record))(c, k),
        "identity_commitment",
        7,
    ),
    ("proofs-of-mallory", of_mallory("proofs"), "possession", 16),
    ("proofs-of-another-change", of_another_change("proofs"), "possession", 16),
    ("recovery-proof-added", proofs(authorised_by_recovery=bytes(64)), "change_unauthorised", 7),
    ("recovery-key-proof-added", proofs(recovery=bytes(64)), "possession", 16),
    ("device-proof-added", proofs(device=bytes(64)), "possession", 16),
    ("vault-swapped", part(vault=sealed_vault(ADA.identity_id, 5, payload="AAAA")), "possession", 16),
    ("vault-of-mallory", of_mallory("vault"), "vault_copy", 7),
    ("entry-of-mallory", of_mallory("entry"), "entries", 20),
    ("entry-of-another-change", of_another_change("entry"), "entries", 20),
    ("entry-of-another-network", entry(lambda old: dataclasses.replace(old, network="00" * 32)), "entries", 20),
    (
        "entry-signed",
        entry(lambda old: dataclasses.replace(old, sigs=(EntrySignature("someone", "0x00"),))),
        "entries",
        20,
    ),
    ("entry-an-enrolment", entry(lambda old: identity_enrolled(NETWORK.network_id, bytes(32))), "entries", 20),
    (
        "entry-turned-round",
        lambda c, k: entry(
            lambda _old: identity_changed(NETWORK.network_id, c.intent.record_commitment, c.intent.previous_commitment)
        )(c, k),
        "entries",
        20,
    ),
]


@pytest.mark.parametrize(("after", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in AFTER])
def test_changed_after(after: After, code: str, step: int) -> None:
    _refuse(*after(*Change(add=(fresh(NEW),)).build()), code, step)


def test_another_change_cannot_pass_as_a_replay() -> None:
    first = verify_change(*Change().build())
    change, context = Change(add=(fresh(NEW),)).build()
    _refuse(change, dataclasses.replace(context, challenge_owner=first.digest), "challenge_used", 6)


def test_a_recorded_change_sent_by_its_way_again_is_stale() -> None:
    """Without the stored answer nothing of a change that was recorded is accepted again."""
    made = Change()
    change, context = made.build()
    made.accept()
    seen = dataclasses.replace(context, commitment=made.person.opening.commitment, challenge_owner=change.digest)
    _refuse(change, seen, "identity_commitment", 7)


def test_a_key_that_went_authorises_nothing_afterwards() -> None:
    change = Change(remove=(SPARE.credential_id,))
    change.accept()
    gone = Change(person=change.person, key=fresh(SPARE))
    _refuse(*gone.build(), "credential_unknown", 7)
    gone.context_changes["removed_credentials"] = frozenset({SPARE.credential_id})
    _refuse(*gone.build(), "credential_removed", 7)


def test_a_computer_that_went_makes_no_challenge_afterwards() -> None:
    change = Change(remove_computers=(LAPTOP,))
    change.accept()
    gone = Change(person=change.person, made_by="k-challenge/laptop")
    _refuse(*gone.build(), "challenge_key", 5)


def test_the_seed_that_was_given_up_signs_nothing_afterwards() -> None:
    """A thief has an old vault, its key and its computer; the seed was renewed in the meantime."""
    change = Change(renew=True)
    change.accept()
    thief = Change(person=change.person)
    old_seed = signed("identity", ADA.secret("identity"))
    thief.proof_changes["identity"] = old_seed(thief)
    _refuse(*thief.build(), "possession", 16)


def test_a_model_certificate_of_another_maker() -> None:
    root = certificate(subject={"C": "SE", "O": "Another", "OU": "Authenticator Attestation", "CN": "Key 1"})
    key = SoftKey(seed=7, credential_id=b"attested", aaguid=AAGUID)
    change = Change(add=(key,), network=network(enrolment="attested", attestation_roots=(root,)), fmt="packed")
    _refuse(*change.build(), "enrolment_refused", 14)
