"""Which sentences ask for a job; they stand in tests/labelled, these in job_asking_seen.toml."""

import tomllib
from pathlib import Path

import pytest

from core.content.loader import bank, closing_questions
from core.rules.job_asking import asks_for_job

SENTENCES = tomllib.loads(
    Path(__file__).parents[1].joinpath("labelled/job_asking_seen.toml").read_text("utf-8")
)


def test_it_is_heard_however_politely_it_asks():
    assert [each for each in SENTENCES["asks"] if asks_for_job(each) != each] == []


def test_talk_about_work_is_not_taken_for_asking():
    assert [each for each in SENTENCES["harmless"] if asks_for_job(each)] == []


def test_no_question_of_the_bank_asks_for_a_job():
    for question in (*bank(), *closing_questions()):
        texts = (question.text, question.reveals, *question.prompts)
        assert [text for text in texts if asks_for_job(text)] == []


def test_the_sentence_that_asks_is_picked_out_of_a_letter():
    letter = (
        "Dear Amara,\n\nI enjoyed your talk! I am not asking for a job. "
        "But do you know of any openings?  Thank you.\n\nElena"
    )
    assert asks_for_job(letter) == "But do you know of any openings?"


def test_a_denial_in_one_sentence_does_not_excuse_the_next():
    assert asks_for_job("I am not asking for a job. Are you hiring?") == "Are you hiring?"


def test_capitals_and_curly_apostrophes_make_no_difference():
    assert asks_for_job("I’M LOOKING FOR A JOB")
    assert not asks_for_job("I’M NOT LOOKING FOR A JOB")


def test_nothing_asks_for_nothing():
    assert asks_for_job("") == ""
    assert asks_for_job("\n \n...?!") == ""


@pytest.mark.timeout(20)
@pytest.mark.parametrize("words", ["can i ", "any ", "i would very ", "any open ", "if you ", " "])
def test_a_long_text_without_a_full_stop_is_read_quickly(words):
    text = words * (20_000 // len(words))
    assert asks_for_job(text) in {"", text.strip()}
