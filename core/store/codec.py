"""Records to documents and back."""

import logging
import re
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec
import orjson

from core.domain.record import Record
from core.store.errors import Refused
from core.store.format import Document

R = TypeVar("R", bound=Record)

_log = logging.getLogger(__name__)
_LIMIT = re.compile(r"Expected `int` (>=|<=) (-?\d+) - at `\$.*?(\w+)`")
_EMPTY = re.compile(r"Expected `str` of length >= 1 - at `\$.*?(\w+)`")
_PLACE = re.compile(r"- at `\$.*?([a-z_]+)[^a-z_]*`")


def to_document(record: Record, before: Document | None) -> Document:
    """Return the record as it stands in the file, with keys of the old document we do not know.

    Times are written in UTC, whatever offset they came with.

    Raises:
        Refused: A value breaks the rule of its attribute or cannot be JSON.
    """
    # The id of the profile is a default, which msgspec leaves out; every document must carry one.
    values = {"id": record.id, **msgspec.to_builtins(record, builtin_types=(datetime,))}
    kind = type(record)
    try:
        msgspec.convert(values, kind)
        document: Document = _in_utc(values)
        orjson.dumps(document)
    except (msgspec.ValidationError, TypeError, OverflowError) as error:
        _log.warning("A %s was refused: %s", kind.__name__, error)
        raise Refused(f"This {kind.__name__.lower()} was not saved: {_reason(error)}.") from error
    return _with_unknown(document, record, before or {})


def to_record(document: Document, kind: type[R]) -> R | None:
    """Return the record, or None where somebody edited the document into something else."""
    try:
        return msgspec.convert(document, kind)
    except msgspec.ValidationError:
        return None


def utc_text(moment: datetime) -> str:
    """Return a moment as the file keeps it, such as 2026-11-20T15:00:00Z."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _with_unknown(document: Document, value: msgspec.Struct, before: Document) -> Document:
    """Return the document with the keys that only the old one has, also inside its parts."""
    known = set(value.__struct_fields__)
    unknown = {key: part for key, part in before.items() if key not in known}
    for key, old in before.items():
        part = getattr(value, key) if key in known else None
        if isinstance(part, msgspec.Struct) and isinstance(old, dict):
            document[key] = _with_unknown(document[key], part, old)
        elif isinstance(part, tuple) and isinstance(old, list) and key in document:
            document[key] = [
                _with_unknown(here, each, _part_before(here, place, old))
                if isinstance(each, msgspec.Struct)
                else here
                for place, (here, each) in enumerate(zip(document[key], part, strict=True))
            ]
    return {**document, **unknown}


def _part_before(part: Document, place: int, old: list[Any]) -> Document:
    """Return the same part of the old document: by its id, else by its place."""
    documents = [each for each in old if isinstance(each, dict)]
    if "id" in part:
        return next((each for each in documents if each.get("id") == part["id"]), {})
    return documents[place] if place < len(documents) == len(old) else {}


def _in_utc(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _in_utc(part) for key, part in value.items()}
    if isinstance(value, list | tuple):  # JSON knows lists only, so one is not unlike the other
        return [_in_utc(part) for part in value]
    return utc_text(value) if isinstance(value, datetime) else value


def _reason(error: Exception) -> str:
    """Return what is wrong in words of the screen."""
    text = str(error)
    if empty := _EMPTY.match(text):
        return f"its {_words(empty[1])} may not be empty"
    if limit := _LIMIT.match(text):
        way = "or more" if limit[1] == ">=" else "or less"
        return f"its {_words(limit[3])} must be {limit[2]} {way}"
    if isinstance(error, OverflowError):
        return "a time in it lies outside of the calendar"
    if "surrogates" in text:
        return "a text in it holds half a character, which no file can keep"
    if place := _PLACE.search(text):
        return f"its {_words(place[1])} cannot be kept as it is"
    return text.rstrip(".")[:1].lower() + text.rstrip(".")[1:]


def _words(attribute: str) -> str:
    return attribute.replace("_", " ")
