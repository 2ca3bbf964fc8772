"""A backup takes the place of everything as one act, and comes back as it was."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from core.domain.profile import Profile
from core.domain.snapshot import VERSION
from core.store.backups import Backups
from core.store.errors import NotOpened
from core.store.file import FileStorage
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace, opened
from tests.store.records import message, person, put, remove


def test_what_was_taken_away_opens_elsewhere_as_it_was(workspace):
    ada = person("Ada \u2028 Łukasz 🚀")
    workspace.run(put, ada, message(ada.id), Profile(name="Sam"))
    elsewhere = Workspace(MemoryStorage())
    elsewhere.restore(opened(workspace.content()))
    for kind in (type(ada), Profile, type(message(ada.id))):
        assert dict(elsewhere.snapshot().table(kind)) == dict(workspace.snapshot().table(kind))


def test_a_backup_replaces_everything_and_can_be_undone(workspace):
    ada, mo, zoe = person("Ada"), person("Mo"), person("Zoe")
    workspace.run(put, ada, mo)
    saved = workspace.content()
    workspace.run(remove, mo)
    workspace.run(put, zoe, replace(ada, role="Nurse"))
    before = dict(workspace.snapshot().people)
    act_id = workspace.restore(opened(saved))
    assert dict(workspace.snapshot().people) == {ada.id: ada, mo.id: mo}
    workspace.undo(act_id)
    assert dict(workspace.snapshot().people) == before


def test_a_backup_of_just_this_changes_nothing(workspace):
    workspace.run(put, person())
    act = workspace.last_act
    assert workspace.restore(opened(workspace.content())) is None
    assert workspace.last_act is act


def test_a_key_and_a_table_that_we_do_not_know_travel_with_a_backup(workspace):
    tables = {
        **json.loads(workspace.content()),
        "people": {"1": {"id": "ada", "name": "Ada", "created": "2026-11-20T15:00:00Z", "tea": 1}},
        "teas": {"7": {"id": "mint", "name": "mint"}},
    }
    elsewhere = Workspace(MemoryStorage())
    elsewhere.restore(opened(json.dumps(tables).encode()))
    kept = json.loads(elsewhere.content())
    assert kept["people"]["1"]["tea"] == 1
    assert [*kept["teas"].values()] == [{"id": "mint", "name": "mint"}]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is not complete JSON"),
        (b"[]", "it holds something else than tables"),
        (b'{"people": {}}', "not a file that Inside View made"),
        (b'{"meta": {"1": {"format": "diary"}}}', "not a file that Inside View made"),
        (
            b'{"meta": {"1": {"format": "inside-view", "version": %d}}}' % (VERSION + 1),
            "please update the app first",
        ),
    ],
)
def test_a_file_that_is_no_backup_is_told_in_a_sentence(content, reason):
    with pytest.raises(NotOpened, match=reason):
        opened(content)


def test_the_copies_beside_the_file_can_be_looked_into(in_file, file):
    in_file.run(put, person("Ada"))
    in_file.run(put, person("Mo"))
    [made] = in_file.backups()
    assert [each.name for each in in_file.backup(made).snapshot.people.values()] == ["Ada"]
    with pytest.raises(NotOpened, match="No such file"):
        in_file.backup(made - timedelta(days=1))


def test_where_no_copies_are_kept_there_are_none():
    workspace = Workspace(MemoryStorage())
    assert workspace.backups() == []
    with pytest.raises(NotOpened, match="no such backup"):
        workspace.backup(datetime.now(UTC))


def test_forgetting_leaves_nothing_beside_the_file_but_its_lock(in_file, file):
    in_file.run(put, person("Ada"))
    in_file.run(put, person("Mo"))
    file.write_bytes(b"garbage")
    in_file.snapshot()
    Backups(file).keep_version(1)
    in_file.forget()
    left = {path.name for path in file.parent.rglob("*") if path.is_file()}
    assert left == {file.name, f"{file.name}.lock"}
    assert in_file.backups() == []
    assert in_file.last_act is None


def test_a_file_that_is_gone_is_told_together_with_its_copies(in_file, file):
    in_file.run(put, person("Ada"))
    in_file.run(put, person("Mo"))
    file.unlink()
    again = FileStorage(file)
    assert "The Data screen has 1 earlier copy to open." in again.notices[0]
    assert Workspace(again).snapshot().is_empty


def test_a_new_folder_is_nothing_to_tell(file):
    assert FileStorage(file).notices == []
