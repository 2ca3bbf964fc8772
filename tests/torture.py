"""`make torture`: the proofs of the store, with numbers that take minutes; exits with 1 on a loss.

`make torture ARGS=flip` runs only what has the word in its name.
"""

import logging
import random
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.store.elsewhere import elsewhere
from tests.store.postgres_server import running
from tests.store.tally import Tally
from tests.store.test_contention import contend
from tests.store.test_crash import kill_writers
from tests.store.test_damage import EVERY_BIT, cut, flip
from tests.store.test_disk import LARGE, fill_the_disk
from tests.store.test_model import PLACES, act_at_random
from tests.store.test_power_cut import STORIES, cut_power

HOUR = 3_600

Experiment = Callable[[Path], Tally]


def experiments() -> Iterator[tuple[str, Experiment]]:
    """Yield everything that is tried, each with its name; it gets an empty folder of its own."""
    seed = random.randrange(10_000)
    yield f"killed writers, seed {seed}", partial(killed, kills=2_000, seed=seed)
    for title in STORIES:
        for links in (True, False):
            disk = "" if links else ", on a disk without links"
            yield f"power cuts in {title}{disk}", partial(cut_power, title=title, links=links)
    for processes, threads in ((2, 4), (4, 2), (1, 8), (8, 1)):
        for shared in (True, False):
            name = f"{processes} processes × {threads} threads, {'shared' if shared else 'own'}"
            size = {"processes": processes, "threads": threads, "changes": 500}
            yield f"changes in a file by {name} workspaces", partial(crowded, shared=shared, **size)
    for shared in (True, False):
        name = f"2 processes × 4 threads, {'shared' if shared else 'own'} workspaces"
        yield f"changes in SQLite by {name}", partial(crowded, place="sqlite:///{}", shared=shared)
        yield f"changes in PostgreSQL by {name}", partial(served, shared=shared)
    yield "files cut short", partial(cut, parts=1_000)
    yield "files with a flipped bit or byte", partial(flip, flips=(*EVERY_BIT, 0xFF))
    yield "saves on a full disk", full
    for place in PLACES:
        examples = 200 if place == "sqlite" else 1_000  # each takes several times as long
        yield f"random acts, {place}", partial(acted, place=place, examples=examples, steps=60)


def killed(folder: Path, kills: int, seed: int) -> Tally:
    return Tally(**elsewhere(kill_writers, folder, kills, seed, seconds=HOUR))


def crowded(folder: Path, place: str = "{}", **size: Any) -> Tally:
    return contend(place.format(folder / "workspace"), **size)


def served(folder: Path, shared: bool) -> Tally:
    with running() as server:
        return contend(server.address(), shared)


def full(folder: Path) -> Tally:
    return Tally(tries=elsewhere(fill_the_disk, folder, LARGE // 200, seconds=HOUR))


def acted(folder: Path, place: str, examples: int, steps: int) -> Tally:
    act_at_random(lambda: PLACES[place](folder), examples, steps, always_the_same=False)
    return Tally(tries=examples)


def run(experiment: Experiment) -> Tally:
    """Run an experiment; one that ends with an exception has found something."""
    with TemporaryDirectory() as folder:
        try:
            return experiment(Path(folder))
        except Exception as error:
            traceback.print_exc()
            return Tally(damaged=[f"{type(error).__name__}: {error}"])


def main() -> None:
    logging.disable()
    wanted = " ".join(sys.argv[1:])
    failed = False
    print("| what | how many | damaged | acknowledged saves lost | updates lost | seconds |")
    print("|---|--:|--:|--:|--:|--:|")
    for name, experiment in experiments():
        if wanted not in name:
            continue
        begun = time.perf_counter()
        tally = run(experiment)
        found = [len(each) for each in (tally.damaged, tally.lost_saves, tally.lost_updates)]
        cells = [name, tally.tries, *found, round(time.perf_counter() - begun)]
        print(f"| {' | '.join(map(str, cells))} |", flush=True)
        for trouble in tally.troubles[:10]:
            print(f"  {trouble}", file=sys.stderr)
        failed |= bool(tally.troubles)
    sys.exit(failed)


if __name__ == "__main__":
    main()
