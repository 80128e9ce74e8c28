"""What the pages show, without pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from authenticator.consent.view import Source
from authenticator.errors import CountersignError, InputError, PeerError, PersonError, VerificationError
from authenticator.sentences import SENTENCES
from authenticator.views import BudgetView, UsesView
from tests.fakes.app import ATT, NOW, FakeApp, link, session_view, used_session, verified_request
from ui import times
from ui.avatar import picture_from_file
from ui.models.activity import activity_line
from ui.models.consent import ConsentModel
from ui.models.errors import error_model
from ui.models.home import status_lines
from ui.models.sessions import session_line

HOUR, DAY = 3_600, 86_400


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (NOW, "today, 14:13"),
        (NOW + DAY, "tomorrow, 14:13"),
        (NOW - DAY, "yesterday, 14:13"),
        (NOW + 3 * DAY, "24 September, 14:13"),
        (NOW - 400 * DAY, "17 August 2025, 14:13"),
    ],
)
def test_moments(seconds: int, text: str) -> None:
    assert times.moment_text(seconds, NOW, UTC) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (NOW, "just now"),
        (NOW - 300, "5 min ago"),
        (NOW - 5 * HOUR, "today 09:13"),
        (NOW - DAY, "yesterday"),
        (NOW - 2 * DAY, "2 days ago"),
        (NOW - 200 * DAY, "5 March"),
    ],
)
def test_how_long_ago(seconds: int, text: str) -> None:
    assert times.ago_text(seconds, NOW, UTC) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (59, "59 s"), (60, "1 min"), (11_520, "3 h 12 min"), (7_200, "2 h"), (3 * DAY, "3 days")],
)
def test_what_is_left(seconds: int, text: str) -> None:
    assert times.left_text(seconds) == text


def test_numbers_and_countdowns() -> None:
    assert times.number_text(18_204) == "18\u202f204"
    assert times.countdown_text(102) == "1:42"
    assert times.until_text(NOW + HOUR, NOW, UTC) == "15:13"
    assert times.until_text(NOW + DAY, NOW, UTC) == "tomorrow, 14:13"


def consent_model(**changes: object) -> ConsentModel:
    app = FakeApp()
    app.request = verified_request(**changes)  # type: ignore[arg-type]
    consent = app.open_request(link(), Source.SCREEN)
    return ConsentModel(consent.view, app.request.request.capabilities)


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        (HOUR, ["15 min", "1 h"]),
        (4 * HOUR, ["15 min", "1 h", "4 h"]),
        (2 * HOUR, ["15 min", "1 h", "2 hours"]),
        (30 * DAY, ["1 h", "4 h", "1 day", "7 days", "30 days"]),
        (90, ["1 min 30 s"]),
    ],
)
def test_presets_never_go_beyond_what_was_asked(asked: int, texts: list[str]) -> None:
    model = consent_model(valid_for=asked)
    assert [preset.text for preset in model.presets] == texts
    assert max(preset.seconds for preset in model.presets) == asked


def test_a_choice_never_goes_beyond_what_was_asked() -> None:
    model = consent_model()
    model.set_valid_for(10**9)
    model.set_claim("avatar", on=True)
    choice = model.choice()
    assert choice.valid_for == 4 * HOUR
    assert choice.claims == {"name"}
    assert choice.capabilities is not None
    assert choice.capabilities.to_att() == ATT
    model.set_sentence(0, on=False)
    model.set_sentence(0, on=True)
    assert model.choice() == choice


@pytest.mark.parametrize(
    ("name", "purpose", "text"),
    [
        pytest.param("Browser", "Sort", "The key is for \u201cBrowser\u201d, which says: \u201cSort\u201d", id="plain"),
        pytest.param(
            "Browser\u201d, checked by Countersign \u201c",
            "",
            'The key is for \u201cBrowser", checked by Countersign "\u201d',
            id="a-name-that-ends-its-own-quotation",
        ),
        pytest.param(
            "", "a\u201d \u201cb", 'The reason it gives: \u201ca" "b\u201d', id="a-reason-that-ends-its-own-quotation"
        ),
    ],
)
def test_what_the_client_says_stays_in_quotation_marks(name: str, purpose: str, text: str) -> None:
    assert consent_model(client_name=name, purpose=purpose).client_text() == text


def test_what_was_asked_for_may_be_written_back_as_it_is_shown() -> None:
    resource = next(iter(ATT))
    model = consent_model(att={resource: {"photos/read": [{"max_bytes": 1_001_234_567}]}})
    (limit,) = model.view.capabilities[0].limits
    model.set_limit(0, limit.caveat, "1 GB")
    model.set_limit(0, limit.caveat, limit.value_text)
    chosen = model.choice().capabilities
    assert chosen is not None
    assert chosen.to_att() == {resource: {"photos/read": [{"max_bytes": 1_001_234_567}]}}


def test_a_session_in_one_line() -> None:
    line = session_line(session_view(delegations=session_view().delegations[:1]), NOW)
    assert line.summary == "Read and list, not change, pictures under /albums/2026, until 17:25"
    assert line.status_text == "active \u00b7 3 h 12 min"
    assert line.proof == "Verified in block 18\u202f204"
    assert line.grouped_address.replace(" ", "") == line.address


def test_what_a_site_reports_is_said_as_its_word() -> None:
    line = session_line(used_session(), NOW)
    browser, backup = line.keys
    assert line.reported == "How much was used is what Photos reports; it last did just now."
    assert "ends with the key that it is from" in line.handed_on
    assert browser.used == "used 1\u202f312 times, last 2 min ago"
    assert [budget.text for budget in browser.budgets] == [
        "Read pictures under /albums/2026: 310 MB of 1 GB",
        "List pictures under /albums/2026: 1.2 MB of 1 GB",
    ]
    assert [budget.text for budget in backup.budgets] == ["310 of 500 uses"]
    assert [round(budget.part, 2) for budget in (*browser.budgets, *backup.budgets)] == [0.31, 0.0, 0.62]
    assert backup.budgets[0].words.startswith("Used up of Backup tool: ")
    assert (browser.more, backup.more) == ("", "3 more keys not shown")


def test_what_was_handed_on_names_where_it_is_from() -> None:
    links = session_line(used_session(), NOW).keys[0].links
    assert [(link.title, link.origin, link.depth) for link in links] == [
        ("Key \u2026LzK7tQ", "from Browser on this computer", 1),
        ("Key \u2026h2Vw9e", "from Key \u2026LzK7tQ", 2),
        ("Key \u2026mB41pd", "from Key \u2026h2Vw9e", 3),
        ("Key \u2026Xq0sZa", "from Key \u2026mB41pd", 4),
        ("Key \u2026e8Nn3R", "from Browser on this computer", 1),
    ]
    assert [link.active for link in links] == [True, True, True, True, False]
    assert links[0].ends == "ends 16:13 \u00b7 2 h left"
    assert links[2].used == "not used yet"
    assert (links[4].ends, links[4].budgets) == ("ran out today, 14:08", ())


def test_nothing_that_was_handed_on_outlives_the_key_above() -> None:
    view = used_session()
    ended = replace(view.delegations[0], status="revoked")
    line = session_line(replace(view, delegations=(ended,)), NOW)
    assert not any(link.active for link in line.keys[0].links)
    assert {link.ends for link in line.keys[0].links} == {"ended", "ran out today, 14:08"}
    assert line.keys[0].budgets == ()


def test_a_window_of_a_rate_says_when_it_is_over() -> None:
    view = used_session()
    uses = UsesView(NOW, 3, NOW, (BudgetView("Read pictures", "rate", 10, 3, NOW + 120),))
    line = session_line(replace(view, delegations=(replace(view.delegations[0], uses=uses),)), NOW)
    assert [budget.text for budget in line.keys[0].budgets] == ["3 of 10 uses until 14:15"]


def test_a_site_that_lies_overflows_nothing() -> None:
    view = used_session()
    budgets = (BudgetView("Read", "max_uses", 5, 10**15, None), BudgetView("Read", "max_bytes", 0, 0, None))
    uses = UsesView(2**53 - 1, 10**15, 2**53 - 1 - 7, budgets)
    line = session_line(replace(view, delegations=(replace(view.delegations[0], uses=uses),)), NOW)
    assert [budget.part for budget in line.keys[0].budgets] == [1.0, 1.0]


def test_a_site_that_reports_nothing_has_no_notes() -> None:
    line = session_line(session_view(), NOW)
    assert (line.reported, line.handed_on, line.keys[0].used, line.keys[0].budgets) == ("", "", "", ())


def test_no_key_outlives_its_session() -> None:
    line = session_line(session_view(status="revoked"), NOW)
    assert not line.active
    assert all(not key.active and key.ends == "ended with the session" for key in line.keys)


def test_a_key_that_ran_out_is_not_active() -> None:
    line = session_line(session_view(), NOW + 4 * HOUR)
    assert [key.active for key in line.keys] == [True, False]
    assert line.keys[1].ends.startswith("ran out today")


def test_a_deceptive_name_is_unmasked_in_the_list_too() -> None:
    line = session_line(session_view(provider_name="bank.example"), NOW)
    assert line.title == "photos.example"
    assert line.warnings


def test_every_sentence_makes_an_error_page() -> None:
    for code, sentence in SENTENCES.items():
        error = CountersignError(code, offset="4 minutes", name="relay", position="3", extra="mcp", where="line 2")
        model = error_model(error)
        assert model.headline.endswith("."), sentence
        assert "{" not in model.headline + model.advice, sentence


def test_an_error_says_first_what_happened_then_what_to_do() -> None:
    model = error_model(PeerError("registry_down"))
    assert (model.headline, model.advice) == (
        "The registry cannot be reached.",
        "Nothing was issued, try again in a moment.",
    )
    assert error_model(VerificationError("binding", step=16)).code == "binding, step 16"
    assert error_model(PersonError("cancelled")).calm


def test_what_is_away_is_said_in_words() -> None:
    overview = replace(FakeApp().overview(), relay_ok=False, registry_ok=False, keyring_strength="file")
    assert [(line.words, line.role) for line in status_lines(overview)[1:]] == [
        ("relay.example is away", "red"),
        ("Registry is away", "red"),
        ("No keyring: weaker", "amber"),
    ]


def test_activity_of_an_unknown_kind_is_still_shown() -> None:
    row = replace(FakeApp().activity()[0], kind="key turned", block=None)
    line = activity_line(row)
    assert (line.icon, line.title, line.subtitle) == ("activity", "key turned: Photos", "14:12")


@pytest.mark.parametrize("content", [b"", b"hello", b"\x89PNG\r\n\x1a\n"])
def test_a_picture_of_oneself_that_is_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "me.png").write_bytes(content)
    with pytest.raises(InputError) as raised:
        picture_from_file(str(tmp_path / "me.png"))
    assert raised.value.code == "image_unreadable"
