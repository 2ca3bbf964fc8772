"""The workspaces of people who sign in: one database, and each owner alone in it."""

import threading
import time
from functools import cache
from weakref import WeakValueDictionary

from sqlalchemy import Engine

from core.store.database import open_database
from core.store.errors import Away, NotOpened
from core.store.format import Tables
from core.store.sql import SqlStorage
from core.store.workspace import Workspace

REST_SECONDS = 2.0
"""How long a database that did not answer is left alone: a screen reads many times."""


class OwnRows(SqlStorage):
    """The rows of one owner, remembered while the database is away.

    The screen stays as it is, with all that was typed into it. A save writes only what stands on
    the newest state, so whatever is remembered here can overwrite nothing.
    """

    def __init__(self, engine: Engine, owner: str) -> None:
        super().__init__(engine, owner)
        self.name = "the database"  # visitors need not know its host
        self._has_read = False
        self._rests_until = 0.0

    def read(self) -> Tables:
        """Return the tables, or those read last while the database does not answer.

        Raises:
            Away: It does not answer, and nothing was read from it so far.
        """
        if self._has_read and time.monotonic() < self._rests_until:
            return self._remembered()
        try:
            tables = super().read()
        except Away:
            self.away = True
            self._rests_until = time.monotonic() + REST_SECONDS
            if not self._has_read:
                raise
            return self._remembered()
        self.away, self._has_read = False, True
        return tables


class Accounts:
    """Everybody's workspace in one database, opened when the first of them comes."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._engine: Engine | None = None
        self._opening = threading.Lock()
        # For as long as a visit holds on to it; all visits of one owner share what was read.
        self._open: WeakValueDictionary[str, Workspace] = WeakValueDictionary()

    def workspace(self, owner: str) -> Workspace:
        """Return the workspace of an owner.

        Raises:
            NotOpened: The address of the database is wrong, or nothing here can talk to it.
            Away: The database cannot be used right now.
        """
        with self._opening:
            if (found := self._open.get(owner)) is None:
                found = self._open[owner] = Workspace(OwnRows(self._database(), owner))
            return found

    def delete(self, owner: str) -> None:
        """Delete an account with everything in it, for good.

        Raises:
            NotSaved: The database refused, and everything is still there.
            Away: It cannot be used right now, and everything is still there.
            Busy: Another visit went on saving for too long.
        """
        workspace = self.workspace(owner)
        SqlStorage(self._database(), owner).erase()
        workspace.forget()

    def _database(self) -> Engine:
        if self._engine is None:
            try:
                self._engine = open_database(self._address)
            except ImportError as error:
                raise NotOpened(
                    f"what talks to such a database is not installed: {error}"
                ) from error
        return self._engine


@cache
def accounts_at(address: str) -> Accounts:
    """Return the accounts in a database, the same for everybody in this process."""
    return Accounts(address)
