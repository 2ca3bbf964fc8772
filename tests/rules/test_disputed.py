"""Where people of one field differ, as I judged it, and what I have not compared yet."""

from datetime import timedelta

import pytest

from core.domain.agreement import Agreement
from core.domain.field import Field
from core.domain.interview import AgendaItem
from core.rules.disputed import differences_about
from tests.rules.records import NOW, person, snapshot, talk

CARE, LAW = (Field(id=id, name=id, created=NOW) for id in ("care", "law"))
ADA, MO = person("Ada", field_ids=("care",)), person("Mo", field_ids=("care",))


def said(who, question, words, days=0):
    item = AgendaItem(id=f"{who}-{question}", text=question, question_id=question, notes=words)
    ended = NOW + timedelta(days=days)
    return talk(id=f"{who}-{question}", person_id=who, ended=ended, agenda=(item,))


def judged(question, *, agree, by=("ada", "mo")):
    ids = tuple(f"{who}-{question}" for who in by)
    return Agreement(question=question, agree=agree, answer_ids=ids, decided=NOW)


def both(question):
    return said("ada", question, "Quiet"), said("mo", question, "Loud", 1)


def differ(*records, field="care"):
    found = differences_about(snapshot(CARE, LAW, ADA, MO, *records), field)
    return [each.key for each in found.disputed], [each.key for each in found.to_compare]


def test_a_question_is_disputed_once_i_say_that_they_differ():
    assert differ(*both("nights")) == ([], ["nights"])
    assert differ(*both("nights"), judged("nights", agree=False)) == (["nights"], [])
    assert differ(*both("nights"), judged("nights", agree=True)) == ([], [])


def test_a_new_answer_has_to_be_compared_again():
    li = person("Li", field_ids=("care",))
    before = (*both("nights"), judged("nights", agree=False))
    assert differ(*before, li, said("li", "nights", "Mixed", 2)) == ([], ["nights"])


def test_one_answer_is_no_difference_and_neither_is_a_bare_tick():
    assert differ(said("ada", "nights", "Quiet")) == ([], [])
    assert differ(said("ada", "nights", "Quiet"), said("mo", "nights", " ")) == ([], [])


@pytest.mark.parametrize(("field", "found"), [("care", ["nights"]), ("law", [])])
def test_only_what_people_of_the_field_answered_counts(field, found):
    assert differ(*both("nights"), judged("nights", agree=False), field=field)[0] == found


def test_the_question_with_most_answers_comes_first():
    li = person("Li", field_ids=("care",))
    many = (*both("pay"), said("li", "pay", "Fair", 2))
    by_all = judged("pay", agree=False, by=("ada", "mo", "li"))
    records = (*both("nights"), judged("nights", agree=False), li, *many, by_all)
    assert differ(*records)[0] == ["pay", "nights"]
