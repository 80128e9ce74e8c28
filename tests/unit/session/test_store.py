"""Many sessions by provider and name, on disk and in memory."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from authenticator.errors import CountersignError
from authenticator.protocol.canonical import b64u
from authenticator.secret_store import SecretStore
from authenticator.session.delegated import DelegatedSession
from authenticator.session.keys import SessionKey
from authenticator.session.session import Session
from authenticator.session.store import SessionStore
from tests.fakes.client_network import Network
from tests.fakes.memory_keyring import MemoryKeyring
from tests.fakes.world import NOW, ORIGIN, World


def opened(folder: Path, backend: MemoryKeyring | None) -> SessionStore:
    return SessionStore.open(folder, SecretStore.unlock("test", folder, find=lambda: backend), now=lambda: NOW)


@pytest.fixture(params=["keyring", "file", "memory"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> SessionStore:
    if request.param == "memory":
        return SessionStore.memory()
    return opened(tmp_path / "clients", MemoryKeyring() if request.param == "keyring" else None)


def helper_of(session: Session, world: World) -> DelegatedSession:
    key, can = SessionKey.generate(), session.capabilities
    assert can is not None
    return DelegatedSession(session.site, key, session.delegate(key.public, can, NOW + 60), world.clock)


def code(work: object) -> str:
    with pytest.raises(CountersignError) as caught:
        work()  # type: ignore[operator]
    return caught.value.code


def test_what_is_saved_is_found_again(store: SessionStore, session: Session, world: World) -> None:
    provider = session.site.provider.provider
    store.save(session)
    store.save(helper_of(session, world), "helper")
    again, helper = store.load(provider), store.load(provider, "helper")
    assert isinstance(again, Session)
    assert isinstance(helper, DelegatedSession)
    assert (again.address, again.capabilities) == (session.address, session.capabilities)
    assert again.request("GET", f"{ORIGIN}/albums").status == 200
    first, second = store.list()
    assert (first.name, first.delegated, first.address, first.expires_at) == (
        "default",
        False,
        again.address,
        NOW + 3600,
    )
    assert (second.name, second.delegated, second.address, second.expires_at) == ("helper", True, None, NOW + 60)
    assert first.abilities == ("photos/list", "photos/read", "photos/write")
    assert "photos" in store.find(ORIGIN).provider_name.lower()


def test_what_is_dropped_is_gone(store: SessionStore, session: Session) -> None:
    provider = session.site.provider.provider
    store.save(session)
    store.drop(provider)
    assert store.list() == ()
    assert code(lambda: store.load(provider)) == "no_session_key"
    assert code(lambda: store.drop(provider)) == "no_session_key"
    assert code(lambda: store.find(ORIGIN)) == "no_session_key"


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "x" * 65, "a\n", "ä"])
def test_a_name_is_no_path(store: SessionStore, session: Session, name: str) -> None:
    provider = session.site.provider.provider
    for work in (
        lambda: store.save(session, name),
        lambda: store.load(provider, name),
        lambda: store.drop(provider, name),
        lambda: store.load("../" + provider),
    ):
        assert code(work) == "malformed"


def test_one_of_several_is_named(store: SessionStore, session: Session) -> None:
    store.save(session, "one")
    assert store.find(ORIGIN).name == "one"
    store.save(session, "two")
    assert code(lambda: store.find(ORIGIN)) == "session_name"
    assert store.find(ORIGIN, "two").name == "two"
    store.save(session)
    assert store.find(ORIGIN).name == "default"


def test_one_name_is_one_session(store: SessionStore, session: Session, world: World) -> None:
    store.save(session)
    store.save(helper_of(session, world))
    (only,) = store.list()
    assert only.delegated


def test_keys_are_sealed_and_files_private(session: Session, world: World, tmp_path: Path) -> None:
    backend = MemoryKeyring()
    store = opened(tmp_path / "clients", backend)
    assert store.strength == "keyring"
    store.save(session)
    (path,) = (tmp_path / "clients").glob("*/*.json")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert b64u(world.key.secret()) not in path.read_text()
    other = opened(tmp_path / "clients", backend)
    again = other.load(session.site.provider.provider)
    assert again.site == session.site
    backend.locked = True
    assert code(lambda: opened(tmp_path / "clients", backend)) == "keyring_unavailable"


def test_without_a_keyring_it_says_so(tmp_path: Path) -> None:
    assert opened(tmp_path, None).strength == "file"


def test_a_session_stays_bound_to_its_file(session: Session, net: Network, world: World, tmp_path: Path) -> None:
    store = opened(tmp_path, None)
    store.save(session)
    one, two = (store.load(session.site.provider.provider) for _ in range(2))
    assert isinstance(one, Session)
    assert isinstance(two, Session)
    one.refresh()
    two.refresh()
    assert [form["refresh_token"] for form in net.forms] == ["refresh-0"]


def test_what_ran_out_is_listed_and_not_loaded(session: Session, world: World, tmp_path: Path) -> None:
    store = opened(tmp_path, None)
    store.save(helper_of(session, world))
    late = SessionStore.open(tmp_path, SecretStore.unlock("test", tmp_path, find=lambda: None), now=lambda: NOW + 61)
    assert [summary.expires_at for summary in late.list()] == [NOW + 60]
    assert code(lambda: late.load(session.site.provider.provider)) == "delegation_expired"


def test_a_damaged_file_is_left_out_of_the_list(session: Session, tmp_path: Path) -> None:
    store = opened(tmp_path, None)
    store.save(session)
    (path,) = tmp_path.glob("*/*.json")
    path.with_name("other.session.json").write_text("{}")
    path.with_name("third.json").write_text("{}")
    assert [summary.name for summary in store.list()] == ["default"]
    assert code(lambda: store.load(session.site.provider.provider, "other")) == "file_damaged"


def test_nothing_secret_is_in_a_summary(store: SessionStore, session: Session, world: World) -> None:
    store.save(session)
    shown = repr(store.list()) + repr(store.load(session.site.provider.provider))
    assert world.key.secret().hex() not in shown
    assert "refresh-0" not in shown
