"""Times as people say them, in their own zone. Pure: the time now is an argument."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

_DAY = 86_400


def local(seconds: int, zone: tzinfo | None = None) -> datetime:
    """Return UTC seconds in the person's zone, or in `zone`."""
    return datetime.fromtimestamp(seconds, UTC).astimezone(zone)


def clock_text(seconds: int, zone: tzinfo | None = None) -> str:
    """Return hours and minutes."""
    return f"{local(seconds, zone):%H:%M}"


def day_text(seconds: int, now: int, zone: tzinfo | None = None) -> str:
    """Return a day: `today`, `yesterday`, `tomorrow`, `3 March` or `3 March 2025`."""
    then, today = local(seconds, zone).date(), local(now, zone).date()
    if then == today:
        return "today"
    if then == today - timedelta(days=1):
        return "yesterday"
    if then == today + timedelta(days=1):
        return "tomorrow"
    text = f"{then.day} {then:%B}"
    return text if then.year == today.year else f"{text} {then.year}"


def moment_text(seconds: int, now: int, zone: tzinfo | None = None) -> str:
    """Return a day and a time, such as `today, 18:00`."""
    return f"{day_text(seconds, now, zone)}, {clock_text(seconds, zone)}"


def until_text(seconds: int, now: int, zone: tzinfo | None = None) -> str:
    """Return an end as short as it can be said: `18:00` today, `tomorrow, 9:00`, else the day."""
    if local(seconds, zone).date() == local(now, zone).date():
        return clock_text(seconds, zone)
    return moment_text(seconds, now, zone)


def ago_text(seconds: int, now: int, zone: tzinfo | None = None) -> str:
    """Return how long ago something was."""
    passed = now - seconds
    if passed < 60:
        return "just now"
    if passed < 3_600:
        return f"{passed // 60} min ago"
    if local(seconds, zone).date() == local(now, zone).date():
        return f"today {clock_text(seconds, zone)}"
    days = (local(now, zone).date() - local(seconds, zone).date()).days
    if days == 1:
        return "yesterday"
    return f"{days} days ago" if days < 14 else day_text(seconds, now, zone)


def left_text(seconds: int) -> str:
    """Return a length of time that is left, such as `3 h 12 min` or `2 days`."""
    if seconds >= 2 * _DAY:
        return f"{seconds // _DAY} days"
    if seconds >= 3_600:
        hours, minutes = seconds // 3_600, seconds % 3_600 // 60
        return f"{hours} h {minutes} min" if minutes else f"{hours} h"
    return f"{seconds // 60} min" if seconds >= 60 else f"{max(seconds, 0)} s"


def countdown_text(seconds: int) -> str:
    """Return minutes and seconds, such as `1:42`."""
    return f"{seconds // 60}:{seconds % 60:02}"


def number_text(number: int) -> str:
    """Return a number in groups of three."""
    return f"{number:,}".replace(",", "\u202f")
