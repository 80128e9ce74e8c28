"""What happened on this computer: by day, as a picture of sessions and uses, and as files for other programs.

Files are for machines: their columns and words stay English, times are UTC. Names in them come from sites and clients,
so a cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

from authenticator.consent.unmask import visible
from authenticator.journal import ActivityRow
from authenticator.limits import ACTIVITY_LISTED
from authenticator.translation import mark, tr
from authenticator.views import SessionView
from ui.models.sessions import proof_text
from ui.models.timeline import Reach, Timeline, timeline
from ui.times import clock_text, day_text, number_text

_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_KINDS = {
    "login": ("check", mark("Signed in to {name}")),
    "session ended": ("end", mark("Ended the session with {name}")),
    "key ended": ("end", mark("Ended the key of {name}")),
    "session ended elsewhere": ("end", mark("The session with {name} ended elsewhere")),
    "key ended elsewhere": ("end", mark("The key of {name} ended elsewhere")),
    "key added": ("key", mark("Let the key {name} in")),
    "key removed": ("trash", mark("Removed the key {name}")),
    "lost key removed": ("trash", mark("Removed the lost key {name}")),
    "computer added": ("computer", mark("Opened on the computer {name}")),
    "computer removed": ("trash", mark("Removed the computer {name}")),
    "recovery phrase made": ("paper", mark("Made a recovery phrase")),
    "recovered with the phrase": ("paper", mark("Recovered with the phrase, with the key {name}")),
}


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """One thing that happened.

    Attributes:
        icon: the name of a picture.
        title: what happened.
        time: the hour.
        proof: in which block it stands; empty where it stands in none.
        proven: its receipt is here.
        receipt: that receipt, for a file; None where there is none.
        address: the session that it happened to, where it is known.
        words: everything that a search finds it by, without upper case.
    """

    icon: str
    title: str
    time: str
    proof: str
    proven: bool
    receipt: dict[str, Any] | None
    address: str
    words: str = ""

    @property
    def subtitle(self) -> str:
        """The second line of a row."""
        return tr("{time} \u00b7 {proof}", time=self.time, proof=self.proof) if self.proof else self.time

    def has(self, words: Sequence[str]) -> bool:
        """Whether a search for all of these words finds it."""
        return all(word in self.words for word in words)


@dataclass(frozen=True, slots=True)
class Happened:
    """Everything that the activity page shows.

    Attributes:
        days: what happened, the newest first.
        pictures: the same as a picture, for each time that it may reach back.
        more: there is more than is listed.
    """

    days: tuple[Day, ...] = ()
    pictures: Mapping[Reach, Timeline] = field(default_factory=dict)
    more: bool = False

    def select(self, words: str) -> tuple[Day, ...]:
        """Return what has all of these words, under its days."""
        wanted = words.casefold().split()
        if not wanted:
            return self.days
        found = (Day(day.title, tuple(line for line in day.lines if line.has(wanted))) for day in self.days)
        return tuple(day for day in found if day.lines)


@dataclass(frozen=True, slots=True)
class Day:
    """What happened on one day, the newest first."""

    title: str
    lines: tuple[ActivityLine, ...]


def happened(sessions: Sequence[SessionView], rows: Sequence[ActivityRow], now: int) -> Happened:
    """Return what the page shows; made on a worker, as it grows with the sessions."""
    pictures = {reach: timeline(sessions, rows, now, reach) for reach in Reach}
    return Happened(activity_days(rows[:ACTIVITY_LISTED], now), pictures, more=len(rows) > ACTIVITY_LISTED)


def activity_line(row: ActivityRow) -> ActivityLine:
    """Return how one thing is shown."""
    icon, text = _KINDS.get(row.kind, ("activity", ""))
    name = visible(row.subject)
    title = tr(text, name=name) if text else tr("{what}: {name}", what=visible(row.kind), name=name)
    proof = ""
    if row.block is not None:
        proof = proof_text(row.block) if row.receipt else tr("block {block}", block=number_text(row.block))
    proven = row.receipt is not None
    return ActivityLine(icon, title, clock_text(row.time), proof, proven, row.receipt, row.address)


def activity_days(rows: Sequence[ActivityRow], now: int) -> tuple[Day, ...]:
    """Return what happened, under the days on which it did."""
    days: dict[str, list[ActivityLine]] = {}
    for row in rows:
        day = day_text(row.time, now)
        line = activity_line(row)
        words = f"{line.title} {day} {line.subtitle} {line.address}".casefold()
        days.setdefault(day, []).append(replace(line, words=words))
    return tuple(Day(_capital(title), tuple(lines)) for title, lines in days.items())


def as_csv(rows: Sequence[ActivityRow]) -> str:
    """Return a table with a header, for spreadsheets."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(("time", "what", "name", "session", "block", "entry"))
    for row in rows:
        entry = (row.receipt or {}).get("index", "")
        block = "" if row.block is None else row.block
        table.writerow((_utc(row.time), row.kind, _cell(row.subject), row.address, block, entry))
    return out.getvalue()


def as_json(rows: Sequence[ActivityRow]) -> str:
    """Return everything, receipts included."""
    return json.dumps([{**asdict(row), "time": _utc(row.time)} for row in rows], indent=2, ensure_ascii=False)


def as_file(rows: Sequence[ActivityRow], name: str) -> bytes:
    """Return the content of a file of this name; what is no `.json` is a table."""
    text = as_json(rows) if name.casefold().endswith(".json") else as_csv(rows)
    return text.encode()


def _utc(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
