"""A file cut or flipped anywhere: it is set aside for the backup, or it keeps all that it says."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace

import core.store.file
from core.domain.profile import Profile
from core.store.backups import Backups
from core.store.errors import NewerFormat
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.store.records import message, person, put
from tests.store.tally import Tally

FLIPS = (0x20, 0xFF)
EVERY_BIT = tuple(1 << bit for bit in range(8))


def small_file(file: Path) -> bytes:
    """Make a file of every kind of line, with a backup from before its last change."""
    workspace = Workspace(FileStorage(file))
    ada, mo = person("Ada Łukasz", id="ada"), person("Mo", id="mo")
    workspace.run(put, ada, replace(message("ada", "Dear 🚀"), id="letter"))
    tables = json.loads(file.read_bytes())
    tables["people"]["1"]["favourite_tea"] = 'mint, "fresh"\n'
    tables["teas"] = {"6": {"name": "mint"}, "7": {"name": "sage"}}  # one bit apart
    file.write_text(json.dumps(tables))
    workspace.run(put, mo, Profile(name="Sam"))
    workspace.storage.close()
    return file.read_bytes()


def flip(folder: Path, flips: Iterable[int] = FLIPS) -> Tally:
    """Flip every byte of a small file in several ways, one at a time."""
    file = folder / "inside-view.json"
    whole = small_file(file)
    tally = Tally()
    with _hurry():
        for place in range(len(whole)):
            for bits in flips:
                byte = bytes([whole[place] ^ bits])
                content = whole[:place] + byte + whole[place + 1 :]
                _meet(file, whole, content, f"byte {place} flipped to {byte!r}", tally)
    return tally


def cut(folder: Path, parts: int = 100) -> Tally:
    """Cut a small file short at so many places."""
    file = folder / "inside-view.json"
    whole = small_file(file)
    tally = Tally()
    with _hurry():
        for part in range(parts):
            content = whole[: len(whole) * part // parts]
            _meet(file, whole, content, f"cut after {len(content)} bytes", tally)
    return tally


@contextmanager
def _hurry() -> Iterator[None]:
    """Believe in damage at once, and flush nothing: no power fails here."""
    with (
        patch.object(core.store.file, "SETTLE_SECONDS", 0),
        patch.object(os, "fsync", lambda handle: None),
    ):
        yield


def _meet(file: Path, whole: bytes, content: bytes, where: str, tally: Tally) -> None:
    """Let the store meet damaged content, look and save, and note what it did wrong."""
    file.write_bytes(content)
    storage = FileStorage(file)
    workspace = Workspace(storage)
    workspace.snapshot()
    opened = storage.read()
    try:
        workspace.run(put, person("Next"))
    except NewerFormat:
        if file.read_bytes() != content:
            tally.damaged.append(f"{where}: a newer version was written into")
    storage.close()
    tally.tries += 1
    tally.met += bool(storage.notices)
    if storage.notices:
        wrong = _wrong_with_recovery(file, content, storage.notices, opened)
    elif missing := _untouched(whole, content) - _documents(opened):
        wrong = f"opened without {missing}"
    else:
        wrong = "set aside without a word" if [*_aside(file)] else ""
        if missing := _documents(json.loads(content)) - _documents(json.loads(file.read_bytes())):
            tally.lost_saves.append(f"{where}: the next save lost {missing}")
    if wrong:
        tally.damaged.append(f"{where}: {wrong}")
    for each in _aside(file):
        each.unlink()


def _wrong_with_recovery(file: Path, content: bytes, notices: list[str], opened: dict) -> str:
    """Return what is wrong where a file was found damaged, if anything is."""
    [(_, backup)] = Backups(file).all()
    aside = [*_aside(file)]
    if [each.read_bytes() for each in aside] != [content]:
        return f"not set aside as it was, in {aside}"
    if len(notices) > 1 or f"as {aside[0].name} and the backup {backup.stem}" not in notices[0]:
        return f"told something else: {notices}"
    if _documents(opened) != _documents(json.loads(backup.read_bytes())):
        return "something else than the backup opened"
    return ""


def _aside(file: Path) -> Iterator[Path]:
    return file.parent.glob("*.damaged-*.json")


def _documents(tables: dict) -> Counter[str]:
    """Return every document of the user's, whatever became of the name of its table."""
    return Counter(
        json.dumps(document, sort_keys=True)
        for name, documents in tables.items()
        if name != "meta"
        for document in documents.values()
    )


def _untouched(whole: bytes, content: bytes) -> Counter[str]:
    """Return the documents of the lines that are still in the damaged content."""
    left = Counter(content.split(b"\n"))
    lines = [line for line in whole.split(b"\n") if left[line] and b'": {"' in line]
    documents = [json.loads(line.partition(b": ")[2].rstrip(b",")) for line in lines]
    return Counter(
        json.dumps(document, sort_keys=True) for document in documents if "format" not in document
    )


def test_a_file_cut_short_anywhere_is_set_aside_and_the_backup_opens(tmp_path):
    tally = cut(tmp_path)
    assert tally.troubles == []
    assert tally.met == tally.tries == 100


def test_a_file_with_a_flipped_byte_is_set_aside_or_keeps_all_that_it_says(tmp_path):
    tally = flip(tmp_path)
    assert tally.troubles == []
    assert tally.tries / 10 < tally.met < tally.tries * 9 / 10, "some are set aside, some open"


def test_a_file_that_somebody_is_writing_in_place_is_not_taken_for_damaged(tmp_path, monkeypatch):
    file = tmp_path / "inside-view.json"
    whole = small_file(file)
    stages = [whole[:10], whole[: len(whole) // 2], whole[:-9], whole]
    workspace = Workspace(FileStorage(file))
    assert len(workspace.snapshot().people) == 2
    file.write_bytes(b"")
    # They get on with it just while the store waits whether the damage stays.
    monkeypatch.setattr(core.store.file.time, "sleep", lambda _: file.write_bytes(stages.pop(0)))
    assert len(workspace.snapshot().people) == 2
    monkeypatch.undo()
    assert stages == []
    assert workspace.storage.notices == []
    assert [*tmp_path.glob("*.damaged-*")] == []
    workspace.run(put, person("Next"))
    assert len(Workspace(FileStorage(file)).snapshot().people) == 3
