"""The records of a table by what one of their attributes says."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from core.domain.record import Record

Table = Mapping[str, Record]
Changed = Mapping[str, Record | None]
"""By id what is put into a table, or None for what is taken out."""
Index = Mapping[str, tuple[Record, ...]]


def parts(record: Record | None, attribute: str) -> Iterator[str]:
    """Yield what an attribute says, one value or several; nothing is no value."""
    found = getattr(record, attribute, None)
    return filter(None, found if isinstance(found, tuple) else (found,))


def indexed(table: Table, attribute: str) -> Index:
    """Return an index; under each value the records stand in the order of the table."""
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for record in table.values():
        for part in parts(record, attribute):
            found[part].append(record)
    return {part: tuple(records) for part, records in found.items()}


def reindexed(index: Index, attribute: str, table: Table, changed: Changed) -> Index | None:
    """Return the index after changes to the table, or None where it has to be made anew."""
    new = dict(index)
    for id, record in changed.items():
        before = table.get(id)
        said = (*parts(record or before, attribute),)
        if record and before and said != (*parts(before, attribute),):
            return None  # among the others of its new value it stands where it was added
        for part in said:
            found = new.get(part, ())
            if before is None:
                new[part] = (*found, record) if record else found
            else:
                put = (record if each is before else each for each in found)
                new[part] = tuple(each for each in put if each)
    return new


def merged(table: Table, changed: Changed) -> Table:
    """Return the table after the changes; what is new stands at its end."""
    new: dict[str, Record] = dict(table)
    for id, record in changed.items():
        if record:
            new[id] = record
        else:
            new.pop(id, None)
    return new
