"""What a call needs: questions for a talk that begins at once, and the step it stands for."""

from collections.abc import Collection, Sequence

from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.question import Question
from core.domain.snapshot import Snapshot
from core.rules.due import DueKind
from core.rules.standing import standing

ENOUGH = 4
"""Questions for a talk that nobody could prepare; they fit 15 minutes."""


def ready_questions(
    bank: Sequence[Question], topics: Sequence[str], wanted: Collection[str]
) -> tuple[Question, ...]:
    """Return the first question of as many topics, those I want something from before others."""
    order = sorted(topics, key=lambda topic: topic not in wanted)
    firsts = (next((each for each in bank if each.topic == topic), None) for topic in order)
    return tuple(question for question in firsts if question)[:ENOUGH]


def step_of_call(snapshot: Snapshot, person: Person, kind: MessageKind) -> str | None:
    """Return the key of the next step that a call for a purpose would do, if there is one."""
    asked = standing(snapshot, person).asked
    if kind is MessageKind.CHASE and asked:
        return f"{DueKind.CHASE}:{asked.id}"
    return f"{DueKind.ASK}:{person.id}" if kind is MessageKind.REQUEST else None
