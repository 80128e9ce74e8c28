"""The pinUvAuthToken: what a PIN or a verification buys for a while, and for which commands.

CTAP 2.1, sections 6.5.2.1 and 6.5.5.7. There is one token at a time. It ends after ten minutes, and after half
a minute in which nobody used it. A touch uses its permissions up, except the one to write large blobs, because
a platform writes them after the assertion that named their key.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from fido2.ctap import CtapError
from fido2.ctap2.pin import ClientPin

from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_protocol import PROTOCOLS

MAKE = int(ClientPin.PERMISSION.MAKE_CREDENTIAL)
GET = int(ClientPin.PERMISSION.GET_ASSERTION)
MANAGE = int(ClientPin.PERMISSION.CREDENTIAL_MGMT)
WRITE_BLOBS = int(ClientPin.PERMISSION.LARGE_BLOB_WRITE)
CONFIGURE = int(ClientPin.PERMISSION.AUTHENTICATOR_CFG)

_ALL = MAKE | GET | MANAGE | WRITE_BLOBS | CONFIGURE
_LENGTH = 32
_LIFETIME = 600  # seconds; CTAP's maximum
_FIRST_USE = 30  # seconds until it is used for the first time
_PRESENCE_LIFETIME = 30  # seconds that a touch given with the verification counts


@dataclass(frozen=True, slots=True)
class Token:
    """The token that is in use.

    Attributes:
        value: random bytes, the key of the requests' MACs.
        version: the protocol that it was given out with.
        permissions: what it may still be used for.
        rp_id: for whom; None while that is open.
        issued: seconds of the key's clock.
        present: the person touched the key while it was issued.
        used: it was used in time.
    """

    value: bytes = field(repr=False)
    version: int
    permissions: int
    rp_id: str | None
    issued: float
    present: bool
    used: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """A request's MAC and the protocol it was made with."""

    mac: bytes = field(repr=False)
    version: int

    @classmethod
    def read(cls, params: Params, mac_at: int, version_at: int) -> Proof | None:
        """Read a request's; None where it has no MAC.

        Raises:
            CtapError: `MISSING_PARAMETER` where the protocol is not named, `INVALID_PARAMETER` where there is
                no such protocol.
        """
        mac = params.optional_data(mac_at)
        if mac is None:
            return None
        version = params.integer(version_at)
        if version not in PROTOCOLS:
            raise CtapError(ERR.INVALID_PARAMETER)
        return cls(mac, version)


class Tokens:
    """The place of the one token.

    Args:
        clock: seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._token: Token | None = None

    def issue(self, version: int, permissions: int, rp_id: str | None, *, present: bool) -> bytes:
        """Give out a new token in place of the old one, and return its value."""
        value = secrets.token_bytes(_LENGTH)
        self._token = Token(value, version, permissions, rp_id, self._clock(), present)
        return value

    def use(self, message: bytes, proof: Proof, permission: int) -> Token:
        """Return the token that a request was made with, or raise `PIN_AUTH_INVALID`."""
        token = self._live()
        if token.version != proof.version:
            raise CtapError(ERR.PIN_AUTH_INVALID)
        PROTOCOLS[token.version].check(token.value, message, proof.mac)
        if not token.permissions & permission:
            raise CtapError(ERR.PIN_AUTH_INVALID)
        self._token = replace(token, used=True)
        return self._token

    def use_for(self, rp_id: str, message: bytes, proof: Proof, permission: int) -> bool:
        """Use the token for a relying party, and bind it to that; tell whether a touch came with it."""
        token = self.use(message, proof, permission)
        if token.rp_id not in (None, rp_id):
            raise CtapError(ERR.PIN_AUTH_INVALID)
        self._token = replace(token, rp_id=rp_id)
        return token.present and self._clock() - token.issued <= _PRESENCE_LIFETIME

    def spend(self) -> None:
        """A touch was given: what is left is the permission to write large blobs."""
        if self._token is not None:
            left = self._token.permissions & WRITE_BLOBS
            self._token = replace(self._token, permissions=left, present=False) if left else None

    def end(self) -> None:
        """Take the token back."""
        self._token = None

    def _live(self) -> Token:
        token = self._token
        limit = _LIFETIME if token is not None and token.used else _FIRST_USE
        if token is None or self._clock() - token.issued > limit:
            raise CtapError(ERR.PIN_AUTH_INVALID)
        return token


def read_permissions(params: Params) -> tuple[int, str | None]:
    """The permissions a token is asked for, and the relying party they are for, where one is named.

    Raises:
        CtapError: `UNAUTHORIZED_PERMISSION` for what this key does not have, such as fingerprints;
            `MISSING_PARAMETER` where credentials are to be made or used and nobody is named.
    """
    permissions = params.integer(9)
    if permissions <= 0:
        raise CtapError(ERR.INVALID_PARAMETER)
    if permissions & ~_ALL:
        raise CtapError(ERR.UNAUTHORIZED_PERMISSION)
    if permissions & (MAKE | GET):
        return permissions, params.text(10)
    return permissions, params.optional_text(10) if permissions & MANAGE else None
