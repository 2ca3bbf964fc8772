"""Conversations that were looked back on and wait to be thought over."""

from core.domain.evidence import Evidence
from core.domain.interview import Interview
from core.domain.reflection import Reflection
from core.domain.snapshot import Snapshot

_THOUGHTS = (
    "interests",
    "values",
    "needs",
    "skills",
    "themes",
    "would_want",
    "training",
    "going_on",
)


def is_thought_over(snapshot: Snapshot, interview: Interview) -> bool:
    """Return whether any thought on a conversation was written down, or any belief weighed."""
    return bool(snapshot.where(Evidence, "interview_id", interview.id)) or any(
        getattr(reflection, part)
        for reflection in snapshot.where(Reflection, "interview_id", interview.id)
        for part in _THOUGHTS
    )


def waits_for_thought(snapshot: Snapshot, interview: Interview) -> bool:
    """Return whether a conversation was looked back on and not thought over."""
    return interview.debrief is not None and not is_thought_over(snapshot, interview)
