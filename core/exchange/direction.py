"""Signs that turn the direction in which a line is read, kept from turning our words round it."""

_ENDS = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
"""What begins another direction, and what ends it (Unicode Standard Annex 9)."""


def ended(line: str) -> str:
    """Return a line in which every direction that begins also ends; nothing of it is dropped."""
    open_ones: list[str] = []
    for sign in line:
        if sign in _ENDS:
            open_ones.append(_ENDS[sign])
        elif sign == "\u202c" and open_ones[-1:] == [sign]:
            open_ones.pop()
        elif sign == "\u2069" and sign in open_ones:
            # The end of an isolate also ends what was begun inside it.
            while open_ones.pop() != sign:
                pass
    return line + "".join(reversed(open_ones))
