"""Keys on contactless readers, through PC/SC, where the extra `nfc` (pyscard) is installed.

Rules: without pyscard, or without the system's card service, there are none, and nothing is said of it; a reader is
named only while a contactless card lies on it, which the service knows without connecting to the card. Contact
cards, and keys on USB that show themselves as a card too, are told apart by their answer to reset: that of a
contactless card is made up by the reader (PC/SC part 3), in a form of its own.
"""

from __future__ import annotations

import importlib
import re
from typing import Any

from fido2.ctap import CtapDevice

from authenticator.errors import SecurityKeyError
from authenticator.translation import tr

_CONTACTLESS = re.compile(rb"\x3b[\x80-\x8f]\x80\x01", re.DOTALL)
_STORAGE_CARD = b"\x80\x4f\x0c\xa0\x00\x00\x03\x06"  # PC/SC part 3's historical bytes of a card that only stores
_NUMBERS = re.compile(r"\s*(\[[^\]]*\]|\([^)]*\)|\b\d\d( \d\d)*$)")  # serial numbers and slots in a reader's name


def readers() -> list[str]:
    """Return the names of the readers with a contactless card on them; connects to no card."""
    try:
        service: Any = importlib.import_module("smartcard.scard")
    except ImportError:
        return []
    try:
        return _with_cards(service)
    except Exception:  # noqa: BLE001 - whatever the card service raises, it must not hide the other keys
        return []


def open_reader(name: str) -> CtapDevice:
    """Connect to the card on the reader.

    Raises:
        SecurityKeyError: `key_unplugged` where the reader is gone.
        Exception: pyscard's and python-fido2's own, which `key_errors` knows.
    """
    system: Any = importlib.import_module("smartcard.System")
    pcsc: Any = importlib.import_module("fido2.pcsc")
    for reader in system.readers():
        if reader.name == name:
            device: CtapDevice = pcsc.CtapPcscDevice(reader.createConnection(), reader.name)
            return device
    raise SecurityKeyError("key_unplugged", "the reader is gone")


def key_name(reader: str) -> str:
    """What a person reads: the reader without serial numbers."""
    text = "".join(letter for letter in reader if letter.isprintable())
    reader_name = _NUMBERS.sub("", text).strip()
    return tr("Key on {reader}", reader=reader_name) if reader_name else tr("Key on a reader")


def _with_cards(service: Any) -> list[str]:
    result, context = service.SCardEstablishContext(service.SCARD_SCOPE_USER)
    if result != service.SCARD_S_SUCCESS:
        return []
    try:
        result, names = service.SCardListReaders(context, [])
        if result != service.SCARD_S_SUCCESS or not names:
            return []
        asked = [(name, service.SCARD_STATE_UNAWARE) for name in names]
        result, states = service.SCardGetStatusChange(context, 0, asked)
        if result != service.SCARD_S_SUCCESS:
            return []
        present = service.SCARD_STATE_PRESENT
        return [str(name) for name, state, atr in states if state & present and _is_contactless(bytes(atr))]
    finally:
        service.SCardReleaseContext(context)


def _is_contactless(atr: bytes) -> bool:
    return _CONTACTLESS.match(atr) is not None and not atr[4:].startswith(_STORAGE_CARD)
