"""A draft reads like finished words, however little is known."""

import re
from datetime import UTC
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.content.loader import script
from core.domain.debrief import Debrief
from core.domain.field import Field
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, MessageKind
from core.domain.person import Tie
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.domain.settings import Settings
from core.rules.drafts import (
    CHANNELS_FOR_REQUESTS,
    CHANNELS_FOR_THANKS,
    Relation,
    fill,
    lower_first,
    relation,
    request_facts,
    thank_you_facts,
)
from tests.rules.records import NOW, at, person, snapshot, talk

FIELD = Field(id="grid", name="Grid engineering", created=NOW)
TOMAS = person("Tomas Lind")
ADA = person(
    "Dr. Ada Okafor, RN",
    id="ada",
    role="Grid engineer",
    employer="Northern Grid",
    field_ids=("grid",),
    introducer_id="tomas",
    may_name_introducer=True,
    common_ground="both studied in Leeds",
    why="you moved from teaching into this work",
)
SECRETS = {
    "abilities": "lift twenty kilos",
    "limits": "cannot stand for long",
    "accommodations": "a chair with arms",
}
ME = Profile(
    name="Elena Novak",
    background="I have taught maths for eight years.",
    goal="I am thinking about moving into grid engineering",
    **SECRETS,
)
TALK = talk(
    starts=at("2026-03-03 23:30"),
    ended=at("2026-03-03 23:50"),
    debrief=Debrief(
        learned=("Patience matters more than theory", "Night shifts are rare."),
        advice="visit a control room first",
        finished=NOW,
    ),
)
ABOUT = {"person_id": "ada", "interview_id": "talk", "created": NOW}
LEAD = Lead(
    kind=LeadKind.EVENT,
    text="the open evening of the guild",
    giver_id="ada",
    interview_id="talk",
    created=NOW,
)
MINE = Promise(text="to send you the article", by=PromisedBy.ME, **ABOUT)
FULL = snapshot(FIELD, TOMAS, ADA, ME, TALK, LEAD, MINE)
BARE = snapshot(person("Ada"), talk(starts=NOW))
ALL_SCRIPTS = list(product(MessageKind, Channel, Relation))
ways = pytest.mark.parametrize(("kind", "channel"), list(product(MessageKind, Channel)))


def facts_of(view):
    return thank_you_facts(view, view.interviews["talk"], UTC)


def assert_reads_well(text):
    assert not re.search(r"[{}]", text)
    assert "  " not in text
    assert "\n\n\n" not in text
    assert text == text.strip()
    assert not re.search(r"\s[.,:;?!]", text)
    assert not re.search(r"[.?!,:;]\.|\.[?!,:;]", text)
    assert not re.search(r"(?<!\n)\n(?!\n)", text)


@ways
@pytest.mark.parametrize("view", [FULL, BARE], ids=["full", "bare"])
def test_every_script_reads_well_with_all_facts_and_with_next_to_none(kind, channel, view):
    for how in Relation:
        draft = fill(script(kind, channel, how), facts_of(view))
        assert draft.body
        assert_reads_well(draft.subject)
        assert_reads_well(draft.body)


@ways
def test_every_script_reads_well_without_any_one_fact(kind, channel):
    facts = facts_of(FULL)
    for name, how in product(facts, Relation):
        draft = fill(script(kind, channel, how), facts | {name: " "})
        assert_reads_well(draft.subject)
        assert_reads_well(draft.body)
        assert set(draft.missing) <= {name}


@ways
def test_every_script_reads_well_with_no_fact_at_all(kind, channel):
    for how in Relation:
        draft = fill(script(kind, channel, how), {})
        assert_reads_well(draft.subject)
        assert_reads_well(draft.body)


@ways
def test_what_i_can_and_cannot_do_is_never_in_a_message(kind, channel):
    for how, secret in product(Relation, SECRETS.values()):
        draft = fill(script(kind, channel, how), facts_of(FULL))
        assert secret not in draft.subject + draft.body


def test_no_fact_holds_what_i_can_and_cannot_do():
    facts = request_facts(FULL, ADA) | facts_of(FULL)
    assert not set(SECRETS) & set(facts)
    assert not set(SECRETS.values()) & set(facts.values())


def test_the_facts_of_a_request_come_from_profile_person_field_and_introducer():
    assert request_facts(FULL, ADA) == {
        "their_name": "Ada",
        "their_full_name": "Dr. Ada Okafor, RN",
        "their_role": "Grid engineer",
        "their_employer": "Northern Grid",
        "my_name": "Elena Novak",
        "my_background": "I have taught maths for eight years.",
        "my_goal": "I am thinking about moving into grid engineering",
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


def test_an_introducer_who_did_not_permit_it_is_never_named():
    shy = person("Bea", introducer_id="tomas", may_name_introducer=False)
    view = snapshot(TOMAS, shy, ME)
    assert relation(shy) is not Relation.INTRODUCED
    facts = request_facts(view, shy)
    assert facts["introducer"] == ""
    for kind, channel, how in ALL_SCRIPTS:
        draft = fill(script(kind, channel, how), facts)
        assert "Tomas" not in draft.subject + draft.body


def test_an_introducer_who_permitted_it_is_named():
    draft = fill(
        script(MessageKind.REQUEST, Channel.EMAIL, relation(ADA)), request_facts(FULL, ADA)
    )
    assert draft.subject == "Tomas Lind suggested I write to you"
    assert "Tomas Lind thought you might be willing" in draft.body


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, Relation.STRANGER),
        ({"tie": Tie.SOCIAL_NETWORK}, Relation.STRANGER),
        ({"tie": Tie.MET_BY_CHANCE}, Relation.STRANGER),
        ({"tie": Tie.FRIEND}, Relation.KNOWN),
        ({"tie": Tie.FAMILY}, Relation.KNOWN),
        ({"tie": Tie.FORMER_COLLEAGUE}, Relation.KNOWN),
        ({"tie": Tie.TEACHER}, Relation.KNOWN),
        ({"tie": Tie.FRIEND, "common_ground": "both sing"}, Relation.KNOWN),
        ({"tie": Tie.CLASSMATE_OR_ALUMNI}, Relation.SHARED),
        ({"tie": Tie.PROFESSIONAL_ASSOCIATION}, Relation.SHARED),
        ({"common_ground": "both sing"}, Relation.SHARED),
        ({"introducer_id": "t", "may_name_introducer": True}, Relation.INTRODUCED),
        (
            {"introducer_id": "t", "may_name_introducer": True, "tie": Tie.FRIEND},
            Relation.INTRODUCED,
        ),
        ({"introducer_id": "t", "tie": Tie.INTRODUCED}, Relation.STRANGER),
        ({"may_name_introducer": True}, Relation.STRANGER),
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


