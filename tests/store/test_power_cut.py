"""The power fails after any operation of a save: the old or the new state opens, and no other."""

import json
import os
import shutil
from collections.abc import Callable
from contextlib import nullcontext
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple
from unittest.mock import patch

import pytest

import core.store.file
from core.store.backups import Backups
from core.store.errors import StoreError
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.store.disk import Disk, lay_out
from tests.store.records import person, put
from tests.store.tally import Tally


class Story(NamedTuple):
    """What was there and is safe, and what then happens while the power may fail."""

    begin: Callable[[Path], Workspace]
    acts: tuple[Callable[[Workspace], object], ...]
    keeps: bool = False
    """Whether the file as it was at the beginning must outlast everything, under any name."""


def save(*names: str) -> Callable[[Workspace], object]:
    return lambda workspace: workspace.run(put, *map(person, names))


def nothing(file: Path) -> Workspace:
    return Workspace(FileStorage(file))


def saved(file: Path) -> Workspace:
    workspace = nothing(file)
    save("Ada")(workspace)
    save("Mo")(workspace)  # which keeps a copy of the file before
    return workspace


def saved_long_ago(file: Path) -> Workspace:
    """Return one whose next save makes a copy, and lets two old ones go."""
    saved(file).storage.close()
    [(made, copy)] = Backups(file).all()
    for age in (timedelta(minutes=20), timedelta(days=3), timedelta(days=3.01), timedelta(days=40)):
        os.link(copy, Backups(file).path_of(made - age))
    copy.unlink()
    return nothing(file)


def damaged(file: Path) -> Workspace:
    saved(file).storage.close()
    file.write_bytes(file.read_bytes()[:-30])
    return nothing(file)


def old_version(file: Path) -> Workspace:
    saved(file).storage.close()
    tables = json.loads(file.read_bytes())
    tables["meta"]["1"]["version"] = 1
    file.write_text(json.dumps(tables))
    return nothing(file)


def file_removed(file: Path) -> Workspace:
    workspace = saved(file)
    file.unlink()
    return workspace


def folder_removed(file: Path) -> Workspace:
    workspace = saved(file)
    shutil.rmtree(file.parent)
    return workspace


STORIES = {
    "the first saves of all": Story(nothing, (save("Ada"), save("Mo"), save("Zoe"))),
    "two saves": Story(saved, (save("Zoe"), save("Eva", "Sam"))),
    "a save with a new backup": Story(saved_long_ago, (save("Zoe"),), keeps=True),
    "recovery from damage": Story(damaged, (Workspace.snapshot, save("Zoe")), keeps=True),
    "a save in a new version": Story(old_version, (Workspace.snapshot, save("Zoe")), keeps=True),
    "a save after the file was removed": Story(file_removed, (save("Zoe"), save("Eva"))),
    "a save after the folder was removed": Story(folder_removed, (save("Zoe"), save("Eva"))),
}


def cut_power(folder: Path, title: str, links: bool = True) -> Tally:
    """Cut the power after every operation of a story, in every way, and open what is left."""
    story = STORIES[title]
    tally = Tally()
    root = folder / "disk"
    file = root / "my" / "documents" / "inside-view.json"
    root.mkdir()
    with patch.object(core.store.file, "SETTLE_SECONDS", 0):
        workspace = story.begin(file)
        first = file.read_bytes() if story.keeps else None
        disk = Disk(root)
        [(tree, _)] = disk.met.items()
        old = _opened(tree, folder, file.relative_to(root))
        for act in story.acts:
            disk.met.clear()
            disk.meet("the act before")
            with nullcontext() if links else patch.object(os, "link", _refuse), disk.watching():
                act(workspace)
            new = _names(workspace)
            left = dict(disk.left())
            for tree, how in {**disk.met, **left}.items():
                tally.tries += 1
                tally.met += tree not in left
                found = _opened(tree, folder, file.relative_to(root))
                if found not in (old, new):
                    tally.damaged.append(f"{found} opened, neither {old} nor {new}, {how}")
                elif tree in left and found != new:
                    tally.lost_saves.append(f"{found} opened after {new} was saved, {how}")
                if first and all(content != first for _, content in tree):
                    tally.damaged.append(f"the file from before is nowhere, {how}")
            old = new
        disk.close()
        workspace.storage.close()
    return tally


def _opened(tree, folder: Path, file: Path) -> list[str] | str:
    """Return who is found where a power cut left this, or what is wrong with it."""
    root = Path(mkdtemp(dir=folder))
    try:
        lay_out(tree, root)
        storage = FileStorage(root / file)
        names = _names(Workspace(storage))
        save("Next")(Workspace(storage))
        storage.close()
        storage = FileStorage(root / file)
        after = _names(Workspace(storage))
        storage.close()
        return names if after == [*names, "Next"] else f"{after} after the next save"
    except StoreError as error:
        return str(error)
    finally:
        shutil.rmtree(root)


def _names(workspace: Workspace) -> list[str]:
    return [each.name for each in workspace.snapshot().people.values()]


def _refuse(*args: object) -> None:
    raise PermissionError(1, "Operation not permitted")


def test_the_disk_may_lose_whatever_was_not_flushed(tmp_path):
    file, other = tmp_path / "file", tmp_path / "other"
    file.write_bytes(b"old!")
    disk = Disk(tmp_path)
    with disk.watching():
        handle = os.open(other, os.O_WRONLY | os.O_CREAT)
        os.write(handle, b"new!")
        os.replace(other, file)
        os.close(handle)
    left = {dict(tree).get("file") for tree, _ in disk.left()}
    disk.close()
    assert left == {b"old!", b"new!", b"ne", b"", bytes(4)}


def test_the_disk_refuses_to_follow_what_it_does_not_understand(tmp_path):
    disk = Disk(tmp_path)
    with pytest.raises(AssertionError, match="not followed"), disk.watching():
        (tmp_path / "file").write_bytes(b"by Python's own open")
    disk.close()


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
@pytest.mark.parametrize("title", STORIES)
def test_a_power_cut_leaves_the_old_or_the_new_state(tmp_path, title, links):
    tally = cut_power(tmp_path, title, links)
    assert tally.troubles == []
    assert tally.met > 0
