"""From the first look at the window to the window that works.

Rules:
- What is seen first stands on Qt and on the window's own parts. Keys, cryptography and the clients of the network take
  longer to load, so that is done on a thread while the window is there.
- A link that arrives meanwhile waits, and so does one of home's four ways that is chosen; of several the newest counts.
- Where the app cannot be opened the window says why, and opens it again if the person wants that.
"""

from __future__ import annotations

import importlib
import linecache
import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, SignalInstance

from authenticator.errors import CountersignError
from ui.window import Window
from ui.worker import Worker

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.facade import Facade

_PARTS = (
    "cryptography.x509",
    "httpx2",
    "fido2.client",
    "fido2.mds3",
    "keyring",
    "authenticator.protocol.network_record",
    "authenticator.enrol",
    "authenticator.app",
    "ui.controller",
)
"""What is loaded behind the window, in portions, the smaller ones first."""


class Start(QObject):
    """Shows the window at once, and puts the app behind it."""

    def __init__(
        self,
        window: Window,
        open_app: Callable[[], Facade],
        control: Callable[[Facade, str], Controller],
        *,
        link: str = "",
    ) -> None:
        """Make what shows `window`.

        Args:
            window: what is seen first.
            open_app: opens the app; called on a thread.
            control: puts an app behind the window, with a link to begin with.
            link: a login to begin with.
        """
        super().__init__()
        self.controller: Controller | None = None
        self.failed: CountersignError | None = None
        self._window = window
        self._open_app, self._control = open_app, control
        self._link = link
        self._hidden = False
        self._app: Facade | None = None
        self._worker = Worker(self)
        home = window.home
        self._ways = (home.scan_screen, home.use_camera, home.open_image, home.paste_link)
        self._chosen: SignalInstance | None = None

    def begin(self, *, hidden: bool = False) -> None:
        """Show the window, or leave it hidden, and open the app once the window is painted."""
        for way in self._ways:
            way.connect(partial(self._choose, way))
        self._hidden = hidden
        if hidden:
            self._load()
            return
        self._window.installEventFilter(self)
        self._window.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first picture of the window: loading would only slow it down."""
        if watched is self._window and event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self._load)
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
        self._worker.stop()
        if self.controller is not None:
            self.controller.stop()
        elif self._app is not None:
            self._app.close()

    def _load(self) -> None:
        self._worker.run(self._open, self._opened, self._refused)

    def _open(self) -> None:
        """On the thread: the errands' parts too are loaded here, where nobody waits for it."""
        for part in _PARTS:
            importlib.import_module(part)
            # PySide reads, and Python keeps, the source of every module that is imported after it: 17 MB in the end.
            linecache.clearcache()
        self._app = self._open_app()

    def _opened(self, _: None) -> None:
        if self._app is None:
            raise RuntimeError("nothing was opened")
        for way in self._ways:
            way.disconnect()
        self.controller = self._control(self._app, self._link)
        self.controller.places.filled.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self.controller.start(hidden=self._hidden)

    def _choose(self, way: SignalInstance) -> None:
        self._chosen = way

    def _go_on(self, _: object) -> None:
        """Home is filled: do what was chosen before it could be done."""
        chosen, self._chosen = self._chosen, None
        if chosen is not None and self._window.shown is self._window.home:
            chosen.emit()

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
