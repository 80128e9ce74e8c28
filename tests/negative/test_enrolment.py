"""Every enrolment that must be refused, with the code and the number of the step that refuses it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from authenticator.errors import CountersignError
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.approval import Enrolment
from authenticator.protocol.entry import Entry, EntrySignature, identity_changed, identity_enrolled
from authenticator.protocol.identity import LINUX_GATE_AAGUID, MACOS_GATE_AAGUID, VIRTUAL_AAGUID, IdentityOpening
from authenticator.protocol.network_record import Peer
from authenticator.verify.enrolment import EnrolmentContext, verify_enrolment
from authenticator.verify.vault_copy import check_first_vault
from tests.fakes.approvals import NETWORK, NOW, Enrol, Login, Person, checkpoint, network, sealed_vault, seed
from tests.fakes.attester import certificate
from tests.fakes.soft_key import (
    AT,
    BE,
    BS,
    UP,
    UV,
    SoftKey,
    authenticator_data,
    client_data,
)

Pair = tuple[Enrolment, EnrolmentContext]
Before = Callable[[Enrol], object]
After = Callable[[Enrolment, EnrolmentContext], Pair]

MALLORY = Person("mallory", SoftKey(seed=9, credential_id=b"credential-of-mallory"))
OTHER_RELAY = Peer("countersign-relay/other", "https://other.example", ed25519.public_key(seed("other-relay")))
PK = ed25519.public_key(seed("someone"))
A_LIST: Any = ["usb"]
VIRTUAL = SoftKey(aaguid=bytes.fromhex(VIRTUAL_AAGUID))
ATTESTED: Any = {"enrolment": "attested", "attestation_roots": (certificate(),)}


def _refuse(enrolment: Enrolment, context: EnrolmentContext, code: str, step: int) -> None:
    with pytest.raises(CountersignError) as caught:
        verify_enrolment(enrolment, context)
    assert (caught.value.code, caught.value.step) == (code, step), caught.value


def record(**changes: Any) -> Before:
    return lambda enrol: enrol.record_changes.update(changes)


def intent(**changes: Any) -> Before:
    return lambda enrol: enrol.intent_changes.update(changes)


def data(**changes: Any) -> Before:
    return lambda enrol: enrol.vrf_changes.update(changes)


def proof(**changes: Any) -> Before:
    return lambda enrol: enrol.proof_changes.update(changes)


def knows(**changes: Any) -> Before:
    return lambda enrol: enrol.context_changes.update(changes)


def registration(**changes: Any) -> Before:
    return lambda enrol: enrol.registration.update(changes)


def new_credential(**changes: Any) -> Before:
    """Authenticator data of the registration with other parts."""
    parts = {"flags": UP | UV | AT, "attested": SoftKey().attested(), **changes}
    return registration(data=authenticator_data(**parts))


def key_says(**changes: Any) -> Before:
    """Authenticator data of the assertion with other parts."""
    parts = {"flags": UP | UV, "counter": 3, **changes}
    return lambda enrol: enrol.answer.update(data=authenticator_data(**parts))


def client(**changes: Any) -> Before:
    """Client data of the assertion with other members, over the right challenge."""

    def change(enrol: Enrol) -> None:
        twin = dataclasses.replace(enrol, person=dataclasses.replace(enrol.person, key=SoftKey()))
        challenge = twin.build()[0].vrf_data.challenge
        enrol.answer["client"] = client_data(changes.pop("kind", "webauthn.get"), challenge, **changes)

    return change


def ingredient(**changes: Any) -> Before:
    def change(enrol: Enrol) -> None:
        for name, value in changes.items():
            setattr(enrol, name, value)

    return change


def both(*steps: Before) -> Before:
    return lambda enrol: [change(enrol) for change in steps]


def in_network(**policy: Any) -> Before:
    """In a network with another policy."""

    def change(enrol: Enrol) -> None:
        enrol.context_changes["network"] = network(**policy)
        enrol.intent_changes["network"] = network(**policy).network_id

    return change


def only(key: SoftKey, **policy: Any) -> Before:
    """Another key enrols, in a network with another policy."""
    return both(ingredient(person=Person(key=key)), in_network(**policy))


virtual_key = only(VIRTUAL, virtual_keys=False)


def claims_to_verify(enrol: Enrol) -> None:
    """The record says that a key without a PIN verifies the person."""
    enrol.person = Person(key=SoftKey(second_factor=True))
    enrol.record_changes["credentials"] = (SoftKey().credential,)


def two_credentials(enrol: Enrol) -> None:
    enrol.record_changes["credentials"] = (SoftKey().credential, MALLORY.key.credential)


def swapped(**changes: Any) -> Before:
    """The record holds the key's credential with another detail."""
    return record(credentials=(dataclasses.replace(SoftKey().credential, **changes),))


