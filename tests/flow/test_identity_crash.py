"""Relay or registry killed while an identity is changed: nothing is half changed, and no touch is asked for twice."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from authenticator import settle
from authenticator.app import App
from authenticator.clients.registry import RegistryClient
from authenticator.clients.relay import RelayClient
from authenticator.errors import PeerError, VerificationError
from authenticator.network import RunningNetwork, ServiceName
from authenticator.protocol.change import IdentityChange
from authenticator.protocol.receipt import Receipt
from tests.fakes import dying_arrival, warm
from tests.fakes.person import Person
from tests.flow.test_identity import House, key_id, refused

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

ROOT = Path(__file__).parents[2]
_SERVICES: tuple[ServiceName, ...] = ("relay", "registry")


@pytest.fixture
def house(network: RunningNetwork, tmp_path: Path) -> Iterator[House]:
    made = House(network, tmp_path)
    yield made
    for app in made.apps:
        app.close()


class KillAt(Person):
    """A person at whose touch of a certain number a service dies."""

    def __init__(self, network: RunningNetwork, name: ServiceName, number: int) -> None:
        super().__init__(at_touch=self._die)
        self._network, self._name, self._number = network, name, number

    def _die(self) -> None:
        if len(self.touches) == self._number:
            self._network.kill(self._name)


@pytest.mark.parametrize("name", _SERVICES)
def test_killed_at_the_touch_that_approves(house: House, name: ServiceName, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was signed is kept, and settled without a touch before anything else is done."""
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "green")
    green, blue = house.drawer.choice("green"), house.drawer.choice("blue")
    with pytest.raises(PeerError) as away:
        app.add_key(green, "Green", KillAt(house.network, name, 3), blue)
    assert away.value.code == f"{name}_down"
    assert [key.name for key in app.enrolled_keys()] == ["blue"]
    app.close()
    house.network.start(name)
    app = house.computer("desk")
    house.plug("green")
    person = Person()
    assert house.log_in(app, person) == before
    assert len(person.touches) == 1
    assert [key.name for key in app.enrolled_keys()] == ["blue", "Green"]
    assert app.activity()[1].kind == "key added"


