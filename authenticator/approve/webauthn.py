"""Between our frozen types and python-fido2's: what is asked of a key, and what its answer has to hold."""

from __future__ import annotations

import secrets
from typing import Any

from fido2 import cbor
from fido2.client import ClientDataCollector
from fido2.ctap2.base import Info
from fido2.webauthn import (
    AttestationConveyancePreference,
    AuthenticatorSelectionCriteria,
    CollectedClientData,
    PublicKeyCredentialCreationOptions,
    PublicKeyCredentialDescriptor,
    PublicKeyCredentialParameters,
    PublicKeyCredentialRequestOptions,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialType,
    PublicKeyCredentialUserEntity,
    RegistrationResponse,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from authenticator.approve.authenticator import EnrolRequest, NewCredential, Signed, SignRequest
from authenticator.errors import SecurityKeyError
from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.protocol.identity import Credential

_ALGORITHMS = (-7, -8)  # ES256, EdDSA: what a relay accepts
_USER_ID = 32


class Collector(ClientDataCollector):
    """Client data with our own origin, whatever the library would make of it."""

    def __init__(self, origin: str, rp_id: str) -> None:
        self._origin = origin
        self._rp_id = rp_id

    def collect_client_data(
        self, options: PublicKeyCredentialCreationOptions | PublicKeyCredentialRequestOptions
    ) -> tuple[CollectedClientData, str]:
        """Return the client data and the relying party."""
        making = isinstance(options, PublicKeyCredentialCreationOptions)
        kind = CollectedClientData.TYPE.CREATE if making else CollectedClientData.TYPE.GET
        return CollectedClientData.create(kind, options.challenge, self._origin), self._rp_id


def creation_options(request: EnrolRequest) -> PublicKeyCredentialCreationOptions:
    """A credential that is not resident, verifies the person and has the PRF; `user.id` is random."""
    return PublicKeyCredentialCreationOptions(
        rp=PublicKeyCredentialRpEntity(id=request.rp_id, name="Countersign"),
        user=PublicKeyCredentialUserEntity(
            id=secrets.token_bytes(_USER_ID), name=request.user_name, display_name=request.user_name
        ),
        challenge=secrets.token_bytes(32),
        pub_key_cred_params=[
            PublicKeyCredentialParameters(type=PublicKeyCredentialType.PUBLIC_KEY, alg=alg) for alg in _ALGORITHMS
        ],
        exclude_credentials=[_descriptor(credential) for credential in request.exclude] or None,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.DISCOURAGED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        attestation=AttestationConveyancePreference.DIRECT,
        extensions={"prf": {}},
    )


def request_options(request: SignRequest) -> PublicKeyCredentialRequestOptions:
    """A signature by one of the credentials, with verification and the PRF at the vault's salt."""
    return PublicKeyCredentialRequestOptions(
        challenge=request.challenge,
        rp_id=request.rp_id,
        allow_credentials=[_descriptor(credential) for credential in request.credentials],
        user_verification=UserVerificationRequirement.REQUIRED,
        extensions={"prf": {"eval": {"first": request.prf_salt}}},
    )


def _descriptor(credential: Credential) -> PublicKeyCredentialDescriptor:
    return PublicKeyCredentialDescriptor(type=PublicKeyCredentialType.PUBLIC_KEY, id=credential.id)


def new_credential(response: RegistrationResponse, info: Info) -> NewCredential:
    """Read what a key made.

    Raises:
        SecurityKeyError: `prf_missing`, `key_failed`, or `uv_invalid` without verification.
    """
    prf = response.client_extension_results.prf
    if prf is None or not prf.enabled:
        raise SecurityKeyError("prf_missing")
    attestation = response.response.attestation_object
    data = attestation.auth_data
    made = data.credential_data
    if made is None:
        raise SecurityKeyError("key_failed", "an answer without a credential")
    if not data.is_user_verified():
        raise SecurityKeyError("uv_invalid", "an answer without verification")
    transports = tuple(sorted(info.transports)) or ("usb",)
    credential = Credential(
        id=bytes(made.credential_id),
        public_key=cbor.encode(dict(made.public_key)),
        alg=int(made.public_key[3]),
        aaguid=bytes(made.aaguid).hex(),
        transports=transports,
        backup_eligible=bool(data.flags & data.FLAG.BE),
        backup_state=bool(data.flags & data.FLAG.BS),
    )
    registration = Registration(bytes(response.response.client_data), bytes(attestation), transports)
    return NewCredential(credential, registration)


def signed(response: Any, request: SignRequest) -> Signed:
    """Read what a key signed.

    Raises:
        SecurityKeyError: `prf_missing`, `key_wrong`, `key_failed` without a touch, `uv_invalid` without verification.
    """
    results = response.client_extension_results.prf
    prf = results.results.first if results is not None and results.results is not None else None
    if prf is None or len(prf) != 32:
        raise SecurityKeyError("prf_missing")
    answer = response.response
    if not answer.authenticator_data.is_user_present():
        raise SecurityKeyError("key_failed", "an answer without a touch")
    if not answer.authenticator_data.is_user_verified():
        raise SecurityKeyError("uv_invalid", "an answer without verification")
    if response.raw_id not in {credential.id for credential in request.credentials}:
        raise SecurityKeyError("key_wrong", "an answer of another credential")
    assertion = WebAuthnAssertion(
        id=bytes(response.raw_id),
        client_data_json=bytes(answer.client_data),
        authenticator_data=bytes(answer.authenticator_data),
        signature=bytes(answer.signature),
        user_handle=None if answer.user_handle is None else bytes(answer.user_handle),
    )
    return Signed(assertion, bytes(prf))
