"""`make shots`: a picture of every screen and each of its tabs, in shots/.

Wide and narrow, light and dark; of an empty workspace, the sample, and a crowd of 1,000 people.

make shots                              all of them, in some minutes
make shots ARGS="people today"          only these screens
make shots ARGS="--of sample research"  only with the sample
make shots ARGS="--readme"              the six of the README, in .github/pictures
"""

import argparse
import re
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from core.actions.whole import fill_with
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import ROOT, AppServer
from tests.browser.visit import click, goto, launch, settled, wait
from tests.crowd import crowd
from tests.pictures import pictures

SCREENS = {
    "today": "/",
    "research": "/research",
    "people": "/people",
    "person": "/person?id=sample-person-amara",
    "bring_in": "/bring_in",
    "outreach": "/outreach",
    "call": "/call?person=sample-person-benedikt",
    "questions": "/questions?person=sample-person-marguerite",
    "interviews": "/interviews",
    "interview": "/interview?id=sample-interview-marguerite",
    "debrief": "/interview?id=sample-interview-benedikt",
    "follow_up": "/follow_up",
    "thank": "/follow_up?person=sample-person-lucia",
    "progress": "/progress",
    "decision": "/decision?field=sample-field-patient-education",
    "data": "/data",
    "guide": "/guide",
}
WORKSPACES = ("empty", "sample", "crowd")
SCHEMES = ("light", "dark")
SIZES = {"wide": (1280, 900), "narrow": (390, 844)}
TALLEST = 8_000
PATIENCE = 120_000
"""Milliseconds; others may need the machine, and a picture can wait."""
SHOTS = ROOT / "shots"
SIDES = "[data-testid=stMain] :is([role=tab], [class*=st-key-state-] button):visible"
"""The tabs of a screen, or the parts of a conversation."""
DRAWN = """() => !document.querySelector("[data-testid=stMain] [data-testid=stSkeleton]")"""


def shoot(page: Page, server: AppServer, scheme: str, screen: str, of: str) -> None:
    """Take a screen and what is behind each of its tabs, in every size."""
    path = SCREENS[screen]
    if of == "empty":
        path = path.partition("?")[0]
    elif of == "sample":
        path = with_demo(path)
    page.set_viewport_size({"width": 1280, "height": 900})
    goto(page, server, path)
    drawn(page)
    sides = [side.inner_text().strip() for side in page.locator(SIDES).all()]
    for number, side in enumerate(sides or [""]):
        if side:
            click(page, page.locator(SIDES).nth(number))
            page.mouse.move(0, 0)
            drawn(page)
        about = [screen, re.sub(r"\W+", "_", side.lower()), of]
        for size in SIZES:
            picture(page, size, "-".join([*filter(None, about), size, scheme]))


def with_demo(path: str) -> str:
    """Return the address of the same screen in the sample."""
    return f"{path}{'&' if '?' in path else '?'}demo=1"


def picture(page: Page, size: str, name: str) -> None:
    """Take the whole screen: the window is as tall as what scrolls in a box inside it."""
    width, height = SIZES[size]
    for _ in range(3):
        page.set_viewport_size({"width": width, "height": height})
        drawn(page)
        content = page.get_by_test_id("stMain").evaluate("box => box.scrollHeight")
        if content <= height:
            break
        height = min(content, TALLEST)
    page.screenshot(path=SHOTS / f"{name}.png")


def drawn(page: Page) -> None:
    """Wait until nothing moves any more, and nothing is only hinted at."""
    settled(page)
    wait(page, DRAWN)
    settled(page)


def walk(scheme: str, screens: Iterable[str], workspaces: Iterable[str]) -> None:
    """Take everything in light or dark, with a server and a browser of its own."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = AppServer(Path(folder))
        server.start()
        try:
            context = launch(playwright).new_context(color_scheme=scheme)
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            for of in workspaces:
                if of == "crowd":
                    Workspace(FileStorage(server.data)).run(fill_with, crowd(datetime.now(UTC)))
                for screen in screens:
                    shoot(page, server, scheme, screen, of)
                    print(f"{screen}, {of}, {scheme}", flush=True)
        finally:
            server.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description="Take a picture of every screen.")
    parser.add_argument("screen", nargs="*", help=f"default: all ({' '.join(SCREENS)})")
    parser.add_argument("--of", choices=WORKSPACES, help="default: all of these workspaces")
    parser.add_argument("--readme", action="store_true", help="the six of the README instead")
    wanted = parser.parse_args()
    if wanted.readme:
        pictures()
        return
    if unknown := set(wanted.screen) - set(SCREENS):
        parser.error(f"no screen is called {', '.join(sorted(unknown))}")
    SHOTS.mkdir(exist_ok=True)
    screens = wanted.screen or list(SCREENS)
    workspaces = [wanted.of] if wanted.of else WORKSPACES
    with ProcessPoolExecutor(len(SCHEMES)) as both:
        for _ in both.map(partial(walk, screens=screens, workspaces=workspaces), SCHEMES):
            pass


if __name__ == "__main__":
    main()
