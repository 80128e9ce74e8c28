"""Every page looks as it did when somebody last looked at it: light and dark, in three languages, short and long.

`make screenshots` keeps new pictures; with `COUNTERSIGN_PICTURES` set to a folder, this file does, and leaves each
picture there whole, at 100 and at 200 percent, to be looked at.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from authenticator.preferences import Preferences
from authenticator.translation import speak
from tests.ui.conftest import Bench, MakeBench
from tests.ui.pictures import BUDGET, FOLDER, difference, keep, kept, picture, type_face
from tests.ui.tours import TOURS
from ui.language import Language
from ui.look import Look
from ui.theme import Theme

pytestmark = pytest.mark.slow
WORD = "COUNTERSIGN_PICTURES"
FACE = FOLDER / "type.txt"
SHADES = ("light", "dark")
LOOKS = {  # what is said, and whether longer than it is
    "english": ("en", False),
    "english-long": ("en", True),
    "german": ("de", False),
    "german-long": ("de", True),
    "arabic": ("ar", False),
    "arabic-long": ("ar", True),
}


class Longer(Language):
    """A language that says every text at such length as the wordiest of them would."""

    def choose(self, code: str) -> None:
        super().choose(code)
        from_right = QLocale(code).textDirection() == Qt.LayoutDirection.RightToLeft
        speak(self._at_length, isolates=from_right)

    def _at_length(self, text: str, about: str, number: int) -> str:
        said = self._translate(text, about, number)
        plain = re.sub(r"\{\w+\}", "", said)
        return f"{said} {plain[: len(plain) * 2 // 5]}".rstrip()


class Spoken(Look):
    """A look whose language the test chooses, and whose colours it changes itself."""

    def __init__(self, app: QApplication, look: str) -> None:
        super().__init__()
        self._code, long = LOOKS[look]
        self._language = Longer(app) if long else Language(app)
        self._language.choose(self._code)  # what the app holds already is said in it too

    def use(self, preferences: Preferences) -> None:
        self._language.choose(self._code)

    def forget(self) -> None:
        self._language.choose("en")
        speak(None)


@pytest.fixture
def same_type(qapp: QApplication) -> None:
    if os.environ.get(WORD):
        FOLDER.mkdir(exist_ok=True)
        FACE.write_text(f"{type_face(qapp)}\n")
    elif not FACE.exists():
        pytest.fail("no pictures are kept; `make screenshots` keeps them")
    elif FACE.read_text().strip() != type_face(qapp):
        pytest.skip(f"the kept pictures are in {FACE.read_text().strip()}, this machine writes {type_face(qapp)}")


@pytest.fixture
def steady(qapp: QApplication, themed: Theme) -> Iterator[None]:
    """Nothing that moves, and no cursor that comes and goes."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    themed.choose(SHADES[0], "normal")
    yield
    themed.choose("system", "system")  # the windows have gone by now, so that this has nothing to paint anew
    qapp.setCursorFlashTime(before)


def shown(window: Bench) -> QWidget:
    window.window.resize(960, 680)
    window.qtbot.wait(120)
    return window.window


@pytest.mark.usefixtures("same_type", "steady")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("page", TOURS)
def test_a_page_looks_as_it_did(page: str, look: str, bench: MakeBench, themed: Theme, qapp: QApplication) -> None:
    differing = []
    spoken = Spoken(qapp, look)
    try:
        window = TOURS[page](partial(bench, look=spoken))
        shown(window)
        for appearance in SHADES:
            if themed.dark is not (appearance == "dark"):
                themed.choose(appearance, "normal")
            window.qtbot.wait(60)
            made, fine = picture(window.window), picture(window.window, 2)
            # At 200 percent a page shows what it shows at 100, only finer.
            assert difference(made, fine).small, (page, look, appearance, difference(made, fine))
            path = FOLDER / f"{page}-{look}-{appearance}.webp"
            if os.environ.get(WORD):
                _leave(made, fine, path)
            before = kept(path)
            if before is None or not difference(made, before).small:
                differing.append((path.name, "new" if before is None else str(difference(made, before))))
                _report(made, path.name)
    finally:
        spoken.forget()
    assert differing == [], "look at build/pictures; if they are right, keep them with `make screenshots`"


def _leave(made: QImage, fine: QImage, path: Path) -> None:
    folder = Path(os.environ[WORD])
    folder.mkdir(parents=True, exist_ok=True)
    made.save(str(folder / f"{path.stem}.png"))
    fine.save(str(folder / f"{path.stem}-200.png"))
    keep(made, path)


def _report(made: QImage, name: str) -> None:
    folder = Path("build/pictures")
    folder.mkdir(parents=True, exist_ok=True)
    made.save(str((folder / name).with_suffix(".png")))


@pytest.mark.usefixtures("steady")
def test_a_difference_that_matters_is_seen(bench: MakeBench) -> None:
    """A button that is gone, and a word that became another colour, are no tolerance."""
    window = TOURS["home"](bench)
    before = picture(shown(window))
    assert difference(before, picture(window.window)).small
    window.find("scanScreenButton").hide()
    window.qtbot.wait(50)
    assert not difference(before, picture(window.window)).small


@pytest.mark.skipif(bool(os.environ.get(WORD)), reason="they are being made")
def test_the_kept_pictures_have_room_and_a_page_each() -> None:
    files = list(FOLDER.glob("*.webp"))
    assert sum(path.stat().st_size for path in files) <= BUDGET
    wanted = {f"{page}-{look}-{shade}" for page in TOURS for look in LOOKS for shade in SHADES}
    assert {path.stem for path in files} == wanted
