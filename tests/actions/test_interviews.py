from datetime import timedelta

import pytest

from core.actions.interviews import (
    begin_now,
    begin_talk,
    cancel,
    end_talk,
    new_interview,
    note_answer,
    note_talk,
    plan_interview,
    schedule,
)
from core.domain.interview import FellThrough, Mode, Purpose
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


def test_a_conversation_is_scheduled_and_moved_with_its_checklist(search):
    search.run(schedule, "ada", **WHEN)
    found = talk(search)
    assert (found.starts, found.timezone, found.minutes) == (LATER, "Europe/Berlin", 30)
    assert (found.mode, found.place) == (Mode.THEIR_WORKPLACE, "Ward 3")
    assert found.purpose is Purpose.LEARN_EMPLOYER
    search.run(schedule, "ada", **WHEN | {"starts": NOW})
    assert talk(search).starts == NOW
    assert ids(talk(search)) == ["one", "two", "bye"]
    assert len(search.snapshot().interviews_with("ada")) == 1


def test_of_two_conversations_with_a_person_the_one_that_is_named_is_scheduled(search):
    second = search.run(new_interview, "ada", **PLAN)
    search.run(schedule, "ada", **WHEN, interview_id=second.id)
    assert talk(search).starts is None
    assert search.snapshot().interviews[second.id].starts == LATER
    at_once = {"mode": Mode.PHONE, "timezone": "UTC", "questions": ()}
    search.run(begin_now, "ada", **at_once, **PLAN, interview_id="talk")
    assert talk(search).began == NOW
    assert search.snapshot().interviews[second.id].began is None


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


def test_an_answer_that_is_written_down_ticks_its_question_and_no_other(search):
    search.run(note_answer, "talk", "one", notes=" \n")
    assert not talk(search).agenda[0].asked
    search.run(note_answer, "talk", "one", notes="Quiet\nmostly ")
    one, two, bye = talk(search).agenda
    assert (one.asked, one.notes) == (True, "Quiet\nmostly ")
    assert (two.asked, two.notes, bye.asked, bye.notes) == (False, "", False, "")


def test_a_tick_is_taken_back_without_its_note_and_a_note_without_its_tick(search):
    search.run(note_answer, "talk", "one", notes="Quiet")
    search.run(note_answer, "talk", "one", asked=False)
    assert (talk(search).agenda[0].asked, talk(search).agenda[0].notes) == (False, "Quiet")
    search.run(note_answer, "talk", "one", asked=True)
    search.run(note_answer, "talk", "one", notes="")
    assert (talk(search).agenda[0].asked, talk(search).agenda[0].notes) == (True, "")


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


def test_what_was_agreed_before_is_kept_when_it_is_moved(search):
    search.run(schedule, "ada", **WHEN)
    moved_to = LATER + timedelta(days=2)
    search.run(schedule, "ada", **WHEN | {"starts": moved_to, "now": NOW + timedelta(hours=1)})
    search.run(schedule, "ada", **WHEN | {"starts": moved_to, "place": "Ward 4"})
    first, second = talk(search).earlier
    assert (first.starts, first.place, first.changed) == (LATER, "Ward 3", NOW + timedelta(hours=1))
    assert (second.starts, second.place) == (moved_to, "Ward 3")
    assert search.last_act.label == "Changed what was agreed"


def test_saving_the_same_time_again_changes_nothing(search):
    search.run(schedule, "ada", **WHEN)
    act = search.last_act
    search.run(schedule, "ada", **WHEN)
    assert search.last_act is act
    assert talk(search).earlier == ()


def test_where_they_are_is_kept_where_it_is_another_zone(search):
    search.run(schedule, "ada", **WHEN, their_timezone="America/New_York")
    assert talk(search).their_zone == "America/New_York"
    search.run(schedule, "ada", **WHEN, their_timezone="Europe/Berlin")
    assert (talk(search).their_timezone, talk(search).their_zone) == ("", "Europe/Berlin")


