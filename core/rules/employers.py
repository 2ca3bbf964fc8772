"""Who works at an employer, and who could introduce whom."""

import re
from collections import defaultdict
from typing import NamedTuple

from core.domain.person import Person, Tie
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.rules.names import composed
from core.rules.standing import standing

CLOSE = frozenset(
    {Tie.FRIEND, Tie.FAMILY, Tie.FORMER_COLLEAGUE, Tie.TEACHER, Tie.CLASSMATE_OR_ALUMNI}
)
"""Ties in which one may ask for an introduction."""

_LEGAL_FORM = re.compile(
    r"[\s,]+(?:inc|llc|llp|ltd|limited|plc|corp|corporation|co|company|gmbh|ag|se|kg|ev|e\.v|sa|sas"
    r"|sarl|bv|nv|ab|as|oy|spa|srl|pty|kk|株式会社)\.?$",
    re.IGNORECASE,
)


class Insider(NamedTuple):
    """Somebody at an employer, and who of those we know there could introduce us."""

    person: Person
    stage: Stage
    introducers: tuple[Person, ...]


def employer_key(name: str) -> str:
    """Return a name under which spellings of one employer meet: "Acme, Inc." is "acme"."""
    key = " ".join(composed(name).casefold().split())
    while (shorter := _LEGAL_FORM.sub("", key).strip(" ,.")) and shorter != key:
        key = shorter
    return key.strip(" ,.")


def people_at(snapshot: Snapshot, employer: str) -> tuple[Person, ...]:
    """Return the people whose employer is this one, however its legal form is written."""
    index: dict[str, list[Person]] | None = snapshot.derived.get(people_at)
    if index is None:
        index = defaultdict(list)
        for person in snapshot.people.values():
            if person.employer:
                index[employer_key(person.employer)].append(person)
        snapshot.derived[people_at] = index
    return tuple(index.get(employer_key(employer), ()))


def insiders(snapshot: Snapshot, employer: str) -> tuple[Insider, ...]:
    """Return everybody at an employer, those we know best first."""
    there = people_at(snapshot, employer)
    known = [person for person in there if could_introduce(snapshot, person)]
    found = [
        Insider(
            person,
            standing(snapshot, person).stage,
            () if person in known else tuple(each for each in known if each is not person),
        )
        for person in there
    ]
    return tuple(sorted(found, key=lambda each: (bool(each.introducers), each.person.name)))


def could_introduce(snapshot: Snapshot, person: Person) -> bool:
    """Return whether we know somebody well enough to ask for an introduction."""
    met = standing(snapshot, person).met is not None
    return person.set_aside is None and (person.tie in CLOSE or met)
