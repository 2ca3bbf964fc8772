"""What we know is worded so that it can stand inside a sentence."""

from datetime import UTC, date, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.domain.field import Field, FieldStatus
from core.domain.interview import Mode
from core.domain.lead import Lead, LeadKind
from core.domain.message import Message, MessageKind
from core.domain.person import Tie
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.domain.reply import Reply, ReplyKind
from core.domain.settings import Settings
from core.domain.template import Situation
from core.rules.facts import (
    inside_a_sentence,
    may_mention,
    relation,
    request_facts,
    say_ago,
    story_facts,
    thank_you_facts,
)
from tests.rules.records import NOW, at, person, snapshot, talk
from tests.rules.told import ABOUT, ADA, BARE, FIELD, FULL, SECRETS, TALK, TOMAS, facts_of


def test_no_fact_holds_what_i_can_and_cannot_do():
    facts = request_facts(FULL, ADA) | facts_of(FULL)
    assert not set(SECRETS) & set(facts)
    assert not set(SECRETS.values()) & set(facts.values())


def test_the_facts_of_a_request_come_from_profile_person_field_and_introducer():
    assert request_facts(FULL, ADA) == {
        "greeting": "Dear Dr Okafor",
        "hello": "Hello Dr Okafor",
        "their_name": "Dr Okafor",
        "their_full_name": "Dr. Ada Okafor",
        "their_role": "Grid engineer",
        "their_employer": "Northern Grid",
        "my_name": "Elena Novak",
        "my_background": "I have taught maths for eight years.",
        "my_goal": "I am thinking about moving into grid engineering",
        "my_phone": "",
        "field": "grid engineering",
        "introducer": "Tomas Lind",
        "common_ground": "both studied in Leeds",
        "why_them": "you moved from teaching into this work",
        "minutes": "15",
    }


def test_minutes_are_those_of_the_settings():
    view = snapshot(ADA, TOMAS, FIELD, Settings(minutes=20))
    assert request_facts(view, ADA)["minutes"] == "20"


def test_without_a_field_of_their_own_the_one_in_focus_counts():
    ada = person("Ada")
    view = snapshot(FIELD, ada, Profile(focus_field_id="grid"))
    assert request_facts(view, ada)["field"] == "grid engineering"


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, Situation.STRANGER),
        ({"tie": Tie.SOCIAL_NETWORK}, Situation.STRANGER),
        ({"tie": Tie.MET_BY_CHANCE}, Situation.STRANGER),
        ({"tie": Tie.FRIEND}, Situation.KNOWN),
        ({"tie": Tie.FAMILY}, Situation.KNOWN),
        ({"tie": Tie.FORMER_COLLEAGUE}, Situation.KNOWN),
        ({"tie": Tie.TEACHER}, Situation.KNOWN),
        ({"tie": Tie.FRIEND, "common_ground": "both sing"}, Situation.KNOWN),
        ({"tie": Tie.CLASSMATE_OR_ALUMNI}, Situation.SHARED),
        ({"tie": Tie.PROFESSIONAL_ASSOCIATION}, Situation.SHARED),
        ({"common_ground": "both sing"}, Situation.SHARED),
        ({"introducer_id": "t", "may_name_introducer": True}, Situation.INTRODUCED),
        (
            {"introducer_id": "t", "may_name_introducer": True, "tie": Tie.FRIEND},
            Situation.INTRODUCED,
        ),
        ({"introducer_id": "t", "tie": Tie.INTRODUCED}, Situation.STRANGER),
        ({"may_name_introducer": True}, Situation.STRANGER),
    ],
)
def test_what_connects_us_decides_how_they_are_spoken_to(known, expected):
    assert relation(person("Ada", **known)) is expected


def test_a_thank_you_is_drawn_from_the_debrief():
    facts = facts_of(FULL)
    assert facts["met_on"] == "Tuesday"
    assert facts["learned_1"] == "Patience matters more than theory"
    assert facts["learned_2"] == "Night shifts are rare."
    assert facts["advice"] == "visit a control room first"
    assert facts["lead"] == "the open evening of the guild"
    assert facts["promise"] == "to send you the article"


def test_the_day_we_met_is_the_one_where_the_user_is():
    facts = thank_you_facts(FULL, TALK, ZoneInfo("Pacific/Auckland"))
    assert facts["met_on"] == "Wednesday"


