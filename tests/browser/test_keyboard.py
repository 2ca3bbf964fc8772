"""The whole way with nothing but the keyboard, seeing at each step where one is."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app_server import AppServer
from tests.browser.hands import main, sees
from tests.browser.keys import find, hit, push, reach, write
from tests.browser.visit import WATCH, goto, settled, wait


@pytest.mark.long  # the same way as in test_journey, and every focus looked at
def test_the_whole_way_goes_by_keyboard_alone(page: Page, server: AppServer) -> None:
    goto(page, server)
    begins(page)
    adds_a_person(page)
    asks(page)
    notes_the_yes(page)
    agrees_on_a_time(page)
    gets_ready(page)
    chooses_questions(page)
    holds_the_conversation(page)
    looks_back(page)
    says_thank_you(page)


def begins(page: Page) -> None:
    push(page, "Skip to main content", role="link", most=1)
    write(page, "Your name, as you sign a message", "Sam Sample", most=4)
    write(page, "What are you curious about?", "Occupational therapy", most=1)
    hit(page)
    sees(page, "Add the first person you could ask.")
    push(page, "Add a person", most=3)


def adds_a_person(page: Page) -> None:
    write(page, "Name", "Dr. Amara Okoro", most=4)
    write(page, "Where they work", "Northwind Clinic", most=2)
    write(page, "Email", "amara@northwind.example", most=2)
    push(page, "Add this person", most=8)
    expect(page.get_by_role("status").filter(has_text="Added Dr. Amara Okoro")).to_have_count(1)
    push(page, "Open Dr. Amara Okoro and note more", role="link", most=3)
    push(page, "Write to them", most=10)


def asks(page: Page) -> None:
    reach(page, "textbox", "Message", most=10)
    page.keyboard.press("Control+End")
    page.keyboard.type(" Thank you.")
    push(page, "I sent it", most=14)
    sees(page, "When something comes back, note it here.")


def notes_the_yes(page: Page) -> None:
    reach(page, "radio", "Yes", most=8)
    hit(page, "Space")
    push(page, "Save the answer", most=3)
    push(page, "Agree on a time", most=3)


def agrees_on_a_time(page: Page) -> None:
    reach(page, "spinbutton", "hour, Time", most=10)
    page.keyboard.type("1030")
    write(page, "Place or link", "Northwind Clinic, second floor", most=8)
    push(page, "Save the time", most=3)
    sees(page, "10:30")
    sees(page, "Northwind Clinic, second floor")


def gets_ready(page: Page) -> None:
    reach(page, "button", "Add something of your own", most=24)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stPopoverBody")).to_be_focused()
    write(page, "What would you like to have ready?", "Charge the phone", most=1)
    hit(page)
    sees(page, "Charge the phone")


def chooses_questions(page: Page) -> None:
    reach(page, "link", "Choose", key="Shift+Tab")
    hit(page)
    push(page, "Add to the checklist", most=20)
    for count in (2, 3):
        push(page, "Add to the checklist", most=2)
        sees(page, f"{count} main questions")
    reach(page, "button", "Must take away", key="Shift+Tab")
    hit(page)
    sees(page, "Your checklist is ready.")
    takes_one_off(page)
    push(page, "Open the conversation", most=3)
    starts_at_the_top(page)


def takes_one_off(page: Page) -> None:
    reach(page, "button", "More", most=3)
    page.keyboard.press("Enter")
    expect(page.get_by_role("menu")).to_be_focused()
    reach(page, "menuitem", "Take it off", key="ArrowDown", most=4)
    hit(page)
    sees(page, "2 main questions")


def starts_at_the_top(page: Page) -> None:
    expect(main(page)).to_be_focused()
    assert main(page).evaluate("main => main.scrollTop") == 0


def holds_the_conversation(page: Page) -> None:
    push(page, "Begin the conversation", most=8)
    reach(page, "button", "Begin now", within="dialog", most=3)
    hit(page)
    sees(page, "minutes left")
    reach(page, "checkbox", "How did you come to do this work\\?", most=4)
    hit(page, "Space")
    reach(page, "textbox", "Notes: How did you come to do this work?", most=2)
    types_on_while_the_clock_ticks(page)
    push(page, "End")
    reach(page, "button", "Go back and ask", within="dialog", most=3)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    push(page, "End", most=0)
    reach(page, "button", "It is over", within="dialog", most=3)
    hit(page)


def types_on_while_the_clock_ticks(page: Page) -> None:
    notes = page.get_by_role("textbox", name="Notes: How did you come to do this work?")
    page.keyboard.type("After a fall")
    page.keyboard.press("Control+ArrowLeft")
    settled(page)  # kept
    page.evaluate(WATCH)
    wait(page, "() => window.ran")  # the clock
    page.keyboard.type("bad ")
    settled(page)
    expect(notes).to_be_focused()
    expect(notes).to_have_value("After a bad fall")


def looks_back(page: Page) -> None:
    write(page, "One thing you learned", "Half of the day is writing reports")
    push(page, "Finish the debrief", most=30)


def says_thank_you(page: Page) -> None:
    reach(page, "textbox", "Message")
    push(page, "I sent it")
    expect(page.get_by_text("Thank Dr. Amara Okoro")).to_have_count(0)
    find(page, "okoro", "Dr. Amara Okoro Northwind Clinic")
    starts_at_the_top(page)
    sees(page, "Thanked")
