"""Widgets and pages are small, so that each can be read at once."""

from __future__ import annotations

from pathlib import Path

import pytest

import ui

LINES = 300
FOLDER = Path(ui.__file__).parent


def modules(folder: str) -> list[Path]:
    found = sorted((FOLDER / folder).glob("**/*.py"))
    assert len(found) > 1
    return found


@pytest.mark.parametrize("folder", ["pages", "widgets"])
def test_a_widget_has_fewer_lines_than_can_be_read_at_once(folder: str) -> None:
    sizes = {path.name: len(path.read_text().splitlines()) for path in modules(folder)}
    assert {name: size for name, size in sizes.items() if size >= LINES} == {}
