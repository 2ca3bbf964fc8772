import pytest

from core.rules.reading_ease import FEWEST_WORDS, HARD, reading_ease, syllables

EASY = "I would like to hear what you do all day. It is the work that I dream of. " * 4
STIFF = (
    "The comprehensive consideration of organisational responsibilities necessitates familiarity"
    " with"
    " the institutional administration that is characteristic of international corporations. "
) * 3


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("I", 1), ("the", 1), ("time", 1), ("asked", 1), ("wanted", 2), ("table", 2), ("places", 2),
        ("idea", 3), ("create", 2), ("being", 2), ("useful", 2), ("minutes", 2), ("experience", 4),
        ("engineering", 4), ("don’t", 1), ("likes", 1), ("changes", 2), ("free", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_said(word, count):
    assert syllables(word) == count


def test_plain_words_are_easy_and_stiff_ones_are_hard():
    assert reading_ease(EASY) > 80
    assert reading_ease(STIFF) < HARD


def test_the_formula_is_that_of_flesch():
    text = "The cat sat on the mat and you sat with it. " * 4
    assert reading_ease(text) == pytest.approx(206.835 - 1.015 * 11 - 84.6)


def test_a_short_text_is_not_measured():
    assert reading_ease("Notwithstanding the organisational responsibilities of you. ") is None
    assert reading_ease("the " * (FEWEST_WORDS - 1)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Ich möchte gern wissen, wie Sie zu Ihrem Beruf gekommen sind und was Ihnen gefällt. " * 5,
        "Me gustaría saber cómo es un día normal en su trabajo y qué le gusta de él. " * 5,
        "花子さんの仕事について聞きたいです。" * 20,
        "",
    ],
)
def test_another_language_is_not_measured(text):
    assert reading_ease(text) is None


def test_a_long_name_makes_nothing_harder():
    names = EASY.replace("you", "Konstantinopoulos-Papadimitriou")
    assert reading_ease(names) > 60
