"""Who works at an employer, and who could introduce whom."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from core.domain.employer import Employer
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.person import Person, Tie
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.rules.names import composed
from core.rules.standing import standing

CLOSE = frozenset(
    {Tie.FRIEND, Tie.FAMILY, Tie.FORMER_COLLEAGUE, Tie.TEACHER, Tie.CLASSMATE_OR_ALUMNI}
)
"""Ties in which one may ask for an introduction."""

NOWHERE = frozenset(
    {"freelance", "freelancer", "self-employed", "self employed", "retired", "student"}
    | {"unemployed", "independent", "independent consultant", "various", "n/a", "none", "-"}
)
"""What stands in the place of an employer on many records and is none."""

_LEGAL_FORM = re.compile(
    r"[\s,]+(?:inc|l\.?l\.?c|l\.?l\.?p|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|se|kg"
    r"|e\.?v|s\.?a|s\.?a\.?s|sarl|b\.?v|n\.?v|ab|a\.?s|oy|s\.?p\.?a|s\.?r\.?l|pty|kk|株式会社)\.?$"
    r"|^株式会社\s*(?=\S)|(?<=\S)株式会社$",
    re.IGNORECASE,
)


class Way(StrEnum):
    """Why somebody could introduce us, the surest first."""

    INTRODUCED = "introduced"
    """They did already."""
    NAMED = "named"
    """They gave us the name."""
    COLLEAGUE = "colleague"
    """We know them, and they work there too."""
    KNOWS_OTHERS = "knows_others"
    """They led us to somebody else there."""


class Introducer(NamedTuple):
    """Somebody who could introduce us, and why."""

    person: Person
    way: Way


class Insider(NamedTuple):
    """Somebody at an employer, and who of those we know could introduce us."""

    person: Person
    stage: Stage
    known: bool
    """Whether we know them well enough to write without an introduction."""
    introducers: tuple[Introducer, ...]


class Named(NamedTuple):
    """An employer that only stands on records of people."""

    name: str
    people: int


def employer_key(name: str) -> str:
    """Return a name under which spellings of one employer meet: "Acme, Inc." is "acme"."""
    key = " ".join(composed(name).casefold().split())
    while (shorter := _LEGAL_FORM.sub("", key).strip(" ,.")) and shorter != key:
        key = shorter
    return key.strip(" ,.")


def people_at(snapshot: Snapshot, employer: str) -> tuple[Person, ...]:
    """Return the people whose employer is this one, however its legal form is written."""
    return tuple(_by_employer(snapshot).get(employer_key(employer), ()))


def insiders(snapshot: Snapshot, employer: str) -> tuple[Insider, ...]:
    """Return everybody at an employer: those we know, then those we could be introduced to."""
    there = people_at(snapshot, employer)
    could = {
        person.id: Introducer(person, Way.COLLEAGUE)
        for person in there
        if could_introduce(snapshot, person)
    }
    known = set(could)
    led = {person.id: _led_us_to(snapshot, person) for person in there}
    for ways in led.values():
        for who, _ in ways:
            if who.set_aside is None:
                could.setdefault(who.id, Introducer(who, Way.KNOWS_OTHERS))
    found = [
        Insider(
            person,
            standing(snapshot, person).stage,
            person.id in known,
            _each_once(person, led[person.id], () if person.id in known else could.values()),
        )
        for person in there
    ]
    return tuple(sorted(found, key=_nearest_first))


def could_introduce(snapshot: Snapshot, person: Person) -> bool:
    """Return whether we know somebody well enough to ask for an introduction."""
    met = standing(snapshot, person).met is not None
    return person.set_aside is None and (person.tie in CLOSE or met)


def named_there(snapshot: Snapshot, employer: str) -> tuple[Lead, ...]:
    """Return the open leads to somebody or something whose words name this employer."""
    name = employer_key(employer)
    if len(name) < 3:
        return ()
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")

    def make() -> tuple[Lead, ...]:
        return tuple(
            lead
            for lead in snapshot.table(Lead).values()
            if lead.kind in (LeadKind.PERSON, LeadKind.ORGANISATION)
            and lead.status is LeadStatus.OPEN
            and lead.person_id is None
            and whole.search(composed(lead.text).casefold())
        )

    return snapshot.kept((named_there, name), frozenset({Lead}), make)


def unlisted(snapshot: Snapshot) -> tuple[Named, ...]:
    """Return the employers of people that are not on the ranked list, most people first."""

    def make() -> tuple[Named, ...]:
        listed = {employer_key(each.name) for each in snapshot.employers}
        found = [
            Named(people[0].employer.strip(), len(people))
            for key, people in _by_employer(snapshot).items()
            if key and key not in listed and key not in NOWHERE
        ]
        return tuple(sorted(found, key=lambda each: (-each.people, each.name.casefold())))

    return snapshot.kept(unlisted, frozenset({Person, Employer}), make)


def _by_employer(snapshot: Snapshot) -> Mapping[str, list[Person]]:
    """Return the people of each employer by its key; kept with the snapshot."""

    def make() -> Mapping[str, list[Person]]:
        found: defaultdict[str, list[Person]] = defaultdict(list)
        for person in snapshot.people.values():
            if person.employer:
                found[employer_key(person.employer)].append(person)
        return found

    return snapshot.kept(_by_employer, frozenset({Person}), make)


def _led_us_to(snapshot: Snapshot, person: Person) -> list[Introducer]:
    """Return who introduced somebody, and who gave us the name."""
    introducer = snapshot.get(Person, person.introducer_id)
    givers = [
        snapshot.people[lead.giver_id]
        for lead in snapshot.where(Lead, "person_id", person.id)
        if lead.giver_id in snapshot.people
    ]
    introduced = [Introducer(introducer, Way.INTRODUCED)] if introducer else []
    return introduced + [Introducer(giver, Way.NAMED) for giver in givers]


def _each_once(person: Person, *ways: Iterable[Introducer]) -> tuple[Introducer, ...]:
    """Return everybody once, for the surest reason, and nobody for themselves."""
    found: dict[str, Introducer] = {}
    for way in ways:
        for who in way:
            if who.person.id != person.id:
                found.setdefault(who.person.id, who)
    return tuple(found.values())


def _nearest_first(insider: Insider) -> tuple[bool, bool, bool, str]:
    return (
        insider.stage is Stage.CLOSED,
        not insider.known,
        not insider.introducers,
        insider.person.name.casefold(),
    )
