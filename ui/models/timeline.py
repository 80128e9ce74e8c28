"""A picture of the last days: which keys acted where, when somebody signed in, and what ended.

A lane is a site. Times are parts of the picture's width, 0 at its beginning and 1 now, so that whoever paints it knows
nothing of clocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from authenticator.consent.provider import display_provider
from authenticator.journal import ActivityRow
from authenticator.translation import tr
from authenticator.views import DelegationView, SessionView
from ui.times import clock_text, day_text, local, moment_text

_SESSION_ENDED = ("session ended", "session ended elsewhere")
_KEY_ENDED = ("key ended", "key ended elsewhere")
_LANES = 6
_KEY_ROWS = 3
_HOUR, _DAY = 3_600, 86_400


class Reach(StrEnum):
    """How far back the picture goes."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    @property
    def seconds(self) -> int:
        """How long that is."""
        return {Reach.DAY: _DAY, Reach.WEEK: 7 * _DAY, Reach.MONTH: 30 * _DAY}[self]

    @property
    def step(self) -> int:
        """Seconds between two marks on the axis."""
        return {Reach.DAY: 6 * _HOUR, Reach.WEEK: 2 * _DAY, Reach.MONTH: 7 * _DAY}[self]


@dataclass(frozen=True, slots=True)
class Bar:
    """A key that acted, or acts: from when until when, and in which row of its lane."""

    start: float
    end: float
    row: int
    active: bool
    changes: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """One moment: `login`, `use` or `end`."""

    at: float
    kind: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One site.

    Attributes:
        title: the site.
        start, end: while there was a session.
        bars: its keys.
        marks: logins, uses and ends, the earliest first.
        words: all of it as a sentence.
    """

    title: str
    start: float
    end: float
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole picture.

    Attributes:
        lanes: the sites, the one used last above.
        ticks: places on the axis and what they are called.
        more: says how many sites there are beside these; empty where these are all.
    """

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    more: str


def timeline(sessions: Sequence[SessionView], rows: Sequence[ActivityRow], now: int, reach: Reach) -> Timeline:
    """Return the picture of what reaches into the time that is looked at."""
    start = now - reach.seconds
    by_session: dict[str, list[ActivityRow]] = {}
    for row in rows:
        by_session.setdefault(row.address, []).append(row)
    lanes: list[Lane] = []
    more = 0
    for session in sessions:
        own = by_session.get(session.address, [])
        if max((row.time for row in own), default=_last(session, now)) < start and _last(session, now) < start:
            continue
        if len(lanes) == _LANES:
            more += 1
            continue
        lanes.append(_lane(session, own, start, now))
    left_out = tr("%n more site(s) not drawn", "", more) if more else ""
    return Timeline(tuple(lanes), tuple(_ticks(start, now, reach)), left_out)


def _last(session: SessionView, now: int) -> int:
    """The last moment at which something of a session is to be seen."""
    ends = [min(key.expires_at, now) for key in session.delegations if key.status != "revoked"]
    issued = [key.issued_at for key in session.delegations]
    return max([session.last_login, *ends, *issued])


def _lane(session: SessionView, rows: Sequence[ActivityRow], start: int, now: int) -> Lane:
    whole = now - start

    def place(seconds: int) -> float:
        return min(max((seconds - start) / whole, 0.0), 1.0)

    ended = next((row.time for row in rows if row.kind in _SESSION_ENDED), None)
    logins = sorted({session.first_login, session.last_login, *(row.time for row in rows if row.kind == "login")})
    uses = [key.uses.last_use for key in session.delegations if key.uses is not None and key.uses.last_use is not None]
    ends = [row.time for row in rows if row.kind in (*_SESSION_ENDED, *_KEY_ENDED)]
    marks = [(time, "login") for time in logins] + [(time, "use") for time in uses] + [(time, "end") for time in ends]
    seen = sorted((time, kind) for time, kind in marks if start <= time <= now)
    spans = [(key, _end(key, rows, ended, now)) for key in session.delegations]
    spans = [(key, end) for key, end in spans if end >= start and key.issued_at <= now]
    live_until = now if session.status == "active" else (ended if ended is not None else session.last_login)
    title = display_provider(session.provider_name, session.origin).title
    return Lane(
        title=title,
        start=place(session.first_login),
        end=place(live_until),
        bars=tuple(
            Bar(
                place(key.issued_at),
                place(end),
                row,
                _acts(session, key, now),
                any(sentence.level != "read" for sentence in key.sentences),
            )
            for (key, end), row in zip(spans, _rows(spans), strict=True)
        ),
        marks=tuple(Mark(place(time), kind) for time, kind in seen),
        words=_words(title, seen, sum(_acts(session, key, now) for key, _ in spans), now),
    )


def _acts(session: SessionView, key: DelegationView, now: int) -> bool:
    return session.status == "active" and key.status == "active" and key.expires_at > now


def _end(key: DelegationView, rows: Iterable[ActivityRow], ended: int | None, now: int) -> int:
    """When a key ended, as far as it is known here."""
    last = min(key.expires_at, now)
    if key.status != "revoked":
        return last if ended is None else min(last, ended)
    times = [row.time for row in rows if row.kind in _KEY_ENDED and row.subject == key.client_name]
    times = [time for time in times if time >= key.issued_at]
    if ended is not None:
        times.append(ended)
    return min([last, *times])


def _rows(spans: Sequence[tuple[DelegationView, int]]) -> list[int]:
    """A row for each key, so that keys that acted at one time lie below each other, as long as there is room."""
    until: list[int] = []
    placed = {}
    for place, (key, end) in sorted(enumerate(spans), key=lambda each: each[1][0].issued_at):
        free = next((row for row, last in enumerate(until) if last <= key.issued_at), len(until))
        if free == len(until) and free < _KEY_ROWS:
            until.append(end)
        row = min(free, _KEY_ROWS - 1)
        until[row] = max(until[row], end)
        placed[place] = row
    return [placed[place] for place in range(len(spans))]


def _ticks(start: int, now: int, reach: Reach) -> Iterable[tuple[float, str]]:
    """Full hours or days of the person's own clock."""
    here = local(start)
    midnight = start - here.hour * _HOUR - here.minute * 60 - here.second
    time = midnight
    while time <= now:
        if time >= start:
            text = clock_text(time) if reach is Reach.DAY else day_text(time, now)
            yield (time - start) / (now - start), text
        time += reach.step
    yield 1.0, tr("now")


def reach_text(reach: Reach) -> str:
    """What a reach is called."""
    return {Reach.DAY: tr("24 hours"), Reach.WEEK: tr("7 days"), Reach.MONTH: tr("30 days")}[reach]


def _words(title: str, seen: Sequence[tuple[int, str]], acting: int, now: int) -> str:
    """A lane for whoever hears it."""
    logins = sum(kind == "login" for _, kind in seen)
    ends = sum(kind == "end" for _, kind in seen)
    last = moment_text(seen[-1][0], now) if seen else tr("before that")
    return tr(
        "{site}: logins {logins}, keys that act {keys}, ended {ends}, last {when}.",
        site=title,
        logins=logins,
        keys=acting,
        ends=ends,
        when=last,
    )
