"""How a site is named on screen: its own name where that is honest, its address always.

The name comes from the provider's record and is the provider's own choice; the address is what the network
checked. A name that could be taken for something else gives way to the address, and a warning says why.
"""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from authenticator.consent.unmask import (
    display_host,
    has_badge,
    isolated,
    looks_borrowed,
    looks_like_address,
    skeleton,
    visible,
)
from authenticator.consent.words import number_text
from authenticator.limits import NAME_MAX
from authenticator.translation import tr

_START = 24  # characters of a name that is longer than any may be
_LOCAL_HOSTS = ("localhost",)


@dataclass(frozen=True, slots=True)
class ProviderDisplay:
    """A site as it is shown.

    Attributes:
        title: the largest text of the page.
        origin: scheme, host and port in full, in ASCII.
        host: host and port, in ASCII.
        address_warning: what the address pretends, or nothing.
        name_warning: what the site's own name pretends, or nothing.
    """

    title: str
    origin: str
    host: str
    address_warning: str | None
    name_warning: str | None

    @property
    def warnings(self) -> tuple[str, ...]:
        """Both warnings, where there are any."""
        return tuple(text for text in (self.address_warning, self.name_warning) if text)


def display_provider(name: str, origin: str) -> ProviderDisplay:
    """Return how the site with this name and first origin is shown."""
    parts = urlsplit(origin)
    host = display_host(parts.hostname or origin)
    port = _port(origin)
    bracketed = f"[{host.text}]" if ":" in host.text else host.text
    shown_host = f"{bracketed}:{port}" if port else bracketed
    scheme = visible(parts.scheme) or "https"
    shown_name = visible(name)
    problem = _name_problem(shown_name, name, host.text)
    title = shown_host if problem or not shown_name else isolated(shown_name)
    return ProviderDisplay(
        title=title,
        origin=f"{scheme}://{shown_host}",
        host=shown_host,
        address_warning=host.warning or _address_problem(host.text, scheme, parts.username),
        name_warning=problem,
    )


def is_loopback_host(host: str) -> bool:
    """The host is this computer."""
    name = host.strip("[]")
    if name in _LOCAL_HOSTS:
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _port(origin: str) -> int | None:
    try:
        return urlsplit(origin).port
    except ValueError:
        return None


def _address_problem(host: str, scheme: str, user: str | None) -> str | None:
    if is_loopback_host(host):
        return None
    if user is not None:
        return tr("This address has a name before an “@” in it, which is not the site; do not trust it.")
    if scheme != "https":
        return tr("This site does not protect what you send to it; do not approve unless you know why.")
    try:
        ip_address(host)
    except ValueError:
        return None
    return tr("This site has a number instead of a name; deny unless you know that number.")


def _name_problem(shown: str, raw: str, host: str) -> str | None:
    if not shown:
        return None
    if len(raw) > NAME_MAX:
        start = f"“{isolated(visible(raw[:_START]))}…”"
        return tr("It calls itself {name}; its name has {count} characters.", name=start, count=number_text(len(raw)))
    quoted = f"“{isolated(shown)}”"
    if "[U+" in shown or shown != visible(" ".join(raw.split())):
        return tr("It calls itself {name}, a name with hidden or reordered characters.", name=quoted)
    if looks_like_address(raw) and shown.casefold() != host.casefold():
        return tr("It calls itself {name}, which is not its address.", name=quoted)
    if looks_borrowed(shown):
        return tr("It calls itself {name}, which is not written with the letters it seems to be.", name=quoted)
    if has_badge(shown):
        return tr("It calls itself {name}; nobody checked the sign in that name.", name=quoted)
    return _imitation(shown, host)


def _imitation(name: str, host: str) -> str | None:
    """A host that looks like the site's name, and is spelled otherwise, imitates whoever has that name."""
    wanted = "".join(name.split()).casefold()
    for label in host.split("."):
        if len(label) > 2 and label != wanted and skeleton(label) == skeleton(wanted):
            return tr("Its address has “{part}” where its name says “{name}”; look twice.", part=label, name=name)
    return None
