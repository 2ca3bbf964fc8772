import pytest

from core.actions.checklists import (
    Dealt,
    choose_question,
    deal_out,
    drop_question,
    keep_six,
    move_question,
    reword_question,
    set_takeaway,
)
from core.actions.interviews import begin_talk, cancel, end_talk, new_interview
from core.content.loader import question_about
from core.domain.ask_list import AskList
from core.domain.question import Question
from core.store.errors import Gone, Refused
from tests.actions.search import BYE, DRY, HOW, NOW, OWN

PLAN = {"closing": BYE, "now": NOW}


@pytest.fixture
def search(talked):
    return talked


def talk(workspace):
    return workspace.snapshot().interviews["talk"]


def ids(interview):
    return [item.id for item in interview.agenda]


def asked(interview):
    return [item.question_id for item in interview.main_questions]


def test_a_question_joins_the_checklist_once(search):
    for _ in range(2):
        search.run(choose_question, "ada", HOW, **PLAN)
    assert [item.text for item in talk(search).main_questions] == [
        "How are the nights?",
        "What is hard?",
        "How did you begin?",
    ]


def test_a_question_for_somebody_without_a_checklist_starts_one(search):
    planned = search.run(choose_question, "mo", HOW, **PLAN)
    assert [item.question_id for item in planned.agenda] == ["how", "bye-1", "bye-2"]
    assert search.last_act.label == "Added a question"


def test_a_question_is_taken_off_and_moved(search):
    search.run(move_question, "talk", "two", -1)
    assert ids(talk(search)) == ["two", "one", "bye"]
    search.run(drop_question, "talk", "one")
    assert ids(talk(search)) == ["two", "bye"]
    assert talk(search).takeaway_id is None


def test_one_question_is_the_one_to_take_away(search):
    search.run(set_takeaway, "talk", "two")
    assert talk(search).takeaway.text == "What is hard?"
    search.run(set_takeaway, "talk", None)
    assert talk(search).takeaway is None


def test_what_must_be_taken_away_has_to_stand_on_the_checklist(search):
    with pytest.raises(Refused, match=r"^What must be taken away has to stand on the checklist\.$"):
        search.run(set_takeaway, "talk", "nowhere")
    assert talk(search).takeaway_id == "one"


def test_a_question_is_worded_for_one_talk_and_stays_the_same_question(search):
    search.run(reword_question, "talk", "two", " What is\nhardest? ")
    assert [(item.text, item.question_id) for item in talk(search).main_questions] == [
        ("How are the nights?", "q-one"),
        ("What is hardest?", "q-two"),
    ]
    with pytest.raises(Refused, match="Please write your question"):
        search.run(reword_question, "talk", "two", " ")


def test_a_question_made_from_a_belief_is_kept_and_chosen_in_one_act_and_once(search):
    for _ in range(2):
        search.run(choose_question, "mo", question_about(DRY), about=DRY, **PLAN)
    (kept,) = search.snapshot().where(Question, "belief_id", "dry")
    (planned,) = search.snapshot().interviews_with("mo")
    assert asked(planned) == [kept.id]
    assert planned.takeaway_id is None


def test_with_several_conversations_the_question_joins_the_one_that_was_named(search):
    other = search.run(new_interview, "ada", **PLAN)
    search.run(choose_question, "ada", HOW, interview_id=other.id, **PLAN)
    assert asked(search.snapshot().interviews[other.id]) == ["how"]
    assert "how" not in asked(talk(search))


@pytest.mark.parametrize("over", [begin_talk, end_talk, cancel])
def test_a_question_for_later_never_joins_a_talk_that_has_begun(search, over):
    search.run(over, "talk", NOW)
    planned = search.run(choose_question, "ada", HOW, **PLAN)
    assert planned.id != "talk"
    # What fell through before it was asked is still to be asked.
    assert asked(planned) == (["q-one", "q-two", "how"] if over is cancel else ["how"])


def test_more_than_six_are_taken_off_and_stand_first_among_what_is_to_ask(search):
    search.run(set_takeaway, "long", "long-7")
    search.run(keep_six, "long", NOW)
    left = search.snapshot().interviews["long"]
    assert ids(left) == ["long-0", "long-1", "long-2", "long-3", "long-4", "long-7"]
    assert left.takeaway_id == "long-7"
    listed = [each.question_id for each in search.snapshot().get(AskList, "ask_list").entries]
    texts = [search.snapshot().get(Question, id).text for id in listed]
    assert texts == ["What about 5?", "What about 6?", "What is your view?", "How loud is it?"]
    search.run(keep_six, "long", NOW)
    assert len(search.snapshot().interviews["long"].main_questions) == 6
    assert len(search.snapshot().get(AskList, "ask_list").entries) == 4


def test_once_a_talk_has_begun_no_question_is_taken_off(search):
    search.run(begin_talk, "long", NOW)
    with pytest.raises(Refused, match=r"^The conversation has begun\."):
        search.run(keep_six, "long", NOW)
    assert len(search.snapshot().interviews["long"].main_questions) == 8


def test_dealing_out_fills_several_checklists_in_one_act(search):
    dealt = [
        Dealt(person_id="ada", interview_id="talk", questions=(HOW,)),
        Dealt(person_id="mo", questions=(OWN, HOW)),
    ]
    search.run(deal_out, dealt, **PLAN)
    assert asked(talk(search)) == ["q-one", "q-two", "how"]
    assert talk(search).takeaway_id == "one"
    (new,) = search.snapshot().interviews_with("mo")
    assert asked(new) == ["own", "how"]
    assert new.takeaway.question_id == "own"
    assert [each.question_id for each in new.closing_questions] == ["bye-1", "bye-2"]
    assert search.last_act.label == "Dealt out 3 questions"
    before = search.snapshot().interviews
    search.run(deal_out, dealt, **PLAN)
    assert search.snapshot().interviews == before


def test_a_conversation_that_gets_no_question_gets_the_closing_ones(search):
    search.run(deal_out, [Dealt(person_id="mo", questions=())], **PLAN)
    (new,) = search.snapshot().interviews_with("mo")
    assert asked(new) == []
    assert [each.question_id for each in new.closing_questions] == ["bye-1", "bye-2"]
    assert new.takeaway is None


def test_dealing_out_to_a_conversation_that_is_gone_changes_nothing(search):
    dealt = [
        Dealt(person_id="mo", questions=(OWN,)),
        Dealt(person_id="ada", interview_id="nowhere", questions=(HOW,)),
    ]
    with pytest.raises(Gone):
        search.run(deal_out, dealt, **PLAN)
    assert search.snapshot().interviews_with("mo") == ()


@pytest.mark.parametrize(
    ("verb", "args"),
    [
        (drop_question, ("one",)),
        (move_question, ("one", 1)),
        (set_takeaway, ("one",)),
        (reword_question, ("one", "words")),
        (keep_six, (NOW,)),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_conversation_deleted_in_another_tab_is_gone(search, verb, args):
    with pytest.raises(Gone, match=r"^This interview was deleted in the meantime"):
        search.run(verb, "nowhere", *args)


def test_no_question_is_taken_off_while_they_talk(search):
    search.run(begin_talk, "talk", NOW)
    with pytest.raises(Refused, match=r"^The conversation has begun\. Leave the question unticked"):
        search.run(drop_question, "talk", "two")
    assert len(talk(search).agenda) == 3
