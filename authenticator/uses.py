"""What sites report of the keys that act for the person: fetched from the relay, checked, and remembered.

A report is the site's own word, signed by its registered key, so that the relay can keep one back or hand out an older
one, and change nothing in it. What does not hold is passed over: it is news, and nothing depends on it. What was handed
on and is no longer in a newer report has ended, and stays remembered as that.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from authenticator.errors import CountersignError, LocalError, VerificationError
from authenticator.flow import Parts, verified_provider
from authenticator.journal import DelegationRow, SessionRow
from authenticator.limits import USE_LINKS_MAX
from authenticator.protocol import ed25519
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.use_report import UseReport, UsesAsked, asked_message, parse_report
from authenticator.verify.use_report import verify_report

_NONCE = 32


def refresh_uses(parts: Parts) -> bool:
    """Learn what sites reported since the last time; whether anything is new.

    Raises:
        VerificationError: the relay does not answer this computer: `computer_removed`, `proof_stale`.
        PeerError: the relay is away, or asks to wait.
        LocalError: the journal cannot be written.
    """

    @cache
    def provider(provider_id: str) -> ProviderRecord:
        return verified_provider(parts.registry, *parts.relay.provider(provider_id))

    news = False
    for text in parts.relay.reported_uses(_asked(parts)):
        try:
            news = _learn(parts, text, provider) or news
        except LocalError:
            raise
        except CountersignError:  # one site's word that does not hold keeps nobody else's back
            continue
    return news


def merged(known: UseReport | None, newer: UseReport) -> UseReport:
    """A report, with those links of the one before that it no longer has: they ended.

    A report that leaves links out says nothing of those it does not list. An older report changes nothing.
    """
    if known is None or known.delegation_id != newer.delegation_id:
        return newer
    if known.reported_at > newer.reported_at:
        return known
    listed = {link.link_id for link in newer.links}
    gone = [] if newer.left_out else [link for link in known.links if link.link_id not in listed]
    kept = tuple(replace(link, ended=True) for link in gone)[: USE_LINKS_MAX - len(newer.links)]
    return replace(newer, links=(*newer.links, *kept))


def _asked(parts: Parts) -> UsesAsked:
    computer = parts.computer
    asked = UsesAsked(
        identity_id=computer.identity_id,
        public_key=ed25519.public_key(computer.device_key),
        time=parts.clock(),
        nonce=secrets.token_bytes(_NONCE),
        signature=b"",
    )
    signature = ed25519.sign(computer.device_key, asked_message(parts.relay.origin, asked))
    return replace(asked, signature=signature)


def _learn(parts: Parts, text: str, provider: Callable[[str], ProviderRecord]) -> bool:
    """Take one report in; whether it says anything new."""
    delegation_id = parse_report(text)[1].delegation_id
    delegation = parts.journal.delegation(delegation_id)
    session = None if delegation is None else parts.journal.session(delegation.address)
    if delegation is None or session is None:  # approved on another computer
        return False
    known = parts.journal.uses(delegation_id)
    if known is not None and known["text"] == text:
        return False
    report = _verified(parts, text, delegation, session, provider(session.provider_id))
    before = None if known is None else UseReport.from_json(known["report"])
    found = merged(before, report)
    if found == before:  # an older one than is known
        return False
    parts.journal.keep_uses(delegation_id, {"text": text, "report": found.to_json()})
    return True


def _verified(
    parts: Parts, text: str, delegation: DelegationRow, session: SessionRow, provider: ProviderRecord
) -> UseReport:
    if provider.provider != session.provider_id:
        raise VerificationError("provider_unknown", "the relay's record is another provider's")
    return verify_report(
        text,
        provider=provider,
        relay=parts.relay.origin,
        address=session.address,
        delegation_id=delegation.delegation_id,
        capabilities=Capabilities.from_att(delegation.capabilities) if delegation.capabilities else None,
        expires_at=delegation.expires_at,
        now=parts.clock(),
    )
