"""Thirty people at once in a workshop with the sample, against one who is alone."""

import random
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from websockets.exceptions import WebSocketException

from tests.bench.session import Session
from tests.bench.table import Table
from tests.browser.app_server import AppServer

VISITORS = 30
ALONE = 8
"""Walks of the lone visitor, the first of which warms up the server."""
READING = 8.0
"""Seconds between two clicks of one person, on average; nobody in a workshop clicks faster."""
GOALS = (
    "no error, and nobody's save missing",
    "memory for each further visitor with the sample: at most 3 MB",
)

Pause = Callable[[], None]


class Walk(NamedTuple):
    """How long each step of one visitor took, in seconds, and what went wrong."""

    steps: dict[str, float]
    problems: list[str]


def walk(session: Session, number: int, pause: Pause) -> Walk:
    """Go through the sample as the leader of a workshop says."""
    steps: dict[str, float] = {}
    try:
        for name, screen in (("Today", ""), ("People", "people"), ("Outreach", "outreach")):
            pause()
            steps[name] = session.open(screen)
        pause()
        session.open("people")
        pause()
        person = f"Visitor {number}"
        steps["a save"] = session.submit({"Name": person}, "Add this person")
        if not session.sees(f"Added {person}"):
            session.problems.append("a save was lost")
    except (TimeoutError, WebSocketException) as error:
        session.problems.append(f"the line broke: {error}")
    return Walk(steps, session.problems)


def crowd(server: AppServer, pause: Pause) -> tuple[list[Walk], float]:
    """Let everybody walk at once; return their walks and what each took of memory, in MB."""
    before = memory(server)
    sessions = [Session(server.url, "demo=1") for _ in range(VISITORS)]
    with ThreadPoolExecutor(VISITORS) as everybody:
        numbers = range(VISITORS)
        walks = list(everybody.map(walk, sessions, numbers, [pause] * VISITORS))
    each = (memory(server) - before) / VISITORS
    for session in sessions:
        session.close()
    return walks, each


def memory(server: AppServer) -> float:
    """Return the megabytes that the server holds."""
    shown = subprocess.run(["ps", "-o", "rss=", "-p", str(server.pid)], capture_output=True)
    return int(shown.stdout) / 1024


def alone(server: AppServer) -> list[Walk]:
    """Walk one after the other; the lines stay open, so that no later visitor gets used memory."""
    sessions = [Session(server.url, "demo=1") for _ in range(ALONE)]
    return [walk(session, number, lambda: None) for number, session in enumerate(sessions)][1:]


def times(walks: list[Walk], step: str) -> tuple[float, float]:
    """Return median and 95th percentile of a step, in milliseconds."""
    found = [each.steps[step] * 1000 for each in walks if step in each.steps]
    return statistics.median(found), statistics.quantiles(found, n=20)[-1]


def reading() -> None:
    time.sleep(random.uniform(0, 2 * READING))


def measure() -> Table:
    with tempfile.TemporaryDirectory() as folder:
        server = AppServer(Path(folder), env={"INSIDE_VIEW_MODE": "visitor"})
        server.start()
        try:
            one = alone(server)
            workshop, each = crowd(server, reading)
            at_once, _ = crowd(server, lambda: None)
        finally:
            server.stop()
    rows = []
    for step in one[0].steps:
        base = times(one, step)[0]
        found = [figure for walks in (workshop, at_once) for figure in times(walks, step)]
        multiples = (f"{figure:,.0f} ms ({figure / base:.1f})" for figure in found)
        rows.append((step, f"{base:,.0f} ms", *multiples))
    problems = [
        problem for walks in (one, workshop, at_once) for w in walks for problem in w.problems
    ]
    header = ("step", "alone", "workshop, median", "95th", "same moment, median", "95th")
    title = (
        f"{VISITORS} visitors of the sample (÷ alone): {len(problems)} errors"
        f"{''.join(f', {each}' for each in sorted(set(problems))[:3])}; {each:.1f} MB each"
    )
    return Table(title, header, rows, GOALS)
