"""The five-minute look back on a conversation: while it is being written, and when it is done."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from core.domain.lead import LeadKind
from core.domain.promise import PromisedBy
from core.domain.record import Moment

Faces = Annotated[int, Meta(ge=1, le=5)]
"""1 hard … 5 very well."""


class LeadGiven(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A lead as the debrief asks for it."""

    kind: LeadKind = LeadKind.PERSON
    text: str = ""
    may_name_giver: bool = False


class PromiseMade(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A promise as the debrief asks for it."""

    by: PromisedBy = PromisedBy.ME
    text: str = ""
    due: date | None = None


class DebriefDraft(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is written so far; one may be interrupted and go on another day."""

    learned: tuple[str, ...] = ()
    advice: str = ""
    went: Faces | None = None
    felt: str = ""
    confidence: Faces | None = None
    leads: tuple[LeadGiven, ...] = ()
    promises: tuple[PromiseMade, ...] = ()


class Debrief(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The finished look back; its leads and promises are records of their own."""

    learned: tuple[str, ...]
    advice: str = ""
    went: Faces | None = None
    """How it went."""
    felt: str = ""
    """How it felt, in my own words."""
    confidence: Faces | None = None
    """How I feel about the next conversation."""
    finished: Moment
