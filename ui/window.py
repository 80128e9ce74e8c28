"""The window: rail, pages, and one line for what is said in passing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import icon
from ui.place_pages import PlacePages
from ui.widgets.announce import announce
from ui.widgets.labels import set_text, tag
from ui.widgets.rail import Rail

_SAID_MILLISECONDS = 6_000
_AT_REST = ("successPage", "errorPage", "linkPage", "diagnosisPage", "aboutPage")


class Window(PlacePages):
    """Shows one page of those it holds.

    Attributes:
        may_close: asked before the window closes.
        engaged: some errand is on its way, whatever page is shown.
        visit: how often another page was shown; who begins something on a page can tell whether it was left since.

    Signals:
        closing: the person closes the window.
        page_shown: another page is shown now.
        minimised: the window is not seen any more.
    """

    closing = Signal()
    page_shown = Signal(object)
    minimised = Signal()

    def __init__(self, now: Callable[[], int], relay: str = "") -> None:
        super().__init__(now, relay)
        self.setObjectName("countersignWindow")
        self.setWindowTitle("Countersign")
        self.setWindowIcon(icon("logo", "accent"))
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.resize(960, 680)
        self.setMinimumSize(800, 540)
        self.may_close: Callable[[], bool] = lambda: True
        self.engaged: Callable[[], bool] = lambda: False
        self.visit = 0
        self._build()

    def refurnish(self) -> None:
        """Build everything anew and empty: in another language, or without a trace of what was shown."""
        for dialog in self._dialogs():
            dialog.blockSignals(True)  # nobody chose what it had marked
            dialog.close()
        self.visit += 1
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
        self.rail.suit(self.width())
        row.addWidget(self.rail)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(0)
        side.addWidget(self.furnish())
        row.addWidget(self._side, 1)
        self._said = tag("", "quiet", name="saidText")
        self._said.setParent(self._side)
        self._said.hide()
        self._said_timer = QTimer(self)
        self._said_timer.setSingleShot(True)
        self._said_timer.timeout.connect(self._said.hide)
        self.rail.show_places(shown=False)

    def show_places(self, *, shown: bool) -> None:
        """Show the rail's places; there are none before first run is over."""
        self.rail.show_places(shown=shown)

    @property
    def shown(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    @property
    def place(self) -> str:
        """The name of the place that is shown, or nothing where another page is."""
        shown = self.shown
        return self._places.get(shown, "") if shown is not None else ""

    @property
    def seen(self) -> bool:
        """The window is on the screen, as far as it knows."""
        return self.isVisible() and not self.isMinimized()

    @property
    def at_rest(self) -> bool:
        """Nothing that is shown waits for an answer."""
        shown = self.shown
        at_rest = shown in self._places or (shown is not None and shown.objectName() in _AT_REST)
        return at_rest and not self._asks_for_file and not self.engaged()

    @property
    def at_place(self) -> bool:
        """A place of the rail is shown, so that another page may come without anything being lost."""
        return self.shown in self._places and not self._asks_for_file

    def show_page(self, page: QWidget) -> None:
        """Show a page; the ways out of the rail are open only on its own places."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        place = self._places.get(page)
        self.rail.enable(enabled=place is not None)
        if place is not None:
            self.rail.show_place(place)
        self._said.hide()
        self.visit += page is not self.shown
        self._stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_shown.emit(page)

    def say(self, text: str) -> None:
        """Say something in passing, at the lower edge of the page, and aloud."""
        set_text(self._said, text)
        self._said.adjustSize()
        x = (self._side.width() - self._said.width()) // 2
        self._said.move(max(x, 8), self._side.height() - self._said.height() - 64)
        self._said.show()
        self._said.raise_()
        self._said_timer.start(_SAID_MILLISECONDS)
        announce(self._said, text)

    def changeEvent(self, event: QEvent) -> None:
        """Notice that the window was minimised."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.minimised.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the rail less where there is little."""
        self.rail.suit(self.width())
        super().resizeEvent(event)

    def _dialogs(self) -> list[QFileDialog]:
        return self.findChildren(QFileDialog)

    @property
    def _asks_for_file(self) -> bool:
        return any(dialog.isVisible() for dialog in self._dialogs())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the errands end first; or stay, where the person is asked about it, or wants the app in the tray."""
        if not self.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
