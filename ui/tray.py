"""The tray: where the app is while its window is closed, and what it says from there, or without one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from authenticator.translation import tr
from ui.icons import icon

if TYPE_CHECKING:
    from ui.notifier import Notifier

_SAID_MILLISECONDS = 10_000
_OPENS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class Tray(QObject):
    """One icon with a menu.

    Signals:
        opened: the person wants the window.
        lock_wanted: the person wants it locked.
        ended: the person wants the app to end.
    """

    opened = Signal()
    lock_wanted = Signal()
    ended = Signal()

    def __init__(
        self,
        make: Callable[[], QSystemTrayIcon] = QSystemTrayIcon,
        there: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        notifier: Callable[[], Notifier] | None = None,
    ) -> None:
        """Prepare; nothing is shown before `begin`.

        Args:
            make: makes the icon.
            there: asks whether this desktop has a tray now; some begin to have one after login.
            notifier: makes what speaks where there is none, once something is to be said.
        """
        super().__init__()
        self._make = make
        self._is_there = there
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._make_notifier = notifier
        self._notifier: Notifier | None = None

    @property
    def there(self) -> bool:
        """This desktop has a tray."""
        return self._is_there()

    def begin(self) -> None:
        """Show the icon where there is a tray; one that is shown already is shown in the language of now."""
        if not self.there:
            return
        if self._icon is None:
            self._icon = made = self._make()
            made.activated.connect(self._activated)
            made.messageClicked.connect(self.opened)
        self._icon.setIcon(icon("logo", "accent"))
        self._icon.setToolTip("Countersign")
        before, self._menu = self._menu, self._filled()
        self._icon.setContextMenu(self._menu)
        self._icon.show()
        if before is not None:
            before.deleteLater()

    def notify(self, title: str, text: str) -> None:
        """Say something while the window is not seen; pressing it opens the window."""
        if self._icon is not None:
            self._icon.showMessage(title, text, icon("logo", "accent"), _SAID_MILLISECONDS)
        elif self._make_notifier is not None:
            if self._notifier is None:
                self._notifier = self._make_notifier()
                self._notifier.opened.connect(self.opened)
            self._notifier.notify(title, text, tr("Open Countersign"))

    def end(self) -> None:
        """Take the icon away, and what was said without it."""
        self._make_notifier = None
        if self._notifier is not None:
            self._notifier.stop()
        shown, self._icon = self._icon, None
        menu, self._menu = self._menu, None
        if shown is not None:
            shown.hide()
            shown.deleteLater()
        if menu is not None:
            menu.deleteLater()

    def _filled(self) -> QMenu:
        menu = QMenu()
        menu.setObjectName("trayMenu")
        for name, text, wanted in (
            ("trayOpen", tr("Open Countersign"), self.opened),
            ("trayLock", tr("Lock"), self.lock_wanted),
            ("trayQuit", tr("Quit Countersign"), self.ended),
        ):
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(lambda _checked=False, wanted=wanted: wanted.emit())
        return menu

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in _OPENS:
            self.opened.emit()