def test_without_a_debrief_the_facts_of_a_thank_you_are_empty():
    facts = facts_of(BARE)
    assert not any(facts[name] for name in ("learned_1", "learned_2", "advice", "lead", "promise"))


def test_a_sentence_with_a_gap_is_left_out_and_the_gap_is_named():
    draft = fill("Subject: Hello {a}\n\nOne {b}.\nTwo.\n\nThree {c}.\n\n{d}", {"a": "you"})
    assert (draft.subject, draft.body) == ("Hello you", "Two.")
    assert draft.missing == ("b", "c", "d")


def test_a_subject_with_a_gap_is_left_empty_and_the_gap_is_named_once():
    draft = fill("Subject: {a} wrote\n\nBy {a}.\nEnd.", {})
    assert (draft.subject, draft.body, draft.missing) == ("", "End.", ("a",))


def test_a_template_without_a_subject_is_all_body():
    assert fill("Hello {a},\nbye.", {"a": "Ada"}).body == "Hello Ada, bye."
    assert fill("Hello.", {}).body == "Hello."


@pytest.mark.parametrize(
    ("line", "fact", "said"),
    [
        ("Because {a}.", "you write", "Because you write."),
        ("Because {a}.", "you write.", "Because you write."),
        ("Because {a}.", "you write!", "Because you write."),
        ("Because {a}.", "you write …", "Because you write."),
        ("Is it {a}?", "true.", "Is it true?"),
        ("What stays: {a}", "patience", "What stays: patience."),
        ("What stays: {a}", "patience.", "What stays: patience."),
        ("What stays: {a}", "patience!", "What stays: patience!"),
        ("What stays: {a}", "“Patience.”", "What stays: “Patience.”"),
        ("What stays: {a}", "“Patience”", "What stays: “Patience”."),
        ("What stays: {a}", "SQL (and Python)", "What stays: SQL (and Python)."),
        ("{a} suggested it.", "Sam Lee", "Sam Lee suggested it."),
        ("Your {a}, {a}.", "x", "Your x, x."),
        ("A\n{a}\nB.", "I taught maths", "A I taught maths. B."),
        ("A.\n{a}", "I taught maths", "A. I taught maths."),
        ("A.\n{a}", "I taught maths?", "A. I taught maths?"),
        ("{a}", "Elena Novak", "Elena Novak"),
        ("Dear {a},", "Ada", "Dear Ada,"),
        ("Line {a}.", "one\n\ntwo   three", "Line one two three."),
        ("Line {a}.", "{b} \\1 \\g<0>", "Line {b} \\1 \\g<0>."),
    ],
)
def test_full_stops_stand_where_a_sentence_ends(line, fact, said):
    assert fill(line, {"a": fact}).body == said


def test_a_background_without_a_full_stop_does_not_run_into_the_goal():
    template = script(MessageKind.REQUEST, Channel.EMAIL, "stranger")
    facts = {"my_background": "I have taught maths", "my_goal": "I am curious about grids"}
    body = fill(template, request_facts(FULL, ADA) | facts).body
    assert "I have taught maths. I am curious about grids. Reading" in body
    assert body.endswith("\n\nElena Novak")


def test_a_goal_left_alone_in_its_paragraph_still_ends_with_a_full_stop():
    facts = {"their_name": "Ada", "my_goal": "I am curious about grids", "minutes": "15"}
    body = fill(script(MessageKind.REQUEST, Channel.EMAIL, "introduced"), facts).body
    assert "\n\nI am curious about grids.\n\n" in body


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
    assert lower_first(name) == inside


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(ALL_SCRIPTS),
    st.dictionaries(
        st.sampled_from(sorted(facts_of(FULL))),
        st.text(st.characters(categories=["L", "N", "P", "Z"], exclude_characters="{}")),
    ),
)
def test_whatever_was_written_no_gap_and_no_double_space_is_left(which, facts):
    draft = fill(script(*which), facts)
    for text in (draft.subject, draft.body):
        assert not re.search(r"[{}]| {2}|\n{3}", text)
        assert text == text.strip()


def test_a_request_can_be_made_in_five_ways_and_thanks_given_in_three():
    assert len(CHANNELS_FOR_REQUESTS) == 5
    assert Channel.CARD not in CHANNELS_FOR_REQUESTS
    assert CHANNELS_FOR_THANKS == (Channel.EMAIL, Channel.LINKEDIN_MESSAGE, Channel.CARD)
