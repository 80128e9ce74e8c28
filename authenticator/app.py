"""The composition root: the only place where the real parts meet.

`App` is what the window and the command line see: every subject in `facets`, over one ground. Every call may block on a
key, a disk or a network, so a window calls it from a worker thread; one request is open at a time, and a second one is
refused. Several identities may be on one computer: one is current and shown, and a request is answered by the one that
its site knows.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from authenticator import clock as system_clock
from authenticator import window_lock
from authenticator.approve.models import Models
from authenticator.facets.arrivals import Arrivals
from authenticator.facets.computers import Computers
from authenticator.facets.endings import Endings
from authenticator.facets.glance import Glance
from authenticator.facets.identities import Identities
from authenticator.facets.keys import Keys
from authenticator.facets.networks import Networks
from authenticator.facets.phrase import Phrase
from authenticator.facets.plugged import Plugged
from authenticator.facets.requests import Requests
from authenticator.facets.scanning import Scanning
from authenticator.facets.sessions import Sessions
from authenticator.facets.window import OwnWindow
from authenticator.files import home_folder, make_private_dir
from authenticator.keys_at_hand import KeysAtHand, RealKeys
from authenticator.scan.process import DecoderProcess
from authenticator.secret_store import SecretStore

_SERVICE = "countersign"


class App(
    Glance,
    Identities,
    Arrivals,
    Networks,
    Requests,
    Sessions,
    Endings,
    Keys,
    Plugged,
    Phrase,
    Computers,
    Scanning,
    OwnWindow,
):
    """Everything that the window and the command line can do on one computer."""

    def __init__(
        self,
        home: Path,
        store: SecretStore,
        clock: Callable[[], int],
        keys: KeysAtHand | None = None,
        models: Models | None = None,
        window: Callable[[], int | None] = lambda: None,
    ) -> None:
        models = models or Models()
        keys = keys or RealKeys(home, store, models, window)
        super().__init__(home, store, clock, keys, models, DecoderProcess())

    @classmethod
    def open(
        cls,
        home: Path | None = None,
        clock: Callable[[], int] = system_clock.now,
        keys: KeysAtHand | None = None,
        models: Models | None = None,
        window: Callable[[], int | None] = lambda: None,
    ) -> App:
        """Open the app's files in `home`, or in the system's place for them.

        Args:
            home: the folder.
            clock: UTC seconds.
            keys: the keys at hand; by default those that are plugged in, and the virtual key.
            models: names of key models; by default the bundled ones.
            window: gives the handle of the window that the system's own dialogs belong to, where there is one.

        Raises:
            LocalError: the folder or the keyring cannot be used.
        """
        folder = home_folder(home)
        make_private_dir(folder)
        service = _SERVICE if home is None else f"{_SERVICE}:{folder.resolve()}"
        app = cls(folder, SecretStore.unlock(service, folder), clock, keys, models, window)
        try:
            app._house.all()  # a journal that cannot be read is told now, not in the middle of an approval
            app._finish_arrivals()
            if app.set_up:
                window_lock.make_ready(folder)
        except BaseException:
            app.close()
            raise
        return app

    def close(self) -> None:
        """Let go of the files, and end the process that looks at pictures."""
        self._decoder.close()
        self._house.close()
