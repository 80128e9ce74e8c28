"""The profile: a picture chosen, cropped, made small, and everything saved."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from authenticator.errors import CountersignError
from authenticator.profile import Profile
from authenticator.translation import tr
from ui.avatar import avatar_of, picture_from_file
from ui.desk import Desk
from ui.flows.places import Places
from ui.models.cropping import Crop
from ui.window import Window

if TYPE_CHECKING:
    from ui.pages.crop import CropPage
    from ui.pages.profile import ProfilePage


class ProfileEditing(QObject):
    """What the profile page wants."""

    def __init__(self, desk: Desk, places: Places) -> None:
        super().__init__()
        self._desk = desk
        self._places = places
        desk.window.meet(Window.profile, self._hear_page)

    def _hear_page(self, page: ProfilePage) -> None:
        page.saved.connect(self._save)
        page.picture_wanted.connect(self._choose_picture)

    def take_picture(self, path: str) -> None:
        """Have the picture at `path` cropped and show it on the profile page."""
        self._desk.worker.run(partial(picture_from_file, path), self._desk.here(self._ask), self._failed)

    @cached_property
    def _crop(self) -> CropPage:
        page = self._desk.window.crop
        page.cropped.connect(self._use)
        page.cancelled.connect(self._back)
        return page

    def _ask(self, picture: QImage) -> None:
        self._desk.window.show_page(self._crop)
        self._crop.show_picture(picture)

    def _use(self, picture: QImage, crop: Crop) -> None:
        self._back()
        page = self._desk.window.profile
        self._desk.worker.run(partial(avatar_of, picture, crop), page.show_picture, self._failed)

    def _back(self) -> None:
        """Go back to what was typed so far."""
        self._desk.window.show_page(self._desk.window.profile)

    def _save(self, profile: Profile) -> None:
        def saved(_: None) -> None:
            self._desk.window.profile.say(tr("Saved."), "green")
            self._places.load()

        self._desk.worker.run(lambda: self._desk.facade.save_profile(profile), saved, self._failed)

    def _failed(self, error: CountersignError) -> None:
        self._desk.window.profile.say(error.user_text(), "red")

    def _choose_picture(self) -> None:
        dialog = QFileDialog(self._desk.window, tr("Choose a picture"), "", _kinds())
        dialog.setObjectName("pictureDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_picture)
        dialog.open()


def _kinds() -> str:
    """What may be chosen, as Qt wants it: a name, and patterns that are the same in every language."""
    return f"{tr('Pictures')} (*.png *.jpg *.jpeg *.webp *.bmp)"
