"""What a client knows of a site before it asks: its id, its record, its relay, its network."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from authenticator import limits
from authenticator.clients.http import HttpClient, require_no_detour
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.errors import InputError, PeerError, VerificationError
from authenticator.protocol.canonical import JsonValue
from authenticator.protocol.entry import Entry
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.verify.provider import check_not_older
from authenticator.verify.receipt import verify_receipt


@dataclass(frozen=True, slots=True)
class Site:
    """A provider, with the relay and network it is registered in.

    Attributes:
        provider: its registered record.
        relay: origin of the relay.
        network: the network's record; pass one you pinned, or the relay's is taken.
        resource: the resource its capabilities are about, where its server said so.
        signs: whether its server signs login requests.
    """

    provider: ProviderRecord
    relay: str
    network: NetworkRecord
    resource: str | None = None
    signs: bool = False


def target_of(site: Site, url: str) -> tuple[str, str]:
    """The origin of an address at the site, and its path and query.

    Raises:
        VerificationError: `resource_origin` where the address is not the provider's.
        InputError: `malformed` where it is no address, or has a fragment.
    """
    try:
        parts = urlsplit(url)
    except ValueError as error:
        raise InputError("malformed", "address") from error
    origin = f"{parts.scheme}://{parts.netloc}"
    if origin not in site.provider.origins:
        raise VerificationError("resource_origin", origin)
    if parts.fragment:
        raise InputError("malformed", "fragment")
    return origin, (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def open_site(
    relay: str, client_id: str, network: NetworkRecord | None = None, known: ProviderRecord | None = None
) -> Site:
    """Look a provider up at its relay and check that the network has it.

    Args:
        relay: origin of the relay.
        client_id: the provider's id.
        network: the network's record; pass one you pinned, or the relay's is taken.
        known: the newest record of the provider that you saw; an older one is refused.

    Raises:
        VerificationError: `provider_unknown`, `provider_older`, or the receipt does not hold.
        PeerError: relay or registry is away.
    """
    client = RelayClient(relay)
    pinned = network or _network_of(client, relay)
    peer = pinned.relay(relay)
    record, receipt = client.provider(client_id)
    verified = verify_receipt(receipt, pinned)
    if record.provider != client_id or not _registers(verified.entry, record):
        raise VerificationError("provider_unknown", "the receipt is for another provider")
    check_not_older(record, known)
    return Site(record, peer.origin, pinned)


def discover(origin: str, network: NetworkRecord | None = None, known: ProviderRecord | None = None) -> Site:
    """Ask a site's own server which client it is and which relay it uses, then look it up there.

    Args:
        origin: of the site.
        network: the network's record; pass one you pinned, or the relay's is taken.
        known: the newest record of the site that you saw; an older one is refused.

    Raises:
        VerificationError: the site is not the provider it says it is; `provider_older`.
        PeerError: site, relay or registry is away.
    """
    client = HttpClient(origin, "provider_down")
    about = client.get_json("/.countersign/client")
    if not isinstance(about, dict):
        raise PeerError("peer_answer", "site")
    relay, client_id, resource = about.get("relay"), about.get("client_id"), about.get("resource")
    if not isinstance(relay, str) or not isinstance(client_id, str):
        raise PeerError("peer_answer", "site")
    require_no_detour(relay, origin)
    site = open_site(relay, client_id, network, known)
    if client.base_url not in site.provider.origins:
        raise VerificationError("provider_unknown", "the site is not one of the provider's origins")
    named = resource if isinstance(resource, str) and len(resource) <= limits.TEXT_MAX else None
    return Site(site.provider, site.relay, site.network, named, signs=about.get("signs") is True)


def sign_at_site(origin: str, payload: JsonValue) -> str:
    """Have the site's server sign a request payload."""
    answer = HttpClient(origin, "provider_down").post_json("/.countersign/request", {"request": payload})
    signature = answer.get("provider_jws") if isinstance(answer, dict) else None
    if not isinstance(signature, str):
        raise PeerError("peer_answer", "provider signature")
    return signature


def _network_of(relay: RelayClient, origin: str) -> NetworkRecord:
    about = relay.about()
    require_no_detour(about.registry, origin)
    record, _signed = RegistryClient(about.registry, None).network()
    if record.network_id != about.network:
        raise VerificationError("wrong_network")
    return record


def _registers(entry: Entry, record: ProviderRecord) -> bool:
    return entry.kind == "provider.registered" and entry.fields.get("record") == record.to_json()
