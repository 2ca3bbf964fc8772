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
NOUGHT = 128
"""The byte that stands for no weight at all; smaller ones speak against a label."""
WORTH_STEP = 1 / 64
"""How much one step of a byte is worth, where the trait of every sentence is worth about 1."""


class Lesson(msgspec.Struct, frozen=True):
    """How much each trait speaks for each label."""

    start: Mapping[str, float]
    """What a label has before anything is read; 1 is sure."""
    step: float
    """How much one step of a byte speaks for a label."""
    weights: Mapping[str, bytes]
    """For each trait how much it counts beside the others, and a weight for each label in turn."""

    def says(self, sentence: str) -> dict[str, float]:
        """Return for each label how much speaks for it: 1 is sure, 0 is nothing at all."""
        known = [each for trait in traits(sentence) if (each := self.weights.get(trait))]
        length = sum(each[0] ** 2 for each in known) ** 0.5 or 1.0
        return {
            label: start + self.step * _points(known, place) / length
            for place, (label, start) in enumerate(self.start.items(), 1)
        }


def _points(known: list[bytes], place: int) -> int:
    return sum(each[0] * (each[place] - NOUGHT) for each in known)


@cache
def lesson(name: str) -> Lesson:
    """Return what was learned about "asking" or "topics"."""
    return msgspec.json.decode((LESSONS / f"{name}.json").read_bytes(), type=Lesson)
