"""A key on USB, down to its packets: python-fido2's own transport with a virtual key at the other end."""

from __future__ import annotations

import hashlib
import logging
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from fido2.hid import CTAPHID
from fido2.hid.base import HidDescriptor
from fido2.utils import LOG_LEVEL_TRAFFIC

from authenticator.approve import security_key
from authenticator.approve.hid_packets import PACKET_SIZE
from authenticator.approve.security_key import SecurityKey
from authenticator.approve.virtual_hands import Hands
from authenticator.errors import PersonError, SecurityKeyError
from tests.fakes.hid_pipe import HidPipe, plugged_in
from tests.fakes.key_faults import ScriptedCable, packet, sends
from tests.fakes.keys import IdleHands, enrol_request, sign_request, virtual_authenticator, virtual_key
from tests.fakes.typist import Typist


class Port:
    """A USB port with one key in it.

    Attributes:
        pipes: one for each time the key was opened.
    """

    def __init__(self, state: Path, hands: Hands | None, *, built_in_uv: bool = True) -> None:
        self.pipes: list[HidPipe] = []
        self._state = state
        self._hands = hands
        self._built_in_uv = built_in_uv

    def open_device(self, path: str, _stop: threading.Event) -> object:
        assert path == "/dev/hidraw7"
        return plugged_in(virtual_key(self._state, self._hands, built_in_uv=self._built_in_uv), self.pipes.append)


def _key(monkeypatch: pytest.MonkeyPatch, state: Path, hands: Hands | None = None) -> tuple[SecurityKey, Port]:
    port = Port(state, hands)
    monkeypatch.setattr(security_key, "open_device", port.open_device)
    return SecurityKey("Pipe key", "/dev/hidraw7"), port


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


