"""One file on the disk: what it looks like, when it is read, and what a failing disk does."""

import errno
import json
import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from tinydb import TinyDB, where

import core.store.file
import core.store.workspace
from core.domain.profile import Profile
from core.domain.snapshot import VERSION
from core.store.errors import Busy, NewerFormat, NotSaved, StoreError
from core.store.file import FileStorage
from core.store.transaction import Transaction
from core.store.workspace import Workspace
from tests.store.records import NOW, message, person, put, remove


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The size of every content that was parsed."""
    sizes: list[int] = []
    parse = core.store.file.parse

    def counting(content: bytes):
        sizes.append(len(content))
        return parse(content)

    monkeypatch.setattr(core.store.file, "parse", counting)
    return sizes


def names_in(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def identity(file: Path) -> tuple[int, int, bytes]:
    return file.stat().st_ino, file.stat().st_mtime_ns, file.read_bytes()


def put_and_fail(tx: Transaction, *records) -> None:
    put(tx, *records)
    raise ValueError("half way")


def test_looking_at_an_empty_workspace_makes_no_file(in_file, file):
    assert in_file.snapshot().is_empty
    assert names_in(file.parent) == set()


def test_the_first_save_makes_the_folders_too(tmp_path):
    file = tmp_path / "new" / "folder" / "mine.json"
    Workspace(FileStorage(file)).run(put, person())
    assert file.exists()


def test_stock_tinydb_reads_the_file(in_file, file):
    ada = person("Ada Łukasz 🚀", role="Nurse")
    in_file.run(put, ada, person("Mo"), Profile(name="Sam"))
    with TinyDB(file) as database:
        assert {*database.tables()} == {"meta", "people", "profile"}
        found = database.table("people").get(where("role") == "Nurse")
        assert (found["name"], found["id"]) == ("Ada Łukasz 🚀", ada.id)
        assert database.table("meta").all() == [{"format": "inside-view", "version": VERSION}]


def test_what_stock_tinydb_writes_is_read(in_file, file):
    ada = person()
    in_file.run(put, ada)
    with TinyDB(file) as database:
        database.table("people").update({"role": "Nurse"}, where("id") == ada.id)
    assert in_file.snapshot().people[ada.id].role == "Nurse"


def test_every_document_stands_on_a_line_of_its_own(in_file, file):
    people = [person(f"Person\n{number}") for number in range(5)]
    in_file.run(put, *people, message(people[0].id))
    lines = file.read_text("utf-8").splitlines()
    for each in people:
        line = next(line for line in lines if each.id in line and "Person" in line)
        number, document = line.rstrip(",").split(": ", 1)
        assert json.loads(number).isdecimal()
        assert json.loads(document)["name"] == each.name
    assert sum("created" in line for line in lines) == 6


def test_a_change_leaves_every_other_line_as_it_was(in_file, file):
    people = [person(f"Person {number}") for number in range(20)]
    in_file.run(put, *people)
    before = file.read_bytes().splitlines()
    in_file.run(put, replace(people[7], role="Nurse"))
    after = file.read_bytes().splitlines()
    different = [new for old, new in zip(before, after, strict=True) if old != new]
    assert len(different) == 1
    assert b"Nurse" in different[0]


def test_a_whole_transaction_replaces_the_file_once_at_its_end(in_file, file, monkeypatch):
    replaced = []
    really = os.replace
    monkeypatch.setattr(os, "replace", lambda a, b: (replaced.append(Path(b)), really(a, b))[1])
    ada = person()
    in_file.run(put, ada)
    stood = identity(file)
    with in_file.transaction() as tx:
        for record in (person("Mo"), message(ada.id), Profile(name="Sam")):
            tx.put(record)
            assert identity(file) == stood, "nothing is written before the end"
    assert identity(file)[0] != stood[0]
    assert replaced == [file, file]


def test_a_failed_transaction_does_not_touch_the_file(in_file, file):
    in_file.run(put, person())
    stood, there = identity(file), names_in(file.parent)
    with pytest.raises(ValueError, match="half way"):
        in_file.run(put_and_fail, person("Mo"))
    assert (identity(file), names_in(file.parent)) == (stood, there)


def test_a_refused_value_does_not_touch_the_file(in_file, file):
    in_file.run(put, person())
    stood = identity(file)
    with pytest.raises(StoreError):
        in_file.run(put, person("Mo"), person("\ud800"))
    assert identity(file) == stood


def test_a_rerun_that_changes_nothing_parses_nothing(in_file, file, parsed):
    in_file.run(put, person())
    fresh = Workspace(FileStorage(file))
    fresh.snapshot()
    assert len(parsed) == 1, "a workspace just opened reads the file once"
    for _ in range(20):
        fresh.snapshot()
        in_file.snapshot()
    assert len(parsed) == 1, "the writer knows what it wrote"


def test_own_changes_are_not_parsed_again(in_file, parsed):
    for number in range(5):
        in_file.run(put, person(f"Person {number}"))
        in_file.snapshot()
    assert parsed == []


def test_a_change_by_somebody_else_is_parsed_once(in_file, file, parsed):
    in_file.run(put, person())
    other = Workspace(FileStorage(file))
    other.run(put, person("Mo"))
    parsed.clear()
    for _ in range(5):
        assert len(in_file.snapshot().people) == 2
    assert len(parsed) == 1


def test_a_file_of_the_same_size_and_time_is_still_seen_as_another(in_file, file):
    ada = person("Ada")
    in_file.run(put, ada)
    stood = file.stat()
    other = file.with_name("other.json")
    other.write_bytes(file.read_bytes().replace(b"Ada", b"Eva"))
    os.utime(other, ns=(stood.st_atime_ns, stood.st_mtime_ns))
    os.replace(other, file)
    assert file.stat().st_size == stood.st_size
    assert in_file.snapshot().people[ada.id].name == "Eva"


def test_a_file_deleted_while_the_app_runs_is_written_again_as_a_whole(in_file, file):
    ada = person("Ada")
    in_file.run(put, ada, Profile(name="Sam"))
    file.unlink()
    assert list(in_file.snapshot().people) == [ada.id], "nothing is lost on the screen"
    in_file.run(put, person("Mo"))
    fresh = Workspace(FileStorage(file)).snapshot()
    assert [each.name for each in fresh.people.values()] == ["Ada", "Mo"]
    assert fresh.profile.name == "Sam"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
def test_a_disk_that_refuses_leaves_the_old_file_and_says_so(in_file, file, monkeypatch, number):
    in_file.run(put, person())
    stood, before = identity(file), in_file.snapshot()

    def refuse(*args):
        raise OSError(number, os.strerror(number), str(file))

    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", refuse)
        with pytest.raises(NotSaved, match=os.strerror(number)) as raised:
            in_file.run(put, person("Mo"))
    assert str(raised.value).startswith("This could not be saved: ")
    assert identity(file) == stood
    assert in_file.snapshot() is before
    assert [name for name in names_in(file.parent) if name.endswith(".tmp")] == []
    in_file.run(put, person("Mo"))
    assert len(Workspace(FileStorage(file)).snapshot().people) == 2, "it goes on afterwards"


def test_a_disk_that_is_full_while_writing_leaves_the_old_file(in_file, file, monkeypatch):
    in_file.run(put, person())
    content = file.read_bytes()

    def refuse(handle):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(NotSaved, match="No space left"):
        in_file.run(put, person("Mo"))
    assert file.read_bytes() == content
    assert [name for name in names_in(file.parent) if name.endswith(".tmp")] == []


def test_a_folder_that_cannot_be_synced_does_not_stop_the_save(in_file, file, monkeypatch):
    really = os.fsync

    def refuse(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        really(handle)

    monkeypatch.setattr(os, "fsync", refuse)
    in_file.run(put, person())
    assert len(Workspace(FileStorage(file)).snapshot().people) == 1


@pytest.mark.parametrize("deeper", ["", "further/down/"])
def test_a_folder_that_cannot_be_is_told_in_a_sentence(tmp_path, deeper):
    (tmp_path / "taken").write_text("a file, not a folder")
    workspace = Workspace(FileStorage(tmp_path / "taken" / f"{deeper}mine.json"))
    with pytest.raises(StoreError, match=r"(?i)not a directory|file exists"):
        workspace.run(put, person())
    with pytest.raises(StoreError, match=r"(?i)not a directory"):
        workspace.snapshot()


def test_a_folder_in_the_place_of_the_file_is_told_in_a_sentence(file):
    file.mkdir()
    workspace = Workspace(FileStorage(file))
    with pytest.raises(StoreError, match=r"(?i)is a directory"):
        workspace.snapshot()
    with pytest.raises(StoreError, match=r"(?i)is a directory"):
        workspace.run(put, person())
    assert file.is_dir()


def test_a_file_that_may_not_be_read_is_told_in_a_sentence_and_left_alone(file, monkeypatch):
    Workspace(FileStorage(file)).run(put, person())
    content, there = file.read_bytes(), names_in(file.parent)
    workspace = Workspace(FileStorage(file))

    really = os.open

    def refuse(path, *args):
        if Path(path) == file:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return really(path, *args)

    with monkeypatch.context() as broken:
        broken.setattr(os, "open", refuse)
        with pytest.raises(StoreError, match="Permission denied"):
            workspace.snapshot()
        with pytest.raises(StoreError, match="Permission denied"):
            workspace.run(put, person("Mo"))
    assert (file.read_bytes(), names_in(file.parent)) == (content, there)
    assert len(workspace.snapshot().people) == 1


def test_a_lock_held_too_long_is_told_in_a_sentence_that_names_who_holds_it(
    in_file, file, monkeypatch
):
    monkeypatch.setattr(in_file.storage._lock._processes, "timeout", 0.05)
    other = FileStorage(file)
    with (
        other.lock(),
        pytest.raises(Busy, match="Another tab or running copy of Inside View") as raised,
    ):
        in_file.run(put, person())
    assert f"process {os.getpid()} since " in str(raised.value)
    assert f"which holds {file}.lock" in str(raised.value)
    in_file.run(put, person())
    assert len(in_file.snapshot().people) == 1


def test_a_file_changed_by_hand_during_an_act_makes_the_act_run_again(in_file, file):
    ada = person()
    in_file.run(put, ada)
    runs = []

    def act(tx: Transaction) -> None:
        if not runs:
            with TinyDB(file) as editor:
                editor.table("people").update({"role": "Nurse"}, where("id") == ada.id)
        runs.append(tx.before.people[ada.id].role)
        tx.change(type(ada), ada.id, lambda each: replace(each, notes="Met in Leeds"))

    in_file.run(act)
    assert runs == ["", "Nurse"]
    kept = Workspace(FileStorage(file)).snapshot().people[ada.id]
    assert (kept.role, kept.notes) == ("Nurse", "Met in Leeds")


def test_a_file_that_never_stands_still_is_given_up_with_a_sentence(in_file, file, monkeypatch):
    in_file.run(put, person())
    monkeypatch.setattr(core.store.workspace, "LOCK_SECONDS", 0)

    def act(tx: Transaction) -> None:
        file.write_bytes(file.read_bytes() + b"\n")
        put(tx, person("Mo"))

    with pytest.raises(Busy, match="Nothing is lost"):
        in_file.run(act)


def test_what_cannot_be_shown_is_counted(in_file, file):
    ada = person()
    in_file.run(put, ada, message(ada.id), person("Mo"))
    assert in_file.unreadable == 0
    tables = json.loads(file.read_bytes())
    tables["people"]["1"]["name"] = 5
    file.write_text(json.dumps(tables))
    assert in_file.unreadable == 2, "Ada, and the message that belongs to her"
    in_file.run(put, person("Zoe"))
    assert in_file.unreadable == 2


def test_a_newer_version_is_read_but_not_changed(in_file, file):
    ada = person()
    in_file.run(put, ada)
    content = file.read_bytes().replace(b'"version":%d' % VERSION, b'"version":%d' % (VERSION + 1))
    file.write_bytes(content)
    newer = Workspace(FileStorage(file))
    for workspace in (newer, in_file):
        assert workspace.read_only
        assert workspace.snapshot().people[ada.id] == ada
        with pytest.raises(NewerFormat, match="please update the app"):
            workspace.run(put, person("Mo"))
        with pytest.raises(NewerFormat):
            workspace.run(remove, ada)
        assert list(workspace.snapshot().people) == [ada.id]
    assert file.read_bytes() == content


def test_an_unknown_table_written_by_another_copy_is_kept(in_file, file):
    in_file.run(put, person())
    tables = json.loads(file.read_bytes())
    file.write_text(json.dumps({**tables, "teas": {"7": {"name": "mint"}}}))
    in_file.run(put, person("Mo"))
    assert json.loads(file.read_bytes())["teas"] == {"7": {"name": "mint"}}


def test_a_link_to_a_file_elsewhere_stays_a_link(tmp_path):
    real = tmp_path / "cloud" / "mine.json"
    real.parent.mkdir()
    link = tmp_path / "inside-view.json"
    link.symlink_to(real)
    through_link, direct = Workspace(FileStorage(link)), Workspace(FileStorage(real))
    for number in range(3):
        through_link.run(put, person(f"Through the link {number}"))
        direct.run(put, person(f"Directly {number}"))
    assert link.is_symlink()
    for workspace in (through_link, direct):
        assert len(workspace.snapshot().people) == 6


def test_times_are_kept_as_they_were_meant(in_file, file):
    moment = NOW + timedelta(microseconds=1)
    ada = person(set_aside=moment)
    in_file.run(put, ada)
    assert Workspace(FileStorage(file)).snapshot().people[ada.id].set_aside == moment
