"""Looks through the camera for a text that an errand knows when it sees it."""

from __future__ import annotations

from collections.abc import Callable

from authenticator.scan.watch import Seen
from ui.desk import Step
from ui.flows.camera_look import CameraLook


class Looking:
    """Looks for one text, such as an identity code."""

    def __init__(self, camera: CameraLook) -> None:
        self._camera = camera

    def start(self, wanted: Callable[[str], bool], found: Callable[[str], None], back: Step) -> None:
        """Look for a code whose text is `wanted`, in two frames in a row; `back` where the person gives up."""

        def known(text: str) -> str | None:
            return text if wanted(text) else None

        def first(seen: Seen[str]) -> None:
            found(seen.sightings[0].value)

        self._camera.start(known, first, back)
