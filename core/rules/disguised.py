"""A whole workspace with other names in it."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.record import Record
from core.domain.snapshot import TABLE_OF, Snapshot
from core.rules.employers import employer_key
from core.rules.pseudonyms import Disguise


def disguised(snapshot: Snapshot, disguise: Disguise) -> Snapshot:
    """Return everything with other names; what only tells how to reach somebody is empty."""
    tables: dict[type[Record], dict[str, Any]] = {
        kind: {id: _masked(each, disguise) for id, each in snapshot.table(kind).items()}
        for kind in TABLE_OF
    }
    tables[Person] = {id: _unknown(each, disguise) for id, each in snapshot.people.items()}
    tables[Profile] = {id: replace(me, name="") for id, me in tables[Profile].items()}
    return snapshot.replaced(tables)


def _unknown(person: Person, disguise: Disguise) -> Person:
    masked: Person = _masked(person, disguise)
    return replace(
        masked,
        name=disguise.names[person.id],
        pronunciation="",
        greet_as="",
        email="",
        phone="",
        profile_link="",
        employer=disguise.employers.get(employer_key(person.employer), masked.employer),
    )


def _masked(value: Any, disguise: Disguise, name: str = "") -> Any:
    if name == "timezone" or name == "id" or name.endswith(("_id", "_ids")):
        return value
    if type(value) is str:
        return disguise.text(value)
    if isinstance(value, tuple):
        return tuple(_masked(each, disguise) for each in value)
    if isinstance(value, Struct):
        parts = {part: getattr(value, part) for part in value.__struct_fields__}
        return replace(
            value, **{part: _masked(each, disguise, part) for part, each in parts.items()}
        )
    return value
