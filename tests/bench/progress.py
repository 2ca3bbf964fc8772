"""A rerun of each tab of Progress in a real server, against one of an empty page."""

from itertools import cycle, islice
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.bench.people import ROUNDS, Wire, at_each_size
from tests.bench.store import fill
from tests.bench.table import Table
from tests.browser.app_server import AppServer
from tests.browser.visit import goto

PEOPLE = (25, 1_000)
TABS = ("Six steps", "Weeks", "Answers", "Fields", "Network")
GOALS = ("a rerun of any tab at 1,000 people ÷ one of an empty page: at most 2",)


def tabs(browser: Browser, folder: Path, people: int) -> dict[str, float]:
    """Return the median milliseconds until each tab stands there, its pictures made anew."""
    server = AppServer(folder)
    Workspace(FileStorage(server.data)).run(fill, people)
    server.start()
    try:
        wire = Wire(browser.new_page())
        goto(wire.page, server, "/progress")
        found: dict[str, list[float]] = {tab: [] for tab in TABS}
        for tab in islice(cycle(TABS[1:] + TABS[:1]), ROUNDS * len(TABS)):
            found[tab].append(wire.rerun(f"[role=tab]:has-text('{tab}')") * 1000)
        return {tab: median(times) for tab, times in found.items()}
    finally:
        server.stop()


def measure() -> Table:
    """Measure every tab at both sizes against the empty page, all in one run."""
    bare, found = at_each_size(tabs, PEOPLE)
    lines = [
        (
            tab,
            *(f"{found[people][tab]:.0f} ms, {found[people][tab] / bare:.2f}" for people in PEOPLE),
        )
        for tab in TABS
    ]
    header = ("tab", *(f"{people:,} people, ÷ empty page" for people in PEOPLE))
    return Table("The tabs of Progress, medians of one run", header, lines, GOALS)
