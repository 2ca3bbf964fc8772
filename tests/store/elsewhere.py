"""A Python of its own, for what must not happen in the process of the tests.

`python -m tests.store.elsewhere module function [arguments as JSON]` prints what it returns.
"""

import importlib
import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 100
"""How long anything may take elsewhere; `pytest` itself gives up a little later."""


@contextmanager
def started(work: Callable[..., Any], *arguments: Any) -> Iterator[subprocess.Popen[str]]:
    """Start a function of a module in another process, which ends with the block."""
    called = [work.__module__, work.__name__, json.dumps(arguments, default=str)]
    with subprocess.Popen(
        [sys.executable, "-m", "tests.store.elsewhere", *called],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def answer(process: subprocess.Popen[str], seconds: float = SECONDS) -> Any:
    """Return what the function returned."""
    printed, _ = process.communicate(timeout=seconds)
    assert process.returncode == 0, "it failed; its own words are above"
    return json.loads(printed.splitlines()[-1])


def elsewhere(work: Callable[..., Any], *arguments: Any, seconds: float = SECONDS) -> Any:
    """Run a function of a module in another process, and return what it returned."""
    with started(work, *arguments) as process:
        return answer(process, seconds)


def say(word: str) -> None:
    """Tell the process that started this one how far it is."""
    print(word, flush=True)


def wait_for(word: str) -> None:
    """Wait until the process that started this one says the word."""
    assert sys.stdin.readline() == f"{word}\n"


def hear(process: subprocess.Popen[str], word: str) -> None:
    """Wait until a process started here says the word."""
    assert process.stdout is not None
    assert process.stdout.readline() == f"{word}\n"


def tell(process: subprocess.Popen[str], word: str) -> None:
    """Say a word to a process started here."""
    assert process.stdin is not None
    process.stdin.write(f"{word}\n")
    process.stdin.flush()


if __name__ == "__main__":
    logging.disable()
    module, name, arguments = sys.argv[1:]
    work = getattr(importlib.import_module(module), name)
    say(json.dumps(work(*json.loads(arguments))))
