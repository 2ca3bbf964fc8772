"""The whole journey on a real server with a real file: from an empty start to a thanked person."""

import io
import re
import zipfile
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from playwright.sync_api import Page, expect

from tests.browser.app_server import AppServer
from tests.browser.hands import fill, press, sees, unfold, visit
from tests.browser.visit import click, goto, settled

CONNECTIONS = (
    "Notes:\n"
    '"When exporting your connection data, some email addresses may be missing."\n'
    "\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    ",,,,,,21 Feb 2026\n"
    "Wren,Mbeki,https://www.linkedin.com/in/wren-mbeki-26,wren@example.org,"
    "Greenleaf Cooperative,Product Manager,10 Feb 2026\n"
    'Jomo,"Rahimi, RN",https://www.linkedin.com/in/jomo-rahimi-9,,Northwind Clinic,'
    "Occupational Therapist,25 Apr 2025\n"
    "Chiara 🚀,Yilmaz,https://www.linkedin.com/in/chiara-yilmaz-20,,日立サンプル社,,03 Jun 2022"
)


def linkedin_export() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("Connections.csv", CONNECTIONS)
    return content.getvalue()


def test_one_person_goes_the_whole_way(page: Page, server: AppServer) -> None:
    goto(page, server)
    begins(page)
    describes_herself(page)
    names_an_employer(page)
    brings_people_in(page)
    adds_a_person(page)
    asks(page)
    page.reload()
    settled(page)
    notes_the_yes(page)
    chooses_questions(page)
    agrees_on_a_time(page)
    holds_the_conversation(page, server)
    looks_back(page)
    says_thank_you(page)
    sees_it_on_the_chart(page)
    finds_everything_again(page, server)


def begins(page: Page) -> None:
    press(page, "Begin my search")
    sees(page, "Please tell us what to call you.")
    fill(page, "Your name, as you sign a message", "Sam Sample")
    fill(page, "What are you curious about?", "Occupational therapy")
    press(page, "Begin my search")
    sees(page, "Add the first person you could ask.")


def describes_herself(page: Page) -> None:
    visit(page, "Research")
    click(page, page.get_by_role("tab", name="About me"))
    fill(page, "My background, in a sentence or two", "I have taught mathematics for eight years.")
    fill(page, "What I am looking into", "I am thinking about work in rehabilitation.")
    press(page, "Save about me")
    sees(page, "Saved what you wrote about yourself")


def names_an_employer(page: Page) -> None:
    click(page, page.get_by_role("tab", name="Employers"))
    press(page, "Add this employer")
    sees(page, "Please name the employer.")
    fill(page, "An employer", "Northwind Clinic")
    fill(page, "Why I would like to work there", "They take time for every patient.")
    press(page, "Add this employer")
    sees(page, "1. Northwind Clinic")


def brings_people_in(page: Page) -> None:
    visit(page, "People")
    unfold(page, "Bring in your contacts")
    click(page, page.get_by_role("link", name="Choose a file"))
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": "export.zip", "mimeType": "application/zip", "buffer": linkedin_export()}
    )
    settled(page)
    sees(page, "1 row left out")
    expect(page.get_by_test_id("data-grid-canvas")).to_be_visible()
    press(page, "Bring in 3 people")
    sees(page, "3 people came in.")
    visit(page, "People")
    sees(page, "3 of 3 people")
    sees(page, "Chiara 🚀 Yilmaz")


def adds_a_person(page: Page) -> None:
    unfold(page, "Add a person")
    fill(page, "Name", "Dr. Amara Okoro")
    fill(page, "What they do", "Occupational therapist")
    fill(page, "Where they work", "Northwind Clinic")
    fill(page, "Email", "amara@northwind.example")
    press(page, "Add this person")
    sees(page, "4 of 4 people")


def asks(page: Page) -> None:
    visit(page, "Outreach")
    page.get_by_role("combobox", name="Who do you write to?").click()
    click(page, page.get_by_role("option", name="Dr. Amara Okoro (Northwind Clinic)"))
    message = page.get_by_role("textbox", name="Message")
    expect(message).to_have_value(holding("I have taught mathematics for eight years."))
    expect(message).to_have_value(holding("Dear Dr Okoro"))
    good = message.input_value()
    assert "15 minutes" in good
    message.fill(good + " Could you help me find a job at your clinic?")
    sees(page, "may sound like asking for a job")
    message.fill(good)
    expect(page.get_by_text("may sound like asking for a job")).to_have_count(0)
    link = page.get_by_role("link", name="Open in mail program").get_attribute("href")
    parts = urlsplit(link or "")
    assert unquote(parts.path) == "amara@northwind.example"
    assert parse_qs(parts.query)["body"][0].replace("\r\n", "\n") == good
    press(page, "I sent it")
    sees(page, "When something comes back, note it here.")


