"""From the first look at the window to the window that works.

Rules:
- What is seen first stands on Qt and on the window's own parts. Keys, cryptography and the clients of the network take
  longer to load, so that is done on a thread while the window is there.
- What stands on Qt is loaded on the window's thread, a portion in each turn of its loop: PySide makes its types when
  they are first asked for, and two threads that ask at the same time get in each other's way.
- What an idle window does without is not loaded here: the pages of the other places are, once they are gone to, and
  what a touch stands on while the person reads what it is for (`approve.ready`).
- A link that arrives meanwhile waits, and so does one of home's four ways that is chosen; of several the newest counts.
- Where the app cannot be opened the window says why, and opens it again if the person wants that.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance

from authenticator.errors import CountersignError
from ui.window import Window
from ui.worker import Worker

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.facade import Facade

_PARTS = (
    "importlib.metadata",
    "fido2.hid",
    "nacl.bindings",
    "coincurve",
    "eth_hash.auto",
    "httpcore2",
    "httpx2",
    "keyring",
    "authenticator.protocol.network_record",
    "authenticator.approve.devices",
    "authenticator.enrol",
    "authenticator.app",
    "ui.models.sessions",
    "ui.models.consent",
)
"""What is loaded behind the window, in portions, the smaller ones first; nothing of it knows Qt."""
_ON_QT = (
    "ui.pages.consent",
    "ui.pages.touch",
    "ui.flows.touching",
    "ui.flows.places",
    "ui.flows.login",
    "ui.flows.camera_look",
    "ui.flows.scanning",
    "ui.flows.ending",
    "ui.errands",
    "ui.system",
    "ui.controller",
)
"""What is loaded then, on the window's thread."""
_WAYS = ("scan_screen", "use_camera", "open_image", "paste_link")
"""Home's four ways, by name: a window that begins locked is built anew, and its home with it."""


class Start(QObject):
    """Shows the window at once, and puts the app behind it.

    Signals:
        seen: the window is painted, or stays hidden; what else takes a while may begin.
        loaded: everything is, and nothing is shown of it yet.
    """

    seen = Signal()
    loaded = Signal()

    def __init__(
        self,
        window: Window,
        open_app: Callable[[], Facade],
        control: Callable[[Facade, str], Controller],
        *,
        link: str = "",
        first: Callable[[], None] = lambda: None,
    ) -> None:
        """Make what shows `window`.

        Args:
            window: what is seen first.
            open_app: opens the app; called on a thread.
            control: puts an app behind the window, with a link to begin with.
            link: a login to begin with.
            first: what is done on this thread before the app is opened, once the window is seen; what it raises is
                told as what the app raises is.
        """
        super().__init__()
        self.controller: Controller | None = None
        self.failed: CountersignError | None = None
        self._window = window
        self._open_app, self._control = open_app, control
        self._link, self._first = link, first
        self._hidden = False
        self._app: Facade | None = None
        self._worker = Worker(self)
        self._chosen = ""
        self._parts: Iterator[str] = iter(())
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._load_more)

    def begin(self, *, hidden: bool = False) -> None:
        """Show the window, or leave it hidden, and open the app once the window is painted."""
        for way in _WAYS:
            self._way(way).connect(partial(self._choose, way))
        self._hidden = hidden
        if hidden:
            self._begin()
            return
        self._window.installEventFilter(self)
        self._window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first picture of the window: loading would only slow it down."""
        if watched is self._window and event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return False

    def arrive(self, text: str) -> None:
        """Take a link that came by itself."""
        if self.controller is not None:
            self.controller.arrive(text)
            return
        self._link = text
        self.come_forward()

    def come_forward(self) -> None:
        """Bring the window before the person."""
        if self.controller is not None:
            self.controller.come_forward()
            return
        self._hidden = False
        window = self._window
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()

    def stop(self) -> None:
        """Wait for the thread and let go of the files."""
        self._turn.stop()
        self._worker.stop()
        if self.controller is not None:
            self.controller.stop()
        elif self._app is not None:
            self._app.close()

    def _begin(self) -> None:
        self.seen.emit()
        self._load()

    def _load(self) -> None:
        try:
            self._first()
        except CountersignError as error:
            self._refused(error)
            return
        self._worker.run(self._open, self._opened, self._refused)

    def _open(self) -> None:
        """On the thread: the errands' parts too are loaded here, where nobody waits for it."""
        for part in _PARTS:
            importlib.import_module(part)
        self._app = self._open_app()

    def _opened(self, _: None) -> None:
        self._parts = iter(_ON_QT)
        self._turn.start()

    def _load_more(self) -> None:
        part = next(self._parts, None)
        if part is not None:
            importlib.import_module(part)
            return
        self._turn.stop()
        self._hand_over()

    def _hand_over(self) -> None:
        if self._app is None:
            raise RuntimeError("nothing was opened")
        for way in _WAYS:
            self._way(way).disconnect()
        self.controller = self._control(self._app, self._link)
        self.loaded.emit()
        self.controller.filled.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self.controller.start(hidden=self._hidden)

    def _way(self, name: str) -> SignalInstance:
        way: SignalInstance = getattr(self._window.home, name)
        return way

    def _choose(self, way: str) -> None:
        self._chosen = way

    def _go_on(self) -> None:
        """Home is filled: do what was chosen before it could be done."""
        chosen, self._chosen = self._chosen, ""
        if chosen and self._window.shown is self._window.home:
            self._way(chosen).emit()

    def _refused(self, error: CountersignError) -> None:
        from ui.models.errors import error_model

        self.failed = error
        sys.stderr.write(f"{error.user_text()} ({error.code})\n")
        page = self._window.error
        self.come_forward()
        self._window.show_page(page)
        page.show_error(error_model(error), can_retry=True)
        page.retry.connect(self._again, Qt.ConnectionType.SingleShotConnection)
        page.left.connect(self._window.close)

    def _again(self) -> None:
        self.failed = None
        self._window.error.left.disconnect(self._window.close)
        self._window.show_page(self._window.home)
        self._load()
