"""A page or two of text to keep or share, before it becomes a file of some format."""

from msgspec import Struct

from core.exchange.direction import ended


class Heading(Struct, frozen=True):
    """The title of a section."""

    text: str


class Words(Struct, frozen=True):
    """What somebody wrote, with its line breaks; a label says what it is about."""

    text: str
    label: str = ""


class Point(Struct, frozen=True, kw_only=True):
    """One line of a list, with what was said to it, and who said so."""

    text: str
    detail: str = ""
    source: str = ""


class Points(Struct, frozen=True):
    """A list."""

    points: tuple[Point, ...]


Part = Heading | Words | Points


class Paper(Struct, frozen=True, kw_only=True):
    """A title, a line under it, and the parts in order."""

    title: str
    subtitle: str = ""
    parts: tuple[Part, ...] = ()


def section(title: str, *parts: Part) -> tuple[Part, ...]:
    """Return a section without its empty parts, and nothing at all where all are empty."""
    said = tuple(part for part in parts if _says_something(part))
    return (Heading(title), *said) if said else ()


def lines(text: str) -> tuple[str, ...]:
    """Return the lines of what somebody wrote, without blank ones, each in its own direction."""
    return tuple(ended(line.strip()) for line in text.splitlines() if line.strip())


def _says_something(part: Part) -> bool:
    return bool(part.points) if isinstance(part, Points) else bool(part.text.strip())
