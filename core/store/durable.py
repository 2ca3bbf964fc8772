"""Making what was written outlast a power cut."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

BINARY = getattr(os, "O_BINARY", 0)
"""Without it Windows writes line ends of its own."""


def write_all(handle: int, content: Sequence[bytes]) -> None:
    """Write every piece; the system may take only a part of them at a time."""
    rest = [memoryview(piece) for piece in content]
    while rest:
        # Windows knows no writev.
        written = os.writev(handle, rest) if hasattr(os, "writev") else os.write(handle, rest[0])
        while rest and written >= len(rest[0]):
            written -= len(rest.pop(0))
        if written:
            rest[0] = rest[0][written:]


def sync_folder(folder: Path) -> None:
    """Make a rename last. Windows cannot open folders, and some network drives refuse this."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
