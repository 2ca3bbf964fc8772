"""Who helped with a decision, and has not been told yet what was decided."""

from collections.abc import Iterator

from core.domain.decision import Choice, Decision
from core.domain.lead import Lead
from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.rules.decision import draft_of, made
from core.rules.fields import fields_of, talks_about
from core.rules.standing import moment_held, told_since

_TELLS = (Choice.PURSUE, Choice.SET_ASIDE)
"""Choices that are an outcome; who keeps exploring has none to tell yet."""


def is_worth_telling(decision: Decision) -> bool:
    """Return whether a decision was made that is an outcome."""
    return decision.decided is not None and decision.choice in _TELLS


def helped_with(snapshot: Snapshot, decision: Decision) -> tuple[Person, ...]:
    """Return who was talked to before a decision, and who led to them, first come first."""
    decided = decision.decided or decision.created
    found: dict[str, Person] = {}
    for talk in talks_about(snapshot, decision.field_id):
        if moment_held(talk) <= decided:
            for person in (snapshot.people[talk.person_id], *_led_to(snapshot, talk.person_id)):
                found[person.id] = person
    return tuple(found.values())


def untold(snapshot: Snapshot, person: Person) -> tuple[Decision, ...]:
    """Return the decisions somebody helped with and was not told of, the newest last."""
    found = (
        (decision.decided, decision)
        for decision in snapshot.concluded(_worth_telling, "", _worth_telling)
        if decision.decided
        and _helped(snapshot, person, decision)
        and not told_since(snapshot, person, MessageKind.OUTCOME, decision.decided)
    )
    return tuple(decision for _, decision in sorted(found, key=lambda pair: pair[0]))


def _helped(snapshot: Snapshot, person: Person, decision: Decision) -> bool:
    """Tell the same as `helped_with` of one person, without looking at everybody's talks."""
    introduced = snapshot.where(Person, "introducer_id", person.id)
    named = (snapshot.get(Person, lead.person_id) for lead in snapshot.leads_from(person.id))
    return any(
        _was_talked_to(snapshot, each, decision) for each in (person, *introduced, *named) if each
    )


def _was_talked_to(snapshot: Snapshot, person: Person, decision: Decision) -> bool:
    decided = decision.decided or decision.created
    talks = [
        talk
        for talk in snapshot.interviews_with(person.id)
        if talk.held and moment_held(talk) <= decided
    ]
    return bool(talks) and any(
        field.id == decision.field_id for field in fields_of(snapshot, person)
    )


def _worth_telling(snapshot: Snapshot) -> tuple[Decision, ...]:
    """Return the last decision on each field, unless it is being thought over again."""
    lasts = (next(iter(made(snapshot, id)), None) for id in snapshot.fields)
    return tuple(
        last
        for last in lasts
        if last and is_worth_telling(last) and not draft_of(snapshot, last.field_id)
    )


def _led_to(snapshot: Snapshot, person_id: str) -> Iterator[Person]:
    """Yield who introduced or named somebody."""
    givers = [lead.giver_id for lead in snapshot.where(Lead, "person_id", person_id)]
    for id in (snapshot.people[person_id].introducer_id, *givers):
        if giver := snapshot.get(Person, id):
            yield giver
