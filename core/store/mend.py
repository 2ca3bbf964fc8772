"""What points to a record that somebody edited away is not shown either; the file keeps it."""

from typing import Any

from msgspec.structs import fields, replace

from core.domain.record import Record
from core.domain.snapshot import REFERENCES, Snapshot


def mended(view: Snapshot) -> Snapshot:
    """Return the view without references to nothing, so that screens may rely on every one.

    A record that cannot be without is left out; one that can only loses the reference.
    """
    loose = _loose(view)
    while loose:
        view = view.replaced(loose)
        loose = _loose(view)
    return view


def _loose(view: Snapshot) -> dict[type[Record], dict[str, Record]]:
    tables: dict[type[Record], dict[str, Record]] = {}
    for kind in REFERENCES:
        repaired = {id: _repaired(view, record) for id, record in view.table(kind).items()}
        if any(repaired[id] is not record for id, record in view.table(kind).items()):
            tables[kind] = {id: record for id, record in repaired.items() if record}
    return tables


def _repaired(view: Snapshot, record: Record) -> Record | None:
    """Return the record itself, or it without what points to nothing, or None."""
    gone: dict[str, Any] = {}
    for attribute, target in REFERENCES[type(record)].items():
        value = getattr(record, attribute)
        if isinstance(value, tuple):
            if not all(view.get(target, id) for id in value):
                gone[attribute] = tuple(id for id in value if view.get(target, id))
        elif value is not None and view.get(target, value) is None:
            gone[attribute] = None
    if not gone:
        return record
    needed = {field.name for field in fields(record) if field.required}
    return None if needed & gone.keys() else replace(record, **gone)
