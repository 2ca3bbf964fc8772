"""One act: everything in it is kept together, or nothing."""

from collections.abc import Callable
from typing import TypeVar, cast

from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.store.errors import Gone

R = TypeVar("R", bound=Record)
Changes = dict[type[Record], dict[str, Record | None]]


class Transaction:
    """Collects changes to the newest state; the workspace validates and writes them at the end."""

    def __init__(self, before: Snapshot) -> None:
        self.before = before
        """The newest state, whoever wrote it, without the changes of this transaction."""
        self.changes: Changes = {}
        self.label = ""
        """What was done, in a few words for the undo toast."""
        self.act_id: str | None = None
        """The name to undo it by, once it is saved; None where nothing changed."""

    def get(self, kind: type[R], id: str | None) -> R | None:
        """Return a record as this transaction would leave it."""
        if id is not None and id in self.changes.get(kind, {}):
            return cast("R | None", self.changes[kind][id])
        return self.before.get(kind, id)

    def put(self, record: R) -> R:
        """Add the record, or put it in the place of the one with its id."""
        self.changes.setdefault(type(record), {})[record.id] = record
        return record

    def remove(self, record: Record) -> None:
        """Take the record away."""
        self.changes.setdefault(type(record), {})[record.id] = None

    def change(self, kind: type[R], id: str, how: Callable[[R], R]) -> R:
        """Put what `how` makes of the newest record of that id.

        Raises:
            Gone: It was deleted in the meantime.
        """
        record = self.get(kind, id)
        if record is None:
            raise Gone(kind)
        return self.put(how(record))

    def view(self) -> Snapshot:
        """Return the state as this transaction would leave it."""
        return self.before.changed(self.changes)
