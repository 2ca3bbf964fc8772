"""What one cell says -> the form in which we keep it."""

import re
import unicodedata
from datetime import date
from itertools import islice

from email_validator import EmailNotValidError, validate_email
from msgspec import Struct

from core.exchange.clean import clean

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAY_MONTH_YEAR = re.compile(r"(\d{1,2})[ -]([A-Za-z]{3})[a-z]*[ -](\d{4}|\d{2})", re.ASCII)
_DAY_DOT_MONTH = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})", re.ASCII)
_MONTH_DAY_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2}),? \d{1,2}:\d\d.*", re.ASCII)
_YEAR_MONTH_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)

_SEVERAL = re.compile(r"\s*:::\s*|[\n;]+")
"""Google puts `:::` between the values of one cell."""
_AROUND_ADDRESS = re.compile(r"[\s,;:<>()\[\]\"|]+")
_PSEUDO_ADDRESS = re.compile(r"(?:EX:)?/(?:o|cn)=", re.IGNORECASE)
"""How Exchange writes colleagues in an export of Outlook; nobody can be reached there."""
_ADDRESS = re.compile(
    r"(?=[^@]{1,64}@)[\w!#$%&'*+/=?^`{|}~-]++(?:\.[\w!#$%&'*+/=?^`{|}~-]++)*+"
    r"@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]*[a-z][a-z0-9-]*[a-z0-9]",
    re.ASCII | re.IGNORECASE,
)
_LONGEST_ADDRESS = 254
_MOST_IN_A_CELL = 20
_SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+?\d+", re.IGNORECASE)
_FEWEST_DIGITS = 3
_LINKEDIN = re.compile(r"(?:[a-z]{2,3}\.)?linkedin\.com/", re.IGNORECASE)


class Reachable(Struct, frozen=True):
    """What can be used of a cell, and whether something had to be left out."""

    used: tuple[str, ...]
    is_lost: bool = False


def one_line(cell: str) -> str:
    """Return text without stray spaces, line breaks and control characters."""
    return " ".join(clean(" ".join(cell.split())).split())


def paragraphs(cell: str) -> str:
    """Return longer text with its line breaks."""
    return clean("\n".join(map(str.rstrip, re.split(r"\r\n?|\n", cell)))).strip()


def is_visible(name: str) -> bool:
    """Tell whether there is a letter, digit, sign or symbol, and not only invisible characters."""
    return any(unicodedata.category(character)[0] in "LNPS" for character in name)


def emails(cell: str) -> Reachable:
    """Return the addresses in a cell, which may hold several, or a name with each."""
    if _PSEUDO_ADDRESS.match(cell.strip()):
        return Reachable(())
    words = dict.fromkeys(word.strip("'") for word in _AROUND_ADDRESS.split(cell))
    used = tuple(islice(filter(is_email, words), _MOST_IN_A_CELL))
    return Reachable(used, is_lost=not used and bool(cell.strip()))


def is_email(written: str) -> bool:
    """Tell whether this is an address mail could be sent to; nothing is looked up."""
    if "@" not in written or len(written) > _LONGEST_ADDRESS:
        return False
    return bool(_ADDRESS.fullmatch(written)) if written.isascii() else _is_international(written)


def _is_international(written: str) -> bool:
    try:
        validate_email(written, check_deliverability=False)
    except EmailNotValidError:
        return False
    return True


def phones(cell: str) -> Reachable:
    """Return the numbers in a cell as they are written there.

    A spreadsheet makes 4.47911E+11 of a long number, which cannot be undone.
    """
    numbers = [one_line(number).removeprefix("tel:") for number in _SEVERAL.split(cell)]
    numbers = [number for number in numbers if number]
    used = [number for number in numbers if _is_phone(number)]
    return Reachable(tuple(dict.fromkeys(used)), is_lost=len(used) < len(numbers))


def _is_phone(written: str) -> bool:
    digits = sum(map(str.isdecimal, written))
    return digits >= _FEWEST_DIGITS and not _SHORTENED.fullmatch(written)


def link(written: str) -> str:
    """Return a web address, given a scheme if it has none; nothing else may become a link."""
    bare = one_line(written)
    if re.match(r"https?://[^\s/]", bare, re.IGNORECASE):
        return bare
    is_bare = _LINKEDIN.match(bare) or re.match(r"www\.[^\s/.]", bare, re.IGNORECASE)
    return f"https://{bare}" if is_bare else ""


def links(cell: str) -> tuple[str, ...]:
    """Return the web addresses in a cell."""
    return tuple(filter(None, map(link, _SEVERAL.split(cell))))


def day(written: str) -> date | None:
    """Read the forms LinkedIn and spreadsheets write; a bare 1/2/26 could be two days: None."""
    if match := _DAY_MONTH_YEAR.fullmatch(written):
        month = match[2].lower()
        return _date(match[3], _MONTHS.index(month) + 1 if month in _MONTHS else 0, match[1])
    if match := _MONTH_DAY_YEAR.fullmatch(written):
        return _date(match[3], match[1], match[2])
    if match := _DAY_DOT_MONTH.fullmatch(written):
        return _date(match[3], match[2], match[1])
    if match := _YEAR_MONTH_DAY.fullmatch(written):
        return _date(*match.groups())
    return None


def _date(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
