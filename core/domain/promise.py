"""What somebody said they would do."""

from datetime import date
from enum import StrEnum

from core.domain.record import Moment, Name, Record


class PromisedBy(StrEnum):
    """Whose promise it is."""

    ME = "me"
    THEM = "them"


class Promise(Record, frozen=True, kw_only=True):
    """A promise in either direction, with the day it is due."""

    text: Name
    by: PromisedBy
    person_id: str
    interview_id: str | None = None
    due: date | None = None
    kept: Moment | None = None
    created: Moment
