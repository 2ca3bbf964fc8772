"""The five-minute look back, saved as one act."""

from collections.abc import Callable
from datetime import datetime, tzinfo
from typing import Any

from msgspec.structs import replace

from core.actions.leads import note_lead
from core.actions.messages import keep_draft
from core.actions.words import one_line
from core.domain.debrief import Debrief, DebriefDraft, LeadGiven, PromiseMade
from core.domain.interview import Interview
from core.domain.message import Channel, Message, MessageKind
from core.domain.promise import Promise
from core.rules.drafts import fill
from core.rules.facts import thank_you_facts
from core.rules.live import ended_at
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction

_EMPTY = {"learned": "", "leads": LeadGiven(), "promises": PromiseMade()}


def keep_debrief(tx: Transaction, interview_id: str, **written: Any) -> None:
    """Keep a part of the look back as it is written.

    Raises:
        Gone: The conversation was deleted in the meantime.
    """
    _write(tx, interview_id, lambda draft: replace(draft, **written))


def keep_row(
    tx: Transaction, interview_id: str, part: str, row: int, text: str | None = None, **said: Any
) -> None:
    """Keep a line of what was learned, or what is new in one lead or promise.

    Raises:
        Gone: The conversation was deleted in the meantime.
    """

    def kept(draft: DebriefDraft) -> DebriefDraft:
        empty = _EMPTY[part]
        rows = [*getattr(draft, part)]
        rows += [empty] * (row + 1 - len(rows))
        if isinstance(empty, str):
            rows[row] = text
        else:
            new = said if text is None else {**said, "text": text}
            rows[row] = replace(rows[row], **new)
        return replace(draft, **{part: tuple(rows)})

    _write(tx, interview_id, kept)


def _write(tx: Transaction, interview_id: str, how: Callable[[DebriefDraft], DebriefDraft]) -> None:
    def written(interview: Interview) -> Interview:
        if interview.debrief:  # finished in another tab
            return interview
        return replace(interview, unfinished=how(interview.unfinished or DebriefDraft()))

    tx.label = "Kept what you wrote"
    tx.change(Interview, interview_id, written)


def finish_debrief(
    tx: Transaction,
    interview_id: str,
    *,
    thank_you_template: str,
    now: datetime,
    zone: tzinfo,
) -> Message:
    """Write the debrief, its leads and promises and the thank-you draft; return the draft.

    Raises:
        Refused: Nothing learned was written down, or it was debriefed or cancelled already.
        Gone: The conversation was deleted in the meantime.
    """
    interview = tx.get(Interview, interview_id)
    if interview is None:
        raise Gone(Interview)
    if interview.debrief or interview.cancelled:
        raise Refused("This was debriefed or cancelled already, perhaps in another tab.")
    written = interview.unfinished or DebriefDraft()
    learned = tuple(line for line in map(one_line, written.learned) if line)
    if not learned:
        raise Refused(
            "Please write at least one thing you learned. Your thank-you will build on it."
        )
    debrief = Debrief(
        learned=learned,
        advice=one_line(written.advice),
        went=written.went,
        felt=written.felt.strip(),
        confidence=written.confidence,
        finished=now,
    )
    ended = ended_at(interview, now)
    done = tx.put(replace(interview, debrief=debrief, unfinished=None, ended=ended))
    for lead in written.leads:
        note_lead(tx, lead, giver_id=done.person_id, interview_id=done.id, now=now)
    for promise in written.promises:
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
