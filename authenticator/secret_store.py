"""The only owner of the system's keyring: one random wrap key there, and what it seals here.

    store = SecretStore.unlock("org.countersign", folder)
    blob = store.seal("journal", b"...")
    store.open("journal", blob)

Rules:

- Only keyrings that a login or a password locks are accepted, by name; one that fails, forgets, stores
  plain text or chains nothing is no keyring.
- Without one, the wrap key is a 0600 file and `strength` is "file", which the window shows as weaker.
- What was decided on the first run is written down: a keyring that is away later is an error
  (`keyring_unavailable`), never a reason to start with a new key beside data that the old one sealed.
- A purpose is authenticated with every sealed blob, so that one file cannot be put in another's place.
- What is weak by itself is tied to this computer by the wrap key, and is worth nothing elsewhere (`bind`).
- Version numbers only grow; the larger of the keyring's and the sealed file's is believed.
- The wrap key can be let go of while the window is locked (`forget`), in every copy of the store at once, and is asked
  of the keyring again afterwards (`remember`). Until then nothing is sealed and nothing opens.
"""

from __future__ import annotations

import hmac
import json
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal, Protocol, Self, TypeVar

import keyring
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from authenticator.errors import InputError, LocalError
from authenticator.files import locked, make_private_dir, read_private, write_private
from authenticator.limits import INTEGER_MAX, SECRET_FILE_MAX
from authenticator.protocol.canonical import b64u, hkdf, lp, unb64u

Strength = Literal["keyring", "file"]
_T = TypeVar("_T")

_ACCEPTED = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
_CHAINER = "keyring.backends.chainer"
_KEY_NAME = "wrap-key"
_VERSIONS = "versions"  # the name of the file, and the purpose it is sealed for
_LABEL = b"countersign/seal/v1"
_FORMAT = b"\x01"
_NONCE = 12  # bytes; random, so one key is good for 2**32 blobs


class Backend(Protocol):
    """What is asked of a keyring."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Return the stored text."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Store a text."""


class _WrapKey:
    """The wrap key, as long as it is held."""

    def __init__(self, key: bytes) -> None:
        self._held: bytes | None = key

    def hold(self, key: bytes | None) -> None:
        """Hold this one from now on, or none."""
        self._held = key

    @property
    def held(self) -> bytes:
        """The key; raises `LocalError` `locked` where it was let go of."""
        if self._held is None:
            raise LocalError("locked")
        return self._held


