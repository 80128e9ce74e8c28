"""A software key on a cable: real threads between python-fido2's transport and the key."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from fido2 import cbor
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.ctap2.base import Ctap2
from fido2.hid import CTAPHID
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from authenticator.approve.hid_connection import VirtualHidConnection
from authenticator.approve.hid_endpoint import HidEndpoint
from authenticator.approve.hid_packets import BROADCAST, MESSAGE_MAX, Opening, read_packet, to_packets
from authenticator.errors import LocalError
from tests.fakes.channel import NONCE, error_of
from tests.fakes.hid_pipe import HidPipe, plugged_in
from tests.fakes.keys import FailingDevice, IdleHands, SteadyHands, virtual_key

ERR = CtapError.ERR
GET_INFO = b"\x04"
SELECTION = b"\x0b"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "key.sealed"


def _read(cable: VirtualHidConnection, wanted: Callable[[Opening], bool]) -> Opening:
    """The next first packet of a message that is wanted."""
    for _ in range(1000):
        found = read_packet(cable.read_packet())
        if isinstance(found, Opening) and wanted(found):
            return found
    raise AssertionError("not among a thousand packets")


def _send(cable: VirtualHidConnection, channel: int, command: int, message: bytes = b"") -> None:
    for packet in to_packets(channel, command, message):
        cable.write_packet(packet)


def _channel(cable: VirtualHidConnection) -> int:
    _send(cable, BROADCAST, CTAPHID.INIT, NONCE)
    found = _read(cable, lambda found: found.command == CTAPHID.INIT and found.data[:8] == NONCE)
    return int.from_bytes(found.data[8:12], "big")


def test_the_library_pings_and_winks(state: Path) -> None:
    device = plugged_in(virtual_key(state))
    assert device.ping(b"p" * MESSAGE_MAX) == b"p" * MESSAGE_MAX
    device.wink()
    device.lock(1)
    assert (device.version, device.device_version, device.capabilities) == (2, (0, 0, 0), 0x0D)
    with pytest.raises(CtapError) as refused:
        device.call(CTAPHID.MSG, b"\0\3\0\0\0\0\0")
    assert refused.value.code == ERR.INVALID_COMMAND


def test_keepalives_come_while_the_key_waits(state: Path) -> None:
    hands = IdleHands()
    cable = VirtualHidConnection(virtual_key(state, hands))
    mine = _channel(cable)
    started = time.monotonic()
    _send(cable, mine, CTAPHID.CBOR, SELECTION)
    statuses: list[int] = []
    while len(statuses) < 5:
        found = read_packet(cable.read_packet())
        assert isinstance(found, Opening)
        assert (found.channel, found.command, found.length) == (mine, CTAPHID.KEEPALIVE, 1)
        statuses.append(found.data[0])
    assert statuses[-3:] == [STATUS.UPNEEDED] * 3
    assert time.monotonic() - started < 20
    hands.released.set()
    found = _read(cable, lambda found: found.command == CTAPHID.CBOR)
    assert found.data[0] == ERR.OPERATION_DENIED
    cable.close()


def test_cancel_is_answered_with_keepalive_cancel(state: Path) -> None:
    hands = IdleHands()
    cable = VirtualHidConnection(virtual_key(state, hands))
    mine = _channel(cable)
    _send(cable, mine, CTAPHID.CBOR, SELECTION)
    assert hands.waiting.wait(5)
    started = time.monotonic()
    _send(cable, mine, CTAPHID.CANCEL)
    found = _read(cable, lambda found: found.command == CTAPHID.CBOR)
    assert (found.length, found.data[0]) == (1, ERR.KEEPALIVE_CANCEL)
    assert time.monotonic() - started < 20
    _send(cable, mine, CTAPHID.CBOR, GET_INFO)
    assert _read(cable, lambda found: found.command == CTAPHID.CBOR).data[0] == 0
    hands.released.set()
    cable.close()


def test_others_are_told_that_it_is_busy_and_init_takes_it_back(state: Path) -> None:
    hands = IdleHands()
    cable = VirtualHidConnection(virtual_key(state, hands))
    mine, other = _channel(cable), _channel(cable)
    _send(cable, mine, CTAPHID.CBOR, SELECTION)
    assert hands.waiting.wait(5)
    _send(cable, other, CTAPHID.CBOR, GET_INFO)
    busy = _read(cable, lambda found: found.command == CTAPHID.ERROR)
    assert (busy.channel, busy.data[0]) == (other, ERR.CHANNEL_BUSY)
    _send(cable, mine, CTAPHID.INIT, NONCE)
    assert _read(cable, lambda found: found.command == CTAPHID.INIT).channel == mine
    _send(cable, other, CTAPHID.CBOR, GET_INFO)
    answered = _read(cable, lambda found: found.command == CTAPHID.CBOR)
    assert (answered.channel, answered.data[0]) == (other, 0)
    hands.released.set()
    cable.close()


def test_unplugging_in_the_middle_of_a_touch(state: Path) -> None:
    hands = IdleHands()
    pipes: list[HidPipe] = []
    ctap = Ctap2(plugged_in(virtual_key(state, hands), pipes.append))
    threading.Timer(0.05, pipes[0].unplug).start()
    with pytest.raises(OSError, match="unplugged") as gone:
        ctap.selection()
    assert gone.value.errno == errno.ENODEV
    with pytest.raises(OSError, match="unplugged"):
        ctap.get_info()
    hands.released.set()


def test_a_silent_key_ends_the_wait(state: Path) -> None:
    cable = VirtualHidConnection(virtual_key(state), patience=0.01)
    with pytest.raises(OSError, match="timed out") as late:
        cable.read_packet()
    assert late.value.errno == errno.ETIMEDOUT
    cable.close()
    cable.close()
    with pytest.raises(OSError, match="unplugged"):
        cable.write_packet(bytes(64))


def test_half_a_message_is_given_up_without_another_packet(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.approve.hid_machine.HID_MESSAGE_TIMEOUT", 0.01)
    cable = VirtualHidConnection(virtual_key(state))
    mine = _channel(cable)
    cable.write_packet(to_packets(mine, CTAPHID.PING, bytes(100))[0])
    assert error_of((cable.read_packet(),)) == (mine, ERR.TIMEOUT)
    cable.close()


def _raises(error: Exception) -> Callable[[bytes], bytes]:
    def fail(_answer: bytes) -> bytes:
        raise error

    return fail


@pytest.mark.parametrize(
    ("fail", "code"),
    [
        pytest.param(_raises(LocalError("file_damaged")), ERR.OTHER, id="a damaged memory"),
        pytest.param(_raises(KeyError("canary")), ERR.OTHER, id="a mistake in the key"),
        pytest.param(_raises(CtapError(ERR.INVALID_COMMAND)), ERR.INVALID_COMMAND, id="an error of the transport"),
        pytest.param(lambda _answer: bytes(MESSAGE_MAX + 1), ERR.OTHER, id="an answer that no packets carry"),
    ],
)
def test_a_key_that_fails_answers_all_the_same(state: Path, fail: Callable[[bytes], bytes], code: int) -> None:
    ctap = Ctap2(plugged_in(FailingDevice(virtual_key(state), SELECTION[0], fail)))
    for _ in range(2):
        with pytest.raises(CtapError) as refused:
            ctap.selection()
        assert refused.value.code == code
    assert ctap.get_info().versions


def test_a_key_whose_device_is_gone_is_unplugged(state: Path) -> None:
    device = FailingDevice(virtual_key(state), SELECTION[0], _raises(OSError(errno.ENODEV, "gone")))
    ctap = Ctap2(plugged_in(device))
    with pytest.raises(OSError, match="unplugged"):
        ctap.selection()


def test_a_platform_that_takes_no_packets_is_an_unplugging(state: Path) -> None:
    key: CtapDevice = virtual_key(state)
    gone = threading.Event()

    def send(_packet: bytes) -> None:
        raise OSError(errno.EPIPE, "closed")

    endpoint = HidEndpoint(key, send, on_gone=gone.set)
    for packet in to_packets(BROADCAST, CTAPHID.INIT, NONCE):
        endpoint.receive(packet)
    assert gone.wait(5)
    assert endpoint.gone
    with pytest.raises(OSError, match="unplugged"):
        key.call(CTAPHID.CBOR, GET_INFO)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.one_of(
            st.binary(min_size=64, max_size=64),
            st.builds(
                lambda channel, command, message: b"".join(to_packets(channel, command, message)),
                st.sampled_from([0, 1, 2, BROADCAST]),
                st.sampled_from([int(command) for command in CTAPHID]),
                st.one_of(
                    st.binary(max_size=150),
                    st.builds(
                        lambda command, content: bytes([command]) + cbor.encode(content),
                        st.integers(1, 14),
                        st.dictionaries(
                            st.integers(1, 10),
                            st.one_of(
                                st.integers(-1, 300),
                                st.binary(max_size=40),
                                st.text(max_size=10),
                                st.booleans(),
                                st.lists(st.integers(0, 9), max_size=3),
                                st.dictionaries(st.integers(1, 4), st.binary(max_size=33), max_size=3),
                            ),
                            max_size=7,
                        ),
                    ),
                ),
            ),
        ),
        max_size=15,
    )
)
def test_no_packet_hangs_the_key_or_raises(tmp_path: Path, streams: list[bytes]) -> None:
    cable = VirtualHidConnection(virtual_key(tmp_path / "fuzzed.sealed", SteadyHands()))
    _channel(cable)
    for stream in streams:
        for start in range(0, len(stream), 64):
            cable.write_packet(stream[start : start + 64])
    started = time.monotonic()
    mine = _channel(cable)
    _send(cable, mine, CTAPHID.INIT, NONCE)
    _send(cable, mine, CTAPHID.CBOR, GET_INFO)
    for _ in range(1000):  # a request of the fuzz may still keep the key busy
        found = _read(cable, lambda found: found.channel == mine and found.command in (CTAPHID.CBOR, CTAPHID.ERROR))
        if found.command == CTAPHID.CBOR:
            break
        time.sleep(0.005)
        _send(cable, mine, CTAPHID.CBOR, GET_INFO)
    assert found.data[0] == 0
    assert time.monotonic() - started < 20
    cable.close()
