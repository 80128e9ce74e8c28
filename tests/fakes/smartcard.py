"""pyscard's modules, as far as they are used, with a software key on the reader that a test names.

`installed` puts them where the real ones would be. The card speaks FIDO over NFC: select, chained commands, answers in
pieces, and 9100 while it works.
"""

from __future__ import annotations

import sys
import threading
import types
from collections.abc import Iterator
from typing import Any

import pytest
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.hid import CTAPHID

CONTACTLESS = bytes.fromhex("3b8a80010031c173c840000090000f")
STORAGE = bytes.fromhex("3b8f8001804f0ca0000003060300030000000068")
CONTACT = bytes.fromhex("3bfd1300008131fe158073c021c057597562694b657940")
_SELECT = b"\xa0\x00\x00\x06\x47\x2f\x00\x01"
_PIECE = 200


class NoCardException(Exception):  # noqa: N818 - pyscard's name
    """As pyscard's."""


class CardConnectionException(Exception):  # noqa: N818 - pyscard's name
    """As pyscard's."""


for _one in (NoCardException, CardConnectionException):
    _one.__module__ = "smartcard.Exceptions"


class Connection:
    """A connection to the card, at the level of APDUs."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._device: CtapDevice | None = None
        self._chain = b""
        self._left = b""
        self._cancel = threading.Event()
        self._answer: list[bytes] = []
        self._status = STATUS.PROCESSING

    def connect(self) -> None:
        if self._reader.card is None:
            raise NoCardException("no card")
        self._device = self._reader.card()

    def disconnect(self) -> None:
        self._reader.disconnects += 1
        if self._device is not None:
            self._device.close()

    def getATR(self) -> list[int]:  # noqa: N802 - pyscard's name
        return list(CONTACTLESS)

    def transmit(self, apdu: list[int], protocol: int | None = None) -> tuple[list[int], int, int]:
        if self._reader.taken.is_set():
            raise CardConnectionException("canary: card was removed")
        data = bytes(apdu)
        answer = self._one(data)
        return list(answer[:-2]), answer[-2], answer[-1]

    def _one(self, apdu: bytes) -> bytes:
        cla, instruction, p1 = apdu[0], apdu[1], apdu[2]
        content = apdu[5 : 5 + apdu[4]] if len(apdu) > 5 else b""
        if instruction == 0xA4:
            return (b"U2F_V2" if content == _SELECT else b"") + (b"\x90\x00" if content == _SELECT else b"\x6a\x82")
        if instruction == 0xC0:
            return self._piece()
        if instruction == 0x10:
            self._chain += content
            if cla & 0x10:
                return b"\x90\x00"
            message, self._chain = self._chain, b""
            return self._begin(message)
        if instruction == 0x11:
            if p1 == 0x11:
                self._cancel.set()
            return self._poll()
        return b"\x6d\x00"

    def _begin(self, message: bytes) -> bytes:
        self._cancel.clear()
        self._answer = []
        device = self._device
        assert device is not None

        def work() -> None:
            try:
                answer = device.call(CTAPHID.CBOR, message, self._cancel, self._keep_alive)
            except CtapError as error:
                answer = bytes([error.code])
            except OSError:
                return
            self._answer.append(answer)

        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        thread.join(0.05)
        return self._poll()

    def _keep_alive(self, status: STATUS) -> None:
        self._status = status

    def _poll(self) -> bytes:
        if not self._answer:
            return bytes([self._status]) + b"\x91\x00"
        self._left = self._answer[0]
        return self._piece()

    def _piece(self) -> bytes:
        piece, self._left = self._left[:_PIECE], self._left[_PIECE:]
        return piece + (bytes([0x61, min(len(self._left), 255)]) if self._left else b"\x90\x00")


class Reader:
    """A reader.

    Attributes:
        name: as the system calls it.
        atr: the answer to reset of what lies on it; empty for nothing.
        card: powers the card up.
        taken: the card is taken away.
        connects: how often somebody connected.
    """

    def __init__(self, name: str, atr: bytes = b"", card: Any = None) -> None:
        self.name = name
        self.atr = atr
        self.card = card
        self.taken = threading.Event()
        self.connects = 0
        self.disconnects = 0

    def createConnection(self) -> Connection:  # noqa: N802 - pyscard's name
        self.connects += 1
        return Connection(self)


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Reader]]:
    """Put the modules in place; the list is what is plugged in, and an exception in it is the service's answer."""
    readers: list[Reader] = []
    monkeypatch.delitem(sys.modules, "fido2.pcsc", raising=False)
    for name, content in _modules(readers).items():
        module = types.ModuleType(name)
        vars(module).update(content)
        monkeypatch.setitem(sys.modules, name, module)
    yield readers
    sys.modules.pop("fido2.pcsc", None)


def _modules(readers: list[Reader]) -> dict[str, dict[str, Any]]:
    def states(
        _context: int, _timeout: int, asked: list[tuple[str, int]]
    ) -> tuple[int, list[tuple[str, int, list[int]]]]:
        by_name = {reader.name: reader for reader in readers}
        return 0, [(name, 0x20 if by_name[name].atr else 0x10, list(by_name[name].atr)) for name, _ in asked]

    system = types.ModuleType("smartcard.System")
    system.readers = lambda: list(readers)  # type: ignore[attr-defined]
    return {
        "smartcard": {"System": system, "__path__": []},
        "smartcard.System": {"readers": system.readers},
        "smartcard.CardConnection": {"CardConnection": Connection},
        "smartcard.CardConnectionDecorator": {"CardConnectionDecorator": Connection},
        "smartcard.pcsc": {"__path__": []},
        "smartcard.pcsc.PCSCExceptions": {"ListReadersException": type("ListReadersException", (Exception,), {})},
        "smartcard.scard": {
            "SCARD_SCOPE_USER": 0,
            "SCARD_S_SUCCESS": 0,
            "SCARD_STATE_UNAWARE": 0,
            "SCARD_STATE_PRESENT": 0x20,
            "SCardEstablishContext": lambda _scope: (0, 7),
            "SCardListReaders": lambda _context, _groups: (0, [reader.name for reader in readers]),
            "SCardGetStatusChange": states,
            "SCardReleaseContext": lambda _context: 0,
        },
    }
