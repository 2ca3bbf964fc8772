"""Which questions there are, which of them fit a search, and which are still to be asked."""

from collections.abc import Collection, Mapping, Sequence

from core.domain.ask_list import AskList
from core.domain.question import Question
from core.domain.snapshot import Snapshot
from core.rules.answers import heard, is_answered
from core.rules.names import bare


def own_questions(snapshot: Snapshot, *, archived: bool = False) -> tuple[Question, ...]:
    """Return one's own questions, the newest first; those put away only when asked for."""
    own = list(snapshot.table(Question).values())
    return tuple(each for each in reversed(own) if each.archived == archived)


def known_questions(snapshot: Snapshot, bank: Sequence[Question]) -> Mapping[str, Question]:
    """Return by id every question that can be put on a checklist."""
    return {each.id: each for each in (*bank, *own_questions(snapshot))}


def found_questions(
    questions: Sequence[Question],
    words: str,
    topic: str | None,
    *,
    names: Mapping[str, str],
    wanted: Collection[str],
) -> list[Question]:
    """Return the questions of a topic that hold all the words, wanted topics first.

    Accents and capitals do not matter; `names` are the topics' names, which are looked into too.
    """
    asked = bare(words).split()
    found = [
        question
        for question in questions
        if (not topic or question.topic == topic) and _holds(question, asked, names)
    ]
    return sorted(found, key=lambda each: each.topic not in wanted)


def on_coming_checklists(snapshot: Snapshot) -> frozenset[str]:
    """Return the ids of what is planned for a conversation to come; kept with the snapshot."""
    return snapshot.once(on_coming_checklists, lambda: _planned(snapshot))


def still_to_ask(snapshot: Snapshot, bank: Sequence[Question]) -> tuple[Question, ...]:
    """Return what is on the list, the most important first, and neither planned nor answered.

    Kept with the snapshot.
    """
    key = tuple(question.id for question in bank)
    return snapshot.once((still_to_ask, key), lambda: _waiting(snapshot, bank))


def _planned(snapshot: Snapshot) -> frozenset[str]:
    return frozenset(
        item.question_id
        for interview in snapshot.interviews.values()
        if not interview.held and not interview.cancelled
        for item in interview.main_questions
        if item.question_id and not is_answered(item)
    )


def _waiting(snapshot: Snapshot, bank: Sequence[Question]) -> tuple[Question, ...]:
    listed = snapshot.get(AskList, "ask_list")
    if listed is None:
        return ()
    known, planned, answered = (
        known_questions(snapshot, bank),
        on_coming_checklists(snapshot),
        heard(snapshot),
    )
    return tuple(
        known[entry.question_id]
        for entry in listed.entries
        if entry.question_id in known
        and entry.question_id not in planned
        and not (
            entry.question_id in answered
            and answered[entry.question_id].answers[-1].when >= entry.since
        )
    )


def _holds(question: Question, words: Sequence[str], names: Mapping[str, str]) -> bool:
    if not words:
        return True
    parts = (question.text, question.reveals, *question.prompts, names.get(question.topic, ""))
    text = bare(" ".join(parts))
    return all(word in text for word in words)
