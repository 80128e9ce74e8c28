"""Staying while the window is closed: in the tray, where the person said so; and coming back from there.

Rules: closing the window for the first time asks, once, where there is a tray; nobody is asked over a login that waits
for an answer. What needs the person while the window is not seen is told as a notification, which names no
site: when it begins to, and when the window goes while it does.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from authenticator.translation import tr
from ui.application import Application
from ui.desk import Step
from ui.flows.asking import Asking
from ui.preferring import Preferring
from ui.tray import Tray
from ui.window import Window

_LOOKS = 8
_PAUSE = 2_000  # milliseconds
_ASKED = ("pinPage", "newPinPage", "passphrasePage")  # where the key wants more than a touch


class Staying(QObject):
    """What closing the window means.

    Signals:
        ended: the app should end.
        came: the window was brought before the person.
    """

    ended = Signal()
    came = Signal()

    def __init__(self, parent: QObject, window: Window, tray: Tray | None, preferring: Preferring) -> None:
        super().__init__(parent)
        self._window = window
        self._tray = tray
        self._preferring = preferring
        self._asking: Asking | None = None
        self._back: Step | None = None
        self._ending = False
        self._looks = 0
        window.may_close = self._may_close
        window.page_shown.connect(self._tell_what_waits)
        window.minimised.connect(self._tell_what_waits)
        if tray is not None:
            tray.opened.connect(self.come_forward)
            tray.ended.connect(self.end)
        application = QApplication.instance()
        if isinstance(application, Application):
            application.leaving.connect(self._leave)

    @property
    def tray(self) -> bool:
        """There is a tray to stay in."""
        return self._tray is not None and self._tray.there

    def furnish(self, asking: Asking | None, back: Step | None) -> None:
        """Ask with `asking`, and go `back` afterwards; with neither, the window is locked and nothing is asked."""
        self._asking, self._back = asking, back
        if self._tray is not None:
            self._tray.begin()

    def begin(self, *, hidden: bool) -> None:
        """Show the window, or only that the app is there.

        At login a desktop may have its tray a moment later than us; without one the window is there, minimised.
        """
        if not hidden:
            self._window.show()
        elif not self.tray:
            self._looks = _LOOKS if self._tray is not None else 1
            self._look_for_tray()

    def come_forward(self) -> None:
        """Bring the window before the person."""
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self.came.emit()

    def tell(self, title: str, text: str) -> None:
        """Say it as a notification where the window is not seen, or is not the one that is used."""
        if self._tray is not None and not self._ending and not (self._window.seen and self._window.isActiveWindow()):
            self._tray.notify(title, text)

    def end(self) -> None:
        """End the app."""
        self._ending = True
        self._window.close()
        self.ended.emit()

    def stop(self) -> None:
        """Take the icon away, and tell nothing more."""
        self._ending = True
        if self._tray is not None:
            self._tray.end()

    def _leave(self) -> None:
        """The app ends whatever closing the window means."""
        self._ending = True

    def _look_for_tray(self) -> None:
        if self._ending or self._window.isVisible():
            return
        self._looks -= 1
        if self._tray is not None and self._tray.there:
            self._tray.begin()
        elif self._looks:
            QTimer.singleShot(_PAUSE, self, self._look_for_tray)
        else:
            self._window.showMinimized()

    def _may_close(self) -> bool:
        if self._ending or not self.tray:
            return True
        wanted = self._preferring.now.close_to_tray
        if wanted is None and self._asking is not None and self._back is not None and self._window.at_rest:
            self._ask(self._asking, self._back)
            return False
        if wanted:
            self._hide()
        return not wanted

    def _hide(self) -> None:
        self._window.hide()
        self._tell_what_waits()

    def _ask(self, asking: Asking, back: Step) -> None:
        def stay() -> None:
            self._preferring.change(close_to_tray=True)
            back()
            self._hide()

        def leave() -> None:
            self._preferring.change(close_to_tray=False)
            self.end()

        asking.ask(
            tr("Stay in the tray?"),
            tr("Countersign can stay there while its window is closed, and show a login as soon as you open one."),
            tr("You are asked this once, and can change it in Settings."),
            keep=tr("Quit"),
            agree=tr("Stay in the tray"),
            agreed=stay,
            kept=leave,
        )

    def _tell_what_waits(self) -> None:
        """Say that the key waits, where nobody can see it."""
        page = self._window.shown
        if page is None or self._window.seen:
            return
        if page.objectName() == "touchPage":
            self.tell(tr("Your key waits for a touch"), tr("Open Countersign to see what for."))
        elif page.objectName() in _ASKED:
            self.tell(tr("Your key waits for your answer"), tr("Open Countersign to see what for."))
