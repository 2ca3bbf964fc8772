import pytest
from msgspec.structs import replace

from core.actions.whole import fill_with
from core.domain.lead import Lead, LeadKind
from core.domain.person import Person
from core.store.errors import Refused
from tests.actions.search import ADA, MO, NOW, SEARCH, tables


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
