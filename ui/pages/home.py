"""Home: the four ways to begin, what was used last, and whether all is well."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHideEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.theme import set_role
from ui.widgets.buttons import Button, LinkButton, as_tab_order, inside
from ui.widgets.cards import Card, Offer, Row, ScrollColumn, heading
from ui.widgets.health import HealthLine
from ui.widgets.labels import label, spacer, tag
from ui.widgets.press_row import PressRow
from ui.widgets.signs import SiteTile
from ui.widgets.tile_grid import TileGrid
from ui.widgets.tiles import ActionTile

if TYPE_CHECKING:
    from ui.models.home import Health
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
        look_again: ask key, relay and registry once more.
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
    look_again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("homePage")
        self._lines: list[SessionLine] | None = None
        self.setAcceptDrops(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        scroll = ScrollColumn(margins=(40, 32, 40, 16))
        outer.addWidget(scroll, 1)
        column = scroll.column
        column.addWidget(label(tr("Approve a login"), "title", name="homeTitle"))
        column.addSpacing(4)
        hint = tr("Point at the code, or open the link. You see who asks before anything is signed.")
        column.addWidget(label(hint, "secondary"))
        column.addSpacing(16)
        self._pending = _Reason("pendingCard", self._pending_offer)
        column.addWidget(self._pending)
        self._reminder = _Reason("reminderCard", self._reminder_offer)
        column.addWidget(self._reminder)
        column.addWidget(self._ways())
        column.addSpacing(20)
        column.addWidget(heading(tr("Recent")))
        column.addSpacing(8)
        self._recent = Card(name="recentSessions")
        column.addWidget(self._recent)
        column.addStretch(1)
        self._health = HealthLine(self)
        self._health.again.connect(self.look_again)
        foot = QHBoxLayout()
        foot.setContentsMargins(34, 4, 34, 16)  # the dots keep room for their ring
        foot.addWidget(self._health)
        outer.addLayout(foot)

    def show_recent(self, lines: list[SessionLine]) -> None:
        """Show what was used last, or what will be here; where it is what is shown already, nothing moves."""
        if lines == self._lines:
            return
        self._lines = lines
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
            self._recent.add(Row(tr("Nothing yet"), tr("Sites that you sign in to will be listed here.")))
        self._order()

    def show_status(self, lines: list[Health]) -> None:
        """Say whether key, relay and registry are there."""
        self._health.show_lines(lines)

    def show_pending(self, *, pending: bool) -> None:
        """Offer to send again what was signed and not answered."""
        self._pending.show_reason(holds=pending)
        self._order()

    def show_reminder(self, *, remind: bool) -> None:
        """Remind of a second way in."""
        self._reminder.show_reason(holds=remind)
        self._order()

    def _order(self) -> None:
        """Let the tab key go from above to below, whatever was made when."""
        parts = (self._pending, self._reminder, self._drop, self._recent, self._health, self._health.card)
        as_tab_order(inside(*parts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is explained above its dot."""
        super().resizeEvent(event)
        self._health.place_card()

    def hideEvent(self, event: QHideEvent) -> None:
        """Explain no more when another page is shown."""
        self._health.close_card()
        super().hideEvent(event)

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
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        ways = (
            ("screen", tr("Scan screen"), "Ctrl+S", "scanScreenButton", self.scan_screen),
            ("camera", tr("Use webcam"), "Ctrl+K", "useWebcamButton", self.use_camera),
            ("image", tr("Open image"), "Ctrl+O", "openImageButton", self.open_image),
            ("link", tr("Paste link"), "Ctrl+V", "pasteLinkButton", self.paste_link),
        )
        tiles = []
        for icon, text, keys, name, wanted in ways:
            tile = ActionTile(icon, text, keys, name, primary=icon == "screen")
            tile.clicked.connect(wanted)
            QShortcut(QKeySequence(keys), self).activated.connect(wanted)
            tiles.append(tile)
        column.addWidget(TileGrid(tiles))
        column.addWidget(label(tr("or drop a picture of the code, or its link, here"), "secondary", centred=True))
        self._drop.add(inner)
        return self._drop

    def _reminder_offer(self) -> QWidget:
        later = LinkButton(tr("Not now"), "reminderLaterButton")
        later.clicked.connect(self.backup_later)
        add = Button(tr("Add one"), "reminderAddButton", "outline", wide=False)
        add.setAccessibleName(tr("Add a second way in"))
        add.clicked.connect(self.backup_wanted)
        title = tr("Only one key opens your identity")
        text = tr("If it is lost or breaks, nobody can bring the identity back.")
        return Offer(Row(title, text, icon="key", icon_role="amber", title_kind="strong"), later, add)

    def _pending_offer(self) -> QWidget:
        again = Button(tr("Send again"), "sendAgainButton", "outline", wide=False)
        again.clicked.connect(self.send_again)
        title = tr("One approval was signed and not answered")
        return Offer(Row(title, tr("Sending it again needs no touch."), icon="clock", icon_role="amber"), again)


class _Reason(QWidget):
    """A card with a gap below it, hidden, and empty, until there is a reason for it."""

    def __init__(self, name: str, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._make: Callable[[], QWidget] | None = make
        self._card = Card("amber", name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addWidget(spacer(8))
        self.hide()

    def show_reason(self, *, holds: bool) -> None:
        """Show the card or hide it; it is filled once."""
        if holds and self._make is not None:
            self._card.add(self._make())
            self._make = None  # which is bound to the page
        self.setVisible(holds)
