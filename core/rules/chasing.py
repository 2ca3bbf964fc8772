"""Whom to chase, when, and when to stop: for each person asked, and for each employer."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from core.domain.business_days import add_business_days
from core.domain.message import Message
from core.domain.person import Person
from core.domain.reply import ReplyKind
from core.domain.settings import Settings
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.rules.days import holidays_of, local_day, next_business_day
from core.rules.due import DueKind
from core.rules.employers import employer_key, people_at
from core.rules.standing import WAITING, Standing, people_at_stage, standing

_HEARD = (ReplyKind.YES, ReplyKind.LATER, ReplyKind.REFERRED)


class Pace(StrEnum):
    """Ways of chasing that guides recommend; the settings keep only the numbers."""

    ONE_FOLLOW_UP = "one_follow_up"
    AFTER_A_WEEK = "after_a_week"
    THREE_B_SEVEN = "three_b_seven"
    """A second contact at the employer after 3 business days, the first chased after 7."""
    WEEKLY = "weekly"
    OWN = "own"


PACES: Mapping[Pace, Mapping[str, Any]] = MappingProxyType(
    {
        Pace.ONE_FOLLOW_UP: MappingProxyType(
            {
                "chase_after_days": 5,
                "business_days": True,
                "most_chases": 1,
                "second_contact_after_days": 0,
            }
        ),
        Pace.AFTER_A_WEEK: MappingProxyType(
            {
                "chase_after_days": 7,
                "business_days": False,
                "most_chases": 1,
                "second_contact_after_days": 0,
            }
        ),
        Pace.THREE_B_SEVEN: MappingProxyType(
            {
                "chase_after_days": 7,
                "business_days": True,
                "most_chases": 1,
                "second_contact_after_days": 3,
            }
        ),
        Pace.WEEKLY: MappingProxyType(
            {
                "chase_after_days": 7,
                "business_days": False,
                "most_chases": 3,
                "second_contact_after_days": 0,
            }
        ),
    }
)
"""The numbers of each way."""


class Waiting(NamedTuple):
    """Somebody who was asked and has not answered: since when, what is next, and when."""

    person: Person
    asked: Message
    since: date
    next: DueKind | None
    """CHASE, CLOSE or ASK_AGAIN; None where they did not say when."""
    day: date | None
    heard_from: Person | None = None
    """Somebody else at that employer who answered, so that this may rest."""


class SecondContact(NamedTuple):
    """An employer where nobody answered yet, and who could be asked there as well."""

    waiting: Waiting
    day: date
    person: Person | None
    """The easiest to ask there, or None where nobody else is known."""


def pace_of(settings: Settings) -> Pace:
    """Return which way of chasing the numbers are, or that they are one's own."""
    for pace, numbers in PACES.items():
        if all(getattr(settings, name) == value for name, value in numbers.items()):
            return pace
    return Pace.OWN


def answer_until(sent: date, settings: Settings) -> date:
    """Return the day from which no answer has come in time."""
    free = holidays_of(settings.holidays_of)
    if settings.business_days:
        return add_business_days(sent, settings.chase_after_days, free)
    return next_business_day(sent + timedelta(days=settings.chase_after_days), free)


def waiting_for(snapshot: Snapshot, person: Person, zone: tzinfo) -> Waiting | None:
    """Return since when we wait for somebody and what is next; None where we do not wait."""
    at = standing(snapshot, person)
    if at.stage not in WAITING or not at.asked or not at.asked.sent:
        return None
    since = local_day(at.asked.sent, zone)
    if at.reply and at.reply.kind is ReplyKind.LATER:
        kind = DueKind.ASK_AGAIN if at.reply.ask_again else None
        return Waiting(person, at.asked, since, kind, at.reply.ask_again)
    settings = snapshot.settings
    if heard := _heard_elsewhere(snapshot, person, at.asked.sent):
        other, when = heard
        return Waiting(person, at.asked, since, DueKind.CLOSE, local_day(when, zone), other)
    kind = DueKind.CHASE if at.chases < settings.most_chases else DueKind.CLOSE
    return Waiting(person, at.asked, since, kind, answer_until(since, settings))


def waiting_list(snapshot: Snapshot, zone: tzinfo) -> tuple[Waiting, ...]:
    """Return everybody whose answer we wait for, whoever is next to do something about first.

    Kept with the snapshot.
    """

    def make() -> tuple[Waiting, ...]:
        asked = (person for stage in WAITING for person in people_at_stage(snapshot, stage))
        waiting = filter(None, (waiting_for(snapshot, person, zone) for person in asked))
        return tuple(sorted(waiting, key=lambda each: (each.day or date.max, each.since)))

    return snapshot.once((waiting_list, zone), make)


def second_contacts(snapshot: Snapshot, zone: tzinfo) -> tuple[SecondContact, ...]:
    """Return whom else to ask where the first contact at an employer has not answered."""
    days = snapshot.settings.second_contact_after_days
    if not days:
        return ()
    free = holidays_of(snapshot.settings.holidays_of)
    return tuple(
        SecondContact(each, add_business_days(each.since, days, free), _easiest(snapshot, others))
        for each, others in _alone_at_their_employer(snapshot, waiting_list(snapshot, zone))
    )


def employers_waited_for(snapshot: Snapshot) -> frozenset[str]:
    """Return the keys of employers where nobody else should be asked of one's own accord now.

    Only where a second contact has its own day: elsewhere several may be asked at once.
    """
    if not snapshot.settings.second_contact_after_days:
        return frozenset()
    return frozenset(
        employer_key(person.employer)
        for stage in WAITING
        for person in people_at_stage(snapshot, stage)
        if person.employer
    )


def can_reach(person: Person) -> bool:
    """Return whether there is any way to write to somebody."""
    return bool(person.email or person.phone or person.profile_link or person.introducer_id)


def _alone_at_their_employer(
    snapshot: Snapshot, waiting: Iterable[Waiting]
) -> Iterator[tuple[Waiting, list[Person]]]:
    """Yield who waits, where nobody else at that employer was asked yet."""
    for each in waiting:
        if not each.person.employer or each.next not in (DueKind.CHASE, DueKind.CLOSE):
            continue
        there = people_at(snapshot, each.person.employer)
        others = [person for person in there if person is not each.person]
        if each.heard_from is None and not any(_was_asked(snapshot, other) for other in others):
            yield each, others


def _was_asked(snapshot: Snapshot, person: Person) -> bool:
    at = standing(snapshot, person)
    return at.asked is not None or at.reply is not None or at.met is not None


def _easiest(snapshot: Snapshot, people: list[Person]) -> Person | None:
    open_ones = [
        person
        for person in people
        if can_reach(person) and standing(snapshot, person).stage is Stage.TO_CONTACT
    ]
    return min(
        open_ones,
        key=lambda each: (each.introducer_id is None, each.intimidating, each.id),
        default=None,
    )


def _heard_elsewhere(
    snapshot: Snapshot, person: Person, since: datetime
) -> tuple[Person, datetime] | None:
    """Return who else at the employer answered since; counts where contacts go by employer."""
    if not snapshot.settings.second_contact_after_days or not person.employer:
        return None
    for other in people_at(snapshot, person.employer):
        at: Standing = standing(snapshot, other)
        reply = at.reply
        if other is not person and reply and reply.kind in _HEARD and reply.received >= since:
            return other, reply.received
    return None
