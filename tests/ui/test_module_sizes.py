"""What is on the screen is made of parts that one can read at a sitting."""

from __future__ import annotations

from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "ui"
LINES = 300
MODULES = sorted([*UI.glob("widgets/*.py"), *UI.glob("pages/*.py")])


@pytest.mark.parametrize("module", MODULES, ids=lambda module: f"{module.parent.name}/{module.name}")
def test_a_widget_is_small(module: Path) -> None:
    assert len(module.read_text().splitlines()) < LINES
