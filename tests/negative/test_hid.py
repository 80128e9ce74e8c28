"""What a platform may do wrong with packets: each row is answered with exactly one CTAPHID error, or with silence."""

from __future__ import annotations

import struct
from collections.abc import Callable

import pytest
from fido2.ctap import CtapError
from fido2.hid import CTAPHID

from authenticator.approve.hid_packets import BROADCAST, MESSAGE_MAX, to_packets
from tests.fakes.channel import KEY, NONCE, Wire, error_of

ERR = CtapError.ERR
Steps = Callable[[Wire, int, int], tuple[bytes, ...]]
LONG = bytes(200)


def _opening(channel: int, command: int, length: int) -> bytes:
    return struct.pack(">IBH", channel, 0x80 | command, length).ljust(64, b"\0")


def _then(*steps: Steps) -> Steps:
    """One step after the other; what the last one is told counts."""

    def run(wire: Wire, mine: int, other: int) -> tuple[bytes, ...]:
        said: tuple[bytes, ...] = ()
        for step in steps:
            said = step(wire, mine, other)
        return said

    return run


def _sent(command: int, message: bytes = b"", *, first: int | None = None, of_other: bool = False) -> Steps:
    return lambda wire, mine, other: wire.send(other if of_other else mine, command, message, first=first)


def _packet(number: int, message: bytes, command: int = CTAPHID.PING, *, of_other: bool = False) -> Steps:
    """One packet of a message, by its place."""
    return lambda wire, mine, other: wire.put(to_packets(other if of_other else mine, command, message)[number])


def _declared(command: int, length: int) -> Steps:
    return lambda wire, mine, _other: wire.put(_opening(mine, command, length))


def _on(channel: int, command: int, message: bytes = b"") -> Steps:
    return lambda wire, _mine, _other: wire.send(channel, command, message)


def _later(seconds: float) -> Steps:
    def wait(wire: Wire, _mine: int, _other: int) -> tuple[bytes, ...]:
        wire.now += seconds
        return wire.machine.tick(wire.now)

    return wait


_ASKED = _sent(CTAPHID.CBOR, b"\x04")


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        pytest.param(_sent(CTAPHID.MSG, b"\0"), ERR.INVALID_COMMAND, id="U2F, which the key does not speak"),
        pytest.param(_sent(0x02), ERR.INVALID_COMMAND, id="an unknown command"),
        pytest.param(_sent(0x40, b"x"), ERR.INVALID_COMMAND, id="a vendor's command"),
        pytest.param(_sent(CTAPHID.KEEPALIVE, b"\1"), ERR.INVALID_COMMAND, id="KEEPALIVE by a platform"),
        pytest.param(_sent(CTAPHID.ERROR, b"\1"), ERR.INVALID_COMMAND, id="ERROR by a platform"),
        pytest.param(_sent(0x02, LONG), ERR.INVALID_COMMAND, id="an unknown command, told at its first packet"),
        pytest.param(_declared(CTAPHID.PING, MESSAGE_MAX + 1), ERR.INVALID_LENGTH, id="one byte too long"),
        pytest.param(_declared(CTAPHID.CBOR, 0xFFFF), ERR.INVALID_LENGTH, id="the longest that can be said"),
        pytest.param(_sent(CTAPHID.CBOR), ERR.INVALID_LENGTH, id="CBOR without a byte"),
        pytest.param(_sent(CTAPHID.WINK, b"x"), ERR.INVALID_LENGTH, id="WINK with a byte"),
        pytest.param(_sent(CTAPHID.INIT, b"1234567"), ERR.INVALID_LENGTH, id="INIT with a short nonce"),
        pytest.param(_sent(CTAPHID.INIT, b"123456789"), ERR.INVALID_LENGTH, id="INIT with a long nonce"),
        pytest.param(_sent(CTAPHID.LOCK), ERR.INVALID_LENGTH, id="LOCK without a time"),
        pytest.param(_sent(CTAPHID.LOCK, b"\0\1"), ERR.INVALID_LENGTH, id="LOCK with two bytes"),
        pytest.param(_sent(CTAPHID.LOCK, b"\x0b"), ERR.INVALID_PARAMETER, id="LOCK for too long"),
        pytest.param(_then(_sent(CTAPHID.PING, LONG, first=1), _packet(2, LONG)), ERR.INVALID_SEQ, id="a gap"),
        pytest.param(_then(_sent(CTAPHID.PING, LONG, first=2), _packet(1, LONG)), ERR.INVALID_SEQ, id="a packet twice"),
        pytest.param(
            _then(_sent(CTAPHID.PING, LONG, first=1), _packet(0, LONG)), ERR.INVALID_SEQ, id="the first packet twice"
        ),
        pytest.param(
            _then(_sent(CTAPHID.PING, LONG, first=1), _ASKED), ERR.INVALID_SEQ, id="another command in the middle"
        ),
        pytest.param(_then(_sent(CTAPHID.PING, LONG, first=2), _later(3.1)), ERR.TIMEOUT, id="stopped half-way"),
        pytest.param(_then(_ASKED, _ASKED), ERR.CHANNEL_BUSY, id="a second request while the first runs"),
        pytest.param(_then(_ASKED, _sent(CTAPHID.PING)), ERR.CHANNEL_BUSY, id="PING while a request runs"),
    ],
)
def test_on_a_channel_of_its_own(steps: Steps, code: int) -> None:
    wire = Wire()
    mine, other = wire.channel(), wire.channel()
    assert error_of(steps(wire, mine, other)) == (mine, code)


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        pytest.param(_then(_ASKED, _sent(CTAPHID.PING, of_other=True)), ERR.CHANNEL_BUSY, id="PING beside a request"),
        pytest.param(
            _then(_ASKED, _sent(CTAPHID.CBOR, b"\x04", of_other=True)), ERR.CHANNEL_BUSY, id="CBOR beside a request"
        ),
        pytest.param(
            _then(_sent(CTAPHID.PING, LONG, first=1), _sent(CTAPHID.PING, of_other=True)),
            ERR.CHANNEL_BUSY,
            id="while another one is half sent",
        ),
        pytest.param(
            _then(_sent(CTAPHID.LOCK, b"\x05"), _sent(CTAPHID.CBOR, b"\x04", of_other=True)),
            ERR.CHANNEL_BUSY,
            id="while another one keeps the key to itself",
        ),
        pytest.param(
            _then(_sent(CTAPHID.LOCK, b"\x05"), _sent(CTAPHID.LOCK, b"\x05", of_other=True)),
            ERR.CHANNEL_BUSY,
            id="LOCK of a locked key",
        ),
        pytest.param(
            _then(_ASKED, _sent(CTAPHID.PING, LONG, of_other=True)), ERR.CHANNEL_BUSY, id="told once for many packets"
        ),
    ],
)
def test_beside_another_channel(steps: Steps, code: int) -> None:
    wire = Wire()
    mine, other = wire.channel(), wire.channel()
    assert error_of(steps(wire, mine, other)) == (other, code)


