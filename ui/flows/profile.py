"""The profile: a picture chosen, made small, and everything saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from authenticator.errors import CountersignError
from authenticator.profile import Profile
from ui.avatar import avatar_from_file
from ui.desk import Desk
from ui.flows.places import Places


class ProfileEditing(QObject):
    """What the profile page wants."""

    def __init__(self, desk: Desk, places: Places) -> None:
        super().__init__()
        self._desk = desk
        self._places = places
        desk.window.profile.saved.connect(self._save)
        desk.window.profile.picture_wanted.connect(self._choose_picture)

    def take_picture(self, path: str) -> None:
        """Make the picture at `path` small and show it on the profile page."""
        page = self._desk.window.profile
        self._desk.worker.run(lambda: avatar_from_file(path), page.show_picture, self._failed)

    def _save(self, profile: Profile) -> None:
        def saved(_: None) -> None:
            self._desk.window.profile.say("Saved.", "green")
            self._places.load()

        self._desk.worker.run(lambda: self._desk.facade.save_profile(profile), saved, self._failed)

    def _failed(self, error: CountersignError) -> None:
        self._desk.window.profile.say(error.user_text(), "red")

    def _choose_picture(self) -> None:
        dialog = QFileDialog(self._desk.window, "Choose a picture", "", "Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")
        dialog.setObjectName("pictureDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take_picture)
        dialog.open()
