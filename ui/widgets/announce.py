"""Says something to whoever listens instead of looking."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str, *, assertive: bool = True) -> None:
    """Have assistive technology read `text`: now, because something waits for the person, or after what it says."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before something is said

    event = QAccessibleAnnouncementEvent(widget, text)
    levels = QAccessible.AnnouncementPoliteness
    event.setPoliteness(levels.Assertive if assertive else levels.Polite)
    QAccessible.updateAccessibility(event)
