"""A workspace that lives as long as the visit."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tinydb.storages import MemoryStorage as TinyMemoryStorage

from core.store.format import META, Tables


class MemoryStorage(TinyMemoryStorage):
    """TinyDB's memory storage with the lock and the notices a workspace asks of every storage."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.notices: list[str] = []
        self.memory: Tables = {"meta": META}
        self._mutex = threading.RLock()

    def read(self) -> Tables:
        return dict(self.memory)

    def write(self, data: Tables) -> None:
        self.memory = data

    def erase_backups(self) -> None:
        """Nothing was ever copied."""

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold off every other writer."""
        with self._mutex:
            yield
