"""Which keys a network accepts: the policy of its record, for every credential that joins an identity.

An attested network believes no model by its own word: each credential comes with a certificate chain that ends in
one of the roots that the network record names. Certificates before the root must be valid now; the root itself is
trusted because the record says so.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

from authenticator.errors import VerificationError
from authenticator.protocol.identity import VIRTUAL_AAGUID
from authenticator.protocol.network_record import Policy
from authenticator.verify.attestation import load_certificate
from authenticator.verify.webauthn import RegisteredCredential


def check_policy(registered: RegisteredCredential, policy: Policy, now: int) -> None:
    """Check that the network accepts a new credential.

    Args:
        registered: the credential, with what its maker says of it.
        policy: the network's.
        now: UTC seconds.

    Raises:
        VerificationError: `enrolment_refused`.
    """
    credential = registered.credential
    if credential.aaguid == VIRTUAL_AAGUID and not policy.virtual_keys:
        raise VerificationError("enrolment_refused", "virtual key")
    if credential.second_factor and not policy.second_factor_keys:
        raise VerificationError("enrolment_refused", "second factor")
    if policy.enrolment == "attested":
        _check_chain(registered.certificates, policy.attestation_roots, now)


def _check_chain(chain: Sequence[bytes], roots: Sequence[bytes], now: int) -> None:
    """Walk from the leaf up to a root; a certificate that is a root itself needs no issuer."""
    if not chain:
        raise VerificationError("enrolment_refused", "nobody attests the key's model")
    anchors = [load_certificate(root) for root in roots]
    certificates = [load_certificate(der) for der in chain]
    for position, certificate in enumerate(certificates):
        if certificate in anchors:
            return
        _check_time(certificate, now)
        if any(_issued(certificate, anchor) for anchor in anchors):
            return
        if position + 1 < len(certificates) and not _issued(certificate, certificates[position + 1]):
            raise VerificationError("enrolment_refused", "a broken attestation chain")
    raise VerificationError("enrolment_refused", "the attestation chain ends in no root of the network")


def _check_time(certificate: x509.Certificate, now: int) -> None:
    moment = dt.datetime.fromtimestamp(now, dt.UTC)
    if not certificate.not_valid_before_utc <= moment <= certificate.not_valid_after_utc:
        raise VerificationError("enrolment_refused", "an attestation certificate is not valid now")


def _issued(certificate: x509.Certificate, issuer: x509.Certificate) -> bool:
    """Whether `issuer` is an authority that signed the certificate."""
    try:
        constraints = issuer.extensions.get_extension_for_class(x509.BasicConstraints).value
        if not constraints.ca:
            return False
        certificate.verify_directly_issued_by(issuer)
    except (
        ValueError,
        TypeError,
        InvalidSignature,
        UnsupportedAlgorithm,
        x509.ExtensionNotFound,
        x509.DuplicateExtension,
        x509.UnsupportedGeneralNameType,
    ):
        return False
    return True
