import pytest

from core.actions.profile import begin, change_settings, describe_me
from core.domain.profile import Want
from core.store.errors import Refused
from tests.actions.search import NOW, tables


def test_a_search_begins_with_a_name_and_a_first_field_in_focus(workspace):
    me = workspace.run(begin, name=" Elena ", curious_about=" Grid\nengineering ", now=NOW)
    (field,) = workspace.snapshot().fields.values()
    assert field.name == "Grid engineering"
    assert me == workspace.snapshot().profile
    assert (me.name, me.focus_field_id) == ("Elena", field.id)
    assert workspace.last_act.label == "Your search has begun"


def test_a_search_can_begin_with_a_name_alone(workspace):
    me = workspace.run(begin, name="Elena", curious_about=" ", now=NOW)
    assert me.focus_field_id is None
    assert not workspace.snapshot().fields


def test_without_a_name_nothing_begins(workspace):
    with pytest.raises(Refused, match=r"^Please tell us what to call you\.$"):
        workspace.run(begin, name=" ", curious_about="Nursing", now=NOW)
    assert tables(workspace) == {}


def test_a_field_far_too_long_leaves_not_even_the_name(workspace):
    with pytest.raises(Refused, match="at most 300"):
        workspace.run(begin, name="Elena", curious_about="x" * 301, now=NOW)
    assert tables(workspace) == {}


def test_to_begin_again_keeps_what_is_known(search):
    search.run(begin, name="Sam", curious_about="", now=NOW)
    me = search.snapshot().profile
    assert (me.name, me.limits, me.focus_field_id) == ("Sam", "cannot stand for long", "nursing")


def test_what_is_not_described_stays(search):
    search.run(describe_me, goal="Rest", wants=(Want.CULTURE,))
    me = search.snapshot().profile
    assert (me.name, me.goal, me.wants) == ("Elena", "Rest", (Want.CULTURE,))
    assert me.limits == "cannot stand for long"


def test_a_profile_can_be_described_before_a_search_begins(workspace):
    workspace.run(describe_me, skills=("listening",))
    assert workspace.snapshot().profile.skills == ("listening",)


def test_settings_that_are_not_changed_stay(search):
    search.run(change_settings, most_chases=3)
    settings = search.snapshot().settings
    assert (settings.most_chases, settings.minutes, settings.chase_after_days) == (3, 20, 5)


@pytest.mark.parametrize(
    "change",
    [{"minutes": 5}, {"minutes": 61}, {"most_chases": -1}, {"words_per_minute": "fast"}],
)
def test_settings_out_of_range_are_refused(search, change):
    with pytest.raises(Refused, match=r"^This settings was not saved"):
        search.run(change_settings, **change)
    assert search.snapshot().settings.minutes == 20
