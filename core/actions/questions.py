"""Questions of one's own, the list of what is still to ask, and whether answers agree."""

from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from core.actions.demands import ask_about
from core.actions.words import required
from core.domain.agreement import Agreement
from core.domain.ask_list import AskList, ToAsk
from core.domain.belief import Belief
from core.domain.demand import Demand
from core.domain.question import Question
from core.rules.answers import heard
from core.store.errors import Refused
from core.store.transaction import Transaction


def add_question(
    tx: Transaction, *, text: str, topic: str, reveals: str = "", now: datetime | None = None
) -> Question:
    """Keep a question to choose from; the same words are kept once.

    With a moment, it goes on the list of what is still to ask as well.

    Raises:
        Refused: Nothing was written.
    """
    text = required(text, "Please write your question.")
    same = (each for each in tx.before.table(Question).values() if each.text == text)
    known = next(same, None)
    question = tx.put(
        replace(known, archived=False)
        if known
        else Question(text=text, topic=topic, reveals=reveals.strip())
    )
    if now:
        add_to_list(tx, [question.id], now=now)
    tx.label = "Kept your question"
    return question


def archive_question(tx: Transaction, id: str, archived: bool) -> None:
    """Put a question of one's own away, or bring it back; its answers stay."""
    tx.change(Question, id, lambda question: replace(question, archived=archived))
    tx.label = "Put the question away" if archived else "Brought the question back"


def ask_later(
    tx: Transaction, question: Question, *, about: Demand | Belief | None = None, now: datetime
) -> None:
    """Put a question on the list of what is still to ask, at its end."""
    if about is not None:
        question = ask_about(tx, about, text=question.text, topic=question.topic)
    add_to_list(tx, [question.id], now=now)


def add_to_list(tx: Transaction, ids: Sequence[str], *, now: datetime, first: bool = False) -> None:
    """Put questions on the list; one that stands there keeps its place and is to ask anew."""
    kept = tx.get(AskList, "ask_list") or AskList()
    listed = {entry.question_id for entry in kept.entries}
    renewed = tuple(
        replace(entry, since=now) if entry.question_id in ids else entry for entry in kept.entries
    )
    new = tuple(ToAsk(question_id=id, since=now) for id in dict.fromkeys(ids) if id not in listed)
    tx.put(AskList(entries=(*new, *renewed) if first else (*renewed, *new)))
    tx.label = "Put it on your list"


def take_off_list(tx: Transaction, question_id: str) -> None:
    """Take a question off the list of what is still to ask."""
    kept = tx.get(AskList, "ask_list") or AskList()
    entries = tuple(entry for entry in kept.entries if entry.question_id != question_id)
    tx.put(AskList(entries=entries))
    tx.label = "Took it off your list"


def move_on_list(tx: Transaction, question_id: str, before: str | None) -> None:
    """Move a question to before another one, or with None to the end of the list."""
    kept = tx.get(AskList, "ask_list") or AskList()
    entries = list(kept.entries)
    own = next((entry for entry in entries if entry.question_id == question_id), None)
    if own is None or question_id == before:
        return
    entries.remove(own)
    places = [place for place, entry in enumerate(entries) if entry.question_id == before]
    entries.insert(places[0] if places else len(entries), own)
    tx.put(AskList(entries=tuple(entries)))
    tx.label = "Moved a question"


def compare_answers(tx: Transaction, key: str, *, agree: bool | None, now: datetime) -> None:
    """Keep whether all answers to a question agree; with None it is open again.

    Raises:
        Refused: There are not several answers to compare.
    """
    found = heard(tx.view()).get(key)
    if found is None or not found.comparable:
        raise Refused("Only when two people have answered can their answers be compared.")
    known = found.agreement
    if agree is None:
        if known:
            tx.remove(known)
        tx.label = "Opened the question again"
        return
    judged = Agreement(question=key, agree=agree, answer_ids=found.answer_ids, decided=now)
    tx.put(replace(judged, id=known.id) if known else judged)
    tx.label = "Noted that they agree" if agree else "Noted that they differ"
