"""The one place that drives python-fido2, for keys on USB and for the virtual key alike.

Rules:

- The library runs on a thread of its own, because a key that is stuck blocks its read for good. The caller
  waits for the answer, the person's cancel or a time limit, and never longer.
- Every call gets an event of its own: the library sets the one it was given.
- The origin and relying party are ours (`id.countersign.invalid`), which no web page can have.
- The PIN was asked for beforehand; the person is asked here only where a key falls back to it by itself.
- Verification and the PRF are always required, and an answer without either is refused.
- Whatever happens leaves as one `SecurityKeyError` or `PersonError` (`key_errors.py`).
"""

from __future__ import annotations

import threading
import time
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar, TypeVar

from fido2.client import Fido2Client, UserInteraction
from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import Ctap2, Info
from fido2.ctap2.extensions import HmacSecretExtension
from fido2.ctap2.pin import ClientPin
from fido2.hid import CAPABILITY

from authenticator.approve.authenticator import (
    EnrolRequest,
    KeyKind,
    NewCredential,
    PinState,
    Signed,
    SignRequest,
)
from authenticator.approve.interaction import Interaction, PinPrompt, TouchPrompt
from authenticator.approve.key_errors import translate
from authenticator.approve.webauthn import (
    Collector,
    creation_options,
    new_credential,
    request_options,
    signed,
)
from authenticator.errors import CountersignError, PersonError, SecurityKeyError
from authenticator.limits import KEY_ANSWER_TIMEOUT, KEY_CANCEL_GRACE, PIN_BYTES_MAX, PIN_MIN, TOUCH_TIMEOUT

_POLL = 0.02  # seconds between looks at the person's cancel
_EXTENSIONS = (HmacSecretExtension(),)  # type: ignore[no-untyped-call]  # the library left it untyped
_T = TypeVar("_T")


class Conversation(UserInteraction):
    """One errand's talk with the person, and the clock of what is waited for.

    Attributes:
        event: cancels the library's call.
        deadline: monotonic seconds; None while the person types.
    """

    def __init__(self, key_name: str, pin: str | None, interaction: Interaction | None, prompt: TouchPrompt) -> None:
        self.event = threading.Event()
        self.deadline: float | None = time.monotonic() + KEY_ANSWER_TIMEOUT
        self._key_name = key_name
        self._pin = pin
        self._interaction = interaction
        self.prompt = prompt

    @property
    def cancelled(self) -> bool:
        """The person gave up."""
        return self._interaction is not None and self._interaction.cancelled.is_set()

    @property
    def over(self) -> bool:
        """The person gave up, or nothing came for too long."""
        return self.cancelled or (self.deadline is not None and time.monotonic() > self.deadline)

    def prompt_up(self) -> None:
        """Show that the key waits for a touch."""
        self.deadline = time.monotonic() + TOUCH_TIMEOUT + KEY_CANCEL_GRACE
        if self._interaction is not None:
            self._interaction.touch(self.prompt)

    def request_pin(self, _permissions: ClientPin.PERMISSION, _rp_id: str | None) -> str | None:
        """Return the PIN that was asked for beforehand; ask now where the key itself fell back to it."""
        if self._pin is None and self._interaction is not None:
            self.deadline = None
            prompt = PinPrompt(self._key_name, attempts_left=None, wrong=False, minimum=PIN_MIN)
            self._pin = self._interaction.ask_pin(prompt)
            self.deadline = time.monotonic() + KEY_ANSWER_TIMEOUT
            if self._pin is None:
                raise PersonError("cancelled")
        return None if self._pin is None else normal_pin(self._pin)

    def request_uv(self, _permissions: ClientPin.PERMISSION, _rp_id: str | None) -> bool:
        """Let the key recognise the person by itself."""
        return True


