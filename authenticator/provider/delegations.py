"""Taking in a delegation: the client shows the signed permission and its receipts once, before it uses it.

The permission must be signed for this provider; the receipts must prove, in the pinned network, that the
session is one of ours (its commitment opens to our provider id) and has the same account, and that this very
permission was granted to it. What proves that is the session's `session.created` or, once the person's seed was
renewed, its `session.rekeyed`; a permission from before stays good, with its own receipts, until it ends. Quorum
and keys come from the pinned record, never from the receipts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from authenticator import clock
from authenticator.errors import InputError, VerificationError
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.entry import DELEGATION_GRANTED, SESSION_OPENINGS
from authenticator.protocol.fields import Fields
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.receipt import Receipt
from authenticator.provider.store import ProviderStore, StoredDelegation
from authenticator.verify.delegation import VerifiedDelegation, verify_delegation
from authenticator.verify.receipt import VerifiedReceipt, verify_receipt

_RECEIPTS_MAX = 4


class Delegations:
    """Presented delegations of one provider."""

    def __init__(
        self,
        *,
        network: NetworkRecord,
        record: ProviderRecord,
        store: ProviderStore,
        now: Callable[[], int] = clock.now,
    ) -> None:
        self.record = record
        self._network = network
        self._store = store
        self._now = now

    def present(self, body: JsonValue) -> StoredDelegation:
        """Check and keep what a client presents; presenting it again is fine.

        Raises:
            InputError: the body is malformed.
            VerificationError: a signature, a receipt or a match between them does not hold.
        """
        fields = Fields(body, "delegation")
        auth_sig = AuthSig.from_json(fields.object_("auth_sig"))
        receipts = [Receipt.from_json(item) for item in fields.list_("receipts", _RECEIPTS_MAX)]
        fields.done()
        delegation = verify_delegation(auth_sig, provider=self.record, now=self._now())
        verified = [verify_receipt(receipt, self._network) for receipt in receipts]
        address = self._session_address(verified, delegation)
        self._check_granted(verified, delegation, address)
        stored = StoredDelegation(
            delegation_id=delegation.delegation_id,
            address=address,
            account=delegation.account,
            thumbprint=delegation.session_key.thumbprint,
            capabilities=delegation.capabilities,
            issued_at=delegation.issued_at,
            expires_at=delegation.expires_at,
        )
        self._store.add_delegation(stored, auth_sig.to_json())
        return stored

    def _session_address(self, receipts: Iterable[VerifiedReceipt], delegation: VerifiedDelegation) -> str:
        opened = _only(receipts, *SESSION_OPENINGS)
        opening = opened.openings.get("provider")
        if opening is None or opening.value != self.record.provider:
            raise VerificationError("session_address", "session of another provider")
        if opened.entry.fields["account"] != delegation.account:
            raise VerificationError("account_mismatch")
        return str(opened.entry.fields["address"])

    def _check_granted(self, receipts: Iterable[VerifiedReceipt], delegation: VerifiedDelegation, address: str) -> None:
        entry = _only(receipts, DELEGATION_GRANTED).entry
        granted = entry.fields
        if entry.account != delegation.account:
            raise VerificationError("account_mismatch", "granted by another account")
        if granted["delegation_id"] != delegation.delegation_id:
            raise VerificationError("delegation_unknown", "receipt of another delegation")
        if granted["address"] != address:
            raise VerificationError("session_address", "delegation of another session")


def _only(receipts: Iterable[VerifiedReceipt], *kinds: str) -> VerifiedReceipt:
    found = [receipt for receipt in receipts if receipt.entry.kind in kinds]
    if len(found) != 1:
        raise InputError("receipt_invalid", f"{len(found)} receipts of {' or '.join(sorted(kinds))}")
    return found[0]


def delegation_answer(stored: StoredDelegation) -> dict[str, Any]:
    """What the client gets back."""
    return {"delegation_id": stored.delegation_id, "expires_at": stored.expires_at}
