"""What would weaken a question, as ids of hints; every hint advises and none blocks."""

import re
from collections.abc import Iterator

from core.rules.hints import Weakness
from core.rules.job_asking import asks_for_job
from core.rules.open_wording import open_wording
from core.rules.plain import plain, sentences
from core.rules.speaking import words_in
from core.rules.yes_no import yes_or_no

QUESTION_WORDS = 25
"""A sentence of more words is hard to keep in mind while listening."""
_FOLLOW_UP = re.compile(
    r"(?:and |but )?(?:why|how so|which ones?|or|like what|such as|in what way|what else"
    r"|since when|for example)"
    r"(?: [^ ]+){0,6}$"
)
"""Why, or why not? In what way? It asks on, and nothing new."""
_FURTHER = re.compile(
    r"(?:,|;|\band) (?:and |also |then )?(?:what|which|who|whom|how|why|where|when|do|does|did"
    r"|is|are|have"
    r"|can|could|would|will)\b(?! (?:not|about|so|much|many|often|else|for)\b)"
)

_ASKS_LEAVE = re.compile(
    r"\b(?:may|might|can|could|shall) i (?:\w+ ){0,2}?(?:mention|name|use|quote|come back"
    r"|get back|write"
    r"|contact|call|phone|send|stay|keep|visit|take notes|record|connect|share|thank"
    r"|let you know)\b"
)
"""Asking for leave wants a clear yes or no."""


def question_hints(text: str) -> tuple[Weakness, ...]:
    """Return what would weaken a question, the gravest first."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Weakness]:
    if quote := asks_for_job(text):
        yield Weakness("asks_for_job", quote)
    if yes_or_no(text) and not _ASKS_LEAVE.search(plain(text)):
        yield Weakness("yes_or_no", suggestion=open_wording(text))
    if (count := questions_in(text)) > 1:
        yield Weakness("several_questions", count=count, limit=1)
    if (words := words_in(text)) > QUESTION_WORDS:
        yield Weakness("question_long", count=words, limit=QUESTION_WORDS)


def questions_in(text: str) -> int:
    """Return how many questions a text asks at once.

    A question with one turn more ("How do people start, and what comes after?") is still one, and
    so is one with a short follow-up ("Why, or why not?").
    """
    asked = [plain(each) for each in sentences(text) if "?" in each]
    asked = [each for each in asked if not _FOLLOW_UP.match(each)]
    turns = max((len(_FURTHER.findall(each)) for each in asked), default=0)
    return max(len(asked), 1 + turns if turns > 1 else 0, 1 if text.strip() else 0)
