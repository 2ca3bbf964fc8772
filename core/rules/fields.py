"""Which fields somebody can tell about, and who told about one."""

from collections import defaultdict
from collections.abc import Mapping

from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.rules.standing import moment_held

_READ: frozenset[type[Record]] = frozenset({Field, Interview, Person, Profile})


def fields_of(snapshot: Snapshot, person: Person) -> tuple[Field, ...]:
    """Return a person's fields; where none is named, the one in focus, as in what we write them."""
    ids = person.field_ids or tuple(filter(None, (snapshot.profile.focus_field_id,)))
    return tuple(filter(None, (snapshot.get(Field, id) for id in ids)))


def talks_about(snapshot: Snapshot, field_id: str) -> tuple[Interview, ...]:
    """Return the conversations held with people who can tell about a field, the first one first."""
    talks = snapshot.kept(talks_about, _READ, lambda: _by_field(snapshot))
    return talks.get(field_id, ())


def _by_field(snapshot: Snapshot) -> Mapping[str, tuple[Interview, ...]]:
    found: defaultdict[str, list[Interview]] = defaultdict(list)
    held = (talk for talk in snapshot.interviews.values() if talk.held)
    for talk in sorted(held, key=moment_held):
        fields = fields_of(snapshot, snapshot.people[talk.person_id])
        for field_id in {field.id for field in fields}:
            found[field_id].append(talk)
    return {field_id: tuple(talks) for field_id, talks in found.items()}
