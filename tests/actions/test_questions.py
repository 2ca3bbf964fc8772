import pytest

from core.actions.questions import (
    add_question,
    add_to_list,
    archive_question,
    ask_later,
    compare_answers,
    move_on_list,
    take_off_list,
)
from core.content.loader import question_about
from core.domain.agreement import Agreement
from core.domain.ask_list import AskList
from core.domain.question import Question
from core.rules.answers import Outcome, heard
from core.store.errors import Refused
from tests.actions.search import DRY, HOW, LATER, NOW


@pytest.fixture
def search(talked):
    return talked


def own(workspace, id):
    return workspace.snapshot().table(Question)[id]


def listed(workspace):
    return [each.question_id for each in workspace.snapshot().get(AskList, "ask_list").entries]


def outcome(workspace):
    return heard(workspace.snapshot())["q-said"].outcome


def test_an_own_question_is_kept_on_one_line(search):
    question = search.run(add_question, text="  How do\nyou rest? ", topic="hours_flexibility")
    assert own(search, question.id).text == "How do you rest?"
    assert question.topic == "hours_flexibility"


@pytest.mark.parametrize(
    ("text", "said"), [("  ", "Please write your question"), ("How " * 100, "at most 300")]
)
def test_a_question_without_words_or_with_far_too_many_is_refused(search, text, said):
    with pytest.raises(Refused, match=said):
        search.run(add_question, text=text, topic="")


def test_the_same_words_are_kept_once_and_come_back_when_they_were_put_away(search):
    search.run(archive_question, "own", True)
    again = search.run(add_question, text="What is your view?", topic="trends")
    assert (again.id, own(search, "own").archived) == ("own", False)


def test_a_question_is_put_away_and_brought_back(search):
    search.run(archive_question, "own", True)
    assert own(search, "own").archived
    search.run(archive_question, "own", False)
    assert not own(search, "own").archived


def test_a_question_can_be_kept_and_put_on_the_list_in_one_act(search):
    question = search.run(add_question, text="How do you rest?", topic="", now=NOW)
    assert listed(search) == ["own", "about-belief", question.id]
    search.undo(search.last_act.id)
    assert listed(search) == ["own", "about-belief"]
    assert question.id not in search.snapshot().table(Question)


def test_a_question_stands_on_the_list_once_and_is_to_ask_anew(search):
    search.run(ask_later, HOW, now=NOW)
    search.run(ask_later, HOW, now=LATER)
    assert listed(search) == ["own", "about-belief", "how"]
    assert search.snapshot().get(AskList, "ask_list").entries[-1].since == LATER


def test_what_is_made_from_a_belief_is_kept_before_it_is_listed(search):
    for _ in range(2):
        search.run(ask_later, question_about(DRY), about=DRY, now=NOW)
    (kept,) = search.snapshot().where(Question, "belief_id", "dry")
    assert listed(search) == ["own", "about-belief", kept.id]


def test_the_list_begins_empty(workspace):
    workspace.run(take_off_list, "nothing")
    workspace.run(add_to_list, ["a", "b", "a"], now=NOW)
    assert listed(workspace) == ["a", "b"]
    workspace.run(add_to_list, ["c", "a"], now=LATER, first=True)
    assert listed(workspace) == ["c", "a", "b"]


@pytest.mark.parametrize(
    ("moved", "before", "expected"),
    [
        ("c", "a", "cab"),
        ("c", "b", "acb"),
        ("a", None, "bca"),
        ("a", "c", "bac"),
        ("a", "a", "abc"),
        ("b", "nowhere", "acb"),
        ("nobody", "a", "abc"),
    ],
)
def test_a_question_moves_before_another_or_to_the_end(workspace, moved, before, expected):
    workspace.run(add_to_list, list("abc"), now=NOW)
    workspace.run(move_on_list, moved, before)
    assert "".join(listed(workspace)) == expected


def test_a_question_is_taken_off_the_list(search):
    search.run(take_off_list, "own")
    assert listed(search) == ["about-belief"]


def test_a_judgement_is_kept_in_the_place_of_the_last_one(search):
    assert outcome(search) is Outcome.ANSWERED
    search.run(compare_answers, "q-said", agree=False, now=LATER)
    assert outcome(search) is Outcome.DISPUTED
    search.run(compare_answers, "q-said", agree=True, now=LATER)
    assert outcome(search) is Outcome.SETTLED
    assert len(search.snapshot().table(Agreement)) == 1
    search.run(compare_answers, "q-said", agree=None, now=LATER)
    assert outcome(search) is Outcome.ANSWERED
    assert search.snapshot().table(Agreement) == {}


@pytest.mark.parametrize("key", ["q-one", "nothing"])
def test_one_answer_alone_cannot_be_compared(search, key):
    with pytest.raises(Refused, match="two people have answered"):
        search.run(compare_answers, key, agree=True, now=NOW)
