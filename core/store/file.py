"""A workspace in one file on the user's disk, replaced as a whole and never half written."""

import logging
import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock, Timeout
from tinydb.storages import Storage

from core.domain.snapshot import VERSION
from core.store.backups import erase_backups, keep_backup, newest_good
from core.store.errors import Busy, Damaged, NewerFormat, NotOpened, NotSaved
from core.store.format import META, Tables, Writer, parse, version_of

LOCK_SECONDS = 10.0
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
        self.notices: list[str] = []
        self._tables: Tables = {"meta": META}
        self._loaded: BinaryIO | None = None
        self._mutex = threading.RLock()
        self._writer = Writer()
        # Polled often: filelock's own 50 ms made a waiting save take 400 ms.
        lock = path.with_name(path.name + ".lock")
        self._file_lock = FileLock(lock, LOCK_SECONDS, thread_local=False, poll_interval=0.005)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold off every other writer, of this process and of others.

        Raises:
            Busy: Another process kept the lock for `LOCK_SECONDS`.
            NotSaved: The folder cannot be written.
        """
        with self._mutex:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._file_lock.acquire()
            except Timeout as error:
                raise Busy(self._file_lock.lock_file, LOCK_SECONDS) from error
            except OSError as error:
                raise NotSaved(_reason(error)) from error
            try:
                yield
            finally:
                self._file_lock.release()

    def read(self) -> Tables:
        """Return the tables; the same objects for as long as the file stands.

        Raises:
            NotOpened: There is something at this path that cannot be read.
            NotSaved: The file is damaged and could not be set aside.
        """
        with self._mutex:
            try:
                if not self._is_current():
                    self._load()
            except OSError as error:
                raise NotOpened(_reason(error)) from error
            return dict(self._tables)

    def write(self, data: Tables) -> None:
        """Make the tables the durable content of the file; call it under `lock`.

        Raises:
            NotSaved: The disk refused; the old file is intact.
            NewerFormat: The file belongs to a newer version of the program.
        """
        if version_of(self._tables) > VERSION:
            raise NewerFormat
        try:
            content = self._writer.dump({**data, "meta": META})
            self._keep_backup()
            _replace(self.path, content)
        except (OSError, TypeError) as error:
            _log.warning("Saving %s failed: %s", self.path, error)
            raise NotSaved(_reason(error)) from error
        self._tables = data
        with suppress(OSError):  # it is saved; the next read opens the file again
            self._hold()

    def erase_backups(self) -> None:
        """Delete the backups beside the file for good."""
        with self.lock():
            erase_backups(self.path)

    def close(self) -> None:
        if self._loaded:
            self._loaded.close()
            self._loaded = None

    def _keep_backup(self) -> None:
        try:
            keep_backup(self.path, datetime.now(UTC))
        except OSError as error:  # no reason to lose the change as well
            _log.warning("No backup of %s was made: %s", self.path, error)

    def _is_current(self) -> bool:
        try:
            now = os.stat(self.path)
        except FileNotFoundError:
            return True  # what was loaded is all there is; the next save writes the file again
        if self._loaded is None:
            return False
        then = os.fstat(self._loaded.fileno())
        return (now.st_ino, now.st_dev, now.st_mtime_ns, now.st_size) == (
            then.st_ino,
            then.st_dev,
            self._seen[0],
            self._seen[1],
        )

    def _load(self) -> None:
        try:
            self._hold()
            assert self._loaded is not None
            self._tables = parse(self._loaded.read())
        except Damaged as damage:
            with self.lock():
                self._recover(damage)

    def _hold(self) -> None:
        """Keep the loaded file open: the file system would give its inode number away at once."""
        self.close()
        self._loaded = open(self.path, "rb")  # noqa: SIM115
        seen = os.fstat(self._loaded.fileno())
        self._seen = (seen.st_mtime_ns, seen.st_size)

    def _recover(self, damage: Damaged) -> None:
        """Set the damaged file aside under a new name and go on with the newest good backup."""
        try:
            with suppress(Damaged):  # another copy may have mended it while we waited for the lock
                self._hold()
                assert self._loaded is not None
                self._tables = parse(self._loaded.read())
                return
            stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S-%fZ")
            aside = self.path.with_name(f"{self.path.stem}.damaged-{stamp}.json")
            os.replace(self.path, aside)
            backup = newest_good(self.path)
            content = backup.read_bytes() if backup else self._writer.dump({"meta": META})
            _replace(self.path, content)
            self._hold()
            self._tables = parse(content)
        except OSError as error:
            raise NotSaved(_reason(error)) from error
        opened = (
            f"the backup {backup.stem} was opened" if backup else "an empty workspace was opened"
        )
        notice = f"Your file could not be read: {damage}. It was kept as {aside.name} and {opened}."
        _log.warning("%s", notice)
        self.notices.append(notice)


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(name)
        raise
    _fsync_folder(path.parent)


def _fsync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows cannot open folders; its rename is already durable in order
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # the rename is done; some network file systems refuse this
            os.fsync(handle)
    finally:
        os.close(handle)


def _reason(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{error.strerror or error} ({error.filename})" if error.filename else str(error)
    return f"a text holds something that no file can keep ({error})"
