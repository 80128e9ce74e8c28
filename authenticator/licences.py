"""What this app is made of, and under which licences: read from what is installed, so that it is true and offline.

Rules: the parts are those that the installed distribution requires, directly and through others; where a part brings
no text of its licence, the text that its licence names is taken from `resources/licences`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from authenticator.limits import LICENCE_TEXT_MAX

OURS = "countersign-authenticator"
_RESOURCES = Path(__file__).resolve().parents[1] / "resources" / "licences"
_FILES = re.compile(r"(licen[cs]e|copying|notice)", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_SHOWN = 80  # characters of a licence's name; some packages put the whole text there
_TEXTS = {"LGPL-3.0": ("LGPL-3.0.txt", "GPL-3.0.txt"), "GPL-3.0": ("GPL-3.0.txt",)}
_CLASSIFIER = "License :: OSI Approved :: "


@dataclass(frozen=True, slots=True)
class Part:
    """One package that is installed with the app.

    Attributes:
        name: what it is called.
        version: its version.
        licence: the licence's name, as the package says it; empty where it does not.
        text: the licence's whole text; empty where none is here.
    """

    name: str
    version: str
    licence: str
    text: str = field(repr=False)


def version() -> str:
    """This app's version; empty where it is not installed."""
    try:
        return distribution(OURS).version
    except PackageNotFoundError:
        return ""


def parts() -> tuple[Part, ...]:
    """The app itself, and what it stands on, by name; reads some hundred small files."""
    found: dict[str, Distribution] = {}
    waiting = [OURS]
    while waiting:
        name = _plain(waiting.pop())
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # wanted on another system, or for something extra
            continue
        waiting += _required(found[name])
    ours = found.pop(OURS, None)
    others = sorted((_part(each) for each in found.values()), key=lambda part: part.name.casefold())
    return (*((_part(ours),) if ours is not None else ()), *others)


def _required(installed: Distribution) -> Iterator[str]:
    for line in installed.requires or []:
        if "extra ==" not in line and (named := _NAME.match(line)):
            yield named.group()


def _part(installed: Distribution) -> Part:
    licence = _licence(installed)
    text = "\n\n".join(_own_texts(installed)) or "\n\n".join(_common_texts(licence))
    return Part(installed.metadata["Name"], installed.version, licence, text)


def _licence(installed: Distribution) -> str:
    facts = installed.metadata
    said = next((str(facts[name]) for name in ("License-Expression", "License") if name in facts), "")
    if not said or len(said) > _SHOWN or "\n" in said:
        classified = [each.removeprefix(_CLASSIFIER) for each in facts.get_all("Classifier") or []]
        named = [each for each in classified if each.endswith(("License", ")")) and "::" not in each]
        said = ", ".join(named) or said.splitlines()[0][:_SHOWN] if said or named else ""
    return said


def _own_texts(installed: Distribution) -> Iterator[str]:
    for file in installed.files or []:
        if _FILES.search(file.name) and file.suffix not in (".py", ".pyc", ".pyi"):
            path = Path(str(file.locate()))
            if path.is_file():
                yield _read(path)


def _common_texts(licence: str) -> Iterator[str]:
    for name, files in _TEXTS.items():
        if re.search(rf"(^|\s){re.escape(name)}", licence):
            yield from (_read(_RESOURCES / file) for file in files)
            return


def _read(path: Path) -> str:
    with path.open(encoding="utf-8", errors="replace") as file:
        return file.read(LICENCE_TEXT_MAX).strip("\r\n")


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
