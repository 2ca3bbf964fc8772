"""People of ours who are, or might be, entered twice."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from core.domain.distinction import Distinction
from core.domain.person import Person
from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.exchange.identity import Identities, Identity, Key, Register
from core.exchange.likeness import MOST_ALIKE, SHARED, alike, named

SURE = {
    "in": "The same LinkedIn profile.",
    "email": "The same e-mail address.",
    "phone": "The same phone number.",
    "digits": "The same phone number.",
}


_COMPARED: frozenset[type[Record]] = frozenset({Person, Distinction})


class Duplicate(Struct, frozen=True):
    """Two records to offer for merging; only a sure one may be merged without a closer look."""

    first: Person
    second: Person
    is_sure: bool
    why: str


def entered_twice(snapshot: Snapshot, region: str | None = None) -> tuple[Duplicate, ...]:
    """Return the pairs to look at that nobody has told apart; kept until the people change."""

    def make() -> tuple[Duplicate, ...]:
        apart = snapshot.table(Distinction).values()
        known = {frozenset((each.first_id, each.second_id)) for each in apart}
        return tuple(
            pair
            for pair in duplicates(snapshot.people.values(), region)
            if frozenset((pair.first.id, pair.second.id)) not in known
        )

    return snapshot.kept((entered_twice, region), _COMPARED, make)


def duplicates(people: Iterable[Person], region: str | None = None) -> tuple[Duplicate, ...]:
    """Return pairs to look at, the sure ones first, else in the order of the people.

    Two with the same profile are one person, and so are two with the same address or number
    whose names fit; of several records that are surely one, each comes in one pair at least.
    Names alone only suggest, and two profiles are two people. The region is where phone numbers
    without a country are dialled.
    """
    ours = tuple(people)
    known = [*map(Identities(region).of, ours)]
    parent = list(range(len(ours)))
    found: dict[tuple[int, int], Duplicate] = {}
    suggested: dict[tuple[int, int], str] = {}
    for first, second, is_sure, why in _sharing(known):
        if not is_sure:
            suggested.setdefault((first, second), why)
        elif _root(parent, first) != _root(parent, second):
            parent[_root(parent, second)] = _root(parent, first)
            found[first, second] = Duplicate(ours[first], ours[second], True, why)
    for first, second, why in _by_name(ours):
        suggested.setdefault((first, second), why)
    for (first, second), why in sorted(suggested.items()):
        if _root(parent, first) != _root(parent, second) and not known[first].is_other(
            known[second]
        ):
            found[first, second] = Duplicate(ours[first], ours[second], False, why)
    return tuple(found.values())


def _root(parent: list[int], number: int) -> int:
    """Return the record that stands for all that are surely the same person as this one."""
    while parent[number] != number:
        parent[number] = parent[parent[number]]
        number = parent[number]
    return number


def _sharing(known: Sequence[Identity]) -> Iterator[tuple[int, int, bool, str]]:
    """Yield with each person those before them who share a key, and whether that is sure."""
    register: Register[int] = Register()
    for number, own in enumerate(known):
        for told, (key, other) in enumerate(register.sharing(own)):
            is_sure = own.is_same(known[other], key)
            if is_sure or told < MOST_ALIKE:
                yield other, number, is_sure, _why(key, is_sure)
        register.enter(number, own)


def _by_name(people: Sequence[Person]) -> Iterator[tuple[int, int, str]]:
    names = [named(person) for person in people]
    for number, other, why in alike(names, names):
        if number != other:
            yield min(number, other), max(number, other), why


def _why(key: Key, is_sure: bool) -> str:
    return SURE[key[0]] if is_sure else SHARED[key[0]]
