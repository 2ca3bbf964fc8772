"""An open wording is offered where we know one that reads well, and none otherwise."""

import pytest

from core.rules.open_wording import open_wording
from core.rules.yes_no import yes_or_no
from tests.labelled.read import labelled

OFFERED = {
    "Do you like the hours?": "What do you like about the hours, and what not?",
    "Do you enjoy working with children?": (
        "What do you enjoy about working with children, and what not?"
    ),
    "So, do you like it?": "What do you like about it, and what not?",
    "Is it hard to get into this field?": "How hard is it to get into this field?",
    "Is your work physically demanding?": "How physically demanding is your work?",
    "Are the hours flexible?": "How flexible are the hours?",
    "Was it difficult to find your feet?": "How difficult was it to find your feet?",
    "Are certificates important?": "How important are certificates?",
    "Would you say that the work is stressful?": "How stressful is the work?",
    "Is it possible to work from home?": "What does it take to work from home?",
    "Are you happy with your choice?": "How do you feel about your choice?",
    "Is there anything you would change?": "What would you change?",
    "Is there anyone else I should talk to?": "Who else should I talk to?",
    "Are there any courses you would recommend?": "Which courses would you recommend?",
    "Are there any courses you like?": "Which courses do you like?",
    "Are there any downsides?": "What downsides are there?",
    "Are there many women in your team?": "How many women are there in your team?",
    "Is there much competition?": "How much competition is there?",
    "Do you have any advice for me?": "What advice do you have for me?",
    "Do you have a favourite part of the day?": "What is your favourite part of the day?",
    "Do you travel a lot?": "How often do you travel?",
    "Do you often work at weekends?": "How often do you work at weekends?",
    "Do you have to travel for work?": "How often do you have to travel for work?",
    "Do I need a degree for this work?": "How important is a degree for this work?",
    "Would you recommend this career?": "What speaks for this career, and what against it?",
    "Did you always want to be a vet?": "When did you first want to be a vet, and why?",
    "Has the field changed much?": "How has the field changed?",
}


@pytest.mark.parametrize("question", OFFERED)
def test_an_open_wording_is_offered(question):
    assert open_wording(question) == OFFERED[question]


@pytest.mark.parametrize("question", OFFERED)
def test_capitals_spaces_and_a_missing_mark_do_not_matter(question):
    told = open_wording("  " + question.rstrip("?").lower().replace(" i ", " I ") + " ??")
    assert told.lower() == OFFERED[question].lower()


@pytest.mark.parametrize(
    "question",
    [
        "",
        "What do you like?",
        "Do you like that people who come from abroad are welcome?",
        "Is it true that most of the work is paperwork?",
        "Did you study law?",
        "Is the man who trained you and your colleague still strict?",
        "Do you like it? Is it hard?",
        "Is there anything you have regretted?",
        "Would you recommend it to me as a career?",
        "For you is important the salary?",
    ],
)
def test_where_none_would_read_well_none_is_offered(question):
    assert open_wording(question) == ""


def test_what_is_offered_is_open_and_a_whole_sentence():
    offered = [open_wording(each.text) for each in labelled("yes_no") if each.label == "closed"]
    offered = [each for each in offered if each]
    assert len(offered) > 40
    for wording in offered:
        assert not yes_or_no(wording)
        assert wording[0].isupper()
        assert wording.endswith("?")
        assert wording.count("?") == 1
        assert "  " not in wording


@pytest.mark.timeout(20)
@pytest.mark.parametrize("words", ["is it hard to ", "do you like ", "are there any ", "is the "])
def test_a_long_text_is_read_quickly(words):
    open_wording(words * (20_000 // len(words)))
