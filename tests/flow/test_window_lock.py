"""The window's lock against what is under way: a key or a relay that hangs, a full disk, a login that is fetched."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from authenticator import flow, window_lock
from authenticator.app import App
from authenticator.consent.view import Source
from authenticator.errors import LocalError
from authenticator.network import RunningNetwork
from authenticator.preferences import Preferences
from authenticator.protocol.link import parse_link
from authenticator.window_lock import is_locked
from tests.fakes.person import Person
from tests.flow.conftest import Desk, everything
from tests.flow.test_identity import House, refused

pytestmark = pytest.mark.slow


@pytest.fixture
def house(network: RunningNetwork, tmp_path: Path) -> Iterator[House]:
    made = House(network, tmp_path)
    yield made
    for app in made.apps:
        app.close()


@pytest.fixture
def app(house: House) -> App:
    made = house.computer("desk")
    house.first_run(made)
    return made


def full(*_: object) -> None:
    raise LocalError("disk_full")


def test_a_key_that_hangs_keeps_nothing_open(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.facets.window.LOCK_WAIT", 0.1)
    answers: list[str] = []

    def meanwhile() -> None:
        locking = threading.Thread(target=app.lock)
        locking.start()
        locking.join(20)
        assert not locking.is_alive()
        assert is_locked(app.home)
        answers.append(refused(app.profile))

    code = refused(lambda: app.keep_phrase(app.new_phrase(), Person(at_touch=meanwhile)))
    assert (answers, code) == (["locked"], "locked")
    assert refused(app.profile) == "locked"
    app.unlock(Person())
    assert app.profile().name == "Ada Example"


def test_it_is_kept_that_it_is_locked_before_anything_is_waited_for(app: App) -> None:
    seen: list[bool] = []

    def meanwhile() -> None:
        locking.start()
        while not is_locked(app.home) and locking.is_alive():
            locking.join(0.01)
        seen.append(is_locked(app.home))

    locking = threading.Thread(target=app.lock)
    app.keep_phrase(app.new_phrase(), Person(at_touch=meanwhile))  # it ends first, and nothing of it is lost
    locking.join(20)
    assert seen == [True]
    app.unlock(Person())
    assert app.safety().phrase


def test_a_disk_that_keeps_no_lock_keeps_no_secret_either(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(window_lock, "write_private", full)
        assert refused(app.lock) == "disk_full"
    assert refused(app.profile) == "locked"
    app.unlock(Person())


def test_a_full_disk_keeps_a_lock_that_lies_ready(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    app.save_preferences(Preferences(lock_minutes=5))
    with monkeypatch.context() as patch:
        patch.setattr(window_lock, "write_private", full)
        app.lock()
    assert is_locked(app.home)
    assert refused(app.profile) == "locked"
    app.unlock(Person())
    assert not is_locked(app.home)


def test_a_lock_that_cannot_be_undone_stays(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    app.lock()
    with monkeypatch.context() as patch:
        patch.setattr(window_lock, "move_private", full)
        assert refused(lambda: app.unlock(Person())) == "disk_full"
    assert is_locked(app.home)
    assert refused(app.profile) == "locked"
    app.unlock(Person())
    assert app.profile().name == "Ada Example"


def test_a_login_that_is_fetched_meanwhile_is_not_shown(
    app: App, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, fetch = Desk(app, house.network), flow.fetch

    def slow(*what: Any) -> flow.Consent:
        fetched = fetch(*what)
        app.lock()
        return fetched

    with monkeypatch.context() as patch:
        patch.setattr(flow, "fetch", slow)
        link = parse_link(desk.ask().link)
        assert refused(lambda: app.open_request(link, Source.SCREEN)) == "locked"
    app.unlock(Person())
    assert house.log_in(app)


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(lambda journal: None, id="the-disk-takes-it-later"),
        pytest.param(lambda journal: journal.execute("PRAGMA query_only = 0"), id="the-disk-takes-it-at-the-lock"),
    ],
)
def test_an_approval_that_only_memory_has_outlasts_the_lock(
    app: App, house: House, again: Callable[[sqlite3.Connection], object]
) -> None:
    desk = Desk(app, house.network)
    login = desk.ask()
    consent = desk.consent(login)
    journal = app._house.current().journal._db

    def meanwhile() -> None:
        journal.execute("PRAGMA query_only = 1")

    person = Person(at_touch=meanwhile)
    assert refused(lambda: app.approve(consent, everything(consent), None, person)) == "storage_failed"
    assert app.has_pending()
    again(journal)
    app.lock()
    person = Person()
    app.unlock(person)
    assert app.has_pending()
    app._house.current().journal._db.execute("PRAGMA query_only = 0")
    approved = app.resume(Person())
    assert approved is not None
    assert login.wait(timeout=20).address == approved.session.address
    assert not app.has_pending()
