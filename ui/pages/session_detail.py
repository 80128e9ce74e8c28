"""One session: since when, the keys that act for the person there, the proof, and the end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import Icon
from ui.models.sessions import KeyLine, SessionLine
from ui.widgets.buttons import Button, IconButton, LinkButton
from ui.widgets.cards import Card, Row, ScrollColumn, heading, notice
from ui.widgets.labels import label, set_text, spacer, tag
from ui.widgets.signs import Bar


class SessionDetail(QWidget):
    """The right side of the sessions page.

    Signals:
        end_session, end_key, save_receipt: as on the sessions page.
    """

    end_session = Signal(str)
    end_key = Signal(str)
    save_receipt = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._address = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(28, 24, 24, 24))
        outer.addWidget(scroll)
        column = scroll.column
        self._notices = QVBoxLayout()
        self._notices.setSpacing(8)
        column.addLayout(self._notices)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, -4, 0)  # the button keeps room for its ring
        texts = QVBoxLayout()
        texts.setSpacing(2)
        self._title = label("", "title", name="sessionTitle")
        self._origin = label("", "body", name="sessionOrigin")
        self._history = label("", "secondary", name="sessionHistory")
        self._code = label("", "code", name="sessionAddress", selectable=True)
        for widget in (self._title, self._origin, self._history, self._code):
            texts.addWidget(widget)
        head.addLayout(texts, 1)
        self._end = Button("End session", "endSessionButton", "danger", wide=False)
        self._end.clicked.connect(lambda: self.end_session.emit(self._address))
        self._ended = tag("ended", "quiet", name="endedTag")
        head.addWidget(self._end, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._ended, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(4)
        column.addLayout(head)
        column.addSpacing(18)
        self._keys_heading = heading("Keys that act for you")
        column.addWidget(self._keys_heading)
        column.addSpacing(8)
        self._keys = Card(name="keysCard")
        column.addWidget(self._keys)
        column.addSpacing(18)
        self._proof_heading = heading("Proof")
        column.addWidget(self._proof_heading)
        column.addSpacing(8)
        self._proof = Card(name="proofCard")
        column.addWidget(self._proof)
        column.addStretch(1)

    def show_session(self, session: SessionLine) -> None:
        """Show one session."""
        self._address = session.address
        self._clear_notices()
        for text in session.warnings:
            self._notices.addWidget(notice(text, "red"))
            self._notices.addWidget(spacer(4))
        set_text(self._title, session.title)
        set_text(self._origin, session.origin)
        set_text(self._history, session.history)
        set_text(self._code, session.grouped_address)
        self._code.setAccessibleName(f"Session address {session.address}")
        self._end.setVisible(session.active)
        self._ended.setVisible(not session.active)
        set_text(self._keys_heading, "Keys that act for you" if session.active else "Keys that acted for you")
        self._keys.clear()
        for key in session.keys:
            self._keys.add(self._key_row(key))
        if not session.keys:
            self._keys.add(Row("No key", "This site signs you in and can do nothing else."))
        self._proof.clear()
        for widget in (self._proof_heading, self._proof):
            widget.setVisible(bool(session.proof))
        if session.proof:
            self._proof.add(self._proof_row(session))

    def show_notice(self, text: str) -> None:
        """Say what was just done."""
        self._notices.addWidget(notice(text, "green", icon="check", name="endedNotice"))
        self._notices.addWidget(spacer(4))

    def _clear_notices(self) -> None:
        while self._notices.count():
            item = self._notices.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _key_row(self, key: KeyLine) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(16, 12, 8, 12)
        layout.setSpacing(12)
        icon = "pencil" if key.tag else "eye"
        layout.addWidget(Icon(icon if key.active else "end", "text"), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(label(key.title, "strong"), 1)
        if key.tag and key.active:
            first.addWidget(tag(key.tag, key.tone), 0, Qt.AlignmentFlag.AlignTop)
        texts.addLayout(first)
        for sentence in key.sentences:
            texts.addWidget(label(sentence, "secondary"))
        if key.active:
            bar = Bar(f"Time left for {key.title}")
            bar.show_part(key.part_left)
            texts.addSpacing(4)
            texts.addWidget(bar)
            texts.addSpacing(2)
        texts.addWidget(label(key.ends, "secondary"))
        layout.addLayout(texts, 1)
        if key.active:
            end = IconButton("cross", f"End the key of {key.title}", "endKeyButton")
            end.clicked.connect(lambda _checked=False, key_id=key.delegation_id: self.end_key.emit(key_id))
            layout.addWidget(end, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _proof_row(self, session: SessionLine) -> Row:
        save = LinkButton("Receipt", "sessionReceiptButton")
        save.clicked.connect(lambda: self.save_receipt.emit(self._address))
        state = "still active" if session.active else "ended; stays on record"
        return Row(session.proof, state, icon="check", icon_role="green", trailing=[save])
