"""What is on the table when somebody decides about a field."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from core.domain.decision import Argument, ArgumentKind, Choice, Decision
from core.domain.demand import CanMeet, Demand
from core.domain.evidence import Evidence
from core.domain.field import FieldStatus
from core.domain.interview import AgendaItem, Interview
from core.domain.question import Question
from core.domain.snapshot import Snapshot
from core.rules.employers import employer_key
from core.rules.fields import talks_about

STATUS_OF = {
    Choice.PURSUE: FieldStatus.PURSUING,
    Choice.KEEP_EXPLORING: FieldStatus.EXPLORING,
    Choice.SET_ASIDE: FieldStatus.SET_ASIDE,
}
"""How one stands towards a field after each choice."""


class OnTheTable(Struct, frozen=True, kw_only=True):
    """What is known about a field so far."""

    talks: tuple[Interview, ...]
    """Conversations held with people of the field, the first one first."""
    employers: int
    arguments: tuple[Argument, ...]
    """Everything that could be weighed, kind by kind."""
    untested: tuple[str, ...]
    """Beliefs that nobody said anything about yet."""
    open_demands: tuple[Demand, ...]

    @property
    def people(self) -> int:
        """How many were talked to."""
        return len({talk.person_id for talk in self.talks})

    def of(self, kind: ArgumentKind) -> tuple[Argument, ...]:
        """Return the arguments of one kind."""
        return tuple(each for each in self.arguments if each.kind is kind)


def on_the_table(snapshot: Snapshot, field_id: str) -> OnTheTable:
    """Gather what conversations and reading have brought about a field; kept with the snapshot."""
    return snapshot.once((on_the_table, field_id), lambda: _gathered(snapshot, field_id))


def _gathered(snapshot: Snapshot, field_id: str) -> OnTheTable:
    talks = talks_about(snapshot, field_id)
    said = [*_weighed(snapshot, field_id), *_answers(snapshot, field_id, talks)]
    tested = {each.text for each in said if each.kind is ArgumentKind.BELIEF}
    demands = snapshot.demands_of(field_id)
    kinds = list(ArgumentKind)
    arguments = [*said, *_debriefed(talks), *map(_demand, filter(_is_judged, demands))]
    return OnTheTable(
        talks=talks,
        employers=len({key for talk in talks if (key := _employer(snapshot, talk))}),
        arguments=tuple(sorted(arguments, key=lambda each: kinds.index(each.kind))),
        untested=tuple(
            each.statement
            for each in snapshot.beliefs_about(field_id)
            if each.statement not in tested
        ),
        open_demands=tuple(each for each in demands if each.is_open),
    )


def draft_of(snapshot: Snapshot, field_id: str) -> Decision | None:
    """Return the decision on a field that is still being thought about."""
    drafts = [each for each in snapshot.where(Decision, "field_id", field_id) if not each.decided]
    return max(drafts, key=lambda each: each.created, default=None)


def made(snapshot: Snapshot, field_id: str) -> tuple[Decision, ...]:
    """Return the decisions made about a field, the newest first."""
    decisions = [each for each in snapshot.where(Decision, "field_id", field_id) if each.decided]
    return tuple(sorted(decisions, key=lambda each: each.decided or each.created, reverse=True))


def meeting(demand: Demand) -> str:
    """Say whether I can meet a demand, and what would make it possible."""
    return _MEETING[demand.can_meet].format(demand.adjustment.strip()).rstrip(": ")


def reread(arguments: tuple[Argument, ...], table: OnTheTable) -> tuple[Argument, ...]:
    """Return weighed arguments in today's words; what is no longer in the notes stays as it was."""
    today = {each.key: each for each in table.arguments}
    return tuple(replace(today.get(each.key, each), side=each.side) for each in arguments)


def _weighed(snapshot: Snapshot, field_id: str) -> Iterator[Argument]:
    """Yield what the conversations said about each belief."""
    for belief in snapshot.beliefs_about(field_id):
        for heard in snapshot.where(Evidence, "belief_id", belief.id):
            yield Argument(
                kind=ArgumentKind.BELIEF,
                source_id=heard.id,
                text=belief.statement,
                heard=f"{heard.verdict.capitalize()}: {heard.quote}".rstrip(": "),
                interview_id=heard.interview_id,
            )


def _answers(snapshot: Snapshot, field_id: str, talks: tuple[Interview, ...]) -> Iterator[Argument]:
    """Yield what was answered; an answer to a question about a belief speaks to the belief."""
    statements = {each.id: each.statement for each in snapshot.beliefs_about(field_id)}
    for talk in talks:
        for item in talk.main_questions:
            if item.notes.strip():
                question = snapshot.get(Question, item.question_id)
                belief = statements.get((question and question.belief_id) or "")
                yield _answer(item, talk, belief)


def _answer(item: AgendaItem, talk: Interview, belief: str | None) -> Argument:
    return Argument(
        kind=ArgumentKind.BELIEF if belief else ArgumentKind.ANSWER,
        source_id=item.id,
        text=belief or item.text,
        heard=item.notes.strip(),
        interview_id=talk.id,
    )


def _debriefed(talks: tuple[Interview, ...]) -> Iterator[Argument]:
    for talk in talks:
        if not talk.debrief:
            continue
        for number, learned in enumerate(talk.debrief.learned, start=1):
            yield Argument(
                kind=ArgumentKind.LEARNED,
                source_id=f"{talk.id}:{number}",
                text=learned,
                interview_id=talk.id,
            )
        if talk.debrief.advice:
            yield Argument(
                kind=ArgumentKind.ADVICE,
                source_id=talk.id,
                text=talk.debrief.advice,
                interview_id=talk.id,
            )


def _is_judged(demand: Demand) -> bool:
    return demand.can_meet is not CanMeet.DONT_KNOW


def _demand(demand: Demand) -> Argument:
    return Argument(
        kind=ArgumentKind.DEMAND,
        source_id=demand.id,
        text=demand.text,
        heard=meeting(demand),
    )


_MEETING = {
    CanMeet.YES: "I can meet it",
    CanMeet.WITH_ADJUSTMENT: "With an adjustment: {}",
    CanMeet.NO: "I cannot meet it",
    CanMeet.DONT_KNOW: "I don't know yet whether I can meet it",
}


def _employer(snapshot: Snapshot, talk: Interview) -> str:
    return employer_key(snapshot.people[talk.person_id].employer)
