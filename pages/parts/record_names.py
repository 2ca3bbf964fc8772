"""Name some records in a line, and count the rest."""

from collections.abc import Iterable

from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.rules.difference import title
from pages.parts.literal import literal, shortened

_NAMED = 5
"""How many names a line says before "and n more"."""


def names_of(records: Iterable[Record], view: Snapshot) -> str:
    """Return the names in brackets, such as " (Ada, Mo and 3 more)"; "" where there are none."""
    names = list(dict.fromkeys(filter(None, (title(record, view) for record in records))))
    if not names:
        return ""
    said = ", ".join(literal(shortened(name)) for name in names[:_NAMED])
    more = len(names) - _NAMED
    return f" ({said} and {more} more)" if more > 0 else f" ({said})"
