"""Where a browser hands over what it keeps, while the first run of a visit waits for it.

Were the run to end before, the screen would be drawn empty, and a form sent after a restart of the
server would be lost with it.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue

_waiting: dict[str, SimpleQueue[bytes]] = {}
_mutex = threading.Lock()
_doors: list[str] = []


def open_door(name: str) -> None:
    """Say that this server has a way in for what is handed over, and under which path."""
    _doors.append(name)


def door() -> str | None:
    """Return the path of the way in, if the server has one."""
    return _doors[-1] if _doors else None


@contextmanager
def expected(visit: str) -> Iterator[Callable[[float], bytes | None]]:
    """Let the browser of a visit hand something over, once.

    What comes out waits so many seconds for it, and returns None where nothing came; it may be
    asked again.
    """
    queue: SimpleQueue[bytes] = SimpleQueue()

    def wait(seconds: float) -> bytes | None:
        try:
            return queue.get(timeout=seconds)
        except Empty:
            return None

    with _mutex:
        _waiting[visit] = queue
    try:
        yield wait
    finally:
        with _mutex:
            _waiting.pop(visit, None)


def is_expected(visit: str) -> bool:
    """Tell whether somebody waits for this; nobody else can know the name of a visit."""
    return visit in _waiting


def hand_over(visit: str, content: bytes) -> bool:
    """Give the waiting visit what it waits for; return whether it still did."""
    with _mutex:
        queue = _waiting.pop(visit, None)
    if queue:
        queue.put(content)
    return queue is not None
