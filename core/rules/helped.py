"""Who helped with a decision, and has not been told yet what was decided."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from core.domain.decision import Choice, Decision
from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.lead import Lead
from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.record import Record
from core.domain.snapshot import Snapshot
from core.rules.decision import draft_of, made
from core.rules.fields import talks_about
from core.rules.standing import moment_held, told_since

_TELLS = (Choice.PURSUE, Choice.SET_ASIDE)
"""Choices that are an outcome; who keeps exploring has none to tell yet."""
_READ: frozenset[type[Record]] = frozenset({Decision, Field, Interview, Lead, Person, Profile})


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
    helped = snapshot.kept(untold, _READ, lambda: _by_person(snapshot))
    return tuple(
        decision
        for decision in helped.get(person.id, ())
        if decision.decided
        and not told_since(snapshot, person, MessageKind.OUTCOME, decision.decided)
    )


def _by_person(snapshot: Snapshot) -> Mapping[str, list[Decision]]:
    found: defaultdict[str, list[Decision]] = defaultdict(list)
    for decision in sorted(_worth_telling(snapshot), key=lambda each: each.decided or each.created):
        for person in helped_with(snapshot, decision):
            found[person.id].append(decision)
    return found


def _worth_telling(snapshot: Snapshot) -> Iterator[Decision]:
    """Yield the last decision on each field, unless it is being thought over again."""
    for field_id in snapshot.fields:
        last = next(iter(made(snapshot, field_id)), None)
        if last and is_worth_telling(last) and not draft_of(snapshot, field_id):
            yield last


def _led_to(snapshot: Snapshot, person_id: str) -> Iterator[Person]:
    """Yield who introduced or named somebody."""
    givers = [lead.giver_id for lead in snapshot.where(Lead, "person_id", person_id)]
    for id in (snapshot.people[person_id].introducer_id, *givers):
        if giver := snapshot.people.get(id or ""):
            yield giver
