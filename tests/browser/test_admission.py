"""Whoever comes from elsewhere never sees the owner's file, nor another visitor's work."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from core.domain.person import Person
from core.domain.profile import Profile
from tests.browser.app_server import STREAMLIT_RUN, AppServer
from tests.browser.hands import fill, keep, main, press, sees, shown, unfold, visit
from tests.browser.proxy import Proxy
from tests.browser.visit import goto, settled
from tests.pages.conftest import NOON

ADA = Person(name="Ada Osei", created=NOON)
OURS = ("Ada Osei", "Today, Sam")

# As it has to be set behind a proxy that passes on neither the name nor the address of a visitor.
BEHIND_A_PROXY = (
    *STREAMLIT_RUN,
    "--server.enableCORS=false",
    "--server.enableXsrfProtection=false",
)


@pytest.fixture
def laptop(start_server: Callable[..., AppServer]) -> AppServer:
    """The owner's own server, with their file."""
    server = start_server(command=BEHIND_A_PROXY)
    keep(server, Profile(name="Sam"), ADA)
    return server


def expect_strangers_are_kept_out(page: Page, url: str, links: tuple[str, ...]) -> None:
    for link in links:
        page.goto(url + link)
        settled(page)
        expect(page.get_by_text("Your work lives in this visit only.").first).to_be_visible()
        for words in OURS:
            assert words not in page.content()


def test_only_this_very_machine_is_shown_the_owners_file(page, browser, laptop):
    goto(page, laptop)
    sees(page, "Today, Sam")
    expect(page.get_by_text("Your work is kept in one file on this computer").first).to_be_visible()
    before = laptop.data.read_bytes()
    local = laptop.url.removeprefix("http://")

    links = ("/people?mode=local&host=localhost", f"/person?id={ADA.id}")
    with Proxy(laptop, host=local) as silent:  # says nothing of itself, and hides the name
        stranger = browser.new_context().new_page()
        expect_strangers_are_kept_out(stranger, silent.url("inside.example"), links)
        goto_and_begin(stranger, silent.url("inside.example"), "Olu")
        stranger.context.close()
    with Proxy(laptop) as honest:  # passes the name on
        stranger = browser.new_context().new_page()
        expect_strangers_are_kept_out(stranger, honest.url("inside.example"), links[:1])
        stranger.context.close()
    with Proxy(laptop, headers={"X-Forwarded-For": "127.0.0.1"}) as forwarding:
        forger = browser.new_context(
            extra_http_headers={"X-Forwarded-Host": "localhost", "X-Real-IP": "127.0.0.1"}
        ).new_page()
        expect_strangers_are_kept_out(forger, forwarding.url(), links[:1])
        forger.context.close()
    assert laptop.data.read_bytes() == before


def goto_and_begin(page: Page, url: str, name: str) -> None:
    page.goto(url)
    settled(page)
    fill(page, "Your name, as you sign a message", name)
    press(page, "Begin my search")
    sees(page, f"Today, {name}")


def test_a_visitor_reaches_nothing_of_another_by_link_cookie_or_file(browser, shared, tmp_path):
    one = visitor(browser)
    goto_and_begin(one, shared.url, "Olu")
    visit(one, "People")
    add_person(one, "Mo Diallo")
    link = main(one).get_by_role("link", name="Open").first.get_attribute("href")
    visit(one, "Data")
    press(one, "Keep my work in this browser")
    sees(one, "Forget me on this browser")
    with one.expect_download() as download:
        main(one).get_by_role("button", name="Download a backup").click()
    backup = tmp_path / "backup.json"
    download.value.save_as(backup)

    two = visitor(browser)
    two.context.add_cookies(one.context.cookies())
    goto(two, shared, f"/{link}")
    sees(two, "There is nothing under this link.")
    assert "Mo Diallo" not in two.content()
    goto(two, shared)
    main(two).get_by_test_id("stFileUploaderDropzoneInput").set_input_files(backup)
    press(two, "Open it")
    visit(two, "People")
    add_person(two, "Zoe Quist")
    sees(two, "2 of 2 people")
    visit(one, "People")
    sees(one, "1 of 1 people")
    assert "Zoe Quist" not in shown(one)
    for page in (one, two):
        page.context.close()


def add_person(page: Page, name: str) -> None:
    unfold(page, "Add a person")
    fill(page, "Name", name)
    press(page, "Add this person")
    sees(page, f"Added {name}")


def visitor(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
