"""Receipts, and all that happened, written to a file for who wants to check or keep them elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from authenticator.files import write_private
from authenticator.translation import tr
from authenticator.views import SessionView
from ui.desk import Desk
from ui.models.activity import as_file
from ui.window import Window

if TYPE_CHECKING:
    from ui.pages.activity import ActivityPage


class Receipts(QObject):
    """Asks for a place and writes there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sessions: Sequence[SessionView] = ()
        self._put: Callable[[Path], None] | None = None
        window = desk.window
        window.meet(Window.sessions, lambda page: page.save_receipt.connect(self._save_of_session))
        window.meet(Window.success, lambda page: page.save_wanted.connect(self._save))
        window.meet(Window.activity, self._hear_activity)

    def _hear_activity(self, page: ActivityPage) -> None:
        page.save_receipt.connect(self._save)
        page.export_wanted.connect(self._export)

    def know(self, sessions: Sequence[SessionView]) -> None:
        """Learn which sessions there are."""
        self._sessions = sessions

    def _save_of_session(self, address: str) -> None:
        session = next((session for session in self._sessions if session.address == address), None)
        if session is not None and session.receipt is not None:
            self._save(json.dumps(session.receipt.to_json(), indent=2))

    def _save(self, text: str) -> None:
        receipts = tr("Receipts")
        self._ask(
            "receiptDialog", tr("Save the receipt"), "receipt.json", (f"{receipts} (*.json)",), partial(_put, text)
        )

    def _export(self) -> None:
        tables, everything = tr("Tables"), tr("Everything, with receipts")
        kinds = (f"{tables} (*.csv)", f"{everything} (*.json)")
        self._ask("exportDialog", tr("Export what happened"), "countersign-activity.csv", kinds, self._put_activity)

    def _put_activity(self, path: Path) -> None:
        write_private(path, as_file(self._desk.facade.whole_activity(), path.name))

    def _ask(self, name: str, title: str, file: str, kinds: tuple[str, ...], put: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._desk.window, title, file)
        dialog.setObjectName(name)
        dialog.setNameFilters(kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filterSelected.connect(partial(_suffix, dialog))
        _suffix(dialog, kinds[0])
        self._put = put
        # A method of ours, which hears nothing more once we are gone, as after a lock.
        dialog.fileSelected.connect(self._write)
        dialog.open()

    def _write(self, path: str) -> None:
        put, self._put = self._put, None
        if put is None:
            return
        self._desk.worker.run(
            partial(put, Path(path)),
            lambda _: self._desk.window.say(tr("Saved as {file}.", file=Path(path).name)),
            lambda error: self._desk.window.say(error.user_text()),
        )


def _put(text: str, path: Path) -> None:
    write_private(path, text.encode())


def _suffix(dialog: QFileDialog, kind: str) -> None:
    """Let a name without an ending get the one of its kind, such as `Tables (*.csv)`."""
    dialog.setDefaultSuffix(kind.rpartition(".")[2].rstrip(")"))
