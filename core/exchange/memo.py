"""A decision about a field -> the memo of it, to keep or to show somebody."""

from datetime import date, tzinfo

from core.domain.decision import Argument, ArgumentKind, Decision, Side
from core.domain.demand import Demand
from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.snapshot import Snapshot
from core.exchange.direction import ended
from core.exchange.paper import Paper, Part, Point, Points, Words, section
from core.exchange.terms import Terms
from core.rules.days import local_day
from core.rules.decision import OnTheTable, made, meeting, on_the_table
from core.rules.standing import moment_held


def memo(
    snapshot: Snapshot,
    decision: Decision,
    terms: Terms,
    zone: tzinfo,
    *,
    with_abilities: bool = False,
) -> Paper:
    """Return the memo of a decision, or of a draft of one.

    What I can and cannot do, and whether I can meet what the work asks, is left out unless asked
    for each time.
    """
    field = snapshot.fields[decision.field_id]
    table = on_the_table(snapshot, field.id)
    parts = (
        *section("What I decided", *_choice(decision, terms, zone)),
        *_sides(snapshot, decision, with_abilities),
        *section("Who I talked to", *_talks(snapshot, table, zone)),
        *section("What I believed before I asked", Points(_beliefs(snapshot, table))),
        *section("What I read", Points(_sources(field))),
        *(_abilities(snapshot, field) if with_abilities else ()),
        *section("Earlier decisions", Points(_earlier(snapshot, decision, terms, zone))),
    )
    stands = "my decision" if decision.decided else "where I stand"
    title = f"{ended(field.name)}: {stands}"
    return Paper(title=title, subtitle=snapshot.profile.name, parts=parts)


def in_words(day: date) -> str:
    """Return a day as a letter has it: "4 March 2026"."""
    return f"{day.day} {day:%B %Y}"


def who(snapshot: Snapshot, talk: Interview | None) -> str:
    """Return with whom a conversation was: name, role, employer."""
    person = snapshot.people.get(talk.person_id) if talk else None
    facts = (person.name, person.role, person.employer) if person else ()
    return ", ".join(map(ended, filter(None, facts)))


def _choice(decision: Decision, terms: Terms, zone: tzinfo) -> tuple[Part, ...]:
    if decision.decided and decision.choice:
        day = in_words(local_day(decision.decided, zone))
        said = Words(f"{terms.choice[decision.choice]}. Decided on {day}.")
    else:
        said = Words("Not decided yet. This is how I see it so far.")
    return said, Words(decision.reasons, label="My reasons")


def _sides(snapshot: Snapshot, decision: Decision, with_abilities: bool) -> tuple[Part, ...]:
    def told(side: Side) -> Points:
        return Points(
            tuple(
                _weighed(snapshot, each)
                for each in decision.on(side)
                if with_abilities or each.kind is not ArgumentKind.DEMAND
            )
        )

    return (
        *section("What speaks for it", told(Side.FOR)),
        *section("What speaks against it", told(Side.AGAINST)),
    )


def _weighed(snapshot: Snapshot, argument: Argument) -> Point:
    talk = snapshot.interviews.get(argument.interview_id or "")
    return Point(text=argument.text, detail=argument.heard, source=who(snapshot, talk))


def _talks(snapshot: Snapshot, table: OnTheTable, zone: tzinfo) -> tuple[Part, ...]:
    if not table.talks:
        return (Words("Nobody yet."),)
    days = [local_day(moment_held(talk), zone) for talk in table.talks]
    talks = zip(table.talks, days, strict=True)
    return (
        Points(tuple(Point(text=who(snapshot, talk), source=in_words(day)) for talk, day in talks)),
    )


def _beliefs(snapshot: Snapshot, table: OnTheTable) -> tuple[Point, ...]:
    """Return each belief once, with what everybody said to it."""
    heard: dict[str, list[str]] = {}
    for each in table.of(ArgumentKind.BELIEF):
        talk = snapshot.interviews.get(each.interview_id or "")
        person = snapshot.people.get(talk.person_id) if talk else None
        source = f" ({ended(person.name)})" if person else ""
        said = " ".join(map(ended, each.heard.split("\n")))
        heard.setdefault(each.text, []).append(f"{said}{source}")
    tested = (Point(text=text, detail="\n".join(said)) for text, said in heard.items())
    untested = (Point(text=each, source="not tested yet") for each in table.untested)
    return (*tested, *untested)


def _sources(field: Field) -> tuple[Point, ...]:
    return tuple(
        Point(text=each.title, detail=each.notes, source=each.link)
        for each in field.sources
        if each.read
    )


def _abilities(snapshot: Snapshot, field: Field) -> tuple[Part, ...]:
    me = snapshot.profile
    return (
        *section(
            "What I can do, and what I need",
            Words(me.abilities, label="What I can do"),
            Words(me.limits, label="Where my limits are"),
            Words(me.accommodations, label="What helps"),
        ),
        *section(
            "What the work asks of me", Points(tuple(map(_demand, snapshot.demands_of(field.id))))
        ),
    )


def _demand(demand: Demand) -> Point:
    return Point(text=demand.text, detail=meeting(demand))


def _earlier(
    snapshot: Snapshot, decision: Decision, terms: Terms, zone: tzinfo
) -> tuple[Point, ...]:
    return tuple(
        Point(text=terms.choice[each.choice], source=in_words(local_day(each.decided, zone)))
        for each in made(snapshot, decision.field_id)
        if each.id != decision.id and each.choice and each.decided
        if not decision.decided or each.decided < decision.decided
    )
