"""The window's lock: what says that it is locked, and what opens it again (decision 38).

Rules: that the window is locked is kept in the app's folder, so that starting it again does not open it; a touch of one
of the identity's keys opens it, or its recovery phrase, and nothing else. What was proved is sent nowhere. The file
that says so lies ready under another name while the window is open: a disk that is full takes no new file, but it
takes another name.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from authenticator.approve.authenticator import Authenticator
from authenticator.approve.interaction import Interaction
from authenticator.errors import LocalError, PersonError
from authenticator.files import move_private, write_private
from authenticator.flow import Parts
from authenticator.held import Held
from authenticator.opening import open_with_touch
from authenticator.vault.recovery import RecoveryPhrase

_FILE, _READY = "window-locked", "window-lock-ready"


def is_locked(home: Path) -> bool:
    """The window was locked and has not been opened since."""
    return (home / _FILE).exists()


def make_ready(home: Path) -> None:
    """Have the disk hold what a lock will need, so that one that is full by then can keep it; where it can be had."""
    if not is_locked(home) and not (home / _READY).exists():
        with suppress(LocalError):  # nothing is locked yet, and the lock itself tries again
            write_private(home / _READY, b"")


def mark_locked(home: Path) -> None:
    """Keep it locked, whatever becomes of this process.

    Raises:
        LocalError: `disk_full` or `storage_failed`, where there is no room and nothing lies ready either.
    """
    try:
        move_private(home / _READY, home / _FILE)
    except LocalError:
        write_private(home / _FILE, b"")


def mark_open(home: Path) -> None:
    """It is open again; raises `LocalError` `storage_failed`."""
    if is_locked(home):
        move_private(home / _FILE, home / _READY)


def require_key(parts: Parts, key: Authenticator, interaction: Interaction, purpose: str) -> None:
    """Have a key open the vault, with one touch over a random challenge; what was in it is dropped at once.

    Raises:
        SecurityKeyError: `key_wrong` where it is none of the identity's keys.
        LocalError: `vault_locked` where it gives another secret than it was enrolled with.
    """
    with open_with_touch(parts, key, interaction, purpose):
        return


def require_phrase(identities: list[Held], words: str) -> None:
    """Pass the recovery phrase of one of the identities.

    Raises:
        PersonError: `phrase_length`, `phrase_word` or `phrase_wrong` for no phrase at all; `phrase_other`.
    """
    phrase = RecoveryPhrase.from_words(words)
    if all(held.computer().record.recovery_pk != phrase.recovery_pk for held in identities):
        raise PersonError("phrase_other")
