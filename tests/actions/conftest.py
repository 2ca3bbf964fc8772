"""A workspace in memory, empty or with a small search in it."""

import pytest

from core.store.memory import MemoryStorage
from core.store.workspace import Workspace
from tests.actions.search import SEARCH


@pytest.fixture
def workspace() -> Workspace:
    """A workspace with nothing in it."""
    return Workspace(MemoryStorage())


@pytest.fixture
def search(workspace: Workspace) -> Workspace:
    """The workspace with the records of `tests.actions.search`."""
    with workspace.transaction() as tx:
        for record in SEARCH:
            tx.put(record)
    return workspace
