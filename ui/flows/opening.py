"""An identity that the person has already comes to this computer: by key and code, by phrase, from a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from authenticator.approve.devices import KeyChoice
from authenticator.errors import CountersignError, PeerError
from authenticator.translation import mark, tr
from authenticator.views import IdentityInfo, NetworkPreview
from ui.desk import Desk, Step
from ui.flows.looking import Looking
from ui.flows.touching import Touching
from ui.flows.watching import KeyWatch
from ui.interaction import WindowInteraction
from ui.models.codes import is_identity_code
from ui.models.errors import about_key

_FETCH = mark("The first touch fetches the sealed identity and opens it, the second lets this computer in.")
_RENEW = mark("The first touch makes a key pair inside the new key, the second seals your identity with it.")


class Opening(QObject):
    """Walks the pages of one opening; what was typed is wiped where it ends."""

    def __init__(self, desk: Desk, touching: Touching, watch: KeyWatch, looking: Looking) -> None:
        super().__init__()
        self._desk = desk
        self._looking = looking
        self._touching = touching
        self._relay = ""
        self._back: Step = desk.go_home
        page = desk.window.opening
        page.preview_wanted.connect(self._ask_preview)
        page.file_wanted.connect(self._choose_file)
        page.camera_wanted.connect(self._look)
        page.by_code.connect(self._by_code)
        page.by_phrase.connect(self._by_phrase)
        page.by_file.connect(self._by_file)
        page.cancelled.connect(self._leave)
        page.key_built.connect(lambda step: watch.follow(step, step.show_keys))

    def start(self, back: Step) -> None:
        """Ask which way."""
        self._back = back
        self._desk.window.show_page(self._desk.window.opening)
        self._desk.window.opening.start()

    def _leave(self) -> None:
        self._desk.window.opening.forget()
        self._back()

    def take_file(self, path: str) -> None:
        """Show the file that was chosen."""
        self._desk.window.opening.show_file(Path(path))

    def _ask_preview(self, origin: str) -> None:
        page = self._desk.window.opening

        def shown(preview: NetworkPreview) -> None:
            self._relay = preview.origin
            page.show_network(preview)

        def failed(error: CountersignError) -> None:
            page.show_relay_problem(error.user_text())

        here = self._desk.here
        self._desk.worker.run(lambda: self._desk.facade.preview_network(origin), here(shown), here(failed))

    def _look(self) -> None:
        def found(code: str) -> None:
            self._again()
            self._desk.window.opening.show_code(code)

        self._looking.start(is_identity_code, found, self._again)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self._desk.window, tr("Choose the file of an identity"))
        dialog.setObjectName("identityFileDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def _by_code(self, code: str, key: KeyChoice, label: str) -> None:
        facade = self._desk.facade
        self._run(lambda interaction: facade.open_with_key(code, key, label, interaction), tr(_FETCH))

    def _by_phrase(self, words: str, key: KeyChoice, label: str) -> None:
        facade, relay = self._desk.facade, self._relay
        self._run(lambda interaction: facade.open_with_phrase(relay, words, key, label, interaction), tr(_RENEW))

    def _by_file(self, path: Path, key: KeyChoice, label: str, words: str) -> None:
        def come(interaction: WindowInteraction) -> IdentityInfo:
            return self._desk.facade.open_from_file(path, key, label, interaction, words=words)

        self._run(come, tr(_RENEW) if words else tr(_FETCH))

    def _run(self, call: Callable[[WindowInteraction], IdentityInfo], why: str) -> None:
        def opened(info: IdentityInfo) -> None:
            self._desk.window.opening.forget()
            self._desk.go_home()
            text = tr("Your identity is on this computer now, with one touch.")
            if info.prompts != 1:
                text = tr("Your identity is on this computer now, with %n touches.", "", info.prompts)
            self._desk.window.say(text)

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self._again()
            elif about_key(error) or isinstance(error, PeerError):
                again = self._again
                self._desk.show_key_error(error, again=lambda: self._run(call, why), other=again, back=again)
            else:
                self._desk.show_error(error, back=self._again)

        self._touching.run("", call, opened, failed, why=why)

    def _again(self) -> None:
        self._desk.window.show_page(self._desk.window.opening)
