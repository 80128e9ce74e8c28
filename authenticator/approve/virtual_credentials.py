"""The virtual key's credentials: making them, signing with them, and hmac-secret."""

from __future__ import annotations

import hmac
import secrets
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.ctap import CtapError

from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_pin import KeyAgreement, check_mac, decrypt, encrypt
from authenticator.approve.virtual_state import StoredCredential
from authenticator.protocol.canonical import sha256
from authenticator.protocol.identity import VIRTUAL_AAGUID

ALGORITHM = -7  # ES256
ID_LENGTH = 32
PROTECT_OPTIONAL = 1
PROTECT_REQUIRED = 3

_PRESENT, _VERIFIED, _ATTESTED, _EXTENDED = 0x01, 0x04, 0x40, 0x80
_SALT = 32
_SECRET = 32
_CURVE = ec.SECP256R1()


@dataclass(frozen=True, slots=True)
class Gesture:
    """What the person did for one operation."""

    present: bool
    verified: bool

    @property
    def flags(self) -> int:
        """As bits of the authenticator data."""
        return (_PRESENT if self.present else 0) | (_VERIFIED if self.verified else 0)


@dataclass(frozen=True, slots=True)
class SecretRequest:
    """A checked hmac-secret input: one salt, or two.

    Attributes:
        salts: 32 or 64 bytes.
        shared: the secret that encrypts the answer.
    """

    salts: bytes = field(repr=False)
    shared: bytes = field(repr=False)


def new_credential(rp_id: str, user: dict[str, Any], extensions: Params, *, resident: bool) -> StoredCredential:
    """Make a credential; its two hmac secrets exist only where they were asked for."""
    with_secrets = extensions.flag("hmac-secret") is True
    protect = extensions.integer("credProtect") if "credProtect" in extensions else PROTECT_OPTIONAL
    if not PROTECT_OPTIONAL <= protect <= PROTECT_REQUIRED:
        raise CtapError(ERR.INVALID_OPTION)
    return StoredCredential(
        id=secrets.token_bytes(ID_LENGTH),
        rp_id=rp_id,
        user=user,
        private_key=ec.generate_private_key(_CURVE).private_numbers().private_value.to_bytes(32, "big"),
        resident=resident,
        protect=protect,
        secret_with_uv=secrets.token_bytes(_SECRET) if with_secrets else b"",
        secret_without_uv=secrets.token_bytes(_SECRET) if with_secrets else b"",
    )


def usable(credential: StoredCredential, *, verified: bool, named: bool) -> bool:
    """Tell whether credProtect lets the credential be found."""
    if verified or credential.protect == PROTECT_OPTIONAL:
        return True
    return named and credential.protect < PROTECT_REQUIRED


def attested_data(credential: StoredCredential, gesture: Gesture, extensions: dict[str, Any]) -> bytes:
    """Authenticator data of a new credential."""
    numbers = _private_key(credential).public_key().public_numbers()
    public = {1: 2, 3: ALGORITHM, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
    attested = bytes.fromhex(VIRTUAL_AAGUID) + len(credential.id).to_bytes(2, "big") + credential.id
    return _data(credential, gesture, _ATTESTED, attested + cbor.encode(public), extensions)


def assertion_data(credential: StoredCredential, gesture: Gesture, extensions: dict[str, Any]) -> bytes:
    """Authenticator data of a signature."""
    return _data(credential, gesture, 0, b"", extensions)


def sign(credential: StoredCredential, message: bytes) -> bytes:
    """ES256 signature in DER."""
    return _private_key(credential).sign(message, ec.ECDSA(hashes.SHA256()))


def read_secret_request(extensions: Params, agreement: KeyAgreement, gesture: Gesture) -> SecretRequest | None:
    """Check getAssertion's hmac-secret input, where there is one."""
    if "hmac-secret" not in extensions:
        return None
    if not gesture.present:
        raise CtapError(ERR.UNSUPPORTED_OPTION)
    request = extensions.map("hmac-secret")
    if request.integer(4) != 2:
        raise CtapError(ERR.INVALID_PARAMETER)
    shared = agreement.shared_secret(request.raw_map(1))
    sealed = request.data(2)
    check_mac(shared, sealed, request.data(3))
    salts = decrypt(shared, sealed)
    if len(salts) not in (_SALT, 2 * _SALT):
        raise CtapError(ERR.INVALID_PARAMETER)
    return SecretRequest(salts, shared)


def answer_secret(credential: StoredCredential, request: SecretRequest | None, gesture: Gesture) -> dict[str, Any]:
    """hmac-secret's output: another secret with verification than without."""
    key = credential.secret_with_uv if gesture.verified else credential.secret_without_uv
    if request is None or not key:
        return {}
    outputs = b"".join(
        hmac.digest(key, request.salts[start : start + _SALT], "sha256")
        for start in range(0, len(request.salts), _SALT)
    )
    return {"hmac-secret": encrypt(request.shared, outputs)}


def _data(
    credential: StoredCredential, gesture: Gesture, flags: int, attested: bytes, extensions: dict[str, Any]
) -> bytes:
    flags |= gesture.flags | (_EXTENDED if extensions else 0)
    head = sha256(credential.rp_id.encode()) + bytes([flags]) + credential.counter.to_bytes(4, "big")
    return head + attested + (cbor.encode(extensions) if extensions else b"")


def _private_key(credential: StoredCredential) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(credential.private_key, "big"), _CURVE)
