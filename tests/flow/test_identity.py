"""Keys, the phrase and computers come and go, on a network of real processes; addresses stay."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

import pytest

from authenticator import revoke
from authenticator.app import App
from authenticator.approve.authenticator import Authenticator
from authenticator.approve.devices import KeyChoice
from authenticator.approve.platform import WINDOWS_ID
from authenticator.approve.windows import WindowsKey
from authenticator.clients.relay import RelayClient, StoredIdentity
from authenticator.errors import CountersignError, PersonError
from authenticator.held import Held
from authenticator.network import RunningNetwork
from authenticator.protocol.canonical import b64u, jcs, unb64u
from authenticator.protocol.change import OpenByCredential, OpenByKey
from authenticator.protocol.identity import VIRTUAL_AAGUID
from authenticator.window_lock import is_locked
from tests.fakes.drawer import Drawer
from tests.fakes.gates import CHOICE, ScriptedGate, gated_key
from tests.fakes.keys import DeviceKey
from tests.fakes.person import Person, typed
from tests.fakes.soft_key import SoftKey
from tests.fakes.soft_u2f import SoftU2f, U2fMemory
from tests.fakes.typist import Typist
from tests.fakes.webauthn_dll import USB, FakeWindows
from tests.flow.conftest import Desk, everything


@dataclass
class House:
    """One person's computers and keys, beside a running network."""

    network: RunningNetwork
    folder: Path
    drawer: Drawer = field(init=False)
    apps: list[App] = field(default_factory=list)

    def __post_init__(self) -> None:
        """The keys are in the drawer."""
        self.drawer = Drawer(self.folder)

    def computer(self, name: str) -> App:
        """A computer that finds the keys that are plugged in."""
        app = App.open(self.folder / name, keys=self.drawer)
        self.apps.append(app)
        return app

    def plug(self, *names: str) -> None:
        """Plug these keys in, and no others."""
        self.drawer.plugged = list(names)

    def first_run(self, app: App, key: str = "blue", label: str = "") -> None:
        """Set an identity up with a key."""
        self.plug(key)
        preview = app.preview_network(self.network.relay_url)
        app.create_identity(preview, name="Ada Example", key=self.drawer.choice(key), interaction=Person(), label=label)

    def log_in(self, app: App, person: Person | None = None) -> str:
        """Sign in at Photos; the session's address."""
        desk = Desk(app, self.network)
        login = desk.ask()
        consent = desk.consent(login)
        try:
            address = app.approve(consent, everything(consent), None, person or Person()).session.address
        except CountersignError:
            app.forget_request()
            raise
        assert login.wait(timeout=20).address == address
        return address


@pytest.fixture
def house(network: RunningNetwork, tmp_path: Path) -> Iterator[House]:
    made = House(network, tmp_path)
    yield made
    for app in made.apps:
        app.close()


def refused(call: Callable[[], object]) -> str:
    """The code that a call is refused with."""
    with pytest.raises(CountersignError) as error:
        call()
    return error.value.code


def key_id(app: App, name: str) -> str:
    """A key's id by its name."""
    return next(key.id for key in app.enrolled_keys() if key.name == name)


def test_a_second_key_signs_in_to_the_same_session(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "green")
    person = Person()
    changed = app.add_key(house.drawer.choice("green"), "Green", person, house.drawer.choice("blue"))
    assert changed.prompts == len(person.touches) == 3
    assert [(prompt.key_name, prompt.number, prompt.of) for prompt in person.touches] == [
        ("green", 1, 3),
        ("green", 2, 3),
        ("blue", 3, 3),
    ]
    assert [(key.name, key.strength, key.last) for key in app.enrolled_keys()] == [
        ("blue", "trial", False),
        ("Green", "trial", False),
    ]
    house.plug("green")
    person = Person()
    assert house.log_in(app, person) == before
    assert [prompt.key_name for prompt in person.touches] == ["green"]
    house.plug("blue")
    assert house.log_in(app) == before


