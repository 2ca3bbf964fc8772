"""What was learned from many labelled sentences, and what it says of a new one.

Nothing is learned while the app runs. `python -m tests.labelled.teach` (or `make teach`) weighs the
traits of all teaching sentences once, by ridge regression, and writes the weights down.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

from core.rules.traits import traits

LESSONS = Path(__file__).parent / "lessons"


class Lesson(msgspec.Struct, frozen=True):
    """How much each trait speaks for each label, in thousandths."""

    start: Mapping[str, int]
    """What a label has before anything is read."""
    worth: Mapping[str, float]
    """How much a trait counts beside the others: rare ones count more."""
    weights: Mapping[str, Mapping[str, int]]

    def says(self, sentence: str) -> dict[str, float]:
        """Return for each label how much speaks for it: 1 is sure, 0 is nothing at all."""
        known = [(worth, trait) for trait in traits(sentence) if (worth := self.worth.get(trait))]
        points = dict.fromkeys(self.start, 0.0)
        for worth, trait in known:
            for label, weight in self.weights[trait].items():
                points[label] += worth * weight
        length = sum(worth * worth for worth, _ in known) ** 0.5 or 1.0
        return {label: (self.start[label] + points[label] / length) / 1000 for label in points}


@cache
def lesson(name: str) -> Lesson:
    """Return what was learned about "asking" or "topics"."""
    return msgspec.json.decode((LESSONS / f"{name}.json").read_bytes(), type=Lesson)
