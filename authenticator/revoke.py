"""Ending a delegation or a session: one touch, a signed entry, and the registry's proof that it stands.

The touch only opens the vault, so its challenge is random and is sent nowhere. The entry carries the pairwise
account's signature, needs no fresh block, and goes straight to the registry. What was signed is kept until it is
certain what became of it (`endings.py`), so that ending the same thing again after the registry was away needs no
second touch; `revoke_many` sends it by itself as soon as the registry is back.
"""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.approve.authenticator import Authenticator
from authenticator.approve.interaction import Interaction
from authenticator.approve.touch import CountedInteraction
from authenticator.endings import is_alarm, mark_ended, settle, signed_state
from authenticator.errors import InputError, LocalError, PeerError, VerificationError
from authenticator.flow import Parts
from authenticator.journal import ActivityRow, SessionRow
from authenticator.opening import open_with_touch
from authenticator.protocol.entry import Entry, delegation_revoked, parse_entry, session_revoked
from authenticator.protocol.receipt import Receipt
from authenticator.sending import with_retries


@dataclass(frozen=True, slots=True)
class Revoked:
    """Proof that something ended.

    Attributes:
        receipt: the registry's proof.
        block: the height from which it stands.
        prompts: touches that were asked for.
    """

    receipt: Receipt
    block: int
    prompts: int


def revoke_session(parts: Parts, address: str, key: Authenticator, interaction: Interaction) -> Revoked:
    """End a session and every key it gave.

    Raises:
        VerificationError: `session_unknown` where this computer does not know the session; it was refused, or the
            answer does not hold.
        PeerError: the registry is away; what was signed is kept, and ends it later without a touch.
        LocalError: the same, and the disk is full: it is kept only while the program runs.
    """
    session = _known_session(parts, address)
    person = CountedInteraction(interaction)
    entry = _signed_before(parts, address)
    if entry is None:
        purpose = f"to end your session with {session.provider_name}"
        account_key = _account_key(parts, session, key, person, purpose)
        entry = session_revoked(parts.network.network_id, address, account_key)
    receipt = _record(parts, address, entry, person)
    activity = ActivityRow(
        parts.clock(), "session ended", session.provider_name, receipt.height, receipt.to_json(), address
    )
    parts.journal.mark_session(address, "revoked", activity)
    parts.journal.drop_ending(address)
    return Revoked(receipt, receipt.height, person.touches)


def revoke_delegation(parts: Parts, delegation_id: str, key: Authenticator, interaction: Interaction) -> Revoked:
    """Take back one key's permission; the session goes on.

    Raises:
        VerificationError: `delegation_unknown` where this computer does not know it; it was refused, or the answer
            does not hold.
        PeerError: the registry is away; what was signed is kept, and ends it later without a touch.
        LocalError: the same, and the disk is full: it is kept only while the program runs.
    """
    delegation = parts.journal.delegation(delegation_id)
    if delegation is None:
        raise VerificationError("delegation_unknown", delegation_id)
    session = _known_session(parts, delegation.address)
    person = CountedInteraction(interaction)
    entry = _signed_before(parts, delegation_id)
    if entry is None:
        account_key = _account_key(parts, session, key, person, f"to stop {delegation.client_name}")
        entry = delegation_revoked(parts.network.network_id, session.address, delegation_id, account_key)
    receipt = _record(parts, delegation_id, entry, person)
    activity = ActivityRow(
        parts.clock(), "key ended", delegation.client_name, receipt.height, receipt.to_json(), session.address
    )
    parts.journal.mark_delegation(delegation_id, "revoked", activity)
    parts.journal.drop_ending(delegation_id)
    return Revoked(receipt, receipt.height, person.touches)


def refresh(parts: Parts) -> None:
    """Learn which sessions and keys ended elsewhere; each is listed among what happened, when it is learned."""
    for session in parts.journal.sessions():
        if session.status != "active":
            continue
        state = parts.registry.session(session.address)
        if state is None:
            continue
        if state.status == "revoked":
            parts.journal.learn_ended(session.address, None, parts.clock())
            continue
        for known in parts.journal.delegations(session.address):
            listed = state.delegations.get(known.delegation_id)
            if known.status != "active" or listed is None or listed.status != "revoked":
                continue
            if signed_state(parts.registry, session.address, known.delegation_id) == "revoked":  # the list is unsigned
                parts.journal.learn_ended(session.address, known.delegation_id, parts.clock())


def _known_session(parts: Parts, address: str) -> SessionRow:
    session = parts.journal.session(address)
    if session is None:
        raise VerificationError("session_unknown", address)
    return session


def _account_key(
    parts: Parts, session: SessionRow, key: Authenticator, person: CountedInteraction, purpose: str
) -> bytes:
    with open_with_touch(parts, key, person, purpose) as opened:
        parts.learn(opened.content.names)
        return opened.seed.pairwise_key(session.provider_id, session.generation)


def _signed_before(parts: Parts, subject: str) -> Entry | None:
    """The end that was signed when the registry was away."""
    kept = parts.journal.ending(subject)
    return parse_entry(kept) if kept is not None else None


def _record(parts: Parts, subject: str, entry: Entry, person: CountedInteraction) -> Receipt:
    """Send a signed end until it is answered; a full disk keeps nobody from ending anything."""
    unkept: LocalError | None = None
    try:
        parts.journal.keep_ending(subject, entry.to_json())
    except LocalError as error:
        unkept = error
    try:
        return _send(parts, subject, entry, person)
    except PeerError as error:
        if unkept is not None:
            raise unkept from error
        raise


def _send(parts: Parts, subject: str, entry: Entry, person: CountedInteraction) -> Receipt:
    try:
        (receipt,) = with_retries(lambda: parts.registry.submit([entry], [()]), person)
    except (VerificationError, InputError) as error:
        return _check_refusal(parts, subject, entry, error)
    return receipt


def _check_refusal(parts: Parts, subject: str, entry: Entry, error: VerificationError | InputError) -> Receipt:
    """Return the receipt of what was recorded all the same; or raise the refusal, and keep an end that is still due."""
    if is_alarm(error):
        raise error
    found = settle(parts.registry, entry)
    if isinstance(found, Receipt):
        return found
    if found == "revoked":
        mark_ended(parts.journal, entry, parts.clock())
    if found != "active":
        parts.journal.drop_ending(subject)
    raise error
