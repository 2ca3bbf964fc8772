import pytest

from core.actions.fields import add_belief, add_field, focus_on
from core.domain.belief import Belief
from core.store.errors import Refused
from tests.actions.search import NOW


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
