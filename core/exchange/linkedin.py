"""LinkedIn's list of connections, as a zip or a CSV of any year, -> the people on it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date

from email_validator import EmailNotValidError, validate_email
from msgspec import Struct

from core.exchange.archive import read_known
from core.exchange.clean import clean
from core.exchange.csv_rows import Row, rows, sniff
from core.exchange.decode import decode
from core.exchange.errors import UnreadableFile

MOST_BYTES = 25 * 1024 * 1024
HEADER_WITHIN = 40
"""Lines: the header follows a preamble of changing length, so it is looked for."""
CONNECTIONS = "Connections.csv"

TOO_LARGE = (
    f"This file is larger than {MOST_BYTES // 1024**2} MB. "
    f"If it is a whole LinkedIn export, please unpack it and choose only {CONNECTIONS}."
)
NOT_INSIDE = (
    f"There is no {CONNECTIONS} in this zip file. When you ask LinkedIn for a copy of your data, "
    "tick “Connections”, and bring the file they send you."
)
NOT_LINKEDIN = (
    f"This does not look like LinkedIn's {CONNECTIONS}: a row with the headings “First Name”, "
    "“Last Name” and “Connected On” was expected near its top. "
    "Please choose that file, or the whole zip from LinkedIn."
)
HIDDEN = "LinkedIn hides who this is and gives only a date, so there is nobody to bring in."
NAMELESS = "This row has no name, so there is nobody to bring in."
TOO_WIDE = "This row has more cells than there are headings, so they cannot be told apart."
RUN_TOGETHER = "A quotation mark is missing here, so this row and those after it run together."
NO_EMAIL = "The e-mail address is not a valid one and was left out; everything else comes in."
NO_LINK = "The profile link is not a web address and was left out; everything else comes in."

_HEADINGS = ("first name", "last name", "connected on")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d{2})", re.ASCII)
_MONTH_DAY_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2}),? \d{1,2}:\d\d.*", re.ASCII)
_YEAR_MONTH_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)


class Found(Struct, frozen=True, kw_only=True):
    """Somebody in a file; the row is the line in the file, and what is not known is empty."""

    row: int
    name: str
    email: str = ""
    role: str = ""
    employer: str = ""
    profile_link: str = ""
    connected: date | None = None


class Problem(Struct, frozen=True, kw_only=True):
    """A row that could not be used, or not all of it: why, and what the row says."""

    row: int
    reason: str
    text: str


class Contacts(Struct, frozen=True, kw_only=True):
    """What a file holds; rows counts every row under the header that is not blank."""

    people: tuple[Found, ...]
    problems: tuple[Problem, ...]
    rows: int
    encoding: str = "utf-8"
    """With "cp1252" the letters are a guess, so names are worth a look before importing."""


def read(name: str, content: bytes) -> Contacts:
    """Read a zip or a CSV; a row whose e-mail address is invalid is both a person and a problem.

    Raises UnreadableFile if this is not LinkedIn's list, cannot be read, or is over MOST_BYTES.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableFile(TOO_LARGE)
    decoded = decode(_unpacked(name, content))
    delimiter = sniff(decoded.text)
    return _contacts(rows(decoded.text, delimiter), delimiter, decoded.encoding)


def _unpacked(name: str, content: bytes) -> bytes:
    if not content.startswith(b"PK") and not name.casefold().endswith(".zip"):
        return content
    inside = read_known(content, [CONNECTIONS])
    if CONNECTIONS not in inside:
        raise UnreadableFile(NOT_INSIDE)
    return inside[CONNECTIONS]


def _contacts(lines: Iterator[Row], delimiter: str, encoding: str) -> Contacts:
    headings = _headings(lines)
    people: list[Found] = []
    problems: list[Problem] = []
    number_of_rows = 0
    for row in lines:
        number_of_rows += 1
        found, reasons = _judged(row, headings, delimiter)
        people += [found] if found else []
        problems += [_problem(row, reason) for reason in reasons]
    return Contacts(
        people=tuple(people),
        problems=tuple(problems),
        rows=number_of_rows,
        encoding=encoding,
    )


