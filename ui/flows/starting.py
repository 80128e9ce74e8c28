"""First run: network, key, two touches; and another identity beside the first."""

from __future__ import annotations

from PySide6.QtCore import QObject

from authenticator.approve.devices import KeyChoice
from authenticator.errors import CountersignError
from authenticator.translation import mark, tr
from authenticator.views import IdentityInfo, NetworkPreview
from ui.desk import Desk, Step
from ui.flows.touching import Touching
from ui.flows.watching import KeyWatch
from ui.interaction import WindowInteraction

_WHY = mark(
    "The first touch makes a key pair inside the key, the second seals your identity with it. It is like this once."
)


class Starting(QObject):
    """Walks first run; nothing stays behind where it fails."""

    def __init__(self, desk: Desk, touching: Touching, watch: KeyWatch, offer_backup: Step, open_one: Step) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._offer_backup = offer_backup
        self._preview: NetworkPreview | None = None
        page = desk.window.first_run
        page.preview_wanted.connect(self._ask_preview)
        page.enrol_wanted.connect(self._enrol)
        page.open_wanted.connect(open_one)
        watch.follow(page.key, page.key.show_keys)

    def start(self, *, another: bool = False, relay: str = "") -> None:
        """Begin; with `another` there is an identity here already, and `relay` is the one to suggest."""
        self._desk.window.show_page(self._desk.window.first_run)
        self._desk.window.first_run.start(another=another, relay=relay)

    def _ask_preview(self, origin: str) -> None:
        def shown(preview: NetworkPreview) -> None:
            self._preview = preview
            self._desk.window.first_run.show_network(preview)

        def failed(error: CountersignError) -> None:
            self._desk.window.first_run.show_relay_problem(error.user_text())

        here = self._desk.here
        self._desk.worker.run(lambda: self._desk.facade.preview_network(origin), here(shown), here(failed))

    def _enrol(self, name: str, key: KeyChoice, label: str) -> None:
        preview = self._preview
        if preview is None:
            return

        def call(interaction: WindowInteraction) -> IdentityInfo:
            return self._desk.facade.create_identity(preview, name=name, key=key, interaction=interaction, label=label)

        def made(_: IdentityInfo) -> None:
            self._offer_backup()

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self._back()
            else:
                again = self._back
                self._desk.show_key_error(error, again=lambda: self._enrol(name, key, label), other=again, back=again)

        self._touching.run("", call, made, failed, why=tr(_WHY))

    def _back(self) -> None:
        self._desk.window.show_page(self._desk.window.first_run)