class FidoAuthenticator(ABC):
    """An `Authenticator` over any `CtapDevice`; a kind of key says how to open it.

    Attributes:
        key_name: what the person calls it.
    """

    kind: ClassVar[KeyKind]

    def __init__(self, key_name: str) -> None:
        self.key_name = key_name

    @abstractmethod
    def open_device(self, interaction: Interaction | None, prompt: TouchPrompt) -> CtapDevice:
        """Open the key; on the library's thread, so it may block. It may raise anything."""

    def needs_pin(self) -> PinState:
        """Tell whether a PIN is to be asked for; see `Authenticator`."""
        return self._run(None, None, self._prompt("to read the key", 1, 1), _pin_state)

    def check_pin(self, pin: str) -> None:
        """Try a PIN before anything that gets stale is fetched.

        Raises:
            SecurityKeyError: `pin_invalid`, `pin_blocked`, `pin_auth_blocked`, `pin_not_set`.
        """
        text = normal_pin(pin)

        def check(device: CtapDevice, _conversation: Conversation) -> None:
            ClientPin(Ctap2(device)).get_pin_token(text, ClientPin.PERMISSION.GET_ASSERTION, "pin.invalid")

        self._run(None, None, self._prompt("to check the PIN", 1, 1), check)

    def set_pin(self, pin: str) -> None:
        """Give the key its first PIN.

        Raises:
            SecurityKeyError: `pin_policy`, or what the key answers.
        """
        text = normal_pin(pin)

        def set_it(device: CtapDevice, _conversation: Conversation) -> None:
            ClientPin(Ctap2(device)).set_pin(text)

        self._run(None, None, self._prompt("to set the PIN", 1, 1), set_it)

    def change_pin(self, old: str, new: str) -> None:
        """Replace the key's PIN.

        Raises:
            SecurityKeyError: `pin_invalid` and `pin_policy` among others.
        """
        old_text, new_text = normal_pin(old), normal_pin(new)

        def change(device: CtapDevice, _conversation: Conversation) -> None:
            ClientPin(Ctap2(device)).change_pin(old_text, new_text)

        self._run(None, None, self._prompt("to change the PIN", 1, 1), change)

    def enrol(self, request: EnrolRequest, pin: str | None, interaction: Interaction) -> NewCredential:
        """Make a credential; see `Authenticator`."""
        prompt = self._prompt(request.purpose, request.touch_number, request.touches)

        def make(device: CtapDevice, conversation: Conversation) -> NewCredential:
            client = _client(device, request.origin, request.rp_id, conversation)
            response = client.make_credential(creation_options(request), conversation.event)
            return new_credential(response, client.info)

        return self._run(pin, interaction, prompt, make)

    def sign(self, request: SignRequest, pin: str | None, interaction: Interaction) -> Signed:
        """Sign a challenge; see `Authenticator`."""
        prompt = self._prompt(request.purpose, request.touch_number, request.touches)

        def ask(device: CtapDevice, conversation: Conversation) -> Signed:
            client = _client(device, request.origin, request.rp_id, conversation)
            selection = client.get_assertion(request_options(request), conversation.event)
            return signed(selection.get_response(0), request)

        return self._run(pin, interaction, prompt, ask)

    def _prompt(self, purpose: str, number: int, of: int) -> TouchPrompt:
        return TouchPrompt(self.key_name, purpose, number, of, self.kind == "virtual")

    def _run(
        self,
        pin: str | None,
        interaction: Interaction | None,
        prompt: TouchPrompt,
        errand: Callable[[CtapDevice, Conversation], _T],
    ) -> _T:
        """Open the key, run the errand and close the key, all on a thread that may be left behind."""
        conversation = Conversation(self.key_name, pin, interaction, prompt)

        def work() -> _T:
            device = self.open_device(interaction, prompt)
            try:
                return errand(device, conversation)
            finally:
                with suppress(OSError):
                    device.close()

        return _wait_for(work, conversation)


def normal_pin(pin: str) -> str:
    """Return the PIN as keys compare it: NFC, 4 characters to 63 bytes.

    Raises:
        SecurityKeyError: `pin_policy`.
    """
    text = unicodedata.normalize("NFC", pin)
    if len(text) < PIN_MIN or len(text.encode(errors="replace")) > PIN_BYTES_MAX or "\0" in text:
        raise SecurityKeyError("pin_policy")
    return text


def _wait_for(work: Callable[[], _T], conversation: Conversation) -> _T:
    answers: list[_T] = []
    failures: list[CountersignError] = []
    done = threading.Event()

    def working() -> None:
        try:
            answers.append(work())
        except BaseException as error:  # noqa: BLE001 - whatever the library lets through gets its one code
            failures.append(translate(error))
        finally:
            done.set()

    if conversation.cancelled:
        raise PersonError("cancelled")
    threading.Thread(target=working, name="security-key", daemon=True).start()
    try:
        while not done.wait(_POLL) and not conversation.over:
            pass
    finally:
        conversation.event.set()
    done.wait(KEY_CANCEL_GRACE)
    if conversation.cancelled:  # even where the key was quicker: nothing is signed after a cancel
        raise PersonError("cancelled")
    if answers:
        return answers[0]
    raise failures[0] if failures else SecurityKeyError("key_timeout", "the key does not answer")


def _client(device: CtapDevice, origin: str, rp_id: str, conversation: Conversation) -> Fido2Client:
    """Open the library's client, and refuse a key that cannot protect an identity before it is touched."""
    client = Fido2Client(device, Collector(origin, rp_id), conversation, _EXTENSIONS)
    if device.capabilities & CAPABILITY.CBOR and client.info.versions == ["U2F_V2"]:
        raise SecurityKeyError("key_failed", "getInfo")  # the library took it for an old key and said nothing
    _check_supported(client.info)
    return client


def _check_supported(info: Info) -> None:
    if HmacSecretExtension.NAME not in info.extensions or not info.pin_uv_protocols:
        raise SecurityKeyError("key_unsupported", ",".join(info.versions)[:100])
    if not any(info.options.get(name) for name in ("uv", "clientPin", "bioEnroll")):
        raise SecurityKeyError("pin_not_set")


def _pin_state(device: CtapDevice, _conversation: Conversation) -> PinState:
    ctap = Ctap2(device)
    info = ctap.info
    _check_supported(info)
    if info.force_pin_change:
        raise SecurityKeyError("pin_change_required")
    pin = ClientPin(ctap)
    if info.options.get("uv") and _recognises(pin):
        return PinState(needed=False, attempts_left=None, minimum=info.min_pin_length)
    if not info.options.get("clientPin"):
        raise SecurityKeyError("uv_blocked")
    attempts, replug = pin.get_pin_retries()
    if attempts == 0:
        raise SecurityKeyError("pin_blocked")
    if replug:
        raise SecurityKeyError("pin_auth_blocked")
    return PinState(needed=True, attempts_left=attempts, minimum=info.min_pin_length)


def _recognises(pin: ClientPin) -> bool:
    """Tell whether the key's own verification has attempts left; a key that does not count them has."""
    try:
        return pin.get_uv_retries() > 0
    except (CtapError, ValueError, KeyError):
        return True
