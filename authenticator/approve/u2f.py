"""Keys from before CTAP 2 (U2F): they say that somebody touched them, and nothing of who.

Such a key is accepted as a second factor: a passphrase opens the vault, and the key signs. python-fido2 speaks the
old protocol; what is asked of it here is asked without verification and without the PRF, which such a key has not.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

from fido2.client import ClientError, Fido2Client
from fido2.ctap import CtapDevice
from fido2.ctap1 import APDU, ApduError, Ctap1

from authenticator.approve.authenticator import EnrolRequest, KeyKind, SignRequest
from authenticator.approve.webauthn import creation_options, new_second_factor, request_options, signed_assertion
from authenticator.errors import SecurityKeyError
from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.protocol.canonical import sha256
from authenticator.protocol.identity import Credential

_HANDLE_MAX = 255  # bytes; the length of a key handle is one byte
_NOTHING = bytes(32)


def register(
    client: Fido2Client, request: EnrolRequest, event: threading.Event, kind: KeyKind
) -> tuple[Credential, Registration]:
    """Make a credential with one touch.

    Raises:
        SecurityKeyError: `key_already_yours` where it holds one of the excluded ones.
    """
    try:
        response = client.make_credential(creation_options(request, second_factor=True), event)
    except ClientError as error:
        if error.code == ClientError.ERR.DEVICE_INELIGIBLE:
            raise SecurityKeyError("key_already_yours") from error
        raise
    return new_second_factor(response, "nfc" if kind == "nfc" else "usb")


def sign(client: Fido2Client, request: SignRequest, event: threading.Event) -> WebAuthnAssertion:
    """Sign the challenge with one touch."""
    options = request_options(request, second_factor=True)
    return signed_assertion(client.get_assertion(options, event).get_response(0), request)


def check_enrolled(request: SignRequest) -> None:
    """Refuse a key like this one where the identity has none, before a passphrase is asked for.

    Raises:
        SecurityKeyError: `key_unsupported`.
    """
    if not any(credential.second_factor for credential in request.credentials):
        raise SecurityKeyError("key_unsupported", "U2F only")


def find(device: CtapDevice, rp_id: str, credentials: Sequence[Credential]) -> bytes | None:
    """Return the id of the first credential that the key holds, without a touch."""
    ctap, application = Ctap1(device), sha256(rp_id.encode())
    for credential in credentials:
        if len(credential.id) <= _HANDLE_MAX and _holds(ctap, application, credential.id):
            return credential.id
    return None


def _holds(ctap: Ctap1, application: bytes, handle: bytes) -> bool:
    """Ask; a key says that it would need a touch where it knows the handle."""
    try:
        ctap.authenticate(_NOTHING, application, handle, check_only=True)
    except ApduError as error:
        return int(error.code) == APDU.USE_NOT_SATISFIED
    return False
