"""What the person prefers, changed while the app runs.

Rules: a change holds at once and is written on a thread; one is written at a time, and of several that wait only the
last; what cannot be written holds until the app ends, and the person is told so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from authenticator.errors import CountersignError
from authenticator.preferences import Preferences
from ui.worker import Worker


class Preferring(QObject):
    """Holds the preferences.

    Signals:
        changed: what held before and what holds now (`Preferences`).
        failed: they could not be written (`CountersignError`).
    """

    changed = Signal(object, object)
    failed = Signal(object)

    def __init__(self, parent: QObject, now: Preferences, save: Callable[[Preferences], None]) -> None:
        super().__init__(parent)
        self._now = now
        self._save = save
        self._worker = Worker(self)
        self._writing: Preferences | None = None

    @property
    def now(self) -> Preferences:
        """What holds."""
        return self._now

    @property
    def busy(self) -> bool:
        """Something is being written."""
        return self._worker.busy

    def change(self, **fields: Any) -> None:
        """Let some of them have other values."""
        before, self._now = self._now, replace(self._now, **fields)
        if before == self._now:
            return
        self.changed.emit(before, self._now)
        if self._writing is None:
            self._write()

    def stop(self) -> None:
        """Wait until what holds is written."""
        last = self._writing
        self._worker.stop()
        if last is not None and last != self._now:
            self._save(self._now)

    def _write(self) -> None:
        self._writing = wanted = self._now
        self._worker.run(lambda: self._save(wanted), self._written, self._not_written)

    def _written(self, _: None) -> None:
        written, self._writing = self._writing, None
        if written != self._now:
            self._write()

    def _not_written(self, error: CountersignError) -> None:
        self._writing = None
        self.failed.emit(error)
