"""What a file says of somebody who is here already: gaps it fills, and where it differs."""

from collections.abc import Iterator

from core.domain.person import Person
from core.exchange.contacts import Found
from core.exchange.keys import email_key, last_digits, profile_key
from core.exchange.names import label, plain_employer
from core.rules.arrival import Change

FILLED = ("email", "phone", "role", "employer", "profile_link", "notes")
"""What a file can fill in where a person's record has nothing."""


def changes(person: Person, found: Found) -> tuple[Change, ...]:
    """Return the gaps a file fills, and the differences that are more than another spelling."""
    return tuple(
        Change(name, old, new)
        for name in FILLED
        if (new := getattr(found, name))
        and (not (old := getattr(person, name)) or _differs(name, old, found))
    )


def _differs(name: str, old: str, found: Found) -> bool:
    """Tell whether a file says otherwise; notes are ours, and nobody has two profiles."""
    match name:
        case "role":
            return label(old) != label(found.role)
        case "employer":
            return plain_employer(old) != plain_employer(found.employer)
        case "email":
            return email_key(old) not in map(email_key, (found.email, *found.more_emails))
        case "phone":
            return _end(old) not in map(_end, (found.phone, *found.more_phones))
        case "profile_link":
            return profile_key(old) is None and profile_key(found.profile_link) is not None
    return False


def _end(phone: str) -> str:
    return last_digits(phone) or "".join(_digits(phone))


def _digits(phone: str) -> Iterator[str]:
    return (letter for letter in phone if letter.isdecimal())
