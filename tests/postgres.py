"""Finds PostgreSQL, and installs it where it may; as a script, prints where its programs are."""

import os
import re
import shutil
import sys
from pathlib import Path

from tests.installing import from_debian

PLACES = (
    "/usr/lib/postgresql/*/bin",
    "/usr/pgsql-*/bin",
    "/opt/homebrew/opt/postgresql*/bin",
    "/usr/local/opt/postgresql*/bin",
    "/Applications/Postgres.app/Contents/Versions/*/bin",
)
NO_SERVER_FOR_ALL = Path("/etc/postgresql-common/createcluster.d/inside-view.conf")


class NoPostgres(RuntimeError):
    def __init__(self) -> None:
        super().__init__(
            "The tests need PostgreSQL: install it (no server has to run), "
            "or name the folder of its programs in INSIDE_VIEW_POSTGRES."
        )


def postgres() -> Path:
    """Return the folder of an installed PostgreSQL, installing one first if there is none."""
    if named := os.environ.get("INSIDE_VIEW_POSTGRES"):
        folder = complete(Path(named))  # whoever names one does not want another
    else:
        folder = installed() or packaged()
    if not folder:
        raise NoPostgres
    return folder


def installed() -> Path | None:
    on_path = shutil.which("initdb")
    found = [Path(on_path).resolve().parent] if on_path else []
    for place in PLACES:
        found += sorted(Path("/").glob(place.lstrip("/")), key=version, reverse=True)
    return next(filter(None, map(complete, found)), None)


def complete(folder: Path) -> Path | None:
    """Return the folder if it has the server too, and not only what talks to one."""
    programs = (shutil.which(name, path=folder) for name in ("initdb", "postgres"))
    return folder if all(programs) else None


def version(folder: Path) -> list[int]:
    """Return the numbers in a path, so that version 9 comes before version 16."""
    return [int(number) for number in re.findall(r"\d+", str(folder))]


def packaged() -> Path | None:
    if from_debian("postgresql-common"):
        # Debian's package would make a server for everybody and start it.
        NO_SERVER_FOR_ALL.parent.mkdir(exist_ok=True)
        NO_SERVER_FOR_ALL.write_text("create_main_cluster = false\n")
        from_debian("postgresql")
        NO_SERVER_FOR_ALL.unlink()
    return installed()


if __name__ == "__main__":
    try:
        print(postgres())
    except NoPostgres as error:
        sys.exit(str(error))
