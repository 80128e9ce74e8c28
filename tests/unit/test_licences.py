from __future__ import annotations

from importlib.metadata import Distribution
from pathlib import Path

import pytest

from authenticator import licences
from authenticator.licences import Part, parts, version


def test_every_part_that_is_installed_has_its_licence() -> None:
    found = parts()
    assert found[0].name == "countersign-authenticator"
    assert found[0].licence == "Apache-2.0"
    assert "Apache License" in found[0].text
    assert version() == found[0].version
    names = [part.name.lower() for part in found[1:]]
    assert names == sorted(names)
    assert {"fido2", "cryptography", "pyside6_essentials", "pynacl"} <= set(names)
    assert [part.name for part in found if not part.licence or not part.text] == []
    assert [part.name for part in found if len(part.licence) > 120 or "\n" in part.licence] == []


def test_qts_licence_comes_with_what_it_refers_to() -> None:
    (qt,) = [part for part in parts() if part.name == "PySide6_Essentials"]
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert "GNU GENERAL PUBLIC LICENSE" in qt.text


def test_what_only_tests_want_is_no_part() -> None:
    assert not {"pytest", "ruff", "mypy", "playwright"} & {part.name.lower() for part in parts()}


def test_what_is_not_installed_is_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licences, "OURS", "countersign-nowhere")
    assert parts() == ()
    assert version() == ""


def _installed(folder: Path, metadata: str, **files: str) -> Part:
    info = folder / "thing-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.4\nName: thing\nVersion: 1.0\n{metadata}")
    for name, text in files.items():
        (info / name).write_text(text)
    record = "\n".join(f"thing-1.0.dist-info/{name},," for name in files)
    (info / "RECORD").write_text(record)
    return licences._part(Distribution.at(info))


@pytest.mark.parametrize(
    ("metadata", "licence"),
    [
        pytest.param("License-Expression: MIT\nLicense: other\n", "MIT", id="an-expression"),
        pytest.param("License: BSD\n", "BSD", id="the-old-field"),
        pytest.param(
            f"License: {'x' * 400}\nClassifier: License :: OSI Approved :: MIT License\n",
            "MIT License",
            id="a-whole-text",
        ),
        pytest.param(f"License: {'x' * 400}\n", "x" * 80, id="a-whole-text-and-no-name"),
        pytest.param("Classifier: License :: OSI Approved :: ISC License\n", "ISC License", id="a-classifier"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_name_of_a_licence(tmp_path: Path, metadata: str, licence: str) -> None:
    assert _installed(tmp_path, metadata).licence == licence


def test_the_text_of_a_licence(tmp_path: Path) -> None:
    part = _installed(tmp_path, "License: GPL-3.0\n", LICENSE="Mine.\n", NOTICE="Yours.\n", README="no")
    assert part.text == "Mine.\n\nYours."
    assert "Mine" not in repr(part)


def test_a_text_that_is_wanting_is_the_one_that_the_name_means(tmp_path: Path) -> None:
    assert "GNU GENERAL PUBLIC LICENSE" in _installed(tmp_path, "License: GPL-3.0-only\n").text


def test_a_name_that_nobody_knows_has_no_text(tmp_path: Path) -> None:
    assert _installed(tmp_path, "License: NLGPL-3.0\n").text == ""
