"""Time zones as people look for them: by town and country."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from core.domain.zone import place_of

_MORE_TOWNS = Path(__file__).with_name("zones.toml")


@cache
def zones() -> Mapping[str, str]:
    """Return the words of every zone in use by its IANA name, in the order of the words.

    Zones and countries are those of the tz database, as the package tzdata carries it.
    """
    countries = {row[0]: row[1] for row in _rows("iso3166.tab")}
    towns = tomllib.loads(_MORE_TOWNS.read_text("utf-8"))
    words = {
        zone: f"{', '.join([place_of(zone), *towns.get(zone, ())])} · {countries[code]}"
        for code, _, zone, *_ in _rows("zone.tab")
    }
    return dict(sorted(words.items(), key=lambda pair: pair[1].casefold())) | {
        "UTC": "UTC · the same all year round"
    }


def _rows(table: str) -> list[tuple[str, ...]]:
    text = resources.files("tzdata.zoneinfo").joinpath(table).read_text("utf-8")
    return [
        tuple(line.split("\t")) for line in text.splitlines() if line and not line.startswith("#")
    ]
