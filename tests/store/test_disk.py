"""A disk that is full, locked or gone: a clear sentence, the old file as it was, and on it goes."""

import ctypes
import os
import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from tinydb import TinyDB, where

import core.store.file
from core.store.backups import Backups
from core.store.errors import NotOpened, NotSaved, StoreError
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.store.elsewhere import elsewhere
from tests.store.records import NOW, person, put, remove

LARGE = 8_000
"""Bytes that do not fit on the disk any more."""


def names(workspace: Workspace) -> list[str]:
    return [each.name for each in workspace.snapshot().people.values()]


def opened(file: Path) -> Workspace:
    return Workspace(FileStorage(file))


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of the folder; what the lock file says is nobody's work."""
    files = [each for each in folder.rglob("*") if each.is_file() and each.suffix != ".lock"]
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}


def save_in_trouble(file: Path, trouble: Callable[[], AbstractContextManager[None]]) -> None:
    """Save amid trouble with a workspace that is open, and with one that opens amid it."""
    here, first, before = opened(file), names(opened(file)), contents(file.parent)
    with trouble():
        for workspace in (here, opened(file)):
            with pytest.raises(NotSaved, match=r"This could not be saved: .*Everything saved"):
                workspace.run(put, person("Mo", notes="x" * LARGE))
            assert names(workspace) == first, "what is on the screen is what is in the file"
            now = contents(file.parent)
            assert before.items() <= now.items()
            assert {*now.values()} == {*before.values()}, "there may be one more backup"
    for number, workspace in enumerate((here, opened(file))):
        workspace.run(put, person(f"Afterwards {number}"))
    assert names(opened(file)) == [*first, "Afterwards 0", "Afterwards 1"]


def recover_in_trouble(file: Path, trouble: Callable[[], AbstractContextManager[None]]) -> None:
    """Meet a damaged file amid trouble: it is left alone, and recovered afterwards."""
    first = names(opened(file))
    whole = file.read_bytes()
    Backups(file).erase()
    Backups(file).keep(datetime.now(UTC))
    file.unlink()  # the backup is the same file by another name
    file.write_bytes(whole[:-20])
    before = contents(file.parent)
    with trouble():
        for _ in range(2):
            with pytest.raises(NotSaved, match="This could not be saved: "):
                opened(file).snapshot()
            assert contents(file.parent) == before
    recovered = opened(file)
    assert names(recovered) == first
    [aside] = file.parent.glob("*.damaged-*.json")
    assert aside.read_bytes() == whole[:-20]
    assert len(recovered.storage.notices) == 1


