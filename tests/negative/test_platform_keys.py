"""What can go wrong with a computer's own sign-in: each row has exactly one code, and then nothing is signed."""

from __future__ import annotations

import logging
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fido2.client import ClientError
from fido2.ctap import CtapError

from authenticator.approve import gated_key as gated
from authenticator.approve.devices import KeyChoice
from authenticator.approve.macos import TouchIdGate
from authenticator.approve.windows import WindowsKey
from authenticator.errors import CountersignError, LocalError, PersonError, SecurityKeyError
from authenticator.files import locked
from tests.fakes.gates import ScriptedGate, gated_key
from tests.fakes.keys import enrol_request, sign_request
from tests.fakes.local_authentication import FakeMac
from tests.fakes.person import Person
from tests.fakes.webauthn_dll import HELLO, USB, FakeWindows, HresultError

NOW = threading.Event()  # never set
CHOICE = KeyChoice("platform:windows", "Windows Hello or a security key", "platform")


def _code(call: Callable[[], object]) -> str:
    with pytest.raises(CountersignError) as refused:
        call()
    return refused.value.code


# ---- the key behind a gate ----------------------------------------------------------------------------------------


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "gated-key.sealed"


@pytest.mark.parametrize(
    "refusal",
    [
        pytest.param(PersonError("cancelled"), id="closed the question"),
        pytest.param(PersonError("denied"), id="said no"),
        pytest.param(SecurityKeyError("gate_refused"), id="was not recognised"),
        pytest.param(SecurityKeyError("gate_wide_open"), id="nobody would be asked"),
        pytest.param(SecurityKeyError("gate_untrusted"), id="somebody else answered"),
        pytest.param(SecurityKeyError("gate_timeout"), id="nobody answered"),
    ],
)
def test_a_gate_that_stays_shut_makes_nothing_and_signs_nothing(state: Path, refusal: CountersignError) -> None:
    person = Person()
    made = gated_key(state).enrol(enrol_request(), None, person)
    before = state.read_bytes()
    shut = gated_key(state, ScriptedGate(refusal))
    assert _code(lambda: shut.sign(sign_request(made), None, person)) == refusal.code
    assert _code(lambda: shut.enrol(enrol_request(), None, person)) == refusal.code
    assert state.read_bytes() == before


@pytest.mark.parametrize("errand", ["enrol", "sign"])
def test_a_cancel_while_the_file_is_waited_for_changes_nothing(state: Path, errand: str) -> None:
    """Another program holds the lock after the gate opened; the person gives up meanwhile."""
    made = gated_key(state).enrol(enrol_request(), None, Person())
    before, gate, person = state.read_bytes(), ScriptedGate(), Person()
    key = gated_key(state, gate)
    opened, came = threading.Event(), list[str]()
    gate.at_open = opened.set

    def run() -> None:
        if errand == "sign":
            came.append(_code(lambda: key.sign(sign_request(made), None, person)))
        else:
            came.append(_code(lambda: key.enrol(enrol_request(), None, person)))

    working = threading.Thread(target=run)
    with locked(state.with_name(f".{state.name}.lock")):
        working.start()
        assert opened.wait(5)
        time.sleep(0.2)  # it waits for the lock now
        assert working.is_alive()
        person.cancelled.set()
        working.join(2)
        assert came == ["cancelled"]  # nobody waits for the other program
    with locked(state.with_name(f".{state.name}.lock")):
        assert state.read_bytes() == before
    for left in threading.enumerate():
        if left.name == "security-key-question":
            left.join(5)
    assert state.read_bytes() == before  # nor does what was left behind change anything


@pytest.mark.parametrize(
    "when", [pytest.param("before", id="before it asks"), pytest.param("while", id="while it asks")]
)
def test_nothing_is_signed_after_a_cancel_even_where_the_gate_opened(state: Path, when: str) -> None:
    made = gated_key(state).enrol(enrol_request(), None, Person())
    before = state.read_bytes()
    gate, person = ScriptedGate(), Person()
    key = gated_key(state, gate)
    if when == "before":
        person.cancelled.set()
    else:
        gate.at_open = person.cancelled.set
    assert _code(lambda: key.sign(sign_request(made), None, person)) == "cancelled"
    assert len(person.touches) == len(gate.purposes) == (1 if when == "while" else 0)
    assert state.read_bytes() == before


