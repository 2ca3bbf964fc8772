"""People -> vCards, version 3.0, which phones and mail programs bring in."""

import re

from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.exchange.clean import clean
from core.rules.facts import what_we_share

_LONGEST_LINE = 75
"""In bytes (RFC 2426, section 2.6)."""


def people_vcard(snapshot: Snapshot) -> bytes:
    """Return a card for each person, in UTF-8 with CRLF."""
    return "".join(_card(snapshot, each) for each in snapshot.people.values()).encode()


def _card(snapshot: Snapshot, person: Person) -> str:
    name = _text(person.name)
    said = (
        ("FN", name),
        # Which word is the family name nobody can tell, so the whole name is the given one.
        ("N", f";{name};;;"),
        ("TITLE", _text(person.role)),
        ("ORG", _text(person.employer)),
        ("EMAIL;TYPE=INTERNET", _text(person.email)),
        ("TEL;TYPE=VOICE", _text(person.phone)),
        ("URL", _text(person.profile_link)),
        ("CATEGORIES", ",".join(map(_text, person.tags))),
        ("NOTE", _text(_note(snapshot, person), several_lines=True)),
        ("UID", _text(f"inside-view-{person.id}")),
    )
    lines = ("BEGIN:VCARD", "VERSION:3.0", *(f"{key}:{value}" for key, value in said if value))
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCARD"))


def _note(snapshot: Snapshot, person: Person) -> str:
    """Say what helps when their name comes up; nothing in it is about me."""
    introducer = snapshot.people.get(person.introducer_id or "")
    said = (
        ("Say the name", person.pronunciation),
        ("What we share", what_we_share(person)),
        ("Introduced by", introducer.name if introducer else ""),
    )
    facts = "\n".join(f"{label}: {text}" for label, text in said if text)
    return "\n\n".join(filter(None, (person.notes.strip(), facts)))


def _text(text: str, *, several_lines: bool = False) -> str:
    """Return text escaped; a line break becomes `\\n` in a note and a space anywhere else."""
    broken = re.sub(r"\r\n?|[\x85\u2028\u2029]", "\n", text)
    safe = clean(broken if several_lines else " ".join(broken.split()))
    return re.sub(r"([\\,;])", r"\\\1", safe).replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line that is too long, never inside a character."""
    pieces, room = [""], _LONGEST_LINE
    for sign in line:
        size = len(sign.encode())
        if size > room:
            pieces.append("")
            room = _LONGEST_LINE - 1
        pieces[-1] += sign
        room -= size
    return "\r\n ".join(pieces)