@contextmanager
def full_after(size: int) -> Iterator[None]:
    """Let no file grow over a size; the system refuses as it does on a full disk."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@contextmanager
def without_links() -> Iterator[None]:
    def refuse(*args: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(os, "link", refuse)
        yield


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    folder.chmod(0o500)
    try:
        yield
    finally:
        folder.chmod(0o700)


def fill_the_disk(folder: str, step: int) -> int:
    """Let the disk be full after ever more bytes of a save; return how often it was."""
    core.store.file.SETTLE_SECONDS = 0
    file = Path(folder) / "inside-view.json"
    opened(file).run(put, person("Ada", id="ada"))
    sizes = range(0, LARGE, step)
    for links in (nullcontext, without_links):
        with links():
            for size in sizes:
                Backups(file).erase()  # so that there is one to make
                save_in_trouble(file, partial(full_after, size))
            for size in (0, 50):
                recover_in_trouble(file, partial(full_after, size))
                next(file.parent.glob("*.damaged-*.json")).unlink()
    return 2 * len(sizes)


def lock_the_folder(folder: str) -> list[str]:
    """Work where the folder, the backups or the file may not be written or not even be read."""
    core.store.file.SETTLE_SECONDS = 0
    if os.geteuid() == 0:
        obey_permissions()
    file = Path(folder) / "inside-view.json"
    opened(file).run(put, person("Ada", id="ada"))
    save_in_trouble(file, partial(read_only, file.parent))
    file.with_name(f"{file.name}.lock").unlink()  # as where the file was brought by hand
    save_in_trouble(file, partial(read_only, file.parent))
    recover_in_trouble(file, partial(read_only, file.parent))
    with read_only(Backups(file).folder):
        opened(file).run(put, person("Zoe"))
    before = file.read_bytes()
    file.chmod(0)
    for act in (Workspace.snapshot, lambda workspace: workspace.run(put, person("Mo"))):
        with pytest.raises(NotOpened, match=r"Permission denied .*Nothing was changed"):
            act(opened(file))
    file.chmod(0o600)
    assert file.read_bytes() == before
    return names(opened(file))


def obey_permissions() -> None:
    """Let root be refused what everybody is refused: without capabilities it is nobody special."""
    version_3 = (ctypes.c_uint32 * 2)(0x20080522, 0)
    assert ctypes.CDLL(None).capset(version_3, (ctypes.c_uint32 * 6)()) == 0


def test_a_full_disk_leaves_everything_as_it_was(tmp_path):
    assert elsewhere(fill_the_disk, tmp_path, LARGE // 8) == 16


def test_what_may_not_be_written_or_read_stays_as_it_was(tmp_path):
    afterwards = ["Afterwards 0", "Afterwards 1"]
    assert elsewhere(lock_the_folder, tmp_path) == ["Ada", *afterwards, *afterwards, "Zoe"]


def test_a_file_removed_while_open_is_written_again_as_a_whole(in_file, file):
    in_file.run(put, person("Ada"))
    with in_file.transaction() as tx:
        tx.put(person("Mo"))
        file.unlink()
    assert names(in_file) == names(opened(file)) == ["Ada", "Mo"]


def test_a_folder_that_vanishes_while_open_is_made_again_by_the_next_save(tmp_path):
    file = tmp_path / "my" / "documents" / "inside-view.json"
    workspace = opened(file)
    workspace.run(put, person("Ada"))
    workspace.run(put, person("Mo"))
    shutil.rmtree(tmp_path / "my")
    assert names(workspace) == ["Ada", "Mo"], "nothing is lost on the screen"
    workspace.run(put, person("Zoe"))
    assert names(opened(file)) == ["Ada", "Mo", "Zoe"]


def test_a_folder_that_vanishes_during_an_act_is_told_and_the_next_save_has_everything(tmp_path):
    file = tmp_path / "my" / "documents" / "inside-view.json"
    workspace = opened(file)
    workspace.run(put, person("Ada"))

    def amid(tx):
        put(tx, person("Mo"))
        shutil.rmtree(tmp_path / "my")

    with pytest.raises(NotSaved, match="No such file or directory"):
        workspace.run(amid)
    assert names(workspace) == ["Ada"]
    workspace.run(put, person("Zoe"))
    assert names(workspace) == names(opened(file)) == ["Ada", "Zoe"]


def test_a_file_in_the_place_of_the_folder_is_told_and_the_next_save_has_everything(tmp_path):
    file = tmp_path / "mine" / "inside-view.json"
    workspace = opened(file)
    workspace.run(put, person("Ada"))
    shutil.rmtree(file.parent)
    file.parent.write_text("something else")
    with pytest.raises(StoreError, match=r"Not a directory|File exists"):
        workspace.run(put, person("Mo"))
    assert file.parent.read_text() == "something else"
    file.parent.unlink()
    workspace.run(put, person("Zoe"))
    assert names(workspace) == names(opened(file)) == ["Ada", "Zoe"]


def test_a_file_replaced_while_open_is_shown_and_gone_on_with(in_file, file, tmp_path):
    other = tmp_path / "other.json"
    in_file.run(put, person("Ada"))
    opened(other).run(put, person("Mo"))
    replaced = other.read_bytes()
    os.replace(other, file)
    assert names(in_file) == ["Mo"]
    in_file.run(put, person("Zoe"))
    assert names(in_file) == names(opened(file)) == ["Mo", "Zoe"]
    assert replaced in contents(tmp_path).values(), "it is in the backups"


@pytest.mark.parametrize("acts", [1, 3])
def test_what_stock_tinydb_writes_in_place_during_an_act_is_not_lost(in_file, file, acts):
    ada = person("Ada")
    in_file.run(put, ada, person("Mo", id="mo"))
    edits = iter(range(acts))

    def amid(tx):
        if next(edits, None) is not None:
            with TinyDB(file) as database:
                database.table("people").update({"favourite_tea": "mint"}, where("id") == "mo")
                zoe = {"id": f"zoe{len(tx.before.people)}", "name": "Zoe", "created": str(NOW)}
                database.table("people").insert(zoe)
        put(tx, replace(ada, role="Nurse"))

    in_file.run(amid)
    assert names(opened(file)) == ["Ada", "Mo", *["Zoe"] * acts]
    assert in_file.snapshot().people[ada.id].role == "Nurse"
    assert in_file.storage.read()["people"]["2"]["favourite_tea"] == "mint"


def test_erasing_everything_leaves_nothing_of_it_in_the_folder(in_file, file):
    ada = person("Ada")
    in_file.run(put, ada)
    in_file.run(remove, ada)
    (file.parent / f".{file.name}.4711.tmp").write_text("left by a killed writer: Ada")
    (file.parent / f"{file.stem}.damaged-2026-11-20T15-00-00-000000Z.json").write_text("Ada")
    in_file.forget()
    assert [name for name, each in contents(file.parent).items() if b"Ada" in each] == []
