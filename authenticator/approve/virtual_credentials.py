"""The virtual key's credentials: reading the entities they are for, and signing with them."""

from __future__ import annotations

from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.ctap import CtapError

from authenticator.approve.virtual_chip import PROTECT_OPTIONAL, PROTECT_REQUIRED, Gesture
from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_state import StoredCredential
from authenticator.protocol.canonical import sha256
from authenticator.protocol.identity import VIRTUAL_AAGUID

ALGORITHM = -7  # ES256
ID_LENGTH = 32

_ATTESTED, _EXTENDED = 0x40, 0x80
_CURVE = ec.SECP256R1()
_NAME_MAX = 64  # bytes of a name that are kept; CTAP's minimum
_USER_ID_MAX = 64  # bytes; WebAuthn's limit
_RP_ID_MAX = 255  # bytes; a domain name has 253


def new_private_key() -> bytes:
    """Draw a P-256 scalar, 32 bytes."""
    return ec.generate_private_key(_CURVE).private_numbers().private_value.to_bytes(32, "big")


def read_rp(params: Params, key: int) -> tuple[str, str]:
    """The id of a relying party, and what it calls itself, cut to what is kept."""
    entity = params.map(key)
    return read_rp_id(entity, "id"), _cut(entity.optional_text("name") or "")


def read_rp_id(params: Params, key: int | str) -> str:
    """The id of a relying party that is to be kept; `INVALID_LENGTH` where no domain is so long."""
    rp_id = params.text(key)
    if len(rp_id.encode()) > _RP_ID_MAX:
        raise CtapError(ERR.INVALID_LENGTH)
    return rp_id


def read_user(params: Params, key: int) -> dict[str, Any]:
    """A user entity: its id, and its names where they are not empty, cut to what is kept."""
    entity = Params(params.raw_map(key))
    user_id = entity.data("id")
    if len(user_id) > _USER_ID_MAX:
        raise CtapError(ERR.INVALID_LENGTH)
    names = {name: _cut(entity.optional_text(name) or "") for name in ("name", "displayName")}
    return {"id": user_id, **{name: text for name, text in names.items() if text}}


def usable(credential: StoredCredential, *, verified: bool, named: bool) -> bool:
    """Tell whether credProtect lets the credential be found."""
    if verified or credential.protect == PROTECT_OPTIONAL:
        return True
    return named and credential.protect < PROTECT_REQUIRED


def public_key(credential: StoredCredential) -> dict[int, int | bytes]:
    """The public half as a COSE key."""
    numbers = _private_key(credential).public_key().public_numbers()
    return {1: 2, 3: ALGORITHM, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}


def descriptor(credential: StoredCredential) -> dict[str, Any]:
    """How answers name a credential."""
    return {"id": credential.id, "type": "public-key"}


def attested_data(credential: StoredCredential, gesture: Gesture, extensions: dict[str, Any]) -> bytes:
    """Authenticator data of a new credential."""
    attested = bytes.fromhex(VIRTUAL_AAGUID) + len(credential.id).to_bytes(2, "big") + credential.id
    return _data(credential, gesture, _ATTESTED, attested + cbor.encode(public_key(credential)), extensions)


def assertion_data(credential: StoredCredential, gesture: Gesture, extensions: dict[str, Any]) -> bytes:
    """Authenticator data of a signature."""
    return _data(credential, gesture, 0, b"", extensions)


def sign(credential: StoredCredential, message: bytes) -> bytes:
    """ES256 signature in DER."""
    return _private_key(credential).sign(message, ec.ECDSA(hashes.SHA256()))


def _data(
    credential: StoredCredential, gesture: Gesture, flags: int, attested: bytes, extensions: dict[str, Any]
) -> bytes:
    flags |= gesture.flags | (_EXTENDED if extensions else 0)
    head = sha256(credential.rp_id.encode()) + bytes([flags]) + credential.counter.to_bytes(4, "big")
    return head + attested + (cbor.encode(extensions) if extensions else b"")


def _private_key(credential: StoredCredential) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(credential.private_key, "big"), _CURVE)


def _cut(text: str) -> str:
    """Cut a name between two characters, so that what is left stays text."""
    return text.encode()[:_NAME_MAX].decode(errors="ignore")
