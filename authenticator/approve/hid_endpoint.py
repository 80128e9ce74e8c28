"""A key at the end of a cable: the threads around `HidMachine`.

One thread lets the key answer, because a touch may take a minute; one ticks while there is something to wait
for, so that keepalives and time-outs come without packets. Both end when the key is unplugged. Packets are sent
in the order in which the machine gives them, and none after the unplugging. Whatever the key fails with, the
platform gets an answer.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.hid import CTAPHID

from authenticator.approve.hid_machine import HidMachine, Request
from authenticator.approve.hid_packets import MESSAGE_MAX
from authenticator.limits import HID_KEEPALIVE

_BROKEN = bytes([CtapError.ERR.OTHER])


@dataclass(frozen=True, slots=True)
class _Job:
    """A request and the event that cancels it."""

    request: Request
    cancel: threading.Event


class HidEndpoint:
    """One plugged-in key.

    Args:
        device: the key; called from one thread only.
        send: sends one packet; may raise `OSError`, which is an unplugging too.
        clock: seconds that only grow.
        on_gone: called once when the key is unplugged.
    """

    def __init__(
        self,
        device: CtapDevice,
        send: Callable[[bytes], None],
        *,
        clock: Callable[[], float] = time.monotonic,
        on_gone: Callable[[], None] = lambda: None,
    ) -> None:
        self._device = device
        self._send = send
        self._clock = clock
        self._on_gone = on_gone
        self._machine = HidMachine(device.capabilities)
        self._lock = threading.RLock()
        self._gone = threading.Event()
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._cancel = threading.Event()  # of the newest job
        self._busy = threading.Event()
        for work in (self._answer_all, self._tick_all):
            threading.Thread(target=work, name="hid-endpoint", daemon=True).start()

    @property
    def gone(self) -> bool:
        """The key was unplugged."""
        return self._gone.is_set()

    def receive(self, packet: bytes) -> None:
        """Take a packet of the platform's; passed over once the key is gone."""
        with self._lock:
            reaction = self._machine.receive(packet, self._clock())
            if reaction.cancel:
                self._cancel.set()
            if reaction.request is not None:
                self._cancel = threading.Event()
                self._jobs.put(_Job(reaction.request, self._cancel))
            self._emit(reaction.packets)
            if not self._machine.idle:
                self._busy.set()

    def unplug(self) -> None:
        """Pull the key out: it does not answer any more, and stops waiting for a touch."""
        with self._lock:
            if self._gone.is_set():
                return
            self._gone.set()
        self._cancel.set()
        self._busy.set()
        self._device.close()
        self._jobs.put(None)
        self._on_gone()

    def _emit(self, packets: tuple[bytes, ...]) -> None:
        """Send packets; called with the lock held."""
        try:
            for packet in packets:
                if not self._gone.is_set():
                    self._send(packet)
        except OSError:
            self.unplug()

    def _tick_all(self) -> None:
        while self._busy.wait() and not self._gone.wait(HID_KEEPALIVE):
            with self._lock:
                self._emit(self._machine.tick(self._clock()))
                if self._machine.idle:
                    self._busy.clear()

    def _answer_all(self) -> None:
        while (job := self._jobs.get()) is not None:
            command, message = self._answer(job)
            with self._lock:
                self._emit(self._machine.finish(job.request, command, message))

    def _answer(self, job: _Job) -> tuple[int, bytes]:
        """Let the key answer one request: the answer's command and message."""

        def show(status: STATUS) -> None:
            with self._lock:
                self._emit(self._machine.show(job.request, status))

        request = job.request
        try:
            message = self._device.call(request.command, request.message, job.cancel, show)
        except CtapError as error:
            return CTAPHID.ERROR, bytes([int(error.code)])
        except OSError:
            self.unplug()
            return CTAPHID.ERROR, _BROKEN
        except Exception:  # noqa: BLE001 - a key with a broken memory says so, like one of plastic
            message = _BROKEN
        return request.command, message if len(message) <= MESSAGE_MAX else _BROKEN
