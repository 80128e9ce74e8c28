"""The key's end of CTAPHID, as a state machine."""

from __future__ import annotations

from fido2.ctap import STATUS
from fido2.hid import CTAPHID
from hypothesis import given, settings
from hypothesis import strategies as st

from authenticator.approve.hid_machine import HidMachine
from authenticator.approve.hid_packets import (
    BROADCAST,
    MESSAGE_MAX,
    PACKET_SIZE,
    Continuing,
    Opening,
    read_packet,
    to_packets,
)
from tests.fakes.channel import KEY, NONCE, Wire, opening


def _keepalive(channel: int, status: STATUS) -> tuple[bytes, ...]:
    return to_packets(channel, CTAPHID.KEEPALIVE, bytes([status]))


def test_init_gives_out_one_channel_after_the_other() -> None:
    wire = Wire()
    found = opening(wire.send(BROADCAST, CTAPHID.INIT, NONCE))
    assert (found.channel, found.command, found.length) == (BROADCAST, CTAPHID.INIT, 17)
    assert found.data[:17] == NONCE + b"\0\0\0\1" + b"\2\0\0\0" + bytes([KEY])
    assert [wire.channel() for _ in range(3)] == [2, 3, 4]


def test_channels_are_given_out_anew_when_there_are_no_more() -> None:
    wire = Wire()
    wire.machine._given_out = BROADCAST - 2
    assert [wire.channel(), wire.channel()] == [BROADCAST - 1, 1]


def test_ping_comes_back_at_any_length() -> None:
    wire = Wire()
    mine = wire.channel()
    for length in (0, 57, 58, MESSAGE_MAX):
        message = bytes(range(256)) * 30
        assert wire.send(mine, CTAPHID.PING, message[:length]) == to_packets(mine, CTAPHID.PING, message[:length])


def test_a_request_is_passed_on_whole_and_answered_on_its_channel() -> None:
    wire = Wire()
    mine = wire.channel()
    assert wire.send(mine, CTAPHID.CBOR, b"\x01" * 100) == ()
    assert wire.request is not None
    assert (wire.request.command, wire.request.message) == (CTAPHID.CBOR, b"\x01" * 100)
    assert wire.machine.finish(wire.request, CTAPHID.CBOR, b"\0") == to_packets(mine, CTAPHID.CBOR, b"\0")
    assert wire.machine.finish(wire.request, CTAPHID.CBOR, b"\0") == ()  # answered once
    assert wire.machine.tick(wire.now) == ()


def test_padding_is_not_looked_at() -> None:
    wire = Wire()
    mine = wire.channel()
    (packet,) = to_packets(mine, CTAPHID.CBOR, b"\x04")
    assert wire.put(packet[:8] + b"\xff" * 56) == ()
    assert wire.request is not None
    assert wire.request.message == b"\x04"


def test_a_key_that_works_says_so_with_each_tick() -> None:
    wire = Wire()
    mine = wire.channel()
    wire.send(mine, CTAPHID.CBOR, b"\x04")
    assert wire.request is not None
    assert wire.machine.tick(wire.now) == _keepalive(mine, STATUS.PROCESSING)
    assert wire.machine.show(wire.request, STATUS.UPNEEDED) == _keepalive(mine, STATUS.UPNEEDED)
    assert wire.machine.tick(wire.now) == _keepalive(mine, STATUS.UPNEEDED)
    wire.machine.finish(wire.request, CTAPHID.CBOR, b"\0")
    assert wire.machine.show(wire.request, STATUS.PROCESSING) == ()
    wire.send(mine, CTAPHID.CBOR, b"\x04")
    assert wire.machine.tick(wire.now) == _keepalive(mine, STATUS.PROCESSING)


def test_only_cbor_is_kept_alive() -> None:
    wire = Wire()
    wire.send(wire.channel(), CTAPHID.WINK)
    assert wire.request is not None
    assert wire.machine.tick(wire.now) == ()


def test_cancel_is_passed_on_and_the_request_answers_it() -> None:
    wire = Wire()
    mine = wire.channel()
    wire.send(mine, CTAPHID.CBOR, b"\x0b")
    assert wire.send(mine, CTAPHID.CANCEL) == ()
    assert wire.cancelled == 1
    assert wire.request is not None
    assert wire.machine.finish(wire.request, CTAPHID.CBOR, b"\x2d") == to_packets(mine, CTAPHID.CBOR, b"\x2d")


def test_init_on_a_channel_throws_its_request_away() -> None:
    wire = Wire()
    mine = wire.channel()
    wire.send(mine, CTAPHID.CBOR, b"\x0b")
    first = wire.request
    assert opening(wire.send(mine, CTAPHID.INIT, NONCE)).data[8:12] == mine.to_bytes(4, "big")
    assert wire.cancelled == 1
    assert first is not None
    assert wire.machine.finish(first, CTAPHID.CBOR, b"\x2d") == ()
    wire.send(mine, CTAPHID.CBOR, b"\x04")
    assert wire.request is not None
    assert wire.machine.finish(first, CTAPHID.CBOR, b"\x2d") == ()
    assert wire.machine.finish(wire.request, CTAPHID.CBOR, b"\0") == to_packets(mine, CTAPHID.CBOR, b"\0")


def test_init_on_a_channel_throws_half_a_message_away() -> None:
    wire = Wire()
    mine = wire.channel()
    packets = to_packets(mine, CTAPHID.PING, bytes(100))
    wire.put(packets[0])
    assert opening(wire.send(mine, CTAPHID.INIT, NONCE)).command == CTAPHID.INIT
    assert wire.put(packets[1]) == ()
    assert wire.cancelled == 0


