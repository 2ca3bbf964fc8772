"""Two states that grew apart from one: the changes of both, document by document."""

from typing import Any, NamedTuple

from core.store.format import Document, Tables
from core.store.tables import DocumentChanges, Ids

_NOTHING: Any = object()
"""What stands where a document has no such key."""


class Clash(NamedTuple):
    """The same words changed on both sides; ours stayed."""

    table: str
    id: str
    key: str
    theirs: Any
    """What the other side had there; None where it had nothing."""


class Rebased(NamedTuple):
    """Their state with our changes on top."""

    tables: Tables
    clashes: tuple[Clash, ...]


def rebased(base: Tables, ours: Tables, theirs: Tables, *, deleting: bool = True) -> Rebased:
    """Return their tables with what we changed since the base.

    What one side deleted and the other changed stays. Without `deleting` nothing is deleted at all.
    """
    ids = Ids()
    our_changes, their_changes = ids.differences(base, ours), ids.differences(base, theirs)
    clashes: list[Clash] = []
    changes: DocumentChanges = {}
    for name, documents in our_changes.items():
        for id, ours_now in documents.items():
            theirs_now = ids.document(theirs, name, id)
            if id not in their_changes.get(name, {}):
                result = ours_now
            elif ours_now is None or theirs_now is None:
                result = ours_now or theirs_now
            else:
                before = ids.document(base, name, id) or {}
                result, keys = _together(before, ours_now, theirs_now)
                clashes += [Clash(name, id, key, theirs_now.get(key)) for key in keys]
            if result is not None or deleting:
                changes.setdefault(name, {})[id] = result
    if not deleting:
        _bring_back(base, their_changes, changes, ids)
    return Rebased(ids.applied(theirs, changes), tuple(clashes))


def _bring_back(
    base: Tables, their_changes: DocumentChanges, changes: DocumentChanges, ids: Ids
) -> None:
    for name, documents in their_changes.items():
        for id, document in documents.items():
            if document is None:
                changes.setdefault(name, {}).setdefault(id, ids.document(base, name, id))


def _together(base: Document, ours: Document, theirs: Document) -> tuple[Document, list[str]]:
    """Return both sides' document, and the keys where only ours could stay."""
    clashing: list[str] = []
    result: Document = {}
    for key in theirs | ours:
        value, is_ours_alone = _either(
            base.get(key, _NOTHING), ours.get(key, _NOTHING), theirs.get(key, _NOTHING)
        )
        if value is not _NOTHING:
            result[key] = value
        if is_ours_alone:
            clashing.append(key)
    return result, clashing


def _either(base: Any, ours: Any, theirs: Any) -> tuple[Any, bool]:
    """Return what both sides make of a value, and whether something of theirs was lost."""
    if ours == theirs or theirs == base:
        return ours, False
    if ours == base:
        return theirs, False
    if isinstance(ours, str) and isinstance(theirs, str):
        longer = max(ours, theirs, key=len)
        typed_on = " " in longer and ours in longer and theirs in longer  # a code has no blanks
        return (longer, False) if typed_on else (ours, True)
    if isinstance(ours, dict) and isinstance(theirs, dict):
        together, keys = _together(base if isinstance(base, dict) else {}, ours, theirs)
        return together, bool(keys)
    if isinstance(ours, list) and isinstance(theirs, list):
        return _lists_together(base if isinstance(base, list) else [], ours, theirs)
    return ours, True


def _lists_together(base: list[Any], ours: list[Any], theirs: list[Any]) -> tuple[list[Any], bool]:
    """Return the entries of both, in our order; entries with an id are one entry by it."""
    by_name = [{_name(each): each for each in entries} for entries in (base, ours, theirs)]
    before, here, there = by_name
    if any(
        len(found) < len(entries)
        for found, entries in zip(by_name, (base, ours, theirs), strict=True)
    ):
        return ours, True  # something stands there twice
    result, clashing = [], False
    for name in [*here, *(each for each in there if each not in here)]:
        old, our, their = (found.get(name, _NOTHING) for found in (before, here, there))
        if our is _NOTHING or their is _NOTHING:
            kept = our if their is _NOTHING else their
            is_deleted = old is not _NOTHING and kept == old
            value, lost = _NOTHING if is_deleted else kept, False
        else:
            value, lost = _either(old, our, their)
        clashing = clashing or lost
        if value is not _NOTHING:
            result.append(value)
    return result, clashing


def _name(entry: Any) -> str:
    known = isinstance(entry, dict) and isinstance(entry.get("id"), str)
    return f"id {entry['id']}" if known else repr(entry)
