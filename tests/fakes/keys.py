"""Security keys for tests: the virtual key behind the app's own wrapper, and one that fails as told."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

from fido2 import cbor
from fido2.ctap import STATUS, CtapDevice
from fido2.ctap2.base import Ctap2
from fido2.hid import CAPABILITY, CTAPHID

from authenticator.approve.authenticator import EnrolRequest, KeyKind, NewCredential, SignRequest
from authenticator.approve.client import FidoAuthenticator
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.approve.virtual_authenticator import OnScreenHands, VirtualAuthenticator
from authenticator.approve.virtual_chip import Traits
from authenticator.approve.virtual_hands import Hands, Touch, Verdict
from authenticator.approve.virtual_key import VirtualKey
from authenticator.errors import LocalError
from tests.fakes.typist import Typist

RP_ID = "id.countersign.invalid"
ORIGIN = "https://id.countersign.invalid"
SALT = hashlib.sha256(b"salt").digest()
CHALLENGE = hashlib.sha256(b"challenge").digest()


class PlainSealer:
    """Marks bytes with their purpose instead of encrypting them."""

    def seal(self, purpose: str, data: bytes) -> bytes:
        return purpose.encode() + b"\n" + data

    def open(self, purpose: str, blob: bytes) -> bytes:
        name, _, data = blob.partition(b"\n")
        if name != purpose.encode():
            raise LocalError("file_damaged", purpose)
        return data


class SteadyHands:
    """Hands that give the answers they were made with."""

    def __init__(self, *, touch: bool = True, verdict: Verdict = "verified") -> None:
        self.touch_answer = touch
        self.verdict: Verdict = verdict
        self.reasons: list[str] = []

    def touch(self, reason: Touch) -> bool:
        self.reasons.append(reason)
        return self.touch_answer

    def verify(self) -> Verdict:
        self.reasons.append("verify")
        return self.verdict


class IdleHands:
    """Hands that never come, until the test lets them go."""

    def __init__(self) -> None:
        self.waiting = threading.Event()
        self.released = threading.Event()

    def touch(self, reason: Touch) -> bool:
        self.waiting.set()
        self.released.wait(30)
        return False

    def verify(self) -> Verdict:
        self.touch("sign")
        return "declined"


class DeviceKey(FidoAuthenticator):
    """The app's wrapper around any device."""

    kind: ClassVar[KeyKind] = "usb"

    def __init__(self, make: Callable[[], CtapDevice]) -> None:
        super().__init__("Test key")
        self._make = make

    def open_device(self, _interaction: Interaction | None, _prompt: TouchPrompt, _stop: threading.Event) -> CtapDevice:
        return self._make()


class FailingDevice(CtapDevice):
    """A virtual key that fails at one command: `fail` gets the real answer and gives or raises another."""

    def __init__(self, inner: CtapDevice, command: int, fail: Callable[[bytes], bytes]) -> None:
        self._inner = inner
        self._command = command
        self._fail = fail

    @property
    def capabilities(self) -> int:
        return self._inner.capabilities

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        answer = self._inner.call(cmd, data, event, on_keepalive)
        if cmd != CTAPHID.CBOR or data[0] != self._command or _is_silent(data):
            return answer
        return self._fail(answer)

    def close(self) -> None:
        self._inner.close()

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())


def _is_silent(data: bytes) -> bool:
    """Tell whether this is the client's own look for a credential, which waits for no touch."""
    if data[0] != Ctap2.CMD.GET_ASSERTION:
        return False
    content: Any = cbor.decode(data[1:])
    return bool(content.get(5) == {"up": False})


class U2fDevice(CtapDevice):
    """A key from before CTAP 2."""

    @property
    def capabilities(self) -> int:
        return int(CAPABILITY.WINK)

    def call(
        self,
        cmd: int,
        data: bytes = b"",
        event: threading.Event | None = None,
        on_keepalive: Callable[[STATUS], None] | None = None,
    ) -> bytes:
        return b"\x69\x85"

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())


class HandClock:
    """A clock that a test moves by hand."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def virtual_key(
    path: Path,
    hands: Hands | None = None,
    *,
    built_in_uv: bool = True,
    traits: Traits | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> VirtualKey:
    """A plugged-in virtual key whose state is at `path`."""
    hands = hands or SteadyHands()
    return VirtualKey(path, PlainSealer(), hands, built_in_uv=built_in_uv, traits=traits, clock=clock)


def virtual_authenticator(path: Path) -> VirtualAuthenticator:
    """The virtual key as the app opens it."""
    return VirtualAuthenticator(path, PlainSealer())


def on_screen_key(path: Path, person: Typist, *, built_in_uv: bool = True) -> VirtualKey:
    """A virtual key whose hands are a person at the screen."""
    prompt = TouchPrompt("Test key", "to test", 1, 1, virtual=True)
    return virtual_key(path, OnScreenHands(person, prompt), built_in_uv=built_in_uv)


def enrol_request(*exclude: NewCredential) -> EnrolRequest:
    """A request to enrol."""
    return EnrolRequest(RP_ID, ORIGIN, "Ada", tuple(made.credential for made in exclude))


def sign_request(*made: NewCredential, salt: bytes = SALT, challenge: bytes = CHALLENGE) -> SignRequest:
    """A request to sign with any of the credentials."""
    return SignRequest(RP_ID, ORIGIN, challenge, tuple(one.credential for one in made), salt)
