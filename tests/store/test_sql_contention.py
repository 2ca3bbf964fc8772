"""Many hands on one database at once: every change counts, and a reader sees whole acts."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest

from core.store.sql import SqlStorage, open_database
from core.store.transaction import Transaction
from core.store.workspace import Workspace
from tests.store.elsewhere import answer, hear, say, started, tell, wait_for
from tests.store.records import person, put
from tests.store.tally import Tally
from tests.store.test_contention import LOOK_EVERY, count, count_up

OWNER = "Sam"


def contend(
    address: str, shared: bool, processes: int = 2, threads: int = 2, changes: int = 25
) -> Tally:
    """Let threads of several processes count in one database, each also for itself."""
    tally = Tally()
    hands = [f"{process} {thread}" for process in range(processes) for thread in range(threads)]
    engine = open_database(address)
    here = Workspace(SqlStorage(engine, OWNER))
    here.run(put, *(person(id, id=id, role="0") for id in ("everybody", *hands)))
    with ExitStack() as stack:
        running = [
            stack.enter_context(started(work, address, str(process), threads, changes, shared))
            for process in range(processes)
        ]
        for process in running:
            hear(process, "ready")
        for process in running:
            tell(process, "go")
        for process in running:
            seen = answer(process)
            tally.tries += seen["changes"]
            tally.met += seen["overtaken"]
            tally.damaged += seen["wrong"]
    for view in (here.snapshot(), Workspace(SqlStorage(engine, OWNER)).snapshot()):
        for id, expected in dict.fromkeys(hands, changes).items():
            if count(view, id) != expected:
                tally.lost_saves.append(f"{count(view, id)} of the {expected} saves of {id}")
        if count(view, "everybody") != len(hands) * changes:
            tally.lost_updates.append(f"{count(view, 'everybody')} of {len(hands) * changes}")
    engine.dispose()
    return tally


def work(address: str, process: str, threads: int, changes: int, shared: bool) -> dict[str, object]:
    """Count in several threads, while one more looks on."""
    engine = open_database(address)
    workspaces = [Workspace(SqlStorage(engine, OWNER)) for _ in range(1 if shared else threads)]
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

    def look_on() -> None:
        last = 0
        while not done.wait(LOOK_EVERY):
            view = workspaces[0].snapshot()
            apart = sum(count(view, id) for id in view.people if id != "everybody")
            if apart != count(view, "everybody") or apart < last:
                wrong.append(f"{count(view, 'everybody')} for all, {apart} for each, {last} before")
            last = apart

    say("ready")
    wait_for("go")
    with ThreadPoolExecutor(threads + 1) as pool:
        looking = pool.submit(look_on)
        changing = [pool.submit(change, thread) for thread in range(threads)]
        try:
            made = sum(each.result() for each in changing)
        finally:
            done.set()
        looking.result()
    engine.dispose()
    return {"changes": made, "overtaken": len(runs) - made, "wrong": wrong}


@pytest.mark.parametrize("shared", [True, False], ids=["one workspace", "one for each thread"])
def test_two_processes_with_two_threads_each_lose_no_change(address, shared):
    tally = contend(address, shared)
    assert tally.troubles == []
    assert tally.tries == 2 * 2 * 25
    assert tally.met > 0, "nobody was ever overtaken, which proves nothing"
