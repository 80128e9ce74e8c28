"""Photos put together: what it is called, what it asks for, where its pictures are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from authenticator.demo.albums import Albums
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.recap import Capabilities
from authenticator.provider.service import Provider, ProviderOptions

NAME = "Photos"
REPORT_INTERVAL = 5  # seconds; the relay is next door, and someone who tries it wants to see what was used

LIST, READ, WRITE, DELETE = "photos/list", "photos/read", "photos/write", "photos/delete"


@dataclass(frozen=True, slots=True)
class Photos:
    """The running demo."""

    provider: Provider
    albums: Albums

    @classmethod
    def open(cls, *, data: Path, origin: str, network: NetworkRecord, registry_url: str, relay: str) -> Photos:
        """Open the demo's data folder, drawing the sample pictures where it is new."""
        albums = Albums(data / "albums")
        albums.add_samples()
        provider = Provider.open(options(origin), data=data, network=network, registry_url=registry_url, relay=relay)
        return cls(provider, albums)


def options(origin: str) -> ProviderOptions:
    """What Photos at `origin` is, and the most it ever asks for."""
    resource = f"{origin}/albums"
    return ProviderOptions(
        name=NAME,
        origins=(origin,),
        resource=resource,
        capabilities=Capabilities.from_att({resource: {ability: [{}] for ability in (LIST, READ, WRITE, DELETE)}}),
        client_name="Photos in this browser",
        report_every=REPORT_INTERVAL,
    )
