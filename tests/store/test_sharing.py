"""Several hands on one file: everyone sees what the others did, and nobody loses anything."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.domain.person import Person
from core.domain.record import new_id
from core.store.errors import Gone, UndoRefused
from core.store.file import FileStorage
from core.store.memory import MemoryStorage
from core.store.sql import SqlStorage
from core.store.transaction import Transaction
from core.store.workspace import Workspace
from tests.store.records import person, put, remove

ROOT = Path(__file__).resolve().parents[2]
CHANGES = 25

WRITER = f"""
import sys
from pathlib import Path
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.store.test_sharing import count_up
workspace = Workspace(FileStorage(Path(sys.argv[1])))
print("ready", flush=True)
sys.stdin.readline()
for number in range({CHANGES}):
    workspace.run(count_up, sys.argv[2], number)
    print(number, flush=True)
"""


def count_up(tx: Transaction, who: str, number: int) -> None:
    """Change a record that everybody changes, and add one of one's own."""
    tx.change(Person, "counter", lambda each: replace(each, role=str(int(each.role) + 1)))
    tx.put(person(f"{who} {number}"))


def begin(workspace: Workspace) -> None:
    workspace.run(put, person("Counter", id="counter", role="0"))


def expect_everything(workspace: Workspace, writers: list[str]) -> None:
    people = workspace.snapshot().people
    expected = {f"{who} {number}" for who in writers for number in range(CHANGES)}
    assert {each.name for each in people.values()} == expected | {"Counter"}
    assert people["counter"].role == str(len(writers) * CHANGES), "an update was lost"


def together(works) -> None:
    """Run every piece of work in a thread of its own, all starting at once."""
    barrier = threading.Barrier(len(works))
    failed: list[BaseException] = []

    def run(work):
        barrier.wait()
        try:
            work()
        except BaseException as error:  # handed to the test below
            failed.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failed == []


def counting(workspace: Workspace, who: str):
    def work():
        for number in range(CHANGES):
            workspace.run(count_up, who, number)
            people = workspace.snapshot().people
            assert any(each.name == f"{who} {number}" for each in people.values())

    return work


@pytest.fixture(params=["file", "sqlite", "postgres"])
def copies(request: pytest.FixtureRequest, file: Path) -> tuple[Workspace, Workspace]:
    """Two running copies that keep one workspace."""
    if request.param == "file":
        return Workspace(FileStorage(file)), Workspace(FileStorage(file))
    engine, owner = request.getfixturevalue(f"on_{request.param}"), new_id()
    return Workspace(SqlStorage(engine, owner)), Workspace(SqlStorage(engine, owner))


def test_two_copies_see_each_others_changes(copies):
    one, two = copies
    ada = person()
    one.run(put, ada)
    assert two.snapshot().people[ada.id] == ada
    two.run(put, replace(ada, role="Nurse"))
    assert one.snapshot().people[ada.id].role == "Nurse"
    one.run(remove, ada)
    assert two.snapshot().is_empty
    with pytest.raises(Gone):
        two.run(lambda tx: tx.change(Person, ada.id, lambda each: each))


def test_each_change_is_made_to_the_newest_state(copies):
    one, two = copies
    begin(one)
    for number in range(10):
        one.run(count_up, "one", number)
        two.run(count_up, "two", number)
    assert one.snapshot().people["counter"].role == "20"


def test_undo_is_refused_after_another_copy_changed_the_record(copies):
    one, two = copies
    ada = person()
    one.run(put, ada)
    two.run(put, replace(ada, notes="newer words"))
    with pytest.raises(UndoRefused):
        one.undo(one.last_act.id)
    assert one.snapshot().people[ada.id].notes == "newer words"


@pytest.mark.parametrize("storage", [MemoryStorage, FileStorage])
def test_two_threads_on_one_workspace_lose_nothing(storage, file):
    shared = Workspace(storage(file) if storage is FileStorage else storage())
    begin(shared)
    together([counting(shared, "one"), counting(shared, "two")])
    expect_everything(shared, ["one", "two"])


def test_two_threads_with_a_workspace_each_lose_nothing(file):
    workspaces = [Workspace(FileStorage(file)) for _ in range(2)]
    begin(workspaces[0])
    together([counting(each, f"writer {i}") for i, each in enumerate(workspaces)])
    for workspace in (*workspaces, Workspace(FileStorage(file))):
        expect_everything(workspace, ["writer 0", "writer 1"])


def test_two_processes_lose_nothing_and_this_one_sees_it_all(file):
    here = Workspace(FileStorage(file))
    begin(here)
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(file), who],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for who in ("one", "two")
    ]
    try:
        for process in processes:
            assert process.stdout.readline() == "ready\n"
        for process in processes:
            process.stdin.write("go\n")
            process.stdin.flush()
        counting(here, "here")()
        for process in processes:
            acknowledged, _ = process.communicate(timeout=30)
            assert process.returncode == 0
            assert acknowledged.split() == [str(number) for number in range(CHANGES)]
    finally:
        for process in processes:
            process.kill()
    expect_everything(here, ["one", "two", "here"])
    assert here.storage.notices == []


def test_a_double_click_in_two_threads_is_one_act(file):
    shared = Workspace(FileStorage(file))

    def click():
        shared.run_once("form-1", lambda tx: tx.put(person()))

    together([click] * 4)
    assert len(shared.snapshot().people) == 1


def test_a_reader_never_sees_half_of_an_act(file):
    writer, reader = Workspace(FileStorage(file)), Workspace(FileStorage(file))
    begin(writer)
    done = threading.Event()

    def write():
        try:
            counting(writer, "writer")()
        finally:
            done.set()

    def read():
        while not done.is_set():
            people = reader.snapshot().people
            assert len(people) == int(people["counter"].role) + 1

    together([write, read])
    assert reader.storage.notices == []
