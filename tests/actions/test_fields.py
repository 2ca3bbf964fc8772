import pytest

from core.actions.fields import (
    add_belief,
    add_field,
    add_source,
    change_source,
    focus_on,
    remove_source,
    tick_source,
)
from core.domain.belief import Belief
from core.store.errors import Gone, Refused
from tests.actions.search import HANDBOOK, NOW


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


def sources(search):
    return [(each.title, each.read) for each in search.snapshot().fields["nursing"].sources]


def test_the_same_field_is_not_added_twice(search):
    with pytest.raises(Refused, match=r"^“nursing” is on your list already\. Open it there\.$"):
        search.run(add_field, name=" nursing ", why="", now=NOW)


def test_a_source_is_added_at_the_end_with_a_link_that_opens(search):
    search.run(add_source, "nursing", title=" The\nguild ", link="example.org", notes=" Good ")
    assert sources(search) == [("Handbook", False), ("The guild", False)]
    kept = search.snapshot().fields["nursing"].sources[1]
    assert (kept.link, kept.notes) == ("https://example.org", "Good")


def test_one_source_is_ticked_changed_and_deleted_beside_what_another_tab_did(search):
    search.run(add_source, "nursing", title="Guild", link="", notes="")
    search.run(tick_source, "nursing", HANDBOOK, read=True)
    search.run(change_source, "nursing", HANDBOOK, title="Handbook", link="", notes="Long")
    first = search.snapshot().fields["nursing"].sources[0]
    assert (first.title, first.read, first.notes, first.link) == ("Handbook", True, "Long", "")
    search.run(remove_source, "nursing", HANDBOOK)
    assert sources(search) == [("Guild", False)]
    assert search.last_act.label == "Deleted Handbook"


def test_a_source_needs_a_title_and_a_field_that_is_there(search):
    with pytest.raises(Refused, match=r"^Please write what it is called\.$"):
        search.run(add_source, "nursing", title=" ", link="", notes="")
    with pytest.raises(Gone):
        search.run(add_source, "nowhere", title="Guild", link="", notes="")