@pytest.mark.parametrize(
    ("channel", "command", "message"),
    [
        pytest.param(BROADCAST, CTAPHID.PING, b"x", id="PING to all"),
        pytest.param(BROADCAST, CTAPHID.CBOR, b"\x04", id="CBOR to all"),
        pytest.param(BROADCAST, CTAPHID.LOCK, b"\1", id="LOCK to all"),
        pytest.param(0, CTAPHID.INIT, NONCE, id="INIT on the channel that is nobody's"),
        pytest.param(0, CTAPHID.PING, b"", id="PING on the channel that is nobody's"),
        pytest.param(3, CTAPHID.PING, b"", id="a channel that was not given out"),
        pytest.param(3, CTAPHID.INIT, NONCE, id="INIT on a channel that was not given out"),
        pytest.param(BROADCAST - 1, CTAPHID.CBOR, b"\x04", id="the last channel there is"),
    ],
)
def test_a_channel_that_may_not_speak(channel: int, command: int, message: bytes) -> None:
    wire = Wire()
    wire.channel(), wire.channel()
    assert error_of(wire.send(channel, command, message)) == (channel, ERR.INVALID_CHANNEL)
    assert wire.request is None


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(_packet(1, LONG), id="a continuation out of nothing"),
        pytest.param(_then(_ASKED, _packet(1, LONG)), id="a continuation while a request runs"),
        pytest.param(
            _then(_sent(CTAPHID.PING, LONG, first=1), _packet(1, LONG, of_other=True)), id="another's continuation"
        ),
        pytest.param(_sent(CTAPHID.CANCEL), id="CANCEL of nothing"),
        pytest.param(_then(_ASKED, _sent(CTAPHID.CANCEL, of_other=True)), id="CANCEL by another channel"),
        pytest.param(_on(BROADCAST, CTAPHID.CANCEL), id="CANCEL to all"),
        pytest.param(_on(99, CTAPHID.CANCEL), id="CANCEL on a channel that was not given out"),
        pytest.param(_then(_sent(CTAPHID.PING, LONG, first=1), _sent(CTAPHID.CANCEL)), id="CANCEL of half a message"),
        pytest.param(lambda wire, *_: wire.put(b""), id="an empty packet"),
        pytest.param(lambda wire, *_: wire.put(bytes(63)), id="a short packet"),
        pytest.param(lambda wire, *_: wire.put(_opening(1, CTAPHID.PING, 0) + b"\0"), id="a long packet"),
    ],
)
def test_silence(steps: Steps) -> None:
    wire = Wire()
    mine, other = wire.channel(), wire.channel()
    assert steps(wire, mine, other) == ()
    assert wire.cancelled == 0


@pytest.mark.parametrize(
    ("capabilities", "command"),
    [
        pytest.param(KEY & ~0x01, CTAPHID.WINK, id="WINK of a key without a light"),
        pytest.param(KEY & ~0x04, CTAPHID.CBOR, id="CBOR of a key from before CTAP 2"),
    ],
)
def test_what_a_key_does_not_have(capabilities: int, command: int) -> None:
    wire = Wire(capabilities)
    mine = wire.channel()
    assert error_of(wire.send(mine, command)) == (mine, ERR.INVALID_COMMAND)


def test_a_failed_message_leaves_the_key_free() -> None:
    wire = Wire()
    mine, other = wire.channel(), wire.channel()
    for steps in (
        _then(_sent(CTAPHID.PING, LONG, first=1), _packet(2, LONG)),
        _then(_sent(CTAPHID.PING, LONG, first=1), _later(4)),
        _declared(CTAPHID.PING, 0xFFFF),
    ):
        error_of(steps(wire, mine, other))
        assert wire.send(other, CTAPHID.PING, b"free?") == to_packets(other, CTAPHID.PING, b"free?")
