"""What the settings page offers and says, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from authenticator.commands.findings import Finding, report
from authenticator.preferences import Preferences, Read
from ui.models import settings as model
from ui.models.settings import SystemFacts

ALL = SystemFacts(at_login=True, tray=True, hidden_from_capture=True, can_lock_with_screen=True)


def test_languages_are_called_by_their_own_names() -> None:
    assert model.languages((("de", "Deutsch"),)) == (("", "As the system says"), ("de", "Deutsch"))


@pytest.mark.parametrize(
    ("current", "texts"),
    [
        pytest.param(
            0, ["Never", "After 1 minute", "After 5 minutes", "After 15 minutes", "After 1 hour"], id="one-of-them"
        ),
        pytest.param(
            7,
            ["Never", "After 1 minute", "After 5 minutes", "After 7 minutes", "After 15 minutes", "After 1 hour"],
            id="one-of-the-file",
        ),
        pytest.param(
            120,
            ["Never", "After 1 minute", "After 5 minutes", "After 15 minutes", "After 1 hour", "After 2 hours"],
            id="hours",
        ),
    ],
)
def test_when_to_lock(current: int, texts: list[str]) -> None:
    choices = model.lock_choices(current)
    assert [text for _, text in choices] == texts
    assert str(current) in dict(choices)


def test_how_often_to_ask() -> None:
    assert [text for _, text in model.status_choices(90)] == [
        "Every 5 seconds",
        "Every 15 seconds",
        "Every 1 minute",
        "Every 90 seconds",
        "Every 5 minutes",
    ]


@pytest.mark.parametrize("text", [model.appearances, model.contrasts])
def test_every_choice_is_one_that_preferences_take(text: object) -> None:
    choices = text()  # type: ignore[operator]
    name = "appearance" if text is model.appearances else "contrast"
    for key, _ in choices:
        kept = Read.from_bytes(replace(Preferences(), **{name: key}).to_bytes()).preferences
        assert getattr(kept, name) == key


@pytest.mark.parametrize(
    ("said", "facts", "part"),
    [
        pytest.param(model.at_login_text, ALL, "shown at once", id="login"),
        pytest.param(model.at_login_text, replace(ALL, at_login=None), "Not offered", id="no-login"),
        pytest.param(model.at_login_text, replace(ALL, problem="It broke."), "It broke.", id="login-problem"),
        pytest.param(model.hidden_text, ALL, "only the tray", id="hidden"),
        pytest.param(model.hidden_text, replace(ALL, tray=False), "minimised", id="hidden-without-tray"),
        pytest.param(model.tray_text, ALL, "brings it back", id="tray"),
        pytest.param(model.tray_text, replace(ALL, tray=False), "ends Countersign", id="no-tray"),
        pytest.param(model.capture_text, ALL, "left out", id="capture"),
        pytest.param(model.capture_text, replace(ALL, hidden_from_capture=False), "hide it", id="no-capture"),
    ],
)
def test_what_this_computer_lets_the_app_do(said: object, facts: SystemFacts, part: str) -> None:
    assert part in said(facts)  # type: ignore[operator]


@pytest.mark.parametrize(
    ("hears", "minutes", "part"), [(True, 5, "and when its"), (False, 5, "does not tell"), (False, 0, "and when its")]
)
def test_what_locks(hears: bool, minutes: int, part: str) -> None:
    facts = replace(ALL, can_lock_with_screen=hears)
    assert part in model.lock_text(facts, Preferences(lock_minutes=minutes))


@pytest.mark.parametrize("hears", [True, False])
def test_a_virtual_key_at_the_lock_is_told(hears: bool) -> None:
    facts = replace(ALL, can_lock_with_screen=hears)
    said = model.lock_text(replace(facts, virtual_key=True), Preferences(lock_minutes=5))
    assert said.startswith(model.lock_text(facts, Preferences(lock_minutes=5)))
    assert "no PIN" in said
    assert "no PIN" not in model.lock_text(facts, Preferences(lock_minutes=5))


def test_what_is_missing_comes_first() -> None:
    found = [
        Finding("python", "ok", "3"),
        Finding("camera", "weaker", "none", "plug one in"),
        Finding("relay", "missing", "silent"),
    ]
    lines = model.finding_lines(found)
    assert [(line.subject, line.word, line.tone) for line in lines] == [
        ("relay", "missing", "red"),
        ("camera", "look at this", "amber"),
        ("python", "works", "green"),
    ]
    assert lines[1].fix == "plug one in"
    assert report(found)[1:3] == ["weaker   camera: none", "         -> plug one in"]
