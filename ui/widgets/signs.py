"""Small signs: status dots, bars, avatars, tiles of sites and things."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.icons import paint_icon
from ui.theme import font, roles, scaled
from ui.widgets.sides import on_side


class Dot(QWidget):
    """A small dot; the words beside it say the same."""

    def __init__(self, role: str = "line") -> None:
        super().__init__()
        self._role = role
        self.setFixedSize(scaled(8), scaled(8))

    def show_role(self, role: str) -> None:
        """Show another state."""
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles().color(self._role))
        painter.drawEllipse(QRectF(self.rect()))
        painter.end()


class Bar(QWidget):
    """A thin bar that says how much; the figures stand beside it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._part = 0.0
        self.setAccessibleName(words)
        self.setFixedHeight(scaled(6))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float) -> None:
        """Show a part from 0 to 1."""
        self._part = min(max(part, 0.0), 1.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is there and what is left."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        whole = QPainterPath()
        whole.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setClipPath(whole)
        painter.fillRect(box, roles().color("quiet"))
        part = QRectF(0, 0, box.width() * self._part, box.height())
        painter.fillRect(on_side(self, part), roles().color("accent"))
        painter.end()


class Initials(QWidget):
    """A person's picture in a circle, or the letters of the name."""

    def __init__(self, size: int = 28) -> None:
        super().__init__()
        self._text = ""
        self._picture: QPixmap | None = None
        self.setFixedSize(scaled(size), scaled(size))

    def show_person(self, name: str, picture: bytes | None) -> None:
        """Show somebody."""
        words = [word for word in name.split() if word[0].isalnum()]
        self._text = "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
        pixmap = QPixmap()
        self._picture = pixmap if picture and pixmap.loadFromData(picture) else None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the circle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = QRectF(self.rect())
        if self._picture is not None:
            round_ = QPainterPath()
            round_.addEllipse(box)
            painter.setClipPath(round_)
            painter.drawPixmap(box, self._picture, QRectF(self._picture.rect()))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(roles().color("accent"))
            painter.drawEllipse(box)
            letters = font("tag", bold=True)
            letters.setPixelSize(round(self.height() * 0.4))
            painter.setFont(letters)
            painter.setPen(roles().color("on_accent"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._text)
        painter.end()


class SiteTile(QWidget):
    """A site's first letter on a soft ground. Sites bring no pictures, so none can imitate another's."""

    def __init__(self, title: str, size: int = 44) -> None:
        super().__init__()
        self._letter = next((char for char in title if char.isalnum()), "?").upper()
        self.setFixedSize(QSize(scaled(size), scaled(size)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles().color("soft"))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, 10, 10)
        letter = font("body", bold=True)
        letter.setPixelSize(round(self.height() * 0.44))
        painter.setFont(letter)
        painter.setPen(roles().color("accent"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._letter)
        painter.end()


class NumberTile(QWidget):
    """A number in a circle, as it stands on a picture too."""

    def __init__(self, number: int, size: int = 28) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(QSize(scaled(size), scaled(size)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles().color("accent"))
        painter.drawEllipse(QRectF(self.rect()))
        painter.setFont(font("secondary", bold=True))
        painter.setPen(roles().color("on_accent"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()


class IconTile(QWidget):
    """A thing's picture on a soft ground."""

    def __init__(self, icon: str, size: int = 44) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(QSize(scaled(size), scaled(size)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(roles().color("soft"))
        box = QRectF(self.rect())
        painter.drawRoundedRect(box, 10, 10)
        side = box.width() * 0.5
        paint_icon(
            painter, self._icon, QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side), "accent"
        )
        painter.end()
