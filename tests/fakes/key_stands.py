"""Security keys of several makes, each at the end of a carrier, for tests that are the same for all of them.

A stand is a key with a person beside it. The app finds it as it finds any key, by the id of its choice, and opens it
by `open_device` or over TCP; nothing of the app knows that it is a fake.
"""

from __future__ import annotations

import errno
import json
import subprocess
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from fido2.ctap import STATUS, CtapDevice

from authenticator.approve.devices import KeyChoice
from authenticator.approve.tcp_device import open_tcp
from authenticator.approve.virtual_chip import Traits
from authenticator.approve.virtual_hands import Touch, Verdict
from authenticator.approve.virtual_key import VirtualKey
from authenticator.limits import VIRTUAL_CREDENTIALS_MAX
from authenticator.protocol.identity import VIRTUAL_AAGUID
from tests.fakes import warm
from tests.fakes.emulator_device import Emulator, EmulatorDevice, HandsWord
from tests.fakes.hid_pipe import plugged_in
from tests.fakes.keys import virtual_key

_WAIT = 30  # seconds; far longer than any test lets a person be idle


class Stand(ABC):
    """One key and the person beside it.

    Args:
        folder: what it remembers.
        name: what the person reads.
        pin_only: it does not recognise the person, so that it needs a PIN.

    Attributes:
        aaguid: the model that it says it is.
        attestation: who vouches for that.
        keeps_no_user: its answers do not name the user that a credential was made for.
        keeps_power: it stays powered between two errands, as on USB; else each one plugs it in anew.
    """

    aaguid = VIRTUAL_AAGUID
    attestation = "self"
    keeps_no_user = True
    keeps_power = True

    def __init__(self, folder: Path, name: str, *, pin_only: bool = False) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        self.name = name
        self.pin_only = pin_only

    @property
    def choice(self) -> KeyChoice:
        """How the app is told of it."""
        return KeyChoice(f"/dev/{self.name}", self.name, "usb")

    @property
    @abstractmethod
    def waits(self) -> int:
        """How often it waited for its person."""

    @property
    @abstractmethod
    def busy(self) -> bool:
        """A request was not answered yet; False where that does not show from outside."""

    @abstractmethod
    def become(self, word: HandsWord) -> None:
        """Say what its person does from now on."""

    @abstractmethod
    def plug_in(self) -> None:
        """Power it up."""

    @abstractmethod
    def unplug(self) -> None:
        """Pull it out, whatever it does."""

    @abstractmethod
    def connect(self) -> CtapDevice:
        """Open it, as the operating system does for the app; an `OSError` where it is not plugged in."""

    def replug(self) -> None:
        """Pull it out and plug it in again."""
        self.unplug()
        self.plug_in()


class StaysPlugged(CtapDevice):
    """A key that is opened and closed many times while it is plugged in.

    Attributes:
        asking: how many requests were not answered yet.
    """

    def __init__(self, key: CtapDevice) -> None:
        self.asking = 0
        self._key = key

    @property
    def capabilities(self) -> int:
        return self._key.capabilities

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        self.asking += 1
        try:
            return self._key.call(cmd, data, event, on_keepalive)
        finally:
            self.asking -= 1

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())


class PuppetHands:
    """A person who does as the test says, from now on."""

    def __init__(self) -> None:
        self.waits = 0
        self._word: HandsWord = "willing"
        self._changed = threading.Condition()

    def become(self, word: HandsWord) -> None:
        with self._changed:
            self._word = word
            self._changed.notify_all()

    def touch(self, _reason: Touch) -> bool:
        return self._act() not in ("declining", "idle")

    def verify(self) -> Verdict:
        word = self._act()
        return "verified" if word == "willing" else "failed" if word == "failing" else "declined"

    def _act(self) -> HandsWord:
        with self._changed:
            self.waits += 1
            self._changed.wait_for(lambda: self._word != "idle", _WAIT)
            return self._word


