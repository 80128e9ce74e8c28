"""DPoP proofs (RFC 9449) at the relay's own endpoints.

Rules: one header, one proof, for this method and this relay's own address (never the Host header), made just now,
used once. A proof is used up in the transaction that it pays for.
"""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from authenticator.errors import CountersignError, VerificationError
from authenticator.limits import DPOP_AGE_MAX, DPOP_FUTURE_MAX
from authenticator.protocol.canonical import lp, sha256
from authenticator.protocol.dpop import normalise_htu, token_hash, verify_proof
from authenticator.relay.refusal import OAuthError
from authenticator.relay.tables import used_proofs


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof that holds and was not yet used up.

    Attributes:
        thumbprint: of its key.
        name: SHA-256 over key and `jti`.
        forget_at: from then on it is too old anyway.
    """

    thumbprint: str
    name: bytes
    forget_at: int


def check_proof(headers: Sequence[str], method: str, url: str, now: int, *, token: str | None = None) -> Proof | None:
    """Check the `DPoP` headers of a request; None where there are none.

    Raises:
        OAuthError: `invalid_dpop_proof`.
    """
    if not headers:
        return None
    try:
        return _check(headers, method, url, now, token)
    except CountersignError as error:
        raise OAuthError("invalid_dpop_proof", error.code, error.detail) from error


def use_proof(connection: Connection, proof: Proof) -> None:
    """Use a proof up.

    Raises:
        OAuthError: `invalid_dpop_proof` where it was used before.
    """
    query = select(used_proofs.c.proof).where(used_proofs.c.proof == proof.name)
    if connection.execute(query).first() is not None:
        raise OAuthError("invalid_dpop_proof", "proof_replayed")
    connection.execute(insert(used_proofs).values(proof=proof.name, forget_at=proof.forget_at))


def _check(headers: Sequence[str], method: str, url: str, now: int, token: str | None) -> Proof:
    if len(headers) > 1:
        raise VerificationError("proof_mismatch", "more than one DPoP header")
    proof = verify_proof(headers[0])
    if proof.htm != method or normalise_htu(proof.htu) != normalise_htu(url):
        raise VerificationError("proof_mismatch", "method or address")
    if not now - DPOP_AGE_MAX <= proof.iat <= now + DPOP_FUTURE_MAX:
        raise VerificationError("proof_stale", f"{proof.iat - now} s")
    if token is not None and not hmac.compare_digest((proof.ath or "").encode(), token_hash(token).encode()):
        raise VerificationError("proof_mismatch", "ath")
    name = sha256(lp(proof.key.thumbprint), lp(proof.jti))
    return Proof(proof.key.thumbprint, name, proof.iat + DPOP_AGE_MAX + 1)
