"""Rows in a database: what is written, what is read again, and who sees whose."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine, event, text

from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.record import new_id
from core.domain.snapshot import VERSION
from core.store.database import open_database
from core.store.errors import Gone, LostRace, NewerFormat, NotSaved
from core.store.format import META, Tables
from core.store.sql import SqlStorage
from core.store.transaction import Transaction
from core.store.workspace import Workspace
from tests.store.elsewhere import ROOT
from tests.store.records import message, person, put, remove

WITHOUT_THE_EXTRA = """
import importlib, pkgutil, sys
sys.modules["sqlalchemy"] = None
for module in pkgutil.walk_packages(["core"], "core."):
    if module.name not in ("core.store.accounts", "core.store.database", "core.store.sql"):
        importlib.import_module(module.name)
        print(module.name)
"""


@pytest.fixture
def owner() -> str:
    return new_id()


@pytest.fixture
def copy(engine: Engine, owner: str) -> Callable[[], Workspace]:
    """Open the owner's workspace as one more running copy of the program does."""
    return lambda: Workspace(SqlStorage(engine, owner))


@pytest.fixture
def statements(engine: Engine) -> Iterator[list[tuple[str, int]]]:
    """The first word of each statement that went to the database, and for how many rows."""
    sent: list[tuple[str, int]] = []

    def note(connection, cursor, statement, parameters, context, many) -> None:
        sent.append((statement.split()[0], len(parameters) if many else 1))

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def rows(engine: Engine, owner: str) -> dict[tuple[str, int], str]:
    """Return what stands in the database, past everything of ours."""
    asked = text(
        "SELECT table_name, doc_id, body FROM inside_view_documents WHERE owner = :owner"
        " UNION ALL SELECT 'version', 0, '' FROM inside_view_versions WHERE owner = :owner"
    )
    with engine.connect() as connection:
        found = connection.execute(asked, {"owner": owner}).all()
    return {(name, doc_id): body for name, doc_id, body in found}


def write(storage: SqlStorage, tables: Tables) -> None:
    with storage.lock():
        storage.write({**storage.read(), **tables})


def test_looking_at_an_empty_workspace_writes_nothing(copy, engine, owner):
    assert copy().snapshot().is_empty
    assert rows(engine, owner) == {}


def test_an_act_that_was_overtaken_runs_again_on_the_newer_state(copy):
    one, two = copy(), copy()
    ada = person(role="0")
    one.run(put, ada)
    found: list[str] = []

    def count(tx: Transaction) -> None:
        found.append(tx.before.people[ada.id].role)
        if len(found) == 1:
            two.run(put, replace(ada, role="1"))
        tx.change(Person, ada.id, lambda each: replace(each, role=f"{each.role}+1"))

    one.run(count)
    assert found == ["0", "1"]
    for each in (one, two, copy()):
        assert each.snapshot().people[ada.id].role == "1+1"


def test_the_first_act_of_all_can_be_overtaken_too(copy):
    one, two = copy(), copy()
    runs: list[int] = []

    def add(tx: Transaction) -> None:
        runs.append(len(tx.before.people))
        if len(runs) == 1:
            two.run(put, person("Mo"))
        tx.put(person("Ada"))

    one.run(add)
    assert runs == [0, 1]
    assert [each.name for each in copy().snapshot().people.values()] == ["Mo", "Ada"]


@pytest.mark.parametrize(
    "stale",
    [{"people": {"1": {"id": "stale"}}}, {"people": {}}, {"teas": {"1": {"name": "mint"}}}],
    ids=["a change", "a removal", "an addition"],
)
@pytest.mark.parametrize("begun", [True, False], ids=["begun", "new"])
def test_who_read_something_older_writes_nothing(copy, engine, owner, begun, stale):
    one, two = copy().storage, copy().storage
    if begun:
        write(one, {"meta": META, "people": {"1": {"id": "first"}}})
    older = one.read()
    write(two, {"people": {"1": {"id": "newer"}}})
    stood = rows(engine, owner)
    with pytest.raises(LostRace):
        one.write({**older, **stale})
    assert rows(engine, owner) == stood
    assert one.read() == two.read()


def test_what_another_thread_read_since_does_not_make_an_older_state_new(copy):
    one, two = copy().storage, copy().storage
    write(one, {"people": {"1": {"id": "first"}}})
    older = one.read()
    write(two, {"people": {"1": {"id": "newer"}}})
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(one.read).result()["people"] == {"1": {"id": "newer"}}
    with pytest.raises(LostRace):
        one.write({**older, "people": {"1": {"id": "stale"}}})
    assert one.read()["people"] == {"1": {"id": "newer"}}


