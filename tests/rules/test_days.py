from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.business_days import add_business_days
from core.rules.days import (
    countries,
    holidays_of,
    local_day,
    next_business_day,
    parts_of,
    say_day,
)

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        ("2026-03-02", 0, "2026-03-02"),
        ("2026-03-02", 1, "2026-03-03"),
        ("2026-03-02", 5, "2026-03-09"),
        ("2026-03-06", 1, "2026-03-09"),
        ("2026-03-06", 5, "2026-03-13"),
        ("2026-03-07", 1, "2026-03-09"),
        ("2026-03-07", 5, "2026-03-13"),
        ("2026-03-08", 5, "2026-03-13"),
        ("2026-12-30", 3, "2027-01-04"),
        ("2028-02-28", 2, "2028-03-01"),
        ("2026-05-04", -1, "2026-05-01"),
        ("2026-05-09", -1, "2026-05-08"),
        ("2026-05-09", -5, "2026-05-04"),
        ("2026-05-10", -6, "2026-05-01"),
        ("2026-05-06", -45, "2026-03-04"),
    ],
)
def test_business_days_step_over_weekends(day, count, expected):
    found = add_business_days(date.fromisoformat(day), count)
    assert found == date.fromisoformat(expected)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 60))
def test_counting_the_weekdays_between_gives_the_number_asked_for(day, count):
    found = add_business_days(day, count)
    between = [day + timedelta(days=n) for n in range(1, (found - day).days + 1)]
    assert sum(each.weekday() < 5 for each in between) == count
    assert found.weekday() < 5


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("UTC", date(2026, 3, 4)),
        ("Pacific/Auckland", date(2026, 3, 5)),
        ("America/Los_Angeles", date(2026, 3, 4)),
    ],
)
def test_a_day_is_the_one_where_the_user_is(zone, expected):
    assert local_day(datetime(2026, 3, 4, 23, 30, tzinfo=UTC), ZoneInfo(zone)) == expected


def test_in_the_small_hours_of_utc_america_still_has_the_day_before():
    moment = datetime(2026, 3, 4, 1, 0, tzinfo=UTC)
    assert local_day(moment, ZoneInfo("America/Los_Angeles")) == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-03-03", "yesterday"),
        ("2026-03-04", "today"),
        ("2026-03-05", "tomorrow"),
        ("2026-03-06", "on Friday"),
        ("2026-03-02", "on Monday"),
        ("2026-02-26", "on Thursday"),
        ("2026-03-10", "on Tuesday"),
        ("2026-03-11", "on 11 March"),
        ("2026-02-25", "on 25 February"),
        ("2025-12-31", "on 31 December 2025"),
        ("2027-03-04", "on 4 March 2027"),
    ],
)
def test_a_day_is_said_the_way_people_say_it(day, words):
    assert say_day(date.fromisoformat(day), WEDNESDAY) == words


def test_near_days_need_no_year_even_across_new_year():
    assert say_day(date(2026, 12, 30), date(2027, 1, 2)) == "on Wednesday"


GOOD_FRIDAY, EASTER_MONDAY = date(2026, 4, 3), date(2026, 4, 6)


@pytest.mark.parametrize(
    ("place", "free"),
    [
        ("", ()),
        ("GB", (GOOD_FRIDAY,)),
        ("GB-ENG", (GOOD_FRIDAY, EASTER_MONDAY)),
        ("GB-SCT", (GOOD_FRIDAY,)),
        ("DE", (GOOD_FRIDAY, EASTER_MONDAY)),
        ("US", ()),
        ("XX", ()),
        ("GB-XX", ()),
    ],
)
def test_holidays_are_those_of_the_chosen_place_and_of_none_otherwise(place, free):
    found = holidays_of(place)
    assert tuple(day for day in (GOOD_FRIDAY, EASTER_MONDAY) if day in found) == free


def test_a_free_day_is_stepped_over():
    assert add_business_days(date(2026, 4, 2), 1, holidays_of("DE")) == date(2026, 4, 7)
    assert next_business_day(GOOD_FRIDAY, holidays_of("DE")) == date(2026, 4, 7)
    assert next_business_day(GOOD_FRIDAY) == GOOD_FRIDAY


def test_countries_have_english_names_in_their_order():
    countries.cache_clear()
    names = list(countries().values())
    assert names == sorted(names)
    assert countries()["GB"] == "United Kingdom"
    assert countries()["TT"] == "Trinidad and Tobago"
    assert countries()["IM"] == "Isle of Man"
    assert countries()["VC"] == "Saint Vincent and the Grenadines"
    assert parts_of("GB")["ENG"] == "England"
    assert parts_of("MT") == {}
