"""The registry entries that follow from an approval: step 20 of the plan in `approval.py`.

A login has exactly the leaf that opens its session; one with a session key has `delegation.granted` after it. There
is nothing else to record, so anything else is refused: an entry too many would be signed by the person and read by
everyone. What opens the session is `session.created`; once the identity's seed was renewed it is the recorded
`session.rekeyed`, the very leaf, because the account before signed it.
"""

from __future__ import annotations

from authenticator.errors import VerificationError
from authenticator.limits import EXPIRY_ROUNDING
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import b64u
from authenticator.protocol.entry import (
    DELEGATION_GRANTED,
    SESSION_CREATED,
    SESSION_REKEYED,
    Entry,
    provider_commitment,
)
from authenticator.verify.delegation import VerifiedDelegation


def check_entries(
    approval: Approval, address: str, account: str, delegation: VerifiedDelegation | None, rekeyed: bytes | None
) -> None:
    """Check that the entries are the ones that follow, in order, each signed by the account.

    Args:
        approval: what was sent.
        address: the proven session address.
        account: the session's account.
        delegation: what the session key may do; None for a plain login.
        rekeyed: leaf hash of the `session.rekeyed` that says whose the session is now, if one does.

    Raises:
        CountersignError: `entries`, `wrong_network`, `account_mismatch` or `bad_signature`.
    """
    entries, grant = approval.entries, approval.intent
    kinds = [SESSION_CREATED if rekeyed is None else SESSION_REKEYED]
    kinds += [] if delegation is None else [DELEGATION_GRANTED]
    if [entry.kind for entry in entries] != kinds:
        raise VerificationError("entries", "another set of entries")
    for entry in entries:
        if entry.network != grant.network:
            raise VerificationError("wrong_network", "entry")
    _check_opened(entries[0], approval, address, account)
    if rekeyed is None:
        entries[0].check_signature(account)
    elif entries[0].leaf_hash != rekeyed:
        raise VerificationError("entries", "not the recorded session.rekeyed")
    if delegation is not None:
        _check_granted(entries[1], grant.expires_at, address, delegation.delegation_id)
        entries[1].check_signature(account)


def _check_opened(entry: Entry, approval: Approval, address: str, account: str) -> None:
    openings, provider = approval.entry_openings, approval.intent.provider
    if set(openings) != {"provider"} or openings["provider"].value != provider:
        raise VerificationError("entries", "openings")
    commitment = b64u(provider_commitment(openings["provider"].salt, provider))
    expected = {"address": address, "account": account, "provider_commitment": commitment}
    if dict(entry.fields) != expected:
        raise VerificationError("entries", entry.kind)


def _check_granted(entry: Entry, expires_at: int, address: str, delegation_id: str) -> None:
    rounded = -(-expires_at // EXPIRY_ROUNDING) * EXPIRY_ROUNDING
    expected = {"address": address, "delegation_id": delegation_id, "expires_at": rounded}
    if dict(entry.fields) != expected:
        raise VerificationError("entries", "delegation.granted")
