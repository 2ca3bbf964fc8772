"""Contacts exported by Google, as it named its columns before 2024 and since."""

import re
from collections.abc import Iterator, Sequence

from core.exchange.column import Column, Layout, Place, places

_NUMBERED = re.compile(r"(e-mail|phone|website|organization) (\d+) - (\w+)")
_COLUMNS = {
    Column.NAME: ("name",),
    Column.FIRST_NAME: ("given name", "first name"),
    Column.MIDDLE_NAME: ("additional name", "middle name"),
    Column.LAST_NAME: ("family name", "last name"),
    Column.SUFFIX: ("name suffix",),
    Column.NICKNAME: ("nickname",),
    Column.ROLE: ("organization 1 - title", "organization title"),
    Column.EMPLOYER: ("organization 1 - name", "organization name"),
    Column.DEPARTMENT: ("organization 1 - department", "organization department"),
    Column.NOTES: ("notes",),
}
_VALUES = {"e-mail": Column.EMAIL, "phone": Column.PHONE, "website": Column.WEBSITE}
_ONLY_HERE = frozenset({"group membership", "phonetic first name", "given name yomi"})
"""A list in which nobody has an e-mail address or a phone has no numbered columns."""


def layout(headings: Sequence[str]) -> Layout | None:
    """Return where the columns of Google stand, if these are its headings."""
    has_names = {"given name", "family name"} <= {*headings} or (
        {"first name", "last name"} <= {*headings}
    )
    is_google = any(map(_NUMBERED.fullmatch, headings)) or not _ONLY_HERE.isdisjoint(headings)
    return tuple(_places(headings)) if has_names and is_google else None


def _places(headings: Sequence[str]) -> Iterator[Place]:
    for column, wanted in _COLUMNS.items():
        yield from places(headings, column, wanted)
    for index, heading in enumerate(headings):
        match = _NUMBERED.fullmatch(heading)
        if match and match[3] == "value":
            yield Place(_VALUES[match[1]], index, _label(headings, f"{match[1]} {match[2]}"))


def _label(headings: Sequence[str], numbered: str) -> int | None:
    names = (f"{numbered} - label", f"{numbered} - type")
    return next((headings.index(name) for name in names if name in headings), None)
