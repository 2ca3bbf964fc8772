"""Finding a person, an employer, a field or a question by a few letters of it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec import Struct

from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.person import Person
from core.domain.question import Question
from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.rules.end_to_end import EndToEnd
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


def found(snapshot: Snapshot, words: str, bank: Sequence[Question] = ()) -> tuple[Hit, ...]:
    """Return what holds all the words, the likeliest first and at most `MOST`.

    A title that begins with the words goes before one with a word that does, before one that
    holds them anywhere, before what only says them elsewhere. Accents and capitals do not matter.
    """
    asked = bare(words).split()
    if not asked:
        return ()
    own = snapshot.kept(found, _SEARCHED, lambda: _Shelf(_entries(snapshot)))
    shelves = (own, _Shelf((_question(each), ()) for each in bank))
    likely = chain.from_iterable(zip(*(each.ranks(asked) for each in shelves), strict=True))
    hits: dict[str, Hit] = {}
    for hit in chain.from_iterable(likely):
        hits.setdefault(hit.record.id, hit)
        if len(hits) == MOST:
            break
    return tuple(hits.values())


def fits(title: str, words: str) -> bool:
    """Tell whether a title holds all the words; none fit nothing."""
    asked = bare(words).split()
    return bool(asked) and all(word in bare(title) for word in asked)


class _Shelf:
    """What there is to be found: the titles, and all that is said with each."""

    def __init__(self, entries: Iterable[tuple[Hit, Sequence[str]]]) -> None:
        filled = tuple(entries)
        self._hits = [hit for hit, _ in filled]
        self._titles = EndToEnd(bare(hit.title) for hit, _ in filled)
        self._texts = EndToEnd(
            bare(" ".join((hit.title, hit.about, *more))) for hit, more in filled
        )

    def ranks(self, asked: Sequence[str]) -> tuple[Iterator[Hit], ...]:
        """Return what holds all the words, the likeliest first; each is looked for when read."""
        ranks = (
            self._titles.beginning(" ".join(asked)),
            self._titles.holding([f" {word}" for word in asked]),
            self._titles.holding(asked),
            self._texts.holding(asked),
        )
        return tuple(map(self._hits.__getitem__, numbers) for numbers in ranks)


def _entries(snapshot: Snapshot) -> Iterator[tuple[Hit, Sequence[str]]]:
    for person in snapshot.people.values():
        about = ", ".join(filter(None, (person.role, person.employer)))
        yield Hit(person.name, about, person), (person.email, *person.tags)
    for employer in snapshot.employers:
        yield Hit(employer.name, "", employer), ()
    for field in snapshot.fields.values():
        yield Hit(field.name, "", field), ()
    for question in own_questions(snapshot):
        yield _question(question), ()


def _question(question: Question) -> Hit:
    return Hit(question.text, question.reveals, question)
