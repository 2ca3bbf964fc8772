"""A database that is away, busy, closed to us or edited: a clear sentence, and nothing lost."""

import signal
import socket
import sqlite3
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psycopg
import pytest
from sqlalchemy import Engine, text

from core.domain.record import new_id
from core.store import database
from core.store.database import open_database
from core.store.errors import Busy, NotOpened, NotSaved
from core.store.sql import SqlStorage
from core.store.transaction import Transaction
from core.store.workspace import Workspace
from tests.browser.app_server import free_port
from tests.store.postgres_server import PASSWORD, running
from tests.store.records import person, put

SECRET = "dIsTinCt"
TAKE_THE_ROW = "UPDATE inside_view_versions SET version = version + 1 WHERE owner = %s"


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(database, "LOCK_SECONDS", 0.2)


def everything_told(error: BaseException, caplog) -> str:
    return "".join(traceback.format_exception(error)) + caplog.text


def wait_until_somebody_waits(connection: psycopg.Connection) -> None:
    """Wait until a statement of another connection stands in line for a row."""
    give_up = time.monotonic() + 30
    while not connection.execute("SELECT 1 FROM pg_locks WHERE NOT granted").fetchone():
        assert time.monotonic() < give_up
        time.sleep(0.005)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGQUIT], ids=["stopped", "crashed"])
def test_a_server_that_is_gone_is_told_and_all_is_there_when_it_is_back(how):
    with running() as server:
        workspace = Workspace(SqlStorage(open_database(server.address()), "Sam"))
        workspace.run(put, person("Ada"))
        before = workspace.snapshot()

        server.stop(how)
        for act in (workspace.snapshot, lambda: workspace.run(put, person("Mo"))):
            with pytest.raises(NotOpened) as raised:
                act()
            assert str(raised.value) == (
                "This could not be opened: the database at 127.0.0.1 cannot be used right now. "
                "Nothing was changed."
            )

        server.start()
        assert workspace.snapshot() is before
        workspace.run(put, person("Mo"))
        fresh = Workspace(SqlStorage(open_database(server.address()), "Sam"))
        assert [each.name for each in fresh.snapshot().people.values()] == ["Ada", "Mo"]

        server.stop(how)
        server.start()
        assert len(workspace.snapshot().people) == 2, "a short absence is not even noticed"


def test_a_server_that_goes_away_during_an_act_leaves_everything_as_it_was():
    with running() as server:
        workspace = Workspace(SqlStorage(open_database(server.address()), "Sam"))
        workspace.run(put, person("Ada"))
        before = workspace.snapshot()

        def late(tx: Transaction) -> None:
            tx.put(person("Mo"))
            server.stop()

        with pytest.raises(NotSaved, match=r"the database at 127\.0\.0\.1 cannot be used"):
            workspace.run(late)
        server.start()
        assert workspace.snapshot() is before
        workspace.run(put, person("Mo"))
        assert len(workspace.snapshot().people) == 2


def test_a_server_that_never_answers_is_given_up(monkeypatch):
    monkeypatch.setattr(database, "LOCK_SECONDS", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(NotOpened, match=r"the database at 127\.0\.0\.1 cannot be used"):
            open_database(f"postgresql://sam@127.0.0.1:{port}/sam")


def test_a_password_is_never_told(postgres, caplog):
    port = free_port()
    for address in (
        postgres.address(password=SECRET),
        postgres.address("no such database"),
        postgres.address().replace(str(postgres.port), str(port)),
        f"postgresql://sam:{SECRET}@127.0.0.1:{port}/sam",
        f"postgresql://sam:{SECRET}@127.0.0.1:port/sam",
        f"postgresql://sam:7/{SECRET}@127.0.0.1/sam",
        f"postgresql://sam:7@7:{SECRET}@127.0.0.1/sam",
        f"nothing://sam:{SECRET}@127.0.0.1/sam",
        f"sqlite://sam:{SECRET}@127.0.0.1/sam",
        SECRET,
        "",
    ):
        with pytest.raises(NotOpened) as raised:
            open_database(address)
        told = everything_told(raised.value, caplog)
        assert SECRET not in told, address
        assert PASSWORD not in told, address
        assert str(raised.value).startswith("This could not be opened: the ")


def test_what_somebody_wrote_is_never_in_the_log(address, caplog):
    engine = open_database(address)
    workspace = Workspace(SqlStorage(engine, "Sam"))
    workspace.run(put, person("Ada"))
    with engine.begin() as connection:
        connection.execute(text("ALTER TABLE inside_view_documents RENAME TO elsewhere"))
    with pytest.raises(NotSaved, match="cannot be used right now") as raised:
        workspace.run(put, person("Mo", notes=SECRET))
    assert "inside_view_documents" in caplog.text, "what went wrong is in the log"
    assert SECRET not in everything_told(raised.value, caplog)
    engine.dispose()


def test_a_copy_that_keeps_sqlite_to_itself_is_waited_for_and_then_told(impatient, tmp_path):
    file = tmp_path / "mine.db"
    engine = open_database(f"sqlite:///{file}")
    workspace = Workspace(SqlStorage(engine, "Sam"))
    workspace.run(put, person("Ada"))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert len(workspace.snapshot().people) == 1, "who only reads does not wait"
        with pytest.raises(Busy, match=r"has been saving for over 0\.2 seconds"):
            workspace.run(put, person("Mo"))
        other.execute("ROLLBACK")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Busy, match=r"mine\.db"):
            workspace.snapshot()
        other.execute("ROLLBACK")
    workspace.run(put, person("Mo"))
    assert len(workspace.snapshot().people) == 2
    engine.dispose()


