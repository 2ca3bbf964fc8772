"""A goal goes into a message as a sentence."""

import pytest

from core.rules.goal import goal_sentence


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("renewable energy and data work", "I am looking into renewable energy and data work."),
        ("Renewable energy.", "I am looking into renewable energy."),
        ("UX research", "I am looking into UX research."),
        ("Nursing", "I am looking into nursing."),
        ("Engineering jobs near the sea", "I am looking into engineering jobs near the sea."),
        ("moving into energy data", "I am thinking about moving into energy data."),
        ("Find out what suits people", "I would like to find out what suits people."),
        ("to work with children", "I would like to work with children."),
        ("I want to move into hospice work", "I want to move into hospice work"),
        ("My next step after teaching.", "My next step after teaching."),
        ("What now?", "What now?"),
        ("A break. Then data work.", "A break. Then data work."),
        ("", ""),
        ("one two three four five six seven eight nine ten eleven",) * 2,
    ],
)
def test_a_note_becomes_a_sentence_and_a_sentence_stays(written, sentence):
    assert goal_sentence(written) == sentence
