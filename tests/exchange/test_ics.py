"""Calendar files, read back by vobject: a parser that shares no line with the one that wrote."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.domain.interview import Arrangement, FellThrough, Mode
from core.domain.message import Message, MessageKind
from core.domain.profile import Profile
from core.domain.settings import Settings
from core.exchange.calendar_file import CalendarFile
from core.exchange.ics import ics
from core.rules.calendar_entries import Entry
from tests.rules.records import NOW, person, snapshot, talk

BERLIN = ZoneInfo("Europe/Berlin")
ADA = person("Ada Okafor", phone="+44 7700 900112")
STARTS = datetime(2026, 3, 10, 23, 30, tzinfo=UTC)
"""Half past midnight on the 11th in Berlin."""
TALK = talk(
    "How are the nights?",
    "What is hard?",
    takeaway_id="What is hard?",
    starts=STARTS,
    minutes=20,
    place="Ward 3; second floor, left",
    mode=Mode.THEIR_WORKPLACE,
    created=NOW - timedelta(days=3),
)
ME = Profile(name="Sam", introduction="I taught.", limits="cannot-stand-long")


def calendar(*records, zone=BERLIN):
    return CalendarFile(snapshot(ME, *records), zone, _zone, ["Listen."])


def _zone(name):
    return ZoneInfo(name) if name in ("UTC", "America/New_York") else None


def events(content):
    """Return the entries by the kind in their UID."""
    found = vobject.readOne(content.decode()).contents.get("vevent", [])
    return {each.uid.value.partition("@")[0].rpartition("-")[2]: each for each in found}


def one(interview=TALK, *others, now=NOW):
    return events(calendar(ADA, interview, *others).of_one(interview, now))


def test_a_conversation_brings_its_preparation_and_its_thank_you():
    found = one()
    assert set(found) == {"talk", "prepare", "thanks"}
    assert found["talk"].dtstart.value == STARTS
    assert found["talk"].dtend.value == STARTS + timedelta(minutes=20)
    assert found["talk"].summary.value == "Conversation with Ada Okafor"
    assert found["talk"].location.value == "Ward 3; second floor, left"
    assert found["prepare"].summary.value == "Prepare for Ada Okafor"
    assert found["thanks"].summary.value == "Thank Ada Okafor"


def test_tasks_are_whole_days_where_i_am_that_keep_their_hours_free():
    found = one()
    assert found["prepare"].dtstart.value == date(2026, 3, 10)
    assert found["prepare"].dtend.value == date(2026, 3, 11)
    assert found["thanks"].dtstart.value == date(2026, 3, 12)
    assert found["prepare"].transp.value == found["thanks"].transp.value == "TRANSPARENT"
    assert found["talk"].transp.value == "OPAQUE"


def test_the_alarms_are_an_hour_before_the_evening_before_and_the_morning_after():
    found = one()
    assert found["talk"].valarm.trigger.value == -timedelta(hours=1)
    assert found["prepare"].valarm.trigger.value == timedelta(hours=18)
    assert found["thanks"].valarm.trigger.value == timedelta(hours=10)
    assert {each.valarm.action.value for each in found.values()} == {"DISPLAY"}


@pytest.mark.parametrize(
    ("minutes", "trigger"), [(30, -timedelta(minutes=30)), (1440, -timedelta(days=1))]
)
def test_the_reminder_is_the_one_of_the_settings(minutes, trigger):
    found = one(TALK, Settings(remind_minutes=minutes))
    assert found["talk"].valarm.trigger.value == trigger


def test_who_wants_no_reminder_gets_none():
    assert "valarm" not in one(TALK, Settings(remind_minutes=0))["talk"].contents


def test_a_talk_agreed_on_for_today_is_prepared_today():
    prepare = one(replace(TALK, created=STARTS - timedelta(minutes=5)))["prepare"]
    assert prepare.dtstart.value == date(2026, 3, 11)
    assert "valarm" not in prepare.contents, "the evening may come after the talk"


def test_the_description_is_the_brief_without_what_is_private():
    text = one()["talk"].description.value
    assert "1. How are the nights?\n2. What is hard? (must take away)" in text
    assert "Their phone: +44 7700 900112" in text
    assert "cannot-stand-long" not in calendar(ADA, TALK).of_one(TALK, NOW).decode()


def test_it_is_in_utc_and_invites_nobody():
    content = calendar(ADA, TALK).of_one(TALK, NOW).decode()
    assert "DTSTART:20260310T233000Z" in content
    for word in ("METHOD", "ATTENDEE", "ORGANIZER", "VTIMEZONE", "VTODO", "TZID"):
        assert word not in content


def test_the_same_entries_are_known_again_and_the_newest_is_known_as_such():
    moved = replace(
        TALK,
        starts=STARTS + timedelta(days=7),
        earlier=(Arrangement(starts=STARTS, minutes=20, mode=TALK.mode, place="", changed=NOW),),
    )
    first, second = one(), one(moved, now=NOW + timedelta(hours=1))
    for kind in first:
        assert first[kind].uid.value == second[kind].uid.value
        assert (first[kind].sequence.value, second[kind].sequence.value) == ("0", "1")
        assert second[kind].dtstamp.value - first[kind].dtstamp.value == timedelta(hours=1)
    assert second["prepare"].dtstart.value == date(2026, 3, 17)


def test_what_fell_through_is_marked_as_cancelled_and_rings_no_more():
    found = one(replace(TALK, cancelled=NOW, fell_through=FellThrough.BY_THEM))
    assert {each.status.value for each in found.values()} == {"CANCELLED"}
    assert {each.sequence.value for each in found.values()} == {"1"}
    assert not any("valarm" in each.contents for each in found.values())
    assert one()["talk"].status.value == "CONFIRMED"


def test_a_conversation_without_a_time_makes_an_empty_calendar():
    assert one(talk()) == {}


def test_everything_ahead_and_every_thank_you_owed_is_in_the_whole_calendar():
    held = talk(
        id="held", person_id="mo", starts=NOW - timedelta(days=1), ended=NOW - timedelta(days=1)
    )
    thanked = talk(
        id="thanked", person_id="bea", starts=NOW - timedelta(days=1), ended=NOW - timedelta(days=1)
    )
    thanks = Message(
        person_id="bea",
        kind=MessageKind.THANK_YOU,
        body="Thanks",
        interview_id="thanked",
        created=NOW,
        sent=NOW,
    )
    off = replace(TALK, id="off", cancelled=NOW)
    gone = talk(id="gone", starts=NOW - timedelta(days=9), cancelled=NOW - timedelta(days=10))
    people = (ADA, person("Mo"), person("Bea"), person("Cem", set_aside=NOW))
    aside = replace(TALK, id="aside", person_id="cem")
    file = calendar(*people, TALK, held, thanked, thanks, off, gone, aside, talk(id="open"))
    found = vobject.readOne(file.of_all(NOW).decode()).vevent_list
    uids = [each.uid.value.partition("@")[0] for each in found]
    assert uids[0] == "held-thanks"
    assert sorted(uids) == sorted(
        ["held-thanks"]
        + [f"{id}-{kind}" for id in ("talk", "off") for kind in ("talk", "prepare", "thanks")]
    )
    assert [each.dtstart.value for each in found if each.uid.value.startswith("held")] == [
        date(2026, 3, 4)
    ]


def test_the_calendar_to_keep_holds_past_and_coming_conversations_each_once():
    past = STARTS - timedelta(days=30)
    held = talk(id="held", person_id="mo", starts=past, ended=past + timedelta(minutes=30))
    early = STARTS - timedelta(days=9)
    sooner = talk(id="sooner", starts=STARTS, began=early, ended=early + timedelta(minutes=9))
    on_the_spot = talk(id="spot", began=past, ended=past + timedelta(minutes=9))
    gone = talk(id="gone", starts=past, cancelled=past)
    aside = replace(held, id="aside", person_id="cem")
    people = (ADA, person("Mo"), person("Cem", set_aside=NOW))
    file = calendar(*people, TALK, held, sooner, on_the_spot, gone, aside, talk(id="open"))
    found = vobject.readOne(file.to_keep(NOW).decode()).vevent_list
    uids = [each.uid.value.partition("@")[0] for each in found]
    assert len(uids) == len(set(uids))
    assert {uid for uid in uids if uid.endswith("-talk")} == {
        f"{id}-talk" for id in ("held", "sooner", "spot", "aside", "talk")
    }
    [when] = [each.dtstart.value for each in found if each.uid.value.startswith("sooner-talk")]
    assert when == early, "a talk that began before the agreed day stands where it took place"
    over = [each for each in found if each.dtstart.value == past]
    assert len(over) == 3
    assert not any("valarm" in each.contents for each in over)
    assert {each.uid.value.partition("-")[0] for each in found if "valarm" in each.contents} >= {
        "talk"
    }


def test_the_fingerprint_changes_with_an_entry_and_not_with_the_time():
    file = calendar(ADA, TALK)
    assert file.fingerprint(NOW) == file.fingerprint(NOW + timedelta(minutes=5))
    changed = calendar(ADA, replace(TALK, place="Ward 4"))
    assert file.fingerprint(NOW) != changed.fingerprint(NOW)
    assert file.fingerprint(NOW) != calendar(ADA, TALK, Settings(remind_minutes=5)).fingerprint(NOW)


def test_an_unknown_zone_of_theirs_spoils_nothing():
    there = replace(TALK, their_timezone="Mars/Olympus")
    assert one(there)["talk"].dtstart.value == STARTS


NASTY = 'a, b; c\\n d\\ "e" : f\nnew line\ttab 👩🏽‍⚕️ نسرین 佐藤 BEGIN:VEVENT ' + "long " * 60


def entry(text, place):
    return Entry(
        uid="x-talk@inside-view",
        summary=text,
        start=STARTS,
        end=STARTS + timedelta(minutes=15),
        interview_id="x",
        person_id="ada",
        place=place,
    )


def test_lines_are_folded_at_75_octets_and_end_as_the_standard_says():
    content = ics([entry(NASTY, NASTY)], lambda _: NASTY, now=NOW)
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert b"\r" not in content.replace(b"\r\n", b"")


written = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@given(text=written, place=written)
@example(text="C:\\New", place="\\N\\n\\")
def test_whatever_was_written_is_read_back_the_same(text, place):
    _read_back(text, place)


def test_commas_semicolons_backslashes_and_emoji_are_read_back_the_same():
    _read_back(NASTY, "Café; left, then \\n right")


def _read_back(text, place):
    content = ics([entry(text, place)], lambda _: text, now=NOW).decode()
    [event] = vobject.readOne(content).vevent_list
    assert event.summary.value == _one_line(text)
    shown = _shown(text)
    assert (event.description.value if shown else "") == shown
    assert event.getChildValue("location", "") == _one_line(place)


def _shown(text):
    return "".join(sign for sign in text if _is_shown(sign))


def _is_shown(sign):
    code = ord(sign)
    return (
        sign in "\t\n"
        or (code >= 0x20 and not 0x7F <= code <= 0x9F and code < 0xFFFE)
        or code > 0xFFFF
    )


def _one_line(text):
    return _shown(" ".join(text.split()))
