"""Who introduced whom."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec import Struct

from core.domain.person import Person
from core.domain.snapshot import Snapshot


class Branch(Struct, frozen=True, kw_only=True):
    """Somebody's place: how many introductions away from me, and through whom."""

    person: Person
    depth: int
    """1 for whom I knew or found myself."""
    introducer_id: str | None


def introductions(snapshot: Snapshot) -> tuple[Branch, ...]:
    """Return everybody who introduced or was introduced, branch by branch, the largest first.

    Whoever was introduced follows their introducer, as in a tree that is read from top to bottom.

    Two who named each other are no puzzle: the one known first stands in front. Kept with the
    snapshot.
    """
    return snapshot.kept(introductions, frozenset({Person}), lambda: _introductions(snapshot))


def _introductions(snapshot: Snapshot) -> tuple[Branch, ...]:
    named: defaultdict[str, list[Person]] = defaultdict(list)
    for person in snapshot.people.values():
        if person.introducer_id:
            named[person.introducer_id].append(person)
    forest = _Forest(named)
    roots = [snapshot.people[id] for id in named if not snapshot.people[id].introducer_id]
    for root in sorted(roots, key=lambda person: (-forest.size(person), person.name)):
        forest.grow(root)
    for person in sorted(snapshot.people.values(), key=lambda each: each.created):
        if person.introducer_id and person.id not in forest.seen:  # a ring has no beginning
            forest.grow(person)
    return tuple(forest.branches)


def led_to(branches: Sequence[Branch], branch: Branch) -> tuple[Branch, ...]:
    """Return the places through which somebody's place is reached, the outermost first."""
    at = {each.person.id: each for each in branches}
    way: list[Branch] = []
    while branch.introducer_id:
        branch = at[branch.introducer_id]
        way.insert(0, branch)
    return tuple(way)


class _Forest:
    def __init__(self, named: Mapping[str, list[Person]]) -> None:
        self.named = named
        self.seen: set[str] = set()
        self.branches: list[Branch] = []

    def size(self, root: Person) -> int:
        """Count those below a root; nobody is met twice, for each has only one introducer."""
        count, waiting = 0, [root.id]
        while waiting:
            below = self.named.get(waiting.pop(), ())
            count += len(below)
            waiting += [each.id for each in below]
        return count

    def grow(self, root: Person) -> None:
        """Add somebody with all they introduced, those below each in the order they came."""
        waiting: list[tuple[Person, int, str | None]] = [(root, 1, None)]
        while waiting:
            person, depth, introducer_id = waiting.pop()
            if person.id in self.seen:
                continue
            self.seen.add(person.id)
            self.branches.append(Branch(person=person, depth=depth, introducer_id=introducer_id))
            below = sorted(self.named.get(person.id, ()), key=lambda each: each.created)
            waiting += [(each, depth + 1, person.id) for each in reversed(below)]


def introduced_by(snapshot: Snapshot, person: Person) -> tuple[Person, ...]:
    """Return who introduced somebody, who introduced those, and so on up to someone we knew."""
    chain: list[Person] = []
    above = snapshot.get(Person, person.introducer_id)
    while above and above is not person and above not in chain:
        chain.append(above)
        above = snapshot.get(Person, above.introducer_id)
    return tuple(chain)


def introduced(snapshot: Snapshot, person: Person) -> tuple[Person, ...]:
    """Return the people somebody introduced, in the order they were added."""
    return snapshot.where(Person, "introducer_id", person.id)
