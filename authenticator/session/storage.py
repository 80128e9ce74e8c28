"""A session on disk: one 0600 file, replaced whole, its key sealed where the system's keyring is used.

Version 1 of a session's file held one permission, version 2 holds several; both are read, version 2 is written.
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
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
from authenticator.session.delegation import Delegated
from authenticator.session.held import Held
from authenticator.session.keeper import Stored
from authenticator.session.keys import SessionKey
from authenticator.session.site import Site
from authenticator.session.tokens import Granted, Tokens

_PURPOSE = "session-key"
_VERSION = 2
_ONE_PERMISSION = 1  # the version before
_DELEGATED_VERSION = 1


class Sealer(Protocol):
    """What `secret_store.SecretStore` does."""

    def seal(self, purpose: str, data: bytes) -> bytes:
        """Encrypt under the wrap key."""
        ...

    def open(self, purpose: str, blob: bytes) -> bytes:
        """Decrypt what `seal` gave."""
        ...


class _File:
    """One file with a key in it."""

    def __init__(self, path: Path, sealer: Sealer | None = None) -> None:
        self._path = path
        self._sealer = sealer

    def locked(self) -> AbstractContextManager[None]:
        """Hold the file for a read and the write that follows from it."""
        if not self._path.parent.is_dir():  # one that is there may be everybody's, and stays as it is
            make_private_dir(self._path.parent)
        return locked(self._path.with_name(f".{self._path.name}.lock"))

    def _parsed(self) -> JsonValue:
        return parse_json(read_private(self._path, limits.SESSION_FILE_MAX), limits.SESSION_FILE_MAX)

    def _put(self, content: dict[str, Any]) -> None:
        write_private(self._path, jcs(content))

    def _damaged(self, error: InputError) -> LocalError:
        return LocalError("file_damaged", f"{self._path.name}: {error.code}")

    def _key_to_json(self, key: SessionKey) -> dict[str, Any]:
        secret = key.secret()
        return {
            "kind": key.public.kind,
            "sealed": self._sealer is not None,
            "secret": b64u(self._sealer.seal(_PURPOSE, secret) if self._sealer else secret),
        }

    def _key(self, fields: Fields) -> SessionKey:
        kind = fields.literal("kind", "ed25519", "p256")
        secret = fields.bytes_("secret")
        if fields.boolean("sealed"):
            if self._sealer is None:
                raise LocalError("keyring_unavailable", "the session key is sealed")
            secret = self._sealer.open(_PURPOSE, secret)
        return SessionKey.from_secret("ed25519" if kind == "ed25519" else "p256", secret)


class SessionFile(_File):
    """One file that holds one session."""

    def write(self, session: Stored) -> None:
        """Replace the file."""
        self._put(
            {
                "v": _VERSION,
                "key": self._key_to_json(session.key),
                "site": site_to_json(session.site),
                "claims": dict(session.claims),
                "held": [_held_to_json(held) for held in session.held],
            }
        )

    def read(self) -> Stored:
        """Read the file.

        Raises:
            LocalError: `file_damaged`; `keyring_unavailable` where the key is sealed and there is no sealer.
        """
        try:
            fields = _session_fields(self._parsed())
            return Stored(
                site_from_json(fields.object_("site")),
                self._key(Fields(fields.object_("key"), "session key")),
                fields.object_("claims"),
                _held_of(fields),
            )
        except InputError as error:
            raise self._damaged(error) from error

    def read_held(self) -> tuple[Held, ...] | None:
        """The logins in the file, or None where there is none."""
        if not self._path.exists():
            return None
        try:
            return _held_of(_session_fields(self._parsed()))
        except InputError as error:
            raise self._damaged(error) from error

    def summary(self) -> tuple[Site, dict[str, Any], tuple[Held, ...]]:
        """Site, claims and logins, for a list; the key stays sealed.

        Raises:
            LocalError: `file_damaged`.
        """
        try:
            fields = _session_fields(self._parsed())
            return site_from_json(fields.object_("site")), fields.object_("claims"), _held_of(fields)
        except InputError as error:
            raise self._damaged(error) from error


class DelegatedFile(_File):
    """One file that holds a key and what was handed to it."""

    def write(self, site: Site, key: SessionKey, delegated: Delegated) -> None:
        """Replace the file."""
        self._put(
            {
                "v": _DELEGATED_VERSION,
                "key": self._key_to_json(key),
                "site": site_to_json(site),
                "delegated": delegated.to_json(),
            }
        )

    def read(self) -> tuple[Site, SessionKey, Delegated]:
        """Read the file.

        Raises:
            LocalError: `file_damaged`; `keyring_unavailable` where the key is sealed and there is no sealer.
        """
        try:
            fields = Fields(self._parsed(), "session file")
            fields.literal("v", _DELEGATED_VERSION)
            key = self._key(Fields(fields.object_("key"), "session key"))
            site = site_from_json(fields.object_("site"))
            return site, key, Delegated.from_json(fields.object_("delegated"))
        except InputError as error:
            raise self._damaged(error) from error

    def summary(self) -> tuple[Site, Delegated]:
        """Site and permission, for a list; the key stays sealed.

        Raises:
            LocalError: `file_damaged`.
        """
        try:
            fields = Fields(self._parsed(), "session file")
            fields.literal("v", _DELEGATED_VERSION)
            return site_from_json(fields.object_("site")), Delegated.from_json(fields.object_("delegated"))
        except InputError as error:
            raise self._damaged(error) from error


def site_to_json(site: Site) -> dict[str, Any]:
    """A site as it is kept."""
    return {
        "provider": site.provider.to_json(),
        "relay": site.relay,
        "network": site.network.to_json(),
        "resource": site.resource,
        "signs": site.signs,
    }


def site_from_json(value: JsonValue) -> Site:
    """Read what `site_to_json` writes; raise `InputError`."""
    fields = Fields(value, "site")
    return Site(
        ProviderRecord.from_json(fields.object_("provider")),
        fields.text("relay", limits.TEXT_MAX),
        NetworkRecord.from_json(fields.object_("network")),
        fields.optional_text("resource", limits.TEXT_MAX),
        fields.boolean("signs"),
    )


def _session_fields(value: JsonValue) -> Fields:
    fields = Fields(value, "session file")
    fields.literal("v", _VERSION, _ONE_PERMISSION)
    return fields


def _held_of(fields: Fields) -> tuple[Held, ...]:
    if fields.literal("v", _VERSION, _ONE_PERMISSION) == _ONE_PERMISSION:
        return (_held(fields),)
    listed = fields.list_("held", limits.HELD_MAX)
    if not listed:
        raise InputError("malformed", "a session without a login")
    return tuple(_noted(Fields(item, "login")) for item in listed)


def _held(fields: Fields) -> Held:
    tokens = Fields(fields.object_("tokens"), "tokens")
    granted = fields.optional_object("granted")
    return Held(
        Tokens(
            tokens.text("access_token", limits.TOKEN_MAX),
            tokens.integer("expires_at"),
            tokens.optional_text("refresh_token", limits.TOKEN_MAX),
        ),
        _granted_from_json(granted) if granted is not None else None,
        fields.boolean("presented"),
    )


def _noted(fields: Fields) -> Held:
    spent = frozenset(_pair(item) for item in fields.list_("spent", limits.CAPABILITY_ABILITIES_MAX))
    return replace(_held(fields), spent=spent, ended=fields.boolean("ended"))


def _pair(value: JsonValue) -> tuple[str, str]:
    fields = Fields(value, "spent")
    return fields.text("resource", limits.TEXT_MAX), fields.text("ability", limits.NAME_MAX)


def _held_to_json(held: Held) -> dict[str, Any]:
    return {
        "tokens": {
            "access_token": held.tokens.access_token,
            "expires_at": held.tokens.expires_at,
            "refresh_token": held.tokens.refresh_token,
        },
        "granted": _granted_to_json(held.granted) if held.granted else None,
        "presented": held.presented,
        "spent": [{"resource": resource, "ability": ability} for resource, ability in sorted(held.spent)],
        "ended": held.ended,
    }


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
