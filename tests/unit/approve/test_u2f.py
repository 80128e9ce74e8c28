"""Keys that cannot verify anybody: a second factor beside a passphrase."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from fido2.attestation.u2f import FidoU2FAttestation
from fido2.cose import CoseKey
from fido2.webauthn import AttestationObject, AuthenticatorData, CollectedClientData

from authenticator.approve.authenticator import EnrolRequest, NewCredential
from authenticator.approve.devices import KeyChoice, key_details
from authenticator.approve.interaction import PassphrasePrompt
from authenticator.approve.passphrase import passphrase_secret
from authenticator.approve.selection import ManyKeys
from authenticator.approve.touch import ask_pin_if_needed
from authenticator.errors import CountersignError
from authenticator.protocol.canonical import sha256
from tests.fakes.key_faults import FaultyKey
from tests.fakes.keys import CHALLENGE, RP_ID, SALT, DeviceKey, enrol_request, sign_request, virtual_key
from tests.fakes.person import Person
from tests.fakes.soft_u2f import SoftU2f, U2fMemory

PHRASE = "seven green lamps over the bay"


class Chooser(Person):
    """Types the next of some passphrases at each prompt, and closes the prompt when there is none left."""

    def __init__(self, *phrases: str) -> None:
        super().__init__()
        self._phrases = list(phrases)

    def ask_passphrase(self, prompt: PassphrasePrompt) -> str | None:
        super().ask_passphrase(prompt)
        return self._phrases.pop(0) if self._phrases else None


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a guess costs is not what is tested here."""
    monkeypatch.setattr("authenticator.approve.passphrase.ARGON2_MEMORY", 64)
    monkeypatch.setattr("authenticator.approve.passphrase.ARGON2_PASSES", 1)


@pytest.fixture
def memory() -> U2fMemory:
    return U2fMemory()


def _key(memory: U2fMemory, **options: Any) -> DeviceKey:
    return DeviceKey(lambda: SoftU2f(memory, **options))


def _request(*exclude: NewCredential) -> EnrolRequest:
    return replace(enrol_request(*exclude), prf_salt=SALT)


def _code(run: Callable[[], object]) -> str:
    with pytest.raises(CountersignError) as refused:
        run()
    return refused.value.code


def test_it_is_enrolled_with_a_passphrase_and_one_touch(memory: U2fMemory) -> None:
    key, person = _key(memory), Chooser(PHRASE)
    assert ask_pin_if_needed(key, person, enrolling=True) is None
    made = key.enrol(_request(), None, person)
    assert made.opens == "passphrase"
    assert made.credential.second_factor
    assert (made.credential.alg, made.credential.aaguid, made.credential.transports) == (-7, "00" * 16, ("usb",))
    assert made.secret == passphrase_secret(PHRASE, SALT, made.credential.id)
    assert [(prompt.new, prompt.wrong) for prompt in person.passphrases] == [(True, False)]
    assert len(person.touches) == 1


def test_its_registration_can_be_checked_by_others(memory: U2fMemory) -> None:
    made = _key(memory).enrol(_request(), None, Chooser(PHRASE))
    attestation = AttestationObject(made.registration.attestation_object)
    assert attestation.fmt == "fido-u2f"
    client_data = CollectedClientData(made.registration.client_data_json)
    FidoU2FAttestation().verify(attestation.att_stmt, attestation.auth_data, client_data.hash)
    assert attestation.auth_data.rp_id_hash == sha256(RP_ID.encode())
    assert not attestation.auth_data.is_user_verified()


