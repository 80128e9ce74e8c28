"""Windows' own dialogs, behind python-fido2's client: what it is asked, and what is made of its answers."""

from __future__ import annotations

import ast
import importlib.util
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from fido2.webauthn import (
    AttestationConveyancePreference,
    PublicKeyCredentialCreationOptions,
    UserVerificationRequirement,
)
from hypothesis import given
from hypothesis import strategies as st

from authenticator.approve import windows
from authenticator.approve.authenticator import EnrolRequest
from authenticator.approve.devices import KeyChoice
from authenticator.approve.touch import ask_pin_if_needed
from authenticator.approve.webauthn import creation_options
from authenticator.approve.windows import WindowsKey, explain, windows_client
from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from authenticator.limits import GATE_TIMEOUT
from authenticator.protocol.identity import HELLO_AAGUIDS
from authenticator.verify.webauthn import AssertionExpectation, verify_assertion, verify_registration
from tests.fakes.keys import CHALLENGE, ORIGIN, RP_ID, SALT, enrol_request, sign_request
from tests.fakes.person import Person
from tests.fakes.webauthn_dll import HELLO, USB, FakeWindows, FakeWindowsClient, HresultError

HANDLE = 0x5A1E
CHOICE = KeyChoice("platform:windows", "Windows Hello or a security key", "platform")


def _key(computer: FakeWindows) -> WindowsKey:
    return WindowsKey(CHOICE, HANDLE, computer.find)


@pytest.mark.parametrize(
    ("aaguid", "transports"),
    [pytest.param(USB, ("usb",), id="a key"), pytest.param(HELLO, ("internal",), id="Hello")],
)
def test_a_key_or_hello_enrols_and_signs(aaguid: bytes, transports: tuple[str, ...]) -> None:
    computer, person = FakeWindows(aaguid), Person()
    key = _key(computer)
    assert ask_pin_if_needed(key, person) is None
    made = key.enrol(enrol_request(), None, person)
    assert made.opens == "prf"
    assert made.secret is None
    assert made.credential.aaguid == aaguid.hex()
    assert made.credential.transports == made.registration.transports == transports
    registered = verify_registration(made.registration, rp_id=RP_ID, origin=ORIGIN)
    signed = key.sign(sign_request(made), None, person)
    assert signed.secret == computer.prf_of(SALT)
    verify_assertion(signed.assertion, AssertionExpectation(CHALLENGE, RP_ID, ORIGIN, made.credential, 0))
    assert registered.credential.id == signed.assertion.id


def test_the_dialog_belongs_to_our_window_and_asks_for_what_protects() -> None:
    computer, person = FakeWindows(), Person()
    key = _key(computer)
    made = key.enrol(enrol_request(), None, person)
    key.sign(sign_request(made), None, person)
    assert computer.handles == [HANDLE, HANDLE]
    creation, request = computer.calls
    assert creation.authenticator_selection.user_verification is UserVerificationRequirement.REQUIRED
    assert request.user_verification is UserVerificationRequirement.REQUIRED
    assert creation.attestation is AttestationConveyancePreference.DIRECT  # else Windows says nothing of the key
    assert "prf" in creation.extensions
    assert request.extensions["prf"]["eval"]["first"] == SALT
    assert request.rp_id == RP_ID
    assert creation.timeout == request.timeout > GATE_TIMEOUT * 1000  # so that ours is the one that ends it
    assert [(prompt.virtual, prompt.purpose) for prompt in person.touches] == [
        (False, "to make this key yours"),
        (False, "to approve"),
    ]


def test_every_call_has_an_event_of_its_own_and_leaves_no_thread_behind() -> None:
    computer, person = FakeWindows(), Person()
    key = _key(computer)
    made = key.enrol(enrol_request(), None, person)
    key.sign(sign_request(made), None, person)
    computer.fails = 0x80090036
    with pytest.raises(PersonError):
        key.sign(sign_request(made), None, person)
    assert len(set(map(id, computer.events))) == 3
    assert all(event.is_set() for event in computer.events)
    for thread in computer.threads:
        thread.join(2)
        assert not thread.is_alive()


def test_a_cancel_closes_the_dialog() -> None:
    computer, person = FakeWindows(), Person()
    key = _key(computer)
    made = key.enrol(enrol_request(), None, person)
    computer.waits = True
    threading.Timer(0.2, person.cancelled.set).start()
    begun = time.monotonic()
    with pytest.raises(PersonError) as refused:
        key.sign(sign_request(made), None, person)
    assert refused.value.code == "cancelled"
    assert time.monotonic() - begun < 5
    assert computer.threads[-1].cancelled.is_set()


def test_an_answer_after_a_cancel_is_not_used() -> None:
    computer, person = FakeWindows(), Person()
    key = _key(computer)
    made = key.enrol(enrol_request(), None, person)
    real, answered = computer.prf_of, threading.Event()

    def late(salt: bytes) -> bytes:
        person.cancelled.set()
        answered.set()
        return real(salt)

    computer.prf_of = late  # type: ignore[method-assign]
    with pytest.raises(PersonError):
        key.sign(sign_request(made), None, person)
    assert answered.is_set()


