"""What stands on the one page that is carried to a conversation, cut so that it fits."""

import unicodedata
from collections.abc import Sequence
from datetime import tzinfo

from msgspec import Struct

from core.domain.employer import Employer
from core.domain.interview import AgendaItem, Interview, Mode
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.domain.zone import place_of
from core.rules.facts import what_we_share, why_them
from core.rules.meeting_time import on_both_clocks, say_start
from core.rules.names import bare, first_name

MOST_QUESTIONS = 8
"""More leave no room to write on one page."""
EMPLOYER_ROOM = 560
"""How much of the employer brief fits, in narrow letters."""

_PLACE = "Where"
_WHERE = {
    Mode.VIDEO: "Video",
    Mode.PHONE: "Phone",
    Mode.THEIR_WORKPLACE: "Their workplace",
    Mode.ELSEWHERE: "Elsewhere",
}
_EMPLOYER_PARTS = {
    "what_it_does": "What it does",
    "strengths": "Strengths",
    "culture": "Culture",
    "achievements": "Lately done well",
    "position": "In its field",
    "competitors": "Competitors",
}
_NEWS = 2


class Fact(Struct, frozen=True):
    """Something to know, under its name."""

    name: str
    text: str


class SheetQuestion(Struct, frozen=True):
    """A question with room for the answer."""

    text: str
    takeaway: bool = False


class Sheet(Struct, frozen=True, kw_only=True):
    """The page; texts are as their authors wrote them, on one line each, and not too long."""

    name: str
    role: str
    when: str
    facts: tuple[Fact, ...]
    employer: tuple[Fact, ...]
    introduction: str
    questions: tuple[SheetQuestion, ...]
    left_out: int
    """Main questions for which there was no room."""
    closing: tuple[str, ...]
    etiquette: tuple[str, ...]


def brief_sheet(
    snapshot: Snapshot,
    interview: Interview,
    person: Person,
    *,
    mine: tzinfo,
    theirs: tzinfo | None,
    etiquette: Sequence[str],
) -> Sheet:
    """Return the page for a conversation; what I can and cannot do is never on it."""
    questions = _questions(interview)
    return Sheet(
        name=cut(person.name, 90),
        role=cut(", ".join(part for part in (person.role, person.employer) if part), 110),
        when=_when(interview, person, mine, theirs),
        facts=tuple(
            Fact(name, cut(text, 190 if name == _PLACE else 110))
            for name, text in _facts(interview, person)
            if text
        ),
        employer=_employer(snapshot, person),
        introduction=cut(snapshot.profile.introduction, 480),
        questions=tuple(
            SheetQuestion(cut(item.text, 150), item.id == interview.takeaway_id)
            for item in questions
        ),
        left_out=len(interview.main_questions) - len(questions),
        closing=tuple(cut(item.text, 90) for item in interview.closing_questions[:6]),
        etiquette=tuple(etiquette),
    )


def _when(interview: Interview, person: Person, mine: tzinfo, theirs: tzinfo | None) -> str:
    starts = interview.began or interview.starts
    if starts is None:
        return f"No time agreed yet, {interview.minutes} minutes"
    place = place_of(interview.their_zone)
    clocks = on_both_clocks(starts, mine, theirs, cut(first_name(person.name), 40), place)
    return f"{say_start(starts, mine, clocks)}, {interview.minutes} minutes"


def _facts(interview: Interview, person: Person) -> list[tuple[str, str]]:
    where = f"{_WHERE[interview.mode]}: {interview.place}" if interview.place else ""
    return [
        (_PLACE, where or _WHERE[interview.mode]),
        ("Their phone", person.phone),
        ("Say the name", person.pronunciation),
        ("What you share", what_we_share(person)),
        ("Why them", why_them(person)),
    ]


def _questions(interview: Interview) -> list[AgendaItem]:
    """Return the first main questions, and in any case the one to take away."""
    main = list(interview.main_questions)
    takeaway = interview.takeaway
    if takeaway in main[MOST_QUESTIONS:] and takeaway:
        return [*main[: MOST_QUESTIONS - 1], takeaway]
    return main[:MOST_QUESTIONS]


def _employer(snapshot: Snapshot, person: Person) -> tuple[Fact, ...]:
    """Return the employer's brief, each part as long as the room for all of them allows."""
    name = bare(person.employer.strip())
    found = next((each for each in snapshot.employers if name and bare(each.name) == name), None)
    if found is None:
        return ()
    facts = _known(found)
    most = max(70, min(190, EMPLOYER_ROOM // max(1, len(facts))))
    return tuple(Fact(fact.name, cut(fact.text, most)) for fact in facts)


def _known(employer: Employer) -> list[Fact]:
    facts = [Fact(words, getattr(employer, part)) for part, words in _EMPLOYER_PARTS.items()]
    dated = sorted(employer.news, key=lambda news: news.day.isoformat() if news.day else "")
    headlines = "; ".join(news.title for news in reversed(dated[-_NEWS:]))
    return [fact for fact in [*facts, Fact("In the news", headlines)] if fact.text.strip()]


def cut(text: str, room: int) -> str:
    """Return the text on one line, cut at a word where it is wider than so many narrow letters."""
    line = " ".join(text.split())
    if letters(line) <= room:
        return line
    left, end = room - 1, 0
    for sign in line:
        left -= letters(sign)
        if left < 0:
            break
        end += 1
    head = line[:end]
    at_word = head.rpartition(" ")[0]
    return (at_word if len(at_word) > end * 0.7 else head).rstrip(" ,;:.") + "…"


def letters(text: str) -> int:
    """Return how wide a text is, in narrow letters."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
