"""One prompt at a time, and what is approved is what was shown: across windows, commands and identities."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from authenticator.app import App
from authenticator.errors import PeerError, SecurityKeyError
from authenticator.network import RunningNetwork
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


def test_a_second_program_asks_nothing_while_the_first_does(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("authenticator.facets.ground.ERRAND_WAIT", 0.1)
    app, other = house.computer("desk"), house.computer("desk")
    house.first_run(app)
    asked, answers = Person(), []

    def meanwhile() -> None:
        answers.append(refused(lambda: other.keep_phrase(other.new_phrase(), asked)))

    app.keep_phrase(app.new_phrase(), Person(at_touch=meanwhile))
    assert answers == ["busy_elsewhere"]
    assert asked.touches == []
    other.keep_phrase(other.new_phrase(), asked)
    assert len(asked.touches) == 1


def test_a_login_waits_for_another_programs_errand_and_stays_shown(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("authenticator.facets.ground.ERRAND_WAIT", 0.1)
    app, other = house.computer("desk"), house.computer("desk")
    house.first_run(app)
    desk = Desk(other, house.network)
    login = desk.ask()
    consent, asked, answers = desk.consent(login), Person(), []

    def meanwhile() -> None:
        answers.append(refused(lambda: other.approve(consent, everything(consent), None, asked)))

    app.keep_phrase(app.new_phrase(), Person(at_touch=meanwhile))
    assert (answers, asked.touches) == (["busy_elsewhere"], [])
    approved = other.approve(consent, everything(consent), None, asked)
    assert login.wait(timeout=20).address == approved.session.address


def approve_error(app: App, desk: Desk, **changes: object) -> str:
    consent = desk.consent(desk.ask())
    person = Person()
    forged = replace(consent, **changes)  # type: ignore[arg-type]
    code = refused(lambda: app.approve(forged, everything(consent), None, person))
    assert person.touches == []
    app.deny(consent)
    return code


def test_what_was_not_shown_is_not_approved(house: House) -> None:
    app = house.computer("desk")
    house.first_run(app)
    desk = Desk(app, house.network)
    elsewhere = Desk(house.computer("elsewhere"), house.network)
    assert approve_error(app, desk, claims={"name": "Eve"}) == "not_shown"
    assert approve_error(app, desk, claim_token=bytes(32)) == "not_shown"
    consent, person = desk.consent(desk.ask()), Person()
    assert refused(lambda: elsewhere.app.approve(consent, everything(consent), None, person)) == "not_shown"
    app.deny(consent)
    assert refused(lambda: app.approve(consent, everything(consent), None, person)) == "not_shown"
    assert person.touches == []


def test_what_waits_in_another_identity_ends_no_request(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A key that fails leaves the request shown, whatever another identity has on its way."""
    monkeypatch.setattr("authenticator.sending._RETRY_PAUSES", (0.1,))
    app = house.computer("desk")
    house.first_run(app, label="Home")
    desk = Desk(app, house.network)
    consent = desk.consent(desk.ask())
    with pytest.raises(PeerError):
        app.approve(consent, everything(consent), None, Person(at_touch=lambda: house.network.kill("relay")))
    house.network.start("relay")
    house.first_run(app, "green", "Work")
    work = next(each.id for each in app.identities() if each.label == "Work")
    consent = app.answer_as(desk.consent(desk.ask()), work)
    house.plug()
    with pytest.raises(SecurityKeyError):
        app.approve(consent, everything(consent), None, Person())
    assert app.has_pending()
    assert refused(lambda: desk.consent(desk.ask())) == "busy"  # it is still shown
    house.plug("green")
    assert app.approve(consent, everything(consent), None, Person()).prompts == 1
