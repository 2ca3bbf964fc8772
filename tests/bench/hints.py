"""How right the hints are, over the labelled sets in tests/labelled.

make bench ARGS=hints                      the figures
make bench ARGS="hints --mistakes"         and what they got wrong of the half "develop"

The mistakes of the other half are not shown: who writes rules must not see them.
"""

import sys

from tests.bench.table import Table
from tests.labelled.judge import RULES, Figures, on_the_last_batch, whole_messages
from tests.labelled.read import Half

GOALS = ("precision and recall at least 0.95",)


def row(figures: Figures) -> tuple[str, ...]:
    verdicts = figures.verdicts
    return (
        figures.rule,
        str(figures.half),
        f"{len(verdicts):,}",
        f"{sum(bool(each.right) for each in verdicts):,}",
        f"{figures.precision:.3f}",
        f"{figures.recall:.3f}",
    )


def mistakes(figures: Figures) -> str:
    lines = [
        f"- said {each.said or 'nothing'}, right is {each.right or 'nothing'}: {each.text}"
        for each in figures.mistakes
    ]
    return "\n".join([f"\n### {figures.rule}, {figures.half}", *lines]) if lines else ""


def measure() -> Table:
    """Judge every rule over both halves."""
    all_figures = [rule(half) for rule in RULES for half in Half]
    last = list(on_the_last_batch().values())
    if "--mistakes" in sys.argv:
        ours = [each for each in all_figures if each.half == Half.DEVELOP]
        print("".join(mistakes(each) + "\n" for each in ours if each.mistakes))
    agreeing = [
        f"{half}: {sum(said == right for _, said, right in found)} of {len(found)}"
        for half in Half
        for found in [whole_messages(half)]
    ]
    header = ("rule", "half", "texts", "with the label", "precision", "recall")
    title = f"The hints (whole messages with exactly the right hints: {'; '.join(agreeing)})"
    return Table(title, header, [row(each) for each in [*all_figures, *last]], GOALS)
