"""Weeks begin on Monday, where the user is."""

from datetime import UTC, date, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from core.domain.debrief import Debrief
from core.domain.message import Message, MessageKind
from core.rules.rhythm import feelings, monday_of, weeks
from tests.rules.records import NOW, at, person, snapshot, talk

TODAY = NOW.date()


def sent(kind, when):
    return Message(person_id="ada", kind=kind, created=NOW, sent=at(when))


def test_each_week_counts_who_was_asked_talked_with_and_thanked():
    view = snapshot(
        person(),
        sent(MessageKind.REQUEST, "2026-03-02 09:00"),
        sent(MessageKind.REQUEST, "2026-03-04 09:00"),
        sent(MessageKind.CHASE, "2026-03-04 10:00"),
        sent(MessageKind.THANK_YOU, "2026-02-27 09:00"),
        Message(person_id="ada", kind=MessageKind.REQUEST, created=NOW),
        talk(starts=at("2026-02-26 10:00"), ended=at("2026-02-26 10:20")),
    )
    *earlier, last, this = weeks(view, TODAY, UTC)
    assert (this.monday, this.asked, this.talked, this.thanked) == (date(2026, 3, 2), 2, 0, 0)
    assert (last.monday, last.asked, last.talked, last.thanked) == (date(2026, 2, 23), 0, 1, 1)
    assert not any(week.asked or week.talked or week.thanked for week in earlier)


def test_twelve_weeks_follow_each_other_without_a_gap():
    mondays = [week.monday for week in weeks(snapshot(), TODAY, UTC)]
    assert len(mondays) == 12
    assert {b - a for a, b in pairwise(mondays)} == {timedelta(weeks=1)}


def test_late_on_sunday_here_may_be_monday_in_greenwich():
    view = snapshot(person(), sent(MessageKind.REQUEST, "2026-03-02 01:00"))
    zone = ZoneInfo("America/New_York")
    *_, last, this = weeks(view, TODAY, zone)
    assert (last.asked, this.asked) == (1, 0)


@pytest.mark.parametrize("day", [date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 8)])
def test_a_week_begins_on_monday(day):
    assert monday_of(day) == date(2026, 3, 2)


def test_how_it_felt_is_told_from_the_first_conversation_to_the_last():
    def felt(id, when, **known):
        debrief = Debrief(learned=("x",), finished=NOW, **known)
        return talk(id=id, starts=at(when), ended=at(when), debrief=debrief)

    view = snapshot(
        person(),
        felt("b", "2026-03-02 09:00", went=4, confidence=5),
        felt("a", "2026-02-02 09:00", went=2),
        felt("c", "2026-02-20 09:00"),
    )
    assert [(each.went, each.confidence) for each in feelings(view)] == [(2, None), (4, 5)]
