"""A lock for threads and for processes, which tells others who holds it."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from core.store.errors import Busy, NotSaved, reason
from core.store.storage import LOCK_SECONDS

_NOTE = 80
"""Bytes of the note; always as many, so that a shorter one leaves nothing of a longer one."""


class SignedLock:
    """Holds off the other threads of this process and every other process.

    The lock file is never deleted: two could then hold a lock under one name.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._threads = threading.RLock()
        # Polled often: filelock's own 50 ms made a waiting save take 400 ms.
        self._processes = FileLock(path, LOCK_SECONDS, thread_local=False, poll_interval=0.005)
        self._note: int | None = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock; may be taken again inside.

        Raises:
            Busy: Somebody else kept it for `LOCK_SECONDS`.
            NotSaved: The folder cannot be written.
        """
        if not self._threads.acquire(timeout=LOCK_SECONDS):
            raise Busy(self._holder(), LOCK_SECONDS)
        try:
            self._acquire()
            try:
                yield
            finally:
                self._processes.release()
        finally:
            self._threads.release()

    def close(self) -> None:
        """Let go of the lock file."""
        if self._note is not None:
            os.close(self._note)
            self._note = None

    def _acquire(self) -> None:
        try:
            self._processes.acquire()
        except Timeout as error:
            raise Busy(self._holder(), LOCK_SECONDS) from error
        except OSError as error:
            raise NotSaved(reason(error, self._path.parent)) from error
        if self._processes.lock_counter == 1:
            self._sign()

    def _sign(self) -> None:
        note = f"process {os.getpid()} since {datetime.now().astimezone():%H:%M:%S}"
        with suppress(OSError):  # it is only said for others to read
            if self._note is None:
                self._note = os.open(self._path, os.O_RDWR)
            os.lseek(self._note, 0, os.SEEK_SET)
            os.write(self._note, note.ljust(_NOTE).encode())

    def _holder(self) -> str:
        with suppress(OSError, UnicodeDecodeError):
            note = self._path.read_text("utf-8").strip()
            return f"{note}, which holds {self._path}" if note else f"it holds {self._path}"
        return f"it holds {self._path}"
