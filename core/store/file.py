"""A workspace in one file on the user's disk, replaced as a whole and never half written."""

import logging
import os
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from glob import escape
from pathlib import Path

from core.store.backups import Backups, link_or_copy
from core.store.durable import BINARY, sync_folder, write_all
from core.store.errors import Damaged, LostRace, NotOpened, NotSaved, reason
from core.store.format import META, Tables, Writer, parse, version_of
from core.store.signed_lock import SignedLock
from core.store.storage import Storage

SETTLE_SECONDS = 0.25
"""Who writes into the file in place may be half through it: damage counts when it stays so long."""

PROMPT_SECONDS = 0.0005
"""Every system call lets other threads have the interpreter, and one that computes keeps it for
as long as Python's switch interval: 5 ms by default, several times in one save."""

_KEEPS_OPEN = os.name != "nt"
"""Windows does not replace a file that somebody has open."""

_log = logging.getLogger(__name__)


class FileStorage(Storage):
    """TinyDB storage over one JSON file.

    Reading costs one `stat` while the file stands as it was loaded. Writing replaces the file
    atomically (temporary file beside it, fsync, rename, fsync of the folder), so a crash leaves
    the old or the new state and nothing between.
    """

    def __init__(self, path: Path) -> None:
        # Replacing a link would cut it off from its file, and copies would lock different names.
        self.path = path = path.resolve()
        self.name = str(path)
        self.notices: list[str] = []
        self._tables: Tables = {"meta": META}
        self._loaded: int | None = None
        self._seen: tuple[int, ...] | None = None
        self._known_at = 0
        """When the file was written that the tables are from, in nanoseconds; 0 for none."""
        self._writer = Writer()
        self._backups = Backups(path)
        self._swept = False
        self._mutex = threading.RLock()
        self._lock = SignedLock(path.with_name(path.name + ".lock"))
        self._tell_if_missing()
        sys.setswitchinterval(min(sys.getswitchinterval(), PROMPT_SECONDS))

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold off every other writer, of this process and of others.

        Raises:
            Busy: Another process kept the lock for `LOCK_SECONDS`.
            NotSaved: The folder cannot be written.
        """
        # Who only reads must not wait for another process, so the mutex comes second.
        with self._lock.held(), self._mutex:
            yield

    def read(self) -> Tables:
        """Return the tables; the same objects for as long as the file stands.

        Raises:
            NotOpened: There is something at this path that cannot be read.
            NotSaved: The file is damaged and could not be set aside.
        """
        try:
            with self._mutex:
                if not self._is_current():
                    self._load()
                return dict(self._tables)
        except Damaged:
            return self._recovered()
        except OSError as error:
            raise NotOpened(reason(error, self.path)) from error

    def write(self, data: Tables) -> None:
        """Make the tables the durable content of the file; call it under `lock`.

        Raises:
            NotSaved: The disk refused; the old file is intact.
            LostRace: Somebody changed the file since it was read, without asking for the lock.
        """
        try:
            content = self._writer.chunks(data)
            if not self._is_current():
                raise LostRace
            self._sweep()
            copy = self._keep_backup(version_of(data))
            try:
                self._replace(content)
            except OSError:
                if copy:
                    self._backups.drop(copy)
                raise
        except (OSError, TypeError) as error:
            _log.warning("Saving %s failed: %s", self.path, error)
            raise NotSaved(reason(error, self.path)) from error
        self._tables = data

    def backups(self) -> list[datetime]:
        """Return when the copies beside the file were made, newest first."""
        return [made for made, _ in self._backups.all()]

    def read_backup(self, made: datetime) -> bytes:
        """Return the bytes of a copy.

        Raises:
            NotOpened: It is gone or cannot be read.
        """
        try:
            return self._backups.path_of(made).read_bytes()
        except OSError as error:
            raise NotOpened(reason(error, self.path)) from error

    def erase_copies(self) -> None:
        """Delete the backups, and the damaged files that were set aside, for good.

        Raises:
            NotSaved: The disk refused.
        """
        try:
            with self.lock():
                self._swept = False  # somebody may have been killed since
                self._sweep()
                self._backups.erase()
                for aside in self.path.parent.glob(f"{escape(self.path.stem)}.damaged-*.json"):
                    aside.unlink(missing_ok=True)
        except OSError as error:
            raise NotSaved(reason(error, self.path)) from error

    def close(self) -> None:
        """Let go of the file."""
        self._hold(None)
        self._lock.close()

    def _tell_if_missing(self) -> None:
        with suppress(OSError):
            if not self.path.exists() and (made := self.backups()):
                self.notices.append(
                    f"Your file is gone: {self.path}. So nothing is shown. The Data screen has "
                    f"{len(made)} earlier {'copy' if len(made) == 1 else 'copies'} to open."
                )

    def _keep_backup(self, version: int) -> Path | None:
        """Keep a copy where one is due, and the bytes of an older version in any case."""
        if version_of(self._tables) < version and self._seen:
            self._backups.keep_version(version_of(self._tables))
        try:
            return self._backups.keep(datetime.now(UTC))
        except OSError as error:  # no reason to lose the change as well
            _log.warning("No backup of %s was made: %s", self.path, error)
            return None

    def _is_current(self) -> bool:
        try:
            now = os.stat(self.path)
        except FileNotFoundError:
            self._seen = None  # the folder may be gone too
            return True  # what was loaded is all there is; the next save writes the file again
        return self._seen == _identity(now)

    def _load(self) -> None:
        handle = os.open(self.path, os.O_RDONLY | BINARY)
        try:
            seen = _identity(os.fstat(handle))
            with open(handle, "rb", closefd=False) as file:
                self._tables = parse(file.read())
        except BaseException:
            os.close(handle)
            raise
        self._hold(handle, seen)

    def _hold(self, handle: int | None, seen: tuple[int, ...] | None = None) -> None:
        """Keep the loaded file open: the file system would give its inode number away at once."""
        before, self._loaded, self._seen = self._loaded, handle, seen
        self._known_at = seen[2] if seen else self._known_at
        if before is not None:
            os.close(before)
        if handle is not None and not _KEEPS_OPEN:
            os.close(handle)
            self._loaded = None

    def _replace(self, content: Sequence[bytes]) -> None:
        temporary = f"{self.path.parent}{os.sep}.{self.path.name}.{os.getpid()}.tmp"
        handle = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_TRUNC | BINARY, 0o600)
        try:
            write_all(handle, content)
            os.fsync(handle)
            seen = _identity(os.fstat(handle))
            if not _KEEPS_OPEN:
                os.close(handle)
            os.replace(temporary, self.path)
        except BaseException:
            with suppress(OSError):
                os.close(handle)
            with suppress(OSError):
                os.unlink(temporary)
            raise
        new_folders = self.path.parent.parents if self._seen is None else ()
        self._hold(handle if _KEEPS_OPEN else None, seen)
        for folder in (self.path.parent, *new_folders):
            sync_folder(folder)

    def _sweep(self) -> None:
        """Remove what writers left that were killed; whoever holds the lock is the only one."""
        if not self._swept:
            for left in self.path.parent.glob(f".{escape(self.path.name)}.*.tmp"):
                left.unlink(missing_ok=True)
            self._swept = True

    def _recovered(self) -> Tables:
        """Set the damaged file aside under a new name and go on with the newest good backup."""
        with self.lock():
            try:
                damage = self._lasting_damage()
                if damage is not None:
                    self._go_on_without(damage)
            except OSError as error:
                raise NotSaved(reason(error, self.path)) from error
            return dict(self._tables)

    def _lasting_damage(self) -> Damaged | None:
        """Return what is wrong with the file, or None where it turned out well after a moment."""
        while True:
            seen = _identity(os.stat(self.path))
            time.sleep(SETTLE_SECONDS)
            try:
                self._load()
                return None
            except FileNotFoundError:
                return None
            except Damaged as damage:
                if _identity(os.stat(self.path)) == seen:
                    return damage

    def _go_on_without(self, damage: Damaged) -> None:
        stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S-%fZ")
        aside = self.path.with_name(f"{self.path.stem}.damaged-{stamp}.json")
        link_or_copy(self.path, aside)
        sync_folder(aside.parent)  # before its old name goes
        tables, opened = self._newest_known()
        try:
            self._replace(Writer().chunks(tables))
        except OSError:
            aside.unlink(missing_ok=True)  # or every further try would leave one more
            raise
        self._tables = tables
        notice = f"Your file could not be read: {damage}. It was kept as {aside.name} and {opened}."
        _log.warning("%s (in %s, %s)", notice, self.path.parent, damage.__cause__)
        self.notices.append(notice)

    def _newest_known(self) -> tuple[Tables, str]:
        """Return what to go on with: what this copy last read or wrote, or a newer backup."""
        backup = self._backups.newest_good()
        made = backup.stat().st_mtime_ns if backup else 0
        if self._known_at > made:
            return self._tables, "what was last read from it is still here"
        if backup:
            return parse(backup.read_bytes()), f"the backup {backup.stem} was opened"
        return {"meta": META}, "an empty workspace was opened"


def _identity(stat: os.stat_result) -> tuple[int, ...]:
    return stat.st_dev, stat.st_ino, stat.st_mtime_ns, stat.st_size
