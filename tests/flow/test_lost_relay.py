"""A relay that lost an identity, or has an old record of it: an exported file or a computer gives it back."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from authenticator.app import App
from authenticator.network import RunningNetwork
from authenticator.protocol.canonical import jcs
from tests.fakes.person import Person
from tests.flow.conftest import Desk, everything
from tests.flow.test_identity import House, key_id, refused

pytestmark = pytest.mark.slow

_FORGET = """
DELETE FROM approvals; DELETE FROM identity_changes; DELETE FROM recovery_keys; DELETE FROM credentials;
DELETE FROM sessions; DELETE FROM identities;
"""


@pytest.fixture
def house(network: RunningNetwork, tmp_path: Path) -> Iterator[House]:
    made = House(network, tmp_path)
    yield made
    for app in made.apps:
        app.close()


def database(network: RunningNetwork) -> Path:
    """The relay's file."""
    return next(network.folder.rglob("relay.sqlite3"))


def forget(network: RunningNetwork) -> None:
    """Let the relay lose every identity."""
    network.kill("relay")
    with sqlite3.connect(database(network)) as connection:
        connection.executescript(_FORGET)
    connection.close()
    network.start("relay")


def exported(app: App, folder: Path, name: str = "mine.countersign") -> Path:
    """The identity as a file."""
    app.export_identity(folder / name)
    return folder / name