def _headings(lines: Iterator[Row]) -> tuple[str, ...]:
    for row in lines:
        if row.number > HEADER_WITHIN:
            break
        headings = tuple(_one_line(cell).casefold() for cell in row.cells)
        if all(heading in headings for heading in _HEADINGS):
            return headings
    raise UnreadableFile(NOT_LINKEDIN)


def _judged(
    row: Row, headings: tuple[str, ...], delimiter: str
) -> tuple[Found | None, tuple[str, ...]]:
    """Return the person of a row, if it has one, and what is wrong with it."""
    if any(_runs_on(cell, delimiter, len(headings)) for cell in row.cells):
        return None, (RUN_TOGETHER,)
    if any(map(str.strip, row.cells[len(headings) :])):
        return None, (TOO_WIDE,)
    said = dict(zip(reversed(headings), reversed(_padded(row, headings)), strict=True))
    if not _is_visible(_name(said)):
        only_date = not any(said[heading] for heading in said if heading != "connected on")
        return None, (HIDDEN if only_date else NAMELESS,)
    return _found(row.number, said)


def _runs_on(cell: str, delimiter: str, width: int) -> bool:
    """Tell whether a cell swallowed the end of its row and the start of another one.

    Such a cell that holds fewer delimiters leaves its row with too many cells instead.
    """
    return cell.count(delimiter) >= width - 1 and "\n" in cell.strip()


def _padded(row: Row, headings: tuple[str, ...]) -> list[str]:
    cells = [_one_line(cell) for cell in row.cells[: len(headings)]]
    return cells + [""] * (len(headings) - len(cells))


def _found(number: int, said: Mapping[str, str]) -> tuple[Found, tuple[str, ...]]:
    written = said.get("email address", ""), said.get("url", "")
    email, link = _email(written[0]), _link(written[1])
    found = Found(
        row=number,
        name=_name(said),
        email=email,
        role=said.get("position", ""),
        employer=said.get("company", ""),
        profile_link=link,
        connected=_date(said["connected on"]),
    )
    lost = ((written[0] and not email, NO_EMAIL), (written[1] and not link, NO_LINK))
    return found, tuple(reason for is_lost, reason in lost if is_lost)


def _problem(row: Row, reason: str) -> Problem:
    text = ", ".join(filter(None, map(_one_line, row.cells)))
    return Problem(row=row.number, reason=reason, text=text[:200])


def _one_line(cell: str) -> str:
    return " ".join(clean(" ".join(cell.split())).split())


def _name(said: Mapping[str, str]) -> str:
    return f"{said['first name']} {said['last name']}".strip()


def _is_visible(name: str) -> bool:
    """Tell whether there is a letter, digit, sign or symbol, and not only invisible characters."""
    return any(unicodedata.category(character)[0] in "LNPS" for character in name)


def _email(written: str) -> str:
    try:
        validate_email(written, check_deliverability=False)
    except EmailNotValidError:
        return ""
    return written


def _link(written: str) -> str:
    """Return a web address, given a scheme if it has none; nothing else may become a link."""
    if re.match(r"https?://[^\s/]", written, re.IGNORECASE):
        return written
    is_bare = re.match(r"(?:[a-z]{2,3}\.)?linkedin\.com/", written, re.IGNORECASE)
    return f"https://{written}" if is_bare else ""


def _date(written: str) -> date | None:
    """Read the forms LinkedIn and spreadsheets write; a bare 1/2/26 could be two days: None."""
    if match := _DAY_MONTH_YEAR.fullmatch(written):
        month = match[2].lower()
        return _day(match[3], _MONTHS.index(month) + 1 if month in _MONTHS else 0, match[1])
    if match := _MONTH_DAY_YEAR.fullmatch(written):
        return _day(match[3], match[1], match[2])
    if match := _YEAR_MONTH_DAY.fullmatch(written):
        return _day(*match.groups())
    return None


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
