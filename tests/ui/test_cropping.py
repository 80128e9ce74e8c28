"""Which part of a picture is kept: by mouse, wheel, slider and keyboard, never beyond its edge."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QImageIOHandler, QImageWriter, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider

from authenticator.errors import InputError
from authenticator.limits import IMAGE_BYTES_MAX
from tests.ui.conftest import Bench, MakeBench
from ui.avatar import avatar_of, picture_from_file
from ui.models.cropping import ZOOM_MAX, Crop
from ui.widgets.crop_view import CropView


@given(
    st.integers(1, 4_000),
    st.integers(1, 4_000),
    st.lists(st.tuples(st.floats(-5_000, 5_000), st.floats(-5_000, 5_000), st.floats(-30, 30)), max_size=5),
)
def test_the_square_is_always_inside_the_picture(
    width: int, height: int, steps: list[tuple[float, float, float]]
) -> None:
    crop = Crop.middle(width, height)
    for right, down, closer in steps:
        crop = crop.moved(right, down).closer(closer)
        left, top, side = crop.square
        assert side >= 1
        assert (left >= 0, top >= 0, left + side <= width, top + side <= height) == (True,) * 4
        assert 1 <= crop.zoom <= ZOOM_MAX


def test_it_begins_with_the_largest_square_in_the_middle() -> None:
    assert Crop.middle(900, 500).square == (200, 0, 500)
    assert Crop.middle(500, 900).square == (0, 200, 500)


def test_zooming_keeps_the_middle_and_going_away_comes_back_inside() -> None:
    near = Crop.middle(900, 500).zoomed(5).moved(1_000, 1_000)
    assert near.square == (800, 400, 100)
    assert near.zoomed(1).square == (400, 0, 500)


def test_a_tiny_picture_is_not_zoomed() -> None:
    assert Crop.middle(40, 60).zoom_max == 1.0
    assert Crop.middle(40, 60).closer(5).square == (0, 10, 40)


# Files.


def halves(width: int = 900, height: int = 500) -> QImage:
    """Red, with a blue quarter at the end of a line."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    painter = QPainter(picture)
    painter.fillRect(width * 3 // 4, 0, width, height, QColor("blue"))
    painter.end()
    return picture


def color_of(avatar: bytes) -> str:
    kept = QImage.fromData(avatar)
    assert kept.width() == kept.height()
    middle = kept.pixelColor(kept.width() // 2, kept.height() // 2)
    return "blue" if middle.blue() > 200 else "red" if middle.red() > 200 else middle.name()


def test_what_is_kept_is_what_was_chosen(qapp: QApplication) -> None:
    picture = halves()
    whole = Crop.middle(900, 500)
    assert color_of(avatar_of(picture, whole)) == "red"
    assert color_of(avatar_of(picture, whole.zoomed(4).moved(900, 0))) == "blue"


def test_a_picture_is_turned_as_the_camera_was_held(qapp: QApplication, tmp_path: Path) -> None:
    path = str(tmp_path / "me.jpg")
    writer = QImageWriter(path, b"jpeg")
    writer.setTransformation(QImageIOHandler.Transformation.TransformationRotate90)
    assert writer.write(halves(900, 500))
    picture = picture_from_file(path)
    assert (picture.width(), picture.height()) == (500, 900)


def test_what_is_transparent_is_white(qapp: QApplication, tmp_path: Path) -> None:
    picture = QImage(100, 100, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    assert picture.save(str(tmp_path / "me.png"))
    kept = QImage.fromData(avatar_of(picture_from_file(str(tmp_path / "me.png")), Crop.middle(100, 100)))
    assert kept.pixelColor(48, 48).lightness() > 250


def test_nothing_of_the_file_but_its_pixels_is_kept(qapp: QApplication, tmp_path: Path) -> None:
    picture = halves(200, 200)
    picture.setText("Comment", "canary: 52.5 N 13.4 E")
    assert picture.save(str(tmp_path / "me.png"))
    assert b"canary" in (tmp_path / "me.png").read_bytes()
    assert b"canary" not in avatar_of(picture_from_file(str(tmp_path / "me.png")), Crop.middle(200, 200))


def test_a_picture_of_many_details_still_fits(qapp: QApplication) -> None:
    noise = QImage(512, 512, QImage.Format.Format_RGB32)
    seed = 1
    for x in range(512):
        for y in range(0, 512, 4):
            seed = seed * 1_103_515_245 + 12_345 & 0x7FFF_FFFF
            noise.setPixel(x, y, seed & 0xFF_FFFF)
    assert len(avatar_of(noise, Crop.middle(512, 512))) < 6_144


@pytest.mark.parametrize(
    ("size", "short"),
    [
        pytest.param((3_000, 2_000), 1_024, id="large"),
        pytest.param((1_024, 4_000), 1_024, id="tall"),
        pytest.param((30, 20), 20, id="small"),
    ],
)
def test_a_large_picture_is_made_smaller_to_be_looked_at(
    qapp: QApplication, tmp_path: Path, size: tuple[int, int], short: int
) -> None:
    assert halves(*size).save(str(tmp_path / "me.png"))
    picture = picture_from_file(str(tmp_path / "me.png"))
    assert min(picture.width(), picture.height()) == short
    assert abs(picture.width() / picture.height() - size[0] / size[1]) < 0.01


def test_a_file_that_is_too_large_is_not_decoded(tmp_path: Path) -> None:
    with (tmp_path / "me.png").open("wb") as file:
        file.truncate(IMAGE_BYTES_MAX + 1)
    with pytest.raises(InputError) as caught:
        picture_from_file(str(tmp_path / "me.png"))
    assert caught.value.code == "too_large"


# The page.


def cropping(bench: MakeBench, tmp_path: Path) -> tuple[Bench, CropView]:
    assert halves().save(str(tmp_path / "me.png"))
    window = bench()
    window.click("profileButton")
    window.on("profilePage")
    window.controller.profile.take_picture(str(tmp_path / "me.png"))
    window.on("cropPage")
    view = window.find("cropView")
    assert isinstance(view, CropView)
    return window, view


def kept(window: Bench) -> str:
    window.click("useCropButton")
    window.on("profilePage")
    window.settled()
    window.click("saveProfileButton")
    window.settled()
    return color_of(window.app.kept.avatar or b"")


def test_with_the_keyboard_alone(bench: MakeBench, tmp_path: Path) -> None:
    window, view = cropping(bench, tmp_path)
    assert window.window.focusWidget() is view
    for _ in range(12):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    zoomed = view.crop.zoom
    assert zoomed > 4
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.crop.zoom < zoomed
    before = view.crop.x
    QTest.keyClick(view, Qt.Key.Key_Right)
    step = view.crop.x - before
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.crop.x - before > 4 * step > 0
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert kept(window) == "blue"


def test_with_the_mouse_alone(bench: MakeBench, tmp_path: Path) -> None:
    window, view = cropping(bench, tmp_path)
    turn = QWheelEvent(
        QPointF(150, 150),
        QPointF(150, 150),
        QPoint(),
        QPoint(0, 1_200),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turn)
    slider = window.find("cropZoom")
    assert isinstance(slider, QSlider)
    assert slider.value() == round((view.crop.zoom - 1) * 100) > 200
    for _ in range(8):
        QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(280, 150))
        QTest.mouseMove(view, QPoint(20, 150))
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 150))
    at = view.crop.x
    QTest.mouseMove(view, QPoint(280, 150))  # nothing is held any more
    assert view.crop.x == at
    assert kept(window) == "blue"


def test_the_slider_zooms(bench: MakeBench, tmp_path: Path) -> None:
    window, view = cropping(bench, tmp_path)
    slider = window.find("cropZoom")
    assert isinstance(slider, QSlider)
    assert (slider.minimum(), slider.maximum(), slider.value()) == (0, 700, 0)
    slider.setValue(150)
    assert view.crop.zoom == 2.5


def test_a_picture_that_was_not_wanted_is_forgotten(bench: MakeBench, tmp_path: Path) -> None:
    window, view = cropping(bench, tmp_path)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    window.on("profilePage")
    assert view.crop == Crop.middle(1, 1)
    assert not window.find("removePictureButton").isVisible()


def test_what_was_typed_before_stays(bench: MakeBench, tmp_path: Path) -> None:
    window, _ = cropping(bench, tmp_path)
    window.click("cancelCropButton")
    window.on("profilePage")
    window.find("nameEdit").setText("Ada, retyped")  # type: ignore[attr-defined]
    window.controller.profile.take_picture(str(tmp_path / "me.png"))
    window.on("cropPage")
    assert kept(window) == "red"
    assert window.app.kept.name == "Ada, retyped"
