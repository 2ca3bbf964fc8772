"""What Today shows beside the next steps: talks to come, answers awaited, where fields stand."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.message import Message
from core.domain.person import Person
from core.domain.record import Record
from core.domain.reply import Reply
from core.domain.snapshot import Snapshot
from core.domain.step import Step
from core.domain.touch import Touch
from core.rules.progress import steps_done
from core.rules.standing import WAITING, people_at_stage, standing

_READ: frozenset[type[Record]] = frozenset({Field, Interview, Message, Person, Reply, Touch})


class FieldSoFar(Struct, frozen=True, kw_only=True):
    """How far one came in a field."""

    field: Field
    people: int
    done: Mapping[Step, int]
    """With how many people each step is done."""


def coming_talks(snapshot: Snapshot, now: datetime) -> tuple[Interview, ...]:
    """Return the conversations to come, the soonest first."""
    coming = [
        (talk.starts, talk)
        for talk in snapshot.interviews.values()
        if talk.starts and talk.starts >= now and talk.still_open
    ]
    return tuple(talk for _, talk in sorted(coming, key=lambda pair: (pair[0], pair[1].id)))


def awaited(snapshot: Snapshot) -> tuple[tuple[Person, datetime], ...]:
    """Return who was asked and has not answered yet, with when, the longest silent first.

    Kept with the snapshot.
    """
    return snapshot.once(awaited, lambda: _awaited(snapshot))


def _awaited(snapshot: Snapshot) -> tuple[tuple[Person, datetime], ...]:
    found = [
        (person, at.asked.sent)
        for stage in WAITING
        for person in people_at_stage(snapshot, stage)
        if (at := standing(snapshot, person)).asked and at.asked.sent
    ]
    return tuple(sorted(found, key=lambda pair: pair[1]))


def fields_so_far(snapshot: Snapshot) -> tuple[FieldSoFar, ...]:
    """Return for each field how many people of it came how far; the one in focus comes first."""
    rows = snapshot.kept(fields_so_far, _READ, lambda: _count(snapshot))
    focus = snapshot.profile.focus_field_id
    return tuple(sorted(rows, key=lambda row: row.field.id != focus))


def _count(snapshot: Snapshot) -> tuple[FieldSoFar, ...]:
    rows = []
    for field in snapshot.fields.values():
        done = [
            steps_done(snapshot, person) for person in snapshot.where(Person, "field_ids", field.id)
        ]
        counts = {step: sum(each[step] for each in done) for step in Step}
        rows.append(FieldSoFar(field=field, people=len(done), done=counts))
    return tuple(rows)
