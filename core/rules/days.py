"""Days as people count them."""

from datetime import date, datetime, timedelta, tzinfo

SATURDAY = 5


def local_day(moment: datetime, zone: tzinfo) -> date:
    """Return the calendar day of a moment where the user is."""
    return moment.astimezone(zone).date()


def add_business_days(day: date, count: int) -> date:
    """Return the day that lies `count` working days (Monday to Friday) after a day."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


def say_day(day: date, today: date) -> str:
    """Return a day in words: "yesterday", "on Tuesday", "on 4 March"."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    if near:
        return near
    if abs((day - today).days) < 7:
        return f"on {day:%A}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"on {day.day} {day:%B}{year}"
