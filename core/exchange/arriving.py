"""A preview and what was chosen in it -> what comes in, on the newest state of the workspace."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from core.domain.column_mapping import ColumnMapping
from core.domain.message import Channel
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.domain.touch import Direction as Way
from core.domain.touch import Touch
from core.exchange.changes import changes
from core.exchange.contacts import Contacts, Found
from core.exchange.earlier import Direction, Earlier, EarlierKind
from core.exchange.matching import Preview, as_person, preview
from core.exchange.story import stories
from core.rules.arrival import Arrival, Change

_WAYS = {Direction.SENT: Way.FROM_ME, Direction.RECEIVED: Way.FROM_THEM}
_CHANNELS = {
    EarlierKind.MESSAGE: Channel.LINKEDIN_MESSAGE,
    EarlierKind.INVITATION: Channel.LINKEDIN_NOTE,
}


class Chosen(Struct, frozen=True, kw_only=True):
    """What somebody decided in a preview; new people are named by their row."""

    rows: frozenset[int]
    same: Mapping[int, str] = {}
    """Rows that are somebody who is here already, and the id of that person."""
    changes: Mapping[str, tuple[Change, ...]] = {}
    """By the id of the person."""
    field_ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    """Given to everybody new."""
    has_stories: bool = True
    """Whether earlier messages come in, too."""
    mapping: ColumnMapping | None = None


def arriving(
    newest: Snapshot,
    *,
    contacts: Contacts,
    seen: Preview,
    chosen: Chosen,
    previewed: Snapshot,
    now: datetime,
    region: str | None = None,
) -> Arrival:
    """Tell who and what comes in.

    Where people changed since the preview, the file is held against them anew: whoever is here by
    now only has gaps filled.
    """
    if newest.people is not previewed.people:
        seen = preview(contacts, newest.people.values(), region)
    new = tuple(
        replace(
            as_person(each, now, seen.source),
            field_ids=tuple(id for id in chosen.field_ids if id in newest.fields),
            tags=chosen.tags,
        )
        for each in newcomers(seen, chosen, newest)
    )
    people = [*newest.people.values(), *new]
    return Arrival(
        new=new,
        changes=_changing(seen, chosen, newest),
        touches=tuple(touches(contacts.earlier, people)) if chosen.has_stories else (),
        mapping=chosen.mapping,
    )


def touches(earlier: Sequence[Earlier], people: Sequence[Person]) -> Iterator[Touch]:
    """Yield earlier messages and invitations as contacts, under ids that are always the same."""
    for person_id, words in stories(earlier, people).items():
        for each in words:
            text = "\n\n".join(filter(None, (each.subject, each.text)))
            said = (person_id, each.when.isoformat(), each.kind, each.direction, text)
            yield Touch(
                id=hashlib.blake2b("\0".join(said).encode(), digest_size=10).hexdigest(),
                person_id=person_id,
                at=each.when,
                direction=_WAYS[each.direction],
                channel=_CHANNELS[each.kind],
                text=text,
                source="LinkedIn",
            )


def newcomers(seen: Preview, chosen: Chosen, newest: Snapshot) -> tuple[Found, ...]:
    """Return those who were chosen, and are nobody who is here."""
    return tuple(
        each
        for each in seen.new
        if each.row in chosen.rows and chosen.same.get(each.row) not in newest.people
    )


def _changing(seen: Preview, chosen: Chosen, newest: Snapshot) -> Mapping[str, tuple[Change, ...]]:
    changing = dict(chosen.changes)
    for person, found in _met(seen, chosen, newest):
        gaps = tuple(change for change in changes(person, found) if change.is_gap)
        if gaps:
            changing[person.id] = (*changing.get(person.id, ()), *gaps)
    return changing


def _met(seen: Preview, chosen: Chosen, newest: Snapshot) -> Iterator[tuple[Person, Found]]:
    """Yield those who were to come in as new and turn out to be here, or were said to be."""
    for match in (*seen.known, *seen.changed):
        if match.found.row in chosen.rows:
            yield match.person, match.found
    for each in seen.new:
        if person := newest.people.get(chosen.same.get(each.row, "")):
            yield person, each
