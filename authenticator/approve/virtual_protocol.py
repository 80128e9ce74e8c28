"""PIN/UV auth protocols one and two: how platform and key agree on a secret, encrypt under it and make MACs.

CTAP 2.1, sections 6.5.6 and 6.5.7. Protocol one has no random IV and cuts its MACs to 16 bytes; protocol two
keeps one key for MACs and another for AES. A MAC of another length never matches.
"""

from __future__ import annotations

import hmac
import secrets
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from fido2.ctap import CtapError

from authenticator.approve.virtual_params import ERR
from authenticator.protocol.canonical import sha256

_CURVE = ec.SECP256R1()
_BLOCK = 16  # bytes of AES


class AuthProtocol(ABC):
    """One of the two protocols.

    Attributes:
        version: its number in requests.
    """

    version: ClassVar[int]

    @abstractmethod
    def derive(self, point: bytes) -> bytes:
        """The shared secret of an agreed point's x-coordinate."""

    @abstractmethod
    def authenticate(self, key: bytes, message: bytes) -> bytes:
        """The MAC of a message, under a shared secret or a token."""

    @abstractmethod
    def encrypt(self, secret: bytes, plain: bytes) -> bytes:
        """Encrypt whole blocks under a shared secret."""

    @abstractmethod
    def decrypt(self, secret: bytes, sealed: bytes) -> bytes:
        """Decrypt what the platform encrypted; `INVALID_PARAMETER` where its length is impossible."""

    def check(self, key: bytes, message: bytes, mac: bytes) -> None:
        """Check a MAC, or raise `PIN_AUTH_INVALID`."""
        if not hmac.compare_digest(self.authenticate(key, message), mac):
            raise CtapError(ERR.PIN_AUTH_INVALID)


class ProtocolOne(AuthProtocol):
    """The protocol of CTAP 2.0."""

    version: ClassVar[int] = 1

    def derive(self, point: bytes) -> bytes:
        """One hash; 32 bytes for everything."""
        return sha256(point)

    def authenticate(self, key: bytes, message: bytes) -> bytes:
        """The first half of HMAC-SHA-256."""
        return hmac.digest(key, message, "sha256")[:16]

    def encrypt(self, secret: bytes, plain: bytes) -> bytes:
        """AES-256-CBC from an IV of zeros."""
        return _encrypt(secret, bytes(_BLOCK), plain)

    def decrypt(self, secret: bytes, sealed: bytes) -> bytes:
        """The reverse of `encrypt`."""
        return _decrypt(secret, bytes(_BLOCK), sealed)


class ProtocolTwo(AuthProtocol):
    """The protocol that CTAP 2.1 added."""

    version: ClassVar[int] = 2

    def derive(self, point: bytes) -> bytes:
        """32 bytes for MACs, then 32 for AES."""
        return b"".join(
            HKDF(algorithm=SHA256(), length=32, salt=bytes(32), info=info).derive(point)
            for info in (b"CTAP2 HMAC key", b"CTAP2 AES key")
        )

    def authenticate(self, key: bytes, message: bytes) -> bytes:
        """HMAC-SHA-256 under the first half of a shared secret, or under a token."""
        return hmac.digest(key[:32], message, "sha256")

    def encrypt(self, secret: bytes, plain: bytes) -> bytes:
        """AES-256-CBC from a random IV, which goes in front."""
        iv = secrets.token_bytes(_BLOCK)
        return iv + _encrypt(secret[32:], iv, plain)

    def decrypt(self, secret: bytes, sealed: bytes) -> bytes:
        """The reverse of `encrypt`."""
        return _decrypt(secret[32:], sealed[:_BLOCK], sealed[_BLOCK:])


PROTOCOLS = MappingProxyType({each.version: each for each in (ProtocolTwo(), ProtocolOne())})
"""By their numbers, the better one first, as getInfo lists them."""


@dataclass(frozen=True, slots=True)
class Shared:
    """A secret that platform and key agreed on for one request."""

    protocol: AuthProtocol
    secret: bytes = field(repr=False)

    def encrypt(self, plain: bytes) -> bytes:
        """Encrypt an answer."""
        return self.protocol.encrypt(self.secret, plain)

    def decrypt(self, sealed: bytes) -> bytes:
        """Decrypt a parameter."""
        return self.protocol.decrypt(self.secret, sealed)

    def check(self, message: bytes, mac: bytes) -> None:
        """Check a MAC, or raise `PIN_AUTH_INVALID`."""
        self.protocol.check(self.secret, message, mac)


class KeyAgreement:
    """The key's half of the shared secrets of one protocol, made anew at power-up and after each wrong PIN."""

    def __init__(self, protocol: AuthProtocol) -> None:
        self.protocol = protocol
        self.renew()

    def renew(self) -> None:
        """Draw another key pair."""
        self._private = ec.generate_private_key(_CURVE)

    def public(self) -> dict[int, int | bytes]:
        """The public half as a COSE key."""
        numbers = self._private.public_key().public_numbers()
        return {1: 2, 3: -25, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}

    def agree(self, peer: dict[Any, Any]) -> Shared:
        """Agree with the platform's half; `INVALID_PARAMETER` where it is no P-256 key."""
        try:
            if peer.get(1) != 2 or peer.get(-1) != 1:
                raise CtapError(ERR.INVALID_PARAMETER)
            point = b"\x04" + _coordinate(peer.get(-2)) + _coordinate(peer.get(-3))
            agreed = self._private.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, point))
        except ValueError:
            raise CtapError(ERR.INVALID_PARAMETER) from None
        return Shared(self.protocol, self.protocol.derive(agreed))


def _encrypt(key: bytes, iv: bytes, plain: bytes) -> bytes:
    encryptor = Cipher(AES(key), CBC(iv)).encryptor()
    return encryptor.update(plain) + encryptor.finalize()


def _decrypt(key: bytes, iv: bytes, sealed: bytes) -> bytes:
    if not sealed or len(iv) != _BLOCK or len(sealed) % _BLOCK:
        raise CtapError(ERR.INVALID_PARAMETER)
    decryptor = Cipher(AES(key), CBC(iv)).decryptor()
    return decryptor.update(sealed) + decryptor.finalize()


def _coordinate(value: object) -> bytes:
    if not isinstance(value, bytes) or len(value) != 32:
        raise ValueError("a coordinate of another length")  # becomes INVALID_PARAMETER
    return value
