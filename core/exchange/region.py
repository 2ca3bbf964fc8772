"""Where phone numbers without a country are dialled."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import phonenumbers

from core.exchange.contacts import Found


@cache
def regions() -> Mapping[str, str]:
    """Return the English name of each region with phone numbers by its code, such as "GB".

    The names are those of ISO 3166 as the time zone database lists them, in their order.
    """
    named = {row[0]: row[1] for row in _rows("iso3166.tab")} | {"XK": "Kosovo"}
    known = [(named[code], code) for code in phonenumbers.SUPPORTED_REGIONS if code in named]
    return MappingProxyType({code: name for name, code in sorted(known)})


def matters(people: Iterable[Found]) -> bool:
    """Tell whether anybody has a number that does not say its country."""
    return any(
        "+" not in number for who in people for number in (who.phone, *who.more_phones) if number
    )


def code_of(region: str) -> str:
    """Return the number dialled before those of a region, such as "+44"."""
    return f"+{phonenumbers.country_code_for_region(region)}"


def guess(timezone: str | None, locale: str | None) -> str | None:
    """Guess a region by the time zone, which says where somebody is, else by the language.

    Many browsers say en-US anywhere in the world.
    """
    zone = timezone or ""
    place = _countries().get(zone) or _countries().get(_links().get(zone, ""))
    _, _, spoken = (locale or "").replace("_", "-").rpartition("-")
    return next((code for code in (place, spoken.upper()) if code in regions()), None)


@cache
def _countries() -> Mapping[str, str]:
    return {columns[2]: columns[0] for columns in _rows("zone.tab")}


@cache
def _links() -> Mapping[str, str]:
    """Return the newer name of zones that were renamed; browsers still say Asia/Calcutta."""
    text = files("tzdata").joinpath("zoneinfo", "tzdata.zi").read_text(encoding="utf-8")
    lines = (line.split() for line in text.splitlines() if line.startswith("L "))
    return {old: new for _, new, old in lines}


@cache
def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    text = files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(line.split("\t")) for line in lines)
