"""The registry, asked over HTTP; nothing it says is believed before it is checked.

Rules: every head is verified against the pinned network record and must continue the largest head that was
seen (`heads.py`): an older one as the newest, or another root for a known size, raises `consistency`, with
both heads as evidence. Every receipt is verified before it is returned. What a session's state says is
compared with the proven leaf that opens it and with a signed statement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from authenticator import clock as system_clock
from authenticator.clients.heads import HeadMemory, process_heads
from authenticator.clients.http import HttpClient
from authenticator.clients.reach import ANYWHERE, Reach
from authenticator.errors import InputError, LocalError, PeerError, VerificationError
from authenticator.limits import (
    CHANGE_ANSWER_MAX,
    DELEGATIONS_SHOWN_MAX,
    ENTRIES_AT_ONCE_MAX,
    MERKLE_PROOF_MAX,
    NETWORK_RECORD_MAX,
    NOTE_MAX,
    RELAYS_PER_ENTRY_MAX,
)
from authenticator.protocol.canonical import JsonValue, jcs, unb64u
from authenticator.protocol.entry import (
    PROVIDER_REGISTERED,
    SESSION_CREATED,
    SESSION_REKEYED,
    Attestation,
    Entry,
    parse_entry,
)
from authenticator.protocol.fields import Fields
from authenticator.protocol.network_record import NetworkRecord, parse_signed_network
from authenticator.protocol.receipt import Receipt
from authenticator.verify.checkpoint import VerifiedCheckpoint, verify_checkpoint
from authenticator.verify.consistency import verify_consistency
from authenticator.verify.receipt import VerifiedReceipt, verify_receipt
from authenticator.verify.status import CommitmentStatus, Status, verify_commitment_status, verify_status

_ACCOUNT_LENGTH = 42
_EFFECT = {
    "session.created": ("address", "account"),
    "session.revoked": ("address",),
    "delegation.revoked": ("address", "delegation_id"),
}
"""What has to be equal where an entry is answered with one that was recorded before."""


@dataclass(frozen=True, slots=True)
class DelegationState:
    """One delegation, as the registry has it."""

    status: str
    expires_at: int


@dataclass(frozen=True, slots=True)
class SessionState:
    """One session, as the registry has it.

    Attributes:
        index: where its `session.created` is.
        opening: where the leaf is that says whose it is now: its `session.created`, or its newest `session.rekeyed`.
        delegations: the newest ones, by delegation id.
    """

    address: str
    account: str
    status: str
    index: int
    opening: int
    delegations: Mapping[str, DelegationState]


class RegistryClient:
    """One registry; may be shared between threads.

    Without a network only `network` may be asked.
    """

    def __init__(
        self,
        url: str,
        network: NetworkRecord | None,
        *,
        heads: HeadMemory | None = None,
        clock: Callable[[], int] = system_clock.now,
        reach: Reach = ANYWHERE,
    ) -> None:
        self._http = HttpClient(url, "registry_down", reach=reach)
        self._pinned = network
        self._heads = heads
        self._clock = clock

    def network(self) -> tuple[NetworkRecord, dict[str, Any]]:
        """The network record, and the same with its signature as it travels.

        Raises:
            VerificationError: `bad_signature`, or `wrong_network` where another one is pinned.
            PeerError: the registry is away or makes no sense.
        """
        signed = self._http.get_json("/network")
        try:
            record = parse_signed_network(signed)
        except InputError as error:
            raise PeerError("peer_answer", f"network record: {error.code}") from error
        if not isinstance(signed, dict) or len(jcs(signed)) > NETWORK_RECORD_MAX:
            raise PeerError("peer_answer", "network record")
        if self._pinned is not None and record.network_id != self._pinned.network_id:
            raise VerificationError("wrong_network", "the registry serves another network")
        return record, signed

    def checkpoint(self) -> VerifiedCheckpoint:
        """The newest head, which continues every head seen before.

        Raises:
            VerificationError: `checkpoint_invalid`, `quorum_missing`, `consistency`.
            PeerError: the registry is away or makes no sense.
        """
        before = self._seen()
        return self._accept(self._http.get_text("/checkpoint", limit=NOTE_MAX), before)

    def checkpoint_by_hash(self, block_hash: bytes) -> VerifiedCheckpoint:
        """An older head, by the hash of its text.

        Raises:
            VerificationError: `block_unknown`, `checkpoint_invalid`, `quorum_missing`, `consistency`.
            PeerError: the registry is away or makes no sense.
        """
        note = self._http.get_text(f"/checkpoint/{block_hash.hex()}", limit=NOTE_MAX)
        head = verify_checkpoint(note, self._network)
        if head.block_hash != block_hash:
            raise PeerError("peer_answer", "another block")
        return self._continue(head)

    def submit(self, entries: Sequence[Entry], attestations: Sequence[Sequence[Attestation]]) -> list[Receipt]:
        """Have entries recorded, all or none; a receipt for each, in order.

        An entry whose effect is recorded already is answered with the recorded one.

        Raises:
            VerificationError: the registry refuses; or its answer does not hold.
            PeerError: the registry is away or makes no sense; whether it recorded anything is not known.
        """
        before = self._seen()
        body: JsonValue = {
            "entries": [entry.to_json() for entry in entries],
            "attestations": [[each.to_json() for each in attested] for attested in attestations],
        }
        answer = self._http.post_json("/entries", body, limit=CHANGE_ANSWER_MAX)
        with _answer_makes_sense():
            fields = Fields(answer, "answer")
            results = fields.list_("results", ENTRIES_AT_ONCE_MAX)
            note = fields.message("checkpoint", NOTE_MAX)
            receipts = [self._receipt(result, note) for result in results]
            if len(receipts) != len(entries):
                raise InputError("malformed", "as many results as entries")
        self._accept(note, before)
        for sent, receipt in zip(entries, receipts, strict=True):
            _check_answers(sent, receipt.entry)
        return [self._verified(receipt) for receipt in receipts]

    def receipt_for_leaf(self, leaf_hash: bytes) -> Receipt | None:
        """The receipt of the entry with a leaf hash; None where it is not recorded."""
        receipt = self._receipt_at(f"/leaf/{leaf_hash.hex()}")
        if receipt is not None and receipt.entry.leaf_hash != leaf_hash:
            raise PeerError("peer_answer", "another leaf")
        return receipt

    def receipt_at(self, index: int) -> Receipt | None:
        """The receipt of the entry at an index; None where the log is not that long."""
        receipt = self._receipt_at(f"/entries/{index}")
        if receipt is not None and receipt.index != index:
            raise PeerError("peer_answer", "another index")
        return receipt

    def registration(self, provider_id: str) -> Receipt | None:
        """The receipt of a provider's newest record, by the registry's word; None where it has none.

        That the record is registered is proven; that no newer one is, a registry that lies could hide.
        """
        receipt = self._receipt_at(f"/providers/{provider_id}", unknown="provider_unknown")
        if receipt is not None and (
            receipt.entry.kind != PROVIDER_REGISTERED or receipt.entry.text("provider") != provider_id
        ):
            raise PeerError("peer_answer", "another provider")
        return receipt

    def verify_receipt(self, receipt: Receipt) -> VerifiedReceipt:
        """Check a receipt that somebody else handed over, and that its head is of the log that is followed here.

        Raises:
            InputError: its openings open nothing.
            VerificationError: it does not hold; `consistency` where the registry signed it for another log.
            PeerError: the registry is away or makes no sense.
        """
        verified = verify_receipt(receipt, self._network)
        self._continue(verified.checkpoint)
        return verified

    def session(self, address: str) -> SessionState | None:
        """A session and its delegations; None where the registry does not know it.

        Raises:
            VerificationError: what the registry says is not what it has proven or signed.
            PeerError: the registry is away or makes no sense.
        """
        state = self._state(address)
        if state is None:
            return None
        self._opening(address, state)
        signed = self.status(address, None)
        if signed.session != state.status and signed.session != "revoked":  # it may have ended in between
            raise VerificationError("bad_signature", "the session's state is not the signed one")
        return replace(state, status=signed.session)

    def session_opening(self, address: str) -> Receipt | None:
        """The receipt of the leaf that says whose the session is now; None where the registry does not know it.

        That is its `session.created` or, where an identity's seed was renewed, its newest `session.rekeyed`.

        Raises:
            VerificationError: what the registry says is not what it has proven.
            PeerError: the registry is away or makes no sense.
        """
        state = self._state(address)
        return None if state is None else self._opening(address, state)

    def status(self, address: str, delegation_id: str | None) -> Status:
        """The registry's signed statement about a session and a delegation.

        Raises:
            VerificationError: the statement does not hold.
            PeerError: the registry is away or makes no sense.
        """
        params = {"delegation": delegation_id} if delegation_id is not None else None
        answer = self._http.get_json(f"/status/{address}", params=params)
        with _answer_makes_sense():
            fields = Fields(answer, "answer")
            statement = fields.text("status", NOTE_MAX)
            fields.done()
            return verify_status(statement, self._network, address, delegation_id, self._clock())

    def commitment(self, commitment: bytes) -> CommitmentStatus:
        """Whether an identity's commitment is its newest, was replaced, or was never recorded; by a signed statement.

        Raises:
            VerificationError: the statement does not hold.
            PeerError: the registry is away or makes no sense.
        """
        answer = self._http.get_json(f"/commitments/{commitment.hex()}")
        with _answer_makes_sense():
            fields = Fields(answer, "answer")
            statement = fields.text("status", NOTE_MAX)
            fields.done()
            return verify_commitment_status(statement, self._network, commitment, self._clock())

    def _state(self, address: str) -> SessionState | None:
        try:
            answer = self._http.get_json(f"/sessions/{address}")
        except VerificationError as error:
            if error.code == "session_unknown":
                return None
            raise
        with _answer_makes_sense():
            return _session(answer)

    def _opening(self, address: str, state: SessionState) -> Receipt:
        """The proven leaf behind what the registry says of a session."""
        created = opening = self.receipt_at(state.index)
        if state.opening != state.index:
            opening = self.receipt_at(state.opening)
        if created is None or opening is None or not _opens(created.entry, opening.entry, address, state):
            raise VerificationError("inclusion", "the session is not the one that is recorded")
        return opening

    @property
    def _network(self) -> NetworkRecord:
        if self._pinned is None:
            raise VerificationError("wrong_network", "no network is pinned")
        return self._pinned

    @property
    def _memory(self) -> HeadMemory:
        return self._heads if self._heads is not None else process_heads(self._network.network_id)

    def _seen(self) -> VerifiedCheckpoint | None:
        """The largest head so far; looked up before a question, so that a slow answer does not seem old.

        Raises:
            LocalError: `file_damaged` where what is remembered is not a head of this network.
        """
        with self._memory.lock:
            note = self._memory.load()
        try:
            return verify_checkpoint(note, self._network) if note is not None else None
        except VerificationError as error:
            raise LocalError("file_damaged", "the remembered head") from error

    def _accept(self, note: str, before: VerifiedCheckpoint | None) -> VerifiedCheckpoint:
        """Check a head that is said to be the newest."""
        head = verify_checkpoint(note, self._network)
        if before is not None:
            new, old = head.checkpoint, before.checkpoint
            if new.size < old.size or new.height < old.height or new.time < old.time:
                raise _inconsistent(before, head)
        return self._continue(head)

    def _continue(self, head: VerifiedCheckpoint) -> VerifiedCheckpoint:
        """Check that a head and the largest one so far are of one log, and remember the larger one."""
        memory = self._memory
        with memory.lock:
            known = self._seen()
            if known is None:
                memory.save(head.note)
                return head
            if head.block_hash == known.block_hash:
                return head
            new, old = head.checkpoint, known.checkpoint
            grown, risen = _sign(new.size - old.size), _sign(new.height - old.height)
            if grown * risen < 0 or grown == risen == 0:
                raise _inconsistent(known, head)
            self._require_one_log(known, head)
            if (new.size, new.height) > (old.size, old.height):
                memory.save(head.note)
        return head

    def _require_one_log(self, known: VerifiedCheckpoint, head: VerifiedCheckpoint) -> None:
        small, large = sorted((known.checkpoint, head.checkpoint), key=lambda each: each.size)
        try:
            proof = self._consistency(small.size, large.size) if 0 < small.size < large.size else []
            verify_consistency(small.size, small.root, large.size, large.root, proof)
        except VerificationError as error:
            raise _inconsistent(known, head) from error

    def _consistency(self, old: int, new: int) -> list[bytes]:
        answer = self._http.get_json("/consistency", params={"from": old, "to": new})
        with _answer_makes_sense():
            fields = Fields(answer, "answer")
            proof = [unb64u(node, length=32) for node in fields.texts("proof", MERKLE_PROOF_MAX, 64)]
            fields.done()
        return proof

    def _receipt_at(self, path: str, unknown: str = "entry_unknown") -> Receipt | None:
        before = self._seen()
        try:
            answer = self._http.get_json(path)
        except VerificationError as error:
            if error.code == unknown:
                return None
            raise
        with _answer_makes_sense():
            if not isinstance(answer, dict):
                raise InputError("malformed", "answer")
            note = Fields(answer, "answer").message("checkpoint", NOTE_MAX)
            result = {name: value for name, value in answer.items() if name != "checkpoint"}
            receipt = self._receipt(result, note)
        self._accept(note, before)
        return self._verified(receipt)

    def _receipt(self, result: JsonValue, note: str) -> Receipt:
        fields = Fields(result, "result")
        attestations = fields.list_("attestations", RELAYS_PER_ENTRY_MAX)
        receipt = Receipt(
            network=self._network.network_id,
            entry=parse_entry(fields.object_("entry")),
            attestations=tuple(Attestation.from_json(each) for each in attestations),
            openings={},
            index=fields.integer("index"),
            proof=tuple(unb64u(node, length=32) for node in fields.texts("proof", MERKLE_PROOF_MAX, 64)),
            checkpoint=note,
        )
        fields.done()
        return receipt

    def _verified(self, receipt: Receipt) -> Receipt:
        verify_receipt(receipt, self._network)
        return receipt


@contextmanager
def _answer_makes_sense() -> Iterator[None]:
    """What is malformed in an answer is the registry's mistake, not the caller's."""
    try:
        yield
    except InputError as error:
        raise PeerError("peer_answer", str(error)) from error


def _inconsistent(known: VerifiedCheckpoint, head: VerifiedCheckpoint) -> VerificationError:
    """The alarm carries both heads, signatures and all: together they prove what the registry did."""
    return VerificationError("consistency", f"seen: {known.note!r}, offered: {head.note!r}")


def _session(answer: JsonValue) -> SessionState:
    fields = Fields(answer, "session")
    delegations = fields.object_("delegations")
    if len(delegations) > DELEGATIONS_SHOWN_MAX:
        raise InputError("too_large", "delegations")
    state = SessionState(
        address=fields.hex_("address", 16),
        account=fields.text("account", _ACCOUNT_LENGTH),
        status=fields.literal("status", "active", "revoked"),
        index=fields.integer("index"),
        opening=fields.integer("opening"),
        delegations={name: _delegation(value) for name, value in delegations.items()},
    )
    fields.done()
    return state


def _delegation(value: JsonValue) -> DelegationState:
    fields = Fields(value, "delegation")
    state = DelegationState(fields.literal("status", "active", "revoked"), fields.integer("expires_at"))
    fields.done()
    return state


def _opens(created: Entry, opening: Entry, address: str, state: SessionState) -> bool:
    """The session began with the one leaf, and goes on under the recorded account by the other, or by the same."""
    if state.address != address or created.kind != SESSION_CREATED or opening.fields.get("account") != state.account:
        return False
    rekeyed = opening.kind == SESSION_REKEYED and state.index < state.opening
    same = all(each.fields.get("address") == address for each in (created, opening))
    committed = created.fields["provider_commitment"] == opening.fields.get("provider_commitment")
    return same and committed and (opening is created or rekeyed)


def _check_answers(sent: Entry, recorded: Entry) -> None:
    """The recorded entry is the one that was sent, or has the same effect."""
    if recorded.leaf_hash == sent.leaf_hash:
        return
    same = {name: recorded.fields.get(name) for name in _EFFECT.get(sent.kind, ())}
    other = recorded.kind != sent.kind or recorded.account != sent.account
    if not same or other or any(sent.fields.get(name) != same[name] for name in same):
        raise VerificationError("inclusion", "another entry was recorded")


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
