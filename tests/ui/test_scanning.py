"""The four ways to a link, the drop, and the link that arrives by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from authenticator.consent.view import Source
from authenticator.errors import InputError, LocalError
from authenticator.protocol.link import RequestLink, parse_link
from tests.fakes.codes import LINK, OTHER, Pixels, code, png, screen
from tests.ui.conftest import Bench, MakeBench
from tests.ui.films import film
from ui import capture


class OneScreen:
    """A screen that shows one picture."""

    def __init__(self, picture: QImage) -> None:
        self._picture = picture

    def grabWindow(self, window: int) -> QPixmap:  # noqa: N802 - Qt's name
        assert window == 0
        return QPixmap.fromImage(self._picture)


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


def test_two_screens_with_two_codes_are_refused(
    bench: MakeBench, found: list[tuple[RequestLink, Source]], monkeypatch: pytest.MonkeyPatch
) -> None:
    screens(monkeypatch, image_of(screen(code(LINK))), image_of(screen(code(OTHER))))
    window = watched(bench, found)
    window.click("scanScreenButton")
    window.on("errorPage")
    assert window.text("errorCode") == "several_codes"
    assert found == []


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


def test_no_screen_at_all_was_not_captured(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    screens(monkeypatch, QImage())
    with pytest.raises(LocalError) as raised:
        capture.grab_screens()
    assert raised.value.code == "screen_capture_failed"


def test_a_dropped_picture_is_read(bench: MakeBench, found: list[tuple[RequestLink, Source]], tmp_path: Path) -> None:
    (tmp_path / "code.png").write_bytes(png(code(LINK)))
    window = watched(bench, found)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "code.png"))])
    home = window.window.home
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, buttons, keys)
    home.dragEnterEvent(entering)
    assert entering.isAccepted()
    home.dropEvent(QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, mime, buttons, keys))
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.IMAGE)]


def test_several_dropped_files_are_not_taken(bench: MakeBench) -> None:
    window = bench()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile("/a.png"), QUrl.fromLocalFile("/b.png")])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, buttons, keys)
    entering.ignore()
    window.window.home.dragEnterEvent(entering)
    assert not entering.isAccepted()


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


def test_the_camera_sees_a_code(bench: MakeBench, found: list[tuple[RequestLink, Source]], tmp_path: Path) -> None:
    frame = screen(code(LINK), width=640, height=480)
    window = watched(bench, found, camera=film(tmp_path / "code.avi", frame, frame, frame))
    window.click("useWebcamButton")
    window.on("consentPage")
    assert found == [(parse_link(LINK), Source.CAMERA)]


def test_a_camera_that_is_not_there_says_so(bench: MakeBench) -> None:
    window = bench(camera="/no/such/camera")
    window.click("useWebcamButton")
    window.on("errorPage")
    assert window.text("errorCode") == "camera_unavailable"


def test_the_camera_can_be_cancelled(bench: MakeBench, tmp_path: Path) -> None:
    blank = screen(width=640, height=480)
    window = bench(camera=film(tmp_path / "blank.avi", *[blank] * 200))
    window.click("useWebcamButton")
    window.on("cameraPage")
    window.click("cancelCameraButton")
    window.on("homePage")


def test_a_picture_beyond_the_limit_is_not_converted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(capture, "IMAGE_PIXELS_MAX", 100)
    with pytest.raises(InputError) as raised:
        capture.pixels_of(QImage(20, 20, QImage.Format.Format_RGB32))
    assert raised.value.code == "too_large"
