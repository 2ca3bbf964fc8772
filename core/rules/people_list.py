"""The list of people: who matches, in which order, and what one can look for."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from enum import StrEnum
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
from core.rules.standing import standing

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


class _Found(Struct, frozen=True):
    """The last list of a snapshot, and what it was made from."""

    asked: Asked
    due: Sequence[Due]
    people: tuple[Person, ...]


def found_people(snapshot: Snapshot, asked: Asked, due: Sequence[Due]) -> tuple[Person, ...]:
    """Return the people that match everything asked, in the order asked for.

    The last answer is kept with the snapshot, for a screen asks the same at every click.
    """
    last: _Found | None = snapshot.derived.get(found_people)
    if last is None or last.asked != asked or last.due is not due:
        people = sorted(_matching(snapshot, asked), key=_order(snapshot, asked.order, due))
        last = snapshot.derived[found_people] = _Found(asked, due, tuple(people))
    return last.people


def choices(snapshot: Snapshot) -> Choices:
    """Return the employers, introducers and tags there are; each employer in one spelling."""
    return snapshot.kept(choices, _CHOSEN_FROM, lambda: _choices(snapshot))


def _matching(snapshot: Snapshot, asked: Asked) -> list[Person]:
    texts, words = _searchable(snapshot), bare(asked.words).split()
    employers = {employer_key(name) for name in asked.employers}
    return [
        person
        for person in snapshot.people.values()
        if all(word in texts[person.id] for word in words)
        and (not asked.stages or standing(snapshot, person).stage in asked.stages)
        and (not asked.field_ids or not {*asked.field_ids}.isdisjoint(person.field_ids))
        and (not employers or employer_key(person.employer) in employers)
        and (not asked.ties or person.tie in asked.ties)
        and (not asked.introducer_ids or person.introducer_id in asked.introducer_ids)
        and (not asked.tags or not {*asked.tags}.isdisjoint(person.tags))
    ]


def _order(snapshot: Snapshot, order: Order, due: Sequence[Due]) -> Callable[[Person], Any]:
    """Return a key; people of the same rank go by name, and whoever is closed comes last."""
    places = {each.person_id: place for place, each in reversed(list(enumerate(due)))}
    stages = {stage: place for place, stage in enumerate(Stage)}

    def key(person: Person) -> tuple[Any, ...]:
        at, name = standing(snapshot, person), bare(person.name)
        if order is Order.NEXT_STEP:
            return places.get(person.id, len(due)), stages[at.stage], name
        if order is Order.LAST_CONTACT:
            return (-at.last_contact.timestamp() if at.last_contact else 0, name)
        if order is Order.INTIMIDATION:
            is_guess = person.intimidation is None
            return at.stage is Stage.CLOSED, person.intimidating, is_guess, name
        return (name,)

    return key


def _searchable(snapshot: Snapshot) -> dict[str, str]:
    """Return for everybody the text that a search looks into."""

    def make() -> dict[str, str]:
        fields = {id: field.name for id, field in snapshot.fields.items()}
        return {person.id: _text(person, fields) for person in snapshot.people.values()}

    return snapshot.kept(_searchable, _SEARCHED, make)


def _text(person: Person, fields: dict[str, str]) -> str:
    words = (person.name, person.pronunciation, person.role, person.employer, person.email)
    known = (fields.get(id, "") for id in person.field_ids)
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
