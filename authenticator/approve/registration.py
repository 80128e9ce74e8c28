"""What an attestation says of the credential it was made for, as our own types."""

from __future__ import annotations

from fido2 import cbor
from fido2.webauthn import AttestationObject, AttestedCredentialData

from authenticator.errors import SecurityKeyError
from authenticator.limits import ATTESTATION_MAX, CREDENTIAL_ID_MAX, CREDENTIAL_KEY_MAX, TRANSPORTS_MAX
from authenticator.protocol.approval import Registration
from authenticator.protocol.identity import Credential


def made_credential(attestation: AttestationObject) -> AttestedCredentialData:
    """The credential that an attestation is about.

    Raises:
        SecurityKeyError: `key_failed` where there is none.
    """
    made = attestation.auth_data.credential_data
    if made is None:
        raise SecurityKeyError("key_failed", "an answer without a credential")
    return made


def read_registration(
    client_data: bytes, attestation: AttestationObject, transports: tuple[str, ...], *, second_factor: bool = False
) -> tuple[Credential, Registration]:
    """Read a new credential: what an identity record keeps of it, and what proves it to a relay.

    Args:
        client_data: the collected client data.
        attestation: what the key said of it.
        transports: how the key may be reached.
        second_factor: the key cannot verify anybody.

    Raises:
        SecurityKeyError: `key_failed` without a credential or a touch or where one is of a wrong size, `uv_invalid`
            without verification.
    """
    made, data = made_credential(attestation), attestation.auth_data
    if not data.is_user_present():
        raise SecurityKeyError("key_failed", "an answer without a touch")
    if not (second_factor or data.is_user_verified()):
        raise SecurityKeyError("uv_invalid", "an answer without verification")
    credential = Credential(
        id=bytes(made.credential_id),
        public_key=cbor.encode(dict(made.public_key)),
        alg=int(made.public_key[3]),
        aaguid=bytes(made.aaguid).hex(),
        transports=transports[:TRANSPORTS_MAX],
        backup_eligible=bool(data.flags & data.FLAG.BE),
        backup_state=bool(data.flags & data.FLAG.BS),
        second_factor=second_factor,
    )
    if not 0 < len(credential.id) <= CREDENTIAL_ID_MAX or len(credential.public_key) > CREDENTIAL_KEY_MAX:
        raise SecurityKeyError("key_failed", "a credential of a wrong size")
    if len(attestation) > ATTESTATION_MAX:
        raise SecurityKeyError("key_failed", "an attestation that is too large")
    return credential, Registration(client_data, bytes(attestation), credential.transports)
