"""How a browser opens the app and knows that a screen is finished."""

from typing import Any

from playwright.sync_api import Browser, Locator, Page, Playwright

from tests.browser.app_server import AppServer
from tests.browser.chromium import chromium

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--js-flags=--single-threaded --no-opt",  # scripts hardly run long enough to be worth more
    "--host-resolver-rules=MAP inside.example 127.0.0.1",  # a name of ours for another machine
]


def launch(playwright: Playwright, **options: Any) -> Browser:
    return playwright.chromium.launch(executable_path=chromium(), args=FLAGS, **options)


SETTLED = """() => {
  const app = document.querySelector("[data-testid=stApp]")
  const main = document.querySelector("[data-testid=stMain]")
  const works = app?.dataset.testConnectionState !== "CONNECTED"
    || app.dataset.testScriptState !== "notRunning"
    || !main?.querySelector("[data-testid=stElementContainer]")
    || document.querySelector("[data-testid=stSkeleton]") // its script is still on the way
  const now = performance.now()
  if (!window.mover) {
    window.mover = new MutationObserver(() => { window.lastMoved = performance.now() })
    const all = { subtree: true, childList: true, characterData: true, attributes: true }
    window.mover.observe(document.body, all)
  }
  const looks = document.fonts.status + main?.scrollHeight
  if (works || window.lastLooks !== looks) [window.lastLooks, window.lastMoved] = [looks, now]
  return now - window.lastMoved > 250
}"""
"""Elements that still move swallow a click: pressed on the button, let go beside it."""


def settled(page: Page) -> None:
    """Wait until the page is connected, its script has run to the end, and nothing moves."""
    wait(page, SETTLED)


def goto(page: Page, server: AppServer, path: str = "/") -> None:
    page.goto(server.url + path)
    settled(page)


WATCH = """() => {
  Object.assign(window, { ran: false, pressed: Infinity, said: 0 })
  addEventListener("pointerup", () => { window.pressed = performance.now() }, { once: true })
  window.watcher?.disconnect()
  window.watcher = new MutationObserver(() => { window.ran = true })
  const app = document.querySelector("[data-testid=stApp]")
  window.watcher.observe(app, { attributeFilter: ["data-test-script-state"] })
  window.send ??= WebSocket.prototype.send
  WebSocket.prototype.send = function (message) {
    window.said = performance.now()
    return window.send.call(this, message)
  }
}"""
"""On a busy machine a screen is still for a moment before what was pressed begins to run."""
RAN = """() => window.ran !== false
  || performance.now() - window.pressed > (window.said > window.pressed ? 10_000 : 1_000)"""
"""What goes to the server after a click is an order to run; to unfold something gives none."""


def click(page: Page, target: Locator) -> None:
    """Click, and wait until what it started, if anything, has run to the end."""
    page.evaluate(WATCH)
    target.click(delay=120)
    wait(page, f"() => ({RAN})() && ({SETTLED})()")


def wait(page: Page, condition: str) -> None:
    """Wait until it is so; looking at every frame would cost as much as drawing it."""
    page.wait_for_function(condition, polling=50)
