"""Authenticator data: what a security key says, byte by byte, and the CBOR inside it.

    rpIdHash 32 | flags 1 | signCount 4 | [attested credential data] | [extensions]

The two last parts are there exactly when their flags say so, and nothing follows them.
All CBOR here is CTAP2-canonical: it is decoded, encoded again and compared, which
leaves no room for duplicate keys, long integers, indefinite lengths or other types.
"""

from __future__ import annotations

from dataclasses import dataclass

import cbor2

from authenticator import limits
from authenticator.errors import InputError
from authenticator.verify.cose import CoseKey, read_cose_key

FLAG_USER_PRESENT = 0x01
FLAG_USER_VERIFIED = 0x04
FLAG_BACKUP_ELIGIBLE = 0x08
FLAG_BACKUP_STATE = 0x10
FLAG_ATTESTED = 0x40
FLAG_EXTENSIONS = 0x80

_FIXED = 37
_AAGUID = 16


@dataclass(frozen=True, slots=True)
class AttestedCredential:
    """A new credential, inside the authenticator data of a registration."""

    aaguid: bytes
    credential_id: bytes
    public_key: bytes
    key: CoseKey


@dataclass(frozen=True, slots=True)
class AuthenticatorData:
    """Parsed authenticator data."""

    rp_id_hash: bytes
    flags: int
    counter: int
    attested: AttestedCredential | None
    extensions: dict[str, object] | None

    @property
    def backup_eligible(self) -> bool:
        """Whether the credential may be copied to other devices."""
        return bool(self.flags & FLAG_BACKUP_ELIGIBLE)

    @property
    def backup_state(self) -> bool:
        """Whether the credential is copied to other devices now."""
        return bool(self.flags & FLAG_BACKUP_STATE)


def parse_authenticator_data(data: bytes) -> AuthenticatorData:
    """Read the whole of `data`, or refuse.

    Raises:
        InputError: `malformed`, `not_canonical` or `too_large`.
        VerificationError: `algorithm` for a new credential of another kind.
    """
    if len(data) > limits.AUTHENTICATOR_DATA_MAX:
        raise InputError("too_large", "authenticator data")
    if len(data) < _FIXED:
        raise InputError("malformed", "authenticator data is shorter than 37 bytes")
    flags = data[32]
    position = _FIXED
    attested: AttestedCredential | None = None
    extensions: dict[str, object] | None = None
    if flags & FLAG_ATTESTED:
        attested, position = _read_attested(data, position)
    if flags & FLAG_EXTENSIONS:
        extensions = _parse_extensions(data[position:])
    elif position != len(data):
        raise InputError("malformed", "bytes after the authenticator data")
    return AuthenticatorData(data[:32], flags, int.from_bytes(data[33:37], "big"), attested, extensions)


def parse_cbor(data: bytes) -> object:
    """Decode one CTAP2-canonical CBOR item that fills `data`.

    Raises:
        InputError: `malformed` or `not_canonical`.
    """
    try:
        value: object = cbor2.loads(
            data, max_depth=limits.CBOR_DEPTH_MAX, allow_indefinite=False, allow_duplicate_keys=False
        )
        _check_types(value)
        again = cbor2.dumps(value, canonical=True)
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise InputError("malformed", "CBOR cannot be decoded") from error
    if again != data:
        raise InputError("not_canonical", "CBOR is not canonical")
    return value


def _check_types(value: object) -> None:
    """Tags, floats and undefined have no business in authenticator data."""
    if isinstance(value, dict):
        for name, member in value.items():
            if not isinstance(name, (str, int)):
                raise TypeError(type(name).__name__)
            _check_types(member)
    elif isinstance(value, list):
        for member in value:
            _check_types(member)
    elif value is not None and type(value) not in (bytes, str, int, bool):
        raise TypeError(type(value).__name__)


def _read_attested(data: bytes, position: int) -> tuple[AttestedCredential, int]:
    start = position + _AAGUID + 2
    aaguid = data[position : position + _AAGUID]
    length = int.from_bytes(data[start - 2 : start], "big")
    end = start + length
    if not 1 <= length <= limits.CREDENTIAL_ID_MAX or len(data) < end:
        raise InputError("malformed", "attested credential data is cut short, or its length is wrong")
    key = read_cose_key(data[end:])
    after = end + key.length
    return AttestedCredential(aaguid, data[start:end], data[end:after], key), after


def _parse_extensions(data: bytes) -> dict[str, object]:
    value = parse_cbor(data)
    if not isinstance(value, dict):
        raise InputError("malformed", "extensions are not a map")
    if not all(isinstance(name, str) for name in value):
        raise InputError("malformed", "an extension without a name")
    return value