def test_without_a_keyring_there_is_no_such_key(state: Path) -> None:
    made = gated_key(state).enrol(enrol_request(), None, Person())
    gate, person = ScriptedGate(), Person()
    weak = gated_key(state, gate, strength="file")
    for call in (
        weak.needs_pin,
        lambda: weak.enrol(enrol_request(), None, person),
        lambda: weak.sign(sign_request(made), None, person),
    ):
        assert _code(call) == "keyring_needed"
    assert (gate.purposes, person.touches) == ([], [])


def test_what_it_cannot_sign_for_asks_nobody(state: Path, tmp_path: Path) -> None:
    gate, person = ScriptedGate(), Person()
    key = gated_key(state, gate)
    made = key.enrol(enrol_request(), None, person)
    foreign = gated_key(tmp_path / "other.sealed").enrol(enrol_request(), None, person)
    elsewhere = replace(sign_request(made), rp_id="elsewhere.invalid")
    gate.purposes.clear()
    assert _code(lambda: key.sign(sign_request(foreign), None, person)) == "key_wrong"
    assert _code(lambda: key.sign(elsewhere, None, person)) == "key_wrong"
    assert _code(lambda: key.sign(sign_request(), None, person)) == "key_wrong"
    assert _code(lambda: key.enrol(enrol_request(made), None, person)) == "key_already_yours"
    assert gate.purposes == []


def test_a_key_that_went_away_while_the_gate_was_asked_signs_nothing(state: Path) -> None:
    gate, person = ScriptedGate(), Person()
    key = gated_key(state, gate)
    made = key.enrol(enrol_request(), None, person)
    gate.at_open = state.unlink
    assert _code(lambda: key.sign(sign_request(made), None, person)) == "key_wrong"


def test_a_full_key_makes_no_more(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gated, "GATED_CREDENTIALS_MAX", 2)
    gate, person = ScriptedGate(), Person()
    key = gated_key(state, gate)
    for _ in range(2):
        key.sign(sign_request(key.enrol(enrol_request(), None, person)), None, person)
    assert _code(lambda: key.enrol(enrol_request(), None, person)) == "key_full"
    assert len(gate.purposes) == 4


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda data: data[:-1], id="cut short"),
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data.replace(b"gated-key", b"other-key"), id="of another purpose"),
        pytest.param(lambda data: data.replace(b"\x61v\x01", b"\x61v\x02"), id="of another version"),
    ],
)
def test_a_damaged_file_signs_nothing(state: Path, damage: Callable[[bytes], bytes]) -> None:
    gate, person = ScriptedGate(), Person()
    key = gated_key(state, gate)
    made = key.enrol(enrol_request(), None, person)
    good = state.read_bytes()
    state.write_bytes(damage(good))
    assert state.read_bytes() != good
    with pytest.raises(LocalError) as refused:
        key.sign(sign_request(made), None, person)
    assert refused.value.code == "file_damaged"
    assert len(gate.purposes) == 1


def test_a_gate_takes_no_pin(state: Path) -> None:
    assert _code(lambda: gated_key(state).check_pin("1234")) == "pin_not_set"
    problem = ScriptedGate(problem=SecurityKeyError("gate_not_installed"))
    assert _code(gated_key(state, problem).needs_pin) == "gate_not_installed"


