"""How to address somebody whose name is only known as it was written."""

import re
import unicodedata

_TITLES = re.compile(
    r"^(?:(?:dr|doctor|prof|professor|mr|mrs|ms|mx|miss|sir)\.?\s+)+(?=\S)", re.IGNORECASE
)
_CREDENTIAL = re.compile(r"(?:[A-Z][a-z]?\.?){2,5}|(?i:jr|sr|esq|ret|[ivx]+)\.?")
"""What stands after a name and is none: "RN", "Ph.D.", "Jr."."""
_MOST_GIVEN_NAMES = 3
_SHOUTED = 4
"""Letters from which a word all in capitals is a name somebody typed so, and no initials."""
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
    | {"ي": "ی", "ك": "ک", "ى": "ی"}
)
"""Letters that Unicode does not take apart, and one letter that two keyboards write differently."""
_LETTERS = re.compile(r"[^\W\d_]")


def first_name(name: str) -> str:
    """Return the word to greet somebody with: "Dr. Amara Okoro, RN" is greeted as "Amara"."""
    bare = _TITLES.sub("", spoken(name)).partition(",")[0]
    words = [word for word in bare.split() if _LETTERS.search(word)]
    return words[0] if words else name.strip()


def spoken(name: str) -> str:
    """Return a name as one says it: "Okoro, Amara" and "AMARA OKORO" are both "Amara Okoro".

    Address books turn names round and shout; in a letter that would hurt.
    """
    before, *after = (part.strip() for part in name.split(","))
    given = after[0] if after else ""
    is_turned = len(before.split()) == 1 and _is_given(given)
    said = f"{given} {before}" if is_turned else before
    return _quiet(said) if said.isupper() else said or name.strip()


def _is_given(words: str) -> bool:
    """Tell whether what follows the comma of a single word is a first name."""
    return (
        words[:1].isupper()
        and len(words.split()) <= _MOST_GIVEN_NAMES
        and not _CREDENTIAL.fullmatch(words)
    )


def _quiet(name: str) -> str:
    """Write a name that is all in capitals as names are written."""
    if max(map(len, name.split())) < _SHOUTED:
        return name
    return " ".join(word if len(word) < 2 else word.title() for word in name.split())


def composed(text: str) -> str:
    """Write ö one way, whether it came as one character or as o and two dots."""
    return unicodedata.normalize("NFC", text)


def bare(text: str) -> str:
    """Return text as a search compares it: without accents, in small letters, ß as ss."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    return "".join(sign for sign in apart if unicodedata.category(sign) not in ("Mn", "Cf"))
