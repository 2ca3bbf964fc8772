"""Learn from the labelled sentences, and write down what was learned: `make teach`.

`python -m tests.labelled.teach topics` learns one of the two lessons.

The teachers are the sentences in `lessons`, the question bank, and the half of each labelled set
that is there for development. What was kept away from development teaches nothing.

How: ridge regression. Each sentence is a point, with a coordinate for each of its traits; for each
label the weights are sought that come nearest to 1 where it fits and to 0 where it does not, and
stay small. It has one solution, so whoever repeats it gets the same. The weights are sought twice:
once with all traits, and once with those that turned out to say something.
"""

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable

import msgspec
import numpy as np

from core.content.loader import bank, closing_questions
from core.rules.learned import LESSONS, NOUGHT, WORTH_STEP, Lesson
from core.rules.plain import sentences
from core.rules.traits import traits
from tests.labelled.read import HERE, Half, Labelled, labelled, letters, never_used

STIFFNESS = 0.3
"""How much a small weight is worth against fitting the teachers; chosen by cross-validation."""
TWICE = 2
"""A trait that one sentence alone shows teaches nothing about others."""
LEAST = 0.08
"""A trait whose weights are all smaller is left out."""
ROUNDS = 40
"""Steps towards the solution; more change no weight that is written down."""
_WAYS = re.compile(r"\[([^]]*)]")
_BEFORE_A_MARK = re.compile(r" +(?=[ ?.,;]|$)")


def asking_teachers() -> list[Labelled]:
    own = [
        Labelled(text, "harmless")
        for each in (*bank(), *closing_questions())
        for text in (each.text, each.reveals, *each.prompts)
    ]
    about_work = [
        Labelled(each.text, "harmless")
        for each in (*_lessons("topics"), *_develop("topics"), *_develop("yes_no"))
    ]
    good_letters = [
        Labelled(sentence, "harmless")
        for each in letters()
        if each.half is Half.DEVELOP and "asks_for_job" not in each.hints
        for sentence in sentences(each.letter.body)
    ]
    asking = (*_lessons("asking"), *labelled("job_asking_seen"), *_develop("job_asking"))
    return _teaching("job_asking", [*own, *about_work, *good_letters, *asking])


def topic_teachers() -> list[Labelled]:
    own = [Labelled(each.text, each.topic) for each in bank()]
    return _teaching("topics", [*_lessons("topics"), *_develop("topics"), *own])


def learn(teachers: list[Labelled]) -> Lesson:
    shown = [traits(each.text) for each in teachers]
    labels = sorted({each.label for each in teachers} - {"harmless"})
    wanted = np.array([[each.label == label for label in labels] for each in teachers], float)
    worth, weights = _weigh(shown, wanted)
    telling = {trait for trait, row in weights.items() if abs(row).max() >= LEAST}
    worth, weights = _weigh([each & telling for each in shown], wanted)
    step = max(abs(row).max() for row in weights.values()) / (NOUGHT - 1)
    return Lesson(
        start=dict(zip(labels, wanted.mean(0).round(4).tolist(), strict=True)),
        step=float(step),
        weights={
            trait: bytes([worth[trait], *(NOUGHT + (row / step).round().astype(int))])
            for trait, row in weights.items()
        },
    )


def _weigh(
    shown: list[frozenset[str]], wanted: np.ndarray
) -> tuple[dict[str, int], dict[str, np.ndarray]]:
    """Return how much each trait counts beside the others, and its weight for each label."""
    often = Counter(trait for each in shown for trait in each)
    worth = {
        trait: round(float(np.log(1 + len(shown) / count) ** 0.5) / WORTH_STEP)
        for trait, count in sorted(often.items())
        if count >= TWICE
    }
    weights = _Points(shown, worth).nearest(wanted - wanted.mean(0))
    return worth, dict(zip(worth, weights, strict=True))


class _Points:
    """The sentences as points of length 1; only coordinates that are not nought are kept."""

    def __init__(self, shown: list[frozenset[str]], worth: dict[str, int]) -> None:
        column = {trait: number for number, trait in enumerate(worth)}
        known = [[column[trait] for trait in sorted(each & worth.keys())] for each in shown]
        self.count, self.width = len(shown), len(worth)
        self.row = np.repeat(np.arange(self.count), [len(each) for each in known])
        self.column = np.array([number for each in known for number in each])
        values = np.array(list(worth.values()), float)[self.column]
        lengths = np.bincount(self.row, values**2, self.count) ** 0.5
        self.value = values / lengths[self.row]

    def nearest(self, wanted: np.ndarray) -> np.ndarray:
        return np.stack([self._nearest(each) for each in wanted.T], axis=1)

    def _nearest(self, wanted: np.ndarray) -> np.ndarray:
        """Seek the weights by conjugate gradients."""
        weights = np.zeros(self.width)
        left = way = self._for_each_trait(wanted)
        far = left @ left
        for _ in range(ROUNDS):
            pull = self._for_each_trait(self._for_each_point(way)) + STIFFNESS * way
            weights = weights + (stride := far / (way @ pull)) * way
            left = left - stride * pull
            far, before = left @ left, far
            way = left + far / before * way
        return weights

    def _for_each_point(self, weights: np.ndarray) -> np.ndarray:
        return np.bincount(self.row, self.value * weights[self.column], self.count)

    def _for_each_trait(self, pulls: np.ndarray) -> np.ndarray:
        return np.bincount(self.column, self.value * pulls[self.row], self.width)


def _lessons(name: str) -> list[Labelled]:
    files = (HERE / "lessons" / f"{name}{which}.toml" for which in ("", "_voices"))
    found = (tomllib.loads(each.read_text("utf-8")).items() for each in files)
    return [
        Labelled(spelled, label)
        for lesson in found
        for label, texts in lesson
        for text in texts
        for spelled in spelled_out(text)
    ]


def spelled_out(text: str) -> list[str]:
    """Return the ways to say it: each of "a [cat|dog] [here|there|]" stands in one of them."""
    ways = [each.split("|") for each in _WAYS.findall(text)]
    return [_spelled(text, ways, turn) for turn in range(max(map(len, ways), default=1))]


def _spelled(text: str, ways: list[list[str]], turn: int) -> str:
    taken = iter(each[turn % len(each)] for each in ways)
    return _BEFORE_A_MARK.sub("", _WAYS.sub(lambda _: next(taken), text))


def _develop(name: str) -> list[Labelled]:
    return [each for each in labelled(name) if each.half is Half.DEVELOP]


def _teaching(name: str, teachers: Iterable[Labelled]) -> list[Labelled]:
    """Each text once, and none by which the rule is judged, wherever else it may stand."""
    judges = {each.text for each in labelled(name) if each.half is Half.HELD_BACK}
    judges |= {each.text for each in never_used(name)}
    return list({each.text: each for each in teachers if each.text not in judges}.values())


TEACHERS = {"asking": asking_teachers, "topics": topic_teachers}

if __name__ == "__main__":
    for name in sys.argv[1:] or TEACHERS:
        teachers = TEACHERS[name]()
        (LESSONS / f"{name}.json").write_bytes(msgspec.json.encode(learn(teachers)) + b"\n")
        print(f"{name}: learned from {len(teachers):,} sentences")
