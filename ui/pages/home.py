"""Home: the four ways to begin, what was used last, and whether all is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import set_role
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.cards import Card, Row, ScrollColumn, heading
from ui.widgets.labels import label, spacer, tag
from ui.widgets.press_row import PressRow
from ui.widgets.signs import SiteTile, StatusDot
from ui.widgets.tiles import ActionTile

if TYPE_CHECKING:
    from ui.models.home import State
    from ui.models.sessions import SessionLine

_RECENT = 3


class HomePage(QWidget):
    """Where every login starts.

    Signals:
        scan_screen, use_camera, open_image, paste_link: one of the four ways.
        dropped: what was dropped here, as mime data that ends with the event.
        session_chosen: the address of a session.
        send_again: the approval that was signed and not answered.
        backup_wanted, backup_later: a second way in; or not now.
    """

    scan_screen = Signal()
    use_camera = Signal()
    open_image = Signal()
    paste_link = Signal()
    dropped = Signal(object)
    session_chosen = Signal(str)
    send_again = Signal()
    backup_wanted = Signal()
    backup_later = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("homePage")
        self.setAcceptDrops(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        scroll = ScrollColumn(margins=(40, 32, 40, 16))
        outer.addWidget(scroll, 1)
        column = scroll.column
        column.addWidget(label("Approve a login", "title", name="homeTitle"))
        column.addSpacing(4)
        hint = "Point at the code, or open the link. You see who asks before anything is signed."
        column.addWidget(label(hint, "secondary"))
        column.addSpacing(20)
        self._pending = self._pending_card()
        column.addWidget(self._pending)
        self._reminder = self._reminder_card()
        column.addWidget(self._reminder)
        column.addWidget(self._ways())
        column.addSpacing(24)
        column.addWidget(heading("Recent"))
        column.addSpacing(8)
        self._recent = Card(name="recentSessions")
        column.addWidget(self._recent)
        column.addStretch(1)
        self._dots = [StatusDot(f"status{index}") for index in range(5)]
        foot = QVBoxLayout()
        foot.setContentsMargins(40, 8, 40, 22)
        foot.setSpacing(6)
        for part in (self._dots[:3], self._dots[3:]):
            row = QHBoxLayout()
            row.setSpacing(20)
            for dot in part:
                row.addWidget(dot)
            row.addStretch(1)
            foot.addLayout(row)
        outer.addLayout(foot)
        self.show_status([])

    def show_recent(self, lines: list[SessionLine]) -> None:
        """Show what was used last, or what will be here."""
        self._recent.clear()
        for line in lines[:_RECENT]:
            row = PressRow(
                line.title,
                line.summary,
                "recentSession",
                lead=SiteTile(line.title),
                trailing=tag(line.status_text, line.status_tone),
            )
            row.clicked.connect(lambda _checked=False, address=line.address: self.session_chosen.emit(address))
            self._recent.add(row)
        if not lines:
            self._recent.add(Row("Nothing yet", "Sites that you sign in to will be listed here."))

    def show_status(self, lines: list[State]) -> None:
        """Say whether key, relay and registry are there."""
        for index, dot in enumerate(self._dots):
            words, role = lines[index] if index < len(lines) else ("", "line")
            dot.show_state(words, role)

    def show_pending(self, *, pending: bool) -> None:
        """Offer to send again what was signed and not answered."""
        self._pending.setVisible(pending)

    def show_reminder(self, *, remind: bool) -> None:
        """Remind of a second way in."""
        self._reminder.setVisible(remind)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what may hold a code; what does not is told once it is dropped."""
        content = event.mimeData()
        copied = bool(event.possibleActions() & Qt.DropAction.CopyAction)
        if copied and (content.hasUrls() or content.hasImage() or content.hasText()):
            event.setDropAction(Qt.DropAction.CopyAction)  # what is dropped here stays where it was
            event.accept()
            set_role(self._drop, card="over")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        set_role(self._drop, card="drop")

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what it is."""
        set_role(self._drop, card="drop")
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(event.mimeData())

    def _ways(self) -> Card:
        self._drop = Card("drop", "dropTarget")
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        ways = (
            ("screen", "Scan screen", "Ctrl+S", "scanScreenButton", self.scan_screen),
            ("camera", "Use webcam", "Ctrl+K", "useWebcamButton", self.use_camera),
            ("image", "Open image", "Ctrl+O", "openImageButton", self.open_image),
            ("link", "Paste link", "Ctrl+V", "pasteLinkButton", self.paste_link),
        )
        for icon, text, keys, name, wanted in ways:
            tile = ActionTile(icon, text, keys, name, primary=icon == "screen")
            tile.clicked.connect(wanted)
            QShortcut(QKeySequence(keys), self).activated.connect(wanted)
            row.addWidget(tile)
        column.addLayout(row)
        column.addWidget(label("or drop a picture of the code, or its link, here", "secondary", centred=True))
        self._drop.add(inner)
        return self._drop

    def _reminder_card(self) -> QWidget:
        card = Card("amber", "reminderCard")
        later = LinkButton("Not now", "reminderLaterButton")
        later.clicked.connect(self.backup_later)
        add = Button("Add one", "reminderAddButton", "outline", wide=False)
        add.setAccessibleName("Add a second way in")
        add.clicked.connect(self.backup_wanted)
        title = "Only one key opens your identity"
        text = "If it is lost or breaks, nobody can bring the identity back."
        card.add(Row(title, text, icon="key", icon_role="amber", trailing=[later, add], title_kind="strong"))
        return _gone_at_first(card)

    def _pending_card(self) -> QWidget:
        card = Card("amber", "pendingCard")
        again = Button("Send again", "sendAgainButton", "outline", wide=False)
        again.clicked.connect(self.send_again)
        title = "One approval was signed and not answered"
        card.add(Row(title, "Sending it again needs no touch.", icon="clock", icon_role="amber", trailing=[again]))
        return _gone_at_first(card)


def _gone_at_first(card: Card) -> QWidget:
    """Return a card with a gap below it, hidden until there is a reason."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(card)
    column.addWidget(spacer(8))
    holder.hide()
    return holder
