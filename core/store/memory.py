"""A workspace that lives as long as the visit."""

import threading
from contextlib import AbstractContextManager

from core.store.format import META, Tables
from core.store.storage import Storage


class MemoryStorage(Storage):
    """Tables in memory, for one process."""

    name = "this visit"

    def __init__(self) -> None:
        self.notices: list[str] = []
        self._tables: Tables = {"meta": META}
        self._mutex = threading.RLock()

    def read(self) -> Tables:
        return dict(self._tables)

    def write(self, data: Tables) -> None:
        self._tables = data

    def lock(self) -> AbstractContextManager[None]:
        return self._mutex  # type: ignore[return-value]
