"""Finding a person, an employer, a field or a question by a few letters of it."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from itertools import chain

from msgspec import Struct

from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.person import Person
from core.domain.question import Question
from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.rules.names import bare
from core.rules.question_list import own_questions

MOST = 8
"""Results at most: more of them are read slower than one more letter is typed."""
_SEARCHED: frozenset[type[Record]] = frozenset({Person, Employer, Field, Question})


class Hit(Struct, frozen=True):
    """Something found: what to call it, what tells it from its namesakes, and the record."""

    title: str
    about: str
    record: Record


class _Entry(Struct, frozen=True):
    """Something to be found, with its texts as a search compares them."""

    title: str
    all: str
    hit: Hit


def found(snapshot: Snapshot, words: str, bank: Sequence[Question] = ()) -> tuple[Hit, ...]:
    """Return what holds all the words, the likeliest first and at most `MOST`.

    A title that begins with the words goes before one with a word that does, before one that
    holds them anywhere, before what only says them elsewhere. Accents and capitals do not matter.
    """
    asked = bare(words).split()
    if not asked:
        return ()
    own = snapshot.kept(found, _SEARCHED, lambda: tuple(_entries(snapshot)))
    holding = [entry for entry in chain(own, map(_question, bank)) if asked[0] in entry.all]
    for word in asked[1:]:
        holding = [entry for entry in holding if word in entry.all]
    found_first = nsmallest(MOST, holding, key=lambda entry: _rank(entry, asked))
    return tuple(entry.hit for entry in found_first)


def fits(title: str, words: str) -> bool:
    """Tell whether a title holds all the words; none fit nothing."""
    asked = bare(words).split()
    return bool(asked) and all(word in bare(title) for word in asked)


def _rank(entry: _Entry, asked: Sequence[str]) -> int:
    if entry.title.startswith(" ".join(asked)):
        return 0
    begun = f" {entry.title}"
    if all(f" {word}" in begun for word in asked):
        return 1
    return 2 if all(word in entry.title for word in asked) else 3


def _entries(snapshot: Snapshot) -> Iterator[_Entry]:
    for person in snapshot.people.values():
        about = ", ".join(filter(None, (person.role, person.employer)))
        yield _entry(person, person.name, about, (person.email, *person.tags))
    for employer in snapshot.employers:
        yield _entry(employer, employer.name, "")
    for field in snapshot.fields.values():
        yield _entry(field, field.name, "")
    yield from map(_question, own_questions(snapshot))


def _question(question: Question) -> _Entry:
    return _entry(question, question.text, question.reveals)


def _entry(record: Record, title: str, about: str, more: Iterable[str] = ()) -> _Entry:
    texts = "\n".join((title, about, *more))
    return _Entry(bare(title), bare(texts), Hit(title, about, record))
