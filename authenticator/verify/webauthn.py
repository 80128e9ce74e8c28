"""WebAuthn Level 3, the relying party's half.

`verify_assertion` walks "Verifying an Authentication Assertion" (7.2) and `verify_registration` "Registering a New
Credential" (7.1), in the order of the standard; the numbers in the comments are its steps. Options, the call
itself, client extension outputs and storing the new counter are the caller's (7.2: steps 1 to 4 and 23 to 25).

House rules, all stricter than the standard's minimum:
- user verification is always required; only a credential that was enrolled as a second factor, of a key that cannot
  verify anybody, does without, and only where the network accepts such keys;
- `crossOrigin` is absent or false, `topOrigin` and a present token binding are refused;
- backup eligibility and backup state stay what they were at enrolment;
- a counter grows, or it is zero on both sides;
- ES256 and EdDSA, each in its one encoding (`cose.py`);
- attestation is `none` or `packed`, for a second factor `fido-u2f` as well; its signature and AAGUID are checked,
  and whether its certificate is trusted is decided in `policy.py`.

Each group of steps is a public function too, so that `touch.py` can walk them in the order of the plan in
`approval.py`.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Literal

from authenticator import limits
from authenticator.errors import InputError, VerificationError
from authenticator.protocol.approval import Registration, WebAuthnAssertion
from authenticator.protocol.canonical import b64u, parse_json, unb64u
from authenticator.protocol.identity import Credential
from authenticator.verify import attestation
from authenticator.verify.authenticator_data import (
    FLAG_ATTESTED,
    FLAG_USER_PRESENT,
    FLAG_USER_VERIFIED,
    AuthenticatorData,
    parse_authenticator_data,
    parse_cbor,
)
from authenticator.verify.cose import parse_cose_key

_GET = "webauthn.get"
_CREATE = "webauthn.create"
_CHALLENGE_MIN = 16


@dataclass(frozen=True, slots=True)
class ClientData:
    """The collected client data, parsed once; its bytes are what was signed.

    Attributes:
        members: the JSON object.
        digest: SHA-256 of the bytes.
    """

    members: dict[str, object]
    digest: bytes


@dataclass(frozen=True, slots=True)
class AssertionExpectation:
    """What an assertion has to answer.

    Attributes:
        challenge: the exact 32 bytes.
        rp_id: whose credential it is.
        origin: the one origin that may have asked.
        credential: the enrolled credential that must have signed.
        counter: the highest signature counter seen from it.
        user_handle: the handle it was enrolled with, where that is known.
        second_factor_keys: the network accepts keys that cannot verify the person.
    """

    challenge: bytes
    rp_id: str
    origin: str
    credential: Credential
    counter: int
    user_handle: bytes | None = None
    second_factor_keys: bool = False


@dataclass(frozen=True, slots=True)
class VerifiedAssertion:
    """An assertion that holds; the caller stores the counter."""

    credential_id: bytes
    counter: int
    backup_state: bool


@dataclass(frozen=True, slots=True)
class RegisteredCredential:
    """A new credential that holds.

    Attributes:
        credential: what an identity record keeps of it.
        counter: the first signature counter.
        attestation: who vouches for its AAGUID: nobody, itself, or a certificate.
        certificates: the chain in DER for `x5c`, leaf first; trust is not decided.
    """

    credential: Credential
    counter: int
    attestation: Literal["none", "self", "x5c"]
    certificates: tuple[bytes, ...]


def verify_assertion(assertion: WebAuthnAssertion, expected: AssertionExpectation) -> VerifiedAssertion:
    """Check a `navigator.credentials.get` answer against what was asked.

    Raises:
        InputError: a part is malformed, too large or not canonical.
        VerificationError: a step fails; the code says which.
    """
    check_credential_id(assertion, expected.credential)  # 5
    check_user_handle(assertion, expected.user_handle)  # 6
    client_data = parse_client_data(assertion.client_data_json)  # 8, 9
    check_client_type(client_data, _GET)  # 10
    check_challenge(client_data, expected.challenge)  # 11
    check_client_origin(client_data, expected.origin)  # 12 to 14
    data = parse_authenticator_data(assertion.authenticator_data)  # 7
    check_rp_id_hash(data, expected.rp_id)  # 15
    check_flags(data, expected.credential, second_factor_keys=expected.second_factor_keys)  # 16 to 19
    check_signature(assertion, client_data, expected.credential)  # 20, 21
    check_counter(data, expected.counter)  # 22
    return VerifiedAssertion(assertion.id, data.counter, data.backup_state)


def check_credential_id(assertion: WebAuthnAssertion, credential: Credential) -> None:
    """The credential is the one that was asked for."""
    if assertion.id != credential.id:
        raise VerificationError("credential_unknown", "another credential answered")


def check_user_handle(assertion: WebAuthnAssertion, user_handle: bytes | None) -> None:
    """A user handle, where the key sends one, is the one it was enrolled with."""
    if assertion.user_handle is not None and assertion.user_handle != user_handle:
        raise VerificationError("user_handle", "another user's handle")


def parse_client_data(data: bytes) -> ClientData:
    """Decode client data: UTF-8 JSON, one object, no member twice."""
    members = parse_json(data, limits.CLIENT_DATA_MAX)
    if not isinstance(members, dict):
        raise InputError("malformed", "clientDataJSON is not an object")
    return ClientData(dict(members), hashlib.sha256(data).digest())


def check_client_type(client_data: ClientData, expected: str = _GET) -> None:
    """The ceremony is the expected one."""
    if client_data.members.get("type") != expected:
        raise VerificationError("client_data", "type")


def check_challenge(client_data: ClientData, challenge: bytes) -> None:
    """The key answered this challenge, spelled in its one form."""
    given = client_data.members.get("challenge")
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), b64u(challenge).encode()):
        raise VerificationError("challenge_mismatch", "challenge")


def check_client_origin(client_data: ClientData, origin: str) -> None:
    """Our own collector asked, in no frame of somebody else's page."""
    members = client_data.members
    if members.get("origin") != origin:
        raise VerificationError("client_origin", "origin")
    if members.get("crossOrigin", False) is not False:
        raise VerificationError("client_origin", "crossOrigin")
    if "topOrigin" in members:
        raise VerificationError("client_origin", "topOrigin")
    if "tokenBinding" in members:
        binding = members["tokenBinding"]
        if not isinstance(binding, dict) or binding.get("status") != "supported":
            raise VerificationError("client_data", "tokenBinding")


