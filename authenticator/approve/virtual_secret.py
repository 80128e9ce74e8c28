"""hmac-secret at an assertion, and hmac-secret-mc while a credential is made: salts in, secrets out.

CTAP 2.1, section 12.5, and CTAP 2.2 for the second. A credential has one secret for a verified person and
another for one who was only present.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, field

from fido2.ctap import CtapError

from authenticator.approve.virtual_chip import Gesture
from authenticator.approve.virtual_params import ERR, Params
from authenticator.approve.virtual_pin import PinUv
from authenticator.approve.virtual_protocol import Shared
from authenticator.approve.virtual_state import StoredCredential

SECRET = "hmac-secret"  # noqa: S105 - the extension's name
SECRET_MAKE = "hmac-secret-mc"  # noqa: S105 - the extension's name
SECRET_LENGTH = 32

_SALT = 32


@dataclass(frozen=True, slots=True)
class SecretRequest:
    """A checked input: one salt, or two.

    Attributes:
        salts: 32 or 64 bytes.
        shared: the secret that encrypts the answer.
    """

    salts: bytes = field(repr=False)
    shared: Shared

    def answer(self, credential: StoredCredential, gesture: Gesture) -> bytes | None:
        """The encrypted outputs; None for a credential that was made without secrets."""
        key = credential.secret_with_uv if gesture.verified else credential.secret_without_uv
        if not key:
            return None
        starts = range(0, len(self.salts), _SALT)
        outputs = (hmac.digest(key, self.salts[start : start + _SALT], "sha256") for start in starts)
        return self.shared.encrypt(b"".join(outputs))


def read_secret_request(extensions: Params, name: str, pin: PinUv) -> SecretRequest | None:
    """Check an extension's input, where there is one.

    Raises:
        CtapError: `PIN_AUTH_INVALID` where the salts' MAC is wrong, `INVALID_PARAMETER` where they have another
            length or there is no such protocol.
    """
    if name not in extensions:
        return None
    request = extensions.map(name)
    version = request.optional_integer(4)
    shared = pin.agreement(1 if version is None else version).agree(request.raw_map(1))
    sealed = request.data(2)
    shared.check(sealed, request.data(3))
    salts = shared.decrypt(sealed)
    if len(salts) not in (_SALT, 2 * _SALT):
        raise CtapError(ERR.INVALID_PARAMETER)
    return SecretRequest(salts, shared)
