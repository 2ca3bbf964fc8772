"""A link that opens straight into a made-up search, and a visitor's private workspace."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from core.actions.whole import fill_with
from core.domain.person import Person
from core.domain.profile import Profile
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, main, press, sees, shown, unfold, visit
from tests.browser.kept import REVISION, until_kept
from tests.browser.visit import goto, settled
from tests.pages.conftest import NOON

BANNER = "This is a made-up person's search."


def files(server: AppServer) -> dict[str, bytes]:
    return {
        str(path.relative_to(server.data.parent)): path.read_bytes()
        for path in sorted(server.data.parent.rglob("*"))
        if path.is_file() and path != server.log
    }


def add_person(page: Page, name: str) -> None:
    unfold(page, "Add a person")
    fill(page, "Name", name)
    press(page, "Add this person")
    sees(page, f"Added {name}")


def people(page: Page, words: str) -> Any:
    """Search for people and return those in the list."""
    fill(page, "Search", words)
    settled(page)
    return main(page).locator("strong").filter(has_text=words)


def test_a_link_opens_the_sample_beside_ones_own_work(page, server):
    own = (Profile(name="Sam"), Person(name="Ada Osei", created=NOON))
    Workspace(FileStorage(server.data)).run(fill_with, own)
    before = files(server)
    for path, words in (("/?demo", "Today, Mara"), ("/progress?demo=1", "the six steps")):
        goto(page, server, path)
        sees(page, BANNER)
        sees(page, words)
    goto(page, server, "/people?demo")
    sees(page, BANNER)
    add_person(page, "Mo Diallo")
    expect(people(page, "Mo Diallo")).to_have_count(1)
    press(page, "Reset")
    expect(people(page, "Mo Diallo")).to_have_count(0)
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)
    sees(page, BANNER)
    press(page, "Leave")
    sees(page, "1 of 1 people")  # what was searched for in the sample hides nobody here
    assert BANNER not in shown(page)
    assert "demo" not in page.url
    page.reload()
    sees(page, "Ada Osei")
    assert BANNER not in shown(page)
    assert files(server) == before


def test_visitors_are_alone_and_nothing_of_theirs_reaches_the_disk(browser, shared):
    one, two = visitor(browser), visitor(browser)
    for page, name in ((one, "Olu"), (two, "Tess")):
        goto(page, shared)
        fill(page, "Your name, as you sign a message", name)
        press(page, "Begin my search")
        sees(page, f"Today, {name}")
        expect(page.get_by_text("Your work lives in this visit only.").first).to_be_visible()
    visit(one, "People")
    add_person(one, "Mo Diallo")
    visit(two, "People")
    sees(two, "Add a person")
    assert "Mo Diallo" not in shown(two)
    visit(one, "Today")
    sees(one, "Today, Olu")
    assert files(shared) == {}
    for page in (one, two):
        page.context.close()


@pytest.mark.long
def test_visitors_of_the_sample_have_one_each(browser, shared):
    one, two = visitor(browser), visitor(browser)
    goto(one, shared)
    press(one, "Look around in the sample")
    sees(one, BANNER)
    visit(one, "People")
    add_person(one, "Mo Diallo")
    goto(two, shared, "/people?demo")
    sees(two, BANNER)
    expect(people(two, "Mo Diallo")).to_have_count(0)
    press(one, "Leave")
    visit(one, "Today")
    sees(one, "Begin my search")
    assert files(shared) == {}
    for page in (one, two):
        page.context.close()


@pytest.mark.long
def test_the_sample_never_reaches_what_a_browser_keeps(page, shared):
    goto(page, shared)
    fill(page, "Your name, as you sign a message", "Olu")
    press(page, "Begin my search")
    visit(page, "Data")
    press(page, "Keep my work in this browser")
    sees(page, "Forget me on this browser")
    kept = until_kept(page, None)
    goto(page, shared, "/people?demo")
    sees(page, BANNER)
    add_person(page, "Mo Diallo")
    visit(page, "Data")
    assert "this browser" not in shown(page)
    assert page.evaluate(REVISION) == kept
    press(page, "Leave")
    sees(page, "Forget me on this browser")
    visit(page, "Today")
    sees(page, "Today, Olu")
    assert page.evaluate(REVISION) == kept


def visitor(browser: Browser) -> Page:
    return browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
