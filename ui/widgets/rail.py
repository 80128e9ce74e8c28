"""The rail: where one is, where one can go, and who one is."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from authenticator.translation import mark, tr
from ui.icons import Icon
from ui.theme import font, roles, scaled
from ui.widgets.buttons import IconButton, PaintedButton, shortcut_to
from ui.widgets.choice_menu import ChoiceMenu
from ui.widgets.eliding import elided
from ui.widgets.labels import label
from ui.widgets.sides import on_side
from ui.widgets.signs import Initials
from ui.widgets.tiles import NavItem

if TYPE_CHECKING:
    from ui.models.computers import IdentityLine

PLACES = (
    ("home", mark("Home"), "home"),
    ("sessions", mark("Sessions"), "sessions"),
    ("activity", mark("Activity"), "activity"),
    ("keys", mark("Keys"), "key"),
    ("computers", mark("Computers"), "computer"),
    ("networks", mark("Networks"), "network"),
    ("settings", mark("Settings"), "settings"),
)
_WIDTH, _WIDTH_MAX = 200, 296  # with the largest type the pages need the room more
_PAGE_LEAST = 384  # the least that a page wants beside words; where it has less, the rail shows its icons alone
_EDGE, _AHEAD = 11, 12  # beside the places, and before the icon of one
_MANAGE, _ANOTHER = mark("All identities\u2026"), mark("Add an identity\u2026")


class PersonButton(PaintedButton):
    """Who one is here; opens the profile."""

    def __init__(self) -> None:
        super().__init__("", "profileButton")
        self.setCheckable(True)
        self._name = ""
        self._network = ""
        self._initials = Initials(28)
        self._initials.setParent(self)
        self._initials.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_person(self, name: str, network: str, picture: bytes | None) -> None:
        """Show somebody, and the network or the identity's own name."""
        self._name, self._network = name, network
        self._initials.show_person(name, picture)
        self.setAccessibleName(tr("Profile"))
        self.setAccessibleDescription(tr("{name}, {network}", name=name, network=network))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two lines."""
        return QSize(140, max(52, 2 * self.fontMetrics().height() + 14))

    def minimumSizeHint(self) -> QSize:
        """Return room for the picture."""
        return QSize(0, self._initials.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both lines beside the picture."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(roles().color("line"), 1) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(roles().color("surface" if self.isChecked() else "quiet"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if self.ringed:
            painter.setPen(QPen(roles().color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 8, 8)
        picture = self._initials.width()
        ahead = min(12, (self.width() - picture) / 2)
        place = on_side(self, QRectF(ahead, box.center().y() - picture / 2, picture, picture))
        self._initials.move(place.toRect().topLeft())
        words = on_side(self, box.adjusted(20 + picture, 0, -2, 0))
        if words.width() > picture:
            self._paint_words(painter, words)
        painter.end()

    def _paint_words(self, painter: QPainter, words: QRectF) -> None:
        painter.setFont(font("secondary", bold=True))
        painter.setPen(roles().color("text"))
        name = elided(painter.fontMetrics(), self._name, words.width())
        above = words.adjusted(0, 0, 0, -words.height() / 2)
        painter.drawText(above, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name)
        painter.setFont(font("tag"))
        painter.setPen(roles().color("secondary"))
        network = elided(painter.fontMetrics(), self._network, words.width())
        below = words.adjusted(0, words.height() / 2 + 1, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, network)


class Rail(QWidget):
    """The window's left side.

    Signals:
        chosen: the place the person wants to go to.
        identity_chosen: the id of the identity that should be shown.
        identities_wanted: the page of all identities.
        another_wanted: another identity.
    """

    chosen = Signal(str)
    identity_chosen = Signal(str)
    identities_wanted = Signal()
    another_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, 23, _EDGE, 24)
        column.setSpacing(0)
        self._name = label("Countersign", "strong", wrap=False)
        column.addLayout(_logo(self._name))
        column.addSpacing(20)
        self._group = QButtonGroup(self)
        self._items: dict[str, PaintedButton] = {}
        self._hints: dict[PaintedButton, str] = {}
        for number, (place, text, icon) in enumerate(PLACES, 1):
            item = NavItem(icon, tr(text), f"{place}NavButton")
            shortcut_to(self, item, f"Ctrl+{number}")
            column.addWidget(item)
            self._keep(place, item)
        column.addStretch(1)
        self.person = PersonButton()
        self._switch = IconButton("switch", tr("Switch identity"), "switchIdentityButton", small=True)
        self._switch.clicked.connect(lambda: self._menu.open_at(self._switch, above=True))
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(0)
        self._foot.addWidget(self.person, 1)
        self._foot.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignCenter)
        column.addLayout(self._foot)
        self._keep("profile", self.person)
        self.suit(0)

    def suit(self, window: int) -> None:
        """Take the room that is left in a window so many pixels wide; where there is little, show icons alone."""
        whole = min(max(_WIDTH, scaled(_WIDTH)), _WIDTH_MAX)
        narrow = 0 < window < whole + scaled(_PAGE_LEAST)
        self.setFixedWidth(scaled(20) + 2 * (_EDGE + _AHEAD) + 2 if narrow else whole)
        self._name.setVisible(not narrow)
        self._foot.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for item, hint in self._hints.items():
            item.setToolTip(item.accessibleName() if narrow else hint)

    @cached_property
    def _menu(self) -> ChoiceMenu:
        """The switcher, made when there is something to fill it with: the first menu of a program takes a while."""
        menu = ChoiceMenu(self._switch, "identityMenu")
        menu.chosen.connect(self.identity_chosen)
        return menu

    def show_place(self, place: str) -> None:
        """Mark where one is; a place that is not in the rail marks none."""
        item = self._items.get(place)
        if item is not None:
            item.setChecked(True)
            return
        self._group.setExclusive(False)
        for other in self._items.values():
            other.setChecked(False)
        self._group.setExclusive(True)

    def show_identities(self, lines: tuple[IdentityLine, ...]) -> None:
        """Fill the switcher."""
        current = next((line for line in lines if line.current), None)
        self._menu.show_choices([(line.id, line.label) for line in lines], current.id if current else "")
        self._menu.addSeparator()
        for text, wanted in ((_MANAGE, self.identities_wanted), (_ANOTHER, self.another_wanted)):
            self._menu.addAction(tr(text)).triggered.connect(lambda _checked=False, wanted=wanted: wanted.emit())
        self._switch.setAccessibleDescription(tr("{identity} is shown", identity=current.label) if current else "")

    def show_places(self, *, shown: bool) -> None:
        """Hide the places while there is no identity to show them for."""
        for item in (*self._items.values(), self._switch):
            item.setVisible(shown)

    def enable(self, *, enabled: bool) -> None:
        """Close the ways out while an answer is wanted."""
        for item in (*self._items.values(), self._switch):
            item.setEnabled(enabled)

    def _keep(self, place: str, item: PaintedButton) -> None:
        self._items[place] = item
        self._hints[item] = item.toolTip()
        self._group.addButton(item)
        item.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(place))


def _logo(name: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(_AHEAD, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(Icon("logo", "accent", 26))
    row.addWidget(name, 1)
    return row
