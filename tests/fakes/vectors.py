"""Published test vectors, from the folder that COUNTERSIGN_VECTORS names; without it, one skipped case says so."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_VARIABLE = "COUNTERSIGN_VECTORS"
_REASON = f"{_VARIABLE} does not name the folder of published vectors"


def _folder() -> Path | None:
    named = os.environ.get(_VARIABLE)
    return Path(named) if named else None


def _missing() -> list[Any]:
    return [pytest.param({}, id="no-vectors", marks=pytest.mark.skip(reason=_REASON))]


def load(relative: str) -> Any:
    """One JSON file; the test that asks is skipped where there is no folder."""
    folder = _folder()
    if folder is None:
        pytest.skip(_REASON)
    return json.loads((folder / relative).read_text(encoding="utf-8"))


def wycheproof(name: str) -> list[Any]:
    """One parameter a case: the case, with its `group` beside it."""
    folder = _folder()
    if folder is None:
        return _missing()
    content = json.loads((folder / "wycheproof" / name).read_text(encoding="utf-8"))
    return [
        pytest.param({**case, "group": group}, id=f"{case['tcId']}-{case['result']}")
        for group in content["testGroups"]
        for case in group["tests"]
    ]


def files(relative: str) -> list[Any]:
    """One parameter a JSON file below a folder."""
    folder = _folder()
    return _missing() if folder is None else list(_files(folder / relative))


def named(relative: str) -> list[Any]:
    """One parameter a member of one JSON object, with the member's name as its id."""
    folder = _folder()
    if folder is None:
        return _missing()
    content = json.loads((folder / relative).read_text(encoding="utf-8"))
    return [pytest.param(case, id=name) for name, case in content.items()]


def _files(folder: Path) -> Iterator[Any]:
    for path in sorted(folder.rglob("*.json")):
        yield pytest.param(json.loads(path.read_text(encoding="utf-8")), id=f"{path.parent.name}-{path.stem}")
