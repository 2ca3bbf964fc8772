"""What is due after a conversation: thanks, promises, leads, telling what came of them, thought."""

from collections.abc import Iterator
from datetime import timedelta

from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.person import Person
from core.domain.promise import Promise, PromisedBy
from core.domain.step import Stage, Step
from core.rules.case import Case, put_off
from core.rules.due import Due, DueKind
from core.rules.helped import untold
from core.rules.loops import came_of, open_loops, pointed_to
from core.rules.short import short_name, shortened
from core.rules.standing import moment_held
from core.rules.thinking_over import waits_for_thought

_QUOTE = 160
"""Characters of the user's own words that a reason repeats."""


def thank(case: Case) -> Iterator[Due]:
    """A thank-you is due the day after and overdue after two days (S5.2)."""
    met = case.at.met
    if met and not case.at.thanks:
        day = case.day(moment_held(met))
        reason = f"{case.name} gave you their time {case.say(day)}. A short thank-you means a lot."
        yield case.due(
            DueKind.THANK, Step.FOLLOW_UP, reason, day + timedelta(days=1), grace=2, about=met
        )


def keep_promises(case: Case) -> Iterator[Due]:
    """Yield the promises that were not kept yet, in both directions."""
    for promise in case.snapshot.promises_with(case.person.id):
        if not promise.kept:
            yield _mine(case, promise) if promise.by is PromisedBy.ME else _theirs(case, promise)


def _mine(case: Case, promise: Promise) -> Due:
    """Mine are due on their day; without one, after a week."""
    day = promise.due or case.day(promise.created) + timedelta(days=7)
    reason = f"You promised {case.name}: {shortened(promise.text, _QUOTE)}"
    return case.due(DueKind.KEEP_PROMISE, Step.FOLLOW_UP, reason, day, about=promise)


def _theirs(case: Case, promise: Promise) -> Due:
    """Theirs may be a few days late; without a day, they have two weeks. They never press."""
    made = case.day(promise.created)
    day = promise.due + timedelta(days=3) if promise.due else made + timedelta(days=14)
    reason = f"{case.name} promised you: {shortened(promise.text, _QUOTE)}"
    if promise.due:
        tense = "was" if promise.due < case.today else "is"
        reason = f"{reason.rstrip('.')}. It {tense} to be {case.say(promise.due)}."
    return case.due(DueKind.AWAIT_PROMISE, Step.FOLLOW_UP, reason, day, grace=30, about=promise)


def follow_leads(case: Case) -> Iterator[Due]:
    """Yield the leads that were not followed yet; an opening rests, for nobody asks for a job."""
    for lead in case.snapshot.leads_from(case.person.id):
        if lead.status is LeadStatus.OPEN and lead.kind is not LeadKind.OPENING:
            verb = "named someone to talk to" if lead.kind is LeadKind.PERSON else "gave you a lead"
            day = case.day(lead.created) + timedelta(days=3)
            reason = f"{case.name} {verb}: {shortened(lead.text, _QUOTE)}"
            yield case.due(DueKind.FOLLOW_LEAD, Step.FOLLOW_UP, reason, day, grace=7, about=lead)


def report_back(case: Case) -> Iterator[Due]:
    """Once something came of a lead, telling its giver is due the day after."""
    loops = open_loops(case.snapshot, case.person)
    last = loops[-1] if loops else None
    came = came_of(case.snapshot, last) if last else None
    if last and came:
        day = case.day(came) + timedelta(days=1)
        reason = f"{_what_came(case, loops)} Tell them; people like to hear it."
        yield case.due(DueKind.REPORT_BACK, Step.FOLLOW_UP, reason, day, grace=7, about=last)


def _what_came(case: Case, loops: tuple[Lead, ...]) -> str:
    if len(loops) > 1:
        return f"Something came of {len(loops)} things that {case.name} pointed you to."
    (lead,) = loops
    contact = case.snapshot.get(Person, lead.person_id)
    if contact and not lead.outcome:
        return f"You talked with {short_name(contact.name)}, whom {case.name} named."
    return f"Something came of what {case.name} pointed you to: {pointed_to(lead)}."


def tell_outcome(case: Case) -> Iterator[Due]:
    """Whoever helped with a decision is told of it; that is due the day after."""
    decisions = untold(case.snapshot, case.person)
    last = decisions[-1] if decisions else None
    if last and last.decided:
        fields = case.snapshot.fields
        names = [shortened(fields[decision.field_id].name) for decision in decisions]
        day = case.day(last.decided)
        about = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        reason = (
            f"You decided about {about} {case.say(day)}, and {case.name} helped. "
            "Tell them what came of it."
        )
        due = day + timedelta(days=1)
        yield case.due(DueKind.TELL_OUTCOME, Step.FOLLOW_UP, reason, due, grace=14, about=last)


def think_over(case: Case) -> Iterator[Due]:
    """A talk that was looked back on is thought over a day later, when it has settled."""
    for talk in case.snapshot.interviews_with(case.person.id):
        if talk.debrief and waits_for_thought(case.snapshot, talk):
            held = case.day(moment_held(talk))
            day = case.day(talk.debrief.finished) + timedelta(days=1)
            reason = (
                f"You talked with {case.name} {case.say(held)}. What does it mean for you? "
                "A few taps are enough."
            )
            yield case.due(DueKind.REFLECT, Step.FOLLOW_UP, reason, day, grace=14, about=talk)


def keep_in_touch(case: Case) -> Iterator[Due]:
    """A word is due when nothing was heard of each other for as long as was chosen.

    Whoever is to be told something anyway needs no greeting beside it.
    """
    last, days = case.at.last_contact, _cadence(case)
    if not last or not days:
        return
    day = case.day(last) + timedelta(days=days)
    if day > case.today or not _is_to_be_told(case):
        share = case.person.to_share.strip()
        reason = f"You were last in touch with {case.name} {case.say(case.day(last))}. " + (
            f"You kept something to share: {shortened(share, _QUOTE)}"
            if share
            else "Share something small with them."
        )
        yield case.due(DueKind.KEEP_IN_TOUCH, Step.FOLLOW_UP, reason, day, grace=30)


def _is_to_be_told(case: Case) -> bool:
    news = (*report_back(case), *tell_outcome(case))
    return any(not put_off(case.snapshot, due, case.today) for due in news)


def _cadence(case: Case) -> int:
    """Return after how many days a word is due; 0 where none ever is.

    Whoever was given a rhythm of their own is kept in touch with although no talk came about.
    """
    own = case.person.keep_in_touch_days
    if case.at.stage in (Stage.THANKED, Stage.IN_TOUCH):
        return case.snapshot.settings.keep_in_touch_days if own is None else own
    return (own or 0) if case.at.stage is Stage.CLOSED else 0
