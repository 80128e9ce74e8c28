"""Many sessions, by provider and name: in a folder of this computer, or in memory only.

    store = SessionStore.open(Path("~/.local/share/my-program").expanduser())
    store.save(session, "reader")
    store.load(site.provider.provider, "reader").request("GET", ...)

Rules: keys are sealed by the system's keyring; where there is none, by a 0600 file beside them, and `strength` says so.
A session stays bound to its file, so that several processes use each refresh token once. What is listed is read without
opening a key. A store in memory keeps the very sessions, and writes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from authenticator import clock, limits
from authenticator.errors import InputError, LocalError
from authenticator.files import make_private_dir, remove_private
from authenticator.protocol.provider_record import ProviderRecord
from authenticator.secret_store import SecretStore
from authenticator.session.delegated import DelegatedSession
from authenticator.session.held import Held
from authenticator.session.session import Session
from authenticator.session.storage import DelegatedFile, Sealer, SessionFile

_SERVICE = "org.countersign.client"
_NAME = re.compile(rf"[A-Za-z0-9][A-Za-z0-9._-]{{0,{limits.SESSION_NAME_MAX - 1}}}")
_PROVIDER = re.compile(r"[0-9a-f]{32}")
_ENDINGS: dict[bool, str] = {False: ".session.json", True: ".delegated.json"}
DEFAULT = "default"

Kept = Session | DelegatedSession


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """What a list shows of a session.

    Attributes:
        provider: its id.
        provider_name: as it is registered.
        origins: where it is.
        name: what the session is kept under.
        address: of the session; None for a key that was handed a permission.
        delegated: whether it is such a key.
        abilities: what it may do, by name, sorted.
        expires_at: when its last permission ends, UTC seconds; None where it has none.
        ending_at: when its first one ends.
    """

    provider: str
    provider_name: str
    origins: tuple[str, ...]
    name: str
    address: str | None
    delegated: bool
    abilities: tuple[str, ...]
    expires_at: int | None
    ending_at: int | None


class SessionStore:
    """A place for sessions.

    Attributes:
        strength: "keyring", the weaker "file", or "memory".
    """

    def __init__(
        self,
        folder: Path | None,
        sealer: Sealer | None,
        strength: Literal["keyring", "file", "memory"],
        now: Callable[[], int] = clock.now,
    ) -> None:
        self.strength = strength
        self._folder = folder
        self._sealer = sealer
        self._now = now
        self._held: dict[tuple[str, str], Kept] = {}

    @classmethod
    def memory(cls) -> SessionStore:
        """A store that ends with the process."""
        return cls(None, None, "memory")

    @classmethod
    def open(cls, folder: Path, secrets: SecretStore | None = None, now: Callable[[], int] = clock.now) -> SessionStore:
        """The store in a folder, which is made where it is not there.

        Raises:
            LocalError: `keyring_unavailable`, `file_damaged`, or what the disk refuses.
        """
        make_private_dir(folder)
        opened = secrets or SecretStore.unlock(_SERVICE, folder)
        return cls(folder, opened.inside("sessions"), opened.strength, now)

    def save(self, session: Kept, name: str = DEFAULT) -> None:
        """Keep a session under its provider and a name, in place of what has that name.

        Raises:
            InputError: `malformed` where the name is none.
            LocalError: what the disk refuses.
        """
        provider = session.site.provider.provider
        _check_name(provider, name)
        if self._folder is None:
            self._held[provider, name] = session
            return
        delegated = isinstance(session, DelegatedSession)
        session.save(self._path(provider, name, delegated=delegated), self._sealer)
        remove_private(self._path(provider, name, delegated=not delegated))

    def load(self, provider: str, name: str = DEFAULT) -> Kept:
        """The session of a provider under a name.

        Raises:
            LocalError: `no_session_key` where there is none, `file_damaged`.
            VerificationError: what was handed on holds no more.
        """
        _check_name(provider, name)
        if self._folder is None:
            if (provider, name) not in self._held:
                raise LocalError("no_session_key", name)
            return self._held[provider, name]
        for delegated, kind in ((False, Session), (True, DelegatedSession)):
            path = self._path(provider, name, delegated=delegated)
            if path.exists():
                return kind.load(path, self._sealer, self._now)
        raise LocalError("no_session_key", name)

    def drop(self, provider: str, name: str = DEFAULT) -> None:
        """Forget a session and its key; the permission itself ends by its time, or when the person ends it.

        Raises:
            LocalError: `no_session_key` where there is none.
        """
        _check_name(provider, name)
        if self._folder is None:
            if self._held.pop((provider, name), None) is None:
                raise LocalError("no_session_key", name)
            return
        paths = [self._path(provider, name, delegated=delegated) for delegated in _ENDINGS]
        there = [path for path in paths if path.exists()]
        if not there:
            raise LocalError("no_session_key", name)
        for path in there:
            with SessionFile(path).locked():
                remove_private(path)

    def list(self) -> tuple[SessionSummary, ...]:
        """What is kept, by provider and name; a file that is damaged is left out."""
        if self._folder is None:
            found = [self._summary_of(session, name) for (_, name), session in self._held.items()]
        else:
            paths = [path for path in self._folder.glob("*/*.json") if _PROVIDER.fullmatch(path.parent.name)]
            found = [summary for path in paths if (summary := _read_summary(path)) is not None]
        return tuple(sorted(found, key=lambda each: (each.provider_name, each.provider, each.name)))

    def find(self, origin: str, name: str | None = None) -> SessionSummary:
        """The session for calls at an origin: the named one, otherwise `default` or the only one.

        Raises:
            LocalError: `no_session_key` where there is none.
            InputError: `session_name` where there are several, and none is called `default`.
        """
        there = [each for each in self.list() if origin in each.origins and name in (None, each.name)]
        if not there:
            raise LocalError("no_session_key", origin)
        chosen = there if len(there) == 1 else [each for each in there if each.name == DEFAULT]
        if len(chosen) != 1:
            raise InputError("session_name", ", ".join(each.name for each in there))
        return chosen[0]

    def _summary_of(self, session: Kept, name: str) -> SessionSummary:
        record = session.site.provider
        if isinstance(session, DelegatedSession):
            abilities = {entry.ability for entry in session.capabilities.entries}
            return _summary(record, name, None, abilities, [session.expires_at], delegated=True)
        return _session_summary(record, name, session.address, session.keeper.stored().held)

    def _path(self, provider: str, name: str, *, delegated: bool) -> Path:
        return (self._folder or Path()) / provider / f"{name}{_ENDINGS[delegated]}"


def check_name(name: str) -> None:
    """Check that a session can be kept under a name.

    Raises:
        InputError: `malformed`.
    """
    if not _NAME.fullmatch(name):
        raise InputError("malformed", "name of a session")


def _check_name(provider: str, name: str) -> None:
    check_name(name)
    if not _PROVIDER.fullmatch(provider):
        raise InputError("malformed", "a provider's id")


def _read_summary(path: Path) -> SessionSummary | None:
    try:
        if path.name.endswith(_ENDINGS[True]):
            site, delegated = DelegatedFile(path).summary()
            abilities = {entry.ability for entry in delegated.capabilities.entries}
            name = path.name.removesuffix(_ENDINGS[True])
            return _summary(site.provider, name, None, abilities, [delegated.expires_at], delegated=True)
        if not path.name.endswith(_ENDINGS[False]):
            return None
        site, claims, held = SessionFile(path).summary()
        return _session_summary(site.provider, path.name.removesuffix(_ENDINGS[False]), str(claims.get("sub")), held)
    except LocalError:
        return None


def _session_summary(record: ProviderRecord, name: str, address: str, held: tuple[Held, ...]) -> SessionSummary:
    granted = [each.granted for each in held if each.granted is not None]
    abilities = {entry.ability for each in granted if each.capabilities for entry in each.capabilities.entries}
    return _summary(record, name, address, abilities, [each.expires_at for each in granted], delegated=False)


def _summary(
    record: ProviderRecord, name: str, address: str | None, abilities: set[str], ends: list[int], *, delegated: bool
) -> SessionSummary:
    return SessionSummary(
        provider=record.provider,
        provider_name=record.name,
        origins=record.origins,
        name=name,
        address=address,
        delegated=delegated,
        abilities=tuple(sorted(abilities)),
        expires_at=max(ends, default=None),
        ending_at=min(ends, default=None),
    )