BEFORE: list[tuple[str, Before, str, int]] = [
    # 2
    ("other-network", intent(network="00" * 32), "wrong_network", 2),
    ("other-relay", intent(relay="https://other.example"), "wrong_relay", 2),
    ("issued-long-ago", intent(issued_at=NOW - 3600), "grant_times", 2),
    ("issued-tomorrow", intent(issued_at=NOW + 86_400), "grant_times", 2),
    ("checker-at-another-relay", knows(relay=OTHER_RELAY), "wrong_relay", 2),
    # 3
    ("block-stale", ingredient(block=checkpoint(time=NOW - 200)), "block_stale", 3),
    ("block-from-the-future", ingredient(block=checkpoint(time=NOW + 60)), "block_stale", 3),
    ("block-unknown", knows(checkpoint=None), "block_unknown", 3),
    ("block-another", knows(checkpoint=checkpoint(size=4)), "block_unknown", 3),
    # 4
    ("vrf-other-identity", data(user_id="00" * 32), "vrf_input", 4),
    ("vrf-other-policy", data(session_policy_digest_32=b"\1" * 32), "vrf_input", 4),
    ("vrf-other-intent", data(intent_digest_32=bytes(32)), "vrf_input", 4),
    ("vrf-other-rp", data(rp_id="evil.example"), "vrf_input", 4),
    # 5
    ("challenge-key-of-another", ingredient(challenge_secret=MALLORY.secret("k-challenge")), "challenge_key", 5),
    ("challenge-key-not-in-intent", intent(k_challenge_pk=vrf.public_key(seed("x"))), "challenge_key", 5),
    (
        "challenge-keys-two",
        record(k_challenge_pks=(*Person().record.k_challenge_pks, vrf.public_key(seed("x")))),
        "challenge_key",
        5,
    ),
    ("vrf-proof-zeros", data(vrf_proof=bytes(80)), "bad_proof", 5),
    # 6
    (
        "challenge-other",
        lambda e: e.answer.update(client=client_data("webauthn.get", bytes(32))),
        "challenge_mismatch",
        6,
    ),
    ("challenge-used", knows(challenge_owner=bytes(32)), "challenge_used", 6),
    # 7: record
    ("record-not-the-approved", intent(record_commitment=bytes(32)), "identity_commitment", 7),
    ("record-not-first", record(seq=1, prev="00" * 32), "identity_commitment", 7),
    ("record-with-a-later-vault", record(vault_version=2), "identity_commitment", 7),
    ("record-of-another-than-intended", intent(identity_id=MALLORY.identity_id), "identity_commitment", 7),
    ("record-second-without-a-past", record(seq=1), "malformed", 1),
    ("record-first-with-a-past", record(prev="00" * 32), "malformed", 1),
    ("record-id-of-another", record(identity_id=MALLORY.identity_id), "malformed", 1),
    ("record-id-chosen", record(identity_id="ab" * 32), "malformed", 1),
    ("record-session-key-swapped", record(k_session_pk=MALLORY.record.k_session_pk), "malformed", 1),
    ("record-identity-key-swapped", record(identity_pk=MALLORY.record.identity_pk), "malformed", 1),
    ("enrolled-already", knows(commitment=bytes(32)), "identity_exists", 7),
    ("enrolled-already-the-same", knows(commitment=Person().opening.commitment), "identity_exists", 7),
    # 7: registration
    ("registration-for-another-rp", new_credential(rp_id="evil.example"), "rp_id_hash", 7),
    (
        "registration-foreign-origin",
        registration(client=client_data("webauthn.create", bytes(32), origin="https://evil.example")),
        "client_origin",
        7,
    ),
    ("registration-is-an-assertion", registration(client=client_data("webauthn.get", bytes(32))), "client_data", 7),
    ("registration-untouched", new_credential(flags=UV | AT), "user_absent", 7),
    ("registration-unverified", new_credential(flags=UP | AT), "user_unverified", 7),
    ("registration-backup-contradicts", new_credential(flags=UP | UV | AT | BS), "backup_state", 7),
    ("registration-without-credential", new_credential(flags=UP | UV, attested=b""), "malformed", 7),
    ("registration-unknown-format", ingredient(fmt="acme"), "enrolment_refused", 7),
    ("registration-of-another-key", new_credential(attested=MALLORY.key.attested()), "credential_unknown", 7),
    ("credential-two", two_credentials, "credential_unknown", 7),
    ("credential-id-other", swapped(id=b"another"), "credential_unknown", 7),
    ("credential-key-other", swapped(public_key=SoftKey(seed=5).cose), "credential_unknown", 7),
    ("credential-algorithm-other", swapped(alg=-8), "credential_unknown", 7),
    ("credential-model-other", swapped(aaguid="11" * 16), "credential_unknown", 7),
    ("credential-backup-other", swapped(backup_eligible=True), "credential_unknown", 7),
    ("credential-transports-other", swapped(transports=("nfc",)), "credential_unknown", 7),
    ("credential-taken", knows(credential_taken=True), "enrolment_refused", 7),
    ("recovery-key-taken", knows(recovery_taken=True), "recovery_taken", 7),
    # 8 to 13: the assertion
    ("client-create", client(kind="webauthn.create"), "client_data", 8),
    ("client-foreign-origin", client(origin="https://evil.example"), "client_origin", 8),
    ("client-cross-origin", client(crossOrigin=True), "client_origin", 8),
    ("rp-of-a-site", key_says(rp_id="photos.example"), "rp_id_hash", 9),
    ("user-absent", key_says(flags=UV), "user_absent", 10),
    ("user-unverified", key_says(flags=UP), "user_unverified", 10),
    ("backup-appears", key_says(flags=UP | UV | BE), "backup_state", 10),
    ("counter-back", key_says(counter=0), "counter", 13),
    ("counter-same", key_says(counter=1), "counter", 13),
    # 14: policy
    ("virtual-key", virtual_key, "enrolment_refused", 14),
    ("second-factor-where-none-is-accepted", only(SoftKey(second_factor=True)), "enrolment_refused", 14),
    (
        "second-factor-as-the-only-key",
        only(SoftKey(second_factor=True), second_factor_keys=True),
        "enrolment_refused",
        14,
    ),
    ("second-factor-that-claims-to-verify", claims_to_verify, "user_unverified", 7),
    ("linux-gate-as-the-only-key", only(SoftKey(aaguid=bytes.fromhex(LINUX_GATE_AAGUID))), "enrolment_refused", 14),
    ("macos-gate-as-the-only-key", only(SoftKey(aaguid=bytes.fromhex(MACOS_GATE_AAGUID))), "enrolment_refused", 14),
    ("unattested", only(SoftKey(), **ATTESTED), "enrolment_refused", 14),
    ("attested-by-itself", both(ingredient(fmt="packed"), only(SoftKey(), **ATTESTED)), "enrolment_refused", 14),
    ("virtual-key-where-models-are-attested", only(VIRTUAL, **ATTESTED), "enrolment_refused", 14),
    (
        "second-factor-unattested",
        only(SoftKey(second_factor=True), second_factor_keys=True, **ATTESTED),
        "enrolment_refused",
        14,
    ),
    # 16: possession
    ("identity-proof-missing", proof(identity=bytes(64)), "possession", 16),
    ("identity-proof-by-another", proof(identity=ed25519.sign(seed("x"), b"x")), "possession", 16),
    ("device-proof-missing", proof(device=bytes(64)), "possession", 16),
    ("session-key-proof-missing", proof(k_session=bytes(80)), "possession", 16),
    ("session-key-proof-of-another", proof(k_session=vrf.prove(MALLORY.secret("k-session"), b"x")), "possession", 16),
    ("device-of-another", record(device_pks=(PK,)), "possession", 16),
    ("devices-two", record(device_pks=(*Person().record.device_pks, PK)), "possession", 16),
    ("recovery-of-another", record(recovery_pk=PK), "possession", 16),
    ("recovery-without-proof", lambda e: (record(recovery_pk=PK)(e), proof(recovery=None)(e)), "possession", 16),
    ("recovery-proof-without-key", proof(recovery=bytes(64)), "possession", 16),
]


