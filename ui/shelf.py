"""Pages that the window shows for a while; each is loaded and built when it is wanted first."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.pages.home import HomePage

if TYPE_CHECKING:  # a page is loaded when it is wanted, so that the window is there at once
    from ui.pages.backup import BackupPage
    from ui.pages.camera import CameraPage
    from ui.pages.first_run import FirstRunPage
    from ui.pages.moments import ErrorPage, LinkPage, QuestionPage, WaitPage
    from ui.pages.opening import OpeningPage
    from ui.pages.phrase import PhraseCheckPage, PhrasePage
    from ui.pages.picker import PickerPage
    from ui.pages.pins import NewPinPage, PassphrasePage, PinPage
    from ui.pages.recover import RecoverPage
    from ui.pages.success import SuccessPage
    from ui.pages.touch import TouchPage
    from ui.pages.words import WordsPage

_Page = TypeVar("_Page", bound=QWidget)


class Shelf(QWidget):
    """Holds pages; `furnish` begins anew, with empty ones.

    Args:
        now: UTC seconds.
        relay: the relay that first run suggests.
    """

    def __init__(self, now: Callable[[], int], relay: str = "") -> None:
        super().__init__()
        self._now, self._relay = now, relay

    def furnish(self) -> QStackedWidget:
        """Forget every page, and return what will hold the new ones, with home in it."""
        for kind in type(self).__mro__:
            for name, made in vars(kind).items():
                if isinstance(made, cached_property):
                    self.__dict__.pop(name, None)
        self._stack = QStackedWidget()
        self.home = self._page(HomePage())
        self._places: dict[QWidget, str] = {self.home: "home"}
        return self._stack

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
        from ui.pages.words import WordsPage

        return self._page(WordsPage())

    @cached_property
    def recover(self) -> RecoverPage:
        """Lost keys and the new one."""
        from ui.pages.recover import RecoverPage

        return self._page(RecoverPage())

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

    def drop_page(self, page: QWidget) -> None:
        """Forget a page that was made for one request."""
        self._stack.removeWidget(page)
        page.hide()
        page.deleteLater()

    def _place(self, name: str, page: _Page) -> _Page:
        self._places[page] = name
        return self._page(page)

    def _page(self, page: _Page) -> _Page:
        self._stack.addWidget(page)
        return page
