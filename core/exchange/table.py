"""A table with a known layout -> the people in it."""

from collections.abc import Callable, Iterable, Iterator

from core.exchange.column import Layout
from core.exchange.contacts import Found, Problem
from core.exchange.csv_rows import Row
from core.exchange.errors import UnreadableFile
from core.exchange.person_row import judged, problem
from core.exchange.sheet import Sheet

Progress = Callable[[float], None]
"""Is told how far reading has come, from 0 to 1."""

MOST_PEOPLE = 50_000
"""LinkedIn allows 30,000 connections, and Google and Apple keep less than this."""

TOO_MANY_PEOPLE = "This file has more than {:,} people. Please split it and bring in the parts."

_EVERY = 250


def people(
    sheet: Sheet, header: int, layout: Layout, progress: Progress | None = None
) -> tuple[tuple[Found, ...], tuple[Problem, ...], int]:
    """Return people, problems and the number of rows; a header of -1 means there is none.

    A row of which only something cannot be used is both a person and a problem.
    """
    found: list[Found] = []
    problems: list[Problem] = []
    count = 0
    for row in watched(sheet.under(header), sheet.lines, progress):
        count += 1
        if count > MOST_PEOPLE:
            raise UnreadableFile(TOO_MANY_PEOPLE.format(MOST_PEOPLE))
        person, reasons = judged(row, layout, sheet.width(header))
        found += [person] if person else []
        problems += [problem(row, reason) for reason in reasons]
    return tuple(found), tuple(problems), count


def watched(rows: Iterable[Row], lines: int, progress: Progress | None) -> Iterator[Row]:
    """Pass rows on and tell now and then how far down the file they are."""
    for count, row in enumerate(rows):
        if progress and count % _EVERY == 0:
            progress(min(row.number / lines, 1.0))
        yield row
    if progress:
        progress(1.0)
