"""Other computers, other identities, and who answers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QMenu, QPlainTextEdit, QPushButton, QWidget

from authenticator.consent.view import Source
from authenticator.errors import CountersignError, LocalError, PeerError, SecurityKeyError
from authenticator.views import WITHOUT_RENEWAL, ComputerView, IdentityView
from tests.fakes.app import link
from tests.fakes.app_keys import BLUE, CODE, HOME, WORK, blue_key, spare_key
from tests.fakes.decoder import texts
from tests.ui.conftest import Bench, MakeBench
from ui.models.computers import computer_line, identity_line
from ui.widgets.qr_code import QrCode

PRIVATE = IdentityView(HOME, "Private", "Ada at home", "Home", "https://relay.home.example", current=False)


def shown(window: Bench, kind: type[QWidget], name: str) -> list[QWidget]:
    assert window.window.shown is not None
    return [found for found in window.window.shown.findChildren(kind, name) if found.isVisible()]


def said(window: Bench) -> list[str]:
    assert window.window.shown is not None
    return [found.accessibleName() for found in window.window.shown.findChildren(QWidget) if found.isVisible()]


def on_computers(make: MakeBench) -> Bench:
    window = make()
    window.click("computersNavButton")
    window.on("computersPage")
    window.settled()
    window.until(lambda: bool(shown(window, QPushButton, "removeComputerButton")))
    return window


def test_computers_are_listed_and_this_one_is_marked(bench: MakeBench) -> None:
    window = on_computers(bench)
    texts = said(window)
    assert [text for text in ("Desk", "Laptop", "A computer without a name") if text in texts] == [
        "Desk",
        "Laptop",
        "A computer without a name",
    ]
    assert len(shown(window, QWidget, "thisComputerTag")) == 1
    removes = shown(window, QPushButton, "removeComputerButton")
    assert [found.accessibleName() for found in removes] == ["Remove Laptop", "Remove A computer without a name"]


def test_a_computer_that_came_meanwhile_is_listed(bench: MakeBench) -> None:
    window = bench()
    elsewhere = window.app.places.pop(1)
    refresh = window.app.refresh

    def learn() -> None:
        refresh()
        window.app.places.insert(1, elsewhere)

    window.app.refresh = learn  # type: ignore[method-assign]
    window.click("computersNavButton")
    window.on("computersPage")
    window.until(lambda: "Laptop" in said(window))
    assert window.app.calls.count("refresh") == 1


def test_a_network_that_is_away_hides_no_computer(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["refresh"] = PeerError("relay_down")
    window.click("computersNavButton")
    window.settled()
    window.until(lambda: "refresh" in window.app.calls)
    window.settled()
    assert window.window.shown is window.find("computersPage")
    assert "Laptop" in said(window)


def ask_to_remove(window: Bench) -> None:
    window.until(lambda: bool(shown(window, QPushButton, "removeComputerButton")))
    shown(window, QPushButton, "removeComputerButton")[0].click()  # type: ignore[attr-defined]
    window.on("removeComputerPage")


def choose(window: Bench, option: str) -> None:
    window.find(option).click()  # type: ignore[attr-defined]


def test_a_computer_at_hand_is_removed_with_one_touch(bench: MakeBench) -> None:
    window = on_computers(bench)
    ask_to_remove(window)
    assert window.text("removeComputerTitle") == "Remove Laptop?"
    assert window.window.focusWidget() is window.find("keepComputerButton")
    assert not window.find("confirmRemoveComputerButton").isEnabled()
    choose(window, "computerHereOption")
    switch = window.find("removeComputerRenewSwitch")
    assert isinstance(switch, QCheckBox)
    assert not switch.isChecked()
    assert window.text("removeComputerRenewText") == WITHOUT_RENEWAL
    assert not window.find("keysWithItCard").isVisible()
    window.click("confirmRemoveComputerButton")
    window.on("touchPage")
    assert window.text("touchPurpose") == "to remove Laptop"
    window.click("virtualTouchButton")
    window.on("computersPage")
    window.until(lambda: len(shown(window, QPushButton, "removeComputerButton")) == 1)
    assert "Laptop asks for nothing any more. Recorded in block 18\u202f211." in said(window)
    assert window.app.renewals == [False]


def test_a_lost_computer_renews_the_seed_and_takes_its_keys_along(bench: MakeBench) -> None:
    window = bench()
    window.app.enrolled = [blue_key(last=False), spare_key()]
    window.click("computersNavButton")
    window.on("computersPage")
    window.settled()
    ask_to_remove(window)
    choose(window, "computerLostOption")
    switch = window.find("removeComputerRenewSwitch")
    assert isinstance(switch, QCheckBox)
    assert switch.isChecked()
    assert "under the same address" in window.text("removeComputerRenewText")
    window.until(lambda: bool(shown(window, QCheckBox, "keyWithIt_1")))
    boxes = [found.accessibleName() for found in shown(window, QCheckBox, "keyWithIt_1")]
    assert boxes == ["Key at home went with it, and is to be removed as well"]
    choose(window, "keyWithIt_1")
    window.click("confirmRemoveComputerButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("computersPage")
    assert window.app.renewals == [True]
    assert [key.id for key in window.app.enrolled] == [BLUE]
    assert any(text.endswith("3 sessions go on under the new seed.") for text in said(window))


def test_not_renewing_for_a_lost_computer_says_what_that_means(bench: MakeBench) -> None:
    window = on_computers(bench)
    ask_to_remove(window)
    choose(window, "computerLostOption")
    assert not window.find("keysWithItCard").isVisible()  # the one key is the only way in
    choose(window, "removeComputerRenewSwitch")
    assert window.text("removeComputerRenewText") == WITHOUT_RENEWAL
    window.click("confirmRemoveComputerButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("computersPage")
    assert window.app.renewals == [False]


def test_keeping_a_computer_and_cancelling_the_touch_change_nothing(bench: MakeBench) -> None:
    window = on_computers(bench)
    ask_to_remove(window)
    window.click("keepComputerButton")
    window.on("computersPage")
    ask_to_remove(window)
    assert not window.find("confirmRemoveComputerButton").isEnabled()
    choose(window, "computerHereOption")
    window.click("confirmRemoveComputerButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("computersPage")
    assert len(window.app.places) == 3


@pytest.mark.parametrize(
    "error", [PeerError("relay_down"), SecurityKeyError("key_wrong")], ids=lambda error: error.code
)
def test_a_computer_that_could_not_be_removed(bench: MakeBench, error: CountersignError) -> None:
    window = on_computers(bench)
    window.app.failures["remove_computer"] = error
    ask_to_remove(window)
    choose(window, "computerLostOption")
    window.click("confirmRemoveComputerButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("errorPage")
    window.click("retryButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("computersPage")
    assert window.app.renewals == [True]


def test_keys_that_cannot_be_told_stop_a_removal(bench: MakeBench) -> None:
    window = on_computers(bench)
    window.app.failures["keys"] = LocalError("file_damaged")
    window.until(lambda: bool(shown(window, QPushButton, "removeComputerButton")))
    shown(window, QPushButton, "removeComputerButton")[0].click()  # type: ignore[attr-defined]
    window.on("errorPage")
    window.click("backButton")
    window.on("computersPage")


def test_computers_that_cannot_be_told_say_why(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["computers"] = PeerError("relay_down")
    window.click("computersNavButton")
    window.on("errorPage")
    window.click("backButton")
    window.on("homePage")


def on_code(make: MakeBench) -> Bench:
    window = on_computers(make)
    window.click("addComputerButton")
    window.on("addComputerPage")
    return window


def test_the_code_can_be_copied(bench: MakeBench) -> None:
    window = on_code(bench)
    box = window.find("identityCode")
    assert isinstance(box, QPlainTextEdit)
    assert box.isReadOnly()
    assert box.toPlainText() == CODE
    window.click("copyCodeButton")
    assert QGuiApplication.clipboard().text() == CODE
    assert window.text("addComputerSaid") == "Copied."
    window.click("addComputerDoneButton")
    window.on("computersPage")


@pytest.mark.parametrize("length", [40, 111, 300, 800])
def test_the_picture_of_the_code_can_be_read(bench: MakeBench, length: int) -> None:
    code = QrCode("Code", "code", 224)
    text = "countersign-identity:" + "x7" * (length // 2)
    code.show_text(text)
    code.resize(code.sizeHint())
    picture = code.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    pixels = rows[:, : picture.width() * 3].reshape(picture.height(), picture.width(), 3)
    assert texts(pixels) == [text]
    code.deleteLater()


def test_the_identity_is_exported_to_a_file(bench: MakeBench, tmp_path: Path) -> None:
    window = on_code(bench)
    window.click("exportButton")
    dialog = window.window.findChild(QWidget, "exportDialog")
    assert dialog is not None
    dialog.close()
    window.controller.computers.export(str(tmp_path / "ada.countersign"))
    window.until(lambda: window.text("addComputerSaid").startswith("Saved."))
    assert (tmp_path / "ada.countersign").read_text() == "sealed"


def test_an_export_that_failed_says_why(bench: MakeBench, tmp_path: Path) -> None:
    window = on_code(bench)
    window.app.failures["export_identity"] = LocalError("disk_full")
    window.controller.computers.export(str(tmp_path / "x"))
    window.until(lambda: window.text("addComputerSaid") == LocalError("disk_full").user_text())


def test_a_code_that_cannot_be_made_says_why(bench: MakeBench) -> None:
    window = on_computers(bench)
    window.app.failures["identity_code"] = LocalError("file_damaged")
    window.click("addComputerButton")
    window.on("errorPage")
    window.click("backButton")
    window.on("computersPage")


# Identities.


def with_two(make: MakeBench) -> Bench:
    window = make()
    window.app.identity_views.append(PRIVATE)
    window.controller.go_home()
    window.settled()
    return window


def switcher(window: Bench) -> QMenu:
    menu = window.window.rail.findChild(QMenu, "identityMenu")
    assert menu is not None
    return menu


def test_the_switcher_at_the_person_lists_identities(bench: MakeBench) -> None:
    window = with_two(bench)
    actions = [action for action in switcher(window).actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == ["Work", "Private", "All identities\u2026", "Add an identity\u2026"]
    assert [action.isChecked() for action in actions[:2]] == [True, False]
    assert window.find("switchIdentityButton").accessibleDescription() == "Work is shown"
    window.click("switchIdentityButton")
    assert switcher(window).isVisible()
    switcher(window).close()
    actions[1].trigger()
    window.on("homePage")
    window.until(lambda: window.text("saidText") == "Private is shown now.")
    assert [view.current for view in window.app.identity_views] == [False, True]
    window.settled()
    assert window.window.rail.person.accessibleDescription().endswith("Private")


def test_the_switcher_leads_to_all_identities_and_to_another(bench: MakeBench) -> None:
    window = with_two(bench)
    actions = {action.text(): action for action in switcher(window).actions()}
    actions["All identities\u2026"].trigger()
    window.on("identitiesPage")
    actions["Add an identity\u2026"].trigger()
    window.on("firstRunPage")
    assert window.find("cancelFirstRunButton").isVisible()
    window.click("cancelFirstRunButton")
    window.on("identitiesPage")


def test_choosing_the_one_that_is_shown_changes_nothing(bench: MakeBench) -> None:
    window = with_two(bench)
    window.window.rail.identity_chosen.emit(WORK)
    window.settled()
    assert "choose_identity" not in window.app.calls


def on_identities(make: MakeBench) -> Bench:
    window = with_two(make)
    window.controller.identities.show()
    window.on("identitiesPage")
    window.until(lambda: bool(shown(window, QWidget, "currentIdentityTag")))
    return window


def test_an_identity_is_renamed_and_chosen(bench: MakeBench) -> None:
    window = on_identities(bench)
    assert len(shown(window, QWidget, "currentIdentityTag")) == 1
    rename = next(
        found
        for found in shown(window, QPushButton, "identityRenameButton")
        if found.accessibleName() == "Rename Private"
    )
    rename.click()  # type: ignore[attr-defined]
    edit = window.window.focusWidget()
    assert isinstance(edit, QLineEdit)
    QTest.keyClicks(edit, "At home")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    window.until(lambda: window.app.identity_views[1].label == "At home")
    window.settled()
    window.until(lambda: len(shown(window, QPushButton, "chooseIdentityButton")) == 1)
    (use,) = shown(window, QPushButton, "chooseIdentityButton")
    assert use.accessibleName() == "Show At home"
    use.click()  # type: ignore[attr-defined]
    window.on("homePage")
    assert window.app.identity_views[1].current


def test_a_label_that_could_not_be_kept_is_said(bench: MakeBench) -> None:
    window = on_identities(bench)
    window.app.failures["rename_identity"] = LocalError("disk_full")
    window.window.identities.renamed.emit(HOME, "x")
    window.until(lambda: LocalError("disk_full").user_text() in said(window))


def test_an_identity_that_cannot_be_shown_says_why(bench: MakeBench) -> None:
    window = on_identities(bench)
    window.app.failures["choose_identity"] = LocalError("file_damaged")
    window.window.identities.chosen.emit(HOME)
    window.on("errorPage")
    window.click("backButton")
    window.on("identitiesPage")


def test_another_identity_is_named_and_may_be_opened_or_new(bench: MakeBench) -> None:
    window = on_identities(bench)
    window.click("addIdentityButton")
    window.on("firstRunPage")
    window.click("haveIdentityButton")
    window.on("openingPage")
    window.click("openingBackButton")
    window.on("firstRunPage")
    window.click("newIdentityButton")
    name = window.find("nameEdit")
    assert isinstance(name, QLineEdit)
    name.setText("Ada")
    window.click("nameContinueButton")
    window.click("joinButton")
    window.until(lambda: window.find("identityLabelEdit").isVisible())
    assert window.window.focusWidget() is window.find("identityLabelEdit")
    assert not window.find("enrolButton").isEnabled()
    called = window.find("identityLabelEdit")
    assert isinstance(called, QLineEdit)
    called.setText("Club")
    window.app.usb_touched.set()
    window.click("enrolButton")
    window.on("backupPage")
    assert [view.label for view in window.app.identity_views if view.current] == ["Club"]


# Who answers.


def asked(make: MakeBench, *answering: IdentityView) -> Bench:
    window = make()
    window.app.answering = list(answering)
    window.controller.login.open(link(), Source.SCREEN, 12)
    window.on("consentPage")
    return window


WORK_VIEW = IdentityView(WORK, "Work", "Ada Example", "Personal", "https://relay.example", current=True)


def answer_menu(window: Bench) -> QMenu:
    assert window.window.shown is not None
    menu = window.window.shown.findChild(QMenu, "answerAsMenu")
    assert menu is not None
    return menu


def test_with_one_identity_nobody_is_asked_who_answers(bench: MakeBench) -> None:
    window = asked(bench, WORK_VIEW)
    assert window.window.shown is not None
    assert window.window.shown.findChild(QWidget, "answerAsButton") is None


def test_with_several_the_person_sees_and_chooses_who_answers(bench: MakeBench) -> None:
    window = asked(bench, WORK_VIEW, PRIVATE)
    button = window.find("answerAsButton")
    assert button.accessibleName() == "Answer as: Work (Ada Example)"
    assert window.text("answerAsButton") == "Work (Ada Example)"
    window.find("claimSwitch_name").click()  # type: ignore[attr-defined]
    work, private = answer_menu(window).actions()
    assert work.isChecked()
    work.trigger()
    window.settled()
    assert "answer_as" not in window.app.calls
    private.trigger()
    window.until(lambda: "answer_as" in window.app.calls)
    window.on("consentPage")
    window.until(lambda: window.text("answerAsButton") == "Private (Ada at home)")
    assert "Ada at home" in said(window)
    assert window.find("claimSwitch_name").isChecked()  # type: ignore[attr-defined]
    assert window.window.focusWidget() is window.find("denyButton")
    assert not window.find("approveButton").isEnabled()
    window.click("approveButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("successPage")


def test_an_answer_that_cannot_change_hands_leads_back(bench: MakeBench) -> None:
    window = asked(bench, WORK_VIEW, PRIVATE)
    window.app.failures["answer_as"] = PeerError("relay_down")
    answer_menu(window).actions()[1].trigger()
    window.on("errorPage")
    window.click("retryButton")
    window.on("consentPage")
    assert window.text("answerAsButton") == "Work (Ada Example)"
    window.click("denyButton")
    window.on("homePage")


def test_a_request_is_shown_even_where_nobody_knows_who_could_answer(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["identities_for"] = LocalError("file_damaged")
    window.controller.login.open(link(), Source.SCREEN)
    window.on("consentPage")


def test_a_long_label_does_not_push_the_page_apart(bench: MakeBench) -> None:
    long = IdentityView(WORK, "W" * 90, "A" * 90, "Personal", "https://relay.example", current=True)
    window = asked(bench, long, PRIVATE)
    assert window.window.shown is not None
    button = window.find("answerAsButton")
    assert len(button.text()) <= 40  # type: ignore[attr-defined]
    assert "W" * 90 in button.accessibleName()
    assert button.visibleRegion().boundingRect().size() == button.size()


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (WORK_VIEW, "Work (Ada Example)"),
        (IdentityView(WORK, "", "Ada", "Personal", "https://r.example", True), "Personal (Ada)"),
        (IdentityView(WORK, "Ada", "Ada", "Personal", "https://r.example", True), "Ada"),
    ],
)
def test_who_answers_is_said_by_label_and_name(view: IdentityView, words: str) -> None:
    assert identity_line(view).answers_as == words


def test_a_computer_without_a_name_is_told_by_its_key() -> None:
    line = computer_line(ComputerView("d1e2f304" + "d1" * 28, "", this=False))
    assert (line.title, line.text) == ("A computer without a name", "Key d1e2 f304")
