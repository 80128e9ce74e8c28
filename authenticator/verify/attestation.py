"""Attestation statements: `none`, `packed` with or without a certificate, and `fido-u2f`.

A statement says which model of key made a credential. Its form and its signature are checked here; whether the
certificate's issuer is trusted is a network's policy (`policy.py`). Other formats are refused: our own requests
never ask for them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.x509.oid import NameOID

from authenticator.errors import InputError, VerificationError
from authenticator.protocol.ed25519 import verify as verify_ed25519
from authenticator.verify.authenticator_data import AttestedCredential
from authenticator.verify.cose import EDDSA, ES256

_AAGUID_EXTENSION = x509.ObjectIdentifier("1.3.6.1.4.1.45724.1.1.4")
_OCTETS_16 = b"\x04\x10"  # the extension's value is one DER octet string of 16 bytes
_CHAIN_MAX = 4
_RP_ID_HASH = 32
_NO_AAGUID = bytes(16)
_UNIT = "Authenticator Attestation"


@dataclass(frozen=True, slots=True)
class VerifiedAttestation:
    """A statement that holds; `certificates` is a chain in DER whose trust is not decided."""

    kind: Literal["none", "self", "x5c"]
    certificates: tuple[bytes, ...] = ()


def verify(
    fmt: str, statement: dict[str, object], attested: AttestedCredential, data: bytes, client_data_hash: bytes
) -> VerifiedAttestation:
    """Check a statement over authenticator data and client data hash.

    Args:
        fmt: its format.
        statement: what stands in it.
        attested: the credential in the authenticator data.
        data: the authenticator data's bytes.
        client_data_hash: SHA-256 of the client data.

    Raises:
        InputError: the statement is malformed.
        VerificationError: `assertion_signature`, `algorithm` or `enrolment_refused`.
    """
    if fmt == "none":
        if statement:
            raise InputError("malformed", "a none attestation with a statement")
        return VerifiedAttestation("none")
    if fmt == "fido-u2f":
        return _verify_u2f(statement, attested, data[:_RP_ID_HASH], client_data_hash)
    if fmt != "packed":
        raise VerificationError("enrolment_refused", "attestation format")
    signed = data + client_data_hash
    alg, signature = statement.get("alg"), statement.get("sig")
    if type(alg) is not int or not isinstance(signature, bytes):
        raise InputError("malformed", "packed attestation")
    if set(statement) == {"alg", "sig"}:
        return _verify_self(alg, signature, attested, signed)
    if set(statement) == {"alg", "sig", "x5c"}:
        return _verify_certified(alg, signature, statement["x5c"], attested, signed)
    raise InputError("malformed", "packed attestation")


def _verify_self(alg: int, signature: bytes, attested: AttestedCredential, signed: bytes) -> VerifiedAttestation:
    if alg != attested.key.alg:
        raise VerificationError("algorithm", "attestation and credential differ")
    attested.key.verify(signed, signature)
    return VerifiedAttestation("self")


def _verify_u2f(
    statement: dict[str, object], attested: AttestedCredential, rp_id_hash: bytes, client_data_hash: bytes
) -> VerifiedAttestation:
    """Section 8.6: what a key from before CTAP 2 signs of a new credential; its model has no AAGUID."""
    signature = statement.get("sig")
    if set(statement) != {"sig", "x5c"} or not isinstance(signature, bytes):
        raise InputError("malformed", "U2F attestation")
    ders = _read_chain(statement["x5c"], 1)
    if attested.key.alg != ES256:
        raise VerificationError("algorithm", "U2F knows P-256 only")
    if attested.aaguid != _NO_AAGUID:
        raise VerificationError("enrolment_refused", "a U2F key names no model")
    signed = b"\x00" + rp_id_hash + client_data_hash + attested.credential_id + attested.key.raw
    _check_signature(ES256, signature, load_certificate(ders[0]), signed)
    return VerifiedAttestation("x5c", ders)


def _verify_certified(
    alg: int, signature: bytes, chain: object, attested: AttestedCredential, signed: bytes
) -> VerifiedAttestation:
    ders = _read_chain(chain, _CHAIN_MAX)
    certificates = [load_certificate(der) for der in ders]
    _check_signature(alg, signature, certificates[0], signed)
    try:
        _check_leaf(certificates[0], attested.aaguid)
    except (ValueError, TypeError, x509.DuplicateExtension, x509.UnsupportedGeneralNameType) as error:
        raise InputError("malformed", "attestation certificate") from error
    return VerifiedAttestation("x5c", ders)


def _read_chain(chain: object, longest: int) -> tuple[bytes, ...]:
    if not isinstance(chain, list) or not 1 <= len(chain) <= longest:
        raise InputError("malformed", "x5c")
    ders = tuple(der for der in chain if isinstance(der, bytes))
    if len(ders) != len(chain):
        raise InputError("malformed", "x5c")
    return ders


def load_certificate(der: bytes) -> x509.Certificate:
    """Read a certificate.

    Raises:
        InputError: `malformed`.
    """
    try:
        return x509.load_der_x509_certificate(der)
    except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion) as error:
        raise InputError("malformed", "attestation certificate") from error


def _check_signature(alg: int, signature: bytes, certificate: x509.Certificate, signed: bytes) -> None:
    try:
        key = certificate.public_key()
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise InputError("bad_key", "attestation certificate") from error
    if alg == ES256 and isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1):
        try:
            key.verify(signature, signed, ec.ECDSA(hashes.SHA256()))
        except (InvalidSignature, UnsupportedAlgorithm) as error:
            raise VerificationError("assertion_signature", "attestation") from error
    elif alg == EDDSA and isinstance(key, ed25519.Ed25519PublicKey):
        try:
            verify_ed25519(key.public_bytes_raw(), signed, signature)
        except (InputError, VerificationError) as error:
            raise VerificationError("assertion_signature", "attestation") from error
    else:
        raise VerificationError("algorithm", "attestation certificate")


def _check_leaf(certificate: x509.Certificate, aaguid: bytes) -> None:
    """Section 8.2.1: what a packed attestation certificate must look like."""
    if certificate.version is not x509.Version.v3:
        raise InputError("malformed", "attestation certificate is not version 3")
    subject = certificate.subject
    for oid in (NameOID.COUNTRY_NAME, NameOID.ORGANIZATION_NAME, NameOID.COMMON_NAME):
        if len(subject.get_attributes_for_oid(oid)) != 1:
            raise InputError("malformed", "attestation certificate subject")
    units = subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    if [unit.value for unit in units] != [_UNIT]:
        raise InputError("malformed", "attestation certificate subject")
    try:
        constraints = certificate.extensions.get_extension_for_class(x509.BasicConstraints)
    except x509.ExtensionNotFound as error:
        raise InputError("malformed", "attestation certificate without constraints") from error
    if constraints.value.ca:
        raise InputError("malformed", "an authority's certificate attests nothing")
    _check_aaguid(certificate, aaguid)


def _check_aaguid(certificate: x509.Certificate, aaguid: bytes) -> None:
    try:
        extension = certificate.extensions.get_extension_for_oid(_AAGUID_EXTENSION)
    except x509.ExtensionNotFound:
        return
    if extension.critical:
        raise InputError("malformed", "the AAGUID extension must not be critical")
    value = extension.value
    if not isinstance(value, x509.UnrecognizedExtension) or value.value != _OCTETS_16 + aaguid:
        raise VerificationError("enrolment_refused", "the certificate is for another model")
