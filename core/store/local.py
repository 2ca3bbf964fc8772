"""The workspace of this computer's owner: one file, and one object for all who read it."""

import os
from functools import cache
from pathlib import Path

import platformdirs

from core.store.file import FileStorage
from core.store.workspace import Workspace


def data_file() -> Path:
    """Return the local file: INSIDE_VIEW_DATA (a file or a folder), else the user's data folder."""
    chosen = os.environ.get("INSIDE_VIEW_DATA")
    base = (
        Path(chosen).expanduser() if chosen else platformdirs.user_data_path("Inside View", False)
    )
    return base if base.suffix == ".json" else base / "inside-view.json"


@cache
def local_workspace(file: Path) -> Workspace:
    """Return the workspace in a file; screens and the calendar feed share what it has read."""
    return Workspace(FileStorage(file))
