"""A backup takes the place of everything as one act, and comes back as it was."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from core.domain.message import Message
from core.domain.profile import Profile
from core.domain.snapshot import VERSION
from core.store.backups import Backups
from core.store.errors import NotOpened, UndoRefused
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
        (b"", "it is cut short or damaged"),
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


LOOSE = {
    "meta": {"1": {"format": "inside-view", "version": VERSION}},
    "people": {
        "1": {"id": "ada", "name": "Ada", "created": "2026-11-20T15:00:00Z"},
        "2": {"name": "nobody knows whose id this was"},
        "3": {"id": "ada", "name": "Ada twice", "created": "2026-11-20T15:00:00Z"},
    },
    "messages": {
        "1": {
            "id": "m",
            "person_id": "gone",
            "kind": "request",
            "created": "2026-11-20T15:00:00Z",
        }
    },
    "teas": {"7": {"name": "mint"}},
}
"""What somebody may make of a file by hand."""


def words(workspace: Workspace) -> list[str]:
    """Return every document, without the number it stands under."""
    tables = json.loads(workspace.content())
    return sorted(str(doc) for name in tables if name != "meta" for doc in tables[name].values())


def test_a_file_that_points_to_nothing_opens_and_hides_what_it_cannot_show(workspace):
    workspace.run(put, person("Zoe"))
    workspace.restore(opened(json.dumps(LOOSE).encode()))
    assert [each.id for each in workspace.snapshot().people.values()] == ["ada"]
    assert workspace.snapshot().table(Message) == {}
    assert workspace.unreadable == 3


def test_nothing_of_a_file_is_left_out_also_what_has_no_id_or_one_twice(workspace):
    elsewhere = Workspace(MemoryStorage())
    elsewhere.restore(opened(json.dumps(LOOSE).encode()))
    workspace.run(put, person("Zoe"))
    workspace.restore(opened(elsewhere.content()))
    assert words(workspace) == words(elsewhere)
    assert len(words(workspace)) == 5


def test_opening_such_a_file_can_be_undone_and_so_can_what_came_before(workspace):
    workspace.restore(opened(json.dumps(LOOSE).encode()))
    before = words(workspace)
    workspace.undo(workspace.restore(opened(Workspace(MemoryStorage()).content())))
    assert words(workspace) == before


def test_what_was_hidden_shows_again_when_what_it_points_to_is_back(in_file, file):
    ada = person("Ada")
    in_file.run(put, ada, message(ada.id))
    saved = in_file.content()
    tables = json.loads(file.read_bytes())
    tables["people"] = {}
    file.write_text(json.dumps(tables))
    assert in_file.unreadable == 1
    in_file.restore(opened(saved))
    assert in_file.unreadable == 0
    assert len(in_file.snapshot().messages_to(ada.id)) == 1


def test_erasing_leaves_nothing_not_even_what_could_not_be_shown(workspace):
    workspace.restore(opened(json.dumps(LOOSE).encode()))
    before = words(workspace)
    act_id = workspace.erase()
    assert words(workspace) == []
    workspace.undo(act_id)
    assert words(workspace) == before
    workspace.erase()
    workspace.forget()
    assert workspace.erase() is None


def test_undoing_a_restore_is_refused_where_something_would_point_to_nothing(workspace):
    ada = person("Ada")
    workspace.run(put, ada)
    saved = workspace.content()
    workspace.run(remove, ada)
    act_id = workspace.restore(opened(saved))
    workspace.run(put, person("Mo", introducer_id=ada.id))
    with pytest.raises(UndoRefused):
        workspace.undo(act_id)


def test_forgetting_works_in_a_folder_with_a_strange_name(tmp_path):
    file = tmp_path / "my [1]*.json"
    workspace = Workspace(FileStorage(file))
    workspace.run(put, person("Ada"))
    file.write_bytes(b"garbage")
    workspace.snapshot()
    (tmp_path / f".{file.name}.4711.tmp").write_text("Ada")
    workspace.forget()
    assert {each.name for each in tmp_path.iterdir() if each.is_file()} == {
        file.name,
        f"{file.name}.lock",
    }


def test_a_file_saved_with_a_byte_order_mark_is_read(in_file, file):
    in_file.run(put, person("Ada"))
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert len(Workspace(FileStorage(file)).snapshot().people) == 1
    assert FileStorage(file).notices == []
