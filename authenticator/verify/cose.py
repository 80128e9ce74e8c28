"""A credential's public key, as WebAuthn carries it.

CTAP2 gives each algorithm exactly one encoding: canonical CBOR, the five (or four)
required parameters, no optional ones. So a key is recognised by comparing its fixed
bytes instead of by decoding a map: what is not byte for byte the form below has a
wrong `kty`, `alg` or `crv`, a parameter too many, or is not canonical.

    ES256  a5 01 02 03 26 20 01 21 58 20 <x: 32> 22 58 20 <y: 32>
    EdDSA  a4 01 01 03 27 20 06 21 58 20 <x: 32>
"""

from __future__ import annotations

from dataclasses import dataclass

from nacl.bindings import crypto_core_ed25519_is_valid_point

from authenticator.errors import CountersignError, InputError, VerificationError
from authenticator.protocol import ed25519, p256

ES256 = -7
EDDSA = -8

_P256_HEAD = bytes.fromhex("a5010203262001215820")
_P256_MIDDLE = bytes.fromhex("225820")
_P256_LENGTH = len(_P256_HEAD) + 32 + len(_P256_MIDDLE) + 32
_P256_Y = len(_P256_HEAD) + 32
_ED25519_HEAD = bytes.fromhex("a4010103272006215820")
_ED25519_LENGTH = len(_ED25519_HEAD) + 32


@dataclass(frozen=True, slots=True)
class CoseKey:
    """A public key of one of the two accepted algorithms.

    Attributes:
        alg: COSE algorithm number, `ES256` or `EDDSA`.
        raw: the uncompressed point, 65 bytes, or the 32 bytes of an Ed25519 key.
        length: how many bytes its encoding takes.
    """

    alg: int
    raw: bytes
    length: int

    def check(self) -> None:
        """Check that the point is on its curve and, for Ed25519, of the large prime order.

        Raises:
            InputError: `bad_key`.
        """
        if self.alg == ES256:
            p256.load(self.raw)
        elif not crypto_core_ed25519_is_valid_point(self.raw):
            raise InputError("bad_key", "not an Ed25519 public key")

    def verify(self, message: bytes, signature: bytes) -> None:
        """Check a signature; ES256 ones are DER.

        Raises:
            VerificationError: `assertion_signature`.
            InputError: `bad_key` where the point is not on the curve.
        """
        try:
            if self.alg == ES256:
                p256.verify_der(self.raw, message, signature)
            else:
                ed25519.verify(self.raw, message, signature)
        except CountersignError as error:
            if error.code == "bad_key":
                raise
            raise VerificationError("assertion_signature", error.detail) from error


def parse_cose_key(data: bytes) -> CoseKey:
    """Read a key and nothing after it.

    Raises:
        VerificationError: `algorithm`.
        InputError: `malformed` for bytes after the key.
    """
    key = read_cose_key(data)
    if key.length != len(data):
        raise InputError("malformed", "bytes after the public key")
    return key


def read_cose_key(data: bytes) -> CoseKey:
    """Read the key at the start of `data`; more may follow.

    Whether a point is on its curve is decided where it is used.

    Raises:
        VerificationError: `algorithm`.
    """
    if data.startswith(_P256_HEAD) and len(data) >= _P256_LENGTH:
        middle = data[_P256_Y : _P256_Y + len(_P256_MIDDLE)]
        if middle == _P256_MIDDLE:
            x = data[len(_P256_HEAD) : _P256_Y]
            y = data[_P256_Y + len(_P256_MIDDLE) : _P256_LENGTH]
            return CoseKey(ES256, b"\x04" + x + y, _P256_LENGTH)
    if data.startswith(_ED25519_HEAD) and len(data) >= _ED25519_LENGTH:
        return CoseKey(EDDSA, data[len(_ED25519_HEAD) : _ED25519_LENGTH], _ED25519_LENGTH)
    raise VerificationError("algorithm", "not an ES256 or EdDSA key in its canonical form")
