"""Fields, and what is believed about them."""

from datetime import datetime

from msgspec.structs import replace

from core.actions.words import one_line, required
from core.domain.belief import Belief
from core.domain.field import Field
from core.domain.profile import Profile
from core.store.transaction import Transaction


def add_field(tx: Transaction, *, name: str, why: str, now: datetime) -> Field:
    """Add a field; the first one is in focus at once.

    Raises:
        Refused: No name was given.
    """
    name = required(name, "Please name the field, job or industry.")
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
    return tx.put(Belief(field_id=one_line(field_id), statement=statement, created=now))
