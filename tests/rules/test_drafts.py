"""A draft reads like finished words, however little is known."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.content.templates import parts, script
from core.domain.message import Channel, MessageKind
from core.domain.template import Situation
from core.rules.drafts import fill, fill_within, parts_in
from core.rules.facts import relation, request_facts
from core.rules.writing import channels_for, situations_for
from tests.rules.records import person, snapshot
from tests.rules.told import ADA, BARE, FULL, ME, SECRETS, TOMAS, facts_of

ALL_SCRIPTS = [
    (kind, channel, situation)
    for kind in MessageKind
    for channel in channels_for(kind)
    for situation in situations_for(kind)
]
EVERYTHING = {name: part.example for name, part in parts().items()}
every_script = pytest.mark.parametrize("which", ALL_SCRIPTS, ids="-".join)


def assert_reads_well(text):
    assert not re.search(r"[{}]", text)
    assert "  " not in text
    assert "\n\n\n" not in text
    assert text == text.strip()
    assert not re.search(r"\s[.,:;?!]", text)
    assert not re.search(r"[.?!,:;]\.|\.[?!,:;]", text)
    assert not re.search(r"(?<!\n)\n(?!\n)", text)


@every_script
@pytest.mark.parametrize("facts", [EVERYTHING, facts_of(FULL), facts_of(BARE), {}])
def test_every_script_reads_well_with_all_facts_and_with_next_to_none(which, facts):
    draft = fill(script(*which), facts)
    assert draft.body
    assert_reads_well(draft.subject)
    assert_reads_well(draft.body)


@every_script
def test_every_script_reads_well_without_any_one_fact(which):
    for name in EVERYTHING:
        draft = fill(script(*which), EVERYTHING | {name: " "})
        assert_reads_well(draft.subject)
        assert_reads_well(draft.body)
        assert set(draft.missing) <= {name}


@every_script
def test_what_i_can_and_cannot_do_is_never_in_a_message(which):
    draft = fill(script(*which), facts_of(FULL))
    for secret in SECRETS.values():
        assert secret not in draft.subject + draft.body


def test_an_introducer_who_did_not_permit_it_is_never_named():
    shy = person("Bea", introducer_id="tomas", may_name_introducer=False)
    view = snapshot(TOMAS, shy, ME)
    assert relation(shy) is not Situation.INTRODUCED
    facts = request_facts(view, shy)
    assert facts["introducer"] == ""
    for which in ALL_SCRIPTS:
        draft = fill(script(*which), facts)
        assert "Tomas" not in draft.subject + draft.body


def test_an_introducer_who_permitted_it_is_named():
    draft = fill(
        script(MessageKind.REQUEST, Channel.EMAIL, relation(ADA)), request_facts(FULL, ADA)
    )
    assert draft.subject == "Tomas Lind suggested I write to you"
    assert "Tomas Lind kindly gave me your name." in draft.body


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
    template = script(MessageKind.REQUEST, Channel.EMAIL, Situation.STRANGER)
    facts = {"my_background": "I have taught maths", "my_goal": "I am curious about grids"}
    body = fill(template, request_facts(FULL, ADA) | facts).body
    assert "I have taught maths. I am curious about grids. I am writing to you" in body
    assert body.endswith("\n\nElena Novak")


def test_a_goal_left_alone_in_its_paragraph_still_ends_with_a_full_stop():
    facts = {"greeting": "Dear Ada", "my_goal": "I am curious about grids", "minutes": "15"}
    body = fill(script(MessageKind.REQUEST, Channel.EMAIL, Situation.INTRODUCED), facts).body
    assert "\n\nI am curious about grids.\n\n" in body


@settings(max_examples=60)
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


@pytest.mark.parametrize(
    ("facts", "said"),
    [({"a": "x", "b": "y"}, "1 x. End."), ({"b": "y"}, "2 y. End."), ({}, "3. End.")],
)
def test_a_line_with_or_stands_in_for_the_one_before(facts, said):
    assert fill("1 {a}.\nor: 2 {b}.\nor: 3.\nEnd.", facts).body == said


def test_of_several_subjects_the_first_that_can_be_filled_counts():
    template = "Subject: {a}\nSubject: B\n\nHello."
    assert fill(template, {"a": "A"}).subject == "A"
    assert fill(template, {}).subject == "B"


def test_a_sentence_that_ends_with_a_link_gets_no_full_stop():
    facts = {"a": "https://meet.example/x"}
    assert (
        fill("We meet here: {a}\nBye.", facts).body == "We meet here: https://meet.example/x Bye."
    )


def test_where_words_must_be_few_what_is_least_needed_goes_first():
    template = "We {common_ground}.\nI look into {field}.\nMay I?"
    facts = {"common_ground": "sing", "field": "x" * 40}
    assert fill_within(template, facts, 200).body.startswith("We sing. I look into")
    assert fill_within(template, facts, 20).body == "We sing. May I?"
    assert fill_within(template, facts, 8).body == "May I?"
    assert fill_within(template, facts, 8).missing == ()


def test_the_parts_of_a_template_are_named_and_a_lone_brace_too():
    assert parts_in("{a} and {b}, {a}, {two words}") == ("a", "b", "two words")
    assert parts_in("a { b") == ("{",)
    assert parts_in("a } b {}") == ("}", "{}")
