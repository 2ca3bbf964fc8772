from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from core.rules.live import Phase, clock
from tests.rules.records import NOW, talk


def after(minutes: float, agreed: int = 15):
    return clock(talk(began=NOW, minutes=agreed), NOW + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("minutes", "phase"),
    [
        (0, Phase.OPENING),
        (2.2, Phase.OPENING),
        (2.3, Phase.QUESTIONS),
        (9.9, Phase.QUESTIONS),
        (10, Phase.CLOSING),
        (14.9, Phase.CLOSING),
        (15, Phase.OVER),
        (40, Phase.OVER),
    ],
)
def test_fifteen_minutes_have_an_opening_questions_and_a_closing(minutes, phase):
    assert after(minutes).phase is phase


@pytest.mark.parametrize("agreed", [10, 15, 30, 60])
def test_however_long_the_talk_its_phases_follow_each_other(agreed):
    phases = [after(second / 60, agreed).phase for second in range(0, agreed * 60 + 60, 10)]
    assert list(dict.fromkeys(phases)) == list(Phase)
    assert phases == sorted(phases, key=list(Phase).index)


def test_the_closing_begins_when_five_minutes_are_left():
    assert after(24.9, 30).phase is Phase.QUESTIONS
    assert after(25, 30).phase is Phase.CLOSING


def test_minutes_passed_and_left_add_up_also_when_it_is_over():
    early, late = after(6), after(18)
    assert (early.elapsed, early.left) == (6, 9)
    assert (late.elapsed, late.left) == (18, -3)


def test_before_it_began_all_the_time_is_left():
    found = clock(talk(minutes=20), NOW)
    assert (found.elapsed, found.left, found.phase) == (0, 20, Phase.OPENING)


def test_the_night_the_clocks_change_takes_no_hour_away():
    berlin = ZoneInfo("Europe/Berlin")
    began = NOW.replace(month=3, day=29, hour=0, minute=55)
    assert began.astimezone(berlin).hour == 1
    later = (began + timedelta(minutes=10)).astimezone(berlin)
    assert later.hour == 3
    assert clock(talk(began=began), later).elapsed == 10
