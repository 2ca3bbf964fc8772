"""Which topic of the question bank a question of one's own belongs to."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from core.rules.plain import plain

_ENOUGH = 2
"""A topic needs this many points: one sure word, one likely word, or two slight ones."""


def topic_of(question: str, words: Mapping[str, Mapping[str, int]]) -> str | None:
    """Return the id of the topic whose words stand in a question, or None where none fits.

    `words` tells for each topic how many points each of its words or phrases is worth. Of two
    topics with the same points the earlier one wins.
    """
    text = f" {plain(question)} "
    points = {topic: _points(text, phrases.items()) for topic, phrases in words.items()}
    best = max(points, key=points.__getitem__, default=None)
    return best if best and points[best] >= _ENOUGH else None


def _points(text: str, phrases: Iterable[tuple[str, int]]) -> int:
    return sum(worth for phrase, worth in phrases if _spelled(phrase).search(text))


@cache
def _spelled(phrase: str) -> re.Pattern[str]:
    """A star stands for any ending, two dots for up to three words."""
    spelled = phrase.replace(" .. ", r" (?:\S+ ){0,3}?").replace("*", r"\w*")
    return re.compile(rf"(?<= ){spelled}(?= )")
