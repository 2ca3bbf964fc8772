"""Deciding about a field: weigh what is known, write the reasons, decide."""

from datetime import datetime

from msgspec.structs import replace

from core.domain.decision import Argument, Choice, Decision, Side
from core.domain.field import Field
from core.rules.decision import STATUS_OF, draft_of, made, on_the_table, reread
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction


def weigh(
    tx: Transaction, field_id: str, argument: Argument, side: Side | None, *, now: datetime
) -> Decision:
    """Say which way an argument points; None takes it off the scales again."""
    draft = _draft(tx, field_id, now)
    kept = tuple(each for each in draft.arguments if each.key != argument.key)
    added = (replace(argument, side=side),) if side else ()
    tx.label = "Weighed what you know"
    return tx.put(replace(draft, arguments=kept + added))


def keep_reasons(tx: Transaction, field_id: str, reasons: str, *, now: datetime) -> Decision:
    """Keep the reasons as far as they are written."""
    tx.label = "Kept your reasons"
    return tx.put(replace(_draft(tx, field_id, now), reasons=reasons))


def decide(tx: Transaction, field_id: str, choice: Choice | None, *, now: datetime) -> Decision:
    """Make the decision, in the words the arguments have today; the field's status follows.

    Raises:
        Gone: The field was deleted in the meantime.
        Refused: Nothing was chosen.
    """
    if choice is None:
        raise Refused("Please choose one: pursue it, keep exploring, or set it aside.")
    draft = _draft(tx, field_id, now)
    field = tx.change(Field, field_id, lambda field: replace(field, status=STATUS_OF[choice]))
    arguments = reread(draft.arguments, on_the_table(tx.before, field_id))
    tx.label = f"Decided about {field.name}"
    return tx.put(
        replace(
            draft, choice=choice, reasons=draft.reasons.strip(), arguments=arguments, decided=now
        )
    )


def think_again(tx: Transaction, field_id: str, *, now: datetime) -> Decision:
    """Begin a new draft from the last decision, which stays as it was made."""
    tx.label = "Opened the question again"
    return tx.put(_draft(tx, field_id, now))


def _draft(tx: Transaction, field_id: str, now: datetime) -> Decision:
    """Return the open draft, else a new one that goes on from the last decision."""
    if tx.get(Field, field_id) is None:
        raise Gone(Field)
    view = tx.view()
    if draft := draft_of(view, field_id):
        return draft
    last = next(iter(made(view, field_id)), None)
    return Decision(
        field_id=field_id,
        reasons=last.reasons if last else "",
        arguments=last.arguments if last else (),
        created=now,
    )
