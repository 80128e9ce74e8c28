"""The key's end of CTAPHID as a state machine: packets and times go in, packets and requests come out.

CTAP 2.1, section 11.2. It does no I/O, has no thread and asks no clock. Rules:

- One transaction at a time, from the first packet of a request to the last of its answer. Another channel's
  request is answered `CHANNEL_BUSY` meanwhile; so is a second one of the same channel while the first runs.
- INIT opens no transaction, so it is always answered. On a channel that was given out it throws that channel's
  transaction away.
- A continuation packet that nobody waits for is passed over: a platform sends a whole request before it reads
  that the key is busy, and one refusal has to be enough.
- CANCEL is never answered itself; the request that it ends is.
- A request that stops half-way is given up after `HID_MESSAGE_TIMEOUT`, and its channel told so.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from fido2.ctap import STATUS, CtapError
from fido2.hid import CAPABILITY, CTAPHID

from authenticator.approve.hid_packets import (
    BROADCAST,
    MESSAGE_MAX,
    PACKET_SIZE,
    Continuing,
    Opening,
    read_packet,
    to_packets,
)
from authenticator.limits import HID_MESSAGE_TIMEOUT

_ERR = CtapError.ERR
_NONCE = 8  # bytes of INIT
_PROTOCOL_VERSION = 2
_DEVICE_VERSION = (0, 0, 0)  # getInfo tells the real one
_LOCK_MAX = 10  # seconds that a channel may keep the key for itself
_NOBODY = 0  # a channel that is never given out


@dataclass(frozen=True, slots=True)
class Request:
    """A whole request that the key has to answer.

    Attributes:
        number: tells it from every other one.
        channel: who asks.
        command: `CBOR`, `MSG` or `WINK`.
        message: what they ask.
    """

    number: int
    channel: int
    command: int
    message: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Reaction:
    """What follows from a packet.

    Attributes:
        packets: to be sent, in this order.
        request: to be answered by the key, with `finish`.
        cancel: the key is to give up what it does.
    """

    packets: tuple[bytes, ...] = ()
    request: Request | None = None
    cancel: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """A request that is not complete yet."""

    channel: int
    command: int
    length: int
    data: bytes = field(repr=False)
    sequence: int
    deadline: float

    @property
    def complete(self) -> bool:
        return len(self.data) >= self.length

    @property
    def message(self) -> bytes:
        return self.data[: self.length]


class HidMachine:
    """One key's end of the cable.

    Args:
        capabilities: `CAPABILITY` flags; they say which commands the key answers.
    """

    def __init__(self, capabilities: int) -> None:
        self._capabilities = capabilities
        self._given_out = _NOBODY
        self._numbered = 0
        self._part: _Part | None = None
        self._running: Request | None = None
        self._status = STATUS.PROCESSING
        self._owner, self._owned_until = _NOBODY, 0.0
        self._answers: dict[int, Callable[[_Part, float], Reaction]] = {
            CTAPHID.PING: self._ping,
            CTAPHID.LOCK: self._lock,
        }
        if capabilities & CAPABILITY.WINK:
            self._answers[CTAPHID.WINK] = self._wink
        if capabilities & CAPABILITY.CBOR:
            self._answers[CTAPHID.CBOR] = self._ask
        if not capabilities & CAPABILITY.NMSG:
            self._answers[CTAPHID.MSG] = self._ask

    @property
    def idle(self) -> bool:
        """There is no transaction, so that a `tick` says nothing."""
        return self._part is None and self._running is None

    def receive(self, packet: bytes, now: float) -> Reaction:
        """Take one packet; one of another size than a report has is no packet."""
        late = self._give_up(now)
        if len(packet) != PACKET_SIZE:
            return Reaction(late)
        found = read_packet(packet)
        reaction = self._open(found, now) if isinstance(found, Opening) else self._continue(found, now)
        return replace(reaction, packets=late + reaction.packets)

    def finish(self, request: Request, command: int, message: bytes) -> tuple[bytes, ...]:
        """Answer a request; nothing is sent where nobody waits for it any more."""
        if self._running != request:
            return ()
        self._running = None
        return to_packets(request.channel, command, message[:MESSAGE_MAX])

    def show(self, request: Request, status: STATUS) -> tuple[bytes, ...]:
        """Tell what a request waits for, now and with every `tick`."""
        if self._running != request:
            return ()
        self._status = status
        return self._keepalive(request)

    def tick(self, now: float) -> tuple[bytes, ...]:
        """Say that the key is still there, or that a request took too long; to be called every 100 ms."""
        if self._running is not None:
            return self._keepalive(self._running)
        return self._give_up(now)

    def _keepalive(self, request: Request) -> tuple[bytes, ...]:
        if request.command != CTAPHID.CBOR:
            return ()
        return to_packets(request.channel, CTAPHID.KEEPALIVE, bytes([self._status]))

    def _give_up(self, now: float) -> tuple[bytes, ...]:
        part = self._part
        if part is None or now <= part.deadline:
            return ()
        self._part = None
        return _error(part.channel, _ERR.TIMEOUT).packets

    def _open(self, found: Opening, now: float) -> Reaction:
        if found.command == CTAPHID.CANCEL:
            return self._cancel(found.channel)
        if not self._may_speak(found):
            return _error(found.channel, _ERR.INVALID_CHANNEL)
        if found.command == CTAPHID.INIT:
            return self._init(found)
        if self._is_busy(found.channel, now):
            return _error(found.channel, _ERR.CHANNEL_BUSY)
        if self._part is not None:
            self._part = None
            return _error(found.channel, _ERR.INVALID_SEQ)
        if found.length > MESSAGE_MAX:
            return _error(found.channel, _ERR.INVALID_LENGTH)
        if found.command not in self._answers:
            return _error(found.channel, _ERR.INVALID_COMMAND)
        deadline = now + HID_MESSAGE_TIMEOUT
        return self._take(_Part(found.channel, found.command, found.length, found.data, 0, deadline), now)

    def _continue(self, found: Continuing, now: float) -> Reaction:
        part = self._part
        if part is None or part.channel != found.channel:
            return Reaction()
        if found.sequence != part.sequence:
            self._part = None
            return _error(found.channel, _ERR.INVALID_SEQ)
        data, deadline = part.data + found.data, now + HID_MESSAGE_TIMEOUT
        return self._take(replace(part, data=data, sequence=part.sequence + 1, deadline=deadline), now)

    def _take(self, part: _Part, now: float) -> Reaction:
        """Wait for more of a request, or answer it."""
        if not part.complete:
            self._part = part
            return Reaction()
        self._part = None
        return self._answers[part.command](part, now)

    def _may_speak(self, found: Opening) -> bool:
        if found.channel == BROADCAST:
            return found.command == CTAPHID.INIT
        return _NOBODY < found.channel <= self._given_out

    def _is_busy(self, channel: int, now: float) -> bool:
        if self._running is not None:
            return True
        if self._part is not None:
            return self._part.channel != channel
        return now < self._owned_until and self._owner != channel

    def _cancel(self, channel: int) -> Reaction:
        return Reaction(cancel=self._running is not None and self._running.channel == channel)

    def _init(self, found: Opening) -> Reaction:
        if found.length != _NONCE:
            return _error(found.channel, _ERR.INVALID_LENGTH)
        channel, cancel = found.channel, False
        if channel == BROADCAST:
            channel = self._given_out = self._given_out % (BROADCAST - 1) + 1
        else:
            cancel = self._forget(channel)
        answer = struct.pack(">I5B", channel, _PROTOCOL_VERSION, *_DEVICE_VERSION, self._capabilities)
        return Reaction(to_packets(found.channel, CTAPHID.INIT, found.data[:_NONCE] + answer), cancel=cancel)

    def _forget(self, channel: int) -> bool:
        """Throw away what a channel was doing; tell whether the key was busy with it."""
        if self._owner == channel:
            self._owned_until = 0.0
        if self._part is not None and self._part.channel == channel:
            self._part = None
        if self._running is None or self._running.channel != channel:
            return False
        self._running = None
        return True

    def _ping(self, part: _Part, _now: float) -> Reaction:
        return Reaction(to_packets(part.channel, CTAPHID.PING, part.message))

    def _lock(self, part: _Part, now: float) -> Reaction:
        if part.length != 1:
            return _error(part.channel, _ERR.INVALID_LENGTH)
        seconds = part.message[0]
        if seconds > _LOCK_MAX:
            return _error(part.channel, _ERR.INVALID_PARAMETER)
        self._owner, self._owned_until = part.channel, now + seconds
        return Reaction(to_packets(part.channel, CTAPHID.LOCK, b""))

    def _wink(self, part: _Part, _now: float) -> Reaction:
        if part.length:
            return _error(part.channel, _ERR.INVALID_LENGTH)
        return self._run(part)

    def _ask(self, part: _Part, _now: float) -> Reaction:
        if not part.length:
            return _error(part.channel, _ERR.INVALID_LENGTH)
        return self._run(part)

    def _run(self, part: _Part) -> Reaction:
        self._numbered += 1
        self._running = Request(self._numbered, part.channel, part.command, part.message)
        self._status = STATUS.PROCESSING
        return Reaction(request=self._running)


def _error(channel: int, code: CtapError.ERR) -> Reaction:
    return Reaction(to_packets(channel, CTAPHID.ERROR, bytes([code])))
