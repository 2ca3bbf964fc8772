"""Text that would tell somebody elsewhere that it was read, in every place that takes text."""

from collections.abc import Iterator
from enum import Enum
from typing import Any

import msgspec
from msgspec import inspect
from msgspec.structs import replace

from core.domain.record import Record
from core.domain.snapshot import TABLES

HOST = "beacon.invalid"
NO_TEXT = ("_id", "_ids", "zone", "token", "region", "holidays_of", "encoding")
"""How attributes end that name something the program chose, which is no text of anybody's."""


def beacons(place: str) -> str:
    """Return every kind of beacon we know of, each asking for an address that names the place."""
    there = f"//{HOST}/{place}"
    return (
        f"![a]({there})<img src={there}><b style=background:url({there})>[a](javascript:alert(1))"
    )


def planted(record: Record) -> Any:
    """Return the record with beacons in all its texts, and in those of its parts."""
    return _planted(record, type(record).__name__)


def texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in a record with the name of its attribute."""
    if isinstance(value, msgspec.Struct):
        for each in _open_to_text(value):
            yield from texts(getattr(value, each), f"{type(value).__name__}.{each}")
    elif isinstance(value, tuple | frozenset | dict):
        for each in value:
            yield from texts(each, name)
    elif _is_text(value):
        yield name, value


def every_text() -> set[str]:
    """Return the names of all attributes of records, and of their parts, that take text."""
    known: set[type] = set()
    kinds = [(inspect.type_info(kind), kind.__name__) for kind in TABLES.values()]
    return {name for kind, place in kinds for name in _named(kind, place, known)}


def _named(kind: inspect.Type, place: str, known: set[type]) -> Iterator[str]:
    if isinstance(kind, inspect.StrType):
        yield place
    elif isinstance(kind, inspect.StructType) and kind.cls not in known:
        known.add(kind.cls)
        for each in kind.fields:
            if _takes_text(each.name):
                yield from _named(each.type, f"{kind.cls.__name__}.{each.name}", known)
    elif isinstance(kind, inspect.UnionType):
        for each in kind.types:
            yield from _named(each, place, known)
    elif isinstance(kind, inspect.CollectionType | inspect.VarTupleType):
        yield from _named(kind.item_type, place, known)
    elif isinstance(kind, inspect.DictType):
        yield from _named(kind.key_type, place, known)


def _planted(value: Any, place: str) -> Any:
    if isinstance(value, msgspec.Struct):
        parts = _open_to_text(value)
        changes = {name: _planted(getattr(value, name), f"{place}.{name}") for name in parts}
        return replace(value, **changes)
    if isinstance(value, dict):
        return {_planted(key, place): each for key, each in value.items()}
    if isinstance(value, tuple | frozenset):
        return type(value)(_planted(each, place) for each in value)
    return f"{value} {beacons(place)}".strip() if _is_text(value) else value


def _open_to_text(value: msgspec.Struct) -> list[str]:
    names = [each.name for each in msgspec.structs.fields(value)]
    return [each for each in names if _takes_text(each)]


def _takes_text(name: str) -> bool:
    return name != "id" and not name.endswith(NO_TEXT)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and not isinstance(value, Enum)
