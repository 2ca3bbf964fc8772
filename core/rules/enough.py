"""Whether enough people were heard about a field, and whom to ask next."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from core.domain.demand import Demand
from core.domain.evidence import Evidence
from core.domain.interview import Interview
from core.domain.person import Person, Seniority, Tie
from core.domain.reflection import Reflection
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.rules.employers import employer_key
from core.rules.fields import talks_about
from core.rules.seniority import seniority
from core.rules.standing import standing

BASE = 3
"""Conversations after which it begins to mean something that nothing new comes."""
RUN = 2
"""The last conversations that are looked at."""
LITTLE = 0.1
"""Up to this share of new themes, the last conversations added little.

The idea of base, run length and threshold is that of G. Guest, E. Namey and M. Chen, "A simple
method to assess and report thematic saturation in qualitative research" (PLoS ONE, 2020); our
numbers are smaller, for a decision of one's own and not for science.
"""
PROPOSED = 3
_EASY = 2
"""Up to this, of five, writing to somebody takes little courage."""


class Enough(StrEnum):
    """What the last conversations still added."""

    TOO_EARLY = "too_early"
    STILL_NEW = "still_new"
    LITTLE_NEW = "little_new"


class Heard(Struct, frozen=True, kw_only=True):
    """Who was heard about a field, and what the last of them still added."""

    talks: tuple[Interview, ...]
    """The earliest first."""
    new: tuple[int, ...]
    """How many new themes each of them brought."""
    employers: frozenset[str]
    seniorities: frozenset[Seniority]
    ties: frozenset[Tie]
    insiders: int
    leavers: int

    @property
    def themes(self) -> int:
        return sum(self.new)

    @property
    def lately(self) -> float:
        """New themes of the last conversations ÷ all themes so far, 0 to 1."""
        return sum(self.new[-RUN:]) / self.themes if self.themes else 0.0

    @property
    def verdict(self) -> Enough:
        if len(self.talks) < BASE + RUN or not self.themes:
            return Enough.TOO_EARLY
        return Enough.LITTLE_NEW if self.lately <= LITTLE else Enough.STILL_NEW


class Proposal(Struct, frozen=True, kw_only=True):
    """Somebody to ask next, with what they would add."""

    person: Person
    reasons: tuple[str, ...]
    """Worded to follow a name: "works at Acme, where you have heard from nobody"."""


def heard_about(snapshot: Snapshot, field_id: str) -> Heard:
    """Return what was heard about a field so far; kept with the snapshot."""
    return snapshot.once((heard_about, field_id), lambda: _heard(snapshot, field_id))


def _heard(snapshot: Snapshot, field_id: str) -> Heard:
    talks = talks_about(snapshot, field_id)
    people = list({each.person_id: snapshot.people[each.person_id] for each in talks}.values())
    known: set[str] = set()
    new = []
    for each in talks:
        fresh = themes_of(snapshot, each, field_id) - known
        new.append(len(fresh))
        known |= fresh
    return Heard(
        talks=talks,
        new=tuple(new),
        employers=frozenset(employer_key(each.employer) for each in people if each.employer),
        seniorities=frozenset(filter(None, map(seniority, people))),
        ties=frozenset(each.tie for each in people if each.tie),
        insiders=sum(not each.has_left for each in people),
        leavers=sum(each.has_left for each in people),
    )


def themes_of(snapshot: Snapshot, interview: Interview, field_id: str) -> set[str]:
    """Return what a conversation spoke to: its own themes, beliefs of the field, and demands."""
    thoughts = snapshot.where(Reflection, "interview_id", interview.id)
    named = {theme.casefold() for thought in thoughts for theme in thought.themes}
    beliefs = {each.id for each in snapshot.beliefs_about(field_id)}
    weighed = {each.belief_id for each in snapshot.where(Evidence, "interview_id", interview.id)}
    learned = {
        each.id
        for each in snapshot.where(Demand, "interview_id", interview.id)
        if each.field_id == field_id
    }
    return named | (weighed & beliefs) | learned


def ask_next(snapshot: Snapshot, field_id: str) -> tuple[Proposal, ...]:
    """Return up to three people not asked yet, those who would add most first.

    Kept with the snapshot.
    """
    return snapshot.once((ask_next, field_id), lambda: _ask_next(snapshot, field_id))


def _ask_next(snapshot: Snapshot, field_id: str) -> tuple[Proposal, ...]:
    heard = heard_about(snapshot, field_id)
    waiting = (
        person
        for person in snapshot.where(Person, "field_ids", field_id)
        if standing(snapshot, person).stage is Stage.TO_CONTACT
    )
    found = [Proposal(person=each, reasons=tuple(_adds(heard, each))) for each in waiting]
    found = [each for each in found if each.reasons]
    found.sort(key=lambda each: (-len(each.reasons), each.person.intimidating, each.person.id))
    return tuple(found[:PROPOSED])


def _adds(heard: Heard, person: Person) -> Iterable[str]:
    if not heard.talks:
        yield "would be the first to tell you about this work"
        if person.intimidation and person.intimidation <= _EASY:
            yield "is easy to write to"
        return
    if person.has_left and not heard.leavers:
        yield "has left this work, and nobody who left has told you why"
    if person.employer and employer_key(person.employer) not in heard.employers:
        yield f"works at {person.employer}, where you have heard from nobody"
    level = seniority(person)
    if level and level not in heard.seniorities:
        yield {
            Seniority.STARTING: "has only just begun, unlike those you talked with",
            Seniority.EXPERIENCED: "has some years in the work, unlike those you talked with",
            Seniority.LEADING: "leads others, unlike those you talked with",
        }[level]
    if person.tie and person.tie not in heard.ties:
        yield "came to you another way than the others"
