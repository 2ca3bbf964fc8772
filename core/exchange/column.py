"""Which column of a table says what of a person."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct


class Column(StrEnum):
    """What the cells of a column say, in the words of a person's record."""

    NAME = "name"
    FIRST_NAME = "first_name"
    MIDDLE_NAME = "middle_name"
    LAST_NAME = "last_name"
    SUFFIX = "suffix"
    NICKNAME = "nickname"
    ROLE = "role"
    EMPLOYER = "employer"
    DEPARTMENT = "department"
    EMAIL = "email"
    PHONE = "phone"
    PROFILE_LINK = "profile_link"
    WEBSITE = "website"
    NOTES = "notes"
    CONNECTED = "connected"


NAMES = frozenset({Column.NAME, Column.FIRST_NAME, Column.LAST_NAME, Column.NICKNAME})
"""Without one of these nobody in a table has a name."""


class Place(Struct, frozen=True):
    """A column of a table; another column may label its cells, as "Fax" for one."""

    column: Column
    index: int
    label: int | None = None


Layout = tuple[Place, ...]
"""The columns of a table that matter, of several that say the same the preferred first."""


def tidy(heading: str) -> str:
    """Return a heading as it is compared: one case, one kind of space, dash and apostrophe."""
    composed = unicodedata.normalize("NFKC", heading).translate(_ALIKE)
    return " ".join(composed.split()).strip(" \"'").casefold()


def unlike(headings: Iterable[str]) -> tuple[str, ...]:
    """Return headings that differ: the second "Title" is "title (2)", a blank one "Column 3"."""
    seen: Counter[str] = Counter()
    told: list[str] = []
    for number, heading in enumerate(headings, start=1):
        word = heading or f"Column {number}"
        seen[word] += 1
        told.append(word if seen[word] == 1 else f"{word} ({seen[word]})")
    return tuple(told)


def places(headings: Sequence[str], column: Column, wanted: Iterable[str]) -> Layout:
    """Return where the wanted headings stand, in the order they are wanted."""
    return tuple(
        Place(column, headings.index(heading)) for heading in wanted if heading in headings
    )


_ALIKE = {
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u0060\u00b4"), "'"),
    **dict.fromkeys(map(ord, "\ufeff\u200b\u200e\u200f"), None),
}
