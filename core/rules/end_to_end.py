"""Searching many short texts as fast as one long one."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate


class EndToEnd:
    """Texts laid end to end, so that one search goes through all of them.

    Each stands on a line of its own, behind a space: " word" finds where words begin.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        lines = [f"\n {' '.join(text.split())}" for text in texts]
        self._all = "".join(lines)
        self._starts = [0, *accumulate(map(len, lines))]

    def beginning(self, words: str) -> Iterator[int]:
        """Yield the number of each text that begins with the words, in the order of the texts."""
        return self.holding([f"\n {words}"])

    def holding(self, parts: Sequence[str]) -> Iterator[int]:
        """Yield the number of each text that holds all the parts, in the order of the texts."""
        first, *others = sorted(parts, key=len, reverse=True)
        at = self._all.find(first)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            start, end = self._starts[number : number + 2]
            if all(self._all.find(other, start, end) >= 0 for other in others):
                yield number
            at = self._all.find(first, end)
