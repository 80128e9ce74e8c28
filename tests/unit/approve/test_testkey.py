"""A software key behind a port, as testers start it."""

from __future__ import annotations

import errno
import socket
import threading
import time
from pathlib import Path

import pytest
from fido2.ctap import CtapError
from fido2.ctap2.base import Ctap2
from fido2.hid import CTAPHID

from authenticator.approve.hid_framing import framed
from authenticator.approve.hid_packets import BROADCAST, to_packets
from authenticator.approve.tcp_device import DeviceAddress, open_tcp, parse_device_url
from authenticator.approve.testkey import AbsentHands, KeyServer, WillingHands, give_key_pin, listen
from authenticator.approve.virtual_state import StateFile
from authenticator.errors import LocalError, SecurityKeyError
from tests.fakes.keys import DeviceKey, IdleHands, PlainSealer, SteadyHands, enrol_request, sign_request, virtual_key
from tests.fakes.ports import PIN, Platform, broken, key_server, refused
from tests.fakes.typist import Typist

ERR = CtapError.ERR


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


def _connected(url: str) -> socket.socket:
    address = parse_device_url(url)
    return socket.create_connection((address.host, address.port), timeout=5)


def test_the_app_enrols_and_signs_with_it(state: Path) -> None:
    with key_server(lambda: virtual_key(state)) as url:
        key, person = DeviceKey(lambda: open_tcp(url)), Typist()
        made = key.enrol(enrol_request(), None, person)
        first = key.sign(sign_request(made), None, person).secret
        assert key.sign(sign_request(made), None, person).secret == first
    assert len(person.touches) == 3


def test_a_platform_that_hangs_up_has_pulled_the_key_out(state: Path) -> None:
    """Misses in a row and tokens end with the connection, attempts do not."""
    with key_server(lambda: virtual_key(state, built_in_uv=False)) as url:
        platform = Platform(Ctap2(open_tcp(url)))
        platform.pin.set_pin(PIN)
        for _ in range(3):
            refused(lambda: platform.pin.get_pin_token("0000"))
        assert platform.pin.get_pin_retries() == (5, True)
        platform.ctap.device.close()
        again = Platform(Ctap2(open_tcp(url)))
        assert again.pin.get_pin_retries() == (5, False)
        again.ctap.device.close()


def test_hanging_up_in_the_middle_of_a_touch_frees_the_key(state: Path) -> None:
    hands = IdleHands()
    with key_server(lambda: virtual_key(state, hands)) as url:
        device = open_tcp(url)
        threading.Timer(0.05, device.close).start()
        assert broken(Ctap2(device).selection).errno == errno.ENODEV
        other = Ctap2(open_tcp(url))
        assert other.info.versions
        other.device.close()
    hands.released.set()


def test_the_next_platform_waits_until_the_first_has_gone(state: Path) -> None:
    with key_server(lambda: virtual_key(state)) as url:
        first = open_tcp(url)
        with pytest.raises(OSError, match="timed out"):
            open_tcp(url, 0.1)
        threading.Timer(0.1, first.close).start()
        second = open_tcp(url)
        assert second.ping(b"x") == b"x"
        second.close()


def test_stopping_is_an_unplugging(state: Path) -> None:
    with key_server(lambda: virtual_key(state)) as url:
        device = open_tcp(url)
    assert broken(lambda: device.ping(b"x")).errno == errno.ENODEV
    device.close()


@pytest.mark.parametrize(
    "stream",
    [
        pytest.param(b"GET / HTTP/1.1\r\n\r\n", id="a browser"),
        pytest.param(framed(bytes(64)) + b"\0\x41", id="a longer packet"),
        pytest.param(b"\0\0" * 40, id="empty packets"),
    ],
)
def test_what_is_no_packet_is_hung_up_on(state: Path, stream: bytes) -> None:
    with key_server(lambda: virtual_key(state)) as url:
        with _connected(url) as intruder:
            intruder.sendall(stream)
            while intruder.recv(4096):
                pass
        device = open_tcp(url)
        assert device.ping(b"x") == b"x"
        device.close()


def test_a_platform_that_only_connects_does_no_harm(state: Path) -> None:
    with key_server(lambda: virtual_key(state)) as url:
        for piece in (b"", b"\0", framed(bytes(64))[:30]):
            with _connected(url) as visitor:
                visitor.sendall(piece)
        device = open_tcp(url)
        assert device.ping(b"x") == b"x"
        device.close()


def test_a_platform_that_reads_nothing_does_not_keep_the_key(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.approve.testkey._SEND_TIMEOUT", 0.2)
    (opening,) = to_packets(BROADCAST, CTAPHID.INIT, b"12345678")
    with key_server(lambda: virtual_key(state)) as url:
        with _connected(url) as deaf:
            deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            deaf.settimeout(5)
            try:
                while True:
                    deaf.sendall(framed(opening) * 100)
            except OSError:
                pass
        started = time.monotonic()
        device = open_tcp(url)
        assert device.ping(b"x") == b"x"
        assert time.monotonic() - started < 5
        device.close()


def test_a_port_that_is_taken() -> None:
    with listen(DeviceAddress("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(LocalError) as refusal:
            listen(DeviceAddress("127.0.0.1", port))
    assert refusal.value.code == "port_in_use"


def test_it_listens_on_ipv6_too(state: Path) -> None:
    try:
        listener = listen(DeviceAddress("::1", 0))
    except LocalError:
        pytest.skip("no IPv6 on this computer")
    with listener:
        server = KeyServer(listener, lambda: virtual_key(state))
        thread = threading.Thread(target=server.run)
        thread.start()
        device = open_tcp(server.address.url)
        assert device.ping(b"x") == b"x"
        device.close()
        server.stop()
        thread.join(5)
    assert server.address.url.startswith("tcp://[::1]:")


def test_willing_hands_are_everybodys(state: Path) -> None:
    platform = Platform(Ctap2(virtual_key(state, WillingHands())))
    platform.ctap.selection()
    assert platform.make().auth_data.is_user_verified()


def test_absent_hands_never_come(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.approve.virtual_hands.TOUCH_TIMEOUT", 0.05)
    monkeypatch.setattr("authenticator.approve.testkey.TOUCH_TIMEOUT", 0.1)
    ctap = Ctap2(virtual_key(state, AbsentHands()))
    assert refused(ctap.selection) == ERR.USER_ACTION_TIMEOUT
    assert refused(lambda: Platform(ctap).make_untokened(options={"uv": True})) == ERR.USER_ACTION_TIMEOUT
    assert AbsentHands().verify() == "declined"


@pytest.mark.parametrize(
    "pin",
    [
        pytest.param("123", id="too short"),
        pytest.param("1" * 64, id="too long"),
        pytest.param("1234\0", id="with a zero"),
    ],
)
def test_a_pin_that_no_key_takes(state: Path, pin: str) -> None:
    with pytest.raises(SecurityKeyError) as refusal:
        give_key_pin(StateFile(state, PlainSealer()), pin)
    assert refusal.value.code == "pin_policy"
    assert not state.exists()


def test_a_pin_shorter_than_the_key_wants(state: Path) -> None:
    platform = Platform(Ctap2(virtual_key(state, SteadyHands())))
    platform.configure().set_min_pin_length(6)
    file = StateFile(state, PlainSealer())
    with pytest.raises(SecurityKeyError) as refusal:
        give_key_pin(file, "12345")
    assert refusal.value.code == "pin_policy"
    give_key_pin(file, "cafe\u0301s au")
    assert platform.pin.get_pin_token("caf\u00e9s au")
