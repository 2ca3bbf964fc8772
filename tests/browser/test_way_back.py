"""From one screen to another and back, with the buttons of the browser and on a phone."""

from playwright.sync_api import Page, expect

from tests.browser.app_server import AppServer
from tests.browser.hands import keep, main, press, sees
from tests.browser.visit import click, goto, settled
from tests.rules.records import person


def test_back_leads_to_where_one_came_from_and_a_phones_menu_gives_way(
    page: Page, server: AppServer
):
    keep(server, person("Ada Osei", id="ada", email="ada@x.org"))
    goto(page, server, "/person?id=ada")
    press(page, "Write to them")
    sees(page, "Who do you write to?")
    back(page)
    assert page.url.endswith("/person?id=ada")
    sees(page, "Ada Osei")

    page.set_viewport_size({"width": 390, "height": 844})
    goto(page, server, "/?demo=1")
    from_the_menu(page, "People")
    expect(page).to_have_url(f"{server.url}/people?demo=1")
    back(page)
    expect(page).to_have_url(f"{server.url}/?demo=1")
    expect(main(page).get_by_role("heading", level=1)).to_contain_text("Today")


def back(page: Page) -> None:
    page.go_back()
    settled(page)


def from_the_menu(page: Page, title: str) -> None:
    click(page, page.get_by_test_id("stExpandSidebarButton"))
    click(page, page.get_by_test_id("stSidebarNav").get_by_role("link", name=title, exact=True))
    settled(page)
    expect(page.get_by_test_id("stSidebar")).to_have_attribute("data-collapsed", "true")
