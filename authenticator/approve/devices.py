"""Which keys there are: what is plugged in or lies on a reader, the system's own, then the virtual key.

Rules: listing opens no key, so that none blinks and a stuck one holds nothing up; a key that cannot be used
is listed with the reason, and never hides another. What the library does not say of keys that may not be used is found
out by `hid_probe.py`. A key's model is learnt by asking it (`key_details`). A window lists keys all day long and opens
few, so listing loads nothing of what opening stands on.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from fido2.hid import list_descriptors
from fido2.hid.base import HidDescriptor

from authenticator.approve import nfc
from authenticator.approve.authenticator import Authenticator, KeyKind, KeyStrength
from authenticator.approve.hid_probe import DEVICES, SYSFS, forbidden, only_administrators
from authenticator.approve.models import Models
from authenticator.approve.virtual_state import Sealer
from authenticator.errors import SecurityKeyError
from authenticator.limits import NAME_MAX, PIN_MIN
from authenticator.protocol.identity import VIRTUAL_AAGUID, Credential
from authenticator.translation import mark, tr

if TYPE_CHECKING:
    from fido2.ctap import CtapDevice

    from authenticator.approve.client import FidoAuthenticator

FIDO_DEVICE = "COUNTERSIGN_FIDO_DEVICE"
"""Environment variable with the URL of a software key that another process of this computer serves."""

VIRTUAL_NAME = mark("Virtual key")
_VIRTUAL_ID = "virtual"
_SOCKET = "tcp://"
_UNNAMED = mark("Security key")
_LISTINGS = 2  # a key that is pulled out while the system lists keys may end that for all of them


@dataclass(frozen=True, slots=True)
class KeyChoice:
    """A key that can be chosen.

    Attributes:
        id: names it while it stays plugged in.
        name: what the person reads.
        kind: see `KeyKind`.
        problem: the error code that choosing it would raise, or None.
        aaguid: its model, 32 hex characters; None where that is not known without opening it.
        icon: the name of a picture in `resources/icons`.
    """

    id: str
    name: str
    kind: KeyKind
    problem: str | None = None
    aaguid: str | None = None
    icon: str = "key"


@dataclass(frozen=True, slots=True)
class KeyDetails:
    """What one key says of itself.

    Attributes:
        choice: the key.
        aaguid: its model, 32 hex characters; zeros for a U2F-only key.
        versions: such as `FIDO_2_1` and `U2F_V2`.
        options: as getInfo has them.
        pin_set: it has a PIN; None where it cannot have one.
        pin_attempts: wrong PINs that are left; None without a PIN.
        pin_minimum: characters a PIN has at least.
        locked: too many wrong PINs in a row; it has to be plugged in anew.
        verifies: it recognises the person by itself (fingerprint, its own PIN pad).
        strength: how much it would protect an identity; None where it cannot.
        problem: the error code of what stands in the way, or None.
        extensions: as getInfo has them.
        uv_attempts: how often it may still fail to recognise the person; None where it does not tell.
    """

    choice: KeyChoice
    aaguid: str
    versions: tuple[str, ...]
    options: Mapping[str, bool]
    pin_set: bool | None
    pin_attempts: int | None
    pin_minimum: int
    locked: bool
    verifies: bool
    strength: KeyStrength | None
    problem: str | None
    extensions: tuple[str, ...] = ()
    uv_attempts: int | None = None


@runtime_checkable
class TellsDetails(Protocol):
    """A key of the system's own that says of itself what `KeyDetails` has."""

    def details(self) -> KeyDetails:
        """Say it."""


def _no_keys() -> Iterable[KeyChoice]:
    return ()


def _no_platform(choice: KeyChoice) -> Authenticator:
    raise SecurityKeyError("key_unplugged", f"the system has no {choice.id}")


def list_keys(
    descriptors: Callable[[], Iterable[HidDescriptor]] = list_descriptors,
    sysfs: Path = SYSFS,
    *,
    devices: Path = DEVICES,
    fido_device: str | None = None,
    platform: Callable[[], Iterable[KeyChoice]] = _no_keys,
    readers: Callable[[], Iterable[str]] = nfc.readers,
) -> list[KeyChoice]:
    """Return the keys that could be used: what is plugged in, the system's own, the virtual key.

    Args:
        descriptors: lists what is plugged in.
        sysfs: where Linux keeps what it knows of it.
        devices: where Linux keeps device files.
        fido_device: the URL of a software key; else `COUNTERSIGN_FIDO_DEVICE` is looked at.
        platform: lists the system's own.
        readers: names the readers with a contactless card on them.
    """
    admin_only = "key_admin_only" if only_administrators() else None
    found = [replace(choice, problem=admin_only) for choice in _plugged_in(descriptors)]
    known = {choice.id for choice in found}
    for path, name in forbidden(sysfs, devices):
        if path not in known:
            found.append(KeyChoice(path, _clean(name), "usb", "key_no_permission"))
    url = os.environ.get(FIDO_DEVICE, "") if fido_device is None else fido_device
    if url:
        found.append(KeyChoice(url, tr("Key at {place}", place=_clean(url.removeprefix(_SOCKET))), "usb"))
    found += [KeyChoice(reader, _clean(nfc.key_name(reader)), "nfc", icon="key_nfc") for reader in readers()]
    found += [*platform(), KeyChoice(_VIRTUAL_ID, tr(VIRTUAL_NAME), "virtual")]
    return found


