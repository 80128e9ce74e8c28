"""The virtual key at the level of CTAP commands."""

from __future__ import annotations

import hashlib
import hmac
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from fido2 import cbor
from fido2.cose import ES256
from fido2.ctap import STATUS, CtapError
from fido2.ctap2.base import AssertionResponse, AttestationResponse, Ctap2
from fido2.ctap2.pin import ClientPin, PinProtocolV2
from fido2.hid import CTAPHID

from authenticator.approve.virtual_chip import Traits
from authenticator.approve.virtual_state import StateFile
from authenticator.errors import LocalError
from authenticator.protocol.identity import VIRTUAL_AAGUID
from tests.fakes.keys import HandClock, IdleHands, PlainSealer, SteadyHands, virtual_key

ERR = CtapError.ERR
MAKE, GET = ClientPin.PERMISSION.MAKE_CREDENTIAL, ClientPin.PERMISSION.GET_ASSERTION
RP = {"id": "rp.example", "name": "Example"}
HASH = hashlib.sha256(b"client data").digest()
ES256_ONLY: list[Mapping[str, Any]] = [{"type": "public-key", "alg": -7}]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


def _user(name: str = "ada") -> dict[str, Any]:
    return {"id": name.encode(), "name": name, "displayName": name.title()}


def _make(ctap: Ctap2, *, user: str = "ada", **more: Any) -> AttestationResponse:
    pin = ClientPin(ctap)
    token = pin.get_uv_token(MAKE, RP["id"])
    mac = PinProtocolV2().authenticate(token, HASH)  # type: ignore[no-untyped-call]
    more.setdefault("extensions", {"hmac-secret": True})
    return ctap.make_credential(HASH, RP, _user(user), ES256_ONLY, pin_uv_param=mac, pin_uv_protocol=2, **more)


def _id(made: AttestationResponse) -> bytes:
    assert made.auth_data.credential_data is not None
    return bytes(made.auth_data.credential_data.credential_id)


def _descriptor(made: AttestationResponse) -> list[Mapping[str, Any]]:
    return [{"type": "public-key", "id": _id(made)}]


def _secret(
    ctap: Ctap2, made: AttestationResponse, *salts: bytes, verified: bool = True
) -> tuple[bytes, AssertionResponse]:
    pin = ClientPin(ctap)
    token = pin.get_uv_token(GET, RP["id"]) if verified else None
    agreement, shared = pin._get_shared_secret()  # type: ignore[no-untyped-call]
    sealed = pin.protocol.encrypt(shared, b"".join(salts))
    inputs = {1: agreement, 2: sealed, 3: pin.protocol.authenticate(shared, sealed), 4: 2}
    mac = pin.protocol.authenticate(token, HASH) if token else None
    version = 2 if token else None
    answer = ctap.get_assertion(RP["id"], HASH, _descriptor(made), {"hmac-secret": inputs}, None, mac, version)
    assert answer.auth_data.extensions is not None
    return pin.protocol.decrypt(shared, answer.auth_data.extensions["hmac-secret"]), answer


def _refused(call: Callable[[], object]) -> int:
    with pytest.raises(CtapError) as error:
        call()
    return int(error.value.code)


def test_it_says_what_it_can(state: Path) -> None:
    info = Ctap2(virtual_key(state)).info
    assert info.versions == ["FIDO_2_0", "FIDO_2_1"]
    assert set(info.extensions) == {
        *("credBlob", "credProtect", "hmac-secret", "hmac-secret-mc", "largeBlobKey", "minPinLength"),
    }
    assert bytes(info.aaguid).hex() == VIRTUAL_AAGUID
    assert info.options["rk"]
    assert info.options["uv"]
    assert not info.options["clientPin"]
    assert info.pin_uv_protocols == [2, 1]
    assert info.transports == ["internal"]
    assert info.attestation_formats == ["packed"]
    assert info.firmware_version == 2


