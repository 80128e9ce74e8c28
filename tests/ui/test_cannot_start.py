"""The app cannot begin: the person is told in a window what is in the way, and may try again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from authenticator.errors import CountersignError, LocalError
from ui.__main__ import main
from ui.cannot_start import CannotStart, wants_again

KEYRING = LocalError("keyring_unavailable", "canary")


def window_of(app: QApplication) -> CannotStart:
    found = [each for each in app.topLevelWidgets() if isinstance(each, CannotStart) and each.isVisible()]
    assert len(found) == 1
    return found[0]


def button(window: QWidget, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found


def words(window: QWidget) -> list[str]:
    return [
        label.accessibleName() for label in window.findChildren(QLabel) if label.isVisible() and label.accessibleName()
    ]


@pytest.mark.parametrize(
    ("error", "said"),
    [
        pytest.param(
            KEYRING, ["The system's keyring cannot be used.", "Unlock it and try again."], id="the keyring is locked"
        ),
        pytest.param(
            LocalError("file_damaged"),
            ["A file of this app is damaged or was changed by something else.", "Restore it from a backup."],
            id="a file is damaged",
        ),
    ],
)
def test_what_is_in_the_way_is_said(qapp: QApplication, error: CountersignError, said: list[str]) -> None:
    seen: list[str] = []

    def look() -> None:
        window = window_of(qapp)
        seen.extend(words(window))
        assert window.focusWidget() is button(window, "startAgainButton")
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)

    QTimer.singleShot(200, look)
    assert wants_again(qapp, error)
    assert seen == ["Countersign cannot start", *said, error.code]
    assert not any("canary" in text for text in seen)


@pytest.mark.parametrize("how", ["escape", "quit", "close"])
def test_leaving(qapp: QApplication, how: str) -> None:
    def leave() -> None:
        window = window_of(qapp)
        if how == "escape":
            QTest.keyClick(window, Qt.Key.Key_Escape)
        elif how == "quit":
            button(window, "quitButton").click()
        else:
            window.close()

    QTimer.singleShot(200, leave)
    assert not wants_again(qapp, KEYRING)


def test_trying_again_begins_anew(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begun: list[object] = []

    def refuse(home: object, _link: str) -> None:
        begun.append(home)
        raise KEYRING

    monkeypatch.setattr("ui.__main__.begin", refuse)

    def again() -> None:
        button(window_of(qapp), "startAgainButton").click()
        QTimer.singleShot(300, lambda: window_of(qapp).close())

    QTimer.singleShot(500, again)
    assert main(["--home", str(tmp_path / "home")]) == 1
    assert len(begun) == 2
    assert capsys.readouterr().err.count("(keyring_unavailable)") == 2
