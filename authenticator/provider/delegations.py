"""Taking in a delegation: the client shows the signed permission and its receipts once, before it uses it.

The permission must be signed for this provider; the receipts must prove, in the pinned network, that the
session is one of ours (its commitment opens to our provider id) and has the same account, and that this very
permission was granted to it. What proves that is the session's `session.created` or, once the person's seed was
renewed, its `session.rekeyed`; a permission from before stays good, with its own receipts, until it ends. Quorum
and keys come from the pinned record, never from the receipts.

A chain comes with the delegation at its top: both are checked again, however often, and each link is kept. Its last
key acts under the id of its own link. What is ended here stays ended, with all that hangs from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from authenticator import clock, limits
from authenticator.errors import InputError, VerificationError
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.entry import DELEGATION_GRANTED, SESSION_OPENINGS
from authenticator.protocol.fields import Fields
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.subdelegation import SubDelegation, parse_subdelegation
from authenticator.provider.store import NewLink, ProviderStore, StoredDelegation
from authenticator.verify.chain import verify_chain
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

        Returns:
            The delegation; where a chain came with it, the chain's last link.

        Raises:
            InputError: the body is malformed.
            VerificationError: a signature, a receipt, a link or a match between them does not hold.
        """
        fields = Fields(body, "delegation")
        auth_sig = AuthSig.from_json(fields.object_("auth_sig"))
        receipts = [Receipt.from_json(item) for item in fields.list_("receipts", _RECEIPTS_MAX)]
        links = _links(fields)
        fields.done()
        now = self._now()
        delegation = verify_delegation(auth_sig, provider=self.record, now=now)
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
        kept = self._follow(delegation, links, now)
        self._store.add_delegation(stored, auth_sig.to_json())
        if not kept:
            return stored
        self._store.add_links(stored.delegation_id, kept, now)
        return self._store.delegation(kept[-1].link_id)

    def end(self, link_id: str) -> None:
        """End a link and everything below it, for good.

        With a delegation's id all that was handed on below it ends; its own key is ended in the registry.
        """
        self._store.end_link(link_id, self._now())

    def _follow(self, root: VerifiedDelegation, links: Sequence[SubDelegation], now: int) -> list[NewLink]:
        """Check the chain below a delegation, where there is one."""
        if not links:
            return []
        ids = (root.delegation_id, *(link.link_id for link in links))
        chain = verify_chain(root, links, now, revoked=self._store.ended(ids))
        return [
            NewLink(
                link_id=verified.link_id,
                thumbprint=verified.session_key.thumbprint,
                capabilities=verified.capabilities,
                starts_at=verified.starts_at,
                expires_at=verified.expires_at,
                text=link.text,
            )
            for verified, link in zip(chain.links, links, strict=True)
        ]

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


def _links(fields: Fields) -> list[SubDelegation]:
    if not fields.has("chain"):
        return []
    listed = fields.list_("chain", 2 * limits.CHAIN_DEPTH_MAX)  # a little too long has its own refusal
    texts = [text for text in listed if isinstance(text, str)]
    if not texts or len(texts) != len(listed):
        raise InputError("malformed", "chain")
    return [parse_subdelegation(text) for text in texts]


def _only(receipts: Iterable[VerifiedReceipt], *kinds: str) -> VerifiedReceipt:
    found = [receipt for receipt in receipts if receipt.entry.kind in kinds]
    if len(found) != 1:
        raise InputError("receipt_invalid", f"{len(found)} receipts of {' or '.join(sorted(kinds))}")
    return found[0]


def delegation_answer(stored: StoredDelegation) -> dict[str, Any]:
    """What the client gets back."""
    return {"delegation_id": stored.delegation_id, "expires_at": stored.expires_at}