def test_a_file_and_a_key_where_the_relay_lost_the_identity(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    path = exported(app, tmp_path)
    forget(house.network)
    assert refused(lambda: house.log_in(app)) == "identity_unknown"

    laptop, person, blue = house.computer("laptop"), Person(), house.drawer.choice("blue")
    assert refused(lambda: laptop.open_with_key(app.identity_code(), blue, "", person)) == "identity_unknown"
    made = laptop.open_from_file(path, blue, "Mine", person)
    assert made.prompts == len(person.touches) == 2
    assert [session.address for session in laptop.sessions()] == [before]
    assert house.log_in(laptop) == before
    assert house.log_in(app) == before  # the computer that was in the record still is
    assert len(app.computers()) == len(laptop.computers()) == 2


def test_a_file_and_the_phrase_where_the_relay_lost_the_identity(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before, phrase = house.log_in(app), app.new_phrase()
    app.keep_phrase(phrase, Person())
    path, words = exported(app, tmp_path), " ".join(phrase.words)
    forget(house.network)
    house.plug("red")
    laptop, person, red = house.computer("laptop"), Person(), house.drawer.choice("red")
    relay = house.network.relay_url
    assert refused(lambda: laptop.open_with_phrase(relay, words, red, "", person)) == "recovery_unknown"
    other = " ".join(app.new_phrase().words)
    assert refused(lambda: laptop.open_from_file(path, red, "", person, words=other)) == "vault_locked"
    assert person.touches == []
    made = laptop.open_from_file(path, red, "Mine", person, words=words)
    assert made.prompts == len(person.touches) == 2
    assert house.log_in(laptop) == before
    assert {key.name for key in laptop.enrolled_keys()} == {"blue", "red"}


def test_the_phrase_and_a_file_where_the_relay_knows_the_identity(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before, phrase = house.log_in(app), app.new_phrase()
    app.keep_phrase(phrase, Person())
    path = exported(app, tmp_path)
    house.plug("red")
    laptop = house.computer("laptop")
    laptop.open_from_file(path, house.drawer.choice("red"), "", Person(), words=" ".join(phrase.words))
    assert house.log_in(laptop) == before


def test_the_phrase_of_another_identity_does_not_open_a_file(house: House, tmp_path: Path) -> None:
    app, other = house.computer("desk"), house.computer("other")
    house.first_run(app)
    path = exported(app, tmp_path)
    house.first_run(other, "green")
    phrase = other.new_phrase()
    other.keep_phrase(phrase, Person())
    house.plug("red")
    laptop, person, words = house.computer("laptop"), Person(), " ".join(phrase.words)
    red = house.drawer.choice("red")
    assert refused(lambda: laptop.open_from_file(path, red, "", person, words=words)) == "phrase_other"
    assert not laptop.set_up
    assert person.touches == []


def test_an_old_file_is_noticed(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app)
    path, blue = exported(app, tmp_path), house.drawer.choice("blue")
    app.keep_phrase(app.new_phrase(), Person())
    newer = exported(app, tmp_path, "newer.countersign")
    forget(house.network)
    laptop = house.computer("laptop")
    assert refused(lambda: laptop.open_from_file(path, blue, "", Person())) == "identity_file_old"
    assert not laptop.set_up
    assert list((house.folder / "laptop" / "identities").iterdir()) == []
    laptop.open_from_file(newer, blue, "", Person())
    assert laptop.safety().phrase


def test_a_removed_key_brings_no_old_record_back(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app)
    house.log_in(app)
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    path = exported(app, tmp_path)
    app.remove_key(key_id(app, "blue"), Person(), lost=True, approver=house.drawer.choice("green"))
    newer = exported(app, tmp_path, "newer.countersign")
    forget(house.network)
    thief, blue = house.computer("thief"), house.drawer.choice("blue")
    assert refused(lambda: thief.open_from_file(path, blue, "", Person())) == "identity_file_old"
    assert refused(lambda: thief.open_from_file(newer, blue, "", Person())) == "key_wrong"
    assert not thief.set_up


def test_a_relay_with_an_old_record_is_given_the_newest(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    backup = tmp_path / "backup.sqlite3"
    network = house.network
    network.kill("relay")
    with sqlite3.connect(database(network)) as connection:  # whatever is in the log goes into the file
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    shutil.copy(database(network), backup)
    network.start("relay")
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    path = exported(app, tmp_path)
    network.kill("relay")
    place = database(network)
    for each in place.parent.glob("relay.sqlite3*"):
        each.unlink()
    shutil.copy(backup, place)
    network.start("relay")
    house.plug("green")
    laptop, person = house.computer("laptop"), Person()
    laptop.open_from_file(path, house.drawer.choice("green"), "", person)
    assert len(person.touches) == 2
    assert house.log_in(laptop) == before
    assert house.log_in(app) == before


def test_a_computer_gives_the_relay_what_it_lost(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    forget(house.network)
    desk = Desk(app, house.network)
    login = desk.ask()
    consent, person = desk.consent(login), Person()
    assert refused(lambda: app.approve(consent, everything(consent), None, person)) == "identity_unknown"
    given = app.give_back(person)
    assert (given.prompts, given.sessions, len(person.touches)) == (1, 1, 1)
    app.approve(consent, everything(consent), None, person)  # what was shown may still be answered
    assert login.wait(timeout=20).address == before
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    green = house.drawer.choice("green")
    changed = app.remove_key(key_id(app, "blue"), Person(), lost=True, approver=green)
    assert changed.rekeyed == 1  # the relay was told of the session, so that a new seed leaves it not behind
    house.plug("green")
    assert house.log_in(app) == before


def test_an_old_computer_gives_nothing_back(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    laptop = house.computer("laptop")
    laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "", Person())
    forget(house.network)
    assert refused(lambda: app.give_back(Person())) == "identity_commitment"
    laptop.give_back(Person())
    app.refresh()
    assert len(app.computers()) == 2


def test_papers_of_another_identity_are_found_out(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app, label="Home")
    mine = exported(app, tmp_path)
    house.first_run(app, "green", "Work")
    theirs = json.loads(exported(app, tmp_path, "work.countersign").read_bytes())
    mixed = tmp_path / "mixed.countersign"
    mixed.write_bytes(jcs({**json.loads(mine.read_bytes()), "papers": theirs["papers"]}))
    forget(house.network)
    laptop, blue = house.computer("laptop"), house.drawer.choice("blue")
    assert refused(lambda: laptop.open_from_file(mixed, blue, "", Person())) == "vault_locked"
    assert not laptop.set_up


def test_a_file_tells_nothing_without_a_way_in(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app)
    house.log_in(app)
    row = app._current().journal.sessions()[0]
    computer = app._current().computer()
    data = exported(app, tmp_path).read_text()
    for secret in (row.address, row.provider_id, row.account, row.provider_name, app.profile().name):
        assert secret not in data
    assert set(json.loads(data)) == {"v", "kind", "code", "vault", "papers"}
    assert computer.k_challenge.hex() not in data


def test_a_relay_that_is_away_lets_no_computer_in(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app)
    path, blue = exported(app, tmp_path), house.drawer.choice("blue")
    house.network.kill("relay")
    laptop, person = house.computer("laptop"), Person()
    assert refused(lambda: laptop.open_from_file(path, blue, "", person)) == "relay_down"
    assert (person.touches, laptop.set_up) == ([], False)
    house.network.start("relay")
    laptop.open_from_file(path, blue, "", person)
    assert laptop.set_up
