"""Sessions and keys as lines of text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from authenticator.consent.provider import display_provider
from authenticator.consent.sentences import CapabilitySentence
from authenticator.consent.unmask import visible
from authenticator.consent.words import size_text
from authenticator.protocol.canonical import in_fours
from authenticator.translation import mark, tr
from authenticator.views import BudgetView, DelegationView, LinkView, SessionView, UsesView
from ui.times import ago_text, day_text, left_text, moment_text, number_text, until_text

_HANDED_ON = mark("A key that was handed on ends with the key that it is from; it cannot be ended by itself here.")


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """How far one limit is used up.

    Attributes:
        text: the figures, and what they are of where a key has several limits.
        words: the same for assistive technology, with whose it is.
        part: how much is used, 0 to 1.
    """

    text: str
    words: str
    part: float


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A key that has its permission from another key.

    Attributes:
        delegation_id: its link's id.
        title: how it is called here; such a key has no name.
        origin: which key handed it on.
        depth: 1 below the key that the person approved.
        sentences: what it may do, with limits.
        ends: when it ends or ended.
        active: it still acts.
        tag: what it can do beyond reading; empty for reading.
        tone: the tag's tone.
        used: how often, and when last.
        budgets: its limits, while it acts.
    """

    delegation_id: str
    title: str
    origin: str
    depth: int
    sentences: tuple[str, ...]
    ends: str
    active: bool
    tag: str
    tone: str
    used: str
    budgets: tuple[BudgetLine, ...]


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One key that acts for the person.

    Attributes:
        delegation_id: which.
        title: the client, in its own words.
        sentences: what it may do, with limits.
        ends: when it ends or ended.
        active: it still acts.
        tag: what it can do beyond reading; empty for reading.
        tone: the tag's tone.
        part_left: how much of its time is left, 0 to 1.
        used: how often, and when last; empty where the site does not report it.
        budgets: its limits, while it acts and where the site reports how far they are used up.
        links: keys that have a part of its permission, each below the one that handed it on.
        more: says how many more there are; empty where these are all.
    """

    delegation_id: str
    title: str
    sentences: tuple[str, ...]
    ends: str
    active: bool
    tag: str
    tone: str
    part_left: float
    used: str = ""
    budgets: tuple[BudgetLine, ...] = ()
    links: tuple[LinkLine, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in a list, and on its own page.

    Attributes:
        address: which.
        title: the site.
        origin: its address in full.
        warnings: what name or address pretend.
        summary: one line for the list.
        status_text: words for the tag.
        status_tone: the tag's tone.
        history: since when, how often, last.
        active: it has not ended.
        keys: the keys it gave, active ones first.
        proof: what the registry proved, or nothing.
        reported: whose word the numbers are, and from when; empty where there are none.
        handed_on: how keys end that were handed on; empty where there are none.
    """

    address: str
    title: str
    origin: str
    warnings: tuple[str, ...]
    summary: str
    status_text: str
    status_tone: str
    history: str
    active: bool
    keys: tuple[KeyLine, ...]
    proof: str
    reported: str = ""
    handed_on: str = ""

    @property
    def grouped_address(self) -> str:
        """The address in groups of four, whole."""
        return in_fours(self.address)


def session_line(session: SessionView, now: int) -> SessionLine:
    """Return how one session is shown."""
    shown = display_provider(session.provider_name, session.origin)
    active = session.status == "active"
    lines = (key_line(key, now, session_active=active) for key in session.delegations)
    keys = tuple(sorted(lines, key=lambda key: not key.active))
    alive = [key for key in session.delegations if key.status == "active" and key.expires_at > now]
    tag, tone = _status(session, alive, now)
    height = session.receipt.height if session.receipt is not None else None
    return SessionLine(
        address=session.address,
        title=shown.title,
        origin=shown.origin,
        warnings=shown.warnings,
        summary=_summary(session, alive, now),
        status_text=tag,
        status_tone=tone,
        history=_history(session, now),
        active=active,
        keys=keys,
        proof=proof_text(height) if height is not None else "",
        reported=_reported(session, shown.title, now),
        handed_on=tr(_HANDED_ON) if any(key.links for key in session.delegations) else "",
    )


def proof_text(height: int) -> str:
    """What a receipt proves. Who vouches for the block beside the registry will be said here too."""
    return tr("Verified in block {block}", block=number_text(height))


def key_line(key: DelegationView, now: int, *, session_active: bool = True) -> KeyLine:
    """Return how one key is shown; none outlives its session."""
    active = session_active and key.status == "active" and key.expires_at > now
    title = visible(key.client_name) or tr("A client without a name")
    tag, tone = _gravest(key.sentences)
    if active:
        ends = _ends(key.expires_at, now)
    elif key.status == "revoked":
        ends = tr("ended by you")
    elif key.expires_at > now:
        ends = tr("ended with the session")
    else:
        ends = tr("ran out {when}", when=moment_text(key.expires_at, now))
    lifetime = max(key.expires_at - key.issued_at, 1)
    return KeyLine(
        delegation_id=key.delegation_id,
        title=title,
        sentences=_sentences(key.sentences) or (tr("Sign in, nothing else"),),
        ends=ends,
        active=active,
        tag=tag,
        tone=tone,
        part_left=(key.expires_at - now) / lifetime if active else 0.0,
        used=_used(key.uses, now) if key.uses is not None else "",
        budgets=_budgets(key.uses, title, now) if active and key.uses is not None else (),
        links=_links(key, title, now, active=active),
        more=tr("%n more key(s) not shown", "", key.links_left_out) if key.links_left_out else "",
    )


