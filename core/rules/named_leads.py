"""Who was only named so far: leads to people who are none of our contacts."""

import re
from operator import or_
from typing import NamedTuple

from core.domain.lead import Lead, LeadKind
from core.domain.snapshot import Snapshot
from core.rules.loops import pointed_to
from core.rules.name_words import CREDENTIAL, has_spaces, telling_words

_LONGEST_LEAD_NAME = 4
"""Words; what is longer describes somebody and does not name them."""

_LONGEST_EMPLOYER = 6
"""Words; what is longer says more of somebody than where they work."""
_AT = re.compile(r"\s(?:at|from|with)\s+(?:the\s+)?([^,;()]+)")


class NamedPerson(NamedTuple):
    """Whom a lead names, and where they work as far as it says so."""

    name: str
    employer: str


def who_is_named(lead: Lead) -> NamedPerson:
    """Take a name and an employer from the words of a lead, for somebody to look over.

    "Ngozi Eze, Sun Grid" and "Ngozi Eze, who plans at Sun Grid" both name Sun Grid.
    """
    for place in _AT.finditer(lead.text):
        if employer := _as_employer(place[1]):
            name = lead.text[: place.start()].split(",")[0]
            return NamedPerson(name.strip() or pointed_to(lead), employer)
    before, _, after = lead.text.rpartition(",")
    is_turned_name = len(before.split()) == len(after.split()) == 1
    return NamedPerson(
        pointed_to(lead), "" if is_turned_name or not before else _as_employer(after)
    )


def _as_employer(words: str) -> str:
    """Return words that can be the name of an employer, else nothing."""
    name = words.strip(" .")
    can_be = name and not name[0].islower() and not CREDENTIAL.fullmatch(name)
    return name if can_be and len(name.split()) <= _LONGEST_EMPLOYER else ""


def named_only(snapshot: Snapshot) -> list[str]:
    """Return who was named as a lead and is none of our people."""
    named = (
        lead.text.split(",")[0].strip()
        for lead in snapshot.table(Lead).values()
        if lead.kind is LeadKind.PERSON and not lead.person_id
    )
    return [name for name in dict.fromkeys(named) if _is_name(name)]


def _is_name(text: str) -> bool:
    """Tell whether every word begins as a name does; "van" and "de" need not."""
    words = text.split()
    begin = [word[:1] != word[:1].lower() or not has_spaces(word) for word in words]
    between = [not telling_words(word) for word in words]
    return any(begin) and all(map(or_, begin, between)) and len(words) <= _LONGEST_LEAD_NAME
