"""A rerun of the People screen in a real server, against one of an empty page."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from itertools import cycle, islice
from pathlib import Path
from typing import TypeVar

from playwright.sync_api import Browser, Page, WebSocket, sync_playwright
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.bench.store import fill
from tests.bench.table import Table
from tests.browser.app_server import STREAMLIT_RUN, AppServer
from tests.browser.visit import goto, launch, settled

T = TypeVar("T")

PEOPLE = (25, 1_000, 5_000)
ROUNDS = 15
GOALS = (
    "a rerun at 1,000 people ÷ one of an empty page: at most 2",
    "a rerun at 5,000 people ÷ one at 1,000: at most 1.3",
)
EMPTY = """import streamlit as st
st.button("Again")
"""


PAGES = "[class*=st-key-people-page-]"


class Wire:
    """When a click left for the server, and when its answer was complete."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.sent = self.finished = 0.0
        page.on("websocket", self._listen)

    def rerun(self, button: str) -> float:
        """Click a button; return the seconds until the script has run to its end."""
        settled(self.page)
        self.sent = self.finished = 0.0
        self.page.locator(button).first.click()
        while not self.finished:
            self.page.wait_for_timeout(1)
        return self.finished - self.sent

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framesent", lambda _: self._leaves())
        socket.on("framereceived", self._arrives)

    def _leaves(self) -> None:
        self.sent = self.sent or time.perf_counter()

    def _arrives(self, frame: bytes | str) -> None:
        if isinstance(frame, bytes):
            kind = ForwardMsg.FromString(frame).WhichOneof("type")
            if kind == "script_finished" and self.sent:
                self.finished = time.perf_counter()


def reruns(wire: Wire, *buttons: str) -> float:
    """Return the median milliseconds of a rerun after a click on these buttons in turns."""
    turns = islice(cycle(buttons), ROUNDS)
    return statistics.median([wire.rerun(button) for button in turns]) * 1000


def empty_page(browser: Browser, folder: Path) -> float:
    """Measure a page with a button and nothing else."""
    (folder / "empty.py").write_text(EMPTY)
    server = AppServer(folder, command=(*STREAMLIT_RUN[:-1], str(folder / "empty.py")))
    server.start()
    try:
        wire = Wire(browser.new_page())
        goto(wire.page, server)
        return reruns(wire, "[data-testid=stMain] button")
    finally:
        server.stop()


def people_screen(browser: Browser, folder: Path, people: int) -> tuple[float, float]:
    """Measure the first sight of the list, and turning its pages."""
    server = AppServer(folder)
    Workspace(FileStorage(server.data)).run(fill, people)
    server.start()
    try:
        wire = Wire(browser.new_page())
        began = time.perf_counter()
        goto(wire.page, server, "/people")
        first = (time.perf_counter() - began) * 1000
        return first, reruns(wire, *(f"{PAGES} button:text-is('{page}')" for page in (2, 1)))
    finally:
        server.stop()


def at_each_size(
    measured: Callable[[Browser, Path, int], T], sizes: Iterable[int]
) -> tuple[float, dict[int, T]]:
    """Return the milliseconds of an empty page, and what was measured at each number of people."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = launch(playwright)
        bare = empty_page(browser, Path(folder))
        found = {}
        for people in sizes:
            (own := Path(folder) / str(people)).mkdir()
            found[people] = measured(browser, own, people)
        browser.close()
    return bare, found


def measure() -> Table:
    """Measure every size against the empty page, all in one run."""
    bare, found = at_each_size(people_screen, PEOPLE)
    lines = [
        (f"{people:,}", f"{first:.0f} ms", f"{rerun:.0f} ms", f"{rerun / bare:.2f}")
        for people, (first, rerun) in found.items()
    ]
    header = ("people", "first sight", "rerun", "÷ empty page")
    return Table("The People screen: 8 records a person, medians of one run", header, lines, GOALS)
