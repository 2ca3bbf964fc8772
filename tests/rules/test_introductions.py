"""Whoever was introduced stands below their introducer, whatever people said of each other."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.rules.introductions import introduced, introduced_by, introductions, led_to
from tests.rules.records import NOW, person, snapshot


def tree(view):
    return [(each.person.id, each.depth, each.introducer_id) for each in introductions(view)]


def by(introducer, id, age=0):
    return person(id, introducer_id=introducer, created=NOW - timedelta(days=age))


def test_each_branch_reads_from_top_to_bottom_the_largest_first():
    view = snapshot(
        person("abe"),
        person("ada"),
        by("ada", "mo"),
        by("mo", "li"),
        by("ada", "kai", age=3),
        by("abe", "uma"),
        person("alone"),
        person("abi"),
        by("abi", "b1"),
        by("b1", "b2"),
    )
    assert tree(view) == [
        ("ada", 1, None),
        ("kai", 2, "ada"),
        ("mo", 2, "ada"),
        ("li", 3, "mo"),
        ("abi", 1, None),
        ("b1", 2, "abi"),
        ("b2", 3, "b1"),
        ("abe", 1, None),
        ("uma", 2, "abe"),
    ]


def test_two_who_named_each_other_stand_there_once():
    assert tree(snapshot(by("mo", "ada", age=2), by("ada", "mo"))) == [
        ("ada", 1, None),
        ("mo", 2, "ada"),
    ]


def test_whom_one_of_two_who_named_each_other_introduced_stands_below_them():
    ring = by("mo", "ada", age=2), by("ada", "mo", age=1)
    assert tree(snapshot(*ring, by("mo", "zoe")))[1:] == [("mo", 2, "ada"), ("zoe", 3, "mo")]


def test_without_an_introduction_there_is_nothing_to_draw():
    assert introductions(snapshot(person("ada"))) == ()


@given(st.lists(st.integers(0, 30), max_size=30))
def test_everybody_stands_there_once_and_below_their_introducer(named):
    people = [by(f"p{whom % len(named)}", f"p{id}") for id, whom in enumerate(named)]
    found = introductions(snapshot(*people))
    ids = [each.person.id for each in found]
    assert sorted(ids) == sorted(each.id for each in people)
    for place, each in enumerate(found):
        if each.introducer_id:
            above = ids.index(each.introducer_id)
            assert above < place
            assert found[above].depth == each.depth - 1


def test_a_chain_of_a_thousand_introductions_is_drawn():
    chain = [by(f"p{id - 1}" if id else None, f"p{id}") for id in range(1000)]
    assert [each.depth for each in introductions(snapshot(*chain))] == list(range(1, 1001))


ADA = person("Ada")
MO = person("Mo", introducer_id="ada")
ZOE = person("Zoe", introducer_id="mo")
VIEW = snapshot(ADA, MO, ZOE)


def test_the_chain_goes_up_to_somebody_known_before():
    assert introduced_by(VIEW, ZOE) == (MO, ADA)
    assert introduced_by(VIEW, ADA) == ()


def test_a_circle_of_introductions_has_an_end():
    one, two = person("One", introducer_id="two"), person("Two", introducer_id="one")
    assert introduced_by(snapshot(one, two), one) == (two,)
    third = person("Third", introducer_id="one")
    assert introduced_by(snapshot(one, two, third), third) == (one, two)


def test_whom_somebody_introduced():
    assert introduced(VIEW, ADA) == (MO,)
    assert introduced(VIEW, ZOE) == ()


def test_the_way_to_somebody_names_whoever_led_there_the_outermost_first():
    found = introductions(
        snapshot(person("ada"), by("ada", "mo"), by("mo", "li"), by("ada", "kai"))
    )
    ways = {each.person.id: [up.person.id for up in led_to(found, each)] for each in found}
    assert ways == {"ada": [], "mo": ["ada"], "li": ["ada", "mo"], "kai": ["ada"]}


def test_the_way_ends_also_where_two_named_each_other():
    found = introductions(snapshot(by("mo", "ada"), by("ada", "mo")))
    assert [len(led_to(found, each)) for each in found] == [0, 1]