def test_init_elsewhere_disturbs_nobody() -> None:
    wire = Wire()
    mine, other = wire.channel(), wire.channel()
    packets = to_packets(mine, CTAPHID.PING, bytes(100))
    wire.put(packets[0])
    assert wire.channel() == 3
    assert opening(wire.send(other, CTAPHID.INIT, NONCE)).channel == other
    assert wire.put(packets[1]) == packets
    wire.send(mine, CTAPHID.CBOR, b"\x0b")
    assert wire.channel() == 4
    assert wire.cancelled == 0


def test_a_late_message_is_given_up_before_the_next_packet_is_looked_at() -> None:
    wire = Wire()
    mine, other = wire.channel(), wire.channel()
    wire.send(mine, CTAPHID.PING, bytes(100), first=1)
    wire.now += 3
    assert wire.machine.tick(wire.now) == ()
    wire.now += 0.1
    said = wire.send(other, CTAPHID.PING, b"x")
    assert said == to_packets(mine, CTAPHID.ERROR, b"\x05") + to_packets(other, CTAPHID.PING, b"x")


def test_each_packet_gives_a_message_more_time() -> None:
    wire = Wire()
    mine = wire.channel()
    packets = to_packets(mine, CTAPHID.PING, bytes(300))
    for packet in packets[:-1]:
        wire.now += 2.9
        assert wire.put(packet) == ()
    assert wire.put(packets[-1]) == packets


def test_a_locked_key_is_free_again_after_its_time_or_when_it_is_let_go() -> None:
    wire = Wire()
    mine, other = wire.channel(), wire.channel()
    pong = to_packets(other, CTAPHID.PING, b"")
    assert wire.send(mine, CTAPHID.LOCK, b"\x02") == to_packets(mine, CTAPHID.LOCK, b"")
    assert wire.send(mine, CTAPHID.PING) == to_packets(mine, CTAPHID.PING, b"")
    wire.now += 2
    assert wire.send(other, CTAPHID.PING) == pong
    wire.send(mine, CTAPHID.LOCK, b"\x0a")
    wire.send(mine, CTAPHID.LOCK, b"\x00")
    assert wire.send(other, CTAPHID.PING) == pong
    wire.send(mine, CTAPHID.LOCK, b"\x0a")
    wire.send(mine, CTAPHID.INIT, NONCE)
    assert wire.send(other, CTAPHID.PING) == pong


def test_u2f_is_passed_on_where_the_key_speaks_it() -> None:
    wire = Wire(0x01)
    mine = wire.channel()
    wire.send(mine, CTAPHID.MSG, b"\0\3\0\0")
    assert wire.request is not None
    assert (wire.request.command, wire.request.message) == (CTAPHID.MSG, b"\0\3\0\0")


# ---- anything at all ----------------------------------------------------------------------------------------------

CHANNELS = st.sampled_from([0, 1, 2, 3, BROADCAST])
COMMANDS = st.sampled_from([*(int(command) for command in CTAPHID), 0x02, 0x7F])
LIKELY = st.builds(
    lambda channel, kind, length, data: (channel.to_bytes(4, "big") + bytes([kind]) + length + data)[:64].ljust(64),
    CHANNELS,
    st.one_of(COMMANDS.map(lambda command: 0x80 | command), st.integers(0, 4)),
    st.one_of(st.integers(0, 200), st.integers(0, 0xFFFF)).map(lambda length: length.to_bytes(2, "big")),
    st.binary(max_size=57),
)
PACKETS = st.one_of(LIKELY, st.binary(min_size=PACKET_SIZE, max_size=PACKET_SIZE), st.binary(max_size=70))
EVENTS = st.lists(
    st.one_of(
        PACKETS,
        st.floats(0, 5),  # seconds that pass
        st.sampled_from(["finish", "show", "tick"]),
    ),
    max_size=60,
)


@settings(max_examples=300, deadline=None)
@given(EVENTS)
def test_nothing_upsets_it(events: list[bytes | float | str]) -> None:
    wire = Wire()
    mine = wire.channel()
    for event in events:
        said: tuple[bytes, ...] = ()
        if isinstance(event, bytes):
            said = wire.put(event)
        elif isinstance(event, str):
            said = _act(wire, event)
        else:
            wire.now += event
        _check_said(said)
    wire.machine.tick(wire.now)
    new = wire.channel()  # whatever came before, a platform that starts anew is served
    assert new > mine
    assert opening(wire.send(mine, CTAPHID.INIT, NONCE)).channel == mine


def _act(wire: Wire, event: str) -> tuple[bytes, ...]:
    machine: HidMachine = wire.machine
    if event == "tick" or wire.request is None:
        return machine.tick(wire.now)
    if event == "show":
        return machine.show(wire.request, STATUS.UPNEEDED)
    return machine.finish(wire.request, wire.request.command, b"\0" * 100)


def _check_said(packets: tuple[bytes, ...]) -> None:
    """Everything that is said is whole messages."""
    left = 0
    for packet in packets:
        assert len(packet) == PACKET_SIZE
        found = read_packet(packet)
        if isinstance(found, Opening):
            assert left <= 0
            left = found.length - len(found.data)
        else:
            assert isinstance(found, Continuing)
            left -= len(found.data)
    assert left <= 0
