"""Several keys that are plugged in at once: which of them is meant, and how the others are left alone.

Rules:

- A silent look finds the keys that hold one of the person's credentials; the others are not asked at all.
- Whatever several keys are asked, they are asked at once, and one that is stuck holds up the others for a moment only.
- One key, or the one that was used last: it alone. Several that need nothing typed: all blink with the real
  challenge, and the first touch wins. Where something has to be typed, one touch chooses the key before.
- The person sees one prompt, which names every key that blinks.
- A key that fails while others blink is dropped; what a person did (a touch, a refusal, a cancel) ends it all.
- The losers are cancelled at once and closed when they say so.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from authenticator.approve.authenticator import (
    Authenticator,
    EnrolRequest,
    KeepsPin,
    KeyKind,
    NewCredential,
    PinState,
    Signed,
    SignRequest,
)
from authenticator.approve.client import FidoAuthenticator
from authenticator.approve.errand import Errand
from authenticator.approve.interaction import Interaction, Through, TouchPrompt
from authenticator.errors import CountersignError, SecurityKeyError
from authenticator.protocol.challenge import RP_ID
from authenticator.protocol.identity import Credential

_POLL = 0.02  # seconds between looks at the keys that blink
_AWAY = frozenset({"key_unplugged", "key_taken_away", "key_stuck", "key_failed", "key_busy", "key_no_permission"})
"""Failures of a key that nobody touched: the others go on blinking."""
_UNUSABLE = frozenset({"key_unsupported", "pin_blocked", "pin_auth_blocked", "uv_blocked", "uv_not_set"}) | _AWAY
"""Failures of a key that cannot be chosen where another can."""
_SELECTING = "to choose it"
_T = TypeVar("_T")


class ManyKeys:
    """One `Authenticator` over several keys.

    Args:
        keys: those that are plugged in or held to a reader.
        others: the system's own and the virtual key; taken where none of `keys` is one of the person's.
        credentials: the person's; none to enrol.
        remembered: the id of the credential used last, or nothing.
    """

    def __init__(
        self,
        keys: Sequence[FidoAuthenticator],
        others: Sequence[Authenticator] = (),
        *,
        credentials: Sequence[Credential] = (),
        remembered: bytes = b"",
    ) -> None:
        if not keys and not others:
            raise SecurityKeyError("no_key")
        self._keys = tuple(keys)
        self._others = tuple(others)
        self._credentials = tuple(credentials)
        self._remembered = remembered
        self._chosen: Authenticator | None = None
        self._racing: tuple[FidoAuthenticator, ...] = ()
        self._selections = 0

    @property
    def key_name(self) -> str:
        """The chosen key's name; before that the first one's."""
        return self._shown().key_name

    @property
    def kind(self) -> KeyKind:
        """The chosen key's kind; before that the first one's."""
        return self._shown().kind

    @property
    def chosen(self) -> Authenticator | None:
        """The key that is meant, once it is known."""
        return self._chosen

    def choose(self, interaction: Interaction) -> None:
        """Find the key that is meant; see `SeveralKeys`."""
        if self._chosen is not None or self._racing:
            return
        if self._credentials:
            self._choose_holder(interaction)
        elif self._keys:
            self._choose_among(self._keys, interaction)
        else:
            self._chosen = self._others[0]

    def needs_pin(self) -> PinState:
        """Tell whether a PIN is to be asked for, once the key is chosen; those that race need none."""
        if self._racing:
            return PinState(needed=False, attempts_left=None, minimum=0)
        return self._settled().needs_pin()

    def check_pin(self, pin: str) -> None:
        """Try a PIN on the chosen key."""
        self._settled().check_pin(pin)

    def pin_rules(self) -> PinState:
        """Tell what a PIN of the chosen key has to be."""
        return self._pin_keeper().pin_rules()

    def set_pin(self, pin: str) -> None:
        """Give the chosen key its first PIN."""
        self._pin_keeper().set_pin(pin)

    def change_pin(self, old: str, new: str) -> None:
        """Replace the chosen key's PIN."""
        self._pin_keeper().change_pin(old, new)

    def enrol(self, request: EnrolRequest, pin: str | None, interaction: Interaction) -> NewCredential:
        """Make a credential on the chosen key."""
        self.choose(interaction)
        number, touches = request.touch_number + self._selections, request.touches + self._selections
        return self._settled().enrol(replace(request, touch_number=number, touches=touches), pin, interaction)

    def sign(self, request: SignRequest, pin: str | None, interaction: Interaction) -> Signed:
        """Sign with the chosen key, or with the first of several that is touched."""
        self.choose(interaction)
        number, touches = request.touch_number + self._selections, request.touches + self._selections
        counted = replace(request, touch_number=number, touches=touches)
        if not self._racing:
            return self._settled().sign(counted, pin, interaction)
        prompt = _prompt(self._racing, request.purpose, number, touches)
        winner, result = _first(
            self._racing, interaction, lambda key, person: key.begin_sign(counted, None, person, prompt)
        )
        self._chosen, self._racing = winner, ()
        return result

    def _choose_holder(self, interaction: Interaction) -> None:
        holders, failures = self._look(interaction)
        remembered = [key for key, found in holders if found == self._remembered]
        if remembered:
            self._chosen = remembered[0]
            return
        plugged_in = [key for key, _ in holders if key in self._keys]
        if plugged_in:
            self._choose_among(plugged_in, interaction)
            return
        self._chosen = self._of_this_computer([key for key, _ in holders], failures)

    def _of_this_computer(
        self, holders: Sequence[Authenticator], failures: Sequence[SecurityKeyError]
    ) -> Authenticator:
        """The system's own key, which does not tell what it holds, or the virtual key where that holds a credential."""
        own = [key for key in self._others if not isinstance(key, FidoAuthenticator)]
        used_before = any(credential.id == self._remembered for credential in self._credentials)
        # The one used last holds nothing here, or it would have been taken: it may be one of the system's own.
        found = [*own, *holders] if used_before else [*holders, *own]
        if not found:
            raise failures[0] if failures else SecurityKeyError("key_wrong", "none of those that are plugged in")
        return found[0]

    def _look(self, interaction: Interaction) -> tuple[list[tuple[FidoAuthenticator, bytes]], list[SecurityKeyError]]:
        """Look at every key at once; return those that hold a credential, and what kept others from saying."""
        keys = [*self._keys, *(key for key in self._others if isinstance(key, FidoAuthenticator))]
        looked, failed = _ask_each(
            keys, interaction, lambda key: key.begin_look(RP_ID, self._credentials, self._remembered, interaction)
        )
        return [(key, found) for key, found in looked if found is not None], [error for _, error in failed]

    def _choose_among(self, keys: Sequence[FidoAuthenticator], interaction: Interaction) -> None:
        if len(keys) == 1:
            self._chosen = keys[0]
            return
        usable, typing = _usable(keys, interaction)
        if len(usable) == 1:
            self._chosen = usable[0]
        elif typing or not self._credentials:
            prompt = replace(_prompt(usable, _SELECTING, 1, 2 if self._credentials else 3), selecting=True)
            self._chosen, _ = _first(usable, interaction, lambda key, person: key.begin_blink(person, prompt))
            self._selections = 1
        else:
            self._racing = tuple(usable)

    def _shown(self) -> Authenticator:
        return self._chosen or (*self._keys, *self._others)[0]

    def _settled(self) -> Authenticator:
        if self._chosen is None:
            raise SecurityKeyError("key_wrong", "none was chosen")
        return self._chosen

    def _pin_keeper(self) -> KeepsPin:
        key = self._settled()
        if not isinstance(key, KeepsPin):
            raise SecurityKeyError("key_unsupported", "no PIN")
        return key


