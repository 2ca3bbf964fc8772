"""The one guard of every cell: no text becomes a formula where a spreadsheet opens a CSV file."""

from core.exchange.clean import clean

_FORMULA = tuple("=+-@\t\n")


def guarded(text: str) -> str:
    """Put a `'` before what looks like a formula; reading the file takes it off again.

    A carriage return, which begins one as well, is a control character and dropped.
    """
    safe = clean(text)
    return f"'{safe}" if safe.startswith(_FORMULA) else safe
