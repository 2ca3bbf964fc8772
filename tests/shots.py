"""`make shots`: a picture of every screen, wide and narrow, light and dark, in shots/.

make shots                      every screen with the sample
make shots ARGS="people today"  only these
make shots ARGS="--empty"       the empty workspace
"""

import argparse
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.app_server import ROOT, AppServer
from tests.browser.visit import goto, launch, settled

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
SIZES = {"wide": (1280, 900), "narrow": (390, 844)}
TALLEST = 12_000
SHOTS = ROOT / "shots"


def grow(page: Page, width: int, height: int) -> None:
    """Make the window as tall as the screen inside it, which scrolls in a box of its own."""
    for _ in range(3):
        content = page.get_by_test_id("stMain").evaluate("box => box.scrollHeight")
        if content <= height:
            return
        height = min(content, TALLEST)
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(400)


def shoot(browser: Browser, server: AppServer, screen: str, *, empty: bool) -> None:
    path = SCREENS[screen].partition("?")[0] if empty else with_demo(SCREENS[screen])
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme
            )
            page = context.new_page()
            goto(page, server, path)
            settled(page)
            grow(page, width, height)
            page.wait_for_timeout(600)
            name = f"{screen}-{'empty-' if empty else ''}{size}-{scheme}.png"
            page.screenshot(path=SHOTS / name)
            print(SHOTS.name + "/" + name)
            context.close()


def with_demo(path: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}demo=1"


def main() -> None:
    parser = argparse.ArgumentParser(description="Take a picture of every screen.")
    parser.add_argument("screen", nargs="*", help=f"default: all ({' '.join(SCREENS)})")
    parser.add_argument("--empty", action="store_true", help="without the sample")
    wanted = parser.parse_args()
    if unknown := set(wanted.screen) - set(SCREENS):
        parser.error(f"no screen is called {', '.join(sorted(unknown))}")
    SHOTS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = AppServer(Path(folder))
        server.start()
        try:
            browser = launch(playwright)
            for screen in wanted.screen or SCREENS:
                shoot(browser, server, screen, empty=wanted.empty)
            browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    main()
