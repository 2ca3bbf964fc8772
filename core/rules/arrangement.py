"""What was agreed about a conversation, and how it changes."""

from datetime import datetime

from msgspec.structs import replace

from core.domain.interview import AgendaItem, Arrangement, Interview
from core.domain.record import new_id
from core.domain.snapshot import Snapshot


def is_past(interview: Interview, now: datetime) -> bool:
    """Tell whether the agreed minutes are over."""
    return interview.ends is not None and interview.ends <= now


def rearranged(before: Interview, after: Interview, now: datetime) -> Interview:
    """Return what was newly agreed, with what it replaces kept in its story."""
    if before.starts is None or _agreed(before) == _agreed(after):
        return after
    replaced = Arrangement(
        starts=before.starts,
        minutes=before.minutes,
        mode=before.mode,
        place=before.place,
        changed=now,
    )
    return replace(after, earlier=(*before.earlier, replaced))


def _agreed(interview: Interview) -> tuple[object, ...]:
    return interview.starts, interview.minutes, interview.mode, interview.place


def sequence(interview: Interview) -> int:
    """Return how often what was agreed has changed: a calendar takes the highest for the newest."""
    return len(interview.earlier) + (interview.cancelled is not None)


def with_questions_of(planned: Interview, fallen: Interview) -> Interview:
    """Return a conversation with the main questions of one that fell through, still unasked."""
    copies = {
        item.id: AgendaItem(id=new_id(), text=item.text, question_id=item.question_id)
        for item in fallen.main_questions
    }
    takeaway = copies.get(fallen.takeaway_id or "")
    return replace(
        planned,
        agenda=tuple(copies.values()),
        takeaway_id=takeaway.id if takeaway else None,
    )


def clashes(snapshot: Snapshot, interview: Interview) -> tuple[Interview, ...]:
    """Return the other conversations that would run at the same time, soonest first."""
    starts, ends = interview.starts, interview.ends
    if starts is None or ends is None:
        return ()
    found = [
        (each.starts, each)
        for each in snapshot.interviews.values()
        if each.id != interview.id
        and each.still_open
        and each.starts
        and each.ends
        and each.starts < ends
        and starts < each.ends
    ]
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0]))