def check_rp_id_hash(data: AuthenticatorData, rp_id: str) -> None:
    """The credential belongs to our relying party id."""
    if not hmac.compare_digest(data.rp_id_hash, hashlib.sha256(rp_id.encode()).digest()):
        raise VerificationError("rp_id_hash", "rpIdHash")


def check_presence(data: AuthenticatorData, *, second_factor: bool = False) -> None:
    """Somebody touched the key and, unless it is a second factor, proved who they are; the backup flags make sense."""
    if not data.flags & FLAG_USER_PRESENT:
        raise VerificationError("user_absent", "UP is not set")
    if not second_factor and not data.flags & FLAG_USER_VERIFIED:
        raise VerificationError("user_unverified", "UV is not set")
    if data.backup_state and not data.backup_eligible:
        raise VerificationError("backup_state", "BS without BE")


def check_flags(data: AuthenticatorData, credential: Credential, *, second_factor_keys: bool = False) -> None:
    """The flags of an assertion, against those of the enrolment and what the network accepts."""
    if data.flags & FLAG_ATTESTED:
        raise InputError("malformed", "an assertion carries no new credential")
    check_presence(data, second_factor=credential.second_factor and second_factor_keys)
    if data.backup_eligible != credential.backup_eligible:
        raise VerificationError("backup_state", "BE changed")
    if data.backup_state != credential.backup_state:
        raise VerificationError("backup_state", "BS changed")


def check_signature(assertion: WebAuthnAssertion, client_data: ClientData, credential: Credential) -> None:
    """The enrolled key signed exactly these bytes, with the enrolled algorithm."""
    key = parse_cose_key(credential.public_key)
    if key.alg != credential.alg:
        raise VerificationError("algorithm", "alg differs from the enrolled one")
    key.verify(assertion.authenticator_data + client_data.digest, assertion.signature)


def check_counter(data: AuthenticatorData, counter: int) -> None:
    """The counter grew, or this key does not count."""
    if data.counter <= counter and (data.counter or counter):
        raise VerificationError("counter", f"{data.counter} after {counter}")


def verify_registration(
    registration: Registration,
    *,
    rp_id: str,
    origin: str,
    challenge: bytes | None = None,
    second_factor: bool = False,
) -> RegisteredCredential:
    """Check a `navigator.credentials.create` answer.

    Without `challenge` only its form is checked: at an enrolment freshness comes from the assertion that follows,
    whose challenge covers this credential. With `second_factor` a key may leave the person unverified; what it made
    is a second factor then.

    Raises:
        InputError: a part is malformed, too large or not canonical.
        VerificationError: a step fails; the code says which.
    """
    client_data = parse_client_data(registration.client_data_json)  # 5, 6
    check_client_type(client_data, _CREATE)  # 7
    if challenge is None:
        _check_challenge_form(client_data)
    else:
        check_challenge(client_data, challenge)  # 8
    check_client_origin(client_data, origin)  # 9 to 11
    fmt, statement, raw = _parse_attestation_object(registration.attestation_object)  # 12, 13
    data = parse_authenticator_data(raw)
    check_rp_id_hash(data, rp_id)  # 14
    check_presence(data, second_factor=second_factor)  # 15 to 18
    verified = bool(data.flags & FLAG_USER_VERIFIED)
    if fmt == "fido-u2f" and verified:
        raise VerificationError("enrolment_refused", "a U2F statement of a key that verifies the person")
    attested = data.attested
    if attested is None:
        raise InputError("malformed", "no credential in a registration")
    attested.key.check()  # 19, 20: the algorithm is one of ours, the point is on its curve
    result = attestation.verify(fmt, statement, attested, raw, client_data.digest)  # 21 to 24
    credential = Credential(
        id=attested.credential_id,
        public_key=attested.public_key,
        alg=attested.key.alg,
        aaguid=attested.aaguid.hex(),
        transports=tuple(registration.transports),
        backup_eligible=data.backup_eligible,
        backup_state=data.backup_state,
        second_factor=not verified,
    )
    return RegisteredCredential(credential, data.counter, result.kind, result.certificates)


def _check_challenge_form(client_data: ClientData) -> None:
    given = client_data.members.get("challenge")
    if not isinstance(given, str) or len(unb64u(given)) < _CHALLENGE_MIN:
        raise VerificationError("challenge_mismatch", "not a challenge")


def _parse_attestation_object(data: bytes) -> tuple[str, dict[str, object], bytes]:
    if len(data) > limits.ATTESTATION_MAX:
        raise InputError("too_large", "attestation object")
    value = parse_cbor(data)
    if not isinstance(value, dict) or set(value) != {"fmt", "attStmt", "authData"}:
        raise InputError("malformed", "attestation object")
    fmt, statement, raw = value["fmt"], value["attStmt"], value["authData"]
    if not isinstance(fmt, str) or not isinstance(statement, dict) or not isinstance(raw, bytes):
        raise InputError("malformed", "attestation object")
    return fmt, statement, raw
