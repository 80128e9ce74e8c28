"""The vault, opened with one touch: for what needs the seed, and no approval.

Rule: the challenge is random and what the key signs over it is sent nowhere; only what opens the vault counts.
"""

from __future__ import annotations

import secrets
from contextlib import AbstractContextManager

from authenticator.approve.authenticator import Authenticator, SignRequest
from authenticator.approve.interaction import Interaction
from authenticator.approve.touch import ask_pin_if_needed
from authenticator.flow import Parts
from authenticator.protocol.challenge import RP_ID, RP_ORIGIN
from authenticator.vault.vault import OpenVault


def open_with_touch(
    parts: Parts, key: Authenticator, person: Interaction, purpose: str
) -> AbstractContextManager[OpenVault]:
    """Have a key of the identity touched; the vault is open until the `with` ends.

    Args:
        parts: the identity.
        key: what is touched; its PIN is asked for first, where it wants one.
        person: who is asked.
        purpose: what the touch is for, as the prompt says it.

    Raises:
        SecurityKeyError: `key_wrong` where it is none of the identity's keys, and what a key says.
        PersonError: `cancelled`.
        LocalError: `vault_locked` where it gives another secret than it was enrolled with, `file_damaged`.
    """
    pin = ask_pin_if_needed(key, person)
    credentials = parts.computer.record.credentials
    request = SignRequest(RP_ID, RP_ORIGIN, secrets.token_bytes(32), credentials, parts.vault.prf_salt, purpose)
    signed = key.sign(request, pin, person)
    return parts.vault.open(signed.assertion.id, signed.secret)
