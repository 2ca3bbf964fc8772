"""What a backup has that is not here, and where the two differ."""

from collections.abc import Collection
from typing import NamedTuple

from core.domain.record import Record
from core.domain.snapshot import TABLES, Snapshot

Which = tuple[type[Record], str]
"""A record by its kind and id."""


class Both(NamedTuple):
    """One record as it is here and as the backup has it."""

    ours: Record
    theirs: Record

    @property
    def which(self) -> Which:
        """Which record it is."""
        return type(self.ours), self.ours.id

    @property
    def parts(self) -> tuple[str, ...]:
        """The attributes that differ."""
        names = self.ours.__struct_fields__
        return tuple(n for n in names if getattr(self.ours, n) != getattr(self.theirs, n))


class Joining(NamedTuple):
    """What bringing a backup in would do; what is only here stays as it is."""

    new: tuple[Record, ...]
    differing: tuple[Both, ...]


def joining(here: Snapshot, there: Snapshot) -> Joining:
    """Compare a backup with what is here, record by record."""
    new: list[Record] = []
    differing: list[Both] = []
    for kind in TABLES.values():
        ours = here.table(kind)
        for id, theirs in there.table(kind).items():
            if id not in ours:
                new.append(theirs)
            elif ours[id] != theirs:
                differing.append(Both(ours[id], theirs))
    return Joining(tuple(new), tuple(differing))


def joined(here: Snapshot, there: Snapshot, theirs: Collection[Which]) -> tuple[Record, ...]:
    """Return the records to put: what is only there, and theirs where they were chosen.

    Every reference of them leads somewhere, since what it names is in the backup, and so
    afterwards here as well.
    """
    found = joining(here, there)
    chosen = (both.theirs for both in found.differing if both.which in theirs)
    return (*found.new, *chosen)
