"""Questions in a real browser: from an empty workspace, and with many answers to compare."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from core.domain.ask_list import AskList, ToAsk
from core.domain.belief import Belief
from core.domain.field import Field
from core.domain.interview import AgendaItem, Interview
from core.domain.person import Person
from core.domain.question import Question
from core.rules.answers import Outcome, outcome
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, keep, main, press, sees, shown, unfold
from tests.browser.visit import click, goto, settled

NOW = datetime.now(UTC)


def kept(server: AppServer):
    return Workspace(FileStorage(server.data)).snapshot()


def part(page: Page, name: str) -> None:
    click(page, page.get_by_role("tab", name=name, exact=True))


def card(page: Page, text: str):
    return main(page).get_by_test_id("stVerticalBlock").filter(has_text=text).last


def press_in(page: Page, text: str, name: str) -> None:
    click(page, card(page, text).get_by_role("button", name=name, exact=True).first)


def choose_from(page: Page, text: str, menu: str, option: str) -> None:
    press_in(page, text, menu)
    click(
        page,
        page.get_by_role("option", name=option)
        .or_(page.get_by_role("menuitem", name=option))
        .first,
    )


def test_from_an_empty_workspace_to_a_question_of_ones_own(page: Page, server: AppServer) -> None:
    goto(page, server, "/questions")
    finds_a_question_in_the_bank(page)
    writes_a_question(page, server)
    changes_it_puts_it_away_and_brings_it_back(page)
    part(page, "Deal out")
    sees(page, "Still to ask: 2")
    sees(page, "Nobody to ask yet.")


def finds_a_question_in_the_bank(page: Page) -> None:
    sees(page, "Add a person first")
    sees(page, "To begin with. A real way in")
    sees(page, "What did you do before this")
    fill(page, "Search the bank", "QUALIFICATIONS lÁW")
    settled(page)
    sees(page, "Which qualifications are really needed")
    expect(main(page).get_by_text("What did you do before this")).to_have_count(0)
    found = page.locator(".st-key-bank-training-1")
    click(page, found.get_by_role("button", name="Prompts"))
    expect(page.get_by_text("Who decides that")).to_be_visible()
    page.keyboard.press("Escape")
    click(page, found.get_by_role("button", name="Ask later"))


def writes_a_question(page: Page, server: AppServer) -> None:
    part(page, "My questions")
    press(page, "Keep this question")
    sees(page, "Please write your question.")
    fill(page, "Write a question of your own", "Could you give me a job?")
    sees(page, "may sound like asking for a job")
    fill(page, "Write a question of your own", "What would *you* [ask](http://x.example) here?")
    expect(main(page).get_by_text("may sound like asking for a job")).to_have_count(0)
    main(page).get_by_role("button", name="Keep this question", exact=True).dblclick()
    settled(page)
    sees(page, "What would *you* [ask](http://x.example) here?")
    assert len(kept(server).table(Question)) == 1


def changes_it_puts_it_away_and_brings_it_back(page: Page) -> None:
    press(page, "Edit")
    fill(page, "Your question", "What would you ask in my place?")
    settled(page)
    press(page, "Save this question")
    sees(page, "What would you ask in my place?")
    press(page, "Put away")
    unfold(page, "Put away (1)")
    press(page, "Bring back")
    press(page, "Ask it soon")


ZOE = Person(id="zoe", name="Dr. Zoë Ødegård", created=NOW)
SIX = Interview(
    id="six",
    person_id="zoe",
    agenda=tuple(AgendaItem(id=f"item-{n}", text=f"What about {n}?") for n in range(1, 7)),
    created=NOW,
)


def test_a_checklist_is_ordered_worded_and_cut_to_six(page: Page, server: AppServer) -> None:
    keep(server, ZOE, SIX)
    goto(page, server, "/questions?person=zoe")
    press(page, "Add to the checklist")
    sees(page, "You have 7 main questions.")
    sees(page, "Mark the one question you most want answered.")
    press(page, "Must take away")
    press_in(page, "3. What about 3?", "Up")
    sees(page, "2. What about 3?")
    choose_from(page, "6. What about 6?", "More", "Reword for this talk")
    fill(page, "Word it for this talk", "What would you tell a friend?")
    settled(page)
    press(page, "Save the wording")
    sees(page, "6. What would you tell a friend?")
    unfold(page, "Always at the end")
    sees(page, "Who else would you suggest I talk to?")
    press(page, "Keep six, deal out the rest")
    sees(page, "Still to ask: 1")
    part(page, "Checklist")
    sees(page, "Your checklist is ready.")
    interview = kept(server).interviews["six"]
    assert [item.id for item in interview.main_questions] == [
        f"item-{n}" for n in (1, 3, 2, 4, 5, 6)
    ]
    assert len(interview.closing_questions) == 4
    assert interview.takeaway_id == "item-1"


FIELD = Field(id="nursing", name="Nursing", created=NOW)
LOUD = Belief(id="loud", field_id="nursing", statement="the wards are loud", created=NOW)
ADA = Person(id="ada", name="Ada Osei", role="Head of ward", field_ids=("nursing",), created=NOW)
BEN = Person(id="ben", name="بن *Bold* 🚀", role="Nurse", field_ids=("nursing",), created=NOW)
CEM = Person(id="cem", name="Cem Demir", created=NOW)
HELD = [
    Interview(
        id=f"held-{person.id}",
        person_id=person.id,
        starts=NOW - timedelta(days=days),
        ended=NOW - timedelta(days=days),
        agenda=(
            AgendaItem(id=f"said-{person.id}", text="How are nights?", question_id="n", notes=said),
        ),
        created=NOW - timedelta(days=30),
    )
    for days, person, said in ((9, ADA, "Quiet."), (5, CEM, "Loud. " * 3400))
]
COMING = [
    Interview(
        id=f"coming-{person.id}",
        person_id=person.id,
        starts=NOW + timedelta(days=days),
        created=NOW,
    )
    for days, person in ((2, BEN), (4, ADA))
]
NIGHTS = Question(id="n", text="How are nights?", topic="hours_flexibility")


LIST = AskList(
    entries=tuple(
        ToAsk(question_id=id, since=NOW)
        for id in (
            *("typical-day-1", "skills-1", "training-1", "trends-1"),
            *("who-hires-1", "projects-1", "career-path-1"),
        )
    )
)


def test_a_long_list_is_dealt_out_over_those_to_come(page: Page, server: AppServer) -> None:
    keep(server, FIELD, LOUD, ADA, BEN, *COMING, LIST)
    goto(page, server, "/questions?person=ben")
    asks_about_a_belief_with_one_click(page, server)
    part(page, "Deal out")
    sees(page, "Still to ask: 7")
    deals_them_out(page, server)


def test_answers_are_compared_and_preparation_is_ticked(page: Page, server: AppServer) -> None:
    keep(server, FIELD, ADA, BEN, CEM, *HELD, *COMING, NIGHTS)
    goto(page, server, "/questions?person=ben")
    compares_the_answers(page, server)
    ticks_off_the_preparation(page, server)


def asks_about_a_belief_with_one_click(page: Page, server: AppServer) -> None:
    sees(page, "Nursing: nobody has told you yet if this is so.")
    sees(page, "I came with this picture: “the wards are loud”.")
    card(page, "I came with this picture").get_by_role(
        "button", name="Add to the checklist"
    ).dblclick()
    settled(page)
    sees(page, "1 main question")
    assert len(kept(server).where(Question, "belief_id", "loud")) == 1
    assert len(kept(server).interviews["coming-ben"].main_questions) == 1


def deals_them_out(page: Page, server: AppServer) -> None:
    before = kept(server).get(AskList, "ask_list").entries
    choose_from(page, "7.", "More", "Move to the top")
    after = kept(server).get(AskList, "ask_list").entries
    assert after == (before[-1], *before[:-1])
    sees(page, "1 on the checklist already")
    later = main(page).locator(".st-key-seat-coming-ben").get_by_role("button", name="Move").first
    later.click(delay=120)
    click(
        page,
        page.get_by_role("option", name="Later")
        .or_(page.get_by_role("menuitem", name="Later"))
        .first,
    )
    expect(main(page).locator(".st-key-seat-later")).to_be_visible()
    assert kept(server).interviews["coming-ada"].main_questions == ()
    main(page).get_by_role("button", name="Put them on the checklists").dblclick()
    settled(page)
    sees(page, "Still to ask: 1")
    interviews = kept(server).interviews
    dealt = [len(interviews[id].main_questions) for id in ("coming-ben", "coming-ada")]
    assert sum(dealt) == 7
    assert all(3 <= count <= 6 for count in dealt)
    assert all(interviews[id].takeaway for id in ("coming-ada",))


def compares_the_answers(page: Page, server: AppServer) -> None:
    part(page, "Answers")
    sees(page, "To compare (1)")
    sees(page, "Quiet.")
    assert len(shown(page)) < 4000
    press(page, "They differ")
    sees(page, "Disputed (1)")
    assert outcome(kept(server), "n") is Outcome.DISPUTED
    part(page, "Checklist")
    sees(page, "2 people answered this, and they differ.")
    part(page, "Answers")
    press(page, "Compare again")
    press(page, "They agree")
    sees(page, "Settled (1)")
    with page.expect_popup() as opened:
        main(page).get_by_role("button", name="Open the page to print").click(delay=120)
    paper = opened.value
    expect(paper.get_by_text("Quiet.")).to_be_visible()
    expect(paper.get_by_role("button", name="Print this page")).to_be_visible()
    paper.emulate_media(media="print")
    expect(paper.get_by_role("button", name="Print this page")).to_be_hidden()
    paper.close()
    fill(page, "Search the answers", "nothing like it")
    settled(page)
    sees(page, "No question here fits.")


def ticks_off_the_preparation(page: Page, server: AppServer) -> None:
    goto(page, server, "/interview?id=coming-ben")
    sees(page, "of 11 done")
    sees(page, "The link is missing")
    click(page, main(page).get_by_text("Introduction rehearsed"))
    press(page, "Add something of your own")
    page.get_by_role("textbox", name="What would you like to have ready?").fill(
        "Charge the *phone*"
    )
    click(page, page.get_by_role("button", name="Add it"))
    sees(page, "Charge the *phone*")
    page.reload()
    settled(page)
    interview = kept(server).interviews["coming-ben"]
    assert interview.prepared == ("rehearsed",)
    assert [task.text for task in interview.own_tasks] == ["Charge the *phone*"]
    press(page, "Remove")
    assert kept(server).interviews["coming-ben"].own_tasks == ()
