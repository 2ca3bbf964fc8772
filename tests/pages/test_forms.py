"""A record form open in two tabs, and after something was taken back."""

import pytest
from msgspec.structs import replace

from core.actions.deletion import delete
from core.domain.field import Field
from core.domain.person import Person, Tie
from core.domain.profile import Profile
from core.store.errors import NotSaved
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace, opened
from pages.parts.labels import TIE
from tests.pages.conftest import NOON, App

ADA = Person(name="Ada Osei", role="Nurse", notes="Met in Leeds", created=NOON)
CARE = Field(name="Care", why="Close to people", created=NOON)


@pytest.fixture
def shared() -> Workspace:
    workspace = Workspace(MemoryStorage())
    workspace.run(lambda tx: [tx.put(each) for each in (Profile(name="Sam"), CARE, ADA)])
    return workspace


def on_person(workspace: Workspace) -> App:
    return App().work_in(workspace).open("person", id=ADA.id).click("Edit")


def test_an_older_tab_does_not_take_back_the_words_of_a_newer_one(shared):
    older, newer = on_person(shared), on_person(shared)
    newer.fill("What they do", "Ward manager").click("Save")
    older.fill("Notes, only for you", "Likes tea").click("Save")
    ada = shared.snapshot().people[ADA.id]
    assert (ada.role, ada.notes) == ("Ward manager", "Likes tea")
    assert older.problems == []


def test_two_tabs_that_change_the_same_words_are_told_and_the_second_decides(shared):
    older, newer = on_person(shared), on_person(shared)
    newer.fill("Notes, only for you", "Likes *coffee*").fill("What they do", "Ward manager")
    newer.click("Save")
    older.fill("Notes, only for you", "Likes tea").click("Save")
    assert older.sees("This was changed in another tab meanwhile, to: Likes *coffee*.")
    assert shared.snapshot().people[ADA.id].notes == "Likes *coffee*", "nothing is lost unasked"
    assert older.field("Notes, only for you") == "Likes tea"
    older.click("Save")
    ada = shared.snapshot().people[ADA.id]
    assert (ada.notes, ada.role) == ("Likes tea", "Ward manager")


def test_what_was_changed_elsewhere_is_told_in_the_words_of_the_screen(shared):
    older, newer = on_person(shared), on_person(shared)
    for app, tie in ((newer, Tie.TEACHER), (older, Tie.FRIEND)):
        next(each for each in app.at.selectbox if each.label == "How you know them").set_value(tie)
        app.click("Save")
    assert older.sees(f"meanwhile, to: {TIE[Tie.TEACHER]}.")


def test_after_an_undo_the_form_shows_what_stands_again(shared):
    app = on_person(shared)
    app.fill("What they do", "Ward manager").click("Save").click("Undo")
    assert app.sees("Nurse")
    app.click("Edit")
    assert app.field("What they do") == "Nurse"
    app.fill("Notes, only for you", "Likes tea").click("Save")
    ada = shared.snapshot().people[ADA.id]
    assert (ada.role, ada.notes) == ("Nurse", "Likes tea")


def test_a_form_drawn_again_shows_the_newest_words(shared):
    app = on_person(shared)
    shared.run(lambda tx: tx.change(Person, ADA.id, lambda each: replace(each, role="Doctor")))
    app.open("people").open("person", id=ADA.id)
    assert app.field("What they do") == "Doctor"


def test_saving_a_person_says_nothing_about_what_was_not_touched(shared):
    on_person(shared).fill("What they do", "Ward manager").click("Save")
    ada = shared.snapshot().people[ADA.id]
    assert ada == replace(ADA, role="Ward manager")


def on_research(workspace: Workspace, tab: str) -> App:
    app = App().work_in(workspace).open("research")
    app.at.session_state["research-tab"] = tab
    return app.run()


def test_two_tabs_on_a_field_keep_both_changes(shared):
    older, newer = on_research(shared, "Fields"), on_research(shared, "Fields")
    newer.at.text_area[0].set_value("The pace")
    newer.click("Save this field")
    older.fill("Name", "Palliative care").click("Save this field")
    field = shared.snapshot().fields[CARE.id]
    assert (field.name, field.why) == ("Palliative care", "The pace")