class _OnePrompt(Through):
    """The person, who is shown that several keys wait as if they were one."""

    def __init__(self, inner: Interaction) -> None:
        super().__init__(inner)
        self._lock = threading.Lock()
        self._shown = False

    def touch(self, prompt: TouchPrompt) -> None:
        """Show the first key's prompt, which names the others too; no key waits for a touch before it is shown."""
        with self._lock:
            if not self._shown:
                self._shown = True
                super().touch(prompt)


def _prompt(keys: Sequence[Authenticator], purpose: str, number: int, of: int) -> TouchPrompt:
    names = tuple(key.key_name for key in keys)
    return TouchPrompt(" or ".join(names), purpose, number, of, virtual=False, keys=names)


def _usable(keys: Sequence[FidoAuthenticator], interaction: Interaction) -> tuple[list[FidoAuthenticator], bool]:
    """Return the keys that could be chosen, and whether something has to be typed for one of them."""
    states, failed = _ask_each(keys, interaction, lambda key: key.begin_pin_state(interaction))
    unusable = [(key, error) for key, error in failed if error.code in _UNUSABLE]
    if len(unusable) == len(keys):
        raise unusable[0][1]
    # One that fails and can be chosen all the same has its PIN set or changed first.
    typing = any(state.needed or state.passphrase for _, state in states) or len(failed) > len(unusable)
    away = {id(key) for key, _ in unusable}
    return [key for key in keys if id(key) not in away], typing


