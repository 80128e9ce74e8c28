"""A window in a process of its own, which says when it is seen, when it can be used, and what it costs.

Run as a program: `bare`, or `ours` and the arguments of `countersign-window`, both after how many seconds it idles.
It says one line of JSON: `seen` and `usable` in nanoseconds of the system's monotonic clock, `worked` in nanoseconds of
its own work until it was seen, `resident` in bytes, `idle` as its share of one processor, and `loaded`, the heavy
modules that it has.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

_POLL = 5  # milliseconds
_HEAVY = ("cv2", "numpy", "zxingcpp", "pypdfium2")


class Watch(QObject):
    """Notes when a window has painted itself, and when its places can be gone to.

    It looks at the window alone: a look at everything that happens in the application would be paid for by whoever has
    more widgets, and the bare window has one.
    """

    def __init__(self, app: QApplication, idle_seconds: float) -> None:
        super().__init__()
        self._app = app
        self._idle_seconds = idle_seconds
        self._said: dict[str, object] = {}
        self._timer = QTimer(self, interval=_POLL)
        self._timer.timeout.connect(self._look)
        self._spent = 0.0

    def watch(self, window: QWidget) -> None:
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._seen)  # after the window's parts are painted too
        return False

    def _seen(self) -> None:
        self._said["seen"] = time.monotonic_ns()
        self._said["worked"] = time.process_time_ns()
        self._timer.start()

    def _look(self) -> None:
        windows = [each for each in self._app.topLevelWidgets() if each.objectName() == "countersignWindow"]
        place = windows[0].findChild(QWidget, "homeNavButton") if windows else None
        if not windows or (place is not None and place.isVisible()):
            self._timer.stop()
            self._said["usable"] = time.monotonic_ns()
            # What follows the start, such as asking the network, is not the idle window yet.
            QTimer.singleShot(int(min(self._idle_seconds, 3) * 1000), self._rest)

    def _rest(self) -> None:
        self._spent = time.process_time()
        QTimer.singleShot(int(self._idle_seconds * 1000), self._tell)

    def _tell(self) -> None:
        spent = time.process_time() - self._spent
        self._said["idle"] = spent / self._idle_seconds if self._idle_seconds else 0.0
        self._said["resident"] = _resident()
        self._said["loaded"] = [name for name in _HEAVY if name in sys.modules]
        sys.stdout.write(json.dumps(self._said) + "\n")
        sys.stdout.flush()
        for window in self._app.topLevelWidgets():
            window.close()
        self._app.quit()


def _resident() -> int:
    """Bytes of this process that are in memory; nothing where the system does not say so in a file."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0
    line = next(each for each in status.read_text().splitlines() if each.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024


def _ours(watch: Watch, arguments: list[str]) -> int:
    """Start the app as a person does, with a look at its window from when that is shown."""
    import ui.__main__ as ours
    from ui.window import Window

    class Watched(Window):
        def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
            super().showEvent(event)
            watch.watch(self)  # last, so that it is asked first: what the app does once it is seen does not count

    vars(ours)["Window"] = Watched
    return ours.main(arguments)


def main() -> int:
    seconds, kind, *arguments = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    watch = Watch(app, float(seconds))
    if kind == "ours":
        return _ours(watch, arguments)
    window = QWidget()
    window.resize(960, 680)
    watch.watch(window)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
