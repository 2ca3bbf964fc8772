"""What a person does on a screen, and what they see there."""

import re

from playwright.sync_api import Locator, Page, TimeoutError, expect

from core.actions.whole import fill_with
from core.domain.profile import Profile
from core.domain.record import Record
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.visit import SETTLED, WATCH, click, settled, wait


def keep(server: AppServer, *records: Record) -> Workspace:
    """Write the records into the server's file, as another running copy would."""
    workspace = Workspace(FileStorage(server.data))
    workspace.run(
        fill_with, ({"me": Profile(name="Sam")} | {each.id: each for each in records}).values()
    )
    return workspace


def main(page: Page) -> Locator:
    return page.get_by_test_id("stMain")


def shown(page: Page) -> str:
    return main(page).inner_text().replace("\u2060", "")


def sees(page: Page, text: str) -> None:
    """Wait until the text stands on the screen exactly so, word joiners aside."""
    try:
        page.wait_for_function(
            "text => document.querySelector('[data-testid=stMain]')"
            ".innerText.replaceAll('\u2060', '').includes(text)",
            arg=text,
            timeout=20_000,
            polling=50,
        )
    except TimeoutError:
        assert text in shown(page)


def press(page: Page, name: str) -> None:
    click(page, main(page).get_by_role("button", name=name, exact=True).first)


def twice(page: Page, button: Locator) -> None:
    """Press a button as a trembling finger does."""
    page.evaluate(WATCH)
    button.dblclick()
    wait(page, f"() => window.ran && ({SETTLED})()")


def fill(page: Page, label: str, text: str) -> None:
    main(page).get_by_role("textbox", name=label, exact=True).first.fill(text)


def visit(page: Page, title: str) -> None:
    links = page.get_by_test_id("stSidebarNav").get_by_role("link", name=title, exact=True)
    links.click(delay=120)
    expect(page).to_have_title(re.compile(f"^{title}"))
    settled(page)


def unfold(page: Page, name: str) -> None:
    summary = main(page).locator("summary").filter(has_text=name).first
    if summary.locator("..").get_attribute("open") is None:
        click(page, summary)  # some draw what is in them only then
