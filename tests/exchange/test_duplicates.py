from collections import defaultdict
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.domain.distinction import Distinction
from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.domain.touch import Touch
from core.exchange import likeness
from core.exchange.duplicates import SURE, duplicates, entered_twice
from core.exchange.likeness import SHARED

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ANN = "https://www.linkedin.com/in/ann-lee"
DESK = "+44 20 7946 0018"


def person(name="Ann Lee", **said):
    return Person(name=name, created=NOW, **said)


def pairs(*people, region=None):
    return [
        (people.index(each.first), people.index(each.second), each.is_sure, each.why)
        for each in duplicates(people, region)
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "is_sure", "why"),
    [
        ({"profile_link": ANN}, {"profile_link": ANN + "/?x"}, True, SURE["in"]),
        ({"email": "a@b.org"}, {"email": "A@b.org"}, True, SURE["email"]),
        ({"phone": DESK}, {"phone": "020 7946 0018"}, True, SURE["phone"]),
        ({"employer": "Trust"}, {"employer": "trust"}, False, likeness.SAME_BOTH),
        ({"employer": "Trust"}, {}, False, likeness.SAME_NAME),
        ({"name": "Jane Doe", "employer": "Trust"}, None, False, likeness.LIKE_NAME),
        ({"name": "Bo Park", "email": "info@b.org"}, None, False, SHARED["email"]),
        ({"name": "Bo Park", "phone": DESK}, None, False, SHARED["phone"]),
    ],
)
def test_two_records_are_offered_with_the_reason(ours, theirs, is_sure, why):
    other = {"Jane Doe": "Janet Doe"}.get(ours.get("name", ""), "Ann Lee")
    theirs = ours | {"name": other} if theirs is None else theirs
    assert pairs(person(**ours), person(**theirs), region="GB") == [(0, 1, is_sure, why)]


def test_people_with_nothing_in_common_are_not_offered():
    assert pairs(person("Ann Lee", employer="Trust"), person("Bo Park", employer="Trust")) == []
    shared = {"employer": "Trust", "email": "a@b.org"}
    assert (
        pairs(person(profile_link=ANN, **shared), person(profile_link=ANN + "-2", **shared)) == []
    )


def test_the_sure_ones_come_first_and_each_pair_once():
    people = (
        person("Bo Park", employer="Trust"),
        person(employer="Trust", email="a@b.org", profile_link=ANN),
        person("Bo Park", employer="Trust"),
        person(employer="Trust", email="a@b.org", profile_link=ANN),
    )
    assert [each[:3] for each in pairs(*people)] == [(1, 3, True), (0, 2, False)]


def test_somebody_entered_three_times_is_offered_until_one_is_left():
    people = [person(email="a@b.org") for _ in range(3)]
    found = duplicates(people)
    assert all(each.is_sure for each in found)
    joined = {each.first.id for each in found} | {each.second.id for each in found}
    assert joined == {each.id for each in people}


@pytest.mark.parametrize(
    "people",
    [
        [person(f"Ann Lee {i}", employer="Trust") for i in range(1_500)],
        [person(employer="Trust") for _ in range(1_500)],
        [person(f"Ann Lee {i}", email="info@trust.org") for i in range(1_500)],
    ],
)
def test_thousands_who_look_alike_are_not_all_paired(people):
    assert 0 < len(duplicates(people)) < 5_000


somebody = st.builds(
    person,
    name=st.sampled_from(["Ann Lee", "Anne Lee", "Bo Park", "A. Lee"]),
    employer=st.sampled_from(["", "Trust"]),
    email=st.sampled_from(["", "a@b.org", "info@b.org"]),
    phone=st.sampled_from(["", DESK, "020 7946 0018"]),
    profile_link=st.sampled_from(["", ANN, ANN + "-2"]),
)


@settings(max_examples=150)
@given(st.lists(somebody, max_size=7))
def test_nobody_is_their_own_duplicate_and_no_pair_comes_twice(people):
    found = [frozenset((each.first.id, each.second.id)) for each in duplicates(people)]
    assert all(len(pair) == 2 for pair in found)
    assert len(found) == len(set(found))


def view(*records):
    tables = defaultdict(dict)
    for record in records:
        tables[type(record)][record.id] = record
    return Snapshot(tables)


def test_who_was_told_apart_is_offered_no_more_whoever_came_first():
    ours = person(employer="Trust"), person(employer="Trust")
    assert len(entered_twice(view(*ours))) == 1
    for first, second in (ours, ours[::-1]):
        apart = Distinction(first_id=first.id, second_id=second.id)
        assert entered_twice(view(*ours, apart)) == ()


def test_they_are_compared_once_until_the_people_change():
    here = view(person(employer="Trust"), person(employer="Trust"))
    found = entered_twice(here)
    assert entered_twice(here.replaced({Touch: {}})) is found
    assert entered_twice(here, "GB") is not found
    assert entered_twice(here.replaced({Person: {}})) == ()
