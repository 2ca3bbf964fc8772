"""What to ask somebody next, each with its reason: disputed and open first, then wishes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import zip_longest

from msgspec import Struct

from core.domain.belief import Belief
from core.domain.demand import Demand
from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.question import Question
from core.domain.snapshot import Snapshot
from core.rules.answers import Outcome, asked_of, heard, outcome
from core.rules.best_placed import fit
from core.rules.question_list import known_questions, on_coming_checklists, still_to_ask


class Why(StrEnum):
    """What a proposal comes from, in the order of proposing."""

    DISPUTED = "disputed"
    TO_ASK = "to_ask"
    DEMAND = "demand"
    BELIEF = "belief"
    WANT = "want"
    TO_BEGIN_WITH = "to_begin_with"


class Proposal(Struct, frozen=True, kw_only=True):
    """A question that would be good to ask, and the reason in a sentence."""

    key: str
    """Stable name of it, also while its question is not kept yet."""
    why: Why
    reason: str
    question: Question
    about: Demand | Belief | None = None
    """What the question is made from, where it has still to be kept."""


def proposals(
    snapshot: Snapshot,
    person: Person | None,
    interview: Interview | None,
    *,
    bank: Sequence[Question],
    wanted: Mapping[str, str],
    worded: Callable[[Demand | Belief], Question],
    to_begin_with: Sequence[Question] = (),
) -> tuple[Proposal, ...]:
    """Return what to propose for a conversation: the best of each kind first, then the next best.

    `wanted` names for a topic what I hope for that it serves; while there is no such hope, some
    questions to begin with stand in for it. What stands on the checklist or was answered by this
    person is not proposed again.
    """
    case = _Case(snapshot, person, bank, wanted, worded, to_begin_with)
    here = {item.question_id for item in interview.agenda} if interview else set[str | None]()
    before = asked_of(snapshot, person.id) if person else frozenset[str]()
    seen = {*here, *before}
    kinds: list[list[Proposal]] = []
    for rule in (_disputed, _to_ask, _demands, _beliefs, _wants, _to_begin_with):
        kinds.append([each for each in rule(case) if each.question.id not in seen])
        seen |= {each.question.id for each in kinds[-1]}
    rounds = zip_longest(*kinds)
    return tuple(each for one_of_each in rounds for each in one_of_each if each)


class _Case(Struct, frozen=True):
    snapshot: Snapshot
    person: Person | None
    bank: Sequence[Question]
    wanted: Mapping[str, str]
    worded: Callable[[Demand | Belief], Question]
    to_begin_with: Sequence[Question]

    @property
    def fields(self) -> list[Field]:
        """The fields of the person, else the one in focus."""
        ids = self.person.field_ids if self.person else ()
        focus = self.snapshot.profile.focus_field_id
        known = self.snapshot.fields
        here = dict.fromkeys(ids) or ((focus,) if focus else ())
        return [known[id] for id in here if id in known]


def _disputed(case: _Case) -> Iterator[Proposal]:
    known = known_questions(case.snapshot, case.bank)
    for key, each in heard(case.snapshot).items():
        if each.outcome is Outcome.DISPUTED and key in known:
            reason = f"{len(each.noted)} people answered this, and they differ. One more may help."
            yield Proposal(key=key, why=Why.DISPUTED, reason=reason, question=known[key])


def _to_ask(case: _Case) -> Iterator[Proposal]:
    """Propose what is on the list, first what this person is best placed to answer."""
    waiting = list(still_to_ask(case.snapshot, case.bank))
    if person := case.person:
        fits = {each.id: fit(case.snapshot, each, person) for each in waiting}
        waiting = [each for each in waiting if fits[each.id].possible]
        waiting.sort(key=lambda each: -fits[each.id].score)
    for question in waiting:
        reason = "It stands on your list of questions to ask."
        yield Proposal(key=question.id, why=Why.TO_ASK, reason=reason, question=question)


def _demands(case: _Case) -> Iterator[Proposal]:
    for field in case.fields:
        for demand in case.snapshot.demands_of(field.id):
            if demand.is_open:
                unknown = "how demanding this is" if demand.level is None else "if you can meet it"
                reason = f"{field.name}: you do not know yet {unknown}."
                yield from _about(case, demand, Why.DEMAND, reason)


def _beliefs(case: _Case) -> Iterator[Proposal]:
    for field in case.fields:
        for belief in case.snapshot.beliefs_about(field.id):
            reason = f"{field.name}: nobody has told you yet if this is so."
            yield from _about(case, belief, Why.BELIEF, reason)


def _about(case: _Case, what: Demand | Belief, why: Why, reason: str) -> Iterator[Proposal]:
    """Propose to ask about it, unless that was asked, is planned, or was put away."""
    attribute = "demand_id" if isinstance(what, Demand) else "belief_id"
    made = case.snapshot.where(Question, attribute, what.id)
    if not made:
        question = case.worded(what)
        yield Proposal(key=what.id, why=why, reason=reason, question=question, about=what)
        return
    planned = on_coming_checklists(case.snapshot)
    if any(each.id in planned or each.id in heard(case.snapshot) for each in made):
        return
    for question in made:
        if not question.archived:
            yield Proposal(key=question.id, why=why, reason=reason, question=question)


def _wants(case: _Case) -> Iterator[Proposal]:
    """Propose for each topic that serves a wish its first question that is still open."""
    planned = on_coming_checklists(case.snapshot)
    for topic, hope in case.wanted.items():
        for question in case.bank:
            if question.topic == topic and question.id not in planned:
                if outcome(case.snapshot, question.id) is Outcome.OPEN:
                    reason = f"You would like to hear about: {hope}."
                    yield Proposal(key=question.id, why=Why.WANT, reason=reason, question=question)
                    break


def _to_begin_with(case: _Case) -> Iterator[Proposal]:
    if not case.wanted:
        for question in case.to_begin_with:
            why, reason = Why.TO_BEGIN_WITH, f"To begin with. {question.reveals}"
            yield Proposal(key=question.id, why=why, reason=reason, question=question)
