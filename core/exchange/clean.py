"""The one cleaning every exporter applies to text."""

import re

_UNWANTED = re.compile(
    r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]",
)


def clean(text: str) -> str:
    """Drop control characters except newline and tab, and lone surrogates.

    U+FFFE and U+FFFF go too: no XML, and so no Word or Excel file, may hold them.
    """
    return _UNWANTED.sub("", text)
