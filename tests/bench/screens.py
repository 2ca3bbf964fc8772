"""A rerun of every screen in a real server, at three sizes, against one of an empty page."""

import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from core.store.file import FileStorage
from core.store.workspace import Workspace
from pages.parts.places import PLACES
from tests.bench.long_search import (
    COMING,
    MET,
    RUNNING,
    TO_ASK,
    field_id,
    fill,
    person_id,
    talk_id,
)
from tests.bench.session import Session
from tests.bench.table import Table
from tests.browser.app_server import STREAMLIT_RUN, AppServer

PEOPLE = (25, 1_000, 10_000)
ROUNDS = 9
GOALS = (
    "a rerun at 1,000 people ÷ one of an empty page: at most 2",
    "a rerun at 10,000 people ÷ one at 1,000: at most 1.3",
)
EMPTY = """import streamlit as st
st.button("Again")
"""
ADDRESSES = {
    "person": {"": f"id={person_id(MET)}"},
    "call": {"": f"person={person_id(TO_ASK)}"},
    "decision": {"": f"field={field_id(0)}"},
    "interview": {
        "Prepare": f"id={talk_id(COMING)}",
        "Live": f"id={talk_id(RUNNING)}",
        "Debrief": f"id={talk_id(MET)}",
    },
}
"""What a screen that shows one record is asked for; the others are opened as they are."""

Rerun = Callable[[Session, int], float]


def _again(session: Session, _: int) -> float:
    return session.again()


class View(NamedTuple):
    """A screen, or a part of it, and what somebody does there again and again."""

    name: str
    open: Callable[[Session], object]
    rerun: Rerun = _again


def views(session: Session) -> Iterator[View]:
    """Yield every part of every screen, and what asks more of one than drawing it again."""
    for name, place in PLACES.items():
        for part, query in ADDRESSES.get(name, {"": ""}).items():
            session.open(_end(name), query)
            for tab in session.tabs() or ("",):
                yield View(
                    ": ".join(filter(None, (place.title, part, tab))), _way(name, query, tab)
                )
    people = _way("people", "", "")
    yield View("People: turn the page", people, lambda session, turn: session.turn_to(turn % 2 + 1))
    yield View("People: search", people, _search)
    yield View("Find", _find, _look_for)


def saves() -> Iterator[View]:
    """Yield what changes a record: the wait from the click until the screen shows it."""
    person = _way("person", ADDRESSES["person"][""], "")
    yield View("People: add a person", _way("people", "", ""), _add)
    yield View("Person: note a contact", person, _note)


def _end(name: str) -> str:
    return "" if name == "today" else name


def _way(name: str, query: str, tab: str) -> Callable[[Session], None]:
    def go(session: Session) -> None:
        session.open(_end(name), query)
        if tab:
            session.turn_to_tab(tab)

    return go


def _search(session: Session, turn: int) -> float:
    return session.type({"Search": f"conti {turn}"})


def _add(session: Session, turn: int) -> float:
    return session.submit({"Name": f"Zoe Young {turn}"}, "Add this person")


def _note(session: Session, turn: int) -> float:
    return session.submit({"A few words about it, if you like": f"Call {turn}"}, "Note it")


def _find(session: Session) -> None:
    session.open("guide", "")
    session.submit({}, "Find")


def _look_for(session: Session, turn: int) -> float:
    return session.type({"What are you looking for?": f"conti {turn}"})


@contextmanager
def visits(folder: Path) -> Iterator[dict[int, Session]]:
    """Start a server for each size, and one of an empty page under 0; yield a visit to each."""
    (folder / "empty.py").write_text(EMPTY)
    with ExitStack() as running:
        found = {}
        for people in (0, *PEOPLE):
            (own := folder / str(people)).mkdir()
            command = STREAMLIT_RUN if people else (*STREAMLIT_RUN[:-1], str(folder / "empty.py"))
            server = AppServer(own, command=command)
            if people:
                Workspace(FileStorage(server.data)).run(fill, people, datetime.now(UTC))
            running.callback(server.stop)
            server.start()
            found[people] = Session(server.url)
            running.callback(found[people].close)
        found[0].open("")
        yield found


def reruns(view: View, sessions: dict[int, Session]) -> dict[int, float]:
    """Return the median seconds at each size, run in turns so that a slow moment hits all alike."""
    times: dict[int, list[float]] = {people: [] for people in sessions}
    for people in PEOPLE:
        view.open(sessions[people])
    for turn in range(ROUNDS + 1):
        for people, session in sessions.items():
            rerun = view.rerun if people else _again
            times[people].append(rerun(session, turn))
    # The first one makes what the others find again.
    return {people: statistics.median(found[1:]) for people, found in times.items()}


def row(view: View, found: dict[int, float]) -> tuple[str, ...]:
    empty, least, some, many = (found[people] for people in (0, *PEOPLE))
    return (
        view.name,
        *(f"{each * 1000:.0f} ms" for each in (empty, least, some, many)),
        f"{some / empty:.2f}",
        f"{many / some:.2f}",
    )


def measure() -> Table:
    """Measure every screen at every size and an empty page, all in one run."""
    with tempfile.TemporaryDirectory() as folder, visits(Path(folder)) as sessions:
        screens = [row(view, reruns(view, sessions)) for view in views(sessions[PEOPLE[1]])]
        changes = [row(view, reruns(view, sessions)) for view in saves()]
        problems = {each for session in sessions.values() for each in session.problems}
    if problems:
        raise AssertionError(problems)
    header = (
        "screen", "empty page", *(f"{people:,} people" for people in PEOPLE),
        "1,000 ÷ empty", "10,000 ÷ 1,000",
    )  # fmt: skip
    title = "Reruns, and at the end saves with theirs: 8 records a person, medians of one run"
    return Table(title, header, [*screens, *changes], GOALS)
