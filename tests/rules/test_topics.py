"""A question of one's own finds its topic; many more stand in tests/labelled/topics.toml."""

import pytest

from core.content.loader import bank, topic_words, topics
from core.rules.topics import topic_of


def test_every_question_of_the_bank_finds_its_own_topic():
    wrong = [each.text for each in bank() if topic_of(each.text, topic_words()) != each.topic]
    assert wrong == []


def test_there_are_words_for_every_topic_and_for_no_other():
    assert list(topic_words()) == [topic.id for topic in topics()]


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("HOW MUCH DOES A BEGINNER EARN?", "pay_benefits"),
        ("What’s a typical day like?", "typical_day"),
        ("Which courses should I take?", "training"),
    ],
)
def test_capitals_and_curly_apostrophes_make_no_difference(question, topic):
    assert topic_of(question, topic_words()) == topic


@pytest.mark.parametrize("text", ["", "?", "Why?", "花子さん", "🙂", "Where did you park?"])
def test_what_belongs_nowhere_has_no_topic(text):
    assert topic_of(text, topic_words()) is None


def test_a_star_stands_for_any_ending_and_dots_for_words_between():
    words = {"pay": {"earn*": 3}, "time": {"hours .. week": 3}}
    assert topic_of("Who earns most?", words) == "pay"
    assert topic_of("How many hours in a normal week?", words) == "time"
    assert topic_of("Which learning helps?", words) is None


def test_the_topic_with_most_points_wins_and_the_earlier_of_two_that_are_even():
    words = {"a": {"xyzzy": 5}, "b": {"xyzzy": 5, "plugh": 1}, "c": {"quux": 1}}
    assert topic_of("How is the xyzzy?", words) == "a"
    assert topic_of("How is the xyzzy plugh?", words) == "b"
    assert topic_of("How is the quux?", words) is None
