"""Home, sessions, activity, profile, first run."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from authenticator.errors import PeerError, SecurityKeyError
from tests.fakes.app import ADDRESS, used_session
from tests.ui.conftest import Bench, MakeBench
from tests.ui.tours import TOURS
from ui.icons import Icon
from ui.models.session_list import SessionItem
from ui.widgets.press_row import PressRow
from ui.widgets.session_rows import SessionRows
from ui.widgets.signs import Bar


def notice(window: Bench, name: str) -> str:
    """What a coloured card says."""
    return next(label.accessibleName() for label in window.find(name).findChildren(QLabel) if label.accessibleName())


def rows(window: Bench, name: str) -> list[QWidget]:
    assert window.window.shown is not None
    return [row for row in window.window.shown.findChildren(QWidget, name) if row.isVisible()]


def listed(window: Bench) -> tuple[SessionItem, ...]:
    found = window.find("sessionRows")
    assert isinstance(found, SessionRows)
    return found.items if found.isVisible() else ()


def test_home_lists_what_was_used_last_and_whether_all_is_well(bench: MakeBench) -> None:
    window = bench()
    window.on("homePage")
    assert [row.accessibleName() for row in rows(window, "recentSession")] == ["Photos", "Builds", "Forum"]
    window.until(lambda: window.text("status2") == "Registry, block 18\u202f204")
    assert window.text("status1") == "relay.example"


def test_home_says_when_everything_runs_here(bench: MakeBench) -> None:
    window = bench(loopback=True)
    window.until(lambda: window.text("status3") == "Checked by processes on this computer")


def test_an_empty_home_says_what_will_be_there(bench: MakeBench) -> None:
    window = bench()
    window.app.views = []
    window.controller.go_home()
    window.until(lambda: not rows(window, "recentSession"))


def test_a_session_opens_from_home(bench: MakeBench) -> None:
    window = bench()
    rows(window, "recentSession")[1].click()  # type: ignore[attr-defined]
    window.on("sessionsPage")
    window.until(lambda: window.text("sessionTitle") == "Builds")


def icon_of(row: QWidget) -> Icon:
    found = row.findChild(Icon)
    assert isinstance(found, Icon)
    return found


def test_a_tree_of_keys_is_shown_in_the_sites_word(bench: MakeBench) -> None:
    window = bench()
    window.app.views[0] = used_session()
    window.click("sessionsNavButton")
    window.settled()
    window.until(lambda: window.text("reportedNote").startswith("How much was used is what Photos reports"))
    card = window.find("keysCard")
    links = [
        row for row in card.findChildren(QWidget) if row.accessibleName().startswith("Key \u2026") and row.layout()
    ]
    indents = [(row.accessibleName().partition(",")[0][-6:], icon_of(row).x()) for row in links]
    assert [name for name, _ in indents] == ["LzK7tQ", "h2Vw9e", "mB41pd", "Xq0sZa", "e8Nn3R"]
    first = indents[0][1]
    assert [at - first for _, at in indents] == [0, 24, 48, 72, 0]
    approved = rows(window, "endKeyButton")[0].parentWidget()
    assert approved is not None
    assert first - icon_of(approved).x() == 24
    bars = [bar for bar in card.findChildren(Bar) if bar.isVisible()]
    assert len(bars) == 2 + 4 * 2 + 1
    assert all(bar.accessibleName().startswith("Used up of ") for bar in bars)
    assert [button.accessibleName() for button in rows(window, "endKeyButton")] == [
        "End the key of Browser on this computer",
        "End the key of Backup tool",
    ]
    assert "cannot be ended by itself" in window.text("handedOnNote")


def test_a_site_that_reports_nothing_shows_times_alone(bench: MakeBench) -> None:
    window = bench()
    window.click("sessionsNavButton")
    window.settled()
    bars = [bar for bar in window.find("keysCard").findChildren(Bar) if bar.isVisible()]
    assert [bar.accessibleName() for bar in bars] == [
        "Time left for Browser on this computer",
        "Time left for Backup tool",
    ]
    assert not window.find("reportedNote").isVisible()
    assert not window.find("handedOnNote").isVisible()


def test_new_figures_leave_the_focus_and_what_was_said_where_they_are(bench: MakeBench) -> None:
    window = bench()
    window.click("sessionsNavButton")
    window.settled()
    window.window.sessions.show_notice("Ended in block 7.")
    rows(window, "endKeyButton")[1].setFocus()
    window.app.reported = [used_session(), *window.app.views[1:]]
    window.controller.places._ask_network()
    window.until(lambda: window.find("reportedNote").isVisible())
    window.settled()
    window.until(lambda: window.window.focusWidget() is not None)
    window.until(lambda: window.window.focusWidget().accessibleName() == "End the key of Backup tool")
    assert notice(window, "endedNotice") == "Ended in block 7."


def test_sites_are_asked_for_figures_only_while_they_are_looked_at(bench: MakeBench) -> None:
    window = bench()
    window.controller.places._ask_network()
    window.settled()
    assert "refresh_uses" not in window.app.calls
    window.app.failures["refresh_uses"] = PeerError("relay_down")
    window.click("sessionsNavButton")
    window.settled()
    window.controller.places._ask_network()
    window.settled()
    assert "refresh_uses" in window.app.calls
    window.on("sessionsPage")


def test_ending_a_session_says_that_it_cannot_be_undone(bench: MakeBench) -> None:
    window = bench()
    window.click("sessionsNavButton")
    window.on("sessionsPage")
    window.settled()
    window.click("endSessionButton")
    window.on("questionPage")
    assert window.text("questionTitle") == "End your session with Photos?"
    assert "cannot be undone" in window.text("questionText")
    assert window.text("questionTextBelow") == "You can sign in again, as someone new to this site."
    window.click("confirmEndButton")
    window.on("touchPage")
    assert window.text("touchPurpose") == "to end your session with Photos"
    window.click("virtualTouchButton")
    window.on("sessionsPage")
    window.until(lambda: bool(rows(window, "endedNotice")))
    assert not window.find("endSessionButton").isVisible()
    assert window.app.views[0].status == "revoked"
    assert window.app.views[0].address == ADDRESS


def test_keeping_a_session_changes_nothing(bench: MakeBench) -> None:
    window = bench()
    window.click("sessionsNavButton")
    window.settled()
    window.click("endSessionButton")
    window.on("questionPage")
    assert window.window.focusWidget() is window.find("keepButton")
    window.click("keepButton")
    window.on("sessionsPage")
    assert "revoke_session" not in window.app.calls


def test_cancelling_the_touch_keeps_the_session(bench: MakeBench) -> None:
    window = bench()
    window.click("sessionsNavButton")
    window.settled()
    window.click("endSessionButton")
    window.click("confirmEndButton")
    window.on("touchPage")
    window.click("cancelTouchButton")
    window.on("sessionsPage")
    assert "revoke_session" not in window.app.calls


def test_a_registry_that_is_away_leaves_the_session(bench: MakeBench) -> None:
    window = bench()
    window.app.failures["revoke_session"] = PeerError("registry_down")
    window.click("sessionsNavButton")
    window.settled()
    window.click("endSessionButton")
    window.click("confirmEndButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("errorPage")
    window.click("backButton")
    window.on("sessionsPage")
    window.settled()
    assert window.find("endSessionButton").isVisible()


def test_one_key_can_be_ended_alone(bench: MakeBench) -> None:
    window = bench()
    window.click("sessionsNavButton")
    window.settled()
    window.until(lambda: bool(rows(window, "endKeyButton")))
    first = rows(window, "endKeyButton")[0]
    assert first.accessibleName() == "End the key of Browser on this computer"
    first.click()  # type: ignore[attr-defined]
    window.on("questionPage")
    assert window.text("questionTextBelow") == "You stay signed in to Photos."
    window.click("confirmEndButton")
    window.on("touchPage")
    window.click("virtualTouchButton")
    window.on("sessionsPage")
    window.until(lambda: len(rows(window, "endKeyButton")) == 1)


def test_sessions_can_be_searched(bench: MakeBench) -> None:
    window = bench()
    window.click("sessionsNavButton")
    window.settled()
    QTest.keyClicks(window.find("searchEdit"), "forum")
    window.until(lambda: [item.title for item in listed(window)] == ["Forum"])


def test_no_sessions_leads_to_the_first(bench: MakeBench) -> None:
    window = bench()
    window.app.views = []
    window.click("sessionsNavButton")
    window.settled()
    window.click("beginButton")
    window.on("homePage")


def test_activity_is_listed(bench: MakeBench) -> None:
    window = bench()
    window.click("activityNavButton")
    window.on("activityPage")
    assert window.window.shown is not None
    texts = [label.accessibleName() for label in window.window.shown.findChildren(QWidget)]
    assert "Ended the key of Backup tool" in texts


def test_the_profile_is_saved(bench: MakeBench) -> None:
    window = bench()
    window.click("profileButton")
    window.on("profilePage")
    name = window.find("nameEdit")
    assert isinstance(name, QLineEdit)
    name.selectAll()
    QTest.keyClicks(name, "Grace Example")
    window.click("saveProfileButton")
    window.until(lambda: window.text("profileNotice") == "Saved.")
    assert window.app.kept.name == "Grace Example"


def test_a_profile_needs_a_name_and_no_wrong_address(bench: MakeBench) -> None:
    window = bench()
    window.click("profileButton")
    window.on("profilePage")
    name, email = window.find("nameEdit"), window.find("emailEdit")
    assert isinstance(name, QLineEdit)
    assert isinstance(email, QLineEdit)
    email.setText("nonsense")
    window.click("saveProfileButton")
    assert window.text("emailProblem").startswith("That is not an email address;")
    assert email.accessibleDescription() == window.find("emailProblem").accessibleName()
    assert window.window.focusWidget() is email
    email.setText("ada@example.org")
    assert not window.find("emailProblem").isVisible()
    assert email.accessibleDescription() == ""
    name.clear()
    assert not window.find("saveProfileButton").isEnabled()


def test_a_picture_is_cut_to_a_small_square(bench: MakeBench, tmp_path: Path) -> None:
    picture = QImage(900, 500, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    assert picture.save(str(tmp_path / "me.png"))
    window = bench()
    window.click("profileButton")
    window.on("profilePage")
    window.controller.profile.take_picture(str(tmp_path / "me.png"))
    window.on("cropPage")
    window.click("useCropButton")
    window.on("profilePage")
    window.until(lambda: window.find("removePictureButton").isVisible())
    window.click("saveProfileButton")
    window.until(lambda: window.app.kept.avatar is not None)
    kept = QImage.fromData(window.app.kept.avatar or b"")
    assert kept.width() == kept.height() <= 96
    assert len(window.app.kept.claims()["avatar"]) <= 6_144


def test_first_run_explains_two_touches_and_enrols(bench: MakeBench) -> None:
    window = bench(set_up=False, loopback=True)
    window.on("firstRunPage")
    window.click("newIdentityButton")
    assert not window.find("nameContinueButton").isEnabled()
    assert not window.find("homeNavButton").isVisible()
    page = window.window.first_run
    name = page.findChild(QLineEdit, "nameEdit")
    assert name is not None
    QTest.keyClicks(name, "Ada Example")
    QTest.keyClick(name, Qt.Key.Key_Return)
    window.until(lambda: window.find("networkFingerprint").isVisible())
    assert window.text("networkFingerprint").startswith("1a2b 3c4d")
    window.click("joinButton")
    window.until(lambda: window.find("enrolButton").isEnabled())
    window.find("keyChoice_1").click()  # type: ignore[attr-defined]
    window.click("enrolButton")
    for number in (1, 2):
        window.until(lambda number=number: window.text("touchTitle") == f"Touch your key ({number} of 2)")  # type: ignore[misc]
        assert window.text("touchWhy").startswith("The first touch makes a key pair")
        window.click("virtualTouchButton")
    window.on("backupPage")
    assert "Nobody can bring it back" in notice(window, "backupWarning")
    window.click("notNowButton")
    window.on("homePage")
    window.settled()
    assert "not_now" in window.app.calls
    assert window.app.kept.name == "Ada Example"
    assert window.find("homeNavButton").isVisible()


def test_first_run_says_why_a_relay_cannot_be_used(bench: MakeBench) -> None:
    window = bench(set_up=False)
    window.app.failures["preview_network"] = PeerError("relay_down")
    window.window.first_run.preview_wanted.emit("https://relay.example")
    window.until(lambda: window.find("relayProblem").isVisible())
    assert window.text("relayProblem").startswith("The relay cannot be reached")


@pytest.mark.parametrize(
    ("code", "words"),
    [("key_unsupported", "Use another key"), ("virtual_key_refused", "Use another key"), ("pin_not_set", "Set a PIN")],
)
def test_first_run_that_fails_can_begin_again(bench: MakeBench, code: str, words: str) -> None:
    window = bench(set_up=False)
    window.app.failures["create_identity"] = SecurityKeyError(code)
    window.window.first_run.preview_wanted.emit("https://relay.example")
    window.until(lambda: window.find("networkFingerprint").isVisible())
    window.click("joinButton")
    window.click("enrolButton")
    window.on("errorPage")
    assert window.text("retryButton") == words
    window.click("backButton")
    window.on("firstRunPage")


PLACES = ("home", "sessions", "sessions-none", "activity", "activity-none", "keys", "computers", "networks", "settings")


@pytest.mark.parametrize("place", [*PLACES, "profile", "identities", "diagnosis", "about"])
def test_titles_stand_at_one_height(bench: MakeBench, place: str) -> None:
    window = TOURS[place](bench)
    page = window.window.shown
    assert page is not None
    titles = [found for found in page.findChildren(QLabel) if found.isVisible() and found.property("type") == "title"]
    tops = [found.mapTo(page, found.rect().center()).y() for found in titles]
    assert min(tops) == pytest.approx(46, abs=2)


class Painted(QObject):
    """Notes the rows that are painted with less room than they need."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = 0
        self.squeezed: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and isinstance(watched, PressRow):
            self.rows += 1
            if watched.height() < watched.sizeHint().height() - 2:
                self.squeezed.append(f"{watched.objectName()}: {watched.height()} of {watched.sizeHint().height()}")
        return False


def test_licences_have_their_room_while_more_of_them_come(bench: MakeBench, qapp: QApplication) -> None:
    painted = Painted()
    window = TOURS["settings"](bench)
    qapp.installEventFilter(painted)
    try:
        window.click("aboutButton")
        window.on("aboutPage")
        QTest.qWait(300)
    finally:
        qapp.removeEventFilter(painted)
    assert painted.rows > 0
    assert painted.squeezed == []