def test_a_time_that_has_passed_is_taken_only_where_the_talk_took_place(search):
    passed = WHEN | {"starts": NOW - timedelta(days=1)}
    with pytest.raises(Refused, match="This time has passed"):
        search.run(schedule, "ada", **passed)
    search.run(schedule, "ada", **passed, took_place=True)
    found = talk(search)
    assert (found.began, found.ended) == (found.starts, found.starts + timedelta(minutes=30))
    assert found.held


def test_a_talk_that_took_place_just_now_does_not_end_in_the_future(search):
    search.run(schedule, "ada", **WHEN | {"starts": NOW - timedelta(minutes=5)}, took_place=True)
    assert talk(search).ended == NOW


def test_a_time_to_come_cannot_have_taken_place(search):
    with pytest.raises(Refused, match="still to come"):
        search.run(schedule, "ada", **WHEN, took_place=True)
    assert talk(search).starts is None


def test_a_talk_that_is_just_beginning_can_still_be_entered(search):
    search.run(schedule, "ada", **WHEN | {"starts": NOW - timedelta(minutes=29)})
    assert talk(search).starts == NOW - timedelta(minutes=29)


def test_a_talk_begun_by_mistake_can_be_moved_to_another_day(search):
    search.run(begin_talk, "talk", NOW)
    search.run(schedule, "ada", **WHEN)
    assert (talk(search).began, talk(search).starts) == (None, LATER)


SPOT = {"mode": Mode.PHONE, "timezone": "Europe/Berlin", "questions": [HOW], **PLAN}


def test_a_talk_on_the_spot_runs_at_once_with_a_checklist(search):
    begun = search.run(begin_now, "mo", **SPOT)
    assert (begun.began, begun.starts, begun.mode) == (NOW, NOW, Mode.PHONE)
    assert [item.text for item in begun.main_questions] == ["How did you begin?"]
    assert begun.takeaway == begun.main_questions[0]
    assert len(begun.closing_questions) == 2


def test_a_talk_on_the_spot_keeps_the_questions_chosen_before_and_its_first_plan(search):
    search.run(schedule, "ada", **WHEN)
    search.run(begin_now, "ada", **SPOT)
    found = talk(search)
    assert ids(found) == ["one", "two", "bye"]
    assert (found.starts, found.place) == (NOW, "")
    assert [each.starts for each in found.earlier] == [LATER]


def test_a_talk_on_the_spot_begins_once(search):
    search.run(begin_now, "mo", **SPOT)
    again = search.run(begin_now, "mo", **SPOT | {"now": LATER})
    assert again.began == NOW
    assert len(search.snapshot().interviews_with("mo")) == 1


def test_who_cancelled_is_kept_and_only_the_first_time_counts(search):
    search.run(cancel, "talk", NOW, FellThrough.BY_THEM)
    act = search.last_act
    search.run(cancel, "talk", LATER, FellThrough.BY_ME)
    assert (talk(search).cancelled, talk(search).fell_through) == (NOW, FellThrough.BY_THEM)
    assert search.last_act is act


def test_nobody_has_missed_a_talk_whose_time_has_not_come(search):
    with pytest.raises(Refused, match="not come yet"):
        search.run(cancel, "talk", NOW, FellThrough.NO_SHOW)
    search.run(schedule, "ada", **WHEN)
    with pytest.raises(Refused, match="not come yet"):
        search.run(cancel, "talk", NOW, FellThrough.NO_SHOW)
    search.run(cancel, "talk", LATER, FellThrough.NO_SHOW)
    assert search.last_act.label == "Noted that they did not come"


def test_the_next_plan_takes_over_the_questions_of_a_talk_that_fell_through(search):
    search.run(note_answer, "talk", "one", asked=True, notes="Half an answer")
    search.run(cancel, "talk", NOW, FellThrough.BY_THEM)
    new = search.run(schedule, "ada", **WHEN)
    assert new.id != "talk"
    assert [item.text for item in new.main_questions] == ["How are the nights?", "What is hard?"]
    assert not any(item.asked or item.notes for item in new.agenda)
    assert new.takeaway.text == "How are the nights?"
    assert talk(search).agenda[0].notes == "Half an answer"
    assert not {item.id for item in new.agenda} & set(ids(talk(search)))
