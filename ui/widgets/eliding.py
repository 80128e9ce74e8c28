"""Words that are cut where a list has no room for them.

Rules: a name loses its end. An address of the network never does, because its end is who answers there: it loses its
beginning, so that `photos.example.evil.example` can never be read as `photos.example`.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

_ADDRESS = re.compile(r"\S*\w[.:\u3002\uff0e\uff61]+(?:/+)?\[?\w\S*")  # with every dot that a host may be written with
_ELLIPSIS = "\u2026"


def is_address(text: str) -> bool:
    """Tell whether the words are one host or origin, and nothing else."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def elided(metrics: QFontMetrics, text: str, width: float) -> str:
    """Return as much of `text` as `width` pixels have room for."""
    mode = Qt.TextElideMode.ElideLeft if is_address(text) else Qt.TextElideMode.ElideRight
    return metrics.elidedText(text, mode, int(width))


def shortened(text: str, most: int) -> str:
    """Return `text`, or as many of its characters as `most`."""
    if len(text) <= most:
        return text
    if is_address(text):
        return f"{_ELLIPSIS}{text[1 - most :]}"
    return f"{text[: most - 1].rstrip()}{_ELLIPSIS}"
