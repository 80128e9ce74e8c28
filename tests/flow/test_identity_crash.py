"""Relay or registry killed while an identity is changed: nothing is half changed, and no touch is asked for twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from authenticator import settle
from authenticator.errors import PeerError
from authenticator.network import RunningNetwork, ServiceName
from tests.fakes.person import Person
from tests.flow.test_identity import House, key_id, refused

pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]

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
