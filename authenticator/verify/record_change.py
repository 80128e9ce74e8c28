"""What may differ between an identity's record and the next one: step 7 of the plan in `change.py`.

A record follows the one before it in number and by its hash. What it was enrolled with stays: its id, which follows
from the first keys, and the key that gives its sessions their addresses. Computers and credentials may go; one
computer may come, and any number of credentials; those that stay are the same in every detail and keep their order,
so that nothing is swapped under a name that is known already.
"""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.errors import VerificationError
from authenticator.protocol.canonical import jcs, sha256
from authenticator.protocol.identity import Credential, IdentityRecord


@dataclass(frozen=True, slots=True)
class NewComputer:
    """The two keys of a computer that the next record adds."""

    k_challenge_pk: bytes
    device_pk: bytes


@dataclass(frozen=True, slots=True)
class RecordChange:
    """How two records of one identity differ, as far as anything follows from it.

    Attributes:
        computer: the one that is new.
        added: credentials that are new.
        removed: ids of those that are gone.
        renewed: the identity key, and with it the seed, is another.
        recovery_pk: the recovery key, where it is a new one.
    """

    computer: NewComputer | None
    added: tuple[Credential, ...]
    removed: tuple[bytes, ...]
    renewed: bool
    recovery_pk: bytes | None


def check_change(previous: IdentityRecord, record: IdentityRecord) -> RecordChange:
    """Check that one record may take the place of another; returns how they differ.

    Raises:
        VerificationError: `record_change`.
    """
    _check_lasting(previous, record)
    _check_succession(previous, record)
    computer = _check_computers(previous, record)
    added, removed = _check_credentials(previous, record)
    _check_way_in(record)
    return RecordChange(
        computer=computer,
        added=added,
        removed=removed,
        renewed=record.identity_pk != previous.identity_pk,
        recovery_pk=record.recovery_pk if record.recovery_pk != previous.recovery_pk else None,
    )


def _check_lasting(previous: IdentityRecord, record: IdentityRecord) -> None:
    if record.identity_id != previous.identity_id:
        raise _refused("another identity")
    if record.k_session_pk != previous.k_session_pk:
        raise _refused("another key for session addresses")


def _check_succession(previous: IdentityRecord, record: IdentityRecord) -> None:
    if record.seq != previous.seq + 1:
        raise _refused("not the next number")
    if record.prev != sha256(jcs(previous.to_json())).hex():
        raise _refused("follows another record")
    if record.vault_version <= previous.vault_version:
        raise _refused("the vault is not newer")


def _check_computers(previous: IdentityRecord, record: IdentityRecord) -> NewComputer | None:
    """Position i of the two lists is one computer."""
    if len(record.k_challenge_pks) != len(record.device_pks):
        raise _refused("a computer with one key")
    before = list(zip(previous.k_challenge_pks, previous.device_pks, strict=False))
    now = list(zip(record.k_challenge_pks, record.device_pks, strict=True))
    new = [pair for pair in now if pair not in before]
    if any(k in previous.k_challenge_pks or device in previous.device_pks for k, device in new):
        raise _refused("a computer that is half another one")
    if [pair for pair in now if pair in before] != [pair for pair in before if pair in now]:
        raise _refused("computers in another order")
    if len(new) > 1:
        raise _refused("two computers at once")
    return NewComputer(*new[0]) if new else None


def _check_credentials(
    previous: IdentityRecord, record: IdentityRecord
) -> tuple[tuple[Credential, ...], tuple[bytes, ...]]:
    kept = [credential for credential in record.credentials if previous.credential(credential.id) is not None]
    if any(credential != previous.credential(credential.id) for credential in kept):
        raise _refused("a credential that stays was altered")
    if kept != [credential for credential in previous.credentials if record.credential(credential.id) is not None]:
        raise _refused("credentials in another order")
    added = tuple(credential for credential in record.credentials if credential not in kept)
    removed = tuple(each.id for each in previous.credentials if record.credential(each.id) is None)
    return added, removed


def _check_way_in(record: IdentityRecord) -> None:
    """A gate of the system or a second factor is never all there is, as the vault has it for its slots."""
    if record.recovery_pk is None and not any(credential.strong for credential in record.credentials):
        raise _refused("no strong key and no recovery phrase")


def _refused(detail: str) -> VerificationError:
    return VerificationError("record_change", detail)
