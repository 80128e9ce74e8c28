"""Who asks: the address that the network checked, largest; the name that the site gave itself; how well it is known."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from authenticator.translation import tr
from ui.models.consent import ConsentModel
from ui.widgets.labels import label, tag
from ui.widgets.signs import SiteTile


class SiteHeader(QWidget):
    """The head of the consent page; nothing in it is ever shortened."""

    def __init__(self, model: ConsentModel, now: int) -> None:
        super().__init__()
        view = model.view
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(SiteTile(view.provider_name, 56), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(_address(view.origin))
        texts.addLayout(_second_line(model, now))
        texts.addWidget(label(model.subtitle(now), "secondary", name="siteSubtitle"))
        source = label(view.source.text, "secondary", name="sourceText")
        source.setAccessibleName(model.source_words())
        texts.addWidget(source)
        if view.loopback:
            texts.addWidget(label(tr("Runs on this computer"), "secondary"))
        client = model.client_text()
        if client:
            texts.addWidget(label(client, "secondary", name="clientText"))
        row.addLayout(texts, 1)


def _address(origin: str) -> QWidget:
    """An address reads from left to right in every language; on a page that does not it still begins at its side."""
    made = label(origin, "title", name="siteOrigin")
    mirrored = made.layoutDirection() == Qt.LayoutDirection.RightToLeft
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if mirrored:
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        made.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return made


def _second_line(model: ConsentModel, now: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(label(model.name_text(), "strong", name="siteName"), 1)
    line.addWidget(tag(model.history_text(now), name="historyTag"))
    return line
