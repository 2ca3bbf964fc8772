"""A durable save and a cold open, against plain TinyDB, sqlite3, and the least there is to do."""

import gc
import os
import sqlite3
import statistics
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

import orjson
from msgspec.structs import replace
from tinydb import TinyDB

from core.domain.person import Person
from core.store.file import FileStorage
from core.store.transaction import Transaction
from core.store.workspace import Workspace
from tests.bench.long_search import fill
from tests.bench.table import Table

PEOPLE = (100, 1_000, 10_000)
SECONDS_EACH = 4.0
LEAST_ROUNDS = 5
NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
GOALS = (
    "a save at 1,000 people ÷ the least there is to do: at most 1",
    "a save at 1,000 people ÷ plain TinyDB: at most 0.2",
    "a save while another thread computes ÷ alone: at most 5",
)


class Contender(NamedTuple):
    """A way of keeping the same documents: one durable change, and opening them cold."""

    name: str
    save: Callable[[], None]
    open: Callable[[], object]


def ours(file: Path) -> Contender:
    workspace = Workspace(FileStorage(file))
    person_id = next(reversed(workspace.snapshot().people))
    numbers = count()

    def note(tx: Transaction) -> None:
        tx.change(Person, person_id, lambda each: replace(each, notes=f"Note {next(numbers)}"))

    return Contender(
        "Inside View",
        lambda: workspace.run(note),
        lambda: Workspace(FileStorage(file)).snapshot(),
    )


def least(file: Path, tables: dict) -> Contender:
    """Dump everything, write it in place and sync: not safe, and nothing whole can do less."""
    person = next(reversed(tables["people"].values()))
    numbers = count()

    def save() -> None:
        person["notes"] = f"Note {next(numbers)}"
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.write(handle, orjson.dumps(tables))
        os.fsync(handle)
        os.close(handle)

    return Contender("the least", save, lambda: orjson.loads(file.read_bytes()))


def plain_tinydb(file: Path, tables: dict) -> Contender:
    file.write_bytes(orjson.dumps(tables))
    last = int(next(reversed(tables["people"])))
    database = TinyDB(file)
    numbers = count()

    def opened() -> None:
        with TinyDB(file) as fresh:
            for name in tables:
                fresh.table(name).all()

    return Contender(
        "plain TinyDB",
        lambda: database.table("people").update({"notes": f"Note {next(numbers)}"}, doc_ids=[last]),
        opened,
    )


def rows_in_sqlite(file: Path, tables: dict) -> Contender:
    database = sqlite3.connect(file)
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE docs (name TEXT, id TEXT, body BLOB, PRIMARY KEY (name, id))")
    rows = [(n, i, orjson.dumps(doc)) for n, docs in tables.items() for i, doc in docs.items()]
    database.executemany("INSERT INTO docs VALUES (?, ?, ?)", rows)
    database.commit()
    last = next(reversed(tables["people"]))
    person = dict(tables["people"][last])
    numbers = count()

    def save() -> None:
        person["notes"] = f"Note {next(numbers)}"
        database.execute(
            "UPDATE docs SET body = ? WHERE name = 'people' AND id = ?",
            (orjson.dumps(person), last),
        )
        database.commit()

    def opened() -> list:
        fresh = sqlite3.connect(file)
        found = [orjson.loads(body) for (body,) in fresh.execute("SELECT body FROM docs")]
        fresh.close()
        return found

    return Contender("sqlite3", save, opened)


def contenders(folder: Path, people: int) -> list[Contender]:
    file = folder / "ours.json"
    Workspace(FileStorage(file)).run(fill, people, NOW)

    def tables() -> dict:
        return orjson.loads(file.read_bytes())

    return [
        ours(file),
        least(folder / "least.json", tables()),
        plain_tinydb(folder / "plain.json", tables()),
        rows_in_sqlite(folder / "rows.sqlite", tables()),
    ]


def medians(works: list[Callable[[], object]]) -> list[float]:
    """Return the median seconds of each, run in turns so that a slow moment hits all alike.

    Each begins with a clean disk: what others freed or left to be written is not charged to it.
    """
    times: list[list[float]] = [[] for _ in works]
    until = time.perf_counter() + SECONDS_EACH
    while len(times[0]) < LEAST_ROUNDS or time.perf_counter() < until:
        for work, each in zip(works, times, strict=True):
            gc.collect()
            os.sync()
            start = time.perf_counter()
            work()
            each.append(time.perf_counter() - start)
    return [statistics.median(each) for each in times]


@contextmanager
def computing() -> Iterator[None]:
    """Keep another thread busy, as a second tab that draws its screen."""
    done = threading.Event()

    def compute() -> None:
        while not done.is_set():
            sum(number * number for number in range(1_000))

    thread = threading.Thread(target=compute)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def row(people: int, what: str, found: list[float], alone: float) -> tuple[str, ...]:
    own, bound, tinydb, rows = found
    return (
        f"{people:,}",
        what,
        f"{own * 1000:.1f} ms",
        *(f"{own / other:.2f}" for other in (bound, tinydb, rows)),
        f"{own / alone:.1f}",
    )


def measure() -> Table:
    """Measure every size, each contender in the same run."""
    lines = []
    for people in PEOPLE:
        with tempfile.TemporaryDirectory() as folder:
            each = contenders(Path(folder), people)
            saves, opens = [one.save for one in each], [one.open for one in each]
            save, opened = medians(saves), medians(opens)
            with computing():
                busy_save, busy_open = medians(saves), medians(opens)
        lines += [
            row(people, "save", save, save[0]),
            row(people, "save, another thread computing", busy_save, save[0]),
            row(people, "cold open", opened, opened[0]),
            row(people, "cold open, another thread computing", busy_open, opened[0]),
        ]
    header = ("people", "what", "takes", "÷ the least", "÷ plain TinyDB", "÷ sqlite3", "÷ alone")
    return Table("The store: 8 records a person, medians of one run", header, lines, GOALS)
