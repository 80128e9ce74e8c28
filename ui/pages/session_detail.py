"""One session: since when, the keys that act for the person there, the proof, and the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.icons import Icon
from ui.models.sessions import KeyLine, LinkLine, SessionLine
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, IconButton, LinkButton
from ui.widgets.cards import Card, Row, ScrollColumn, heading, notice
from ui.widgets.labels import label, set_text, spacer, tag
from ui.widgets.signs import Bar

_END_ROOM = 48  # pixels, of the button that ends a key and the space before it
_SHORT_NAME = 28  # characters of a name that a tag stands beside
_NARROW = 52  # digits' widths, below which a name and a button do not stand beside each other


class SessionDetail(QWidget):
    """What the sessions page says of one of them.

    Signals:
        end_session, end_key, end_keys, save_receipt: as on the sessions page.
    """

    end_session = Signal(str)
    end_key = Signal(str)
    end_keys = Signal(str)
    save_receipt = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._address = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(28, 32, 24, 24))
        outer.addWidget(scroll)
        column = scroll.column
        self._notices = QVBoxLayout()
        self._notices.setSpacing(8)
        column.addLayout(self._notices)
        self._head = head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setContentsMargins(0, 0, -4, 0)  # the button keeps room for its ring
        self._title = label("", "title", name="sessionTitle")
        self._origin = label("", "body", name="sessionOrigin")
        self._history = label("", "secondary", name="sessionHistory")
        self._code = label("", "code", name="sessionAddress", selectable=True)
        head.addWidget(self._title, 1)
        self._end = Button(tr("End session"), "endSessionButton", "danger", wide=False)
        self._end.clicked.connect(lambda: self.end_session.emit(self._address))
        self._ended = tag(tr("ended"), "quiet", name="endedTag")
        for at_the_end in (self._end, self._ended):
            head.addWidget(at_the_end, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        column.addLayout(head)
        about = QVBoxLayout()
        about.setSpacing(2)
        for widget in (self._origin, self._history, self._code):
            about.addWidget(widget)
        column.addLayout(about)
        column.addSpacing(18)
        self._keys_heading = heading(tr("Keys that act for you"))
        column.addWidget(self._keys_heading)
        column.addSpacing(8)
        self._keys = Card(name="keysCard")
        column.addWidget(self._keys)
        column.addSpacing(4)
        self._end_keys = LinkButton(tr("End every key here"), "endKeysButton", tone="red")
        self._end_keys.clicked.connect(lambda: self.end_keys.emit(self._address))
        column.addWidget(self._end_keys, 0, Qt.AlignmentFlag.AlignLeading)
        self._reported = label("", "secondary", name="reportedNote")
        self._handed_on = label("", "secondary", name="handedOnNote")
        for note in (self._reported, self._handed_on):
            column.addWidget(note)
        column.addSpacing(16)
        self._proof_heading = heading(tr("Proof"))
        column.addWidget(self._proof_heading)
        column.addSpacing(8)
        self._proof = Card(name="proofCard")
        column.addWidget(self._proof)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button below the name where there is no room beside it."""
        direction = QBoxLayout.Direction
        narrow = self.width() < _NARROW * self.fontMetrics().horizontalAdvance("0")
        self._head.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
        super().resizeEvent(event)

    def show_session(self, session: SessionLine, *, again: bool = False) -> None:
        """Show one session; `again` where only its figures changed."""
        if not again or session.address != self._address:
            self._clear_notices()
            for text in session.warnings:
                self._notices.addWidget(notice(text, "red"))
                self._notices.addWidget(spacer(4))
        self._address = session.address
        set_text(self._title, session.title)
        set_text(self._origin, session.origin)
        set_text(self._history, session.history)
        set_text(self._code, session.grouped_address)
        self._code.setAccessibleName(tr("Session address {address}", address=session.address))
        self._end.setVisible(session.active)
        self._ended.setVisible(not session.active)
        self._end_keys.setVisible(sum(key.active for key in session.keys) > 1)
        set_text(self._keys_heading, tr("Keys that act for you") if session.active else tr("Keys that acted for you"))
        self._keys.clear()
        for key in session.keys:
            self._keys.add(self._key_row(key))
            for link in key.links:
                self._keys.add(_link_row(link))
            if key.more:
                self._keys.add(_row("handed_on", _note(key.more), active=False, indent=24))
        for note, text in ((self._reported, session.reported), (self._handed_on, session.handed_on)):
            set_text(note, text)
            note.setVisible(bool(text))
        if not session.keys:
            self._keys.add(Row(tr("No key"), tr("This site signs you in and can do nothing else.")))
        self._proof.clear()
        for widget in (self._proof_heading, self._proof):
            widget.setVisible(bool(session.proof))
        if session.proof:
            self._proof.add(self._proof_row(session))

    def show_notice(self, text: str) -> None:
        """Say what was just done."""
        self._notices.addWidget(notice(text, "green", icon="check", name="endedNotice"))
        self._notices.addWidget(spacer(4))
        announce(self, text, assertive=False)  # there may be several

    def show_refused(self, text: str) -> None:
        """Say what could not be ended."""
        self._notices.addWidget(notice(text, "amber", name="refusedNotice"))
        self._notices.addWidget(spacer(4))
        announce(self, text, assertive=False)

    def _clear_notices(self) -> None:
        while self._notices.count():
            item = self._notices.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _key_row(self, key: KeyLine) -> QWidget:
        texts = _texts(key)
        if (
            key.active and not key.budgets
        ):  # one kind of bar a key: how much is used says more than how much time is left
            _add_bar(texts, tr("Time left for {name}", name=key.title), key.part_left)
        _add_use(texts, key)
        icon = "pencil" if key.tag else "eye"
        if not key.active:
            return _row("end", texts, active=False)
        end = IconButton("cross", tr("End the key of {name}", name=key.title), "endKeyButton")
        end.setAccessibleDescription(" \u00b7 ".join((*key.sentences, key.ends)))  # several may have one name
        end.clicked.connect(lambda _checked=False, key_id=key.delegation_id: self.end_key.emit(key_id))
        return _row(icon, texts, active=True, end=end)

    def _proof_row(self, session: SessionLine) -> Row:
        save = LinkButton(tr("Receipt"), "sessionReceiptButton")
        save.clicked.connect(lambda: self.save_receipt.emit(self._address))
        state = tr("still active") if session.active else tr("ended; stays on record")
        return Row(session.proof, state, icon="check", icon_role="green", trailing=[save])


