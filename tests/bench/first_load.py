"""The first load of Today in Chromium: bytes, requests and time, against an empty page's."""

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, WebSocket, sync_playwright

from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.bench.long_search import fill
from tests.bench.table import Table
from tests.browser.app_server import STREAMLIT_RUN, AppServer
from tests.browser.chromium import chromium
from tests.browser.visit import FLAGS, settled

PEOPLE = 25
ROUNDS = 3
GOALS = ("bytes to the first usable page ÷ the same without compression: at most 0.35",)
EMPTY = """import streamlit as st
st.title("Nothing")
"""
PLAIN = {"Accept-Encoding": "identity"}


class Load(NamedTuple):
    """What went over the wire until the page stood, and when its title was there."""

    bytes: int
    fonts: int
    """How many of them, which come compressed in any case."""
    requests: int
    seconds: float


class Wire:
    """Counts what a page receives: responses as they come over the wire, and websocket frames."""

    def __init__(self, page: Page) -> None:
        self.bytes = self.fonts = self.requests = 0
        self._fonts: set[str] = set()
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.on("Network.requestWillBeSent", lambda _: self._asked())
        network.on("Network.responseReceived", self._answered)
        network.on("Network.loadingFinished", self._finished)
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        self._asked()
        socket.on("framereceived", self._framed)

    def _asked(self) -> None:
        self.requests += 1

    def _framed(self, frame: bytes | str) -> None:
        self.bytes += len(frame)

    def _answered(self, told: dict[str, Any]) -> None:
        if told["type"] == "Font":
            self._fonts.add(told["requestId"])

    def _finished(self, told: dict[str, Any]) -> None:
        self.bytes += int(told["encodedDataLength"])
        if told["requestId"] in self._fonts:
            self.fonts += int(told["encodedDataLength"])


def load(context: BrowserContext, url: str) -> Load:
    """Open the page in a new tab; return what it took."""
    page = context.new_page()
    wire = Wire(page)
    began = time.perf_counter()
    page.goto(url, wait_until="commit")
    page.get_by_role("heading", level=1).wait_for()
    seconds = time.perf_counter() - began
    settled(page)
    page.close()
    return Load(wire.bytes, wire.fonts, wire.requests, seconds)


def loads(browser: Browser, url: str, headers: dict[str, str]) -> tuple[Load, Load]:
    """Return the load of somebody who was never here, and of one whose browser has been."""
    context = browser.new_context(extra_http_headers=headers)
    try:
        return load(context, url), load(context, url)
    finally:
        context.close()


@contextmanager
def servers(folder: Path) -> Iterator[dict[str, AppServer]]:
    """Start the app with a search in it, and Streamlit with an empty page."""
    (folder / "empty.py").write_text(EMPTY)
    (folder / "ours").mkdir()
    ours = AppServer(folder / "ours")
    Workspace(FileStorage(ours.data)).run(fill, PEOPLE, datetime.now(UTC))
    empty = AppServer(folder, command=(*STREAMLIT_RUN[:-1], str(folder / "empty.py")))
    found = {"Today": ours, "an empty page of Streamlit": empty}
    try:
        for server in found.values():
            server.start()
        yield found
    finally:
        for server in found.values():
            server.stop()


def row(name: str, found: list[Load], plain: list[Load]) -> tuple[str, ...]:
    sent = statistics.median(each.bytes for each in found)
    other = statistics.median(each.bytes - each.fonts for each in found)
    all_plain = statistics.median(each.bytes for each in plain)
    other_plain = statistics.median(each.bytes - each.fonts for each in plain)
    seconds = statistics.median(each.seconds for each in found)
    requests = statistics.median(each.requests for each in found)
    return (
        name,
        f"{sent / 1e6:.2f} MB",
        f"{requests:.0f}",
        f"{seconds * 1000:,.0f} ms",
        f"{sent / all_plain:.2f}",
        f"{other / other_plain:.2f}",
    )


def measure() -> Table:
    """Measure each page in turns; what nobody has opened before is loaded once beforehand."""
    cases = [
        (page, compressed)
        for page in ("Today", "an empty page of Streamlit")
        for compressed in (1, 0)
    ]
    cold: dict[tuple[str, int], list[Load]] = {case: [] for case in cases}
    warm: dict[tuple[str, int], list[Load]] = {case: [] for case in cases}
    flags = [flag for flag in FLAGS if not flag.startswith("--js-flags")]
    with (
        tempfile.TemporaryDirectory() as folder,
        servers(Path(folder)) as running,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=flags)
        for _ in range(ROUNDS + 1):
            for page, compressed in cases:
                first, again = loads(browser, running[page].url, {} if compressed else PLAIN)
                cold[page, compressed].append(first)
                warm[page, compressed].append(again)
        browser.close()
    rows = []
    for page, compressed in cases:
        plain = cold[page, 0][1:]
        name = page if compressed else f"{page}, uncompressed"
        rows.append(row(name, cold[page, compressed][1:], plain))
        if compressed:
            rows.append(row(f"{page}, once more", warm[page, compressed][1:], plain))
    header = (
        "page",
        "received",
        "requests",
        "title there after",
        "÷ uncompressed",
        "without fonts",
    )
    return Table("The first load, medians of one run", header, rows, GOALS)