def test_enrol_and_sign_over_packets(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    key, _ = _key(monkeypatch, state)
    person = Typist()
    assert not key.needs_pin().needed
    made = key.enrol(enrol_request(), None, person)
    signed = key.sign(sign_request(made), None, person)
    assert signed.secret == virtual_authenticator(state).sign(sign_request(made), None, person).secret
    assert [prompt.virtual for prompt in person.touches] == [False, False, True]


def test_the_key_is_closed_after_each_errand(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    key, port = _key(monkeypatch, state)
    key.enrol(enrol_request(), None, Typist())
    with pytest.raises(OSError, match="unplugged"):
        port.pipes[-1].read_packet()


def test_a_cancel_is_sent_as_a_packet(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    made = virtual_authenticator(state).enrol(enrol_request(), None, Typist())
    hands = IdleHands()
    key, port = _key(monkeypatch, state, hands)
    person = Typist()
    threading.Timer(0.3, person.cancelled.set).start()
    started = time.monotonic()
    with pytest.raises(PersonError) as refused:
        key.sign(sign_request(made), None, person)
    hands.released.set()
    assert refused.value.code == "cancelled"
    assert time.monotonic() - started < 5
    assert port.pipes[-1].cancels >= 1


class Cable(ScriptedCable):
    """A cable that answers the first packet with one of a test's."""

    def __init__(self, first: bytes) -> None:
        super().__init__(sends())
        self._first = first
        self.opened = threading.Event()

    def write_packet(self, data: bytes) -> None:
        if data[4] & 0x7F == CTAPHID.INIT:
            self.opened.set()
            self._packets.put(self._first)
        else:
            super().write_packet(data)


def _wired(monkeypatch: pytest.MonkeyPatch, first: bytes) -> Cable:
    """A port whose key answers so."""
    cable = Cable(first)
    found = HidDescriptor("/dev/hidraw7", 1, 1, PACKET_SIZE, PACKET_SIZE, "Pipe key", None)
    monkeypatch.setattr(security_key, "get_descriptor", lambda _path: found)
    monkeypatch.setattr(security_key, "open_connection", lambda _descriptor: cable)
    return cable


EVERYBODY = b"\xff" * 4
BUSY = packet(CTAPHID.ERROR, b"\6", channel=EVERYBODY)


@pytest.mark.parametrize(
    ("first", "code"),
    [
        pytest.param(packet(CTAPHID.ERROR, b"\x0b", channel=EVERYBODY), "key_failed", id="refuses a channel"),
        pytest.param(packet(CTAPHID.INIT, bytes(17), channel=EVERYBODY), "key_failed", id="another's nonce"),
        pytest.param(packet(CTAPHID.INIT, bytes(17), channel=b"else"), "key_failed", id="another's channel"),
        pytest.param(b"", "key_failed", id="an empty packet"),
    ],
)
def test_a_key_that_is_refused_is_closed_again(monkeypatch: pytest.MonkeyPatch, first: bytes, code: str) -> None:
    cable = _wired(monkeypatch, first)
    with pytest.raises(SecurityKeyError) as refused:
        SecurityKey("Pipe key", "/dev/hidraw7").facts()
    assert refused.value.code == code
    assert cable.closed.is_set()


@pytest.mark.skipif(sys.platform != "linux", reason="open files are counted as Linux shows them")
def test_a_real_device_file_is_closed_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The library opens it, and would keep it open where the key does not answer as one."""
    node = tmp_path / "hidraw7"
    node.write_bytes(bytes(64))  # no answer of a key
    found = HidDescriptor(str(node), 1, 1, PACKET_SIZE, PACKET_SIZE, "Pipe key", None)
    monkeypatch.setattr(security_key, "get_descriptor", lambda _path: found)
    with pytest.raises(SecurityKeyError):
        SecurityKey("Pipe key", str(node)).facts()
    assert str(node) not in _open_files()
    with node.open("rb"):
        assert str(node) in _open_files()


def _open_files() -> set[str]:
    found: set[str] = set()
    for each in Path("/proc/self/fd").iterdir():
        with suppress(OSError):  # closed in between
            found.add(str(each.readlink()))
    return found


def test_a_cancel_reaches_a_key_that_another_program_keeps_busy(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    made = virtual_authenticator(state).enrol(enrol_request(), None, Typist())
    cable, person = _wired(monkeypatch, BUSY), Typist()

    def give_up() -> None:
        assert cable.opened.wait(10)
        person.cancelled.set()

    threading.Thread(target=give_up).start()
    begun = time.monotonic()
    with pytest.raises(PersonError) as refused:
        SecurityKey("Pipe key", "/dev/hidraw7").sign(sign_request(made), None, person)
    assert refused.value.code == "cancelled"
    assert time.monotonic() - begun < 5
    assert cable.closed.wait(2)  # nobody goes on asking it


def test_a_key_that_stays_busy_is_called_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.approve.errand.KEY_ANSWER_TIMEOUT", 0.3)
    cable = _wired(monkeypatch, BUSY)
    with pytest.raises(SecurityKeyError) as refused:
        SecurityKey("Pipe key", "/dev/hidraw7").facts()
    assert refused.value.code == "key_busy"
    assert cable.closed.is_set()


def test_pulling_the_cable_while_it_waits(monkeypatch: pytest.MonkeyPatch, state: Path) -> None:
    made = virtual_authenticator(state).enrol(enrol_request(), None, Typist())
    hands = IdleHands()
    key, port = _key(monkeypatch, state, hands)
    person = Typist(on_touch=lambda: threading.Timer(0.05, port.pipes[-1].unplug).start())
    with pytest.raises(SecurityKeyError) as refused:
        key.sign(sign_request(made), None, person)
    hands.released.set()
    assert refused.value.code == "key_unplugged"


def test_no_log_holds_a_pin_or_a_secret(
    monkeypatch: pytest.MonkeyPatch, state: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(LOG_LEVEL_TRAFFIC)  # the library's own packet log, the most it can say
    logging.getLogger("fido2").setLevel(LOG_LEVEL_TRAFFIC)
    key, person = virtual_authenticator(state), Typist()
    made = key.enrol(enrol_request(), None, person)
    key.set_pin("canary-pin")
    port = Port(state, None, built_in_uv=False)
    monkeypatch.setattr(security_key, "open_device", port.open_device)
    signed = SecurityKey("Pipe key", "/dev/hidraw7").sign(sign_request(made), "canary-pin", person)
    logging.getLogger("fido2").setLevel(logging.NOTSET)
    assert "SEND" in caplog.text
    for secret in (b"canary-pin", hashlib.sha256(b"canary-pin").digest()[:16], signed.secret):
        assert secret.hex() not in caplog.text
        assert repr(secret) not in caplog.text
    assert "canary" not in caplog.text
