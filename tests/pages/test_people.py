"""Looking for people, and what stays of it."""

import pytest

from core.actions.deletion import delete
from core.actions.people import set_aside
from core.domain.field import Field
from core.domain.person import Person
from core.domain.profile import Profile
from core.store.workspace import Workspace
from tests.pages.conftest import NOON, App, holding

CARE = Field(name="Care", created=NOON)
ADA = Person(name="Ada Osei", employer="Clinic", field_ids=(CARE.id,), created=NOON)
MO = Person(name="Mo", tags=("warm",), intimidation=1, created=NOON)


@pytest.fixture
def workspace() -> Workspace:
    return holding([Profile(name="Sam"), CARE, ADA, MO])


@pytest.fixture
def people(app: App, workspace: Workspace) -> App:
    return app.work_in(workspace).open("people")


def narrow(app: App, label: str, *values: str) -> App:
    next(each for each in app.at.multiselect if each.label == label).set_value(list(values))
    return app.run()


def test_what_is_looked_for_stays_while_somebody_is_visited(people):
    narrow(people.click("Filter"), "Tag", "warm").fill("Search", "MO").run()
    assert people.sees("1 of 2 people")
    people.open("person", id=MO.id).open("people")
    assert people.field("Search") == "MO"
    assert people.sees("1 of 2 people")
    assert people.sees("Tag: warm")
    people.click("Show everybody")
    assert people.sees("2 of 2 people")
    assert people.field("Search") == ""


def test_a_filter_put_out_of_sight_still_counts_and_says_so(people):
    narrow(people.click("Filter"), "Employer", "Clinic").click("Filter (1)")
    assert people.at.multiselect.values == []
    assert people.sees("1 of 2 people")
    assert people.sees("Employer: Clinic")


def test_a_field_that_is_gone_narrows_nothing(people, workspace):
    narrow(people.click("Filter"), "Field", CARE.id)
    assert people.sees("1 of 2 people")
    workspace.run(delete, Field, CARE.id)
    assert people.run().sees("2 of 2 people")


def test_whoever_is_chosen_and_gone_meanwhile_is_told_of(people, workspace):
    people.click("Choose several").click("All on this page")
    assert people.sees("2 people chosen")
    workspace.run(delete, Person, MO.id)
    people.run()
    assert people.sees("1 person chosen")
    assert people.sees("1 of those you chose is gone.")


def test_several_are_set_aside_at_once(people, workspace):
    people.click("Choose several").click("All on this page").click("Set aside")
    assert all(each.set_aside for each in workspace.snapshot().people.values())
    assert people.sees("Set 2 people aside")
    people.click("Undo")
    assert not any(each.set_aside for each in workspace.snapshot().people.values())


def test_saving_what_was_not_touched_leaves_unsaid_how_hard_writing_feels(app, workspace):
    app.work_in(workspace).open("person", id=ADA.id).click("Edit").click("Save")
    assert workspace.snapshot().people[ADA.id] == ADA


def test_a_contact_is_noted_and_taken_away_again(app, workspace):
    app.work_in(workspace).open("person", id=ADA.id)
    app.fill("A few words about it, if you like", "On the *train*").click("Note it")
    assert app.sees("You met: On the *train*")
    [label] = {each.label for each in app.at.button if each.label == "Delete"}
    app.click(label)
    assert not app.sees("You met")


def test_whoever_is_closed_still_can_answer(app, workspace):
    workspace.run(set_aside, ADA.id, NOON)
    app.work_in(workspace).open("person", id=ADA.id)
    assert "An answer came" in [each.label for each in app.at.expander]
