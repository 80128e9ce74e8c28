"""A program that brings an identity to a computer and dies, as by a power cut, right after a step of that.

    python -m tests.fakes.dying_arrival FOLDER COMPUTER CODE KEY STEP

A step is whatever outlasts the program: a file that was written, moved or removed, a transaction of the journal, a
change that the relay has taken. Without so many steps it ends by itself.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from authenticator import files
from authenticator.app import App
from authenticator.clients.relay import RelayClient
from authenticator.journal import Journal
from tests.fakes.drawer import Drawer
from tests.fakes.person import Person

DIED, ENDED = 9, 0


class Steps:
    """Counts steps, and dies after the one that was asked for."""

    def __init__(self, last: int) -> None:
        self._left = last

    def taken(self) -> None:
        """A step is done."""
        self._left -= 1
        if self._left == 0:
            os._exit(DIED)

    def after(self, owner: Any, name: str) -> None:
        """Each call of a function is a step, done when it returns."""
        real: Callable[..., Any] = getattr(owner, name)

        def call(*arguments: Any, **named: Any) -> Any:
            answer = real(*arguments, **named)
            self.taken()
            return answer

        setattr(owner, name, call)

    def after_block(self, owner: Any, name: str) -> None:
        """Each block is a step, done when it is left."""
        real: Callable[..., Any] = getattr(owner, name)

        @contextmanager
        def block(*arguments: Any) -> Iterator[Any]:
            with real(*arguments) as value:
                yield value
            self.taken()

        setattr(owner, name, block)


def main(folder: str, computer: str, code: str, key: str, step: str) -> int:
    """Bring the identity; see the module."""
    drawer = Drawer(Path(folder))
    drawer.plugged = [key]
    app = App.open(Path(folder) / computer, keys=drawer)
    steps = Steps(int(step))
    steps.after(files, "_sync_directory")
    steps.after(RelayClient, "change_identity")
    steps.after_block(Journal, "_writing")
    app.open_with_key(code, drawer.choice(key), "Mine", Person())
    app.close()
    return ENDED


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
