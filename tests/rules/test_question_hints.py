import pytest

from core.content.loader import bank, closing_questions, hint
from core.rules.hints import Weakness
from core.rules.question_hints import question_hints, questions_in


def ids(text):
    return [each.id for each in question_hints(text)]


def test_a_closed_question_gets_an_open_wording():
    assert question_hints("Do you like the hours?") == (
        Weakness("yes_or_no", suggestion="What do you like about the hours, and what not?"),
    )


def test_a_closed_question_that_we_cannot_reword_gets_the_hint_alone():
    assert question_hints("Did you study law?") == (Weakness("yes_or_no"),)


def test_a_question_that_asks_for_a_job_is_told_apart_from_one_about_jobs():
    assert ids("How could I get a job at your company?") == ["asks_for_job"]
    assert ids("How did you get your job?") == []


def test_several_questions_in_one_are_counted():
    assert question_hints("What do you like? How did you get into this work?") == (
        Weakness("several_questions", count=2, limit=1),
    )
    assert questions_in("How did you start, what did you learn, and who helped you?") == 3


@pytest.mark.parametrize(
    "text",
    [
        "Where do people usually start, and what tends to come after that?",
        "How much contact with people is there, and how much quiet?",
        "What do you like, and what not?",
        "What keeps you there? Why, or why not?",
        "You left teaching after ten years. Why?",
    ],
)
def test_one_question_with_a_turn_or_a_short_follow_up_is_one(text):
    assert questions_in(text) == 1
    assert ids(text) == []


def test_a_question_of_more_than_twenty_five_words_is_long():
    words = "What is it that keeps " + "very " * 20
    assert ids(words + "?") == []
    assert question_hints(words + "busy people calm?") == (
        Weakness("question_long", count=28, limit=25),
    )


def test_asking_for_leave_may_be_closed():
    assert ids("May I mention your name when I write to them?") == []
    assert ids("Could I come back to you with another question?") == []


def test_no_question_of_ours_is_weak():
    texts = [each.text for each in (*bank(), *closing_questions())]
    assert [text for text in texts if question_hints(text)] == []


@pytest.mark.parametrize("text", ["", "  ", "?", "🙂", "花子"])
def test_there_is_nothing_to_say_about_nothing(text):
    assert question_hints(text) == ()


@pytest.mark.parametrize("id", ["yes_or_no", "several_questions", "question_long"])
def test_a_hint_for_a_question_has_words(id):
    assert hint(id).sentence
