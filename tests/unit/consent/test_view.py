from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from authenticator.consent.view import ConsentView, History, Match, Source, build_view, claim_line
from tests.fakes.app import NOW, RECORDED, network, provider, verified_request


def view(**changes: Any) -> ConsentView:
    given = {
        "recorded": RECORDED,
        "claims": {"name": "Ada Example"},
        "history": None,
        "match": Match.COMPARED,
        "match_code": "47",
        "insists": False,
        "source": Source.SCREEN,
        "network": network(),
        "expires_at": NOW + 60,
        **changes,
    }
    return build_view(given.pop("request", verified_request()), given.pop("provider", provider()), **given)


def test_everything_that_is_asked_is_in_the_view() -> None:
    shown = view()
    assert shown.provider_name == "Photos"
    assert shown.origin == "https://photos.example"
    assert shown.host_display == "photos.example"
    assert shown.warnings == ()
    assert [line.name for line in shown.claims] == ["name", "avatar"]
    assert [line.value_text for line in shown.claims] == ["Ada Example", "not in your profile"]
    assert len(shown.capabilities) == 2
    assert (shown.valid_for, shown.max_valid_for) == (14_400, 14_400)
    assert shown.match_code == "47"
    assert shown.new_provider
    assert not shown.loopback
    assert shown.has_session_key
    assert shown.signed_text == "not signed by the site"


def test_the_view_is_a_pure_function() -> None:
    assert view() == view()


def test_history_makes_a_site_known() -> None:
    shown = view(history=History(3, NOW - 86_400))
    assert (shown.new_provider, shown.logins, shown.since) == (False, 3, NOW - 86_400)


ORIGINS = ("https://photos.example", "https://cdn.photos.example")


@pytest.mark.parametrize(
    ("history", "changes"),
    [
        pytest.param(None, (), id="never-seen"),
        pytest.param(History(3, NOW), (), id="nothing-kept"),
        pytest.param(History(3, NOW, "Photos", ORIGINS), (), id="the-same"),
        pytest.param(History(3, NOW, "Photos", ORIGINS[::-1]), (), id="the-same-in-another-order"),
        pytest.param(
            History(3, NOW, "Pictures"),
            ("This site was called “Pictures” until now; it calls itself “Photos”.",),
            id="another-name",
        ),
        pytest.param(
            History(3, NOW, "Photos "),
            (),
            id="a-name-that-looks-the-same",
        ),
        pytest.param(
            History(3, NOW, "Pho\u202etos", ORIGINS),
            ("This site was called “Pho[U+202E]tos” until now; it calls itself “Photos”.",),
            id="a-name-that-turned-the-line",
        ),
        pytest.param(
            History(3, NOW, "Photos", ORIGINS[:1]),
            ("New since your last sign-in: this site also acts at https://cdn.photos.example.",),
            id="an-address-more",
        ),
        pytest.param(
            History(3, NOW, "Photos", (*ORIGINS, "https://a.example", "https://b.example")),
            ("Since your last sign-in this site has given up https://a.example, https://b.example.",),
            id="two-addresses-less",
        ),
        pytest.param(
            History(3, NOW, "Pictures", (ORIGINS[0], "https://a.example")),
            (
                "This site was called “Pictures” until now; it calls itself “Photos”.",
                "New since your last sign-in: this site also acts at https://cdn.photos.example.",
                "Since your last sign-in this site has given up https://a.example.",
            ),
            id="everything",
        ),
    ],
)
def test_what_changed_since_the_last_login_is_said(history: History | None, changes: tuple[str, ...]) -> None:
    shown = view(provider=replace(provider(), origins=ORIGINS), history=history)
    assert shown.changes == changes


def test_a_site_on_this_computer_is_marked() -> None:
    shown = view(provider=provider("Photos", "http://127.0.0.1:40123"))
    assert shown.loopback
    assert shown.origin == "http://127.0.0.1:40123"
    assert shown.warnings == ()


def test_a_plain_login_gives_no_key() -> None:
    shown = view(request=verified_request(plain=True))
    assert not shown.has_session_key
    assert shown.capabilities == ()
    assert shown.touch_purpose == "to sign in to Photos"


def test_the_touch_says_what_it_is_for() -> None:
    shown = view()
    assert shown.touch_purpose == "to sign in to Photos and give its key 2 permissions"
    assert shown.purpose_text(1, "18:00") == "to sign in to Photos and give its key 1 permission until 18:00"
    assert shown.purpose_text(0, "18:00") == "to sign in to Photos until 18:00"


def test_a_picture_is_named_and_not_spelled_out() -> None:
    assert claim_line("avatar", "data:image/png;base64,AAAA").value_text == "your picture"


def test_where_a_link_came_from_is_told_and_judged() -> None:
    assert [source for source in Source if not source.from_others] == [Source.SCREEN, Source.CAMERA]
    assert all(source.text for source in Source)
