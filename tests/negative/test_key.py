"""What can go wrong between the app and a security key: each row has exactly one code, and no secret is repeated."""

from __future__ import annotations

import errno
import logging
import struct
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.ctap2.pin import ClientPin
from fido2.hid import ConnectionFailure

from authenticator.approve.authenticator import NewCredential
from authenticator.approve.devices import KeyChoice, open_key
from authenticator.errors import CountersignError
from tests.fakes.keys import (
    DeviceKey,
    FailingDevice,
    IdleHands,
    PlainSealer,
    SteadyHands,
    U2fDevice,
    enrol_request,
    sign_request,
    virtual_authenticator,
    virtual_key,
)
from tests.fakes.typist import Absentee, Typist

ERR = CtapError.ERR
CMD = Ctap2.CMD
Fail = Callable[[bytes], bytes]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


@pytest.fixture
def made(state: Path) -> NewCredential:
    return virtual_authenticator(state).enrol(enrol_request(), None, Typist())


def _status(code: int) -> Fail:
    return lambda _answer: bytes([code])


def _raises(error: BaseException) -> Fail:
    def fail(_answer: bytes) -> bytes:
        raise error

    return fail


def _answers(content: bytes) -> Fail:
    return lambda _answer: content


def _changed(change: Callable[[dict[Any, Any]], None]) -> Fail:
    def fail(answer: bytes) -> bytes:
        content: Any = cbor.decode(answer[1:])
        change(content)
        return answer[:1] + cbor.encode(content)

    return fail


def _clear_flag(flag: int) -> Fail:
    def change(content: dict[Any, Any]) -> None:
        data = bytearray(content[2])
        data[32] &= ~flag
        content[2] = bytes(data)

    return _changed(change)


def _drop_extensions(content: dict[Any, Any]) -> None:
    data = bytearray(content[2][:37])
    data[32] &= ~0x80
    content[2] = bytes(data)


def _refusal(call: Callable[[], object], caplog: pytest.LogCaptureFixture, *secrets: bytes | str) -> str:
    """Run `call`, return its code, and check that the error and the log keep the secrets."""
    caplog.set_level(logging.DEBUG)
    with pytest.raises(CountersignError) as refused:
        call()
    shown = f"{refused.value!r} {refused.value} {refused.value.detail} {caplog.text}"
    for secret in secrets:
        assert (secret if isinstance(secret, str) else secret.hex()) not in shown
    return refused.value.code


