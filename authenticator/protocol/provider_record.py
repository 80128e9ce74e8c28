"""The provider record: a site's name, origins and key, as the registry holds them.

Where a site has abilities or caveats of its own, their words are in it too (`permissions`); a record without them has
the same bytes as before there were any.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlsplit

from authenticator.errors import InputError
from authenticator.limits import NAME_MAX, ORIGINS_MAX
from authenticator.protocol.canonical import JsonValue, b64u, labelled_hash
from authenticator.protocol.fields import Fields
from authenticator.protocol.link import check_origin
from authenticator.protocol.permissions import NONE, Permissions

_URI_MAX = 500


def provider_id(first_public_key: bytes) -> str:
    """Hex of the first 16 bytes of SHA-256 over the first public key; it survives key rotation."""
    return labelled_hash("countersign/provider/v1", first_public_key)[:16].hex()


@dataclass(frozen=True, slots=True)
class ProviderRecord:
    """One provider.

    Attributes:
        provider: provider id, which is the client_id.
        name: for people.
        origins: the first is the site's own; resources lie within them.
        redirect_uris: exact addresses an authorization code may be sent to.
        public_key: Ed25519, 32 bytes.
        permissions: the site's own abilities and caveats.
    """

    provider: str
    name: str
    origins: tuple[str, ...]
    redirect_uris: tuple[str, ...]
    public_key: bytes
    permissions: Permissions = NONE

    @classmethod
    def create(
        cls,
        public_key: bytes,
        name: str,
        origins: Sequence[str],
        redirect_uris: Sequence[str] = (),
        permissions: Permissions = NONE,
    ) -> Self:
        """The first record of a provider."""
        made = cls(provider_id(public_key), name, tuple(origins), tuple(redirect_uris), public_key, permissions)
        return cls.from_json(made.to_json())

    @property
    def host(self) -> str:
        """Host and port of the first origin, as SIWE's domain."""
        return urlsplit(self.origins[0]).netloc

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        members = {
            "v": 1,
            "provider": self.provider,
            "name": self.name,
            "origins": list(self.origins),
            "redirect_uris": list(self.redirect_uris),
            "public_key": b64u(self.public_key),
        }
        return {**members, "permissions": self.permissions.to_json()} if self.permissions else members

    @classmethod
    def from_json(cls, value: JsonValue) -> Self:
        """Read the JSON form; raise `InputError`."""
        fields = Fields(value, "provider record")
        fields.literal("v", 1)
        record = cls(
            provider=fields.hex_("provider", 16),
            name=fields.text("name", NAME_MAX),
            origins=fields.texts("origins", ORIGINS_MAX, 300),
            redirect_uris=fields.texts("redirect_uris", ORIGINS_MAX, _URI_MAX),
            public_key=fields.bytes_("public_key", length=32),
            permissions=Permissions.from_json(fields.object_("permissions")) if fields.named("permissions") else NONE,
        )
        fields.done()
        if not record.origins or not record.name.strip():
            raise InputError("malformed", "a provider has a name and an origin")
        for origin in record.origins:
            check_origin(origin)
        for uri in record.redirect_uris:
            if not any(uri == origin or uri.startswith(origin + "/") for origin in record.origins) or "#" in uri:
                raise InputError("malformed", "redirect_uri outside the origins")
        return record
