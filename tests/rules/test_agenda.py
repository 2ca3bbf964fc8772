import pytest

from core.rules.agenda import (
    FEWEST,
    MOST,
    agenda_hints,
    beyond,
    is_ready,
    moved,
    reworded,
    with_closing,
    with_question,
    with_takeaway,
    without_item,
)
from tests.rules.records import question, talk

LETTERS = "abcdefgh"


def order(interview):
    return "".join(item.id for item in interview.agenda)


@pytest.mark.parametrize(
    ("count", "takeaway", "hints"),
    [
        (0, None, ["too_few_questions"]),
        (1, None, ["too_few_questions", "no_takeaway"]),
        (2, "a", ["too_few_questions"]),
        (3, None, ["no_takeaway"]),
        (3, "a", []),
        (6, "a", []),
        (7, "a", ["too_many_questions"]),
        (8, None, ["too_many_questions", "no_takeaway"]),
    ],
)
def test_three_to_six_main_questions_and_one_to_take_away(count, takeaway, hints):
    interview = talk(*LETTERS[:count], closing=("x", "y"), takeaway_id=takeaway)
    assert list(agenda_hints(interview)) == hints


def test_three_to_six_are_the_numbers_of_the_guides():
    assert (FEWEST, MOST) == (3, 6)


def test_a_checklist_is_ready_with_three_questions_and_one_to_take_away():
    assert is_ready(talk("a", "b", "c", takeaway_id="b"))
    assert not is_ready(talk("a", "b", "c"))
    assert not is_ready(talk("a", "b", closing=("x", "y"), takeaway_id="a"))


def test_too_many_questions_are_still_ready():
    assert is_ready(talk(*LETTERS, takeaway_id="a"))


def test_a_question_joins_after_the_main_ones_and_before_the_closing_ones():
    found = with_question(talk("a", closing=("x",), takeaway_id="a"), question("q-new"))
    assert [item.question_id for item in found.agenda] == ["q-a", "q-new", "q-x"]
    assert found.agenda[1].text == "What about q-new?"
    assert found.takeaway_id == "a"


def test_a_question_stands_only_once_on_a_checklist():
    interview = talk("a", closing=("x",))
    assert with_question(interview, question("q-a")) is interview
    assert with_question(interview, question("q-x")) is interview


def test_closing_questions_are_added_once():
    closing = [question("q-x"), question("q-y")]
    once = with_closing(talk("a"), closing)
    assert [item.question_id for item in once.closing_questions] == ["q-x", "q-y"]
    assert with_closing(once, closing) == once


def test_a_closing_question_that_is_missing_is_put_back():
    found = with_closing(talk("a", closing=("y",)), [question("q-x"), question("q-y")])
    assert [item.question_id for item in found.closing_questions] == ["q-y", "q-x"]


@pytest.mark.parametrize(
    ("item", "by", "expected"),
    [
        ("a", 1, "bacxy"),
        ("c", -1, "acbxy"),
        ("c", -2, "cabxy"),
        ("a", -1, "abcxy"),
        ("c", 1, "abcxy"),
        ("b", -99, "bacxy"),
        ("b", 99, "acbxy"),
        ("b", 0, "abcxy"),
        ("x", -1, "abcxy"),
        ("nobody", 1, "abcxy"),
    ],
)
def test_a_question_moves_as_far_as_there_are_places(item, by, expected):
    interview = talk("a", "b", "c", closing=("x", "y"), takeaway_id="c")
    found = moved(interview, item, by)
    assert order(found) == expected
    assert found.takeaway_id == "c"


def test_a_question_is_taken_off_and_the_rest_stays():
    found = without_item(talk("a", "b", closing=("x",), takeaway_id="b"), "a")
    assert order(found) == "bx"
    assert found.takeaway_id == "b"


def test_with_the_question_goes_the_mark_to_take_it_away():
    found = without_item(talk("a", "b", takeaway_id="b"), "b")
    assert order(found) == "a"
    assert found.takeaway_id is None


def test_closing_questions_cannot_be_taken_off():
    interview = talk("a", closing=("x",), takeaway_id="a")
    assert without_item(interview, "x") == interview


def test_a_closing_question_that_is_the_one_to_take_away_stays_so():
    interview = talk("a", closing=("x",), takeaway_id="x")
    assert without_item(interview, "x") == interview


def test_another_wording_keeps_the_question_and_its_place():
    found = reworded(talk("a", "b", takeaway_id="b"), "b", "Other words?")
    assert [(item.text, item.question_id) for item in found.agenda] == [
        ("a", "q-a"),
        ("Other words?", "q-b"),
    ]
    assert found.takeaway_id == "b"


@pytest.mark.parametrize(
    ("count", "takeaway", "expected"),
    [(6, None, ""), (8, None, "gh"), (8, "h", "fg"), (8, "a", "gh"), (7, "g", "f")],
)
def test_what_is_more_than_six_is_the_last_but_never_the_one_to_take_away(
    count, takeaway, expected
):
    interview = talk(*LETTERS[:count], closing=("x",), takeaway_id=takeaway)
    assert "".join(item.id for item in beyond(interview)) == expected


def test_a_takeaway_is_only_marked_where_there_is_none():
    assert with_takeaway(talk("a", "b"), "q-b").takeaway_id == "b"
    assert with_takeaway(talk("a", "b", takeaway_id="a"), "q-b").takeaway_id == "a"
    assert with_takeaway(talk("a"), "q-nowhere").takeaway_id is None
