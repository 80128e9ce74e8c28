"""The webcam's picture while a code is looked for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel

from authenticator.scan.image import Pixels
from ui.widgets.buttons import Button, escape_to
from ui.widgets.centred import CentredCard
from ui.widgets.labels import label

_SIZE = QSize(400, 300)


class CameraPage(CentredCard):
    """Shows what the camera sees; nothing of it is kept.

    Signals:
        cancelled: the person gave up.
    """

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=480)
        self.setObjectName("cameraPage")
        self.column.addWidget(label("Hold the code before the camera", "title", centred=True))
        self.column.addWidget(label("Nothing that the camera sees is kept.", "secondary", centred=True))
        self.column.addSpacing(8)
        self._view = QLabel()
        self._view.setObjectName("cameraView")
        self._view.setAccessibleName("What the camera sees")
        self._view.setFixedSize(_SIZE)
        self._view.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.add_centred(self._view)
        self.column.addSpacing(12)
        self._cancel = Button("Cancel", "cancelCameraButton", "outline")
        self._cancel.clicked.connect(self.cancelled)
        escape_to(self, self._cancel)
        self.add_buttons(self._cancel)

    def start(self) -> None:
        """Wait for the first frame."""
        self._view.clear()
        self._view.setText("The camera is starting\u2026")
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_frame(self, frame: Pixels) -> None:
        """Show one BGR frame, mirrored as people expect of themselves."""
        height, width = frame.shape[:2]
        picture = QImage(frame.tobytes(), width, height, 3 * width, QImage.Format.Format_BGR888)
        small = picture.flipped(Qt.Orientation.Horizontal).scaled(
            _SIZE, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._view.setPixmap(QPixmap.fromImage(small))
