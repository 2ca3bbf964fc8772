"""The headings of a program that writes them in the language it is set to."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from core.exchange.column import Column, Layout, Place, places, tidy

Dialect = Mapping[Column, tuple[str, ...]]

_FEWEST = 5
"""Of the headings of one language; fewer could be anybody's table."""


def dialects(file: str) -> tuple[Dialect, ...]:
    """Load the headings of a program, a dialect for each language."""
    text = (Path(__file__).parent / file).read_text(encoding="utf-8")
    return tuple(
        {Column(name): tuple(map(tidy, words)) for name, words in language.items()}
        for language in tomllib.loads(text).values()
    )


def layout(headings: Sequence[str], known: Sequence[Dialect]) -> Layout | None:
    """Return where the columns stand in the language that fits best, if one fits."""
    found = max((tuple(_places(headings, dialect)) for dialect in known), key=len)
    said = {place.column for place in found}
    is_complete = {Column.LAST_NAME, Column.FIRST_NAME, Column.EMAIL} <= said
    return found if is_complete and len(found) >= _FEWEST else None


def _places(headings: Sequence[str], dialect: Dialect) -> Iterator[Place]:
    return chain.from_iterable(
        places(headings, column, wanted) for column, wanted in dialect.items()
    )
