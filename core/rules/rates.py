"""How often people answer, with how sure one can be of it."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from math import sqrt
from statistics import fmean

from msgspec import Struct

from core.domain.snapshot import Snapshot
from core.rules.rounds import Round, days_to_answer, rounds

FEWEST = 5
"""Below this many requests a rate says nothing yet (S6.2)."""
Z_90 = 1.6449
"""The standard normal quantile of a two-sided 90 % interval."""
BANDS = ((0, 33), (34, 66), (67, 100))


class Rate(Struct, frozen=True, kw_only=True):
    """How many of those asked answered, and said yes; those still waited for do not count."""

    key: Hashable
    asked: int
    answered: int
    agreed: int
    waiting: int
    low: float
    """Lower end of the 90 % interval of the answer rate, 0 to 1."""
    high: float

    @property
    def share(self) -> float:
        """The answer rate, 0 to 1."""
        return self.answered / self.asked if self.asked else 0.0

    @property
    def too_few(self) -> bool:
        return self.asked < FEWEST


class Band(Struct, frozen=True, kw_only=True):
    """Guesses of one height and what became of them; shares from 0 to 1."""

    least: int
    most: int
    count: int
    guessed: float
    agreed: float

    @property
    def too_few(self) -> bool:
        return self.count < FEWEST


class Asking(Struct, frozen=True, kw_only=True):
    """All that was asked so far, and what came of it."""

    asked: int
    answered: int
    waiting: int
    days: float | None
    """After which half of the answers had come."""
    by_channel: tuple[Rate, ...]
    by_tie: tuple[Rate, ...]
    bands: tuple[Band, ...]


def asking(snapshot: Snapshot) -> Asking:
    """Sum up every time somebody was asked; kept with the snapshot."""
    return snapshot.once(asking, lambda: _summed_up(rounds(snapshot)))


def _summed_up(every: tuple[Round, ...]) -> Asking:
    return Asking(
        asked=len(every),
        answered=sum(each.answered for each in every),
        waiting=sum(each.waiting for each in every),
        days=days_to_answer(every),
        by_channel=rates(every, lambda each: each.request.channel),
        by_tie=rates(every, lambda each: each.person.tie),
        bands=bands(every),
    )


def wilson(hits: int, count: int) -> tuple[float, float]:
    """Return the 90 % interval of a share.

    Wilson's score interval (E. B. Wilson, 1927): unlike the textbook one it holds for small counts
    and never leaves 0 to 1.
    """
    if count == 0:
        return 0.0, 1.0
    share, square = hits / count, Z_90**2
    middle = (share + square / (2 * count)) / (1 + square / count)
    half = Z_90 * sqrt(share * (1 - share) / count + square / (4 * count**2)) / (1 + square / count)
    return max(0.0, middle - half), min(1.0, middle + half)


def rates(every: Iterable[Round], by: Callable[[Round], Hashable]) -> tuple[Rate, ...]:
    """Return a rate for each group, the largest group first."""
    groups: defaultdict[Hashable, list[Round]] = defaultdict(list)
    for each in every:
        groups[by(each)].append(each)
    found = [_rate(key, group) for key, group in groups.items()]
    return tuple(sorted(found, key=lambda rate: (-rate.asked, str(rate.key))))


def clearly_apart(found: Iterable[Rate]) -> tuple[Rate, Rate] | None:
    """Return the highest and the lowest rate if even their intervals do not touch, else None.

    Intervals that touch prove nothing: chance alone may have set the two apart.
    """
    told = [each for each in found if not each.too_few]
    if not told:
        return None
    best = max(told, key=lambda rate: (rate.share, rate.low))
    worst = min(told, key=lambda rate: (rate.share, rate.high))
    return (best, worst) if best.low > worst.high else None


def bands(every: Iterable[Round]) -> tuple[Band, ...]:
    """Return how guesses of a yes compare with what came, low guesses first; empty bands left out.

    Who still may answer is left out.
    """
    settled = [r for r in every if r.request.guess is not None and not r.waiting]
    found = []
    for least, most in BANDS:
        group = [r for r in settled if least <= (r.request.guess or 0) <= most]
        if group:
            guessed = fmean((r.request.guess or 0) / 100 for r in group)
            agreed = fmean(r.agreed for r in group)
            found.append(
                Band(least=least, most=most, count=len(group), guessed=guessed, agreed=agreed)
            )
    return tuple(found)


def _rate(key: Hashable, group: list[Round]) -> Rate:
    settled = [each for each in group if not each.waiting]
    answered = sum(each.answered for each in settled)
    low, high = wilson(answered, len(settled))
    return Rate(
        key=key,
        asked=len(settled),
        answered=answered,
        agreed=sum(each.agreed for each in settled),
        waiting=len(group) - len(settled),
        low=low,
        high=high,
    )
