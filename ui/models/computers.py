"""The identity's computers, and the identities of this computer, as lines of text."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from authenticator.consent.unmask import visible
from authenticator.translation import tr
from authenticator.views import ComputerView, IdentityView


@dataclass(frozen=True, slots=True)
class ComputerLine:
    """One computer.

    Attributes:
        id: which.
        title: what the person calls it.
        text: what tells it from the others.
        this: it is this one.
    """

    id: str
    title: str
    text: str
    this: bool


@dataclass(frozen=True, slots=True)
class IdentityLine:
    """One identity.

    Attributes:
        id: which.
        label: what the person calls it.
        name: the name that sites are told.
        text: whose network.
        current: it is the one that is shown.
    """

    id: str
    label: str
    name: str
    text: str
    current: bool

    @property
    def answers_as(self) -> str:
        """Label and name, as at consent."""
        return f"{self.label} ({self.name})" if self.label and self.label != self.name else self.name


def computer_line(computer: ComputerView) -> ComputerLine:
    """Return how one computer is shown."""
    title = visible(computer.name) or tr("A computer without a name")
    text = (
        tr("You are using it now.")
        if computer.this
        else tr("Key {digits}", digits=f"{computer.id[:4]} {computer.id[4:8]}")
    )
    return ComputerLine(computer.id, title, text, computer.this)


def identity_line(identity: IdentityView) -> IdentityLine:
    """Return how one identity is shown; one that nobody named has its network's name."""
    network = visible(identity.network_name)
    host = visible(urlsplit(identity.relay).netloc)
    return IdentityLine(
        id=identity.id,
        label=visible(identity.label) or network,
        name=visible(identity.name),
        text=f"{network} \u00b7 {host}",
        current=identity.current,
    )