def open_key(
    choice: KeyChoice,
    *,
    virtual_path: Path,
    sealer: Sealer,
    platform: Callable[[KeyChoice], Authenticator] = _no_platform,
) -> Authenticator:
    """Return the authenticator of a choice; a key is opened at its first errand.

    Raises:
        SecurityKeyError: the choice's problem.
    """
    if choice.problem is not None:
        raise SecurityKeyError(choice.problem)
    if choice.kind == "virtual":
        from authenticator.approve.virtual_authenticator import VirtualAuthenticator

        return VirtualAuthenticator(virtual_path, sealer, choice.name)
    if choice.kind == "platform":
        return platform(choice)
    return plugged_key(choice)


def plugged_key(choice: KeyChoice) -> FidoAuthenticator:
    """Return the authenticator of a key that is plugged in or lies on a reader.

    Raises:
        SecurityKeyError: the choice's problem.
    """
    from authenticator.approve.security_key import ReaderKey, SecurityKey, SocketKey

    if choice.problem is not None:
        raise SecurityKeyError(choice.problem)
    if choice.kind == "nfc":
        return ReaderKey(choice.name, choice.id)
    if choice.id.startswith(_SOCKET):
        return SocketKey(choice.name, choice.id, _open_socket)
    return SecurityKey(choice.name, choice.id)


def open_keys(
    choices: Sequence[KeyChoice],
    *,
    virtual_path: Path,
    sealer: Sealer,
    credentials: Sequence[Credential] = (),
    remembered: bytes = b"",
    platform: Callable[[KeyChoice], Authenticator] = _no_platform,
) -> Authenticator:
    """Return one authenticator over several keys; which of them is meant is found out when it is used.

    Args:
        choices: the keys.
        virtual_path: the virtual key's file.
        sealer: what seals it.
        credentials: the person's; none to enrol a new key.
        remembered: the id of the credential used last, or nothing.
        platform: opens one of the system's own.

    Raises:
        SecurityKeyError: `no_key`, or what keeps the only ones there are from being used.
    """
    from authenticator.approve.selection import ManyKeys

    usable = [choice for choice in choices if choice.problem is None]
    if not usable:
        raise SecurityKeyError(next((choice.problem for choice in choices if choice.problem), "no_key"))
    plugged_in = [plugged_key(choice) for choice in usable if choice.kind in ("usb", "nfc")]
    others = [
        open_key(choice, virtual_path=virtual_path, sealer=sealer, platform=platform)
        for choice in usable
        if choice.kind not in ("usb", "nfc")
    ]
    return ManyKeys(plugged_in, others, credentials=credentials, remembered=remembered)


def key_details(choice: KeyChoice, key: Authenticator, models: Models | None = None) -> KeyDetails:
    """Ask a key what it is; no touch.

    Raises:
        SecurityKeyError: it does not answer, or not sensibly.
    """
    if isinstance(key, TellsDetails):
        return key.details()
    from authenticator.approve.client import FidoAuthenticator
    from authenticator.approve.key_facts import NO_AAGUID

    if not isinstance(key, FidoAuthenticator):
        aaguid = choice.aaguid or NO_AAGUID
        return KeyDetails(choice, aaguid, (), {}, None, None, PIN_MIN, False, True, None, None)
    facts = key.facts()
    model = (models or Models()).find(facts.aaguid)
    named = replace(choice, aaguid=facts.aaguid)
    if model is not None:
        named = replace(named, name=model.name, icon=model.icon)
    return KeyDetails(
        choice=named,
        aaguid=facts.aaguid,
        versions=facts.versions,
        options=facts.options,
        pin_set=facts.pin_set,
        pin_attempts=facts.pin_attempts,
        pin_minimum=facts.pin_minimum,
        locked=facts.locked,
        verifies=facts.verifies,
        strength="trial" if facts.aaguid == VIRTUAL_AAGUID else facts.strength,
        problem=facts.problem,
        extensions=facts.extensions,
        uv_attempts=facts.uv_attempts,
    )


def check_device_url(url: str) -> None:
    """Refuse what is not the URL of a software key on this computer.

    Raises:
        InputError: what is wrong with it.
    """
    from authenticator.approve.tcp_device import parse_device_url

    parse_device_url(url)


def _open_socket(url: str, stop: threading.Event) -> CtapDevice:
    from authenticator.approve.tcp_device import open_tcp

    return open_tcp(url, stop=stop)


def _plugged_in(descriptors: Callable[[], Iterable[HidDescriptor]]) -> list[KeyChoice]:
    """What is plugged in; where listing fails in the middle, it is done once more, and what was found counts."""
    found: dict[str, KeyChoice] = {}
    for _ in range(_LISTINGS):
        try:
            for descriptor in descriptors():
                choice = _choice(descriptor)
                found[choice.id] = choice
        except Exception:  # noqa: BLE001, S112 - whatever a broken HID stack raises, it must not hide the other keys
            continue
        break
    return list(found.values())


def _choice(descriptor: HidDescriptor) -> KeyChoice:
    return KeyChoice(os.fsdecode(descriptor.path), _clean(descriptor.product_name or ""), "usb")


def _clean(name: str) -> str:
    return "".join(letter for letter in name if letter.isprintable()).strip()[:NAME_MAX] or tr(_UNNAMED)
