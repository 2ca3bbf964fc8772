"""The progress chart and the funnel: people against the six steps."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from core.domain.person import Person
from core.domain.reply import ReplyKind
from core.domain.snapshot import Snapshot
from core.domain.step import Stage, Step
from core.rules.agenda import is_ready
from core.rules.chasing import can_reach
from core.rules.due import Due, Urgency
from core.rules.standing import Standing, standing


class Mark(StrEnum):
    """How a step stands for one person."""

    DONE = "done"
    NEXT = "next"
    OVERDUE = "overdue"
    AHEAD = "ahead"
    CLOSED = "closed"


class ProgressRow(Struct, frozen=True, kw_only=True):
    """One person's way through the six steps."""

    person: Person
    stage: Stage
    marks: dict[Step, Mark]
    is_complete: bool
    """Whether every step was done, whatever is due again."""

    @property
    def now_at(self) -> Step | None:
        """The first step to do, or to do again; None where nothing is left to do."""
        waiting = (Mark.NEXT, Mark.OVERDUE)
        return next((step for step, mark in self.marks.items() if mark in waiting), None)


class FunnelRow(Struct, frozen=True, kw_only=True):
    """How many people came at least this far."""

    label: str
    count: int


def progress_rows(snapshot: Snapshot, due: Sequence[Due], today: date) -> tuple[ProgressRow, ...]:
    """Return a row for everybody, furthest along first, closed ones last; kept with the snapshot.

    What is due is the same tuple for as long as nothing changes and the day lasts.
    """
    known: _Kept | None = snapshot.derived.get(progress_rows)
    if known is None or known.due is not due or known.today != today:
        known = snapshot.derived[progress_rows] = _Kept(due, today, _rows(snapshot, due, today))
    return known.rows


class _Kept(NamedTuple):
    due: Sequence[Due]
    today: date
    rows: tuple[ProgressRow, ...]


def _rows(snapshot: Snapshot, due: Sequence[Due], today: date) -> tuple[ProgressRow, ...]:
    late = {(each.person_id, each.step) for each in due if each.urgency(today) is Urgency.OVERDUE}
    rows = [_row(snapshot, person, late) for person in snapshot.people.values()]
    return tuple(sorted(rows, key=_furthest_first))


def funnel_rows(snapshot: Snapshot) -> tuple[FunnelRow, ...]:
    """Count people who were found, asked, agreed, met and thanked; each includes the later ones."""
    at = [standing(snapshot, person) for person in snapshot.people.values()]
    return (
        FunnelRow(label="Found", count=len(at)),
        FunnelRow(
            label="Asked", count=_count(each.asked is not None or _agreed(each) for each in at)
        ),
        FunnelRow(label="Agreed", count=_count(_agreed(each) for each in at)),
        FunnelRow(label="Talked", count=_count(each.met is not None for each in at)),
        FunnelRow(label="Thanked", count=_count(each.thanks is not None for each in at)),
    )


def steps_done(snapshot: Snapshot, person: Person) -> dict[Step, bool]:
    """Tell for each step whether it is done for a person."""
    at = standing(snapshot, person)
    prepared = at.met is not None or (at.interview is not None and is_ready(at.interview))
    return {
        Step.RESEARCH: bool(person.field_ids or person.why or at.met),
        Step.FIND: can_reach(person) or at.asked is not None or at.met is not None,
        Step.ASK: _agreed(at),
        Step.PREPARE: prepared,
        Step.TALK: at.met is not None,
        Step.FOLLOW_UP: at.thanks is not None and (at.met is None or at.met.debrief is not None),
    }


def _row(snapshot: Snapshot, person: Person, late: set[tuple[str | None, Step]]) -> ProgressRow:
    stage = standing(snapshot, person).stage
    marks: dict[Step, Mark] = {}
    so_far = steps_done(snapshot, person)
    for step, done in so_far.items():
        if (person.id, step) in late:
            marks[step] = Mark.OVERDUE
        elif done:
            marks[step] = Mark.DONE
        elif stage is Stage.CLOSED:
            marks[step] = Mark.CLOSED
        else:
            waiting = Mark.NEXT in marks.values() or Mark.OVERDUE in marks.values()
            marks[step] = Mark.AHEAD if waiting else Mark.NEXT
    return ProgressRow(person=person, stage=stage, marks=marks, is_complete=all(so_far.values()))


def _furthest_first(row: ProgressRow) -> tuple[int, int, str]:
    done = sum(mark is Mark.DONE for mark in row.marks.values())
    return (row.stage is Stage.CLOSED, -done, row.person.name.casefold())


def _agreed(at: Standing) -> bool:
    said_yes = at.reply is not None and at.reply.kind is ReplyKind.YES
    scheduled = at.interview is not None and at.interview.starts is not None
    return scheduled or at.met is not None or said_yes


def _count(flags: Iterable[bool]) -> int:
    return sum(flags)
