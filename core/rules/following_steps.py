"""What is due after a conversation: thanks, promises, leads, staying in touch."""

from collections.abc import Iterator
from datetime import timedelta

from core.domain.lead import LeadKind, LeadStatus
from core.domain.promise import PromisedBy
from core.domain.step import Stage, Step
from core.rules.case import Case
from core.rules.due import Due, DueKind
from core.rules.standing import moment_held


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
    """Yield my promises; without a day they are due after a week."""
    for promise in case.snapshot.promises_with(case.person.id):
        if promise.by is PromisedBy.ME and not promise.kept:
            day = promise.due or case.day(promise.created) + timedelta(days=7)
            reason = f"You promised {case.name}: {promise.text}"
            yield case.due(DueKind.KEEP_PROMISE, Step.FOLLOW_UP, reason, day, about=promise)


def follow_leads(case: Case) -> Iterator[Due]:
    """Yield the leads that were not followed yet."""
    for lead in case.snapshot.leads_from(case.person.id):
        if lead.status is LeadStatus.OPEN:
            verb = "named someone to talk to" if lead.kind is LeadKind.PERSON else "gave you a lead"
            day = case.day(lead.created) + timedelta(days=3)
            reason = f"{case.name} {verb}: {lead.text}"
            yield case.due(DueKind.FOLLOW_LEAD, Step.FOLLOW_UP, reason, day, grace=7, about=lead)


def keep_in_touch(case: Case) -> Iterator[Due]:
    """A word is due when nothing was heard of each other for as long as the settings say."""
    last = case.at.last_contact
    if case.at.stage in (Stage.THANKED, Stage.IN_TOUCH) and last:
        day = case.day(last) + timedelta(days=case.snapshot.settings.keep_in_touch_days)
        reason = (
            f"You were last in touch with {case.name} {case.say(case.day(last))}. "
            "Share something small with them."
        )
        yield case.due(DueKind.KEEP_IN_TOUCH, Step.FOLLOW_UP, reason, day, grace=30)
