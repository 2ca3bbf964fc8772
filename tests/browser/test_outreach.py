"""Reaching out on a real server: drafts, templates, every way to send, a call, chasing, answers."""

import re
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from msgspec.structs import replace
from playwright.sync_api import Locator, Page, expect

from core.domain.field import Field
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person, Tie
from core.domain.profile import Profile
from core.domain.reply import ReplyKind
from core.domain.step import Stage
from core.domain.template import Template
from core.domain.touch import Touch
from core.rules.standing import standing
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, keep, main, press, sees, shown, unfold
from tests.browser.visit import click, goto, settled

THEN = datetime.now(UTC) - timedelta(days=30)
ME = Profile(
    name="Sam O'Neill",
    background="I drove a bus for nine years.",
    goal="I am looking into planning timetables.",
    focus_field_id="planning",
)
PLANNING = Field(id="planning", name="Transport planning", created=THEN)
MO = Person(id="mo", name="Mo Farrell", tie=Tie.FRIEND, email="mo@example.org", created=THEN)
GRACE = Person(
    id="grace",
    name="Dr. Grace Oduya",
    employer="City Transit",
    email="grace+work@example.org",
    phone="+44 7700 900177",
    introducer_id="mo",
    may_name_introducer=True,
    preferred_channel=Channel.EMAIL,
    created=THEN,
)
SUHARTI = Person(
    id="suharti", name="Suharti", profile_link="https://www.linkedin.com/in/suharti", created=THEN
)
LENA = Person(id="lena", name="Lena Ek", phone="+44 7700 900188", created=THEN)
ASKED = Message(
    id="asked",
    person_id="lena",
    kind=MessageKind.REQUEST,
    body="Dear Lena, may I?",
    created=THEN,
    sent=THEN,
)


