"""Change some attributes of a record and leave the rest as the newest state has it."""

from typing import Any, TypeVar

from msgspec.structs import replace

from core.actions.web_address import web_address
from core.actions.words import required
from core.domain.record import Record
from core.store.transaction import Transaction

R = TypeVar("R", bound=Record)
_NAMES = ("name", "statement", "text")
_LINKS = ("link", "website", "profile_link")


def edit(tx: Transaction, kind: type[R], id: str, /, **changes: Any) -> R:
    """Put the changed attributes into the newest record of that id.

    Names and sentences become one line that is not empty, and a link gets the https:// it lacks.

    Raises:
        Gone: The record was deleted in the meantime.
        Refused: A name was left empty, or a link is no web address.
    """
    # An enum is a text as well, and stripped it would be one no more.
    tidy = {key: value.strip() if type(value) is str else value for key, value in changes.items()}
    for key in _NAMES:
        if key in tidy:
            tidy[key] = required(tidy[key], f"This needs a {key}, so nothing was changed.")
    for key in _LINKS:
        if key in tidy:
            tidy[key] = web_address(tidy[key])
    record = tx.change(kind, id, lambda record: replace(record, **tidy))
    tx.label = "Saved your changes"
    return record
