"""The virtual key's PIN and its built-in verification: attempts, locks, and setting and changing the PIN.

CTAP 2.1, sections 6.5.5.5 and 6.5.5.6. What is here is lost when the key is unplugged: the key agreements, the
token and how many wrong PINs came in a row. Three in a row lock the PIN until then; eight altogether block
it for good.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from fido2.ctap import CtapError

from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_protocol import PROTOCOLS, KeyAgreement, Shared
from authenticator.approve.virtual_state import PIN_RETRIES, UV_RETRIES, KeyState, StateFile
from authenticator.approve.virtual_token import Tokens
from authenticator.limits import PIN_BYTES_MAX
from authenticator.protocol.canonical import sha256

_MISSES_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class NewPin:
    """A PIN as the key keeps it.

    Attributes:
        hash: first half of SHA-256 over it.
        length: in characters.
    """

    hash: bytes = field(repr=False)
    length: int

    @classmethod
    def of(cls, pin: bytes) -> NewPin:
        """Hash a PIN; `PIN_POLICY_VIOLATION` where it is no text or too long."""
        try:
            length = len(pin.decode())
        except UnicodeDecodeError:
            raise CtapError(ERR.PIN_POLICY_VIOLATION) from None
        if len(pin) > PIN_BYTES_MAX:
            raise CtapError(ERR.PIN_POLICY_VIOLATION)
        return cls(sha256(pin)[:16], length)

    @classmethod
    def of_padded(cls, padded: bytes) -> NewPin:
        """Hash what the platform padded with zeros to 64 bytes."""
        if len(padded) != PIN_BYTES_MAX + 1:
            raise CtapError(ERR.INVALID_PARAMETER)
        return cls.of(padded.rstrip(b"\x00"))

    def put(self, state: KeyState) -> KeyState:
        """Make it the key's PIN; `PIN_POLICY_VIOLATION` where it is too short, or no change where one is forced."""
        if self.length < state.minimum_pin or (state.force_pin_change and self.hash == state.pin_hash):
            raise CtapError(ERR.PIN_POLICY_VIOLATION)
        return state.with_pin(self.hash, self.length)


class PinUv:
    """PIN and verification of one plugged-in key.

    Attributes:
        tokens: what they buy.
    """

    def __init__(self, state: StateFile, clock: Callable[[], float]) -> None:
        self._state = state
        self._misses = 0
        self._agreements = {version: KeyAgreement(protocol) for version, protocol in PROTOCOLS.items()}
        self.tokens = Tokens(clock)

    def agreement(self, version: int) -> KeyAgreement:
        """The key's half of a protocol's secrets, or `INVALID_PARAMETER`."""
        if version not in self._agreements:
            raise CtapError(ERR.INVALID_PARAMETER)
        return self._agreements[version]

    def shared(self, params: Params) -> Shared:
        """The secret that clientPIN's parameters are encrypted under."""
        return self.agreement(params.integer(1)).agree(params.raw_map(3))

    def retries(self) -> dict[int, int | bool]:
        """The answer of getPINRetries."""
        state = self._state.read()
        return {3: state.pin_retries, 4: self._locked(state)}

    def set_pin(self, params: Params) -> None:
        """Set the first PIN."""
        shared = self.shared(params)
        sealed = params.data(5)
        shared.check(sealed, params.data(4))
        pin = NewPin.of_padded(shared.decrypt(sealed))

        def set_first(state: KeyState) -> tuple[KeyState, None]:
            if state.pin_set:
                raise CtapError(ERR.PIN_AUTH_INVALID)
            return pin.put(state), None

        self._state.change(set_first)

    def change_pin(self, params: Params) -> None:
        """Replace the PIN by another one."""
        shared = self.shared(params)
        sealed, sealed_hash = params.data(5), params.data(6)
        shared.check(sealed + sealed_hash, params.data(4))
        self._check_pin(shared, sealed_hash)
        pin = NewPin.of_padded(shared.decrypt(sealed))
        self._state.change(lambda state: (pin.put(state), None))
        self.tokens.end()

    def check_pin(self, params: Params) -> Shared:
        """Check the PIN that a token is asked for with, and return the secret that encrypts the token.

        Raises:
            CtapError: `PIN_INVALID` among others; also for the right one while it must be changed.
        """
        shared = self.shared(params)
        self._check_pin(shared, params.data(6))
        if self._state.read().force_pin_change:
            raise CtapError(ERR.PIN_INVALID)
        return shared

    def count_verification(self, *, verified: bool) -> None:
        """Remember how a verification ended; raise where it failed."""

        def count(state: KeyState) -> tuple[KeyState, int]:
            left = UV_RETRIES if verified else max(0, state.uv_retries - 1)
            return replace(state, uv_retries=left), left

        left = self._state.change(count)
        if not verified:
            raise CtapError(ERR.UV_INVALID if left else ERR.UV_BLOCKED)

    def _locked(self, state: KeyState) -> bool:
        return self._misses >= _MISSES_IN_A_ROW and state.pin_retries > 0

    def _check_pin(self, shared: Shared, sealed_hash: bytes) -> None:
        """Check the PIN; the attempt is on the disk before the answer is known."""

        def attempt(state: KeyState) -> tuple[KeyState, bytes]:
            if not state.pin_set:
                raise CtapError(ERR.PIN_NOT_SET)
            if state.pin_retries == 0:
                raise CtapError(ERR.PIN_BLOCKED)
            if self._locked(state):
                raise CtapError(ERR.PIN_AUTH_BLOCKED)
            return replace(state, pin_retries=state.pin_retries - 1), state.pin_hash

        pin_hash = self._state.change(attempt)
        if not hmac.compare_digest(shared.decrypt(sealed_hash), pin_hash):
            self._agreements[shared.protocol.version].renew()
            self._misses += 1
            self._refuse_pin()
        self._misses = 0
        self._state.change(lambda state: (replace(state, pin_retries=PIN_RETRIES, uv_retries=UV_RETRIES), None))

    def _refuse_pin(self) -> None:
        state = self._state.read()
        if state.pin_retries == 0:
            raise CtapError(ERR.PIN_BLOCKED)
        raise CtapError(ERR.PIN_AUTH_BLOCKED if self._locked(state) else ERR.PIN_INVALID)


def give_pin(state: StateFile, pin: str) -> None:
    """Give a key that is not plugged in a PIN, with all its attempts, whatever it had before.

    Raises:
        CtapError: `PIN_POLICY_VIOLATION`.
    """
    new = NewPin.of(pin.encode())
    state.change(lambda before: (new.put(before), None))
