"""Two entries that are one person: what they say differently, and what belongs to each."""

from collections import Counter
from typing import Any

from core.domain.distinction import Distinction
from core.domain.person import Person
from core.domain.record import Record
from core.domain.snapshot import REFERENCES, Snapshot

SAID = (
    *("name", "pronunciation", "role", "employer", "email", "phone", "profile_link"),
    *("preferred_channel", "tie", "introducer_id", "common_ground", "why", "intimidation"),
    *("greet_as", "seniority", "has_left", "to_share", "keep_in_touch_days"),
)
"""What only one of the two can say; fields, tags and notes are joined."""


def differing(keep: Person, other: Person) -> tuple[str, ...]:
    """Return what both entries say, and say differently."""
    return tuple(
        part
        for part in SAID
        if says(ours := getattr(keep, part))
        and says(theirs := getattr(other, part))
        and ours != theirs
    )


def says(value: Any) -> bool:
    """Tell whether an attribute says anything; 0 does: it stands for never."""
    return value not in (None, "", ()) and value is not False


def belonging(snapshot: Snapshot, person: Person) -> Counter[type[Record]]:
    """Return how many records of each kind belong to an entry, whom they introduced included."""
    found: Counter[type[Record]] = Counter()
    for kind, attributes in REFERENCES.items():
        here = {
            record.id
            for attribute, target in attributes.items()
            if target is Person and kind is not Distinction
            for record in snapshot.where(kind, attribute, person.id)
        }
        if here:
            found[kind] = len(here)
    return found


def who_stays(snapshot: Snapshot, first: Person, second: Person) -> tuple[Person, Person]:
    """Return first the entry to which more belongs, else the fuller or the older one."""

    def weight(person: Person) -> tuple[int, int, float]:
        said = sum(bool(getattr(person, part)) for part in SAID)
        return sum(belonging(snapshot, person).values()), said, -person.created.timestamp()

    return (second, first) if weight(second) > weight(first) else (first, second)
