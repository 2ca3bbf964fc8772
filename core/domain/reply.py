"""What came back."""

from datetime import date
from enum import StrEnum

from core.domain.record import Moment, Record


class ReplyKind(StrEnum):
    """An answer to a request; NO_ANSWER closes a request that was chased in vain."""

    YES = "yes"
    LATER = "later"
    NO = "no"
    REFERRED = "referred"
    NO_ANSWER = "no_answer"


class Reply(Record, frozen=True, kw_only=True):
    """An answer from a person, at the time it came."""

    person_id: str
    kind: ReplyKind
    received: Moment
    ask_again: date | None = None
    """For LATER: when to write again."""
    note: str = ""
