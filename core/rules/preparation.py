"""What is prepared for a conversation: ticked by hand, or told by other facts."""

from msgspec import Struct

from core.domain.employer import Employer
from core.domain.interview import Interview, Mode, Preparation
from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.rules.agenda import FEWEST, is_ready
from core.rules.brief import PARTS, missing_parts
from core.rules.employers import employer_key
from core.rules.speaking import spoken_seconds
from core.rules.standing import standing
from core.rules.writing import written_since


class Known(Struct, frozen=True):
    """What other facts tell about one preparation."""

    done: bool
    reason: str


class Line(Struct, frozen=True, kw_only=True):
    """One preparation on the list."""

    what: Preparation
    by_itself: bool
    """Done as other facts tell; nothing needs to be ticked."""
    by_hand: bool
    reason: str = ""
    """What is done already, or what is missing; empty where no fact tells."""

    @property
    def done(self) -> bool:
        return self.by_itself or self.by_hand


def preparation(snapshot: Snapshot, interview: Interview) -> tuple[Line, ...]:
    """Return everything to prepare for a conversation, in the order of doing it."""
    person = snapshot.people[interview.person_id]
    known = {
        Preparation.CONFIRMED: _confirmed(snapshot, person),
        Preparation.QUESTIONS_CHOSEN: _questions(interview),
        Preparation.BRIEF_READ: _brief(snapshot, person),
        Preparation.NAME_PRONOUNCED: _name(person),
        Preparation.ROUTE_CHECKED: _place(interview, person),
        Preparation.INTRODUCTION_WRITTEN: _introduction(snapshot),
    }
    nothing = Known(False, "")
    return tuple(
        Line(
            what=what,
            by_itself=known.get(what, nothing).done,
            by_hand=what in interview.prepared,
            reason=known.get(what, nothing).reason,
        )
        for what in Preparation
        if not (what is Preparation.DRESSED and interview.mode is Mode.PHONE)
    )


def count_done(interview: Interview, lines: tuple[Line, ...]) -> tuple[int, int]:
    """Return how much is done, and how much there is, one's own tasks included."""
    done = [line.done for line in lines] + [task.done for task in interview.own_tasks]
    return sum(done), len(done)


def employer_of(snapshot: Snapshot, person: Person) -> Employer | None:
    """Return the employer on the list that a person works for, however it is spelled."""
    key = employer_key(person.employer)
    same = (each for each in snapshot.employers if employer_key(each.name) == key)
    return next(same, None) if key else None


def _confirmed(snapshot: Snapshot, person: Person) -> Known:
    reply = standing(snapshot, person).reply
    since = reply.received if reply else None
    done = written_since(snapshot, person, MessageKind.CONFIRM, since)
    return Known(done, "You wrote back to confirm it" if done else "")


def _questions(interview: Interview) -> Known:
    count = len(interview.main_questions)
    if is_ready(interview):
        return Known(True, f"{count} questions, and the one you must take away")
    if count < FEWEST:
        return Known(False, f"{count} of at least {FEWEST} so far")
    return Known(False, "Mark the one you must take away")


def _brief(snapshot: Snapshot, person: Person) -> Known:
    if not person.employer:
        return Known(False, "")
    employer = employer_of(snapshot, person)
    if employer is None:
        return Known(False, f"{person.employer} is not on your list of employers yet")
    missing = len(missing_parts(employer))
    if not missing:
        return Known(True, f"Your brief of {employer.name} is complete")
    return Known(False, f"{len(PARTS) - missing} of {len(PARTS)} parts of your brief are written")


def _name(person: Person) -> Known:
    if person.pronunciation:
        return Known(True, f"You wrote down: {person.pronunciation}")
    return Known(False, "Write down how it is said, then you can practise")


def _place(interview: Interview, person: Person) -> Known:
    if interview.place:
        return Known(True, f"You wrote down: {interview.place}")
    if interview.mode is Mode.PHONE:
        if person.phone:
            return Known(True, f"You have the number: {person.phone}")
        return Known(False, "The phone number is missing")
    missing = "link" if interview.mode is Mode.VIDEO else "place"
    return Known(False, f"The {missing} is missing")


def _introduction(snapshot: Snapshot) -> Known:
    me = snapshot.profile
    if not me.introduction.strip():
        return Known(False, "Fifteen to thirty seconds are enough")
    seconds = spoken_seconds(me.introduction, snapshot.settings.words_per_minute)
    return Known(True, f"{seconds} seconds when spoken")
