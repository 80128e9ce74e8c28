"""Says something to whoever listens instead of looking."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

_ENDS = tuple(".:?!\u2026\u3002\uff1f\u061f")  # after which a voice pauses by itself


def announce(widget: QWidget, text: str, *, assertive: bool = True) -> None:
    """Have assistive technology read `text`: now, because something waits for the person, or after what it says."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before something is said

    event = QAccessibleAnnouncementEvent(widget, text)
    levels = QAccessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if assertive else levels.Polite)
    QAccessible.updateAccessibility(event)


def announce_page(page: QWidget, title: str, *texts: str) -> None:
    """Name a page after what it is about, and have that and what it says of it read; empty texts are left out."""
    page.setAccessibleName(title)
    announce(page, " ".join(text if text.endswith(_ENDS) else f"{text}." for text in (title, *texts) if text))