def test_who_wrote_knows_what_stands_there_without_reading_again(copy):
    one = copy().storage
    write(one, {"people": {"1": {"id": "first"}, "2": {"id": "second"}}})
    with one.lock():
        one.write({"people": {"2": {"id": "newer"}}})
    assert one.read() == copy().storage.read() == {"people": {"2": {"id": "newer"}}}


def test_what_another_copy_did_not_change_stays_the_same_object(copy):
    one, two = copy(), copy()
    ada, mo = person("Ada"), person("Mo")
    one.run(put, ada, mo, message(ada.id), Profile(name="Sam"))
    before, tables = two.snapshot(), two.storage.read()
    one.run(put, replace(ada, role="Nurse"))
    after, newer = two.snapshot(), two.storage.read()
    assert after.people[ada.id].role == "Nurse"
    assert after.people[mo.id] is before.people[mo.id]
    assert after.table(Profile) is before.table(Profile)
    assert [name for name in tables if newer[name] is not tables[name]] == ["people"]
    assert newer["people"]["2"] is tables["people"]["2"]


def test_reading_asks_one_question_while_nobody_wrote(copy, statements):
    one, two = copy(), copy()
    one.run(put, person())
    view = two.snapshot()
    for workspace in (one, two):
        statements.clear()
        assert workspace.snapshot() is workspace.snapshot()
        assert statements == [("SELECT", 1)] * 2
    assert two.snapshot() is view


def test_the_changes_of_others_are_loaded_once(copy, statements):
    one, two = copy(), copy()
    one.run(put, person())
    statements.clear()
    for _ in range(3):
        assert len(two.snapshot().people) == 1
    assert statements == [("SELECT", 1)] * 4


def test_a_save_touches_only_the_rows_that_changed(copy, statements):
    one = copy()
    people = [person(f"Person {number}") for number in range(50)]
    one.run(put, *people, Profile(name="Sam"))
    statements.clear()
    one.run(put, replace(people[7], role="Nurse"), replace(people[8], role="Nurse"), person("Mo"))
    one.run(remove, people[9])
    changes = [(word, many) for word, many in statements if word in ("DELETE", "INSERT")]
    assert changes == [("DELETE", 2), ("INSERT", 3), ("DELETE", 1)]


def test_what_is_read_is_what_was_written_in_the_order_of_its_numbers(copy):
    people = {
        "10": {"id": "ten", "deep": [{"a": [1, None, True, 0.1, -(2**63)]}, {}, ""]},
        "9": {"id": "nine"},
        "2": {},
    }
    tables = {"meta": META, "people": people, "teas": {"7": {"name": "mint"}}}
    write(copy().storage, tables)
    found = copy().storage.read()
    assert found == tables
    assert list(found["people"]) == ["2", "9", "10"]


@pytest.mark.parametrize(
    "notes",
    [
        "Łukasz 🚀 何が難しい？ שלום",
        "before\0after",
        "half a line\u2028\r\n\t\x1b\x7f",
        "'; DROP TABLE inside_view_documents; -- %s :owner \\u0000 {}",
        "a lot. " * 150_000,
    ],
    ids=["letters", "NUL", "line ends", "SQL", "1 MB"],
)
def test_every_text_comes_back_as_it_was(copy, notes):
    ada = person(notes=notes)
    copy().run(put, ada)
    assert copy().snapshot().people[ada.id].notes == notes


def test_a_value_that_no_row_can_keep_is_refused(copy, engine, owner):
    one = copy()
    one.run(put, person())
    stood = rows(engine, owner)
    with pytest.raises(NotSaved):
        write(one.storage, {"people": {"1": {"id": "\ud800"}, "2": {"id": "good"}}})
    assert rows(engine, owner) == stood


def test_owners_never_see_each_other(engine, owner):
    owners = [owner, owner.upper(), f"{owner} ", f"{owner}%", "_" * len(owner), f"{owner}'--"]
    workspaces = {each: Workspace(SqlStorage(engine, each)) for each in owners}
    for name, workspace in workspaces.items():
        assert workspace.snapshot().is_empty
        workspace.run(put, person(name, id="the same"))
    for name, workspace in workspaces.items():
        assert [each.name for each in workspace.snapshot().people.values()] == [name]


