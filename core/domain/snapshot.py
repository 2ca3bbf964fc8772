"""One immutable, typed, indexed view of a whole workspace."""

from collections.abc import Callable, Hashable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar, cast

from core.domain.agreement import Agreement
from core.domain.ask_list import AskList
from core.domain.belief import Belief
from core.domain.column_mapping import ColumnMapping
from core.domain.conclusions import Conclusions, Ground
from core.domain.decision import Decision
from core.domain.demand import Demand
from core.domain.distinction import Distinction
from core.domain.employer import Employer
from core.domain.evidence import Evidence
from core.domain.field import Field
from core.domain.index import Index, indexed, merged, parts, reindexed
from core.domain.interview import Interview
from core.domain.lead import Lead
from core.domain.message import Message
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.promise import Promise
from core.domain.question import Question
from core.domain.record import Record
from core.domain.reflection import Reflection
from core.domain.reply import Reply
from core.domain.search_place import SearchPlace
from core.domain.settings import Settings
from core.domain.snooze import Snooze
from core.domain.template import Template
from core.domain.touch import Touch

VERSION = 2
"""Of the file; raised when the meaning of stored records changes, with a step in migrations."""

TABLES: Mapping[str, type[Record]] = MappingProxyType(
    {
        "profile": Profile,
        "settings": Settings,
        "fields": Field,
        "beliefs": Belief,
        "demands": Demand,
        "employers": Employer,
        "people": Person,
        "distinctions": Distinction,
        "messages": Message,
        "replies": Reply,
        "touches": Touch,
        "questions": Question,
        "ask_list": AskList,
        "agreements": Agreement,
        "interviews": Interview,
        "evidence": Evidence,
        "reflections": Reflection,
        "leads": Lead,
        "promises": Promise,
        "decisions": Decision,
        "snoozes": Snooze,
        "search_places": SearchPlace,
        "column_mappings": ColumnMapping,
        "templates": Template,
    }
)
"""Every kind of record and the table that holds it; the names are those in the file."""

TABLE_OF: Mapping[type[Record], str] = MappingProxyType(
    {kind: name for name, kind in TABLES.items()}
)

REFERENCES: Mapping[type[Record], Mapping[str, type[Record]]] = MappingProxyType(
    {
        Profile: {
            "focus_field_id": Field,
            "target_employer_id": Employer,
            "practice_employer_id": Employer,
        },
        Belief: {"field_id": Field, "interview_id": Interview},
        Demand: {"field_id": Field, "interview_id": Interview},
        Decision: {"field_id": Field},
        Question: {"demand_id": Demand, "belief_id": Belief},
        Person: {"field_ids": Field, "introducer_id": Person},
        Distinction: {"first_id": Person, "second_id": Person},
        Message: {"person_id": Person, "interview_id": Interview, "about_id": Person},
        Reply: {"person_id": Person},
        Touch: {"person_id": Person},
        Interview: {"person_id": Person},
        Evidence: {"belief_id": Belief, "interview_id": Interview},
        Reflection: {"interview_id": Interview},
        Lead: {
            "giver_id": Person,
            "interview_id": Interview,
            "person_id": Person,
            "employer_id": Employer,
        },
        Promise: {"person_id": Person, "interview_id": Interview},
    }
)
"""Which attribute of a record names a record of which kind."""


R = TypeVar("R", bound=Record)
T = TypeVar("T")


Changes = Mapping[type[Record], Mapping[str, Record | None]]
"""By kind and id what is put, or None for what is taken away."""


