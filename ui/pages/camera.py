"""The webcam's picture while a code is looked for."""

from __future__ import annotations

from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal

from authenticator.scan.preview import Preview
from authenticator.scan.watch import Light
from authenticator.translation import mark, tr
from ui.capture import image_of
from ui.theme import set_role
from ui.widgets.announce import announce
from ui.widgets.buttons import Button, escape_to
from ui.widgets.centred import CentredCard
from ui.widgets.choice_menu import ChoiceMenu, menu_text
from ui.widgets.labels import label, set_text
from ui.widgets.mirror import OutlinedPicture

_SIZE = QSize(480, 270)
_HINTS = MappingProxyType(
    {
        Light.GOOD: mark("Nothing that the camera sees is kept."),
        Light.DARK: mark("It is too dark; turn on a light, or brighten the screen with the code."),
        Light.GLARE: mark("It is too bright; tilt the code, or darken the screen with the code."),
    }
)


class CameraPage(CentredCard):
    """Shows what the camera sees; nothing of it is kept.

    Signals:
        cancelled: the person gave up.
        chosen: the id of another camera.
    """

    cancelled = Signal()
    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(width=580)
        self.setObjectName("cameraPage")
        self.column.addWidget(label(tr("Hold the code before the camera"), "title", centred=True))
        self._hint = label("", "secondary", name="cameraHint", centred=True)
        self.column.addWidget(self._hint)
        self.column.addSpacing(8)
        self._view = OutlinedPicture("cameraView", tr("What the camera sees"), _SIZE)
        self.column.addWidget(self._view)
        self.column.addSpacing(12)
        self._which = Button("", "chooseCameraButton", "outline", wide=False)
        self._which.clicked.connect(self._open_menu)
        self._menu = ChoiceMenu(self, "cameraMenu")
        self._menu.chosen.connect(self.chosen)
        self._cancel = Button(tr("Cancel"), "cancelCameraButton", "outline")
        self._cancel.clicked.connect(self.cancelled)
        escape_to(self, self._cancel)
        self.add_buttons(self._cancel, self._which)
        self._light = Light.GOOD
        self.show_cameras([], "")

    def start(self) -> None:
        """Wait for the first frame."""
        self._view.say(tr("The camera is starting\u2026"))
        self._show_light(Light.GOOD)
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_cameras(self, cameras: list[tuple[str, str]], current: str) -> None:
        """Offer the cameras (id and name), where there are several."""
        self._menu.show_choices(cameras, current)
        name = next((name for key, name in cameras if key == current), "")
        self._which.setText(f"{menu_text(name)} \u25be")
        self._which.setAccessibleName(tr("Camera: {name}", name=name))
        self._which.setToolTip(tr("Use another camera"))
        self._which.updateGeometry()
        self._which.setVisible(len(cameras) > 1)

    def show_frame(self, frame: Preview) -> None:
        """Show one frame, and what is wrong with the light."""
        height, width = frame.picture.shape[:2]
        self._view.show_picture(image_of(frame.picture), list(enumerate(frame.outlines)), QSize(width, height))
        if frame.light is not self._light:
            self._show_light(frame.light)
            announce(self._hint, tr(_HINTS[frame.light]))

    def _show_light(self, light: Light) -> None:
        self._light = light
        set_text(self._hint, tr(_HINTS[light]))
        set_role(self._hint, tone="secondary" if light is Light.GOOD else "amber")

    def _open_menu(self) -> None:
        self._menu.open_at(self._which, above=True)
