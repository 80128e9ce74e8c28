"""The registry entries that follow from an approval: step 20 of the plan in `approval.py`.

A login has exactly `session.created`; one with a session key has `delegation.granted` after it. There is
nothing else to record, so anything else is refused: an entry too many would be signed by the person and read by
everyone.
"""

from __future__ import annotations

from authenticator.errors import VerificationError
from authenticator.limits import EXPIRY_ROUNDING
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import b64u
from authenticator.protocol.entry import DELEGATION_GRANTED, SESSION_CREATED, Entry, provider_commitment
from authenticator.verify.delegation import VerifiedDelegation


def check_entries(approval: Approval, address: str, account: str, delegation: VerifiedDelegation | None) -> None:
    """Check that the entries are the ones that follow, in order, each signed by the account.

    Raises:
        CountersignError: `entries`, `wrong_network`, `account_mismatch` or `bad_signature`.
    """
    entries, grant = approval.entries, approval.intent
    kinds = [SESSION_CREATED] if delegation is None else [SESSION_CREATED, DELEGATION_GRANTED]
    if [entry.kind for entry in entries] != kinds:
        raise VerificationError("entries", "another set of entries")
    for entry in entries:
        if entry.network != grant.network:
            raise VerificationError("wrong_network", "entry")
    _check_created(entries[0], approval, address, account)
    if delegation is not None:
        _check_granted(entries[1], grant.expires_at, address, delegation.delegation_id)
    for entry in entries:
        entry.check_signature(account)


def _check_created(entry: Entry, approval: Approval, address: str, account: str) -> None:
    openings, provider = approval.entry_openings, approval.intent.provider
    if set(openings) != {"provider"} or openings["provider"].value != provider:
        raise VerificationError("entries", "openings")
    commitment = b64u(provider_commitment(openings["provider"].salt, provider))
    expected = {"address": address, "account": account, "provider_commitment": commitment}
    if dict(entry.fields) != expected:
        raise VerificationError("entries", "session.created")


def _check_granted(entry: Entry, expires_at: int, address: str, delegation_id: str) -> None:
    rounded = -(-expires_at // EXPIRY_ROUNDING) * EXPIRY_ROUNDING
    expected = {"address": address, "delegation_id": delegation_id, "expires_at": rounded}
    if dict(entry.fields) != expected:
        raise VerificationError("entries", "delegation.granted")
