"""The whole way with nothing but the keyboard, seeing at each step where one is."""

from playwright.sync_api import Page

from tests.browser.app_server import AppServer
from tests.browser.hands import sees
from tests.browser.keys import hit, push, reach, write
from tests.browser.visit import goto


def test_the_whole_way_goes_by_keyboard_alone(page: Page, server: AppServer) -> None:
    goto(page, server)
    begins(page)
    adds_a_person(page)
    asks(page)
    notes_the_yes(page)
    agrees_on_a_time(page)
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
    import pathlib

    reach(page, "textbox", "Place or link")


def chooses_questions(page: Page) -> None:
    pass


def holds_the_conversation(page: Page) -> None:
    pass


def looks_back(page: Page) -> None:
    pass


def says_thank_you(page: Page) -> None:
    pass
