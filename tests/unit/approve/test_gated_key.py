"""A software key behind a system's gate: it signs after the gate opened, and only then."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestationConveyancePreference,
    AuthenticatorData,
    CollectedClientData,
    PublicKeyCredentialRpEntity,
    UserVerificationRequirement,
)
from hypothesis import given
from hypothesis import strategies as st

from authenticator.approve import gated_key as gated
from authenticator.approve.authenticator import EnrolRequest
from authenticator.approve.gated_key import GatedKey
from authenticator.approve.gated_state import GatedCredential, GatedFile, GatedState
from authenticator.approve.touch import ask_pin_if_needed
from authenticator.errors import LocalError, PersonError, SecurityKeyError
from authenticator.protocol.canonical import b64u
from authenticator.protocol.identity import GATE_AAGUIDS, LINUX_GATE_AAGUID
from authenticator.secret_store import SecretStore
from authenticator.verify.webauthn import AssertionExpectation, verify_assertion, verify_registration
from tests.fakes.gates import CHOICE, PlainStore, ScriptedGate, gated_key
from tests.fakes.keys import CHALLENGE, ORIGIN, RP_ID, SALT, enrol_request, sign_request
from tests.fakes.memory_keyring import MemoryKeyring
from tests.fakes.person import Person


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "gated-key.sealed"


def test_our_own_relying_party_believes_both_answers(state: Path) -> None:
    key, person = gated_key(state), Person()
    assert ask_pin_if_needed(key, person) is None
    made = key.enrol(enrol_request(), None, person)
    registered = verify_registration(made.registration, rp_id=RP_ID, origin=ORIGIN)
    assert registered.credential == made.credential
    assert registered.attestation == "self"
    counter = registered.counter
    for _ in range(3):
        signed = key.sign(sign_request(made), None, person)
        expected = AssertionExpectation(CHALLENGE, RP_ID, ORIGIN, made.credential, counter)
        counter = verify_assertion(signed.assertion, expected).counter
    assert counter == 3


def test_python_fido2s_server_believes_both_answers(state: Path) -> None:
    key, person = gated_key(state), Person()
    made = key.enrol(enrol_request(), None, person)
    server = Fido2Server(
        PublicKeyCredentialRpEntity(id=RP_ID, name="Countersign"),
        attestation=AttestationConveyancePreference.DIRECT,
        verify_origin=lambda origin: origin == ORIGIN,
    )
    drawn = CollectedClientData(made.registration.client_data_json).challenge
    named = {"id": b64u(made.credential.id), "rawId": b64u(made.credential.id), "type": "public-key"}
    data = server.register_complete(_pending(drawn), {**named, "response": made.registration.to_json()})
    assert data.credential_data is not None
    signed = key.sign(sign_request(made), None, person)
    believed = server.authenticate_complete(_pending(CHALLENGE), [data.credential_data], signed.assertion.to_json())
    assert believed.credential_id == made.credential.id


def _pending(challenge: bytes) -> dict[str, object]:
    return {"challenge": b64u(challenge), "user_verification": UserVerificationRequirement.REQUIRED}


def test_it_says_of_itself_what_it_is(state: Path) -> None:
    made = gated_key(state).enrol(enrol_request(), None, Person())
    assert made.opens == "os"
    assert made.credential.aaguid == LINUX_GATE_AAGUID
    assert made.credential.aaguid in GATE_AAGUIDS
    assert made.credential.transports == made.registration.transports == ("internal",)
    assert (made.credential.backup_eligible, made.credential.second_factor) == (False, False)
    assert gated_key(state).kind == "platform"


def test_it_tells_what_a_key_tells(state: Path) -> None:
    told = gated_key(state).details()
    assert (told.choice, told.aaguid, told.strength, told.verifies, told.problem) == (
        CHOICE,
        LINUX_GATE_AAGUID,
        "weaker",
        True,
        None,
    )
    shut = gated_key(state, ScriptedGate(problem=SecurityKeyError("gate_no_agent")))
    assert shut.details().problem == "gate_no_agent"
    assert gated_key(state, strength="file").details().problem == "keyring_needed"


def test_every_errand_asks_anew_and_shows_what_for(state: Path) -> None:
    gate, person = ScriptedGate(), Person()
    key = gated_key(state, gate)
    made = key.enrol(enrol_request(), None, person)
    key.sign(replace(sign_request(made), purpose="to sign in to Photos", touch_number=2, touches=2), None, person)
    assert gate.purposes == ["to make this key yours", "to sign in to Photos"]
    assert [(one.key_name, one.number, one.of, one.virtual) for one in person.touches] == [
        ("Test gate", 1, 1, False),
        ("Test gate", 2, 2, False),
    ]


def test_it_is_tried_without_making_or_signing_anything(state: Path) -> None:
    gate, person = ScriptedGate(), Person()
    gated_key(state, gate).identify(person)
    assert gate.purposes == [prompt.purpose for prompt in person.touches] == ["to find out whether it answers"]
    assert not state.exists()
    with pytest.raises(SecurityKeyError):
        gated_key(state, gate, strength="file").identify(person)
    person.cancelled.set()
    with pytest.raises(PersonError):
        gated_key(state, gate).identify(person)
    assert len(gate.purposes) == 1


def test_the_prompt_is_shown_before_the_gate_asks(state: Path) -> None:
    gate, person = ScriptedGate(), Person()
    seen: list[int] = []
    gate.at_open = lambda: seen.append(len(person.touches))
    gated_key(state, gate).enrol(enrol_request(), None, person)
    assert seen == [1]


def test_the_secret_stays_the_same_and_follows_the_salt(state: Path) -> None:
    person = Person()
    made = gated_key(state).enrol(enrol_request(), None, person)
    other = hashlib.sha256(b"another vault").digest()
    secrets = [
        gated_key(state).sign(sign_request(made, salt=salt), None, person).secret for salt in (SALT, SALT, other)
    ]
    assert secrets[0] == secrets[1] != secrets[2]
    assert {len(secret) for secret in secrets} == {32}
    second = gated_key(state).enrol(enrol_request(), None, person)
    assert gated_key(state).sign(sign_request(second), None, person).secret != secrets[0]


def test_making_it_tells_the_secret_where_it_is_asked_for(state: Path) -> None:
    key, person = gated_key(state), Person()
    made = key.enrol(EnrolRequest(RP_ID, ORIGIN, "Ada", (), SALT), None, person)
    assert made.secret == key.sign(sign_request(made), None, person).secret
    assert key.enrol(enrol_request(), None, person).secret is None


def test_the_first_credential_that_it_holds_answers(state: Path, tmp_path: Path) -> None:
    person = Person()
    foreign = gated_key(tmp_path / "other.sealed").enrol(enrol_request(), None, person)
    first, second = (gated_key(state).enrol(enrol_request(), None, person) for _ in range(2))
    assert (
        gated_key(state).sign(sign_request(foreign, second, first), None, person).assertion.id == second.credential.id
    )


def test_a_signature_is_counted_on_the_disk_first(state: Path) -> None:
    person = Person()
    made = gated_key(state).enrol(enrol_request(), None, person)
    counters = [
        AuthenticatorData(gated_key(state).sign(sign_request(made), None, person).assertion.authenticator_data).counter
        for _ in range(2)
    ]
    assert counters == [1, 2]


def test_what_opens_nothing_any_more_is_removed(state: Path) -> None:
    key, person = gated_key(state), Person()
    first, second = (key.enrol(enrol_request(), None, person) for _ in range(2))
    file = GatedFile(state, PlainStore())
    file.forget(first.credential.id)
    file.forget(first.credential.id)  # once more is fine
    with pytest.raises(SecurityKeyError) as refused:
        key.sign(sign_request(first), None, person)
    assert refused.value.code == "key_wrong"
    assert key.sign(sign_request(second), None, person).assertion.id == second.credential.id
    assert [one.id for one in file.read().credentials] == [second.credential.id]


def test_nothing_is_written_where_nothing_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "never-made"
    GatedFile(path, PlainStore()).forget(b"c" * 32)
    assert not path.exists()


def test_enrolments_that_came_to_nothing_make_room(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gated, "GATED_CREDENTIALS_MAX", 3)
    key, person = gated_key(state), Person()
    used = key.enrol(enrol_request(), None, person)
    key.sign(sign_request(used), None, person)
    lost = [key.enrol(enrol_request(), None, person) for _ in range(2)]
    newest = key.enrol(enrol_request(), None, person)
    held = {one.id for one in GatedFile(state, PlainStore()).read().credentials}
    assert held == {used.credential.id, lost[1].credential.id, newest.credential.id}


def test_its_file_is_sealed_and_shows_nothing(tmp_path: Path) -> None:
    store = SecretStore.unlock("org.countersign.test", tmp_path, find=MemoryKeyring)
    path = tmp_path / "gated-key.sealed"
    key = GatedKey(CHOICE, ScriptedGate(), path, store)
    made = key.enrol(enrol_request(), None, Person())
    (held,) = GatedState.from_bytes(store.open("gated-key", path.read_bytes())).credentials
    assert path.stat().st_mode & 0o777 == 0o600
    for secret in (held.private_key, held.secret, RP_ID.encode(), made.credential.id):
        assert secret not in path.read_bytes()
    for shown in (repr(held), repr(GatedState((held,))), repr(made), repr(key)):
        assert held.private_key.hex() not in shown
        assert repr(held.private_key) not in shown
        assert repr(held.secret) not in shown
    with pytest.raises(LocalError):
        store.open("virtual-key", path.read_bytes())


@given(st.lists(st.text(max_size=20), max_size=4))
def test_the_state_survives_being_written(rp_ids: list[str]) -> None:
    state = GatedState(tuple(GatedCredential.generate(rp_id) for rp_id in rp_ids))
    assert GatedState.from_bytes(state.to_bytes()) == state


@given(st.binary(max_size=80))
def test_a_damaged_state_is_called_damaged(data: bytes) -> None:
    with pytest.raises(LocalError) as refused:
        GatedState.from_bytes(data)
    assert refused.value.code == "file_damaged"
