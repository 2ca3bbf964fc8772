"""Copies of the file, spaced in time: a few of the last hour, the last day, the last month."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.store.errors import Damaged
from core.store.format import parse

SPACING = (
    (timedelta(hours=1), timedelta(minutes=10)),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=31), timedelta(days=1)),
)
"""Up to this age, keep one copy in this much time; older copies go, but never the newest."""

_STAMP = "%Y-%m-%dT%H-%M-%SZ"


def folder_of(file: Path) -> Path:
    """Return where the backups of a workspace file stand."""
    return file.with_name(f"{file.stem}-backups")


def backups(file: Path) -> list[tuple[datetime, Path]]:
    """Return the backups of a file, newest first, each with the time it was made."""
    found = list(_stamped(folder_of(file).glob("*.json"))) if folder_of(file).is_dir() else []
    return sorted(found, reverse=True)


def keep_backup(file: Path, now: datetime) -> None:
    """Keep the file as it stands, unless a copy of the last ten minutes exists, and thin the rest.

    A hard link costs nothing and is safe, since the file is always replaced and never written into.
    """
    ages = [now - made for made, _ in backups(file)]
    # A copy from the future, made while the clock was wrong, does not count.
    if not file.exists() or any(timedelta(0) <= age < SPACING[0][1] for age in ages):
        return
    folder_of(file).mkdir(exist_ok=True)
    copy = folder_of(file) / f"{now.astimezone(UTC).strftime(_STAMP)}.json"
    try:
        os.link(file, copy)
    except FileExistsError:
        return
    except OSError:
        shutil.copy2(file, copy)
    for path in superfluous(backups(file), now):
        with suppress(FileNotFoundError):
            path.unlink()


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


def newest_good(file: Path) -> Path | None:
    """Return the newest backup that can be read, or None."""
    for _, path in backups(file):
        with suppress(Damaged, OSError):
            parse(path.read_bytes())
            return path
    return None


def erase_backups(file: Path) -> None:
    """Delete every backup of a file for good."""
    for _, path in backups(file):
        path.unlink(missing_ok=True)


def _stamped(paths: Iterable[Path]) -> Iterator[tuple[datetime, Path]]:
    for path in paths:
        with suppress(ValueError):
            yield datetime.strptime(path.stem, _STAMP).replace(tzinfo=UTC), path
