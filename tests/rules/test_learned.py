"""What was learned from examples; how right it is stands in tests/labelled."""

import pytest

from core.content.loader import topics
from core.rules.learned import LESSONS, NOUGHT, Lesson, lesson
from core.rules.traits import traits

SUGAR, SALT = bytes([3, NOUGHT + 100]), bytes([4, NOUGHT - 100])
LESSON = Lesson(start={"sweet": 0.1}, step=0.005, weights={"sugar": SUGAR, "salt": SALT})


def test_what_was_never_seen_leaves_a_label_where_it_starts():
    assert LESSON.says("花子さん") == LESSON.says("") == {"sweet": 0.1}


def test_a_trait_speaks_for_a_label_or_against_it():
    assert LESSON.says("sugar") == pytest.approx({"sweet": 0.6})
    assert LESSON.says("salt") == pytest.approx({"sweet": -0.4})


def test_more_words_do_not_make_it_surer():
    assert LESSON.says("sugar sugar sugar") == LESSON.says("sugar")
    assert LESSON.says("sugar salt")["sweet"] == pytest.approx(0.1 + (1.5 - 2.0) / 5)


def test_there_is_a_lesson_on_asking_and_one_on_each_topic():
    assert set(lesson("asking").start) == {"asks"}
    assert set(lesson("topics").start) == {topic.id for topic in topics()} | {"none"}


def test_the_lessons_are_small_enough_to_be_read_when_the_first_word_is_typed():
    assert sum(each.stat().st_size for each in LESSONS.glob("*.json")) < 1_000_000


def test_many_words_for_one_thing_show_the_same_kind():
    assert {"a_relative", "a_firm"} <= traits("My niece likes your clinic") & traits(
        "My sons like your bakery"
    )
    assert "a_number" in traits("15 minutes")


def test_neighbours_and_letters_are_traits_too():
    assert {"how do", "how _ you", "how do you", "#like", "< how"} <= traits("How do you like it")


def test_what_says_nothing_shows_nothing():
    assert traits("") == traits("...!") == frozenset()
