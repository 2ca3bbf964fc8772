import pytest

from core.actions.fields import add_field
from core.actions.people import set_aside
from core.actions.several import (
    add_people_to_field,
    delete_people,
    set_people_aside,
    tag_people,
    untag_people,
)
from core.domain.lead import Lead
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, NOW, orphans

BOTH = ["ada", "mo"]


def test_a_tag_is_given_to_those_who_lack_it_and_order_stays(search):
    assert search.run(tag_people, BOTH, " #warm ") == 1
    people = search.snapshot().people
    assert (people["ada"].tags, people["mo"].tags) == (("warm",), ("warm",))
    assert search.last_act.label == "Tagged 1 person with warm"


def test_a_tag_is_taken_from_those_who_have_it(search):
    assert search.run(untag_people, BOTH, "warm") == 1
    assert search.snapshot().people["mo"].tags == ()
    assert search.last_act.label == "Took the tag warm from 1 person"


@pytest.mark.parametrize("tag", ["", "  ", "#", "x" * 61])
def test_what_is_no_tag_is_refused(search, tag):
    with pytest.raises(Refused):
        search.run(tag_people, BOTH, tag)


def test_people_are_added_to_a_field_once(search):
    field = search.run(add_field, name="Baking", why="", now=NOW)
    assert search.run(add_people_to_field, [*BOTH, "ada"], field.id) == 2
    assert search.last_act.label == "Added 2 people to Baking"
    assert search.run(add_people_to_field, BOTH, field.id) == 0
    with pytest.raises(Gone):
        search.run(add_people_to_field, BOTH, "nowhere")


def test_whoever_is_set_aside_already_keeps_their_day(search):
    search.run(set_aside, "mo", NOW)
    assert search.run(set_people_aside, BOTH, LATER) == 1
    people = search.snapshot().people
    assert (people["mo"].set_aside, people["ada"].set_aside) == (NOW, LATER)


def test_several_go_with_everything_of_theirs_and_come_back_with_one_undo(search):
    before = search.snapshot()
    assert search.run(delete_people, [*BOTH, "gone"]) == 2
    view = search.snapshot()
    assert not view.people
    assert not view.interviews
    assert not view.table(Lead)
    assert orphans(search) == []
    assert search.last_act.label == "Deleted 2 people"
    search.undo(search.last_act.id)
    assert search.snapshot().people == before.people
    assert search.snapshot().table(Lead) == before.table(Lead)


@pytest.mark.parametrize("ids", [[], ["gone"]])
def test_with_nobody_chosen_nothing_happens(search, ids):
    with pytest.raises(Refused, match=r"^Nobody is chosen\.$"):
        search.run(delete_people, ids)
