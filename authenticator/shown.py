"""Sessions and identities as the window and the command line are shown them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from authenticator.consent.sentences import describe
from authenticator.held import Held
from authenticator.journal import DelegationRow, Journal, SessionRow
from authenticator.protocol.caveats import parse_rate
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities, CapabilityUse
from authenticator.protocol.receipt import Receipt
from authenticator.protocol.use_report import ReportedBudget, ReportedLink, UseReport
from authenticator.views import BudgetView, DelegationView, IdentityView, LinkView, SessionView, UsesView


def session_views(journal: Journal, now: int) -> list[SessionView]:
    """Every session, the one used last first, with the keys it gave."""
    views = [_session_view(row, keys, reports, now) for row, keys, reports in journal.with_keys()]
    return sorted(views, key=lambda view: view.last_login, reverse=True)


def session_view(journal: Journal, row: SessionRow, now: int) -> SessionView:
    """One session, with the keys it gave."""
    keys = journal.delegations(row.address)
    return _session_view(row, keys, {key.delegation_id: journal.uses(key.delegation_id) for key in keys}, now)


def _session_view(
    row: SessionRow, keys: Sequence[DelegationRow], reports: Mapping[str, Mapping[str, Any] | None], now: int
) -> SessionView:
    return SessionView(
        address=row.address,
        provider_id=row.provider_id,
        provider_name=row.provider_name,
        origin=row.origin,
        status=row.status,
        first_login=row.first_login,
        last_login=row.last_login,
        logins=row.logins,
        generation=row.generation,
        account=row.account,
        delegations=tuple(delegation_view(key, reports.get(key.delegation_id), now) for key in keys),
        receipt=Receipt.from_json(row.receipt) if row.receipt else None,
    )


def identity_view(held: Held, label: str, *, current: bool) -> IdentityView:
    """One identity."""
    network = held.network()
    return IdentityView(
        id=held.computer().identity_id,
        label=label,
        name=held.profile().name,
        network_name=network.record.name,
        relay=network.relay,
        current=current,
    )


def delegation_view(row: DelegationRow, kept: Mapping[str, Any] | None, now: int) -> DelegationView:
    """One key, with what its site reported of it, where it did."""
    capabilities = Capabilities.from_att(row.capabilities) if row.capabilities else None
    status = "expired" if row.status == "active" and row.expires_at <= now else row.status
    report = None if kept is None else UseReport.from_json(kept["report"])
    provider = None if row.provider is None else ProviderRecord.from_json(row.provider)
    return DelegationView(
        delegation_id=row.delegation_id,
        client_name=row.client_name,
        sentences=tuple(describe(capabilities, provider)) if capabilities else (),
        issued_at=row.issued_at,
        expires_at=row.expires_at,
        status=status,
        uses=None if report is None else _uses_view(report, report, capabilities, provider, now),
        links=() if report is None else _tree(report, provider, status, now),
        links_left_out=0 if report is None else report.left_out,
    )


def _tree(report: UseReport, provider: ProviderRecord | None, status: str, now: int) -> tuple[LinkView, ...]:
    """The links, each below the one that it hangs from; none outlives what is above it."""
    depths = report.depths()

    def below(parent_id: str, above: str) -> Iterator[LinkView]:
        for link in report.links:
            if link.parent_id == parent_id:
                own = "revoked" if link.ended else "expired" if link.expires_at <= now else "active"
                state = own if above == "active" else above
                yield _link_view(report, link, provider, depths[link.link_id], state, now)
                yield from below(link.link_id, state)

    return tuple(below(report.delegation_id, status))


def _link_view(
    report: UseReport, link: ReportedLink, provider: ProviderRecord | None, depth: int, status: str, now: int
) -> LinkView:
    return LinkView(
        delegation_id=link.link_id,
        parent_id=link.parent_id,
        depth=depth,
        session_key=link.session_key,
        sentences=tuple(describe(link.capabilities, provider)),
        expires_at=link.expires_at,
        status=status,
        uses=_uses_view(report, link, link.capabilities, provider, now),
    )


def _uses_view(
    report: UseReport,
    told: UseReport | ReportedLink,
    capabilities: Capabilities | None,
    provider: ProviderRecord | None,
    now: int,
) -> UsesView:
    budgets = {(each.resource, each.ability, each.caveat): each for each in told.budgets}
    shown = (
        []
        if capabilities is None
        else [_budget_views(entry, capabilities, provider, budgets, now) for entry in capabilities.entries]
    )
    return UsesView(report.reported_at, told.uses, told.last_use, tuple(each for views in shown for each in views))


def _budget_views(
    entry: CapabilityUse,
    among: Capabilities,
    provider: ProviderRecord | None,
    told: Mapping[tuple[str, str, str], ReportedBudget],
    now: int,
) -> Iterator[BudgetView]:
    """The limits of one entry as they were approved; what the site does not name is not used yet."""
    what = describe(Capabilities((entry,)), provider, among=among)[0].text
    for caveat in ("max_uses", "max_bytes", "rate"):
        limit = entry.caveats.get(caveat)
        found = told.get((entry.resource, entry.ability, caveat))
        if isinstance(limit, str):
            if found is not None and found.resets_at is not None and found.resets_at > now:
                yield BudgetView(what, caveat, parse_rate(limit)[0], found.used, found.resets_at)
        elif isinstance(limit, int):
            yield BudgetView(what, caveat, limit, 0 if found is None else found.used, None)
