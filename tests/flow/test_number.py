"""The number of the page through the whole corridor: typed, compared, wrong, and who is never told it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from authenticator.consent.view import Match, Source
from authenticator.flow import Choice, Consent
from authenticator.protocol.link import parse_link
from authenticator.session.client import PendingLogin, ask
from tests.fakes.person import Person
from tests.fakes.refusal import refused
from tests.flow.conftest import Desk, everything, register_site

SENT = [Source.IMAGE, Source.CLIPBOARD, Source.CAMERA, Source.LINK]


def opened(desk: Desk, login: PendingLogin, source: Source = Source.SCREEN) -> Consent:
    return desk.app.open_request(parse_link(login.link), source)


def wrong(login: PendingLogin) -> list[str]:
    return [number for number in ("10", "20", "30") if number != login.match_code]


def test_a_site_that_is_new_takes_typing_and_a_known_one_comparing(desk: Desk) -> None:
    first = desk.ask()
    shown = opened(desk, first)
    assert (shown.view.match, shown.match_code, shown.must_type) == (Match.TYPED, "", True)
    matched = desk.app.check_code(shown, first.match_code or "")
    assert not matched.must_type
    approved = desk.app.approve(matched, everything(matched), None, Person())
    assert first.wait(timeout=20).address == approved.session.address
    again = desk.ask()
    shown = opened(desk, again)
    assert (shown.view.match, shown.match_code, shown.view.insists) == (Match.COMPARED, again.match_code, False)
    desk.app.approve(shown, everything(shown), None, Person())
    assert again.wait(timeout=20).address == approved.session.address


@pytest.mark.parametrize("source", SENT)
def test_what_somebody_may_have_sent_takes_typing_at_a_known_site_too(desk: Desk, source: Source) -> None:
    desk.log_in()
    shown = opened(desk, desk.ask(), source)
    assert (shown.view.match, shown.match_code) == (Match.TYPED, "")
    desk.app.deny(shown)


def test_without_the_number_nobody_is_asked_for_a_touch(desk: Desk) -> None:
    login, person = desk.ask(), Person(pin="1234")
    shown = opened(desk, login)
    refused("match_code_needed", lambda: desk.app.approve(shown, everything(shown), None, person))
    assert (person.touches, person.pins) == ([], [])
    matched = desk.app.check_code(shown, login.match_code or "")  # it is shown still
    desk.app.approve(matched, everything(matched), None, person)
    assert login.wait(timeout=20).address


def test_one_miss_is_forgiven(desk: Desk) -> None:
    login = desk.ask()
    shown = opened(desk, login)
    for _ in range(3):  # the same one again is the same miss
        refused("match_code_wrong", lambda: desk.app.check_code(shown, wrong(login)[0]))
    refused("match_code_wrong", lambda: desk.app.check_code(shown, "4x"))  # no number, and no miss
    matched = desk.app.check_code(shown, " ".join(login.match_code or ""))
    desk.app.approve(matched, everything(matched), None, Person())
    assert login.wait(timeout=20).address


def test_two_misses_end_it_and_the_next_request_is_shown(desk: Desk) -> None:
    login, person = desk.ask(), Person()
    shown = opened(desk, login)
    refused("match_code_wrong", lambda: desk.app.check_code(shown, wrong(login)[0]))
    refused("request_ended", lambda: desk.app.check_code(shown, wrong(login)[1]))
    refused("request_ended", lambda: desk.app.check_code(shown, login.match_code or ""))
    refused("denied", lambda: login.wait(timeout=20))
    assert person.touches == []
    desk.log_in()  # nothing is in its way


def test_the_number_outlives_the_relay(desk: Desk) -> None:
    login = desk.ask()
    shown = desk.app.check_code(opened(desk, login), login.match_code or "")
    desk.network.kill("relay")
    desk.network.start("relay")
    desk.app.approve(shown, everything(shown), None, Person())
    assert login.wait(timeout=20).address


def test_a_miss_outlives_the_relay(desk: Desk) -> None:
    login = desk.ask()
    shown = opened(desk, login)
    refused("match_code_wrong", lambda: desk.app.check_code(shown, wrong(login)[0]))
    desk.network.kill("relay")
    refused("relay_down", lambda: desk.app.check_code(shown, wrong(login)[1]))
    desk.network.start("relay")
    refused("request_ended", lambda: desk.app.check_code(shown, wrong(login)[1]))


def test_a_number_that_was_typed_serves_no_other_request(desk: Desk, tmp_path: Path) -> None:
    login = desk.ask()
    matched = desk.app.check_code(opened(desk, login), login.match_code or "")
    desk.app.deny(matched)
    other = desk.ask()
    shown = opened(desk, other)
    assert shown.must_type
    assert shown.link.request_id != matched.link.request_id
    desk.app.deny(shown)


def test_a_changed_app_that_asks_for_no_number_is_not_believed_on_its_word(desk: Desk) -> None:
    """The relay holds what it was asked for: whoever turns to comparing has to say so before anything was typed."""
    login = desk.ask()
    shown = opened(desk, login)
    refused("match_code_wrong", lambda: desk.app.check_code(shown, wrong(login)[0]))
    parts = desk.app._current().parts()
    told = parts.relay.claim(shown.link, shown.claim_token, typed=False)
    assert (told.match, told.match_code) == ("typed", "")
    desk.app.deny(shown)


def test_another_new_site_takes_typing(desk: Desk, tmp_path: Path) -> None:
    desk.log_in()
    site = register_site(desk, tmp_path, "Builds", f"https://b{tmp_path.name.replace('_', '-')}.example")
    login = ask(site, claims=["name"])
    shown = opened(desk, login)
    assert shown.must_type
    matched = desk.app.check_code(shown, login.match_code or "")
    desk.app.approve(matched, Choice(frozenset(), None, 600), None, Person())
    assert login.wait(timeout=20).address


def test_the_number_is_in_no_representation_and_no_file_of_the_app(desk: Desk) -> None:
    login = desk.ask()
    shown = opened(desk, login)
    assert f"match_code='{login.match_code}'" not in repr(shown)
    assert json.dumps(login.match_code) not in repr(shown)
    desk.app.deny(shown)
