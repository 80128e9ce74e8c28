"""Profile: what the person may hand out, and nothing that is handed out by itself."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from authenticator.limits import NAME_MAX
from authenticator.profile import Profile
from authenticator.translation import tr
from ui.avatar import AVATAR_TYPE
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.cards import Card, ScrollColumn
from ui.widgets.labels import label, set_text
from ui.widgets.problem import Problem
from ui.widgets.signs import Initials


class ProfilePage(QWidget):
    """Name, picture and email.

    Signals:
        saved: the profile as it should be.
        picture_wanted: the person wants to choose a picture.
    """

    saved = Signal(object)
    picture_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("profilePage")
        self._avatar: bytes | None = None
        self._avatar_type = AVATAR_TYPE
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(40, 32, 40, 24))
        outer.addWidget(scroll)
        column = scroll.column
        column.addWidget(label(tr("Profile"), "title"))
        column.addSpacing(4)
        hint = tr("What sites may be told. Each login asks you first, and you can switch each of these off.")
        column.addWidget(label(hint, "secondary"))
        column.addSpacing(20)
        column.addWidget(self._form())
        column.addSpacing(16)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, -4, 0)  # the button keeps room for its ring
        self._said = label("", "secondary", name="profileNotice")
        row.addWidget(self._said, 1)
        self._save = Button(tr("Save"), "saveProfileButton", "primary")
        self._save.clicked.connect(self._emit)
        row.addWidget(self._save)
        column.addLayout(row)
        column.addStretch(1)

    def show_profile(self, profile: Profile) -> None:
        """Show what is kept."""
        self._avatar = profile.avatar
        self._avatar_type = profile.avatar_type
        self._name.setText(profile.name)
        self._email.setText(profile.email)
        self._show_avatar()
        self.say("")

    def show_picture(self, picture: bytes) -> None:
        """Show a new picture; it is kept on saving."""
        self._avatar, self._avatar_type = picture, AVATAR_TYPE
        self._show_avatar()
        self.say("")

    def say(self, text: str, tone: str = "") -> None:
        """Say what happened."""
        set_text(self._said, text)
        self._said.setProperty("tone", tone)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        if text:
            announce(self._said, text)

    def _form(self) -> Card:
        card = Card(name="profileCard")
        picture = QWidget()
        row = QHBoxLayout(picture)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        self._initials = Initials(64)
        row.addWidget(self._initials)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(label(tr("Picture"), "strong"))
        texts.addWidget(label(tr("Cut to a small square on this computer."), "secondary"))
        texts.addStretch(1)
        row.addLayout(texts, 1)
        choose = LinkButton(tr("Choose"), "choosePictureButton")
        choose.clicked.connect(self.picture_wanted)
        self._remove = LinkButton(tr("Remove"), "removePictureButton", tone="red")
        self._remove.clicked.connect(self._drop_picture)
        row.addWidget(self._remove)
        row.addWidget(choose)
        card.add(picture)
        self._name = _edit("nameEdit", tr("Name"), tr("Ada Example"))
        self._email = _edit("emailEdit", tr("Email"), "ada@example.org")
        card.add(_field(tr("Name"), tr("As sites should call you."), self._name))
        self._problem = Problem(self._email, "emailProblem")
        card.add(_field(tr("Email"), tr("Sites are told that nobody has checked it."), self._email, self._problem))
        self._name.textChanged.connect(self._changed)
        self._email.textChanged.connect(self._correct)
        return card

    def _changed(self, text: str) -> None:
        self._save.setEnabled(bool(text.strip()))
        self._initials.show_person(text, self._avatar)
        self.say("")

    def _correct(self) -> None:
        self._problem.clear()
        self.say("")

    def _drop_picture(self) -> None:
        self._avatar = None
        self._show_avatar()

    def _show_avatar(self) -> None:
        self._initials.show_person(self._name.text(), self._avatar)
        self._remove.setVisible(self._avatar is not None)

    def _emit(self) -> None:
        name, email = self._name.text().strip(), self._email.text().strip()
        if email and not _looks_like_email(email):
            self._problem.say(tr("That is not an email address; write it like ada@example.org, or leave it empty."))
            return
        self.saved.emit(Profile(name, email, self._avatar, self._avatar_type))


def _edit(name: str, words: str, example: str) -> QLineEdit:
    edit = QLineEdit()
    edit.setObjectName(name)
    edit.setAccessibleName(words)
    edit.setPlaceholderText(example)
    edit.setMaxLength(NAME_MAX)
    edit.setFixedWidth(300)
    return edit


def _field(title: str, hint: str, edit: QLineEdit, problem: Problem | None = None) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(16, 12, 16, 12)
    layout.setSpacing(16)
    texts = QVBoxLayout()
    texts.setSpacing(1)
    texts.addWidget(label(title, "strong"))
    texts.addWidget(label(hint, "secondary"))
    if problem is not None:
        texts.addWidget(problem)
    layout.addLayout(texts, 1)
    layout.addWidget(edit)
    return row


def _looks_like_email(text: str) -> bool:
    before, _, after = text.rpartition("@")
    return bool(before) and "." in after.strip(".") and not any(char.isspace() for char in text)
