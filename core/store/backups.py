"""Copies of the file, spaced in time: a few of the last hour, the last day, the last month."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.store.durable import BINARY, sync_folder, write_all
from core.store.errors import Damaged
from core.store.format import parse

SPACING = (
    (timedelta(hours=1), timedelta(minutes=10)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=31), timedelta(days=1)),
)
"""Up to this age, keep one copy in this much time; older copies go, but never the newest."""

_STAMP = "%Y-%m-%dT%H-%M-%SZ"


class Backups:
    """The copies of one workspace file, in a folder beside it."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.folder = file.with_name(f"{file.stem}-backups")
        self._next: datetime | None = None

    def all(self) -> list[tuple[datetime, Path]]:
        """Return the copies, newest first, each with the time it was made."""
        return sorted(_stamped(self.folder.glob("*.json")), reverse=True)

    def path_of(self, made: datetime) -> Path:
        """Return where the copy of that time stands, if there is one."""
        return self.folder / f"{made.astimezone(UTC).strftime(_STAMP)}.json"

    def keep(self, now: datetime) -> Path | None:
        """Keep the file as it stands, unless a copy of the last ten minutes exists; thin the rest.

        Returns the copy that was made, if any.

        Costs nothing while the last copy made here is fresh.
        """
        # A clock that was set back makes a copy rather than none.
        if self._next and self._next - SPACING[0][1] <= now < self._next:
            return None
        ages = [now - made for made, _ in self.all()]
        # A copy from the future, made while the clock was wrong, does not count.
        fresh = [age for age in ages if timedelta(0) <= age < SPACING[0][1]]
        copy = None
        if not fresh and self.file.exists():
            copy = self.path_of(now)
            self._copy_to(copy)
            for path in superfluous(self.all(), now):
                path.unlink(missing_ok=True)
            fresh = [timedelta(0)]
        if fresh:
            self._next = now - min(fresh) + SPACING[0][1]
        return copy

    def drop(self, copy: Path) -> None:
        """Take a copy back whose file was not replaced: as a link it is the file itself."""
        copy.unlink(missing_ok=True)
        self._next = None

    def keep_version(self, version: int) -> None:
        """Keep the file as an older version of the program left it; never thinned out."""
        self._copy_to(self.folder / f"version-{version}.json")

    def newest_good(self) -> Path | None:
        """Return the newest copy that can be read, or None."""
        for _, path in self.all():
            with suppress(Damaged, OSError):
                parse(path.read_bytes())
                return path
        return None

    def erase(self) -> None:
        """Delete every copy for good."""
        for path in [*(path for _, path in self.all()), *self.folder.glob("version-*.json")]:
            path.unlink(missing_ok=True)
        self._next = None

    def _copy_to(self, copy: Path) -> None:
        self.folder.mkdir(exist_ok=True)
        with suppress(FileExistsError):
            link_or_copy(self.file, copy)
        # The copy must last before the file may change.
        for folder in (self.folder, self.folder.parent):
            sync_folder(folder)


def link_or_copy(file: Path, copy: Path) -> None:
    """Give the file a second name, or copy it where the disk knows no links.

    A hard link costs nothing, and is safe as soon as the file is replaced: nobody writes into it
    in place then.

    Raises:
        FileExistsError: The name is taken.
    """
    try:
        os.link(file, copy)
    except FileExistsError:
        raise
    except OSError:
        _copy(file, copy)


def _copy(file: Path, copy: Path) -> None:
    """Copy beside the file first, since half a copy would be taken for a whole one."""
    if copy.exists():
        raise FileExistsError(copy)
    half = file.with_name(f".{file.name}.copy.tmp")
    try:
        handle = os.open(half, os.O_RDWR | os.O_CREAT | os.O_TRUNC | BINARY, 0o600)
        try:
            write_all(handle, [file.read_bytes()])
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(half, copy)
    finally:
        half.unlink(missing_ok=True)


def superfluous(have: Iterable[tuple[datetime, Path]], now: datetime) -> list[Path]:
    """Return the copies that the spacing does not ask for; the oldest of each span stays."""
    kept: set[tuple[timedelta, int]] = set()
    gone = []
    copies = sorted(have)
    for made, path in copies[:-1]:
        every = next((every for age, every in SPACING if now - made <= age), None)
        span = (every, int(made.timestamp() // every.total_seconds())) if every else None
        if span is None or span in kept:
            gone.append(path)
        else:
            kept.add(span)
    return gone


def _stamped(paths: Iterable[Path]) -> Iterator[tuple[datetime, Path]]:
    for path in paths:
        with suppress(ValueError):
            yield datetime.strptime(path.stem, _STAMP).replace(tzinfo=UTC), path
