"""A workspace in memory, empty or with a small search in it."""

import pytest

from core.store.memory import MemoryStorage
from core.store.workspace import Workspace
from tests.actions.search import HEARD, SEARCH


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


@pytest.fixture
def talked(search: Workspace) -> Workspace:
    """The search with somebody who has answered questions, and a list of what is to ask."""
    with search.transaction() as tx:
        for record in HEARD:
            tx.put(record)
    return search
