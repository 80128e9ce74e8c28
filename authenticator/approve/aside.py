"""Work on a thread of its own, for whoever must not wait for it for good.

A call into a key, a driver or the system may never come back. So it is made aside: whoever began it looks now and
then whether it is over, and may leave it behind.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Aside(Generic[_T]):
    """One piece of work; it begins at once.

    Args:
        work: what is done.
        name: the thread's, for whoever looks what a stuck program does.

    Attributes:
        failure: what the work raised, once it is over.
    """

    def __init__(self, work: Callable[[], _T], name: str) -> None:
        self.failure: BaseException | None = None
        self._work = work
        self._answers: list[_T] = []
        self._over = threading.Event()
        threading.Thread(target=self._run, name=name, daemon=True).start()

    @property
    def over(self) -> bool:
        """It ended, well or not."""
        return self._over.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait until it is over, but no longer than so; tell whether it is."""
        return self._over.wait(seconds)

    def result(self) -> _T:
        """Return what came of it; to be asked for once it is over. Raises what the work raised."""
        if self.failure is not None:
            raise self.failure
        return self._answers[0]

    def _run(self) -> None:
        try:
            self._answers.append(self._work())
        except BaseException as error:  # noqa: BLE001 - it is raised again on the thread that waits
            self.failure = error
        finally:
            self._over.set()
