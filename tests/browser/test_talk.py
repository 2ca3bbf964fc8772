"""A conversation and its look back on a phone, with everything that may go wrong meanwhile."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from core.domain.interview import AgendaItem, Interview
from core.domain.lead import Lead, LeadKind
from core.domain.message import Message
from core.domain.person import Person
from core.domain.promise import Promise, PromisedBy
from core.store.workspace import Workspace
from pages.parts.lead_form import AN_OPENING
from tests.browser.app_server import AppServer
from tests.browser.hands import keep, main, press, sees, twice
from tests.browser.visit import click, goto, settled

ADA = Person(name="Ada Osei", email="ada@example.org", created=datetime.now(UTC))
PHONE = {"width": 390, "height": 780}


def running(**known) -> Interview:
    began = datetime.now(UTC) - timedelta(minutes=4)
    return Interview(
        person_id=ADA.id,
        agenda=(
            AgendaItem(id="day", text="What is a usual day like?"),
            AgendaItem(id="hard", text="What is hard about it?"),
            AgendaItem(id="who", text="Who else should I talk to?", closing=True),
        ),
        takeaway_id="hard",
        starts=began,
        began=began,
        created=began,
        **known,
    )


@pytest.fixture
def page(page: Page) -> Page:
    page.set_viewport_size(PHONE)
    return page


def note(page: Page, name: str) -> Locator:
    return main(page).get_by_role("textbox", name=name, exact=True).first


def kept(workspace: Workspace, talk: Interview) -> Interview:
    return workspace.snapshot().interviews[talk.id]


def expect_kept(page: Page, workspace: Workspace, talk: Interview, notes: str) -> None:
    for _ in range(150):
        if kept(workspace, talk).agenda[0].notes == notes:
            return
        page.wait_for_timeout(100)
    assert kept(workspace, talk).agenda[0].notes == notes


DAY = "Notes: What is a usual day like?"
LONG = "Loud in the mornings. " * 1_000
"""More than 20,000 characters."""


def test_no_word_is_lost_when_the_server_dies_in_mid_sentence(page: Page, server: AppServer):
    talk = running()
    workspace = keep(server, ADA, talk)
    goto(page, server, f"/interview?id={talk.id}")
    note(page, DAY).press_sequentially("Mornings are for people", delay=15)
    expect_kept(page, workspace, talk, "Mornings are for people")
    server.stop()
    note(page, DAY).press_sequentially(", afternoons for paper", delay=15)
    expect(page.get_by_text("Not kept yet.").first).to_be_visible(timeout=15_000)
    server.start()
    expect_kept_after = "Mornings are for people, afternoons for paper"
    page.wait_for_selector(
        "[data-testid=stApp][data-test-connection-state=CONNECTED]", timeout=60_000
    )
    page.reload()
    settled(page)
    expect(note(page, DAY)).to_have_value(expect_kept_after)
    expect_kept(page, workspace, talk, expect_kept_after)


def test_nothing_typed_waits_for_a_pause_or_is_lost_by_leaving(page: Page, server: AppServer):
    talk = running()
    workspace = keep(server, ADA, talk)
    goto(page, server, f"/interview?id={talk.id}")
    note(page, DAY).press_sequentially("on and on " * 3, delay=90)
    assert kept(workspace, talk).agenda[0].notes.startswith("on and on")
    expect(note(page, DAY)).to_have_value("on and on " * 3)
    note(page, DAY).fill(LONG)
    page.reload()
    settled(page)
    expect(note(page, DAY)).to_have_value(LONG)
    note(page, DAY).press("Control+End")
    note(page, DAY).press_sequentially("and warm", delay=5)
    goto(page, server, "/people")
    page.go_back()
    settled(page)
    expect(note(page, DAY)).to_have_value(LONG + "and warm")
    expect_kept(page, workspace, talk, LONG + "and warm")


def test_two_tabs_on_one_talk_keep_both_and_ask_where_both_wrote(
    page: Page, browser: Browser, server: AppServer
):
    talk = running()
    workspace = keep(server, ADA, talk)
    goto(page, server, f"/interview?id={talk.id}")
    other = browser.new_context(viewport=PHONE).new_page()
    goto(other, server, f"/interview?id={talk.id}")
    note(other, "Notes: What is hard about it?").fill("The lifting")
    for _ in range(100):
        if kept(workspace, talk).agenda[1].notes:
            break
        other.wait_for_timeout(100)
    settled(other)
    note(page, DAY).fill("Quiet mornings")
    expect_kept(page, workspace, talk, "Quiet mornings")
    note(other, DAY).fill("Loud evenings")
    sees(other, "Another tab has written here meanwhile: Quiet mornings")
    press(other, "Take the other words")
    expect(note(other, DAY)).to_have_value("Quiet mornings")
    note(other, DAY).fill("Quiet mornings, loud evenings")
    expect_kept(other, workspace, talk, "Quiet mornings, loud evenings")
    assert kept(workspace, talk).agenda[1].notes == "The lifting"
    other.context.close()


def test_a_talk_is_ended_and_looked_back_on_with_an_interruption(page: Page, server: AppServer):
    talk = running()
    workspace = keep(server, ADA, talk)
    goto(page, server, f"/interview?id={talk.id}")
    notes_what_is_named(page, workspace, talk)
    ends_after_the_closing_question(page, workspace, talk)
    looks_back_in_two_sittings(page)
    view = workspace.snapshot()
    assert view.interviews[talk.id].debrief.learned == ("Half of the day is writing",)
    named = ["Tomoko Saito, who trains new therapists", AN_OPENING, "The spring course"]
    assert [each.text for each in view.table(Lead).values()] == named
    (promise,) = view.table(Promise).values()
    assert (promise.text, promise.by) == ("send the article", PromisedBy.ME)
    assert promise.due is not None
    assert len(view.table(Message)) == 1


def notes_what_is_named(page: Page, workspace: Workspace, talk: Interview) -> None:
    sees(page, "11 of 15 minutes left")
    sees(page, "What is hard about it?")
    dialog = page.get_by_role("dialog")
    press(page, "Note a name")
    named = dialog.get_by_role("textbox", name="Who or what")
    named.fill("Tomoko Saito, who trains new therapists")
    dialog.get_by_text("I may use Ada's name").click()
    twice(page, dialog.get_by_role("button", name="Note it"))
    sees(page, "Tomoko Saito, who trains new therapists")
    press(page, "Note an opening")
    expect(dialog).to_contain_text("Today you listen; please do not ask for it.")
    twice(page, dialog.get_by_role("button", name="Note it"))
    sees(page, AN_OPENING)
    person, opening = workspace.snapshot().table(Lead).values()
    assert (person.kind, person.may_name_giver) == (LeadKind.PERSON, True)
    assert (opening.kind, opening.interview_id) == (LeadKind.OPENING, talk.id)


def ends_after_the_closing_question(page: Page, workspace: Workspace, talk: Interview) -> None:
    dialog = page.get_by_role("dialog")
    twice(page, main(page).get_by_role("button", name="End"))
    expect(dialog).to_contain_text("Who else should I talk to?")
    click(page, dialog.get_by_role("button", name="Go back and ask"))
    assert kept(workspace, talk).ended is None
    click(page, main(page).get_by_text("Who else should I talk to?").first)
    note(page, DAY).press_sequentially("One last word", delay=0)
    tap(main(page).get_by_role("button", name="End"))
    sees(page, "Five minutes now keep what you heard.")
    assert kept(workspace, talk).ended is not None
    assert kept(workspace, talk).agenda[0].notes == "One last word"


def tap(button: Locator) -> None:
    """Touch a button as on an iPhone, where the field that was typed in keeps the focus."""
    button.evaluate(
        """button => {
          button.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }))
          button.click()
        }"""
    )


def looks_back_in_two_sittings(page: Page) -> None:
    note(page, "One thing you learned").fill("Half of the day is writing")
    note(page, "Who or what").fill("The spring course")
    settled(page)
    expect(main(page).get_by_role("textbox", name="Who or what")).to_have_count(2)
    note(page, "What, after “to …”").fill("send the article")
    settled(page)
    page.reload()
    settled(page)
    expect(note(page, "One thing you learned")).to_have_value("Half of the day is writing")
    expect(note(page, "Who or what")).to_have_value("The spring course")
    expect(note(page, "What, after “to …”")).to_have_value("send the article")
    twice(page, main(page).get_by_role("button", name="Finish the debrief"))
    expect(page.get_by_role("textbox", name="Message")).to_have_value(
        re.compile("Half of the day is writing")
    )
