"""An identity is given to the relay that lost it: from a computer that has it, or from an exported file.

Only an open vault can do that, because the identity key signs; and the registry tells which record is the newest, so
that no old one comes back. The sessions go with it, each with the proof of its address.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from authenticator.approve.authenticator import Authenticator
from authenticator.approve.touch import CountedInteraction
from authenticator.change import session_address
from authenticator.clients.relay import StoredIdentity
from authenticator.enrol import Services
from authenticator.errors import LocalError, VerificationError
from authenticator.exported import Exported
from authenticator.flow import Parts
from authenticator.journal import Journal
from authenticator.limits import RESTORED_SESSIONS_MAX
from authenticator.opening import open_with_touch
from authenticator.protocol import ed25519, vrf
from authenticator.protocol.address import address_input
from authenticator.protocol.change import StoredSession
from authenticator.protocol.identity import IdentityOpening
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.restoration import Restoration, RestoredSession, restore_message
from authenticator.vault.papers import open_papers
from authenticator.vault.vault import OpenVault, Vault
from authenticator.verify.restoration import check_recorded

_NONCE = 32


@dataclass(frozen=True, slots=True)
class GivenBack:
    """An identity that a relay was given.

    Attributes:
        receipt: the registry's proof of its newest record.
        sessions: how many of its sessions the relay was told.
        prompts: touches that were asked for.
    """

    receipt: Receipt
    sessions: int
    prompts: int


def give_back(parts: Parts, key: Authenticator, person: CountedInteraction) -> GivenBack:
    """Give the relay the identity that it lost, from this computer's files, with one touch.

    Raises:
        VerificationError: `identity_commitment` where this computer's record is not the newest.
        SecurityKeyError: the key cannot or will not.
        PeerError: relay or registry is away.
    """
    with open_with_touch(parts, key, person, "to give the relay your identity back") as opened:
        given = _restoration(
            parts.relay.origin,
            parts.computer.opening,
            parts.vault,
            opened,
            known_sessions(parts.journal),
            parts.clock(),
        )
    receipt = parts.relay.restore_identity(given)
    check_recorded(parts.registry.verify_receipt(receipt).entry, parts.computer.opening)
    return GivenBack(receipt, len(given.sessions), person.touches)


def give_file(services: Services, exported: Exported, vault: Vault, way_in: tuple[bytes, bytes]) -> StoredIdentity:
    """Give the relay the identity that is in a file, whose vault `way_in` opens; answers what the relay has then.

    Raises:
        VerificationError: `identity_file_old` where the registry has a later record; `wrong_network`.
        LocalError: `vault_locked`, `file_damaged`.
    """
    papers = open_papers(vault, exported.papers, *way_in)
    if papers.network != services.network.network_id:
        raise VerificationError("wrong_network", "the file is of another network")
    state = services.registry.commitment(papers.opening.commitment).state
    if state == "replaced":
        raise VerificationError("identity_file_old")
    if state == "unknown":
        raise VerificationError("identity_commitment", "the file's record was never recorded")
    with vault.open(*way_in) as opened:
        given = _restoration(services.origin, papers.opening, vault, opened, papers.sessions, services.clock())
    receipt = services.relay.restore_identity(given)
    check_recorded(services.registry.verify_receipt(receipt).entry, papers.opening)
    return StoredIdentity(
        opening=papers.opening,
        vault=exported.vault,
        vault_signature=given.vault_signature,
        receipt=receipt,
        sessions=papers.sessions,
        server_time=services.clock(),
    )


def known_sessions(journal: Journal) -> tuple[StoredSession, ...]:
    """The sessions that this computer knows, the one used last first."""
    return tuple(
        StoredSession(row.provider_id, row.generation, row.address, row.first_login, row.last_login, row.logins)
        for row in journal.sessions()[:RESTORED_SESSIONS_MAX]
    )


def _restoration(
    relay: str,
    opening: IdentityOpening,
    vault: Vault,
    opened: OpenVault,
    sessions: Sequence[StoredSession],
    now: int,
) -> Restoration:
    """What gives a relay an identity; only an open vault can make it.

    Raises:
        LocalError: `file_damaged` where the record is not this vault's.
    """
    seed, record = opened.seed, opening.record
    own = ed25519.public_key(seed.identity_key), vrf.public_key(seed.k_session), vault.identity_id, vault.version
    if own != (record.identity_pk, record.k_session_pk, record.identity_id, record.vault_version):
        raise LocalError("file_damaged", "the record is not this vault's")
    unsigned = Restoration(
        opening=opening,
        vault=vault.data,
        vault_signature=seed.sign_vault(record, vault.data),
        sessions=tuple(
            RestoredSession(
                provider=each.provider,
                generation=each.generation,
                proof=vrf.prove(seed.k_session, address_input(each.provider, each.generation)),
                first_login=each.first_login,
                last_login=each.last_login,
                logins=each.logins,
            )
            for each in sessions
            if session_address(seed.k_session, each) == each.address
        ),
        time=now,
        nonce=secrets.token_bytes(_NONCE),
        signature=b"",
    )
    return replace(unsigned, signature=ed25519.sign(seed.identity_key, restore_message(relay, unsigned)))
