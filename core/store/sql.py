"""A workspace in a database that several programs share: one row for each document."""

import secrets
import threading
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, delete, insert, select, update
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from core.store.database import DOCUMENTS, VERSIONS, name_of, told, transaction
from core.store.errors import Away, LostRace, NotSaved, reason
from core.store.format import META, Tables
from core.store.rows import Change, State, changed, changes_of, state_of
from core.store.storage import Storage

_IS_OWNER = VERSIONS.c.owner == bindparam("of")
_VERSION = select(VERSIONS.c.version).where(_IS_OWNER)
# One statement sees one moment, in every database and at every level of isolation.
_EVERYTHING = (
    select(VERSIONS.c.version, DOCUMENTS.c.table_name, DOCUMENTS.c.doc_id, DOCUMENTS.c.body)
    .outerjoin_from(VERSIONS, DOCUMENTS, VERSIONS.c.owner == DOCUMENTS.c.owner)
    .where(_IS_OWNER)
    .order_by(DOCUMENTS.c.table_name, DOCUMENTS.c.doc_id)
)
_ADVANCE = (
    update(VERSIONS)
    .where(_IS_OWNER, VERSIONS.c.version == bindparam("seen"))
    .values(version=bindparam("next"))
)
_REMOVE = delete(DOCUMENTS).where(
    *(column == bindparam(column.name) for column in DOCUMENTS.primary_key)
)


class SqlStorage(Storage):
    """TinyDB storage over the rows of one owner.

    Reading costs one small question while nobody wrote. Nobody is held up while an act is made:
    who then writes is told that somebody else was faster, and nothing of it is kept.
    """

    def __init__(self, engine: Engine, owner: str) -> None:
        self.name = name_of(engine)
        self.notices: list[str] = []
        self._engine = engine
        # One statement needs no BEGIN and ROLLBACK around it, each a way to the server and back.
        self._reader = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._owner = owner
        self._newest = State(None, {}, {})
        # A write stands on what its own thread read, while others may have read something newer.
        self._here = threading.local()
        self._reading = threading.Lock()
        self._acting = threading.RLock()

    def lock(self) -> AbstractContextManager[None]:
        """Hold off the other threads; of other processes, `write` finds out."""
        return self._acting  # type: ignore[return-value]

    def read(self) -> Tables:
        """Return the tables; the same objects for as long as nobody wrote.

        Raises:
            Away: The database cannot be used.
            NotOpened: A row in it holds no document.
            Busy: Somebody kept the whole database to themselves for `LOCK_SECONDS`.
        """
        with self._reading, told(self.name, Away):
            try:
                self._newest = self._found()
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
                self._newest = self._found()  # the server was away, and this is a new connection
            self._here.seen = self._newest
            return dict(self._newest.tables) or {"meta": META}

    def _remembered(self) -> Tables:
        """Return what was read last, as what the next write of this thread stands on."""
        with self._reading:
            self._here.seen = self._newest
            return dict(self._newest.tables) or {"meta": META}

    def write(self, data: Tables) -> None:
        """Keep what differs from what this thread read last, all of it or nothing.

        Raises:
            NotSaved: The database refused; what it held before is intact.
            LostRace: Somebody else wrote since then.
            Busy: Somebody else went on writing for `LOCK_SECONDS`.
        """
        seen: State = self._here.seen
        try:
            changes = list(changes_of(seen, data))
        except TypeError as error:
            raise NotSaved(reason(error, self.name)) from error
        # At random: who remembers a workspace that was erased does not take a new one for it, and
        # who lost the line while saving knows the own version again.
        version = secrets.randbits(62)
        try:
            with transaction(self._engine, self.name) as connection:
                # The version first: its row holds off all others, and SQLite waits for others only
                # where a transaction begins by writing.
                self._advance(connection, seen.version, version)
                if gone := [self._row(each) for each in changes if each.before is not None]:
                    connection.execute(_REMOVE, gone)
                if come := [self._row(each) for each in changes if each.after is not None]:
                    connection.execute(insert(DOCUMENTS), come)
        except NotSaved:
            if not self._stands(version):
                raise
        with self._reading:
            self._newest = State(version, data, changed(seen.bodies, changes))
            self._here.seen = self._newest

    def erase(self) -> None:
        """Delete everything this owner has in the database, for good.

        Raises:
            NotSaved: The database refused, and everything is still there.
            Busy: Somebody else went on writing for `LOCK_SECONDS`.
        """
        with self._acting, transaction(self._engine, self.name) as connection:
            # The version first: who is saving now has either done so or will find it gone.
            for table in (VERSIONS, DOCUMENTS):
                connection.execute(delete(table).where(table.c.owner == self._owner))

    def _found(self) -> State:
        owner = {"of": self._owner}
        with self._reader.connect() as connection:
            if connection.scalar(_VERSION, owner) == self._newest.version:
                return self._newest
            return state_of(connection.execute(_EVERYTHING, owner).all(), self._newest)

    def _advance(self, connection: Connection, seen: int | None, version: int) -> None:
        if seen is None:
            try:
                connection.execute(insert(VERSIONS), {"owner": self._owner, "version": version})
            except IntegrityError as error:
                raise LostRace from error
            return
        row = {"of": self._owner, "seen": seen, "next": version}
        if not connection.execute(_ADVANCE, row).rowcount:
            raise LostRace

    def _stands(self, version: int) -> bool:
        """Return whether a save was kept although the line broke before we heard of it."""
        try:
            with self._reader.connect() as connection:
                return bool(connection.scalar(_VERSION, {"of": self._owner}) == version)
        except SQLAlchemyError:
            return False

    def _row(self, change: Change) -> dict[str, Any]:
        place = {"table_name": change.table, "doc_id": int(change.key)}
        return {"owner": self._owner, **place, "body": change.after}