def _link_row(link: LinkLine) -> QWidget:
    """A key that was handed on, moved in below the one that it is from."""
    texts = _texts(link)
    texts.insertWidget(1, label(link.origin, "secondary"))
    _add_use(texts, link)
    row = _row("handed_on" if link.active else "end", texts, active=link.active, indent=24 * link.depth)
    row.setAccessibleName(tr("{name}, {origin}, {ends}", name=link.title, origin=link.origin, ends=link.ends))
    return row


def _note(text: str) -> QVBoxLayout:
    texts = QVBoxLayout()
    texts.addWidget(label(text, "secondary"))
    return texts


def _texts(key: KeyLine | LinkLine) -> QVBoxLayout:
    """The name of a key, its tag, and what it may do."""
    texts = QVBoxLayout()
    texts.setSpacing(2)
    beside = len(key.title) <= _SHORT_NAME
    first = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
    first.setSpacing(8 if beside else 2)
    first.addWidget(label(key.title, "strong" if key.active else "off"), 1 if beside else 0)
    at = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
    if not key.active:
        first.addWidget(tag(tr("ended"), "quiet"), 0, at)
    elif key.tag:
        first.addWidget(tag(key.tag, key.tone), 0, at)
    texts.addLayout(first)
    for sentence in key.sentences:
        texts.addWidget(label(sentence, "secondary"))
    return texts


def _add_use(texts: QVBoxLayout, key: KeyLine | LinkLine) -> None:
    """How far each limit is used up, when the key ends, and when it was used last."""
    for budget in key.budgets:
        _add_bar(texts, budget.words, budget.part)
        texts.addWidget(label(budget.text, "secondary"))
    when = tr("{ends} \u00b7 {used}", ends=key.ends, used=key.used) if key.used else key.ends
    texts.addWidget(label(when, "secondary"))


def _add_bar(texts: QVBoxLayout, words: str, part: float) -> None:
    bar = Bar(words)
    bar.show_part(part)
    texts.addSpacing(4)
    texts.addWidget(bar)
    texts.addSpacing(2)


def _row(icon: str, texts: QVBoxLayout, *, active: bool, indent: int = 0, end: QWidget | None = None) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(16, 12, 8, 12)
    layout.setSpacing(12)
    layout.addSpacing(indent)
    layout.addWidget(Icon(icon, "text" if active else "secondary"), 0, Qt.AlignmentFlag.AlignTop)
    layout.addLayout(texts, 1)
    if end is not None:
        layout.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)
    else:
        layout.addSpacing(_END_ROOM)  # so that bars end below each other
    return row
