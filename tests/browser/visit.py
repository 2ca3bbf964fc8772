"""How a browser opens the app and knows that a screen is finished."""

from contextlib import suppress
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Playwright, TimeoutError

from tests.browser.app_server import AppServer
from tests.browser.chromium import chromium

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP inside.example 127.0.0.1",  # a name of ours for another machine
]


def launch(playwright: Playwright, **options: Any) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=FLAGS, **options)


STILL = """() => {
  const main = document.querySelector("[data-testid=stMain]")
  const now = performance.now()
  const looks = main.innerText + main.scrollHeight + document.fonts.status
  if (window.lastLooks !== looks) [window.lastLooks, window.lastMoved] = [looks, now]
  return now - window.lastMoved > 250
}"""
"""Elements that still move swallow a click: pressed on the button, let go beside it."""


def settled(page: Page) -> None:
    """Wait until the page is connected, its script has run to the end, and nothing moves."""
    page.wait_for_selector("[data-testid=stApp][data-test-connection-state=CONNECTED]")
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_function(STILL, polling=50)  # at every frame, looking costs as much as drawing


def goto(page: Page, server: AppServer, path: str = "/") -> None:
    page.goto(server.url + path)
    settled(page)


WATCH = """() => {
  window.ran = false
  window.watcher?.disconnect()
  window.watcher = new MutationObserver(() => { window.ran = true })
  const app = document.querySelector("[data-testid=stApp]")
  window.watcher.observe(app, { attributeFilter: ["data-test-script-state"] })
}"""
"""On a busy machine a screen is still for a moment before what was pressed begins to run."""


def click(page: Page, target: Locator) -> None:
    """Click, and wait until what it started, if anything, has run to the end."""
    page.evaluate(WATCH)
    target.click(delay=120)
    with suppress(TimeoutError):
        page.wait_for_function("() => window.ran", timeout=1_000, polling=50)
    settled(page)