@pytest.mark.parametrize(
    ("fail", "code"),
    [
        pytest.param(_status(ERR.PIN_INVALID), "pin_invalid", id="PIN wrong"),
        pytest.param(_status(ERR.PIN_BLOCKED), "pin_blocked", id="PIN blocked for good"),
        pytest.param(_status(ERR.PIN_AUTH_BLOCKED), "pin_auth_blocked", id="PIN locked until replug"),
        pytest.param(_status(ERR.PIN_NOT_SET), "pin_not_set", id="no PIN set"),
        pytest.param(_status(ERR.PIN_POLICY_VIOLATION), "pin_policy", id="PIN against the key's policy"),
        pytest.param(_status(ERR.PUAT_REQUIRED), "pin_required", id="PIN token required"),
        pytest.param(_status(ERR.UV_INVALID), "uv_invalid", id="fingerprint not recognised"),
        pytest.param(_status(ERR.NO_CREDENTIALS), "key_wrong", id="no credential of ours"),
        pytest.param(_status(ERR.INVALID_CREDENTIAL), "key_wrong", id="credential the key cannot read"),
        pytest.param(_status(ERR.KEEPALIVE_CANCEL), "key_timeout", id="cancelled by nobody"),
        pytest.param(_status(ERR.USER_ACTION_TIMEOUT), "key_timeout", id="not touched in time"),
        pytest.param(_status(ERR.ACTION_TIMEOUT), "key_timeout", id="action timed out"),
        pytest.param(_status(ERR.TIMEOUT), "key_timeout", id="transport timed out"),
        pytest.param(_status(ERR.OPERATION_DENIED), "denied", id="declined on the key"),
        pytest.param(_status(ERR.KEY_STORE_FULL), "key_full", id="key full"),
        pytest.param(_status(ERR.UNSUPPORTED_ALGORITHM), "key_unsupported", id="algorithm unsupported"),
        pytest.param(_status(ERR.UNSUPPORTED_OPTION), "key_unsupported", id="option unsupported"),
        pytest.param(_status(ERR.INVALID_OPTION), "key_unsupported", id="option invalid"),
        pytest.param(_status(ERR.CHANNEL_BUSY), "key_busy", id="another program has the channel"),
        pytest.param(_status(ERR.LOCK_REQUIRED), "key_busy", id="another program locked the key"),
        pytest.param(_status(ERR.PIN_AUTH_INVALID), "key_failed", id="token refused"),
        pytest.param(_status(ERR.INTEGRITY_FAILURE), "key_failed", id="key's own storage damaged"),
        pytest.param(_status(ERR.OTHER), "key_failed", id="unspecified error"),
        pytest.param(_status(0x7E), "key_failed", id="unknown status"),
        pytest.param(_status(0xF1), "key_failed", id="vendor status"),
        pytest.param(_raises(CtapError(ERR.INVALID_COMMAND)), "key_failed", id="transport refuses the command"),
        pytest.param(_raises(OSError(errno.ENODEV, "x")), "key_unplugged", id="ENODEV"),
        pytest.param(_raises(OSError(errno.EIO, "x")), "key_unplugged", id="EIO"),
        pytest.param(_raises(OSError(errno.EPIPE, "x")), "key_unplugged", id="EPIPE"),
        pytest.param(_raises(OSError(errno.EBADF, "x")), "key_unplugged", id="EBADF"),
        pytest.param(_raises(PermissionError(errno.EACCES, "x")), "key_no_permission", id="EACCES"),
        pytest.param(_raises(OSError(errno.EBUSY, "x")), "key_busy", id="EBUSY"),
        pytest.param(_raises(OSError("failed to write entire packet")), "key_failed", id="OSError without a number"),
        pytest.param(_raises(ConnectionFailure("Wrong channel")), "key_failed", id="wrong channel"),
        pytest.param(_raises(ValueError("canary")), "key_failed", id="ValueError from the library"),
        pytest.param(_raises(TypeError("canary")), "key_failed", id="TypeError from the library"),
        pytest.param(_raises(KeyError("canary")), "key_failed", id="KeyError from the library"),
        pytest.param(_raises(struct.error("canary")), "key_failed", id="struct.error from the library"),
        pytest.param(_raises(AssertionError("canary")), "key_failed", id="AssertionError from the library"),
        pytest.param(_raises(RuntimeError("canary")), "key_failed", id="RuntimeError from the library"),
        pytest.param(_raises(MemoryError("canary")), "key_failed", id="MemoryError from the library"),
        pytest.param(_answers(b""), "key_failed", id="empty answer"),
        pytest.param(_answers(b"\0"), "key_failed", id="answer without content"),
        pytest.param(_answers(b"\0\xa1"), "key_failed", id="answer cut short"),
        pytest.param(_answers(b"\0\x80"), "key_failed", id="answer that is a list"),
        pytest.param(_answers(b"\0\xa2\x02\x01\x01\x01"), "key_failed", id="answer not canonical"),
        pytest.param(_changed(lambda content: content.pop(2)), "key_failed", id="answer without its data"),
        pytest.param(_changed(lambda content: content.pop(3)), "key_failed", id="answer without its signature"),
        pytest.param(_changed(lambda content: content.update({2: content[2][:36]})), "key_failed", id="data cut short"),
        pytest.param(
            _changed(lambda content: content.update({1: {"id": b"other", "type": "public-key"}})),
            "key_wrong",
            id="answer of another credential",
        ),
        pytest.param(_changed(_drop_extensions), "prf_missing", id="answer without the PRF"),
        pytest.param(_clear_flag(0x04), "uv_invalid", id="answer without verification"),
        pytest.param(_clear_flag(0x01), "key_failed", id="answer without a touch"),
    ],
)
def test_while_it_signs(
    state: Path, made: NewCredential, caplog: pytest.LogCaptureFixture, fail: Fail, code: str
) -> None:
    key = DeviceKey(lambda: FailingDevice(virtual_key(state), CMD.GET_ASSERTION, fail))
    assert _refusal(lambda: key.sign(sign_request(made), None, Typist()), caplog, "canary") == code


