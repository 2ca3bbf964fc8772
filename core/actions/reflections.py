"""Thinking a conversation over: how it fits, and what it says about what I believed."""

from datetime import datetime
from typing import Any

from msgspec.structs import replace

from core.actions.words import required
from core.domain.belief import Belief
from core.domain.evidence import Evidence, Verdict
from core.domain.reflection import Reflection
from core.store.transaction import Transaction


def reflect(tx: Transaction, interview_id: str, *, now: datetime, **thought: Any) -> Reflection:
    """Keep a part of what I think of a conversation; there is one reflection on each."""
    found = tx.view().where(Reflection, "interview_id", interview_id)
    reflection = found[0] if found else Reflection(interview_id=interview_id, created=now)
    tx.label = "Kept what you think"
    return tx.put(replace(reflection, **thought))


def weigh(
    tx: Transaction,
    belief_id: str,
    interview_id: str,
    verdict: Verdict | None,
    *,
    now: datetime,
) -> Evidence | None:
    """Say what a conversation says about a belief; without a verdict it says nothing any more."""
    found = _evidence(tx, belief_id, interview_id)
    tx.label = "Noted what you heard about it"
    if verdict is None:
        if found:
            tx.remove(found)
        return None
    evidence = found or Evidence(
        belief_id=belief_id, interview_id=interview_id, verdict=verdict, created=now
    )
    return tx.put(replace(evidence, verdict=verdict))


def quote(tx: Transaction, evidence_id: str, words: str) -> None:
    """Keep the words that decided.

    Raises:
        Gone: The verdict was taken back in the meantime.
    """
    tx.change(Evidence, evidence_id, lambda evidence: replace(evidence, quote=words))
    tx.label = "Kept their words"


def learn(
    tx: Transaction, field_id: str, interview_id: str, statement: str, *, now: datetime
) -> Belief:
    """Keep what I had not thought of before as a belief this conversation supports.

    Raises:
        Refused: Nothing was written.
    """
    statement = required(statement, "Please write what was new to you, in a sentence.")
    belief = Belief(field_id=field_id, statement=statement, interview_id=interview_id, created=now)
    tx.put(belief)
    weigh(tx, belief.id, interview_id, Verdict.SUPPORTED, now=now)
    tx.label = "Noted what was new"
    return belief


def _evidence(tx: Transaction, belief_id: str, interview_id: str) -> Evidence | None:
    heard = tx.view().where(Evidence, "belief_id", belief_id)
    return next((each for each in heard if each.interview_id == interview_id), None)
