"""The memo of a decision, the notes of a conversation: what they say and what they keep back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from core.content.sample import sample_records
from core.domain.belief import Belief
from core.domain.decision import ArgumentKind, Choice, Decision, Side
from core.domain.demand import CanMeet, Demand, DemandKind
from core.domain.evidence import Evidence, Verdict
from core.domain.field import Field, Source
from core.domain.interview import Debrief
from core.domain.lead import Lead, LeadKind
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.exchange.memo import memo
from core.exchange.paper_docx import word_file
from core.exchange.paper_html import page
from core.exchange.paper_markdown import markdown
from core.exchange.talk_notes import talk_notes
from core.rules.decision import on_the_table
from pages.parts.terms import terms
from tests.exchange.readers import plain, read_docx, read_html, read_markdown
from tests.rules.records import NOW, person, snapshot, talk

CARE = Field(
    id="care",
    name="Care",
    created=NOW,
    sources=(Source(title="Handbook", read=True), Source(title="Unread")),
)
ADA = person("Ada", role="Nurse", employer="Acme", field_ids=("care",))
ME = Profile(name="Elena", abilities="I can sit", limits="No stairs", accommodations="A lift")
DULL = Belief(field_id="care", statement="It is dull.", created=NOW)
STAIRS = Demand(
    id="stairs",
    field_id="care",
    text="Climbing",
    kind=DemandKind.PHYSICAL,
    level=4,
    can_meet=CanMeet.WITH_ADJUSTMENT,
    adjustment="the back door",
    created=NOW,
)
TALK = talk(
    "one",
    "two",
    closing=("bye",),
    notes="She laughs a lot",
    observations="A bright room",
    offer="A class to test it with",
    began=NOW,
    ended=NOW + timedelta(minutes=20),
    debrief=Debrief(learned=("Patience",), advice="Visit first", went=4, finished=NOW),
)
HELD = replace(
    TALK,
    agenda=tuple(
        replace(item, notes=notes, asked=bool(notes))
        for item, notes in zip(TALK.agenda, ("Calm\nmostly", "", "Mo"), strict=True)
    ),
)
EVERYTHING = (CARE, ADA, ME, DULL, STAIRS, HELD)


def decided(*sides, view=None, **known):
    """Return a decision that weighs all that is on the table, side by side."""
    found = on_the_table(view or snapshot(*EVERYTHING), "care").arguments
    arguments = tuple(
        replace(each, side=side) for each, side in zip(found, sides, strict=False) if side
    )
    told = {
        "choice": Choice.PURSUE,
        "reasons": "It suits me.",
        "decided": NOW,
        "arguments": arguments,
    }
    return Decision(field_id="care", created=NOW, **(told | known))


def lines(paper):
    return read_markdown(markdown(paper)).text.split("\n")


def told(decision, *others, zone=UTC, **options):
    view = snapshot(*EVERYTHING, decision, *others)
    return lines(memo(view, decision, terms(), zone, **options))


def test_a_memo_tells_the_choice_its_reasons_and_what_they_rest_on():
    assert told(decided(Side.FOR, Side.AGAINST, Side.FOR)) == [
        *("Care: my decision", "Elena"),
        *("What I decided", "Pursue it. Decided on 4 March 2026.", "My reasons: It suits me."),
        *("What speaks for it", "Patience (Ada, Nurse, Acme)"),
        *("one", "Calm", "mostly (Ada, Nurse, Acme)"),
        *("What speaks against it", "Visit first (Ada, Nurse, Acme)"),
        *("Who I talked to", "Ada, Nurse, Acme (4 March 2026)"),
        *("What I believed before I asked", "It is dull. (not tested yet)"),
        *("What I read", "Handbook"),
    ]


def test_what_i_can_and_cannot_do_is_in_no_format_unless_asked_for():
    decision = decided(*[Side.FOR] * 9)
    assert ArgumentKind.DEMAND in {each.kind for each in decision.arguments}
    view = snapshot(*EVERYTHING, decision)
    private = ("I can sit", "No stairs", "A lift", "Climbing", "the back door")
    for asked in (False, True):
        paper = memo(view, decision, terms(), UTC, with_abilities=asked)
        for text in (
            read_markdown(markdown(paper)).text,
            read_html(page(paper)).text,
            plain("\n".join(read_docx(word_file(paper, NOW)))),
        ):
            assert [word in text for word in private] == [asked] * len(private)


def test_a_draft_says_that_nothing_is_decided():
    said = told(decided(choice=None, decided=None, reasons=""))
    assert said[:4] == [
        *("Care: where I stand", "Elena", "What I decided"),
        "Not decided yet. This is how I see it so far.",
    ]
    assert "My reasons:" not in "\n".join(said)


def test_a_memo_about_a_field_nobody_was_asked_about_says_so():
    decision = Decision(field_id="law", created=NOW)
    view = snapshot(Field(id="law", name="Law", created=NOW), decision)
    assert lines(memo(view, decision, terms(), UTC))[-2:] == ["Who I talked to", "Nobody yet."]


def test_a_belief_stands_there_once_with_what_everybody_said_to_it():
    mo = person("Mo", field_ids=("care",))
    talks = (HELD, replace(HELD, id="second", person_id="mo", agenda=()))
    heard = [
        Evidence(belief_id=DULL.id, interview_id=id, verdict=verdict, quote=quote, created=NOW)
        for id, verdict, quote in (
            ("talk", Verdict.SUPPORTED, "Mostly."),
            ("second", Verdict.CONTRADICTED, "Never\nat all."),
        )
    ]
    view = snapshot(CARE, ADA, mo, ME, DULL, *talks, *heard)
    said = lines(memo(view, decided(view=view), terms(), UTC))
    at = said.index("It is dull.")
    assert said[at + 1 : at + 3] == [
        "Supported: Mostly. (Ada)",
        "Contradicted: Never at all. (Mo)",
    ]
    assert said.count("It is dull.") == 1


def test_a_name_that_turns_the_direction_turns_none_of_our_words():
    view = snapshot(replace(CARE, name="\u202eCare"), *EVERYTHING[1:])
    assert memo(view, decided(view=view), terms(), UTC).title == "\u202eCare\u202c: my decision"


def test_earlier_decisions_are_named_and_later_ones_are_not():
    first = decided(id="first", choice=Choice.KEEP_EXPLORING, decided=NOW - timedelta(days=9))
    later = decided(id="later", choice=Choice.SET_ASIDE, decided=NOW + timedelta(days=9))
    assert told(decided(), first, later)[-2:] == [
        "Earlier decisions",
        "Keep exploring (23 February 2026)",
    ]


def test_days_are_those_of_where_i_am():
    late = decided(decided=datetime(2026, 3, 4, 23, 30, tzinfo=UTC))
    assert "Pursue it. Decided on 5 March 2026." in told(late, zone=ZoneInfo("Asia/Tokyo"))


def test_evidence_from_a_conversation_that_is_gone_names_nobody():
    decision = decided(Side.FOR)
    view = snapshot(CARE, ME, decision)
    assert "Patience" in lines(memo(view, decision, terms(), UTC))


def test_the_notes_of_a_conversation_hold_all_of_it():
    lead = Lead(
        kind=LeadKind.PERSON, text="Mo, nurse", giver_id="ada", interview_id="talk", created=NOW
    )
    owed = Promise(
        by=PromisedBy.ME,
        text="a sheet",
        person_id="ada",
        interview_id="talk",
        due=NOW.date(),
        created=NOW,
    )
    kept = replace(owed, id="kept", by=PromisedBy.THEM, text="a list", kept=NOW)
    view = snapshot(*EVERYTHING, lead, owed, kept)
    assert lines(talk_notes(view, HELD, terms(), ZoneInfo("Europe/Berlin"))) == [
        *("Conversation with Ada", "Nurse, Acme"),
        "4 March 2026, 13:00, 15 minutes, Video, Explore a field.",
        *("Questions", "one", "Calm", "mostly", "two (not asked)"),
        *("Before we parted", "bye", "Mo"),
        *("Notes", "She laughs a lot"),
        *("What I noticed", "A bright room"),
        *("What I can offer", "A class to test it with"),
        *("What I learned", "Patience"),
        *("Their advice", "Visit first", "How it went: 4 of 5"),
        *("Leads", "Mo, nurse (Person)"),
        *("Promises", "I promised: a sheet (by 4 March 2026)", "They promised: a list (kept)"),
    ]


def test_a_conversation_without_a_time_has_notes_too():
    bare = talk(id="bare")
    said = lines(talk_notes(snapshot(person("Ada"), bare), bare, terms(), UTC))
    assert said == [
        "Conversation with Ada",
        "No time agreed yet, 15 minutes, Video, Explore a field.",
    ]


def test_every_memo_and_every_conversation_of_the_sample_reads_the_same_in_every_format():
    view = snapshot(*sample_records(datetime(2026, 5, 6, 12, tzinfo=UTC)))
    papers = [memo(view, each, terms(), UTC) for each in view.table(Decision).values()]
    papers += [talk_notes(view, each, terms(), UTC) for each in view.interviews.values()]
    assert len(papers) > 10
    for paper in papers:
        said = read_html(page(paper)).text
        assert read_markdown(markdown(paper)).text == said
        assert plain("\n".join(read_docx(word_file(paper, NOW)))) == said
