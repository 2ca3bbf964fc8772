"""`make bench`: runs what the modules beside this one register, and prints one table."""

import importlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple


class Figure(NamedTuple):
    """One line of the table: a median, as a ratio where the goal is one."""

    what: str
    measured: str
    goal: str


def benchmarks() -> list[Callable[[], Iterable[Figure]]]:
    """Every module here offers `measure()`, which yields its figures."""
    names = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))
    return [importlib.import_module(f"tests.bench.{name}").measure for name in names]


def main() -> None:
    figures = [figure for measure in benchmarks() for figure in measure()]
    print("| what | measured | goal |\n|---|---|---|")
    for figure in figures:
        print(f"| {figure.what} | {figure.measured} | {figure.goal} |")
    if not figures:
        print("\nNothing is measured yet: no benchmark is registered in tests/bench/.")


if __name__ == "__main__":
    main()
