"""The whole workspace as one JSON file, the same shape as the file on disk."""

from collections.abc import Iterator

import msgspec
import orjson

from core.domain.record import Record
from core.domain.snapshot import TABLES, VERSION, Snapshot
from core.exchange.errors import UnreadableFile


def write_backup(snapshot: Snapshot) -> bytes:
    """Return everything as a JSON file that `read_backup` and stock TinyDB can open."""
    tables = {"meta": {"1": {"format": "inside-view", "version": VERSION}}}
    for name, kind in TABLES.items():
        tables[name] = {
            str(i): {"id": record.id, **msgspec.to_builtins(record)}
            for i, record in enumerate(snapshot.table(kind).values(), 1)
        }
    return orjson.dumps(tables, option=orjson.OPT_INDENT_2)


def read_backup(content: bytes) -> tuple[Record, ...]:
    """Return the records of a backup or of a workspace file.

    Raises:
        UnreadableFile: It is no backup of ours, it is damaged, or a newer version wrote it.
    """
    try:
        tables = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise UnreadableFile(
            "This is not a backup of Inside View: it is not complete JSON."
        ) from error
    if not isinstance(tables, dict) or "inside-view" not in str(tables.get("meta")):
        raise UnreadableFile("This is a JSON file, but not a backup of Inside View.")
    version = _version(tables)
    if version > VERSION:
        raise UnreadableFile("A newer Inside View wrote this backup. Please update the app first.")
    return tuple(_records(tables))


def _version(tables: dict[str, object]) -> int:
    try:
        return int(tables["meta"]["1"]["version"])  # type: ignore[index]
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableFile("This backup does not say which version wrote it.") from error


def _records(tables: dict[str, object]) -> Iterator[Record]:
    for name, kind in TABLES.items():
        documents = tables.get(name, {})
        if not isinstance(documents, dict):
            raise UnreadableFile(f"This backup is damaged: its {name} are not a table.")
        for document in documents.values():
            try:
                yield msgspec.convert(document, kind)
            except (msgspec.ValidationError, ValueError) as error:
                raise UnreadableFile(
                    f"This backup is damaged: one of its {name} {error}."
                ) from error
