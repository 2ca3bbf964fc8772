"""Two entries for one person become one."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import fields, replace

from core.domain.distinction import Distinction
from core.domain.person import Person
from core.domain.snapshot import REFERENCES
from core.domain.snooze import Snooze
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction

_JOINED = ("field_ids", "tags")
_OF_THE_ENTRY = ("id", "created")
_WAYS = ("email", "phone", "profile_link")


def merge_people(
    tx: Transaction, keep_id: str, other_id: str, chosen: Mapping[str, Any] = {}
) -> Person:
    """Put everything that belongs to the other entry to the first, and take the other away.

    `chosen` says what was decided attribute by attribute; where nothing was decided, the first
    entry speaks, and the other where the first says nothing. Fields and tags are joined.

    Raises:
        Gone: One of the two was deleted in the meantime.
        Refused: They are one and the same entry.
    """
    keep, other = tx.get(Person, keep_id), tx.get(Person, other_id)
    if keep is None or other is None:
        raise Gone(Person)
    if keep_id == other_id:
        raise Refused("This is one and the same entry.")
    merged = _with_spare_ways(
        replace(keep, **{**merged_values(keep, other), **chosen}), keep, other
    )
    merged = replace(merged, **_introduction(merged, keep, other))
    tx.put(merged)
    _move_everything(tx, other_id, keep_id)
    _move_distinctions(tx, other_id, keep_id)
    _move_put_off(tx, other_id, keep_id)
    tx.remove(other)
    tx.label = f"Merged two entries for {merged.name}"
    return merged


def tell_apart(tx: Transaction, first_id: str, second_id: str) -> Distinction:
    """Note that two entries are two people, so that nobody offers to merge them again.

    Raises:
        Gone: One of the two was deleted in the meantime.
    """
    if tx.get(Person, first_id) is None or tx.get(Person, second_id) is None:
        raise Gone(Person)
    tx.label = "Noted that these are two people"
    return tx.put(_distinction(first_id, second_id))


def merged_values(keep: Person, other: Person) -> dict[str, Any]:
    """Return what the joined entry says where nobody decides otherwise."""
    values: dict[str, Any] = {}
    for field in fields(Person):
        ours, theirs = getattr(keep, field.name), getattr(other, field.name)
        if field.name in _JOINED:
            values[field.name] = tuple(dict.fromkeys((*ours, *theirs)))
        elif field.name == "notes":
            values[field.name] = "\n\n".join(dict.fromkeys(filter(None, (ours, theirs))))
        elif field.name == "keep_in_touch_days":  # 0 says: never
            values[field.name] = theirs if ours is None else ours
        elif field.name not in _OF_THE_ENTRY:
            values[field.name] = ours or theirs
    values["created"] = min(keep.created, other.created)
    # Whoever is talked to under one of the two names is not set aside.
    values["set_aside"] = keep.set_aside if keep.set_aside and other.set_aside else None
    return values


def _introduction(merged: Person, keep: Person, other: Person) -> dict[str, Any]:
    """Return who introduced them; whoever may not be named stays unnamed, and nobody did so
    themselves."""
    introducer_id = merged.introducer_id
    if introducer_id in (None, keep.id, other.id):
        return {"introducer_id": None, "may_name_introducer": False}
    said = [each for each in (keep, other) if each.introducer_id == introducer_id]
    return {"may_name_introducer": any(each.may_name_introducer for each in said)}


def _with_spare_ways(merged: Person, *entries: Person) -> Person:
    """Keep in the notes how else the two entries could be reached, for nothing may be lost."""
    ways = [(way, getattr(entry, way)) for entry in entries for way in _WAYS]
    spare = [said for way, said in ways if said != getattr(merged, way)]
    unknown = [each for each in spare if each and each not in merged.notes]
    if not unknown:
        return merged
    lines = filter(None, (merged.notes, f"Also: {', '.join(unknown)}"))
    return replace(merged, notes="\n\n".join(lines))


def _move_everything(tx: Transaction, old: str, new: str) -> None:
    for source, attributes in REFERENCES.items():
        for attribute, target in attributes.items():
            if target is Person and source is not Distinction:
                for record in tx.before.where(source, attribute, old):
                    now = tx.get(source, record.id)
                    if now is not None and now.id != old:
                        value = None if now.id == new else new
                        tx.put(replace(now, **{attribute: value}))


def _move_distinctions(tx: Transaction, old: str, new: str) -> None:
    """Whom the other entry is not, the one who stays is not either; their id names both."""
    for attribute in REFERENCES[Distinction]:
        for apart in tx.before.where(Distinction, attribute, old):
            tx.remove(apart)
            third = apart.second_id if apart.first_id == old else apart.first_id
            if third != new:
                tx.put(_distinction(new, third))


def _distinction(one: str, another: str) -> Distinction:
    """Return the same record whichever of the two is named first."""
    first, second = sorted((one, another))
    return Distinction(id=f"{first}~{second}", first_id=first, second_id=second)


def _move_put_off(tx: Transaction, old: str, new: str) -> None:
    """What was put off for the other entry stays put off, unless the first says it otherwise."""
    for snooze in tx.before.table(Snooze).values():
        what, _, id = snooze.id.rpartition(":")
        if id == old:
            tx.remove(snooze)
            if tx.get(Snooze, f"{what}:{new}") is None:
                tx.put(replace(snooze, id=f"{what}:{new}"))
