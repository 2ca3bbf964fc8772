"""Writers killed at any moment: what they called saved is there, and the next goes on with it."""

import json
import os
import random
import shutil
import signal
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import NoReturn
from unittest.mock import patch

from msgspec.structs import replace

import core.store.file
from core.domain.field import Field
from core.domain.person import Person
from core.store.backups import Backups
from core.store.file import FileStorage
from core.store.transaction import Transaction
from core.store.workspace import Workspace
from tests.store.elsewhere import elsewhere
from tests.store.records import NOW, person, put
from tests.store.tally import Tally

PEOPLE = (1, 300, 3_000)
"""How large the files are; a larger one is written for longer."""

KILLS_A_FILE = 25


def leave_alone(file: Path) -> None:
    """The writer finds the file as the one before left it."""


def forget_backups(file: Path) -> None:
    """The writer makes the first backup of all."""
    shutil.rmtree(Backups(file).folder, ignore_errors=True)


def damage(file: Path) -> bytes:
    """The writer sets the file aside and goes on with the backup, which has everything."""
    content = file.read_bytes()
    backup = Backups(file).path_of(datetime.now(UTC))
    backup.parent.mkdir(exist_ok=True)
    exchange(backup, content)
    return exchange(file, content[: len(content) // 2])


def make_old(file: Path) -> bytes:
    """The writer reads a file of version 1, keeps it, and leaves one of the newest version."""
    tables = json.loads(file.read_bytes())
    tables["meta"]["1"]["version"] = 1
    (Backups(file).folder / "version-1.json").unlink(missing_ok=True)
    return exchange(file, json.dumps(tables).encode())


TROUBLES: dict[Callable[[Path], bytes | None], int] = {
    leave_alone: 6,
    forget_backups: 1,
    damage: 2,
    make_old: 1,
}
"""What happens before a writer comes, and how often; it returns what must outlast the writer."""


def exchange(file: Path, content: bytes) -> bytes:
    """Put other content in the place of a file, whose old content may have other names."""
    other = file.with_name("other")
    other.write_bytes(content)
    os.replace(other, file)
    return content


def save(tx: Transaction, number: int) -> None:
    """Count on, and keep a record of it: half of this act would be seen."""
    tx.change(Person, "counter", lambda each: replace(each, role=str(number)))
    tx.put(Field(name=str(number), created=NOW))


def kill_writers(folder: str, kills: int, seed: int = 0) -> dict[str, object]:
    """Kill writers, one after the other on the same files, each at a random moment."""
    chance = random.Random(seed)
    tally = Tally()
    with patch.object(core.store.file, "SETTLE_SECONDS", 0):
        for number in range(-(-kills // KILLS_A_FILE)):
            file = Path(folder) / str(number) / "inside-view.json"
            left = min(KILLS_A_FILE, kills - tally.tries)
            _kill_writers_of(file, PEOPLE[number % len(PEOPLE)], left, chance, tally)
            shutil.rmtree(file.parent)
    return asdict(tally)


def _kill_writers_of(
    file: Path, people: int, kills: int, chance: random.Random, tally: Tally
) -> None:
    workspace = Workspace(FileStorage(file))
    everybody = [person(f"Person {number}") for number in range(1, people)]
    workspace.run(put, person("Counter", id="counter", role="0"), *everybody)
    workspace.storage.close()
    begun = time.perf_counter()
    _kill_a_writer(file, 1, 1, 0)
    first_save = time.perf_counter() - begun
    saved, _ = _check(file, people, 1)
    for _ in range(kills):
        trouble = chance.choices([*TROUBLES], [*TROUBLES.values()])[0]
        outlasts = trouble(file)
        saves = chance.choice((0, 0, 1, 3))
        delay = chance.uniform(0, first_save if saves == 0 else first_save / 4)
        acknowledged = _kill_a_writer(file, saved + 1, saves, delay) or saved
        where = f"{people} people, {trouble.__name__}, killed after {acknowledged}"
        tally.tries += 1
        left = [*file.parent.glob(".*.tmp")]
        if len(left) > 1 and acknowledged > saved:
            tally.damaged.append(f"{where}: temporary files pile up: {left}")
        saved, wrong = _check(file, people, acknowledged, trouble is damage, outlasts)
        tally.met += bool(left) or saved > acknowledged
        if wrong:
            tally.damaged.append(f"{where}: {wrong}")
        if saved < acknowledged:
            tally.lost_saves.append(f"{where}: only {saved} are there")
    Workspace(FileStorage(file)).run(save, saved + 1)
    if left := [*file.parent.glob(".*.tmp")]:
        tally.damaged.append(f"{people} people: temporary files are left for good: {left}")


def _kill_a_writer(file: Path, number: int, saves: int, delay: float) -> int:
    """Let a writer call so many saves saved, and kill it a little later.

    Returns the last save that it called saved, or 0 where it got through none.
    """
    reading, writing = os.pipe()
    if (writer := os.fork()) == 0:
        _write(file, number, writing)
    os.close(writing)
    with open(reading, "rb") as words:
        assert words.readline() == b"begun\n"
        heard = [words.readline() for _ in range(saves)]
        time.sleep(delay)
        os.kill(writer, signal.SIGKILL)
        _, status = os.waitpid(writer, 0)
        assert os.WIFSIGNALED(status), "the writer gave up by itself; its own words are above"
        return max(map(int, [*heard, *words.read().split()]), default=0)


def _write(file: Path, first: int, acknowledge: int) -> NoReturn:
    """Save and say so, until killed; ends by itself only when nobody listens any more."""
    try:
        os.write(acknowledge, b"begun\n")
        workspace = Workspace(FileStorage(file))
        for number in count(first):
            workspace.run(save, number)
            os.write(acknowledge, b"%d\n" % number)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


def _check(
    file: Path,
    people: int,
    acknowledged: int,
    damaged: bool = False,
    outlasts: bytes | None = None,
) -> tuple[int, str]:
    """Open the file anew; return how many saves are there, and what is wrong with them."""
    storage = FileStorage(file)
    view = Workspace(storage).snapshot()
    storage.close()
    saved = int(view.people["counter"].role) if "counter" in view.people else 0
    aside = [*file.parent.glob("*.damaged-*.json")]
    everything = {each.read_bytes() for each in file.parent.rglob("*.json")}
    for each in aside:
        each.unlink()
    if bool(aside) != damaged or (storage.notices and not damaged):
        return saved, f"set aside: {aside}, told: {storage.notices}"
    if outlasts is not None and outlasts not in everything:
        return saved, "the file from before is nowhere"
    if [each.name for each in view.fields.values()] != [str(each + 1) for each in range(saved)]:
        return saved, f"half of an act is there: {saved} were counted, {len(view.fields)} kept"
    if len(view.people) != people or saved > acknowledged + 1:
        return saved, f"{len(view.people)} people and {saved} saves are there"
    return saved, ""


def test_killed_writers_damage_nothing_and_lose_nothing_they_called_saved(tmp_path):
    tally = Tally(**elsewhere(kill_writers, tmp_path, 200))
    assert tally.troubles == []
    assert tally.tries == 200
    assert tally.met > 20, "they must be killed in the middle of saving"
