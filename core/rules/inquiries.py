"""How far a belief or a demand was taken to insiders, and in which words."""

from collections import defaultdict
from enum import StrEnum
from typing import NamedTuple

from core.domain.belief import Belief
from core.domain.demand import Demand
from core.domain.interview import AgendaItem, Interview
from core.domain.question import Question
from core.domain.snapshot import Snapshot


class Stand(StrEnum):
    """Where a belief or a demand stands."""

    UNTESTED = "untested"
    ASKED = "asked"
    HEARD = "heard"


class Asking(NamedTuple):
    """A question about it on the checklist of one conversation."""

    interview: Interview
    item: AgendaItem


class Inquiry(NamedTuple):
    """What was done to find out."""

    question: Question | None
    """The question in readiness; None where nobody made one, or it was put away."""
    planned: tuple[Asking, ...]
    asked: tuple[Asking, ...]
    heard: tuple[Asking, ...]
    """Where an answer was noted."""

    @property
    def stand(self) -> Stand:
        if self.heard:
            return Stand.HEARD
        return Stand.ASKED if self.asked else Stand.UNTESTED


def inquiry(snapshot: Snapshot, about: Belief | Demand) -> Inquiry:
    """Return what was done to find out, from the questions made of it and the conversations."""
    attribute = "demand_id" if isinstance(about, Demand) else "belief_id"
    questions = snapshot.where(Question, attribute, about.id)
    found = [each for question in questions for each in _askings(snapshot).get(question.id, ())]
    heard = tuple(each for each in found if each.item.notes.strip())
    asked = tuple(each for each in found if each.item.asked and each not in heard)
    coming = [each for each in found if not each.interview.held and not each.interview.cancelled]
    return Inquiry(
        question=next((each for each in questions if not each.archived), None),
        planned=tuple(each for each in coming if each not in (*asked, *heard)),
        asked=asked,
        heard=heard,
    )


def _askings(snapshot: Snapshot) -> dict[str, list[Asking]]:
    """Return where each question stands on a checklist; kept with the snapshot."""

    def make() -> dict[str, list[Asking]]:
        found: defaultdict[str, list[Asking]] = defaultdict(list)
        for interview in snapshot.interviews.values():
            for item in interview.agenda:
                if item.question_id:
                    found[item.question_id].append(Asking(interview, item))
        return found

    return snapshot.once(_askings, make)
