"""The provider record: a site's name, origins and key, as the registry holds them.

Where a site has abilities or caveats of its own, their words are in it too (`permissions`); a record without them has
the same bytes as before there were any. A record may be followed by a later one of the same provider, which counts on
from it and names it by its hash; a first record has neither number nor predecessor, and again the bytes it always had.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import urlsplit

from authenticator.errors import InputError
from authenticator.limits import NAME_MAX, ORIGINS_MAX
from authenticator.protocol.canonical import JsonValue, b64u, jcs, labelled_hash, sha256
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
        seq: how often the record was followed by a later one; 0 for the first.
        prev: hex SHA-256 of the record before; None for the first.
    """

    provider: str
    name: str
    origins: tuple[str, ...]
    redirect_uris: tuple[str, ...]
    public_key: bytes
    permissions: Permissions = NONE
    seq: int = 0
    prev: str | None = None

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

    @property
    def digest(self) -> str:
        """Hex SHA-256 of the canonical record, which the next one names."""
        return sha256(jcs(self.to_json())).hex()

    @property
    def has_first_key(self) -> bool:
        """Whether the key is the one that the provider is named after."""
        return self.provider == provider_id(self.public_key)

    def says_the_same(self, other: ProviderRecord) -> bool:
        """Whether two records differ in nothing but their place in the row."""
        return replace(self, seq=0, prev=None) == replace(other, seq=0, prev=None)

    def after(self, before: ProviderRecord) -> ProviderRecord:
        """These contents, as the record that follows `before`."""
        return replace(self, seq=before.seq + 1, prev=before.digest)

    def to_json(self) -> dict[str, Any]:
        """The JSON form."""
        members: dict[str, Any] = {
            "v": 1,
            "provider": self.provider,
            "name": self.name,
            "origins": list(self.origins),
            "redirect_uris": list(self.redirect_uris),
            "public_key": b64u(self.public_key),
        }
        if self.permissions:
            members["permissions"] = self.permissions.to_json()
        if self.seq:
            members.update(seq=self.seq, prev=self.prev)
        return members

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
            seq=fields.integer("seq") if fields.named("seq") else 0,
            prev=fields.hex_("prev", 32) if fields.named("prev") else None,
        )
        fields.done()
        if fields.named("seq") != (record.seq > 0) or (record.prev is None) != (record.seq == 0):
            raise InputError("malformed", "a later record has a number and names the one before; a first has neither")
        if not record.origins or not record.name.strip():
            raise InputError("malformed", "a provider has a name and an origin")
        for origin in record.origins:
            check_origin(origin)
        for uri in record.redirect_uris:
            if not any(uri == origin or uri.startswith(origin + "/") for origin in record.origins) or "#" in uri:
                raise InputError("malformed", "redirect_uri outside the origins")
        return record
