"""What was exchanged with each of our people before they came into the app."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from core.domain.person import Person
from core.exchange.earlier import Earlier
from core.exchange.keys import profile_key
from core.exchange.names import label


def stories(
    earlier: Iterable[Earlier], people: Iterable[Person]
) -> Mapping[str, tuple[Earlier, ...]]:
    """Return earlier exchanges by the id of the person, in the order given.

    A profile decides; without one the full name does, if only one of our people has it.
    """
    by_profile: dict[str, str] = {}
    by_name: dict[str, list[str]] = defaultdict(list)
    for person in people:
        if key := profile_key(person.profile_link):
            by_profile.setdefault(key, person.id)
        by_name[label(person.name)].append(person.id)
    found: dict[str, list[Earlier]] = defaultdict(list)
    for each in earlier:
        key = profile_key(each.profile_link)
        namesakes = by_name.get(label(each.name), [])
        alone = namesakes[0] if len(namesakes) == 1 else None
        if person_id := by_profile.get(key) if key else alone:
            found[person_id].append(each)
    return {person_id: tuple(words) for person_id, words in found.items()}