def test_a_copy_that_stands_still_while_saving_is_waited_for_and_then_told(
    impatient, postgres, on_postgres
):
    owner = new_id()
    workspace = Workspace(SqlStorage(on_postgres, owner))
    workspace.run(put, person("Ada"))
    with psycopg.connect(postgres.address()) as other:
        other.execute(TAKE_THE_ROW, [owner])
        assert len(workspace.snapshot().people) == 1, "who only reads does not wait"
        for act in (lambda: workspace.run(put, person("Mo")), workspace.storage.erase):
            with pytest.raises(Busy, match="the database at 127"):
                act()
        other.rollback()
    workspace.run(put, person("Mo"))
    assert len(workspace.snapshot().people) == 2


@pytest.mark.parametrize("level", ["READ COMMITTED", "REPEATABLE READ", "SERIALIZABLE"])
def test_who_waited_for_somebody_faster_runs_again(postgres, on_postgres, level):
    owner, runs = new_id(), []
    workspace = Workspace(SqlStorage(on_postgres.execution_options(isolation_level=level), owner))
    workspace.run(put, person("Ada"))

    def add(tx: Transaction) -> None:
        runs.append(tx)
        tx.put(person("Mo"))

    with psycopg.connect(postgres.address()) as other, ThreadPoolExecutor(1) as pool:
        other.execute(TAKE_THE_ROW, [owner])
        saving = pool.submit(workspace.run, add)
        wait_until_somebody_waits(other)
        other.commit()
        saving.result()
    assert len(runs) == 2
    assert len(Workspace(SqlStorage(on_postgres, owner)).snapshot().people) == 2


def test_a_deadlock_is_a_lost_race(postgres, on_postgres):
    owner, runs = new_id(), []
    workspace = Workspace(SqlStorage(on_postgres, owner))
    workspace.run(put, person("Ada", id="ada"))

    def change(tx: Transaction) -> None:
        runs.append(tx)
        tx.put(person("Ada", id="ada", role="Nurse"))

    with psycopg.connect(postgres.address()) as other, ThreadPoolExecutor(1) as pool:
        other.execute("SET deadlock_timeout = '1min'")  # so that the other side is sent away
        other.execute("SELECT 1 FROM inside_view_documents WHERE owner = %s FOR UPDATE", [owner])
        saving = pool.submit(workspace.run, change)
        wait_until_somebody_waits(other)
        other.execute(TAKE_THE_ROW, [owner])
        other.commit()
        saving.result()
    assert len(runs) == 2
    assert Workspace(SqlStorage(on_postgres, owner)).snapshot().people["ada"].role == "Nurse"


@pytest.mark.parametrize("body", ["", "Dear diary", "[]", "null", '{"id": "ada"', '{"id": NaN}'])
def test_a_row_that_somebody_edited_into_no_document_is_told_and_left_alone(engine, body):
    owner = new_id()
    workspace = Workspace(SqlStorage(engine, owner))
    workspace.run(put, person("Ada"))
    good = edited(engine, owner, body)
    for each in (workspace, Workspace(SqlStorage(engine, owner))):
        for act in (each.snapshot, lambda each=each: each.run(put, person("Mo"))):
            with pytest.raises(NotOpened, match="the entry “people 1” in the database is damaged"):
                act()
    assert edited(engine, owner, good) == body
    assert [each.name for each in workspace.snapshot().people.values()] == ["Ada"]


def edited(engine: Engine, owner: str, body: str) -> str:
    """Put another text into the row of the first person, and return what stood there."""
    where = "FROM inside_view_documents WHERE owner = :owner AND table_name = 'people'"
    change = where.replace("FROM", "UPDATE").replace("WHERE", "SET body = :body WHERE")
    advance = TAKE_THE_ROW.replace("%s", ":owner")
    with engine.begin() as connection:
        stood = connection.execute(text(f"SELECT body {where}"), {"owner": owner}).scalar_one()
        connection.execute(text(change), {"owner": owner, "body": body})
        connection.execute(text(advance), {"owner": owner})
    return stood


def test_a_line_that_breaks_just_after_a_save_does_not_make_it_a_failure(engine, monkeypatch):
    owner = new_id()
    workspace = Workspace(SqlStorage(engine, owner))
    workspace.run(put, person("Ada"))
    really = engine.dialect.do_commit

    def kept_and_lost(connection):
        really(connection)
        raise engine.dialect.dbapi.OperationalError("the line broke")

    with monkeypatch.context() as broken:
        broken.setattr(engine.dialect, "do_commit", kept_and_lost)
        workspace.run(put, person("Mo"))
    names = [each.name for each in workspace.snapshot().people.values()]
    assert names == ["Ada", "Mo"]
    again = Workspace(SqlStorage(engine, owner)).snapshot()
    assert [each.name for each in again.people.values()] == names
    workspace.undo(workspace.last_act.id)
    assert len(workspace.snapshot().people) == 1
