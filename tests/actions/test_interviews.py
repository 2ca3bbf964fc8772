from datetime import timedelta

import pytest

from core.actions.interviews import (
    begin_talk,
    cancel,
    choose_question,
    drop_question,
    end_talk,
    move_question,
    note_answer,
    note_talk,
    plan_interview,
    schedule,
    set_takeaway,
)
from core.domain.interview import Mode, Purpose
from core.rules.live import LONGEST_TALK
from core.store.errors import Gone, Refused
from core.store.workspace import Workspace
from tests.actions.search import BYE, HOW, LATER, NOW

PLAN = {"closing": BYE, "now": NOW}
WHEN = {
    "starts": LATER,
    "timezone": "Europe/Berlin",
    "minutes": 30,
    "mode": Mode.THEIR_WORKPLACE,
    "place": " Ward 3 ",
    "purpose": Purpose.LEARN_EMPLOYER,
    **PLAN,
}


def talk(workspace):
    return workspace.snapshot().interviews["talk"]


def ids(interview):
    return [item.id for item in interview.agenda]


def test_a_checklist_begins_with_the_closing_questions_and_the_minutes_of_the_settings(search):
    planned = search.run(plan_interview, person_id="mo", **PLAN)
    assert [item.question_id for item in planned.closing_questions] == ["bye-1", "bye-2"]
    assert planned.main_questions == ()
    assert planned.minutes == 20
    assert planned.starts is None


def test_there_is_one_conversation_to_come_with_a_person(search):
    act = search.last_act
    assert search.run(plan_interview, person_id="ada", **PLAN).id == "talk"
    assert search.last_act is act


@pytest.mark.parametrize("how", [cancel, end_talk])
def test_after_one_was_held_or_cancelled_the_next_is_a_new_one(search, how):
    search.run(how, "talk", NOW)
    assert search.run(plan_interview, person_id="ada", **PLAN).id != "talk"
    assert len(search.snapshot().interviews_with("ada")) == 2


def test_a_conversation_with_nobody_is_refused(search):
    with pytest.raises(Refused, match="the person it belongs to no longer exists"):
        search.run(plan_interview, person_id="nobody", **PLAN)


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


def test_a_conversation_is_scheduled_and_moved_with_its_checklist(search):
    search.run(schedule, "ada", **WHEN)
    found = talk(search)
    assert (found.starts, found.timezone, found.minutes) == (LATER, "Europe/Berlin", 30)
    assert (found.mode, found.place) == (Mode.THEIR_WORKPLACE, "Ward 3")
    assert found.purpose is Purpose.LEARN_EMPLOYER
    search.run(schedule, "ada", **WHEN | {"starts": NOW})
    assert talk(search).starts == NOW
    assert ids(talk(search)) == ["one", "two", "bye"]
    assert len(search.snapshot().interviews) == 1


def test_a_conversation_can_be_scheduled_before_it_has_a_checklist(search):
    planned = search.run(schedule, "mo", **WHEN)
    assert planned.starts == LATER
    assert [item.question_id for item in planned.agenda] == ["bye-1", "bye-2"]


@pytest.mark.parametrize(
    "wrong", [{"minutes": 9}, {"minutes": 61}, {"starts": LATER.replace(tzinfo=None)}]
)
def test_a_time_that_cannot_be_is_refused(search, wrong):
    with pytest.raises(Refused, match=r"^This interview was not saved"):
        search.run(schedule, "ada", **WHEN | wrong)
    assert talk(search).starts is None


def test_what_is_cancelled_stays_readable(search):
    search.run(cancel, "talk", LATER)
    assert talk(search).cancelled == LATER
    assert ids(talk(search)) == ["one", "two", "bye"]


def test_the_clock_starts_once(search):
    search.run(begin_talk, "talk", NOW)
    search.run(begin_talk, "talk", LATER)
    assert talk(search).began == NOW


def test_a_talk_on_the_spot_starts_when_it_begins_and_a_planned_one_as_planned(search):
    search.run(begin_talk, "talk", NOW)
    assert talk(search).starts == NOW
    search.run(schedule, "mo", **WHEN)
    (planned,) = search.snapshot().interviews_with("mo")
    search.run(begin_talk, planned.id, NOW)
    assert search.snapshot().interviews[planned.id].starts == LATER


def test_the_clock_stops_once(search):
    search.run(begin_talk, "talk", NOW)
    after = NOW + timedelta(minutes=20)
    search.run(end_talk, "talk", after)
    search.run(end_talk, "talk", LATER)
    assert talk(search).ended == after
    assert talk(search).held


def test_a_clock_stopped_days_later_does_not_say_that_they_talked_for_days(search):
    search.run(begin_talk, "talk", NOW)
    search.run(end_talk, "talk", NOW + timedelta(days=3))
    assert talk(search).ended == NOW + LONGEST_TALK


def test_on_a_computer_whose_clock_was_set_back_a_talk_ends_when_it_began(search):
    search.run(begin_talk, "talk", LATER)
    search.run(end_talk, "talk", NOW)
    assert talk(search).ended == LATER


def test_no_question_is_taken_off_while_they_talk(search):
    search.run(begin_talk, "talk", NOW)
    with pytest.raises(Refused, match=r"^The conversation has begun\. Leave the question unticked"):
        search.run(drop_question, "talk", "two")
    assert len(talk(search).agenda) == 3


def test_a_tick_and_a_note_do_not_touch_each_other(search):
    search.run(note_answer, "talk", "one", notes="Quiet\nmostly ")
    search.run(note_answer, "talk", "one", asked=True)
    one, two, bye = talk(search).agenda
    assert (one.asked, one.notes) == (True, "Quiet\nmostly ")
    assert (two.asked, two.notes, bye.notes) == (False, "", "")
    search.run(note_answer, "talk", "one", asked=False, notes="")
    assert (talk(search).agenda[0].asked, talk(search).agenda[0].notes) == (False, "")


def test_notes_from_two_tabs_are_both_kept(search):
    other = Workspace(search.storage)
    assert "talk" in other.snapshot().interviews
    search.run(note_answer, "talk", "one", notes="Quiet")
    other.run(note_answer, "talk", "two", notes="The lifting")
    search.run(note_talk, "talk", notes="A bright ward")
    search.run(note_talk, "talk", observations="Plants", offer="A map")
    found = talk(other)
    assert [item.notes for item in found.agenda] == ["Quiet", "The lifting", ""]
    assert (found.notes, found.observations, found.offer) == ("A bright ward", "Plants", "A map")


@pytest.mark.parametrize(
    ("verb", "args"),
    [
        (drop_question, ("one",)),
        (move_question, ("one", 1)),
        (set_takeaway, ("one",)),
        (cancel, (NOW,)),
        (begin_talk, (NOW,)),
        (end_talk, (NOW,)),
        (note_answer, ("one",)),
        (note_talk, ()),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_conversation_deleted_in_another_tab_is_gone(search, verb, args):
    with pytest.raises(Gone, match=r"^This interview was deleted in the meantime"):
        search.run(verb, "nowhere", *args)


def test_a_cancelled_conversation_does_not_begin(search):
    search.run(cancel, "talk", NOW)
    with pytest.raises(Refused, match="was cancelled"):
        search.run(begin_talk, "talk", LATER)
    assert talk(search).began is None
