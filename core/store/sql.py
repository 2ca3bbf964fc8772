"""A workspace in a database that several programs share: one row for each document."""

import logging
import secrets
import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any, NamedTuple

import orjson
from sqlalchemy import (
    URL,
    BigInteger,
    Column,
    Connection,
    Engine,
    MetaData,
    Table,
    Text,
    bindparam,
    create_engine,
    delete,
    insert,
    make_url,
    select,
    update,
)
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, SQLAlchemyError

from core.store.errors import Away, Busy, LostRace, NotOpened, NotSaved, reason
from core.store.format import META, Document, Documents, Tables
from core.store.storage import LOCK_SECONDS, Storage

Bodies = dict[str, dict[str, str]]
"""The tables with each document as the text that stands in its row."""

OVERTAKEN = {"40001", "40P01", "SQLITE_BUSY_SNAPSHOT"}
"""What databases say where somebody else was faster."""

HELD = {"55P03", "SQLITE_BUSY"}
"""What databases say when they have waited for somebody else in vain."""

_SCHEMA = MetaData()
_VERSIONS = Table(
    "inside_view_versions",
    _SCHEMA,
    Column("owner", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
)
_DOCUMENTS = Table(
    "inside_view_documents",
    _SCHEMA,
    Column("owner", Text, primary_key=True),
    Column("table_name", Text, primary_key=True),
    Column("doc_id", BigInteger, primary_key=True),
    Column("body", Text, nullable=False),
)

_IS_OWNER = _VERSIONS.c.owner == bindparam("of")
_VERSION = select(_VERSIONS.c.version).where(_IS_OWNER)
# One statement sees one moment, in every database and at every level of isolation.
_EVERYTHING = (
    select(_VERSIONS.c.version, _DOCUMENTS.c.table_name, _DOCUMENTS.c.doc_id, _DOCUMENTS.c.body)
    .outerjoin_from(_VERSIONS, _DOCUMENTS, _VERSIONS.c.owner == _DOCUMENTS.c.owner)
    .where(_IS_OWNER)
    .order_by(_DOCUMENTS.c.table_name, _DOCUMENTS.c.doc_id)
)
_ADVANCE = (
    update(_VERSIONS)
    .where(_IS_OWNER, _VERSIONS.c.version == bindparam("seen"))
    .values(version=bindparam("next"))
)
_REMOVE = delete(_DOCUMENTS).where(
    *(column == bindparam(column.name) for column in _DOCUMENTS.primary_key)
)

_log = logging.getLogger(__name__)


class _State(NamedTuple):
    """What stood in the database at one moment."""

    version: int | None
    tables: Tables
    bodies: Bodies


class _Change(NamedTuple):
    """A document as the text in its row, before and after; None where there is no row."""

    table: str
    key: str
    before: str | None
    after: str | None


class SqlStorage(Storage):
    """TinyDB storage over the rows of one owner.

    Reading costs one small question while nobody wrote. Nobody is held up while an act is made:
    who then writes is told that somebody else was faster, and nothing of it is kept.
    """

    def __init__(self, engine: Engine, owner: str) -> None:
        self.name = _name_of(engine)
        self.notices: list[str] = []
        self._engine = engine
        # One statement needs no BEGIN and ROLLBACK around it, each a way to the server and back.
        self._reader = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._owner = owner
        self._newest = _State(None, {}, {})
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
        with self._reading, _told(self.name, Away):
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
        seen: _State = self._here.seen
        try:
            changes = list(_changes(seen, data))
        except TypeError as error:
            raise NotSaved(reason(error, self.name)) from error
        # At random: who remembers a workspace that was erased does not take a new one for it, and
        # who lost the line while saving knows the own version again.
        version = secrets.randbits(62)
        try:
            with self._transaction() as connection:
                # The version first: its row holds off all others, and SQLite waits for others only
                # where a transaction begins by writing.
                self._advance(connection, seen.version, version)
                if gone := [self._row(each) for each in changes if each.before is not None]:
                    connection.execute(_REMOVE, gone)
                if come := [self._row(each) for each in changes if each.after is not None]:
                    connection.execute(insert(_DOCUMENTS), come)
        except NotSaved:
            if not self._stands(version):
                raise
        with self._reading:
            self._newest = _State(version, data, _changed(seen.bodies, changes))
            self._here.seen = self._newest

    def erase(self) -> None:
        """Delete everything this owner has in the database, for good.

        Raises:
            NotSaved: The database refused, and everything is still there.
            Busy: Somebody else went on writing for `LOCK_SECONDS`.
        """
        with self._acting, self._transaction() as connection:
            # The version first: who is saving now has either done so or will find it gone.
            for table in (_VERSIONS, _DOCUMENTS):
                connection.execute(delete(table).where(table.c.owner == self._owner))

    def _found(self) -> _State:
        owner = {"of": self._owner}
        with self._reader.connect() as connection:
            if connection.scalar(_VERSION, owner) == self._newest.version:
                return self._newest
            return _state_of(connection.execute(_EVERYTHING, owner).all(), self._newest)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with _told(self.name, NotSaved), self._engine.begin() as connection:
            if connection.dialect.name != "sqlite":  # there the connection itself has patience
                milliseconds = round(LOCK_SECONDS * 1000)
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = {milliseconds}")
            yield connection

    def _advance(self, connection: Connection, seen: int | None, version: int) -> None:
        if seen is None:
            try:
                connection.execute(insert(_VERSIONS), {"owner": self._owner, "version": version})
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

    def _row(self, change: _Change) -> dict[str, Any]:
        place = {"table_name": change.table, "doc_id": int(change.key)}
        return {"owner": self._owner, **place, "body": change.after}


def open_database(address: str) -> Engine:
    """Return the database of an address such as postgresql://user:password@host/name.

    Raises:
        NotOpened: Its address cannot be read; no password is in the sentence.
        Away: It cannot be used.
    """
    try:
        engine = _engine(make_url(address))
    except (ArgumentError, ValueError):
        # The parser's own words may hold a part of the password.
        raise NotOpened("the address of the database is not one that can be read") from None
    with _told(_name_of(engine), Away), engine.connect() as connection:
        for table in _SCHEMA.sorted_tables:
            try:
                _make(table, connection)
            except DBAPIError:  # another process may have made it after we looked
                _make(table, connection)
    return engine


def _make(table: Table, connection: Connection) -> None:
    with connection.begin():
        table.create(connection, checkfirst=True)


def _engine(url: URL) -> Engine:
    # Without hidden parameters, whatever somebody wrote would be in the log with an error.
    kind = url.get_backend_name()
    if kind == "sqlite":
        return create_engine(url, hide_parameters=True, connect_args={"timeout": LOCK_SECONDS})
    kind = "postgresql" if kind == "postgres" else kind  # as some hosts spell it
    return create_engine(
        url.set(drivername=f"{kind}+psycopg"),
        hide_parameters=True,
        pool_use_lifo=True,  # a save takes the connection that its reading has just found alive
        connect_args={
            "connect_timeout": round(LOCK_SECONDS),
            "tcp_user_timeout": round(LOCK_SECONDS * 1000),
            "prepare_threshold": None,  # a pooler may lead the next transaction elsewhere
        },
    )


def _name_of(engine: Engine) -> str:
    host = engine.url.host
    return f"the database at {host}" if host else f"the database {engine.url.database}"


@contextmanager
def _told(name: str, failure: type[Away] | type[NotSaved]) -> Iterator[None]:
    """Say in our words what a database says in its own, which go to the log."""
    try:
        yield
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None) or error
        code = getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None)
        if code in OVERTAKEN:
            raise LostRace from error
        _log.warning("Trouble with %s: %s", name, cause)
        if code in HELD:
            raise Busy(name, LOCK_SECONDS) from error
        raise failure(f"{name} cannot be used right now") from error


