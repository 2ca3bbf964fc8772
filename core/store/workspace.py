"""A person's workspace: one view to read, transactions to change it, undo to take one back."""

import random
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from core.domain.record import RuleBroken, new_id
from core.domain.snapshot import TABLE_OF, TABLES, VERSION, Snapshot
from core.store.codec import to_document, to_record
from core.store.errors import (
    Busy,
    Damaged,
    LostRace,
    NewerFormat,
    NotOpened,
    Refused,
    TooLongAgo,
    UndoRefused,
)
from core.store.format import META, Tables, Writer, is_ours, parse, version_of
from core.store.migrations import migrated
from core.store.rebase import Clash, rebased
from core.store.references import check_references
from core.store.state import NOTHING, State, own_state, state_of
from core.store.storage import LOCK_SECONDS, Storage
from core.store.tables import DocumentChanges, Ids
from core.store.transaction import Transaction

P = ParamSpec("P")
T = TypeVar("T")

ACTS_KEPT = 20
TOKENS_KEPT = 200


@dataclass(frozen=True)
class Act:
    """A finished transaction, as undo needs it: each document before and after."""

    id: str
    label: str
    before: DocumentChanges
    after: DocumentChanges
    loose: int | None = None
    """Where everything was replaced: how many records pointed to nothing before that."""


