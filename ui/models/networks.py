"""The networks that were joined, as lines of text: who is trusted, since when, and whether they answer now."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from authenticator.consent.unmask import visible
from authenticator.translation import tr
from authenticator.views import Connection, NetworkView, ServiceView
from ui.models.errors import headline_and_advice
from ui.times import day_text, number_text


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One service, and the key that it signs with.

    Attributes:
        title: what it is, and where.
        text: what it does.
        fingerprint: of its key; empty where there is none to compare.
    """

    title: str
    text: str
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """One network.

    Attributes:
        id: which.
        title: what its operator calls it.
        text: since when, and who is in it.
        tag: a word about it; may be empty.
        fingerprint: of the network itself.
        services: registry, relays, validators.
        accepts: which keys it takes.
    """

    id: str
    title: str
    text: str
    tag: str
    fingerprint: str
    services: tuple[ServiceLine, ...]
    accepts: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a look at a network found.

    Attributes:
        headline: how it is.
        advice: what to do; may be empty.
        well: nothing is to be done.
    """

    headline: str
    advice: str = ""
    well: bool = False


def network_line(network: NetworkView, now: int, *, among: int) -> NetworkLine:
    """Return how one network of `among` is shown."""
    return NetworkLine(
        id=network.id,
        title=visible(network.name),
        text=_joined(network, now),
        tag=tr("shown now") if network.current and among > 1 else tr("on this computer") if network.loopback else "",
        fingerprint=network.fingerprint,
        services=_services(network),
        accepts=_accepts(network),
    )


def findings(connection: Connection) -> tuple[Finding, ...]:
    """Return what is in the way, or that nothing is."""
    errors = (connection.clock, connection.relay, connection.registry)
    codes: set[str] = set()
    found = []
    for error in errors:
        # One proxy or certificate in the way of both is told once.
        if error is not None and error.code not in codes:
            codes.add(error.code)
            found.append(Finding(*headline_and_advice(error.user_text())))
    if found or connection.height is None:
        return tuple(found)
    block = number_text(connection.height)
    text = tr("Relay and registry answer, and the clocks agree. The newest block is {block}.", block=block)
    return (Finding(text, well=True),)


def _joined(network: NetworkView, now: int) -> str:
    names = ", ".join(visible(each) for each in network.identities)
    if not network.since:
        return tr("Trusted since you joined it. You are in it as {names}.", names=names)
    day = day_text(network.since, now)
    return tr("Trusted since you joined it, {day}. You are in it as {names}.", day=day, names=names)


def _services(network: NetworkView) -> tuple[ServiceLine, ...]:
    return (
        ServiceLine(
            tr("Registry: {host}", host=_host(network.registry)),
            tr("Keeps the public record of your sessions. Its signature is on every block."),
            network.registry.fingerprint,
        ),
        *(_relay(relay) for relay in network.relays),
        *_validators(network),
    )


def _relay(relay: ServiceView) -> ServiceLine:
    text = tr("Carries logins between sites and this app. It cannot approve one for you.")
    if not relay.used:
        text = tr("Another relay of this network, that none of your identities uses.")
    return ServiceLine(tr("Relay: {host}", host=_host(relay)), text, relay.fingerprint)


def _validators(network: NetworkView) -> tuple[ServiceLine, ...]:
    count = len(network.validators)
    if not network.quorum:
        text = tr("Nobody checks its blocks beside the registry yet, so the registry's signature alone counts.")
        if network.loopback:
            text = tr("Its blocks are checked by processes on this computer alone.")
        return (ServiceLine(tr("Validators: none"), text),)
    needed = tr("{quorum} of {count} validators must sign a block", quorum=network.quorum, count=count)
    head = ServiceLine(needed, tr("Each checks every approval again, with rules of its own."))
    text = tr("One of those who check.")
    lines = (
        ServiceLine(tr("Validator: {host}", host=_host(each)), text, each.fingerprint) for each in network.validators
    )
    return (head, *lines)


def _accepts(network: NetworkView) -> str:
    if network.attested:
        return tr("Only keys whose maker vouches for them.")
    if not network.second_factor_keys:
        if network.virtual_keys:
            return tr("Security keys that can verify you, and the virtual key.")
        return tr("Only security keys that can verify you.")
    if network.virtual_keys:
        return tr("Any security key, and the virtual key.")
    return tr("Any security key that you can hold.")


def _host(service: ServiceView) -> str:
    return visible(urlsplit(service.origin).netloc)