def _state_of(rows: Sequence[Any], before: _State) -> _State:
    """Return what the rows hold; what stayed as it was before stays the same objects."""
    bodies: Bodies = {}
    for _, name, doc_id, body in rows:
        if name is not None:  # as for an owner who has removed everything
            bodies.setdefault(name, {})[str(doc_id)] = body
    tables = {name: _documents(name, texts, before) for name, texts in bodies.items()}
    return _State(rows[0].version if rows else None, tables, bodies)


def _documents(name: str, bodies: dict[str, str], before: _State) -> Documents:
    known, documents = before.bodies.get(name, {}), before.tables.get(name, {})
    if bodies == known:
        return documents
    return {
        key: documents[key] if known.get(key) == body else _document(body, f"{name} {key}")
        for key, body in bodies.items()
    }


def _document(body: str, place: str) -> Document:
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError:
        document = None
    if not isinstance(document, dict):
        raise NotOpened(f"the entry “{place}” in the database is damaged")
    return document


def _changes(seen: _State, tables: Tables) -> Iterator[_Change]:
    """Yield what is different now; only documents that are new objects are looked at.

    Raises:
        TypeError: A value cannot be JSON.
    """
    for name in seen.tables.keys() | tables.keys():
        before, now = seen.tables.get(name, {}), tables.get(name, {})
        if now is before:
            continue
        bodies = seen.bodies.get(name, {})
        for key, document in now.items():
            if document is not before.get(key):
                body = orjson.dumps(document).decode()
                if body != bodies.get(key):
                    yield _Change(name, key, bodies.get(key), body)
        for key in before.keys() - now.keys():
            yield _Change(name, key, bodies[key], None)


def _changed(bodies: Bodies, changes: list[_Change]) -> Bodies:
    touched = {each.table for each in changes}
    changed = {name: dict(texts) if name in touched else texts for name, texts in bodies.items()}
    for name, key, _, body in changes:
        if body is None:
            del changed[name][key]
        else:
            changed.setdefault(name, {})[key] = body
    return changed
