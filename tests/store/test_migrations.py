"""Files of every earlier version, as that version really wrote them, open as the newest."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.promise import Promise
from core.domain.snapshot import TABLES, VERSION
from core.store.backups import Backups
from core.store.file import FileStorage
from core.store.format import META, parse
from core.store.migrations import MIGRATIONS, migrated
from core.store.workspace import Workspace, opened
from tests.store.records import person, put

KEPT = Path(__file__).parent / "versions"
EARLIER = range(1, VERSION)


@pytest.fixture(params=EARLIER)
def old(request: pytest.FixtureRequest, file: Path) -> Path:
    """A workspace file as an earlier version left it."""
    shutil.copy(KEPT / f"{request.param}.json", file)
    return file


def moments(value: object) -> list[str]:
    """Return every text in a document that is a time."""
    if isinstance(value, dict | list):
        parts = value.values() if isinstance(value, dict) else value
        return [found for part in parts for found in moments(part)]
    try:
        return [value] if datetime.fromisoformat(value).tzinfo else []
    except (TypeError, ValueError):
        return []


def test_there_is_a_step_from_every_version_to_the_next_and_a_file_of_each():
    assert len(MIGRATIONS) == VERSION - 1
    assert {path.stem for path in KEPT.iterdir()} == {str(version) for version in EARLIER}


def test_every_record_of_an_older_file_is_there(old):
    tables = json.loads(old.read_bytes())
    workspace = Workspace(FileStorage(old))
    view = workspace.snapshot()
    for name, kind in TABLES.items():
        assert list(view.table(kind)) == [doc["id"] for doc in tables.get(name, {}).values()], name
    assert workspace.unreadable == 0
    assert workspace.storage.notices == []


def test_opening_an_older_file_does_not_write_it(old):
    content = old.read_bytes()
    workspace = Workspace(FileStorage(old))
    assert workspace.snapshot() is workspace.snapshot()
    assert old.read_bytes() == content
    assert [each.name for each in old.parent.iterdir()] == [old.name]


def test_the_first_save_writes_the_newest_version_and_keeps_the_old_bytes(old):
    content = old.read_bytes()
    version = json.loads(content)["meta"]["1"]["version"]
    Backups(old).keep(datetime.now(UTC))
    workspace = Workspace(FileStorage(old))
    before = workspace.snapshot()
    workspace.run(put, person("Mo"))
    saved = json.loads(old.read_bytes())
    assert saved["meta"] == META
    assert (Backups(old).folder / f"version-{version}.json").read_bytes() == content
    again = Workspace(FileStorage(old)).snapshot()
    for kind in TABLES.values():
        kept = {
            id: each for id, each in again.table(kind).items() if getattr(each, "name", "") != "Mo"
        }
        assert kept == dict(before.table(kind))


def test_an_older_file_opens_as_a_backup_too(old):
    state = opened(old.read_bytes())
    assert state.snapshot.people.keys() == Workspace(FileStorage(old)).snapshot().people.keys()


def test_an_act_on_an_older_file_can_be_undone(old):
    workspace = Workspace(FileStorage(old))
    before = workspace.snapshot()
    workspace.run(put, person("Mo"))
    workspace.undo(workspace.last_act.id)
    assert dict(workspace.snapshot().people) == dict(before.people)


def test_version_2_keeps_the_same_moments_in_utc():
    old = parse((KEPT / "1.json").read_bytes())
    new = migrated(old)
    assert "2026-11-09T00:30:00+01:00" in moments(old)
    assert all(moment.endswith("Z") for moment in moments(new))
    assert sorted(map(datetime.fromisoformat, moments(new))) == sorted(
        map(datetime.fromisoformat, moments(old))
    )
    talk = opened((KEPT / "1.json").read_bytes()).snapshot.interviews["interview-ada"]
    assert talk.starts == datetime(2026, 11, 8, 23, 30, tzinfo=UTC)
    assert talk.debrief.finished == datetime(2026, 11, 9, 0, 0, tzinfo=UTC)


def test_version_2_leaves_alone_what_it_does_not_know():
    odd = {
        "meta": {"1": {"format": "inside-view", "version": 1}},
        "people": {
            "1": {"id": "a", "created": "yesterday", "set_aside": 5, "tea": {"sent": ["x"]}},
            "2": {"id": "b", "created": "2026-11-20T15:00:00", "name": "2026-11-20T15:00:00+01:00"},
        },
        "teas": {"1": {"created": "2026-11-20T15:00:00+01:00"}},
    }
    assert migrated(odd) == {**odd, "meta": META}


@pytest.mark.parametrize("version", [None, 0, -3, "two", True])
def test_a_file_that_names_no_real_version_is_taken_for_the_first(version):
    tables = {"meta": {"1": {"version": version}}, "people": {}}
    assert migrated(tables)["meta"] == META


def test_times_are_written_in_utc_whatever_offset_they_come_with(workspace):
    here = datetime.fromisoformat("2026-11-20T23:30:00.000001-08:00")
    ada = person(set_aside=here)
    talk = Interview(person_id=ada.id, starts=here, created=here)
    workspace.run(put, ada, talk)
    tables = workspace.storage.read()
    assert {*moments(tables)} == {"2026-11-20T15:00:00Z", "2026-11-21T07:30:00.000001Z"}
    assert workspace.snapshot().people[ada.id].set_aside == here


def test_dates_stay_dates():
    view = opened((KEPT / "1.json").read_bytes()).snapshot
    assert view.table(Promise)["promise-1"].due.isoformat() == "2026-11-16"
    assert view.table(Person)["person-ravi"].name == "रवि शर्मा"
