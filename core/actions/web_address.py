"""A link as it was typed, made into one that can be opened."""

import re

from core.store.errors import Refused

_WHOLE = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_WITHOUT_SCHEME = re.compile(r"[^\s/@:?#]+\.[^\s/@:?#.\d]{2,}(?:[:/?#]\S*)?")


def web_address(text: str) -> str:
    """Return the address, with https:// where that was left out; "" where nothing was typed.

    Raises:
        Refused: It is something else, so a click on it would lead nowhere.
    """
    line = text.strip()
    if not line or _WHOLE.fullmatch(line):
        return line
    if _WITHOUT_SCHEME.fullmatch(line):
        return f"https://{line}"
    shown = line if len(line) <= 60 else f"{line[:59]}…"
    raise Refused(
        f"“{shown}” is not a web address. It should look like https://example.org, or stay empty."
    )
