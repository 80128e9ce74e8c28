"""The sealed vault that goes with an identity record: whose it is, which version, and that its owner sealed it."""

from __future__ import annotations

from authenticator.errors import CountersignError, VerificationError
from authenticator.protocol import ed25519
from authenticator.protocol.change import vault_message
from authenticator.protocol.identity import IdentityRecord
from authenticator.protocol.vault_copy import VaultCopy
from authenticator.verify.steps import step


def check_vault(copy: VaultCopy, record: IdentityRecord) -> None:
    """The vault is the one that the record speaks of; part of step 7.

    Raises:
        VerificationError: `vault_copy`.
    """
    if copy.identity_id != record.identity_id:
        raise VerificationError("vault_copy", "another identity's")
    if copy.version != record.vault_version:
        raise VerificationError("vault_copy", "another version than the record's")


def check_vault_signature(vault: bytes, signature: bytes, record: IdentityRecord) -> None:
    """Who opened the vault sealed it; part of step 16.

    Raises:
        VerificationError: `possession`.
    """
    message = vault_message(record.identity_id, record.vault_version, vault)
    try:
        ed25519.verify(record.identity_pk, message, signature)
    except CountersignError as error:
        raise VerificationError("possession", "vault") from error


def check_first_vault(vault: bytes, signature: bytes, record: IdentityRecord) -> None:
    """The vault that comes with a verified enrolment, under the numbers of the plan.

    Raises:
        CountersignError: what `VaultCopy.parse` raises, `vault_copy` or `possession`.
    """
    with step(1):
        copy = VaultCopy.parse(vault)
    with step(7):
        check_vault(copy, record)
    with step(16):
        check_vault_signature(vault, signature, record)
