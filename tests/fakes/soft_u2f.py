"""A key from before CTAP 2, in software: registers, signs and says what it knows, once it is touched."""

from __future__ import annotations

import datetime as dt
import secrets
import struct
import threading
from collections.abc import Callable, Iterator

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import NameOID
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.hid import CAPABILITY, CTAPHID

_OK = b"\x90\x00"
_NOT_TOUCHED = b"\x69\x85"
_UNKNOWN_HANDLE = b"\x6a\x80"
_REGISTER, _AUTHENTICATE, _VERSION = 1, 2, 3
_CHECK_ONLY = 7


class U2fMemory:
    """What the key keeps while it is not plugged in: its handles, its counter and its maker's certificate."""

    def __init__(self) -> None:
        self.keys: dict[bytes, tuple[bytes, ec.EllipticCurvePrivateKey]] = {}
        self.counter = 0
        self._maker = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "U2F test key")])
        start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
        self.certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self._maker.public_key())
            .serial_number(1)
            .not_valid_before(start)
            .not_valid_after(start + dt.timedelta(days=3650))
            .sign(self._maker, hashes.SHA256())
        )

    def attest(self, message: bytes) -> bytes:
        """Sign as the maker."""
        return self._maker.sign(message, ec.ECDSA(hashes.SHA256()))


class SoftU2f(CtapDevice):
    """The key, plugged in.

    Attributes:
        touches: how often it was asked before somebody touches it; None for never.
        asked: the instructions that came, and what was to be done with them.
        fails: a status word that every request gets.
    """

    def __init__(self, memory: U2fMemory, *, touches: int | None = 2, fails: bytes | None = None) -> None:
        self.memory = memory
        self.touches = touches
        self.fails = fails
        self.asked: list[str] = []
        self.closed = threading.Event()

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
        if cmd != CTAPHID.MSG:
            raise CtapError(CtapError.ERR.INVALID_COMMAND)
        _, instruction, how, _, _, length = struct.unpack(">BBBBBH", data[:7])
        content = data[7 : 7 + length]
        if self.fails is not None:
            return self.fails
        if instruction == _REGISTER:
            self.asked.append("register")
            return self._register(content[:32], content[32:]) if self._touched() else _NOT_TOUCHED
        if instruction == _AUTHENTICATE:
            self.asked.append("check" if how == _CHECK_ONLY else "sign")
            return self._authenticate(content, check_only=how == _CHECK_ONLY)
        return b"U2F_V2" + _OK if instruction == _VERSION else b"\x6d\x00"

    def close(self) -> None:
        self.closed.set()

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        return iter(())

    def _touched(self) -> bool:
        if self.touches is None:
            return False
        self.touches -= 1
        if self.touches > 0:
            return False
        self.touches = 2
        return True

    def _register(self, client: bytes, application: bytes) -> bytes:
        private, handle = ec.generate_private_key(ec.SECP256R1()), secrets.token_bytes(64)
        public = private.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.memory.keys[handle] = application, private
        signature = self.memory.attest(b"\0" + application + client + handle + public)
        certificate = self.memory.certificate.public_bytes(Encoding.DER)
        return b"\5" + public + bytes([len(handle)]) + handle + certificate + signature + _OK

    def _authenticate(self, content: bytes, *, check_only: bool) -> bytes:
        client, application, handle = content[:32], content[32:64], content[65 : 65 + content[64]]
        known = self.memory.keys.get(handle)
        if known is None or known[0] != application:
            return _UNKNOWN_HANDLE
        if check_only or not self._touched():
            return _NOT_TOUCHED
        self.memory.counter += 1
        head = b"\1" + self.memory.counter.to_bytes(4, "big")
        signature = known[1].sign(application + head + client, ec.ECDSA(hashes.SHA256()))
        return head + signature + _OK
