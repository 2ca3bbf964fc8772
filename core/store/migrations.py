"""Older files brought up to date as they are read: one function for each step between versions.

Nothing is written by it. The next save keeps a backup of the old bytes first.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from core.domain.snapshot import TABLES
from core.store.codec import utc_text
from core.store.format import META, Tables, version_of


def to_version_2(tables: Tables) -> Tables:
    """Version 2 keeps times in UTC; version 1 kept the offset of the place they came from."""
    return {
        name: {key: _in_utc(document) for key, document in documents.items()}
        if name in TABLES
        else documents
        for name, documents in tables.items()
    }


MIGRATIONS: tuple[Callable[[Tables], Tables], ...] = (to_version_2,)
"""The first leads from version 1 to version 2, the last to the newest."""


def migrated(tables: Tables) -> Tables:
    """Return the tables as this version keeps them; those of a newer version as they are."""
    missing = MIGRATIONS[max(version_of(tables), 1) - 1 :]
    if not missing:
        return tables
    for migrate in missing:
        tables = migrate(tables)
    return {**tables, "meta": META}


_TIMES = {
    "began",
    "cancelled",
    "created",
    "ended",
    "finished",
    "kept",
    "received",
    "sent",
    "set_aside",
    "starts",
}


def _in_utc(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return {
        key: _moment_in_utc(part) if key in _TIMES else _in_utc(part) for key, part in value.items()
    }


def _moment_in_utc(value: Any) -> Any:
    try:
        moment = datetime.fromisoformat(value)
        return utc_text(moment) if moment.tzinfo else value
    except (TypeError, ValueError, OverflowError):  # no time at all; somebody edited it
        return value
