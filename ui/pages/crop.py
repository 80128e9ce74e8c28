"""A picture of oneself, before it is kept: which part of it sites are shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QHBoxLayout

from authenticator.translation import tr
from ui.models.cropping import Crop
from ui.widgets.buttons import Button, as_tab_order, escape_to
from ui.widgets.centred import CentredCard
from ui.widgets.crop_view import CropView
from ui.widgets.duration_slider import DurationSlider
from ui.widgets.labels import label

_FINE = 100  # steps of the slider from one zoom to twice that


class CropPage(CentredCard):
    """See the module.

    Signals:
        cropped: the picture (`QImage`) and which part of it (`Crop`).
        cancelled: the picture stays as it was.
    """

    cropped = Signal(object, object)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__(width=480)
        self.setObjectName("cropPage")
        self.column.setContentsMargins(32, 24, 32, 20)
        self._picture = QImage()
        self.column.addWidget(label(tr("Your picture"), "title", centred=True))
        text = tr("Drag it until the circle is right. Only what is inside is kept, as a small square.")
        self.column.addWidget(label(text, "secondary", centred=True))
        self.column.addSpacing(8)
        self.view = CropView()
        self.view.changed.connect(self._follow)
        self.add_centred(self.view)
        self.column.addSpacing(8)
        self._slider = DurationSlider(tr("Zoom"), "cropZoom", 1)
        self._slider.setSingleStep(_FINE // 4)
        self._slider.setPageStep(_FINE)
        self._slider.valueChanged.connect(lambda value: self.view.zoom(1 + value / _FINE))
        row = QHBoxLayout()
        row.addWidget(label(tr("Zoom"), "secondary", wrap=False))
        row.addWidget(self._slider, 1)
        self.column.addLayout(row)
        self.column.addSpacing(12)
        cancel = Button(tr("Cancel"), "cancelCropButton", "outline")
        cancel.clicked.connect(self.cancelled)
        escape_to(self, cancel)
        go = Button(tr("Use it"), "useCropButton", "primary")
        go.clicked.connect(lambda: self.cropped.emit(self._picture, self.view.crop))
        self.add_buttons(cancel, go)
        as_tab_order([self.view, self._slider, cancel, go])

    def show_picture(self, picture: QImage) -> None:
        """Begin with the middle of a picture."""
        self._picture = picture
        whole = Crop.middle(picture.width(), picture.height())
        self._slider.setRange(0, round((whole.zoom_max - 1) * _FINE))
        self._slider.setEnabled(whole.zoom_max > 1)
        self.view.show_picture(picture)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no picture that was not used."""
        self._picture = QImage()
        self.view.forget()
        super().hideEvent(event)

    def _follow(self) -> None:
        self._slider.blockSignals(True)
        self._slider.setValue(round((self.view.crop.zoom - 1) * _FINE))
        self._slider.blockSignals(False)
