"""Which fields somebody can tell about, and who told about one."""

from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.rules.standing import moment_held


def fields_of(snapshot: Snapshot, person: Person) -> tuple[Field, ...]:
    """Return a person's fields; where none is named, the one in focus, as in what we write them."""
    ids = person.field_ids or tuple(filter(None, (snapshot.profile.focus_field_id,)))
    return tuple(filter(None, (snapshot.get(Field, id) for id in ids)))


def talks_about(snapshot: Snapshot, field_id: str) -> tuple[Interview, ...]:
    """Return the conversations held with people who can tell about a field, the first one first."""
    held = (
        talk
        for talk in snapshot.interviews.values()
        if talk.held and _tells(snapshot, snapshot.people[talk.person_id], field_id)
    )
    return tuple(sorted(held, key=moment_held))


def _tells(snapshot: Snapshot, person: Person, field_id: str) -> bool:
    return any(field.id == field_id for field in fields_of(snapshot, person))
