"""Times as people say them, in their own zone. Pure: the time now is an argument."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

from authenticator.translation import mark, tr

_DAY = 86_400
_MONTHS = (
    mark("January"),
    mark("February"),
    mark("March"),
    mark("April"),
    mark("May"),
    mark("June"),
    mark("July"),
    mark("August"),
    mark("September"),
    mark("October"),
    mark("November"),
    mark("December"),
)


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
        return tr("today")
    if then == today - timedelta(days=1):
        return tr("yesterday")
    if then == today + timedelta(days=1):
        return tr("tomorrow")
    month = tr(_MONTHS[then.month - 1])
    if then.year == today.year:
        return tr("{day} {month}", "a date", day=then.day, month=month)
    return tr("{day} {month} {year}", "a date", day=then.day, month=month, year=then.year)


def moment_text(seconds: int, now: int, zone: tzinfo | None = None) -> str:
    """Return a day and a time, such as `today, 18:00`."""
    return tr("{day}, {time}", "a day and a time", day=day_text(seconds, now, zone), time=clock_text(seconds, zone))


def until_text(seconds: int, now: int, zone: tzinfo | None = None) -> str:
    """Return an end as short as it can be said: `18:00` today, `tomorrow, 9:00`, else the day."""
    if local(seconds, zone).date() == local(now, zone).date():
        return clock_text(seconds, zone)
    return moment_text(seconds, now, zone)


def ago_text(seconds: int, now: int, zone: tzinfo | None = None) -> str:
    """Return how long ago something was."""
    passed = now - seconds
    if passed < 60:
        return tr("just now")
    if passed < 3_600:
        return tr("%n min ago", "", passed // 60)
    if local(seconds, zone).date() == local(now, zone).date():
        return tr("today {time}", time=clock_text(seconds, zone))
    days = (local(now, zone).date() - local(seconds, zone).date()).days
    if days == 1:
        return tr("yesterday")
    return tr("%n day(s) ago", "", days) if days < 14 else day_text(seconds, now, zone)


def left_text(seconds: int) -> str:
    """Return a length of time that is left, such as `3 h 12 min` or `2 days`."""
    if seconds >= 2 * _DAY:
        return tr("%n day(s)", "", seconds // _DAY)
    if seconds >= 3_600:
        hours, minutes = seconds // 3_600, seconds % 3_600 // 60
        if minutes:
            return tr("{hours} h {minutes} min", hours=hours, minutes=minutes)
        return tr("{hours} h", hours=hours)
    if seconds >= 60:
        return tr("{minutes} min", minutes=seconds // 60)
    return tr("{seconds} s", seconds=max(seconds, 0))


def countdown_text(seconds: int) -> str:
    """Return minutes and seconds, such as `1:42`."""
    return f"{seconds // 60}:{seconds % 60:02}"


def number_text(number: int) -> str:
    """Return a number in groups of three."""
    return f"{number:,}".replace(",", "\u202f")
