"""People who might be one and the same by their names; this only ever suggests."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct
from rapidfuzz import fuzz, process

from core.domain.person import Person
from core.exchange.contacts import Found
from core.exchange.identity import Identities, Register
from core.exchange.names import plain_employer, words

ALIKE = 90
"""Out of 100, as rapidfuzz counts: "Jane Doe" and "Janet Doe" have 94."""

SAME_NAME = "The same name, and the employer of one of them is not known."
SAME_BOTH = "The same name at the same employer."
LIKE_NAME = "Almost the same name at the same employer."

SHARED = {
    "in": "The same LinkedIn profile.",
    "email": "The same e-mail address under another name.",
    "phone": "The same phone number under another name.",
    "digits": "The same phone number under another name.",
}

MOST_ALIKE = 10
"""People with an address or number in common who are told of for each who is new."""

_MOST = 3
"""Suggestions for one person."""


class Likeness(Struct, frozen=True):
    """Somebody new who might be one of ours, with the reason; nothing follows from it."""

    found: Found
    person: Person
    why: str


class Named(Struct, frozen=True):
    """A name and an employer as they are compared."""

    written: str
    ordered: str
    """The words in the order of the alphabet: "doe jane" for Jane Doe and for Doe, Jane."""
    employer: str


def likenesses(
    new: Sequence[Found], people: Sequence[Person], identities: Identities
) -> Iterator[Likeness]:
    """Yield by address, number and name whom the new might be."""
    by_id = {person.id: person for person in people}
    register: Register[str] = Register()
    for person in people:
        register.enter(person.id, identities.of(person))
    found: dict[tuple[int, str], str] = {}
    for number, each in enumerate(new):
        for (kind, _), who in islice(register.sharing(identities.of(each)), MOST_ALIKE):
            found.setdefault((number, who), SHARED[kind])
    for number, other, why in alike([*map(named, new)], [*map(named, people)]):
        found.setdefault((number, people[other].id), why)
    for (number, who), why in sorted(found.items(), key=lambda item: item[0][0]):
        if not identities.of(new[number]).is_other(identities.of(by_id[who])):
            yield Likeness(new[number], by_id[who], why)


def named(who: Person | Found) -> Named:
    """Return the name and employer of somebody as they are compared."""
    parts = words(who.name)
    return Named(" ".join(parts), " ".join(sorted(parts)), plain_employer(who.employer))


def alike(left: Sequence[Named], right: Sequence[Named]) -> Iterator[tuple[int, int, str]]:
    """Yield who of the right each of the left might be, and why, the likeliest first.

    Only people of one employer are compared letter by letter, which keeps thousands quick.
    """
    by_employer: dict[str, list[int]] = defaultdict(list)
    by_name: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(right):
        by_employer[each.employer].append(number)
        by_name[each.ordered].append(number)
    shelves = {
        employer: _Shelf.of(numbers, right) for employer, numbers in by_employer.items() if employer
    }
    for number, each in enumerate(left):
        found = dict(_same_name(each, by_name.get(each.ordered, []), right))
        if each.employer in shelves:
            for other in shelves[each.employer].nearest(each):
                found.setdefault(other, LIKE_NAME)
        for other, why in list(found.items())[:_MOST]:
            yield number, other, why


def _same_name(
    each: Named, numbers: Sequence[int], right: Sequence[Named]
) -> Iterator[tuple[int, str]]:
    for number in numbers[: _MOST * 2]:
        other = right[number]
        if each.employer and each.employer == other.employer:
            yield number, SAME_BOTH
        elif " " in each.ordered and not (each.employer and other.employer):
            yield number, SAME_NAME


class _Shelf(Struct, frozen=True):
    """The people of one employer."""

    numbers: tuple[int, ...]
    written: tuple[str, ...]
    ordered: tuple[str, ...]

    @classmethod
    def of(cls, numbers: Sequence[int], people: Sequence[Named]) -> "_Shelf":
        return cls(
            tuple(numbers),
            tuple(people[number].written for number in numbers),
            tuple(people[number].ordered for number in numbers),
        )

    def nearest(self, each: Named) -> Iterator[int]:
        """Yield people whose names differ by a letter or two, also with the words turned round."""
        for name, names in ((each.written, self.written), (each.ordered, self.ordered)):
            for _, _, index in process.extract(
                name, names, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=_MOST + 1
            ):
                yield self.numbers[index]
