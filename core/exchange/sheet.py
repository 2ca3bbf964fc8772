"""Text of a CSV file -> the row of headings in it, and the rows below."""

import csv
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from core.exchange.column import tidy, unlike
from core.exchange.csv_rows import Row, line_count, rows, sniff

HEADER_WITHIN = 40
"""Lines: the header may follow a preamble of changing length, so it is looked for."""

_Known = TypeVar("_Known")


class Sheet(Struct, frozen=True):
    """The first rows are kept, for one of them is the header; the rest is still to be read."""

    first: tuple[Row, ...]
    rest: Iterator[Row]
    delimiter: str
    lines: int

    def under(self, header: int) -> Iterator[Row]:
        """Yield the rows under a header, or all of them for -1; can be asked once."""
        width = self.width(header)
        for row in chain(self.first[header + 1 :], self.rest):
            yield _unwrapped(row, width, self.delimiter)

    def width(self, header: int) -> int:
        """Return the number of columns; without a header the first rows tell."""
        if header >= 0:
            return len(self.first[header].cells)
        return max(len(row.cells) for row in self.first)


def opened(text: str) -> Sheet:
    """Read as far as the header may be; raises UnreadableFile where that is not possible."""
    delimiter = sniff(text)
    rest = rows(text, delimiter)
    first: list[Row] = []
    for row in rest:
        first.append(row)
        if row.number >= HEADER_WITHIN:
            break
    return Sheet(tuple(first), rest, delimiter, line_count(text))


def recognised(
    sheet: Sheet, known: Callable[[Sequence[str]], _Known | None]
) -> tuple[int, _Known] | None:
    """Return the first row that something is known for, and what."""
    for number, row in enumerate(sheet.first):
        if row.number <= HEADER_WITHIN and (found := known(headings(row))):
            return number, found
    return None


def headings(row: Row) -> tuple[str, ...]:
    """Return the cells of a row as headings are compared."""
    return unlike(map(tidy, row.cells))


def _unwrapped(row: Row, width: int, delimiter: str) -> Row:
    """Take a row apart that a spreadsheet saved as one single cell."""
    cell = row.cells[0]
    is_whole = "\n" not in cell and not "".join(row.cells[1:]).strip()
    if width < 2 or not is_whole or cell.count(delimiter) < width - 1:
        return row
    cells = next(csv.reader([cell], delimiter=delimiter), [])
    return replace(row, cells=tuple(cells)) if len(cells) == width else row
