"""What a workspace asks of the place where its documents are kept."""

from abc import abstractmethod
from contextlib import AbstractContextManager
from datetime import datetime

from tinydb.storages import Storage as TinyStorage

from core.store.errors import NotOpened
from core.store.format import Tables

LOCK_SECONDS = 10.0
"""How long a save waits for others before it gives up."""


class Storage(TinyStorage):
    """A TinyDB storage that several may use at once.

    What `read` returns is shared: put a new document in the place of an old one, and never change
    one in place. What is not a new object counts as unchanged.
    """

    name: str
    """Where the documents are kept, for messages."""
    notices: list[str]
    """What the user should know about the storage, until they have read it."""
    away: bool = False
    """Whether the place does not answer, and what is read is what was read there last."""

    @abstractmethod
    def read(self) -> Tables | None:
        """Return the newest tables, the same objects until somebody wrote.

        Raises:
            NotOpened: What is there cannot be read.
        """

    @abstractmethod
    def write(self, data: Tables) -> None:
        """Keep the tables for good; call it under `lock`, after `read`.

        Raises:
            NotSaved: It did not work, and what was kept before is intact.
            LostRace: Somebody else wrote since `read`.
        """

    @abstractmethod
    def lock(self) -> AbstractContextManager[None]:
        """Hold off other writers, as far as this storage can; may be taken again inside.

        Raises:
            Busy: Somebody held it for `LOCK_SECONDS`.
        """

    def backups(self) -> list[datetime]:
        """Return when the backups were made, newest first."""
        return []

    def read_backup(self, made: datetime) -> bytes:
        """Return the content of a backup."""
        raise NotOpened("there is no such backup")

    def erase_copies(self) -> None:
        """Delete for good what is kept beside the newest state."""
