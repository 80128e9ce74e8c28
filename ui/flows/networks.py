"""The networks of this computer's identities: listed from what was pinned, each asked whether it answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError
from authenticator.views import Connection, NetworkView
from ui.desk import Desk, Step
from ui.models.errors import headline_and_advice
from ui.models.networks import Finding, NetworkLine, findings, network_line
from ui.turns import Turns


class Networks(QObject):
    """Fills the page, and asks."""

    def __init__(self, desk: Desk, join: Step) -> None:
        super().__init__()
        self._desk = desk
        self._page = page = desk.window.networks
        self._steps = Turns(page)
        page.join_wanted.connect(join)
        page.check_wanted.connect(partial(self._check, asked=True))

    def show(self) -> None:
        """Show the page with fresh content, and ask every network."""
        page = self._page
        self._desk.window.show_page(page)
        page.notices.clear()

        def filled(networks: tuple[NetworkView, ...]) -> None:
            ordered = sorted(networks, key=lambda network: not network.current)
            now = self._desk.now()
            lines = tuple(network_line(each, now, among=len(ordered)) for each in ordered)
            self._steps.begin(self._show_and_check(lines))

        self._desk.worker.run(self._desk.facade.networks, filled, self._desk.here(self._desk.show_error))

    def _show_and_check(self, lines: tuple[NetworkLine, ...]) -> Iterator[None]:
        yield from self._page.show_networks(lines)
        for line in lines:
            self._check(line.id)
            yield

    def _check(self, network_id: str, *, asked: bool = False) -> None:
        page = self._page
        page.say_asking(network_id)

        def found(connection: Connection) -> None:
            page.show_findings(network_id, findings(connection), asked=asked)

        def failed(error: CountersignError) -> None:
            page.show_findings(network_id, (Finding(*headline_and_advice(error.user_text())),), asked=asked)

        self._desk.worker.run(partial(self._desk.facade.check_network, network_id), found, failed)
