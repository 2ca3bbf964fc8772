"""The five-minute look back, saved as one act."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta, tzinfo

from msgspec import Struct
from msgspec.structs import replace

from core.actions.messages import keep_draft
from core.actions.words import one_line
from core.domain.interview import Debrief, Interview
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.promise import Promise, PromisedBy
from core.rules.drafts import fill
from core.rules.facts import thank_you_facts
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction

LONGEST_TALK = 2
"""Hours after which a clock that runs was forgotten."""


class LeadGiven(Struct, frozen=True, kw_only=True):
    """A lead as the debrief asks for it."""

    kind: LeadKind
    text: str
    may_name_giver: bool = False


class PromiseMade(Struct, frozen=True, kw_only=True):
    """A promise as the debrief asks for it."""

    by: PromisedBy
    text: str
    due: date | None = None


def finish_debrief(
    tx: Transaction,
    interview_id: str,
    *,
    learned: Sequence[str],
    advice: str,
    went: int | None,
    notes: str | None = None,
    leads: Sequence[LeadGiven],
    promises: Sequence[PromiseMade],
    thank_you_template: str,
    now: datetime,
    zone: tzinfo,
) -> Message:
    """Write the debrief, its leads and promises and the thank-you draft; return the draft.

    Raises:
        Refused: Nothing learned was written down, or it was debriefed or cancelled already.
        Gone: The conversation was deleted in the meantime.
    """
    kept = tuple(line for line in map(one_line, learned) if line)
    if not kept:
        raise Refused(
            "Please write at least one thing you learned. Your thank-you will build on it."
        )
    interview = tx.get(Interview, interview_id)
    if interview is None:
        raise Gone(Interview)
    if interview.debrief or interview.cancelled:
        raise Refused("This was debriefed or cancelled already, perhaps in another tab.")
    debrief = Debrief(learned=kept, advice=one_line(advice), went=went, finished=now)
    kept_notes = interview.notes if notes is None else notes.strip()
    ended = _end(interview, now)
    done = tx.put(replace(interview, debrief=debrief, ended=ended, notes=kept_notes))
    for lead in leads:
        _put_lead(tx, done, lead, now)
    for promise in promises:
        _put_promise(tx, done, promise, now)
    message = _draft_thanks(tx, done, thank_you_template, now, zone)
    tx.label = "Finished the debrief"
    return message


def _draft_thanks(
    tx: Transaction, done: Interview, template: str, now: datetime, zone: tzinfo
) -> Message:
    draft = fill(template, thank_you_facts(tx.view(), done, zone))
    return keep_draft(
        tx,
        Message(
            person_id=done.person_id,
            kind=MessageKind.THANK_YOU,
            channel=Channel.EMAIL,
            subject=draft.subject,
            body=draft.body,
            interview_id=done.id,
            created=now,
        ),
    )


def _end(interview: Interview, now: datetime) -> datetime:
    """Return when a conversation ended that nobody stopped the clock of.

    Whoever debriefs days later should not have thanks counted from then.
    """
    if interview.ended:
        return interview.ended
    if interview.began:
        return max(interview.began, min(interview.began + timedelta(hours=LONGEST_TALK), now))
    return min(interview.starts or now, now)


def _put_lead(tx: Transaction, interview: Interview, given: LeadGiven, now: datetime) -> None:
    if text := one_line(given.text):
        tx.put(
            Lead(
                kind=given.kind,
                text=text,
                giver_id=interview.person_id,
                interview_id=interview.id,
                may_name_giver=given.may_name_giver,
                created=now,
            )
        )


def _put_promise(tx: Transaction, interview: Interview, made: PromiseMade, now: datetime) -> None:
    if text := one_line(made.text):
        tx.put(
            Promise(
                text=text,
                by=made.by,
                person_id=interview.person_id,
                interview_id=interview.id,
                due=made.due,
                created=now,
            )
        )