class Snapshot:
    """Records by kind and id. Never changes, so what is computed from it may be kept with it."""

    def __init__(self, tables: Mapping[type[Record], Mapping[str, Record]]) -> None:
        self._tables = {kind: MappingProxyType(dict(tables.get(kind, {}))) for kind in TABLE_OF}
        self._indexes: dict[tuple[type[Record], str], Index] = {}
        self.derived: dict[object, Any] = {}
        """Results of pure rules on this snapshot, kept for as long as it lives."""
        self._kept: dict[object, tuple[frozenset[type[Record]], Any]] = {}
        self._conclusions = Conclusions()

    def replaced(self, tables: Mapping[type[Record], Mapping[str, Record]]) -> "Snapshot":
        """Return a new snapshot with some tables exchanged; the others are shared.

        Which records changed is not known, so `concluded` begins anew.
        """
        new = self._with(tables)
        new._indexes = {
            # A copy, since another thread may be adding an index just now.
            key: index
            for key, index in self._indexes.copy().items()
            if key[0] not in tables
        }
        return new

    def changed(self, changes: Changes) -> "Snapshot":
        """Return a new snapshot with some records put, or taken away where they are None.

        What was concluded from other records stays, so a small change costs little.
        """
        new = self._with({kind: merged(self._tables[kind], changes[kind]) for kind in changes})
        for (kind, attribute), index in self._indexes.copy().items():
            after: Index | None = index
            if kind in changes:
                after = reindexed(index, attribute, self._tables[kind], changes[kind])
            if after is not None:
                new._indexes[kind, attribute] = after
        new._conclusions = self._conclusions.without(self._grounds(changes))
        return new

    def _with(self, tables: Mapping[type[Record], Mapping[str, Record]]) -> "Snapshot":
        new = Snapshot({})
        new._tables = {
            **self._tables,
            **{kind: MappingProxyType(dict(t)) for kind, t in tables.items()},
        }
        new._kept = {
            rule: made for rule, made in self._kept.copy().items() if made[0].isdisjoint(tables)
        }
        return new

    def _grounds(self, changes: Changes) -> Iterator[Ground]:
        """Yield all that can be read of records before or after they change."""
        for kind, records in changes.items():
            yield kind, None
            for id, record in records.items():
                yield kind, id
                for attribute in REFERENCES.get(kind, ()):
                    for each in (record, self._tables[kind].get(id)):
                        yield from ((kind, part) for part in parts(each, attribute))

    def concluded(
        self, rule: object, about: str, make: Callable[["Snapshot"], T], given: Hashable = None
    ) -> T:
        """Return what a pure rule makes of one thing, such as one person.

        Later snapshots have it too, until a record changes that `make` read from the snapshot it
        is handed, or something else is given.
        """
        known = self._conclusions.of(rule).get(about)
        if known is None or known[0] != given:
            reading = Reading(self)
            result = make(reading)
            self._conclusions.keep(rule, about, given, result, reading.grounds)
            return result
        return cast(T, known[1])

    def kept(self, rule: object, kinds: frozenset[type[Record]], make: Callable[[], T]) -> T:
        """Return what a pure rule makes of the tables of these kinds, and of nothing else.

        Later snapshots have it too, until one of these tables changes.
        """
        if rule not in self._kept:
            self._kept[rule] = kinds, make()
        return cast(T, self._kept[rule][1])

    def once(self, rule: object, make: Callable[[], T]) -> T:
        """Return what a pure rule makes of this snapshot, made the first time it is asked for."""
        if rule not in self.derived:
            self.derived[rule] = make()
        return cast(T, self.derived[rule])

    def table(self, kind: type[R]) -> Mapping[str, R]:
        """Return all records of a kind by id, in the order they were added."""
        return cast(Mapping[str, R], self._tables[kind])

    def get(self, kind: type[R], id: str | None) -> R | None:
        """Return one record, or None where there is none of that id."""
        return self.table(kind).get(id) if id else None

    def where(self, kind: type[R], attribute: str, value: str | None) -> tuple[R, ...]:
        """Return the records of a kind whose attribute is the value, or holds it among several."""
        key = (kind, attribute)
        if key not in self._indexes:
            self._indexes[key] = indexed(self._tables[kind], attribute)
        return cast(tuple[R, ...], self._indexes[key].get(value, ())) if value else ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been entered yet."""
        return not any(self.table(kind) for kind in TABLE_OF)

    @property
    def profile(self) -> Profile:
        return self.table(Profile).get("me") or Profile()

    @property
    def settings(self) -> Settings:
        return self.table(Settings).get("settings") or Settings()

    @property
    def fields(self) -> Mapping[str, Field]:
        return self.table(Field)

    @property
    def people(self) -> Mapping[str, Person]:
        return self.table(Person)

    @property
    def interviews(self) -> Mapping[str, Interview]:
        return self.table(Interview)

    @property
    def employers(self) -> tuple[Employer, ...]:
        """The ranked list, first choice first."""
        return tuple(sorted(self.table(Employer).values(), key=lambda each: (each.rank, each.id)))

    def messages_to(self, person_id: str) -> tuple[Message, ...]:
        return self.where(Message, "person_id", person_id)

    def replies_from(self, person_id: str) -> tuple[Reply, ...]:
        return self.where(Reply, "person_id", person_id)

    def touches_with(self, person_id: str) -> tuple[Touch, ...]:
        return self.where(Touch, "person_id", person_id)

    def beliefs_about(self, field_id: str) -> tuple[Belief, ...]:
        return self.where(Belief, "field_id", field_id)

    def demands_of(self, field_id: str) -> tuple[Demand, ...]:
        return self.where(Demand, "field_id", field_id)

    def interviews_with(self, person_id: str) -> tuple[Interview, ...]:
        return self.where(Interview, "person_id", person_id)

    def leads_from(self, person_id: str) -> tuple[Lead, ...]:
        return self.where(Lead, "giver_id", person_id)

    def promises_with(self, person_id: str) -> tuple[Promise, ...]:
        return self.where(Promise, "person_id", person_id)


class Reading(Snapshot):
    """A snapshot that notes what a rule reads of it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.derived = {}  # its own, so that what is made once notes what it reads here
        self.grounds: set[Ground] = set()

    def table(self, kind: type[R]) -> Mapping[str, R]:
        self.grounds.add((kind, None))
        return self._snapshot.table(kind)

    def get(self, kind: type[R], id: str | None) -> R | None:
        self.grounds.add((kind, id or ""))
        return self._snapshot.get(kind, id)

    def where(self, kind: type[R], attribute: str, value: str | None) -> tuple[R, ...]:
        self.grounds.add((kind, (value or "") if attribute in REFERENCES.get(kind, ()) else None))
        return self._snapshot.where(kind, attribute, value)

    def kept(self, rule: object, kinds: frozenset[type[Record]], make: Callable[[], T]) -> T:
        self.grounds.update((kind, None) for kind in kinds)
        return self._snapshot.kept(rule, kinds, make)

    def concluded(
        self, rule: object, about: str, make: Callable[[Snapshot], T], given: Hashable = None
    ) -> T:
        self.grounds.add((rule, about))
        return self._snapshot.concluded(rule, about, make, given)
