import pytest
from msgspec.structs import replace

from core.actions.deletion import delete
from core.actions.whole import bring_together, fill_with
from core.domain.lead import Lead, LeadKind
from core.domain.person import Person
from core.rules.joining import joining
from core.store.errors import Refused
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace, opened
from tests.actions.search import ADA, MO, NOW, NURSING, SEARCH, orphans, tables
from tests.rules.records import snapshot


def test_everything_is_replaced_by_what_is_filled_in(search):
    kept = [replace(ADA, field_ids=(), role="Nurse"), MO]
    assert search.run(fill_with, kept) == 2
    assert set(tables(search)) == {"people"}
    assert search.snapshot().people["ada"].role == "Nurse"
    assert search.last_act.label == "Opened the sample"


def test_a_backup_fills_an_empty_workspace_with_all_it_holds(workspace):
    assert workspace.run(fill_with, SEARCH) == len(SEARCH)
    assert sum(len(documents) for documents in tables(workspace).values()) == len(SEARCH)
    for record in SEARCH:
        assert workspace.snapshot().table(type(record))[record.id] == record


def test_the_same_backup_twice_changes_nothing(search):
    before = tables(search)
    search.run(fill_with, SEARCH)
    assert tables(search) == before


def test_a_backup_of_which_a_record_points_to_nothing_leaves_all_as_it_was(search):
    before = tables(search)
    lead = Lead(kind=LeadKind.EVENT, text="x", giver_id="nobody", created=NOW)
    with pytest.raises(Refused, match=r"^This lead was not saved"):
        search.run(fill_with, [Person(name="Zoë", created=NOW), lead])
    assert tables(search) == before


def test_what_only_a_backup_has_is_added_and_all_that_is_here_stays(search):
    before = tables(search)
    zoe = Person(id="zoe", name="Zoë", introducer_id="ada", field_ids=("care",), created=NOW)
    care = replace(NURSING, id="care", name="Care")
    there = snapshot(replace(ADA, role="Nurse"), NURSING, care, zoe)
    assert search.run(bring_together, there) == 2
    assert search.snapshot().people["zoe"] == zoe
    assert search.snapshot().people["ada"].role == "", "mine is kept unless theirs was chosen"
    assert orphans(search) == []
    search.undo(search.last_act.id)
    assert tables(search) == before


def test_theirs_is_taken_where_it_was_chosen_and_nowhere_else(search):
    there = snapshot(replace(ADA, role="Nurse", field_ids=()), replace(MO, role="Cook"))
    assert search.run(bring_together, there, [(Person, "ada")]) == 1
    assert search.snapshot().people["ada"].role == "Nurse"
    assert search.snapshot().people["mo"].role == ""


def test_what_was_deleted_here_comes_back_with_all_that_belongs_to_it(search):
    backup = opened(search.content()).snapshot
    search.run(delete, Person, "ada")
    search.run(bring_together, backup)
    view = search.snapshot()
    assert dict(view.people) == dict(backup.people) | {"mo": view.people["mo"]}
    assert dict(view.interviews) == dict(backup.interviews)
    assert orphans(search) == []


def test_an_empty_workspace_becomes_the_backup(search):
    other = Workspace(MemoryStorage())
    other.run(bring_together, search.snapshot())
    assert tables(other) == tables(search)


def test_the_same_backup_twice_brings_nothing_more(search):
    backup = opened(search.content()).snapshot
    assert search.run(bring_together, backup) == 0
    assert joining(search.snapshot(), backup) == ((), ())
