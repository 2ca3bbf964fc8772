"""Any text -> a name for a file that every system takes."""

import re

from core.exchange.clean import clean

_LONGEST = 60
_UNWANTED = re.compile(r"[^\w .,()-]+|\s+")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def file_name(text: str, ending: str) -> str:
    """Return the text as the name of a file; nothing in it can lead to another folder."""
    spaced = _UNWANTED.sub(" ", re.sub(r"\.{2,}", " ", clean(text)))
    stem = " ".join(spaced.split())[:_LONGEST].strip(" .-")
    if not stem or _RESERVED.match(stem):
        stem = f"file {stem}".strip()
    return f"{stem}.{ending}"
