"""Where each field stands, with the way to its decision."""

from core.rules.decision import draft_of, made
from pages.parts.labels import CHOICE
from pages.parts.literal import literal
from pages.parts.places import link
from pages.parts.workspace import snapshot


def decision_links() -> None:
    """Draw a link for each field, with what was decided."""
    view = snapshot()
    for field in view.fields.values():
        decision = next(iter(made(view, field.id)), None)
        if draft_of(view, field.id):
            stands = "being weighed"
        else:
            stands = CHOICE[decision.choice].word.lower() if decision else "not decided yet"
        link(literal(f"{field.name}: {stands}"), "decision", icon="balance", field=field.id)
