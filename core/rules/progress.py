"""The progress chart and the funnel: people against the six steps."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
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


class Overview(Struct, frozen=True, kw_only=True):
    """Everybody against the six steps, and who of them is how far."""

    rows: tuple[ProgressRow, ...]
    """Furthest along first, closed ones last."""
    under_way: tuple[ProgressRow, ...]
    overdue: tuple[ProgressRow, ...]
    all_the_way: tuple[ProgressRow, ...]
    closed: tuple[ProgressRow, ...]
    now_at: Mapping[Step, int]
    """How many people are at each step."""


def overview(snapshot: Snapshot, due: Sequence[Due], today: date) -> Overview:
    """Return how far everybody is; kept with the snapshot.

    What is due is the same tuple for as long as nothing changes and the day lasts.
    """
    known: _Kept | None = snapshot.derived.get(overview)
    if known is None or known.due is not due or known.today != today:
        seen = _overview(progress_rows(snapshot, due, today))
        known = snapshot.derived[overview] = _Kept(due, today, seen)
    return known.overview


class _Kept(NamedTuple):
    due: Sequence[Due]
    today: date
    overview: Overview


def _overview(rows: tuple[ProgressRow, ...]) -> Overview:
    def marked(mark: Mark) -> tuple[ProgressRow, ...]:
        return tuple(row for row in rows if mark in row.marks.values())

    steps = [(row, step) for row in rows if (step := row.now_at)]
    return Overview(
        rows=rows,
        under_way=tuple(row for row, _ in steps),
        overdue=marked(Mark.OVERDUE),
        all_the_way=tuple(row for row in rows if row.is_complete),
        closed=marked(Mark.CLOSED),
        now_at=Counter(step for _, step in steps),
    )


def progress_rows(snapshot: Snapshot, due: Sequence[Due], today: date) -> tuple[ProgressRow, ...]:
    """Return a row for everybody, furthest along first, closed ones last."""
    late: defaultdict[str | None, set[Step]] = defaultdict(set)
    for each in due:
        if each.urgency(today) is Urgency.OVERDUE:
            late[each.person_id].add(each.step)
    rows = [_row(snapshot, person, late.get(person.id, ())) for person in snapshot.people.values()]
    return tuple(sorted(rows, key=_furthest_first))


def funnel_rows(snapshot: Snapshot) -> tuple[FunnelRow, ...]:
    """Count people who were found, asked, agreed, met and thanked; each includes the later ones.

    Kept with the snapshot.
    """
    return snapshot.once(funnel_rows, lambda: _funnel(snapshot))


def _funnel(snapshot: Snapshot) -> tuple[FunnelRow, ...]:
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


def _row(snapshot: Snapshot, person: Person, late: Collection[Step]) -> ProgressRow:
    stage = standing(snapshot, person).stage
    marks: dict[Step, Mark] = {}
    so_far = steps_done(snapshot, person)
    for step, done in so_far.items():
        if step in late:
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
