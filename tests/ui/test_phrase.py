"""The recovery phrase: shown once, asked for, kept with one touch; and used when the keys are lost."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from authenticator.errors import LocalError, PeerError, PersonError, SecurityKeyError
from tests.fakes.app_keys import BLUE, PHRASE, USB, USB_2, WORDS, blue_key, spare_key
from tests.ui.conftest import Bench, MakeBench
from ui.models.phrase import words_in, wrong_words


def started(make: MakeBench) -> Bench:
    window = make()
    window.click("keysNavButton")
    window.on("keysPage")
    window.click("makePhraseButton")
    window.on("phrasePage")
    return window


def cells(window: Bench) -> list[QLabel]:
    page = window.window.phrase
    return [page.findChild(QLabel, f"phraseWord_{index}") for index in range(24)]  # type: ignore[misc]


def answer(window: Bench, *words: str) -> None:
    for index, word in enumerate(words):
        edit = window.find(f"phraseWordEdit_{index}")
        assert isinstance(edit, QLineEdit)
        edit.setText(word)


OTHER = " ".join(["abandon"] * 23 + ["art"])
RIGHT = tuple(PHRASE.words[place] for place in PHRASE.asked)


def test_the_words_are_numbered_and_shown_once(bench: MakeBench) -> None:
    window = started(bench)
    assert [cell.text() for cell in cells(window)] == list(WORDS)
    assert cells(window)[10].accessibleName() == "Word 11: access"
    window.click("phraseWrittenButton")
    window.on("phraseCheckPage")
    assert [cell.text() + cell.accessibleName() for cell in cells(window)] == [""] * 24
    assert window.app.calls.count("new_phrase") == 1


def test_the_words_cannot_be_copied(bench: MakeBench) -> None:
    window = started(bench)
    QGuiApplication.clipboard().setText("before")
    for cell in cells(window):
        assert cell.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
        QTest.mouseDClick(cell, Qt.MouseButton.LeftButton)
        QTest.keySequence(cell, QKeySequence.StandardKey.Copy)
    assert QGuiApplication.clipboard().text() == "before"


def test_the_page_says_to_use_paper(bench: MakeBench) -> None:
    window = started(bench)
    said = [found.accessibleName() for found in window.find("phraseWarning").findChildren(QWidget)]
    assert any("Paper, not a file or a photo" in text and "no window can keep" in text for text in said)


def test_three_words_are_asked_for_by_place_and_one_touch_keeps(bench: MakeBench) -> None:
    window = started(bench)
    window.click("phraseWrittenButton")
    assert [window.text(f"phraseAsked_{index}") for index in range(3)] == ["Word 3", "Word 11", "Word 20"]
    assert window.find("phraseWordEdit_1").accessibleName() == "Word 11"
    assert not window.find("phraseCheckButton").isEnabled()
    answer(window, " Able ", RIGHT[1].upper(), RIGHT[2])
    window.click("phraseCheckButton")
    window.on("touchPage")
    assert "keep_phrase" not in window.app.calls
    assert window.text("touchPurpose") == "to keep the phrase that you wrote down"
    window.click("virtualTouchButton")
    window.on("keysPage")
    window.until(lambda: window.text("phraseTag") == "Written down")
    assert window.app.phrase
    assert window.find("makePhraseButton").accessibleName() == "Make a new recovery phrase"


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        pytest.param(("able", "wrong", RIGHT[2]), (1,), id="second"),
        pytest.param(("x", "y", "z"), (0, 1, 2), id="all"),
        pytest.param((RIGHT[1], RIGHT[0], RIGHT[2]), (0, 1), id="swapped"),
    ],
)
def test_a_wrong_answer_says_which(bench: MakeBench, given: tuple[str, ...], wrong: tuple[int, ...]) -> None:
    window = started(bench)
    window.click("phraseWrittenButton")
    answer(window, *given)
    window.click("phraseCheckButton")
    window.on("phraseCheckPage")
    assert [window.find(f"phraseProblem_{index}").isVisible() for index in range(3)] == [
        index in wrong for index in range(3)
    ]
    place = PHRASE.asked[wrong[0]] + 1
    assert window.text(f"phraseProblem_{wrong[0]}") == f"Word {place} is not this one."
    assert window.window.focusWidget() is window.find(f"phraseWordEdit_{wrong[0]}")
    assert "keep_phrase" not in window.app.calls
    answer(window, *RIGHT)
    assert not window.find(f"phraseProblem_{wrong[0]}").isVisible()
    window.click("phraseCheckButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("keysPage")


def test_a_paper_that_is_wrong_gets_a_new_phrase(bench: MakeBench) -> None:
    window = started(bench)
    window.click("phraseWrittenButton")
    window.click("phraseAgainButton")
    window.on("phrasePage")
    assert window.app.calls.count("new_phrase") == 2


@pytest.mark.parametrize("page", ["phrasePage", "phraseCheckPage"])
def test_giving_up_keeps_nothing(bench: MakeBench, page: str) -> None:
    window = started(bench)
    if page == "phraseCheckPage":
        window.click("phraseWrittenButton")
        answer(window, "able")
    window.on(page)
    window.until(window.window.isActiveWindow)
    QTest.keyClick(window.window, Qt.Key.Key_Escape)
    window.on("keysPage")
    assert window.controller.phrase._phrase is None
    assert "keep_phrase" not in window.app.calls
    assert not window.app.phrase


def test_a_cancelled_touch_leads_back_to_the_answers(bench: MakeBench) -> None:
    window = started(bench)
    window.click("phraseWrittenButton")
    answer(window, *RIGHT)
    window.click("phraseCheckButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("phraseCheckPage")
    window.click("phraseCheckButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("keysPage")
    assert window.app.phrase


@pytest.mark.parametrize(
    "error", [PeerError("registry_down"), SecurityKeyError("key_unplugged")], ids=lambda error: error.code
)
def test_a_phrase_that_could_not_be_kept_can_be_tried_again(bench: MakeBench, error: Any) -> None:
    window = started(bench)
    window.app.failures["keep_phrase"] = error
    window.click("phraseWrittenButton")
    answer(window, *RIGHT)
    window.click("phraseCheckButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("errorPage")
    window.click("retryButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("keysPage")
    assert window.app.phrase


def test_a_phrase_that_could_not_be_drawn_says_why(bench: MakeBench) -> None:
    window = bench()
    window.click("keysNavButton")
    window.on("keysPage")
    window.app.failures["new_phrase"] = LocalError("unexpected")
    window.click("makePhraseButton")
    window.on("errorPage")
    window.click("backButton")
    window.on("keysPage")


# The phrase, used.


def on_words(make: MakeBench) -> Bench:
    window = make()
    window.app.phrase = True
    window.app.enrolled = [blue_key(last=False), spare_key()]
    window.app.plugged = [USB_2]
    window.click("keysNavButton")
    window.on("keysPage")
    window.click("usePhraseButton")
    window.on("wordsPage")
    return window


def type_words(window: Bench, text: str) -> None:
    edit = window.find("wordsEdit")
    assert isinstance(edit, QPlainTextEdit)
    edit.setPlainText(text)


def test_the_phrase_is_offered_only_where_there_is_one(bench: MakeBench) -> None:
    window = bench()
    window.click("keysNavButton")
    window.on("keysPage")
    window.settled()
    assert window.window.keys.findChild(QWidget, "usePhraseButton") is None


def test_the_phrase_lets_a_new_key_in_and_lost_ones_out(bench: MakeBench) -> None:
    window = on_words(bench)
    type_words(window, " ".join(WORDS[:23]))
    assert window.text("wordsCount") == "23 of 24 words"
    assert not window.find("wordsContinueButton").isEnabled()
    type_words(window, "\n".join(f"{number}. {word.upper()}" for number, word in enumerate(WORDS, 1)))
    window.click("wordsContinueButton")
    window.on("recoverPage")
    boxes = [window.find(f"lostKey_{index}") for index in range(2)]
    assert [box.accessibleName() for box in boxes] == ["Blue key is lost", "Key at home is lost"]
    assert all(isinstance(box, QCheckBox) and box.isChecked() for box in boxes)
    boxes[1].click()  # type: ignore[attr-defined]
    window.app.usb_touched.set()
    window.click("confirmRecoverButton")
    window.on("keysPage")
    window.until(lambda: [key.name for key in window.app.enrolled] == ["Key at home", "Security key NFC"])
    assert BLUE not in [key.id for key in window.app.enrolled]
    edit = window.window.words.findChild(QPlainTextEdit)
    assert edit is not None
    assert edit.toPlainText() == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param(" ".join([*WORDS[:2], "ablo", *WORDS[3:]]), "phrase_word", id="misspelt"),
        pytest.param(" ".join(reversed(WORDS)), "phrase_wrong", id="wrong-order"),
    ],
)
def test_words_that_cannot_be_a_phrase_are_told_at_once(bench: MakeBench, text: str, code: str) -> None:
    window = on_words(bench)
    type_words(window, text)
    window.click("wordsContinueButton")
    window.on("wordsPage")
    assert window.text("wordsProblem") == PersonError(code, position="3").user_text()
    type_words(window, " ".join(WORDS))
    assert not window.find("wordsProblem").isVisible()
    window.click("wordsContinueButton")
    window.on("recoverPage")


def test_the_words_of_another_phrase_lead_back_to_them(bench: MakeBench) -> None:
    window = on_words(bench)
    type_words(window, OTHER)
    window.click("wordsContinueButton")
    window.on("recoverPage")
    window.click("confirmRecoverButton")
    window.on("errorPage")
    assert window.text("errorCode") == "phrase_other"
    assert window.text("retryButton") == "Look at the words"
    window.click("retryButton")
    window.on("wordsPage")
    edit = window.find("wordsEdit")
    assert isinstance(edit, QPlainTextEdit)
    assert edit.toPlainText() == OTHER


def test_leaving_a_recovery_wipes_the_words(bench: MakeBench) -> None:
    window = on_words(bench)
    type_words(window, " ".join(WORDS))
    window.click("wordsContinueButton")
    window.on("recoverPage")
    window.click("cancelRecoverButton")
    window.on("wordsPage")
    window.click("cancelWordsButton")
    window.on("keysPage")
    edit = window.window.words.findChild(QPlainTextEdit)
    assert edit is not None
    assert edit.toPlainText() == ""
    edit.undo()
    assert edit.toPlainText() == ""


def test_a_recovery_without_a_key_waits_for_one(bench: MakeBench) -> None:
    window = on_words(bench)
    window.app.plugged = []
    type_words(window, " ".join(WORDS))
    window.click("wordsContinueButton")
    window.on("recoverPage")
    assert not window.find("confirmRecoverButton").isEnabled()
    window.app.plugged = [USB]
    window.until(window.find("confirmRecoverButton").isEnabled)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Able  able\tABLE\n", ["able"] * 3),
        ("1. able 2) about, above", ["able", "about", "above"]),
    ],
)
def test_words_are_read_as_people_write_them(text: str, words: list[str]) -> None:
    assert words_in(text) == words


def test_answers_are_compared_by_place() -> None:
    assert wrong_words(PHRASE.words, PHRASE.asked, RIGHT) == ()
    assert wrong_words(PHRASE.words, PHRASE.asked, ("", *RIGHT[1:])) == (0,)
