"""What a clock on the wall means, here and there, also when the clocks change."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from core.rules.meeting_time import Oddity, is_second, on_both_clocks, read_clock, say_start

BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
KOLKATA, AUCKLAND = ZoneInfo("Asia/Kolkata"), ZoneInfo("Pacific/Auckland")
FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "hour", "zone", "moment", "oddity"),
    [
        (date(2026, 1, 15), time(15), BERLIN, utc(2026, 1, 15, 14), None),
        (date(2026, 7, 15), time(15), BERLIN, utc(2026, 7, 15, 13), None),
        (FORWARD, time(1, 59), BERLIN, utc(2026, 3, 29, 0, 59), None),
        (FORWARD, time(2), BERLIN, utc(2026, 3, 29, 1), Oddity.SKIPPED),
        (FORWARD, time(2, 30), BERLIN, utc(2026, 3, 29, 1, 30), Oddity.SKIPPED),
        (FORWARD, time(3), BERLIN, utc(2026, 3, 29, 1), None),
        (BACK, time(2), BERLIN, utc(2026, 10, 25, 0), Oddity.TWICE),
        (BACK, time(2, 59), BERLIN, utc(2026, 10, 25, 0, 59), Oddity.TWICE),
        (BACK, time(3), BERLIN, utc(2026, 10, 25, 2), None),
        (date(2026, 3, 8), time(2, 15), NEW_YORK, utc(2026, 3, 8, 7, 15), Oddity.SKIPPED),
        (date(2026, 1, 1), time(0), KOLKATA, utc(2025, 12, 31, 18, 30), None),
        (date(1, 1, 1), time(0), KOLKATA, utc(1, 1, 1), None),
        (date(2026, 1, 15), time(15, 0, 59, 7), BERLIN, utc(2026, 1, 15, 14), None),
    ],
)
def test_a_day_and_a_time_mean_one_moment(day, hour, zone, moment, oddity):
    reading = read_clock(day, hour, zone)
    assert (reading.moment, reading.oddity) == (moment, oddity)
    assert reading.moment.tzinfo is UTC


def test_a_time_that_does_not_exist_is_read_as_much_later_as_the_clocks_jump():
    moment = read_clock(FORWARD, time(2, 30), BERLIN).moment
    assert f"{moment.astimezone(BERLIN):%H:%M}" == "03:30"


def test_of_a_time_that_comes_twice_the_second_can_be_meant():
    second = read_clock(BACK, time(2, 30), BERLIN, second=True)
    assert second.moment == utc(2026, 10, 25, 1, 30)
    assert is_second(second.moment, BERLIN)
    assert not is_second(read_clock(BACK, time(2, 30), BERLIN).moment, BERLIN)


@pytest.mark.parametrize(
    ("starts", "mine", "theirs", "said"),
    [
        (utc(2026, 1, 15, 14), BERLIN, NEW_YORK, "15:00 for you, 09:00 for Amara (There)"),
        # For three weeks in spring the two are an hour nearer.
        (utc(2026, 3, 20, 14), BERLIN, NEW_YORK, "15:00 for you, 10:00 for Amara (There)"),
        (utc(2026, 1, 15, 14), BERLIN, KOLKATA, "15:00 for you, 19:30 for Amara (There)"),
        (
            utc(2026, 1, 15, 14),
            BERLIN,
            AUCKLAND,
            "15:00 for you, 03:00 on Friday for Amara (There)",
        ),
        (utc(2026, 1, 15, 14), BERLIN, ZoneInfo("Europe/Paris"), "15:00"),
        (utc(2026, 1, 15, 14), BERLIN, None, "15:00"),
    ],
)
def test_both_clocks_are_said_where_they_differ(starts, mine, theirs, said):
    assert on_both_clocks(starts, mine, theirs, "Amara", "There") == said


def test_the_day_is_the_one_where_i_am():
    starts = utc(2026, 1, 14, 23, 30)
    assert say_start(starts, BERLIN, "00:30") == "Thu 15 Jan 2026, 00:30"
