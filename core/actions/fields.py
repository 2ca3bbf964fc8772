"""Fields, where they are read about, and what is believed about them."""

from datetime import datetime

from msgspec.structs import replace

from core.actions.entries import with_change, without
from core.actions.web_address import web_address
from core.actions.words import required
from core.domain.belief import Belief
from core.domain.field import Field, Source
from core.domain.profile import Profile
from core.store.errors import Refused
from core.store.transaction import Transaction


def add_field(tx: Transaction, *, name: str, why: str, now: datetime) -> Field:
    """Add a field; the first one is in focus at once.

    Raises:
        Refused: No name was given, or one that is on the list.
    """
    name = required(name, "Please name the field, job or industry.")
    if any(each.name.casefold() == name.casefold() for each in tx.before.fields.values()):
        raise Refused(f"“{name}” is on your list already. Open it there.")
    field = tx.put(Field(name=name, why=why.strip(), created=now))
    if not tx.before.profile.focus_field_id:
        focus_on(tx, field.id)
    tx.label = f"Added {name}"
    return field


def focus_on(tx: Transaction, field_id: str) -> None:
    """Put one field in focus; there is only ever one."""
    me = tx.get(Profile, "me") or Profile()
    tx.put(replace(me, focus_field_id=field_id))
    tx.label = "Changed your focus"


def add_belief(tx: Transaction, *, field_id: str, statement: str, now: datetime) -> Belief:
    """Write down what is believed about a field before anyone was asked.

    Raises:
        Refused: Nothing was written.
    """
    statement = required(statement, "Please write what you believe, in a sentence.")
    tx.label = "Added a belief"
    return tx.put(Belief(field_id=field_id, statement=statement, created=now))


def add_source(tx: Transaction, field_id: str, *, title: str, link: str, notes: str) -> Source:
    """Note where the field was, or will be, read about.

    Raises:
        Refused: No title was given, or the link is no web address.
    """
    source = _source(Source(title="?"), title, link, notes)
    tx.change(Field, field_id, lambda each: replace(each, sources=(*each.sources, source)))
    tx.label = "Added a source"
    return source


def change_source(
    tx: Transaction, field_id: str, old: Source, *, title: str, link: str, notes: str
) -> Source:
    """Write over one source; what other tabs did to the others stays.

    Raises:
        Refused: The title was left empty, or the link is no web address.
    """
    new = _source(old, title, link, notes)
    _put(tx, field_id, old, new)
    tx.label = "Saved the source"
    return new


def tick_source(tx: Transaction, field_id: str, source: Source, *, read: bool) -> None:
    """Note that a source was read, or that it was not."""
    _put(tx, field_id, source, replace(source, read=read))
    tx.label = "Ticked it as read" if read else "Took the tick off again"


def remove_source(tx: Transaction, field_id: str, source: Source) -> None:
    """Delete one source of a field."""
    tx.change(Field, field_id, lambda each: replace(each, sources=without(each.sources, source)))
    tx.label = f"Deleted {source.title}"


def _source(old: Source, title: str, link: str, notes: str) -> Source:
    title = required(title, "Please write what it is called.")
    return replace(old, title=title, link=web_address(link), notes=notes.strip())


def _put(tx: Transaction, field_id: str, old: Source, new: Source) -> None:
    tx.change(
        Field, field_id, lambda each: replace(each, sources=with_change(each.sources, old, new))
    )