@pytest.mark.parametrize(("before", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in BEFORE])
def test_wrong_ingredient(before: Before, code: str, step: int) -> None:
    enrol = Enrol()
    before(enrol)
    _refuse(*enrol.build(), code, step)


def part(**changes: Any) -> After:
    return lambda enrolment, context: (dataclasses.replace(enrolment, **changes), context)


def answer(**changes: Any) -> After:
    return lambda e, c: (dataclasses.replace(e, webauthn=dataclasses.replace(e.webauthn, **changes)), c)


def of_mallory(*names: str) -> After:
    def change(enrolment: Enrolment, context: EnrolmentContext) -> Pair:
        donor, _ = Enrol(person=MALLORY).build()
        return part(**{name: getattr(donor, name) for name in names})(enrolment, context)

    return change


def proofs_swapped(enrolment: Enrolment, context: EnrolmentContext) -> Pair:
    proofs = enrolment.proofs
    mixed = dataclasses.replace(proofs, identity=proofs.device, device=proofs.identity)
    return part(proofs=mixed)(enrolment, context)


def salt_changed(enrolment: Enrolment, context: EnrolmentContext) -> Pair:
    return part(identity_opening=IdentityOpening(bytes(32), enrolment.identity_opening.record))(enrolment, context)


def entry(make: Callable[[Entry], Entry]) -> After:
    return lambda enrolment, context: part(entry=make(enrolment.entry))(enrolment, context)


