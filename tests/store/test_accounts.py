"""Everybody's workspace in one database, and what is seen of it while the database is away."""

import gc
import sys
from collections.abc import Iterator

import pytest
from sqlalchemy import text

from core.store import accounts
from core.store.accounts import Accounts
from core.store.database import open_database
from core.store.errors import Away, NotOpened, NotSaved
from tests.store.postgres_server import PostgresServer, running
from tests.store.records import person, put, remove

ADA, MO = "https://id.example ada", "https://id.example mo"


@pytest.fixture(scope="module")
def fragile() -> Iterator[PostgresServer]:
    """A server that may be stopped, which the one for all tests may not."""
    with running() as server:
        yield server


def rows(address: str, owner: str) -> int:
    engine = open_database(address)
    with engine.connect() as connection:
        found = sum(
            connection.scalar(
                text(f"SELECT count(*) FROM inside_view_{table} WHERE owner = :owner"),
                {"owner": owner},
            )
            for table in ("documents", "versions")
        )
    engine.dispose()
    return found


def test_the_visits_of_one_owner_share_a_workspace_and_owners_never_do(address):
    here = Accounts(address)
    mine = here.workspace(ADA)
    mine.run(put, person("Zoe"))
    assert here.workspace(ADA) is mine
    assert here.workspace(MO).snapshot().is_empty


def test_a_workspace_is_forgotten_when_nobody_visits_it_and_found_again(address):
    here = Accounts(address)
    here.workspace(ADA).run(put, zoe := person("Zoe"))
    gc.collect()
    assert not here._open
    assert zoe.id in here.workspace(ADA).snapshot().people


def test_deleting_an_account_leaves_no_row_no_undo_and_the_others_alone(address):
    here = Accounts(address)
    mine, other = here.workspace(ADA), here.workspace(MO)
    for each in (mine, other):
        each.run(put, person("Zoe"))
    assert rows(address, ADA)
    here.delete(ADA)
    assert rows(address, ADA) == 0
    assert mine.snapshot().is_empty
    assert mine.last_act is None
    assert len(other.snapshot().people) == 1
    mine.run(put, person("Zoe"))  # who comes again begins anew
    assert len(Accounts(address).workspace(ADA).snapshot().people) == 1


@pytest.mark.parametrize(
    "wrong", ["", "no address", "oracle://a:b@c/d", "postgresql://:nonsense", "mysql://a:b@c/d"]
)
def test_an_address_that_cannot_be_right_is_told_without_repeating_it(wrong):
    with pytest.raises(NotOpened) as told:
        Accounts(wrong).workspace(ADA)
    assert not isinstance(told.value, Away)
    assert not wrong or wrong not in str(told.value)


def test_a_driver_that_is_not_installed_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(NotOpened, match="not installed"):
        Accounts("postgresql://a:b@127.0.0.1/c").workspace(ADA)


def test_while_the_database_is_away_one_sees_what_was_there_and_loses_nothing(fragile, monkeypatch):
    monkeypatch.setattr(accounts, "REST_SECONDS", 0.0)
    address = fragile.create_database()
    here = Accounts(address)
    mine, zoe, max_ = here.workspace(ADA), person("Zoe"), person("Max")
    mine.run(put, zoe)
    fragile.stop()
    assert zoe.id in mine.snapshot().people
    assert mine.storage.away
    with pytest.raises(NotSaved) as told:
        mine.run(put, max_)
    assert "127.0.0.1" not in str(told.value)
    assert max_.id not in mine.snapshot().people
    new = here.workspace(MO)
    with pytest.raises(Away):
        new.snapshot()
    with pytest.raises(Away):
        Accounts(address).workspace(ADA)
    with pytest.raises(NotSaved):
        here.delete(ADA)
    fragile.start()
    mine.run(put, max_)
    assert not mine.storage.away
    again = Accounts(address).workspace(ADA)
    assert {zoe.id, max_.id} == set(again.snapshot().people)
    assert new.snapshot().is_empty


def test_what_is_remembered_never_overwrites_what_was_written_elsewhere_meanwhile(
    fragile, monkeypatch
):
    monkeypatch.setattr(accounts, "REST_SECONDS", 0.2)
    address = fragile.create_database()
    mine, zoe, max_ = Accounts(address).workspace(ADA), person("Zoe"), person("Max")
    mine.run(put, zoe)
    fragile.stop()
    assert zoe.id in mine.snapshot().people  # and now the database is left alone for a while
    fragile.start()
    Accounts(address).workspace(ADA).run(remove, zoe)
    mine.run(put, max_)
    assert set(Accounts(address).workspace(ADA).snapshot().people) == {max_.id}
    assert set(mine.snapshot().people) == {max_.id}


def test_a_damaged_row_is_no_absence(address):
    here = Accounts(address)
    here.workspace(ADA).run(put, person("Zoe"))
    engine = open_database(address)
    with engine.begin() as connection:
        connection.execute(text("UPDATE inside_view_documents SET body = 'x'"))
    engine.dispose()
    gc.collect()
    with pytest.raises(NotOpened) as told:
        here.workspace(ADA).snapshot()
    assert not isinstance(told.value, Away)
