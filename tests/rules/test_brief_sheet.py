"""What stands on the page, what is cut, and what is never on it."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from core.domain.employer import Employer, News
from core.domain.interview import Mode
from core.domain.profile import Profile
from core.rules.brief_sheet import MOST_QUESTIONS, brief_sheet, cut
from tests.rules.records import NOW, person, snapshot, talk

ME = Profile(
    name="Sam",
    introduction="I taught for eight years.",
    abilities="strong-hands",
    limits="cannot-stand-long",
    accommodations="a-quiet-room",
    needs=("rest-after-illness",),
)
CLINIC = Employer(
    name="Northwind Clinic",
    why="near-my-doctor",
    what_it_does="Heals people",
    culture="Kind",
    notes="private-note",
    news=(
        News(title="Old news", day=date(2020, 1, 1)),
        News(title="A new wing", day=date(2026, 2, 1)),
        News(title="A prize", day=date(2026, 1, 1)),
        News(title="Undated"),
    ),
    created=NOW,
)
ADA = person(
    "Ada Okafor",
    pronunciation="AH-da",
    role="Nurse",
    employer="Northwind Clinic",
    phone="+44 7700 900112",
    common_ground="both sing",
    why="you changed work late",
    notes="she-was-ill-too",
)


def sheet(interview=None, *, ada=ADA, employer=CLINIC, me=ME, theirs=None):
    interview = interview or talk("a", "b", "c", closing=("bye",), takeaway_id="b", starts=NOW)
    return brief_sheet(
        snapshot(me, ada, employer, interview),
        interview,
        ada,
        mine=UTC,
        theirs=theirs,
        etiquette=["Listen.", "Say thank you."],
    )


def test_the_page_has_everything_one_needs_to_have_at_hand():
    page = sheet()
    assert (page.name, page.role) == ("Ada Okafor", "Nurse, Northwind Clinic")
    assert page.when == "Wed 4 Mar 2026, 12:00, 15 minutes"
    assert [(fact.name, fact.text) for fact in page.facts] == [
        ("Where", "Video"),
        ("Their phone", "+44 7700 900112"),
        ("Say the name", "AH-da"),
        ("What you share", "we both sing"),
        ("Why them", "because you changed work late"),
    ]
    assert page.introduction == "I taught for eight years."
    assert [(each.text, each.takeaway) for each in page.questions] == [
        ("a", False),
        ("b", True),
        ("c", False),
    ]
    assert page.closing == ("bye",)
    assert page.etiquette == ("Listen.", "Say thank you.")


def test_the_employer_is_found_whatever_the_letters_and_with_the_newest_news():
    clinic = replace(CLINIC, name="NORTHWIND clinic")
    facts = {fact.name: fact.text for fact in sheet(employer=clinic).employer}
    assert facts == {
        "What it does": "Heals people",
        "Culture": "Kind",
        "In the news": "A new wing; A prize",
    }
    assert sheet(ada=person("Ada Okafor")).employer == ()


def test_what_is_private_is_never_on_the_page():
    text = repr(sheet())
    for private in (
        "strong-hands",
        "cannot-stand-long",
        "a-quiet-room",
        "rest-after-illness",
        "she-was-ill-too",
        "private-note",
        "near-my-doctor",
    ):
        assert private not in text


def test_both_clocks_stand_on_the_page():
    there = talk(starts=NOW, their_timezone="America/New_York", timezone="UTC")
    page = sheet(there, theirs=ZoneInfo("America/New_York"))
    assert page.when == ("Wed 4 Mar 2026, 12:00 for you, 07:00 for Ada (New York), 15 minutes")


def test_without_a_time_the_page_says_so():
    assert sheet(talk()).when == "No time agreed yet, 15 minutes"


def test_the_place_stands_behind_the_way_of_talking():
    there = talk(mode=Mode.THEIR_WORKPLACE, place="Ward 3", starts=NOW + timedelta(days=1))
    assert sheet(there).facts[0].text == "Their workplace: Ward 3"


def test_of_too_many_questions_the_first_and_the_one_to_take_away_are_on_the_page():
    ids = [f"q{number}" for number in range(20)]
    page = sheet(talk(*ids, takeaway_id="q15"))
    assert len(page.questions) == MOST_QUESTIONS
    assert [each.text for each in page.questions][-2:] == ["q6", "q15"]
    assert page.left_out == 12
    assert [each.text for each in sheet(talk(*ids, takeaway_id="q3")).questions] == ids[:8]


def test_a_full_employer_brief_shares_the_room_between_its_parts():
    parts = ("what_it_does", "strengths", "culture", "achievements", "position", "competitors")
    full = Employer(name="Northwind Clinic", created=NOW, **dict.fromkeys(parts, "word " * 400))
    facts = sheet(employer=full).employer
    assert len(facts) == 6
    assert sum(len(fact.text) for fact in facts) <= 600
    assert all(fact.text.endswith("…") for fact in facts)


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("short", 10, "short"),
        ("two\nlines  here", 20, "two lines here"),
        ("cut between the words", 14, "cut between…"),
        ("cutinthemiddleofone", 8, "cutinth…"),
        ("well, done, all", 12, "well, done…"),
        ("日本語の長い文", 8, "日本語…"),
        ("", 5, ""),
    ],
)
def test_text_is_cut_at_a_word_and_by_its_width(text, room, shown):
    assert cut(text, room) == shown
