"""Taking the last act back, and refusing to where it would lose something newer."""

import pytest
from msgspec.structs import replace

from core.domain.profile import Profile
from core.store.errors import TooLongAgo, UndoRefused
from core.store.workspace import ACTS_KEPT
from tests.store.records import message, person, put, remove


def undo_last(workspace) -> None:
    workspace.undo(workspace.last_act.id)


def test_an_addition_is_taken_back(workspace):
    workspace.run(put, person())
    undo_last(workspace)
    assert workspace.snapshot().is_empty
    assert workspace.last_act is None


def test_a_change_is_taken_back_with_keys_that_we_do_not_know(workspace):
    ada = person()
    workspace.run(put, ada)
    tables = workspace.storage.read()
    document = {**tables["people"]["1"], "favourite_tea": "mint"}
    with workspace.storage.lock():
        workspace.storage.write({**tables, "people": {"1": document}})
    workspace.run(put, replace(ada, role="Nurse"))
    undo_last(workspace)
    assert workspace.snapshot().people[ada.id] == ada
    assert workspace.storage.read()["people"] == {"1": document}


def test_a_deletion_is_taken_back_with_everything_that_went(workspace):
    ada = person()
    letter = message(ada.id)
    workspace.run(put, ada, letter)
    workspace.run(remove, ada, letter)
    assert workspace.snapshot().is_empty
    undo_last(workspace)
    assert workspace.snapshot().people[ada.id] == ada
    assert workspace.snapshot().messages_to(ada.id) == (letter,)


def test_a_change_of_the_profile_is_taken_back(workspace):
    workspace.run(put, Profile(name="Sam"))
    workspace.run(put, Profile(name="Samira"))
    undo_last(workspace)
    assert workspace.snapshot().profile.name == "Sam"


def test_acts_are_taken_back_one_after_the_other(workspace):
    ada = person()
    workspace.run(put, ada)
    for role in ("Nurse", "Doctor"):
        workspace.run(put, replace(ada, role=role))
    undo_last(workspace)
    assert workspace.snapshot().people[ada.id].role == "Nurse"
    undo_last(workspace)
    assert workspace.snapshot().people[ada.id].role == ""


def test_an_act_is_taken_back_only_once(workspace):
    workspace.run(put, person())
    act = workspace.last_act
    workspace.undo(act.id)
    with pytest.raises(UndoRefused):
        workspace.undo(act.id)


def test_undo_is_refused_where_newer_words_would_be_lost(workspace):
    ada = person()
    workspace.run(put, ada)
    workspace.run(put, replace(ada, notes="old"))
    act = workspace.last_act
    workspace.run(put, replace(ada, notes="newer words"))
    with pytest.raises(UndoRefused, match="would lose the newer words"):
        workspace.undo(act.id)
    assert workspace.snapshot().people[ada.id].notes == "newer words"


def test_undo_is_refused_where_a_record_would_belong_to_nobody(workspace):
    ada = person()
    workspace.run(put, ada)
    act = workspace.last_act
    workspace.run(put, message(ada.id))
    with pytest.raises(UndoRefused):
        workspace.undo(act.id)
    assert list(workspace.snapshot().people) == [ada.id]


def test_undo_is_refused_where_the_owner_of_a_deleted_record_is_gone(workspace):
    ada = person()
    letter = message(ada.id)
    workspace.run(put, ada, letter)
    workspace.run(remove, letter)
    act = workspace.last_act
    workspace.run(remove, ada)
    with pytest.raises(UndoRefused):
        workspace.undo(act.id)
    assert workspace.snapshot().is_empty


def test_a_change_of_something_else_does_not_stand_in_the_way(workspace):
    ada, mo = person("Ada"), person("Mo")
    workspace.run(put, ada)
    act = workspace.last_act
    workspace.run(put, mo)
    workspace.undo(act.id)
    assert list(workspace.snapshot().people) == [mo.id]
    assert workspace.last_act is not None


def test_only_the_last_acts_can_be_taken_back(workspace):
    acts = []
    for number in range(ACTS_KEPT + 1):
        workspace.run(put, person(f"Person {number}"))
        acts.append(workspace.last_act)
    with pytest.raises(TooLongAgo, match="too long ago"):
        workspace.undo(acts[0].id)
    workspace.undo(acts[1].id)
    assert len(workspace.snapshot().people) == ACTS_KEPT


def test_what_is_kept_quietly_is_no_act_and_pushes_none_out(workspace):
    ada = person()
    workspace.run(put, ada)
    act = workspace.last_act
    for number in range(ACTS_KEPT + 1):
        workspace.run_quietly(put, Profile(name="Sam", pitch=f"Draft {number}"))
    assert workspace.last_act is act
    workspace.undo(act.id)
    assert workspace.snapshot().people == {}
    assert workspace.snapshot().profile.pitch == f"Draft {ACTS_KEPT}"


def test_undo_is_refused_where_something_was_kept_quietly_since(workspace):
    ada = person()
    workspace.run(put, ada)
    workspace.run(put, replace(ada, role="Nurse"))
    act = workspace.last_act
    workspace.run_quietly(put, replace(ada, role="Nurse", notes="typed since"))
    with pytest.raises(UndoRefused, match="newer words"):
        workspace.undo(act.id)
