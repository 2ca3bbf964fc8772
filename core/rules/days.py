"""Days as people count them."""

from collections.abc import Container, Mapping
from datetime import date, datetime, tzinfo
from functools import cache
from types import MappingProxyType

from core.domain.business_days import add_business_days, is_business_day


def local_day(moment: datetime, zone: tzinfo) -> date:
    """Return the calendar day of a moment where the user is."""
    return moment.astimezone(zone).date()


def next_business_day(day: date, free: Container[date] = ()) -> date:
    """Return the day itself, or the first working day after it."""
    return day if is_business_day(day, free) else add_business_days(day, 1, free)


@cache
def holidays_of(place: str) -> Container[date]:
    """Return the public holidays of a country, such as "GB", or of a part of it, such as "GB-ENG".

    Of a place that nobody knows there are none.
    """
    country, _, part = place.partition("-")
    if country not in countries() or (part and part not in parts_of(country)):
        return ()
    import holidays  # here, since most people never choose a country, and it takes its time

    return holidays.country_holidays(country, subdiv=part or None)


@cache
def parts_of(country: str) -> Mapping[str, str]:
    """Return the parts of a country that have holidays of their own, by their short names."""
    import holidays

    known = holidays.country_holidays(country)
    names = known.get_subdivision_aliases()
    return MappingProxyType(
        {part: max(names.get(part) or [part], key=len) for part in known.subdivisions}
    )


@cache
def countries() -> Mapping[str, str]:
    """Return the countries whose holidays are known: two letters and the English name."""
    from holidays.registry import COUNTRIES

    names = {names[1]: _spelt(module) for module, names in COUNTRIES.items()}
    return MappingProxyType(dict(sorted(names.items(), key=lambda pair: pair[1])))


def say_day(day: date, today: date) -> str:
    """Return a day in words: "yesterday", "on Tuesday", "on 4 March"."""
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((day - today).days)
    if near:
        return near
    if abs((day - today).days) < 7:
        return f"on {day:%A}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"on {day.day} {day:%B}{year}"


def _spelt(module: str) -> str:
    small = {"and", "of", "the"}
    return " ".join(
        word if word in small else word.capitalize() for word in module.replace("_", " ").split()
    )
