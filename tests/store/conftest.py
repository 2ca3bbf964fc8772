"""Workspaces over every storage: what holds over one must hold over the others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from core.domain.record import new_id
from core.store.browser import BrowserStorage
from core.store.database import open_database
from core.store.file import FileStorage
from core.store.memory import MemoryStorage
from core.store.sql import SqlStorage
from core.store.workspace import Storage, Workspace
from tests.store.postgres_server import PostgresServer, running


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the workspace file of this test stands, or will stand."""
    return tmp_path / "inside-view.json"


@pytest.fixture
def in_file(file: Path) -> Iterator[Workspace]:
    """A workspace over a real file."""
    storage = FileStorage(file)
    yield Workspace(storage)
    storage.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A server that all tests share; whoever wants to stop one runs another."""
    with running() as server:
        yield server


@pytest.fixture(scope="session")
def on_postgres(postgres: PostgresServer) -> Iterator[Engine]:
    engine = open_database(postgres.address())
    yield engine
    engine.dispose()


@pytest.fixture
def on_sqlite(tmp_path: Path) -> Iterator[Engine]:
    engine = open_database(f"sqlite:///{tmp_path / 'inside-view.db'}")
    yield engine
    engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest) -> Engine:
    """A database of each kind; other tests have owners of theirs in it."""
    return request.getfixturevalue(f"on_{request.param}")


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new and empty database of each kind is."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'new.db'}"
    return request.getfixturevalue("postgres").create_database()


@pytest.fixture(params=["memory", "browser", "file", "sqlite", "postgres"])
def storage(request: pytest.FixtureRequest, file: Path) -> Iterator[Storage]:
    if request.param == "memory":
        storage: Storage = MemoryStorage()
    elif request.param == "browser":
        storage = BrowserStorage()
    elif request.param == "file":
        storage = FileStorage(file)
    else:
        storage = SqlStorage(request.getfixturevalue(f"on_{request.param}"), owner=new_id())
    yield storage
    storage.close()


@pytest.fixture
def workspace(storage: Storage) -> Workspace:
    return Workspace(storage)
