"""How the columns of somebody's own list of contacts are read."""

from msgspec import field

from core.domain.record import Record


class ColumnMapping(Record, frozen=True, kw_only=True):
    """The id is made from the headings, so the next file of the same kind is read alike."""

    columns: dict[str, str] = field(default_factory=dict)
    """Heading → what its column says of a contact; several may say the same."""
    encoding: str = ""
    """The letters of the file, where they had to be chosen."""
