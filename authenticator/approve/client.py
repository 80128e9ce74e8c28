"""The one place that drives python-fido2, for keys on USB, on readers and for the virtual key alike.

Rules (those of one errand are in `errand.py`):

- Every call gets an event of its own: the library sets the one it was given.
- The origin and relying party are ours (`id.countersign.invalid`), which no web page can have.
- Verification and the PRF are always required of every key that can verify the person, and an answer without either is
  refused.
- Whatever happens leaves as one `SecurityKeyError` or `PersonError` (`key_errors.py`).
"""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import ClassVar, TypeVar

from fido2.client import Fido2Client
from fido2.ctap import CtapDevice
from fido2.ctap2.base import Ctap2
from fido2.ctap2.extensions import Ctap2Extension, HmacSecretExtension
from fido2.ctap2.pin import ClientPin

from authenticator.approve import u2f
from authenticator.approve.authenticator import (
    EnrolRequest,
    KeyKind,
    NewCredential,
    PinState,
    Signed,
    SignRequest,
)
from authenticator.approve.errand import Conversation, Errand, WrongPinMeanwhileError, try_pin
from authenticator.approve.interaction import Interaction, TouchPrompt
from authenticator.approve.key_facts import (
    U2F_VERSION,
    KeyFacts,
    check_supported,
    is_u2f,
    pin_minimum,
    read_facts,
    read_pin_rules,
    read_pin_state,
    uv_attempts,
)
from authenticator.approve.key_quirks import SteadyDevice
from authenticator.approve.look import find_credential
from authenticator.approve.passphrase import passphrase_secret
from authenticator.approve.pin import normal_pin
from authenticator.approve.webauthn import (
    Collector,
    creation_options,
    new_credential,
    request_options,
    signed,
)
from authenticator.errors import SecurityKeyError
from authenticator.limits import (
    KEY_LOOK_TIMEOUT,
    PIN_ATTEMPTS_SHOWN,
)
from authenticator.protocol.identity import Credential

_EXTENSIONS: tuple[Ctap2Extension, ...] = (HmacSecretExtension(),)  # type: ignore[no-untyped-call]  # left untyped
_T = TypeVar("_T")


