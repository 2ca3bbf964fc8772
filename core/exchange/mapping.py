"""A table nobody knows -> what each column probably holds, for its owner to correct."""

import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from rapidfuzz import fuzz, process

from core.exchange.column import NAMES, Column, Layout, Place
from core.exchange.details import emails
from core.exchange.keys import profile_key

ALIKE = 84
"""Out of 100, as rapidfuzz counts, from which two headings are taken for the same."""

_SHORTEST_MISSPELT = 5
_LONGEST_HEADING = 80
_MANY = frozenset({Column.EMAIL, Column.PHONE, Column.WEBSITE, Column.NOTES})
"""What several columns may hold at once."""
_HONORIFICS = frozenset(
    {"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "herr", "frau", "m", "mme", "mlle", "sr", "sra"}
)
_TITLES = frozenset({"title", "titel", "titre", "titulo", "titolo", "tittel"})
"""Headings, without accents, that may mean a job or what stands before a name."""
_MOST_WORDS = 5

Cells = Sequence[str]


class Table(Struct, frozen=True):
    """What its owner is shown to say which column holds what."""

    headings: tuple[str, ...]
    """All different, also where the file repeats one or leaves it blank."""
    sample: tuple[tuple[str, ...], ...]
    mapping: dict[str, Column]
    """A proposal by heading; columns that are not in it are left out."""


class Vocabulary(Struct, frozen=True):
    """What columns are called in many languages."""

    words: dict[str, Column]
    listed: tuple[str, ...]
    hints: tuple[tuple[str, Column], ...]
    other: frozenset[str]


def proposed(headings: Sequence[str], sample: Sequence[Cells]) -> dict[str, Column]:
    """Tell by its heading, else by what is in it, what each column probably holds."""
    within = [_cells(sample, index) for index in range(len(headings))]
    columns = [
        _checked(_by_heading(heading), heading, cells) or _by_cells(cells)
        for heading, cells in zip(headings, within, strict=True)
    ]
    if NAMES.isdisjoint(columns):
        columns = _with_a_name(columns, within)
    return _once_each(headings, _names_told_apart(columns))


def layout(headings: Sequence[str], mapping: Mapping[str, Column]) -> Layout:
    """Return where the columns stand that the owner of the table named."""
    return tuple(
        Place(mapping[heading], index)
        for index, heading in enumerate(headings)
        if heading in mapping
    )


def has_name(headings: Sequence[str], mapping: Mapping[str, Column]) -> bool:
    """Tell whether some column of a table can give a name."""
    return any(mapping.get(heading) in NAMES for heading in headings)


def is_header(cells: Cells) -> bool:
    """Tell whether two or more of these cells are words that columns are called by."""
    return sum(_plain(cell) in _vocabulary().words for cell in cells) >= 2


def is_headless(cells: Cells) -> bool:
    """Tell whether a first row is somebody already.

    No heading is an address or a profile. Where no cell is called as columns are, one that is
    written as names are is a name: somebody too many can be left out, somebody lost cannot be seen.
    """
    if any(emails(cell).used or profile_key(cell) for cell in cells):
        return True
    return not any(map(_by_heading, cells)) and any(map(_is_written_as_a_name, cells))


def _is_written_as_a_name(cell: str) -> bool:
    return _could_be_a_name(cell) and not any(word[0].islower() for word in cell.split())


def _by_heading(heading: str) -> Column | None:
    known, plain = _vocabulary(), _plain(heading)
    if plain in known.words:
        return known.words[plain]
    if not known.other.isdisjoint(plain.split()):
        return None
    if len(plain) >= _SHORTEST_MISSPELT:
        found = process.extractOne(plain, known.listed, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if found:
            return known.words[found[0]]
    return next((column for hint, column in known.hints if _has(plain, hint)), None)


def _has(plain: str, hint: str) -> bool:
    """Tell whether words are in a heading; not every script puts spaces between them."""
    return f" {hint} " in f" {plain} " or (not hint.isascii() and hint in plain)


def _checked(column: Column | None, heading: str, cells: Cells) -> Column | None:
    """Take back what the cells contradict, such as a title that is only "Dr."."""
    if column is Column.PROFILE_LINK and cells and not any(map(profile_key, cells)):
        return Column.WEBSITE
    if column is Column.ROLE and not _TITLES.isdisjoint(_plain(heading).split()):
        return None if _mostly(cells, lambda cell: _plain(cell) in _HONORIFICS) else column
    if column is Column.NAME and _mostly(cells, _is_reached_by):
        return None
    return column


def _by_cells(cells: Cells) -> Column | None:
    if _mostly(cells, _is_reached_by):
        return Column.EMAIL
    if _mostly(cells, lambda cell: profile_key(cell) is not None):
        return Column.PROFILE_LINK
    return Column.PHONE if _mostly(cells, lambda cell: cell.strip().startswith("+")) else None


def _is_reached_by(cell: str) -> bool:
    return bool(emails(cell).used)


def _with_a_name(columns: list[Column | None], within: Sequence[Cells]) -> list[Column | None]:
    """Take the first column of a few words each for names, where no heading says name."""
    for index, (column, cells) in enumerate(zip(columns, within, strict=True)):
        if column is None and _mostly(cells, _could_be_a_name):
            return [*columns[:index], Column.NAME, *columns[index + 1 :]]
    return columns


def _could_be_a_name(cell: str) -> bool:
    words = cell.split()
    return 1 < len(words) <= _MOST_WORDS and not any(map(str.isdecimal, cell))


def _names_told_apart(columns: list[Column | None]) -> list[Column | None]:
    """Read "Name" beside "Vorname" as the last name, and beside "Apellidos" as the first."""
    has_first, has_last = Column.FIRST_NAME in columns, Column.LAST_NAME in columns
    if has_first == has_last:
        return columns
    missing = Column.LAST_NAME if has_first else Column.FIRST_NAME
    return [missing if column is Column.NAME else column for column in columns]


def _once_each(headings: Sequence[str], columns: Iterable[Column | None]) -> dict[str, Column]:
    mapping: dict[str, Column] = {}
    for heading, column in zip(headings, columns, strict=True):
        if column and (column in _MANY or column not in mapping.values()):
            mapping[heading] = column
    return mapping


def _cells(sample: Sequence[Cells], index: int) -> Cells:
    return [row[index] for row in sample if index < len(row) and row[index].strip()]


def _mostly(cells: Cells, is_so: Callable[[str], bool]) -> bool:
    return sum(map(is_so, cells)) * 2 > len(cells)


def _plain(heading: str) -> str:
    """Return a heading without letter case, accents and punctuation."""
    if len(heading) > _LONGEST_HEADING:
        return ""
    letters = unicodedata.normalize("NFKD", heading).casefold()
    bare = (letter for letter in letters if not unicodedata.combining(letter))
    return " ".join("".join(x if x.isalnum() else " " for x in bare).split())


@lru_cache(maxsize=1)
def _vocabulary() -> Vocabulary:
    path = Path(__file__).parent / "headings.toml"
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    words: dict[str, Column] = {}
    for name, headings in told["words"].items():
        for heading in headings:
            words.setdefault(_plain(heading), Column(name))
    hints = [(_plain(hint), Column(name)) for name, all_ in told["hints"].items() for hint in all_]
    other = frozenset(map(_plain, told["other"]["words"]))
    return Vocabulary(words, tuple(words), tuple(hints), other)
