"""`make bench`: runs what the modules beside this one measure, and prints a table for each.

make bench                 everything
make bench ARGS="store"    only these modules
make bench ARGS="hints --mistakes"    with what the hints got wrong
"""

import argparse
import importlib
from pathlib import Path

from tests.bench.table import Table

HERE = Path(__file__).parent
NOT_MEASURING = {"long_search", "session", "table"}


def modules() -> list[str]:
    """Every other module here offers `measure()`, which returns its table."""
    return sorted({path.stem for path in HERE.glob("[a-z]*.py")} - NOT_MEASURING)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*modules(), []])
    parser.add_argument("--mistakes", action="store_true", help="show what the hints got wrong")
    for name in parser.parse_args().names or modules():
        table: Table = importlib.import_module(f"tests.bench.{name}").measure()
        print(table)


if __name__ == "__main__":
    main()