class FidoAuthenticator(ABC):
    """An `Authenticator` over any `CtapDevice`; a kind of key says how to open it.

    Attributes:
        key_name: what the person calls it.
    """

    kind: ClassVar[KeyKind]

    def __init__(self, key_name: str) -> None:
        self.key_name = key_name
        # Of second factors made just now: what their passphrase gave, for the first use, whether that ends well or not.
        self._fresh: dict[tuple[bytes, bytes], bytes] = {}

    @abstractmethod
    def open_device(self, interaction: Interaction | None, prompt: TouchPrompt, stop: threading.Event) -> CtapDevice:
        """Open the key; on the library's thread, so it may block, but not much longer than until `stop` is set.

        It may raise anything.
        """

    def needs_pin(self) -> PinState:
        """Tell whether a PIN is to be asked for; see `Authenticator`."""
        return self._ask("to read the key", read_pin_state)

    def pin_rules(self) -> PinState:
        """Tell what a PIN has to be; see `KeepsPin`."""
        return self._ask("to read the key", read_pin_rules)

    def facts(self) -> KeyFacts:
        """Ask the key what it is; no touch.

        Raises:
            SecurityKeyError: it does not answer, or not sensibly.
        """
        return self._ask("to read the key", read_facts)

    def check_pin(self, pin: str) -> None:
        """Try a PIN before anything that gets stale is fetched.

        Raises:
            SecurityKeyError: `pin_invalid`, `pin_blocked`, `pin_auth_blocked`, `pin_not_set`.
        """
        text = normal_pin(pin)
        self._ask("to check the PIN", lambda device: try_pin(device, text))

    def set_pin(self, pin: str) -> None:
        """Give the key its first PIN; see `KeepsPin`."""
        text = normal_pin(pin)

        def set_it(device: CtapDevice) -> None:
            ctap = Ctap2(device)
            ClientPin(ctap).set_pin(normal_pin(text, pin_minimum(ctap.info)))

        self._ask("to set the PIN", set_it)

    def change_pin(self, old: str, new: str) -> None:
        """Replace the key's PIN; see `KeepsPin`."""
        new_text = normal_pin(new)
        try:
            old_text = normal_pin(old)
        except SecurityKeyError:
            raise SecurityKeyError("pin_invalid", "of no possible length") from None

        def change(device: CtapDevice) -> None:
            ctap = Ctap2(device)
            ClientPin(ctap).change_pin(old_text, normal_pin(new_text, pin_minimum(ctap.info)))

        self._ask("to change the PIN", change)

    def begin_look(
        self, rp_id: str, credentials: Sequence[Credential], first: bytes, interaction: Interaction
    ) -> Errand[bytes | None]:
        """Begin to find out which of the credentials the key holds; no touch, and no blink.

        Args:
            rp_id: the relying party.
            credentials: those that are looked for.
            first: the id of the one that is answered with where the key holds several.
            interaction: the person, who is asked nothing and may cancel.
        """

        def look(device: CtapDevice, _conversation: Conversation) -> bytes | None:
            return find_credential(device, rp_id, credentials, first)

        return self._begin(None, interaction, self._prompt("to read the key", 1, 1), look, KEY_LOOK_TIMEOUT)

    def begin_pin_state(self, interaction: Interaction) -> Errand[PinState]:
        """Begin to find out whether a PIN is to be asked for, as `needs_pin` does, of one key among others."""

        def read(device: CtapDevice, _conversation: Conversation) -> PinState:
            return read_pin_state(device)

        return self._begin(None, interaction, self._prompt("to read the key", 1, 1), read, KEY_LOOK_TIMEOUT)

    def begin_blink(self, interaction: Interaction, prompt: TouchPrompt) -> Errand[None]:
        """Begin to wait for any touch, which signs nothing."""

        def blink(device: CtapDevice, conversation: Conversation) -> None:
            client = _bare_client(device, Collector("", ""), conversation)
            conversation.prompt_up()
            client.selection(conversation.event)

        return self._begin(None, interaction, prompt, blink)

    def identify(self, interaction: Interaction) -> None:
        """Wait for a touch, which signs nothing: the key answers at all, and this is the one.

        Raises:
            SecurityKeyError: it does not.
            PersonError: `cancelled` or `denied`.
        """
        self.begin_blink(interaction, self._prompt("to find out whether it answers", 1, 1)).wait()

    def enrol(self, request: EnrolRequest, pin: str | None, interaction: Interaction) -> NewCredential:
        """Make a credential; see `Authenticator`."""
        prompt = self._prompt(request.purpose, request.touch_number, request.touches)

        def make(device: CtapDevice, conversation: Conversation) -> NewCredential:
            collector = Collector(request.origin, request.rp_id)
            if is_u2f(device):
                old_client = _bare_client(device, collector, conversation)
                return self._enrol_second_factor(old_client, request, conversation)
            client = _client(device, collector, conversation)
            options = creation_options(request)
            response = _anew(lambda: client.make_credential(options, conversation.event))
            return new_credential(response, client.info, request)

        made = self._begin(pin, interaction, prompt, make).wait()
        if made.opens == "passphrase" and made.secret is not None:
            self._fresh[made.credential.id, request.prf_salt] = made.secret
        return made

    def sign(self, request: SignRequest, pin: str | None, interaction: Interaction) -> Signed:
        """Sign a challenge; see `Authenticator`."""
        return self.begin_sign(request, pin, interaction).wait()

    def begin_sign(
        self, request: SignRequest, pin: str | None, interaction: Interaction, prompt: TouchPrompt | None = None
    ) -> Errand[Signed]:
        """Begin to sign a challenge; `prompt` where the person is shown something else than this key alone."""
        shown = prompt or self._prompt(request.purpose, request.touch_number, request.touches)

        def ask(device: CtapDevice, conversation: Conversation) -> Signed:
            collector = Collector(request.origin, request.rp_id)
            if is_u2f(device):
                return self._sign_second_factor(_bare_client(device, collector, conversation), request, conversation)
            options = request_options(request)
            client = _client(device, collector, conversation)
            selection = _anew(lambda: client.get_assertion(options, conversation.event))
            return signed(selection.get_response(0), request)

        return self._begin(pin, interaction, shown, ask)

    def _enrol_second_factor(
        self, client: Fido2Client, request: EnrolRequest, conversation: Conversation
    ) -> NewCredential:
        passphrase = conversation.new_passphrase()
        credential, registration = u2f.register(client, request, conversation.event, self.kind)
        secret = passphrase_secret(passphrase, request.prf_salt, credential.id)
        return NewCredential(credential, registration, "passphrase", secret)

    def _sign_second_factor(self, client: Fido2Client, request: SignRequest, conversation: Conversation) -> Signed:
        u2f.check_enrolled(request)
        fresh = {one.id: self._fresh.pop((one.id, request.prf_salt), None) for one in request.credentials}
        passphrase = "" if any(fresh.values()) else conversation.passphrase()
        assertion = u2f.sign(client, request, conversation.event)
        secret = fresh.get(assertion.id)
        if secret is None:
            secret = passphrase_secret(passphrase or conversation.passphrase(), request.prf_salt, assertion.id)
        return Signed(assertion, secret)

    def _prompt(self, purpose: str, number: int, of: int) -> TouchPrompt:
        return TouchPrompt(self.key_name, purpose, number, of, self.kind == "virtual")

    def _ask(self, purpose: str, question: Callable[[CtapDevice], _T]) -> _T:
        """Ask the key something for which nobody has to do anything."""
        return self._begin(None, None, self._prompt(purpose, 1, 1), lambda device, _: question(device)).wait()

    def _begin(
        self,
        pin: str | None,
        interaction: Interaction | None,
        prompt: TouchPrompt,
        errand: Callable[[CtapDevice, Conversation], _T],
        patience: float | None = None,
    ) -> Errand[_T]:
        """Open the key, run the errand and close the key, all on a thread that may be left behind."""
        conversation = Conversation(self.key_name, pin, interaction, prompt, patience)

        def work() -> _T:
            device = SteadyDevice(self.open_device(interaction, prompt, conversation.event), conversation.event)
            try:
                conversation.check_wanted()  # it may have been waited for no longer before it was open
                conversation.about(device)
                return errand(device, conversation)
            finally:
                with suppress(Exception):
                    device.close()

        return Errand(work, conversation)


