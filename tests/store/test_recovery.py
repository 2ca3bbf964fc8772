"""A damaged file is set aside, and the newest good backup opens with a word about it."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.store.backups import Backups
from core.store.errors import NotSaved
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.store.records import person, put

DAMAGE = {
    "empty": b"",
    "blank": b" \n",
    "zeros": bytes(4096),
    "garbage": bytes(range(256)) * 4,
    "not UTF-8": b'{"people": {"1": {"name": "\xff"}}}',
    "text": "Dear diary, today I …".encode(),
    "a list": b"[]",
    "an empty object": b"{}",
    "null": b"null",
    "a number": b"5",
    "tables that are lists": b'{"people": []}',
    "documents that are texts": b'{"people": {"1": "Ada"}}',
    "keys that are no numbers": b'{"people": {"ada": {}}}',
    "NaN": b'{"people": {"1": {"name": NaN}}}',
    "far too deep": b'{"people": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
}


@pytest.fixture
def saved(file: Path) -> tuple[bytes, str]:
    """A file with two people, of whom only the first is in the backup: its bytes and that name."""
    workspace = Workspace(FileStorage(file))
    workspace.run(put, person("Ada"))
    workspace.run(put, person("Mo"))
    workspace.storage.close()
    return file.read_bytes(), "Ada"


def set_aside(file: Path) -> list[bytes]:
    return [each.read_bytes() for each in sorted(file.parent.glob("*.damaged-*.json"))]


def names(workspace: Workspace) -> list[str]:
    return [each.name for each in workspace.snapshot().people.values()]


@pytest.mark.parametrize("content", DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_file_is_set_aside_and_the_backup_opens(file, saved, content):
    file.write_bytes(content)
    workspace = Workspace(FileStorage(file))
    assert names(workspace) == [saved[1]]
    assert set_aside(file) == [content]
    [notice] = workspace.storage.notices
    aside = next(file.parent.glob("*.damaged-*.json")).name
    assert notice.startswith("Your file could not be read: ")
    assert (
        f"It was kept as {aside} and the backup {Backups(file).all()[0][1].stem} was opened"
        in notice
    )
    workspace.run(put, person("Zoe"))
    assert names(Workspace(FileStorage(file))) == ["Ada", "Zoe"]
    assert set_aside(file) == [content], "and it is never overwritten"


@pytest.mark.parametrize("part", [0.01, 0.5, 0.9, 0.999])
def test_a_file_cut_short_anywhere_is_set_aside(file, saved, part):
    content = saved[0][: int(len(saved[0].rstrip()) * part)]
    file.write_bytes(content)
    assert names(Workspace(FileStorage(file))) == ["Ada"]
    assert set_aside(file) == [content]


def test_without_a_backup_an_empty_workspace_opens(file):
    file.write_bytes(b"garbage")
    workspace = Workspace(FileStorage(file))
    assert workspace.snapshot().is_empty
    assert "an empty workspace was opened" in workspace.storage.notices[0]
    assert set_aside(file) == [b"garbage"]
    workspace.run(put, person("Ada"))
    assert names(Workspace(FileStorage(file))) == ["Ada"]


def test_a_damaged_backup_is_passed_over(file, saved):
    folder = Backups(file).folder
    [(_, good)] = Backups(file).all()
    (folder / "2999-01-01T00-00-00Z.json").write_bytes(b"")
    file.write_bytes(b"garbage")
    workspace = Workspace(FileStorage(file))
    assert names(workspace) == ["Ada"]
    assert good.stem in workspace.storage.notices[0]


def test_damage_while_the_app_runs_is_noticed_and_what_it_had_read_is_still_there(file, saved):
    workspace = Workspace(FileStorage(file))
    assert names(workspace) == ["Ada", "Mo"]
    file.write_bytes(saved[0][:100])
    assert names(workspace) == ["Ada", "Mo"], "the backup has only Ada"
    [notice] = workspace.storage.notices
    assert "what was last read from it is still here" in notice
    assert set_aside(file) == [saved[0][:100]]
    assert names(Workspace(FileStorage(file))) == ["Ada", "Mo"]


def test_a_backup_that_is_newer_than_what_was_read_opens(file, saved):
    idle = Workspace(FileStorage(file))
    assert names(idle) == ["Ada", "Mo"]
    other = Workspace(FileStorage(file))
    other.run(put, person("Zoe"))
    Backups(file).keep(datetime.now(UTC) + timedelta(hours=1))
    other.run(put, person("Eva"))
    file.write_bytes(b"garbage")
    assert names(idle) == ["Ada", "Mo", "Zoe"]


def test_damage_is_noticed_before_a_change_is_made(file, saved):
    workspace = Workspace(FileStorage(file))
    workspace.snapshot()
    file.write_bytes(b"garbage")
    workspace.run(put, person("Zoe"))
    assert names(workspace) == ["Ada", "Mo", "Zoe"]
    assert set_aside(file) == [b"garbage"]


def test_two_damages_are_set_aside_under_two_names(file, saved):
    workspace = Workspace(FileStorage(file))
    for content in (b"first", b"second"):
        file.write_bytes(content)
        assert names(workspace) == ["Ada"]
    assert set_aside(file) == [b"first", b"second"]
    assert len(workspace.storage.notices) == 2


def test_two_copies_that_meet_the_damage_set_it_aside_once(file, saved):
    one, two = Workspace(FileStorage(file)), Workspace(FileStorage(file))
    file.write_bytes(b"garbage")
    assert names(one) == names(two) == ["Ada"]
    assert set_aside(file) == [b"garbage"]
    assert (len(one.storage.notices), len(two.storage.notices)) == (1, 0)


def test_damage_that_cannot_be_set_aside_is_left_alone_and_told(file, saved, monkeypatch):
    file.write_bytes(b"garbage")

    def refuse(*args):
        raise OSError(30, "Read-only file system", str(file))

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(NotSaved, match="Read-only file system"):
        Workspace(FileStorage(file)).snapshot()
    assert file.read_bytes() == b"garbage"


def test_a_backup_that_opened_is_not_changed_by_what_is_saved_after(file, saved):
    [(_, backup)] = Backups(file).all()
    content = backup.read_bytes()
    file.write_bytes(b"garbage")
    workspace = Workspace(FileStorage(file))
    workspace.run(put, person("Zoe"))
    assert backup.read_bytes() == content
