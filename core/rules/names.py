"""How to address somebody whose name is only known as it was written."""

import re

_TITLES = re.compile(r"^(?:(?:dr|prof|mr|mrs|ms|mx|miss|sir)\.?\s+)+(?=\S)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")


def first_name(name: str) -> str:
    """Return the word to greet somebody with: "Dr. Amara Okoro, RN" is greeted as "Amara"."""
    bare = _TITLES.sub("", name.split(",")[0].strip())
    words = [word for word in bare.split() if _LETTERS.search(word)]
    return words[0] if words else name.strip()