@pytest.mark.parametrize(
    ("fail", "code"),
    [
        pytest.param(_status(ERR.CREDENTIAL_EXCLUDED), "key_already_yours", id="already enrolled"),
        pytest.param(_status(ERR.KEY_STORE_FULL), "key_full", id="key full"),
        pytest.param(_status(ERR.UNSUPPORTED_ALGORITHM), "key_unsupported", id="no common algorithm"),
        pytest.param(_status(ERR.PIN_INVALID), "pin_invalid", id="PIN wrong"),
        pytest.param(_raises(OSError(errno.ENODEV, "x")), "key_unplugged", id="unplugged"),
        pytest.param(_raises(TypeError("canary")), "key_failed", id="TypeError from the library"),
        pytest.param(_answers(b"\0\xa0"), "key_failed", id="empty attestation"),
        pytest.param(_clear_flag(0x40), "key_failed", id="no credential in the answer"),
        pytest.param(_clear_flag(0x04), "uv_invalid", id="made without verification"),
    ],
)
def test_while_it_enrols(state: Path, caplog: pytest.LogCaptureFixture, fail: Fail, code: str) -> None:
    key = DeviceKey(lambda: FailingDevice(virtual_key(state), CMD.MAKE_CREDENTIAL, fail))
    assert _refusal(lambda: key.enrol(enrol_request(), None, Typist()), caplog, "canary") == code


def _set(**options: Any) -> Fail:
    """Change options of getInfo; None takes one away."""

    def change(content: dict[Any, Any]) -> None:
        merged = {**content[4], **options}
        content[4] = {name: value for name, value in merged.items() if value is not None}

    return _changed(change)


@pytest.mark.parametrize(
    ("fail", "code"),
    [
        pytest.param(_changed(lambda info: info.update({2: ["credProtect"]})), "key_unsupported", id="no hmac-secret"),
        pytest.param(_changed(lambda info: info.pop(2)), "key_unsupported", id="no extensions at all"),
        pytest.param(_changed(lambda info: info.pop(6)), "key_unsupported", id="uv but no PIN protocol"),
        pytest.param(_set(uv=None, clientPin=False), "pin_not_set", id="neither PIN nor fingerprint"),
        pytest.param(_set(uv=False, clientPin=False), "pin_not_set", id="fingerprint reader without a finger"),
        pytest.param(_status(ERR.OTHER), "key_failed", id="getInfo fails"),
        pytest.param(_answers(b"\0\xa2\x02\x01\x01\x01"), "key_failed", id="getInfo not canonical"),
        pytest.param(_answers(b"\0\xa0"), "key_failed", id="getInfo without versions"),
        pytest.param(_raises(OSError(errno.ENODEV, "x")), "key_unplugged", id="unplugged at getInfo"),
    ],
)
def test_what_the_key_is(
    state: Path, made: NewCredential, caplog: pytest.LogCaptureFixture, fail: Fail, code: str
) -> None:
    person = Typist()
    key = DeviceKey(lambda: FailingDevice(virtual_key(state), CMD.GET_INFO, fail))
    assert _refusal(lambda: key.sign(sign_request(made), None, person), caplog) == code
    assert _refusal(lambda: key.enrol(enrol_request(), None, person), caplog) == code
    assert _refusal(key.needs_pin, caplog) == code
    assert person.touches == []


def _forced(info: dict[Any, Any]) -> None:
    info[12] = True


def test_a_key_that_wants_a_new_pin_first(state: Path, caplog: pytest.LogCaptureFixture) -> None:
    key = DeviceKey(lambda: FailingDevice(virtual_key(state), CMD.GET_INFO, _changed(_forced)))
    assert _refusal(key.needs_pin, caplog) == "pin_change_required"


def test_a_key_from_before_ctap_2(made: NewCredential, caplog: pytest.LogCaptureFixture) -> None:
    key = DeviceKey(U2fDevice)
    assert _refusal(lambda: key.sign(sign_request(made), None, Typist()), caplog) == "key_unsupported"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        pytest.param(FileNotFoundError(errno.ENOENT, "x"), "key_unplugged", id="gone before it was opened"),
        pytest.param(PermissionError(errno.EACCES, "x"), "key_no_permission", id="no udev rule"),
        pytest.param(ConnectionFailure("Wrong nonce"), "key_failed", id="wrong nonce"),
        pytest.param(ValueError("Not a FIDO device"), "key_failed", id="something else in its place"),
    ],
)
def test_opening_it(made: NewCredential, caplog: pytest.LogCaptureFixture, error: BaseException, code: str) -> None:
    def fail() -> CtapDevice:
        raise error

    assert _refusal(lambda: DeviceKey(fail).sign(sign_request(made), None, Typist()), caplog) == code


