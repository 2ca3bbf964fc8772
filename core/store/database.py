"""A database that several programs share: its tables, how it is opened, and its trouble told."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import (
    URL,
    BigInteger,
    Column,
    Connection,
    Engine,
    MetaData,
    Table,
    Text,
    create_engine,
    make_url,
)
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from core.store.errors import Away, Busy, LostRace, NotOpened, NotSaved
from core.store.storage import LOCK_SECONDS

OVERTAKEN = {"40001", "40P01", "SQLITE_BUSY_SNAPSHOT"}
"""What databases say where somebody else was faster."""

HELD = {"55P03", "SQLITE_BUSY"}
"""What databases say when they have waited for somebody else in vain."""

_SCHEMA = MetaData()
VERSIONS = Table(
    "inside_view_versions",
    _SCHEMA,
    Column("owner", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
)
DOCUMENTS = Table(
    "inside_view_documents",
    _SCHEMA,
    Column("owner", Text, primary_key=True),
    Column("table_name", Text, primary_key=True),
    Column("doc_id", BigInteger, primary_key=True),
    Column("body", Text, nullable=False),
)

_log = logging.getLogger(__name__)


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
    with told(name_of(engine), Away), engine.connect() as connection:
        for table in _SCHEMA.sorted_tables:
            try:
                _make(table, connection)
            except DBAPIError:  # another process may have made it after we looked
                _make(table, connection)
    return engine


@contextmanager
def transaction(engine: Engine, name: str) -> Iterator[Connection]:
    """Write to a database, all of it or nothing.

    Raises:
        NotSaved: It refused.
        LostRace: Somebody else was faster.
        Busy: Somebody else went on writing for `LOCK_SECONDS`.
    """
    with told(name, NotSaved), engine.begin() as connection:
        if connection.dialect.name != "sqlite":  # there the connection itself has patience
            milliseconds = round(LOCK_SECONDS * 1000)
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {milliseconds}")
        yield connection


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


def name_of(engine: Engine) -> str:
    """Return what to call a database in a sentence; its address may hold a password."""
    host = engine.url.host
    return f"the database at {host}" if host else f"the database {engine.url.database}"


@contextmanager
def told(name: str, failure: type[Away] | type[NotSaved]) -> Iterator[None]:
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
