"""What the conversations say about what was believed."""

from enum import StrEnum

from msgspec import Struct

from core.domain.belief import Belief
from core.domain.evidence import Evidence, Verdict
from core.domain.interview import Interview
from core.domain.snapshot import Snapshot
from core.rules.standing import moment_held


class BeliefStanding(StrEnum):
    """What all conversations together say about a belief."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    MIXED = "mixed"
    UNTESTED = "untested"


class BeliefRow(Struct, frozen=True, kw_only=True):
    """One belief with what each conversation said about it."""

    belief: Belief
    standing: BeliefStanding
    heard: dict[str, Evidence]
    """By the id of the conversation."""


class EvidenceMap(Struct, frozen=True, kw_only=True):
    """The beliefs about a field, against the conversations that spoke to any of them."""

    rows: tuple[BeliefRow, ...]
    talks: tuple[Interview, ...]
    """The earliest first."""


def belief_standing(snapshot: Snapshot, belief: Belief) -> BeliefStanding:
    """Return where a belief stands: as its verdicts say where they agree, else mixed."""
    verdicts = {each.verdict for each in snapshot.where(Evidence, "belief_id", belief.id)}
    if not verdicts:
        return BeliefStanding.UNTESTED
    return BeliefStanding(verdicts.pop()) if len(verdicts) == 1 else BeliefStanding.MIXED


def evidence_map(snapshot: Snapshot, field_id: str) -> EvidenceMap:
    """Return the beliefs of a field, those that are tested most first."""
    rows = [_row(snapshot, belief) for belief in snapshot.beliefs_about(field_id)]
    ids = dict.fromkeys(id for row in rows for id in row.heard)
    talks = sorted((snapshot.interviews[id] for id in ids), key=moment_held)
    rows.sort(key=lambda row: (-len(row.heard), row.belief.created))
    return EvidenceMap(rows=tuple(rows), talks=tuple(talks))


def _row(snapshot: Snapshot, belief: Belief) -> BeliefRow:
    heard = snapshot.where(Evidence, "belief_id", belief.id)
    return BeliefRow(
        belief=belief,
        standing=belief_standing(snapshot, belief),
        heard={each.interview_id: each for each in heard},
    )


SIGN = {Verdict.SUPPORTED: "+", Verdict.CONTRADICTED: "−", Verdict.MIXED: "±"}
"""A sign for each verdict, so that a map reads without colour."""
