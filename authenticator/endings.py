"""What became of the signed end of a session or key, where the answer to it was a refusal or does not hold.

Rules:

- A signed end is forgotten only after a receipt, or after a signed statement that the session or key ended or was never
  there; until then it is kept and sent again.
- A refusal is not taken at its word, for whoever is in the way can refuse: the registry is asked what is on the record.
- An answer that fails this computer's own checks is an alarm: it is raised, and nothing more is believed of it. The end
  is kept, and sent again it is answered with the receipt of what is on the record.
"""

from __future__ import annotations

from authenticator.clients.registry import RegistryClient
from authenticator.errors import CountersignError
from authenticator.journal import Journal
from authenticator.protocol.entry import DELEGATION_REVOKED, Entry
from authenticator.protocol.receipt import Receipt
from authenticator.verify.status import State

_ALARMS = frozenset(
    {"checkpoint_invalid", "consistency", "inclusion", "quorum_missing", "status_unproven", "wrong_network"}
)


def is_alarm(error: CountersignError) -> bool:
    """The answer fails a check of ours; it is not a refusal."""
    return error.code in _ALARMS


def settle(registry: RegistryClient, entry: Entry) -> Receipt | State:
    """The receipt of a signed end that is on the record; else what the registry signs of its session or key.

    Raises:
        VerificationError: what the registry says does not hold.
        PeerError: the registry is away.
    """
    receipt = registry.receipt_for_leaf(entry.leaf_hash)
    if receipt is not None:
        return receipt
    return signed_state(registry, entry.text("address"), _delegation_id(entry))


def signed_state(registry: RegistryClient, address: str, delegation_id: str | None) -> State:
    """What the registry signs of a session, or of one of its keys, which ends with its session.

    Raises:
        VerificationError: the statement does not hold.
        PeerError: the registry is away.
    """
    status = registry.status(address, delegation_id)
    if status.session != "active" or status.delegation is None:
        return status.session
    return status.delegation


def mark_ended(journal: Journal, entry: Entry, now: int) -> None:
    """Remember that what `entry` was to end had ended already, by the registry's signed word."""
    journal.learn_ended(entry.text("address"), _delegation_id(entry), now)


def _delegation_id(entry: Entry) -> str | None:
    return entry.text("delegation_id") if entry.kind == DELEGATION_REVOKED else None
