"""PINs, tokens and their permissions, by python-fido2's ClientPin over packets and over TCP."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from fido2.ctap import CtapError
from fido2.ctap2.config import Config
from fido2.ctap2.pin import ClientPin, PinProtocol, PinProtocolV1, PinProtocolV2

from authenticator.approve.virtual_pin import give_pin
from authenticator.approve.virtual_state import StateFile
from tests.fakes.keys import HandClock, PlainSealer, SteadyHands
from tests.fakes.ports import GET, MAKE, PERMISSION, PIN, RP_ID, Port, credential_id, refused

ERR = CtapError.ERR


@pytest.fixture(params=["packets", "tcp"])
def port(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Port]:
    with Port(request.param, tmp_path / "key.sealed").running() as place:
        yield place


@pytest.fixture(params=[PinProtocolV1(), PinProtocolV2()], ids=["protocol one", "protocol two"])
def protocol(request: pytest.FixtureRequest) -> PinProtocol:
    found: PinProtocol = request.param
    return found


def test_both_protocols_set_check_and_change_a_pin(port: Port, protocol: PinProtocol) -> None:
    platform = port.plug(built_in_uv=False).speaking(protocol)
    platform.pin.set_pin(PIN)
    assert platform.ctap.get_info().options["clientPin"]
    assert len(platform.token(GET, RP_ID, PIN)) == 32
    platform.pin.change_pin(PIN, "пароль")
    assert refused(lambda: platform.token(GET, RP_ID, PIN)) == ERR.PIN_INVALID
    assert len(platform.token(GET, RP_ID, "пароль")) == 32


def test_both_protocols_make_and_sign(port: Port, protocol: PinProtocol) -> None:
    platform = port.plug(built_in_uv=False).speaking(protocol)
    platform.pin.set_pin(PIN)
    made = platform.make(token=platform.token(MAKE, RP_ID, PIN), extensions={"hmac-secret": True})
    inputs, opened = platform.salts(b"\1" * 32, b"\2" * 32)
    answer = platform.sign(made, token=platform.token(GET, RP_ID, PIN), extensions={"hmac-secret": inputs})
    assert answer.auth_data.is_user_verified()
    assert answer.auth_data.extensions is not None
    secret = opened(answer.auth_data.extensions["hmac-secret"])
    assert len(secret) == 64
    other = platform.speaking(PinProtocolV2() if protocol.VERSION == 1 else PinProtocolV1())
    inputs, opened = other.salts(b"\1" * 32)
    answer = other.sign(made, token=other.token(GET, RP_ID, PIN), extensions={"hmac-secret": inputs})
    assert answer.auth_data.extensions is not None
    assert opened(answer.auth_data.extensions["hmac-secret"]) == secret[:32]


def test_an_hmac_secret_without_a_protocol_is_protocol_one(port: Port) -> None:
    platform = port.plug().speaking(PinProtocolV1())
    made = platform.make(extensions={"hmac-secret": True})
    inputs, opened = platform.salts(b"\1" * 32)
    del inputs[4]
    answer = platform.sign(made, extensions={"hmac-secret": inputs})
    assert answer.auth_data.extensions is not None
    assert len(opened(answer.auth_data.extensions["hmac-secret"])) == 32


def test_a_token_of_one_protocol_is_none_of_the_other(port: Port) -> None:
    platform = port.plug().speaking(PinProtocolV1())
    token = platform.token(MAKE, RP_ID)
    assert refused(lambda: platform.speaking(PinProtocolV2()).make(token=token)) == ERR.PIN_AUTH_INVALID


def test_a_new_token_ends_the_old_one(port: Port) -> None:
    platform = port.plug()
    old = platform.token(MAKE, RP_ID)
    new = platform.speaking(PinProtocolV1()).token(MAKE, RP_ID)
    assert refused(lambda: platform.make(token=old)) == ERR.PIN_AUTH_INVALID
    assert platform.speaking(PinProtocolV1()).make(token=new).fmt == "packed"


def test_a_wrong_pin_renews_only_the_protocol_it_came_by(port: Port) -> None:
    platform = port.plug(built_in_uv=False)
    platform.pin.set_pin(PIN)
    before = [platform.ctap.client_pin(version, ClientPin.CMD.GET_KEY_AGREEMENT) for version in (1, 2)]
    assert refused(lambda: platform.token(GET, RP_ID, "0000")) == ERR.PIN_INVALID
    after = [platform.ctap.client_pin(version, ClientPin.CMD.GET_KEY_AGREEMENT) for version in (1, 2)]
    assert before[0] == after[0]
    assert before[1] != after[1]


def test_attempts_last_over_power_cycles_and_misses_in_a_row_do_not(port: Port) -> None:
    platform = port.plug(built_in_uv=False)
    platform.pin.set_pin(PIN)
    seen = [refused(lambda: platform.token(GET, RP_ID, "0000")) for _ in range(3)]
    assert seen == [ERR.PIN_INVALID, ERR.PIN_INVALID, ERR.PIN_AUTH_BLOCKED]
    assert platform.pin.get_pin_retries() == (5, True)
    platform = port.plug(built_in_uv=False)
    assert platform.pin.get_pin_retries() == (5, False)
    for _ in range(2):
        refused(lambda: platform.token(GET, RP_ID, "0000"))
    platform = port.plug(built_in_uv=False)
    seen = [refused(lambda: platform.token(GET, RP_ID, "0000")) for _ in range(3)]
    assert seen == [ERR.PIN_INVALID, ERR.PIN_INVALID, ERR.PIN_BLOCKED]
    platform = port.plug(built_in_uv=False)
    assert platform.pin.get_pin_retries() == (0, False)
    assert refused(lambda: platform.token(GET, RP_ID, PIN)) == ERR.PIN_BLOCKED
    platform.ctap.reset()
    platform.pin.set_pin(PIN)
    assert platform.pin.get_pin_retries() == (8, False)


def test_a_token_without_a_relying_party_is_bound_to_the_first(port: Port) -> None:
    platform = port.plug(built_in_uv=False)
    platform.pin.set_pin(PIN)
    platform.make(token=platform.token(MAKE, RP_ID, PIN))
    legacy = platform.pin.get_pin_token(PIN)
    platform.sign(token=legacy, options={"up": False})
    assert refused(lambda: platform.sign(rp_id="other.example", token=legacy)) == ERR.PIN_AUTH_INVALID
    assert platform.sign(token=legacy).auth_data.is_user_verified()


def test_a_touch_leaves_only_the_permission_to_write_blobs(port: Port) -> None:
    platform = port.plug(built_in_uv=False)
    platform.pin.set_pin(PIN)
    every = MAKE | GET | PERMISSION.CREDENTIAL_MGMT | PERMISSION.LARGE_BLOB_WRITE | PERMISSION.AUTHENTICATOR_CFG
    token = platform.token(every, RP_ID, PIN)
    platform.make(token=token)
    assert refused(lambda: platform.sign(token=token)) == ERR.PIN_AUTH_INVALID
    blob = b"\x80" + bytes.fromhex("76be8b528d0075f7aae98d6fa57a6d3c")
    mac = platform.protocol.authenticate(token, b"\xff" * 32 + b"\x0c\0\0\0\0\0" + _sha256(blob))
    assert platform.ctap.large_blobs(0, set=blob, length=17, pin_uv_param=mac, pin_uv_protocol=2) == {}


def test_a_touch_with_the_verification_counts_for_half_a_minute(port: Port) -> None:
    hands, clock = SteadyHands(), HandClock()
    platform = port.plug(hands, clock=clock)
    token = platform.token(MAKE | GET, RP_ID)
    assert refused(lambda: platform.sign(token=token, options={"up": False})) == ERR.NO_CREDENTIALS
    clock.now += 30
    platform.make(token=token)
    assert hands.reasons == ["verify"]
    token = platform.token(MAKE | GET, RP_ID)
    assert platform.sign(token=token, options={"up": False}).signature
    clock.now += 30.1
    platform.make(token=token)
    assert hands.reasons == ["verify", "verify", "make"]


def test_a_pin_that_must_be_changed_is_good_for_nothing_else(port: Port) -> None:
    platform = port.plug(built_in_uv=False)
    platform.pin.set_pin(PIN)
    assert not platform.ctap.get_info().force_pin_change
    token = platform.token(PERMISSION.LARGE_BLOB_WRITE | GET, RP_ID, PIN)
    platform.configure(PIN).set_min_pin_length(force_change_pin=True)
    assert platform.ctap.get_info().force_pin_change
    assert refused(lambda: platform.sign(token=token)) == ERR.PIN_AUTH_INVALID
    assert refused(lambda: platform.token(GET, RP_ID, PIN)) == ERR.PIN_INVALID
    assert refused(lambda: platform.pin.get_pin_token(PIN)) == ERR.PIN_INVALID
    assert platform.pin.get_pin_retries() == (8, False)
    assert refused(lambda: platform.pin.change_pin(PIN, PIN)) == ERR.PIN_POLICY_VIOLATION
    platform.pin.change_pin(PIN, "4321")
    assert not platform.ctap.get_info().force_pin_change
    assert platform.token(GET, RP_ID, "4321")


def test_a_longer_minimum_forces_a_change_of_a_shorter_pin(port: Port) -> None:
    platform = port.plug(built_in_uv=False)
    platform.pin.set_pin("äöüß")
    platform.configure("äöüß").set_min_pin_length(4)
    assert not platform.ctap.get_info().force_pin_change
    platform.configure("äöüß").set_min_pin_length(6)
    info = platform.ctap.get_info()
    assert (info.min_pin_length, info.force_pin_change) == (6, True)
    assert refused(lambda: platform.pin.change_pin("äöüß", "12345")) == ERR.PIN_POLICY_VIOLATION
    platform.pin.change_pin("äöüß", "123456")
    assert refused(lambda: platform.configure("123456").set_min_pin_length(5)) == ERR.PIN_POLICY_VIOLATION
    assert refused(lambda: platform.configure("123456").set_min_pin_length(64)) == ERR.PIN_POLICY_VIOLATION
    assert port.plug(built_in_uv=False).ctap.info.min_pin_length == 6


def test_a_served_keys_pin_is_given_whatever_it_had(tmp_path: Path) -> None:
    state = StateFile(tmp_path / "key.sealed", PlainSealer())
    give_pin(state, PIN)
    with Port("packets", tmp_path / "key.sealed").running() as port:
        platform = port.plug(built_in_uv=False)
        refused(lambda: platform.token(GET, RP_ID, "0000"))
        give_pin(state, "5678")
        assert platform.pin.get_pin_retries() == (8, False)
        assert platform.token(GET, RP_ID, "5678")
    with pytest.raises(CtapError) as error:
        give_pin(state, "123")
    assert error.value.code == ERR.PIN_POLICY_VIOLATION


def test_always_uv_verifies_whoever_touches(port: Port) -> None:
    platform = port.plug()
    made = platform.make()
    assert not platform.sign(made).auth_data.is_user_verified()
    platform.configure().toggle_always_uv()
    assert platform.ctap.get_info().options["alwaysUv"]
    assert platform.sign(made).auth_data.is_user_verified()
    assert not platform.sign(made, options={"up": False}).auth_data.is_user_verified()
    platform.configure().toggle_always_uv()
    assert not platform.ctap.get_info().options["alwaysUv"]
    assert not platform.sign(made).auth_data.is_user_verified()


def test_always_uv_wants_a_token_of_a_key_that_recognises_nobody(port: Port) -> None:
    platform = port.plug(built_in_uv=False)
    Config(platform.ctap).toggle_always_uv()  # nobody can be verified yet, so nobody has to be
    assert refused(platform.make_untokened) == ERR.PUAT_REQUIRED
    assert refused(platform.sign) == ERR.PUAT_REQUIRED
    assert refused(lambda: Config(platform.ctap).set_min_pin_length(6)) == ERR.PUAT_REQUIRED
    platform.pin.set_pin(PIN)
    made = platform.make(token=platform.token(MAKE, RP_ID, PIN))
    assert refused(lambda: platform.sign(made)) == ERR.PUAT_REQUIRED
    assert platform.sign(made, token=platform.token(GET, RP_ID, PIN)).auth_data.is_user_verified()
    assert credential_id(made)


def _sha256(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()