def _client(device: CtapDevice, collector: Collector, conversation: Conversation) -> Fido2Client:
    """Open the library's client, and refuse a key that cannot protect an identity before it is touched."""
    client = _bare_client(device, collector, conversation, _EXTENSIONS)
    check_supported(client.info)
    if client.info.options.get("uv"):
        _tell_few_attempts(ClientPin(Ctap2(device)), conversation)
    return client


def _bare_client(
    device: CtapDevice, collector: Collector, conversation: Conversation, extensions: tuple[Ctap2Extension, ...] = ()
) -> Fido2Client:
    """Open the library's client; it would take a key that fails here for an old one, and say nothing."""
    if is_u2f(device):
        return Fido2Client(device, collector, conversation, ())
    Ctap2(device)
    client = Fido2Client(device, collector, conversation, extensions)
    if client.info.versions == [U2F_VERSION]:
        raise SecurityKeyError("key_failed", "getInfo")
    return client


def _anew(ask: Callable[[], _T]) -> _T:
    """Ask the key; once more where a wrong PIN came between, now that the right one is known."""
    try:
        return ask()
    except WrongPinMeanwhileError:
        return ask()


def _tell_few_attempts(pin: ClientPin, conversation: Conversation) -> None:
    """Say with the prompt how often the key may still fail to recognise the person, where that is few."""
    left = uv_attempts(pin)
    if left is not None and left <= PIN_ATTEMPTS_SHOWN:
        conversation.prompt = replace(conversation.prompt, attempts_left=left or None)
