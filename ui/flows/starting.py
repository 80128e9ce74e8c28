"""First run: network, keys, two touches."""

from __future__ import annotations

from PySide6.QtCore import QObject

from authenticator.approve.devices import KeyChoice
from authenticator.errors import CountersignError
from authenticator.views import IdentityInfo, NetworkPreview
from ui.desk import Desk
from ui.flows.touching import Touching


class Starting(QObject):
    """Walks first run; nothing stays behind where it fails."""

    def __init__(self, desk: Desk, touching: Touching) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._preview: NetworkPreview | None = None
        page = desk.window.first_run
        page.preview_wanted.connect(self._ask_preview)
        page.keys_wanted.connect(self._ask_keys)
        page.enrol_wanted.connect(self._enrol)

    def start(self) -> None:
        """Begin."""
        self._desk.window.show_page(self._desk.window.first_run)
        self._desk.window.first_run.start()

    def _ask_preview(self, origin: str) -> None:
        def shown(preview: NetworkPreview) -> None:
            self._preview = preview
            self._desk.window.first_run.show_network(preview)

        def failed(error: CountersignError) -> None:
            self._desk.window.first_run.show_relay_problem(error.user_text())

        self._desk.worker.run(lambda: self._desk.facade.preview_network(origin), shown, failed)

    def _ask_keys(self) -> None:
        page = self._desk.window.first_run
        self._desk.worker.run(self._desk.facade.list_keys, page.show_keys, self._failed)

    def _enrol(self, name: str, key: KeyChoice) -> None:
        preview = self._preview
        if preview is None:
            return

        def made(info: IdentityInfo) -> None:
            self._desk.go_home()
            self._desk.window.say(f"You are set up, with {info.prompts} touches. Nothing else to do.")

        self._touching.run(
            "",
            lambda interaction: self._desk.facade.create_identity(preview, name=name, key=key, interaction=interaction),
            made,
            self._failed,
        )

    def _failed(self, error: CountersignError) -> None:
        if error.code == "cancelled":
            self._back()
        else:
            self._desk.show_error(error, back=self._back)

    def _back(self) -> None:
        self._desk.window.show_page(self._desk.window.first_run)
        self._ask_keys()
