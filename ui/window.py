"""The window: rail, pages, and one line for what is said in passing."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.icons import icon
from ui.pages.home import HomePage
from ui.widgets.labels import set_text, tag
from ui.widgets.rail import Rail

if TYPE_CHECKING:  # a page is loaded when it is wanted, so that the window is there at once
    from ui.pages.about import AboutPage
    from ui.pages.activity import ActivityPage
    from ui.pages.backup import BackupPage
    from ui.pages.camera import CameraPage
    from ui.pages.computers import AddComputerPage, ComputersPage
    from ui.pages.crop import CropPage
    from ui.pages.diagnosis import DiagnosisPage
    from ui.pages.end_everything import EndEverythingPage
    from ui.pages.first_run import FirstRunPage
    from ui.pages.identities import IdentitiesPage
    from ui.pages.key_errands import AddKeyPage, KeyResultPage, RemoveKeyPage
    from ui.pages.keys import KeysPage
    from ui.pages.locked import LockedPage
    from ui.pages.moments import ErrorPage, LinkPage, QuestionPage, WaitPage
    from ui.pages.networks import NetworksPage
    from ui.pages.opening import OpeningPage
    from ui.pages.phrase import PhraseCheckPage, PhrasePage, WordsPage
    from ui.pages.picker import PickerPage
    from ui.pages.pins import NewPinPage, PassphrasePage, PinPage
    from ui.pages.profile import ProfilePage
    from ui.pages.recover import RecoverPage
    from ui.pages.remove_computer import RemoveComputerPage
    from ui.pages.sessions import SessionsPage
    from ui.pages.settings import SettingsPage
    from ui.pages.success import SuccessPage
    from ui.pages.touch import TouchPage

_SAID_MILLISECONDS = 6_000
_AT_REST = ("successPage", "errorPage", "linkPage", "diagnosisPage", "aboutPage")
_Page = TypeVar("_Page", bound=QWidget)


class Window(QWidget):
    """Holds every page and shows one.

    Signals:
        closing: the person closes the window.
        page_shown: another page is shown now.
    """

    closing = Signal()
    page_shown = Signal(object)

    def __init__(self, now: Callable[[], int], relay: str = "") -> None:
        super().__init__()
        self.setObjectName("countersignWindow")
        self.setWindowTitle("Countersign")
        self.setWindowIcon(icon("logo", "accent"))
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(960, 680)
        self.setMinimumSize(800, 540)
        self._now, self._relay = now, relay
        self.may_close: Callable[[], bool] = lambda: True
        self._build()

    def refurnish(self) -> None:
        """Build everything anew and empty: in another language, or without a trace of what was shown."""
        for name, made in vars(type(self)).items():
            if isinstance(made, cached_property):
                self.__dict__.pop(name, None)
        self._said_timer.deleteLater()
        old, layout = QWidget(), self.layout()
        if layout is not None:
            old.setLayout(layout)  # which takes all that stands in it along
        old.deleteLater()
        self._build()

    def _build(self) -> None:
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
        self.rail.show_places(shown=False)
        self._places: dict[QWidget, str] = {self.home: "home"}

    # Every other page is loaded and built when it is wanted, so that the window is there at once.

    @cached_property
    def sessions(self) -> SessionsPage:
        """Who one is signed in with."""
        from ui.pages.sessions import SessionsPage

        return self._place("sessions", SessionsPage())

    @cached_property
    def activity(self) -> ActivityPage:
        """What happened."""
        from ui.pages.activity import ActivityPage

        return self._place("activity", ActivityPage())

    @cached_property
    def profile(self) -> ProfilePage:
        """Who one is."""
        from ui.pages.profile import ProfilePage

        return self._place("profile", ProfilePage())

    @cached_property
    def wait(self) -> WaitPage:
        """Something takes a while."""
        from ui.pages.moments import WaitPage

        return self._page(WaitPage())

    @cached_property
    def question(self) -> QuestionPage:
        """A question, asked before something is done."""
        from ui.pages.moments import QuestionPage

        return self._page(QuestionPage())

    @cached_property
    def link(self) -> LinkPage:
        """A link, to be pasted or continued with."""
        from ui.pages.moments import LinkPage

        return self._page(LinkPage())

    @cached_property
    def camera(self) -> CameraPage:
        """What the webcam sees."""
        from ui.pages.camera import CameraPage

        return self._page(CameraPage())

    @cached_property
    def pin(self) -> PinPage:
        """The PIN of a key."""
        from ui.pages.pins import PinPage

        return self._page(PinPage())

    @cached_property
    def touch(self) -> TouchPage:
        """What to do with the key now."""
        from ui.pages.touch import TouchPage

        return self._page(TouchPage(self._now))

    @cached_property
    def success(self) -> SuccessPage:
        """What came of it."""
        from ui.pages.success import SuccessPage

        return self._page(SuccessPage())

    @cached_property
    def error(self) -> ErrorPage:
        """What went wrong, and what to do."""
        from ui.pages.moments import ErrorPage

        return self._page(ErrorPage())

    @cached_property
    def keys(self) -> KeysPage:
        """The identity's keys."""
        from ui.pages.keys import KeysPage

        return self._place("keys", KeysPage())

    @cached_property
    def computers(self) -> ComputersPage:
        """The identity's computers."""
        from ui.pages.computers import ComputersPage

        return self._place("computers", ComputersPage())

    @cached_property
    def settings(self) -> SettingsPage:
        """What the person prefers."""
        from ui.pages.settings import SettingsPage

        return self._place("settings", SettingsPage())

    @cached_property
    def diagnosis(self) -> DiagnosisPage:
        """What works on this computer."""
        from ui.pages.diagnosis import DiagnosisPage

        return self._page(DiagnosisPage())

    @cached_property
    def about(self) -> AboutPage:
        """What this is, and what it is made of."""
        from ui.pages.about import AboutPage

        return self._page(AboutPage())

    @cached_property
    def locked(self) -> LockedPage:
        """Nothing, until a key opens it."""
        from ui.pages.locked import LockedPage

        return self._page(LockedPage())

    @cached_property
    def identities(self) -> IdentitiesPage:
        """This computer's identities."""
        from ui.pages.identities import IdentitiesPage

        return self._place("identities", IdentitiesPage())

    @cached_property
    def end_everything(self) -> EndEverythingPage:
        """All keys, or all sessions too."""
        from ui.pages.end_everything import EndEverythingPage

        return self._page(EndEverythingPage())

    @cached_property
    def networks(self) -> NetworksPage:
        """The networks that identities of this computer are in."""
        from ui.pages.networks import NetworksPage

        return self._place("networks", NetworksPage())

    @cached_property
    def first_run(self) -> FirstRunPage:
        """A new identity."""
        from ui.pages.first_run import FirstRunPage

        return self._page(FirstRunPage(self._relay))

    @cached_property
    def opening(self) -> OpeningPage:
        """An identity that the person has already."""
        from ui.pages.opening import OpeningPage

        return self._page(OpeningPage(self._relay))

    @cached_property
    def backup(self) -> BackupPage:
        """A second way in."""
        from ui.pages.backup import BackupPage

        return self._page(BackupPage())

    @cached_property
    def add_key(self) -> AddKeyPage:
        """Another key."""
        from ui.pages.key_errands import AddKeyPage

        return self._page(AddKeyPage())

    @cached_property
    def remove_key(self) -> RemoveKeyPage:
        """A key fewer."""
        from ui.pages.key_errands import RemoveKeyPage

        return self._page(RemoveKeyPage())

    @cached_property
    def key_result(self) -> KeyResultPage:
        """What a test found."""
        from ui.pages.key_errands import KeyResultPage

        return self._page(KeyResultPage())

    @cached_property
    def phrase(self) -> PhrasePage:
        """The recovery phrase, once."""
        from ui.pages.phrase import PhrasePage

        return self._page(PhrasePage())

    @cached_property
    def phrase_check(self) -> PhraseCheckPage:
        """Three of its words."""
        from ui.pages.phrase import PhraseCheckPage

        return self._page(PhraseCheckPage())

    @cached_property
    def words(self) -> WordsPage:
        """All of its words, typed."""
        from ui.pages.phrase import WordsPage

        return self._page(WordsPage())

    @cached_property
    def recover(self) -> RecoverPage:
        """Lost keys and the new one."""
        from ui.pages.recover import RecoverPage

        return self._page(RecoverPage())

    @cached_property
    def add_computer(self) -> AddComputerPage:
        """The identity code."""
        from ui.pages.computers import AddComputerPage

        return self._page(AddComputerPage())

    @cached_property
    def remove_computer(self) -> RemoveComputerPage:
        """A computer fewer."""
        from ui.pages.remove_computer import RemoveComputerPage

        return self._page(RemoveComputerPage())

    @cached_property
    def crop(self) -> CropPage:
        """Which part of a picture."""
        from ui.pages.crop import CropPage

        return self._page(CropPage())

    @cached_property
    def picker(self) -> PickerPage:
        """Several codes, to choose one of."""
        from ui.pages.picker import PickerPage

        return self._page(PickerPage())

    @cached_property
    def new_pin(self) -> NewPinPage:
        """A PIN that a key wants."""
        from ui.pages.pins import NewPinPage

        return self._page(NewPinPage())

    @cached_property
    def pin_change(self) -> NewPinPage:
        """A PIN that the person wants."""
        from ui.pages.pins import NewPinPage

        return self._page(NewPinPage("pinChange"))

    @cached_property
    def passphrase(self) -> PassphrasePage:
        """The passphrase of a key."""
        from ui.pages.pins import PassphrasePage

        return self._page(PassphrasePage())

    def show_places(self, *, shown: bool) -> None:
        """Show the rail's places; there are none before first run is over."""
        self.rail.show_places(shown=shown)

    @property
    def shown(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    @property
    def seen(self) -> bool:
        """The window is on the screen, as far as it knows."""
        return self.isVisible() and not self.isMinimized()

    @property
    def at_rest(self) -> bool:
        """Nothing that is shown waits for an answer."""
        shown = self.shown
        return shown is not None and (shown in self._places or shown.objectName() in _AT_REST)

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
        self.page_shown.emit(page)

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
        """Let the errands end first; or stay, where the person is asked about it, or wants the app in the tray."""
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _place(self, name: str, page: _Page) -> _Page:
        self._places[page] = name
        return self._page(page)

    def _page(self, page: _Page) -> _Page:
        self._stack.addWidget(page)
        return page
