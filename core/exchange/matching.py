"""Tell who of a file is here already, by the slug of the profile, then the e-mail address."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from urllib.parse import unquote

import phonenumbers
from msgspec import Struct
from msgspec.structs import replace

from core.domain.person import Person, Tie
from core.exchange.linkedin import Contacts, Found, Problem

_SLUG = re.compile(r"(?:^|[/.])linkedin\.com/(?:[a-z]{2}/|mwlite/)?in/([^/?#\s]+)", re.IGNORECASE)
_FILLED = ("email", "role", "employer", "profile_link")


class Match(Struct, frozen=True):
    """Somebody of ours and what a file says of them; `completed` of the two makes the record."""

    person: Person
    found: Found


class Preview(Struct, frozen=True, kw_only=True):
    """What an import would do, each part in the order of the file."""

    new: tuple[Found, ...]
    known: tuple[Match, ...]
    """Here already, and the file adds nothing."""
    changed: tuple[Match, ...]
    """Here already, and the file fills something that is empty."""
    problems: tuple[Problem, ...]
    """Those of the file, and the rows that repeat a person of an earlier row."""


def profile_key(link: str) -> str | None:
    """Return the lower-cased `/in/` slug of a LinkedIn address, percent-decoded."""
    match = _SLUG.search(link.strip())
    if not match:
        return None
    try:
        return _composed(unquote(match[1], errors="strict")).lower()
    except UnicodeDecodeError:
        return match[1].lower()


def email_key(email: str) -> str | None:
    """Return an address as it is compared; letter case is ignored, as mail providers do."""
    key = _composed(email.strip()).casefold()
    return key if "@" in key else None


def phone_key(phone: str, region: str | None = None) -> str | None:
    """Return a number as E.164, with `;ext=` (RFC 3966) where it has an extension.

    Without a region, such as "GB", only numbers that begin with + can be read. None if the
    number cannot exist; colleagues behind one switchboard are told apart by their extension.
    """
    try:
        number = phonenumbers.parse(phone, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{written};ext={number.extension}" if number.extension else written


def preview(contacts: Contacts, people: Iterable[Person]) -> Preview:
    """Sort the people of a file into new, known and changed, in time linear in their number.

    Where either side has neither profile nor e-mail, the same full name at the same employer,
    ignoring letter case, is the same person.
    """
    ours = tuple(people)
    found, repeats = _one_each(contacts.people)
    new, known = _sorted_out(found, ours)
    matches = [Match(person, known[person.id]) for person in ours if person.id in known]
    matches.sort(key=lambda match: match.found.row)
    return Preview(
        new=tuple(sorted(new, key=lambda each: each.row)),
        known=tuple(match for match in matches if not _additions(match.person, match.found)),
        changed=tuple(match for match in matches if _additions(match.person, match.found)),
        problems=tuple(sorted((*contacts.problems, *repeats), key=lambda each: each.row)),
    )


def as_person(found: Found, now: datetime) -> Person:
    """Return somebody new from LinkedIn."""
    return Person(
        name=found.name,
        role=found.role,
        employer=found.employer,
        tie=Tie.SOCIAL_NETWORK,
        email=found.email,
        profile_link=found.profile_link,
        source="LinkedIn",
        created=now,
    )


def completed(person: Person, found: Found) -> Person:
    """Return the person with what is empty filled from the file; nothing is overwritten."""
    return replace(person, **_additions(person, found))


def _one_each(people: Sequence[Found]) -> tuple[list[Found], list[Problem]]:
    """Join the rows of one person, in the order of the file."""
    each: dict[int, Found] = {}
    repeats: list[Problem] = []
    for found, place in zip(people, _places(people), strict=True):
        if place in each:
            repeats.append(_repeat(found, each[place]))
        each[place] = _joined(each.get(place, found), found)
    return list(each.values()), repeats


def _places(people: Sequence[Found]) -> list[int]:
    """Give each row a number that all rows of the same person share.

    A row with both keys goes before those with one, which it may show to be one person; rows
    without a key come last and go by name and employer.
    """
    places = [0] * len(people)
    taken: dict[str, int] = {}
    for number in sorted(range(len(people)), key=lambda number: -len(_keys(people[number]))):
        keys, label = _keys(people[number]), _label(people[number])
        place = next((taken[key] for key in keys or (label,) if key in taken), number)
        places[number] = place
        for key in (*keys, label):
            taken.setdefault(key, place)
    return places


def _sorted_out(
    found: list[Found], people: tuple[Person, ...]
) -> tuple[list[Found], dict[str, Found]]:
    """Return who is new, and by the id of our people what the file says of them."""
    new, known = _by_key([each for each in found if _keys(each)], people)
    after = [completed(one, known[one.id]) if one.id in known else one for one in people]
    named: dict[str, Person] = {}
    for person in sorted(after, key=lambda one: bool(_keys(one))):
        named.setdefault(_label(person), person)
    for each in found:
        if not _keys(each):
            _place(each, named.get(_label(each)), new, known)
    return new, known


def _by_key(found: list[Found], people: tuple[Person, ...]) -> tuple[list[Found], dict[str, Found]]:
    """Match by key; somebody of ours without any is taken, once, by name and employer."""
    ours: dict[str, Person] = {}
    for person in people:
        for key in _keys(person) or (_label(person),):
            ours.setdefault(key, person)
    new: list[Found] = []
    known: dict[str, Found] = {}
    for each in found:
        person_or_none = next((ours[key] for key in _keys(each) if key in ours), None)
        _place(each, person_or_none or ours.pop(_label(each), None), new, known)
    return new, known


def _place(found: Found, person: Person | None, new: list[Found], known: dict[str, Found]) -> None:
    if person is None:
        new.append(found)
    else:
        known[person.id] = _joined(known.get(person.id, found), found)


def _keys(who: Person | Found) -> tuple[str, ...]:
    """Return what identifies somebody, the surest first."""
    slug, email = profile_key(who.profile_link), email_key(who.email)
    return tuple(f"{kind} {key}" for kind, key in (("in", slug), ("email", email)) if key)


def _label(who: Person | Found) -> str:
    """Return the full name and employer, for those who have no key."""
    parts = (" ".join(_composed(part).casefold().split()) for part in (who.name, who.employer))
    return "name " + "\n".join(parts)


def _composed(text: str) -> str:
    """Write ö one way, whether it came as one character or as o and two dots."""
    return unicodedata.normalize("NFC", text)


def _additions(ours: Person | Found, found: Found) -> Mapping[str, str]:
    said = {name: getattr(found, name) for name in _FILLED}
    return {name: value for name, value in said.items() if value and not getattr(ours, name)}


def _joined(first: Found, second: Found) -> Found:
    return replace(first, **_additions(first, second))


def _repeat(found: Found, first: Found) -> Problem:
    said = (found.name, found.role, found.employer, found.email)
    return Problem(
        row=found.row,
        reason=f"This is the same person as in row {first.row}, so they come in only once.",
        text=", ".join(filter(None, said)),
    )
