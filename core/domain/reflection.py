"""What a conversation means for me, thought over afterwards."""

from enum import StrEnum

from core.domain.record import Moment, Record


class Fit(StrEnum):
    """Whether something suits me."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"
    DONT_KNOW = "dont_know"


class Reflection(Record, frozen=True, kw_only=True):
    """One conversation held against who I am; only for me, like abilities and limits."""

    interview_id: str
    interests: Fit | None = None
    values: Fit | None = None
    needs: Fit | None = None
    skills: Fit | None = None
    themes: tuple[str, ...] = ()
    """What it was about, in a word or two each; the same words as in earlier talks."""
    would_want: Fit | None = None
    """Whether I would want this work."""
    training: str = ""
    """What I would have to learn for it."""
    going_on: str = ""
    """How I want to go on."""
    created: Moment
