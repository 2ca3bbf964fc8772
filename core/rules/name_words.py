"""Which words of a name give somebody away, and how text is compared with them."""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+")
CREDENTIAL = re.compile(r"(?:[A-Z][a-z]?\.?){2,5}")
_WITH_SPACES = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "GEORGIAN", "DIGIT")
"""Scripts that put spaces between words, and nothing in front of them."""
_SHORT = 3


class Folded(NamedTuple):
    """Text without accents, letter case and invisible signs, and where each letter came from."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int, length: int) -> tuple[int, int]:
        """Return where a part of the folded text stands in the text itself."""
        return self.places[start], self.places[end] if end < len(self.places) else length


def folded(text: str) -> Folded:
    """Fold text, so that "Satō" meets "SATO" however it was written."""
    letters: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for letter in unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold()):
            if _counts(letter, sign):
                letters.append(letter)
                places.append(place)
    return Folded("".join(letters), tuple(places))


def _counts(letter: str, sign: str) -> bool:
    """Tell whether a part of a sign is compared: no accents, and no marks inside a letter."""
    if unicodedata.combining(letter) or unicodedata.category(letter) == "Cf":
        return False
    return letter.isalnum() or not sign.isalnum()


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(WORD.findall(folded(text).text))


def telling_words(name: str) -> tuple[str, ...]:
    """Return the words of a name by which somebody can be known, without titles and particles."""
    before, _, after = name.partition(",")
    credentials = [word for word in after.split() if CREDENTIAL.fullmatch(word.strip(","))]
    left_out = _lists()["silent"] | {each for word in credentials for each in words_of(word)}
    words = (*words_of(before), *words_of(after))
    return tuple(word for word in words if word not in left_out and not _is_initial(word))


def needs_capital(word: str) -> bool:
    """Tell whether a word is one of every day, taken for a name only with a capital letter."""
    return word in _lists()["everyday"] or (len(word) <= _SHORT and has_spaces(word))


def in_addresses(word: str) -> bool:
    """Tell whether a word stands in addresses that are nobody's own, as "info" does."""
    return word in _lists()["addresses"]


def has_spaces(word: str) -> bool:
    """Tell whether a word is of a script that puts spaces between words."""
    return all(_script(letter) in _WITH_SPACES for letter in word if letter.isalnum())


def _is_initial(word: str) -> bool:
    return len(word) == 1 and has_spaces(word)


def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _lists() -> dict[str, frozenset[str]]:
    path = Path(__file__).with_suffix(".toml")
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: frozenset(words.split()) for name, words in told.items()}
