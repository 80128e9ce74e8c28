"""Keys in words, without pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from authenticator.approve.authenticator import KeyStrength, Opens
from authenticator.approve.devices import KeyChoice, KeyDetails
from authenticator.sentences import SENTENCES
from authenticator.views import NetworkPreview, Safety
from tests.fakes.app_keys import USB, VIRTUAL, blue_key, details_of, gate, u2f
from ui.models.keys import (
    Rules,
    Sighting,
    details_facts,
    here_line,
    offer,
    own_line,
    phrase_words,
    strength_words,
)

GATE = KeyChoice("gate", "Fingerprint", "platform")
NFC = KeyChoice("nfc-1", "Card", "nfc")
HELLO = replace(details_of(KeyChoice("hello", "Windows Hello", "platform")), pin_set=None, pin_attempts=None)


@pytest.mark.parametrize(
    ("strength", "opens", "words", "tone"),
    [
        ("strong", "prf", "Opens by itself", "green"),
        ("weaker", "os", "Weaker: this computer opens it", "amber"),
        ("weaker", "passphrase", "Weaker: opens with a passphrase", "amber"),
        ("trial", "prf", "For trying out", "quiet"),
    ],
)
def test_how_strong_a_key_is(strength: KeyStrength, opens: Opens, words: str, tone: str) -> None:
    assert strength_words(strength, opens) == (words, tone)


def test_a_model_that_is_the_name_is_said_once() -> None:
    assert own_line(replace(blue_key(), name="Security key 5C")).model == ""
    assert own_line(blue_key()).model == "Security key 5C"


def test_names_that_others_gave_cannot_deceive() -> None:
    line = own_line(replace(blue_key(), name="Blue\u202eyek", model="M\u200bodel"))
    assert "\u202e" not in line.name
    assert "\u200b" not in line.model


BASE = details_of(USB)


@pytest.mark.parametrize(
    ("details", "text", "tone", "pin"),
    [
        pytest.param(BASE, "Plugged in \u00b7 PIN set, 8 attempts left", "secondary", "change", id="pin-set"),
        pytest.param(
            replace(BASE, pin_attempts=3),
            "Plugged in \u00b7 PIN set, 3 attempts left",
            "amber",
            "change",
            id="few-attempts",
        ),
        pytest.param(
            replace(BASE, pin_attempts=1),
            "Plugged in \u00b7 PIN set, 1 attempt left",
            "amber",
            "change",
            id="one-attempt",
        ),
        pytest.param(
            replace(BASE, pin_set=False, pin_attempts=None, problem="pin_not_set"),
            "Plugged in \u00b7 no PIN yet",
            "secondary",
            "set",
            id="no-pin",
        ),
        pytest.param(
            replace(BASE, locked=True),
            "Plugged in \u00b7 Too many wrong PINs in a row; unplug it and plug it in again",
            "amber",
            "change",
            id="locked",
        ),
        pytest.param(
            replace(BASE, pin_attempts=0),
            "Plugged in \u00b7 Its PIN is blocked; it must be reset before it can be used",
            "amber",
            "change",
            id="blocked",
        ),
        pytest.param(
            replace(BASE, verifies=True),
            "Plugged in \u00b7 recognises you by itself, PIN set, 8 attempts left",
            "secondary",
            "change",
            id="fingerprint",
        ),
        pytest.param(u2f(USB), "Plugged in", "secondary", "", id="u2f"),
        pytest.param(
            replace(BASE, problem="pin_change_required"),
            SENTENCES["pin_change_required"],
            "amber",
            "change",
            id="wants-a-new-pin",
        ),
        pytest.param(
            replace(BASE, problem="key_unsupported"),
            SENTENCES["key_unsupported"],
            "amber",
            "",
            id="unsupported",
        ),
    ],
)
def test_a_key_that_is_here(details: KeyDetails, text: str, tone: str, pin: str) -> None:
    line = here_line(Sighting(USB, details))
    assert (line.text, line.tone, line.pin) == (text, tone, pin)


@pytest.mark.parametrize(
    ("choice", "text"),
    [
        (USB, "Plugged in"),
        (NFC, "On the reader"),
        (GATE, "Part of this computer"),
        (VIRTUAL, "Kept by this computer, for trying out"),
    ],
)
def test_a_key_that_was_not_asked_yet_says_where_it_is(choice: KeyChoice, text: str) -> None:
    line = here_line(Sighting(choice))
    assert (line.text, line.pin, line.testable) == (text, "", True)


@pytest.mark.parametrize("code", ["key_no_permission", "key_busy", "key_failed"])
def test_what_stands_in_the_way_is_said_and_nothing_is_offered(code: str) -> None:
    for seen in (Sighting(replace(USB, problem=code)), Sighting(USB, trouble=code)):
        line = here_line(seen)
        assert line.text == SENTENCES[code]
        assert (line.tone, line.pin, line.testable) == ("amber", "", False)


FIRST, LATER = Rules(first=True), Rules()


@pytest.mark.parametrize(
    ("seen", "rules", "allowed"),
    [
        pytest.param(Sighting(USB, BASE), FIRST, True, id="strong-first"),
        pytest.param(Sighting(GATE, gate(GATE)), FIRST, False, id="gate-first"),
        pytest.param(Sighting(GATE, gate(GATE)), LATER, True, id="gate-later"),
        pytest.param(Sighting(HELLO.choice, HELLO), FIRST, True, id="hello-with-prf-first"),
        pytest.param(Sighting(USB, u2f(USB)), FIRST, False, id="u2f-first"),
        pytest.param(Sighting(USB, u2f(USB)), LATER, True, id="u2f-later"),
        pytest.param(Sighting(USB, u2f(USB)), Rules(second_factor_keys=False), False, id="u2f-refused"),
        pytest.param(Sighting(VIRTUAL, details_of(VIRTUAL)), FIRST, True, id="virtual"),
        pytest.param(Sighting(VIRTUAL), Rules(virtual_keys=False), False, id="virtual-refused"),
        pytest.param(Sighting(VIRTUAL), Rules(attested=True), False, id="virtual-not-attested"),
        pytest.param(Sighting(GATE, gate(GATE)), Rules(attested=True), False, id="gate-not-attested"),
        pytest.param(Sighting(USB, BASE), Rules(first=True, attested=True), True, id="strong-attested"),
        pytest.param(Sighting(replace(USB, problem="key_no_permission")), LATER, False, id="not-permitted"),
        pytest.param(Sighting(USB, replace(BASE, problem="pin_not_set", pin_set=False)), FIRST, True, id="no-pin"),
        pytest.param(Sighting(USB, replace(BASE, problem="pin_blocked")), FIRST, False, id="blocked"),
        pytest.param(Sighting(USB, trouble="key_busy"), FIRST, False, id="busy"),
    ],
)
def test_what_may_be_chosen(seen: Sighting, rules: Rules, allowed: bool) -> None:
    found = offer(seen, rules)
    assert found.allowed is allowed
    assert found.text
    assert (found.tone == "amber") is not allowed


@pytest.mark.parametrize(("virtual", "attested", "second"), [(True, False, True), (False, True, False)])
def test_a_networks_rules_are_those_of_its_record(virtual: bool, attested: bool, second: bool) -> None:
    preview = NetworkPreview("https://r.example", "N", "", False, virtual, "https://g.example", {}, attested, second)
    assert Rules.of(preview) == Rules(True, virtual, attested, second)


@pytest.mark.parametrize(
    ("details", "name", "value"),
    [
        (BASE, "PIN", "set, 8 attempts left"),
        (replace(BASE, locked=True), "PIN", "locked until it is plugged in again"),
        (u2f(USB), "PIN", "it has none"),
        (u2f(USB), "Strength", "Weaker: opens with a passphrase"),
        (u2f(USB), "Recognises you", "no, a passphrase does"),
        (u2f(USB), "Speaks", "U2F"),
        (gate(GATE), "Strength", "Weaker: this computer opens it"),
        (replace(BASE, versions=("FIDO_2_3", "FIDO_2_1_PRE", "X_9")), "Speaks", "FIDO 2.3, FIDO 2.1 (early), X_9"),
        (replace(BASE, versions=()), "Speaks", "nothing known"),
    ],
)
def test_what_a_test_found(details: KeyDetails, name: str, value: str) -> None:
    assert (name, value) in [(fact.label, fact.value) for fact in details_facts(details)]


def test_a_key_that_cannot_protect_has_no_strength() -> None:
    facts = details_facts(replace(BASE, strength=None))
    assert [fact.name for fact in facts] == ["pin", "recognises", "speaks"]


@pytest.mark.parametrize(
    ("safety", "words"),
    [
        (Safety(1, phrase=False, remind=True), ("Not made yet", "amber")),
        (Safety(2, phrase=False, remind=False), ("Not made yet", "quiet")),
        (Safety(1, phrase=True, remind=False), ("Written down", "green")),
    ],
)
def test_a_phrase_that_is_missing_matters_where_there_is_one_key(safety: Safety, words: tuple[str, str]) -> None:
    assert phrase_words(safety)[2] == words
