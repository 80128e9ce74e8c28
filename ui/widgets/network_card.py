"""One network: its name, whether it answers, and the keys of those who are trusted, to be compared by eye."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.models.networks import Finding, NetworkLine
from ui.widgets.announce import announce
from ui.widgets.buttons import LinkButton
from ui.widgets.cards import Card, Row
from ui.widgets.labels import Text, label, tag
from ui.widgets.signs import IconTile


class NetworkCard(Card):
    """See the module.

    Signals:
        check_wanted: somebody should ask whether it answers.
    """

    check_wanted = Signal()

    def __init__(self, line: NetworkLine) -> None:
        super().__init__(name="networkCard")
        self._title = line.title
        self.check = LinkButton(tr("Check now"), "checkNetworkButton")
        self.check.setAccessibleName(tr("Check now whether {network} answers", network=line.title))
        self.check.clicked.connect(self.check_wanted)
        ends: list[QWidget] = [tag(line.tag, "green", name="networkTag")] if line.tag else []
        lead = IconTile("network")
        head = Row(line.title, line.text, lead=lead, trailing=[*ends, self.check], title_kind="strong")
        self.add(head)
        self._found = QWidget()
        self._found.setObjectName("networkFindings")
        self._lines = QVBoxLayout(self._found)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.add(self._found)
        text = tr("The same on every computer in this network. Compare it with what its operator publishes.")
        self.add(_with_print(tr("The network"), text, line.fingerprint))
        for service in line.services:
            self.add(_with_print(service.title, service.text, service.fingerprint))
        self.add(_with_print(tr("Keys that it accepts"), line.accepts, ""))
        self.say_asking()

    def say_asking(self) -> None:
        """Say that nothing is known yet."""
        self._show([Row(tr("Asking relay and registry\u2026"), icon="clock", icon_role="secondary")])
        self.check.setEnabled(False)

    def show_findings(self, findings: tuple[Finding, ...], *, aloud: bool) -> None:
        """Show what was found; `aloud` where the person asked for it."""
        self._show([_finding(found) for found in findings])
        self.check.setEnabled(True)
        if aloud:
            announce(
                self.check, " ".join(part for found in findings for part in (found.headline, found.advice) if part)
            )

    def _show(self, rows: list[Row]) -> None:
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows:
            self._lines.addWidget(row)


def _finding(found: Finding) -> Row:
    icon, role = ("check_circle", "green") if found.well else ("warning", "amber")
    row = Row(found.headline, found.advice, icon=icon, icon_role=role)
    row.title.setObjectName("networkFinding")
    return row


def _with_print(title: str, text: str, fingerprint: str) -> Row:
    row = Row(title, text)
    if fingerprint:
        row.add_below(_print(title, fingerprint))
    return row


def _print(title: str, fingerprint: str) -> Text:
    shown = label(fingerprint, "code", name="networkPrint", selectable=True)
    shown.setAccessibleName(tr("{service}, fingerprint {fingerprint}", service=title, fingerprint=fingerprint))
    # Groups are compared one by one, and stay in their order in a text from right to left.
    shown.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    return shown
