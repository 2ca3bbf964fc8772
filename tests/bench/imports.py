"""Bringing in 5,000 connections, step by step, against only parsing the same file."""

import csv
import io
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from playwright.sync_api import sync_playwright

from core.actions.imports import import_people
from core.domain.person import Person
from core.exchange.arriving import Chosen, arriving
from core.exchange.errors import UnreadableFile
from core.exchange.matching import as_person, preview
from core.exchange.read import read
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace
from tests.bench.table import Table
from tests.browser.app_server import AppServer
from tests.browser.visit import goto, launch

PEOPLE = 5_000
ROUNDS = 5
NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
GOALS = (
    "5,000 rows read, sorted out and saved: under 3 s",
    "a file nobody can use refused: under 2 s",
)


def connections(count: int) -> bytes:
    """Return an export as LinkedIn writes it, a third of the people with an address."""
    rows = (
        f"Person {n},Surname {n % 3001},https://www.linkedin.com/in/person-{n},"
        f"{f'person.{n}@example.org' if n % 3 == 0 else ''},Employer {n % 900},"
        f'"Role {n % 700}, Nursing",{n % 28 + 1} Feb 2026'
        for n in range(count)
    )
    return "\n".join((HEAD, *rows)).encode()


def measure() -> Table:
    content = connections(PEOPLE)
    contacts = read("Connections.csv", content)
    people = [as_person(found, NOW) for found in contacts.people]
    least = _median(lambda: list(csv.reader(io.StringIO(content.decode()))))
    commas = (b"," * 99 + b"\n") * 199_000
    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("read 5,000 rows", lambda: read("Connections.csv", content)),
        ("sort out, nobody here", lambda: preview(contacts, [], "GB")),
        ("sort out, everybody here", lambda: preview(contacts, people, "GB")),
        ("all of it, saved in one act", lambda: _save(content)),
        ("refuse 20 MB of commas", lambda: _refused(commas)),
    )
    rows = [("parse only (csv.reader)", f"{least * 1000:,.0f}", "1")]
    measured = [(name, _median(step)) for name, step in steps]
    for name, took in (*measured, *_in_a_browser(content)):
        rows.append((name, f"{took * 1000:,.0f}", f"{took / least:,.0f}"))
    return Table(
        title=f"Import of {PEOPLE:,} connections",
        header=("step", "ms", "÷ parse only"),
        rows=rows,
        goals=GOALS,
    )


def _save(content: bytes) -> None:
    workspace: Workspace = Workspace(MemoryStorage())
    workspace.run(lambda tx: tx.put(Person(name="Ann", created=NOW)))
    here = workspace.snapshot()
    contacts = read("Connections.csv", content)
    seen = preview(contacts, here.people.values(), "GB")
    chosen = Chosen(rows=frozenset(found.row for found in seen.new))
    act = partial(
        arriving, contacts=contacts, seen=seen, chosen=chosen, previewed=here, now=NOW, region="GB"
    )
    workspace.run(import_people, act)


def _in_a_browser(content: bytes) -> list[tuple[str, float]]:
    """Measure what somebody waits for: from choosing the file, and from the one click."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        file, server = Path(folder) / "Connections.csv", AppServer(Path(folder))
        file.write_bytes(content)
        server.start()
        try:
            page = launch(playwright).new_page()
            goto(page, server, "/bring_in")
            began = time.perf_counter()
            page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(file)
            button = page.get_by_role("button", name=f"Bring in {PEOPLE:,} people")
            button.wait_for()
            seen = time.perf_counter()
            button.click()
            page.get_by_text(f"{PEOPLE:,} people came in").first.wait_for()
            saved = time.perf_counter()
        finally:
            server.stop()
    return [
        ("in a browser, from file to preview", seen - began),
        ("in a browser, from click to saved", saved - seen),
    ]


def _refused(content: bytes) -> None:
    with suppress(UnreadableFile):
        read("x.csv", content)


def _median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)
