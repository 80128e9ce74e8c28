"""Messages in packets of 64 bytes, and packets on a stream."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from authenticator.approve.hid_framing import FramingError, PacketReader, framed
from authenticator.approve.hid_packets import (
    BROADCAST,
    MESSAGE_MAX,
    PACKET_SIZE,
    Continuing,
    Opening,
    read_packet,
    to_packets,
)

PACKETS = st.lists(st.binary(min_size=PACKET_SIZE, max_size=PACKET_SIZE), max_size=5)


def test_the_longest_message_is_ctaps() -> None:
    assert MESSAGE_MAX == 7609
    assert len(to_packets(1, 1, bytes(MESSAGE_MAX))) == 129


@pytest.mark.parametrize(
    ("length", "packets"),
    [
        pytest.param(0, 1, id="empty"),
        pytest.param(57, 1, id="one packet, full"),
        pytest.param(58, 2, id="one byte more"),
        pytest.param(57 + 59, 2, id="two packets, full"),
        pytest.param(57 + 59 + 1, 3, id="three packets"),
    ],
)
def test_as_many_packets_as_it_takes(length: int, packets: int) -> None:
    assert len(to_packets(1, 1, bytes(length))) == packets


@given(st.integers(0, BROADCAST), st.integers(0, 0x7F), st.binary(max_size=MESSAGE_MAX))
def test_a_message_comes_back_out_of_its_packets(channel: int, command: int, message: bytes) -> None:
    first, *others = [read_packet(packet) for packet in to_packets(channel, command, message)]
    assert isinstance(first, Opening)
    assert (first.channel, first.command, first.length) == (channel, command, len(message))
    data = first.data
    for sequence, found in enumerate(others):
        assert isinstance(found, Continuing)
        assert (found.channel, found.sequence) == (channel, sequence)
        data += found.data
    assert data[: len(message)] == message
    assert not any(data[len(message) :])


@given(st.binary(min_size=PACKET_SIZE, max_size=PACKET_SIZE))
def test_every_packet_says_something(packet: bytes) -> None:
    found = read_packet(packet)
    assert found.channel.to_bytes(4, "big") == packet[:4]
    assert isinstance(found, Opening) is bool(packet[4] & 0x80)


@given(PACKETS, st.data())
def test_a_stream_may_come_in_any_pieces(packets: list[bytes], data: st.DataObject) -> None:
    stream = b"".join(framed(packet) for packet in packets)
    reader, found, start = PacketReader(), [], 0
    while start < len(stream):
        end = data.draw(st.integers(start + 1, len(stream)))
        found += reader.feed(stream[start:end])
        start = end
    assert found == packets


def test_the_length_is_in_front_and_big_endian() -> None:
    assert framed(bytes(64))[:3] == b"\x00\x40\x00"


@given(st.integers(0, 0xFFFF).filter(lambda length: length != PACKET_SIZE), PACKETS)
def test_anything_else_on_a_stream_is_refused(length: int, packets: list[bytes]) -> None:
    reader = PacketReader()
    stream = b"".join(framed(packet) for packet in packets) + length.to_bytes(2, "big")
    with pytest.raises(FramingError):
        reader.feed(stream)
