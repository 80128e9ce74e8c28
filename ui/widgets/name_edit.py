"""A name that is changed where it stands."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from authenticator.limits import NAME_MAX
from authenticator.translation import tr
from ui.widgets.buttons import IconButton
from ui.widgets.labels import label, set_text


class NameEdit(QWidget):
    """A name and a pencil; pressing the pencil makes the name a field. Enter keeps it, Escape does not.

    Signals:
        renamed: the new name.
    """

    renamed = Signal(str)

    def __init__(self, name: str, what: str, prefix: str) -> None:
        super().__init__()
        self._name = name
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._label = label(name, "strong", name=f"{prefix}Name")
        self._edit = QLineEdit()
        self._edit.setObjectName(f"{prefix}NameEdit")
        self._edit.setAccessibleName(tr("Name of {thing}", thing=what))
        self._edit.setMaxLength(NAME_MAX)
        self._edit.hide()
        self._edit.installEventFilter(self)
        self._edit.returnPressed.connect(self._keep)
        self._pencil = IconButton("pencil", tr("Rename {thing}", thing=what), f"{prefix}RenameButton", small=True)
        self._pencil.clicked.connect(self._begin)
        self._save = IconButton("check", tr("Keep the name"), f"{prefix}KeepNameButton", role="accent", small=True)
        self._save.clicked.connect(self._keep)
        self._save.hide()
        row.addWidget(self._label)
        row.addWidget(self._edit, 1)
        row.addWidget(self._pencil)
        row.addWidget(self._save)
        row.addStretch(1)

    @property
    def editing(self) -> bool:
        """The person types."""
        return not self._edit.isHidden()

    def show_name(self, name: str) -> None:
        """Show a name."""
        self._name = name
        set_text(self._label, name)
        self._show(editing=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape leave the field, and nothing else."""
        # The shortcut of the page would take the key otherwise.
        kinds = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if isinstance(event, QKeyEvent) and event.type() in kinds and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self._show(editing=False)
                self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        self._edit.setText(self._name)
        self._show(editing=True)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edit.selectAll()

    def _keep(self) -> None:
        name = self._edit.text().strip()
        if not name:
            return
        self._show(editing=False)
        self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)
        if name != self._name:
            self.renamed.emit(name)

    def _show(self, *, editing: bool) -> None:
        for widget, shown in ((self._label, not editing), (self._pencil, not editing)):
            widget.setVisible(shown)
        for other in (self._edit, self._save):
            other.setVisible(editing)
