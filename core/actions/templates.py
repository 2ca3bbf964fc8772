"""The user's own wording of our templates."""

from datetime import datetime

from msgspec.structs import replace

from core.content.templates import parts, script
from core.domain.message import Channel, MessageKind
from core.domain.template import Situation, Template, template_id, template_of_id
from core.rules.wording import unknown_parts
from core.store.errors import Gone, Refused
from core.store.transaction import Transaction


def change_template(
    tx: Transaction,
    kind: MessageKind,
    channel: Channel,
    situation: Situation,
    *,
    text: str,
    now: datetime,
) -> Template | None:
    """Keep the user's wording; words that are ours again are kept as ours, and None returned.

    Raises:
        Refused: Nothing was written, or a part in braces is none that could be filled in.
    """
    text = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if not text:
        raise Refused("A template needs words. To get ours back, choose “Return to ours”.")
    if unknown := unknown_parts(text, parts()):
        raise Refused(_say_unknown(unknown[0]))
    id = template_id(kind, channel, situation)
    ours = script(kind, channel, situation)
    tx.label = "Changed the template"
    if text == ours:
        if mine := tx.get(Template, id):
            tx.remove(mine)
        return None
    return tx.put(Template(id=id, text=text, ours=ours, changed=now))


def return_to_ours(tx: Transaction, id: str) -> None:
    """Give up the user's own wording of a template.

    Raises:
        Gone: It was given up already.
    """
    mine = tx.get(Template, id)
    if mine is None:
        raise Gone(Template)
    tx.remove(mine)
    tx.label = "Went back to our template"


def keep_mine(tx: Transaction, id: str) -> Template:
    """Keep the user's wording although ours has moved on, and say no more about that version."""
    mine, which = tx.get(Template, id), template_of_id(id)
    if mine is None or which is None:
        raise Gone(Template)
    tx.label = "Kept your template"
    return tx.put(replace(mine, ours=script(*which)))


def _say_unknown(part: str) -> str:
    if not part.strip("{}"):
        return "A brace stands alone. Write a part as {my_name}, with a brace on either side."
    return f"There is no part called {{{part}}}. Choose one of the list beside the text."
