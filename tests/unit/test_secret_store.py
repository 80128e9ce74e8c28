"""The secret store: one wrap key, in a keyring that locks or in a file that says so."""

from __future__ import annotations

import logging
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from keyring.backends import chainer, fail, null

from authenticator import secret_store
from authenticator.errors import LocalError
from authenticator.secret_store import SecretStore, system_keyring
from tests.fakes.memory_keyring import MemoryKeyring

SERVICE = "org.countersign.test"


def _open(folder: Path, keyring: MemoryKeyring | None) -> SecretStore:
    return SecretStore.unlock(SERVICE, folder, find=lambda: keyring)


def test_with_a_keyring_the_wrap_key_is_nowhere_else(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    store = _open(tmp_path, keyring)
    assert store.strength == "keyring"
    store.remember_version("vault/1", 1)
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert store._key.held not in held
    assert list(keyring.entries) == [(SERVICE, "wrap-key"), (SERVICE, "version/vault/1")]


def test_without_a_keyring_it_is_a_private_file(tmp_path: Path) -> None:
    store = _open(tmp_path, None)
    assert store.strength == "file"
    path = tmp_path / "wrap-key"
    assert path.read_bytes() == store._key.held
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("keyring", [None, MemoryKeyring()], ids=["file", "keyring"])
def test_what_was_sealed_opens_after_a_restart(tmp_path: Path, keyring: MemoryKeyring | None) -> None:
    blob = _open(tmp_path, keyring).seal("journal", b"content")
    assert b"content" not in blob
    assert _open(tmp_path, keyring).open("journal", blob) == b"content"


def test_every_seal_differs(tmp_path: Path) -> None:
    store = _open(tmp_path, None)
    assert store.seal("journal", b"content") != store.seal("journal", b"content")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda blob: b"", id="empty"),
        pytest.param(lambda blob: blob[:-1], id="cut short"),
        pytest.param(lambda blob: blob + b"\0", id="longer"),
        pytest.param(lambda blob: b"\2" + blob[1:], id="another format"),
        pytest.param(lambda blob: blob[:1] + bytes([blob[1] ^ 1]) + blob[2:], id="a flipped nonce"),
        pytest.param(lambda blob: blob[:-1] + bytes([blob[-1] ^ 1]), id="a flipped tag"),
    ],
)
def test_a_changed_blob_is_damaged(tmp_path: Path, damage: object) -> None:
    store = _open(tmp_path, None)
    with pytest.raises(LocalError) as refused:
        store.open("journal", damage(store.seal("journal", b"content")))  # type: ignore[operator]
    assert refused.value.code == "file_damaged"


def test_a_blob_in_anothers_place_is_damaged(tmp_path: Path) -> None:
    store = _open(tmp_path, None)
    with pytest.raises(LocalError) as refused:
        store.open("computer", store.seal("journal", b"content"))
    assert refused.value.code == "file_damaged"


def test_another_computers_blob_is_damaged(tmp_path: Path) -> None:
    blob = _open(tmp_path / "one", None).seal("journal", b"content")
    with pytest.raises(LocalError) as refused:
        _open(tmp_path / "two", None).open("journal", blob)
    assert refused.value.code == "file_damaged"


@pytest.mark.parametrize(
    "later",
    [
        pytest.param(None, id="gone"),
        pytest.param(MemoryKeyring(locked=True), id="locked"),
        pytest.param(MemoryKeyring(), id="emptied"),
    ],
)
def test_a_keyring_that_is_away_later_is_an_error_and_no_new_start(tmp_path: Path, later: MemoryKeyring | None) -> None:
    _open(tmp_path, MemoryKeyring())
    with pytest.raises(LocalError) as refused:
        _open(tmp_path, later)
    assert refused.value.code == "keyring_unavailable"
    assert not (tmp_path / "wrap-key").exists()


def test_a_keyring_that_appears_later_changes_nothing(tmp_path: Path) -> None:
    blob = _open(tmp_path, None).seal("journal", b"content")
    store = _open(tmp_path, MemoryKeyring())
    assert store.strength == "file"
    assert store.open("journal", blob) == b"content"


@pytest.mark.parametrize(
    "keyring",
    [
        pytest.param(MemoryKeyring(locked=True), id="locked from the start"),
        pytest.param(MemoryKeyring(forgetful=True), id="keeps nothing"),
    ],
)
def test_a_keyring_that_keeps_nothing_is_none(tmp_path: Path, keyring: MemoryKeyring) -> None:
    assert _open(tmp_path, keyring).strength == "file"