def test_it_signs_and_the_passphrase_gives_the_secret(memory: U2fMemory) -> None:
    made = _key(memory).enrol(_request(), None, Chooser(PHRASE))
    key, person = _key(memory), Chooser(PHRASE)
    phrase = ask_pin_if_needed(key, person)
    assert phrase == PHRASE
    signed = key.sign(sign_request(made), phrase, person)
    assert signed.secret == made.secret
    assert [prompt.new for prompt in person.passphrases] == [False]
    data = AuthenticatorData(signed.assertion.authenticator_data)
    assert data.is_user_present()
    assert not data.is_user_verified()
    assert CollectedClientData(signed.assertion.client_data_json).challenge == CHALLENGE
    public = dict(AttestationObject(made.registration.attestation_object).auth_data.credential_data.public_key)  # type: ignore[union-attr]
    message = data + sha256(signed.assertion.client_data_json)
    CoseKey.parse(public).verify(message, signed.assertion.signature)


def test_right_after_enrolment_the_passphrase_is_not_asked_again(memory: U2fMemory) -> None:
    key, person = _key(memory), Chooser(PHRASE)
    made = key.enrol(_request(), None, person)
    assert key.sign(sign_request(made), None, person).secret == made.secret
    assert len(person.passphrases) == 1
    later = Chooser(PHRASE)
    assert key.sign(sign_request(made), None, later).secret == made.secret  # but from the second time on it is
    assert [prompt.new for prompt in later.passphrases] == [False]


def test_a_use_that_fails_right_after_enrolment_keeps_no_secret(memory: U2fMemory) -> None:
    devices = [SoftU2f(memory), SoftU2f(memory, fails=b"\x6d\x00"), SoftU2f(memory)]
    key = DeviceKey(lambda: devices.pop(0))
    made = key.enrol(_request(), None, Chooser(PHRASE))
    assert _code(lambda: key.sign(sign_request(made), None, Person())) == "key_wrong"
    assert made.secret not in key._fresh.values()
    later = Chooser(PHRASE)
    assert key.sign(sign_request(made), None, later).secret == made.secret
    assert [prompt.new for prompt in later.passphrases] == [False]


def test_an_enrolment_that_was_cancelled_in_the_last_moment_keeps_no_secret(memory: U2fMemory) -> None:
    person = Chooser(PHRASE)

    class Late(FaultyKey):
        """The person gives up while the key's answer is on its way."""

        def close(self) -> None:
            person.cancelled.set()
            super().close()

    key = DeviceKey(lambda: Late(SoftU2f(memory), lambda _data: False, lambda answer: answer))
    assert _code(lambda: key.enrol(_request(), None, person)) == "cancelled"
    assert key._fresh == {}


def test_another_passphrase_another_salt_or_another_key_gives_another_secret(memory: U2fMemory) -> None:
    made = _key(memory).enrol(_request(), None, Chooser(PHRASE))
    again = _key(memory).enrol(_request(), None, Chooser(PHRASE))
    assert again.secret != made.secret
    key = _key(memory)
    assert key.sign(sign_request(made), PHRASE + "!", Person()).secret != made.secret
    assert key.sign(sign_request(made, salt=b"\2" * 32), PHRASE, Person()).secret != made.secret


@pytest.mark.parametrize("weak", ["short", "passwordpassword", "123456789012"])
def test_a_passphrase_that_is_easy_to_guess_is_asked_for_again(memory: U2fMemory, weak: str) -> None:
    person = Chooser(weak, PHRASE)
    made = _key(memory).enrol(_request(), None, person)
    assert made.secret == passphrase_secret(PHRASE, SALT, made.credential.id)
    assert [prompt.wrong for prompt in person.passphrases] == [False, True]
    assert len(person.touches) == 1


def test_a_closed_prompt_costs_no_touch(memory: U2fMemory) -> None:
    person = Chooser()
    assert _code(lambda: _key(memory).enrol(_request(), None, person)) == "cancelled"
    assert person.touches == []
    made = _key(memory).enrol(_request(), None, Chooser(PHRASE))
    assert _code(lambda: ask_pin_if_needed(_key(memory), Chooser())) == "cancelled"
    assert _code(lambda: _key(memory).sign(sign_request(made), None, Chooser())) == "cancelled"


def test_one_that_is_yours_already(memory: U2fMemory) -> None:
    made = _key(memory).enrol(_request(), None, Chooser(PHRASE))
    assert _code(lambda: _key(memory).enrol(_request(made), None, Chooser(PHRASE))) == "key_already_yours"


