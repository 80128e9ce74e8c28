"""The window: rail, pages, and one line for what is said in passing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.icons import icon
from ui.pages.activity import ActivityPage
from ui.pages.backup import BackupPage
from ui.pages.camera import CameraPage
from ui.pages.computers import AddComputerPage, ComputersPage
from ui.pages.first_run import FirstRunPage
from ui.pages.home import HomePage
from ui.pages.identities import IdentitiesPage
from ui.pages.key_errands import AddKeyPage, KeyResultPage, RemoveKeyPage
from ui.pages.keys import KeysPage
from ui.pages.moments import ErrorPage, LinkPage, QuestionPage, WaitPage
from ui.pages.opening import OpeningPage
from ui.pages.phrase import PhraseCheckPage, PhrasePage, WordsPage
from ui.pages.pins import NewPinPage, PassphrasePage, PinPage
from ui.pages.profile import ProfilePage
from ui.pages.recover import RecoverPage
from ui.pages.sessions import SessionsPage
from ui.pages.success import SuccessPage
from ui.pages.touch import TouchPage
from ui.widgets.labels import set_text, tag
from ui.widgets.rail import Rail

_SAID_MILLISECONDS = 6_000
_Page = TypeVar("_Page", bound=QWidget)


class Window(QWidget):
    """Holds every page and shows one.

    Signals:
        closing: the person closes the window.
    """

    closing = Signal()

    def __init__(self, now: Callable[[], int], relay: str = "") -> None:
        super().__init__()
        self.setObjectName("countersignWindow")
        self.setWindowTitle("Countersign")
        self.setWindowIcon(icon("logo", "accent"))
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(960, 680)
        self.setMinimumSize(800, 540)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.rail = Rail()
        row.addWidget(self.rail)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        self._stack = QStackedWidget()
        side.addWidget(self._stack)
        row.addWidget(self._side, 1)
        self._said = tag("", "quiet", name="saidText")
        self._said.setParent(self._side)
        self._said.hide()
        self._said_timer = QTimer(self)
        self._said_timer.setSingleShot(True)
        self._said_timer.timeout.connect(self._said.hide)
        self.home = self._page(HomePage())
        self.sessions = self._page(SessionsPage())
        self.activity = self._page(ActivityPage())
        self.keys = self._page(KeysPage())
        self.computers = self._page(ComputersPage())
        self.identities = self._page(IdentitiesPage())
        self.profile = self._page(ProfilePage())
        self.first_run = self._page(FirstRunPage(relay))
        self.opening = self._page(OpeningPage(relay))
        self.backup = self._page(BackupPage())
        self.add_key = self._page(AddKeyPage())
        self.remove_key = self._page(RemoveKeyPage())
        self.key_result = self._page(KeyResultPage())
        self.phrase = self._page(PhrasePage())
        self.phrase_check = self._page(PhraseCheckPage())
        self.words = self._page(WordsPage())
        self.recover = self._page(RecoverPage())
        self.add_computer = self._page(AddComputerPage())
        self.wait = self._page(WaitPage())
        self.question = self._page(QuestionPage())
        self.link = self._page(LinkPage())
        self.camera = self._page(CameraPage())
        self.pin = self._page(PinPage())
        self.new_pin = self._page(NewPinPage())
        self.pin_change = self._page(NewPinPage("pinChange"))
        self.passphrase = self._page(PassphrasePage())
        self.touch = self._page(TouchPage(now))
        self.success = self._page(SuccessPage())
        self.error = self._page(ErrorPage())
        self.rail.show_places(shown=False)
        self._places: dict[QWidget, str] = {
            self.home: "home",
            self.sessions: "sessions",
            self.activity: "activity",
            self.keys: "keys",
            self.computers: "computers",
            self.identities: "identities",
            self.profile: "profile",
        }

    def show_places(self, *, shown: bool) -> None:
        """Show the rail's places; there are none before first run is over."""
        self.rail.show_places(shown=shown)

    @property
    def shown(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show a page; the ways out of the rail are open only on its own places."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        place = self._places.get(page)
        self.rail.enable(enabled=place is not None)
        if place is not None:
            self.rail.show_place(place)
        self._said.hide()
        self._stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def drop_page(self, page: QWidget) -> None:
        """Forget a page that was made for one request."""
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def say(self, text: str) -> None:
        """Say something in passing, at the lower edge of the page."""
        set_text(self._said, text)
        self._said.adjustSize()
        x = (self._side.width() - self._said.width()) // 2
        self._said.move(max(x, 8), self._side.height() - self._said.height() - 64)
        self._said.show()
        self._said.raise_()
        self._said_timer.start(_SAID_MILLISECONDS)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the errands end first."""
        self.closing.emit()
        super().closeEvent(event)

    def _page(self, page: _Page) -> _Page:
        self._stack.addWidget(page)
        return page
