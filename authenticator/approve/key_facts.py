"""What a key says of itself, and whether it can protect an identity.

Rules: a key is not believed: a number that is none, or a text with control characters, is refused or cleaned here;
what cannot be used is one `SecurityKeyError` that says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fido2.ctap import CtapDevice, CtapError
from fido2.ctap2.base import Ctap2, Info
from fido2.ctap2.extensions import HmacSecretExtension
from fido2.ctap2.pin import ClientPin
from fido2.hid import CAPABILITY

from authenticator.approve.authenticator import KeyStrength, PinState
from authenticator.errors import SecurityKeyError
from authenticator.limits import PIN_BYTES_MAX, PIN_MIN

U2F_VERSION = "U2F_V2"
NO_AAGUID = bytes(16).hex()
_PROTOCOLS = frozenset(protocol.VERSION for protocol in ClientPin.PROTOCOLS)
_RETRIES_MAX = 255
_TEXT_MAX = 40  # characters of a version, an extension or an option
_LIST_MAX = 32


@dataclass(frozen=True, slots=True)
class KeyFacts:
    """What a key says of itself; see `devices.KeyDetails` for the members."""

    aaguid: str
    versions: tuple[str, ...]
    options: Mapping[str, bool] = field(default_factory=dict)
    extensions: tuple[str, ...] = ()
    pin_set: bool | None = None
    pin_attempts: int | None = None
    pin_minimum: int = PIN_MIN
    locked: bool = False
    verifies: bool = False
    uv_attempts: int | None = None
    strength: KeyStrength | None = None
    problem: str | None = None


def is_u2f(device: CtapDevice) -> bool:
    """Tell whether the key is from before CTAP 2."""
    return not device.capabilities & CAPABILITY.CBOR


def check_supported(info: Info) -> None:
    """Refuse a key that cannot protect an identity, or that knows nobody yet.

    Raises:
        SecurityKeyError: `key_unsupported`, `pin_not_set`, `uv_not_set` or `pin_change_required`.
    """
    if HmacSecretExtension.NAME not in info.extensions or not _PROTOCOLS & set(info.pin_uv_protocols):
        raise SecurityKeyError("key_unsupported", ",".join(_texts(info.versions)))
    if not any(info.options.get(name) for name in ("uv", "clientPin", "bioEnroll")):
        if "clientPin" in info.options:
            raise SecurityKeyError("pin_not_set")
        raise SecurityKeyError("uv_not_set" if "uv" in info.options else "key_unsupported", "no verification")
    if info.force_pin_change:
        raise SecurityKeyError("pin_change_required")


def read_pin_state(device: CtapDevice) -> PinState:
    """Ask the key whether it will want its PIN.

    Raises:
        SecurityKeyError: as `Authenticator.needs_pin`.
    """
    if is_u2f(device):
        return PinState(needed=False, attempts_left=None, minimum=PIN_MIN, passphrase=True)
    ctap = Ctap2(device)
    check_supported(ctap.info)
    pin, minimum = ClientPin(ctap), pin_minimum(ctap.info)
    if ctap.info.options.get("uv"):
        left = uv_attempts(pin)
        if left != 0:
            return PinState(needed=False, attempts_left=None, minimum=minimum, uv_attempts_left=left)
    if not ctap.info.options.get("clientPin"):
        raise SecurityKeyError("uv_blocked")
    return PinState(needed=True, attempts_left=pin_attempts(pin), minimum=minimum)


def read_pin_rules(device: CtapDevice) -> PinState:
    """Ask the key how long a PIN has to be, and how many attempts are left.

    Raises:
        SecurityKeyError: `key_unsupported` where it can have none, `pin_blocked`, `pin_auth_blocked`.
    """
    if is_u2f(device):
        raise SecurityKeyError("key_unsupported", "no PIN")
    ctap = Ctap2(device)
    if "clientPin" not in ctap.info.options:
        raise SecurityKeyError("key_unsupported", "no PIN")
    is_set = bool(ctap.info.options["clientPin"])
    attempts = pin_attempts(ClientPin(ctap)) if is_set else None
    return PinState(needed=is_set, attempts_left=attempts, minimum=pin_minimum(ctap.info))


def read_facts(device: CtapDevice) -> KeyFacts:
    """Ask the key for everything that `keys info` shows; no touch."""
    if is_u2f(device):
        return KeyFacts(NO_AAGUID, (U2F_VERSION,), strength="weaker")
    ctap = Ctap2(device)
    info = ctap.info
    problem: str | None = None
    try:
        read_pin_state(device)
    except SecurityKeyError as error:
        problem = error.code
    pin_set = bool(info.options["clientPin"]) if "clientPin" in info.options else None
    asked = ClientPin(ctap) if _PROTOCOLS & set(info.pin_uv_protocols) else None
    attempts, locked = _retries(asked) if pin_set and asked else (None, False)
    verifies = bool(info.options.get("uv"))
    return KeyFacts(
        aaguid=bytes(info.aaguid).hex(),
        versions=_texts(info.versions),
        options={name: bool(info.options[name]) for name in _texts(info.options) if name in info.options},
        extensions=_texts(info.extensions),
        pin_set=pin_set,
        pin_attempts=attempts,
        pin_minimum=pin_minimum(info),
        locked=locked,
        verifies=verifies,
        uv_attempts=uv_attempts(asked) if verifies and asked else None,
        strength=None if problem == "key_unsupported" else "strong",
        problem=problem,
    )


def pin_minimum(info: Info) -> int:
    """Characters that a PIN has at least, as the key wants it."""
    return max(PIN_MIN, _whole(info.min_pin_length, PIN_BYTES_MAX))


def pin_attempts(pin: ClientPin) -> int:
    """Wrong PINs that are left.

    Raises:
        SecurityKeyError: `pin_blocked` for good, `pin_auth_blocked` until the key is plugged in anew.
    """
    attempts, locked = _retries(pin)
    if attempts == 0:
        raise SecurityKeyError("pin_blocked")
    if locked:
        raise SecurityKeyError("pin_auth_blocked")
    return attempts


def uv_attempts(pin: ClientPin) -> int | None:
    """How often the key may still fail to recognise the person; None where it does not count."""
    try:
        return _whole(pin.get_uv_retries(), _RETRIES_MAX)
    except (CtapError, ValueError, KeyError):
        return None


def _retries(pin: ClientPin) -> tuple[int, bool]:
    attempts, locked = pin.get_pin_retries()
    return _whole(attempts, _RETRIES_MAX), bool(locked)


def _whole(value: object, most: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= most:
        raise SecurityKeyError("key_failed", "a number that is none")
    return value


def _texts(values: object) -> tuple[str, ...]:
    """The texts of a list or the names of a map, printable and not too many."""
    found = [value for value in values if isinstance(value, str)] if isinstance(values, (list, tuple, dict)) else []
    return tuple("".join(letter for letter in one if letter.isprintable())[:_TEXT_MAX] for one in found[:_LIST_MAX])
