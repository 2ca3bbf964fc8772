"""Everything that is due, derived from what happened; the only module that decides it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from operator import itemgetter
from typing import NamedTuple

from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.domain.snooze import Snooze
from core.domain.step import Stage, Step
from core.rules.asking_steps import ask_as_well, ask_next, send_draft, unanswered
from core.rules.case import Case, draft_of_request, put_off
from core.rules.chasing import employers_waited_for, second_contacts
from core.rules.days import local_day
from core.rules.due import Due, DueKind, Urgency
from core.rules.employers import employer_key
from core.rules.fallen import fallen_through
from core.rules.following_steps import (
    follow_leads,
    keep_in_touch,
    keep_promises,
    report_back,
    tell_outcome,
    thank,
    think_over,
)
from core.rules.standing import standing
from core.rules.talking_steps import agree_on_time, conversation, offer_again, turning_points

_NEVER = datetime.max.replace(tzinfo=UTC)
_KINDS = {kind: place for place, kind in enumerate(DueKind)}
_URGENCIES = {urgency: place for place, urgency in enumerate(Urgency)}
_Placed = tuple[tuple[bool, int, int, date], Due]
"""A step, behind what it is sorted by: not at once, how urgent, which kind, from which day."""


class _Kept(NamedTuple):
    """The steps of a day, and from when until when they are these."""

    steps: tuple[Due, ...]
    all_steps: tuple[Due, ...]
    """Also those that lie further ahead, and those put off."""
    with_person: Mapping[str | None, Sequence[Due]]
    day: date
    zone: tzinfo
    since: datetime
    until: datetime


def next_steps(snapshot: Snapshot, now: datetime, zone: tzinfo) -> tuple[Due, ...]:
    """Return everything due up to a week ahead, in the order in which doing it is right."""
    return _kept(snapshot, now, zone).steps


def next_steps_with(
    snapshot: Snapshot, person: Person, now: datetime, zone: tzinfo
) -> tuple[Due, ...]:
    """Return what is due with one person."""
    return tuple(_kept(snapshot, now, zone).with_person.get(person.id, ()))


def all_steps(snapshot: Snapshot, now: datetime, zone: tzinfo) -> tuple[Due, ...]:
    """Return everything that will be due some day as well, also what was put off or put away."""
    return _kept(snapshot, now, zone).all_steps


def _kept(snapshot: Snapshot, now: datetime, zone: tzinfo) -> _Kept:
    """Keep the steps with the snapshot: only the day, and a talk near or over, change them."""
    known: _Kept | None = snapshot.derived.get(next_steps)
    today = local_day(now, zone)
    if known and (known.day, known.zone) == (today, zone) and known.since <= now < known.until:
        return known
    placed = _derive(snapshot, now, zone)
    found = tuple(due for _, due in placed)
    snoozed, later = snapshot.table(Snooze), _URGENCIES[Urgency.LATER]
    steps = tuple(
        due
        for (_, urgency, *_), due in placed
        if urgency != later and not (due.key in snoozed and put_off(snapshot, due, today))
    )
    with_person: defaultdict[str | None, list[Due]] = defaultdict(list)
    for due in steps:
        with_person[due.person_id].append(due)
    turns = (turn for each in snapshot.interviews.values() for turn in turning_points(each))
    until = min((turn for turn in turns if turn > now), default=_NEVER)
    known = _Kept(steps, found, with_person, today, zone, now, until)
    snapshot.derived[next_steps] = known
    return known


def _derive(snapshot: Snapshot, now: datetime, zone: tzinfo) -> list[_Placed]:
    today = local_day(now, zone)
    found = [*_of_people(snapshot, now, zone)]
    found += (_placed(due, today) for due in _of_the_search(snapshot, today))
    return sorted(found, key=itemgetter(0))


def _placed(due: Due, today: date) -> _Placed:
    return (not due.at_once, _URGENCIES[due.urgency(today)], _KINDS[due.kind], due.day), due


class _WithOne(NamedTuple):
    """What is due with one person, and how they stand as far as others are concerned."""

    placed: Sequence[_Placed]
    is_to_be_asked: bool
    is_under_way: bool


def _of_people(snapshot: Snapshot, now: datetime, zone: tzinfo) -> Iterator[_Placed]:
    to_ask = []
    under_way = False
    today = local_day(now, zone)
    waited_for = employers_waited_for(snapshot)
    turns = Counter(
        talk.person_id
        for talk in snapshot.interviews.values()
        for turn in turning_points(talk)
        if turn <= now
    )
    for person in snapshot.people.values():
        one = _with_one(snapshot, person, now, zone, turns[person.id])
        yield from one.placed
        under_way = under_way or one.is_under_way
        if one.is_to_be_asked:
            if not waited_for or employer_key(person.employer) not in waited_for:
                at = standing(snapshot, person)
                to_ask.append(Case(snapshot, person, at, now, zone, today))
    yield from (_placed(due, today) for due in ask_next(to_ask, under_way))
    for second in second_contacts(snapshot, zone):
        if today >= second.day:
            yield _placed(ask_as_well(second), today)


def _with_one(
    snapshot: Snapshot, person: Person, now: datetime, zone: tzinfo, turns: int
) -> _WithOne:
    """Derive what is due with one person; kept until something happens to them, or time does."""

    today = local_day(now, zone)

    def derive(view: Snapshot) -> _WithOne:
        # Got from the view, for it notes what a conclusion is drawn from.
        somebody = view.get(Person, person.id) or person
        at = standing(view, somebody)
        case = Case(view, somebody, at, now, zone, today)
        if at.set_aside:
            return _NOTHING
        placed = [_placed(due, today) for rule in _RULES for due in rule(case)]
        is_to_be_asked = at.stage is Stage.TO_CONTACT and not (
            draft_of_request(case) or fallen_through(view, case.person)
        )
        return _WithOne(placed, is_to_be_asked, at.stage in _UNDER_WAY)

    # Of the time it counts which day it is, and which turns their talks have taken by now.
    return snapshot.concluded(_with_one, person.id, derive, given=(today, zone, turns))


_UNDER_WAY = (Stage.ASKED, Stage.CHASING, Stage.AGREED, Stage.SCHEDULED)
_NOTHING = _WithOne((), False, False)


_RULES: tuple[Callable[[Case], Iterator[Due]], ...] = (
    conversation,
    thank,
    keep_promises,
    agree_on_time,
    offer_again,
    unanswered,
    think_over,
    report_back,
    tell_outcome,
    follow_leads,
    send_draft,
    keep_in_touch,
)


def _of_the_search(snapshot: Snapshot, today: date) -> Iterator[Due]:
    if not snapshot.fields:
        reason = (
            "Name one field, job or industry you are curious about. It need not be the right one."
        )
        yield _search_step(DueKind.NAME_FIELD, Step.RESEARCH, reason, today)
    if not snapshot.people:
        reason = "Add the first person you could ask. A friend of a friend is a good beginning."
        yield _search_step(DueKind.ADD_PEOPLE, Step.FIND, reason, today)


def _search_step(kind: DueKind, step: Step, reason: str, today: date) -> Due:
    never = today + timedelta(days=1)
    return Due(key=kind, kind=kind, step=step, reason=reason, day=today, overdue_on=never)
