import pytest

from core.actions.deletion import delete
from core.actions.employers import add_employer, move_employer
from core.domain.employer import Employer
from core.store.errors import Refused
from tests.actions.search import NOW


def order(workspace):
    return [each.name for each in workspace.snapshot().employers]


def test_a_new_employer_comes_last(search):
    added = search.run(add_employer, name=" The\nBakery ", why=" bread ", now=NOW)
    assert order(search) == ["Clinic", "Court", "Hospice", "The Bakery"]
    assert added.why == "bread"
    assert search.last_act.label == "Added The Bakery"


def test_an_employer_needs_a_name(search):
    with pytest.raises(Refused, match=r"^Please name the employer\.$"):
        search.run(add_employer, name=" ", why="", now=NOW)


@pytest.mark.parametrize(
    ("id", "by", "expected"),
    [
        ("hospice", -1, ["Clinic", "Hospice", "Court"]),
        ("hospice", -2, ["Hospice", "Clinic", "Court"]),
        ("clinic", 1, ["Court", "Clinic", "Hospice"]),
        ("clinic", -1, ["Clinic", "Court", "Hospice"]),
        ("hospice", 1, ["Clinic", "Court", "Hospice"]),
        ("court", -99, ["Court", "Clinic", "Hospice"]),
        ("court", 99, ["Clinic", "Hospice", "Court"]),
    ],
)
def test_an_employer_moves_as_far_as_there_are_places(search, id, by, expected):
    search.run(move_employer, id, by)
    assert order(search) == expected
    assert [each.rank for each in search.snapshot().employers] == [1, 2, 3]


def test_after_a_deletion_the_others_keep_their_order_and_can_be_moved(search):
    search.run(delete, Employer, "court")
    assert order(search) == ["Clinic", "Hospice"]
    search.run(add_employer, name="Bakery", why="", now=NOW)
    search.run(move_employer, "clinic", 1)
    assert order(search) == ["Hospice", "Clinic", "Bakery"]


def test_an_employer_who_is_gone_already_is_left_alone(search):
    before = search.snapshot()
    search.run(move_employer, "nowhere", 1)
    assert search.snapshot() is before
