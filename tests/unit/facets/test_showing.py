"""Which request is shown, which may be answered again, and what a lock ends."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from authenticator.consent.view import Source
from authenticator.facets.showing import Showing, Shown
from authenticator.flow import Consent
from authenticator.held import Held
from tests.fakes.app import FakeApp, link
from tests.fakes.refusal import refused

HELD = cast("Held", object())


def asked(number: int = 0) -> Shown:
    return Shown(FakeApp().open_request(link(number), Source.SCREEN), HELD)


@pytest.fixture
def showing() -> Showing:
    return Showing()


def test_what_is_shown_may_be_answered(showing: Showing) -> None:
    shown = asked()
    assert showing.show_another(shown, showing.since) is shown
    assert showing.now is shown
    assert showing.answerable(shown.consent) is shown


def changed(consent: Consent) -> Consent:
    return replace(consent, matched=True)


@pytest.mark.parametrize(
    ("shown", "answered"),
    [
        pytest.param(None, asked().consent, id="nothing-is-shown"),
        pytest.param(asked(), asked(1).consent, id="another-request"),
        pytest.param(asked(), changed(asked().consent), id="the-same-request-otherwise"),
    ],
)
def test_what_is_not_shown_is_not_answered(showing: Showing, shown: Shown | None, answered: Consent) -> None:
    if shown is not None:
        showing.show_another(shown, showing.since)
    refused("not_shown", lambda: showing.answerable(answered))


def test_what_came_to_nothing_may_be_answered_again_until_another_is_shown(showing: Showing) -> None:
    first, second = asked(), asked(1)
    showing.show_another(first, showing.since)
    showing.refuse(first)
    assert showing.now is None
    assert showing.answerable(first.consent) is first
    showing.show_another(second, showing.since)
    refused("not_shown", lambda: showing.answerable(first.consent))


@pytest.mark.parametrize("how", [Showing.end, Showing.forget, Showing.let_go], ids=["end", "forget", "let-go"])
def test_what_was_ended_is_not_answered(showing: Showing, how: object) -> None:
    shown = asked()
    showing.show_another(shown, showing.since)
    assert callable(how)
    how(showing)
    assert showing.now is None
    refused("not_shown", lambda: showing.answerable(shown.consent))


@pytest.mark.parametrize("how", [Showing.forget, Showing.let_go], ids=["forget", "let-go"])
def test_what_was_forgotten_is_not_answered_again(showing: Showing, how: object) -> None:
    shown = asked()
    showing.refuse(shown)
    assert callable(how)
    how(showing)
    refused("not_shown", lambda: showing.answerable(shown.consent))


def test_what_was_begun_before_a_lock_is_not_shown_after_it(showing: Showing) -> None:
    since = showing.since
    showing.let_go()
    refused("locked", lambda: showing.show(asked(), since))
    refused("locked", lambda: showing.show_another(asked(), since))
    assert showing.now is None
    showing.show(asked(), showing.since)


def test_a_request_whose_answer_was_lost_is_claimed_with_the_same_token(showing: Showing) -> None:
    token = showing.token("one")
    assert len(token) == 32
    assert showing.token("one") == token
    assert showing.token("other") != token
    assert showing.token("one") != token


@pytest.mark.parametrize("ended", ["shown", "locked"])
def test_a_token_is_not_used_once_its_request_was_shown_or_a_lock_came(showing: Showing, ended: str) -> None:
    token = showing.token("one")
    if ended == "shown":
        showing.show_another(asked(), showing.since)
    else:
        showing.let_go()
    assert showing.token("one") != token