def _with_pin(state: Path, misses: int) -> DeviceKey:
    """A key with the PIN 1234 after so many wrong ones, replugged after every second."""
    ClientPin(Ctap2(virtual_key(state))).set_pin("1234")
    for _ in range(misses):
        with pytest.raises(CtapError):
            ClientPin(Ctap2(virtual_key(state))).get_pin_token("0000", ClientPin.PERMISSION.GET_ASSERTION, "x")
    return DeviceKey(lambda: virtual_key(state, built_in_uv=False))


@pytest.mark.parametrize(
    ("misses", "pin", "code"),
    [
        pytest.param(0, "canary-pin", "pin_invalid", id="wrong PIN"),
        pytest.param(7, "canary-pin", "pin_blocked", id="the last wrong PIN"),
        pytest.param(8, "1234", "pin_blocked", id="right PIN on a blocked key"),
        pytest.param(0, "123", "pin_policy", id="PIN too short"),
        pytest.param(0, "1" * 64, "pin_policy", id="PIN too long"),
        pytest.param(0, "\u00e9" * 32, "pin_policy", id="PIN too long in UTF-8"),
        pytest.param(0, "12\x0034", "pin_policy", id="PIN with a zero byte"),
        pytest.param(0, None, "cancelled", id="no PIN, and the prompt closed"),
    ],
)
def test_pins(
    state: Path, made: NewCredential, caplog: pytest.LogCaptureFixture, misses: int, pin: str | None, code: str
) -> None:
    key = _with_pin(state, misses)
    refused = _refusal(lambda: key.sign(sign_request(made), pin, Typist()), caplog, "canary", "1234")
    assert refused == code


