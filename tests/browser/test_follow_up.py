"""Everything after the talk: on a phone, from the top of Today, and a decision that is told."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from core.actions.follow_up import keep_promise
from core.domain.debrief import Debrief
from core.domain.decision import Choice, Decision
from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.promise import Promise, PromisedBy
from core.domain.record import Record
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.hands import keep, main, press, sees, shown, unfold
from tests.browser.visit import click, goto, settled

NOW = datetime.now(UTC)
AGO = NOW - timedelta(days=10)
CARE = Field(id="care", name="Care work", created=AGO)
ADA = Person(id="ada", name="Ada Osei", email="ada@example.org", field_ids=("care",), created=AGO)
TALK = Interview(
    id="talk",
    person_id="ada",
    ended=AGO,
    debrief=Debrief(learned=("Half of the day is listening",), finished=AGO),
    created=AGO,
)
THANKS = Message(
    person_id="ada",
    kind=MessageKind.THANK_YOU,
    body="Thanks",
    interview_id="talk",
    created=AGO,
    sent=AGO + timedelta(hours=1),
)


def lead(id: str, kind: LeadKind, text: str, **known) -> Lead:
    return Lead(id=id, kind=kind, text=text, giver_id="ada", created=AGO, **known)


def table(workspace: Workspace, kind: type[Record]) -> dict[str, Record]:
    return dict(workspace.snapshot().table(kind))


def sent(workspace: Workspace, kind: MessageKind) -> list[Message]:
    written = workspace.snapshot().messages_to("ada")
    return [each for each in written if each.kind is kind and each.sent]


def press_twice(page: Page, name: str, done: Callable[[], object]) -> None:
    """Press as impatient people do, and wait until it is done, and not done again."""
    main(page).get_by_role("button", name=name, exact=True).first.dblclick(delay=60)
    wait_until(page, done)
    settled(page)


def wait_until(page: Page, done: Callable[[], object]) -> None:
    for _ in range(200):
        if done():
            return
        page.wait_for_timeout(100)
    assert done()


def test_on_a_phone_everything_after_a_talk_is_done_from_one_screen(page: Page, server: AppServer):
    page.set_viewport_size({"width": 390, "height": 844})
    workspace = keep(
        server,
        *(CARE, ADA, TALK),
        lead("who", LeadKind.PERSON, "Zoë Lind, who teaches", may_name_giver=True),
        lead("where", LeadKind.ORGANISATION, "Riverside Clinic"),
        lead("what", LeadKind.EVENT, "The open evening of the college"),
        lead("rest", LeadKind.OPENING, "A place in spring"),
        Promise(
            id="mine",
            text="send the article",
            by=PromisedBy.ME,
            person_id="ada",
            due=NOW.date() - timedelta(days=1),
            created=AGO,
        ),
    )
    goto(page, server, "/")
    press(page, "Say thank you")
    sees(page, "Only with Ada Osei")
    expect(page.get_by_role("textbox", name="Message")).to_have_value(
        re.compile("Half of the day is listening")
    )
    press_twice(page, "I sent it", lambda: sent(workspace, MessageKind.THANK_YOU))
    assert len(sent(workspace, MessageKind.THANK_YOU)) == 1

    goto(page, server, "/follow_up")
    assert "Openings, for later (1)" in shown(page)
    assert "A place in spring" not in shown(page)
    press_twice(page, "Done", lambda: table(workspace, Promise)["mine"].kept)

    press_twice(page, "Add to my employers", lambda: table(workspace, Employer))
    assert [each.name for each in table(workspace, Employer).values()] == ["Riverside Clinic"]
    expect(main(page).locator(".st-key-lead-where")).to_have_count(0, timeout=20_000)
    settled(page)
    settle = main(page).locator(".st-key-lead-what").get_by_role("button", name="I followed it")
    settle.dblclick(delay=60)
    expect(settle).to_have_count(0, timeout=20_000)
    came = page.get_by_role("textbox", name="What came of it").first
    came.press_sequentially("I met two teachers there", delay=5)
    page.reload()
    settled(page)
    what = table(workspace, Lead)["what"]
    assert (what.status, what.outcome) == (LeadStatus.FOLLOWED, "I met two teachers there")
    assert sum(each.text == what.text for each in table(workspace, Lead).values()) == 1
    press(page, "That is all")
    sees(page, "Tell Ada Osei what came of it")

    press_twice(page, "Add to my people", lambda: len(table(workspace, Person)) > 1)
    zoe = [each for each in workspace.snapshot().people.values() if each.id != "ada"]
    assert [(each.introducer_id, each.may_name_introducer) for each in zoe] == [("ada", True)]


def test_from_the_top_of_today_to_kind_words(page: Page, server: AppServer):
    late = NOW.date() - timedelta(days=3)
    workspace = keep(
        server,
        *(CARE, ADA, TALK, THANKS),
        lead(
            "came",
            LeadKind.EVENT,
            "The open evening",
            status=LeadStatus.FOLLOWED,
            outcome="I met two teachers",
            came=NOW - timedelta(days=2),
        ),
        *(
            Promise(
                id=f"p{n}",
                text=f"send page {n}",
                by=PromisedBy.ME,
                person_id="ada",
                due=late,
                created=AGO,
            )
            for n in range(7)
        ),
    )
    goto(page, server, "/")
    sees(page, "Later (2)")
    assert shown(page).index("send page 0") < shown(page).index("send page 6")
    assert "Something came of" not in shown(page)
    card = main(page).locator(".st-key-due-keep_promise-p0")
    card.get_by_role("button", name="Not now").click()
    click(page, page.get_by_role("menuitem", name="In a week"))
    expect(card).to_have_count(0)
    click(page, page.get_by_role("button", name="Undo"))
    expect(card).to_have_count(1)
    click(page, card.get_by_role("button", name="Done", exact=True))
    expect(card).to_have_count(0)
    assert table(workspace, Promise)["p0"].kept is not None
    for n in range(1, 7):
        workspace.run(keep_promise, f"p{n}", NOW)
    goto(page, server, "/")

    think = main(page).locator(".st-key-due-reflect-talk")
    click(page, think.get_by_role("button", name="Think it over"))
    sees(page, "Does what you heard fit")
    goto(page, server, "/")
    think.get_by_role("button", name="Not now").click()
    click(page, page.get_by_role("menuitem", name="Never mind this"))
    expect(think).to_have_count(0)
    press(page, "Tell them")
    expect(page.get_by_role("textbox", name="Message")).to_have_value(
        re.compile(r"pointed me to: The open evening\. I met two teachers\.")
    )
    press_twice(page, "I sent it", lambda: sent(workspace, MessageKind.REPORT_BACK))
    assert len(sent(workspace, MessageKind.REPORT_BACK)) == 1
    goto(page, server, "/")
    sees(page, "Nothing is waiting for you today.")
    sees(page, "Where your fields stand")


def test_a_decision_is_told_to_whoever_helped_and_one_stays_in_touch(page: Page, server: AppServer):
    draft = Decision(id="draft", field_id="care", reasons="The people in it", created=AGO)
    workspace = keep(server, CARE, ADA, TALK, THANKS, draft)
    goto(page, server, "/decision?field=care")
    click(page, main(page).get_by_text("Set it aside", exact=True))
    press_twice(page, "Decide", lambda: table(workspace, Decision)["draft"].decided)
    (decision,) = table(workspace, Decision).values()
    assert (decision.choice, decision.decided is not None) == (Choice.SET_ASIDE, True)
    sees(page, "They gave you their time, and are glad to hear what came of it.")
    click(page, main(page).get_by_role("link", name="Tell them"))
    expect(page.get_by_role("textbox", name="Message")).to_have_value(
        re.compile("I have decided to set care work aside")
    )
    press_twice(page, "I sent it", lambda: sent(workspace, MessageKind.OUTCOME))
    assert len(sent(workspace, MessageKind.OUTCOME)) == 1
    goto(page, server, "/decision?field=care")
    sees(page, "Everybody who helped you knows.")

    goto(page, server, "/person?id=ada")
    unfold(page, "Staying in touch")
    share = page.get_by_role("textbox", name="Something to share with them next time")
    words = "The college has opened its doors. " * 600
    share.fill(words)
    settled(page)
    main(page).get_by_role("combobox", name="How often you want to be in touch").click()
    click(page, page.get_by_role("option", name="Every month"))
    wait_until(page, lambda: workspace.snapshot().people["ada"].keep_in_touch_days == 30)
    assert workspace.snapshot().people["ada"].to_share == words.strip()
    goto(page, server, "/outreach?person=ada")
    expect(page.get_by_role("textbox", name="Message")).to_have_value(
        re.compile("share with you: The college has opened its doors")
    )
    press_twice(page, "I sent it", lambda: sent(workspace, MessageKind.KEEP_IN_TOUCH))
    assert workspace.snapshot().people["ada"].to_share == ""
    assert words.strip() in sent(workspace, MessageKind.KEEP_IN_TOUCH)[-1].body
