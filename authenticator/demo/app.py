"""Photos put together: what it is called, what it asks for, where its pictures are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from authenticator.demo.albums import Albums
from authenticator.errors import VerificationError
from authenticator.protocol.caveats import CaveatValue
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.permissions import Permissions
from authenticator.protocol.recap import Capabilities
from authenticator.provider.guard import UseRequest
from authenticator.provider.service import Provider, ProviderOptions

NAME = "Photos"
REPORT_INTERVAL = 5  # seconds; the relay is next door, and someone who tries it wants to see what was used

LIST, READ, WRITE, DELETE = "photos/list", "photos/read", "photos/write", "photos/delete"
MAX_PICTURE = "max_picture_kb"
PERMISSIONS = Permissions.from_json(
    {
        "abilities": {},
        "caveats": {
            MAX_PICTURE: {
                "schema": {"type": "integer", "minimum": 1},
                "sentence": "each picture {value} kB or less",
                "order": "lower",
            }
        },
    }
)
"""What Photos has beside the permissions that everybody has words for."""


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
        permissions=PERMISSIONS,
        caveat_checks={MAX_PICTURE: check_picture},
    )


def check_picture(value: CaveatValue, request: UseRequest) -> None:
    """Keep `max_picture_kb`: what one call moves is one picture, or a list of names, which counts nothing.

    Raises:
        VerificationError: `capability_missing` where the picture is larger.
    """
    if not isinstance(value, int) or request.size > value * 1_000:
        raise VerificationError("capability_missing", "a larger picture")
