"""A time agreed across the ocean, moved, missed and taken up; the page to print; the calendar."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

import pytest
import vobject
from msgspec.structs import replace
from playwright.sync_api import Browser, Page, expect

from core.domain.interview import FellThrough, Interview, Mode
from core.domain.person import Person
from core.exchange.brief_html import brief_html
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, keep, main, press, sees, twice, unfold
from tests.browser.visit import click, goto, settled
from tests.exchange.crowded import SCRIPTS, crowded

NOW = datetime.now(UTC).replace(second=0, microsecond=0)
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
ADA = Person(id="ada", name="Ada Osei", email="ada@example.org", phone="+1 415", created=NOW)
MO = Person(id="mo", name="Mo Diallo", created=NOW)
TALK = Interview(
    id="talk",
    person_id="mo",
    starts=NOW + timedelta(days=3),
    mode=Mode.PHONE,
    created=NOW - timedelta(days=1),
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A visitor in Berlin."""
    errors: list[str] = []
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, timezone_id="Europe/Berlin"
    )
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(error.message))
    yield page
    context.close()
    assert errors == []


def test_a_time_is_agreed_moved_called_off_and_found_again(page: Page, server: AppServer) -> None:
    workspace = keep(server, ADA)
    goto(page, server, "/interviews?person=ada")
    agrees_across_the_ocean(page)
    [talk] = workspace.snapshot().interviews_with("ada")
    assert talk.timezone == "America/New_York"
    assert talk.starts.astimezone(NEW_YORK).hour == 15
    says_both_clocks(page, talk)
    takes_it_into_the_calendar(page, talk, sequence=0)
    moves_it(page)
    [moved] = workspace.snapshot().interviews_with("ada")
    assert moved.earlier[0].place == ""
    takes_it_into_the_calendar(page, moved, sequence=1)
    is_called_off(page)
    [off] = workspace.snapshot().interviews_with("ada")
    assert off.fell_through is FellThrough.BY_THEM
    takes_up_again_on_the_spot(page)
    _, again = workspace.snapshot().interviews_with("ada")
    assert again.began
    assert again.mode is Mode.PHONE


def agrees_across_the_ocean(page: Page) -> None:
    page.get_by_role("combobox", name="Where they are").click()
    page.keyboard.type("Boston")
    click(page, page.get_by_role("option", name="New York").first)
    sees(page, "for Ada (New York)")
    twice(page, main(page).get_by_role("button", name="Save the time"))
    sees(page, "Take it along")


def says_both_clocks(page: Page, talk: Interview) -> None:
    here, there = talk.starts.astimezone(BERLIN), talk.starts.astimezone(NEW_YORK)
    sees(page, f"{here:%H:%M} for you, {there:%H:%M} for Ada (New York), 15 minutes")


def takes_it_into_the_calendar(page: Page, talk: Interview, *, sequence: int) -> None:
    unfold(page, "Put it in your calendar")
    with page.expect_download() as waiting:
        main(page).get_by_role("button", name="Calendar file").click()
    content = Path(waiting.value.path()).read_text("utf-8")
    events = {each.uid.value: each for each in vobject.readOne(content).vevent_list}
    event = events[f"{talk.id}-talk@inside-view"]
    assert event.dtstart.value == talk.starts
    assert event.sequence.value == str(sequence)
    assert waiting.value.suggested_filename == "conversation-Ada-Osei.ics"
    link = page.get_by_role("link", name="Google Calendar").get_attribute("href")
    query = parse_qs(urlsplit(link or "").query)
    assert query["dates"][0].startswith(f"{talk.starts:%Y%m%dT%H%M%SZ}/")


def moves_it(page: Page) -> None:
    unfold(page, "Change the time")
    fill(page, "Place or link", "https://meet.example.org/ada")
    page.wait_for_timeout(800)  # the field sends what was typed after half a second
    settled(page)
    press(page, "Save the time")
    sees(page, "Changed what was agreed")
    expect(page.get_by_role("link", name="Open the video call")).to_have_attribute(
        "href", "https://meet.example.org/ada"
    )


def is_called_off(page: Page) -> None:
    main(page).get_by_test_id("stMenuButton").filter(has_text="It does not take place").locator(
        "button"
    ).first.click()
    click(
        page,
        page.get_by_role("menuitem")
        .or_(page.get_by_role("option"))
        .filter(has_text="They cancelled")
        .first,
    )
    sees(page, "They cancelled this conversation.")
    note = page.get_by_role("textbox", name="A note to send")
    expect(note).to_have_value(re.compile("thank you for letting me know"))
    press(page, "I sent it")
    sees(page, "Noted that you wrote to Ada Osei")
    expect(note).to_have_count(0)


