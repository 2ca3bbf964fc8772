"""What a file brings, once it is decided who comes in."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from core.domain.column_mapping import ColumnMapping
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.domain.touch import Touch


class Change(Struct, frozen=True):
    """An attribute of a person, as it was when the change was decided, and what it becomes."""

    attribute: str
    old: str
    new: str

    @property
    def is_gap(self) -> bool:
        """Whether nothing of ours would be replaced."""
        return not self.old


class Arrival(Struct, frozen=True, kw_only=True):
    """Everything one import would add and change."""

    new: tuple[Person, ...] = ()
    changes: Mapping[str, tuple[Change, ...]] = {}
    """By the id of somebody who is here already."""
    touches: tuple[Touch, ...] = ()
    mapping: ColumnMapping | None = None
    """How the file was read, to be remembered."""


class Brought(Struct, frozen=True):
    """How many came, how many say more than before, and how many contacts their stories gained."""

    new: int = 0
    changed: int = 0
    touches: int = 0

    def __bool__(self) -> bool:
        return self != Brought()

    @property
    def sentence(self) -> str:
        """What was done, for whoever did it."""
        *first, last = [
            f"{count:,} {one if count == 1 else several}"
            for count, one, several in (
                (self.new, "person came in", "people came in"),
                (self.changed, "person was completed", "people were completed"),
                (self.touches, "earlier message was added", "earlier messages were added"),
            )
            if count
        ] or ["Everybody was here already"]
        return f"{', '.join(first)} and {last}." if first else f"{last}."


def fresh(arrival: Arrival, snapshot: Snapshot) -> tuple[Arrival, tuple[Person, ...]]:
    """Leave out what the newest state knows by now, and return the people who change."""
    new = {person.id for person in arrival.new}
    touches = [
        touch
        for touch in arrival.touches
        if (touch.person_id in new or touch.person_id in snapshot.people)
        and not _is_known(touch, snapshot.touches_with(touch.person_id))
    ]
    once = {touch.id: touch for touch in touches}
    return replace(arrival, touches=tuple(once.values())), tuple(_changed(arrival, snapshot))


def brought(arrival: Arrival, snapshot: Snapshot) -> Brought:
    """Count what an import would bring."""
    left, changed = fresh(arrival, snapshot)
    return Brought(len(left.new), len(changed), len(left.touches))


def _changed(arrival: Arrival, snapshot: Snapshot) -> Iterator[Person]:
    """Yield newest records with the changes; what says something else by now stays as it is."""
    for person_id, changes in arrival.changes.items():
        before = snapshot.people.get(person_id)
        told: dict[str, Any] = {
            change.attribute: change.new
            for change in changes
            if before and getattr(before, change.attribute) == change.old
        }
        if before and told:
            yield replace(before, **told)


def _is_known(touch: Touch, known: Iterable[Touch]) -> bool:
    """Tell whether a contact is here, also if its person was merged with another."""
    said = (touch.at, touch.direction, touch.text)
    return any(
        each.id == touch.id or (each.at, each.direction, each.text) == said for each in known
    )
