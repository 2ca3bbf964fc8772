import pytest

from core.actions.people import (
    add_person,
    set_aside,
    take_up_again,
)
from core.domain.person import Tie
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, NOW, tables


def test_somebody_is_added_with_what_is_known(search):
    zoe = search.run(
        add_person, name=" Zoë\nLind ", now=NOW, tie=Tie.FRIEND, field_ids=("law",), phone="1"
    )
    assert search.snapshot().people[zoe.id] == zoe
    assert (zoe.name, zoe.tie, zoe.field_ids, zoe.created) == (
        "Zoë Lind",
        Tie.FRIEND,
        ("law",),
        NOW,
    )
    assert search.last_act.label == "Added Zoë Lind"


def test_somebody_needs_a_name(workspace):
    with pytest.raises(Refused, match=r"^Please write the person's name\.$"):
        workspace.run(add_person, name=" ", now=NOW, email="a@example.org")
    assert workspace.snapshot().is_empty


def test_somebody_introduced_by_a_stranger_is_refused(workspace):
    with pytest.raises(Refused, match="the person it belongs to no longer exists"):
        workspace.run(add_person, name="Zoë", now=NOW, introducer_id="nobody")


def test_what_is_known_must_fit(workspace):
    with pytest.raises(Refused, match=r"^This person was not saved"):
        workspace.run(add_person, name="Zoë", now=NOW, intimidation=9)


def test_somebody_is_set_aside_and_comes_back_with_everything(search):
    before = tables(search)
    search.run(set_aside, "ada", LATER)
    assert search.snapshot().people["ada"].set_aside == LATER
    assert search.last_act.label == "Set Ada Okafor aside"
    search.run(take_up_again, "ada")
    assert search.last_act.label == "Ada Okafor is back"
    assert tables(search) == before


@pytest.mark.parametrize(("verb", "args"), [(set_aside, (NOW,)), (take_up_again, ())])
def test_somebody_who_was_deleted_in_another_tab_is_gone(search, verb, args):
    with pytest.raises(Gone, match=r"^This person was deleted in the meantime"):
        search.run(verb, "nobody", *args)
