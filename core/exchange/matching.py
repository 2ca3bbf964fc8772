"""Tell who of a file is here already, by profile, e-mail address or phone number."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from core.domain.person import Person, Tie
from core.exchange.changes import FILLED, changes
from core.exchange.contacts import Contacts, Found, Problem, Source
from core.exchange.identity import Identities, Identity, Register
from core.exchange.likeness import Likeness, likenesses
from core.rules.arrival import Change


class Match(Struct, frozen=True):
    """Somebody of ours and what a file says of them; `completed` of the two makes the record."""

    person: Person
    found: Found
    changes: tuple[Change, ...] = ()


class Preview(Struct, frozen=True, kw_only=True):
    """What an import would do, each part in the order of the file."""

    new: tuple[Found, ...]
    known: tuple[Match, ...]
    """Here already, and the file adds nothing."""
    changed: tuple[Match, ...]
    """Here already, and the file fills something that is empty, or says something else."""
    problems: tuple[Problem, ...]
    """Those of the file, and the rows that repeat a person of an earlier row."""
    alike: tuple[Likeness, ...] = ()
    """Of those who are new, who may be here already under a similar name."""
    source: Source = Source.CSV


def preview(contacts: Contacts, people: Iterable[Person], region: str | None = None) -> Preview:
    """Sort the people of a file into new, known and changed, in time linear in their number.

    The region, such as "GB", is where phone numbers without a country are dialled. Where either
    side has no profile, address or number at all, the same full name at the same employer,
    ignoring letter case, is the same person.
    """
    ours = tuple(people)
    identities = Identities(region)
    found, repeats = _one_each(contacts.people, identities)
    new, known = _sorted_out(found, ours, identities)
    new.sort(key=lambda each: each.row)
    matches = [
        Match(person, known[person.id], changes(person, known[person.id]))
        for person in ours
        if person.id in known
    ]
    matches.sort(key=lambda match: match.found.row)
    return Preview(
        new=tuple(new),
        known=tuple(match for match in matches if not match.changes),
        changed=tuple(match for match in matches if match.changes),
        problems=tuple(sorted((*contacts.problems, *repeats), key=_place_in_files)),
        alike=tuple(likenesses(new, ours, identities)),
        source=contacts.source,
    )


def as_person(found: Found, now: datetime, source: str = Source.LINKEDIN) -> Person:
    """Return somebody new, with what a record has no place for in the notes."""
    return Person(
        name=found.name,
        role=found.role,
        employer=found.employer,
        tie=Tie.SOCIAL_NETWORK if source == Source.LINKEDIN else None,
        email=found.email,
        phone=found.phone,
        profile_link=found.profile_link,
        notes=_notes(found),
        source=str(source),
        created=now,
    )


def completed(person: Person, found: Found) -> Person:
    """Return the person with what is empty filled from the file; nothing is overwritten."""
    return replace(person, **_additions(person, found))


def _notes(found: Found) -> str:
    day = found.connected
    since = f"on LinkedIn together since {day.day} {day:%B %Y}" if day else ""
    more = (*found.more_emails, *found.more_phones, *found.more_links)
    told = ", ".join(filter(None, (found.department, *more, since)))
    return "\n\n".join(filter(None, (found.notes, told and f"Also: {told}")))


def _one_each(people: Sequence[Found], identities: Identities) -> tuple[list[Found], list[Problem]]:
    """Join the rows of one person, in the order of the file."""
    each: dict[int, Found] = {}
    repeats: list[Problem] = []
    for found, place in zip(people, _places(people, identities), strict=True):
        if place in each:
            repeats.append(_repeat(found, each[place]))
        each[place] = _joined(each.get(place, found), found)
    return list(each.values()), repeats


def _places(people: Sequence[Found], identities: Identities) -> list[int]:
    """Give each row a number that all rows of the same person share.

    Rows that were joined may show together that they are somebody else in the file as well.
    """
    places = _first_places(people, identities)
    groups = list(dict.fromkeys(places))
    if len(groups) == len(people):
        return places
    joined: dict[int, Found] = {}
    for place, found in zip(places, people, strict=True):
        joined[place] = _joined(joined.get(place, found), found)
    again = _places([joined[group] for group in groups], identities)
    final = {group: groups[number] for group, number in zip(groups, again, strict=True)}
    return [final[place] for place in places]


def _first_places(people: Sequence[Found], identities: Identities) -> list[int]:
    """Join each row with those before it that share a key.

    A row with more keys goes before those with fewer, which it may show to be one person; rows
    without a key come last and go by name and employer.
    """
    places = list(range(len(people)))
    register: Register[int] = Register()
    labels: dict[str, int] = {}
    so_far: dict[int, Found] = {}
    for number in sorted(places, key=lambda number: -len(identities.of(people[number]).keys)):
        own = identities.of(people[number])
        found = register.find(own) if own.keys else labels.get(own.label)
        place = number if found is None else found
        places[number] = place
        so_far[place] = _joined(so_far.get(place, people[number]), people[number])
        register.enter(place, identities.of(so_far[place]))
        labels.setdefault(own.label, place)
    return places


def _sorted_out(
    found: Sequence[Found], people: Sequence[Person], identities: Identities
) -> tuple[list[Found], dict[str, Found]]:
    """Return who is new, and by the id of our people what the file says of them.

    A row with more keys goes first here too: what it fills in may show who a later row is.
    """
    new: list[Found] = []
    known: dict[str, Found] = {}
    keyless: list[Found] = []
    ours = _Ours(people, identities)
    for each in sorted(found, key=lambda each: -len(identities.of(each).keys)):
        wanted = identities.of(each)
        if not wanted.keys:
            keyless.append(each)
        elif person := ours.by_key(wanted):
            known[person.id] = _joined(known.get(person.id, each), each)
            ours.learn(person, known[person.id])
        else:
            new.append(each)
    labels = ours.labels()
    for each in keyless:
        if person := labels.get(identities.of(each).label):
            known[person.id] = _joined(known.get(person.id, each), each)
        else:
            new.append(each)
    return new, known


class _Ours:
    """Our people, and what a file adds to them while it is read."""

    def __init__(self, people: Sequence[Person], identities: Identities) -> None:
        self._identities = identities
        self._people = {person.id: person for person in people}
        self._register: Register[str] = Register()
        self._keyless: dict[str, str] = {}
        for person in people:
            known = identities.of(person)
            self._register.enter(person.id, known)
            if not known.keys:
                self._keyless.setdefault(known.label, person.id)

    def by_key(self, wanted: Identity) -> Person | None:
        """Find by key; somebody of ours without any is taken, once, by name and employer."""
        found = self._register.find(wanted) or self._keyless.pop(wanted.label, None)
        return self._people[found] if found else None

    def learn(self, person: Person, found: Found) -> None:
        """Remember what the file fills in, for the rows after it."""
        self._people[person.id] = completed(person, found)
        self._register.enter(person.id, self._identities.of(self._people[person.id]))

    def labels(self) -> dict[str, Person]:
        """Return people by name and employer; those without a key go before others."""
        labels: dict[str, Person] = {}
        known = [(self._identities.of(one), one) for one in self._people.values()]
        for found, person in sorted(known, key=lambda pair: bool(pair[0].keys)):
            labels.setdefault(found.label, person)
        return labels


def _additions(ours: Person | Found, found: Found) -> Mapping[str, str]:
    said = {name: getattr(found, name) for name in FILLED}
    return {name: value for name, value in said.items() if value and not getattr(ours, name)}


def _joined(first: Found, second: Found) -> Found:
    """Return the first row of somebody with what only the second says."""
    if first is second:
        return first
    joined = replace(first, **_additions(first, second))
    return replace(
        joined,
        nickname=first.nickname or second.nickname,
        department=first.department or second.department,
        more_emails=_more(joined.email, (*first.more_emails, second.email, *second.more_emails)),
        more_phones=_more(joined.phone, (*first.more_phones, second.phone, *second.more_phones)),
        more_links=_more(joined.profile_link, (*first.more_links, *second.more_links)),
    )


def _more(first: str, others: Iterable[str]) -> tuple[str, ...]:
    more = {other.casefold(): other for other in reversed(tuple(others)) if other}
    more.pop(first.casefold(), None)
    return tuple(reversed(more.values()))


def _place_in_files(problem: Problem) -> tuple[str, int]:
    return problem.file, problem.row


def _repeat(found: Found, first: Found) -> Problem:
    said = (found.name, found.role, found.employer, found.email, found.phone)
    return Problem(
        row=found.row,
        reason=f"This is the same person as in row {first.row}, so they come in only once.",
        text=", ".join(filter(None, said)),
    )
