"""A keyring in memory, which may be locked or forgetful."""

from __future__ import annotations


class MemoryKeyring:
    """Keeps texts in a dict.

    Attributes:
        entries: what was stored, by service and name.
        locked: every call fails.
        forgetful: what is stored is gone at once.
    """

    def __init__(self, *, locked: bool = False, forgetful: bool = False) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.locked = locked
        self.forgetful = forgetful

    def get_password(self, service: str, username: str, /) -> str | None:
        self._check()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str, /) -> None:
        self._check()
        if not self.forgetful:
            self.entries[service, username] = password

    def _check(self) -> None:
        if self.locked:
            raise RuntimeError("the keyring is locked")