def test_no_secret_is_told_by_what_goes_wrong(state: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    made = gated_key(state).enrol(enrol_request(), None, Person())
    signed = gated_key(state).sign(sign_request(made), None, Person())
    shut = gated_key(state, ScriptedGate(SecurityKeyError("gate_refused")))
    with pytest.raises(SecurityKeyError) as refused:
        shut.sign(sign_request(made), None, Person())
    shown = f"{refused.value!r} {caplog.text} {signed!r}"
    assert signed.secret.hex() not in shown
    assert repr(signed.secret) not in shown


# ---- macOS --------------------------------------------------------------------------------------------------------

LA_ERRORS = [
    pytest.param(-1, "gate_refused", id="authenticationFailed"),
    pytest.param(-2, "cancelled", id="userCancel"),
    pytest.param(-3, "cancelled", id="userFallback"),
    pytest.param(-4, "gate_interrupted", id="systemCancel"),
    pytest.param(-5, "gate_no_password", id="passcodeNotSet"),
    pytest.param(-6, "platform_absent", id="biometryNotAvailable"),
    pytest.param(-7, "gate_not_enrolled", id="biometryNotEnrolled"),
    pytest.param(-8, "gate_locked", id="biometryLockout"),
    pytest.param(-9, "gate_interrupted", id="appCancel"),
    pytest.param(-10, "gate_failed", id="invalidContext"),
    pytest.param(-11, "platform_absent", id="companionNotAvailable"),
    pytest.param(-12, "platform_absent", id="biometryNotPaired"),
    pytest.param(-13, "platform_absent", id="biometryDisconnected"),
    pytest.param(-14, "gate_failed", id="invalidDimensions"),
    pytest.param(-1004, "gate_forbidden", id="notInteractive"),
    pytest.param(-99, "gate_failed", id="an unknown error"),
    pytest.param(0, "gate_failed", id="an error without a number"),
]


@pytest.mark.parametrize(("number", "code"), LA_ERRORS)
def test_macos_answers_the_question_with_an_error(number: int, code: str) -> None:
    gate = TouchIdGate(FakeMac((False, number)).context)
    assert _code(lambda: gate.open("to approve", NOW)) == code


@pytest.mark.parametrize(("number", "code"), LA_ERRORS)
def test_macos_cannot_ask_at_all(number: int, code: str) -> None:
    mac = FakeMac(possible=number)
    gate = TouchIdGate(mac.context)
    assert _code(gate.check) == code
    assert _code(lambda: gate.open("to approve", NOW)) == code
    assert mac.reasons == []


def test_an_error_beside_a_yes_is_a_no() -> None:
    assert _code(lambda: TouchIdGate(FakeMac((True, -1)).context).open("to approve", NOW)) == "gate_refused"


def test_a_no_without_an_error_is_a_no() -> None:
    assert _code(lambda: TouchIdGate(FakeMac((False, None)).context).open("to approve", NOW)) == "gate_failed"


def test_what_the_bridge_raises_is_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    mac = FakeMac()

    def broken() -> Any:
        raise ValueError("objc.error: a secret")

    monkeypatch.setattr(mac, "context", broken)
    with pytest.raises(SecurityKeyError) as refused:
        TouchIdGate(mac.context).open("to approve", NOW)
    assert (refused.value.code, refused.value.detail) == ("gate_failed", "ValueError")


# ---- Windows ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fails", "code"),
    [
        pytest.param(0x80090036, "cancelled", id="NTE_USER_CANCELLED"),
        pytest.param(0x800704C7, "cancelled", id="ERROR_CANCELLED"),
        pytest.param(1223, "cancelled", id="ERROR_CANCELLED as Win32 has it"),
        pytest.param(0x800705B4, "key_timeout", id="ERROR_TIMEOUT"),
        pytest.param(1460, "key_timeout", id="ERROR_TIMEOUT as Win32 has it"),
        pytest.param(0x80090011, "key_wrong", id="NTE_NOT_FOUND"),
        pytest.param(0x8009000F, "key_already_yours", id="NTE_EXISTS"),
        pytest.param(0x80090023, "key_full", id="NTE_TOKEN_KEYSET_STORAGE_FULL"),
        pytest.param(0x80090027, "key_unsupported", id="NTE_INVALID_PARAMETER"),
        pytest.param(0x80090029, "key_unsupported", id="NTE_NOT_SUPPORTED"),
        pytest.param(0x80070032, "key_unsupported", id="ERROR_NOT_SUPPORTED"),
        pytest.param(0x80090030, "key_busy", id="NTE_DEVICE_NOT_READY"),
        pytest.param(0x800700AA, "key_busy", id="ERROR_BUSY"),
        pytest.param(0x80090035, "no_key", id="NTE_DEVICE_NOT_FOUND"),
        pytest.param(0x80070005, "key_no_permission", id="ERROR_ACCESS_DENIED"),
        pytest.param(0x8007048F, "key_unplugged", id="ERROR_DEVICE_NOT_CONNECTED"),
        pytest.param(0x800706BE, "key_failed", id="RPC_S_CALL_FAILED"),
        pytest.param(0x80004005, "key_failed", id="E_FAIL"),
        pytest.param(HresultError(0x80090036), "cancelled", id="bare, not in a ClientError"),
        pytest.param(ClientError.ERR.OTHER_ERROR(OSError("no number")), "key_failed", id="without Windows' number"),
        pytest.param(ClientError.ERR.OTHER_ERROR(None), "key_failed", id="without a cause"),
        pytest.param(CtapError(CtapError.ERR.NO_CREDENTIALS), "key_wrong", id="a key's own status"),
        pytest.param(AssertionError(), "key_failed", id="the library's own assertion"),
        pytest.param(TypeError("bytes of a key"), "key_failed", id="a foreign error"),
    ],
)
def test_what_windows_answers_has_one_code(fails: int | BaseException, code: str) -> None:
    computer, person = FakeWindows(), Person()
    key = WindowsKey(CHOICE, find_client=computer.find)
    made = key.enrol(enrol_request(), None, person)
    computer.fails = fails
    assert _code(lambda: key.sign(sign_request(made), None, person)) == code
    assert _code(lambda: key.enrol(enrol_request(), None, person)) == code
    assert all(event.is_set() for event in computer.events)


