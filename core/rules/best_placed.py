"""Who is best placed to answer a question, and why.

Guides to informational interviews advise the same: ask those who decide about hiring, those who do
the work about their day, beginners about the way in, and delicate things only where you are known.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from core.domain.belief import Belief
from core.domain.demand import Demand
from core.domain.interview import Interview, Purpose
from core.domain.person import Person
from core.domain.question import Question
from core.domain.snapshot import Snapshot
from core.rules.employers import CLOSE, employer_key

_LEADS = re.compile(
    r"\b(?:head|director|manager|lead(?:er)?|chief|senior|principal|founder|owner|partner|president"
    r"|chair|supervisor|professor|c[eft]o)\b",
    re.IGNORECASE,
)
_HIRES = re.compile(
    r"\b(?:head|director|manager|chief|founder|owner|partner|recruit\w*|talent|human resources|hr"
    r"|people (?:team|partner|operations)|supervisor|c[eft]o)\b",
    re.IGNORECASE,
)
_BEGAN_LATELY = re.compile(
    r"\b(?:junior|trainee|apprentice|intern|assistant|associate|graduate|new)\b", re.IGNORECASE
)
_HAS_LEFT = re.compile(r"\b(?:former(?:ly)?|retired|ex)\b", re.IGNORECASE)

_FOR_WHO_HIRES = {"employers_value", "openings_competition", "who_hires"}
_FOR_WHO_DOES_IT = {
    "typical_day",
    "skills",
    "likes_dislikes",
    "environment_demands",
    "hours_flexibility",
    "projects",
}
_FOR_BEGINNERS = {"way_in", "training", "advice_for_me"}
_FOR_EXPERIENCED = {"career_path", "trends", "related_titles"}
_DELICATE = {"pay_benefits", "culture_inclusion", "likes_dislikes"}
_ABOUT_EMPLOYER = {"the_employer", "culture_inclusion", "projects"}
TOPICS = frozenset(
    _FOR_WHO_HIRES | _FOR_WHO_DOES_IT | _FOR_BEGINNERS | _FOR_EXPERIENCED | _DELICATE
) | {"the_employer", "after_an_offer"}
"""The topics of the bank that the rules below know."""

_FOR_PURPOSE: Mapping[Purpose, set[str]] = {
    Purpose.EXPLORE_FIELD: set(),
    Purpose.LEARN_EMPLOYER: _ABOUT_EMPLOYER,
    Purpose.MEET_DEMAND: {"environment_demands", "hours_flexibility"},
    Purpose.AFTER_OFFER: {"after_an_offer", "pay_benefits"},
}


_RULED_OUT = -9


class Ground(Struct, frozen=True):
    """One reason for or against asking somebody, and how much it weighs."""

    weight: int
    reason: str = ""


class Fit(Struct, frozen=True):
    """How well somebody is placed."""

    score: int
    reason: str
    """The weightiest ground, to follow a name; empty where nothing speaks for them."""
    possible: bool = True
    """Whether they could know at all; somebody of another field could not."""


def fit(
    snapshot: Snapshot, question: Question, person: Person, interview: Interview | None = None
) -> Fit:
    """Weigh what somebody could know; ties are left to those who ask."""
    grounds = [
        *_field(snapshot, question, person),
        *_position(question.topic, person),
        *_closeness(question.topic, person),
        *_employer(snapshot, question.topic, person),
        *_purpose(question, interview),
    ]
    telling = [each for each in grounds if each.reason]
    best = max(telling, key=lambda each: each.weight, default=None)
    return Fit(
        sum(each.weight for each in grounds),
        best.reason if best else "",
        all(each.weight > _RULED_OUT for each in grounds),
    )


def field_of(snapshot: Snapshot, question: Question) -> str | None:
    """Return the field whose demand or belief a question is about."""
    about = snapshot.get(Demand, question.demand_id) or snapshot.get(Belief, question.belief_id)
    return about.field_id if about else None


def _field(snapshot: Snapshot, question: Question, person: Person) -> Iterator[Ground]:
    field = snapshot.fields.get(field_of(snapshot, question) or "")
    if field and field.id in person.field_ids:
        yield Ground(6, f"works in the field it is about: {field.name}")
    elif field:
        yield Ground(_RULED_OUT if person.field_ids else -1)
    elif snapshot.profile.focus_field_id in person.field_ids:
        yield Ground(1)


def _position(topic: str, person: Person) -> Iterator[Ground]:
    role = person.role
    if topic in _FOR_WHO_HIRES and _HIRES.search(role):
        yield Ground(4, f"may have a say in who joins ({role})")
    leads = _LEADS.search(role) or _HIRES.search(role)
    if topic in _FOR_WHO_DOES_IT and role and not leads:
        yield Ground(2, f"does this work day by day ({role})")
    if topic in _FOR_BEGINNERS and _BEGAN_LATELY.search(role):
        yield Ground(4, f"has taken the way in not long ago ({role})")
    if topic in _FOR_EXPERIENCED and _LEADS.search(role):
        yield Ground(3, f"has seen more of the field ({role})")


def _closeness(topic: str, person: Person) -> Iterator[Ground]:
    if topic in _DELICATE and person.tie in CLOSE:
        yield Ground(3, "knows you well enough for a delicate question")
    if topic in _DELICATE | {"the_employer"} and _HAS_LEFT.search(person.role):
        yield Ground(3, "has left and can speak freely")


def _employer(snapshot: Snapshot, topic: str, person: Person) -> Iterator[Ground]:
    if topic not in _ABOUT_EMPLOYER or not person.employer:
        return
    ranks = _ranks(snapshot)
    if (key := employer_key(person.employer)) in ranks:
        yield Ground(3 if ranks[key] < _TOP else 1, f"is inside {person.employer}, on your list")


def _purpose(question: Question, interview: Interview | None) -> Iterator[Ground]:
    purpose = interview.purpose if interview else Purpose.EXPLORE_FIELD
    if question.topic in _FOR_PURPOSE[purpose] or (
        purpose is Purpose.MEET_DEMAND and question.demand_id
    ):
        yield Ground(3, "meets you for just this purpose")
    if question.topic == "after_an_offer" and purpose is not Purpose.AFTER_OFFER:
        yield Ground(_RULED_OUT)


_TOP = 3


def _ranks(snapshot: Snapshot) -> dict[str, int]:
    """Return the place of each employer on the list, from 0; kept with the snapshot."""
    return snapshot.once(
        _ranks,
        lambda: {employer_key(each.name): place for place, each in enumerate(snapshot.employers)},
    )
