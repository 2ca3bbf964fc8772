"""The waiting list and the ways of chasing; what falls due when stands in stories.toml."""

from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.reply import Reply, ReplyKind
from core.domain.settings import Settings
from core.rules.chasing import (
    PACES,
    Pace,
    answer_until,
    employers_waited_for,
    pace_of,
    second_contacts,
    waiting_for,
    waiting_list,
)
from core.rules.due import DueKind
from tests.rules.records import NOW, at, person, snapshot, talk

THREE_B_SEVEN = Settings(**PACES[Pace.THREE_B_SEVEN])


def asked(who: str, day: str, kind: MessageKind = MessageKind.REQUEST) -> Message:
    sent = at(f"{day} 10:00")
    return Message(id=f"{who}-{day}", person_id=who, kind=kind, body="x", created=sent, sent=sent)


def said(who: str, kind: ReplyKind, day: str, **known) -> Reply:
    return Reply(person_id=who, kind=kind, received=at(f"{day} 10:00"), **known)


def test_the_default_is_one_follow_up_after_five_business_days():
    assert pace_of(Settings()) is Pace.ONE_FOLLOW_UP


@pytest.mark.parametrize("pace", PACES)
def test_the_numbers_of_a_way_are_recognised(pace):
    assert pace_of(Settings(**PACES[pace])) is pace


def test_any_other_numbers_are_ones_own():
    assert pace_of(Settings(chase_after_days=4)) is Pace.OWN
    assert pace_of(Settings(second_contact_after_days=2)) is Pace.OWN


def test_holidays_and_the_phone_do_not_make_another_way():
    assert pace_of(Settings(holidays_of="DE", chase_by_phone=False)) is Pace.ONE_FOLLOW_UP


@pytest.mark.parametrize(
    ("settings", "day"),
    [
        (Settings(), date(2026, 4, 6)),
        (Settings(holidays_of="DE"), date(2026, 4, 8)),
        (Settings(**PACES[Pace.WEEKLY]), date(2026, 4, 6)),
        (Settings(**PACES[Pace.WEEKLY], holidays_of="DE"), date(2026, 4, 7)),
        (THREE_B_SEVEN, date(2026, 4, 8)),
    ],
)
def test_how_long_an_answer_may_take(settings, day):
    assert answer_until(date(2026, 3, 30), settings) == day


def test_whoever_was_not_asked_or_has_answered_is_not_waited_for():
    view = snapshot(
        person("Ada"),
        person("Bea"),
        asked("bea", "2026-03-02"),
        said("bea", ReplyKind.YES, "2026-03-03"),
    )
    assert waiting_list(view, UTC) == ()


def test_whoever_was_set_aside_is_not_waited_for():
    view = snapshot(person("Ada", set_aside=at("2026-03-03 10:00")), asked("ada", "2026-03-02"))
    assert waiting_list(view, UTC) == ()


def test_the_waiting_list_begins_with_whoever_is_next():
    view = snapshot(
        person("Ada"),
        person("Bea"),
        person("Cem"),
        person("Dan"),
        asked("ada", "2026-03-04"),
        asked("bea", "2026-03-02"),
        asked("cem", "2026-02-02"),
        said("cem", ReplyKind.LATER, "2026-02-05", ask_again=date(2026, 3, 10)),
        asked("dan", "2026-02-02"),
        said("dan", ReplyKind.LATER, "2026-02-05"),
    )
    found = waiting_list(view, UTC)
    assert [(row.person.name, row.next, row.day) for row in found] == [
        ("Bea", DueKind.CHASE, date(2026, 3, 9)),
        ("Cem", DueKind.ASK_AGAIN, date(2026, 3, 10)),
        ("Ada", DueKind.CHASE, date(2026, 3, 11)),
        ("Dan", None, None),
    ]
    assert [row.asked.id for row in found] == [f"{row.person.id}-{row.since}" for row in found]


def test_on_one_day_whoever_has_waited_longest_comes_first():
    view = snapshot(
        person("Ada"),
        person("Bea"),
        asked("ada", "2026-03-02"),
        asked("bea", "2026-02-02"),
        said("bea", ReplyKind.LATER, "2026-02-05", ask_again=date(2026, 3, 9)),
    )
    assert [row.person.name for row in waiting_list(view, UTC)] == ["Bea", "Ada"]


def test_since_when_one_waits_is_the_day_where_the_user_is():
    view = snapshot(person(), asked("ada", "2026-03-02"))
    zones = (UTC, ZoneInfo("Pacific/Kiritimati"))
    assert [row.since.day for zone in zones for row in waiting_list(view, zone)] == [2, 3]


def test_after_the_last_chase_it_is_time_to_let_it_rest():
    view = snapshot(
        person(), asked("ada", "2026-03-02"), asked("ada", "2026-03-09", MessageKind.CHASE)
    )
    row = waiting_for(view, view.people["ada"], UTC)
    assert (row.since, row.next, row.day) == (
        date(2026, 3, 9),
        DueKind.CLOSE,
        date(2026, 3, 16),
    )


def test_a_second_contact_is_the_easiest_who_can_be_reached():
    view = snapshot(
        THREE_B_SEVEN,
        person("Ada", employer="Clinic Ltd"),
        asked("ada", "2026-03-02"),
        person("Bea", employer="clinic", email="b@example.org", intimidation=4),
        person("Cem", employer="Clinic", email="c@example.org", intimidation=2),
        person("Dan", employer="Clinic", intimidation=1),
        person("Eve", employer="Library", email="e@example.org", intimidation=1),
        person("Fay", employer="Clinic", email="f@example.org", intimidation=1, set_aside=NOW),
    )
    [second] = second_contacts(view, UTC)
    assert (second.person.name, second.day) == ("Cem", date(2026, 3, 5))
    assert employers_waited_for(view) == {"clinic"}


