"""Business days: those on which an answer can be expected."""

from collections.abc import Container
from datetime import date, timedelta

SATURDAY = 5


def is_business_day(day: date, free: Container[date] = ()) -> bool:
    """Return whether people are at work on a day: Monday to Friday, and no holiday."""
    return day.weekday() < SATURDAY and day not in free


def add_business_days(day: date, count: int, free: Container[date] = ()) -> date:
    """Return the day so many business days later, or earlier where the count is negative."""
    left, step = abs(count), timedelta(days=1 if count > 0 else -1)
    while left:
        day += step
        left -= is_business_day(day, free)
    return day