class VirtualStand(Stand):
    """The virtual key, in this process."""

    def __init__(
        self,
        folder: Path,
        name: str,
        carrier: Callable[[CtapDevice], CtapDevice],
        *,
        pin_only: bool = False,
        capacity: int = VIRTUAL_CREDENTIALS_MAX,
    ) -> None:
        super().__init__(folder, name, pin_only=pin_only)
        self._carrier = carrier
        self._traits = Traits(built_in_uv=not pin_only, capacity=capacity)
        self._hands = PuppetHands()
        self._key: VirtualKey | None = None
        self._opened: list[StaysPlugged] = []

    @property
    def waits(self) -> int:
        return self._hands.waits

    @property
    def busy(self) -> bool:
        return any(device.asking for device in self._opened)

    def become(self, word: HandsWord) -> None:
        self._hands.become(word)

    def plug_in(self) -> None:
        self._key = virtual_key(self.folder / "key.sealed", self._hands, traits=self._traits)

    def unplug(self) -> None:
        key, self._key = self._key, None
        if key is not None:
            key.close()

    def connect(self) -> CtapDevice:
        if self._key is None:
            raise OSError(errno.ENODEV, "not plugged in")
        self._opened.append(StaysPlugged(self._key))
        return self._carrier(self._opened[-1])


class EmulatorStand(Stand):
    """npm nid-webauthn-emulator, in a process of its own, with the PRF lent to it."""

    aaguid = b"NID-AUTH-3141592".hex()
    attestation = "none"
    keeps_no_user = False

    def __init__(self, folder: Path, name: str, carrier: Callable[[CtapDevice], CtapDevice], *, prf: bool) -> None:
        super().__init__(folder, name)
        self._carrier = carrier
        self._emulator = Emulator(folder, prf=prf)

    @property
    def waits(self) -> int:
        return self._emulator.waits

    @property
    def busy(self) -> bool:
        return self._emulator.busy

    def become(self, word: HandsWord) -> None:
        self._emulator.become(word)

    def plug_in(self) -> None:
        self._emulator.plug_in()

    def unplug(self) -> None:
        self._emulator.unplug()

    def connect(self) -> CtapDevice:
        return self._carrier(EmulatorDevice(self._emulator))


class ServedStand(Stand):
    """`countersign testkey serve`, a process of its own behind a TCP port; its person sits at its terminal."""

    keeps_power = False

    def __init__(self, folder: Path, name: str, *, pin_only: bool = False) -> None:
        super().__init__(folder, name, pin_only=pin_only)
        self._process: subprocess.Popen[str] | warm.Process | None = None
        self._url = ""
        self._waits = 0
        self._word: HandsWord = "willing"
        self._question = ""
        self._lock = threading.Lock()

    @property
    def choice(self) -> KeyChoice:
        return KeyChoice(self._url, self.name, "usb")

    @property
    def waits(self) -> int:
        return self._waits

    @property
    def busy(self) -> bool:
        return False  # but it serves nobody else while it is

    def become(self, word: HandsWord) -> None:
        with self._lock:
            self._word = word
            self._answer()

    def plug_in(self) -> None:
        address = self._url.removeprefix("tcp://") or "127.0.0.1:0"
        options = ["--tcp", address, "--home", str(self.folder), "--touch", "ask", "--json"]
        command = [*warm.COMMAND, "testkey", "serve", *options, *(["--no-uv"] if self.pin_only else [])]
        pipe = warm.PIPE
        self._process = warm.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        assert self._process.stdout is not None
        assert self._process.stderr is not None
        self._url = json.loads(self._process.stdout.readline())["url"]
        threading.Thread(target=self._read, args=(self._process.stderr,), daemon=True).start()

    def unplug(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait(_WAIT)
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()

    def connect(self) -> CtapDevice:
        return open_tcp(self._url)

    def _read(self, stream: IO[str]) -> None:
        """Sit at the terminal: read what it asks, and answer by the word."""
        with stream:
            for line in stream:
                if line.startswith("The key waits for "):
                    with self._lock:
                        self._waits += 1
                        self._question = line
                        self._answer()

    def _answer(self) -> None:
        """Answer its question, if there is one and the person is there; called with the lock held."""
        process = self._process
        if not self._question or self._word == "idle" or process is None or process.stdin is None:
            return
        owner = "owner" in self._question
        letter = {"declining": "n", "failing": "f" if owner else ""}.get(self._word, "")
        self._question = ""
        with suppress(OSError, ValueError):  # it was unplugged meanwhile
            process.stdin.write(f"{letter}\n")
            process.stdin.flush()


def over_messages(device: CtapDevice) -> CtapDevice:
    """The carrier that is none: whole messages."""
    return device


def over_packets(device: CtapDevice) -> CtapDevice:
    """The library's own USB transport, at the other end of a cable in software."""
    return plugged_in(device)
