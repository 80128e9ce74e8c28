"""What looks for codes, and with which camera.

Rule: pictures are looked at in a process without the vault; the window never decodes one itself.
"""

from __future__ import annotations

from authenticator.facets.ground import Ground
from authenticator.scan.process import Decoder


class Scanning(Ground):
    """Pictures and cameras."""

    @property
    def decoder(self) -> Decoder:
        """What looks for codes in pictures: a process without the vault, started when it is first wanted."""
        return self._decoder

    def camera(self) -> str:
        """The id of the camera that was chosen last; empty where none was."""
        return self._house.catalogue.camera()

    def remember_camera(self, camera: str) -> None:
        """Begin with this camera from now on."""
        self._house.catalogue.remember_camera(camera)