@pytest.mark.parametrize(
    ("aaguid", "secret", "code"),
    [
        pytest.param(HELLO, None, "prf_missing_hello", id="Hello without the PRF"),
        pytest.param(HELLO, 16, "prf_missing_hello", id="Hello with half a secret"),
        pytest.param(USB, None, "prf_missing", id="a key without the PRF"),
        pytest.param(USB, 16, "prf_missing", id="a key with half a secret"),
    ],
)
def test_without_the_prf_nothing_opens(aaguid: bytes, secret: int | None, code: str) -> None:
    computer, person = FakeWindows(aaguid), Person()
    key = WindowsKey(CHOICE, find_client=computer.find)
    made = key.enrol(enrol_request(), None, person)
    computer.prf = secret is not None
    computer.secret = secret or 0
    assert _code(lambda: key.sign(sign_request(made), None, person)) == code


@pytest.mark.parametrize(
    ("flags", "code"),
    [
        pytest.param(0x01, "uv_invalid", id="not verified"),
        pytest.param(0x04, "key_failed", id="not touched"),
        pytest.param(0x00, "key_failed", id="neither"),
    ],
)
def test_an_answer_without_the_person_is_refused(flags: int, code: str) -> None:
    computer, person = FakeWindows(), Person()
    key = WindowsKey(CHOICE, find_client=computer.find)
    made = key.enrol(enrol_request(), None, person)
    computer.flags = flags
    assert _code(lambda: key.sign(sign_request(made), None, person)) == code
    assert _code(lambda: key.enrol(enrol_request(), None, person)) == code


def _endless(computer: FakeWindows) -> None:
    computer.key.credential_id = bytes(1024)


def _nameless(computer: FakeWindows) -> None:
    computer.key.credential_id = b""


@pytest.mark.parametrize(
    "spoil", [pytest.param(_endless, id="an id that is too long"), pytest.param(_nameless, id="an empty id")]
)
def test_a_credential_of_a_wrong_size_is_refused(spoil: Callable[[FakeWindows], None]) -> None:
    computer = FakeWindows()
    spoil(computer)
    key = WindowsKey(CHOICE, find_client=computer.find)
    assert _code(lambda: key.enrol(enrol_request(), None, Person())) == "key_failed"


def test_the_answer_of_another_credential_is_refused() -> None:
    computer, person = FakeWindows(), Person()
    key = WindowsKey(CHOICE, find_client=computer.find)
    made = key.enrol(enrol_request(), None, person)
    computer.key.credential_id = b"another-credential"
    assert _code(lambda: key.sign(sign_request(made), None, person)) == "key_wrong"


def test_a_windows_that_is_too_old_says_so_first() -> None:
    def missing() -> Callable[..., Any]:
        raise SecurityKeyError("windows_too_old")

    key, person = WindowsKey(CHOICE, find_client=missing), Person()
    assert _code(key.needs_pin) == "windows_too_old"
    assert _code(lambda: key.enrol(enrol_request(), None, person)) == "windows_too_old"
    assert person.touches == []
    assert _code(lambda: key.check_pin("1234")) == "pin_not_set"


# ---- Linux --------------------------------------------------------------------------------------------------------

