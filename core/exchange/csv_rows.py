"""Text of a CSV file -> its rows, each with the place in the file where a person can find it."""

import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, islice

from msgspec import Struct

from core.exchange.errors import UnreadableFile

DELIMITERS = (",", ";", "\t", "|")
MOST_LINES = 200_000
"""Messages and notes run over many lines each."""
LONGEST_LINE = 200_000
"""In characters."""
MOST_COLUMNS = 1_000
MOST_CELLS = 5_000_000
"""Outlook writes 92 columns, most of them empty."""

TOO_MANY = "This file has more than {:,} lines. Please split it and bring in the parts."
TOO_LONG = (
    "One line of this file is far too long for a list of contacts. "
    "Please check that you chose the right file."
)
TOO_WIDE = (
    "This file has far more columns than a list of contacts. "
    "Please check that you chose the right file."
)

_SAMPLE = 40
_SAMPLE_CHARACTERS = 200_000
_LINE = re.compile(r"[^\n]*+\n|[^\n]++")
_NAMED_DELIMITER = re.compile(r'"?sep=(.)"?[^\S\n]*+(?:\n|$)', re.IGNORECASE)
"""A first line for Excel alone: `sep=;`."""
_SPACED = re.compile(r'[^\n]*"[^"\n]*" *[,;|] +"')
"""A first line of somebody who puts a space after each comma: the quotation mark comes after it."""
_GUARDED = tuple("'" + first for first in "=+-@\t\n")
_GUARD = re.compile("'[=+\\-@\t\n]")
_END = "\0end of file"
"""Read as a row of its own, unless a quotation mark before it was never closed."""


class Row(Struct, frozen=True):
    """A record that holds something; the number is the line it begins on, counted from 1.

    A broken one lacks a quotation mark, so that it and rows after it run together.
    """

    number: int
    cells: tuple[str, ...]
    is_broken: bool = False


def rows(text: str, delimiter: str | None = None) -> Iterator[Row]:
    """Yield the rows that are not blank, without the `'` that guards cells from being formulas.

    Raises UnreadableFile where the rows cannot be told apart or are far too long or too many.
    """
    text = _one_kind_of_break(text)
    if text.count("\n") > MOST_LINES:
        raise UnreadableFile(TOO_MANY.format(MOST_LINES))
    delimiter = delimiter or sniff(text)
    bare = _unguarded if _GUARD.search(text) else tuple
    lines, spaced = _Lines(text), bool(_SPACED.match(text))
    number, cells_so_far = 1, 0
    try:
        reader = csv.reader(chain(lines, [_END]), delimiter=delimiter, skipinitialspace=spaced)
        for cells in reader:
            if cells == [_END]:
                return
            if cells and cells[-1].endswith(_END):
                raise UnreadableFile(_endless(number))
            cells_so_far += len(cells)
            if len(cells) > MOST_COLUMNS or cells_so_far > MOST_CELLS:
                raise UnreadableFile(TOO_WIDE)
            several = lines.since_last_row()
            kept = bare(cells)
            if "".join(kept).strip() and not _is_for_excel(number, text):
                yield Row(number, kept, _is_broken(several, delimiter, spaced=spaced))
            number = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableFile(_endless(number)) from error


def sniff(text: str) -> str:
    """Return the delimiter under which most of the first rows are as wide as the header."""
    sample = _one_kind_of_break(text[:_SAMPLE_CHARACTERS])
    if (named := _NAMED_DELIMITER.match(sample)) and named[1] in DELIMITERS:
        return named[1]
    return max(DELIMITERS, key=lambda delimiter: _agreement(sample, delimiter))


def line_count(text: str) -> int:
    """Return about how many lines there are, to tell how far reading has come."""
    return max(text.count("\n"), text.count("\r")) + 1


class _Lines:
    """Lines as csv splits them, remembering those of the row it is reading.

    `str.splitlines` would also split inside cells, at U+2028 for one.
    """

    def __init__(self, text: str) -> None:
        self._lines = _LINE.finditer(text)
        self._read: list[str] = []

    def __iter__(self) -> Iterator[str]:
        for match in self._lines:
            if match.end() - match.start() > LONGEST_LINE:
                raise UnreadableFile(TOO_LONG)
            self._read.append(match[0])
            yield match[0]

    def since_last_row(self) -> list[str]:
        read, self._read = self._read, []
        return read


def _one_kind_of_break(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_for_excel(number: int, text: str) -> bool:
    return number == 1 and bool(_NAMED_DELIMITER.match(text))


def _is_broken(lines: list[str], delimiter: str, *, spaced: bool) -> bool:
    """Tell whether a row of several lines has text after a closing quotation mark.

    That mark was meant to open a cell, because the one that opens another is missing.
    """
    if len(lines) < 2:
        return False
    try:
        list(csv.reader(lines, delimiter=delimiter, skipinitialspace=spaced, strict=True))
    except csv.Error:
        return True
    return False


def _agreement(text: str, delimiter: str) -> tuple[int, int]:
    widths: list[int] = []
    # What comes before an error may be enough to tell; `rows` says where the file breaks.
    with suppress(csv.Error, UnreadableFile):
        reader = csv.reader(_Lines(text), delimiter=delimiter)
        widths.extend(map(len, islice(reader, _SAMPLE)))
    header = next((width for width in widths if width > 1), 0)
    return (widths.count(header) if header else 0, header)


def _unguarded(cells: list[str]) -> tuple[str, ...]:
    return tuple(cell[1:] if cell.startswith(_GUARDED) else cell for cell in cells)


def _endless(number: int) -> str:
    return (
        f"A quotation mark that opens in row {number} is never closed, so the rows after it "
        "cannot be told apart. Please correct that row, or download the file again."
    )