def test_a_key_is_not_added_twice(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    blue = house.drawer.choice("blue")
    assert refused(lambda: app.add_key(blue, "Blue", Person(), blue)) == "key_already_yours"
    assert len(app.enrolled_keys()) == 1


def test_the_new_key_alone_is_not_touched_for_nothing(house: House) -> None:
    """As the window names a key, once it has told its model; no key of the identity is at hand."""
    app = house.computer("desk")
    house.first_run(app)
    house.plug("green")
    named = replace(house.drawer.choice("green"), aaguid=VIRTUAL_AAGUID)
    person = Person()
    assert refused(lambda: app.add_key(named, "Green", person)) == "no_key"
    assert person.touches == []


def test_behind_one_dialog_of_windows_a_key_lets_another_in(house: House, tmp_path: Path) -> None:
    app, windows = house.computer("desk"), FakeWindows()
    dialog = KeyChoice(WINDOWS_ID, "Windows", "platform")
    house.drawer.others["Windows"] = dialog, lambda: WindowsKey(dialog, None, windows.find)
    # So that this computer's own keys are looked at, as they always are on Windows.
    house.drawer.others["Gate"] = replace(CHOICE, name="Gate"), lambda: gated_key(tmp_path / "gate")
    house.first_run(app, "Windows")
    app.add_key(house.drawer.choice("Gate"), "Gate", Person(), dialog)
    first, second = windows.key, SoftKey(credential_id=b"credential-00002", seed=2, aaguid=USB)

    def take() -> None:
        windows.key = first if len(person.touches) == 3 else second

    person = Typist(on_touch=take)
    assert app.add_key(dialog, "Second", person).prompts == 3
    assert [key.name for key in app.enrolled_keys()] == ["Windows", "Gate", "Second"]
    for taken in (first, second):
        windows.key = taken
        assert house.log_in(app)


def test_a_removed_key_signs_in_no_more(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    person = Person()
    changed = app.remove_key(key_id(app, "blue"), person, lost=False, approver=house.drawer.choice("green"))
    assert (changed.prompts, changed.rekeyed) == (1, 0)
    house.plug("blue")
    assert refused(lambda: house.log_in(app)) == "key_wrong"
    house.plug("green")
    assert house.log_in(app) == before
    assert app.activity()[1].kind == "key removed"


def test_the_last_key_stays(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    person = Person()
    assert refused(lambda: app.remove_key(key_id(app, "blue"), person, lost=True)) == "last_way_in"
    assert person.touches == []
    assert [key.last for key in app.enrolled_keys()] == [True]


def test_a_lost_key_with_the_old_vault_opens_no_session(house: House) -> None:
    """Who finds a lost key and its PIN, and has this computer's files from before, can end or begin nothing."""
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    app.close()
    shutil.copytree(house.folder / "desk", house.folder / "thief")
    app = house.computer("desk")
    changed = app.remove_key(key_id(app, "blue"), Person(), lost=True, approver=house.drawer.choice("green"))
    assert (changed.prompts, changed.rekeyed) == (1, 1)

    house.plug("blue")
    thief = house.computer("thief")
    held = thief._current()
    parts = held.parts()
    key, person = house.drawer.key("blue"), Person()

    assert refused(lambda: revoke.revoke_session(parts, before, key, person)) == "account_mismatch"
    consent_refused = refused(lambda: house.log_in(thief))
    assert consent_refused == "key_wrong"  # the record that the relay has names another key

    house.plug("green")
    assert house.log_in(app) == before
    app.revoke_session(before, Person())
    assert house.log_in(app) != before


def stolen(house: House, app: App) -> Held:
    """A copy of everything on a computer, in other hands: the sealed vault, and what opens without a touch."""
    copy = house.folder / f"copy-of-{app.home.name}"
    shutil.copytree(app.home, copy)
    thief = App.open(copy, keys=house.drawer)
    house.apps.append(thief)
    return thief._current()


def opens_nothing(held: Held, key: Authenticator, address: str) -> None:
    """The key still opens the copy, and what is in it ends no session."""
    assert refused(lambda: revoke.revoke_session(held.parts(), address, key, Person())) == "account_mismatch"


def test_a_key_at_hand_that_goes_with_a_new_seed_opens_no_session_with_an_old_vault(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    copy = stolen(house, app)
    green = house.drawer.choice("green")
    changed = app.remove_key(key_id(app, "blue"), Person(), lost=False, renew=True, approver=green)
    assert (changed.prompts, changed.rekeyed) == (1, 1)
    opens_nothing(copy, house.drawer.key("blue"), before)
    house.plug("green")
    assert house.log_in(app) == before


def test_without_a_new_seed_the_old_vault_goes_on_opening_sessions(house: House) -> None:
    """What the sentence says that is shown where the seed is kept."""
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    copy = stolen(house, app)
    app.remove_key(key_id(app, "blue"), Person(), lost=False, approver=house.drawer.choice("green"))
    assert revoke.revoke_session(copy.parts(), before, house.drawer.key("blue"), Person()).prompts == 1


def test_a_stolen_computer_and_the_key_in_it_open_nothing_after_a_new_seed(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    laptop = house.computer("laptop")
    laptop.open_with_key(app.identity_code(), house.drawer.choice("green"), "", Person())
    app.refresh()
    other = next(each for each in app.computers() if not each.this)
    green = key_id(app, "Green")
    changed = app.remove_computer(other.id, Person(), renew=True, keys=(green,))
    assert (changed.prompts, changed.rekeyed) == (1, 1)

    house.plug("green")
    person = Person()
    assert refused(lambda: house.log_in(laptop, person)) == "computer_removed"
    assert person.touches == []
    opens_nothing(laptop._current(), house.drawer.key("green"), before)
    again = house.computer("again")
    choice = house.drawer.choice("green")
    assert refused(lambda: again.open_with_key(app.identity_code(), choice, "", Person())) == "key_wrong"
    house.plug("blue")
    assert house.log_in(app) == before
    assert [each.this for each in app.computers()] == [True]
    assert [key.name for key in app.enrolled_keys()] == ["blue"]


def test_a_stolen_computer_opens_nothing_with_a_key_that_stays(house: House) -> None:
    """The old copy of the vault is worth nothing even to one who gets at a key that is still good."""
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    laptop = house.computer("laptop")
    laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "", Person())
    app.refresh()
    other = next(each for each in app.computers() if not each.this)
    assert app.remove_computer(other.id, Person(), renew=True).rekeyed == 1
    opens_nothing(laptop._current(), house.drawer.key("blue"), before)
    assert house.log_in(app) == before


def test_a_computer_takes_no_last_way_in_along(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    laptop = house.computer("laptop")
    laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "", Person())
    app.refresh()
    other, person, blue = next(each for each in app.computers() if not each.this), Person(), key_id(app, "blue")
    assert refused(lambda: app.remove_computer(other.id, person, renew=True, keys=(blue,))) == "last_way_in"
    assert person.touches == []


def test_another_computer_learns_the_accounts_of_a_renewed_seed(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    laptop = house.computer("laptop")
    laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "", Person())
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    old = laptop.session(before).account
    app.remove_key(key_id(app, "blue"), Person(), lost=True, approver=house.drawer.choice("green"))
    laptop.refresh()
    session = laptop.session(before)
    assert session.account == app.session(before).account != old
    assert session.receipt is not None
    assert session.receipt.entry.kind == "session.rekeyed"
    house.plug("green")
    laptop.revoke_session(before, Person())


def test_a_vault_that_its_owner_did_not_seal_is_not_taken(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relay that hands out another vault of the same version is found out before anything is written."""
    app = house.computer("desk")
    house.first_run(app)
    honest = RelayClient.open_identity

    def lies(client: RelayClient, asked: OpenByKey | OpenByCredential) -> StoredIdentity:
        stored = honest(client, asked)
        content = json.loads(stored.vault)
        return replace(stored, vault=jcs({**content, "mac": b64u(bytes(32))}))

    laptop, code, blue = house.computer("laptop"), app.identity_code(), house.drawer.choice("blue")
    with monkeypatch.context() as lying:
        lying.setattr(RelayClient, "open_identity", lies)
        assert refused(lambda: laptop.open_with_key(code, blue, "", Person())) == "possession"
    laptop.open_with_key(code, blue, "", Person())
    laptop.keep_phrase(laptop.new_phrase(), Person())
    vault = app.place.vault.read_bytes()
    with monkeypatch.context() as lying:
        lying.setattr(RelayClient, "open_identity", lies)
        assert refused(app.refresh) == "possession"
    assert app.place.vault.read_bytes() == vault
    app.refresh()
    assert app.safety().phrase


def test_a_session_key_goes_on_after_a_renewed_seed(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    desk = Desk(app, house.network)
    session, _ = desk.log_in()
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    app.remove_key(key_id(app, "blue"), Person(), lost=True, approver=house.drawer.choice("green"))
    url = f"{house.network.photos_url}/albums/2026"
    assert session.request("GET", url).status == 200
    house.plug("green")
    again, approved = desk.log_in()
    assert again.address == session.address
    assert again.request("GET", url).status == 200
    assert approved.receipts[0].entry.kind == "session.rekeyed"
    third, _ = desk.log_in()
    assert third.address == session.address


def test_the_phrase_brings_back_an_identity_whose_only_key_is_lost(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    assert app.safety().remind
    phrase = app.new_phrase()
    assert app.keep_phrase(phrase, Person()).prompts == 1
    assert not app.safety().remind
    house.plug("red")
    person = Person()
    lost = (key_id(app, "blue"),)
    changed = app.recover(" ".join(phrase.words), house.drawer.choice("red"), person, lost=lost)
    assert (changed.prompts, changed.rekeyed) == (2, 1)
    assert [key.name for key in app.enrolled_keys()] == ["red"]
    assert house.log_in(app) == before
    house.plug("blue")
    assert refused(lambda: house.log_in(app)) == "key_wrong"


def test_another_phrase_recovers_nothing(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    app.keep_phrase(app.new_phrase(), Person())
    other, person = " ".join(app.new_phrase().words), Person()
    red = house.drawer.choice("red")
    assert refused(lambda: app.recover(other, red, person, lost=())) == "phrase_other"
    assert refused(lambda: app.recover("abandon " * 24, red, person, lost=())) == "phrase_wrong"
    assert person.touches == []


def test_a_new_phrase_makes_the_old_one_worthless(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    old, new = app.new_phrase(), app.new_phrase()
    app.keep_phrase(old, Person())
    app.keep_phrase(new, Person())
    red = house.drawer.choice("red")
    assert refused(lambda: app.recover(" ".join(old.words), red, Person(), lost=())) == "phrase_other"
    other = house.computer("laptop")
    with pytest.raises(CountersignError) as error:
        other.open_with_phrase(house.network.relay_url, " ".join(old.words), red, "", Person())
    assert error.value.code == "recovery_unknown"
    app.recover(" ".join(new.words), red, Person(), lost=())
    assert len(app.enrolled_keys()) == 2


def test_the_same_key_on_another_computer(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    laptop, person = house.computer("laptop"), Person()
    made = laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "Mine", person)
    assert made.prompts == len(person.touches) == 2
    assert [session.address for session in laptop.sessions()] == [before]
    assert laptop.profile().name == "Ada Example"
    assert house.log_in(laptop) == before
    assert house.log_in(app) == before  # it learns of the other computer first
    assert len(app.computers()) == len(laptop.computers()) == 2
    assert [each.this for each in laptop.computers()] == [True, False]
    assert refused(lambda: laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "x", person)) == (
        "already_here"
    )


def test_computers_learn_each_others_names_with_the_next_touch(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    laptop = house.computer("laptop")
    laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "", Person())
    app.refresh()
    assert [bool(each.name) for each in app.computers()] == [True, False]
    house.log_in(app)
    assert [each.name for each in app.computers()] == [each.name for each in laptop.computers()]
    house.plug("blue", "green")
    laptop.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    house.plug("green")
    app.refresh()
    app.rename_key(key_id(app, "blue"), "Mine")
    app.revoke_session(house.log_in(app), Person())
    assert [key.name for key in app.enrolled_keys()] == ["Mine", "Green"]


def test_a_session_that_another_computer_ended(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    first = house.log_in(app)
    laptop = house.computer("laptop")
    laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "Mine", Person())
    laptop.revoke_session(first, Person())
    app.refresh()
    (learned,) = (row for row in app.activity() if row.kind == "session ended elsewhere")
    assert (learned.address, learned.receipt) == (first, None)
    second = house.log_in(laptop)
    assert second != first
    person = Person()
    assert house.log_in(app, person) == second
    assert len(person.touches) == 1


def test_the_phrase_alone_on_another_computer(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    phrase = app.new_phrase()
    app.keep_phrase(phrase, Person())
    house.plug("red")
    laptop, person = house.computer("laptop"), Person()
    words, red = " ".join(phrase.words), house.drawer.choice("red")
    made = laptop.open_with_phrase(house.network.relay_url, words, red, "Mine", person)
    assert made.prompts == len(person.touches) == 2
    assert house.log_in(laptop) == before
    assert {key.name for key in laptop.enrolled_keys()} == {"blue", "red"}


def test_a_key_that_is_none_of_the_identitys_brings_nothing(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    house.plug("red")
    laptop = house.computer("laptop")
    red = house.drawer.choice("red")
    assert refused(lambda: laptop.open_with_key(app.identity_code(), red, "", Person())) == "key_wrong"
    assert not laptop.set_up
    assert list((house.folder / "laptop" / "identities").iterdir()) == []


def test_an_exported_file(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    path = tmp_path / "mine.countersign"
    app.export_identity(path)
    assert path.stat().st_mode & 0o077 == 0
    laptop = house.computer("laptop")
    blue = house.drawer.choice("blue")
    path.with_name("other").write_bytes(path.read_bytes()[:-9])
    assert refused(lambda: laptop.open_from_file(path.with_name("other"), blue, "", Person())) == "identity_file"
    laptop.open_from_file(path, blue, "", Person())
    assert house.log_in(laptop) == before


def test_a_removed_computer_asks_no_longer(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    laptop = house.computer("laptop")
    laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "", Person())
    app.refresh()
    other = next(each for each in app.computers() if not each.this)
    assert refused(lambda: app.remove_computer(app.computers()[0].id, Person())) == "this_computer"
    person = Person()
    assert app.remove_computer(other.id, person).prompts == 1
    person = Person()
    assert refused(lambda: house.log_in(laptop, person)) == "computer_removed"
    assert person.touches == []
    assert len(app.computers()) == 1
    house.log_in(app)


def test_two_identities_are_strangers_to_a_site_and_remembered_by_it(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app, label="Home")
    home = house.log_in(app)
    assert refused(lambda: house.first_run(app)) == "already_set_up"
    assert refused(lambda: house.first_run(app, "green", "home")) == "name_taken"
    house.first_run(app, "green", "Work")
    by_label = {each.label: each for each in app.identities()}
    assert set(by_label) == {"Home", "Work"}
    assert by_label["Work"].current
    assert app.sessions() == []

    desk = Desk(app, house.network)
    login = desk.ask()
    consent = desk.consent(login)  # the site was answered by the identity at home before
    assert [each.label for each in app.identities_for(consent) if each.current] == ["Home"]
    assert not consent.view.new_provider
    consent = app.answer_as(consent, by_label["Work"].id)
    assert consent.view.new_provider
    consent = typed(app, consent, login.match_code or "")
    house.plug("green")
    work = app.approve(consent, everything(consent), None, Person()).session.address
    assert work != home
    assert login.wait(timeout=20).address == work
    assert house.log_in(app) == work

    app.choose_identity(by_label["Home"].id)
    assert [session.address for session in app.sessions()] == [home]
    assert refused(lambda: app.choose_identity("00" * 32)) == "identity_missing"
    app.rename_identity(by_label["Home"].id, "Private")
    assert {each.label for each in app.identities()} == {"Private", "Work"}


def test_files_of_two_identities_cannot_be_mixed(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app, label="Home")
    first = app.place
    house.first_run(app, "green", "Work")
    second = app.place
    for name in ("computer.sealed", "profile.sealed", "vault.json"):
        kept = (second.folder / name).read_bytes()
        (second.folder / name).write_bytes((first.folder / name).read_bytes())
        person = Person()
        assert refused(partial(house.log_in, app, person)) == "file_damaged", name
        assert person.touches == []
        (second.folder / name).write_bytes(kept)
    assert house.log_in(app)


def test_the_test_of_a_key(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    house.plug("blue", "red")
    details = app.test_key(house.drawer.choice("blue"), Person())
    assert details.problem is None
    assert refused(lambda: app.test_key(house.drawer.choice("red"), Person())) == "key_wrong"


def test_a_locked_window_opens_with_a_key_of_the_identity_alone(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    assert house.log_in(app)
    app.lock()
    assert is_locked(app.home)
    assert refused(app.sessions) == refused(app.profile) == "locked"
    house.plug("red")
    assert refused(lambda: app.unlock(Person())) == "key_wrong"
    assert refused(app.sessions) == "locked"
    assert is_locked(app.home)
    house.plug("blue")
    person = Person()
    app.unlock(person)
    assert [(prompt.purpose, prompt.of) for prompt in person.touches] == [("to open Countersign", 1)]
    assert len(app.sessions()) == 1
    assert not is_locked(app.home)
    assert house.log_in(app)


def test_a_locked_window_without_an_identity_keeps_nobody_out(house: House) -> None:
    app = house.computer("desk")
    app.lock()
    person = Person()
    app.unlock(person)
    assert person.touches == []
    assert not is_locked(app.home)
    house.first_run(app)


def test_a_locked_window_opens_with_the_identitys_phrase(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    phrase = app.new_phrase()
    app.keep_phrase(phrase, Person())
    app.lock()
    other = " ".join(app.new_phrase().words)
    assert refused(lambda: app.unlock(Person(), other)) == "phrase_other"
    assert refused(lambda: app.unlock(Person(), "abandon")) == "phrase_length"
    assert refused(app.profile) == "locked"
    person = Person()
    app.unlock(person, " ".join(phrase.words))
    assert person.touches == []
    assert app.profile().name == "Ada Example"


def test_a_key_is_tried_before_it_is_anybodys(house: House) -> None:
    app, person = house.computer("desk"), Person()
    house.plug("blue")
    assert app.identify_key(house.drawer.choice("blue"), person).problem is None
    assert [prompt.purpose for prompt in person.touches] == ["to find out whether it answers"]
    listed = KeyChoice("platform:windows", "Windows", "platform")
    house.drawer.others["Windows"] = (listed, lambda: WindowsKey(listed, None, FakeWindows().find))
    assert refused(lambda: app.identify_key(listed, Person())) == "not_set_up"


def test_a_key_that_cannot_verify_is_a_second_factor_beside_a_passphrase(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    memory = U2fMemory()
    listed = KeyChoice("usb-9", "Old key", "usb")
    house.drawer.others["Old key"] = listed, lambda: DeviceKey(lambda: SoftU2f(memory))
    house.plug("blue", "Old key")
    person = Person(passphrase="correct horse battery")
    changed = app.add_key(listed, "Old key", person, house.drawer.choice("blue"))
    assert changed.prompts == 3
    assert [(key.name, key.opens, key.strength) for key in app.enrolled_keys()][1:] == [
        ("Old key", "passphrase", "weaker")
    ]
    house.plug("Old key")
    assert house.log_in(app, Person(passphrase="correct horse battery")) == before
    assert refused(lambda: house.log_in(app, Person(passphrase="another horse battery"))) == "passphrase_wrong"
    assert refused(lambda: app.remove_key(key_id(app, "blue"), Person(), lost=False)) == "last_way_in"
    laptop = house.computer("laptop")
    person = Person(passphrase="correct horse battery")
    assert refused(lambda: laptop.open_with_key(app.identity_code(), listed, "", person)) == "second_factor_elsewhere"
    assert (person.passphrases, person.touches) == ([], [])  # nothing is asked for that could not help
    assert not laptop.set_up


def test_the_systems_gate_is_a_weaker_way_in_and_never_the_only_one(house: House, tmp_path: Path) -> None:
    app = house.computer("desk")
    gate = ScriptedGate()
    house.drawer.others["Gate"] = replace(CHOICE, name="Gate"), lambda: gated_key(tmp_path / "gate", gate)
    house.plug("Gate")
    preview = app.preview_network(house.network.relay_url)
    assert (
        refused(
            lambda: app.create_identity(
                preview, name="Ada Example", key=house.drawer.choice("Gate"), interaction=Person(), label="Gate"
            )
        )
        == "key_too_weak"
    )
    assert not app.set_up
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "Gate")
    app.add_key(house.drawer.choice("Gate"), "Gate", Person(), house.drawer.choice("blue"))
    assert [(key.opens, key.strength) for key in app.enrolled_keys()] == [("prf", "trial"), ("os", "weaker")]
    house.plug("Gate")
    opened = len(gate.purposes)
    assert house.log_in(app) == before
    assert len(gate.purposes) == opened + 1
    gate.refusal = PersonError("denied")
    assert refused(lambda: house.log_in(app)) == "denied"
    assert refused(lambda: app.remove_key(key_id(app, "blue"), Person(), lost=True)) == "last_way_in"
    assert house.drawer.forgotten == []
    behind_gate = key_id(app, "Gate")
    house.plug("blue")
    app.remove_key(behind_gate, Person(), lost=False)
    assert house.drawer.forgotten == [bytes.fromhex(behind_gate)]  # this computer keeps no key to nothing


def test_a_forged_file_harms_no_identity(house: House, tmp_path: Path) -> None:
    """What version a file claims is believed once the vault has opened, and is remembered nowhere before."""
    app = house.computer("desk")
    house.first_run(app)
    good = tmp_path / "good"
    app.export_identity(good)
    content = json.loads(good.read_bytes())
    vault = json.loads(unb64u(content["vault"]))
    vault["version"] = 2**53 - 1
    forged = tmp_path / "forged"
    forged.write_bytes(jcs({**content, "vault": b64u(jcs(vault))}))
    blue, laptop = house.drawer.choice("blue"), house.computer("laptop")
    assert refused(lambda: laptop.open_from_file(forged, blue, "", Person())) == "vault_locked"
    assert refused(lambda: app.open_from_file(forged, blue, "", Person())) == "already_here"
    laptop.open_from_file(good, blue, "", Person())
    assert house.log_in(laptop) == house.log_in(app)


def test_the_phrase_with_a_key_that_is_in_already(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    phrase = app.new_phrase()
    app.keep_phrase(phrase, Person())
    laptop, words = house.computer("laptop"), " ".join(phrase.words)
    laptop.open_with_phrase(house.network.relay_url, words, house.drawer.choice("blue"), "", Person())
    assert house.log_in(laptop) == before
    assert [key.name for key in laptop.enrolled_keys()] == ["blue"]


def test_a_relay_that_leaves_a_session_out_locks_no_key_out_by_half(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = house.computer("desk")
    house.first_run(app)
    house.log_in(app)
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    person, blue = Person(), key_id(app, "blue")
    monkeypatch.setattr("authenticator.ways_in.catch_up", lambda kept: (kept, ()))
    green = house.drawer.choice("green")
    assert refused(lambda: app.remove_key(blue, person, lost=True, approver=green)) == "sessions_left_out"
    assert person.touches == []


def test_a_session_that_a_relay_made_up_is_found_out(house: House) -> None:
    """It counts for no history with the site, and is forgotten when the seed is at hand."""
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    journal = app._current().journal
    row = journal.session(before)
    assert row is not None
    journal.put_sessions([replace(row, address="ab" * 16, generation=7, logins=0)])
    desk = Desk(app, house.network)
    login = desk.ask()
    consent = desk.consent(login)
    assert consent.view.new_provider
    app.deny(consent)
    assert refused(lambda: house.log_in(app)) == "session_address"
    assert house.log_in(app) == before
