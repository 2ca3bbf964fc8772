"""What a conversation says about a belief."""

from enum import StrEnum

from core.domain.record import Moment, Record


class Verdict(StrEnum):
    """Whether what an insider said bears a belief out."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    MIXED = "mixed"


class Evidence(Record, frozen=True, kw_only=True):
    """One belief, one conversation, and the words that decided."""

    belief_id: str
    interview_id: str
    verdict: Verdict
    quote: str = ""
    created: Moment
