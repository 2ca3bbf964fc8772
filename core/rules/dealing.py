"""A long list of questions dealt out: each to one person, three to six for everybody."""

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from core.rules.agenda import FEWEST, MOST


class Seat(Struct, frozen=True, kw_only=True):
    """A conversation that questions can be dealt out to, held, hoped for or not yet asked for."""

    person_id: str
    interview_id: str | None = None
    """The conversation to come; None where there is none yet."""
    has: int = 0
    """Main questions that stand on its checklist already."""
    taken: frozenset[str] = frozenset()
    """Questions that stand there, that the person has answered before or could not answer."""

    @property
    def key(self) -> str:
        return self.interview_id or self.person_id


class Plan(Struct, frozen=True):
    """Which question goes where; what fits nowhere is left for later."""

    dealt: Mapping[str, tuple[str, ...]]
    """The ids of questions by the key of their seat, the most important first."""
    left: tuple[str, ...]


Fit = Callable[[str, Seat], int]
"""How well somebody is placed to answer a question; more is better."""


def deal(
    questions: Sequence[str],
    seats: Sequence[Seat],
    fit: Fit,
    chosen: Mapping[str, str | None] | None = None,
) -> Plan:
    """Deal out questions, given the most important first, over the seats, given the soonest first.

    Each goes to the person best placed among those with room, and to somebody with fewer than
    three while there are only just enough to give everybody three. What the user has chosen for a
    question stands, be it a seat or None for later, also where it makes a checklist too long.
    """
    table = _Table(seats, fit)
    wishes = {
        id: seat
        for id, seat in (chosen or {}).items()
        if id in questions and (seat is None or seat in table.seats)
    }
    for question, seat in wishes.items():
        if seat is not None:
            table.place(question, seat)
    free = [question for question in questions if question not in wishes]
    table.close_what_cannot_be_filled(len(free))
    for position, question in enumerate(free):
        table.place_best(question, ahead=len(free) - position)
    placed = {question for row in table.dealt.values() for question in row}
    rank = {question: place for place, question in enumerate(questions)}
    return Plan(
        {key: tuple(sorted(row, key=rank.__getitem__)) for key, row in table.dealt.items() if row},
        tuple(question for question in questions if question not in placed),
    )


class _Table:
    """The seats while questions are dealt out to them."""

    def __init__(self, seats: Sequence[Seat], fit: Fit) -> None:
        self.seats = {seat.key: seat for seat in seats}
        self.open = list(self.seats)
        self.dealt: dict[str, list[str]] = {key: [] for key in self.seats}
        self.fit = fit

    def place(self, question: str, key: str) -> None:
        self.dealt[key].append(question)

    def place_best(self, question: str, *, ahead: int) -> None:
        """Place a question; if just enough are ahead, where three are not reached yet."""
        fitting = [
            key for key in self.open if self._room(key) and question not in self.seats[key].taken
        ]
        if ahead == sum(map(self._need, self.open)):
            fitting = [key for key in fitting if self._need(key)] or fitting
        if fitting:
            self.place(question, max(fitting, key=lambda key: self._worth(question, key)))

    def close_what_cannot_be_filled(self, count: int) -> None:
        """Leave out the last empty seats while others have the room and too few get three."""
        for key in reversed(list(self.open)):
            if count >= sum(map(self._need, self.open)):
                return
            rest = [other for other in self.open if other != key]
            if not self._size(key) and sum(map(self._room, rest)) >= count:
                self.open = rest

    def _worth(self, question: str, key: str) -> tuple[int, int, int]:
        """Order seats by fit, then by how little stands there, then by how soon they are."""
        return self.fit(question, self.seats[key]), -self._size(key), -self.open.index(key)

    def _size(self, key: str) -> int:
        return self.seats[key].has + len(self.dealt[key])

    def _room(self, key: str) -> int:
        return max(0, MOST - self._size(key))

    def _need(self, key: str) -> int:
        return max(0, FEWEST - self._size(key))
