"""Between our frozen types and python-fido2's: what is asked of a key, and what its answer has to hold."""

from __future__ import annotations

import secrets
from typing import Any

from fido2.client import ClientDataCollector
from fido2.ctap2.base import Info
from fido2.ctap2.extensions import HmacSecretExtension
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
from authenticator.approve.registration import read_registration
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


def creation_options(request: EnrolRequest, *, second_factor: bool = False) -> PublicKeyCredentialCreationOptions:
    """A credential that is not resident, verifies the person and has the PRF; `user.id` is random.

    A key that cannot verify anybody (U2F) makes one without verification and without the PRF.
    """
    verification = UserVerificationRequirement.DISCOURAGED if second_factor else UserVerificationRequirement.REQUIRED
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
            user_verification=verification,
        ),
        attestation=AttestationConveyancePreference.DIRECT,
        extensions=None if second_factor else {"prf": _salts(request.prf_salt)},
    )


def request_options(request: SignRequest, *, second_factor: bool = False) -> PublicKeyCredentialRequestOptions:
    """A signature by one of the credentials, with verification and the PRF at the vault's salt.

    Only credentials of the key's own sort are named: a key that cannot verify anybody has none of the others.

    Raises:
        SecurityKeyError: `key_wrong` where there are none of that sort.
    """
    named = [credential for credential in request.credentials if credential.second_factor is second_factor]
    if not named:
        raise SecurityKeyError("key_wrong", "no credential of its sort")
    return PublicKeyCredentialRequestOptions(
        challenge=request.challenge,
        rp_id=request.rp_id,
        allow_credentials=[_descriptor(credential) for credential in named],
        user_verification=(
            UserVerificationRequirement.DISCOURAGED if second_factor else UserVerificationRequirement.REQUIRED
        ),
        extensions=None if second_factor else {"prf": _salts(request.prf_salt)},
    )


def _salts(salt: bytes) -> dict[str, Any]:
    """The input of the PRF; the library hashes it, so that nothing is cut off."""
    return {"eval": {"first": salt}} if salt else {}


def _descriptor(credential: Credential) -> PublicKeyCredentialDescriptor:
    return PublicKeyCredentialDescriptor(type=PublicKeyCredentialType.PUBLIC_KEY, id=credential.id)


def new_credential(response: RegistrationResponse, info: Info, request: EnrolRequest) -> NewCredential:
    """Read what a key made.

    Where the key answers its PRF while it makes a credential (hmac-secret-mc), an answer without that is as good as
    none, and is told before the next touch.

    Raises:
        SecurityKeyError: `prf_missing`, `key_failed`, or `uv_invalid` without verification.
    """
    prf = response.client_extension_results.prf
    if prf is None or not prf.enabled:
        raise SecurityKeyError("prf_missing")
    answer = response.response
    transports = tuple(sorted(info.transports)) or ("usb",)
    credential, registration = read_registration(bytes(answer.client_data), answer.attestation_object, transports)
    at_once = bool(request.prf_salt) and HmacSecretExtension.MC_NAME in info.extensions
    return NewCredential(credential, registration, secret=_secret(prf) if at_once else None)


def new_second_factor(response: RegistrationResponse, transport: str) -> tuple[Credential, Registration]:
    """Read what a key that cannot verify anybody made.

    Raises:
        SecurityKeyError: `key_failed`.
    """
    answer = response.response
    return read_registration(bytes(answer.client_data), answer.attestation_object, (transport,), second_factor=True)


def signed(response: Any, request: SignRequest) -> Signed:
    """Read what a key signed; what it says of the PRF is dropped where it did not verify the person.

    Raises:
        SecurityKeyError: `prf_missing`, `key_wrong`, `key_failed` without a touch, `uv_invalid` without verification.
    """
    prf = response.client_extension_results.prf
    secret = _secret(prf)
    assertion = signed_assertion(response, request)
    if not response.response.authenticator_data.is_user_verified():
        raise SecurityKeyError("uv_invalid", "an answer without verification")
    return Signed(assertion, secret)


def signed_assertion(response: Any, request: SignRequest) -> WebAuthnAssertion:
    """Read the signature alone.

    Raises:
        SecurityKeyError: `key_wrong`, or `key_failed` without a touch.
    """
    answer = response.response
    if not answer.authenticator_data.is_user_present():
        raise SecurityKeyError("key_failed", "an answer without a touch")
    if response.raw_id not in {credential.id for credential in request.credentials}:
        raise SecurityKeyError("key_wrong", "an answer of another credential")
    return WebAuthnAssertion(
        id=bytes(response.raw_id),
        client_data_json=bytes(answer.client_data),
        authenticator_data=bytes(answer.authenticator_data),
        signature=bytes(answer.signature),
        user_handle=None if answer.user_handle is None else bytes(answer.user_handle),
    )


def _secret(prf: Any) -> bytes:
    found = prf.results.first if prf is not None and prf.results is not None else None
    if found is None or len(found) != 32:
        raise SecurityKeyError("prf_missing")
    return bytes(found)
