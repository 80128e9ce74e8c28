"""The entries of a change: steps 18 to 20 of the plan in `change.py`.

A change of keys records one leaf. A renewed seed gives every session another account, so that its change carries on
each live session, exactly once: one that was left behind would still answer to the seed that is given up, and one
that is not the identity's, or has ended, is nobody's to carry on. The new accounts differ from each other and from
all that were recorded: one account for two sessions would tell their sites that both have one owner.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from authenticator.errors import VerificationError
from authenticator.protocol.canonical import b64u
from authenticator.protocol.change import IdentityChange
from authenticator.protocol.entry import SESSION_REKEYED, Entry, identity_changed
from authenticator.verify.steps import step


@dataclass(frozen=True, slots=True)
class OwnSession:
    """A session of the identity, as the registry has it.

    Attributes:
        address: its address.
        account: the account that is recorded now.
        provider_commitment: as it is recorded, 32 bytes.
        live: it has not ended.
    """

    address: str
    account: str
    provider_commitment: bytes
    live: bool


def check_entries(change: IdentityChange, sessions: Sequence[OwnSession], *, renewed: bool) -> None:
    """Check that the entries are exactly those that follow.

    Args:
        change: what was sent.
        sessions: all sessions of the identity that are known.
        renewed: the identity key is another.

    Raises:
        VerificationError: `entries`, `wrong_network`, `account_mismatch`, `session_revoked` or `bad_signature`.
    """
    intent = change.intent
    with step(20):
        if change.entry != identity_changed(intent.network, intent.previous_commitment, intent.record_commitment):
            raise VerificationError("entries", "identity.changed")
        if not renewed and change.rekeys:
            raise VerificationError("entries", "sessions are rekeyed without a new seed")
    if renewed:
        _check_rekeys(change.rekeys, {session.address: session for session in sessions}, intent.network)


def _check_rekeys(rekeys: Sequence[Entry], sessions: Mapping[str, OwnSession], network: str) -> None:
    for entry in rekeys:
        _check_rekey(entry, sessions, network)
    with step(20):
        carried = [entry.text("address") for entry in rekeys]
        if len(set(carried)) != len(carried):
            raise VerificationError("entries", "a session is rekeyed twice")
        if set(carried) != {session.address for session in sessions.values() if session.live}:
            raise VerificationError("entries", "a live session is left behind")
        accounts = [entry.text("account") for entry in rekeys]
        if len(set(accounts)) != len(accounts) or not {each.account for each in sessions.values()}.isdisjoint(accounts):
            raise VerificationError("entries", "one account for two sessions")


def _check_rekey(entry: Entry, sessions: Mapping[str, OwnSession], network: str) -> None:
    with step(20):
        if entry.kind != SESSION_REKEYED:
            raise VerificationError("entries", "not a session.rekeyed")
        if entry.network != network:
            raise VerificationError("wrong_network", "entry")
        session = sessions.get(entry.text("address"))
        if session is None:
            raise VerificationError("entries", "a session of somebody else")
        if entry.text("provider_commitment") != b64u(session.provider_commitment):
            raise VerificationError("entries", "a session with another provider")
    with step(19):
        if not session.live:
            raise VerificationError("session_revoked", "revoked stays revoked")
    with step(18):
        entry.check_signature(session.account)
