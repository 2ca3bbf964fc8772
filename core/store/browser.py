"""A visitor's work in memory, and in step with it a copy that their own browser keeps."""

import secrets
from typing import Any, NamedTuple

import orjson

from core.domain.record import new_id
from core.store.errors import NotOpened
from core.store.format import Tables
from core.store.memory import MemoryStorage
from core.store.migrations import migrated
from core.store.rebase import Clash
from core.store.state import state_of
from core.store.workspace import Workspace, tables_of

SENT_KEPT = 8
"""How many letters without an answer are remembered."""

Keys = set[tuple[str, str]]
"""Documents by the name of their table and their key in it."""


class Letter(NamedTuple):
    """What the browser has to change in its copy, if that still is at one of the bases."""

    bases: tuple[str, ...]
    """Revisions this may be put on; "" stands for no copy at all."""
    revision: str
    """The name of the state that comes of it."""
    whole: bool
    """Whether everything that is not in here has to go."""
    changes: dict[str, dict[str, str | None]]
    """Table → key → the document as JSON, or None where it goes."""


class Aside(NamedTuple):
    """A copy that cannot be opened; it stays in the browser until it is told to forget it."""

    content: bytes
    why: str


class _Sent(NamedTuple):
    revision: str
    tables: Tables


class BrowserStorage(MemoryStorage):
    """Tables in memory, and word of what the copy in the browser does not have yet.

    The browser answers late or never. So a letter holds everything since the last state it is
    known to have, and is made again until the browser says that it kept it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.visit = secrets.token_urlsafe(24)
        """Under this name, which nobody can guess, the browser is asked once what it keeps."""
        self.answered = False
        """Whether the browser has said what it keeps."""
        self.keeping = False
        """Whether the visitor wants a copy in the browser."""
        self.aside: Aside | None = None
        self.forgetting = ""
        """Names a request to the browser to delete its copy; "" where there is none."""
        self.revision = ""
        """The state of the browser's copy, as far as we know; "" where there is none."""
        self.base: Tables = {}
        """What stands in the browser's copy, as far as we know."""
        self._sent: list[_Sent] = []

    def letter(self) -> Letter | None:
        """Return what the browser does not have yet, the same again until something changes."""
        tables = self.read()
        if not self.keeping or not self.answered:
            return None
        if not self._sent and self.revision and not _differing(self.base, tables):
            return None
        if not self._sent or _differing(self._sent[-1].tables, tables):
            self._sent.append(_Sent(new_id(), tables))
            del self._sent[:-SENT_KEPT]
        *earlier, newest = self._sent
        # An earlier letter may have arrived or not, so what it changed is said again.
        keys = _differing(self.base, tables).union(
            *(_differing(self.base, each.tables) for each in earlier)
        )
        bases = (self.revision, *(each.revision for each in earlier))
        return Letter(bases, newest.revision, not self.base, _lines(tables, keys))

    def kept(self, revision: str) -> None:
        """Note that the browser has put a letter into its copy."""
        names = [each.revision for each in self._sent]
        if revision in names:
            place = names.index(revision)
            self.revision, self.base = self._sent[place]
            del self._sent[: place + 1]

    def stands_at(self, revision: str, tables: Tables) -> None:
        """Note what the browser has, whatever we thought; "" and no tables for no copy."""
        self.answered, self.revision, self.base = True, revision, tables
        self._sent.clear()

    def forget(self) -> None:
        """Keep no copy any more, and have the browser delete what it has."""
        self.keeping, self.aside, self.forgetting = False, None, new_id()
        self.stands_at("", {})


class BrowserWorkspace(Workspace):
    """The private workspace of a visit, and the way back to what the browser keeps of it."""

    storage: BrowserStorage

    def __init__(self) -> None:
        super().__init__(BrowserStorage())

    def take_in(self, revision: str, content: bytes) -> tuple[Clash, ...]:
        """Continue from the browser's copy, with what was done here since; trust it like a file.

        Returns where both changed the same words: those of this visit stay. A copy that cannot be
        opened is set aside, and nothing is kept in the browser until that is settled.
        """
        try:
            found = tables_of(content)
        except NotOpened as error:
            self.storage.keeping = False
            self.storage.aside = Aside(content, error.reason)
            self.storage.stands_at(revision, {})
            return ()
        newest = migrated(found)
        clashes = self.rebase(self.storage.base, state_of(newest))
        self.storage.keeping = True
        # What an older version wrote is written anew as a whole, never half in the new way.
        self.storage.stands_at(revision, found if newest is found else {})
        return clashes


def _differing(one: Tables, other: Tables) -> Keys:
    """Return which documents are not the same object."""
    return {
        (name, key)
        for name in one.keys() | other.keys()
        if (here := one.get(name, {})) is not (there := other.get(name, {}))
        for key in here.keys() | there.keys()
        if here.get(key) is not there.get(key)
    }


def _lines(tables: Tables, keys: Keys) -> dict[str, dict[str, str | None]]:
    lines: dict[str, dict[str, str | None]] = {}
    for name, key in keys:
        document: dict[str, Any] | None = tables.get(name, {}).get(key)
        line = None if document is None else orjson.dumps(document).decode()
        lines.setdefault(name, {})[key] = line
    return lines
