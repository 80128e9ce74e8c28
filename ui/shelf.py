"""Pages that the window shows for a while; each is loaded and built when it is wanted first.

Rule: a page costs time and memory, so whoever only listens to one, or fills it with what there is, does so through
`meet` and `built`; asking for the page itself is what builds it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

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


class page(Generic[_Page]):  # noqa: N801 - a decorator, named as those of Python are
    """A page of a shelf, built when it is asked for first; those who wait for it meet it then."""

    def __init__(self, build: Callable[[Any], _Page]) -> None:
        self._build = build
        self.name = ""
        self.__doc__ = build.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type | None = None) -> Self: ...

    @overload
    def __get__(self, instance: Shelf, owner: type | None = None) -> _Page: ...

    def __get__(self, instance: Shelf | None, owner: type | None = None) -> Self | _Page:
        """Build the page; where it stands already, nobody asks here."""
        if instance is None:
            return self
        made = instance.__dict__[self.name] = self._build(instance)
        instance.introduce(self, made)
        return made


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
        """Forget every page and who waits for one, and return what will hold the new ones, with home in it."""
        self._waiting: dict[page[Any], list[Callable[[Any], object]]] = {}
        for kind in type(self).__mro__:
            for name, made in vars(kind).items():
                if isinstance(made, page):
                    self.__dict__.pop(name, None)
        self._stack = QStackedWidget()
        self.home = self._page(HomePage())
        self._places: dict[QWidget, str] = {self.home: "home"}
        return self._stack

    def built(self, wanted: page[_Page]) -> _Page | None:
        """Return a page where it is built already, such as `Window.sessions`; nothing is built for it."""
        made: _Page | None = self.__dict__.get(wanted.name)
        return made

    def meet(self, wanted: page[_Page], step: Callable[[_Page], object]) -> None:
        """Do `step` with a page: now, where it is built, else once it is; `furnish` forgets it."""
        made = self.built(wanted)
        if made is not None:
            step(made)
        else:
            self._waiting.setdefault(wanted, []).append(step)

    def introduce(self, wanted: page[_Page], made: _Page) -> None:
        """Have those who wait meet a page that was just built, in the order in which they asked."""
        for step in self._waiting.pop(wanted, ()):
            step(made)

    @page
    def wait(self) -> WaitPage:
        """Something takes a while."""
        from ui.pages.moments import WaitPage

        return self._page(WaitPage())

    @page
    def question(self) -> QuestionPage:
        """A question, asked before something is done."""
        from ui.pages.moments import QuestionPage

        return self._page(QuestionPage())

    @page
    def link(self) -> LinkPage:
        """A link, to be pasted or continued with."""
        from ui.pages.moments import LinkPage

        return self._page(LinkPage())

    @page
    def camera(self) -> CameraPage:
        """What the webcam sees."""
        from ui.pages.camera import CameraPage

        return self._page(CameraPage())

    @page
    def pin(self) -> PinPage:
        """The PIN of a key."""
        from ui.pages.pins import PinPage

        return self._page(PinPage())

    @page
    def touch(self) -> TouchPage:
        """What to do with the key now."""
        from ui.pages.touch import TouchPage

        return self._page(TouchPage(self._now))

    @page
    def success(self) -> SuccessPage:
        """What came of it."""
        from ui.pages.success import SuccessPage

        return self._page(SuccessPage())

    @page
    def error(self) -> ErrorPage:
        """What went wrong, and what to do."""
        from ui.pages.moments import ErrorPage

        return self._page(ErrorPage())

    @page
    def first_run(self) -> FirstRunPage:
        """A new identity."""
        from ui.pages.first_run import FirstRunPage

        return self._page(FirstRunPage(self._relay))

    @page
    def opening(self) -> OpeningPage:
        """An identity that the person has already."""
        from ui.pages.opening import OpeningPage

        return self._page(OpeningPage(self._relay))

    @page
    def backup(self) -> BackupPage:
        """A second way in."""
        from ui.pages.backup import BackupPage

        return self._page(BackupPage())

    @page
    def phrase(self) -> PhrasePage:
        """The recovery phrase, once."""
        from ui.pages.phrase import PhrasePage

        return self._page(PhrasePage())

    @page
    def phrase_check(self) -> PhraseCheckPage:
        """Three of its words."""
        from ui.pages.phrase import PhraseCheckPage

        return self._page(PhraseCheckPage())

    @page
    def words(self) -> WordsPage:
        """All of its words, typed."""
        from ui.pages.words import WordsPage

        return self._page(WordsPage())

    @page
    def recover(self) -> RecoverPage:
        """Lost keys and the new one."""
        from ui.pages.recover import RecoverPage

        return self._page(RecoverPage())

    @page
    def picker(self) -> PickerPage:
        """Several codes, to choose one of."""
        from ui.pages.picker import PickerPage

        return self._page(PickerPage())

    @page
    def new_pin(self) -> NewPinPage:
        """A PIN that a key wants."""
        from ui.pages.pins import NewPinPage

        return self._page(NewPinPage())

    @page
    def pin_change(self) -> NewPinPage:
        """A PIN that the person wants."""
        from ui.pages.pins import NewPinPage

        return self._page(NewPinPage("pinChange"))

    @page
    def passphrase(self) -> PassphrasePage:
        """The passphrase of a key."""
        from ui.pages.pins import PassphrasePage

        return self._page(PassphrasePage())

    def keep_page(self, page: QWidget) -> None:
        """Hold a page that was made for one request; nothing of it is seen before it is shown."""
        self._stack.addWidget(page)

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