def test_a_blocked_pin_is_known_before_asking(state: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert _refusal(_with_pin(state, 8).needs_pin, caplog) == "pin_blocked"


def test_three_wrong_pins_in_a_row_without_a_replug(
    state: Path, made: NewCredential, caplog: pytest.LogCaptureFixture
) -> None:
    _with_pin(state, 0)
    plugged = _StaysPlugged(virtual_key(state, built_in_uv=False))
    key = DeviceKey(lambda: plugged)
    codes = [_refusal(lambda: key.check_pin("0000"), caplog) for _ in range(3)]
    assert codes == ["pin_invalid", "pin_invalid", "pin_auth_blocked"]
    assert _refusal(key.needs_pin, caplog) == "pin_auth_blocked"
    assert _refusal(lambda: key.sign(sign_request(made), "1234", Typist()), caplog) == "pin_auth_blocked"


def test_setting_a_pin_twice(state: Path, caplog: pytest.LogCaptureFixture) -> None:
    key = _with_pin(state, 0)
    assert _refusal(lambda: key.set_pin("5678"), caplog, "5678") == "key_failed"
    assert _refusal(lambda: key.change_pin("0000", "5678"), caplog, "5678") == "pin_invalid"


def test_a_blocked_fingerprint_reader_falls_back_to_the_pin(state: Path, made: NewCredential) -> None:
    _block_reader(state)
    ClientPin(Ctap2(virtual_key(state))).set_pin("1234")
    _block_reader(state)
    key = DeviceKey(lambda: virtual_key(state))
    assert key.needs_pin().needed
    person = Typist(typed=["1234"])
    assert key.sign(sign_request(made), None, person).secret
    assert len(person.pins) == 1


def test_a_blocked_fingerprint_reader_and_no_pin(
    state: Path, made: NewCredential, caplog: pytest.LogCaptureFixture
) -> None:
    _block_reader(state)
    key = DeviceKey(lambda: virtual_key(state))
    assert _refusal(key.needs_pin, caplog) == "uv_blocked"
    assert _refusal(lambda: key.sign(sign_request(made), None, Typist()), caplog) == "pin_not_set"


def _block_reader(state: Path) -> None:
    pin = ClientPin(Ctap2(virtual_key(state, SteadyHands(verdict="failed"))))
    for _ in range(5):
        with pytest.raises(CtapError):
            pin.get_uv_token(ClientPin.PERMISSION.GET_ASSERTION, "x")


def test_a_key_without_the_prf_is_not_enrolled(state: Path, caplog: pytest.LogCaptureFixture) -> None:
    def without_prf(answer: bytes) -> bytes:
        content: Any = cbor.decode(answer[1:])
        data = bytearray(content[2])
        data[32] &= ~0x80
        content[2] = bytes(data[: -len(cbor.encode({"hmac-secret": True}))])
        return answer[:1] + cbor.encode(content)

    key = DeviceKey(lambda: FailingDevice(virtual_key(state), CMD.MAKE_CREDENTIAL, without_prf))
    assert _refusal(lambda: key.enrol(enrol_request(), None, Typist()), caplog) == "prf_missing"


def test_an_answer_without_its_credential_is_about_the_only_one_that_was_asked_for(
    state: Path, made: NewCredential
) -> None:
    key = DeviceKey(lambda: FailingDevice(virtual_key(state), CMD.GET_ASSERTION, _changed(lambda got: got.pop(1))))
    assert key.sign(sign_request(made), None, Typist()).assertion.id == made.credential.id


def test_a_stuck_key_does_not_hold_the_caller(
    made: NewCredential, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authenticator.approve.errand.KEY_ANSWER_TIMEOUT", 0.05)
    monkeypatch.setattr("authenticator.approve.errand.KEY_CANCEL_GRACE", 0.05)
    release = threading.Event()
    key = DeviceKey(lambda: _StuckDevice(release))
    assert _refusal(lambda: key.sign(sign_request(made), None, Typist()), caplog) == "key_stuck"
    release.set()


def test_a_stuck_key_does_not_hold_a_person_who_cancels(
    made: NewCredential, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authenticator.approve.errand.KEY_CANCEL_GRACE", 0.05)
    release, person = threading.Event(), Absentee()
    threading.Timer(0.05, person.cancelled.set).start()
    key = DeviceKey(lambda: _StuckDevice(release))
    assert _refusal(lambda: key.sign(sign_request(made), None, person), caplog) == "cancelled"
    release.set()


def test_nobody_comes(
    state: Path, made: NewCredential, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authenticator.approve.errand.TOUCH_TIMEOUT", 0.05)
    monkeypatch.setattr("authenticator.approve.errand.KEY_CANCEL_GRACE", 0.1)
    hands = IdleHands()
    key = DeviceKey(lambda: virtual_key(state, hands))
    assert _refusal(lambda: key.sign(sign_request(made), None, Typist()), caplog) == "key_timeout"
    hands.released.set()


def test_a_prompt_that_fails_is_not_the_keys_secret(
    state: Path, made: NewCredential, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise RuntimeError("canary")

    key = virtual_authenticator(state)
    person = Typist(on_touch=broken)
    assert _refusal(lambda: key.sign(sign_request(made), None, person), caplog, "canary") == "key_failed"


def test_a_choice_that_cannot_be_used(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    choice = KeyChoice("/dev/hidraw9", "Security key", "usb", "key_no_permission")
    opened = _refusal(lambda: open_key(choice, virtual_path=tmp_path / "v", sealer=PlainSealer()), caplog)
    assert opened == "key_no_permission"


def test_a_path_where_no_key_is(tmp_path: Path, made: NewCredential, caplog: pytest.LogCaptureFixture) -> None:
    choice = KeyChoice(str(tmp_path / "hidraw9"), "Security key", "usb")
    key = open_key(choice, virtual_path=tmp_path / "v", sealer=PlainSealer())
    assert _refusal(lambda: key.sign(sign_request(made), None, Typist()), caplog) == "key_unplugged"


def test_a_damaged_virtual_key_is_the_computers_fault(
    state: Path, made: NewCredential, caplog: pytest.LogCaptureFixture
) -> None:
    state.write_bytes(b"other purpose\n")
    key = virtual_authenticator(state)
    assert _refusal(lambda: key.sign(sign_request(made), None, Typist()), caplog) == "file_damaged"


class _StuckDevice(CtapDevice):
    """A key whose read never returns."""

    def __init__(self, release: threading.Event) -> None:
        self._release = release

    @property
    def capabilities(self) -> int:
        return 4

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        self._release.wait(30)
        raise OSError(errno.EIO, "x")

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())


class _StaysPlugged(CtapDevice):
    """A key that is closed and opened again without losing its power."""

    def __init__(self, inner: CtapDevice) -> None:
        self._inner = inner

    @property
    def capabilities(self) -> int:
        return self._inner.capabilities

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        return self._inner.call(cmd, data, event, on_keepalive)

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())
