"""LinkedIn's list of connections, as it named its columns before mid-2023 and since."""

from collections.abc import Sequence

from core.exchange.column import Column, Layout, places

_NEEDED = frozenset({"first name", "last name", "connected on"})
_COLUMNS = {
    Column.FIRST_NAME: ("first name",),
    Column.LAST_NAME: ("last name",),
    Column.PROFILE_LINK: ("url",),
    Column.EMAIL: ("email address",),
    Column.EMPLOYER: ("company",),
    Column.ROLE: ("position",),
    Column.CONNECTED: ("connected on",),
}


def layout(headings: Sequence[str]) -> Layout | None:
    """Return where the columns of LinkedIn stand, if these are its headings."""
    if not {*headings} >= _NEEDED:
        return None
    return tuple(
        place for column, wanted in _COLUMNS.items() for place in places(headings, column, wanted)
    )
