"""Which fields somebody can tell about."""

from core.domain.field import Field
from core.domain.person import Person
from core.domain.snapshot import Snapshot


def fields_of(snapshot: Snapshot, person: Person) -> tuple[Field, ...]:
    """Return a person's fields; where none is named, the one in focus, as in what we write them."""
    ids = person.field_ids or tuple(filter(None, (snapshot.profile.focus_field_id,)))
    return tuple(snapshot.fields[id] for id in ids if id in snapshot.fields)
