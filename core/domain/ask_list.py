"""The questions still to be asked of somebody, the most important first."""

from msgspec import Struct

from core.domain.record import Moment, Name, Record


class ToAsk(Struct, frozen=True, kw_only=True):
    """A question on the list; an answer from before `since` does not take it off."""

    question_id: Name
    """Of the bank, or of a question of one's own."""
    since: Moment


class AskList(Record, frozen=True, kw_only=True):
    """One record a workspace. What was put on a checklist or answered is not taken off here."""

    id: str = "ask_list"
    entries: tuple[ToAsk, ...] = ()
