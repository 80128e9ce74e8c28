"""What the settings page offers, and what the pages behind it say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from authenticator.commands.findings import Finding
from authenticator.preferences import Preferences
from authenticator.translation import mark, tr

Choices = tuple[tuple[str, str], ...]
"""What may be chosen: key and text."""

_APPEARANCES = (
    ("system", mark("As the system says")),
    ("light", mark("Light")),
    ("dark", mark("Dark")),
)
_CONTRASTS = (
    ("system", mark("As the system says")),
    ("normal", mark("Normal")),
    ("high", mark("High")),
)
_LOCK_MINUTES = (0, 1, 5, 15, 60)
_STATUS_SECONDS = (5, 15, 60, 300)
_STATES = {
    "ok": (mark("works"), "green"),
    "weaker": (mark("look at this"), "amber"),
    "missing": (mark("missing"), "red"),
}


def languages(known: Sequence[tuple[str, str]]) -> Choices:
    """The languages there are, each by its own name."""
    return (("", tr("As the system says")), *known)


def appearances() -> Choices:
    """Light and dark."""
    return tuple((key, tr(text)) for key, text in _APPEARANCES)


def contrasts() -> Choices:
    """How far colours are apart."""
    return tuple((key, tr(text)) for key, text in _CONTRASTS)


def lock_choices(current: int) -> Choices:
    """After how many minutes to lock; one that somebody wrote into the file is among them."""
    return tuple((str(minutes), _lock_text(minutes)) for minutes in sorted({*_LOCK_MINUTES, current}))


def status_choices(current: int) -> Choices:
    """How many seconds to wait between two questions."""
    return tuple((str(seconds), _every_text(seconds)) for seconds in sorted({*_STATUS_SECONDS, current}))


def _lock_text(minutes: int) -> str:
    if minutes == 0:
        return tr("Never")
    if minutes % 60 == 0:
        return tr("After %n hour(s)", "", minutes // 60)
    return tr("After %n minute(s)", "", minutes)


def _every_text(seconds: int) -> str:
    if seconds % 60 == 0:
        return tr("Every %n minute(s)", "", seconds // 60)
    return tr("Every %n second(s)", "", seconds)


@dataclass(frozen=True, slots=True)
class SystemFacts:
    """What this computer lets the app do.

    Attributes:
        at_login: the app starts at login; None where that cannot be told, or is not offered.
        problem: why not.
        tray: this desktop has a tray.
        hidden_from_capture: the window is kept out of pictures of the screen.
        can_lock_with_screen: it is heard when the screen is locked.
        virtual_key: one of the identity's keys is kept by this computer.
    """

    at_login: bool | None = None
    problem: str = ""
    tray: bool = False
    hidden_from_capture: bool = False
    can_lock_with_screen: bool = False
    virtual_key: bool = False


def at_login_text(facts: SystemFacts) -> str:
    """What stands below *Start at login*."""
    if facts.problem:
        return facts.problem
    if facts.at_login is None:
        return tr("Not offered here.")
    return tr("So that a login that is opened on this computer is shown at once.")


def hidden_text(facts: SystemFacts) -> str:
    """What stands below *Start without a window*."""
    if not facts.tray:
        return tr("This desktop has no tray; at login the window starts minimised.")
    return tr("At login only the tray shows that Countersign is there.")


def tray_text(facts: SystemFacts) -> str:
    """What stands below *Stay in the tray*."""
    if not facts.tray:
        return tr("This desktop has no tray, so closing the window ends Countersign.")
    return tr("Closing the window hides it; a login that arrives brings it back.")


def lock_text(facts: SystemFacts, preferences: Preferences) -> str:
    """What stands below *Lock*."""
    if preferences.lock_minutes and not facts.can_lock_with_screen:
        text = tr("When nobody touched this computer. This desktop does not tell when its screen is locked.")
    else:
        text = tr("When nobody touched this computer, and when its screen is locked. A touch of your key opens it.")
    if not facts.virtual_key:
        return text
    return " ".join([text, tr("Whoever is at this computer can open it with a virtual key that has no PIN.")])


def capture_text(facts: SystemFacts) -> str:
    """What stands below *Pictures of the screen*."""
    if facts.hidden_from_capture:
        return tr("This window is left out of screenshots, recordings and shared screens.")
    return tr("This system shows the window in screenshots and shared screens; hide it before you share your screen.")


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One line of the diagnosis.

    Attributes:
        subject: what was looked at.
        text: what was found.
        fix: what to do; empty where nothing is to be done.
        word: the state in a word.
        tone: its colour.
    """

    subject: str
    text: str
    fix: str
    word: str
    tone: str


def finding_lines(findings: Sequence[Finding]) -> tuple[FindingLine, ...]:
    """Return what the page shows; what is missing comes first."""
    order = list(_STATES)
    ordered = sorted(findings, key=lambda found: -order.index(found.state))
    return tuple(
        FindingLine(found.subject, found.text, found.fix, tr(_STATES[found.state][0]), _STATES[found.state][1])
        for found in ordered
    )
