"""The list of sessions: one line each, by provider, searched and narrowed down.

Made once, on a worker, for any number of sessions; what is asked of it afterwards is quick enough for every key that
is typed. What one session says at length is said when it is looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from authenticator.consent.provider import display_provider
from authenticator.consent.unmask import visible
from authenticator.translation import tr
from authenticator.views import SessionView
from ui.models.sessions import SessionLine, session_line
from ui.times import number_text

_REMEMBERED = 16_384  # names


class Kind(StrEnum):
    """Which sessions are listed."""

    ALL = "all"
    ACTING = "acting"
    LIVE = "live"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SessionItem:
    """One row.

    Attributes:
        address: which session.
        title: the site.
        origin: its address in full.
        live: it has not ended.
        acting: how many keys act for the person there.
        changes: one of them may change something.
        later: another session of the same site stands above it.
        words: everything that a search finds it by, without upper case.
    """

    address: str
    title: str
    origin: str
    live: bool
    acting: int
    changes: bool
    later: bool
    words: str

    @property
    def subtitle(self) -> str:
        """What it is good for now."""
        if self.live:
            return tr("%n key(s) active", "", self.acting) if self.acting else tr("login only")
        return tr("ended, an earlier session") if self.later else tr("ended")


class SessionList:
    """Every session: those of one site beside each other, the live one first, sites used last above."""

    def __init__(self, sessions: Sequence[SessionView], now: int) -> None:
        self._now = now
        self._views = {session.address: session for session in sessions}
        self.items = tuple(_items(_by_provider(sessions), now))

    def __len__(self) -> int:
        """How many there are."""
        return len(self.items)

    def __contains__(self, address: str) -> bool:
        """Whether there is a session of this address."""
        return address in self._views

    def line(self, address: str) -> SessionLine:
        """One session at length."""
        return session_line(self._views[address], self._now)

    def select(self, words: str, kind: Kind) -> tuple[SessionItem, ...]:
        """The rows that have all of these words and are of this kind."""
        wanted = words.casefold().split()
        if not wanted and kind is Kind.ALL:
            return self.items
        return tuple(item for item in self.items if _of_kind(item, kind) and all(word in item.words for word in wanted))

    @property
    def acting(self) -> int:
        """How many keys act for the person, at all sites."""
        return sum(item.acting for item in self.items)

    @property
    def live(self) -> int:
        """How many sessions have not ended."""
        return sum(item.live for item in self.items)


def kind_text(kind: Kind) -> str:
    """What a kind is called."""
    return {
        Kind.ALL: tr("All sessions"),
        Kind.ACTING: tr("With keys that act for you"),
        Kind.LIVE: tr("Not ended"),
        Kind.ENDED: tr("Ended"),
    }[kind]


def count_text(shown: int, known: int) -> str:
    """How many rows are left of how many."""
    if shown == known:
        return number_text(known)
    return tr("{shown} of {known}", shown=number_text(shown), known=number_text(known))


def _by_provider(sessions: Sequence[SessionView]) -> list[tuple[SessionView, bool]]:
    """The sessions in the order of the list, and whether each is a later row of its site."""
    groups: dict[str, list[SessionView]] = {}
    for session in sessions:
        groups.setdefault(session.provider_id, []).append(session)
    found = []
    for group in groups.values():
        group.sort(key=lambda session: (session.status != "active", -session.generation))
        found += [(session, place > 0) for place, session in enumerate(group)]
    return found


def _items(sessions: Iterable[tuple[SessionView, bool]], now: int) -> Iterable[SessionItem]:
    for session, later in sessions:
        title, origin = _site(session.provider_name, session.origin)
        live = session.status == "active"
        acting = [key for key in session.delegations if live and key.status == "active" and key.expires_at > now]
        names = (_client(key.client_name) for key in session.delegations)
        yield SessionItem(
            address=session.address,
            title=title,
            origin=origin,
            live=live,
            acting=len(acting),
            changes=any(sentence.level != "read" for key in acting for sentence in key.sentences),
            later=later,
            words=" ".join((title, origin, session.address, *names)).casefold(),
        )


@lru_cache(maxsize=_REMEMBERED)
def _site(name: str, origin: str) -> tuple[str, str]:
    """Title and address as they are shown; to unmask them takes its time, and they are listed again and again."""
    shown = display_provider(name, origin)
    return shown.title, shown.origin


@lru_cache(maxsize=_REMEMBERED)
def _client(name: str) -> str:
    return visible(name)


def forget() -> None:
    """Remember none of the names, because the window is locked."""
    _site.cache_clear()
    _client.cache_clear()


def _of_kind(item: SessionItem, kind: Kind) -> bool:
    if kind is Kind.ALL:
        return True
    if kind is Kind.ACTING:
        return item.acting > 0
    return item.live is (kind is Kind.LIVE)
