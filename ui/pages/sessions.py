"""Sessions: a list on the left, one session on the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.models.sessions import SessionLine
from ui.pages.session_detail import SessionDetail
from ui.widgets.buttons import Button
from ui.widgets.cards import ScrollColumn, line
from ui.widgets.labels import label
from ui.widgets.press_row import PressRow
from ui.widgets.signs import SiteTile


class SessionsPage(QWidget):
    """Everything that was signed in to, and what acts for the person there.

    Signals:
        end_session: the address of a session the person wants to end.
        end_key: the delegation id of a key the person wants to end.
        save_receipt: the address of a session whose receipt is wanted.
        begin: the person wants to start a login.
    """

    end_session = Signal(str)
    end_key = Signal(str)
    save_receipt = Signal(str)
    begin = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sessionsPage")
        self._lines: list[SessionLine] = []
        self._chosen = ""
        self._group = QButtonGroup(self)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._full = QWidget()
        row = QHBoxLayout(self._full)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._list_side())
        row.addWidget(line(vertical=True))
        self._detail = SessionDetail()
        self._detail.end_session.connect(self.end_session)
        self._detail.end_key.connect(self.end_key)
        self._detail.save_receipt.connect(self.save_receipt)
        row.addWidget(self._detail, 1)
        self._empty = _empty_page(self)
        outer.addWidget(self._full)
        outer.addWidget(self._empty)
        self.show_sessions([])

    def show_sessions(self, lines: list[SessionLine], address: str = "", *, again: bool = False) -> None:
        """Show these sessions, and one of them at length.

        With `again` the figures of what is shown changed: what was said above it stays, and so does the focus.
        """
        focused = self.window().focusWidget() if again else None
        mark = None
        if focused is not None and self.isAncestorOf(focused):
            mark = focused.objectName(), focused.accessibleName()
        self._lines = lines
        self._full.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        known = {line.address for line in lines}
        if address in known:
            self._chosen = address
        elif self._chosen not in known:
            self._chosen = lines[0].address if lines else ""
        self._fill()
        self._show_chosen(again=again)
        if mark is not None:
            self._focus_on(*mark)

    def _focus_on(self, name: str, words: str) -> None:
        """Give the focus to the widget that took the place of the one that had it."""
        found = [each for each in self.findChildren(QWidget, name) if each.accessibleName() == words]
        if found:
            found[-1].setFocus()  # the new one stands behind the old one, which goes in a moment

    def show_notice(self, text: str) -> None:
        """Say above the session what was just done."""
        self._detail.show_notice(text)

    def _list_side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(269)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(20, 24, 20, 12)
        head.setSpacing(12)
        head.addWidget(label("Sessions", "title"))
        self._search = QLineEdit()
        self._search.setObjectName("searchEdit")
        self._search.setAccessibleName("Search sessions")
        self._search.setPlaceholderText("Search")
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._fill)
        head.addWidget(self._search)
        column.addLayout(head)
        self._rows = ScrollColumn(margins=(11, 0, 11, 16), spacing=2)
        column.addWidget(self._rows, 1)
        return side

    def _fill(self) -> None:
        column = self._rows.column
        while column.count():
            item = column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        wanted = self._search.text().strip().casefold()
        found = [found for found in self._lines if wanted in f"{found.title} {found.origin}".casefold()]
        for session in found:
            subtitle = _short(session)
            lead = SiteTile(session.title, 36)
            row = PressRow(session.title, subtitle, "sessionRow", lead=lead, rounded=True, margins=(9, 10))
            row.setChecked(session.address == self._chosen)
            row.clicked.connect(lambda _checked=False, address=session.address: self._choose(address))
            self._group.addButton(row)
            column.addWidget(row)
        if self._lines and not found:
            column.addWidget(label("No session of that name.", "secondary", centred=True))
        column.addStretch(1)

    def _choose(self, address: str) -> None:
        self._chosen = address
        self._show_chosen()

    def _show_chosen(self, *, again: bool = False) -> None:
        chosen = next((session for session in self._lines if session.address == self._chosen), None)
        if chosen is not None:
            self._detail.show_session(chosen, again=again)


def _short(session: SessionLine) -> str:
    if not session.active:
        return "ended"
    alive = sum(key.active for key in session.keys)
    return f"{alive} key{'s' if alive != 1 else ''} active" if alive else "login only"


def _empty_page(page: SessionsPage) -> QWidget:
    empty = QWidget()
    column = QVBoxLayout(empty)
    column.setContentsMargins(40, 24, 40, 24)
    column.addWidget(label("Sessions", "title"))
    column.addStretch(1)
    column.addWidget(label("No sessions yet", "title", centred=True))
    text = "Every site that you sign in to is listed here, with the keys that act for you there."
    column.addWidget(label(text, "secondary", centred=True))
    column.addSpacing(16)
    start = Button("Approve a login", "beginButton", "primary")
    start.clicked.connect(page.begin)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(start)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(2)
    return empty
