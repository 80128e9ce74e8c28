"""The virtual key's side of PIN and user verification: PIN/UV auth protocol two, and the tokens it gives out.

CTAP 2.1, sections 6.5.5 to 6.5.7. What is here is lost when the key is unplugged: the key agreement, the
token and how many wrong PINs came in a row. Three in a row lock the PIN until then; eight altogether block
it for good.
"""

from __future__ import annotations

import hmac
import secrets
import time
from dataclasses import dataclass, field, replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from fido2.ctap import CtapError
from fido2.ctap2.pin import ClientPin

from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_state import PIN_RETRIES, UV_RETRIES, KeyState, StateFile
from authenticator.protocol.canonical import sha256

MINIMUM_PIN = 4
_MAXIMUM_PIN_BYTES = 63
_MISSES_IN_A_ROW = 3
_TOKEN_LIFETIME = 600  # seconds; CTAP's "max usage time period"
_PRESENCE_LIFETIME = 30  # seconds that a touch given with the verification counts

_MAKE = int(ClientPin.PERMISSION.MAKE_CREDENTIAL)
_GET = int(ClientPin.PERMISSION.GET_ASSERTION)
_CURVE = ec.SECP256R1()
_BLOCK = 16  # bytes of AES


@dataclass(frozen=True, slots=True)
class Token:
    """The one pinUvAuthToken that is in use.

    Attributes:
        value: 32 random bytes, the key of the requests' MACs.
        permissions: what it may be used for.
        rp_id: for whom, or for the first who asks.
        issued: monotonic seconds.
        present: the person touched the key while it was issued.
    """

    value: bytes = field(repr=False)
    permissions: int
    rp_id: str | None
    issued: float
    present: bool


class KeyAgreement:
    """The key's half of the shared secret, made anew at power-up and after each wrong PIN."""

    def __init__(self) -> None:
        self.renew()

    def renew(self) -> None:
        """Draw another key pair."""
        self._private = ec.generate_private_key(_CURVE)

    def public(self) -> dict[int, int | bytes]:
        """The public half as a COSE key."""
        numbers = self._private.public_key().public_numbers()
        return {1: 2, 3: -25, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}

    def shared_secret(self, peer: dict[Any, Any]) -> bytes:
        """Agree with the platform's half: 32 bytes for MACs, then 32 for AES."""
        try:
            if peer.get(1) != 2 or peer.get(-1) != 1:
                raise CtapError(ERR.INVALID_PARAMETER)
            point = b"\x04" + _coordinate(peer.get(-2)) + _coordinate(peer.get(-3))
            secret = self._private.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(_CURVE, point))
        except ValueError:
            raise CtapError(ERR.INVALID_PARAMETER) from None
        return b"".join(
            HKDF(algorithm=SHA256(), length=32, salt=bytes(32), info=info).derive(secret)
            for info in (b"CTAP2 HMAC key", b"CTAP2 AES key")
        )


def decrypt(shared: bytes, sealed: bytes) -> bytes:
    """Decrypt what the platform encrypted under a shared secret."""
    if len(sealed) < 2 * _BLOCK or len(sealed) % _BLOCK:
        raise CtapError(ERR.INVALID_PARAMETER)
    decryptor = Cipher(AES(shared[32:]), CBC(sealed[:_BLOCK])).decryptor()
    return decryptor.update(sealed[_BLOCK:]) + decryptor.finalize()


def encrypt(shared: bytes, plain: bytes) -> bytes:
    """Encrypt an answer under a shared secret."""
    iv = secrets.token_bytes(_BLOCK)
    encryptor = Cipher(AES(shared[32:]), CBC(iv)).encryptor()
    return iv + encryptor.update(plain) + encryptor.finalize()


def check_mac(key: bytes, message: bytes, mac: bytes) -> None:
    """Check a MAC under a shared secret or a token, or raise `PIN_AUTH_INVALID`."""
    if not hmac.compare_digest(hmac.digest(key[:32], message, "sha256"), mac):
        raise CtapError(ERR.PIN_AUTH_INVALID)