def test_anothers_key(memory: U2fMemory) -> None:
    made = _key(U2fMemory()).enrol(_request(), None, Chooser(PHRASE))
    person = Person()
    assert _code(lambda: _key(memory).sign(sign_request(made), PHRASE, person)) == "key_wrong"
    assert person.touches == []


@pytest.mark.parametrize(
    ("fails", "code"),
    [
        pytest.param(b"\x6d\x00", "key_failed", id="instruction unknown"),
        pytest.param(b"\x67\x00", "key_failed", id="wrong length"),
        pytest.param(b"\x6a\x80", "key_wrong", id="wrong data"),
        pytest.param(b"\x90\x00", "key_failed", id="success without content"),
        pytest.param(b"\x05\x00\x90\x00", "key_failed", id="cut short"),
        pytest.param(b"\x69", "key_failed", id="half a status"),
        pytest.param(b"", "key_failed", id="nothing"),
    ],
)
def test_what_it_may_answer(memory: U2fMemory, fails: bytes, code: str) -> None:
    made = _key(memory).enrol(_request(), None, Chooser(PHRASE))
    refused = _code(lambda: _key(memory, fails=fails).enrol(_request(), None, Chooser(PHRASE)))
    assert refused == code
    refused = _code(lambda: _key(memory, fails=fails).sign(sign_request(made), PHRASE, Person()))
    assert refused in ("key_failed", "key_wrong")


def test_a_cancel_ends_the_wait(memory: U2fMemory) -> None:
    made = _key(memory).enrol(_request(), None, Chooser(PHRASE))
    device, person = SoftU2f(memory, touches=None), Person()
    threading.Timer(0.2, person.cancelled.set).start()
    started = time.monotonic()
    assert _code(lambda: DeviceKey(lambda: device).sign(sign_request(made), PHRASE, person)) == "cancelled"
    assert time.monotonic() - started < 5
    assert len(person.touches) == 1
    assert device.closed.wait(2)


def test_among_several_it_is_found_without_a_touch(memory: U2fMemory, tmp_path: Any) -> None:
    made = _key(memory).enrol(_request(), None, Chooser(PHRASE))
    device = SoftU2f(memory)
    mine, other = DeviceKey(lambda: device), DeviceKey(lambda: virtual_key(tmp_path / "other.sealed"))
    many, person = ManyKeys([other, mine], credentials=[made.credential]), Chooser(PHRASE)
    phrase = ask_pin_if_needed(many, person)
    assert device.asked == ["check"]
    assert person.touches == []
    assert many.sign(sign_request(made), phrase, person).secret == made.secret


def test_two_of_them_are_chosen_between_with_a_touch(memory: U2fMemory) -> None:
    second = U2fMemory()
    made = [_key(one).enrol(_request(), None, Chooser(PHRASE)) for one in (memory, second)]
    keys = [_key(memory, touches=None), _key(second)]
    many, person = ManyKeys(keys, credentials=[one.credential for one in made]), Chooser(PHRASE)
    phrase = ask_pin_if_needed(many, person)
    assert person.touches[0].selecting
    assert many.sign(sign_request(*made), phrase, person).assertion.id == made[1].credential.id


def test_its_details(memory: U2fMemory) -> None:
    details = key_details(KeyChoice("p", "Old key", "usb"), _key(memory))
    assert details.versions == ("U2F_V2",)
    assert (details.strength, details.pin_set, details.problem, details.aaguid) == ("weaker", None, None, "00" * 16)
    assert _code(_key(memory).pin_rules) == "key_unsupported"


def test_a_passphrase_is_in_no_repr(memory: U2fMemory) -> None:
    key = _key(memory)
    made = key.enrol(_request(), None, Chooser(PHRASE))
    assert made.secret is not None
    assert made.secret.hex() not in repr(made)
    assert repr(made.secret) not in repr(made)
