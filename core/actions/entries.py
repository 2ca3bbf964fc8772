"""Entries in a list that a record holds, such as a field's sources: changed one at a time."""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

E = TypeVar("E", bound=Struct)


def with_change(entries: tuple[E, ...], old: E, new: E) -> tuple[E, ...]:
    """Return the entries with what was typed over in one of them.

    Where another tab changed the same entry, the rest of its change stays; where it was deleted,
    what was typed comes back as an entry of its own, since nothing typed may be lost.
    """
    place = _place(entries, old)
    if place is None:
        return (*entries, new)
    typed = {
        name: value
        for name in new.__struct_fields__
        if (value := getattr(new, name)) != getattr(old, name)
    }
    return (*entries[:place], replace(entries[place], **typed), *entries[place + 1 :])


def without(entries: tuple[E, ...], old: E) -> tuple[E, ...]:
    """Return the entries without one; one that is gone already changes nothing."""
    place = _place(entries, old)
    return entries if place is None else (*entries[:place], *entries[place + 1 :])


def _place(entries: tuple[E, ...], old: E) -> int | None:
    """Return where the entry stands: the same, else one that only kept its title."""
    if old in entries:
        return entries.index(old)
    titles = [getattr(each, "title", None) for each in entries]
    title = getattr(old, "title", None)
    return titles.index(title) if title in titles else None
