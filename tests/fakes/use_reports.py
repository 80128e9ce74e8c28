"""Use reports that are good, and ways to make others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from authenticator.protocol import ed25519
from authenticator.protocol.canonical import JsonValue, jcs
from authenticator.protocol.jws import sign_jws
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.use_report import TYP, ReportedBudget, ReportedLink, UseReport
from tests.fakes.chain import ATT, KEYS, LESS, NOW, RESOURCE, SITE

SEED = b"photos".ljust(32, b".")
RELAY = "https://relay.example"
MINUTE = NOW // 60 * 60
DELEGATION, LINK, LOWER = "ab" * 32, "01" * 32, "02" * 32
SESSION = "cd" * 16
UNTIL = NOW + 3600
PROVIDER = ProviderRecord.create(ed25519.public_key(SEED), "Photos", (SITE,), ())
GRANTED = Capabilities.from_att(ATT)


def budget(caveat: str = "max_uses", limit: int = 10, used: int = 4, resets_at: int | None = None) -> ReportedBudget:
    """How far a budget of `photos/read` is used."""
    return ReportedBudget(RESOURCE, "photos/read", caveat, limit, used, resets_at)


def link(link_id: str = LINK, parent_id: str = DELEGATION, **changes: Any) -> ReportedLink:
    """A part that was handed on."""
    made = ReportedLink(
        link_id=link_id,
        parent_id=parent_id,
        session_key=KEYS[0].public.did,
        capabilities=Capabilities.from_att(LESS),
        expires_at=UNTIL - 60,
        ended=False,
        uses=3,
        last_use=MINUTE,
        budgets=(budget(limit=5, used=3),),
    )
    return replace(made, **changes)


def report(**changes: Any) -> UseReport:
    """A report of a delegation and two links below it."""
    made = UseReport(
        provider=PROVIDER.provider,
        relay=RELAY,
        delegation_id=DELEGATION,
        address=SESSION,
        reported_at=NOW,
        uses=7,
        last_use=MINUTE,
        budgets=(budget(), budget("max_bytes", 1000, 120), budget("rate", 6, 1, MINUTE + 60)),
        links=(link(), link(LOWER, LINK, session_key=KEYS[1].public.did, expires_at=UNTIL - 120)),
    )
    return replace(made, **changes)


def signed(payload: JsonValue, seed: bytes = SEED, **header: Any) -> str:
    """Sign any payload; None in the header takes a member out."""
    named = {name: value for name, value in {"alg": "EdDSA", "typ": TYP, **header}.items() if value is not None}
    return sign_jws(named, jcs(payload), lambda message: ed25519.sign(seed, message))
