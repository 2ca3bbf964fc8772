"""Agreeing on a time: what the form says, and what it keeps."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from core.domain.interview import FellThrough, Interview
from core.domain.person import Person
from core.domain.profile import Profile
from tests.pages.conftest import NOON, holding

ADA = Person(id="ada", name="Ada Osei", email="ada@example.org", created=NOON)
MO = Person(id="mo", name="Mo *Diallo*", created=NOON)
START = (Profile(name="Sam"), ADA, MO)
FORWARD, BACK = date(2027, 3, 28), date(2027, 10, 31)


@pytest.fixture
def plan(app, at_noon):
    """The form for Ada, opened at noon."""
    return app.work_in(holding(START)).open("interviews", person="ada")


def at(app, day=None, hour=None):
    if day:
        app.at.date_input[0].set_value(day)
    if hour:
        app.at.time_input[0].set_value(hour)
    return app.run()


def there(app, zone):
    box = next(each for each in app.at.selectbox if each.label == "Where they are")
    box.set_value(zone)
    return app.run()


def kept(app, person="ada"):
    return app.workspace.snapshot().interviews_with(person)[-1]


def test_the_time_is_read_on_their_clock_and_said_for_both(plan):
    there(plan, "Europe/Berlin")
    at(plan, date(2026, 12, 1), time(15))
    assert plan.sees("Tue 1 Dec 2026, 14:00 for you, 15:00 for Ada (Berlin)")
    plan.choose("This time is read", "UTC")
    assert plan.sees("Tue 1 Dec 2026, 15:00 for you, 16:00 for Ada (Berlin)")
    plan.click("Save the time")
    found = kept(plan)
    assert found.starts == datetime(2026, 12, 1, 15, tzinfo=UTC)
    assert (found.timezone, found.their_timezone) == ("UTC", "Europe/Berlin")


def test_a_time_that_the_clocks_skip_is_said_and_read_an_hour_later(plan):
    there(plan, "Europe/Berlin")
    at(plan, FORWARD, time(2, 30))
    assert plan.sees(
        "On this day the clocks in Berlin go forward, and 02:30 does not exist. "
        "We take it as 03:30."
    )
    plan.click("Save the time")
    assert kept(plan).starts == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(("second", "hour"), [(False, 0), (True, 1)])
def test_of_a_time_that_comes_twice_either_can_be_meant(plan, second, hour):
    there(plan, "Europe/Berlin")
    at(plan, BACK, time(2, 30))
    assert plan.sees("02:30 comes twice")
    plan.at.checkbox[0].set_value(second)
    plan.run().click("Save the time")
    assert kept(plan).starts == datetime(2027, 10, 31, hour, 30, tzinfo=UTC)


def test_a_time_that_has_passed_wants_to_be_meant(plan):
    at(plan, NOON.date(), time(9))
    assert plan.sees("This time has passed.")
    plan.click("Save the time")
    assert plan.problems == [
        "This time has passed. Choose a later one, or say that it has already taken place."
    ]
    plan.choose("When", "It took place")
    at(plan, NOON.date(), time(9))
    plan.click("Save and look back")
    assert kept(plan).ended == NOON.replace(hour=9, minute=15)


def test_what_took_place_cannot_lie_ahead(plan):
    plan.choose("When", "It took place")
    at(plan, NOON.date() + timedelta(days=1), time(9))
    assert plan.sees("This time is still to come.")


def test_another_conversation_at_that_time_is_hinted_at(app, at_noon):
    starts = datetime(2026, 12, 1, 15, tzinfo=UTC)
    other = Interview(person_id="mo", starts=starts, created=NOON)
    app.work_in(holding([*START, other])).open("interviews", person="ada")
    at(app, date(2026, 12, 1), time(15, 10))
    assert app.sees("You talk with Mo *Diallo* at 15:00 that day, so the two overlap.")
    at(app, None, time(15, 15))
    assert not app.sees("overlap")


def test_an_unknown_time_zone_is_said_and_kept(app, at_noon):
    starts = datetime(2026, 12, 1, 15, tzinfo=UTC)
    far = Interview(
        id="far", person_id="ada", starts=starts, timezone="Mars/Olympus_Mons", created=NOON
    )
    app.work_in(holding([*START, far])).open("interview", id="far")
    assert app.sees("a time zone that is not known here: Mars/Olympus_Mons")
    at(app, date(2026, 12, 2))
    app.click("Save the time")
    assert kept(app).starts == starts + timedelta(days=1)
    assert kept(app).their_zone == "Mars/Olympus_Mons"


def test_a_talk_on_the_spot_opens_its_live_page_with_questions(plan):
    plan.choose("When", "Right now").click("Begin now")
    found = kept(plan)
    assert found.began == NOON
    assert len(found.main_questions) == 3


def test_saved_again_without_a_change_it_is_no_act(app, at_noon):
    starts = datetime(2026, 12, 1, 15, tzinfo=UTC)
    agreed = Interview(id="one", person_id="ada", starts=starts, timezone="UTC", created=NOON)
    app.work_in(holding([*START, agreed])).open("interview", id="one").click("Save the time")
    assert kept(app) == agreed
    assert app.workspace.last_act.label != "Changed what was agreed"


def test_after_a_no_show_a_kind_note_is_offered_until_it_is_sent(app, at_noon):
    missed = Interview(id="missed", person_id="ada", starts=NOON - timedelta(hours=1), created=NOON)
    app.work_in(holding([*START, missed])).open("interviews")
    assert app.sees("Did it take place?")
    app.at.get("menu_button")[0].set_value("They did not come")
    app.run()
    assert kept(app).fell_through is FellThrough.NO_SHOW
    at_noon.moment = NOON + timedelta(minutes=5)
    app.open("today").click("Offer another time")
    app.open("interview", id="missed")
    assert "missed each other" in app.field("A note to send")
    app.click("I sent it")
    [note] = app.workspace.snapshot().messages_to("ada")
    assert note.sent == at_noon.moment
    assert "A note to send" not in [each.label for each in app.at.text_area]
    app.click("Undo")
    assert app.workspace.snapshot().messages_to("ada") == ()
    app.click("I sent it")
    assert len(app.workspace.snapshot().messages_to("ada")) == 1


def test_each_card_says_what_its_conversation_still_needs(app, at_noon):
    starts = NOON + timedelta(days=1)
    soon = Interview(id="soon", person_id="ada", starts=starts, place="Ward 3", created=NOON)
    app.work_in(holding([*START, soon, Interview(person_id="mo", created=NOON)])).open("interviews")
    badges = [each.value for each in app.at.markdown if "-badge[" in each.value]
    assert [badge.partition(": ")[2].rstrip("]") for badge in badges] == [
        "Choose questions",
        "Agree on a time",
        "Choose questions",
    ]
