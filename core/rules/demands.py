"""The demands of a field held against oneself, as a sum and in an order."""

from collections.abc import Iterable
from typing import NamedTuple

from core.domain.demand import CanMeet, Demand


class DemandSum(NamedTuple):
    """How many demands are met, with an adjustment, not met, and still open."""

    met: int
    adjusted: int
    unmet: int
    open: int


def demand_sum(demands: Iterable[Demand]) -> DemandSum:
    """Count the demands; one that is open counts as open only."""
    answers = [None if each.is_open else each.can_meet for each in demands]
    return DemandSum(
        met=answers.count(CanMeet.YES),
        adjusted=answers.count(CanMeet.WITH_ADJUSTMENT),
        unmet=answers.count(CanMeet.NO),
        open=answers.count(None),
    )


def open_first(demands: Iterable[Demand]) -> tuple[Demand, ...]:
    """Return the open demands first, each group with the hardest on top."""
    return tuple(sorted(demands, key=lambda each: (not each.is_open, -(each.level or 0))))