class Workspace:
    """Everything one person keeps, over any storage."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage
        self._found: Tables = {}
        self._state = NOTHING
        self._mutex = threading.Lock()
        self._ids = Ids()
        self._acts: OrderedDict[str, Act] = OrderedDict()
        self._done: OrderedDict[str, object] = OrderedDict()

    def snapshot(self) -> Snapshot:
        """Return the newest state; the same object until something changed."""
        return self._newest().snapshot

    @property
    def unreadable(self) -> int:
        """How many entries of the file are kept and cannot be shown."""
        return self._newest().unreadable

    @property
    def read_only(self) -> bool:
        """Whether a newer version of the program wrote what is here."""
        return version_of(self._newest().tables) > VERSION

    @contextmanager
    def transaction(self, *, undoable: bool = True) -> Iterator[Transaction]:
        """Open a transaction on the newest state; an exception leaves everything as it was.

        Raises:
            StoreError: It could not be saved; nothing was changed.
        """
        with self.storage.lock():
            state = self._newest()
            tx = Transaction(state.snapshot)
            try:
                yield tx
            except RuleBroken as error:
                raise Refused(str(error)) from error
            check_references(tx)
            if changes := _documents(tx, state.tables, self._ids):
                act = self._act(state, changes, tx.label)
                self._write(self._after(state, changes))
                if undoable:
                    tx.act_id = self._remember(act)

    def run(
        self, action: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run an action in a transaction of its own and return what it returns.

        Where somebody else saved in between, it runs again on the newer state.
        """
        return self._until_won(lambda: self._run(True, lambda tx: action(tx, *args, **kwargs)))

    def run_quietly(
        self, action: Callable[Concatenate[Transaction, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Like `run`, for what is kept while it is typed: it is no act that undo knows of."""
        return self._until_won(lambda: self._run(False, lambda tx: action(tx, *args, **kwargs)))

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
        with self.storage.lock():
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
            UndoRefused: Something newer changed the same records.
            TooLongAgo: Only the last acts are remembered.
        """
        self._until_won(lambda: self._undo(act_id))

    def content(self) -> bytes:
        """Return everything as a file that `opened` and stock TinyDB can open."""
        return Writer().dump({"meta": META, **self._newest().tables})

    def backups(self) -> list[datetime]:
        """Return when the backups were made, newest first; empty where none are kept."""
        return self.storage.backups()

    def backup(self, made: datetime) -> State:
        """Return what a backup holds.

        Raises:
            NotOpened: It is gone, or damaged.
        """
        return opened(self.storage.read_backup(made))

    def restore(self, state: State) -> str | None:
        """Put everything in the place of what is here; return the act to undo it by, if any."""
        return self._until_won(lambda: self._exchange(state.tables, "Opened the backup"))

    def erase(self) -> str | None:
        """Take everything away, also what cannot be shown; return the act to undo it by, if any."""
        return self._until_won(lambda: self._exchange({}, "Erased everything"))

    def rebase(self, base: Tables, theirs: State) -> tuple[Clash, ...]:
        """Put what changed here since the base on top of what others made of it meanwhile.

        Returns where both changed the same words: ours stay. What one side deleted comes back
        where something new of the other belongs to it.
        """
        with self.storage.lock():
            ours = self._newest()
            made = rebased(base, ours.tables, theirs.tables)
            state = state_of(made.tables, ours)
            if state.loose > max(ours.loose, theirs.loose):
                made = rebased(base, ours.tables, theirs.tables, deleting=False)
                state = state_of(made.tables, ours)
            self._write(state)
            return made.clashes

    def forget(self) -> None:
        """Delete the backups, and everything that undo could bring back."""
        with self.storage.lock():
            self.storage.erase_copies()
            self._acts.clear()
            self._done.clear()

    def _newest(self) -> State:
        found = self.storage.read() or {}
        with self._mutex:
            if not _same(found, self._found):
                self._found, self._state = found, state_of(migrated(found), self._state)
            return self._state

    def _run(self, undoable: bool, action: Callable[[Transaction], T]) -> T:
        with self.transaction(undoable=undoable) as tx:
            return action(tx)

    def _until_won(self, work: Callable[[], T]) -> T:
        """Do work that others may overtake, until it gets through."""
        give_up = time.monotonic() + LOCK_SECONDS
        while True:
            try:
                return work()
            except LostRace as race:
                if time.monotonic() > give_up:
                    raise Busy(self.storage.name, LOCK_SECONDS) from race
                time.sleep(random.uniform(0, 0.02))

    def _undo(self, act_id: str) -> None:
        with self.storage.lock():
            state = self._newest()
            act = self._acts.get(act_id)
            if act is None:
                raise TooLongAgo
            if self._ids.standing(state.tables, act.after) != act.after:
                raise UndoRefused
            if act.loose is None:
                try:
                    check_references(_as_transaction(act.before, state.snapshot))
                except Refused as error:
                    raise UndoRefused from error
                self._write(self._after(state, act.before))
            else:
                after = state_of(self._ids.applied(state.tables, act.before), state)
                if after.loose > act.loose:
                    raise UndoRefused
                self._write(after)
            del self._acts[act_id]

    def _exchange(self, tables: Tables, label: str) -> str | None:
        with self.storage.lock():
            state = self._newest()
            changes = self._ids.differences(state.tables, tables)
            if not changes:
                return None
            act = self._act(state, changes, label, loose=state.loose)
            self._write(state_of(self._ids.applied(state.tables, changes), state))
            return self._remember(act)

    def _act(
        self, state: State, changes: DocumentChanges, label: str, loose: int | None = None
    ) -> Act:
        return Act(new_id(), label, self._ids.standing(state.tables, changes), changes, loose)

    def _after(self, state: State, changes: DocumentChanges) -> State:
        return own_state(self._ids.applied(state.tables, changes), changes, state)

    def _write(self, after: State) -> None:
        if version_of(after.tables) > VERSION:
            raise NewerFormat
        tables = {"meta": META, **after.tables}
        self.storage.write(tables)
        with self._mutex:  # reading again could fail, and what is saved must not look unsaved
            self._found, self._state = tables, after._replace(tables=tables)

    def _remember(self, act: Act) -> str:
        self._acts[act.id] = act
        if len(self._acts) > ACTS_KEPT:
            self._acts.popitem(last=False)
        return act.id


def opened(content: bytes) -> State:
    """Return what a file that somebody chose holds.

    Raises:
        NotOpened: It is no workspace of ours, it is damaged, or a newer version wrote it.
    """
    return state_of(migrated(tables_of(content)))


def tables_of(content: bytes) -> Tables:
    """Return the tables of such a file as they stand in it, for `opened`, which may raise this."""
    try:
        tables = parse(content)
    except Damaged as damage:
        raise NotOpened(str(damage)) from damage
    if not is_ours(tables):
        raise NotOpened("it is JSON, and not a file that Inside View made")
    if version_of(tables) > VERSION:
        raise NotOpened("a newer version of Inside View made it, so please update the app first")
    return tables


def _same(one: Tables, other: Tables) -> bool:
    return one.keys() == other.keys() and all(one[name] is other[name] for name in one)


def _documents(tx: Transaction, tables: Tables, ids: Ids) -> DocumentChanges:
    changes: DocumentChanges = {}
    for kind, records in tx.changes.items():
        name = TABLE_OF[kind]
        for id, record in records.items():
            before = ids.document(tables, name, id)
            document = to_document(record, before) if record else None
            if document != before:
                changes.setdefault(name, {})[id] = document
    return changes


def _as_transaction(changes: DocumentChanges, before: Snapshot) -> Transaction:
    tx = Transaction(before)
    for name, documents in changes.items():
        if kind := TABLES.get(name):
            tx.changes[kind] = {
                id: to_record(doc, kind) if doc else None for id, doc in documents.items()
            }
    return tx
