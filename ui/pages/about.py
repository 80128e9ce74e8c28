"""What this is, which version, and what it is made of, with every licence to read."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from authenticator.licences import Part
from authenticator.translation import tr
from ui.icons import Icon
from ui.turns import Turns
from ui.widgets.buttons import Button, escape_to
from ui.widgets.cards import Card, Row, ScrollColumn, page_head, section
from ui.widgets.labels import label, set_text
from ui.widgets.press_row import PressRow

_IN_ONE_TURN = 6  # rows, so that no event waits for all of them


class AboutPage(QWidget):
    """See the module.

    Signals:
        left: back to the settings.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("aboutPage")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        outer.addWidget(self._stack)
        self._parts = _Parts()
        self._parts.left.connect(self.left)
        self._parts.chosen.connect(self._show_licence)
        self._licence = _Licence()
        self._licence.left.connect(self._show_parts)
        self._stack.addWidget(self._parts)
        self._stack.addWidget(self._licence)

    def show_parts(self, version: str, parts: tuple[Part, ...]) -> None:
        """Show the version and the parts, the app itself first."""
        self._parts.show_parts(version, parts)
        self._stack.setCurrentWidget(self._parts)

    def _show_licence(self, part: Part) -> None:
        self._licence.show_part(part)
        self._stack.setCurrentWidget(self._licence)
        self._licence.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_parts(self) -> None:
        self._stack.setCurrentWidget(self._parts)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class _Parts(QWidget):
    """The list.

    Signals:
        chosen: whose licence to read (`Part`).
        left: back.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(40, 22, 40, 24))
        outer.addWidget(scroll)
        back = Button(tr("Back"), "aboutBackButton", "outline", wide=False)
        back.clicked.connect(self.left)
        escape_to(self, back)
        what = tr("See who asks for a login, and approve it with one touch of your key.")
        scroll.column.addLayout(page_head(tr("About Countersign"), what, back))
        scroll.column.addSpacing(20)
        ours = Card(name="versionCard")
        self._version = Row(tr("Version"), "\u00a0", lead=Icon("logo", "accent", 26), title_kind="strong")
        ours.add(self._version)
        scroll.column.addWidget(ours)
        self._card = Card(name="licencesCard")
        section(scroll.column, tr("Made of, with its licences"), self._card)
        scroll.column.addStretch(1)
        self._adding = Turns(self)

    def show_parts(self, version: str, parts: tuple[Part, ...]) -> None:
        """Fill the list."""
        set_text(self._version.subtitle, version or tr("Not installed, so it has none."))
        self._card.clear()
        self._adding.begin(self._add(parts))
        self._adding.step()
        if not parts:
            self._card.add(Row(tr("Not known"), tr("What is not installed as a package cannot be listed.")))

    def _add(self, parts: tuple[Part, ...]) -> Iterator[None]:
        for index, part in enumerate(parts):
            title = tr("{name} {version}", name=part.name, version=part.version)
            licence = part.licence or tr("The package does not name its licence.")
            row = PressRow(title, licence, f"licenceRow_{index}", lead=Icon("file"))
            row.setEnabled(bool(part.text))
            row.clicked.connect(lambda _checked=False, part=part: self.chosen.emit(part))
            self._card.add(row)
            row.show()  # or it would take its room a turn later than it is painted
            if index % _IN_ONE_TURN == _IN_ONE_TURN - 1:
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
                yield
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)


class _Licence(QWidget):
    """One licence's text.

    Signals:
        left: back to the list.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 28, 40, 24)
        back = Button(tr("Back"), "licenceBackButton", "outline", wide=False)
        back.setAccessibleName(tr("Back to the list"))
        back.clicked.connect(self.left)
        escape_to(self, back)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        texts = QVBoxLayout()
        texts.setSpacing(4)
        self._name, self._kind = label("", "title"), label("", "secondary")
        texts.addWidget(self._name)
        texts.addWidget(self._kind)
        head.addLayout(texts, 1)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addSpacing(12)
        self._text = QPlainTextEdit()
        self._text.setObjectName("licenceText")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # licences are English
        column.addWidget(self._text, 1)

    def show_part(self, part: Part) -> None:
        """Show a part's licence."""
        set_text(self._name, part.name)
        set_text(self._kind, part.licence)
        self._text.setAccessibleName(tr("Licence of {name}", name=part.name))
        self._text.setPlainText(part.text)
