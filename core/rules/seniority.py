"""How far along somebody is, where nobody has said it."""

import re

from core.domain.person import Person, Seniority

_WORDS = {
    Seniority.LEADING: r"head|chief|director|president|vp|partner|founder|owner|manager|lead|leader"
    r"|principal|dean|professor|ceo|cto|cfo|coo|chair|supervisor|superintendent",
    Seniority.STARTING: r"junior|jr|trainee|intern|apprentice|assistant|graduate|student|entry"
    r"|associate|novice|newly qualified",
}
_FOUND = {level: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for level, words in _WORDS.items()}


def seniority(person: Person) -> Seniority | None:
    """Return what was said, else what the role tells; None where there is no role."""
    if person.seniority or not person.role.strip():
        return person.seniority
    return next(
        (level for level, words in _FOUND.items() if words.search(person.role)),
        Seniority.EXPERIENCED,
    )