def takes_up_again_on_the_spot(page: Page) -> None:
    click(page, page.get_by_role("link", name="Agree on a new time").first)
    click(
        page,
        page.get_by_role("radio", name="Right now")
        .or_(main(page).get_by_text("Right now", exact=True))
        .first,
    )
    twice(page, main(page).get_by_role("button", name="Begin now"))
    sees(page, "minutes left")


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_the_page_opens_beside_the_app_and_prints_on_one_sheet(
    page: Page, server: AppServer
) -> None:
    goto(page, server, "/interview?demo=1&id=sample-interview-marguerite")
    with page.context.expect_page() as waiting:
        page.get_by_role("button", name="Open the page to print").click()
    sheet = waiting.value
    expect(sheet.get_by_role("heading", level=1)).to_have_text(
        "Marguerite Aurélie Beaumont-Delacroix de Saint-Exaltier"
    )
    expect(sheet.get_by_role("button", name="Print this page")).to_be_visible()
    sheet.set_viewport_size({"width": 390, "height": 844})
    assert sheet.evaluate("document.documentElement.scrollWidth") <= 390
    for paper in ("A4", "Letter"):
        assert sheets(sheet.pdf(format=paper)) == 1


def test_a_page_never_spills_whatever_stands_on_it(browser: Browser) -> None:
    page = browser.new_page()
    wanted: list[str] = []
    page.on("request", lambda request: wanted.append(request.url))
    for each in [*map(crowded, SCRIPTS), crowded("latin", 200)]:
        page.set_content(brief_html(each))
        for paper in ("A4", "Letter"):
            assert sheets(page.pdf(format=paper)) == 1
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 703, "height": 965})  # 186 mm, as wide as Letter prints
        assert has_room_for_all(page)
        page.emulate_media(media="null")
    page.set_content("<p style='height: 400mm'>two sheets</p>")
    assert sheets(page.pdf(format="A4")) == 2, "the counting of sheets itself is wrong"
    assert wanted == []
    page.close()


def has_room_for_all(page: Page) -> bool:
    """Return whether each part is in sight, and each question has two lines at least."""
    return page.evaluate(
        """() => {
          const sheet = document.querySelector("main").getBoundingClientRect()
          const sections = [...document.querySelectorAll("section")]
          const parts = sections.map(each => each.getBoundingClientRect())
          const questions = [...document.querySelectorAll(".questions li")]
          return parts.every(part => part.bottom <= sheet.bottom + 1 && part.height > 20)
            && questions.every(each => each.clientHeight >= 24)
        }"""
    )


def fetch(url: str, **headers: str) -> tuple[int, dict[str, str], str]:
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, dict(answer.headers), answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read().decode()


def test_a_calendar_program_reads_along_while_it_may(page: Page, server: AppServer) -> None:
    workspace = keep(server, MO, TALK)
    assert fetch(f"{server.url}/calendar/anything.ics")[0] == 404
    goto(page, server, "/data")
    press(page, "Switch the calendar on")
    first = address(page)
    assert len(first.rpartition("/")[2]) >= 22 + len(".ics"), "fewer than 128 bits"
    status, headers, content = fetch(first)
    assert status == 200
    assert headers["content-type"] == "text/calendar; charset=utf-8"
    assert headers["cache-control"] == "private, no-cache"
    events = vobject.readOne(content).vevent_list
    assert [each.summary.value for each in events] == [
        "Prepare for Mo Diallo",
        "Conversation with Mo Diallo",
        "Thank Mo Diallo",
    ]
    assert events[1].dtstart.value == TALK.starts
    assert fetch(first, **{"If-None-Match": headers["etag"]})[0] == 304
    workspace.run(lambda tx: tx.put(ADA))
    assert fetch(first, **{"If-None-Match": headers["etag"]})[0] == 304, "Ada has no time yet"
    workspace.run(lambda tx: tx.put(replace(TALK, place="Ward 3")))
    assert "Ward 3" in fetch(first, **{"If-None-Match": headers["etag"]})[2]
    for stranger in ({"X-Forwarded-For": "203.0.113.7"}, {"Host": "laptop.local:8501"}):
        status, _, content = fetch(first, **stranger)
        assert (status, content) == (404, "Not found")
    press(page, "Renew the address")
    second = address(page)
    assert second != first
    assert (fetch(first)[0], fetch(second)[0]) == (404, 200)
    press(page, "Switch it off")
    sees(page, "Switch the calendar on")
    assert fetch(second)[0] == 404


def address(page: Page) -> str:
    sees(page, "/calendar/")
    return main(page).locator("code").filter(has_text="/calendar/").inner_text()
