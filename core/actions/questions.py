"""Questions of one's own."""

from core.actions.words import required
from core.domain.question import Question
from core.store.transaction import Transaction


def add_question(tx: Transaction, *, text: str, topic: str) -> Question:
    """Keep a question to choose from.

    Raises:
        Refused: Nothing was written.
    """
    tx.label = "Kept your question"
    return tx.put(Question(text=required(text, "Please write your question."), topic=topic))
