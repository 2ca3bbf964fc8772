"""Records to documents and back."""

from typing import TypeVar

import msgspec
import orjson

from core.domain.record import Record
from core.store.errors import Refused
from core.store.format import Document

R = TypeVar("R", bound=Record)


def to_document(record: Record, before: Document | None) -> Document:
    """Return the record as it stands in the file, with keys of the old document we do not know.

    Raises:
        Refused: A value breaks the rule of its attribute or cannot be JSON.
    """
    # The id of the profile is a default, which msgspec leaves out; every document must carry one.
    document = {"id": record.id, **msgspec.to_builtins(record)}
    kind = type(record)
    try:
        msgspec.convert(document, kind)
        orjson.dumps(document)
    except (msgspec.ValidationError, TypeError) as error:
        raise Refused(f"This {kind.__name__.lower()} was not saved: {error}.") from error
    known = set(kind.__struct_fields__)
    return {**document, **{k: v for k, v in (before or {}).items() if k not in known}}


def to_record(document: Document, kind: type[R]) -> R | None:
    """Return the record, or None where somebody edited the document into something else."""
    try:
        return msgspec.convert(document, kind)
    except msgspec.ValidationError:
        return None
