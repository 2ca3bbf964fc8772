"""Which questions yes or no would answer; many more stand in tests/labelled/yes_no.toml."""

import pytest

from core.content.loader import bank
from core.rules.yes_no import yes_or_no


@pytest.mark.parametrize(
    "question",
    [
        "Do you like the hours?",
        "Is it hard to get in?",
        "Would you say the pay is fair?",
        "So you work weekends?",
        "You like it, right?",
        "Any regrets?",
        "In your experience, is a degree needed?",
        "When you started, were you nervous?",
        "Could you tell me whether part-time is possible?",
        "I wonder if you like it.",
        "I read that shifts are long. Is that true?",
        "do you like it",
        "DON’T YOU MISS TEACHING?",
        "Won’t machines do it all?",
        "No regrets?",
        "Let me ask: do you like it?",
        "Did you know how hard it would be?",
    ],
)
def test_a_verb_before_its_subject_closes_a_question(question):
    assert yes_or_no(question)


@pytest.mark.parametrize(
    "question",
    [
        "What do you like about the hours?",
        "To what extent can you plan your day?",
        "When you started, what surprised you?",
        "Can you tell me how you began?",
        "Do you mind telling me what you earn?",
        "May I ask why you left?",
        "Could you describe a day?",
        "Is it more teamwork, or more working alone?",
        "Do you travel, and how much?",
        "Do you like it? Why, or why not?",
        "Tell me about your training.",
        "You studied what?",
        "I wonder how you began.",
        "Are you happy, and what makes you so?",
        "Do you have a sense of how many people drop out?",
        "Can I hear about your worst shift?",
        "Are there more men or women in the team?",
        "One thing you would change?",
    ],
)
def test_what_and_how_a_choice_and_a_request_to_tell_keep_it_open(question):
    assert not yes_or_no(question)


@pytest.mark.parametrize("text", ["", "   ", "?", "...", "pay and hours", "I am quite shy.", "🙂?"])
def test_what_is_no_question_is_not_closed(text):
    assert not yes_or_no(text)


def test_no_question_of_the_bank_is_closed():
    texts = [text for each in bank() for text in (each.text, *each.prompts)]
    assert [text for text in texts if yes_or_no(text)] == []


@pytest.mark.timeout(20)
@pytest.mark.parametrize("words", ["do you ", "and how ", ", ", "would you mind ", "if i may ask "])
def test_a_long_text_is_read_quickly(words):
    assert yes_or_no(words * (20_000 // len(words)) + "?") in {True, False}
