"""A conversation -> the notes of it: what was asked and answered, and what came of it."""

from datetime import tzinfo

from core.domain.interview import AgendaItem, Interview
from core.domain.lead import Lead
from core.domain.promise import Promise, PromisedBy
from core.domain.snapshot import Snapshot
from core.exchange.direction import ended
from core.exchange.memo import in_words
from core.exchange.paper import Paper, Part, Point, Points, Words, section
from core.exchange.terms import Terms
from core.rules.days import local_day
from core.rules.standing import moment_held

_PROMISED = {PromisedBy.ME: "I promised", PromisedBy.THEM: "They promised"}


def talk_notes(snapshot: Snapshot, talk: Interview, terms: Terms, zone: tzinfo) -> Paper:
    """Return the notes of one conversation."""
    person = snapshot.people[talk.person_id]
    leads = snapshot.where(Lead, "interview_id", talk.id)
    promises = snapshot.where(Promise, "interview_id", talk.id)
    parts = (
        Words(_when_and_where(talk, terms, zone)),
        *section("Questions", Points(tuple(map(_answer, talk.main_questions)))),
        *section("Before we parted", Points(tuple(map(_answer, talk.closing_questions)))),
        *section("Notes", Words(talk.notes)),
        *section("What I noticed", Words(talk.observations)),
        *section("What I can offer", Words(talk.offer)),
        *_looked_back(talk),
        *section("Leads", Points(tuple(_lead(each, terms) for each in leads))),
        *section("Promises", Points(tuple(map(_promise, promises)))),
    )
    subtitle = ", ".join(map(ended, filter(None, (person.role, person.employer))))
    return Paper(title=f"Conversation with {person.name}", subtitle=subtitle, parts=parts)


def _when_and_where(talk: Interview, terms: Terms, zone: tzinfo) -> str:
    happened = talk.began or talk.starts or (moment_held(talk) if talk.held else None)
    day = in_words(local_day(happened, zone)) if happened else "No time agreed yet"
    hour = f"{happened.astimezone(zone):%H:%M}" if happened else ""
    facts = (hour, f"{talk.minutes} minutes", terms.mode[talk.mode], terms.purpose[talk.purpose])
    return ", ".join((day, *filter(None, facts))) + "."


def _looked_back(talk: Interview) -> tuple[Part, ...]:
    if not talk.debrief:
        return ()
    learned = tuple(Point(text=each) for each in talk.debrief.learned)
    went = Words(f"{talk.debrief.went} of 5", label="How it went") if talk.debrief.went else None
    return (
        *section("What I learned", Points(learned)),
        *section("Their advice", Words(talk.debrief.advice)),
        *((went,) if went else ()),
    )


def _answer(item: AgendaItem) -> Point:
    return Point(text=item.text, detail=item.notes, source="" if item.asked else "not asked")


def _lead(lead: Lead, terms: Terms) -> Point:
    return Point(text=lead.text, source=terms.lead[lead.kind])


def _promise(promise: Promise) -> Point:
    due = f"by {in_words(promise.due)}" if promise.due else ""
    return Point(
        text=f"{_PROMISED[promise.by]}: {promise.text}", source="kept" if promise.kept else due
    )
