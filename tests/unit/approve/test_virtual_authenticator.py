"""The virtual key through the app's own wrapper and the real Fido2Client."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestationConveyancePreference,
    AuthenticatorData,
    CollectedClientData,
    PublicKeyCredentialRpEntity,
)

from authenticator.approve.touch import ask_pin_if_needed
from authenticator.approve.virtual_key import VirtualKey
from authenticator.errors import PersonError, SecurityKeyError
from authenticator.protocol.canonical import b64u
from authenticator.verify.webauthn import AssertionExpectation, verify_assertion, verify_registration
from tests.fakes.keys import (
    CHALLENGE,
    ORIGIN,
    RP_ID,
    DeviceKey,
    IdleHands,
    enrol_request,
    sign_request,
    virtual_authenticator,
    virtual_key,
)
from tests.fakes.typist import Absentee, Typist


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


def test_one_click_enrols_and_one_signs(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist()
    assert not key.needs_pin().needed
    made = key.enrol(enrol_request(), None, person)
    assert len(person.touches) == 1
    signed = key.sign(sign_request(made), None, person)
    assert len(person.touches) == 2
    assert person.touches[0].virtual
    assert len(signed.secret) == 32
    assert signed.assertion.id == made.credential.id


def test_python_fido2s_server_believes_both_answers(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist()
    made = key.enrol(enrol_request(), None, person)
    server = Fido2Server(
        PublicKeyCredentialRpEntity(id=RP_ID, name="Countersign"),
        attestation=AttestationConveyancePreference.DIRECT,
        verify_origin=lambda origin: origin == ORIGIN,
    )
    drawn = CollectedClientData(made.registration.client_data_json).challenge  # by the client, for this credential
    named = {"id": b64u(made.credential.id), "rawId": b64u(made.credential.id), "type": "public-key"}
    data = server.register_complete(_pending(drawn), {**named, "response": made.registration.to_json()})
    assert data.credential_data is not None
    signed = key.sign(sign_request(made), None, person)
    answer = signed.assertion.to_json()
    believed = server.authenticate_complete(_pending(CHALLENGE), [data.credential_data], answer)
    assert believed.credential_id == made.credential.id


def test_our_own_relying_party_believes_both_answers(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist()
    made = key.enrol(enrol_request(), None, person)
    registered = verify_registration(made.registration, rp_id=RP_ID, origin=ORIGIN)
    assert registered.credential == made.credential
    assert registered.attestation == "self"
    signed = key.sign(sign_request(made), None, person)
    expected = AssertionExpectation(CHALLENGE, RP_ID, ORIGIN, made.credential, registered.counter)
    assert verify_assertion(signed.assertion, expected).counter > registered.counter


def test_the_prf_depends_on_salt_and_credential_only(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist()
    first, second = key.enrol(enrol_request(), None, person), key.enrol(enrol_request(), None, person)
    one = key.sign(sign_request(first), None, person).secret
    assert key.sign(sign_request(first, challenge=b"\1" * 32), None, person).secret == one
    assert key.sign(sign_request(first, salt=b"\2" * 32), None, person).secret != one
    assert key.sign(sign_request(second), None, person).secret != one
    assert virtual_authenticator(state).sign(sign_request(first), None, person).secret == one


def test_a_pin_makes_the_key_want_it_every_time(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist(typed=["wrong-pin", "correct horse"])
    made = key.enrol(enrol_request(), None, person)
    without = key.sign(sign_request(made), None, person).secret
    key.set_pin("correct horse")
    assert key.needs_pin().needed
    assert key.needs_pin().attempts_left == 8
    pin = ask_pin_if_needed(key, person)
    assert pin == "correct horse"
    assert [(prompt.wrong, prompt.attempts_left) for prompt in person.pins] == [(False, 8), (True, 7)]
    assert key.sign(sign_request(made), pin, person).secret == without
    with pytest.raises(SecurityKeyError) as refused:
        key.sign(sign_request(made), "correct house", person)
    assert refused.value.code == "pin_invalid"


def test_the_same_wrong_pin_is_tried_once(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist(typed=["0000", "0000", "1234"])
    key.set_pin("1234")
    with pytest.raises(SecurityKeyError) as refused:
        ask_pin_if_needed(key, person)
    assert refused.value.code == "pin_invalid"
    assert key.needs_pin().attempts_left == 7


def test_a_closed_pin_prompt_cancels(state: Path) -> None:
    key = virtual_authenticator(state)
    key.set_pin("1234")
    with pytest.raises(PersonError) as refused:
        ask_pin_if_needed(key, Typist())
    assert refused.value.code == "cancelled"


def test_a_changed_pin_replaces_the_old_one(state: Path) -> None:
    key = virtual_authenticator(state)
    key.set_pin("1234")
    key.change_pin("1234", "пароль")
    key.check_pin("пароль")
    with pytest.raises(SecurityKeyError) as refused:
        key.check_pin("1234")
    assert refused.value.code == "pin_invalid"


def test_pins_are_compared_in_one_unicode_form(state: Path) -> None:
    key = virtual_authenticator(state)
    key.set_pin("caf\u00e9s")
    key.check_pin("cafe\u0301s")


def test_cancel_from_another_thread_ends_the_wait(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist()
    made = key.enrol(enrol_request(), None, person)
    absent: Absentee = Absentee(on_touch=lambda: threading.Timer(0.05, absent.cancelled.set).start())
    started = time.monotonic()
    with pytest.raises(PersonError) as refused:
        key.sign(sign_request(made), None, absent)
    assert refused.value.code == "cancelled"
    assert time.monotonic() - started < 5
    assert key.sign(sign_request(made), None, person).secret  # the key is not stuck afterwards


def test_a_cancel_beforehand_never_reaches_the_key(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist()
    made = key.enrol(enrol_request(), None, person)
    person.cancelled.set()
    with pytest.raises(PersonError) as refused:
        key.sign(sign_request(made), None, person)
    assert refused.value.code == "cancelled"
    assert len(person.touches) == 1


def test_declining_on_the_screen_is_the_persons_no(state: Path) -> None:
    key = virtual_authenticator(state)
    with pytest.raises(PersonError) as refused:
        key.enrol(enrol_request(), None, Typist(clicks=False))
    assert refused.value.code == "denied"


def test_unplugging_while_it_waits(state: Path) -> None:
    hands = IdleHands()
    devices: list[VirtualKey] = []

    def plug_in() -> VirtualKey:
        devices.append(virtual_key(state, hands))
        return devices[-1]

    key = DeviceKey(plug_in)
    person = Typist(on_touch=lambda: threading.Timer(0.05, devices[-1].close).start())
    with pytest.raises(SecurityKeyError) as refused:
        key.enrol(enrol_request(), None, person)
    hands.released.set()
    assert refused.value.code == "key_unplugged"


def test_a_key_that_is_yours_already_is_not_enrolled_twice(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist()
    made = key.enrol(enrol_request(), None, person)
    with pytest.raises(SecurityKeyError) as refused:
        key.enrol(enrol_request(made), None, person)
    assert refused.value.code == "key_already_yours"


def test_another_key_is_the_wrong_key(state: Path, tmp_path: Path) -> None:
    person = Typist()
    made = virtual_authenticator(state).enrol(enrol_request(), None, person)
    other = virtual_authenticator(tmp_path / "other.sealed")
    other.enrol(enrol_request(), None, person)
    with pytest.raises(SecurityKeyError) as refused:
        other.sign(sign_request(made), None, person)
    assert refused.value.code == "key_wrong"


def test_the_right_one_of_several_credentials_signs(state: Path, tmp_path: Path) -> None:
    person = Typist()
    made = [virtual_authenticator(tmp_path / f"{n}.sealed").enrol(enrol_request(), None, person) for n in range(3)]
    for number, credential in enumerate(made):
        signed = virtual_authenticator(tmp_path / f"{number}.sealed").sign(sign_request(*made), None, person)
        assert signed.assertion.id == credential.credential.id


def test_counters_only_grow_and_survive_a_new_process(state: Path) -> None:
    person = Typist()
    made = virtual_authenticator(state).enrol(enrol_request(), None, person)
    counters = [
        AuthenticatorData(
            virtual_authenticator(state).sign(sign_request(made), None, person).assertion.authenticator_data
        ).counter
        for _ in range(4)
    ]
    assert counters == sorted(set(counters))
    assert counters[0] > 0


def test_secrets_are_in_no_repr(state: Path) -> None:
    key, person = virtual_authenticator(state), Typist()
    made = key.enrol(enrol_request(), None, person)
    request = sign_request(made)
    signed = key.sign(request, None, person)
    shown = repr(signed) + str(signed) + repr(key) + repr(request)
    assert signed.secret.hex() not in shown
    assert repr(signed.secret) not in shown
    assert repr(request.prf_salt) not in shown


def _pending(challenge: bytes) -> dict[str, object]:
    return {"challenge": b64u(challenge), "user_verification": "required"}
