"""The home page's state lines."""

from __future__ import annotations

from urllib.parse import urlsplit

from authenticator.consent.unmask import visible
from authenticator.views import Overview
from ui.times import number_text

State = tuple[str, str]  # words and the colour role of the dot


def status_lines(overview: Overview) -> list[State]:
    """Return what is well and what is not: key, relay, registry, and where the keyring is weaker."""
    relay = visible(urlsplit(overview.relay_origin).netloc)
    lines = [
        (f"{visible(overview.key_name)}", "green"),
        _peer(relay, f"{relay} is away", well=overview.relay_ok),
        _peer(_height(overview), "Registry is away", well=overview.registry_ok),
    ]
    if overview.loopback:
        lines.append(("Checked by processes on this computer", "amber"))
    if overview.keyring_strength == "file":
        lines.append(("No keyring: weaker", "amber"))
    return lines


def _peer(words: str, away: str, *, well: bool | None) -> State:
    if well is None:
        return words, "line"
    return (words, "green") if well else (away, "red")


def _height(overview: Overview) -> str:
    if overview.registry_height is None:
        return "Registry"
    return f"Registry, block {number_text(overview.registry_height)}"