def test_two_tabs_about_me_keep_both_changes(shared):
    older, newer = on_research(shared, "About me"), on_research(shared, "About me")
    newer.fill("What I am looking into", "Hospice work.").click("Save about me")
    older.fill("My background, in a sentence or two", "I teach.").click("Save about me")
    me = shared.snapshot().profile
    assert (me.goal, me.background) == ("Hospice work.", "I teach.")


def test_two_tabs_in_the_settings_keep_both_changes(shared):
    older, newer = (App().work_in(shared).open("data") for _ in range(2))
    set_number(newer, "Minutes you ask for", 20).click("Save settings")
    set_number(older, "Words you speak in a minute", 100).click("Save settings")
    settings = shared.snapshot().settings
    assert (settings.minutes, settings.words_per_minute) == (20, 100)


def set_number(app: App, label: str, value: int) -> App:
    next(each for each in app.at.number_input if each.label == label).set_value(value)
    return app


def test_a_name_left_empty_is_asked_for(shared):
    app = on_research(shared, "About me").fill("My name", " ").click("Save about me")
    assert app.problems == ["Please tell us what to call you."]
    assert shared.snapshot().profile.name == "Sam"


def test_what_is_kept_while_typing_is_no_act_to_undo(shared):
    app = on_person(shared).fill("What they do", "Ward manager").click("Save")
    for number in range(30):
        shared.run_quietly(lambda tx, n=number: tx.put(Profile(name="Sam", pitch=f"Draft {n}")))
    app.click("Undo")
    assert app.problems == []
    assert shared.snapshot().people[ADA.id].role == "Nurse"


def test_a_field_deleted_elsewhere_does_not_break_an_open_form(shared):
    shared.run(
        lambda tx: tx.change(Person, ADA.id, lambda each: replace(each, field_ids=(CARE.id,)))
    )
    app = on_person(shared)
    shared.run(delete, Field, CARE.id)
    app.fill("What they do", "Ward manager").click("Save")
    assert app.problems == []
    ada = shared.snapshot().people[ADA.id]
    assert (ada.role, ada.field_ids) == ("Ward manager", ())


def test_a_restore_too_shows_what_stands_again(shared):
    saved = opened(shared.content())
    app = on_person(shared)
    app.fill("What they do", "Ward manager").click("Save")
    app.at.session_state["undone"] = 1  # as `restore` counts it
    shared.restore(saved)
    assert app.click("Edit").field("What they do") == "Nurse"


def test_an_undo_that_fails_can_be_tried_again(shared, monkeypatch):
    app = on_person(shared).fill("What they do", "Ward manager").click("Save")

    def refuse(act_id):
        raise NotSaved("the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(shared, "undo", refuse)
        app.click("Undo")
    assert "the disk is full" in app.problems[0]
    app.click("Undo")
    assert shared.snapshot().people[ADA.id].role == "Nurse"


def test_blanks_around_what_i_wrote_are_no_change_of_mine(shared):
    shared.run(lambda tx: tx.put(replace(tx.before.profile, background="I teach. ")))
    older, newer = on_research(shared, "About me"), on_research(shared, "About me")
    newer.fill("My background, in a sentence or two", "I taught.").click("Save about me")
    older.fill("What I am looking into", "Hospice work. ").click("Save about me")
    assert older.at.warning == []
    me = shared.snapshot().profile
    assert (me.background, me.goal) == ("I taught.", "Hospice work.")


def test_other_words_in_the_same_form_are_no_second_click(shared):
    """The first save may still be on its way when somebody changes the words and saves again."""
    app = App().work_in(shared).open("people").fill("Name", "Mo")
    app.click("Add this person")
    app.at.session_state["saved:add-person"] = 0  # as if the first run had not come this far
    app.run().fill("Name", "Zoe").click("Add this person")
    app.at.session_state["saved:add-person"] = 0
    app.run().fill("Name", "Zoe").click("Add this person")
    names = [each.name for each in shared.snapshot().people.values()]
    assert names == ["Ada Osei", "Mo", "Zoe"]
