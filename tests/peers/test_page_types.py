"""TypeScript reads the types of the page client: a sample page, each wrong use, and the same names as the code."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.fakes.node import WEB
from tests.fakes.peers import HERE, ask, node, node_modules

pytestmark = [pytest.mark.peer, pytest.mark.timeout(500)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page client beside a sample page."""
    made = tmp_path_factory.mktemp("types")
    for path in [*WEB.glob("*.js"), WEB / "countersign.d.ts", HERE / "types" / "sample.ts"]:
        shutil.copy(path, made / path.name)
    return made


def surface(folder: Path, page: str = "sample.ts", *, loosely: bool = False) -> dict[str, Any]:
    modules = node_modules("types")
    question = {"folder": folder.as_posix(), "files": [page, "countersign.d.ts"], "loosely": loosely}
    return ask([node(), modules / "surface.mjs"], question, modules)


def test_a_page_is_typed_and_every_wrong_use_is_refused(folder: Path) -> None:
    found = surface(folder)
    assert found["complaints"] == []
    assert found["typed"].keys() == found["real"].keys()
    for name, real in found["real"].items():
        typed = found["typed"][name]
        if real is None:
            assert typed is None, name
            continue
        assert typed["statics"] == real["statics"], name
        assert typed["methods"] == real["methods"], name
        assert set(real["getters"]) <= set(typed["all"]), name


def test_a_wrong_type_is_noticed(folder: Path, tmp_path: Path) -> None:
    """The check above can fail: a type that is too wide leaves an expected error unseen."""
    for path in folder.iterdir():
        shutil.copy(path, tmp_path / path.name)
    types = tmp_path / "countersign.d.ts"
    types.write_text(types.read_text().replace('keep?: "browser" | "tab";', "keep?: string;"))
    (complaint,) = surface(tmp_path)["complaints"]
    assert "Unused '@ts-expect-error' directive" in complaint


def test_the_page_of_the_document_is_typed_as_it_stands(folder: Path) -> None:
    document = (WEB.parents[1] / "docs" / "providers.md").read_text()
    (page,) = re.findall(r"```js\n(.*?)```", document, re.DOTALL)
    (folder / "document.js").write_text(page.replace('"/static/countersign.js"', '"./countersign.js"'))
    assert surface(folder, "document.js", loosely=True)["complaints"] == []
