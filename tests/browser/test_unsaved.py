"""Nothing that was typed is thrown away without a word, also where no form was saved yet."""

from playwright.sync_api import Page, expect

from core.domain.field import Field
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, keep, main, press, sees, unfold, visit
from tests.browser.visit import click, goto, settled
from tests.pages.conftest import NOON


def test_what_was_typed_into_a_form_is_there_again_after_a_look_elsewhere(
    page: Page, server: AppServer
):
    workspace = keep(server, Field(name="Palliative care", created=NOON))
    goto(page, server, "/research")
    about_me(page)
    about = main(page).get_by_role("textbox", name="My background, in a sentence or two")
    about.fill("I nursed for six years.")
    visit(page, "People")
    unfold(page, "Add a person")
    fill(page, "Name", "Zoë Lind")
    visit(page, "Research")
    about_me(page)
    expect(about).to_have_value("I nursed for six years.")
    expect(page.locator("[data-unsaved]")).to_have_count(1)
    page.reload()
    settled(page)
    about_me(page)
    expect(about).to_have_value("I nursed for six years.")
    press(page, "Save about me")
    assert workspace.snapshot().profile.background == "I nursed for six years."

    visit(page, "People")
    unfold(page, "Add a person")
    expect(main(page).get_by_role("textbox", name="Name", exact=True)).to_have_value("Zoë Lind")
    press(page, "Add this person")
    sees(page, "Added Zoë Lind")
    page.reload()
    settled(page)
    unfold(page, "Add a person")
    expect(main(page).get_by_role("textbox", name="Name", exact=True)).to_have_value("")
    visit(page, "Research")
    about_me(page)
    expect(about).to_have_value("I nursed for six years.")
    assert page.locator("[data-unsaved]").count() == 0


def about_me(page: Page) -> None:
    click(page, main(page).get_by_role("tab", name="About me"))
