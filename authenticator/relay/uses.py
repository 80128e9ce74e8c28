"""Use reports: what providers tell of the delegations that were approved here, kept for the person's own app.

Rules:
- A report counts where the provider's registered key signed it, just now and for this relay, about a delegation that
  was approved here for that very provider and session; every other one is passed over, and the answer says which were
  kept. The newest of each delegation is kept, whatever came in between.
- What is kept is the report as it was signed, sealed under the data key; it is handed out as it is, to a computer of
  the identity that the session belongs to, and to nobody else. Nothing here reads a number.
- Who reports or asks too often waits.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from authenticator.errors import InputError
from authenticator.limits import (
    DEVICE_OPENS_BURST,
    DEVICE_OPENS_PER_SECOND,
    REPORTS_BURST,
    REPORTS_PER_SECOND,
    USE_MEMORY,
    USE_REPORT_MAX,
    USE_REPORTS_MAX,
    USES_ANSWER_MAX,
    USES_SHOWN_MAX,
)
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.fields import Fields
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.use_report import UseReport, UsesAsked, parse_report
from authenticator.relay.changes import Changes
from authenticator.relay.keys import RelayKeys
from authenticator.relay.limiter import Limiter
from authenticator.relay.logins import Login
from authenticator.relay.nonces import key_nonce_name, use_name, was_used
from authenticator.relay.parts import Parts
from authenticator.relay.providers import Providers
from authenticator.relay.tables import sessions, uses
from authenticator.verify.use_report import check_asked, check_sender


class Uses:
    """The reports of one relay."""

    def __init__(self, parts: Parts, providers: Providers, changes: Changes) -> None:
        self._parts = parts
        self._providers = providers
        self._changes = changes
        self._identities = changes.identities
        self._senders = Limiter(DEVICE_OPENS_PER_SECOND, DEVICE_OPENS_BURST)  # many sites may share an address
        self._reporters = Limiter(REPORTS_PER_SECOND, REPORTS_BURST)
        self._computers = Limiter(DEVICE_OPENS_PER_SECOND, DEVICE_OPENS_BURST)

    def report(self, body: JsonValue, caller: str) -> dict[str, Any]:
        """Take reports in; the answer names the delegations whose newest report is now among them.

        Raises:
            InputError: it is malformed.
            VerificationError: `provider_unknown`, `bad_signature`, `wrong_relay`, `proof_stale`, `chain_broken`,
                `chain_deep`; nothing was kept.
            PeerError: `rate_limited`.
        """
        self._senders.take(caller)
        fields = Fields(body, "use reports")
        texts = fields.texts("reports", USE_REPORTS_MAX, USE_REPORT_MAX)
        fields.done()
        if not texts:
            raise InputError("malformed", "no report")
        find = cache(self._providers.find)
        reports = [(text, self._checked(text, find)) for text in texts]
        for provider in {report.provider for _, report in reports}:
            self._reporters.take(provider)
        with self._parts.database.writing() as connection:
            kept = [
                report.delegation_id for text, report in reports if _keep(connection, self._parts.keys, text, report)
            ]
        return {"kept": kept}

    def asked(self, body: JsonValue, caller: str) -> dict[str, Any]:
        """Hand an identity's reports to a computer of it, the newest first.

        Raises:
            InputError: it is malformed.
            VerificationError: `identity_unknown`, `computer_removed`, `bad_signature`, `proof_stale`, `proof_replayed`.
            PeerError: `rate_limited`, or the registry is away while a change waits for it.
        """
        self._computers.take(caller)
        asked = UsesAsked.from_json(body)
        self._changes.settle(asked.identity_id)
        parts, name = self._parts, key_nonce_name(asked.public_key, asked.nonce)
        with parts.database.reading() as connection:
            used = was_used(connection, name)
        record = self._identities.opening(asked.identity_id).record
        check_asked(asked, record, relay=parts.peer.origin, now=parts.now(), nonce_used=used)
        own = select(sessions.c.address).where(sessions.c.identity_id == asked.identity_id)
        query = select(uses).where(uses.c.address.in_(own), uses.c.report.is_not(None))
        with parts.database.writing() as connection:
            use_name(connection, name, parts.now())
            rows = connection.execute(query.order_by(uses.c.reported_at.desc()).limit(USES_SHOWN_MAX)).all()
        return {"reports": self._opened(rows), "server_time": parts.now()}

    def _checked(self, text: str, find: Callable[[str], ProviderRecord]) -> UseReport:
        jws, report = parse_report(text)
        provider = find(report.provider)
        check_sender(jws, report, provider=provider, relay=self._parts.peer.origin, now=self._parts.now())
        return report

    def _opened(self, rows: Sequence[Row[Any]]) -> list[str]:
        """The reports, as many as an answer may hold."""
        texts: list[str] = []
        room = USES_ANSWER_MAX // 2
        for row in rows:
            text = self._parts.keys.open_sealed(f"use/{row.delegation_id}", row.report).decode()
            room -= len(text)
            if room < 0:
                break
            texts.append(text)
        return texts


def expect_uses(connection: Connection, keys: RelayKeys, login: Login) -> None:
    """Note whose delegation it is that was just approved, so that its provider may report on it."""
    if login.delegation_id is None:
        return
    same = select(uses.c.address).where(uses.c.delegation_id == login.delegation_id)
    if connection.execute(same).first() is None:
        connection.execute(
            insert(uses).values(
                delegation_id=login.delegation_id,
                address=login.address,
                provider=keys.seal(f"use-provider/{login.delegation_id}", login.provider.encode()),
                forget_at=login.expires_at + USE_MEMORY,
            )
        )


def forget_uses(connection: Connection, now: int) -> None:
    """Drop what ended long ago."""
    connection.execute(delete(uses).where(uses.c.forget_at <= now))


def _keep(connection: Connection, keys: RelayKeys, text: str, report: UseReport) -> bool:
    """Keep a report in the place of an older one, where its provider may report on this delegation."""
    same = uses.c.delegation_id == report.delegation_id
    row = connection.execute(select(uses).where(same)).first()
    if row is None or not _is_own(keys, row, report):
        return False
    if row.reported_at is not None and row.reported_at > report.reported_at:
        return False
    sealed = keys.seal(f"use/{report.delegation_id}", text.encode())
    connection.execute(update(uses).where(same).values(reported_at=report.reported_at, report=sealed))
    return True


def _is_own(keys: RelayKeys, row: Row[Any], report: UseReport) -> bool:
    provider = keys.open_sealed(f"use-provider/{row.delegation_id}", row.provider).decode()
    return bool(provider == report.provider and row.address == report.address)
