"""Where one identity's files are on this computer: a folder of its own, with a name that says nothing.

An identity is there once its `computer` file is; until then nothing in the folder counts, but that a `draft` of it may
still become one.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Place:
    """One identity's folder.

    Attributes:
        folder: the folder; its name is the scope of what is sealed in it.
    """

    folder: Path

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.folder.name

    @property
    def there(self) -> bool:
        """The identity was made, or came to this computer, and is usable."""
        return self.computer.exists()

    @property
    def network(self) -> Path:
        """The pinned network."""
        return self.folder / "network.json"

    @property
    def vault(self) -> Path:
        """The sealed seed."""
        return self.folder / "vault.json"

    @property
    def computer(self) -> Path:
        """What this computer holds without a touch."""
        return self.folder / "computer.sealed"

    @property
    def draft(self) -> Path:
        """Where `computer` waits for the network's answer."""
        return self.folder / "computer.sealed.draft"

    @property
    def profile(self) -> Path:
        """The claims the person may hand out."""
        return self.folder / "profile.sealed"

    @property
    def heads(self) -> Path:
        """The largest head of the registry that was seen."""
        return self.folder / "registry-head.note"

    @property
    def journal(self) -> Path:
        """Sessions and activity."""
        return self.folder / "journal.sqlite3"
