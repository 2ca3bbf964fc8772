"""Who introduced whom."""

from core.domain.person import Person
from core.domain.snapshot import Snapshot


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
