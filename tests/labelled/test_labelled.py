"""The rules agree with a careful reader, also over the half that was kept away from them.

What falls short of the goal over strangers' sentences stands here as it is, so that it only rises.
"""

import pytest

from core.content.loader import topics
from core.rules.hints import weaknesses
from tests.labelled.judge import RULES, on_the_last_batch, whole_messages
from tests.labelled.read import Half, half, labelled, letters, never_used
from tests.labelled.teach import TEACHERS, spelled_out

GOAL = 0.95
REACHED = {("job_asking", Half.HELD_BACK): (0.93, 0.96)}
"""Precision and recall where the goal is still ahead."""
REACHED_ON_THE_LAST_BATCH = {
    "job_asking": (0.97, 0.89),
    "letters": (1.0, 0.75),
    "yes_no": (0.96, 1.0),
    "topics": (0.90, 0.91),
}
LABELS = {
    "job_asking": {"asks", "harmless"},
    "yes_no": {"closed", "open"},
    "topics": {topic.id for topic in topics()} | {"none"},
}


@pytest.mark.parametrize("half", Half)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_is_right_nineteen_times_in_twenty_or_as_often_as_it_once_was(rule, half):
    precision, recall = REACHED.get((rule.__name__, half), (GOAL, GOAL))
    figures = rule(half)
    assert figures.precision >= precision
    assert figures.recall >= recall


@pytest.mark.parametrize("name", REACHED_ON_THE_LAST_BATCH)
def test_a_rule_stays_as_right_on_sentences_that_nothing_was_developed_with(name):
    precision, recall = REACHED_ON_THE_LAST_BATCH[name]
    figures = on_the_last_batch()[name]
    assert figures.precision >= precision
    assert figures.recall >= recall


@pytest.mark.parametrize(("name", "lessons"), [("job_asking", "asking"), ("topics", "topics")])
def test_what_judges_a_rule_has_not_taught_it(name, lessons):
    taught = {each.text for each in TEACHERS[lessons]()}
    assert not taught & {each.text for each in labelled(name) if each.half is Half.HELD_BACK}
    assert not taught & {each.text for each in never_used(name)}


def test_a_lesson_can_say_several_ways_to_put_it():
    assert spelled_out("Do you like it?") == ["Do you like it?"]
    assert spelled_out("A [cat|dog] [here|there|].") == ["A cat here.", "A dog there.", "A cat."]


def test_each_message_gets_exactly_the_hints_it_deserves():
    assert [each for each in whole_messages(Half.DEVELOP) if each[1] != each[2]] == []


def test_nearly_each_message_that_was_kept_away_gets_exactly_its_hints():
    found = whole_messages(Half.HELD_BACK)
    assert sum(said == right for _, said, right in found) >= 0.9 * len(found)


@pytest.mark.parametrize(("name", "least"), [("job_asking", 500), ("yes_no", 500), ("topics", 380)])
def test_a_set_is_large_and_holds_each_label_and_no_text_twice(name, least):
    found = labelled(name)
    assert len(found) >= least
    assert {each.label for each in found} == LABELS[name]
    assert len({each.text for each in found}) == len(found)


@pytest.mark.parametrize("name", LABELS)
def test_each_label_stands_in_both_halves(name):
    for part in Half:
        assert {each.label for each in labelled(name) if each.half is part} == LABELS[name]


def test_there_are_sixty_messages_and_every_hint_is_deserved_somewhere():
    found = letters()
    assert len(found) >= 60
    deserved = set().union(*(each.hints for each in found))
    given = {hint.id for each in found for hint in weaknesses(each.letter)}
    assert deserved >= given
    assert sum(not each.hints for each in found) >= 20


def test_what_was_seen_before_is_not_judged_again():
    seen = {each.text for each in labelled("job_asking_seen")}
    assert not seen & {each.text for each in labelled("job_asking")}


def test_a_text_never_changes_sides():
    assert half("What do you like?") is Half.HELD_BACK
    assert half("Do you like it?") is Half.DEVELOP
