"""What a job asks, and asking about what is still open."""

from datetime import datetime

from msgspec.structs import replace

from core.actions.words import required
from core.domain.belief import Belief
from core.domain.demand import CanMeet, Demand, DemandKind, DemandSource
from core.domain.question import Question
from core.store.transaction import Transaction


def add_demand(
    tx: Transaction,
    *,
    field_id: str,
    text: str,
    kind: DemandKind,
    level: int | None = None,
    source: DemandSource = DemandSource.READING,
    can_meet: CanMeet = CanMeet.DONT_KNOW,
    adjustment: str = "",
    interview_id: str | None = None,
    now: datetime,
) -> Demand:
    """Write down something that the work in a field asks of somebody.

    Raises:
        Refused: Nothing was written.
    """
    text = required(text, "Please write what the work asks, in a few words.")
    tx.label = "Added a demand"
    return tx.put(
        Demand(
            field_id=field_id,
            text=text,
            kind=kind,
            level=level,
            source=source,
            can_meet=can_meet,
            adjustment=adjustment.strip(),
            interview_id=interview_id,
            created=now,
        )
    )


def ask_about(tx: Transaction, what: Demand | Belief, *, text: str, topic: str) -> Question:
    """Turn an open demand or an untested belief into a question; once, however often one clicks."""
    attribute = "demand_id" if isinstance(what, Demand) else "belief_id"
    tx.label = "Made it a question"
    for question in tx.view().where(Question, attribute, what.id):
        if not question.archived:
            return question
    question = Question(text=required(text, "Please write your question."), topic=topic)
    return tx.put(replace(question, **{attribute: what.id}))
