"""The list of people: who matches, in which order."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct

from core.domain.person import Person, Tie
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.rules.due import Due
from core.rules.employers import employer_key
from core.rules.names import bare
from core.rules.standing import standing

NEVER = datetime.min.replace(tzinfo=UTC)


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


def found_people(snapshot: Snapshot, asked: Asked, due: Sequence[Due]) -> list[Person]:
    """Return the people that match everything asked, in the order asked for."""
    texts, words = _searchable(snapshot), bare(asked.words).split()
    employers = {employer_key(name) for name in asked.employers}
    people = [
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
    return sorted(people, key=_order(snapshot, asked.order, due))


def _order(snapshot: Snapshot, order: Order, due: Sequence[Due]) -> Callable[[Person], Any]:
    """Return a key; people of the same rank go by name."""
    places = {each.person_id: place for place, each in reversed(list(enumerate(due)))}
    stages = {stage: place for place, stage in enumerate(Stage)}

    def key(person: Person) -> tuple[Any, ...]:
        at, name = standing(snapshot, person), person.name.casefold()
        if order is Order.NEXT_STEP:
            return places.get(person.id, len(due)), stages[at.stage], name
        if order is Order.LAST_CONTACT:
            return -(at.last_contact or NEVER).timestamp() if at.last_contact else 0, name
        if order is Order.INTIMIDATION:
            return person.intimidation or 3, name
        return (name,)

    return key


def _searchable(snapshot: Snapshot) -> dict[str, str]:
    """Return for everybody the text that a search looks into; kept with the snapshot."""
    known: dict[str, str] | None = snapshot.derived.get(_searchable)
    if known is None:
        fields = {id: field.name for id, field in snapshot.fields.items()}
        known = {
            person.id: bare(
                " ".join(
                    (
                        *(person.name, person.role, person.employer, person.email, person.notes),
                        *person.tags,
                        *(fields.get(id, "") for id in person.field_ids),
                    )
                )
            )
            for person in snapshot.people.values()
        }
        snapshot.derived[_searchable] = known
    return known
