"""What the coach says about times is complete, kind, and fit to be sent."""

import re

import pytest

from core.content.appointments import appointments
from core.content.loader import bank
from core.domain.interview import FellThrough

every_reason = pytest.mark.parametrize("why", FellThrough)


def test_the_questions_for_a_talk_on_the_spot_are_in_the_bank_and_enough_to_begin():
    known = {question.id for question in bank()}
    assert set(appointments().on_the_spot) <= known
    assert len(appointments().on_the_spot) == 3


@every_reason
def test_the_note_after_a_talk_that_fell_through_is_whole_short_and_blames_nobody(why):
    note = appointments().fallen(why).draft("Amara", 20, "Sam Sample")
    assert note.startswith("Dear Amara,")
    assert note.endswith("Kind regards\nSam Sample")
    assert "20 minutes" in note
    assert "{" not in note
    assert 25 <= len(note.split()) <= 80
    assert not re.search(r"\b(you (did not|forgot|missed)|waited|unfortunately|job)\b|!", note)


@every_reason
def test_without_a_name_of_my_own_nothing_is_left_open(why):
    note = appointments().fallen(why).draft("{my_name}", 15, "")
    assert note.endswith("Kind regards")
    assert note.startswith("Dear {my_name},"), "a name is never read as a part to be filled in"


def test_every_sentence_about_a_clock_says_what_is_done():
    words = appointments().clock
    parts = {"place": "Berlin", "time": "02:30", "instead": "03:30"}
    assert "03:30" in words.skipped.format(**parts)
    assert words.twice.format(**parts).count("02:30") == 1
    for sentence in (words.passed, words.to_come, words.running):
        assert "{" not in sentence
