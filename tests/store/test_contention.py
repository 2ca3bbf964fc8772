"""Many hands in one place at once: every change counts, and who reads sees whole acts at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.domain.person import Person
from core.domain.snapshot import Snapshot
from core.store.database import open_database
from core.store.file import FileStorage
from core.store.sql import SqlStorage
from core.store.storage import Storage
from core.store.transaction import Transaction
from core.store.workspace import Workspace
from tests.store.elsewhere import answer, hear, say, started, tell, wait_for
from tests.store.records import person, put
from tests.store.tally import Tally

HOUR = 3_600
LOOK_EVERY = 0.005
"""Seconds between two looks: who looks on all the time slows the writers down and sees no more."""


def count_up(tx: Transaction, *ids: str) -> None:
    """Add one to each; who sees half of this act sees sums that differ."""
    for id in ids:
        tx.change(Person, id, lambda each: replace(each, role=str(int(each.role) + 1)))


def count(view: Snapshot, id: str) -> int:
    return int(view.people[id].role)


def at(place: str) -> Callable[[], Storage]:
    """Return how to open the file, or the database, of that address."""
    if "://" not in place:
        return lambda: FileStorage(Path(place))
    engine = open_database(place)
    return lambda: SqlStorage(engine, "Sam")


def contend(
    place: str, shared: bool, processes: int = 2, threads: int = 4, changes: int = 200
) -> Tally:
    """Let threads of several processes count in one place, each also for itself."""
    tally = Tally()
    hands = [f"{process} {thread}" for process in range(processes) for thread in range(threads)]
    opened = at(place)
    here = Workspace(opened())
    here.run(put, *(person(id, id=id, role="0") for id in ("everybody", *hands)))
    with ExitStack() as stack:
        running = [
            stack.enter_context(started(work, place, str(process), threads, changes, shared))
            for process in range(processes)
        ]
        for process in running:
            hear(process, "ready")
        for process in running:
            tell(process, "go")
        for process in running:
            seen = answer(process, HOUR)
            tally.tries += seen["changes"]
            tally.met += min(seen["views"], seen["overtaken"] if "://" in place else seen["views"])
            tally.damaged += seen["wrong"]
    for view in (here.snapshot(), Workspace(opened()).snapshot()):
        for id, expected in dict.fromkeys(hands, changes).items():
            if count(view, id) != expected:
                tally.lost_saves.append(f"{count(view, id)} of the {expected} saves of {id}")
        if count(view, "everybody") != len(hands) * changes:
            tally.lost_updates.append(f"{count(view, 'everybody')} of {len(hands) * changes}")
    return tally


def work(place: str, process: str, threads: int, changes: int, shared: bool) -> dict[str, object]:
    """Count in several threads, while one more looks on."""
    opened = at(place)
    workspaces = [Workspace(opened()) for _ in range(1 if shared else threads)]
    done = threading.Event()
    wrong: list[str] = []
    runs: list[int] = []

    def change(thread: int) -> int:
        def counted(tx: Transaction) -> None:
            runs.append(thread)
            count_up(tx, f"{process} {thread}", "everybody")

        for _ in range(changes):
            workspaces[thread % len(workspaces)].run(counted)
        return changes

    def look_on() -> int:
        views: set[int] = set()
        while not done.wait(LOOK_EVERY):
            view = workspaces[0].snapshot()
            apart = sum(count(view, id) for id in view.people if id != "everybody")
            if apart != count(view, "everybody") or apart < max(views, default=0):
                wrong.append(f"{count(view, 'everybody')} for all, {apart} for each, {max(views)}")
            views.add(apart)
        return len(views)

    say("ready")
    wait_for("go")
    with ThreadPoolExecutor(threads + 1) as pool:
        looking = pool.submit(look_on)
        changing = [pool.submit(change, thread) for thread in range(threads)]
        try:
            made = sum(each.result() for each in changing)
        finally:
            done.set()
        views = looking.result()
    wrong += [notice for each in workspaces for notice in each.storage.notices]
    return {"changes": made, "views": views, "overtaken": len(runs) - made, "wrong": wrong}


def hold_the_lock(file: str) -> None:
    """Keep everybody else from saving until told otherwise."""
    with FileStorage(Path(file)).lock():
        say("holding")
        wait_for("let go")


either_way = pytest.mark.parametrize(
    "shared", [True, False], ids=["one workspace", "one for each thread"]
)


@either_way
def test_two_processes_with_four_threads_each_lose_no_change(file, shared):
    tally = contend(str(file), shared)
    assert tally.troubles == []
    assert tally.tries == 1_600
    assert tally.met > 20, "a reader must look on while they write"


@either_way
def test_two_processes_with_two_threads_each_lose_no_change_in_a_database(address, shared):
    tally = contend(address, shared, threads=2, changes=25)
    assert tally.troubles == []
    assert tally.tries == 2 * 2 * 25
    assert tally.met > 0, "nobody was ever overtaken, which proves nothing"


def test_who_reads_does_not_wait_for_another_process_that_saves(in_file, file):
    in_file.run(put, person("Ada"))
    with started(hold_the_lock, file) as holder:
        hear(holder, "holding")
        # The holder lets go only after both have answered; a reader that waits gets `Busy`.
        fresh = Workspace(FileStorage(file))
        assert len(fresh.snapshot().people) == len(in_file.snapshot().people) == 1
        tell(holder, "let go")
        answer(holder)
    in_file.run(put, person("Mo"))
    assert len(fresh.snapshot().people) == 2


def test_who_reads_does_not_wait_for_a_thread_that_waits_for_another_process(
    in_file, file, monkeypatch
):
    in_file.run(put, person("Ada"))
    waiting = threading.Event()
    lock = in_file.storage._lock
    really = lock._acquire
    monkeypatch.setattr(lock, "_acquire", lambda: (waiting.set(), really())[1])
    with started(hold_the_lock, file) as holder, ThreadPoolExecutor(1) as pool:
        hear(holder, "holding")
        saving = pool.submit(in_file.run, put, person("Mo"))
        assert waiting.wait(30)
        assert len(in_file.snapshot().people) == 1
        assert not saving.done()
        tell(holder, "let go")
        saving.result()
    assert len(in_file.snapshot().people) == 2
