"""npm nid-webauthn-emulator as a security key: its process is the key, plugged in while it runs."""

from __future__ import annotations

import errno
import queue
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.hid import CAPABILITY, CTAPHID

from tests.fakes.peers import node, node_modules

HandsWord = Literal["willing", "declining", "failing", "idle"]

_POLL = 0.01  # seconds between looks at the cancel event
_EXIT_TIMEOUT = 10  # seconds


class Emulator:
    """One key, and what it is plugged into.

    Args:
        memory: the folder of its credentials, which outlast its process.
        prf: lend it the PRF that it does not have.

    Attributes:
        waits: how often it waited for a person.
    """

    def __init__(self, memory: Path, *, prf: bool) -> None:
        self.waits = 0
        self._memory = memory
        self._arguments = ["prf"] if prf else []
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._asking = threading.Lock()

    @property
    def busy(self) -> bool:
        """A request was not answered yet."""
        return self._asking.locked()

    def plug_in(self) -> None:
        """Power it up."""
        folder = node_modules("emulator")
        command = [str(node()), "bridge.mjs", str(self._memory), *self._arguments]
        self._answers = queue.SimpleQueue()
        self._process = subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        threading.Thread(target=_read, args=(self._process, self._answers), daemon=True).start()

    def unplug(self) -> None:
        """Pull it out, whatever it does."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait(_EXIT_TIMEOUT)
        if process.stdin is not None:
            process.stdin.close()

    def become(self, word: HandsWord) -> None:
        """Say what the person does from now on."""
        self._write(f"hands {word}")

    def ask(self, message: bytes, event: threading.Event, on_keepalive: Callable[[STATUS], None] | None) -> bytes:
        """Return the answer to one message, status first.

        Raises:
            OSError: it is not plugged in any more.
        """
        with self._asking:
            answers = self._answers
            self._write(message.hex())
            cancelled = False
            while True:
                if event.is_set() and not cancelled:
                    cancelled = True
                    self._write("cancel")
                try:
                    line = answers.get(timeout=_POLL)
                except queue.Empty:
                    continue
                if line is None:
                    raise _gone()
                if line != "waiting":
                    return bytes.fromhex(line)
                self.waits += 1
                if on_keepalive is not None:
                    on_keepalive(STATUS.UPNEEDED)

    def _write(self, line: str) -> None:
        process = self._process
        if process is None or process.stdin is None:
            raise _gone()
        try:
            process.stdin.write(f"{line}\n")
            process.stdin.flush()
        except (OSError, ValueError):
            raise _gone() from None


class EmulatorDevice(CtapDevice):
    """The key as python-fido2 talks to it; closing it leaves it plugged in."""

    def __init__(self, emulator: Emulator) -> None:
        self._emulator = emulator

    @property
    def capabilities(self) -> int:
        return int(CAPABILITY.CBOR | CAPABILITY.NMSG)

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        if cmd != CTAPHID.CBOR:
            raise CtapError(CtapError.ERR.INVALID_COMMAND)
        return self._emulator.ask(data, event or threading.Event(), on_keepalive)

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())


def _read(process: subprocess.Popen[str], answers: queue.SimpleQueue[str | None]) -> None:
    assert process.stdout is not None
    with process.stdout as stream:
        for line in stream:
            answers.put(line.strip())
    answers.put(None)


def _gone() -> OSError:
    return OSError(errno.ENODEV, "the emulator was unplugged")
