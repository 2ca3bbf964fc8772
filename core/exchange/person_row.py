"""One row of a table -> the person it describes, and what cannot be used of it."""

from collections.abc import Callable, Mapping, Sequence

from core.exchange.column import Column, Layout
from core.exchange.contacts import Found, Problem
from core.exchange.csv_rows import Row
from core.exchange.details import (
    Reachable,
    day,
    emails,
    is_email,
    is_visible,
    link,
    links,
    one_line,
    paragraphs,
    phones,
)
from core.exchange.keys import profile_key

HIDDEN = "LinkedIn hides who this is and gives only a date, so there is nobody to bring in."
NAMELESS = (
    "There is no name here, so nobody comes in. Write one in the file, and bring it in again."
)
ORGANISATION = (
    "This names an organisation but nobody who works there, so nobody comes in. "
    "Write a name in the file, and bring it in again."
)
TOO_WIDE = (
    "This row has more cells than there are headings, so they cannot be told apart. "
    "Correct it in a spreadsheet, and bring the file in again."
)
RUN_TOGETHER = (
    "A quotation mark is missing here, so this row and those after it run together. "
    "Correct it, and bring the file in again."
)
NO_EMAIL = "The e-mail address is not a valid one and was left out; everything else comes in."
NO_PHONE = "The phone number cannot be read and was left out; everything else comes in."
NO_LINK = "The profile link is not a web address and was left out; everything else comes in."

_PARTS = (Column.FIRST_NAME, Column.MIDDLE_NAME, Column.LAST_NAME, Column.SUFFIX)
_NOT_TO_CALL = ("fax", "pager")
_MOST_TEXT = 200

Said = Mapping[Column, Sequence[str]]


def judged(row: Row, layout: Layout, width: int) -> tuple[Found | None, tuple[str, ...]]:
    """Return the person of a row, if it has one, and what is wrong with it."""
    if row.is_broken:
        return None, (RUN_TOGETHER,)
    if any(map(str.strip, row.cells[width:])):
        return None, (TOO_WIDE,)
    said = _said(row.cells, layout)
    name = best_name(said)
    return person(row.number, name, said) if name else (None, (_why_nobody(said),))


def best_name(said: Said) -> str:
    """Return the full name as written, else made of its parts, else the nickname."""
    names = (_first(said, Column.NAME), _from_parts(said), _first(said, Column.NICKNAME))
    return next((name for name in names if is_visible(name) and not is_email(name)), "")


def person(number: int, name: str, said: Said) -> tuple[Found, tuple[str, ...]]:
    """Return what was said of somebody, and which of it had to be left out."""
    mails, can_mail = _reachable(said, Column.EMAIL, emails)
    numbers, can_call = _reachable(said, Column.PHONE, phones)
    profile, websites = _profile(said)
    found = Found(
        row=number,
        name=name,
        nickname=_first(said, Column.NICKNAME),
        role=_first(said, Column.ROLE),
        employer=_first(said, Column.EMPLOYER),
        department=_first(said, Column.DEPARTMENT),
        email=mails[0] if mails else "",
        more_emails=mails[1:],
        phone=numbers[0] if numbers else "",
        more_phones=numbers[1:],
        profile_link=profile,
        more_links=websites,
        notes="\n\n".join(filter(None, map(paragraphs, said.get(Column.NOTES, ())))),
        connected=day(_first(said, Column.CONNECTED)),
    )
    has_lost_link = Column.PROFILE_LINK in said and not profile
    lost = ((not can_mail, NO_EMAIL), (not can_call, NO_PHONE), (has_lost_link, NO_LINK))
    return found, tuple(reason for is_lost, reason in lost if is_lost)


def problem(row: Row, reason: str) -> Problem:
    """Return a row as it is listed for whoever brought the file."""
    text = ", ".join(filter(None, map(one_line, row.cells)))
    return Problem(row=row.number, reason=reason, text=text[:_MOST_TEXT])


def _said(cells: Sequence[str], layout: Layout) -> Said:
    said: dict[Column, list[str]] = {}
    for place in layout:
        cell = cells[place.index] if place.index < len(cells) else ""
        label = cells[place.label] if place.label is not None and cell else ""
        if cell.strip() and not any(word in label.casefold() for word in _NOT_TO_CALL):
            said.setdefault(place.column, []).append(cell)
    return said


def _from_parts(said: Said) -> str:
    if Column.FIRST_NAME not in said and Column.LAST_NAME not in said:
        return ""
    return " ".join(filter(None, (_first(said, column) for column in _PARTS)))


def _first(said: Said, column: Column) -> str:
    return one_line(said[column][0]) if column in said else ""


def _reachable(
    said: Said, column: Column, read: Callable[[str], Reachable]
) -> tuple[tuple[str, ...], bool]:
    found = [read(cell) for cell in said.get(column, ())]
    used = dict.fromkeys(each for reachable in found for each in reachable.used)
    return tuple(used), not any(reachable.is_lost for reachable in found)


def _profile(said: Said) -> tuple[str, tuple[str, ...]]:
    """Return the link to a profile, and the web addresses that are not one."""
    profile = next(filter(None, map(link, said.get(Column.PROFILE_LINK, ()))), "")
    others = dict.fromkeys(each for cell in said.get(Column.WEBSITE, ()) for each in links(cell))
    profile = profile or next(filter(profile_key, others), "")
    return profile, tuple(each for each in others if each != profile)


def _why_nobody(said: Said) -> str:
    if set(said) == {Column.CONNECTED}:
        return HIDDEN
    has_person = not {Column.ROLE, Column.PROFILE_LINK}.isdisjoint(said)
    return ORGANISATION if Column.EMPLOYER in said and not has_person else NAMELESS
