"""`make shots ARGS=--readme`: the six pictures of the README, in .github/pictures."""

import io
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from core.actions.whole import fill_with
from core.content.sample import sample_records
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import ROOT, AppServer
from tests.browser.visit import click, goto, launch, settled

PICTURES = ROOT / ".github" / "pictures"
WIDE, PHONE = (1040, 680), (390, 660)


class Picture(NamedTuple):
    """A screen, in which size and scheme, and what to do there first."""

    path: str
    size: tuple[int, int] = WIDE
    scheme: str = "light"
    first: Callable[[Page], None] = settled


def scrolled_to(text: str) -> Callable[[Page], None]:
    def scroll(page: Page) -> None:
        heading = page.get_by_test_id("stMain").get_by_text(text, exact=True).first
        heading.evaluate("it => it.scrollIntoView()")
        settled(page)

    return scroll


def the_field(page: Page) -> None:
    click(page, page.get_by_role("tab", name="Fields", exact=True))
    scrolled_to("Enough people?")(page)


def talking(page: Page) -> None:
    """Begin the conversation, tick a question and note what was said."""
    click(page, page.get_by_text("Live", exact=True))
    click(page, page.get_by_role("button", name="Begin the conversation"))
    click(page, page.get_by_role("dialog").get_by_role("button", name="Begin now"))
    click(page, page.get_by_text("How did you come to do this work?", exact=True))
    page.get_by_role("textbox").first.fill("Nurse first, then the clinic asked her to write.")
    page.evaluate("document.activeElement.blur()")
    settled(page)
    page.locator("[class*=st-key-state-]").evaluate("it => it.scrollIntoView()")
    settled(page)


SIX = {
    "today": Picture("/"),
    "outreach": Picture("/outreach?person=sample-person-anjali", first=scrolled_to("Request")),
    "live": Picture("/interview?id=sample-interview-marguerite", PHONE, first=talking),
    "research": Picture("/research"),
    "progress": Picture("/progress", scheme="dark", first=the_field),
    "call": Picture("/call?person=sample-person-benedikt", PHONE, "dark"),
}


def pictures() -> None:
    """Take the six of the sample as if it were one's own work, and pack them small."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = AppServer(Path(folder))
        server.start()
        try:
            Workspace(FileStorage(server.data)).run(fill_with, sample_records(datetime.now(UTC)))
            browser = launch(playwright)
            for name, each in SIX.items():
                width, height = each.size
                context = browser.new_context(
                    viewport={"width": width, "height": height},
                    color_scheme=each.scheme,
                    device_scale_factor=1.5,
                )
                page = context.new_page()
                goto(page, server, each.path)
                page.wait_for_timeout(1_000)
                each.first(page)
                page.mouse.move(0, 0)
                settled(page)
                with Image.open(io.BytesIO(page.screenshot())) as taken:
                    taken.save(PICTURES / f"{name}.webp", lossless=True, method=6)
                context.close()
        finally:
            server.stop()
