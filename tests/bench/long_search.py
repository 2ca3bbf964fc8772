"""The records of one person's search, however many people it has: eight a person, as we write them.

Nothing is at random, so that two runs measure the same; the numbers are odd, so that nothing lines
up with anything else.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import cycle, islice

from msgspec.structs import replace

from core.content.loader import bank, closing_questions
from core.domain.belief import Belief
from core.domain.debrief import Debrief
from core.domain.decision import Choice, Decision
from core.domain.demand import CanMeet, Demand, DemandKind
from core.domain.employer import Employer
from core.domain.evidence import Evidence, Verdict
from core.domain.field import Field
from core.domain.interview import AgendaItem, FellThrough, Interview, Mode
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person, Seniority, Tie
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.domain.question import Question
from core.domain.record import Record
from core.domain.reflection import Fit, Reflection
from core.domain.reply import Reply, ReplyKind
from core.domain.search_place import SearchPlace
from core.domain.touch import Direction, Touch
from core.store.transaction import Transaction

FIELDS = ("Palliative care", "Patient education", "Health data", "Midwifery", "School nursing")
DECIDED = 2
"""Fields about which something was decided."""
EMPLOYERS = 40
"""On the ranked list, however many there are among the people."""
TO_ASK, RUNNING, COMING, MET = 0, 13, 14, 17
"""Whom to look at: somebody to ask, in a talk just now, with a talk ahead, talked to."""
GIVEN = (
    "Amara",
    "Benedikt",
    "Chiara",
    "Deniz",
    "Efua",
    "Farid",
    "Greta",
    "Hana",
    "Ivo",
    "Jun",
    "Kim",
)
FAMILY = ("Adeyemi", "Brandt", "Conti", "Demir", "Eklund", "Fontaine", "Gupta", "Horvat", "Ito")
ROLES = (
    "Nurse in palliative care",
    "Head of patient education",
    "Midwife",
    "Data manager",
    "Trainee",
)
INTRODUCED = 9
"""One in so many was introduced by somebody."""
TAGS = ("alumni", "fair 2026", "book club", "ward 7")
TEXT = "We met at the open day, and they told me how the ward works at night. They like a call. "
LETTER = "I am a nurse and would like to hear how your work really is, from somebody who does it. "
ANSWER = "Mornings are for people, afternoons for papers, and nobody tells you beforehand. "


def fill(tx: Transaction, people: int, now: datetime) -> None:
    for record in records(people, now):
        tx.put(record)


def records(people: int, now: datetime) -> Iterator[Record]:
    """Yield a search with this many people, the last of them added just before `now`."""
    about = _Fields(now)
    yield from about.records()
    for number in range(people):
        yield from _Acquaintance(number, now, about).records()


class _Fields:
    """What is looked into, and what is known of it before anybody is asked."""

    def __init__(self, now: datetime) -> None:
        began = now - timedelta(days=300)
        self.fields = [
            Field(id=field_id(number), name=name, why=TEXT, created=began)
            for number, name in enumerate(FIELDS)
        ]
        self.beliefs = {
            each.id: [
                Belief(
                    field_id=each.id, statement=f"{each.name}, {i}: nights are hard", created=began
                )
                for i in range(8)
            ]
            for each in self.fields
        }
        self.own = [Question(text=f"What is hard about {each.name}?") for each in self.fields]
        self._now, self._began = now, began

    def records(self) -> Iterator[Record]:
        focus = self.fields[0]
        yield Profile(name="Mara Lind", background=TEXT, goal=TEXT, focus_field_id=focus.id)
        yield from self.fields
        yield from (belief for each in self.beliefs.values() for belief in each)
        yield from self.own
        for each in self.fields:
            for number, kind in enumerate(DemandKind):
                yield Demand(
                    field_id=each.id, text=f"Demand {number} of it", kind=kind,
                    level=number % 5 + 1 if number % 3 else None,
                    can_meet=list(CanMeet)[number % len(CanMeet)], created=self._began,
                )  # fmt: skip
        for rank in range(EMPLOYERS):
            yield Employer(name=_employer(rank), why=TEXT, rank=rank, created=self._began)
        for each in self.fields[-DECIDED:]:
            yield Decision(
                field_id=each.id, choice=Choice.SET_ASIDE, reasons=TEXT,
                created=self._began, decided=self._now - timedelta(days=20),
            )  # fmt: skip
        for number in range(6):
            yield SearchPlace(name=f"Association {number}", created=self._began)


class _Acquaintance:
    """One person, and all that happened between us. Of twenty, six are still to be asked."""

    def __init__(self, number: int, now: datetime, about: _Fields) -> None:
        self._number, self._now, self._about = number, now, about
        # Not in step with the ways below, else some field would only know people of one way.
        self._field = about.fields[(number + number // 20) % len(about.fields)]
        # Who was met long ago was met first; most of it lies in the last half year.
        self._begun = now - timedelta(days=200 - number % 190, hours=number % 23)
        self._person = self._somebody()

    def records(self) -> Iterator[Record]:
        yield self._person
        yield from self._earlier()
        way = self._number % 20
        if way < 6:
            return
        yield self._message(MessageKind.REQUEST, 0)
        if way < 9:
            return
        if way < 12:
            yield self._message(MessageKind.CHASE, 7)
        if way in (10, 11):
            yield self._reply(ReplyKind.NO_ANSWER, 20)
        if way == 12:
            yield self._reply(ReplyKind.NO, 3)
        if way >= 13:
            yield self._reply(ReplyKind.YES, 2)
        if self._number == RUNNING:
            began = self._now - timedelta(minutes=5)
            yield replace(self._talk(began), began=began)
        if way == COMING:
            yield self._talk(self._now + timedelta(days=1 + self._number // 20 % 40))
        if way >= 15:
            yield from self._conversation(way)

    def _somebody(self) -> Person:
        number = self._number
        given, family = GIVEN[number % len(GIVEN)], FAMILY[number % len(FAMILY)]
        ties = list(Tie)
        return Person(
            id=person_id(number),
            name=f"{given} {family} {number}",
            role=ROLES[number % len(ROLES)],
            employer=_employer(number // 8),
            seniority=Seniority.EXPERIENCED if number % 7 == 0 else None,
            field_ids=(self._field.id,) if number % 3 else (),
            tie=ties[number % len(ties)] if number % 4 else Tie.SOCIAL_NETWORK,
            email=f"person.{number}@example.org" if number % 4 else "",
            phone=f"+44 1632 {number:06}" if number % 5 == 0 else "",
            profile_link=f"https://www.linkedin.com/in/person-{number}",
            intimidation=number % 5 + 1 if number % 6 else None,
            introducer_id=person_id(number - INTRODUCED)
            if number % INTRODUCED == 0 < number
            else None,
            tags=(TAGS[number % len(TAGS)],) if number % 3 == 0 else (),
            notes=TEXT,
            source="LinkedIn" if number % 2 else "",
            created=self._begun - timedelta(days=30),
        )

    def _earlier(self) -> Iterator[Touch]:
        for each in range(2 + self._number % 3):
            yield Touch(
                person_id=self._person.id, at=self._begun - timedelta(days=40 * each + 35),
                direction=Direction.FROM_THEM if each else Direction.FROM_ME,
                channel=Channel.LINKEDIN_MESSAGE, text=TEXT, source="LinkedIn",
            )  # fmt: skip

    def _message(self, kind: MessageKind, days: int, interview_id: str | None = None) -> Message:
        sent = self._begun + timedelta(days=days)
        return Message(
            person_id=self._person.id, kind=kind, subject="15 minutes about your work?",
            body=LETTER * 5, interview_id=interview_id, created=sent, sent=sent,
            guess=self._number % 10 * 10 if kind is MessageKind.REQUEST else None,
        )  # fmt: skip

    def _reply(self, kind: ReplyKind, days: int) -> Reply:
        received = self._begun + timedelta(days=days)
        return Reply(person_id=self._person.id, kind=kind, received=received, note="Gladly!")

    def _talk(
        self, starts: datetime, *, held: bool = False, looked_back: bool = False
    ) -> Interview:
        bank_from = self._number * 5 % len(bank())
        main = [*islice(cycle(bank()), bank_from, bank_from + 5)]
        main[0] = self._about.own[self._about.fields.index(self._field)]
        agenda = tuple(
            AgendaItem(
                text=each.text, question_id=each.id, closing=place >= len(main),
                asked=held, notes=ANSWER * 2 if held else "",
            )
            for place, each in enumerate((*main, *closing_questions()))
        )  # fmt: skip
        ended = starts + timedelta(minutes=20)
        return Interview(
            id=talk_id(self._number), person_id=self._person.id, starts=starts, timezone="UTC",
            mode=list(Mode)[self._number % 4],
            place="Ward 7", agenda=agenda, takeaway_id=agenda[0].id,
            began=starts if held else None, ended=ended if held else None,
            notes=TEXT if held else "", observations=TEXT if held else "",
            debrief=Debrief(
                learned=("Nights are quieter than I thought", "The team decides a lot itself"),
                advice="Shadow somebody for a day", went=4, confidence=self._number % 5 + 1,
                finished=ended,
            ) if looked_back else None,
            created=self._begun + timedelta(days=3),
        )  # fmt: skip

    def _conversation(self, way: int) -> Iterator[Record]:
        held = self._begun + timedelta(days=6)
        if held > self._now:
            held = self._now - timedelta(hours=5)
        # One in a hundred fell through, and one in a hundred waits for the look back.
        if self._number % 100 == 95:
            talk = self._talk(held)
            yield replace(talk, cancelled=held, fell_through=FellThrough.BY_THEM)
            return
        talk = self._talk(held, held=True, looked_back=self._number % 100 != 96)
        yield talk
        yield from self._given(talk, held)
        if way > 15:  # one in twenty waits for the thank-you
            yield self._message(MessageKind.THANK_YOU, 7, talk.id)
        if way > 16:
            yield from self._thought_over(talk, held)
        if way > 17:
            yield self._message(MessageKind.KEEP_IN_TOUCH, 60)

    def _given(self, talk: Interview, held: datetime) -> Iterator[Record]:
        kinds = list(LeadKind)
        for each in range(3):
            followed = (self._number // 20 + each) % 4 > 0
            yield Lead(
                kind=kinds[(self._number + each) % len(kinds)],
                text=f"Somebody {each}, at {_employer(self._number + each)}",
                person_id=person_id(self._number - 1) if followed and not each else None,
                giver_id=self._person.id, interview_id=talk.id, created=held,
                status=LeadStatus.FOLLOWED if followed else LeadStatus.OPEN,
                outcome="It was worth the call." if followed and each else "",
                came=held + timedelta(days=2) if followed and each else None,
            )  # fmt: skip
        for by in PromisedBy:
            yield Promise(
                text="Send the article about night shifts", by=by, person_id=self._person.id,
                interview_id=talk.id, created=held, due=(held + timedelta(days=9)).date(),
                kept=held + timedelta(days=5) if self._number // 20 % 4 else None,
            )  # fmt: skip

    def _thought_over(self, talk: Interview, held: datetime) -> Iterator[Record]:
        verdicts = list(Verdict)
        for each, belief in enumerate(self._about.beliefs[self._field.id][:3]):
            yield Evidence(
                belief_id=belief.id, interview_id=talk.id, created=held, quote=ANSWER,
                verdict=verdicts[(self._number + each) % len(verdicts)],
            )  # fmt: skip
        yield Reflection(
            interview_id=talk.id, interests=Fit.YES, values=Fit.PARTLY, would_want=Fit.YES,
            themes=("team", f"theme {self._number // 20 % 9}"), going_on=TEXT, created=held,
        )  # fmt: skip


def field_id(number: int) -> str:
    return f"field-{number}"


def person_id(number: int) -> str:
    return f"person-{number}"


def talk_id(number: int) -> str:
    """Return the id of the talk with the person of that number, if there was or will be one."""
    return f"talk-{number}"


def _employer(number: int) -> str:
    return f"{('Hospital', 'Clinic', 'Hospice')[number % 3]} {number}"
