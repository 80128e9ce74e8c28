"""A session on disk: one 0600 file, replaced whole, its key sealed where the system's keyring is used."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from authenticator import limits
from authenticator.errors import InputError, LocalError
from authenticator.files import locked, make_private_dir, read_private, write_private
from authenticator.protocol.authsig import AuthSig
from authenticator.protocol.canonical import JsonValue, b64u, jcs, parse_json
from authenticator.protocol.fields import Fields
from authenticator.protocol.network_record import NetworkRecord
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.protocol.recap import Capabilities
from authenticator.protocol.receipt import Receipt
from authenticator.session.keys import SessionKey
from authenticator.session.site import Site
from authenticator.session.tokens import Granted, Tokens

_PURPOSE = "session-key"
_VERSION = 1


class Sealer(Protocol):
    """What `secret_store.SecretStore` does."""

    def seal(self, purpose: str, data: bytes) -> bytes:
        """Encrypt under the wrap key."""
        ...

    def open(self, purpose: str, blob: bytes) -> bytes:
        """Decrypt what `seal` gave."""
        ...


@dataclass(frozen=True, slots=True)
class StoredSession:
    """Everything a session consists of."""

    site: Site
    key: SessionKey
    claims: Mapping[str, Any]
    tokens: Tokens = field(repr=False)
    granted: Granted | None
    presented: bool


class SessionFile:
    """One file that holds one session."""

    def __init__(self, path: Path, sealer: Sealer | None = None) -> None:
        self._path = path
        self._sealer = sealer

    def locked(self) -> AbstractContextManager[None]:
        """Hold the file for a read and the write that follows from it."""
        if not self._path.parent.is_dir():  # one that is there may be everybody's, and stays as it is
            make_private_dir(self._path.parent)
        return locked(self._path.with_name(f".{self._path.name}.lock"))

    def write(self, session: StoredSession) -> None:
        """Replace the file."""
        write_private(self._path, jcs(self._to_json(session)))

    def read(self) -> StoredSession:
        """Read the file.

        Raises:
            LocalError: `file_damaged`.
        """
        try:
            return self._from_json(self._parsed())
        except InputError as error:
            raise LocalError("file_damaged", f"{self._path.name}: {error.code}") from error

    def read_tokens(self) -> Tokens | None:
        """The tokens in the file, or None where there is none."""
        return self.read().tokens if self._path.exists() else None

    def _parsed(self) -> JsonValue:
        return parse_json(read_private(self._path, limits.VAULT_MAX), limits.VAULT_MAX)

    def _to_json(self, session: StoredSession) -> dict[str, Any]:
        secret, granted = session.key.secret(), session.granted
        return {
            "v": _VERSION,
            "key": {
                "kind": session.key.public.kind,
                "sealed": self._sealer is not None,
                "secret": b64u(self._sealer.seal(_PURPOSE, secret) if self._sealer else secret),
            },
            "site": {
                "provider": session.site.provider.to_json(),
                "relay": session.site.relay,
                "network": session.site.network.to_json(),
                "resource": session.site.resource,
                "signs": session.site.signs,
            },
            "claims": session.claims,
            "tokens": {
                "access_token": session.tokens.access_token,
                "expires_at": session.tokens.expires_at,
                "refresh_token": session.tokens.refresh_token,
            },
            "granted": _granted_to_json(granted) if granted else None,
            "presented": session.presented,
        }

    def _from_json(self, value: JsonValue) -> StoredSession:
        fields = Fields(value, "session file")
        fields.literal("v", _VERSION)
        tokens = Fields(fields.object_("tokens"), "tokens")
        site = Fields(fields.object_("site"), "site")
        granted = fields.optional_object("granted")
        return StoredSession(
            site=Site(
                ProviderRecord.from_json(site.object_("provider")),
                site.text("relay", limits.TEXT_MAX),
                NetworkRecord.from_json(site.object_("network")),
                site.optional_text("resource", limits.TEXT_MAX),
                site.boolean("signs"),
            ),
            key=self._key(Fields(fields.object_("key"), "session key")),
            claims=fields.object_("claims"),
            tokens=Tokens(
                tokens.text("access_token", limits.TOKEN_MAX),
                tokens.integer("expires_at"),
                tokens.optional_text("refresh_token", limits.TOKEN_MAX),
            ),
            granted=_granted_from_json(granted) if granted is not None else None,
            presented=fields.boolean("presented"),
        )

    def _key(self, fields: Fields) -> SessionKey:
        kind = fields.literal("kind", "ed25519", "p256")
        secret = fields.bytes_("secret")
        if fields.boolean("sealed"):
            if self._sealer is None:
                raise LocalError("keyring_unavailable", "the session key is sealed")
            secret = self._sealer.open(_PURPOSE, secret)
        return SessionKey.from_secret("ed25519" if kind == "ed25519" else "p256", secret)


def _granted_to_json(granted: Granted) -> dict[str, Any]:
    return {
        "auth_sig": granted.auth_sig.to_json(),
        "capabilities": granted.capabilities.to_att() if granted.capabilities else None,
        "expires_at": granted.expires_at,
        "receipts": [receipt.to_json() for receipt in granted.receipts],
    }


def _granted_from_json(value: JsonValue) -> Granted:
    fields = Fields(value, "delegation")
    auth_sig = AuthSig.from_json(fields.object_("auth_sig"))
    att = fields.optional_object("capabilities")
    return Granted(
        auth_sig=auth_sig,
        delegation_id=auth_sig.delegation_id,
        capabilities=Capabilities.from_att(att) if att is not None else None,
        expires_at=fields.integer("expires_at"),
        receipts=tuple(Receipt.from_json(item) for item in fields.list_("receipts", 4)),
    )
