"""Learn from the labelled sentences, and write down what was learned: `make teach`.

The teachers are the sentences in `lessons`, the question bank, and the half of each labelled set
that is there for development. What was kept away from development teaches nothing.

How: ridge regression. Each sentence is a point, with a coordinate for each of its traits; for each
label the weights are sought that come nearest to 1 where it fits and to 0 where it does not, and
stay small. It has one solution, so whoever repeats it gets the same.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable

import msgspec
import numpy as np

from core.content.loader import bank, closing_questions
from core.rules.learned import LESSONS, Lesson
from core.rules.plain import sentences
from core.rules.traits import traits
from tests.labelled.read import HERE, Half, Labelled, labelled, letters, never_used

STIFFNESS = 0.3
"""How much a small weight is worth against fitting the teachers; chosen by cross-validation."""
START = 0.1
"""How freely a label may start above or below nothing."""
TWICE = 2
"""A trait that one sentence alone shows teaches nothing about others."""
LEAST = 20
"""Weights below this many thousandths are left out."""


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
    often = Counter(trait for each in shown for trait in each)
    worth = {
        trait: float(np.log(1 + len(teachers) / count) ** 0.5)
        for trait, count in sorted(often.items())
        if count >= TWICE
    }
    points = _points(shown, worth)
    labels = sorted({each.label for each in teachers} - {"harmless"})
    wanted = np.array([[each.label == label for label in labels] for each in teachers], float)
    likeness = points @ points.T + START
    pull = np.linalg.solve(likeness + STIFFNESS * np.eye(len(teachers)), wanted)
    return Lesson(
        start=dict(zip(labels, _thousandths(START * pull.sum(0)), strict=True)),
        worth={trait: round(each, 2) for trait, each in worth.items()},
        weights={
            trait: {
                label: weight
                for label, weight in zip(labels, row, strict=True)
                if abs(weight) >= LEAST
            }
            for trait, row in zip(worth, _thousandths(points.T @ pull), strict=True)
        },
    )


def _thousandths(weights: np.ndarray) -> list:
    return (1000 * weights).round().astype(int).tolist()


def _points(shown: list[frozenset[str]], worth: dict[str, float]) -> np.ndarray:
    column = {trait: number for number, trait in enumerate(worth)}
    points = np.zeros((len(shown), len(worth)), np.float32)
    for row, each in enumerate(shown):
        for trait in each & worth.keys():
            points[row, column[trait]] = worth[trait]
    return points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-9)


def _lessons(name: str) -> list[Labelled]:
    found = tomllib.loads((HERE / "lessons" / f"{name}.toml").read_text("utf-8"))
    return [Labelled(text, label) for label, texts in found.items() for text in texts]


def _develop(name: str) -> list[Labelled]:
    return [each for each in labelled(name) if each.half is Half.DEVELOP]


def _teaching(name: str, teachers: Iterable[Labelled]) -> list[Labelled]:
    """Each text once, and none by which the rule is judged, wherever else it may stand."""
    judges = {each.text for each in labelled(name) if each.half is Half.HELD_BACK}
    judges |= {each.text for each in never_used(name)}
    return list({each.text: each for each in teachers if each.text not in judges}.values())


TEACHERS = {"asking": asking_teachers, "topics": topic_teachers}

if __name__ == "__main__":
    for name, teachers in TEACHERS.items():
        (LESSONS / f"{name}.json").write_bytes(msgspec.json.encode(learn(teachers())) + b"\n")
        print(f"{name}: learned from {len(teachers()):,} sentences")
