"""One key fewer: at hand or lost, one touch of another, and a new seed where it is wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject

from authenticator.errors import CountersignError
from authenticator.settle import Changed
from authenticator.translation import tr
from ui.desk import Desk
from ui.flows.keys import Keys
from ui.flows.touching import Touching
from ui.interaction import WindowInteraction
from ui.models.keys import OwnLine
from ui.times import number_text


class Removing(QObject):
    """Walks the pages of one removal."""

    def __init__(self, desk: Desk, touching: Touching, keys: Keys) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._keys = keys
        self._line: OwnLine | None = None
        desk.window.remove_key.wanted.connect(self._remove)
        desk.window.remove_key.cancelled.connect(self._keep)

    def ask(self, key_id: str) -> None:
        """Ask whether a key is at hand or lost."""
        line = self._keys.own(key_id)
        if line is None or line.kept:
            return
        self._line = line
        self._desk.window.show_page(self._desk.window.remove_key)
        self._desk.window.remove_key.ask(line)

    def _keep(self) -> None:
        self._keys.show()

    def _remove(self, key_id: str, lost: bool, renew: bool) -> None:  # noqa: FBT001 - Qt's signal
        line = self._line
        if line is None or line.id != key_id:
            return

        def call(interaction: WindowInteraction) -> Changed:
            return self._desk.facade.remove_key(key_id, interaction, lost=lost, renew=renew)

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self._keep()
            else:
                self._desk.show_key_error(error, again=lambda: self._remove(key_id, lost, renew), back=self._keys.show)

        purpose = tr("to let {key} in no longer", key=line.name)
        self._touching.run(purpose, call, lambda changed: self._keys.show(removed_text(line, changed)), failed)


def removed_text(line: OwnLine, changed: Changed) -> str:
    """Return what was done, and what became of the sessions."""
    block = number_text(changed.block)
    text = tr("{key} opens nothing any more. Recorded in block {block}.", key=line.name, block=block)
    return f"{text} {rekeyed_text(changed)}".strip()


def rekeyed_text(changed: Changed) -> str:
    """Return what became of the sessions, where the seed was renewed."""
    if not changed.rekeyed:
        return ""
    if changed.rekeyed == 1:
        return tr("Your session goes on under the new seed.")
    return tr("%n session(s) go on under the new seed.", "", changed.rekeyed)
