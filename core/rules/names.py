"""How to address somebody whose name is only known as it was written."""

import re
import unicodedata

_TITLES = re.compile(
    r"^(?:(?:dr|doctor|prof|professor|mr|mrs|ms|mx|miss|sir)\.?\s+)+(?=\S)", re.IGNORECASE
)
_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
    | {"ي": "ی", "ك": "ک", "ى": "ی"}
)
"""Letters that Unicode does not take apart, and one letter that two keyboards write differently."""
_LETTERS = re.compile(r"[^\W\d_]")


def first_name(name: str) -> str:
    """Return the word to greet somebody with: "Dr. Amara Okoro, RN" is greeted as "Amara"."""
    bare = _TITLES.sub("", name.split(",")[0].strip())
    words = [word for word in bare.split() if _LETTERS.search(word)]
    return words[0] if words else name.strip()


def composed(text: str) -> str:
    """Write ö one way, whether it came as one character or as o and two dots."""
    return unicodedata.normalize("NFC", text)


def bare(text: str) -> str:
    """Return text as a search compares it: without accents, in small letters, ß as ss."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    return "".join(sign for sign in apart if unicodedata.category(sign) not in ("Mn", "Cf"))
