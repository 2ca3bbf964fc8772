"""Whether two names could be those of one person; for comparing only, never for keeping."""

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path

from core.exchange.keys import composed

_SHORTEST_FORM = 3
"""Letters: "Rob" may be short for "Robert", but "Jo" for anybody."""


@lru_cache(maxsize=4)
def empty_words(kind: str) -> frozenset[str]:
    """Return the titles, degrees, offices or legal_forms, which say nothing of who it is."""
    text = (Path(__file__).parent / "names.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(text)[kind])


def label(name: str) -> str:
    """Return a name or an employer as it is compared when it should be the very same."""
    return " ".join(composed(name).casefold().split())


def plain_employer(employer: str) -> str:
    """Return an employer without what only its registration adds."""
    parts = re.sub(r"[^\w\s]", " ", employer.casefold().replace(".", "")).split()
    telling = [part for part in parts if part not in empty_words("legal_forms")]
    return " ".join(telling or parts)


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name without accents, titles and degrees, given names first.

    "Doe, Jane" is turned round; what follows the comma of "Jane Doe, Ph.D." is left out. A name
    without any letter is a word of its own.
    """
    before, _, after = name.partition(",")
    last, first = _bare(before), _bare(after)
    is_turned = len(last) == 1 and not empty_words("degrees").issuperset(first)
    return (first + last if is_turned else last) or _split(name) or (label(name),)


def is_same(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Tell whether the shorter name is all in the longer one, in any order, or as initials."""
    if "".join(ours) == "".join(theirs):
        return bool(ours)
    shorter, longer = sorted((ours, theirs), key=len)
    left = list(longer)
    for word in sorted(shorter, key=len, reverse=True):
        found = next((other for other in left if word == other), None) or next(
            (other for other in left if _is_initial(word, other)), None
        )
        if found is None:
            return False
        left.remove(found)
    return bool(shorter)


def could_be(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Tell whether names differ only as those of one person do.

    Another last name, a short form, one word alone, another script: all these are possible.
    Two full names with different given names are two people, who may share their last name.
    """
    if is_same(ours, theirs) or min(len(ours), len(theirs)) < 2:
        return True
    if _is_latin(ours) != _is_latin(theirs):
        return True
    return _is_form(ours[0], theirs[0])


def _is_form(ours: str, theirs: str) -> bool:
    shorter, longer = sorted((ours, theirs), key=len)
    return longer.startswith(shorter) and (len(shorter) >= _SHORTEST_FORM or len(shorter) == 1)


def _is_initial(word: str, other: str) -> bool:
    return 1 in {len(word), len(other)} and word[0] == other[0] and word[0].isalpha()


def _is_latin(name: tuple[str, ...]) -> bool:
    return any("a" <= letter <= "z" for word in name for letter in word)


def _bare(part: str) -> tuple[str, ...]:
    """Leave out titles and degrees as long as a name remains: Ma is one, too."""
    found = _split(part)
    while len(found) > 1 and found[0] in empty_words("titles"):
        found = found[1:]
    while len(found) > 2 and found[-1] in empty_words("degrees"):
        found = found[:-1]
    return found


def _split(text: str) -> tuple[str, ...]:
    letters = unicodedata.normalize("NFKD", text.replace(".", "")).casefold()
    bare = (letter for letter in letters if not unicodedata.combining(letter))
    return tuple("".join(x if x.isalnum() else " " for x in bare).split())
