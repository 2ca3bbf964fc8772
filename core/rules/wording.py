"""Our templates and those the user changed: which one counts, and what cannot stand in one."""

from collections.abc import Collection
from enum import StrEnum

from core.domain.message import Channel, MessageKind
from core.domain.snapshot import Snapshot
from core.domain.template import Situation, Template, template_id
from core.rules.drafts import parts_in


class Whose(StrEnum):
    """Whose wording a template is."""

    OURS = "ours"
    MINE = "mine"
    OURS_IS_NEWER = "ours_is_newer"
    """Mine, and ours was improved since."""


def wording(
    snapshot: Snapshot, kind: MessageKind, channel: Channel, situation: Situation, ours: str
) -> str:
    """Return the template that counts: the user's own, else ours."""
    mine = snapshot.get(Template, template_id(kind, channel, situation))
    return mine.text if mine else ours


def whose(mine: Template | None, ours: str) -> Whose:
    """Return whose wording counts, and whether ours has moved on."""
    if mine is None:
        return Whose.OURS
    return Whose.MINE if mine.ours == ours else Whose.OURS_IS_NEWER


def unknown_parts(text: str, known: Collection[str]) -> tuple[str, ...]:
    """Return what stands in braces and is no part we could fill in, a lone brace included."""
    return tuple(part for part in parts_in(text) if part not in known)
