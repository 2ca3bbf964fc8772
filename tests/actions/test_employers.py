import pytest

from core.actions.deletion import delete
from core.actions.employers import (
    add_employer,
    add_news,
    aim_at,
    change_news,
    move_employer,
    practise_with,
    remove_news,
)
from core.domain.employer import Employer
from core.store.errors import Gone, Refused
from tests.actions.search import NOW, OPENED


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


@pytest.mark.parametrize("name", ["clinic", "Clinic, Inc.", " CLINIC GmbH"])
def test_the_same_employer_is_not_added_twice(search, name):
    with pytest.raises(Refused, match=r"^“Clinic” is on your list already, in place 1\.$"):
        search.run(add_employer, name=name, why="", now=NOW)


def picked(search):
    me = search.snapshot().profile
    return me.target_employer_id, me.practice_employer_id


def test_there_is_one_target_and_one_practice_run_and_they_differ(search):
    assert picked(search) == ("clinic", "court")
    search.run(aim_at, "hospice")
    assert picked(search) == ("hospice", "court")
    assert search.last_act.label == "Hospice is your target"
    search.run(practise_with, "hospice")
    assert picked(search) == (None, "hospice")
    search.run(aim_at, "hospice")
    assert picked(search) == ("hospice", None)
    search.run(aim_at, None)
    assert picked(search) == (None, None)
    assert search.snapshot().profile.name == "Elena"


def test_an_employer_deleted_meanwhile_cannot_be_picked(search):
    with pytest.raises(Gone):
        search.run(aim_at, "nowhere")
    assert picked(search) == ("clinic", "court")


def test_news_is_added_changed_and_deleted_one_at_a_time(search):
    search.run(add_news, "clinic", title=" A\nprize ", link="example.org", day=NOW.date())
    search.run(change_news, "clinic", OPENED, title="A ward closed", link="", day=None)
    news = search.snapshot().table(Employer)["clinic"].news
    assert [(each.title, each.link, each.day) for each in news] == [
        ("A ward closed", "", None),
        ("A prize", "https://example.org", NOW.date()),
    ]
    search.run(remove_news, "clinic", news[0])
    assert search.snapshot().table(Employer)["clinic"].news == news[1:]


def test_news_needs_words(search):
    with pytest.raises(Refused, match=r"^Please write what the news is, in a few words\.$"):
        search.run(add_news, "clinic", title=" ", link="", day=None)