def _ask_each(
    keys: Sequence[FidoAuthenticator],
    interaction: Interaction,
    begin: Callable[[FidoAuthenticator], Errand[_T]],
) -> tuple[list[tuple[FidoAuthenticator, _T]], list[tuple[FidoAuthenticator, SecurityKeyError]]]:
    """Ask every key at once; return what they answer, and what kept others from answering.

    Raises:
        CountersignError: the person gave up.
    """
    errands: list[tuple[FidoAuthenticator, Errand[_T]]] = []
    answers: list[tuple[FidoAuthenticator, _T]] = []
    failures: list[tuple[FidoAuthenticator, SecurityKeyError]] = []
    try:
        errands.extend((key, begin(key)) for key in keys)
        while sum(not errand.over for _, errand in errands):  # each of them, for it is the look that ends one in time
            time.sleep(_POLL)
        for key, errand in errands:
            try:
                answers.append((key, errand.result()))
            except CountersignError as error:
                failures.append((key, _of_this_key(error, interaction)))
    finally:
        for _, errand in errands:
            errand.stop()
    return answers, failures


def _of_this_key(error: CountersignError, interaction: Interaction) -> SecurityKeyError:
    """What one key does wrong before anybody touched it is its own, and says nothing about the others.

    Raises:
        CountersignError: the person gave up.
    """
    if interaction.cancelled.is_set():
        raise error
    return error if isinstance(error, SecurityKeyError) else SecurityKeyError("key_failed", error.code)


def _first(
    keys: Sequence[FidoAuthenticator],
    interaction: Interaction,
    begin: Callable[[FidoAuthenticator, Interaction], Errand[_T]],
) -> tuple[FidoAuthenticator, _T]:
    """Begin with every key at once; return the first that ends well, and what came of it."""
    person = _OnePrompt(interaction)
    running: list[tuple[FidoAuthenticator, Errand[_T]]] = []
    started: list[Errand[_T]] = []
    failures: list[CountersignError] = []
    try:
        for key in keys:
            started.append(begin(key, person))
            running.append((key, started[-1]))
        while running:
            for key, errand in [pair for pair in running if pair[1].over]:
                running.remove((key, errand))
                try:
                    return key, errand.result()
                except SecurityKeyError as error:
                    if error.code not in _AWAY and error.code != "key_timeout":
                        raise
                    failures.append(error)
            time.sleep(_POLL)
    finally:
        for errand in started:
            errand.stop()
    raise failures[0]
