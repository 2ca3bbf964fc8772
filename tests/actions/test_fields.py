import pytest

from core.actions.fields import add_belief, add_field, delete_belief, delete_field, focus_on
from core.domain.belief import Belief
from core.store.errors import Refused
from tests.actions.search import NOW, orphans


def test_only_the_first_field_is_in_focus_at_once(workspace):
    first = workspace.run(add_field, name=" Grid\nengineering ", why=" calm ", now=NOW)
    workspace.run(add_field, name="Law", why="", now=NOW)
    view = workspace.snapshot()
    assert (first.name, first.why, first.created) == ("Grid engineering", "calm", NOW)
    assert view.profile.focus_field_id == first.id
    assert len(view.fields) == 2
    assert workspace.last_act.label == "Added Law"


def test_a_field_needs_a_name(workspace):
    with pytest.raises(Refused, match=r"^Please name the field, job or industry\.$"):
        workspace.run(add_field, name="\n", why="calm", now=NOW)


def test_there_is_only_ever_one_field_in_focus(search):
    search.run(focus_on, "law")
    assert search.snapshot().profile.focus_field_id == "law"
    assert search.snapshot().profile.name == "Elena"


def test_a_field_that_is_not_there_cannot_be_in_focus(search):
    with pytest.raises(Refused, match="the field it belongs to no longer exists"):
        search.run(focus_on, "nowhere")


def test_with_a_field_go_its_beliefs_the_focus_and_its_mark_on_people(search):
    search.run(delete_field, "nursing")
    view = search.snapshot()
    assert set(view.fields) == {"law"}
    assert not view.table(Belief)
    assert view.profile.focus_field_id is None
    assert view.people["ada"].field_ids == ("law",)
    assert orphans(search) == []
    assert search.last_act.label == "Deleted Nursing"


def test_another_field_in_focus_stays_so(search):
    search.run(delete_field, "law")
    assert search.snapshot().profile.focus_field_id == "nursing"
    assert "belief" in search.snapshot().table(Belief)


def test_the_field_added_after_the_focus_was_deleted_comes_into_focus(search):
    search.run(delete_field, "nursing")
    field = search.run(add_field, name="Baking", why="", now=NOW)
    assert search.snapshot().profile.focus_field_id == field.id


@pytest.mark.parametrize("delete", [delete_field, delete_belief])
def test_to_delete_what_is_gone_already_changes_nothing(search, delete):
    before, act = search.snapshot(), search.last_act
    search.run(delete, "nowhere")
    assert search.snapshot() is before
    assert search.last_act is act


def test_a_belief_is_kept_as_a_sentence_of_its_field(search):
    belief = search.run(add_belief, field_id="law", statement=" It is\ndry. ", now=NOW)
    assert search.snapshot().table(Belief)[belief.id].statement == "It is dry."
    assert belief.field_id == "law"


def test_a_belief_needs_words(search):
    with pytest.raises(Refused, match=r"^Please write what you believe, in a sentence\.$"):
        search.run(add_belief, field_id="law", statement=" ", now=NOW)


def test_a_belief_needs_its_field(search):
    with pytest.raises(Refused, match=r"^This belief was not saved, because the field it belongs"):
        search.run(add_belief, field_id="nowhere", statement="It is dry.", now=NOW)


def test_a_belief_can_be_taken_back(search):
    search.run(delete_belief, "belief")
    assert not search.snapshot().table(Belief)
