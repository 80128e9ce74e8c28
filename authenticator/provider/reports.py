"""Use reports: telling the people behind delegations, through the relay, how much of them was used.

Rules: a report has counts, budgets, times in whole minutes and what was handed on; no path, address, size or content of
a single call is in it. Each delegation has a report of its own, signed by the provider's key. A delegation is reported
where something changed since it was last told, at most once an interval; what did not reach the relay is told again.
Nothing waits for a report: where the relay is away, calls are served as ever.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Protocol

from authenticator import clock, limits
from authenticator.errors import CountersignError, InputError, VerificationError
from authenticator.protocol.canonical import jcs, sha256
from authenticator.protocol.subdelegation import parse_subdelegation
from authenticator.protocol.use_report import MINUTE, ReportedBudget, ReportedLink, UseReport, sign_report
from authenticator.provider.budgets import BudgetUse, DelegationUsage
from authenticator.provider.key import ProviderKey
from authenticator.provider.store import KeptLink, ProviderStore, StoredDelegation

_STOP_WAIT = 5  # seconds; longer only where the relay is slow to answer
_ABOUT_US = frozenset({"provider_unknown", "bad_signature", "wrong_relay", "proof_stale"})
"""Refusals that any other report would get as well."""
_ROOM = limits.HTTP_BODY_MAX - 1_024


class Relay(Protocol):
    """Who takes reports."""

    def report_uses(self, reports: Sequence[str]) -> tuple[str, ...]:
        """Take signed reports; ids of the delegations whose report it kept."""
        ...


@dataclass(slots=True)
class _Told:
    """What was told of a delegation: the digest of the report, its time left out."""

    digest: bytes
    has_links: bool


@dataclass(slots=True)
class UseReports:
    """Tells one relay what changed; `send` may be called from one thread at a time.

    Attributes:
        store: where uses are counted.
        key: signs.
        relay: who is told.
        origin: its origin.
        now: UTC seconds.
    """

    store: ProviderStore
    key: ProviderKey
    relay: Relay
    origin: str
    now: Callable[[], int] = clock.now
    _since: int = 0
    _began: int = 0
    _after: str = ""
    _told: OrderedDict[str, _Told] = field(default_factory=OrderedDict)

    def send(self) -> int:
        """Tell what changed since the last time; how many delegations were told of.

        Raises:
            PeerError: the relay is away, or asks to wait; what was not told is told next time.
            VerificationError, InputError: the relay refuses. What it refuses by itself keeps back nothing else, and is
                told again when it changes.
            LocalError: the store cannot be read.
        """
        now = self.now()
        if not self._after:  # otherwise it goes on where the relay made it stop
            self._began = now
        refusals: list[CountersignError] = []
        count = sum(self._tell(batch, refusals) for batch in _batches(self._changed(now)))
        self._since, self._after = self._began - limits.STORE_CLOCKS_APART, ""
        if refusals:
            raise refusals[-1]
        return count

    def _tell(self, batch: list[tuple[str, str, _Told]], refusals: list[CountersignError]) -> int:
        """Tell of some delegations at once, and where the relay refuses, of each half; how many were told of."""
        try:
            self.relay.report_uses([text for _, text, _ in batch])
        except (VerificationError, InputError) as error:
            if error.code in _ABOUT_US:
                raise
            if len(batch) > 1:
                middle = len(batch) // 2
                return self._tell(batch[:middle], refusals) + self._tell(batch[middle:], refusals)
            refusals.append(error)
            self._note(batch)
            return 0
        self._note(batch)
        return len(batch)

    def _note(self, batch: Iterable[tuple[str, str, _Told]]) -> None:
        for delegation_id, _, told in batch:
            self._remember(delegation_id, told)
            self._after = delegation_id

    def _changed(self, now: int) -> Iterator[tuple[str, str, _Told]]:
        """Signed reports of what is not told yet, with their ids."""
        for delegation in self._candidates(now):
            report = self._report(delegation, now)
            told = _Told(sha256(jcs(replace(report, reported_at=0).to_json())), bool(report.links))
            known = self._told.get(report.delegation_id)
            if known is None or known.digest != told.digest:
                yield report.delegation_id, self._signed(report), told

    def _candidates(self, now: int) -> Iterator[StoredDelegation]:
        """Delegations that were used, and those below which a link may have ended, by their ids."""
        with_links = (name for name, told in self._told.items() if told.has_links)
        names = {*self.store.changed_usage(self._since), *with_links}
        for delegation_id in sorted(name for name in names if name > self._after):
            with suppress(VerificationError):  # it is not kept here any more
                delegation = self.store.delegation(delegation_id)
                if not delegation.above and delegation.expires_at > now - limits.USE_MEMORY:
                    yield delegation

    def _report(self, delegation: StoredDelegation, now: int) -> UseReport:
        usage, links = self.store.usage(delegation.delegation_id), self.store.links(delegation.delegation_id)
        shown = sorted(links, key=lambda link: link.ended)[: limits.USE_LINKS_MAX]  # a parent still stands first
        return UseReport(
            provider=self.key.provider,
            relay=self.origin,
            delegation_id=delegation.delegation_id,
            address=delegation.address,
            reported_at=now,
            uses=usage.uses,
            last_use=_last_use(usage),
            budgets=_budgets(usage, now),
            links=tuple(self._link(link, now) for link in shown),
            left_out=len(links) - len(shown),
        )

    def _link(self, link: KeptLink, now: int) -> ReportedLink:
        usage = self.store.usage(link.link_id)
        return ReportedLink(
            link_id=link.link_id,
            parent_id=link.parent_id,
            session_key=parse_subdelegation(link.text).audience.did,
            capabilities=link.capabilities,
            expires_at=link.expires_at,
            ended=link.ended,
            uses=usage.uses,
            last_use=_last_use(usage),
            budgets=_budgets(usage, now),
        )

    def _signed(self, report: UseReport) -> str:
        """The signed report, without its last links where they make it too long."""
        text = sign_report(report, self.key.seed)
        while len(text) > limits.USE_REPORT_MAX:
            kept = report.links[: len(report.links) * 3 // 4]
            left_out = report.left_out + len(report.links) - len(kept)
            report = replace(report, links=kept, left_out=left_out)
            text = sign_report(report, self.key.seed)
        return text

    def _remember(self, delegation_id: str, told: _Told) -> None:
        self._told[delegation_id] = told
        self._told.move_to_end(delegation_id)
        while len(self._told) > limits.USE_REPORTS_REMEMBERED:
            self._told.popitem(last=False)


class Reporter:
    """Calls `send` once an interval on a thread, from `start` to `close`."""

    def __init__(self, reports: UseReports, interval: float = limits.USE_REPORT_INTERVAL) -> None:
        self._reports = reports
        self._interval = interval
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to report."""
        if self._thread is None:
            self._stop.clear()
            self._thread = threading.Thread(target=self._run, name="use-reports", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop reporting."""
        if self._thread is not None:
            self._stop.set()
            self._thread.join(_STOP_WAIT)
            self._thread = None

    def _run(self) -> None:
        while not self._stop.wait(self._interval):
            with suppress(CountersignError):  # it is told next time
                self._reports.send()


def _last_use(usage: DelegationUsage) -> int | None:
    return usage.last_use // MINUTE * MINUTE if usage.uses else None


def _budgets(usage: DelegationUsage, now: int) -> tuple[ReportedBudget, ...]:
    """Budgets as they are told: a rate's window that is over tells nothing any more."""
    live = [budget for budget in usage.budgets if budget.resets_at is None or budget.resets_at > now]
    return tuple(_budget(budget) for budget in live[: limits.USE_BUDGETS_MAX])


def _budget(budget: BudgetUse) -> ReportedBudget:
    resets_at = None if budget.resets_at is None else -(-budget.resets_at // MINUTE) * MINUTE
    return ReportedBudget(budget.resource, budget.ability, budget.caveat, budget.limit, budget.used, resets_at)


def _batches(reports: Iterable[tuple[str, str, _Told]]) -> Iterator[list[tuple[str, str, _Told]]]:
    """As many reports at once as one message may hold."""
    batch: list[tuple[str, str, _Told]] = []
    room = _ROOM
    for each in reports:
        length = len(each[1]) + 8
        if batch and (length > room or len(batch) == limits.USE_REPORTS_MAX):
            yield batch
            batch, room = [], _ROOM
        batch.append(each)
        room -= length
    if batch:
        yield batch
