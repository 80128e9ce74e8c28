"""The four ways to a link, the drop, and the link that arrives by itself."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from authenticator.consent.view import Source
from authenticator.errors import InputError, LocalError
from authenticator.limits import IMAGE_BYTES_MAX
from authenticator.protocol.link import RequestLink, parse_link
from tests.fakes.codes import LINK, OTHER, Pixels, code, png, screen
from tests.fakes.refusal import refused
from tests.ui.conftest import Bench, MakeBench
from ui import capture
from ui.widgets.mirror import OutlinedPicture


class OneScreen:
    """A screen that shows one picture."""

    def __init__(self, picture: QImage) -> None:
        self._picture = picture

    def geometry(self) -> QRect:
        return self._picture.rect() if not self._picture.isNull() else QRect(0, 0, 100, 100)

    def grabWindow(self, window: int, x: int, y: int, width: int, height: int) -> QPixmap:  # noqa: N802 - Qt's name
        assert window == 0
        return QPixmap.fromImage(self._picture.copy(x, y, width, height))


def image_of(pixels: Pixels) -> QImage:
    height, width = pixels.shape
    return QImage(pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()


def screens(monkeypatch: pytest.MonkeyPatch, *pictures: QImage) -> None:
    monkeypatch.setattr(capture, "_screens", lambda: [OneScreen(picture) for picture in pictures])


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> list[tuple[RequestLink, Source]]:
    return []


def watched(make: MakeBench, found: list[tuple[RequestLink, Source]], **options: object) -> Bench:
    """A window whose app remembers what it was asked to open."""
    window = make(**options)
    opened = window.app.open_request

    def remember(link: RequestLink, source: Source) -> object:
        found.append((link, source))
        return opened(link, source)

    window.app.open_request = remember  # type: ignore[method-assign, assignment]
    return window


def test_a_code_on_any_screen_is_found(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], monkeypatch: pytest.MonkeyPatch
) -> None:
    screens(monkeypatch, image_of(screen()), image_of(screen(code(LINK))))
    window = watched(bench, found)
    window.click("scanScreenButton")
    assert not window.window.isVisible()
    window.on("consentPage")
    assert window.window.isVisible()
    assert found == [(parse_link(LINK), Source.SCREEN)]


@pytest.mark.parametrize("fails", [False, True], ids=["ready", "not-ready"])
def test_what_looks_at_the_picture_is_made_ready_while_the_window_is_away(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], monkeypatch: pytest.MonkeyPatch, *, fails: bool
) -> None:
    """Where it cannot be, the look itself says so, or is done all the same."""
    screens(monkeypatch, image_of(screen(code(LINK))))
    window = watched(bench, found)
    away: list[bool] = []

    def start() -> None:
        away.append(not window.window.isVisible())
        if fails:
            raise LocalError("decoder_failed")

    window.app.decoder.start = start  # type: ignore[method-assign]
    window.click("scanScreenButton")
    window.on("consentPage")
    assert away == [True]
    assert found == [(parse_link(LINK), Source.SCREEN)]


def test_of_two_codes_on_two_screens_the_person_chooses(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], monkeypatch: pytest.MonkeyPatch
) -> None:
    screens(monkeypatch, image_of(screen(code(LINK))), image_of(screen(code(OTHER))))
    window = watched(bench, found)
    window.click("scanScreenButton")
    window.on("pickerPage")
    assert found == []
    rows = [window.find(f"code_{number}") for number in (0, 1)]
    assert [row.accessibleName() for row in rows] == ["Code 1, relay.example", "Code 2, relay.example"]
    assert [row.accessibleDescription() for row in rows] == ["Screen 1, top left", "Screen 2, top left"]
    assert window.window.focusWidget() is rows[0]
    window.click("code_1")
    window.on("consentPage")
    assert found == [(parse_link(OTHER), Source.SCREEN)]


def test_a_code_is_chosen_on_the_picture(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], monkeypatch: pytest.MonkeyPatch
) -> None:
    both = screen(code(LINK), code(OTHER))
    screens(monkeypatch, image_of(both))
    window = watched(bench, found)
    window.click("scanScreenButton")
    window.on("pickerPage")
    view = window.find("codePicture")
    assert isinstance(view, OutlinedPicture)
    laid_out = (0, 0)

    def settled() -> bool:
        nonlocal laid_out
        before, laid_out = laid_out, (view.width(), view.height())
        return before == laid_out and view.isVisible() and view.height() == view.sizeHint().height()

    window.until(settled)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert window.window.shown is window.window.picker  # nothing is there
    right = view._shape(1).boundingRect().center().toPoint()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=right)
    window.on("consentPage")
    assert found == [(parse_link(OTHER), Source.SCREEN)]


def test_none_of_several_codes_can_be_chosen(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], monkeypatch: pytest.MonkeyPatch
) -> None:
    screens(monkeypatch, image_of(screen(code(LINK), code(OTHER))))
    window = watched(bench, found)
    window.click("scanScreenButton")
    window.on("pickerPage")
    window.click("cancelPickerButton")
    window.on("homePage")
    assert found == []
    window.click("scanScreenButton")  # and again, with the other answer
    window.on("pickerPage")
    QTest.keyClick(window.find("code_0"), Qt.Key.Key_Space)
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.SCREEN)]


def test_a_screen_without_a_code_can_be_scanned_again(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], monkeypatch: pytest.MonkeyPatch
) -> None:
    screens(monkeypatch, image_of(screen()))
    window = watched(bench, found)
    window.click("scanScreenButton")
    window.on("errorPage")
    assert window.text("errorCode") == "no_code_found"
    screens(monkeypatch, image_of(screen(code(LINK))))
    window.click("retryButton")
    window.on("consentPage")


def test_a_screen_of_one_colour_was_not_captured(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], monkeypatch: pytest.MonkeyPatch
) -> None:
    black = QImage(200, 100, QImage.Format.Format_RGB32)
    black.fill(QColor("black"))
    screens(monkeypatch, black)
    window = watched(bench, found)
    window.click("scanScreenButton")
    window.on("errorPage")
    assert window.text("errorCode") == "screen_capture_failed"
    assert window.window.isVisible()


def test_no_screen_at_all_was_not_captured(qapp: object) -> None:
    refused("screen_capture_failed", lambda: capture.usable([[QImage()], []]))


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_a_screen_of_which_a_part_is_missing_was_not_captured(qapp: object, missing: int) -> None:
    whole = image_of(screen(code(LINK)))
    bands = [whole.copy(0, top, 1280, 240) for top in (0, 240, 480)]
    ((pixels, shot),) = capture.usable([bands])
    assert np.array_equal(pixels, screen(code(LINK)))
    assert shot.name == ""
    bands[missing] = QImage()
    refused("screen_capture_failed", lambda: capture.usable([bands]))


def test_a_screen_that_was_not_captured_does_not_hide_another(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], monkeypatch: pytest.MonkeyPatch
) -> None:
    black = QImage(200, 100, QImage.Format.Format_RGB32)
    black.fill(QColor("black"))
    screens(monkeypatch, QImage(), black, image_of(screen(code(LINK))))
    window = watched(bench, found)
    window.click("scanScreenButton")
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.SCREEN)]


COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


def drop(window: Bench, mime: QMimeData, offered: Qt.DropAction = COPY) -> bool:
    """Drag something over the home page and let it go; tells whether it was taken."""
    home = window.window.home
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), offered, mime, buttons, keys)
    entering.ignore()
    home.dragEnterEvent(entering)
    if entering.isAccepted():
        dropping = QDropEvent(QPointF(300, 300), offered, mime, buttons, keys)
        home.dropEvent(dropping)
        assert dropping.dropAction() == COPY  # a move would delete the file where it was
    return entering.isAccepted()


def files(*paths: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return mime


def text(words: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(words)
    return mime


def address(words: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl(words)])
    return mime


@pytest.mark.parametrize("offered", [COPY, COPY | MOVE], ids=["copy", "copy-or-move"])
def test_a_dropped_picture_is_read(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], tmp_path: Path, offered: Qt.DropAction
) -> None:
    (tmp_path / "code.png").write_bytes(png(code(LINK)))
    window = watched(bench, found)
    assert drop(window, files(str(tmp_path / "code.png")), offered)
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.IMAGE)]


def test_a_picture_dropped_out_of_a_browser_is_read(bench: MakeBench, found: list[tuple[RequestLink, Source]]) -> None:
    window = watched(bench, found)
    mime = address("https://site.example/code.png")
    mime.setImageData(image_of(code(LINK)))
    assert drop(window, mime)
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.IMAGE)]


@pytest.mark.parametrize("mime", [text, address])
def test_a_dropped_link_is_taken(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], mime: Callable[[str], QMimeData]
) -> None:
    window = watched(bench, found)
    assert drop(window, mime(LINK))
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.LINK)]


@pytest.mark.parametrize(
    ("mime", "expected"),
    [
        pytest.param(lambda _: files("/a.png", "/b.png"), "drop_unusable", id="several-files"),
        pytest.param(lambda folder: files(str(folder)), "image_unreadable", id="a-folder"),
        pytest.param(lambda folder: files(str(folder / "none.png")), "file_unreadable", id="a-file-that-is-gone"),
        pytest.param(lambda folder: files(str(folder / "pipe")), "image_unreadable", id="a-pipe"),
        pytest.param(lambda folder: files(str(folder / "large")), "too_large", id="a-file-that-is-too-large"),
        pytest.param(lambda folder: files(str(folder / "text")), "image_unreadable", id="a-file-that-is-no-picture"),
        pytest.param(lambda folder: files(str(folder / "blank.png")), "no_code_found", id="a-picture-without-a-code"),
        pytest.param(lambda folder: files(str(folder / "shop.png")), "link_invalid", id="a-code-of-something-else"),
        pytest.param(lambda _: text("  "), "drop_unusable", id="blanks"),
    ],
)
def test_what_cannot_be_used_says_why(
    bench: MakeBench, tmp_path: Path, mime: Callable[[Path], QMimeData], expected: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "large").open("wb") as file:
        file.truncate(IMAGE_BYTES_MAX + 1)
    (tmp_path / "text").write_text("hello")
    (tmp_path / "blank.png").write_bytes(png(screen()))
    (tmp_path / "shop.png").write_bytes(png(code("https://shop.example/sale")))
    window = bench()
    assert drop(window, mime(tmp_path))
    window.on("errorPage")
    assert window.text("errorCode") == expected


def test_what_holds_nothing_is_not_taken(bench: MakeBench) -> None:
    assert not drop(bench(), QMimeData())


def test_a_file_that_would_be_moved_is_not_taken(bench: MakeBench, tmp_path: Path) -> None:
    assert not drop(bench(), files(str(tmp_path / "code.png")), MOVE)


def test_a_dropped_text_that_is_no_link_leads_to_typing(bench: MakeBench) -> None:
    window = bench()
    assert drop(window, address("https://site.example/"))
    window.on("linkPage")
    assert window.text("linkProblem").startswith("This is not a Countersign login code")


def test_of_several_codes_in_a_picture_the_person_chooses(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], tmp_path: Path
) -> None:
    (tmp_path / "both.png").write_bytes(png(screen(code(LINK), code(OTHER))))
    window = watched(bench, found)
    window.controller.scanning.read_image(str(tmp_path / "both.png"))
    window.on("pickerPage")
    assert window.find("code_0").accessibleDescription() == "Top left"
    window.click("code_1")
    window.on("consentPage")
    assert found == [(parse_link(OTHER), Source.IMAGE)]


def test_several_codes_are_chosen_from_without_a_picture_too(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "both.png").write_bytes(png(screen(code(LINK), code(OTHER))))
    window = watched(bench, found)

    def none(_content: bytes) -> Pixels:
        raise InputError("image_unreadable")

    monkeypatch.setattr(window.app.decoder, "picture_of_file", none)
    window.controller.scanning.read_image(str(tmp_path / "both.png"))
    window.on("pickerPage")
    assert window.find("code_0").accessibleDescription() == "In the file"
    window.click("code_0")
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.IMAGE)]


def test_an_image_is_chosen_in_a_dialog(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], tmp_path: Path
) -> None:
    (tmp_path / "code.png").write_bytes(png(code(LINK)))
    window = watched(bench, found)
    window.click("openImageButton")
    dialog = window.window.findChild(QFileDialog, "imageDialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "code.png"))
    dialog.close()
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.IMAGE)]


def test_a_picture_that_is_none_says_so(bench: MakeBench, tmp_path: Path) -> None:
    (tmp_path / "code.png").write_bytes(b"hello")
    window = bench()
    window.controller.scanning.read_image(str(tmp_path / "code.png"))
    window.on("errorPage")
    assert window.text("errorCode") == "image_unreadable"


def test_a_link_in_the_clipboard_is_taken(bench: MakeBench, found: list[tuple[RequestLink, Source]]) -> None:
    QGuiApplication.clipboard().setText(f" {LINK}\n")
    window = watched(bench, found)
    window.window.activateWindow()
    window.until(window.window.isActiveWindow)
    QTest.keyClick(window.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.CLIPBOARD)]


def test_a_picture_in_the_clipboard_is_read(bench: MakeBench, found: list[tuple[RequestLink, Source]]) -> None:
    QGuiApplication.clipboard().setImage(image_of(code(LINK)))
    window = watched(bench, found)
    window.click("pasteLinkButton")
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.CLIPBOARD)]


def test_a_file_in_the_clipboard_is_read(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], tmp_path: Path
) -> None:
    (tmp_path / "code.png").write_bytes(png(code(LINK)))
    QGuiApplication.clipboard().setMimeData(files(str(tmp_path / "code.png")))
    window = watched(bench, found)
    window.click("pasteLinkButton")
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.CLIPBOARD)]


def test_a_picture_in_the_clipboard_comes_before_what_is_said_of_it(
    bench: MakeBench, found: list[tuple[RequestLink, Source]]
) -> None:
    mime = QMimeData()
    mime.setText("a picture of a code")
    mime.setImageData(image_of(code(LINK)))
    QGuiApplication.clipboard().setMimeData(mime)
    window = watched(bench, found)
    window.click("pasteLinkButton")
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.CLIPBOARD)]


def test_a_picture_without_a_code_in_the_clipboard_says_so(bench: MakeBench) -> None:
    QGuiApplication.clipboard().setImage(image_of(screen()))
    window = bench()
    window.click("pasteLinkButton")
    window.on("errorPage")
    assert window.text("errorCode") == "no_code_found"


def test_nonsense_in_the_clipboard_leads_to_typing(bench: MakeBench, found: list[tuple[RequestLink, Source]]) -> None:
    QGuiApplication.clipboard().setText("nonsense")
    window = watched(bench, found)
    window.click("pasteLinkButton")
    window.on("linkPage")
    assert window.text("linkProblem").startswith("This is not a Countersign login code")
    edit = window.find("linkEdit")
    assert isinstance(edit, QLineEdit)
    edit.setText(LINK)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.LINK)]


def test_an_empty_clipboard_leads_to_typing(bench: MakeBench) -> None:
    QGuiApplication.clipboard().clear()
    window = bench()
    window.click("pasteLinkButton")
    window.on("linkPage")
    assert not window.find("linkProblem").isVisible()
    window.click("cancelButton")
    window.on("homePage")


def test_a_link_that_arrives_waits_for_the_person(bench: MakeBench, found: list[tuple[RequestLink, Source]]) -> None:
    window = watched(bench, found, link=parse_link(LINK).deep_link)
    window.on("questionPage")
    assert window.text("questionText") == "It leads to relay.example."
    assert found == []
    assert window.window.focusWidget() is window.find("keepButton")
    window.click("agreeButton")
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.DEEP_LINK)]


def test_a_link_that_arrives_can_be_ignored(bench: MakeBench, found: list[tuple[RequestLink, Source]]) -> None:
    window = watched(bench, found, link=LINK)
    window.on("questionPage")
    window.click("keepButton")
    window.on("homePage")
    assert found == []


def test_a_broken_link_that_arrives_says_so(bench: MakeBench) -> None:
    window = bench(link="countersign://nonsense")
    window.on("errorPage")
    assert window.text("errorCode") in ("link_invalid", "link_unsafe")


def test_a_picture_beyond_the_limit_is_not_converted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture, "IMAGE_PIXELS_MAX", 100)
    with pytest.raises(InputError) as raised:
        capture.pixels_of(QImage(20, 20, QImage.Format.Format_RGB32))
    assert raised.value.code == "too_large"
