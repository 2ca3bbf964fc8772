import pytest

from core.rules.speaking import INTRODUCTION_SECONDS, PITCH_SECONDS, spoken_seconds, words_in


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("   \n\t ", 0),
        ("one", 1),
        ("one two\nthree", 3),
        ("well – yes … no", 3),
        ("don't e-mail 15 people", 4),
        ("— • —", 0),
        ("Zoë 花子 مريم", 3),
    ],
)
def test_a_word_is_text_between_spaces_that_holds_a_letter_or_a_digit(text, count):
    assert words_in(text) == count


@pytest.mark.parametrize(
    ("words", "pace", "seconds"),
    [(0, 130, 0), (130, 130, 60), (65, 130, 30), (33, 130, 15), (1, 130, 0), (130, 60, 130)],
)
def test_seconds_follow_from_the_pace(words, pace, seconds):
    assert spoken_seconds("word " * words, pace) == seconds


def test_the_targets_are_those_of_the_guides():
    assert INTRODUCTION_SECONDS == (15, 30)
    assert PITCH_SECONDS[1] == 90
