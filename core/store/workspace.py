"""A person's workspace: one view to read, transactions to change it, undo to take one back."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Concatenate, ParamSpec, Protocol, TypeVar

from core.domain.record import Record, new_id
from core.domain.snapshot import TABLE_OF, TABLES, Snapshot
from core.store.codec import to_document, to_record
from core.store.errors import Refused, UndoRefused
from core.store.format import Document, Tables
from core.store.mend import mended
from core.store.references import check_references
from core.store.tables import DocumentChanges, applied, by_id, standing
from core.store.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")

ACTS_KEPT = 20
TOKENS_KEPT = 200


class Storage(Protocol):
    """What a workspace asks of a TinyDB storage beyond reading and writing."""

    notices: list[str]

    def read(self) -> Tables: ...
    def write(self, data: Tables) -> None: ...
    def lock(self) -> AbstractContextManager[None]: ...
    def erase_backups(self) -> None: ...


@dataclass(frozen=True)
class Act:
    """A finished transaction, as undo needs it: each document before and after."""

    id: str
    label: str
    before: DocumentChanges
    after: DocumentChanges


class Workspace:
    """Everything one person keeps, over any storage."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self._tables: Tables = {}
        self._snapshot = Snapshot({})
        self._mutex = threading.RLock()
        self._acts: OrderedDict[str, Act] = OrderedDict()
        self._done: OrderedDict[str, object] = OrderedDict()

    def snapshot(self) -> Snapshot:
        """Return the newest state; the same object until something changed."""
        with self._mutex:
            before = self._snapshot
            if self._look() is not before:  # somebody else wrote, and may have edited by hand
                self._snapshot = mended(self._snapshot)
            return self._snapshot

    def _look(self) -> Snapshot:
        with self._mutex:
            return self._take(self.storage.read())

    def _take(self, tables: Tables) -> Snapshot:
        with self._mutex:
            changed = {
                kind: _records(
                    tables.get(name, {}), self._tables.get(name, {}), kind, self._snapshot
                )
                for name, kind in TABLES.items()
                if tables.get(name) is not self._tables.get(name)
            }
            self._tables = tables  # also where only a table that we do not know changed
            if changed:
                self._snapshot = self._snapshot.replaced(changed)
            return self._snapshot

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Open a transaction on the newest state; an exception leaves everything as it was.

        Raises:
            StoreError: It could not be saved; nothing was changed.
        """
        with self._mutex, self.storage.lock():
            tx = Transaction(self.snapshot())
            yield tx
            check_references(tx)
            changes = _documents(tx, self._tables)
            if changes:
                tx.act_id = self._remember(self._write(changes, tx.label))

    def run(
        self, action: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run an action in a transaction of its own and return what it returns."""
        with self.transaction() as tx:
            return action(tx, *args, **kwargs)

    def run_once(
        self,
        token: str,
        action: Callable[Concatenate[Transaction, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Like `run`, but a second call with the same token only returns the first result again.

        A double click on a slow button runs the page twice; the form's token makes it one act.
        """
        with self._mutex:
            if token not in self._done:
                self._done[token] = self.run(action, *args, **kwargs)
                if len(self._done) > TOKENS_KEPT:
                    self._done.popitem(last=False)
            return self._done[token]  # type: ignore[return-value]

    @property
    def last_act(self) -> Act | None:
        """What was done last through this workspace object, if it can be undone."""
        return next(reversed(self._acts.values()), None)

    def undo(self, act_id: str) -> None:
        """Take an act back.

        Raises:
            UndoRefused: Something newer changed the same records, or the act is too long ago.
        """
        with self._mutex, self.storage.lock():
            self.snapshot()
            act = self._acts.get(act_id)
            if act is None or standing(self._tables, act.after) != act.after:
                raise UndoRefused
            try:
                check_references(_as_transaction(act.before, self._snapshot))
            except Refused as error:
                raise UndoRefused from error
            self._write(act.before, act.label)
            del self._acts[act_id]

    def forget(self) -> None:
        """Delete the backups, and everything that undo could bring back."""
        with self._mutex:
            self.storage.erase_backups()
            self._acts.clear()
            self._done.clear()

    def _write(self, changes: DocumentChanges, label: str) -> Act:
        act = Act(new_id(), label, standing(self._tables, changes), changes)
        tables = applied(self._tables, changes)
        self.storage.write(tables)
        self._take(tables)  # reading again could fail, and what is saved must not look unsaved
        return act

    def _remember(self, act: Act) -> str:
        self._acts[act.id] = act
        if len(self._acts) > ACTS_KEPT:
            self._acts.popitem(last=False)
        return act.id


def _documents(tx: Transaction, tables: Tables) -> DocumentChanges:
    changes: DocumentChanges = {}
    for kind, records in tx.changes.items():
        name = TABLE_OF[kind]
        before = by_id(tables, name)
        for id, record in records.items():
            document = to_document(record, before.get(id)) if record else None
            if document != before.get(id):
                changes.setdefault(name, {})[id] = document
    return changes


def _as_transaction(changes: DocumentChanges, before: Snapshot) -> Transaction:
    tx = Transaction(before)
    for name, documents in changes.items():
        kind = TABLES[name]
        tx.changes[kind] = {
            id: to_record(doc, kind) if doc else None for id, doc in documents.items()
        }
    return tx


def _records(
    new: dict[str, Document], old: dict[str, Document], kind: type[Record], snapshot: Snapshot
) -> dict[str, Record]:
    """Decode a table, keeping every record whose document is still the same object."""
    known = snapshot.table(kind)
    records: dict[str, Record] = {}
    for key, document in new.items():
        id = document.get("id")
        if document is old.get(key) and isinstance(id, str):
            record = known.get(id)
        else:
            record = to_record(document, kind)
        if record is not None:
            records[record.id] = record
    return records
