"""Ctrl+K from any screen: type, and be there, without touching the mouse."""

import re

from playwright.sync_api import expect

from core.domain.question import Question
from tests.browser.hands import keep, sees
from tests.browser.visit import goto, settled
from tests.rules.records import person

OWN = Question(id="own", text="What does a <b>moonlit</b> night look like?")


def test_ctrl_k_finds_people_and_questions_by_keyboard_alone(page, server):
    keep(server, person("José *Sørensen*", id="jose", role="Nurse"), OWN)
    goto(page, server, "/data")
    find = page.get_by_role("dialog")

    expect(page.get_by_role("button", name="Find")).to_be_visible()  # the key is its shortcut
    page.keyboard.press("Control+k")
    expect(find.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("sorensen nur")
    expect(find.get_by_role("link")).to_have_text(re.compile(r"José \*Sørensen\*.*Nurse"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_title(re.compile("^Person"))
    sees(page, "José *Sørensen*")
    settled(page)
    expect(page.get_by_role("button", name="Find")).to_be_visible()

    page.keyboard.press("Control+k")
    expect(find.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("moonlit")
    page.keyboard.press("Enter")  # the first of what is found, however fast one types
    expect(page.get_by_role("tab", name="My questions")).to_have_attribute("aria-selected", "true")
    sees(page, OWN.text)
