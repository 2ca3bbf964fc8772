"""What a record says about one thing, in the words of the screen."""

from datetime import date
from typing import Any

from core.domain.demand import CanMeet, DemandKind, DemandSource
from core.domain.employer import Employer
from core.domain.field import Field, FieldStatus
from core.domain.message import Channel
from core.domain.person import Person, Seniority, Tie
from core.domain.profile import Want
from core.domain.promise import PromisedBy
from core.rules.chasing import Pace
from core.rules.difference import title
from pages.parts.in_touch import say_rhythm
from pages.parts.labels import (
    CAN_MEET,
    CHANNEL,
    DEMAND,
    DEMAND_SOURCE,
    FIELD_STATUS,
    INTIMIDATION,
    PACE,
    PROMISED_BY,
    SENIORITY,
    TIE,
    WANT,
    Label,
)
from pages.parts.workspace import snapshot

_WORDS: dict[type, Any] = {
    CanMeet: CAN_MEET,
    Channel: CHANNEL,
    DemandKind: DEMAND,
    DemandSource: DEMAND_SOURCE,
    FieldStatus: FIELD_STATUS,
    Pace: PACE,
    PromisedBy: PROMISED_BY,
    Seniority: SENIORITY,
    Tie: TIE,
    Want: WANT,
}


def say_part(part: str, value: Any) -> str:
    """Return the value of an attribute as a reader knows it; what is not said is "nothing"."""
    if value is None or value == "" or value == ():
        return "nothing"
    if part == "intimidation":
        return INTIMIDATION[value]
    if part == "keep_in_touch_days":
        return say_rhythm(value)
    if isinstance(value, tuple):
        return ", ".join(say_part(part.removesuffix("s"), each) for each in value)
    if part.endswith("_id"):
        return _title_of(value)
    return _word(value)


def _word(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    label = _WORDS[type(value)][value] if type(value) in _WORDS else value
    return label.word if isinstance(label, Label) else str(label)


def _title_of(id: str) -> str:
    found = (snapshot().get(kind, id) for kind in (Person, Field, Employer))
    return next((title(record, snapshot()) for record in found if record), "nothing")
