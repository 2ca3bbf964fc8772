"""How a table was read, to read the next one with the same headings alike."""

import hashlib
from collections.abc import Mapping, Sequence

from core.domain.column_mapping import ColumnMapping
from core.exchange.column import Column


def mapping_id(headings: Sequence[str]) -> str:
    """Return the id under which the reading of a table with these headings is remembered."""
    return hashlib.blake2b("\0".join(headings).encode(), digest_size=10).hexdigest()


def remembering(id: str, columns: Mapping[str, Column], encoding: str | None) -> ColumnMapping:
    """Return the record of how a table was read."""
    said = {heading: str(column) for heading, column in columns.items()}
    return ColumnMapping(id=id, columns=said, encoding=encoding or "")


def columns_of(mapping: ColumnMapping) -> dict[str, Column]:
    """Return what the columns were said to hold, without what only a newer version knows."""
    return {
        heading: Column(said) for heading, said in mapping.columns.items() if said in set(Column)
    }
