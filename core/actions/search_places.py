"""Places to look for people to talk to."""

from datetime import datetime

from core.actions.web_address import web_address
from core.actions.words import required
from core.domain.search_place import SearchPlace
from core.store.errors import Refused
from core.store.transaction import Transaction


def add_search_place(
    tx: Transaction, *, name: str, link: str = "", notes: str = "", now: datetime
) -> SearchPlace:
    """Keep a place to look.

    Raises:
        Refused: No name was given, or one that is on the list, or the link is no web address.
    """
    name = required(name, "Please name the place.")
    for each in tx.before.table(SearchPlace).values():
        if each.name.casefold() == name.casefold():
            raise Refused(f"“{each.name}” is on your list already.")
    tx.label = f"Added {name}"
    return tx.put(SearchPlace(name=name, link=web_address(link), notes=notes.strip(), created=now))