if sys.platform.startswith("linux") and shutil.which("dbus-daemon") is not None:
    from authenticator.approve.linux import PolkitGate
    from tests.fakes.polkit_bus import DISMISSED, NO, POLKIT, WOULD_ASK, YES, Script, gate_on, polkit_on, private_bus

    @pytest.fixture(scope="module")
    def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
        with private_bus(tmp_path_factory.mktemp("bus")) as address:
            yield address

    @pytest.mark.parametrize(
        ("script", "code"),
        [
            pytest.param(Script(actions=()), "gate_not_installed", id="no policy at all"),
            pytest.param(Script(actions=("org.example.other",)), "gate_not_installed", id="other policies only"),
            pytest.param(Script(before=YES), "gate_wide_open", id="yes without a question"),
            pytest.param(Script(before=NO), "gate_forbidden", id="no without a question"),
            pytest.param(Script(before=f"{POLKIT}.Error.NotAuthorized"), "gate_forbidden", id="may not even ask"),
            pytest.param(Script(before=f"{POLKIT}.Error.Failed"), "gate_failed", id="polkit fails before"),
            pytest.param(Script(before="hang up"), "gate_failed", id="polkit goes away before"),
            pytest.param(Script(before="forged"), "gate_untrusted", id="somebody else answers before"),
            pytest.param(Script(before=(1, 1, {}), form="(uua{ss})"), "gate_failed", id="numbers for yes and no"),
            pytest.param(Script(before=("yes", True, {}), form="(sba{ss})"), "gate_failed", id="a text for yes"),
        ],
    )
    def test_polkit_is_not_asked_where_it_would_not_help(bus: str, script: Script, code: str) -> None:
        with polkit_on(bus, script):
            assert _code(gate_on(bus).check) == code
            if script.before != "hang up":
                assert _code(lambda: gate_on(bus).open("to approve", NOW)) == code
        assert [body for body in script.called("CheckAuthorization") if body[3]] == []

    @pytest.mark.parametrize(
        ("asked", "code"),
        [
            pytest.param(DISMISSED, "cancelled", id="the person closed it"),
            pytest.param(NO, "gate_refused", id="a wrong password"),
            pytest.param(WOULD_ASK, "gate_no_agent", id="nothing there that could ask"),
            pytest.param((True, True, {}), "gate_no_agent", id="yes and a challenge at once"),
            pytest.param((True, False, {"polkit.dismissed": "true"}), "cancelled", id="yes and dismissed at once"),
            pytest.param(f"{POLKIT}.Error.Cancelled", "gate_interrupted", id="polkit withdrew it"),
            pytest.param(f"{POLKIT}.Error.NotAuthorized", "gate_forbidden", id="may not ask"),
            pytest.param(f"{POLKIT}.Error.Failed", "gate_failed", id="polkit fails"),
            pytest.param("org.freedesktop.DBus.Error.NoReply", "gate_failed", id="the bus gave up"),
            pytest.param("hang up", "gate_failed", id="polkit goes away while it asks"),
            pytest.param("forged", "gate_untrusted", id="somebody else says yes"),
        ],
    )
    def test_what_polkit_answers_has_one_code(bus: str, asked: Any, code: str) -> None:
        script = Script(asked=asked)
        with polkit_on(bus, script):
            assert _code(lambda: gate_on(bus).open("to approve", NOW)) == code

    def test_without_polkit_there_is_no_gate(bus: str) -> None:
        assert _code(gate_on(bus).check) == "platform_absent"

    def test_without_a_bus_there_is_no_gate(tmp_path: Path) -> None:
        assert _code(PolkitGate(f"unix:path={tmp_path / 'none'}").check) == "platform_absent"

    def test_a_polkit_of_another_user_is_not_believed(bus: str) -> None:
        with polkit_on(bus, Script()) as polkit:
            gate = PolkitGate(bus, lambda: frozenset({4_000_000_000}))
            assert _code(gate.check) == "gate_untrusted"
            assert _code(lambda: gate.open("to approve", NOW)) == "gate_untrusted"
            assert polkit.script.calls == []

    def test_a_polkit_that_will_not_start_is_told_apart(tmp_path: Path) -> None:
        (tmp_path / f"{POLKIT}.service").write_text(f"[D-BUS Service]\nName={POLKIT}\nExec=/bin/false\n")
        with private_bus(tmp_path) as address:
            assert _code(gate_on(address).check) == "gate_failed"

    def test_what_is_no_bus_is_not_waited_for(tmp_path: Path) -> None:
        import socket

        path = tmp_path / "deaf"
        with socket.socket(socket.AF_UNIX) as deaf:
            deaf.bind(str(path))
            deaf.listen()
            assert _code(PolkitGate(f"unix:path={path}").check) == "gate_failed"