def test_whoever_we_are_introduced_to_goes_before_whoever_is_easier():
    at_clinic = {"employer": "Clinic", "intimidation": 3}
    others = [
        person("Eve", **at_clinic, email="e@example.org"),
        person("Dan", **at_clinic, introducer_id="mo"),
        person("Cem", **at_clinic, introducer_id="mo"),
        person("Bea", employer="Clinic", intimidation=1, email="b@example.org"),
    ]
    view = snapshot(THREE_B_SEVEN, person("Ada", employer="Clinic"), asked("ada", "2026-03-02"))
    order = []
    while others:
        people = {each.id: each for each in others}
        [second] = second_contacts(view.changed({Person: people}), UTC)
        order.append(second.person.id)
        others.remove(second.person)
    assert order == ["cem", "dan", "bea", "eve"]


def test_each_house_that_is_silent_has_a_second_contact_of_its_own():
    view = snapshot(
        THREE_B_SEVEN,
        person("Ada"),
        asked("ada", "2026-02-27"),
        person("Bea", employer="Court"),
        asked("bea", "2026-02-26"),
        said("bea", ReplyKind.LATER, "2026-02-27", ask_again=date(2026, 3, 1)),
        person("Cem", employer="Clinic"),
        asked("cem", "2026-03-02"),
        person("Dan", employer="Library"),
        asked("dan", "2026-03-03"),
    )
    found = [(each.waiting.person.name, each.day) for each in second_contacts(view, UTC)]
    assert found == [("Cem", date(2026, 3, 5)), ("Dan", date(2026, 3, 6))]
    assert employers_waited_for(view) == {"court", "clinic", "library"}


@pytest.mark.parametrize(
    ("kind", "day", "step"),
    [
        (ReplyKind.YES, "2026-03-01", DueKind.CHASE),
        (ReplyKind.YES, "2026-03-02", DueKind.CLOSE),
        (ReplyKind.LATER, "2026-03-03", DueKind.CLOSE),
        (ReplyKind.NO, "2026-03-03", DueKind.CHASE),
        (ReplyKind.NO_ANSWER, "2026-03-03", DueKind.CHASE),
    ],
)
def test_only_who_answered_since_and_not_with_a_no_lets_the_first_rest(kind, day, step):
    view = snapshot(
        THREE_B_SEVEN,
        person("Ada", employer="Clinic"),
        asked("ada", "2026-03-02"),
        person("Bea", employer="Clinic"),
        person("Cem", employer="Clinic"),
        said("cem", kind, day),
    )
    assert waiting_for(view, view.people["ada"], UTC).next is step


def test_without_3b7_there_are_no_second_contacts_and_nobody_is_held_back():
    view = snapshot(
        person("Ada", employer="Clinic"),
        asked("ada", "2026-03-02"),
        person("Bea", employer="Clinic", email="b@example.org"),
    )
    assert second_contacts(view, UTC) == ()
    assert employers_waited_for(view) == frozenset()


def test_without_3b7_an_answer_elsewhere_in_the_house_changes_nothing():
    view = snapshot(
        person("Ada", employer="Clinic"),
        asked("ada", "2026-03-02"),
        person("Bea", employer="Clinic"),
        said("bea", ReplyKind.YES, "2026-03-03"),
    )
    assert waiting_for(view, view.people["ada"], UTC).next is DueKind.CHASE


def test_a_holiday_is_no_day_to_wait_for_the_second_contact_either():
    easter = replace(THREE_B_SEVEN, holidays_of="DE")
    view = snapshot(easter, person("Ada", employer="Clinic"), asked("ada", "2026-03-31"))
    assert [each.day for each in second_contacts(view, UTC)] == [date(2026, 4, 7)]


def test_an_answer_elsewhere_in_the_house_lets_the_first_rest():
    view = snapshot(
        THREE_B_SEVEN,
        person("Ada", employer="Clinic"),
        person("Bea", employer="Clinic"),
        asked("ada", "2026-03-02"),
        asked("bea", "2026-03-05"),
        said("bea", ReplyKind.REFERRED, "2026-03-06"),
    )
    row = waiting_for(view, view.people["ada"], UTC)
    assert (row.next, row.heard_from.name) == (DueKind.CLOSE, "Bea")
    assert (row.since, row.day) == (date(2026, 3, 2), date(2026, 3, 6))
    assert second_contacts(view, UTC) == ()


@pytest.mark.parametrize(
    "known",
    [
        Reply(person_id="bea", kind=ReplyKind.YES, received=at("2026-02-02 10:00")),
        talk(person_id="bea", ended=at("2026-02-02 10:00")),
        asked("bea", "2026-03-01"),
    ],
)
def test_where_somebody_else_was_asked_or_met_there_is_a_second_contact_already(known):
    view = snapshot(
        THREE_B_SEVEN,
        person("Ada", employer="Clinic"),
        person("Bea", employer="Clinic"),
        asked("ada", "2026-03-02"),
        known,
    )
    assert second_contacts(view, UTC) == ()


def test_people_without_an_employer_are_no_house_together():
    view = snapshot(THREE_B_SEVEN, person("Ada"), person("Bea"), asked("ada", "2026-03-02"))
    assert second_contacts(view, UTC) == ()
