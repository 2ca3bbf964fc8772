"""What rules concluded about single things, kept until a record it was concluded from changes."""

from collections.abc import Hashable, Iterable
from threading import Lock
from typing import Any

Ground = tuple[object, str | None]
"""Something that was read: a kind of record and the id it has or names, or None for all of them;
or a rule, and what another conclusion of it was about."""


class Conclusions:
    """Conclusions by rule and by what they are about, with the grounds that each of them has."""

    def __init__(self) -> None:
        self._made: dict[object, dict[str, tuple[Hashable, Any]]] = {}
        # Later ones share these two. A ground that leads nowhere any more does no harm.
        self._lead_to: dict[Ground, set[tuple[object, str]]] = {}
        self._lock = Lock()

    def of(self, rule: object) -> dict[str, tuple[Hashable, Any]]:
        """Return what a rule concluded so far: about what, what else was given, and the result."""
        return self._made.setdefault(rule, {})

    def keep(
        self, rule: object, about: str, given: Hashable, result: Any, grounds: Iterable[Ground]
    ) -> None:
        """Keep a conclusion until one of its grounds is gone."""
        conclusion = (rule, about)
        with self._lock:
            for ground in grounds:
                self._lead_to.setdefault(ground, set()).add(conclusion)
            self.of(rule)[about] = given, result

    def without(self, gone: Iterable[Ground]) -> "Conclusions":
        """Return those that still hold where some grounds are gone; these here stay as they are."""
        left = Conclusions()
        left._lead_to, left._lock = self._lead_to, self._lock
        with self._lock:
            # A copy, since another thread may be asking for a rule that is new here just now.
            left._made = {rule: made.copy() for rule, made in self._made.copy().items()}
            open_ones, seen = list(gone), set[tuple[object, str]]()
            while open_ones:
                for conclusion in self._lead_to.get(open_ones.pop(), ()):
                    if conclusion not in seen:
                        seen.add(conclusion)
                        open_ones.append(conclusion)
        for rule, about in seen:
            left.of(rule).pop(about, None)
        return left
