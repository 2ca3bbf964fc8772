"""What is done with several people at once: one act, one undo."""

from collections.abc import Iterable
from datetime import datetime

from msgspec.structs import replace

from core.actions.deletion import delete_all
from core.actions.words import required
from core.domain.field import Field
from core.domain.person import Person
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction

LONGEST_TAG = 60


def tag_people(tx: Transaction, person_ids: Iterable[str], tag: str) -> int:
    """Give people a tag; return how many did not have it yet.

    Raises:
        Refused: There is no tag, or it is far too long, or nobody is left to have it.
    """
    tag = tidy_tag(tag)
    people = [each for each in _still_here(tx, person_ids) if tag not in each.tags]
    for person in people:
        tx.put(replace(person, tags=(*person.tags, tag)))
    tx.label = f"Tagged {_count(people)} with {tag}"
    return len(people)


def untag_people(tx: Transaction, person_ids: Iterable[str], tag: str) -> int:
    """Take a tag away from people; return how many had it."""
    people = [each for each in _still_here(tx, person_ids) if tag in each.tags]
    for person in people:
        tx.put(replace(person, tags=tuple(each for each in person.tags if each != tag)))
    tx.label = f"Took the tag {tag} from {_count(people)}"
    return len(people)


def add_people_to_field(tx: Transaction, person_ids: Iterable[str], field_id: str) -> int:
    """Note that people know a field; return for how many that was new.

    Raises:
        Gone: The field was deleted in the meantime.
    """
    field = tx.get(Field, field_id)
    if field is None:
        raise Gone(Field)
    people = [each for each in _still_here(tx, person_ids) if field_id not in each.field_ids]
    for person in people:
        tx.put(replace(person, field_ids=(*person.field_ids, field_id)))
    tx.label = f"Added {_count(people)} to {field.name}"
    return len(people)


def set_people_aside(tx: Transaction, person_ids: Iterable[str], now: datetime) -> int:
    """Stop pursuing people, without blame; return for how many that was new."""
    people = [each for each in _still_here(tx, person_ids) if each.set_aside is None]
    for person in people:
        tx.put(replace(person, set_aside=now))
    tx.label = f"Set {_count(people)} aside"
    return len(people)


def delete_people(tx: Transaction, person_ids: Iterable[str]) -> int:
    """Delete people with everything that cannot be without them; return how many."""
    people = _still_here(tx, person_ids)
    delete_all(tx, people)
    tx.label = f"Deleted {_count(people)}"
    return len(people)


def tidy_tag(text: str) -> str:
    """Return a tag on one line, without the # that some write before it.

    Raises:
        Refused: Nothing is left of it, or it is too long for a tag.
    """
    tag = required(text.strip().lstrip("#"), "Please write a tag.")
    if len(tag) > LONGEST_TAG:
        raise Refused(f"A tag is a word or two; at most {LONGEST_TAG} characters fit.")
    return tag


def _still_here(tx: Transaction, person_ids: Iterable[str]) -> list[Person]:
    people = [tx.get(Person, id) for id in dict.fromkeys(person_ids)]
    found = [person for person in people if person]
    if not found:
        raise Refused("Nobody is chosen.")
    return found


def _count(people: list[Person]) -> str:
    return "1 person" if len(people) == 1 else f"{len(people):,} people"
