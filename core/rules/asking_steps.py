"""What is due before a yes: whom to ask, whom to remind, whom to let rest."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice

from core.domain.person import Tie
from core.domain.step import Stage, Step
from core.rules.case import Case, draft_of_request, put_off
from core.rules.chasing import SecondContact, Waiting, can_reach, waiting_for
from core.rules.due import Due, DueKind
from core.rules.short import short_name

ASK_AT_ONCE = 2
"""How many people are proposed to be asked at a time: enough to begin, few enough to dare."""


def unanswered(case: Case) -> Iterator[Due]:
    """Yield whom to remind, whom to let rest, and whom to ask again."""
    waiting = waiting_for(case.snapshot, case.person, case.zone)
    if waiting is None or waiting.day is None:
        return
    if waiting.next is DueKind.ASK_AGAIN and case.at.reply:
        reason = f"{case.name} asked you to write again {case.say(waiting.day)}."
        yield case.due(
            DueKind.ASK_AGAIN, Step.ASK, reason, waiting.day, grace=3, about=case.at.reply
        )
    elif case.today >= waiting.day:  # until then there is nothing to do but wait
        chase = waiting.next is DueKind.CHASE
        reason = _chase_reason(case, waiting.since) if chase else _close_reason(case, waiting)
        kind = DueKind.CHASE if chase else DueKind.CLOSE
        grace = 4 if chase else 7
        yield case.due(kind, Step.ASK, reason, waiting.day, grace=grace, about=waiting.asked)


def _chase_reason(case: Case, since: date) -> str:
    call = case.person.phone and case.snapshot.settings.chase_by_phone
    how = "A short, friendly call is fine." if call else "One friendly reminder is fine."
    return f"You wrote to {case.name} {case.say(since)} and have not heard back. {how}"


def _close_reason(case: Case, waiting: Waiting) -> str:
    if waiting.heard_from:
        return (
            f"{short_name(waiting.heard_from.name)} at {case.person.employer} answered, "
            f"so you can let {case.name} rest."
        )
    return f"{case.name} has not answered so far. Close it without blame and ask someone else."


def send_draft(case: Case) -> Iterator[Due]:
    """Words that are written wait to be sent."""
    draft = draft_of_request(case)
    if draft and case.at.stage is Stage.TO_CONTACT:
        reason = f"Your words to {case.name} are written and wait to be sent."
        yield case.due(DueKind.SEND_DRAFT, Step.ASK, reason, case.day(draft.created), grace=7)


def ask_next(cases: list[Case], under_way: bool) -> Iterator[Due]:
    """Propose whom to ask next: people we can reach, the easiest and most fitting first.

    Somebody who was put off makes room for the next one.
    """
    view = cases[0].snapshot if cases else None
    listed = {employer.name.casefold() for employer in view.employers} if view else set()
    cases.sort(key=lambda case: _ease(case, listed))
    if not cases:
        return
    reachable = [case for case in cases if can_reach(case.person)]
    proposed = (_write_to(case, under_way) for case in reachable)
    found = [*islice(_not_put_off(cases[0], proposed), ASK_AT_ONCE)]
    if not found:
        others = (_find_way(case) for case in cases if not can_reach(case.person))
        found = [*islice(_not_put_off(cases[0], others), 1)]
    yield from found


def _ease(case: Case, listed: set[str]) -> tuple[bool, int, bool, bool, bool, str]:
    """Order people: introduced, least intimidating, in focus, at a listed employer, known."""
    person = case.person
    return (
        person.introducer_id is None,
        person.intimidating,
        case.snapshot.profile.focus_field_id not in person.field_ids,
        person.employer.casefold() not in listed,
        person.tie in (None, Tie.SOCIAL_NETWORK),
        person.id,
    )


def _not_put_off(case: Case, proposed: Iterable[Due]) -> Iterator[Due]:
    return (due for due in proposed if not put_off(case.snapshot, due, case.today))


def _find_way(case: Case) -> Due:
    reason = (
        f"You have no way to reach {case.name} yet. "
        "An email address, a phone number or a profile link will do."
    )
    return case.due(DueKind.FIND_WAY, Step.FIND, reason, case.today, grace=30)


def _write_to(case: Case, under_way: bool) -> Due:
    where = f" at {case.person.employer}" if case.person.employer else ""
    introducer = case.snapshot.people.get(case.person.introducer_id or "")
    named = f" {short_name(introducer.name)} named them." if introducer else ""
    reason = f"You have not written to {case.name}{where} yet.{named}"
    day = case.today + timedelta(days=3 if under_way else 0)
    return case.due(DueKind.ASK, Step.ASK, reason, day, grace=30)


def ask_as_well(second: SecondContact) -> Due:
    """Propose a second contact at an employer where the first has not answered (3B7)."""
    first, other = second.waiting.person, second.person
    silent = f"{short_name(first.name)} at {first.employer} has not answered yet."
    if other is None:
        reason = f"{silent} Is there a second person you could ask there?"
        return Due(
            key=f"{DueKind.ADD_PEOPLE}:{second.waiting.asked.id}",
            kind=DueKind.ADD_PEOPLE,
            step=Step.FIND,
            reason=reason,
            day=second.day,
            overdue_on=second.day + timedelta(days=30),
        )
    return Due(
        key=f"{DueKind.ASK}:{other.id}",
        kind=DueKind.ASK,
        step=Step.ASK,
        reason=f"{silent} You could ask {short_name(other.name)} there as well.",
        day=second.day,
        overdue_on=second.day + timedelta(days=7),
        person_id=other.id,
    )
