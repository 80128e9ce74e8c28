"""Sessions and keys as lines of text."""

from __future__ import annotations

from dataclasses import dataclass

from authenticator.consent.provider import display_provider
from authenticator.consent.unmask import visible
from authenticator.journal import ActivityRow
from authenticator.views import DelegationView, SessionView
from ui.times import ago_text, day_text, left_text, moment_text, number_text, until_text


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
    """

    delegation_id: str
    title: str
    sentences: tuple[str, ...]
    ends: str
    active: bool
    tag: str
    tone: str
    part_left: float


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

    @property
    def grouped_address(self) -> str:
        """The address in groups of four, whole."""
        return " ".join(self.address[start : start + 4] for start in range(0, len(self.address), 4))


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
        proof=f"Verified in block {number_text(height)}" if height is not None else "",
    )


def key_line(key: DelegationView, now: int, *, session_active: bool = True) -> KeyLine:
    """Return how one key is shown; none outlives its session."""
    active = session_active and key.status == "active" and key.expires_at > now
    sentences = tuple(
        f"{sentence.text} \u00b7 {sentence.limit_text}" if sentence.limit_text else sentence.text
        for sentence in key.sentences
    )
    grave = max(key.sentences, key=lambda s: ("read", "write", "wildcard").index(s.level), default=None)
    tone = {"write": "amber", "wildcard": "red"}.get(grave.level, "quiet") if grave else "quiet"
    if active:
        ends = f"ends {until_text(key.expires_at, now)} \u00b7 {left_text(key.expires_at - now)} left"
    elif key.status == "revoked":
        ends = "ended by you"
    elif key.expires_at > now:
        ends = "ended with the session"
    else:
        ends = f"ran out {moment_text(key.expires_at, now)}"
    lifetime = max(key.expires_at - key.issued_at, 1)
    return KeyLine(
        delegation_id=key.delegation_id,
        title=visible(key.client_name) or "A client without a name",
        sentences=sentences or ("Sign in, nothing else",),
        ends=ends,
        active=active,
        tag=grave.tag if grave else "",
        tone=tone,
        part_left=(key.expires_at - now) / lifetime if active else 0.0,
    )


def activity_lines(rows: list[ActivityRow], now: int) -> list[tuple[str, str, str]]:
    """Return icon, title and subtitle of each thing that happened."""
    kinds = {
        "login": ("check", "Signed in to {}"),
        "session ended": ("end", "Ended the session with {}"),
        "key ended": ("end", "Ended the key of {}"),
    }
    lines = []
    for row in rows:
        icon, text = kinds.get(row.kind, ("activity", f"{visible(row.kind)}: {{}}"))
        block = f" \u00b7 block {number_text(row.block)}" if row.block is not None else ""
        lines.append((icon, text.format(visible(row.subject)), f"{moment_text(row.time, now)}{block}"))
    return lines


def _status(session: SessionView, alive: list[DelegationView], now: int) -> tuple[str, str]:
    if session.status != "active":
        return "ended", "quiet"
    if alive:
        left = max(key.expires_at for key in alive) - now
        return f"active \u00b7 {left_text(left)}", "green"
    return ago_text(session.last_login, now), "quiet"


def _summary(session: SessionView, alive: list[DelegationView], now: int) -> str:
    if session.status != "active":
        return "Ended; cannot be used any more"
    if len(alive) == 1 and alive[0].sentences:
        text = alive[0].sentences[0].text
        more = len(alive[0].sentences) - 1
        also = f" and {more} more" if more else ""
        return f"May {text[:1].lower()}{text[1:]}{also} until {until_text(alive[0].expires_at, now)}"
    if alive:
        return f"{len(alive)} key{'s' if len(alive) != 1 else ''} active"
    return f"Login only \u00b7 {_times(session.logins)} since {day_text(session.first_login, now)}"


def _history(session: SessionView, now: int) -> str:
    logins = f"{number_text(session.logins)} login{'s' if session.logins != 1 else ''}"
    since = day_text(session.first_login, now)
    return f"since {since} \u00b7 {logins} \u00b7 last {ago_text(session.last_login, now)}"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{number_text(count)} times"
