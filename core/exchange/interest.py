"""Who in a file works where, or on what, somebody would like to."""

import re
from collections.abc import Iterable

from core.exchange.contacts import Found
from core.exchange.names import plain_employer

_LEAST = 4
"""Letters: a shorter word must be there as it is."""
_ENDING = 3
"""Letters at most in which forms of a word differ: "nursing" and "nurse"."""


class Interest:
    """The employers on somebody's list and the fields they look into, best first."""

    def __init__(self, employers: Iterable[str], fields: Iterable[str]) -> None:
        self._employers = {plain_employer(name): name for name in reversed(tuple(employers))}
        self._fields = {name: _stems(name) for name in fields}

    def __bool__(self) -> bool:
        return bool(self._employers or self._fields)

    def reason(self, found: Found) -> str:
        """Return the employer or the field that makes somebody worth meeting first, or ""."""
        if employer := self._employers.get(plain_employer(found.employer)):
            return employer
        said = _words(f"{found.role} {found.department} {found.employer}")
        return next((name for name, stems in self._fields.items() if _speak(said, stems)), "")


def _speak(said: list[str], stems: list[str]) -> bool:
    """Tell whether all words of a field are there in some form."""
    return bool(stems) and all(any(_is_form(word, stem) for word in said) for stem in stems)


def _is_form(word: str, stem: str) -> bool:
    return word == stem or (len(stem) >= _LEAST and word.startswith(stem))


def _stems(name: str) -> list[str]:
    return [word[: max(_LEAST, len(word) - _ENDING)] for word in _words(name)]


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())