def test_erasing_leaves_no_row_of_the_owner_and_every_row_of_others(copy, engine, owner):
    one, two, other = copy(), copy(), SqlStorage(engine, owner + " too")
    one.run(put, person())
    two.snapshot()
    write(other, {"people": {"1": {"id": "theirs"}}})
    one.storage.erase()
    assert rows(engine, owner) == {}
    assert one.snapshot().is_empty
    assert two.snapshot().is_empty
    theirs = {"meta": META, "people": {"1": {"id": "theirs"}}}
    assert other.read() == SqlStorage(engine, owner + " too").read() == theirs


def test_a_new_workspace_is_not_taken_for_the_one_that_was_erased(copy):
    one, two = copy(), copy()
    one.run(put, person("Ada"))
    assert len(two.snapshot().people) == 1
    one.storage.erase()
    one.run(put, person("Mo"))
    assert [each.name for each in two.snapshot().people.values()] == ["Mo"]


def test_who_was_about_to_save_finds_everything_erased(copy):
    one, two = copy(), copy()
    ada = person()
    one.run(put, ada)

    def change(tx: Transaction) -> None:
        two.storage.erase()
        tx.change(Person, ada.id, lambda each: replace(each, role="Nurse"))

    with pytest.raises(Gone):
        one.run(change)
    assert copy().snapshot().is_empty


def test_a_newer_version_is_read_but_not_changed(copy, engine, owner):
    ada = person()
    one = copy()
    one.run(put, ada)
    newer = {"1": {**META["1"], "version": VERSION + 1}}
    write(one.storage, {"meta": newer})
    stood = rows(engine, owner)
    for workspace in (one, copy()):
        assert workspace.snapshot().people[ada.id] == ada
        assert workspace.read_only
        with pytest.raises(NewerFormat):
            workspace.run(remove, ada)
    assert rows(engine, owner) == stood


def test_an_older_version_is_read_and_the_next_save_brings_it_up_to_date(
    copy, engine, owner, statements
):
    old = {"id": "ada", "name": "Ada", "created": "2026-11-20T16:00:00+01:00"}
    fine = {"id": "mo", "name": "Mo", "created": "2026-11-20T15:00:00Z"}
    tables = {"meta": {"1": {**META["1"], "version": 1}}, "people": {"1": old, "2": fine}}
    write(copy().storage, tables)
    stood = rows(engine, owner)
    one = copy()
    assert one.snapshot().people["ada"].created == one.snapshot().people["mo"].created
    assert rows(engine, owner) == stood, "reading writes nothing"
    statements.clear()
    one.run(put, Profile(name="Sam"))
    inserted = [many for word, many in statements if word == "INSERT"]
    assert inserted == [3], "the profile, the version, and Ada; Mo stays as she was"
    found = copy().storage.read()
    assert found["meta"] == META
    assert found["people"] == {"1": {**old, "created": "2026-11-20T15:00:00Z"}, "2": fine}


def test_a_double_click_in_several_threads_is_one_act(copy):
    shared, together = copy(), threading.Barrier(4)

    def click() -> Person:
        together.wait(10)
        return shared.run_once("form-1", lambda tx: tx.put(person()))

    with ThreadPoolExecutor(4) as pool:
        kept = [each.result() for each in [pool.submit(click) for _ in range(4)]]
    assert list(copy().snapshot().people.values()) == kept[:1]
    assert all(each is kept[0] for each in kept)


def test_who_reads_does_not_wait_for_an_act_of_another_thread(copy):
    shared = copy()
    with shared.transaction() as tx, ThreadPoolExecutor(1) as pool:
        tx.put(person())
        assert pool.submit(shared.snapshot).result(30).is_empty
    assert len(shared.snapshot().people) == 1


def test_several_copies_may_make_the_tables_at_once(address):
    together = threading.Barrier(6)

    def begin(number: int) -> None:
        together.wait(10)
        engine = open_database(address)
        Workspace(SqlStorage(engine, str(number))).run(put, person())
        engine.dispose()

    with ThreadPoolExecutor(6) as pool:
        for begun in [pool.submit(begin, number) for number in range(6)]:
            begun.result()
    engine = open_database(address)
    kept = [Workspace(SqlStorage(engine, str(number))).snapshot() for number in range(6)]
    engine.dispose()
    assert [len(each.people) for each in kept] == [1] * 6


def test_an_address_may_be_spelled_as_some_hosts_do(postgres):
    engine = open_database(postgres.address().replace("postgresql://", "postgres://"))
    assert Workspace(SqlStorage(engine, new_id())).snapshot().is_empty
    engine.dispose()


def test_sqlite_keeps_a_save_for_good_before_it_says_so(on_sqlite):
    full = 2
    with on_sqlite.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == full


def test_everything_else_works_without_the_extra():
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_THE_EXTRA], cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    assert "core.store.workspace" in ran.stdout.split()
