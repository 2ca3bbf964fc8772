"""Finds the browser the tests drive, and fetches one where it may; as a script, prints its path."""

import os
import shutil
import sys
from pathlib import Path

from tests.installing import from_debian, ran

HEADLESS = "chromium-headless-shell"
"""The same Chromium without a window of its own; it opens a page at half the cost."""
NAMES = (
    HEADLESS,
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
ON_A_MAC = (
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
)


class NoBrowser(RuntimeError):
    def __init__(self) -> None:
        super().__init__(
            "The tests need Chromium or Chrome: install either, "
            "or name its program in INSIDE_VIEW_CHROMIUM."
        )


def chromium() -> str:
    """Return the path of an installed browser, installing one first if there is none."""
    path = installed() or downloaded() or packaged()
    if not path:
        raise NoBrowser
    return path


def installed() -> str | None:
    if named := os.environ.get("INSIDE_VIEW_CHROMIUM"):
        return shutil.which(named)
    found = (shutil.which(name) for name in (*NAMES, *map(str, ON_A_MAC)))
    return next(filter(None, found), None) or playwrights_own()


def playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def downloaded() -> str | None:
    ran([sys.executable, "-m", "playwright", "install", "chromium"])
    return playwrights_own()


def packaged() -> str | None:
    packages = (HEADLESS, "chromium")  # an older Debian has no package of the first
    return next((shutil.which(each) for each in packages if from_debian(each)), None)


if __name__ == "__main__":
    try:
        print(chromium())
    except NoBrowser as error:
        sys.exit(str(error))