AFTER: list[tuple[str, After, str, int]] = [
    (
        "transports-in-a-list",
        lambda e, c: part(registration=dataclasses.replace(e.registration, transports=A_LIST))(e, c),
        "not_canonical",
        1,
    ),
    ("login-instead", part(intent=Login().grant(Login().request())), "intent_kind", 2),
    ("signature-too-long", answer(signature=bytes(5000)), "malformed", 1),
    (
        "signature-flipped",
        lambda e, c: answer(signature=e.webauthn.signature[:-1] + bytes([e.webauthn.signature[-1] ^ 1]))(e, c),
        "assertion_signature",
        11,
    ),
    ("signature-by-another-key", answer(signature=SoftKey(seed=3).sign(b"x")), "assertion_signature", 11),
    ("answer-names-another-credential", answer(id=b"another"), "credential_unknown", 11),
    ("answer-of-mallory", of_mallory("webauthn"), "challenge_mismatch", 6),
    (
        "replayed-an-hour-later",
        lambda e, c: (e, dataclasses.replace(c, now=NOW + 110, checkpoint=None)),
        "block_unknown",
        3,
    ),
    ("intent-of-mallory", of_mallory("intent"), "vrf_input", 4),
    ("intent-and-vrf-of-mallory", of_mallory("intent", "vrf_data"), "vrf_input", 4),
    ("registration-of-mallory", of_mallory("registration"), "credential_unknown", 7),
    ("record-of-mallory", of_mallory("identity_opening"), "vrf_input", 4),
    ("salt-changed", salt_changed, "identity_commitment", 7),
    ("proofs-of-mallory", of_mallory("proofs"), "possession", 16),
    ("proofs-swapped", proofs_swapped, "possession", 16),
    ("entry-of-mallory", of_mallory("entry"), "entries", 20),
    ("entry-of-another-network", entry(lambda old: dataclasses.replace(old, network="00" * 32)), "entries", 20),
    (
        "entry-signed",
        entry(lambda old: dataclasses.replace(old, sigs=(EntrySignature("someone", "0x00"),))),
        "entries",
        20,
    ),
    ("entry-a-change", entry(lambda old: identity_changed(NETWORK.network_id, bytes(32), bytes(32))), "entries", 20),
    ("entry-another-commitment", entry(lambda old: identity_enrolled(NETWORK.network_id, bytes(32))), "entries", 20),
]


@pytest.mark.parametrize(("after", "code", "step"), [pytest.param(*row[1:], id=row[0]) for row in AFTER])
def test_changed_after(after: After, code: str, step: int) -> None:
    _refuse(*after(*Enrol().build()), code, step)


def test_another_enrolment_cannot_pass_as_a_replay() -> None:
    enrolment, context = Enrol().build()
    verified = verify_enrolment(enrolment, context)
    seen = dataclasses.replace(context, challenge_owner=verified.digest, commitment=bytes(32), credential_taken=True)
    _refuse(enrolment, seen, "identity_exists", 7)


ADA = Person()


@pytest.mark.parametrize(
    ("vault", "signature", "code", "step"),
    [
        pytest.param(b"", ADA.sign_vault(), "malformed", 1, id="none"),
        pytest.param(ADA.vault + b" ", ADA.sign_vault(), "not_canonical", 1, id="not-canonical"),
        pytest.param(sealed_vault(MALLORY.identity_id, 1), ADA.sign_vault(), "vault_copy", 7, id="of-another-identity"),
        pytest.param(sealed_vault(ADA.identity_id, 2), ADA.sign_vault(), "vault_copy", 7, id="of-a-later-version"),
        pytest.param(ADA.vault, bytes(64), "possession", 16, id="unsigned"),
        pytest.param(ADA.vault, MALLORY.sign_vault(), "possession", 16, id="signed-by-another"),
        pytest.param(
            sealed_vault(ADA.identity_id, 1, payload="AAAA"), ADA.sign_vault(), "possession", 16, id="another-one"
        ),
    ],
)
def test_first_vault(vault: bytes, signature: bytes, code: str, step: int) -> None:
    check_first_vault(ADA.vault, ADA.sign_vault(), ADA.record)
    with pytest.raises(CountersignError) as caught:
        check_first_vault(vault, signature, ADA.record)
    assert (caught.value.code, caught.value.step) == (code, step)