def test_an_attestation_verifies_with_its_own_key(state: Path) -> None:
    made = _make(Ctap2(virtual_key(state)))
    data = made.auth_data.credential_data
    assert data is not None
    assert made.fmt == "packed"
    assert "x5c" not in made.att_stmt
    ES256(data.public_key).verify(bytes(made.auth_data) + HASH, made.att_stmt["sig"])  # type: ignore[no-untyped-call]
    assert made.auth_data.is_user_verified()


def test_an_assertion_verifies(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    answer = ctap.get_assertion(RP["id"], HASH, _descriptor(made))
    assert made.auth_data.credential_data is not None
    ES256(made.auth_data.credential_data.public_key).verify(bytes(answer.auth_data) + HASH, answer.signature)  # type: ignore[no-untyped-call]
    assert answer.auth_data.is_user_present()
    assert not answer.auth_data.is_user_verified()


def test_hmac_secret_with_one_salt_and_with_two(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    one, two = b"\1" * 32, b"\2" * 32
    both, _ = _secret(ctap, made, one, two)
    assert both == _secret(ctap, made, one)[0] + _secret(ctap, made, two)[0]


def test_hmac_secret_differs_with_and_without_verification(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    assert _secret(ctap, made, b"\1" * 32)[0] != _secret(ctap, made, b"\1" * 32, verified=False)[0]


def test_hmac_secret_is_hmac_sha256_of_the_salt(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    stored = StateFile(state, PlainSealer()).read().credentials[0]
    assert _secret(ctap, made, b"\1" * 32)[0] == hmac.digest(stored.secret_with_uv, b"\1" * 32, "sha256")


def test_a_salt_of_another_length_is_refused(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    assert _refused(lambda: _secret(ctap, made, b"\1" * 48)) == ERR.INVALID_PARAMETER


def test_without_hmac_secret_at_the_start_there_is_none_later(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap, extensions={})
    with pytest.raises(AssertionError):
        _secret(ctap, made, b"\1" * 32)


def test_resident_credentials_are_found_newest_first(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = [_make(ctap, user=name, options={"rk": True}) for name in ("ada", "bob", "cyd")]
    _make(ctap, user="nonresident")
    found = ctap.get_assertions(RP["id"], HASH)
    assert [answer.credential["id"] for answer in found] == [_id(one) for one in reversed(made)]
    assert found[0].number_of_credentials == 3
    assert all(answer.user is not None and set(answer.user) == {"id"} for answer in found)


def test_names_are_shown_only_to_the_verified(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    for name in ("ada", "bob"):
        _make(ctap, user=name, options={"rk": True})
    found = ctap.get_assertions(RP["id"], HASH, options={"uv": True})
    assert [answer.user["name"] for answer in found if answer.user] == ["bob", "ada"]


def test_a_second_resident_credential_of_one_user_replaces_the_first(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    _make(ctap, options={"rk": True})
    second = _make(ctap, options={"rk": True})
    assert [one.credential["id"] for one in ctap.get_assertions(RP["id"], HASH)] == [_id(second)]


def test_next_assertion_only_after_an_assertion(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    for name in ("ada", "bob"):
        _make(ctap, user=name, options={"rk": True})
    assert _refused(ctap.get_next_assertion) == ERR.NOT_ALLOWED
    ctap.get_assertion(RP["id"], HASH)
    ctap.get_info()
    assert _refused(ctap.get_next_assertion) == ERR.NOT_ALLOWED


def test_cred_protect_hides_from_the_unverified(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    optional = _make(ctap, user="a", options={"rk": True}, extensions={"credProtect": 2})
    required = _make(ctap, user="b", options={"rk": True}, extensions={"credProtect": 3})
    assert optional.auth_data.extensions == {"credProtect": 2}
    assert _refused(lambda: ctap.get_assertion(RP["id"], HASH)) == ERR.NO_CREDENTIALS
    assert ctap.get_assertion(RP["id"], HASH, _descriptor(optional)).signature
    assert _refused(lambda: ctap.get_assertion(RP["id"], HASH, _descriptor(required))) == ERR.NO_CREDENTIALS
    assert ctap.get_assertion(RP["id"], HASH, _descriptor(required), options={"uv": True}).signature


def test_a_silent_look_asks_nobody_and_claims_no_presence(state: Path) -> None:
    hands = SteadyHands()
    ctap = Ctap2(virtual_key(state, hands))
    made = _make(ctap)
    hands.reasons.clear()
    answer = ctap.get_assertion(RP["id"], HASH, _descriptor(made), options={"up": False})
    assert hands.reasons == []
    assert not answer.auth_data.is_user_present()


def test_verification_with_a_click_is_one_gesture(state: Path) -> None:
    hands = SteadyHands()
    ctap = Ctap2(virtual_key(state, hands))
    _make(ctap)
    assert hands.reasons == ["verify"]


def test_a_token_serves_one_touch(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    pin = ClientPin(ctap)
    mac = pin.protocol.authenticate(pin.get_uv_token(GET, RP["id"]), HASH)
    ctap.get_assertion(RP["id"], HASH, _descriptor(made), None, None, mac, 2)
    again = _refused(lambda: ctap.get_assertion(RP["id"], HASH, _descriptor(made), None, None, mac, 2))
    assert again == ERR.PIN_AUTH_INVALID


@pytest.mark.parametrize(
    ("permission", "rp_id", "code"),
    [
        pytest.param(MAKE, "rp.example", ERR.PIN_AUTH_INVALID, id="permission for making only"),
        pytest.param(GET, "other.example", ERR.PIN_AUTH_INVALID, id="for another relying party"),
    ],
)
def test_a_token_is_for_what_it_was_asked_for(
    state: Path, permission: ClientPin.PERMISSION, rp_id: str, code: int
) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    pin = ClientPin(ctap)
    mac = pin.protocol.authenticate(pin.get_uv_token(permission, rp_id), HASH)
    assert _refused(lambda: ctap.get_assertion("rp.example", HASH, _descriptor(made), None, None, mac, 2)) == code


def test_permissions_the_key_does_not_have(state: Path) -> None:
    pin = ClientPin(Ctap2(virtual_key(state)))
    asked = _refused(lambda: pin.get_uv_token(ClientPin.PERMISSION.BIO_ENROLL | GET, RP["id"]))
    assert asked == ERR.UNAUTHORIZED_PERMISSION
    assert _refused(lambda: pin.get_uv_token(ClientPin.PERMISSION(0), RP["id"])) == ERR.INVALID_PARAMETER
    assert _refused(lambda: pin.get_uv_token(GET, None)) == ERR.MISSING_PARAMETER


def test_making_needs_verification(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    assert _refused(lambda: ctap.make_credential(HASH, RP, _user(), ES256_ONLY)) == ERR.PUAT_REQUIRED
    assert ctap.make_credential(HASH, RP, _user(), ES256_ONLY, options={"uv": True}).fmt == "packed"


def test_three_wrong_pins_lock_until_replug_and_eight_for_good(state: Path) -> None:
    def plug_in() -> ClientPin:
        return ClientPin(Ctap2(virtual_key(state, built_in_uv=False)))

    pin = plug_in()
    pin.set_pin("1234")
    seen = [_refused(lambda: pin.get_pin_token("0000", GET, "x")) for _ in range(4)]
    assert seen == [ERR.PIN_INVALID, ERR.PIN_INVALID, ERR.PIN_AUTH_BLOCKED, ERR.PIN_AUTH_BLOCKED]
    assert pin.get_pin_retries() == (5, True)
    assert _refused(lambda: pin.get_pin_token("1234", GET, "x")) == ERR.PIN_AUTH_BLOCKED
    pin = plug_in()
    assert pin.get_pin_retries() == (5, False)
    seen = [_refused(lambda: pin.get_pin_token("0000", GET, "x")) for _ in range(3)]
    assert seen[-1] == ERR.PIN_AUTH_BLOCKED
    pin = plug_in()
    seen = [_refused(lambda: pin.get_pin_token("0000", GET, "x")) for _ in range(3)]
    assert seen == [ERR.PIN_INVALID, ERR.PIN_BLOCKED, ERR.PIN_BLOCKED]
    assert _refused(lambda: plug_in().get_pin_token("1234", GET, "x")) == ERR.PIN_BLOCKED


def test_the_right_pin_gives_the_attempts_back(state: Path) -> None:
    pin = ClientPin(Ctap2(virtual_key(state)))
    pin.set_pin("1234")
    for _ in range(2):
        _refused(lambda: pin.get_pin_token("0000", GET, "x"))
    assert pin.get_pin_retries()[0] == 6
    pin.get_pin_token("1234", GET, "x")
    assert pin.get_pin_retries()[0] == 8


def test_an_attempt_is_spent_even_where_the_process_dies_at_once(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pin = ClientPin(Ctap2(virtual_key(state)))
    pin.set_pin("1234")
    monkeypatch.setattr("authenticator.approve.virtual_protocol.Shared.decrypt", _die)
    with pytest.raises(_DiedError):
        pin.get_pin_token("0000", GET, "x")
    monkeypatch.undo()
    assert ClientPin(Ctap2(virtual_key(state))).get_pin_retries()[0] == 7


def test_a_counter_is_spent_even_where_the_process_dies_at_once(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    monkeypatch.setattr("authenticator.approve.virtual_signing.sign", _die)
    with pytest.raises(_DiedError):
        ctap.get_assertion(RP["id"], HASH, _descriptor(made))
    monkeypatch.undo()
    answer = Ctap2(virtual_key(state)).get_assertion(RP["id"], HASH, _descriptor(made))
    assert answer.auth_data.counter == 2


def test_two_processes_never_share_a_counter(state: Path) -> None:
    one, other = Ctap2(virtual_key(state)), Ctap2(virtual_key(state))
    made = _make(one)
    counters: list[int] = []

    def sign(ctap: Ctap2) -> None:
        seen = [ctap.get_assertion(RP["id"], HASH, _descriptor(made)).auth_data.counter for _ in range(10)]
        counters.extend(seen)

    threads = [threading.Thread(target=sign, args=(ctap,)) for ctap in (one, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(counters) == list(range(1, 21))


def test_failed_verification_blocks_after_five(state: Path) -> None:
    hands = SteadyHands(verdict="failed")
    pin = ClientPin(Ctap2(virtual_key(state, hands)))
    pin.set_pin("1234")
    seen = [_refused(lambda: pin.get_uv_token(GET, RP["id"])) for _ in range(6)]
    assert seen == [ERR.UV_INVALID] * 4 + [ERR.UV_BLOCKED] * 2
    assert pin.get_uv_retries() == 0
    pin.get_pin_token("1234", GET, RP["id"])
    assert pin.get_uv_retries() == 5


def test_declined_verification_costs_nothing(state: Path) -> None:
    pin = ClientPin(Ctap2(virtual_key(state, SteadyHands(verdict="declined"))))
    assert _refused(lambda: pin.get_uv_token(GET, RP["id"])) == ERR.OPERATION_DENIED
    assert pin.get_uv_retries() == 5


def test_cancel_by_event_from_another_thread(state: Path) -> None:
    hands = IdleHands()
    ctap = Ctap2(virtual_key(state, hands))
    event = threading.Event()
    threading.Timer(0.05, event.set).start()
    statuses: list[int] = []
    started = time.monotonic()
    assert _refused(lambda: ctap.selection(event=event, on_keepalive=statuses.append)) == ERR.KEEPALIVE_CANCEL
    assert time.monotonic() - started < 5
    assert statuses == [STATUS.UPNEEDED]
    hands.released.set()


def test_nobody_touches_it_in_time(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.approve.virtual_hands.TOUCH_TIMEOUT", 0.05)
    hands = IdleHands()
    assert _refused(Ctap2(virtual_key(state, hands)).selection) == ERR.USER_ACTION_TIMEOUT
    hands.released.set()


def test_unplugged_it_fails_like_a_device_file(state: Path) -> None:
    key = virtual_key(state)
    ctap = Ctap2(key)
    key.close()
    with pytest.raises(OSError, match="unplugged"):
        ctap.get_info()


def test_reset_forgets_everything(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    ClientPin(ctap).set_pin("1234")
    ctap.reset()
    assert not ctap.get_info().options["clientPin"]
    assert _refused(lambda: ctap.get_assertion(RP["id"], HASH, _descriptor(made))) == ERR.NO_CREDENTIALS


def test_reset_is_refused_long_after_plugging_in(state: Path) -> None:
    clock = HandClock()
    ctap = Ctap2(virtual_key(state, clock=clock))
    clock.now += 10.1
    assert _refused(ctap.reset) == ERR.NOT_ALLOWED


def test_it_has_room_for_so_many(state: Path) -> None:
    ctap = Ctap2(virtual_key(state, traits=Traits(capacity=2)))
    _make(ctap)
    _make(ctap)
    assert ctap.get_info().remaining_disc_creds == 0
    assert _refused(lambda: _make(ctap)) == ERR.KEY_STORE_FULL


def test_a_key_from_before_ctap_2_1_is_selected_by_an_empty_mac(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    dummy = {"id": "example.com", "name": "example.com"}
    user = {"id": b"dummy", "name": "dummy"}

    def select() -> object:
        return ctap.make_credential(b"\0" * 32, dummy, user, ES256_ONLY, pin_uv_param=b"")

    assert _refused(select) == ERR.PIN_NOT_SET
    ClientPin(ctap).set_pin("1234")
    assert _refused(select) == ERR.PIN_INVALID


def test_a_damaged_state_is_the_computers_fault(state: Path) -> None:
    _make(Ctap2(virtual_key(state)))
    state.write_bytes(b"virtual-key\n\xa1\x61v\x02")
    with pytest.raises(LocalError) as refused:
        Ctap2(virtual_key(state))
    assert refused.value.code == "file_damaged"


def test_secrets_are_in_no_repr(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    _make(ctap)
    ClientPin(ctap).set_pin("canary-pin")
    remembered = StateFile(state, PlainSealer()).read()
    stored = remembered.credentials[0]
    shown = repr(remembered) + repr(stored)
    for secret in (stored.private_key, stored.secret_with_uv, stored.secret_without_uv, remembered.pin_hash):
        assert repr(secret) not in shown


def _message(command: int, content: dict[int, object], changes: dict[str, object]) -> bytes:
    content.update({int(key[1:]): value for key, value in changes.items()})
    return bytes([command]) + cbor.encode({key: value for key, value in content.items() if value is not None})


def _make_bytes(**changes: object) -> bytes:
    return _message(1, {1: HASH, 2: RP, 3: _user(), 4: ES256_ONLY, 7: {"uv": True}}, changes)


def _get_bytes(**changes: object) -> bytes:
    return _message(2, {1: RP["id"], 2: HASH}, changes)


def _pin_bytes(**changes: object) -> bytes:
    return _message(6, {1: 2, 2: 9}, changes)


_POINT = {1: 2, 3: -25, -1: 1, -2: b"\1" * 32, -3: b"\2" * 32}


@pytest.mark.parametrize(
    ("message", "status"),
    [
        pytest.param(b"", ERR.INVALID_COMMAND, id="nothing at all"),
        pytest.param(b"\x55", ERR.INVALID_COMMAND, id="an unknown command"),
        pytest.param(b"\x09" + cbor.encode({1: 1}), ERR.INVALID_COMMAND, id="fingerprints"),
        pytest.param(b"\x01" + b"\xff" * 7700, ERR.REQUEST_TOO_LARGE, id="a command that is too large"),
        pytest.param(b"\x01\xa1", ERR.INVALID_CBOR, id="cut short"),
        pytest.param(b"\x01\xa1\x19\x01", ERR.INVALID_CBOR, id="an integer cut short"),
        pytest.param(b"\x01\xa1\xc0\x01", ERR.INVALID_CBOR, id="a tag"),
        pytest.param(b"\x01\xa0\x00", ERR.INVALID_CBOR, id="trailing bytes"),
        pytest.param(b"\x01\xa2\x02\x01\x01\x01", ERR.INVALID_CBOR, id="keys out of order"),
        pytest.param(b"\x01\xa1\x18\x01\x01", ERR.INVALID_CBOR, id="an integer in a longer form"),
        pytest.param(b"\x01" + b"\x81" * 7000 + b"\x00", ERR.INVALID_CBOR, id="nested without end"),
        pytest.param(b"\x01\x80", ERR.CBOR_UNEXPECTED_TYPE, id="a list instead of a map"),
        pytest.param(b"\x01\xa0", ERR.MISSING_PARAMETER, id="an empty map"),
        pytest.param(_make_bytes(_1=b"short"), ERR.INVALID_LENGTH, id="make: a hash of another length"),
        pytest.param(_make_bytes(_1="text"), ERR.CBOR_UNEXPECTED_TYPE, id="make: a hash that is text"),
        pytest.param(_make_bytes(_2={"name": "x"}), ERR.MISSING_PARAMETER, id="make: no relying party id"),
        pytest.param(_make_bytes(_3={"name": "x"}), ERR.MISSING_PARAMETER, id="make: no user id"),
        pytest.param(_make_bytes(_4=[]), ERR.UNSUPPORTED_ALGORITHM, id="make: no algorithm"),
        pytest.param(
            _make_bytes(_4=[{"type": "public-key", "alg": -257}]),
            ERR.UNSUPPORTED_ALGORITHM,
            id="make: RSA only",
        ),
        pytest.param(_make_bytes(_4=[7]), ERR.CBOR_UNEXPECTED_TYPE, id="make: an algorithm that is a number"),
        pytest.param(_make_bytes(_5=[{"id": 7, "type": "public-key"}]), ERR.CBOR_UNEXPECTED_TYPE, id="make: exclude"),
        pytest.param(_make_bytes(_6={"credProtect": 4}), ERR.INVALID_OPTION, id="make: credProtect level 4"),
        pytest.param(_make_bytes(_6={"credProtect": True}), ERR.CBOR_UNEXPECTED_TYPE, id="make: credProtect true"),
        pytest.param(_make_bytes(_7={"up": False}), ERR.INVALID_OPTION, id="make: without a touch"),
        pytest.param(_make_bytes(_7={"uv": 1}), ERR.CBOR_UNEXPECTED_TYPE, id="make: an option that is a number"),
        pytest.param(_make_bytes(_8=b"x" * 32), ERR.MISSING_PARAMETER, id="make: a MAC without its protocol"),
        pytest.param(_make_bytes(_8=b"x" * 32, _9=3), ERR.INVALID_PARAMETER, id="make: protocol three"),
        pytest.param(_make_bytes(_8=b"x" * 32, _9=2), ERR.PIN_AUTH_INVALID, id="make: a MAC without a token"),
        pytest.param(_make_bytes(_10=1), ERR.INVALID_PARAMETER, id="make: enterprise attestation"),
        pytest.param(_get_bytes(_1=7), ERR.CBOR_UNEXPECTED_TYPE, id="get: a relying party that is a number"),
        pytest.param(_get_bytes(_2=b"x"), ERR.INVALID_LENGTH, id="get: a hash of another length"),
        pytest.param(_get_bytes(_5={"rk": True}), ERR.UNSUPPORTED_OPTION, id="get: rk"),
        pytest.param(_get_bytes(), ERR.NO_CREDENTIALS, id="get: nothing enrolled"),
        pytest.param(_pin_bytes(_1=3), ERR.INVALID_PARAMETER, id="pin: protocol three"),
        pytest.param(_pin_bytes(_2=99), ERR.INVALID_SUBCOMMAND, id="pin: an unknown subcommand"),
        pytest.param(_pin_bytes(_2=None), ERR.MISSING_PARAMETER, id="pin: no subcommand"),
        pytest.param(_pin_bytes(_9=2, _10="x"), ERR.MISSING_PARAMETER, id="pin: no key agreement"),
        pytest.param(
            _pin_bytes(_3=_POINT, _6=b"x" * 32, _9=2, _10="x"),
            ERR.INVALID_PARAMETER,
            id="pin: a point off the curve",
        ),
        pytest.param(
            _pin_bytes(_3={**_POINT, 1: 3}, _6=b"x" * 32, _9=2, _10="x"),
            ERR.INVALID_PARAMETER,
            id="pin: not an EC key",
        ),
        pytest.param(
            _pin_bytes(_3={**_POINT, -2: b"x"}, _6=b"x" * 32, _9=2, _10="x"),
            ERR.INVALID_PARAMETER,
            id="pin: a short coordinate",
        ),
        pytest.param(_pin_bytes(_2=5, _9=2), ERR.INVALID_PARAMETER, id="pin: legacy token with permissions"),
    ],
)
def test_malformed_requests(state: Path, message: bytes, status: int) -> None:
    assert virtual_key(state).call(CTAPHID.CBOR, message) == bytes([status])


def test_the_legacy_token_makes_and_signs(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    pin = ClientPin(ctap)
    pin.set_pin("1234")
    made = _make(ctap)
    agreement, shared = pin._get_shared_secret()  # type: ignore[no-untyped-call]
    sealed_hash = pin.protocol.encrypt(shared, hashlib.sha256(b"1234").digest()[:16])
    answer = ctap.client_pin(2, 5, key_agreement=agreement, pin_hash_enc=sealed_hash)
    mac = pin.protocol.authenticate(pin.protocol.decrypt(shared, answer[2]), HASH)
    assert ctap.get_assertion(RP["id"], HASH, _descriptor(made), None, None, mac, 2).auth_data.is_user_verified()


def test_a_key_that_recognises_nobody_refuses_uv(state: Path) -> None:
    ctap = Ctap2(virtual_key(state, built_in_uv=False))
    assert "uv" not in ctap.info.options
    assert _refused(lambda: ctap.get_assertion(RP["id"], HASH, options={"uv": True})) == ERR.INVALID_OPTION
    assert _refused(lambda: ClientPin(ctap).get_uv_token(GET, RP["id"])) == ERR.INVALID_SUBCOMMAND
    assert _refused(lambda: ClientPin(ctap).get_uv_retries()) == ERR.INVALID_SUBCOMMAND


def test_no_secret_without_a_touch(state: Path) -> None:
    ctap = Ctap2(virtual_key(state))
    made = _make(ctap)
    silent = _refused(
        lambda: ctap.get_assertion(RP["id"], HASH, _descriptor(made), {"hmac-secret": {4: 2}}, {"up": False})
    )
    assert silent == ERR.UNSUPPORTED_OPTION


def test_an_excluded_credential_is_told_only_after_a_touch(state: Path) -> None:
    hands = SteadyHands()
    ctap = Ctap2(virtual_key(state, hands))
    made = _make(ctap)
    pin = ClientPin(ctap)
    pin.set_pin("1234")
    mac = pin.protocol.authenticate(pin.get_pin_token("1234", MAKE, RP["id"]), HASH)
    hands.reasons.clear()
    again = _refused(lambda: ctap.make_credential(HASH, RP, _user(), ES256_ONLY, _descriptor(made), None, None, mac, 2))
    assert again == ERR.CREDENTIAL_EXCLUDED
    assert hands.reasons == ["make"]


def test_a_failure_of_the_hands_reaches_the_caller(state: Path) -> None:
    class Broken(SteadyHands):
        def touch(self, reason: object) -> bool:
            raise _DiedError

    with pytest.raises(_DiedError):
        Ctap2(virtual_key(state, Broken())).selection()


@pytest.mark.parametrize(
    ("uses", "seconds", "live"),
    [
        pytest.param(0, 30, True, id="just used in time"),
        pytest.param(0, 30.1, False, id="not used in half a minute"),
        pytest.param(1, 600, True, id="used, for ten minutes"),
        pytest.param(1, 600.1, False, id="used, after ten minutes"),
    ],
)
def test_a_token_expires(state: Path, uses: int, seconds: float, live: bool) -> None:
    clock = HandClock()
    ctap = Ctap2(virtual_key(state, clock=clock))
    made = _make(ctap)
    pin = ClientPin(ctap)
    mac = pin.protocol.authenticate(pin.get_uv_token(GET, RP["id"]), HASH)

    def sign(options: Mapping[str, bool] | None = None) -> AssertionResponse:
        return ctap.get_assertion(RP["id"], HASH, _descriptor(made), None, options, mac, 2)

    for _ in range(uses):
        sign({"up": False})
    clock.now += seconds
    if live:
        assert sign().auth_data.is_user_verified()
    else:
        assert _refused(sign) == ERR.PIN_AUTH_INVALID


def test_set_pin_policies(state: Path) -> None:
    pin = ClientPin(Ctap2(virtual_key(state)))
    assert _refused(lambda: pin.set_pin("\N{GRINNING FACE}" * 16)) == ERR.PIN_POLICY_VIOLATION
    pin.set_pin("1234")
    assert _refused(lambda: pin.set_pin("5678")) == ERR.PIN_AUTH_INVALID


def test_ping_and_wink_answer_and_u2f_does_not(state: Path) -> None:
    key = virtual_key(state)
    assert key.call(CTAPHID.PING, b"hello") == b"hello"
    assert key.call(CTAPHID.WINK) == b""
    with pytest.raises(CtapError):
        key.call(CTAPHID.MSG, b"\0\1\0\0")


class _DiedError(Exception):
    pass


def _die(*_: object) -> bytes:
    raise _DiedError


_SIGNS_FOR_EVER = """
import sys
from pathlib import Path
from fido2.ctap2.base import Ctap2
from tests.fakes.keys import virtual_key
ctap = Ctap2(virtual_key(Path(sys.argv[1])))
while True:
    answer = ctap.get_assertion("rp.example", bytes(32), [{"type": "public-key", "id": bytes.fromhex(sys.argv[2])}])
    print(answer.auth_data.counter, flush=True)
"""


def test_no_counter_comes_back_after_a_kill(state: Path) -> None:
    made = _make(Ctap2(virtual_key(state)))
    seen: list[int] = []
    for lines in (1, 2, 3):
        with subprocess.Popen(
            [sys.executable, "-c", _SIGNS_FOR_EVER, str(state), _id(made).hex()],
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        ) as process:
            assert process.stdout is not None
            seen.extend(int(process.stdout.readline()) for _ in range(lines))
            process.kill()
            seen.extend(int(line) for line in process.stdout if line.endswith("\n"))
    assert seen == sorted(set(seen))
    assert Ctap2(virtual_key(state)).get_assertion(RP["id"], HASH, _descriptor(made)).auth_data.counter > seen[-1]
