"""Everything that is due, derived from what happened; the only module that decides it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice
from typing import NamedTuple

from core.domain.interview import FellThrough, Interview
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Message, MessageKind
from core.domain.person import Person, Tie
from core.domain.promise import Promise, PromisedBy
from core.domain.reply import Reply
from core.domain.snapshot import Snapshot
from core.domain.snooze import Snooze
from core.domain.step import Stage, Step
from core.rules.agenda import is_ready
from core.rules.chasing import (
    SecondContact,
    Waiting,
    can_reach,
    employers_waited_for,
    second_contacts,
    waiting_for,
)
from core.rules.days import local_day, say_day
from core.rules.due import Due, DueKind, Urgency
from core.rules.employers import employer_key
from core.rules.fallen import fallen_through
from core.rules.live import is_over, latest_end
from core.rules.standing import Standing, moment_held, standing

ASK_AT_ONCE = 2
"""How many people are proposed to be asked at a time: enough to begin, few enough to dare."""

_NEVER = datetime.max.replace(tzinfo=UTC)


class _Case(NamedTuple):
    """One person as the rules below look at them."""

    snapshot: Snapshot
    person: Person
    at: Standing
    now: datetime
    zone: tzinfo
    today: date

    @property
    def name(self) -> str:
        return self.person.name.split(",")[0]

    def day(self, moment: datetime) -> date:
        return local_day(moment, self.zone)

    def say(self, day: date) -> str:
        return say_day(day, self.today)

    def due(
        self,
        kind: DueKind,
        step: Step,
        reason: str,
        day: date,
        *,
        grace: int = 1,
        about: Interview | Message | Reply | Lead | Promise | None = None,
    ) -> Due:
        """Make a step about this person; it is overdue `grace` days after its day."""
        return Due(
            key=f"{kind}:{about.id if about else self.person.id}",
            kind=kind,
            step=step,
            reason=reason,
            day=day,
            overdue_on=day + timedelta(days=grace),
            person_id=self.person.id,
            interview_id=about.id if isinstance(about, Interview) else None,
            record_id=about.id if about and not isinstance(about, Interview) else None,
        )


class _Kept(NamedTuple):
    """The steps of a day, and from when until when they are these."""

    steps: tuple[Due, ...]
    with_person: Mapping[str, Sequence[Due]]
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


def _kept(snapshot: Snapshot, now: datetime, zone: tzinfo) -> _Kept:
    """Keep the steps with the snapshot: only the day, and the end of a talk, change them."""
    known: _Kept | None = snapshot.derived.get(next_steps)
    today = local_day(now, zone)
    if known and (known.day, known.zone) == (today, zone) and known.since <= now < known.until:
        return known
    steps = _derive(snapshot, now, zone)
    with_person: defaultdict[str, list[Due]] = defaultdict(list)
    for due in steps:
        with_person[due.person_id or ""].append(due)
    ends = (latest_end(each) for each in snapshot.interviews.values())
    until = min((end for end in ends if end and end > now), default=_NEVER)
    known = snapshot.derived[next_steps] = _Kept(steps, with_person, today, zone, now, until)
    return known


def _derive(snapshot: Snapshot, now: datetime, zone: tzinfo) -> tuple[Due, ...]:
    today = local_day(now, zone)
    found = [*_of_people(snapshot, now, zone), *_of_the_search(snapshot, today)]
    asked_for = [due for due in found if not _put_off(snapshot, due, today)]
    near = [due for due in asked_for if due.urgency(today) is not Urgency.LATER]
    kinds = {kind: place for place, kind in enumerate(DueKind)}
    urgencies = {urgency: place for place, urgency in enumerate(Urgency)}
    return tuple(sorted(near, key=lambda d: (urgencies[d.urgency(today)], kinds[d.kind], d.day)))


def _put_off(snapshot: Snapshot, due: Due, today: date) -> bool:
    snooze = snapshot.get(Snooze, due.key)
    return snooze is not None and (snooze.until is None or today < snooze.until)


def _of_people(snapshot: Snapshot, now: datetime, zone: tzinfo) -> Iterator[Due]:
    to_ask = []
    under_way = False
    today = local_day(now, zone)
    waited_for = employers_waited_for(snapshot)
    for person in snapshot.people.values():
        at = standing(snapshot, person)
        if at.set_aside:
            continue
        case = _Case(snapshot, person, at, now, zone, today)
        for rule in _RULES:
            yield from rule(case)
        held = bool(waited_for) and employer_key(person.employer) in waited_for
        fallen = fallen_through(snapshot, person)
        if at.stage is Stage.TO_CONTACT and not (_draft(case) or held or fallen):
            to_ask.append(case)
        under_way = under_way or at.stage in (
            Stage.ASKED,
            Stage.CHASING,
            Stage.AGREED,
            Stage.SCHEDULED,
        )
    yield from _ask(to_ask, under_way)
    for second in second_contacts(snapshot, zone):
        if local_day(now, zone) >= second.day:
            yield _ask_as_well(second, snapshot, now, zone)


def _conversation(case: _Case) -> Iterator[Due]:
    for interview in case.snapshot.interviews_with(case.person.id):
        if interview.cancelled or interview.debrief:
            continue
        if interview.ended:
            yield _debrief(case, interview, case.day(interview.ended))
        elif interview.starts:
            yield from _upcoming(case, interview, interview.starts)


def _upcoming(case: _Case, interview: Interview, starts: datetime) -> Iterator[Due]:
    day = case.day(starts)
    began = interview.began or starts
    if is_over(interview, case.now):
        yield _debrief(case, interview, case.day(began))
        return
    if interview.began:
        reason = f"Your conversation with {case.name} is running."
        yield case.due(DueKind.GO_ON, Step.TALK, reason, case.day(began), about=interview)
    elif day <= case.today:
        at = f"{starts.astimezone(case.zone):%H:%M}"
        reason = f"Your conversation with {case.name} is {case.say(day)} at {at}."
        yield case.due(DueKind.HOLD, Step.TALK, reason, day, about=interview)
    if not is_ready(interview) and not interview.began:
        reason = f"You talk with {case.name} {case.say(day)}, and the checklist is not ready yet."
        eve = max(day - timedelta(days=1), case.day(interview.created))
        yield case.due(DueKind.PREPARE, Step.PREPARE, reason, eve, grace=2, about=interview)


def _debrief(case: _Case, interview: Interview, day: date) -> Due:
    talked = "You talked" if interview.began or interview.ended else "You were to talk"
    reason = f"{talked} with {case.name} {case.say(day)}. Five minutes now keep what you heard."
    return case.due(DueKind.DEBRIEF, Step.FOLLOW_UP, reason, day, about=interview)


def _thank(case: _Case) -> Iterator[Due]:
    """A thank-you is due the day after and overdue after two days (S5.2)."""
    met = case.at.met
    if met and not case.at.thanks:
        day = case.day(moment_held(met))
        reason = f"{case.name} gave you their time {case.say(day)}. A short thank-you means a lot."
        yield case.due(
            DueKind.THANK, Step.FOLLOW_UP, reason, day + timedelta(days=1), grace=2, about=met
        )


def _promises(case: _Case) -> Iterator[Due]:
    for promise in case.snapshot.promises_with(case.person.id):
        if promise.by is PromisedBy.ME and not promise.kept:
            day = promise.due or case.day(promise.created) + timedelta(days=7)
            reason = f"You promised {case.name}: {promise.text}"
            yield case.due(DueKind.KEEP_PROMISE, Step.FOLLOW_UP, reason, day, about=promise)


def _schedule(case: _Case) -> Iterator[Due]:
    reply = case.at.reply
    if case.at.stage is Stage.AGREED and reply and not fallen_through(case.snapshot, case.person):
        day = case.day(reply.received)
        reason = f"{case.name} said yes {case.say(day)}. Agree on a day and a time."
        yield case.due(DueKind.SCHEDULE, Step.PREPARE, reason, day, grace=3, about=reply)


def _offer_again(case: _Case) -> Iterator[Due]:
    """After a talk that fell through, a kind word and another time are due the same day."""
    fallen = fallen_through(case.snapshot, case.person)
    if fallen and fallen.cancelled:
        day = case.day(fallen.cancelled)
        what = {
            FellThrough.NO_SHOW: f"{case.name} did not come {case.say(case.day(fallen.starts))}."
            if fallen.starts
            else f"{case.name} did not come.",
            FellThrough.BY_THEM: f"{case.name} had to cancel {case.say(day)}.",
            FellThrough.BY_ME: f"You cancelled the talk with {case.name} {case.say(day)}.",
        }[fallen.fell_through or FellThrough.BY_ME]
        reason = f"{what} Write kindly and offer another time."
        yield case.due(DueKind.OFFER_TIME, Step.PREPARE, reason, day, grace=2, about=fallen)


def _unanswered(case: _Case) -> Iterator[Due]:
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


def _chase_reason(case: _Case, since: date) -> str:
    call = case.person.phone and case.snapshot.settings.chase_by_phone
    how = "A short, friendly call is fine." if call else "One friendly reminder is fine."
    return f"You wrote to {case.name} {case.say(since)} and have not heard back. {how}"


def _close_reason(case: _Case, waiting: Waiting) -> str:
    if waiting.heard_from:
        return (
            f"{waiting.heard_from.name.split(',')[0]} at {case.person.employer} answered, "
            f"so you can let {case.name} rest."
        )
    return f"{case.name} has not answered so far. Close it without blame and ask someone else."


def _leads(case: _Case) -> Iterator[Due]:
    for lead in case.snapshot.leads_from(case.person.id):
        if lead.status is LeadStatus.OPEN:
            verb = "named someone to talk to" if lead.kind is LeadKind.PERSON else "gave you a lead"
            day = case.day(lead.created) + timedelta(days=3)
            reason = f"{case.name} {verb}: {lead.text}"
            yield case.due(DueKind.FOLLOW_LEAD, Step.FOLLOW_UP, reason, day, grace=7, about=lead)


def _draft(case: _Case) -> Message | None:
    return next(
        (
            message
            for message in case.snapshot.messages_to(case.person.id)
            if message.kind is MessageKind.REQUEST and not message.sent and message.body.strip()
        ),
        None,
    )


def _send_draft(case: _Case) -> Iterator[Due]:
    draft = _draft(case)
    if draft and case.at.stage is Stage.TO_CONTACT:
        reason = f"Your words to {case.name} are written and wait to be sent."
        yield case.due(DueKind.SEND_DRAFT, Step.ASK, reason, case.day(draft.created), grace=7)


def _keep_in_touch(case: _Case) -> Iterator[Due]:
    last = case.at.last_contact
    if case.at.stage in (Stage.THANKED, Stage.IN_TOUCH) and last:
        day = case.day(last) + timedelta(days=case.snapshot.settings.keep_in_touch_days)
        reason = (
            f"You were last in touch with {case.name} {case.say(case.day(last))}. "
            "Share something small with them."
        )
        yield case.due(DueKind.KEEP_IN_TOUCH, Step.FOLLOW_UP, reason, day, grace=30)


_RULES: tuple[Callable[[_Case], Iterator[Due]], ...] = (
    _conversation,
    _thank,
    _promises,
    _schedule,
    _offer_again,
    _unanswered,
    _leads,
    _send_draft,
    _keep_in_touch,
)


def _ask(cases: list[_Case], under_way: bool) -> Iterator[Due]:
    """Propose whom to ask next: people we can reach, the easiest and most fitting first.

    Somebody who was put off makes room for the next one.
    """
    cases.sort(key=_ease)
    reachable = [case for case in cases if can_reach(case.person)]
    if reachable:
        proposed = (_write_to(case, under_way) for case in reachable)
        yield from islice(_not_put_off(cases[0], proposed), ASK_AT_ONCE)
    elif cases:
        yield from islice(_not_put_off(cases[0], map(_find_way, cases)), 1)


def _ease(case: _Case) -> tuple[bool, int, bool, bool, bool, str]:
    """Order people: introduced, least intimidating, in focus, at a listed employer, known."""
    person, view = case.person, case.snapshot
    listed = {employer.name.casefold() for employer in view.employers}
    return (
        person.introducer_id is None,
        person.intimidation or 3,
        view.profile.focus_field_id not in person.field_ids,
        person.employer.casefold() not in listed,
        person.tie in (None, Tie.SOCIAL_NETWORK),
        person.id,
    )


def _not_put_off(case: _Case, proposed: Iterable[Due]) -> Iterator[Due]:
    return (due for due in proposed if not _put_off(case.snapshot, due, case.today))


def _find_way(case: _Case) -> Due:
    reason = (
        f"You have no way to reach {case.name} yet. An email address or a profile link will do."
    )
    return case.due(DueKind.FIND_WAY, Step.FIND, reason, case.today, grace=30)


def _write_to(case: _Case, under_way: bool) -> Due:
    where = f" at {case.person.employer}" if case.person.employer else ""
    introducer = case.snapshot.people.get(case.person.introducer_id or "")
    named = f" {introducer.name.split(',')[0]} named them." if introducer else ""
    reason = f"You have not written to {case.name}{where} yet.{named}"
    day = case.today + timedelta(days=3 if under_way else 0)
    return case.due(DueKind.ASK, Step.ASK, reason, day, grace=30)


def _ask_as_well(second: SecondContact, snapshot: Snapshot, now: datetime, zone: tzinfo) -> Due:
    """Propose a second contact at an employer where the first has not answered (3B7)."""
    first = second.waiting.person
    silent = f"{first.name.split(',')[0]} at {first.employer} has not answered yet."
    if second.person is None:
        reason = f"{silent} Is there a second person you could ask there?"
        return Due(
            key=f"{DueKind.ADD_PEOPLE}:{second.waiting.asked.id}",
            kind=DueKind.ADD_PEOPLE,
            step=Step.FIND,
            reason=reason,
            day=second.day,
            overdue_on=second.day + timedelta(days=30),
        )
    at = standing(snapshot, second.person)
    case = _Case(snapshot, second.person, at, now, zone, local_day(now, zone))
    reason = f"{silent} You could ask {case.name} there as well."
    return case.due(DueKind.ASK, Step.ASK, reason, second.day, grace=7)


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
