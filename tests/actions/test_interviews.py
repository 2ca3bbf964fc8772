import pytest

from core.actions.interviews import (
    begin_talk,
    cancel,
    end_talk,
    note_answer,
    note_talk,
    plan_interview,
    schedule,
)
from core.domain.interview import Mode, Purpose
from core.store.errors import Gone, Refused
from core.store.workspace import Workspace
from tests.actions.search import BYE, LATER, NOW

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
    search.run(end_talk, "talk", LATER)
    search.run(end_talk, "talk", NOW)
    assert talk(search).ended == LATER
    assert talk(search).held


def test_a_talk_cannot_end_before_it_began(search):
    search.run(begin_talk, "talk", LATER)
    with pytest.raises(Refused, match=r"^A conversation cannot end before it began\.$"):
        search.run(end_talk, "talk", NOW)
    assert talk(search).ended is None


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
    search.run(note_talk, "talk", "A bright ward")
    found = talk(other)
    assert [item.notes for item in found.agenda] == ["Quiet", "The lifting", ""]
    assert found.notes == "A bright ward"


@pytest.mark.parametrize(
    ("verb", "args"),
    [
        (cancel, (NOW,)),
        (begin_talk, (NOW,)),
        (end_talk, (NOW,)),
        (note_answer, ("one",)),
        (note_talk, ("words",)),
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
