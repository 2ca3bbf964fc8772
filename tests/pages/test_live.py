"""The page of a running talk: its clock, what is noted on it, and what may go wrong meanwhile."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from msgspec.structs import replace

from core.domain.interview import AgendaItem, Interview, Mode
from core.domain.person import Person
from core.domain.profile import Profile
from tests.pages.conftest import NOON, App, holding

ADA = Person(id="ada", name="Ada Osei", pronunciation="AH-da", created=NOON)
ME = Profile(name="Sam", introduction="I nursed for six years.")
HARD = AgendaItem(id="hard", text="What is *hard* about it?")
WHO = AgendaItem(id="who", text="Who else should I talk to?", closing=True)
BACK = AgendaItem(id="back", text="May I come back to you?", closing=True)
LONG = "Half of the day is writing. " * 800
"""More than 20,000 characters."""


def talk(**said) -> Interview:
    known = {"agenda": (HARD, WHO, BACK), "takeaway_id": "hard", "began": NOON, "starts": NOON}
    return Interview(id="talk", person_id="ada", created=NOON, **known | said)


@pytest.fixture
def live(app, at_noon):
    """Opens the page of a talk so many minutes after it began."""

    def opened(interview: Interview, minutes: float = 0) -> App:
        began = (interview.began or NOON).astimezone(UTC)  # where hours have no gaps
        at_noon.moment = began + timedelta(minutes=minutes)
        return app.work_in(holding([ME, ADA, interview])).open("interview", id="talk")

    return opened


def kept(app: App) -> Interview:
    return app.workspace.snapshot().interviews["talk"]


def write(app: App, key: str, text: str) -> App:
    """Type into a live text, as the browser hands it over."""
    app.at.session_state[key] = {"typed": {"text": text, "at": 1, "before": [""]}}
    return app.run()


def test_a_talk_agreed_for_another_day_begins_only_after_a_question(live):
    soon = live(talk(began=None, starts=NOON + timedelta(minutes=59)))
    assert kept(soon.click("Begin the conversation")).began
    days_before = live(talk(began=None, starts=NOON + timedelta(days=2)))
    days_before.click("Begin the conversation")
    assert days_before.sees("You agreed on Fri 27 Nov 2026, 12:00")
    assert kept(days_before).began is None


def test_the_bar_says_the_minutes_what_they_are_for_and_what_must_be_taken_away(live):
    app = live(talk())
    assert app.sees("15 of 15 minutes left. :small[Say thank you, introduce yourself")
    assert app.sees("What is *hard* about it?")
    assert app.sees("Say the name: AH-da")
    assert app.sees("I nursed for six years.")


def test_near_the_end_it_names_the_closing_question_that_is_still_to_ask(live, at_noon):
    app = live(talk(), minutes=11)
    assert app.sees("Ask now: Who else should I talk to?")
    write(app, "note-who", "Tomoko")
    assert app.sees("Ask now: May I come back to you?")
    write(app, "note-back", "Gladly")
    assert app.sees("Ask your closing questions now, and thank them")
    at_noon.moment = NOON + timedelta(minutes=15)
    assert app.run().sees("Time is up. :small[The agreed time is over.")


def test_an_answer_ticks_its_question_and_the_tick_can_be_taken_back(live):
    app = write(live(talk(), minutes=5), "note-hard", "The lifting")
    assert kept(app).agenda[0].asked
    assert app.at.checkbox[0].value
    app.at.checkbox[0].uncheck()
    app.run()
    assert (kept(app).agenda[0].asked, kept(app).agenda[0].notes) == (False, "The lifting")


BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    "began",
    [
        datetime(2026, 11, 25, 23, 55, tzinfo=BERLIN),
        datetime(2026, 3, 29, 1, 55, tzinfo=BERLIN),
        datetime(2026, 10, 25, 2, 55, tzinfo=BERLIN),
    ],
    ids=["midnight", "clocks go forward", "clocks go back"],
)
def test_no_midnight_and_no_change_of_the_clocks_disturbs_a_talk(live, at_noon, began):
    app = live(talk(began=began, starts=began, agenda=(HARD,)), minutes=12)
    assert app.sees("3 of 15 minutes left")
    app.click("End")
    assert kept(app).ended == began.astimezone(UTC) + timedelta(minutes=12)


def test_two_hundred_questions_are_all_there_and_the_last_can_be_answered(live):
    many = tuple(AgendaItem(id=f"q{each}", text=f"Question {each}?") for each in range(200))
    app = live(talk(agenda=(*many, WHO), takeaway_id="q150"), minutes=1)
    assert len(app.at.checkbox) == 201
    assert app.sees("Question 150?")
    write(app, "note-q199", "At last")
    assert kept(app).agenda[199].notes == "At last"


def test_twenty_thousand_characters_of_an_answer_and_of_the_notes_are_kept(live):
    app = write(live(talk(), minutes=5), "note-hard", LONG)
    write(app, "notes-talk", LONG)
    assert (kept(app).agenda[0].notes, kept(app).notes) == (LONG, LONG)
    assert app.open("interview", id="talk").sees("10 of 15 minutes left")


def test_a_good_talk_that_outlasts_its_minutes_by_far_keeps_its_page(live, at_noon):
    app = live(talk(), minutes=29)
    at_noon.moment = NOON + timedelta(minutes=50)
    write(app, "note-hard", "And then she told me everything")
    assert app.sees("Time is up.")
    assert kept(app).agenda[0].notes == "And then she told me everything"
    at_noon.moment = NOON + timedelta(hours=2)
    assert app.run().sees("Five minutes now keep what you heard.")


def test_a_talk_ended_days_later_did_not_last_for_days(live):
    app = live(talk(agenda=(HARD,)), minutes=3 * 24 * 60)
    app.choose("Part of the conversation", "Live").click("End")
    assert kept(app).ended == NOON + timedelta(hours=2)


def test_a_phone_call_is_dialled_from_the_page_where_it_is_known_whom_to_call(live):
    app = live(talk(mode=Mode.PHONE))
    assert app.elements("link_button") == [], "there is no number"
    records = [ME, replace(ADA, phone="+1 415 555 0142"), talk(mode=Mode.PHONE)]
    app.work_in(holding(records)).open("interview", id="talk")
    [button] = app.elements("link_button")
    assert button.proto.url == "tel:+14155550142"
    called = talk(mode=Mode.PHONE, place="They call me")
    app.work_in(holding([*records[:2], called])).open("interview", id="talk")
    assert app.elements("link_button") == []
    assert app.sees("Phone: They call me")
