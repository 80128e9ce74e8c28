"""The home page's state lines: what is well and what is not, what that means, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeGuard
from urllib.parse import urlsplit

from authenticator.consent.unmask import visible
from authenticator.errors import CountersignError
from authenticator.keys_seen import AWAY, HERE
from authenticator.translation import tr
from authenticator.views import Overview
from ui.models.errors import headline_and_advice
from ui.times import number_text

_AWAY_CODES = frozenset({"relay_down", "registry_down"})


@dataclass(frozen=True, slots=True)
class Health:
    """How one thing is.

    Attributes:
        words: a few, for the line.
        role: the colour of the dot; the words say the same.
        what: what it means.
        todo: what to do, or that there is nothing to do.
        again: looking again may help, once that is done.
    """

    words: str
    role: str
    what: str
    todo: str
    again: bool = False


def status_lines(overview: Overview) -> list[Health]:
    """Return how key, relay and registry are, and where the computer is weaker than it could be."""
    lines = [_key(overview), _relay(overview), _registry(overview)]
    if overview.clock_error is not None:
        lines.append(_hindered(tr("Clock is off"), overview.clock_error))
    if overview.loopback:
        lines.append(_loopback())
    if overview.keyring_strength == "file":
        lines.append(_no_keyring())
    return lines


def _key(overview: Overview) -> Health:
    name = visible(overview.key_name)
    if overview.key_state == "":
        what = tr("{name} opens your identity, and this computer keeps it.", name=name)
        return Health(name, "green", what, tr("Nothing to do: it is always at hand."))
    if overview.key_state == HERE:
        what = tr("A security key is plugged in.")
        return Health(tr("Security key ready"), "green", what, tr("Touch it when the window asks for it."))
    if overview.key_state == AWAY:
        what = tr("No security key is plugged in. Nothing needs one before you approve.")
        return Health(tr("Security key not here"), "edge", what, tr("Plug it in when you approve a login."), again=True)
    what = tr("A security key is plugged in, and cannot be used.")
    return Health(
        tr("Security key unusable"), "amber", what, CountersignError(overview.key_state).user_text(), again=True
    )


def _relay(overview: Overview) -> Health:
    relay = visible(urlsplit(overview.relay_origin).netloc)
    if overview.relay_ok is None:
        return Health(relay, "edge", tr("The relay {relay} was not asked yet.", relay=relay), tr("Nothing to do."))
    if overview.relay_ok:
        what = tr("The relay {relay} answers. It brings requests to this window.", relay=relay)
        return Health(relay, "green", what, tr("Nothing to do."))
    if _stands_between(overview.relay_error):
        return _hindered(tr("{relay} cannot be reached", relay=relay), overview.relay_error)
    what = tr("The relay {relay} does not answer, so no login can reach this window.", relay=relay)
    return Health(tr("{relay} is away", relay=relay), "red", what, _connection(overview), again=True)


def _registry(overview: Overview) -> Health:
    if _stands_between(overview.registry_error):
        return _hindered(tr("Registry cannot be reached"), overview.registry_error)
    if overview.registry_ok is False:
        what = tr("The registry does not answer. Without it no login and no end of a session can be recorded.")
        return Health(tr("Registry is away"), "red", what, _connection(overview), again=True)
    if overview.registry_height is None:
        return Health(tr("Registry"), "edge", tr("The registry was not asked yet."), tr("Nothing to do."))
    words = tr("Registry, block {height}", height=number_text(overview.registry_height))
    what = tr("The registry answers. It records what you approve and what you end, and proves it.")
    return Health(words, "green", what, tr("Nothing to do."))


def _stands_between(error: CountersignError | None) -> TypeGuard[CountersignError]:
    """Something else is in the way, such as a proxy, than that somebody is away."""
    return error is not None and error.code not in _AWAY_CODES


def _hindered(words: str, error: CountersignError) -> Health:
    what, todo = headline_and_advice(error.user_text())
    return Health(words, "red", what, todo or tr("Try again later."), again=True)


def _connection(overview: Overview) -> str:
    if overview.loopback:
        return tr("It runs on this computer: start it with \u201ccountersign network up\u201d.")
    return tr("Check this computer\u2019s connection. If that works, wait a moment: nothing is lost meanwhile.")


def _loopback() -> Health:
    what = tr("Relay and registry are processes on this computer, so nobody else checks what they record.")
    todo = tr("Good for trying out. For real use, join a network that others run.")
    return Health(tr("Checked by processes on this computer"), "amber", what, todo)


def _no_keyring() -> Health:
    what = tr("This system has no keyring, so what this computer remembers is sealed with a file beside it: weaker.")
    todo = tr("Install or unlock the system\u2019s keyring, and start Countersign again.")
    return Health(tr("No keyring: weaker"), "amber", what, todo)
