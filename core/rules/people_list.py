"""The list of people: who matches, in which order, and what one can look for."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import Any

from msgspec import Struct

from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.person import Person, Tie
from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.rules.due import Due
from core.rules.employers import employer_key
from core.rules.names import bare
from core.rules.standing import people_at_stage, standing

_SEARCHED: frozenset[type[Record]] = frozenset({Person, Field})
_CHOSEN_FROM: frozenset[type[Record]] = frozenset({Person, Employer})


class Order(StrEnum):
    """What comes first."""

    NEXT_STEP = "next_step"
    LAST_CONTACT = "last_contact"
    INTIMIDATION = "intimidation"
    NAME = "name"


class Asked(Struct, frozen=True, kw_only=True):
    """What to look for; what is empty does not narrow the list."""

    words: str = ""
    stages: tuple[Stage, ...] = ()
    field_ids: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    ties: tuple[Tie, ...] = ()
    introducer_ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    order: Order = Order.NEXT_STEP


class Choices(Struct, frozen=True):
    """What occurs among the people, in the order of the alphabet."""

    employers: tuple[str, ...]
    introducer_ids: tuple[str, ...]
    tags: tuple[str, ...]


def found_people(snapshot: Snapshot, asked: Asked, due: Sequence[Due]) -> Sequence[Person]:
    """Return the people that match everything asked, in the order asked for."""
    found = _ordered(snapshot, asked.order, due)
    if asked.words:
        texts = snapshot.kept(found_people, _SEARCHED, lambda: _searchable(snapshot))
        for word in bare(asked.words).split():
            found = [person for person in found if word in texts[person.id]]
    if asked == Asked(words=asked.words, order=asked.order):
        return found
    return _matching(snapshot, found, asked)


def by_name(snapshot: Snapshot, stage: Stage) -> Sequence[Person]:
    """Return who is at a stage, in the order of the alphabet; kept with the snapshot."""

    def make() -> Sequence[Person]:
        return sorted(people_at_stage(snapshot, stage), key=lambda each: each.name.casefold())

    return snapshot.once((by_name, stage), make)


def named(snapshot: Snapshot, name: str) -> Sequence[Person]:
    """Return the people of a name; what follows a comma, such as a degree, does not count."""

    def make() -> Mapping[str, list[Person]]:
        found: defaultdict[str, list[Person]] = defaultdict(list)
        for person in snapshot.people.values():
            found[bare(person.name.split(",")[0])].append(person)
        return found

    return snapshot.kept(named, frozenset({Person}), make).get(bare(name), ())


def choices(snapshot: Snapshot) -> Choices:
    """Return the employers, introducers and tags there are; each employer in one spelling."""
    return snapshot.kept(choices, _CHOSEN_FROM, lambda: _choices(snapshot))


def _matching(snapshot: Snapshot, found: Sequence[Person], asked: Asked) -> list[Person]:
    employers = {employer_key(name) for name in asked.employers}
    return [
        person
        for person in found
        if (not asked.stages or standing(snapshot, person).stage in asked.stages)
        and (not asked.field_ids or not {*asked.field_ids}.isdisjoint(person.field_ids))
        and (not employers or employer_key(person.employer) in employers)
        and (not asked.ties or person.tie in asked.ties)
        and (not asked.introducer_ids or person.introducer_id in asked.introducer_ids)
        and (not asked.tags or not {*asked.tags}.isdisjoint(person.tags))
    ]


def _ordered(snapshot: Snapshot, order: Order, due: Sequence[Due]) -> Sequence[Person]:
    """Return everybody in an order; kept with the snapshot while the same steps are due.

    So each letter of a search only looks who is left.
    """
    known: tuple[Sequence[Due], Sequence[Person]] | None = snapshot.derived.get((_ordered, order))
    if known is None or known[0] is not due:
        people = snapshot.people.values()
        known = due, tuple(sorted(people, key=_order(snapshot, order, due)))
        snapshot.derived[_ordered, order] = known
    return known[1]


def _order(snapshot: Snapshot, order: Order, due: Sequence[Due]) -> Callable[[Person], Any]:
    """Return a key; people of the same rank go by name, and whoever is closed comes last."""
    places = {each.person_id: place for place, each in reversed(list(enumerate(due)))}
    stages = {
        person.id: place
        for place, stage in enumerate(Stage)
        for person in people_at_stage(snapshot, stage)
    }
    closed = list(Stage).index(Stage.CLOSED)

    def key(person: Person) -> tuple[Any, ...]:
        stage, name = stages[person.id], bare(person.name)
        if order is Order.NEXT_STEP:
            return places.get(person.id, len(due)), stage, name
        if order is Order.LAST_CONTACT:
            at = standing(snapshot, person)
            return (-at.last_contact.timestamp() if at.last_contact else 0, name)
        if order is Order.INTIMIDATION:
            is_guess = person.intimidation is None
            return stage == closed, person.intimidating, is_guess, name
        return (name,)

    return key


def _searchable(snapshot: Snapshot) -> dict[str, str]:
    """Return for everybody the text that a search looks into."""
    return {
        id: snapshot.concluded(_searchable, id, partial(_text, person_id=id))
        for id in snapshot.people
    }


def _text(snapshot: Snapshot, person_id: str) -> str:
    person = snapshot.get(Person, person_id)
    assert person
    words = (person.name, person.pronunciation, person.role, person.employer, person.email)
    fields = filter(None, (snapshot.get(Field, id) for id in person.field_ids))
    known = (field.name for field in fields)
    return bare("\n".join((*words, person.phone, person.notes, *person.tags, *known)))


def _choices(snapshot: Snapshot) -> Choices:
    people = snapshot.people
    spellings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name in (*(e.name for e in snapshot.employers), *(p.employer for p in people.values())):
        spellings[employer_key(name)][" ".join(name.split())] += 1
    spellings.pop("", None)
    introducers = {id for person in people.values() if (id := person.introducer_id)}
    return Choices(
        employers=tuple(
            sorted((each.most_common(1)[0][0] for each in spellings.values()), key=bare)
        ),
        introducer_ids=tuple(sorted(introducers, key=lambda id: bare(people[id].name))),
        tags=tuple(sorted({tag for person in people.values() for tag in person.tags}, key=bare)),
    )
