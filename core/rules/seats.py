"""Whom questions can be dealt out to: conversations to come, and who is about to be asked."""

from collections.abc import Collection
from datetime import datetime

from core.domain.interview import Interview
from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.domain.step import Stage
from core.rules.agenda import MOST
from core.rules.answers import asked_of
from core.rules.dealing import Seat
from core.rules.live import is_over
from core.rules.standing import WAITING, standing


def is_to_come(interview: Interview, now: datetime) -> bool:
    """Whether a conversation can still be prepared."""
    begun = interview.began is not None or interview.held or interview.cancelled is not None
    return not begun and not is_over(interview, now)


def coming_with(snapshot: Snapshot, person_id: str, now: datetime) -> tuple[Interview, ...]:
    """Return the conversations to come with a person, the soonest first."""
    coming = [each for each in snapshot.interviews_with(person_id) if is_to_come(each, now)]
    return tuple(sorted(coming, key=_soonest))


def all_seats(snapshot: Snapshot, now: datetime) -> tuple[Seat, ...]:
    """Return every seat there could be: scheduled, agreed, hoped for, asked, and to be asked."""
    ranked = []
    for person in snapshot.people.values():
        stage = standing(snapshot, person).stage
        coming = coming_with(snapshot, person.id, now)
        if person.set_aside or (not coming and stage not in _ASKABLE):
            continue
        for interview in coming or (None,):
            soonest = _soonest(interview) if interview else (True, now)
            ranked.append(((_rank(snapshot, person, stage), *soonest), person, interview))
    ranked.sort(key=lambda each: (each[0], each[1].name.casefold()))
    return tuple(_seat(snapshot, person, interview) for _, person, interview in ranked)


def fitting_seats(
    snapshot: Snapshot, now: datetime, count: int, chosen: Collection[str] | None = None
) -> tuple[Seat, ...]:
    """Return the seats for so many questions: every conversation agreed on, and then as many as
    have room for the rest among those asked or about to be asked; or those that were chosen."""
    everyone = all_seats(snapshot, now)
    if chosen is not None:
        return tuple(seat for seat in everyone if seat.key in chosen)
    found: list[Seat] = []
    for seat in everyone:
        rank = _rank_of(snapshot, seat)
        room = sum(max(0, MOST - each.has) for each in found)
        if rank <= _AGREED or (rank <= _ABOUT_TO_BE_ASKED and room < count):
            found.append(seat)
    return tuple(found)


_AGREED, _ABOUT_TO_BE_ASKED, _SOME_DAY = 1, 2, 3
_ASKABLE = {Stage.AGREED, Stage.ASKED, Stage.CHASING, Stage.TO_CONTACT}


def _rank_of(snapshot: Snapshot, seat: Seat) -> int:
    person = snapshot.people[seat.person_id]
    return _rank(snapshot, person, standing(snapshot, person).stage)


def _rank(snapshot: Snapshot, person: Person, stage: Stage) -> int:
    at = standing(snapshot, person)
    if stage is Stage.SCHEDULED:
        return 0
    if stage is Stage.AGREED:
        return _AGREED
    if stage in WAITING or at.interview or _is_drafted(snapshot, person):
        return _ABOUT_TO_BE_ASKED
    return _SOME_DAY


def _is_drafted(snapshot: Snapshot, person: Person) -> bool:
    return any(
        each.kind is MessageKind.REQUEST and each.sent is None
        for each in snapshot.messages_to(person.id)
    )


def _soonest(interview: Interview) -> tuple[bool, datetime]:
    return interview.starts is None, interview.starts or interview.created


def _seat(snapshot: Snapshot, person: Person, interview: Interview | None) -> Seat:
    stands = {item.question_id for item in interview.agenda} if interview else set[str | None]()
    return Seat(
        person_id=person.id,
        interview_id=interview.id if interview else None,
        has=len(interview.main_questions) if interview else 0,
        taken=asked_of(snapshot, person.id) | {each for each in stands if each},
    )
