"""The last stage of a change of an identity: it is signed, and is sent until its end is certain.

Rules:

- What was signed is on disk before it is sent, and forgotten only when it is certain what became of it.
- The relay's answer counts only with receipts of exactly the entries that were sent; a relay that refuses is not taken
  at its word, the registry is asked. What was refused is set aside and hinders nothing; it is forgotten once another
  record took the place that it was signed for, because only then it can be recorded no more.
- Vault, record and names of this computer change only once the network has recorded the change. Each step of that may
  be done again after a crash.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from authenticator.approve.interaction import Interaction
from authenticator.errors import InputError, PeerError, VerificationError
from authenticator.flow import Parts
from authenticator.journal import ActivityRow
from authenticator.place import Place
from authenticator.protocol.change import IdentityChange
from authenticator.protocol.entry import Opening
from authenticator.protocol.fields import Fields
from authenticator.protocol.receipt import Receipt
from authenticator.secret_store import SecretStore
from authenticator.sending import check_receipts, with_retries
from authenticator.vault.names import Names


@dataclass(frozen=True, slots=True)
class Kept:
    """An identity with everything that a change of it needs.

    Attributes:
        parts: network, vault and this computer's share.
        place: its folder.
        store: what seals in that folder.
    """

    parts: Parts
    place: Place
    store: SecretStore


@dataclass(frozen=True, slots=True)
class Changed:
    """An identity that was changed.

    Attributes:
        receipt: the registry's proof.
        block: the height from which it stands.
        prompts: touches that were asked for.
        rekeyed: sessions that go on under a renewed seed.
    """

    receipt: Receipt
    block: int
    prompts: int
    rekeyed: int = 0


@dataclass(frozen=True, slots=True)
class SignedChange:
    """A change with every signature it needs; what is left is to send it.

    Attributes:
        change: what is sent.
        names: what the person calls keys and computers afterwards.
        salts: openings of the commitments in the rekeyed sessions, by address.
        kind: for the activity list.
        subject: for the activity list.
        prompts: touches that were asked for.
    """

    change: IdentityChange = field(repr=False)
    names: Names
    salts: Mapping[str, Opening] = field(repr=False)
    kind: str
    subject: str
    prompts: int

    def to_json(self) -> dict[str, Any]:
        """The form that the journal keeps."""
        return {
            "change": self.change.to_json(),
            **self.names.to_json(),
            "salts": {address: opening.to_json() for address, opening in self.salts.items()},
            "kind": self.kind,
            "subject": self.subject,
            "prompts": self.prompts,
        }

    @classmethod
    def from_json(cls, content: dict[str, Any]) -> SignedChange:
        """Read back what `to_json` wrote."""
        return cls(
            change=IdentityChange.from_json(content["change"]),
            names=Names.read(Fields(content, "signed change")),
            salts={address: Opening.from_json(opening) for address, opening in content["salts"].items()},
            kind=content["kind"],
            subject=content["subject"],
            prompts=content["prompts"],
        )


def settle(kept: Kept, signed: SignedChange, interaction: Interaction | None) -> Changed:
    """Send a signed change until it is answered, check the answer, and take the change over here.

    Raises:
        PeerError: no answer; `resume` later needs no touch.
        VerificationError: refused, and nothing was changed; or the answer does not hold, and `resume` asks again.
    """
    parts, digest = kept.parts, signed.change.digest.hex()
    parts.journal.keep_change(digest, signed.to_json())
    try:
        receipts = with_retries(lambda: parts.relay.change_identity(signed.change), interaction)
    except (VerificationError, InputError):
        recorded = _recorded(parts, signed.change)
        if recorded is None:
            parts.journal.refuse_change(digest)
            raise
        receipts = recorded
    entries = (signed.change.entry, *signed.change.rekeys)
    with_retries(lambda: check_receipts(parts.registry, entries, receipts), interaction)
    return _take_over(kept, signed, receipts)


def resume(kept: Kept, interaction: Interaction | None) -> Changed | None:
    """Settle a change that was signed and not yet answered; needs no touch.

    A change that was refused is looked up as well: it may have been recorded since.

    Raises:
        PeerError: still no answer.
        VerificationError: refused; nothing was changed.
    """
    found = None
    for content in kept.parts.journal.refused_changes():
        found = _look_up(kept, SignedChange.from_json(content)) or found
    pending = kept.parts.journal.change()
    return found if pending is None else settle(kept, SignedChange.from_json(pending), interaction)


def _look_up(kept: Kept, signed: SignedChange) -> Changed | None:
    """What became of a change that was refused; None where it came to nothing, or may still come to something."""
    parts, change = kept.parts, signed.change
    replaced = parts.registry.commitment(change.intent.previous_commitment).state == "replaced"
    receipts = _recorded(parts, change)
    if receipts is not None:
        return _take_over(kept, signed, receipts)
    if replaced:
        parts.journal.drop_change(change.digest.hex())
    return None


def _recorded(parts: Parts, change: IdentityChange) -> tuple[Receipt, ...] | None:
    """The registry's own receipts; None where it has not recorded this change."""
    found = [parts.registry.receipt_for_leaf(entry.leaf_hash) for entry in (change.entry, *change.rekeys)]
    receipts = tuple(receipt for receipt in found if receipt is not None)
    if receipts and len(receipts) != len(found):
        raise PeerError("peer_answer", "the registry has a part of a change")
    return receipts or None


def _take_over(kept: Kept, signed: SignedChange, receipts: tuple[Receipt, ...]) -> Changed:
    parts, change = kept.parts, signed.change
    if parts.computer.record.seq <= change.identity_opening.record.seq:  # else another change came after it
        parts.vault.adopt(change.vault)
        computer = replace(parts.computer, opening=change.identity_opening, names=signed.names)
        computer.save(kept.place.computer, kept.store)
    proof, *rekeys = receipts
    rows = []
    for entry, receipt in zip(change.rekeys, rekeys, strict=True):
        address = entry.text("address")
        row = parts.journal.session(address)
        if row is not None:
            opened = replace(receipt, openings={"provider": signed.salts[address]})
            rows.append(replace(row, account=entry.text("account"), receipt=opened.to_json()))
    parts.journal.put_sessions(rows)
    activity = ActivityRow(parts.clock(), signed.kind, signed.subject, proof.height, proof.to_json())
    parts.journal.drop_change(change.digest.hex(), activity)
    return Changed(proof, proof.height, signed.prompts, len(rekeys))