def test_a_thank_you_speaks_of_no_opening_no_other_talk_and_no_promise_of_theirs():
    opening = Lead(
        kind=LeadKind.OPENING, text="An opening", giver_id="ada", interview_id="talk", created=NOW
    )
    elsewhere = Lead(kind=LeadKind.EVENT, text="An event", giver_id="ada", created=NOW)
    theirs = Promise(text="to call", by=PromisedBy.THEM, **ABOUT)
    facts = facts_of(snapshot(ADA, TOMAS, FIELD, TALK, opening, elsewhere, theirs))
    assert facts["lead"] == ""
    assert facts["promise"] == ""


def test_a_thank_you_names_all_they_pointed_to_and_no_promise_that_is_kept():
    leads = (
        Lead(kind=LeadKind.PERSON, text=text, giver_id="ada", interview_id="talk", created=NOW)
        for text in ("Amaka Obi", "Ngozi Eze, Sun Grid", "Femi Ade, who plans")
    )
    kept = Promise(text="to send it", by=PromisedBy.ME, kept=NOW, **ABOUT)
    facts = facts_of(snapshot(ADA, TOMAS, FIELD, TALK, *leads, kept))
    assert facts["lead"] == "Amaka Obi, Ngozi Eze and Femi Ade"
    assert facts["promise"] == ""


def test_without_a_debrief_the_facts_of_a_thank_you_are_empty():
    facts = facts_of(BARE)
    assert not any(facts[name] for name in ("learned_1", "learned_2", "advice", "lead", "promise"))


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Grid engineering", "grid engineering"),
        ("UX research", "UX research"),
        ("IT", "IT"),
        ("Data Science", "Data Science"),
        ("R&D management", "R&D management"),
        ("I/O psychology", "I/O psychology"),
        ("PhD supervision", "PhD supervision"),
        ("3D printing", "3D printing"),
        ("nursing", "nursing"),
        ("Élevage", "élevage"),
        ("X", "x"),
        ("", ""),
    ],
)
def test_a_field_is_named_as_inside_a_sentence(name, inside):
    assert inside_a_sentence(name) == inside


@pytest.mark.parametrize(
    ("name", "known", "address"),
    [
        ("Ada Okafor", {}, "Dear Ada"),
        ("Suharti", {}, "Dear Suharti"),
        ("Professor Ruth Adeyemi", {"tie": Tie.TEACHER}, "Dear Professor Adeyemi"),
        ("Prof. Dr. Hans Müller", {}, "Dear Professor Müller"),
        ("Dr. Ada Okafor, RN", {}, "Dear Dr Okafor"),
        ("Dr Ada Okafor", {"tie": Tie.FRIEND}, "Hello Ada"),
        ("Dr Ada Okafor", {"tie": Tie.FORMER_COLLEAGUE}, "Dear Ada"),
        ("Drew Barrow", {}, "Dear Drew"),
        ("Professor", {}, "Dear Professor"),
        ("Ms. Ivy Chen", {}, "Dear Ms Chen"),
        ("Frau Lena Vogt", {}, "Dear Frau Vogt"),
        ("佐藤 由紀", {}, "Dear 佐藤 由紀"),
        ("佐藤 由紀", {"greet_as": "Satō-san"}, "Dear Satō-san"),
        ("نسرین احمدی", {}, "Dear نسرین احمدی"),
        ("Олена Шевченко", {}, "Dear Олена"),
        ("Chiara 🚀 Yilmaz", {}, "Dear Chiara"),
        ("🚀", {}, "Dear 🚀"),
        ("Ann", {"tie": Tie.FAMILY}, "Hello Ann"),
    ],
)
def test_somebody_is_greeted_as_they_would_expect(name, known, address):
    somebody = person(name, id="them", **known)
    assert request_facts(snapshot(somebody), somebody)["greeting"] == address


@pytest.mark.parametrize(
    ("shared", "said"),
    [
        ("both studied in Leeds", "both studied in Leeds"),
        ("We both studied in Leeds.", "both studied in Leeds"),
        ("Studied in Leeds", "studied in Leeds"),
        ("Leeds University", "have Leeds University in common"),
        ("the same old school", "have the same old school in common"),
        ("sing in a choir", "sing in a choir"),
        ("", ""),
    ],
)
def test_what_we_share_follows_we_however_it_was_typed(shared, said):
    somebody = person(common_ground=shared)
    assert request_facts(snapshot(somebody), somebody)["common_ground"] == said


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("you moved into this work", "you moved into this work"),
        ("Because you moved into this work", "you moved into this work"),
        ("You moved into this work", "you moved into this work"),
        ("Elena Novak praised you", "Elena Novak praised you"),
    ],
)
def test_a_reason_follows_because_however_it_was_typed(why, said):
    somebody = person(why=why)
    assert request_facts(snapshot(somebody), somebody)["why_them"] == said


