from datetime import timedelta

import pytest

from core.domain.agreement import Agreement
from core.domain.interview import AgendaItem, Interview
from core.domain.question import Question
from core.rules.answers import Outcome, asked_of, heard, outcome
from tests.rules.records import NOW, person, snapshot

ADA, MO, ZOE = person("Ada"), person("Mo"), person("Zoë", id="zoe")


def said(who, words, days=0, *, asked=True, text="How are the nights?", question_id="nights"):
    item = AgendaItem(
        id=f"{who}-{days}", text=text, question_id=question_id, asked=asked, notes=words
    )
    return Interview(
        id=f"talk-{who}-{days}",
        person_id=who,
        agenda=(item, AgendaItem(id=f"bye-{who}-{days}", text="Bye?", closing=True, asked=True)),
        ended=NOW + timedelta(days=days),
        created=NOW,
    )


def compared(agree, *ids, question="nights"):
    return Agreement(question=question, agree=agree, answer_ids=ids, decided=NOW)


def view(*records):
    return snapshot(ADA, MO, ZOE, *records)


def test_a_question_nobody_was_asked_is_open():
    unasked = said("ada", "", asked=False)
    assert outcome(view(unasked), "nights") is Outcome.OPEN
    assert heard(view(unasked)) == {}


@pytest.mark.parametrize(("words", "asked"), [("Quiet", False), ("", True), ("Quiet", True)])
def test_a_tick_or_a_note_is_an_answer(words, asked):
    assert outcome(view(said("ada", words, asked=asked)), "nights") is Outcome.ANSWERED


def test_several_who_agree_settle_it_and_several_who_differ_dispute_it():
    talks = said("ada", "Quiet"), said("mo", "Quiet too", 1)
    assert outcome(view(*talks), "nights") is Outcome.ANSWERED
    for agree, expected in ((True, Outcome.SETTLED), (False, Outcome.DISPUTED)):
        judged = compared(agree, "ada-0", "mo-1")
        assert outcome(view(*talks, judged), "nights") is expected


def test_a_new_answer_opens_what_was_settled():
    judged = compared(True, "ada-0", "mo-1")
    talks = said("ada", "Quiet"), said("mo", "Quiet", 1), said("zoe", "Loud", 2)
    found = heard(view(*talks, judged))["nights"]
    assert (found.outcome, found.has_news, found.comparable) == (Outcome.ANSWERED, True, True)


def test_a_tick_without_a_note_does_not_open_it_again():
    judged = compared(True, "ada-0", "mo-1")
    talks = said("ada", "Quiet"), said("mo", "Quiet", 1), said("zoe", " ", 2)
    assert outcome(view(*talks, judged), "nights") is Outcome.SETTLED


def test_what_was_settled_by_two_is_only_answered_once_one_of_them_is_deleted():
    judged = compared(True, "ada-0", "mo-1")
    assert outcome(view(said("ada", "Quiet"), judged), "nights") is Outcome.ANSWERED


def test_answers_stand_side_by_side_oldest_first_whatever_the_wording():
    own = Question(id="nights", text="What are the nights like?")
    talks = said("mo", "Loud", 3, text="And the nights?"), said("ada", "Quiet")
    found = heard(view(*talks, own))["nights"]
    assert [(each.person_id, each.item.notes) for each in found.answers] == [
        ("ada", "Quiet"),
        ("mo", "Loud"),
    ]
    assert (found.text, found.question_id) == ("What are the nights like?", "nights")
    without = view(*talks)
    assert heard(without)["nights"].text == "And the nights?"
    assert heard(without) is heard(without)


def test_questions_without_an_id_meet_by_their_words():
    talks = (
        said("ada", "Yes", text="Any Café  near?", question_id=None),
        said("mo", "No", 1, text="any cafe near?", question_id=None),
    )
    (found,) = heard(view(*talks)).values()
    assert found.comparable
    judged = compared(False, "ada-0", "mo-1", question=found.key)
    assert heard(view(*talks, judged))[found.key].outcome is Outcome.DISPUTED


def test_it_is_known_what_somebody_was_asked_and_closing_questions_do_not_count():
    records = view(said("ada", "Quiet"), said("mo", "", asked=False))
    assert asked_of(records, "ada") == {"nights"}
    assert asked_of(records, "mo") == set()
