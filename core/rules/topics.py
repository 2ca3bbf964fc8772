"""Which topic of the question bank a question of one's own belongs to."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from core.rules.learned import lesson
from core.rules.plain import plain

_POINT = 0.06
"""What a point counts beside what was learned from examples, where 1 is sure."""
_MOST = 8
"""Points: a topic that is named several times over is not surer than one named twice."""
_ENOUGH = 0.16
"""Below this nothing is known of the question: no word of a topic, and nothing like any example."""


def topic_of(question: str, words: Mapping[str, Mapping[str, int]]) -> str | None:
    """Return the id of the topic that a question belongs to, or None where none fits.

    `words` tells for each topic how many points each of its words or phrases is worth; what many
    questions have taught counts as well. Of two topics that are even the earlier one wins.
    """
    text = f" {plain(question)} "
    learned = lesson("topics").says(question)
    fits = {
        topic: learned.get(topic, 0.0) + _POINT * min(_MOST, _points(text, phrases.items()))
        for topic, phrases in words.items()
    }
    best = max(fits, key=fits.__getitem__, default=None)
    enough = max(_ENOUGH, learned["none"])
    return best if best and fits[best] > enough else None


def _points(text: str, phrases: Iterable[tuple[str, int]]) -> int:
    return sum(worth for phrase, worth in phrases if _spelled(phrase).search(text))


@cache
def _spelled(phrase: str) -> re.Pattern[str]:
    """A star stands for any ending, two dots for up to three words."""
    spelled = phrase.replace(" .. ", r" (?:\S+ ){0,3}?").replace("*", r"\w*")
    return re.compile(rf"(?<= ){spelled}(?= )")
