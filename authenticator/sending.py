"""The last stage of an approval: it is signed, and is sent until its answer is certain.

Rules:

- What was signed is on disk before it is sent, and forgotten only when it is certain what became of it; a disk
  that is full keeps nobody from sending it again while the program runs.
- The relay's answer counts only with receipts of exactly the entries that were sent.
- A relay that refuses is not taken at its word: the registry is asked whether the approval is on the record. Only
  what is not there was never issued, and needs a new touch.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, TypeVar

from authenticator.approve.interaction import Interaction
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.errors import InputError, PeerError, VerificationError
from authenticator.journal import ActivityRow, DelegationRow, Journal, SessionRow
from authenticator.protocol.approval import Approval
from authenticator.protocol.canonical import b64u, unb64u
from authenticator.protocol.entry import SESSION_CREATED, SESSION_REKEYED, Entry
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.receipt import Receipt

_T = TypeVar("_T")
_RETRY_PAUSES = (0.3, 1.0, 2.0, 4.0)  # seconds; long enough for a service to be started again
_REFUSALS = (VerificationError, InputError)


@dataclass(frozen=True, slots=True)
class Prepared:
    """An approval with every signature it needs; what is left is to send it."""

    relay: str
    request_id: str
    claim_token: bytes = field(repr=False)
    approval: Approval = field(repr=False)
    session: SessionRow
    delegation: DelegationRow | None
    prompts: int

    def to_json(self) -> dict[str, Any]:
        """The form the journal keeps until the relay has answered."""
        return {
            "relay": self.relay,
            "request_id": self.request_id,
            "claim_token": b64u(self.claim_token),
            "approval": self.approval.to_json(),
            "session": asdict(self.session),
            "delegation": asdict(self.delegation) if self.delegation else None,
            "prompts": self.prompts,
        }

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> Prepared:
        """Read back what `to_json` wrote."""
        delegation = content["delegation"]
        return cls(
            relay=content["relay"],
            request_id=content["request_id"],
            claim_token=unb64u(content["claim_token"], length=32),
            approval=Approval.from_json(content["approval"]),
            session=SessionRow(**content["session"]),
            delegation=DelegationRow(**delegation) if delegation else None,
            prompts=content["prompts"],
        )


@dataclass(frozen=True, slots=True)
class Approved:
    """An approval that the registry has recorded; `credential_id` is the key's that was touched."""

    session: SessionRow
    delegation: DelegationRow | None
    receipts: tuple[Receipt, ...]
    block: int
    prompts: int
    credential_id: bytes


@dataclass(frozen=True, slots=True)
class Post:
    """Where approvals are sent from and to."""

    network: NetworkRecord
    relay: RelayClient
    registry: RegistryClient
    journal: Journal
    clock: Callable[[], int]


def send(post: Post, prepared: Prepared, interaction: Interaction) -> Approved:
    """Send a prepared approval until it is answered, and check the answer.

    A relay or registry that is away for a moment is asked again; the same approval may be sent any number of
    times.

    Raises:
        PeerError: no answer; `resend` later needs no touch.
        VerificationError: refused, and nothing was issued; or the answer does not hold, and `resend` asks again.
    """
    post.journal.keep_pending(prepared.to_json())
    try:
        answer = with_retries(
            lambda: post.relay.approve(prepared.request_id, prepared.claim_token, prepared.approval), interaction
        )
    except _REFUSALS as error:
        return _check_refusal(post, prepared, error)
    with_retries(lambda: check_receipts(post.registry, prepared.approval.entries, answer.receipts), interaction)
    return _record(post, prepared, answer.receipts)


def resend(post: Post, interaction: Interaction) -> Approved | None:
    """Send again what was signed and not yet answered; needs no touch.

    Raises:
        PeerError: still no answer.
        VerificationError: nothing was issued, and what was signed is forgotten.
    """
    pending = post.journal.pending()
    if pending is None:
        return None
    prepared = Prepared.from_json(pending)
    try:
        return send(post, prepared, interaction)
    except _REFUSALS as error:
        if post.journal.pending() is None:
            raise
        return _check_refusal(post, prepared, error)  # a second answer that does not hold


def with_retries(call: Callable[[], _T], interaction: Interaction | None) -> _T:
    """Make a call that may be made any number of times, until it is answered or for some seconds.

    Where nobody waits for it, it is made once.
    """
    if interaction is None:
        return call()
    for pause in _RETRY_PAUSES:
        try:
            return call()
        except PeerError:
            if interaction.cancelled.wait(pause):
                raise
    return call()


def _check_refusal(post: Post, prepared: Prepared, error: VerificationError | InputError) -> Approved:
    """Return what the registry has recorded all the same; or forget the approval and raise the refusal."""
    receipts = _recorded(post, prepared)
    if receipts is not None:
        return _record(post, prepared, receipts)
    state = post.registry.session(prepared.session.address) if error.code == "session_revoked" else None
    post.journal.drop_pending()
    if state is not None and state.status == "revoked":
        post.journal.record_ended(prepared.session)
    raise error


def _recorded(post: Post, prepared: Prepared) -> tuple[Receipt, ...] | None:
    """The registry's own receipts; None where it has not recorded this approval.

    A repeated login without a key leaves nothing of its own there, so nothing proves that it was taken.
    """
    if prepared.delegation is None and post.journal.session(prepared.session.address) is not None:
        return None
    receipts = []
    for entry in prepared.approval.entries:
        receipt = post.registry.receipt_for_leaf(entry.leaf_hash)
        if receipt is None:
            return None
        opens = entry.kind in (SESSION_CREATED, SESSION_REKEYED)
        receipts.append(replace(receipt, openings=dict(prepared.approval.entry_openings)) if opens else receipt)
    return tuple(receipts)


def check_receipts(registry: RegistryClient, entries: Sequence[Entry], receipts: Sequence[Receipt]) -> None:
    """Check that an answer proves exactly the entries that were sent, in their order.

    Raises:
        VerificationError: `inclusion`, or what `RegistryClient.verify_receipt` raises.
        PeerError: the registry is away.
    """
    if len(receipts) != len(entries):
        raise VerificationError("inclusion", "another number of receipts")
    for receipt, entry in zip(receipts, entries, strict=True):
        verified = registry.verify_receipt(receipt)
        if verified.entry.leaf_hash != entry.leaf_hash:
            raise VerificationError("inclusion", "a receipt is for another entry")


def _record(post: Post, prepared: Prepared, receipts: tuple[Receipt, ...]) -> Approved:
    """Remember the login with receipts that hold, and forget that it was on its way."""
    block = max(receipt.height for receipt in receipts)
    session = replace(prepared.session, receipt=receipts[0].to_json())
    delegation = prepared.delegation
    if delegation is not None:
        delegation = replace(delegation, receipt=receipts[1].to_json())
    proof = receipts[-1].to_json()
    activity = ActivityRow(post.clock(), "login", session.provider_name, block, proof, session.address)
    post.journal.record_login(session, delegation, activity)
    return Approved(session, delegation, receipts, block, prepared.prompts, prepared.approval.webauthn.id)
