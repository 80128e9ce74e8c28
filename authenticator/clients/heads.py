"""The largest head of each network that this program has seen.

Rules: whoever has seen a head never accepts an older one as the newest, nor one that does not continue it.
The memory outlives a client, because clients are made for one question; with a file it outlives the program
too. What is remembered is the signed note itself, so that it can be shown as evidence.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from authenticator.errors import LocalError
from authenticator.files import make_private_dir, read_private, write_private
from authenticator.limits import NOTE_MAX


class HeadMemory(Protocol):
    """Remembers one network's largest head.

    Attributes:
        lock: held while a new head is compared with the remembered one and takes its place.
    """

    lock: threading.RLock

    def load(self) -> str | None:
        """The note of the largest head seen so far."""

    def save(self, note: str) -> None:
        """Remember a larger one."""


@dataclass(slots=True)
class ProcessHeads:
    """Remembers until the program ends."""

    lock: threading.RLock = field(default_factory=threading.RLock)
    _note: str | None = None

    def load(self) -> str | None:
        """The note of the largest head seen so far."""
        return self._note

    def save(self, note: str) -> None:
        """Remember a larger one."""
        self._note = note


@dataclass(slots=True)
class FileHeads:
    """Remembers in a private file."""

    path: Path
    lock: threading.RLock = field(default_factory=threading.RLock)

    def load(self) -> str | None:
        """The note of the largest head seen so far.

        Raises:
            LocalError: `file_damaged` where the file cannot be read.
        """
        if not self.path.exists():
            return None
        try:
            return read_private(self.path, NOTE_MAX).decode()
        except UnicodeDecodeError as error:
            raise LocalError("file_damaged", self.path.name) from error

    def save(self, note: str) -> None:
        """Remember a larger one."""
        make_private_dir(self.path.parent)
        write_private(self.path, note.encode())


_in_process: dict[str, ProcessHeads] = {}
_in_process_lock = threading.Lock()


def process_heads(network_id: str) -> ProcessHeads:
    """The memory that all clients of one network in this process share."""
    with _in_process_lock:
        return _in_process.setdefault(network_id, ProcessHeads())
