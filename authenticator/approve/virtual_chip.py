"""What the commands of the virtual key share: its state, its clock, the person, and what kind of key it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from fido2.ctap import CtapError

from authenticator.approve.virtual_hands import Call, Hands, Plug, Touch, wait_for
from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_pin import PinUv
from authenticator.approve.virtual_state import KeyState, StateFile
from authenticator.approve.virtual_token import Proof
from authenticator.limits import VIRTUAL_CREDENTIALS_MAX

PROTECT_OPTIONAL = 1
PROTECT_REQUIRED = 3

_NEXT_LIFETIME = 30  # seconds that a "next" command goes on after the one before
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Traits:
    """What kind of key it is: what its maker decided, and no command changes.

    Attributes:
        built_in_uv: it recognises the person itself, so that no PIN is needed.
        make_without_uv: credentials that are not resident are made without verification.
        protect: the credProtect level of a credential that asks for none.
        capacity: credentials that it holds.
    """

    built_in_uv: bool = True
    make_without_uv: bool = False
    protect: int = PROTECT_OPTIONAL
    capacity: int = VIRTUAL_CREDENTIALS_MAX


@dataclass(frozen=True, slots=True)
class Gesture:
    """What the person did for one operation."""

    present: bool
    verified: bool

    @property
    def flags(self) -> int:
        """As bits of the authenticator data."""
        return (0x01 if self.present else 0) | (0x04 if self.verified else 0)


class Chip:
    """One plugged-in key, as its commands see it.

    Attributes:
        state: what it remembers.
        traits: what kind of key it is.
        clock: seconds that only grow.
        plug: whether it is plugged in.
        pin: PIN, verification and tokens; new at power-up.
    """

    def __init__(self, state: StateFile, hands: Hands, traits: Traits, clock: Callable[[], float]) -> None:
        self.state = state
        self.traits = traits
        self.clock = clock
        self.plug = Plug(clock)
        self.pin = PinUv(state, clock)
        self._hands = hands

    def erase(self) -> None:
        """Forget everything, as after the first power-up."""
        self.state.change(lambda _state: (KeyState(), None))
        self.pin = PinUv(self.state, self.clock)

    def protected(self, state: KeyState) -> bool:
        """Tell whether there is a way to verify the person."""
        return self.traits.built_in_uv or state.pin_set

    def touch(self, reason: Touch, call: Call) -> None:
        """Wait for a touch, or raise `OPERATION_DENIED` among others."""
        if not wait_for(lambda: self._hands.touch(reason), call, self.plug):
            raise CtapError(ERR.OPERATION_DENIED)

    def verify(self, call: Call) -> None:
        """Let the key recognise the person, who touches it with that."""
        if self.state.read().uv_retries == 0:
            raise CtapError(ERR.UV_BLOCKED)
        verdict = wait_for(self._hands.verify, call, self.plug)
        if verdict == "declined":
            raise CtapError(ERR.OPERATION_DENIED)
        self.pin.count_verification(verified=verdict == "verified")

    def refuse_empty_mac(self, params: Params, key: int, call: Call) -> None:
        """Answer CTAP 2.0's way to select a key: an empty MAC asks for a touch and about the PIN."""
        if params.optional_data(key) == b"":
            self.touch("select", call)
            raise CtapError(ERR.PIN_INVALID if self.state.read().pin_set else ERR.PIN_NOT_SET)

    def require_token(self, message: bytes, proof: Proof | None, permission: int) -> str | None:
        """Check the token of a request that has to have one, and return the relying party that it is for."""
        if proof is None:
            raise CtapError(ERR.PUAT_REQUIRED)
        return self.pin.tokens.use(message, proof, permission).rp_id


class Sequel(Generic[_T]):
    """What is still to be given to "next" commands; any other command ends it."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._items: tuple[_T, ...] = ()
        self._since = 0.0

    def begin(self, items: Sequence[_T]) -> None:
        """Keep these, the next one first."""
        self._items, self._since = tuple(items), self._clock()

    def take(self) -> _T:
        """Return the next one, or raise `NOT_ALLOWED` where there is none or it was not asked for in time."""
        items, self._items = self._items, ()
        if not items or self._clock() - self._since > _NEXT_LIFETIME:
            raise CtapError(ERR.NOT_ALLOWED)
        self.begin(items[1:])
        return items[0]

    def forget(self) -> None:
        """Another command came."""
        self._items = ()