class PinUv:
    """PIN, verification and tokens of one plugged-in key."""

    def __init__(self, state: StateFile) -> None:
        self._state = state
        self._misses = 0
        self._token: Token | None = None
        self.agreement = KeyAgreement()

    def retries(self) -> dict[int, int | bool]:
        """The answer of getPINRetries."""
        state = self._state.read()
        return {3: state.pin_retries, 4: self._locked(state)}

    def set_pin(self, params: Params) -> None:
        """Set the first PIN."""
        shared = self._shared(params)
        sealed = params.data(5)
        check_mac(shared, sealed, params.data(4))
        pin_hash = _hash_new_pin(decrypt(shared, sealed))

        def set_first(state: KeyState) -> tuple[KeyState, None]:
            if state.pin_set:
                raise CtapError(ERR.PIN_AUTH_INVALID)
            return replace(state, pin_hash=pin_hash, pin_retries=PIN_RETRIES), None

        self._state.change(set_first)

    def change_pin(self, params: Params) -> None:
        """Replace the PIN by another one."""
        shared = self._shared(params)
        sealed, sealed_hash = params.data(5), params.data(6)
        check_mac(shared, sealed + sealed_hash, params.data(4))
        self._check_pin(shared, sealed_hash)
        pin_hash = _hash_new_pin(decrypt(shared, sealed))
        self._state.change(lambda state: (replace(state, pin_hash=pin_hash), None))
        self._token = None

    def token_by_pin(self, params: Params, permissions: int, rp_id: str | None) -> dict[int, bytes]:
        """Give a token to whoever knows the PIN."""
        shared = self._shared(params)
        self._check_pin(shared, params.data(6))
        return self._issue(shared, permissions, rp_id, present=False)

    def token_by_verification(self, params: Params, permissions: int, rp_id: str | None) -> dict[int, bytes]:
        """Give a token after the person was verified, who was present then too."""
        return self._issue(self._shared(params), permissions, rp_id, present=True)

    def count_verification(self, *, verified: bool) -> None:
        """Remember how a verification ended; raise where it failed."""

        def count(state: KeyState) -> tuple[KeyState, None]:
            left = UV_RETRIES if verified else max(0, state.uv_retries - 1)
            return replace(state, uv_retries=left), None

        self._state.change(count)
        if not verified:
            blocked = self._state.read().uv_retries == 0
            raise CtapError(ERR.UV_BLOCKED if blocked else ERR.UV_INVALID)

    def use_token(self, message: bytes, mac: bytes, permission: int, rp_id: str) -> bool:
        """Check a request's MAC against the token; tell whether the touch came with it."""
        token = self._live_token()
        check_mac(token.value, message, mac)
        if not token.permissions & permission or token.rp_id not in (None, rp_id):
            raise CtapError(ERR.PIN_AUTH_INVALID)
        if token.rp_id is None:
            self._token = replace(token, rp_id=rp_id)
        return token.present and time.monotonic() - token.issued <= _PRESENCE_LIFETIME

    def end_token(self) -> None:
        """Take the token back: it was good for one operation with a touch."""
        self._token = None

    def _live_token(self) -> Token:
        if self._token is None or time.monotonic() - self._token.issued > _TOKEN_LIFETIME:
            raise CtapError(ERR.PIN_AUTH_INVALID)
        return self._token

    def _issue(self, shared: bytes, permissions: int, rp_id: str | None, *, present: bool) -> dict[int, bytes]:
        token = Token(secrets.token_bytes(32), permissions, rp_id, time.monotonic(), present)
        self._token = token
        return {2: encrypt(shared, token.value)}

    def _shared(self, params: Params) -> bytes:
        return self.agreement.shared_secret(params.raw_map(3))

    def _locked(self, state: KeyState) -> bool:
        return self._misses >= _MISSES_IN_A_ROW and state.pin_retries > 0

    def _check_pin(self, shared: bytes, sealed_hash: bytes) -> None:
        """Check the PIN; the attempt is on the disk before the answer is known."""

        def attempt(state: KeyState) -> tuple[KeyState, bytes]:
            if not state.pin_set:
                raise CtapError(ERR.PIN_NOT_SET)
            if state.pin_retries == 0:
                raise CtapError(ERR.PIN_BLOCKED)
            if self._locked(state):
                raise CtapError(ERR.PIN_AUTH_BLOCKED)
            return replace(state, pin_retries=state.pin_retries - 1), state.pin_hash

        pin_hash = self._state.change(attempt)
        if not hmac.compare_digest(decrypt(shared, sealed_hash), pin_hash):
            self.agreement.renew()
            self._misses += 1
            self._refuse_pin()
        self._misses = 0
        self._state.change(lambda state: (replace(state, pin_retries=PIN_RETRIES, uv_retries=UV_RETRIES), None))

    def _refuse_pin(self) -> None:
        state = self._state.read()
        if state.pin_retries == 0:
            raise CtapError(ERR.PIN_BLOCKED)
        raise CtapError(ERR.PIN_AUTH_BLOCKED if self._locked(state) else ERR.PIN_INVALID)


def checked_permissions(params: Params) -> tuple[int, str]:
    """The permissions a token is asked for, and the relying party they are for."""
    permissions = params.integer(9)
    if permissions <= 0:
        raise CtapError(ERR.INVALID_PARAMETER)
    if permissions & ~(_MAKE | _GET):
        raise CtapError(ERR.UNAUTHORIZED_PERMISSION)
    return permissions, params.text(10)


def _hash_new_pin(padded: bytes) -> bytes:
    if len(padded) != _MAXIMUM_PIN_BYTES + 1:
        raise CtapError(ERR.INVALID_PARAMETER)
    pin = padded.rstrip(b"\x00")
    try:
        characters = len(pin.decode())
    except UnicodeDecodeError:
        raise CtapError(ERR.PIN_POLICY_VIOLATION) from None
    if characters < MINIMUM_PIN or len(pin) > _MAXIMUM_PIN_BYTES:
        raise CtapError(ERR.PIN_POLICY_VIOLATION)
    return sha256(pin)[:16]


def _coordinate(value: object) -> bytes:
    if not isinstance(value, bytes) or len(value) != 32:
        raise ValueError("a coordinate of another length")  # becomes INVALID_PARAMETER
    return value
