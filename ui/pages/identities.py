"""Identities: one a network, each with its own keys; which one is shown, and how another comes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from authenticator.translation import mark, tr
from ui.models.computers import IdentityLine
from ui.pages.place import PlacePage
from ui.widgets.buttons import Button, LinkButton
from ui.widgets.labels import label, tag
from ui.widgets.name_edit import NameEdit
from ui.widgets.signs import Initials

_ABOUT = mark("Work and private stay apart: sites cannot tell that two identities are the same person.")


class IdentitiesPage(PlacePage):
    """The identities on this computer.

    Signals:
        chosen: the id of the one to show.
        renamed: an id and the label that the person gives it.
    """

    chosen = Signal(str)
    renamed = Signal(str, str)

    def __init__(self) -> None:
        add = Button(tr("Add an identity"), "addIdentityButton", "primary", wide=False)
        super().__init__("identities", tr("Identities"), tr(_ABOUT), add)
        self._names: list[NameEdit] = []

    def show_identities(self, lines: tuple[IdentityLine, ...]) -> None:
        """Show the identities; a label that is being typed is left alone."""
        if any(name.editing for name in self._names):
            return
        self.card.clear()
        self._names = []
        for line in lines:
            self.card.add(self._row(line))

    def _row(self, line: IdentityLine) -> QWidget:
        holder = QWidget()
        holder.setObjectName("identityRow")
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 10, 12, 10)
        row.setSpacing(12)
        picture = Initials(40)
        picture.show_person(line.label, None)
        row.addWidget(picture)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        name = NameEdit(line.label, line.label, "identity")
        name.renamed.connect(lambda label_, key=line.id: self.renamed.emit(key, label_))
        self._names.append(name)
        texts.addWidget(name)
        texts.addWidget(label(f"{line.name} \u00b7 {line.text}", "secondary"))
        row.addLayout(texts, 1)
        if line.current:
            row.addWidget(tag(tr("shown now"), "green", name="currentIdentityTag"))
        else:
            use = LinkButton(tr("Show this one"), "chooseIdentityButton")
            use.setAccessibleName(tr("Show {identity}", identity=line.label))
            use.clicked.connect(lambda _checked=False, key=line.id: self.chosen.emit(key))
            row.addWidget(use)
        return holder
