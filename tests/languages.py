"""The catalogues of `resources/languages`: collect what has to be said, and compile what was translated.

    python -m tests.languages           both, for every language
    python -m tests.languages --check  change nothing; fail where a catalogue lacks a text or was not compiled

Rules: a `.ts` file is what translators edit, with any Qt Linguist; a `.qm` file is made from it and kept beside it, so
that a plain checkout speaks every language; places in the source are left out, since they change with every line.
"""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "languages"
CODES = ("de", "es", "fr", "ja", "zh_CN", "ar")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a catalogue.

    Attributes:
        source: English.
        about: what it is about; empty where the words are clear.
        counted: it has a form for each number.
        said: its translation; one for each form where it is counted.
        finished: a translator is done with it.
    """

    source: str
    about: str
    counted: bool
    said: tuple[str, ...]
    finished: bool


def read(catalogue: Path) -> list[Message]:
    """Read a `.ts` file of our own."""
    found = []
    for entry in ET.parse(catalogue).iter("message"):  # noqa: S314 - our own file
        translation = entry.find("translation")
        forms = [] if translation is None else translation.findall("numerusform")
        text = "" if translation is None else translation.text or ""
        found.append(
            Message(
                source=entry.findtext("source") or "",
                about=entry.findtext("comment") or "",
                counted=entry.get("numerus") == "yes",
                said=tuple(form.text or "" for form in forms) if forms else (text,),
                finished=translation is not None and translation.get("type") is None,
            )
        )
    return found


def texts(source: str) -> list[tuple[str, str, bool]]:
    """What a module says: text, what it is about, and whether it is counted.

    Raises:
        ValueError: for a text with number forms and no number.
    """
    found = []
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("tr", "mark")):
            continue
        words = [str(argument.value) for argument in node.args[:2] if isinstance(argument, ast.Constant)]
        if words and isinstance(node.args[0], ast.Constant):
            counted = len(node.args) > 2 or (node.func.id == "mark" and "%n" in words[0])
            if not counted and ("%n" in words[0] or "(s)" in words[0]):
                raise ValueError(f"no number decides the form of {words[0]!r}")
            found.append((words[0], words[1] if len(words) > 1 else "", counted))
    return found


@cache
def said() -> list[tuple[str, str, bool]]:
    """Everything that the app says, each text once; the sources are read once, too."""
    every = [*(ROOT / "ui").rglob("*.py"), *(ROOT / "authenticator").rglob("*.py")]
    return sorted({text for path in sorted(every) for text in texts(path.read_text(encoding="utf-8"))})


def collect(catalogue: Path, code: str) -> None:
    """Bring a `.ts` file up to date; what is said already stays.

    `lupdate` takes every third argument for a number, even a named one, so it is given the texts alone.
    """
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", code]
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "said.py"
        lines = [f"tr({_quoted(text)}, {_quoted(about)}{', n' if counted else ''})" for text, about, counted in said()]
        listed.write_text("\n".join(lines), encoding="utf-8")
        _run("lupdate", "-silent", *options, str(listed), "-ts", str(catalogue))


def release(catalogue: Path, compiled: Path) -> None:
    """Make the `.qm` file of a `.ts` file."""
    _run("lrelease", "-silent", str(catalogue), "-qm", str(compiled))


def check(code: str, folder: Path) -> list[str]:
    """Say what is wrong with a language's files; `folder` takes scratch files."""
    kept = CATALOGUES / f"countersign_{code}.ts"
    fresh, compiled = folder / kept.name, folder / kept.with_suffix(".qm").name
    collect(fresh, code)
    release(kept, compiled)
    wanted = {(message.source, message.about) for message in read(fresh)}
    there = {(message.source, message.about) for message in read(kept)}
    return [
        *(f"{code}: lacks {source!r}" for source, _ in sorted(wanted - there)),
        *(f"{code}: nobody says {source!r}" for source, _ in sorted(there - wanted)),
        *(f"{code}: not translated {message.source!r}" for message in read(kept) if not message.finished),
        *([] if compiled.read_bytes() == kept.with_suffix(".qm").read_bytes() else [f"{code}: not compiled"]),
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description="Collect texts for translators, and compile what they wrote.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where something is missing")
    if parser.parse_args(argv).check:
        with tempfile.TemporaryDirectory() as folder:
            wrong = [line for code in CODES for line in check(code, Path(folder))]
        sys.stdout.writelines(f"{line}\n" for line in wrong)
        return 1 if wrong else 0
    for code in CODES:
        catalogue = CATALOGUES / f"countersign_{code}.ts"
        collect(catalogue, code)
        release(catalogue, catalogue.with_suffix(".qm"))
        left = sum(not message.finished for message in read(catalogue))
        sys.stdout.write(f"{catalogue.name}: {left} texts left to translate\n")
    return 0


def _quoted(text: str) -> str:
    """Return a literal that `lupdate` reads as it stands; it knows few escapes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def _run(tool: str, *arguments: str) -> None:
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True)


if __name__ == "__main__":
    sys.exit(main())