def test_a_damaged_key_is_named(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    _open(tmp_path, keyring)
    keyring.entries[SERVICE, "wrap-key"] = "short"
    with pytest.raises(LocalError) as refused:
        _open(tmp_path, keyring)
    assert refused.value.code == "file_damaged"


@pytest.mark.parametrize(("name", "content"), [("wrap-key", b"short"), ("secret-store", b"plain\n")])
def test_a_damaged_file_is_named(tmp_path: Path, name: str, content: bytes) -> None:
    _open(tmp_path, None)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(LocalError) as refused:
        _open(tmp_path, None)
    assert refused.value.code == "file_damaged"


@pytest.mark.parametrize("keyring", [None, MemoryKeyring()], ids=["file", "keyring"])
def test_versions_only_grow(tmp_path: Path, keyring: MemoryKeyring | None) -> None:
    store = _open(tmp_path, keyring)
    assert store.recall_version("vault") is None
    store.remember_version("vault", 3)
    store.remember_version("vault", 3)
    store.remember_version("other", 1)
    assert _open(tmp_path, keyring).recall_version("vault") == 3
    with pytest.raises(LocalError) as refused:
        store.remember_version("vault", 2)
    assert refused.value.code == "vault_rolled_back"


def test_an_old_copy_of_the_folder_does_not_turn_versions_back(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    store = _open(tmp_path / "now", keyring)
    store.remember_version("vault", 1)
    shutil.copytree(tmp_path / "now", tmp_path / "backup")
    store.remember_version("vault", 2)
    assert _open(tmp_path / "backup", keyring).recall_version("vault") == 2


def test_a_keyring_turned_back_does_not_turn_versions_back(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    store = _open(tmp_path, keyring)
    store.remember_version("vault", 2)
    keyring.entries[SERVICE, "version/vault"] = "1"
    assert store.recall_version("vault") == 2


@pytest.mark.parametrize("text", ["", "-1", "x", "1" * 17, "\u0661"])
def test_a_version_that_is_no_number(tmp_path: Path, text: str) -> None:
    keyring = MemoryKeyring()
    store = _open(tmp_path, keyring)
    keyring.entries[SERVICE, "version/vault"] = text
    with pytest.raises(LocalError) as refused:
        store.recall_version("vault")
    assert refused.value.code == "file_damaged"


def test_versions_in_a_file_of_another_form(tmp_path: Path) -> None:
    store = _open(tmp_path, None)
    (tmp_path / "versions").write_bytes(store.seal("versions", b"[1]"))
    with pytest.raises(LocalError) as refused:
        store.recall_version("vault")
    assert refused.value.code == "file_damaged"


def _make(backend: type) -> object:
    return backend()


class _Plaintext:
    """Named like the plain text file keyring of keyrings.alt."""


_Plaintext.__module__ = "keyrings.alt.file"


class _Real:
    """Named like a keyring that locks."""


_Real.__module__ = "keyring.backends.SecretService"


class _Chainer:
    """Named like keyring's chainer."""

    def __init__(self, *backends: object) -> None:
        self.backends = backends


_Chainer.__module__ = "keyring.backends.chainer"


@pytest.mark.parametrize(
    ("found", "accepted"),
    [
        pytest.param(_make(fail.Keyring), False, id="fail"),
        pytest.param(_make(null.Keyring), False, id="null"),
        pytest.param(_Plaintext(), False, id="plain text"),
        pytest.param(_Chainer(), False, id="chainer of nothing"),
        pytest.param(_Chainer(_Plaintext(), _make(null.Keyring)), False, id="chainer of plain text and null"),
        pytest.param(_Chainer(_Plaintext(), _Real()), True, id="chainer with one that locks"),
        pytest.param(_Real(), True, id="one that locks"),
        pytest.param(MemoryKeyring(), False, id="an unknown one"),
    ],
)
def test_which_keyrings_are_accepted(monkeypatch: pytest.MonkeyPatch, found: object, accepted: bool) -> None:
    monkeypatch.setattr("keyring.get_keyring", lambda: found)
    assert (system_keyring() is not None) == accepted


def test_keyrings_own_chainer_is_recognised() -> None:
    assert chainer.ChainerBackend.__module__ == _Chainer.__module__


def test_a_keyring_library_that_fails_is_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> object:
        raise RuntimeError("no D-Bus")

    monkeypatch.setattr("keyring.get_keyring", broken)
    assert system_keyring() is None


def test_secrets_are_in_no_repr_and_no_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = _open(tmp_path, MemoryKeyring())
    blob = store.seal("journal", b"canary-content")
    with pytest.raises(LocalError) as refused:
        store.open("journal", blob[:-1])
    shown = repr(store) + str(store) + str(refused.value) + repr(refused.value) + caplog.text
    assert repr(store._key.held) not in shown
    assert "canary-content" not in shown


_UNDER_GNOME = """
import sys
from pathlib import Path
from authenticator.secret_store import SecretStore
store = SecretStore.unlock("org.countersign.test", Path(sys.argv[1]))
known = store.recall_version("vault")
store.remember_version("vault", (known or 0) + 1)
sealed = Path(sys.argv[1]) / "sealed"
if sealed.exists():
    assert store.open("journal", sealed.read_bytes()) == b"content"
sealed.write_bytes(store.seal("journal", b"content"))
print(store.strength, known)
"""


@pytest.mark.skipif(
    shutil.which("gnome-keyring-daemon") is None or shutil.which("dbus-run-session") is None,
    reason="needs gnome-keyring and dbus-run-session",
)
def test_under_a_real_gnome_keyring(tmp_path: Path) -> None:
    data = tmp_path / "home"
    script = (
        'printf "password" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; '
        f'"{sys.executable}" -c "$PROGRAM" "{data}" && "{sys.executable}" -c "$PROGRAM" "{data}"'
    )
    ran = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
        env=_clean_environment(tmp_path),
    )
    assert ran.stdout.split("\n")[:2] == ["keyring None", "keyring 1"], ran.stderr
    assert not (data / "wrap-key").exists()


@pytest.mark.parametrize(
    "backend",
    ["", "keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"],
    ids=["none", "null", "fail"],
)
def test_in_a_process_without_a_keyring(tmp_path: Path, backend: str) -> None:
    environment = _clean_environment(tmp_path)
    if backend:
        environment["PYTHON_KEYRING_BACKEND"] = backend
    ran = subprocess.run(
        [sys.executable, "-c", _UNDER_GNOME, str(tmp_path / "home")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=environment,
    )
    assert ran.stdout.strip() == "file None", ran.stderr


def _clean_environment(home: Path) -> dict[str, str]:
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "PROGRAM": _UNDER_GNOME,
        "PYTHONPATH": str(Path(secret_store.__file__).parents[1]),
    }


def test_a_part_of_the_app_opens_nothing_of_another(tmp_path: Path) -> None:
    store = SecretStore.unlock("test", tmp_path, lambda: None)
    one, other = store.inside("one"), store.inside("other")
    sealed = one.seal("profile", b"mine")
    assert one.open("profile", sealed) == b"mine"
    for stranger in (other, store):
        with pytest.raises(LocalError) as refused:
            stranger.open("profile", sealed)
        assert refused.value.code == "file_damaged"
    one.remember_version("vault", 3)  # versions are of the whole app
    assert other.recall_version("vault") == store.recall_version("vault") == 3


def test_a_bound_secret_is_this_computers(tmp_path: Path) -> None:
    here = SecretStore.unlock("test", tmp_path / "here", lambda: None)
    there = SecretStore.unlock("test", tmp_path / "there", lambda: None)
    bound = here.bind("vault-slot", b"weak")
    assert len(bound) == 32
    assert bound == here.bind("vault-slot", b"weak") == here.inside("one").bind("vault-slot", b"weak")
    assert (
        len({bound, there.bind("vault-slot", b"weak"), here.bind("other", b"weak"), here.bind("vault-slot", b"w")}) == 4
    )


@pytest.mark.parametrize("keyring", [None, MemoryKeyring()], ids=["file", "keyring"])
def test_a_key_that_was_let_go_of_opens_nothing_anywhere(tmp_path: Path, keyring: MemoryKeyring | None) -> None:
    store = _open(tmp_path, keyring)
    part = store.inside("one")
    sealed = part.seal("profile", b"mine")
    store.forget()
    for call in (
        lambda: part.open("profile", sealed),
        lambda: part.seal("profile", b"more"),
        lambda: store.bind("vault-slot", b"weak"),
        lambda: store.remember_version("vault", 1),
    ):
        with pytest.raises(LocalError) as refused:
            call()
        assert refused.value.code == "locked"
    store.remember()
    assert part.open("profile", sealed) == b"mine"


def test_a_keyring_that_is_locked_gives_nothing_back(tmp_path: Path) -> None:
    keyring = MemoryKeyring()
    store = _open(tmp_path, keyring)
    store.forget()
    keyring.entries.clear()
    with pytest.raises(LocalError) as refused:
        store.remember()
    assert refused.value.code == "keyring_unavailable"
    with pytest.raises(LocalError) as still:
        store.seal("profile", b"mine")
    assert still.value.code == "locked"
