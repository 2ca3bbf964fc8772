"""Who was only named so far: leads to people who are none of our contacts."""

from core.domain.lead import Lead, LeadKind
from core.domain.snapshot import Snapshot
from core.rules.name_words import has_spaces

_LONGEST_LEAD_NAME = 4
"""Words; what is longer describes somebody and does not name them."""


def named_only(snapshot: Snapshot) -> list[str]:
    """Return who was named as a lead and is none of our people."""
    names = []
    for lead in snapshot.table(Lead).values():
        name = lead.text.split(",")[0].strip()
        words = name.split()
        is_name = all(word[:1] != word[:1].lower() or not has_spaces(word) for word in words)
        if lead.kind is LeadKind.PERSON and not lead.person_id and is_name:
            if len(words) <= _LONGEST_LEAD_NAME:
                names.append(name)
    return list(dict.fromkeys(names))