def _links(key: DelegationView, title: str, now: int, *, active: bool) -> tuple[LinkLine, ...]:
    """The keys below one, none of which outlives it."""
    titles = {key.delegation_id: title}
    lines = []
    for link in key.links:
        titles[link.delegation_id] = tr("Key \u2026{end}", end=link.session_key[-6:])
        lines.append(_link_line(link, titles, now, active=active))
    return tuple(lines)


def _link_line(link: LinkView, titles: Mapping[str, str], now: int, *, active: bool) -> LinkLine:
    acts = active and link.status == "active" and link.expires_at > now
    tag, tone = _gravest(link.sentences)
    title = titles[link.delegation_id]
    if acts:
        ends = _ends(link.expires_at, now)
    else:
        ran_out = tr("ran out {when}", when=moment_text(link.expires_at, now))
        ends = ran_out if link.expires_at <= now else tr("ended")
    return LinkLine(
        delegation_id=link.delegation_id,
        title=title,
        origin=tr("from {key}", key=titles[link.parent_id]),
        depth=link.depth,
        sentences=_sentences(link.sentences),
        ends=ends,
        active=acts,
        tag=tag,
        tone=tone,
        used=_used(link.uses, now),
        budgets=_budgets(link.uses, title, now) if acts else (),
    )


def _sentences(sentences: Sequence[CapabilitySentence]) -> tuple[str, ...]:
    return tuple(
        tr("{sentence} \u00b7 {limit}", sentence=each.text, limit=each.limit_text) if each.limit_text else each.text
        for each in sentences
    )


def _gravest(sentences: Sequence[CapabilitySentence]) -> tuple[str, str]:
    """The tag of the sentence that matters most, and its tone."""
    grave = max(sentences, key=lambda each: ("read", "write", "wildcard").index(each.level), default=None)
    if grave is None:
        return "", "quiet"
    return grave.tag, {"write": "amber", "wildcard": "red"}.get(grave.level, "quiet")


def _used(uses: UsesView, now: int) -> str:
    if uses.last_use is None:
        return tr("not used yet")
    when = ago_text(uses.last_use, now)
    if uses.uses == 1:
        return tr("used once, last {when}", when=when)
    return tr("used {count} time(s), last {when}", "", uses.uses, count=number_text(uses.uses), when=when)


def _budgets(uses: UsesView, title: str, now: int) -> tuple[BudgetLine, ...]:
    several = len({budget.what for budget in uses.budgets}) > 1
    lines = []
    for budget in uses.budgets:
        figures = _figures(budget, now)
        text = tr("{what}: {figures}", what=budget.what, figures=figures) if several else figures
        part = min(budget.used / budget.limit, 1.0) if budget.limit else 1.0
        words = tr("Used up of {name}: {what}, {figures}", name=title, what=budget.what, figures=figures)
        lines.append(BudgetLine(text, words, part))
    return tuple(lines)


def _figures(budget: BudgetView, now: int) -> str:
    if budget.caveat == "max_bytes":
        return tr("{used} of {limit}", used=size_text(budget.used), limit=size_text(budget.limit))
    used, limit = number_text(budget.used), number_text(budget.limit)
    if budget.resets_at is None:
        return tr("{used} of {limit} use(s)", "", budget.limit, used=used, limit=limit)
    when = until_text(budget.resets_at, now)
    return tr("{used} of {limit} use(s) until {when}", "", budget.limit, used=used, limit=limit, when=when)


def _reported(session: SessionView, title: str, now: int) -> str:
    """Whose word the numbers are; nothing where the site reports none."""
    times = [key.uses.reported_at for key in session.delegations if key.uses is not None]
    if not times:
        return ""
    when = ago_text(max(times), now)
    return tr("How much was used is what {site} reports; it last did {when}.", site=title, when=when)


def _ends(expires_at: int, now: int) -> str:
    return tr("ends {when} \u00b7 {left} left", when=until_text(expires_at, now), left=left_text(expires_at - now))


def _status(session: SessionView, alive: list[DelegationView], now: int) -> tuple[str, str]:
    if session.status != "active":
        return tr("ended"), "quiet"
    if alive:
        left = max(key.expires_at for key in alive) - now
        return tr("active \u00b7 {left}", left=left_text(left)), "green"
    return ago_text(session.last_login, now), "quiet"


def _summary(session: SessionView, alive: list[DelegationView], now: int) -> str:
    if session.status != "active":
        return tr("Ended; cannot be used any more")
    if len(alive) == 1 and alive[0].sentences:
        text, when = alive[0].sentences[0].text, until_text(alive[0].expires_at, now)
        more = len(alive[0].sentences) - 1
        if more:
            return tr("{sentence}, and %n more, until {when}", "", more, sentence=text, when=when)
        return tr("{sentence}, until {when}", sentence=text, when=when)
    if alive:
        return tr("%n key(s) active", "", len(alive))
    since = day_text(session.first_login, now)
    if session.logins == 1:
        return tr("Login only \u00b7 once, {since}", since=since)
    count = number_text(session.logins)
    return tr("Login only \u00b7 {count} time(s) since {since}", "", session.logins, count=count, since=since)


def _history(session: SessionView, now: int) -> str:
    return tr(
        "since {since} \u00b7 {count} login(s) \u00b7 last {last}",
        "",
        session.logins,
        since=day_text(session.first_login, now),
        count=number_text(session.logins),
        last=ago_text(session.last_login, now),
    )
