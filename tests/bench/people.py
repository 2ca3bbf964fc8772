"""A rerun of the People screen in a real server, against one of an empty page."""

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.bench.store import fill
from tests.bench.table import Table
from tests.browser.app_server import STREAMLIT_RUN, AppServer
from tests.browser.visit import goto, launch, settled

PEOPLE = (25, 1_000, 5_000)
ROUNDS = 15
GOALS = (
    "a rerun at 1,000 people ÷ one of an empty page: at most 2",
    "a rerun at 5,000 people ÷ one at 1,000: at most 1.3",
)
EMPTY = """import streamlit as st
st.button("Again", shortcut="F8")
"""
RERUN = """async press => {
  const app = document.querySelector("[data-testid=stApp]")
  const state = () => app.getAttribute("data-test-script-state")
  const began = performance.now()
  press.click()
  while (state() !== "running") {
    if (performance.now() - began > 2000) throw Error("no rerun began")
    await new Promise(resolve => setTimeout(resolve, 1))
  }
  while (state() !== "notRunning") await new Promise(resolve => setTimeout(resolve, 1))
  return performance.now() - began
}"""
"""Clicks, and counts the milliseconds until the script has run to its end."""


def reruns(page: Page, button: Callable[[Page], str]) -> float:
    """Return the median milliseconds of a rerun after a click on a button."""
    times = []
    for _ in range(ROUNDS):
        settled(page)
        found = page.locator(button(page)).first.element_handle()
        times.append(page.evaluate(RERUN, found))
    return statistics.median(times)


def empty_page(browser: Browser, folder: Path) -> float:
    """Measure a page with a button and nothing else."""
    (folder / "empty.py").write_text(EMPTY)
    server = AppServer(folder, command=(*STREAMLIT_RUN[:-1], str(folder / "empty.py")))
    server.start()
    try:
        page = browser.new_page()
        goto(page, server)
        return reruns(page, lambda _: "[data-testid=stMain] button")
    finally:
        server.stop()


def people_screen(browser: Browser, folder: Path, people: int) -> tuple[float, float]:
    """Measure the first sight of the list, and turning its filters out and in."""
    server = AppServer(folder)
    Workspace(FileStorage(server.data)).run(fill, people)
    server.start()
    try:
        page = browser.new_page()
        began = time.perf_counter()
        goto(page, server, "/people")
        first = (time.perf_counter() - began) * 1000
        return first, reruns(
            page, lambda _: ".st-key-choose-several button, .st-key-choose-done button"
        )
    finally:
        server.stop()


def measure() -> Table:
    """Measure every size against the empty page, all in one run."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = launch(playwright)
        bare = empty_page(browser, Path(folder))
        found = {}
        for people in PEOPLE:
            (own := Path(folder) / str(people)).mkdir()
            found[people] = people_screen(browser, own, people)
        browser.close()
    lines = [
        (f"{people:,}", f"{first:.0f} ms", f"{rerun:.0f} ms", f"{rerun / bare:.2f}")
        for people, (first, rerun) in found.items()
    ]
    header = ("people", "first sight", "rerun", "÷ empty page")
    return Table("The People screen: 8 records a person, medians of one run", header, lines, GOALS)
