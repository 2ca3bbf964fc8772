"""The links to Google's and Outlook's calendars, parsed back as a browser would."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest

from core.exchange.calendar_links import LIMIT, google, outlook
from core.rules.calendar_entries import Entry

STARTS = datetime(2026, 12, 1, 21, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def entry(summary="Conversation with Ada & Mo + #1", place="Ward 3, left; 100% “open”"):
    return Entry(
        uid="x",
        summary=summary,
        start=STARTS,
        end=STARTS + timedelta(minutes=30),
        interview_id="x",
        person_id="ada",
        place=place,
    )


def asked(link):
    parts = urlsplit(link)
    found = parse_qs(parts.query, strict_parsing=True, keep_blank_values=True)
    return parts, {name: value for name, [value] in found.items()}


DETAILS = "1. How are the nights?\n2. What is hard & what is not? 佐藤 👩🏽‍⚕️ + 50 %"


def test_google_is_asked_for_the_entry_in_utc():
    parts, query = asked(google(entry(), DETAILS))
    assert (parts.scheme, parts.netloc) == ("https", "calendar.google.com")
    assert parts.path == "/calendar/render"
    assert query == {
        "action": "TEMPLATE",
        "text": entry().summary,
        "dates": "20261201T200000Z/20261201T203000Z",
        "location": entry().place,
        "details": DETAILS,
    }


def test_outlook_is_asked_for_the_entry_in_utc():
    parts, query = asked(outlook(entry(), DETAILS))
    assert (parts.scheme, parts.netloc) == ("https", "outlook.live.com")
    assert parts.path == "/calendar/deeplink/compose"
    assert query == {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "startdt": "2026-12-01T20:00:00Z",
        "enddt": "2026-12-01T20:30:00Z",
        "subject": entry().summary,
        "location": entry().place,
        "body": DETAILS,
    }
    starts = datetime.fromisoformat(query["startdt"])
    assert starts == STARTS.astimezone(UTC)


@pytest.mark.parametrize("make", [google, outlook])
@pytest.mark.parametrize("sign", ["a", "佐", "👩🏽‍⚕️", "%", "\n"])
def test_a_link_never_grows_too_long_and_what_is_cut_is_cut_between_signs(make, sign):
    link = make(entry(sign * 300, sign * 300), sign * 20_000)
    assert len(link) <= LIMIT
    _, query = asked(link)
    for text in query.values():
        assert "\ufffd" not in text


@pytest.mark.parametrize("make", [google, outlook])
def test_a_long_brief_is_cut_and_says_so(make):
    _, query = asked(make(entry(), "word " * 2000))
    text = query.get("details") or query["body"]
    assert text.startswith("word word")
    assert text.endswith("…")


def test_control_signs_do_not_travel():
    _, query = asked(google(entry("A\x00da\r\nMo"), "a\x07b"))
    assert (query["text"], query["details"]) == ("Ada Mo", "ab")


def test_a_task_of_a_whole_day_is_not_offered():
    with pytest.raises(AssertionError, match="hours"):
        google(
            Entry(
                uid="x",
                summary="Prepare",
                start=date(2026, 12, 1),
                end=date(2026, 12, 2),
                interview_id="x",
                person_id="ada",
            ),
            "",
        )
