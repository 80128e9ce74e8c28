"""Ending many keys or sessions at once: one provider's, or all of them, with one touch.

Rules:

- "Everything" ends every key that acts for the person and, if asked, every session. It cannot be undone.
- What is to be ended is known before anybody is asked for a touch: for keys that is what the registry lists, those that
  another computer gave included, and what is active in this computer's journal. The list is neither signed nor whole,
  so that a key is passed over only where the registry signs that it ended.
- The touch opens the vault once, and every end is signed by its session's own pairwise account. All of them are on
  disk, in one transaction, before the first is sent; whatever interrupts the sending, `send_kept` goes on with what is
  left, without a touch. A full disk keeps nobody from ending anything; they are then kept while the program runs.
- Ends are sent together, as many as the registry takes at once. It records all or none of those, so where it refuses
  them they are sent one by one, and one that it refuses keeps none of the others from ending. What becomes of that one
  says `endings.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from authenticator.approve.authenticator import Authenticator
from authenticator.approve.interaction import Interaction
from authenticator.approve.touch import CountedInteraction
from authenticator.clients.registry import SessionState
from authenticator.endings import is_alarm, mark_ended, settle, signed_state
from authenticator.errors import InputError, LocalError, PeerError, VerificationError
from authenticator.flow import Parts
from authenticator.journal import ActivityRow, Ended, SessionRow
from authenticator.limits import ENDS_AT_ONCE_MAX
from authenticator.opening import open_with_touch
from authenticator.protocol.entry import DELEGATION_REVOKED, Entry, delegation_revoked, parse_entry, session_revoked
from authenticator.protocol.receipt import Receipt
from authenticator.sending import with_retries
from authenticator.vault.vault import OpenVault


@dataclass(frozen=True, slots=True)
class RevokedMany:
    """What ended together.

    Attributes:
        sessions: how many sessions ended; each took its keys along.
        keys: how many keys ended by themselves.
        block: the height from which all of it stands; None where nothing was left to end.
        prompts: touches that were asked for.
        refused: addresses and delegation ids that the registry refused to end, and addresses of sessions whose keys it
            did not list.
    """

    sessions: int
    keys: int
    block: int | None
    prompts: int
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Target:
    """One thing to be ended: a session, or one of its keys."""

    session: SessionRow
    delegation_id: str | None

    @property
    def subject(self) -> str:
        return self.delegation_id or self.session.address


def revoke_many(
    parts: Parts,
    key: Authenticator,
    interaction: Interaction,
    *,
    provider_id: str | None = None,
    sessions: bool,
) -> RevokedMany:
    """End every key of one provider, or of all; with `sessions` every session as well.

    Args:
        parts: the identity.
        key: what opens the vault.
        interaction: the person.
        provider_id: whose; everybody's where it is None.
        sessions: end the sessions, and every key with them; otherwise the person stays signed in.

    Raises:
        PeerError: the registry is away. Before the touch nothing was signed; after it, what is left is kept, and
            `send_kept` ends it.
        VerificationError: the registry refused every one of them, and nothing ended; `session_unknown` where it does
            not know a session whose keys are to end; or an answer of it does not hold, and what it was for is kept.
        LocalError: the disk is full, and what ended could not be written down, or what is left is kept only while the
            program runs.
    """
    person = CountedInteraction(interaction)
    rows = [row for row in parts.journal.sessions() if row.status == "active"]
    rows = [row for row in rows if provider_id is None or row.provider_id == provider_id]
    states = {} if sessions else {row.address: parts.registry.session(row.address) for row in rows}
    unknown = [address for address, state in states.items() if state is None]
    targets = [_Target(row, None) for row in rows]
    if not sessions:
        targets = [target for row in rows for target in _acting(parts, row, states[row.address])]
    signed = {target.subject: _signed_before(parts, target) for target in targets}
    unsigned = [target for target in targets if signed[target.subject] is None]
    unkept: LocalError | None = None
    if unsigned:
        made = _sign(parts, unsigned, key, person, _purpose(rows, provider_id, sessions=sessions))
        unkept = _keep(parts, made)
        signed |= made
    try:
        sending = _send(parts, {subject: entry for subject, entry in signed.items() if entry}, person)
    except PeerError as error:
        if unkept is not None:
            raise unkept from error
        raise
    sending.check_refusal(unknown)
    return sending.done(person.touches, unknown)


def send_kept(parts: Parts, interaction: Interaction | None) -> RevokedMany:
    """Send every end that was signed and not yet answered; needs no touch.

    What is refused is named in what is returned.

    Raises:
        PeerError: still no answer.
        VerificationError: an answer does not hold; what it was for is kept.
        LocalError: what ended could not be written down.
    """
    kept = {subject: parse_entry(content) for subject, content in parts.journal.endings().items()}
    return _send(parts, kept, interaction).done(0)


def _acting(parts: Parts, row: SessionRow, state: SessionState | None) -> Iterator[_Target]:
    """The keys of a session that have not ended; those that ran out here need no end."""
    if state is not None and state.status == "revoked":  # that is signed
        return
    listed = {} if state is None else state.delegations
    known = {key.delegation_id: key for key in parts.journal.delegations(row.address)}
    for delegation_id in {**listed, **known}:
        here = known.get(delegation_id)
        if here is not None and here.expires_at <= parts.clock():
            continue
        if delegation_id in listed and listed[delegation_id].status == "active":
            yield _Target(row, delegation_id)
        elif here is not None and here.status != "active":
            continue
        elif signed_state(parts.registry, row.address, delegation_id) != "revoked":
            yield _Target(row, delegation_id)


def _keep(parts: Parts, made: Mapping[str, Entry]) -> LocalError | None:
    """Keep signed ends; return what kept them from the disk."""
    try:
        parts.journal.keep_endings({subject: entry.to_json() for subject, entry in made.items()})
    except LocalError as error:
        return error
    return None


def _purpose(rows: Sequence[SessionRow], provider_id: str | None, *, sessions: bool) -> str:
    if provider_id is not None and rows:
        return f"to end {'your session' if sessions else 'every key'} with {rows[0].provider_name}"
    return "to end every session and every key" if sessions else "to end every key"


def _signed_before(parts: Parts, target: _Target) -> Entry | None:
    kept = parts.journal.ending(target.subject)
    return None if kept is None else parse_entry(kept)


def _sign(
    parts: Parts, targets: Sequence[_Target], key: Authenticator, person: CountedInteraction, purpose: str
) -> dict[str, Entry]:
    """Sign the ends with one touch; each with the account of its own session."""
    with open_with_touch(parts, key, person, purpose) as opened:
        parts.learn(opened.content.names)
        return {target.subject: _end_of(parts, target, opened) for target in targets}


def _end_of(parts: Parts, target: _Target, opened: OpenVault) -> Entry:
    session, network_id = target.session, parts.network.network_id
    account_key = opened.seed.pairwise_key(session.provider_id, session.generation)
    if target.delegation_id is None:
        return session_revoked(network_id, session.address, account_key)
    return delegation_revoked(network_id, session.address, target.delegation_id, account_key)


def _send(parts: Parts, signed: Mapping[str, Entry], interaction: Interaction | None) -> _Sending:
    sending = _Sending(parts, interaction)
    waiting = iter(signed.items())
    while part := list(islice(waiting, ENDS_AT_ONCE_MAX)):
        sending.send(part)
    sending.check()
    return sending


class _Sending:
    """Sends ends a part at a time; what a part ended is remembered before the next is sent.

    Attributes:
        ended: what ended.
        refused: what the registry refused to end.
    """

    def __init__(self, parts: Parts, interaction: Interaction | None) -> None:
        self.ended: list[Ended] = []
        self.refused: list[str] = []
        self._parts, self._interaction = parts, interaction
        self._refusal: VerificationError | InputError | None = None
        self._alarm: VerificationError | InputError | None = None
        self._unsaved: LocalError | None = None

    def send(self, part: Sequence[tuple[str, Entry]]) -> None:
        """Send a part; where it is refused, each of it by itself."""
        entries = [entry for _, entry in part]
        try:
            receipts = with_retries(
                lambda: self._parts.registry.submit(entries, [()] * len(entries)), self._interaction
            )
        except (VerificationError, InputError) as error:
            if is_alarm(error):
                self._alarm = self._alarm or error
            if len(part) > 1:
                for one in part:
                    self.send([one])
            elif not is_alarm(error):
                self._settle(*part[0], error)
            return
        self._record(part, receipts)

    def check(self) -> None:
        """Raise what has to be told, whatever ended.

        Raises:
            VerificationError, InputError: an answer does not hold.
            LocalError: what ended could not be written down here.
        """
        if self._alarm is not None:
            raise self._alarm
        if self._unsaved is not None:
            raise self._unsaved

    def check_refusal(self, unknown: Sequence[str]) -> None:
        """Raise where nothing ended and something was to.

        Args:
            unknown: addresses of sessions that the registry does not know.

        Raises:
            VerificationError, InputError: everything was refused; `session_unknown`.
        """
        if self.ended:
            return
        if self._refusal is not None:
            raise self._refusal
        if unknown:
            raise VerificationError("session_unknown", unknown[0])

    def done(self, prompts: int, unknown: Sequence[str] = ()) -> RevokedMany:
        """What ended, with what else could not be ended."""
        keys = sum(each.delegation_id is not None for each in self.ended)
        block = max((each.activity.block or 0 for each in self.ended), default=None)
        return RevokedMany(len(self.ended) - keys, keys, block, prompts, (*self.refused, *unknown))

    def _settle(self, subject: str, entry: Entry, error: VerificationError | InputError) -> None:
        """Do with one that was refused what the registry's record or its signed word allows."""
        try:
            found = settle(self._parts.registry, entry)
        except (VerificationError, InputError) as doubt:
            self._alarm = self._alarm or doubt
            return
        if isinstance(found, Receipt):
            self._record([(subject, entry)], [found])
            return
        if found != "revoked":
            self._refusal = error
            self.refused.append(subject)
        try:
            if found == "revoked":
                mark_ended(self._parts.journal, entry, self._parts.clock())
            if found != "active":
                self._parts.journal.drop_ending(subject)
        except LocalError as full:
            self._unsaved = full

    def _record(self, part: Sequence[tuple[str, Entry]], receipts: Sequence[Receipt]) -> None:
        done = [
            _ended(self._parts, subject, entry, receipt)
            for (subject, entry), receipt in zip(part, receipts, strict=True)
        ]
        self.ended += done
        try:
            self._parts.journal.record_endings(done)
        except LocalError as error:  # it ended all the same; the next look at the registry tells
            self._unsaved = error


def _ended(parts: Parts, subject: str, entry: Entry, receipt: Receipt) -> Ended:
    address = entry.text("address")
    session = parts.journal.session(address)
    site = session.provider_name if session is not None else address
    if entry.kind != DELEGATION_REVOKED:
        kind, named, delegation_id = "session ended", site, None
    else:
        delegation_id = entry.text("delegation_id")
        known = parts.journal.delegation(delegation_id)
        kind, named = "key ended", known.client_name if known is not None else site
    activity = ActivityRow(parts.clock(), kind, named, receipt.height, receipt.to_json(), address)
    return Ended(subject, address, delegation_id, activity)
