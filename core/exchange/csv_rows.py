"""Text of a CSV file -> its rows, each with the place in the file where a person can find it."""

import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, islice

from msgspec import Struct

from core.exchange.errors import UnreadableFile

DELIMITERS = (",", ";", "\t")
MOST_LINES = 100_000
"""LinkedIn allows 30,000 connections; far more lines would only keep the server busy."""
LONGEST_LINE = 200_000
"""In characters."""

TOO_MANY = f"This file has more than {MOST_LINES:,} lines. Please split it and bring in the parts."
TOO_LONG = (
    "One line of this file is far too long for a list of contacts. "
    "Please check that you chose the right file."
)

_SAMPLE = 40
_LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n)|[^\r\n]++")
_GUARDED = tuple("'" + first for first in "=+-@\t\r")
_END = "\0end of file"
"""Read as a row of its own, unless a quotation mark before it was never closed."""


class Row(Struct, frozen=True):
    """A record that holds something; the number is the line it begins on, counted from 1."""

    number: int
    cells: tuple[str, ...]


def rows(text: str, delimiter: str | None = None) -> Iterator[Row]:
    """Yield the rows that are not blank, without the `'` that guards cells from being formulas.

    Raises UnreadableFile where the rows cannot be told apart or are far too long or too many.
    """
    number = 1
    try:
        reader = csv.reader(chain(_lines(text), [_END]), delimiter=delimiter or sniff(text))
        for cells in reader:
            if cells == [_END]:
                return
            if cells and cells[-1].endswith(_END):
                raise UnreadableFile(_endless(number))
            bare = tuple(map(_unguarded, cells))
            if any(map(str.strip, bare)):
                yield Row(number, bare)
            number = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(_endless(number)) from error


def sniff(text: str) -> str:
    """Return the delimiter under which most of the first rows are as wide as the header."""
    return max(DELIMITERS, key=lambda delimiter: _agreement(text, delimiter))


def _agreement(text: str, delimiter: str) -> tuple[int, int]:
    widths: list[int] = []
    # What comes before an error may be enough to tell; `rows` says where the file breaks.
    with suppress(csv.Error):
        widths.extend(map(len, islice(csv.reader(_lines(text), delimiter=delimiter), _SAMPLE)))
    header = next((width for width in widths if width > 1), 0)
    return (widths.count(header) if header else 0, header)


def _lines(text: str) -> Iterator[str]:
    """Split as csv does; `str.splitlines` would also split inside cells, at U+2028 for one."""
    for count, match in enumerate(_LINE.finditer(text), start=1):
        if count > MOST_LINES:
            raise UnreadableFile(TOO_MANY)
        if match.end() - match.start() > LONGEST_LINE:
            raise UnreadableFile(TOO_LONG)
        yield match[0]


def _unguarded(cell: str) -> str:
    bare = cell[1:] if cell.startswith(_GUARDED) else cell
    return bare.replace("\r\n", "\n").replace("\r", "\n")


def _endless(number: int) -> str:
    return (
        f"A quotation mark that opens in row {number} is never closed, so the rows after it "
        "cannot be told apart. Please correct that row, or download the file again."
    )