@pytest.mark.parametrize("name", _SERVICES)
@pytest.mark.parametrize("number", [1, 2])
def test_killed_before_the_touch_that_approves(
    house: House, name: ServiceName, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing was signed by the identity, so nothing is kept; the same is simply done again."""
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    app = house.computer("desk")
    house.first_run(app)
    house.plug("blue", "green")
    green, blue = house.drawer.choice("green"), house.drawer.choice("blue")
    if name == "relay" or number == 2:  # the relay is asked after the last touch only, the registry after the first
        with pytest.raises(PeerError):
            app.add_key(green, "Green", KillAt(house.network, name, number), blue)
    else:
        assert refused(lambda: app.add_key(green, "Green", KillAt(house.network, name, number), blue)) == (
            "registry_down"
        )
    house.network.start(name)
    app.refresh()
    if len(app.enrolled_keys()) == 1:
        app.add_key(green, "Green", Person(), blue)
    assert [key.name for key in app.enrolled_keys()] == ["blue", "Green"]


def test_the_app_killed_between_two_steps_of_taking_over(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))

    class PowerCutError(Exception):
        pass

    def cut(*_: object, **__: object) -> None:
        raise PowerCutError

    for step in ("authenticator.vault.computer.Computer.save", "authenticator.journal.Journal.put_sessions"):
        monkeypatch.setattr(step, cut)
        with pytest.raises(PowerCutError):
            app.keep_phrase(app.new_phrase(), Person(), house.drawer.choice("blue"))
        monkeypatch.undo()
        app.close()
        app = house.computer("desk")
        house.plug("green")
        person = Person()
        assert house.log_in(app, person) == before
        assert len(person.touches) == 1
        assert app.safety().phrase
        house.plug("blue", "green")
    app.remove_key(key_id(app, "blue"), Person(), lost=True, approver=house.drawer.choice("green"))
    house.plug("green")
    assert house.log_in(app) == before


def test_a_change_that_the_relay_refuses_is_forgotten(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    app = house.computer("desk")
    house.first_run(app)
    laptop = house.computer("laptop")
    laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "", Person())
    monkeypatch.setattr("authenticator.ways_in.catch_up", lambda kept: (kept, ()))  # it does not learn of the laptop
    assert refused(lambda: app.keep_phrase(app.new_phrase(), Person())) == "identity_commitment"
    monkeypatch.undo()
    assert settle.resume(app._current().kept(), None) is None
    app.keep_phrase(app.new_phrase(), Person())
    laptop.refresh()
    assert laptop.safety().phrase


# An identity comes to another computer.

_STEPS_MIN, _STEPS_MAX = 12, 60


def names(app: App) -> list[str]:
    """What the identity's computers are called."""
    return sorted(each.name for each in app.computers())


@pytest.mark.timeout(600)
def test_the_program_killed_after_any_step_of_an_arrival(house: House) -> None:
    """Whatever the step, the next start has one identity, or none and a record without a stranger in it."""
    came = 0
    for step in range(1, _STEPS_MAX):
        app = house.computer(f"desk-{step}")
        house.first_run(app, f"key-{step}")
        before, code = house.log_in(app), app.identity_code()
        folder = f"laptop-{step}"
        arguments = [str(house.folder), folder, code, f"key-{step}", str(step)]
        command = [sys.executable, "-m", "tests.fakes.dying_arrival", *arguments]
        pipe = warm.PIPE
        ended = warm.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        _, complaint = ended.communicate("", 60)
        assert ended.returncode in (dying_arrival.DIED, dying_arrival.ENDED), complaint
        laptop = house.computer(folder)
        if laptop.set_up:
            came += 1
        else:  # nothing was recorded: it is simply done again
            laptop.open_with_key(code, house.drawer.choice(f"key-{step}"), "Mine", Person())
        assert house.log_in(laptop) == before, step
        assert [each.label for each in laptop.identities()] == ["Mine"], step
        assert len(list((house.folder / folder / "identities").glob("*/computer.sealed"))) == 1, step
        assert "" not in names(laptop), step
        assert len(laptop.computers()) == 2, step
        if ended.returncode == dying_arrival.ENDED:
            break
    assert _STEPS_MIN < step < _STEPS_MAX - 1
    assert 1 < came < step


@pytest.mark.parametrize("name", _SERVICES)
def test_a_service_killed_while_an_identity_comes(
    house: House, name: ServiceName, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same errand, tried again, finds what was signed, and needs no touch."""
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    app = house.computer("desk")
    house.first_run(app)
    before, code, blue = house.log_in(app), app.identity_code(), house.drawer.choice("blue")
    laptop = house.computer("laptop")
    with pytest.raises(PeerError) as away:
        laptop.open_with_key(code, blue, "Mine", KillAt(house.network, name, 2))
    assert away.value.code == f"{name}_down"
    assert not laptop.set_up
    house.network.start(name)
    person = Person()
    assert laptop.open_with_key(code, blue, "Mine", person).prompts == len(person.touches) == 0
    assert [each.label for each in laptop.identities()] == ["Mine"]
    assert house.log_in(laptop) == before
    assert len(laptop.computers()) == 2


def test_a_registry_that_goes_away_after_an_arrival_takes_nothing_back(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before, laptop = house.log_in(app), house.computer("laptop")

    def away(*_: object, **__: object) -> None:
        raise PeerError("registry_down")

    with monkeypatch.context() as cut:
        cut.setattr("authenticator.arrive.learn_sessions", away)
        laptop.open_with_key(app.identity_code(), house.drawer.choice("blue"), "Mine", Person())
    assert laptop.sessions() == []
    laptop.refresh()
    assert [session.address for session in laptop.sessions()] == [before]


def test_an_arrival_that_was_recorded_is_there_at_the_next_start(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    app = house.computer("desk")
    house.first_run(app)
    laptop = house.computer("laptop")
    with pytest.raises(PeerError):
        laptop.open_with_key(
            app.identity_code(), house.drawer.choice("blue"), "Mine", KillAt(house.network, "relay", 2)
        )
    laptop.close()
    away = house.computer("laptop")  # the relay is still away: a start that tells nothing, and loses nothing
    assert not away.set_up
    away.close()
    house.network.start("relay")
    again = house.computer("laptop")
    assert [each.label for each in again.identities()] == ["Mine"]
    assert len(again.computers()) == 2


def test_a_first_run_that_was_recorded_is_there_at_the_next_start(house: House) -> None:
    """The program died after the network had the identity, and before its last file had its name."""
    app = house.computer("desk")
    house.first_run(app, label="Home")
    before, place = house.log_in(app), app.place
    app.close()
    place.computer.rename(place.draft)
    again = house.computer("desk")
    assert [each.label for each in again.identities()] == ["Home"]
    assert house.log_in(again) == before


def test_a_first_run_that_was_never_recorded_leaves_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    app = house.computer("desk")
    house.first_run(app)
    place = app.place
    app.close()
    place.computer.rename(place.draft)
    monkeypatch.setattr(RegistryClient, "receipt_for_leaf", lambda *_: None)
    assert not house.computer("desk").set_up
    assert not place.folder.exists()


# A relay that lies about what it refuses.


class LyingRelay:
    """Refuses each change, and keeps it for later."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._honest = RelayClient.change_identity
        self.kept: list[tuple[RelayClient, IdentityChange]] = []

        def refuse(client: RelayClient, change: IdentityChange) -> tuple[Receipt, ...]:
            self.kept.append((client, change))
            raise VerificationError("record_change")

        monkeypatch.setattr(RelayClient, "change_identity", refuse)

    def record(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Have recorded after all what was refused."""
        monkeypatch.setattr(RelayClient, "change_identity", self._honest)
        for client, change in self.kept:
            self._honest(client, change)


def test_a_change_that_a_relay_refuses_and_records_later_is_taken_over(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = house.computer("desk")
    house.first_run(app)
    before = house.log_in(app)
    house.plug("blue", "green")
    app.add_key(house.drawer.choice("green"), "Green", Person(), house.drawer.choice("blue"))
    relay, blue, green = LyingRelay(monkeypatch), key_id(app, "blue"), house.drawer.choice("green")
    assert refused(lambda: app.remove_key(blue, Person(), lost=True, approver=green)) == "record_change"
    assert [key.name for key in app.enrolled_keys()] == ["blue", "Green"]
    relay.record(monkeypatch)
    app.refresh()
    assert [key.name for key in app.enrolled_keys()] == ["Green"]
    assert app._current().journal.refused_changes() == []
    house.plug("green")
    assert house.log_in(app) == before
    app.revoke_session(before, Person())  # under the new account, which the journal has learned


def test_an_arrival_that_a_relay_refuses_and_records_later_comes(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    app = house.computer("desk")
    house.first_run(app)
    laptop = house.computer("laptop")
    relay, code, blue = LyingRelay(monkeypatch), app.identity_code(), house.drawer.choice("blue")
    assert refused(lambda: laptop.open_with_key(code, blue, "Mine", Person())) == "record_change"
    laptop.close()
    assert not house.computer("laptop").set_up
    relay.record(monkeypatch)
    again = house.computer("laptop")
    assert [each.label for each in again.identities()] == ["Mine"]
    assert "" not in names(again)


def test_a_refused_change_hinders_no_other_and_is_forgotten_with_it(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = house.computer("desk")
    house.first_run(app)
    with monkeypatch.context() as lying:
        LyingRelay(lying)
        assert refused(lambda: app.keep_phrase(app.new_phrase(), Person())) == "record_change"
    app.refresh()
    journal = app._current().journal
    assert len(journal.refused_changes()) == 1
    app.keep_phrase(app.new_phrase(), Person())
    app.refresh()
    assert journal.refused_changes() == []
