"""Workspaces over every storage: what holds over one must hold over the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.store.file import FileStorage
from core.store.memory import MemoryStorage
from core.store.workspace import Storage, Workspace


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


@pytest.fixture(params=["memory", "file"])
def storage(request: pytest.FixtureRequest, file: Path) -> Iterator[Storage]:
    if request.param == "memory":
        yield MemoryStorage()
        return
    storage = FileStorage(file)
    yield storage
    storage.close()


@pytest.fixture
def workspace(storage: Storage) -> Workspace:
    return Workspace(storage)
