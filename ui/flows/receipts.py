"""Receipts, written to a file for who wants to check them elsewhere."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from authenticator.files import write_private
from authenticator.views import SessionView
from ui.desk import Desk


class Receipts(QObject):
    """Asks for a place and writes there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sessions: Sequence[SessionView] = ()
        desk.window.sessions.save_receipt.connect(self._save_of_session)
        desk.window.success.save_wanted.connect(self._save)

    def know(self, sessions: Sequence[SessionView]) -> None:
        """Learn which sessions there are."""
        self._sessions = sessions

    def _save_of_session(self, address: str) -> None:
        session = next((session for session in self._sessions if session.address == address), None)
        if session is not None and session.receipt is not None:
            self._save(json.dumps(session.receipt.to_json(), indent=2))

    def _save(self, text: str) -> None:
        dialog = QFileDialog(self._desk.window, "Save the receipt", "receipt.json", "Receipts (*.json)")
        dialog.setObjectName("receiptDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self._write(path, text))
        dialog.open()

    def _write(self, path: str, text: str) -> None:
        self._desk.worker.run(
            lambda: write_private(Path(path), text.encode()),
            lambda _: self._desk.window.say("The receipt was saved."),
            lambda error: self._desk.window.say(error.user_text()),
        )