def test_a_tie_says_what_we_share_where_nothing_else_was_said():
    alumna = person(tie=Tie.CLASSMATE_OR_ALUMNI)
    facts = request_facts(snapshot(alumna), alumna)
    assert facts["common_ground"] == "studied at the same place"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "earlier today"),
        (1, "yesterday"),
        (2, "a few days ago"),
        (6, "a few days ago"),
        (7, "last week"),
        (12, "two weeks ago"),
        (19, "three weeks ago"),
        (28, "some weeks ago"),
        (60, "in January"),
        (120, "in November 2025"),
    ],
)
def test_how_long_ago_is_said_as_in_a_letter(days, said):
    today = date(2026, 3, 4)
    assert say_ago(today - timedelta(days=days), today) == said


def test_what_happened_since_is_told_with_its_time():
    asked = Message(
        person_id="ada",
        kind=MessageKind.REQUEST,
        body="x",
        created=NOW,
        sent=at("2026-02-20 09:00"),
    )
    reply = Reply(person_id="ada", kind=ReplyKind.LATER, received=at("2026-03-03 09:00"))
    facts = story_facts(snapshot(ADA, asked, reply), ADA, NOW, UTC)
    assert (facts["asked_when"], facts["answered_when"]) == ("two weeks ago", "yesterday")


def test_a_talk_by_phone_has_a_number_and_any_other_a_place():
    ada = person(phone="+44 7700 900112")
    on_phone = talk(starts=at("2026-03-10 23:30"), mode=Mode.PHONE)
    facts = story_facts(snapshot(ada, on_phone), ada, NOW, ZoneInfo("Europe/Berlin"))
    assert facts["agreed_time"] == "Wednesday 11 March at 00:30"
    assert (facts["agreed_phone"], facts["agreed_place"]) == ("+44 7700 900112", "")
    assert facts.get("agreed_my_phone", "") == ""
    there = talk(starts=at("2026-03-10 12:00"), mode=Mode.ELSEWHERE, place="The café")
    facts = story_facts(snapshot(ada, there), ada, NOW, UTC)
    assert (facts.get("agreed_phone", ""), facts["agreed_place"]) == ("", "The café")


@pytest.mark.parametrize(
    ("noted", "i_call", "they_call"),
    [
        ("020 7946 0018", "020 7946 0018", ""),
        ("020 7946 0018, extension 12", "020 7946 0018, extension 12", ""),
        ("I call her on +44 (0)20 7946-0018", "+44 (0)20 7946-0018", ""),
        ("She calls me on 07700 900123", "", "07700 900123"),
        ("020 7946 0018, Tom calls me", "", "020 7946 0018"),
        ("He will ring me", "", ""),
        ("We call each other by our first names", "", ""),
    ],
)
def test_who_calls_whom_is_told_as_they_would_say_it(noted, i_call, they_call):
    call = talk(starts=at("2026-03-10 12:00"), mode=Mode.PHONE, place=noted)
    facts = story_facts(snapshot(ADA, call), ADA, NOW, UTC)
    assert (facts.get("agreed_phone", ""), facts.get("agreed_my_phone", "")) == (i_call, they_call)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (FieldStatus.EXPLORING, ""),
        (FieldStatus.PURSUING, "go on with grid engineering"),
        (FieldStatus.SET_ASIDE, "set grid engineering aside"),
    ],
)
def test_a_decision_is_what_became_of_the_field(status, said):
    field = Field(id="grid", name="Grid engineering", status=status, created=NOW)
    assert story_facts(snapshot(ADA, field), ADA, NOW, UTC)["decision"] == said


def test_the_newest_name_given_outside_a_talk_is_the_one_to_thank_for():
    given = Lead(
        kind=LeadKind.PERSON, text="Zoë, a nurse", giver_id="ada", may_name_giver=True, created=NOW
    )
    view = snapshot(ADA, given)
    assert story_facts(view, ADA, NOW, UTC)["named"] == "Zoë"
    assert may_mention(view, ADA)
    assert not may_mention(snapshot(ADA), ADA)
