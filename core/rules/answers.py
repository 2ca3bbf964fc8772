"""All answers to one question side by side, and whether they settle it."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from functools import cached_property

from msgspec import Struct

from core.domain.agreement import Agreement
from core.domain.interview import AgendaItem, Interview
from core.domain.question import Question
from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.rules.names import bare
from core.rules.standing import moment_held

_READ: frozenset[type[Record]] = frozenset({Agreement, Interview, Question})


class Outcome(StrEnum):
    """How far a question has come."""

    DISPUTED = "disputed"
    ANSWERED = "answered"
    SETTLED = "settled"
    OPEN = "open"


class Answer(Struct, frozen=True, kw_only=True):
    """What one person said, in the conversation where they said it."""

    person_id: str
    interview_id: str
    item: AgendaItem
    when: datetime


class Heard(Struct, frozen=True, kw_only=True, dict=True):
    """A question that was asked, with every answer to it."""

    key: str
    text: str
    question_id: str | None
    answers: tuple[Answer, ...]
    """Oldest first."""
    agreement: Agreement | None = None
    """The last judgement about them; it may know only some of them."""

    @cached_property
    def noted(self) -> tuple[Answer, ...]:
        """The answers of which something was written down."""
        return tuple(each for each in self.answers if each.item.notes.strip())

    @cached_property
    def answer_ids(self) -> tuple[str, ...]:
        """What a judgement about all answers names."""
        return tuple(each.item.id for each in self.noted)

    @property
    def comparable(self) -> bool:
        """Whether there are several answers to hold against each other."""
        return len(self.noted) > 1

    @property
    def has_news(self) -> bool:
        """Whether an answer came after they were compared."""
        return bool(self.agreement and set(self.answer_ids) - set(self.agreement.answer_ids))

    @cached_property
    def outcome(self) -> Outcome:
        if not self.answers:
            return Outcome.OPEN
        if self.agreement is None or self.has_news or not self.comparable:
            return Outcome.ANSWERED
        return Outcome.SETTLED if self.agreement.agree else Outcome.DISPUTED


def question_key(item: AgendaItem) -> str:
    """Return under which name answers to the same question meet, however it was worded."""
    return item.question_id or bare(" ".join(item.text.split()))


def is_answered(item: AgendaItem) -> bool:
    """Whether a question was ticked, or something was noted for it."""
    return item.asked or bool(item.notes.strip())


def heard(snapshot: Snapshot) -> Mapping[str, Heard]:
    """Return by their key the questions that were asked; kept with the snapshot."""
    return snapshot.kept(heard, _READ, lambda: _derive(snapshot))


def outcome(snapshot: Snapshot, question_id: str) -> Outcome:
    """Return how far a question has come that stands in the bank or among one's own."""
    found = heard(snapshot).get(question_id)
    return found.outcome if found else Outcome.OPEN


def asked_of(snapshot: Snapshot, person_id: str) -> frozenset[str]:
    """Return the keys of the questions that a person has answered."""
    return frozenset(
        question_key(item)
        for interview in snapshot.interviews_with(person_id)
        for item in interview.main_questions
        if is_answered(item)
    )


def _derive(snapshot: Snapshot) -> dict[str, Heard]:
    found: defaultdict[str, list[Answer]] = defaultdict(list)
    for interview in snapshot.interviews.values():
        for item in interview.main_questions:
            if is_answered(item):
                found[question_key(item)].append(_answer(interview, item))
    judged = {each.question: each for each in snapshot.table(Agreement).values()}
    return {
        key: _heard(snapshot, key, sorted(answers, key=lambda each: each.when), judged.get(key))
        for key, answers in found.items()
    }


def _answer(interview: Interview, item: AgendaItem) -> Answer:
    return Answer(
        person_id=interview.person_id,
        interview_id=interview.id,
        item=item,
        when=moment_held(interview),
    )


def _heard(
    snapshot: Snapshot, key: str, answers: list[Answer], agreement: Agreement | None
) -> Heard:
    """A question of one's own is shown as it reads now, any other as it was asked last."""
    own = snapshot.get(Question, key)
    last = answers[-1].item
    return Heard(
        key=key,
        text=own.text if own else last.text,
        question_id=last.question_id,
        answers=tuple(answers),
        agreement=agreement,
    )
