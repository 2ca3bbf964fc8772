import pytest

from core.actions.deletion import delete, goes_with
from core.actions.fields import add_field
from core.actions.follow_up import snooze
from core.domain.belief import Belief
from core.domain.demand import Demand
from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.lead import Lead
from core.domain.person import Person
from core.domain.question import Question
from core.domain.snapshot import TABLES
from core.domain.snooze import Snooze
from tests.actions.search import ADA, NOW, SEARCH, orphans


@pytest.mark.parametrize("kind", TABLES.values(), ids=lambda kind: kind.__name__)
def test_what_is_gone_already_changes_nothing(search, kind):
    before, act = search.snapshot(), search.last_act
    search.run(delete, kind, "nowhere")
    assert search.snapshot() is before
    assert search.last_act is act


@pytest.mark.parametrize("record", SEARCH, ids=lambda each: f"{type(each).__name__} {each.id}")
def test_nothing_points_to_a_record_of_any_kind_that_was_deleted(search, record):
    search.run(delete, type(record), record.id)
    assert search.snapshot().get(type(record), record.id) is None
    assert orphans(search) == []


def test_what_goes_with_somebody_is_told_beforehand(search):
    gone = goes_with(search.snapshot(), ADA)
    assert {record.id for record in gone} == {
        *("draft", "talk", "lead", "promise", "touch", "evidence", "thought")
    }


def test_deleting_somebody_leaves_no_orphan(search):
    search.run(delete, Person, "ada")
    view = search.snapshot()
    assert orphans(search) == []
    assert set(view.people) == {"mo"}
    assert not view.interviews
    assert set(view.table(Lead)) == {"from-mo"}
    assert search.last_act.label == "Deleted Ada Okafor"


def test_whom_they_introduced_stays_without_introducer_and_permission(search):
    search.run(delete, Person, "ada")
    mo = search.snapshot().people["mo"]
    assert mo.introducer_id is None
    assert mo.may_name_introducer is False
    assert mo.phone == "1"


def test_a_lead_that_became_them_stays_with_whoever_gave_it(search):
    search.run(delete, Person, "ada")
    lead = search.snapshot().table(Lead)["from-mo"]
    assert (lead.giver_id, lead.person_id) == ("mo", None)


def test_what_was_put_off_about_them_goes_and_the_rest_stays(search):
    search.run(snooze, "debrief:talk", None)
    search.run(snooze, "keep_promise:promise", None)
    search.run(delete, Person, "ada")
    assert set(search.snapshot().table(Snooze)) == {"ask:mo", "name_field"}


def test_two_who_named_each_other_can_be_deleted_one_after_the_other(search):
    search.run(delete, Person, "mo")
    assert orphans(search) == []
    search.run(delete, Person, "ada")
    assert orphans(search) == []
    assert not search.snapshot().people


def test_to_delete_somebody_who_is_gone_already_changes_nothing(search):
    before = search.snapshot()
    search.run(delete, Person, "nobody")
    assert search.snapshot() is before


def test_with_a_field_go_its_beliefs_the_focus_and_its_mark_on_people(search):
    search.run(delete, Field, "nursing")
    view = search.snapshot()
    assert set(view.fields) == {"law"}
    assert set(view.table(Belief)) == {"dry"}
    assert not view.table(Demand)
    assert view.profile.focus_field_id is None
    assert view.people["ada"].field_ids == ("law",)
    assert orphans(search) == []
    assert search.last_act.label == "Deleted Nursing"


def test_another_field_in_focus_stays_so(search):
    search.run(delete, Field, "law")
    assert search.snapshot().profile.focus_field_id == "nursing"
    assert "belief" in search.snapshot().table(Belief)


def test_the_field_added_after_the_focus_was_deleted_comes_into_focus(search):
    search.run(delete, Field, "nursing")
    field = search.run(add_field, name="Baking", why="", now=NOW)
    assert search.snapshot().profile.focus_field_id == field.id


def test_a_question_outlives_the_belief_and_the_demand_it_was_made_from(search):
    search.run(delete, Field, "nursing")
    asked = search.snapshot().table(Question)
    assert (asked["about-belief"].belief_id, asked["about-demand"].demand_id) == (None, None)


def test_people_who_work_for_an_employer_stay_without_it(search):
    search.run(delete, Employer, "clinic")
    assert set(search.snapshot().people) == {"ada", "mo"}
    assert search.snapshot().profile.target_employer_id is None
