"""The approval challenge: a VRF output over the exact intent, its policy, a recent block and one identity.

These are steps 3 to 6 of the plan in `approval.py`; an enrolment and a change walk them too.
"""

from __future__ import annotations

import hmac

from authenticator.errors import CountersignError, VerificationError
from authenticator.protocol import vrf
from authenticator.protocol.challenge import VrfData, vrf_input
from authenticator.protocol.intent import Intent, intent_digest, session_policy_digest
from authenticator.verify.checkpoint import VerifiedCheckpoint, check_fresh


def check_block(data: VrfData, checkpoint: VerifiedCheckpoint | None, now: int) -> None:
    """The named block is one of this network's, quorum-signed (its type says so), and fresh.

    Raises:
        VerificationError: `block_unknown` or `block_stale`.
    """
    if checkpoint is None or checkpoint.block_hash != data.block_hash:
        raise VerificationError("block_unknown", "block hash")
    if checkpoint.checkpoint.height != data.block_height:
        raise VerificationError("block_unknown", "block height")
    check_fresh(checkpoint, now)


def check_input(data: VrfData, intent: Intent, *, identity_id: str, rp_id: str) -> None:
    """The VRF input is the one that follows from what was approved, by whom, where and when.

    Raises:
        VerificationError: `vrf_input`.
    """
    digest, policy = intent_digest(intent), session_policy_digest(intent)
    if data.user_id != identity_id or data.rp_id != rp_id:
        raise VerificationError("vrf_input", "identity or relying party")
    if data.intent_digest_32 != digest or data.session_policy_digest_32 != policy:
        raise VerificationError("vrf_input", "digests")
    expected = vrf_input(identity_id, rp_id, data.block_height, data.block_hash, digest, policy)
    if not hmac.compare_digest(data.vrf_input_data, expected):
        raise VerificationError("vrf_input", "input")


def check_proof(data: VrfData, active: tuple[bytes, ...]) -> bytes:
    """The proof holds under an active challenge key; returns the challenge it gives.

    Raises:
        VerificationError: `challenge_key` or `bad_proof`.
    """
    if data.public_key not in active:
        raise VerificationError("challenge_key", "not a challenge key of this identity")
    output = prove_output(data.public_key, data.vrf_input_data, data.vrf_proof)
    if not hmac.compare_digest(output, data.vrf_output):
        raise VerificationError("bad_proof", "output")
    return output[:32]


def prove_output(public_key: bytes, alpha: bytes, proof: bytes) -> bytes:
    """The output that a VRF proof proves.

    Raises:
        VerificationError: `bad_proof`, for a malformed key or proof too.
    """
    try:
        return vrf.verify(public_key, alpha, proof)
    except CountersignError as error:
        raise VerificationError("bad_proof", error.detail) from error


def check_unused(owner: bytes | None, digest: bytes) -> bool:
    """A challenge serves one approval; tells whether this very approval has used it already.

    Raises:
        VerificationError: `challenge_used` by another approval.
    """
    if owner is None:
        return False
    if not hmac.compare_digest(owner, digest):
        raise VerificationError("challenge_used", "by another approval")
    return True
