"""The identity's computers: listed, removed with one touch; and what another one needs to become one of them."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from authenticator.errors import CountersignError
from authenticator.settle import Changed
from authenticator.translation import tr
from authenticator.views import ComputerView, EnrolledKey
from ui.desk import Desk
from ui.flows.removing import rekeyed_text
from ui.flows.touching import Touching
from ui.interaction import WindowInteraction
from ui.models.computers import ComputerLine, computer_line
from ui.models.keys import own_line
from ui.pages.remove_computer import RemoveComputerPage
from ui.times import number_text


class Computers(QObject):
    """Fills the page and walks its errands."""

    def __init__(self, desk: Desk, touching: Touching) -> None:
        super().__init__()
        self._desk = desk
        self._touching = touching
        self._lines: tuple[ComputerLine, ...] = ()
        self._line: ComputerLine | None = None
        window = desk.window
        window.computers.add_wanted.connect(self._add)
        window.computers.remove_wanted.connect(self._ask)
        window.add_computer.copied.connect(self._copy)
        window.add_computer.export_wanted.connect(self._choose_file)
        window.add_computer.finished.connect(self.show)

    def show(self, notice: str = "") -> None:
        """Show the page with fresh content, and what was just done."""
        page = self._desk.window.computers
        self._desk.window.show_page(page)
        if notice:
            page.notices.say(notice)
        else:
            page.notices.clear()
        self._load()

    def come(self) -> None:
        """Show the page, and learn meanwhile which computers came and went elsewhere."""
        self.show()
        self._desk.worker.run(self._desk.facade.refresh, lambda _: self._load(again=True), lambda _: None)

    def _load(self, *, again: bool = False) -> None:
        """Fill the page; `again` where somebody reads it, so that nothing moves for nothing."""

        def filled(computers: tuple[ComputerView, ...]) -> None:
            lines = tuple(computer_line(computer) for computer in computers)
            if not again or lines != self._lines:
                self._lines = lines
                self._desk.window.computers.show_computers(lines)

        self._desk.worker.run(self._desk.facade.computers, filled, self._desk.here(self._desk.show_error))

    def export(self, path: str) -> None:
        """Write the identity to a file."""

        def failed(error: CountersignError) -> None:
            self._desk.window.add_computer.say(error.user_text())

        def written(_: None) -> None:
            self._desk.window.add_computer.say(tr("Saved. The file is sealed: only a key or the phrase opens it."))

        self._desk.worker.run(partial(self._desk.facade.export_identity, Path(path)), written, failed)

    @cached_property
    def _removal(self) -> RemoveComputerPage:
        page = self._desk.window.remove_computer
        page.wanted.connect(self._remove)
        page.cancelled.connect(self.show)
        return page

    def _ask(self, computer_id: str) -> None:
        line = next((line for line in self._lines if line.id == computer_id), None)
        if line is None or line.this:
            return

        def known(keys: tuple[EnrolledKey, ...]) -> None:
            self._line = line
            self._desk.window.show_page(self._removal)
            self._removal.ask(line, tuple(own_line(key) for key in keys))

        here = self._desk.here
        failed = partial(self._desk.show_error, back=self.show)
        self._desk.worker.run(self._desk.facade.enrolled_keys, here(known), here(failed))

    def _remove(self, computer_id: str, renew: bool, keys: tuple[str, ...]) -> None:  # noqa: FBT001 - Qt's signal
        line = self._line
        if line is None or line.id != computer_id:
            return

        def call(interaction: WindowInteraction) -> Changed:
            return self._desk.facade.remove_computer(line.id, interaction, renew=renew, keys=keys)

        def removed(changed: Changed) -> None:
            block = number_text(changed.block)
            text = tr(
                "{computer} asks for nothing any more. Recorded in block {block}.", computer=line.title, block=block
            )
            self.show(f"{text} {rekeyed_text(changed)}".strip())

        def failed(error: CountersignError) -> None:
            if error.code == "cancelled":
                self.show()
            else:
                again = partial(self._remove, computer_id, renew, keys)
                self._desk.show_key_error(error, again=again, back=self.show)

        self._touching.run(tr("to remove {computer}", computer=line.title), call, removed, failed)

    def _add(self) -> None:
        def shown(code: str) -> None:
            window = self._desk.window
            window.show_page(window.add_computer)
            window.add_computer.show_code(code)

        here = self._desk.here
        failed = partial(self._desk.show_error, back=self.show)
        self._desk.worker.run(self._desk.facade.identity_code, here(shown), here(failed))

    def _copy(self, code: str) -> None:
        QApplication.clipboard().setText(code)
        self._desk.window.add_computer.say(tr("Copied."))

    def _choose_file(self) -> None:
        dialog = QFileDialog(self._desk.window, tr("Export to a file"), "identity.countersign")
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.export)
        dialog.open()