def message(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Message", exact=True).first


def says(page: Page, text: str) -> None:
    expect(message(page)).to_have_value(re.compile(re.escape(text)))


def choose(page: Page, name: str) -> None:
    """Press one of the segments or pills."""
    click(
        page,
        main(page)
        .get_by_role("radio", name=name, exact=True)
        .or_(main(page).get_by_test_id("stButtonGroup").get_by_text(name, exact=True))
        .first,
    )


def tab(page: Page, name: str) -> None:
    click(page, page.get_by_role("tab", name=name))


def stage(workspace: Workspace, who: str) -> Stage:
    view = workspace.snapshot()
    return standing(view, view.people[who]).stage


def sent_to(workspace: Workspace, who: str) -> list[Message]:
    return [each for each in workspace.snapshot().messages_to(who) if each.sent]


def test_a_draft_is_completed_sent_in_any_way_and_noted_once(
    page: Page, server: AppServer, tmp_path: Path
) -> None:
    workspace = keep(server, ME, PLANNING, MO, GRACE, SUHARTI)
    goto(page, server, "/outreach?person=grace")
    says(page, "Dear Dr Oduya,\n\nMo Farrell kindly gave me your name.")
    fills_a_gap_beside_the_draft(page, workspace)
    takes_every_way_to_send(page, tmp_path)
    asks_the_introducer_for_a_word(page, workspace)
    main(page).get_by_role("slider").first.press("ArrowRight")
    settled(page)
    page.get_by_role("button", name="I sent it").last.dblclick(delay=60)
    sees(page, "When something comes back, note it here.")
    [sent] = sent_to(workspace, "grace")
    assert sent.guess == 0
    assert "you draw the night lines." in sent.body
    press(page, "Undo")
    assert sent_to(workspace, "grace") == []
    goto(page, server, "/outreach?person=suharti")
    choose(page, "LinkedIn invitation note")
    says(page, "Hello Suharti, I am looking into transport planning.")
    sees(page, "characters")
    profile = page.get_by_role("link", name="Open their profile")
    assert profile.get_attribute("href") == SUHARTI.profile_link


def fills_a_gap_beside_the_draft(page: Page, workspace: Workspace) -> None:
    sees(page, "The draft could say more")
    fill(page, "Why them: because …", "You draw the night lines.")
    press(page, "Put it into the draft")
    says(page, "I am asking you because you draw the night lines.")
    assert workspace.snapshot().people["grace"].why == "You draw the night lines."


def takes_every_way_to_send(page: Page, tmp_path: Path) -> None:
    body = message(page).input_value()
    href = {
        name: page.get_by_role("link", name=name, exact=True).first.get_attribute("href") or ""
        for name in ("Open in mail program", "Gmail", "Outlook", "Outlook at work")
    }
    mail = urlsplit(href["Open in mail program"])
    assert unquote(mail.path) == GRACE.email
    assert parse_qs(mail.query)["body"][0].replace("\r\n", "\n") == body
    assert parse_qs(urlsplit(href["Gmail"]).query)["to"] == [GRACE.email]
    for name in ("Outlook", "Outlook at work"):
        assert parse_qs(urlsplit(href[name]).query)["mailtouri"] == [mail.geturl()]
    with page.expect_download() as download:
        page.get_by_role("button", name="Mail file").click()
    file = tmp_path / "draft.eml"
    download.value.save_as(file)
    read = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert (read["To"], read["Subject"]) == (GRACE.email, "Mo Farrell suggested I write to you")
    assert read.get_content().replace("\r\n", "\n").strip() == body
    unfold(page, "Copy the words")
    assert "Mo Farrell kindly gave me your name." in shown(page)


def asks_the_introducer_for_a_word(page: Page, workspace: Workspace) -> None:
    unfold(page, "Ask Mo to put in a word first")
    sees(page, "How you get in touch")
    says(page, "I believe you know Dr. Grace Oduya")
    press(page, "I sent it")
    sees(page, "You asked Mo to put in a word.")
    [word] = sent_to(workspace, "mo")
    assert (word.kind, word.about_id) == (MessageKind.ASK_INTRODUCER, "grace")


def test_a_call_goes_every_way_it_can_go_on_a_phone(page: Page, server: AppServer) -> None:
    people = [
        Person(id=id, name=f"{id.title()} Ek", phone="+44 7700 900188", created=THEN)
        for id in ("now", "another", "later", "no", "tape", "nobody")
    ]
    workspace = keep(server, ME, PLANNING, *people)
    page.set_viewport_size({"width": 390, "height": 844})
    goto(page, server, "/outreach?person=now")
    press(page, "Open the page for the call")
    sees(page, "Hello, is this Now Ek?")
    dial = page.get_by_role("link", name="Call +44 7700 900188")
    assert dial.get_attribute("href") == "tel:+447700900188"
    press(page, "Now is fine")
    sees(page, "minutes left")
    sees(page, "Before you go")
    assert stage(workspace, "now") is Stage.SCHEDULED
    call(page, server, "another", "Another time")
    sees(page, "Save the time")
    assert stage(workspace, "another") is Stage.AGREED
    call(page, server, "later", "Ask me later")
    press(page, "Note it")
    sees(page, "asked you to write again")
    call(page, server, "no", "No")
    sees(page, "does somebody else come to mind")
    fill(page, "The name they give you, if any", "Ivy Chen")
    press(page, "Note it")
    sees(page, "worth a thank-you")
    assert workspace.snapshot().leads_from("no")[0].text == "Ivy Chen"
    call(page, server, "tape", "Voicemail")
    sees(page, "I will try again in a few days.")
    press(page, "I left the message")
    sees(page, "When something comes back")
    assert sent_to(workspace, "tape")[0].channel is Channel.VOICEMAIL
    call(page, server, "nobody", "Nobody picks up")
    press(page, "Note it")
    sees(page, "Noted that Nobody Ek did not pick up")
    assert len(workspace.snapshot().table(Touch)) == 1
    assert stage(workspace, "nobody") is Stage.TO_CONTACT


def call(page: Page, server: AppServer, who: str, how: str) -> None:
    goto(page, server, f"/call?person={who}")
    press(page, how)


def test_who_has_not_answered_is_chased_answered_for_closed_and_opened_again(
    page: Page, server: AppServer
) -> None:
    workspace = keep(server, ME, PLANNING, LENA, ASKED, MO)
    goto(page, server, "/outreach")
    tab(page, "Waiting")
    sees(page, "Next: a reminder, now.")
    press(page, "Write")
    expect(page.get_by_role("textbox", name="What to say")).to_have_value(
        re.compile("I thought a call might be easier for you")
    )
    press(page, "I called")
    sees(page, "You last called Lena today.")
    chases_weekly_instead(page, server)
    workspace.run(lambda tx: tx.put(_earlier(workspace)))
    goto(page, server, "/outreach?person=lena")
    press(page, "Close it")
    sees(page, "This is closed: no answer came.")
    press(page, "Take it up again")
    sees(page, "When something comes back, note it here.")
    tab(page, "Waiting")
    press(page, "An answer came")
    yes = page.get_by_role("menuitem", name="Yes").or_(page.get_by_role("option", name="Yes"))
    click(page, yes)
    sees(page, "Nobody owes you an answer")
    assert [each.kind for each in workspace.snapshot().replies_from("lena")] == [ReplyKind.YES]
    tab(page, "Write")
    sees(page, "Lena said yes.")
    choose(page, "Email")
    fill(page, "Times that would suit you", "Tuesday at 10 or Thursday after 2")
    page.keyboard.press("Tab")
    says(page, "or is another one better: Tuesday at 10 or Thursday after 2?")


def chases_weekly_instead(page: Page, server: AppServer) -> None:
    goto(page, server, "/data")
    click(page, main(page).get_by_text("A reminder each week, three at most"))
    press(page, "Save how you follow up")
    sees(page, "Saved your settings")
    goto(page, server, "/outreach?person=lena")
    sees(page, "Give them until")
    goto(page, server, "/data")
    click(page, main(page).get_by_text("One reminder after 5 working days"))
    press(page, "Save how you follow up")
    sees(page, "Saved your settings")


def _earlier(workspace: Workspace) -> Message:
    """Let the call have been three weeks ago."""
    chase = next(each for each in sent_to(workspace, "lena") if each.kind is MessageKind.CHASE)
    return replace(chase, created=THEN, sent=THEN + timedelta(days=8))


def test_a_template_in_ones_own_words_is_used_refused_and_given_back(
    page: Page, server: AppServer
) -> None:
    workspace = keep(server, ME, PLANNING, SUHARTI)
    goto(page, server, "/outreach")
    tab(page, "Templates")
    page.get_by_role("combobox", name="When").click()
    click(page, page.get_by_role("option", name="A stranger"))
    box = page.get_by_role("textbox", name="Template")
    expect(box).to_have_value(re.compile("because you do work I know too little about"))
    ours = box.input_value()
    box.fill(ours.replace("Kind regards,", "Warmly, {my_nmae}"))
    press(page, "Save template")
    sees(page, "There is no part called {my_nmae}")
    box.fill(ours.replace("Kind regards,", "Warmly,"))
    page.keyboard.press("Tab")
    sees(page, "Warmly,")
    press(page, "Save template")
    sees(page, "Changed by you")
    assert len(workspace.snapshot().table(Template)) == 1
    tab(page, "Write")
    choose(page, "Email")
    says(page, "Warmly,\n\nSam O'Neill")
    tab(page, "Templates")
    press(page, "Request · Email · A stranger")
    press(page, "Return to ours")
    expect(page.get_by_text("Changed by you")).to_have_count(0)
    tab(page, "My introduction")
    words = page.get_by_role("textbox", name="My introduction")
    words.press_sequentially("My name is Sam and I drove a bus.")
    sees(page, "4 seconds when spoken: aim for 15 to 30")
