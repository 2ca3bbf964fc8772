"""No record may point to one that is not there."""

from core.domain.record import Record
from core.domain.snapshot import REFERENCES
from core.store.errors import Refused
from core.store.transaction import Transaction


def check_references(tx: Transaction) -> None:
    """Look at every record put, and at everything that pointed to a record removed.

    Raises:
        Refused: A record would point to nothing.
    """
    for kind, records in tx.changes.items():
        for id, record in records.items():
            if record is not None:
                _check_points(tx, record)
            else:
                _check_orphans(tx, kind, id)


def _check_points(tx: Transaction, record: Record) -> None:
    for attribute, target in REFERENCES.get(type(record), {}).items():
        value = getattr(record, attribute)
        for id in value if isinstance(value, tuple) else (value,):
            if id is not None and tx.get(target, id) is None:
                raise Refused(
                    f"This {type(record).__name__.lower()} was not saved, because the "
                    f"{target.__name__.lower()} it belongs to no longer exists."
                )


def _check_orphans(tx: Transaction, kind: type[Record], id: str) -> None:
    for source, attributes in REFERENCES.items():
        for attribute, target in attributes.items():
            if target is not kind:
                continue
            for record in tx.before.where(source, attribute, id):
                now = tx.get(source, record.id)
                value = getattr(now, attribute) if now else None
                if value == id or (isinstance(value, tuple) and id in value):
                    raise Refused(
                        f"This {kind.__name__.lower()} was not deleted, because a "
                        f"{source.__name__.lower()} still belongs to it."
                    )