def holding(text: str) -> re.Pattern[str]:
    return re.compile(re.escape(text))


def notes_the_yes(page: Page) -> None:
    visit(page, "Outreach")
    page.get_by_role("combobox", name="Who do you write to?").click()
    click(page, page.get_by_role("option", name="Dr. Amara Okoro (Northwind Clinic)"))
    click(
        page,
        page.get_by_role("radio", name="Yes")
        .or_(page.get_by_test_id("stPills").get_by_text("Yes"))
        .first,
    )
    press(page, "Save the answer")
    visit(page, "Today")
    sees(page, "Dr. Amara Okoro said yes today. Agree on a day and a time.")


def chooses_questions(page: Page) -> None:
    visit(page, "Questions")
    for count in range(1, 4):
        press(page, "Add to the checklist")
        sees(page, f"{count} main question")
    sees(page, "Mark the one question you most want answered.")
    press(page, "Must take away")
    sees(page, "Your checklist is ready.")


def agrees_on_a_time(page: Page) -> None:
    press(page, "Agree on a time")
    fill(page, "Place or link", "Northwind Clinic, second floor")
    press(page, "Save the time")
    sees(page, "15 minutes")
    sees(page, "Northwind Clinic, second floor")


def holds_the_conversation(page: Page, server: AppServer) -> None:
    press(page, "Begin the conversation")
    click(page, page.get_by_role("dialog").get_by_role("button", name="Begin now"))
    sees(page, "minutes left")
    click(page, page.get_by_test_id("stCheckbox").first)
    page.get_by_role("textbox", name="Notes").first.type(
        "Mornings are for people, afternoons for paper."
    )
    page.wait_for_timeout(1500)
    settled(page)
    page.reload()
    settled(page)
    expect(page.get_by_role("textbox", name="Notes").first).to_have_value(
        "Mornings are for people, afternoons for paper."
    )
    server.restart()
    page.reload()
    settled(page)
    expect(page.get_by_role("textbox", name="Notes").first).to_have_value(
        "Mornings are for people, afternoons for paper."
    )
    press(page, "End")
    expect(page.get_by_role("dialog")).to_contain_text("You have not ticked these.")
    click(page, page.get_by_role("dialog").get_by_role("button", name="It is over"))


def looks_back(page: Page) -> None:
    press(page, "Finish the debrief")
    sees(page, "Please write at least one thing you learned.")
    fill(page, "One thing you learned", "Half of the day is writing reports")
    fill(page, "A piece of advice", "Shadow someone for a day")
    fill(page, "Who or what", "Tomoko Saito, who trains new therapists")
    fill(page, "What, after “to …”", "send the article on memory")
    expect(page.get_by_text("Please write at least one thing")).to_have_count(0)
    settled(page)  # the button moves up when that sentence goes
    press(page, "Finish the debrief")
    expect(page.get_by_role("textbox", name="Message")).to_have_value(
        holding("Half of the day is writing reports")
    )
    sees(page, "send the article on memory")
    sees(page, "Tomoko Saito, who trains new therapists")


def says_thank_you(page: Page) -> None:
    visit(page, "Today")
    sees(page, "This week")
    sees(page, "Dr. Amara Okoro gave you their time today.")
    press(page, "Say thank you")
    message = page.get_by_role("textbox", name="Message")
    good = message.input_value()
    message.fill(good + " [name]")
    press(page, "I sent it")
    sees(page, "still waits to be filled in")
    message.fill(good)
    press(page, "I sent it")
    expect(page.get_by_text("Thank Dr. Amara Okoro")).to_have_count(0)


def sees_it_on_the_chart(page: Page) -> None:
    visit(page, "Progress")
    sees(page, "4 people against six steps; 1 went all the way")
    expect(page.get_by_test_id("stPlotlyChart")).to_have_count(2)
    expect(page.locator(".js-plotly-plot .ytick").first).to_contain_text("Amara")


def finds_everything_again(page: Page, server: AppServer) -> None:
    server.restart()
    page.context.clear_cookies()
    goto(page, server, "/people")
    sees(page, "4 of 4 people")
    click(page, page.get_by_role("link", name="Open").first)
    data = Path(server.data).read_text("utf-8")
    for words in ("Half of the day is writing reports", "Shadow someone for a day", "Chiara 🚀"):
        assert words in data