def test_a_dialog_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    computer, person = FakeWindows(), Person()
    key = _key(computer)
    made = key.enrol(enrol_request(), None, person)
    monkeypatch.setattr(windows, "GATE_TIMEOUT", 0.2)
    monkeypatch.setattr(windows, "KEY_CANCEL_GRACE", 0)
    computer.waits = True
    with pytest.raises(SecurityKeyError) as refused:
        key.sign(sign_request(made), None, person)
    assert refused.value.code == "key_timeout"


def test_a_dialog_that_we_close_for_the_time_is_no_cancel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows calls it a cancel by the person when a program closes the dialog; but nobody cancelled."""
    computer, person = FakeWindows(), Person()
    key = _key(computer)
    made = key.enrol(enrol_request(), None, person)
    monkeypatch.setattr(windows, "GATE_TIMEOUT", 0.2)
    computer.waits = True
    with pytest.raises(CountersignError) as refused:
        key.sign(sign_request(made), None, person)
    assert refused.value.code == "key_timeout"
    assert computer.threads[-1].cancelled.is_set()


def test_a_key_that_answers_in_the_last_moment_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    computer, person = FakeWindows(), Person()
    key = _key(computer)
    made = key.enrol(enrol_request(), None, person)
    real = computer.prf_of

    def late(salt: bytes) -> bytes:
        time.sleep(0.4)
        return real(salt)

    monkeypatch.setattr(windows, "GATE_TIMEOUT", 0.1)
    computer.prf_of = late  # type: ignore[method-assign]
    begun = time.monotonic()
    assert key.sign(sign_request(made), None, person).secret == real(SALT)
    assert time.monotonic() - begun > 0.3


def test_who_gave_up_before_sees_no_dialog() -> None:
    computer, person = FakeWindows(), Person()
    person.cancelled.set()
    with pytest.raises(PersonError):
        _key(computer).enrol(enrol_request(), None, person)
    assert (computer.calls, person.touches) == ([], [])


@pytest.mark.parametrize(
    "said", [pytest.param(False, id="denied when it was made"), pytest.param(None, id="not mentioned")]
)
def test_only_the_assertion_proves_the_prf(said: bool | None) -> None:
    computer, person = FakeWindows(), Person()
    computer.prf_enabled = said
    key = _key(computer)
    made = key.enrol(enrol_request(), None, person)
    assert len(key.sign(sign_request(made), None, person).secret) == 32


def test_a_secret_that_creation_gave_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    computer = FakeWindows()

    def with_salt(request: EnrolRequest) -> PublicKeyCredentialCreationOptions:
        return replace(creation_options(request), extensions={"prf": {"eval": {"first": request.prf_salt}}})

    monkeypatch.setattr(windows, "creation_options", with_salt)
    made = _key(computer).enrol(EnrolRequest(RP_ID, ORIGIN, "Ada", (), SALT), None, Person())
    assert made.secret == computer.prf_of(SALT)
    assert made.secret.hex() not in repr(made)


def test_it_tells_what_a_key_tells() -> None:
    told = _key(FakeWindows()).details()
    assert (told.choice, told.strength, told.verifies, told.problem) == (CHOICE, "strong", True, None)
    assert WindowsKey(CHOICE).details().problem == "windows_too_old"


@given(st.integers() | st.none())
def test_every_number_of_windows_has_one_code(number: int | None) -> None:
    fault = HresultError(0)
    fault.winerror = number  # type: ignore[assignment]
    assert isinstance(explain(fault), CountersignError)


def test_where_there_is_no_windows_it_says_so() -> None:
    with pytest.raises(SecurityKeyError) as refused:
        windows_client()
    assert refused.value.code == "windows_too_old"


def test_the_fake_is_called_as_the_library_is() -> None:
    real, fake = _signatures(_library()), _signatures(Path(str(_fake_file())))
    fake["__init__"].remove("windows")
    assert {name: real[name] for name in fake} == fake


def _library() -> Path:
    found = importlib.util.find_spec("fido2.client")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).with_name("windows.py")


def _fake_file() -> str:
    return FakeWindowsClient.__init__.__code__.co_filename


def _signatures(path: Path) -> dict[str, list[str]]:
    """The parameters of each public method of the client in a file that cannot be imported here."""
    tree = ast.parse(path.read_text())
    (client,) = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name.endswith("WindowsClient")]
    return {
        node.name: [argument.arg for argument in node.args.args]
        for node in client.body
        if isinstance(node, ast.FunctionDef)
    }


def test_hello_is_named_by_its_aaguids() -> None:
    assert HELLO.hex() in HELLO_AAGUIDS
    assert all(len(bytes.fromhex(aaguid)) == 16 for aaguid in HELLO_AAGUIDS)