@dataclass(frozen=True, slots=True)
class SecretStore:
    """An open wrap key.

    Attributes:
        strength: "keyring", or the weaker "file".
    """

    strength: Strength
    _service: str
    _folder: Path
    _key: _WrapKey = field(repr=False)
    _backend: Backend | None = field(repr=False)
    _scope: str = ""

    @classmethod
    def unlock(cls, service: str, fallback_dir: Path, find: Callable[[], Backend | None] | None = None) -> Self:
        """Open the store of `service`, and make it on the first run.

        Args:
            service: the name the keyring files it under.
            fallback_dir: where the sealed version numbers live, and the wrap key where there is no keyring.
            find: looks for a keyring; the system's by default.

        Raises:
            LocalError: `keyring_unavailable`, `file_damaged`, `disk_full` or `storage_failed`.
        """
        make_private_dir(fallback_dir)
        with locked(fallback_dir / "secret-store.lock"):
            marker = fallback_dir / "secret-store"
            backend = (find or system_keyring)()
            if not marker.exists():
                return cls._first_run(service, fallback_dir, backend)
            strength = read_private(marker, SECRET_FILE_MAX)
            if strength == b"keyring\n":
                return cls("keyring", service, fallback_dir, _WrapKey(_stored_key(backend, service)), backend)
            if strength == b"file\n":
                return cls("file", service, fallback_dir, _WrapKey(_key_file(fallback_dir)), None)
            raise LocalError("file_damaged", "secret-store")

    @classmethod
    def _first_run(cls, service: str, folder: Path, backend: Backend | None) -> Self:
        key = secrets.token_bytes(32)
        strength: Strength = "keyring" if backend is not None and _keeps(backend, service, key) else "file"
        if strength == "file":
            backend = None
            write_private(folder / _KEY_NAME, key)
        else:
            key = _stored_key(backend, service)
        write_private(folder / "secret-store", f"{strength}\n".encode())
        return cls(strength, service, folder, _WrapKey(key), backend)

    def inside(self, scope: str) -> Self:
        """Return this store for one part of the app: what it seals opens nowhere else, under no purpose."""
        return replace(self, _scope=f"{scope}/")

    def forget(self) -> None:
        """Let go of the wrap key, here and in every store that `inside` made."""
        self._key.hold(None)

    def remember(self) -> None:
        """Ask for the wrap key again.

        Raises:
            LocalError: `keyring_unavailable` where the keyring is locked or away, or `file_damaged`.
        """
        key = _key_file(self._folder) if self.strength == "file" else _stored_key(self._backend, self._service)
        self._key.hold(key)

    def seal(self, purpose: str, data: bytes) -> bytes:
        """Return `data` sealed for `purpose`; raises `LocalError` `locked` after `forget`."""
        purpose = self._scope + purpose
        nonce = secrets.token_bytes(_NONCE)
        return _FORMAT + nonce + ChaCha20Poly1305(self._key.held).encrypt(nonce, data, _associated(purpose))

    def open(self, purpose: str, blob: bytes) -> bytes:
        """Return what `seal` sealed for the same purpose.

        Raises:
            LocalError: `file_damaged` for anything else; `locked` after `forget`.
        """
        purpose = self._scope + purpose
        if blob[:1] != _FORMAT or len(blob) < 1 + _NONCE + 16:
            raise LocalError("file_damaged", f"{purpose}: not a sealed blob")
        nonce, sealed = blob[1 : 1 + _NONCE], blob[1 + _NONCE :]
        try:
            return ChaCha20Poly1305(self._key.held).decrypt(nonce, sealed, _associated(purpose))
        except InvalidTag as error:
            raise LocalError("file_damaged", f"{purpose}: sealed by another key, or changed") from error

    def bind(self, purpose: str, secret: bytes) -> bytes:
        """Tie a secret to this computer: 32 bytes that nobody can make without the wrap key.

        A weak secret, such as what a passphrase gives, cannot be guessed at from a copy elsewhere.
        """
        return hmac.digest(hkdf(self._key.held, "countersign/bind-secret/v1", purpose), secret, "sha256")

    def remember_version(self, name: str, version: int) -> None:
        """Keep the version number of the file called `name`, here and in the keyring.

        Raises:
            LocalError: `vault_rolled_back` where a larger number is known; `keyring_unavailable` and disk
                errors.
        """
        with locked(self._folder / "secret-store.lock"):
            known = self.recall_version(name) or 0
            if not known <= version <= INTEGER_MAX:
                raise LocalError("vault_rolled_back", f"{name}: {version} after {known}")
            versions = {**self._file_versions(), name: version}
            text = json.dumps(versions, sort_keys=True)
            write_private(self._folder / _VERSIONS, self._unscoped.seal(_VERSIONS, text.encode()))
            if self._backend is not None:
                backend = self._backend
                _ask(lambda: backend.set_password(self._service, _version_entry(name), str(version)))

    def recall_version(self, name: str) -> int | None:
        """Return the largest version number known of `name`, or None."""
        known = [self._file_versions().get(name)]
        if self._backend is not None:
            backend = self._backend
            text = _ask(lambda: backend.get_password(self._service, _version_entry(name)))
            known.append(None if text is None else _parse_version(text))
        return max((version for version in known if version is not None), default=None)

    @property
    def _unscoped(self) -> Self:
        return replace(self, _scope="")

    def _file_versions(self) -> dict[str, int]:
        path = self._folder / _VERSIONS
        if not path.exists():
            return {}
        try:
            versions = json.loads(self._unscoped.open(_VERSIONS, read_private(path, SECRET_FILE_MAX)))
            return {str(name): _parse_version(str(version)) for name, version in versions.items()}
        except (ValueError, AttributeError) as error:
            raise LocalError("file_damaged", _VERSIONS) from error


def system_keyring() -> Backend | None:
    """Return the system's keyring, or None where there is none that locks."""
    try:
        found = keyring.get_keyring()
        candidates = list(getattr(found, "backends", [])) if _module(found) == _CHAINER else [found]
    except Exception:  # noqa: BLE001 - keyring's backends raise what they like; any of it means there is none
        return None
    return next((candidate for candidate in candidates if _module(candidate) in _ACCEPTED), None)


def _module(backend: object) -> str:
    module = type(backend).__module__
    return "keyring.backends.macOS" if module.startswith("keyring.backends.macOS") else module


def _keeps(backend: Backend, service: str, key: bytes) -> bool:
    """Tell whether the keyring gives back what it was given; a key of an earlier run is left as it is."""
    try:
        if _ask(lambda: backend.get_password(service, _KEY_NAME)) is None:
            _ask(lambda: backend.set_password(service, _KEY_NAME, b64u(key)))
        return _ask(lambda: backend.get_password(service, _KEY_NAME)) is not None
    except LocalError:
        return False


def _stored_key(backend: Backend | None, service: str) -> bytes:
    if backend is None:
        raise LocalError("keyring_unavailable", "no keyring answers")
    text = _ask(lambda: backend.get_password(service, _KEY_NAME))
    if text is None:
        raise LocalError("keyring_unavailable", "the wrap key is not in the keyring")
    try:
        return unb64u(text, length=32)
    except InputError as error:
        raise LocalError("file_damaged", "the wrap key in the keyring") from error


def _key_file(folder: Path) -> bytes:
    key = read_private(folder / _KEY_NAME, SECRET_FILE_MAX)
    if len(key) != 32:
        raise LocalError("file_damaged", _KEY_NAME)
    return key


def _ask(call: Callable[[], _T]) -> _T:
    """Call the keyring; whatever it raises means that it cannot be used now."""
    try:
        return call()
    except Exception as error:  # noqa: BLE001 - see above
        raise LocalError("keyring_unavailable", type(error).__name__) from None


def _parse_version(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 16:
        raise LocalError("file_damaged", _VERSIONS)
    return int(text)


def _version_entry(name: str) -> str:
    return f"version/{name}"


def _associated(purpose: str) -> bytes:
    return lp(_LABEL) + lp(purpose)
