"""A real server and a real browser; a failed test leaves a picture and the server's log."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

from core.actions.whole import fill_with
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.visit import launch

HERE = Path(__file__).parent
WIDE = {"width": 1280, "height": 900}
expect.set_options(timeout=20_000)  # a machine with other work to do is slow, not wrong


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser and run it last: Playwright leaves an event loop running."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.timeout(300))
    items.sort(key=lambda item: HERE in item.path.parents)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item):
    report = yield
    if report.failed:
        fixtures = getattr(item, "funcargs", {})
        if server := fixtures.get("server"):
            report.sections.append(("server log", server.log_tail()))
        if (page := fixtures.get("page")) and not page.is_closed():
            report.sections.append(("screenshot", photograph(page, fixtures["tmp_path"])))
    return report


def photograph(page: Page, folder: Path) -> str:
    try:
        page.screenshot(path=folder / "failure.png")
    except Error as error:
        return f"none: {error}"
    return f"{folder / 'failure.png'} of {page.url}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = launch(playwright)
        yield browser
        browser.close()


@pytest.fixture
def start_server(tmp_path: Path) -> Iterator[Callable[..., AppServer]]:
    """Start servers with options of one's own, such as `env={"INSIDE_VIEW_MODE": "visitor"}`."""
    started: list[AppServer] = []

    def start(**options) -> AppServer:
        server = AppServer(tmp_path, **options)
        started.append(server)
        server.start()
        return server

    yield start
    for server in started:
        server.stop()


@pytest.fixture(scope="session")
def one_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppServer]:
    """The server most stories share, for starting one costs seconds."""
    server = AppServer(tmp_path_factory.mktemp("server"), env={"INSIDE_VIEW_MODE": "local"})
    server.start()
    yield server
    server.stop()


@pytest.fixture
def server(one_server: AppServer) -> AppServer:
    """The shared server with nothing in its file, and running whatever was done to it before."""
    Workspace(FileStorage(one_server.data)).run(fill_with, ())
    if not one_server.is_running:
        one_server.start()
    return one_server


@pytest.fixture(scope="session")
def _one_shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppServer]:
    server = AppServer(tmp_path_factory.mktemp("shared"), env={"INSIDE_VIEW_MODE": "visitor"})
    server.start()
    yield server
    server.stop()


@pytest.fixture
def shared(_one_shared_server: AppServer) -> AppServer:
    """A server on which everyone is a visitor."""
    if not _one_shared_server.is_running:
        _one_shared_server.start()
    return _one_shared_server


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Iterator[BrowserContext]:
    """The visitor that most stories share: scripts once loaded are at hand for the next page."""
    context = browser.new_context(viewport=WIDE, reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(windows: BrowserContext, tmp_path: Path) -> Iterator[Page]:
    """A fresh window at 1280x900; a JavaScript error on the page fails the test."""
    errors: list[Error] = []
    page = windows.new_page()
    page.on("pageerror", lambda error: errors.append(error))
    yield page
    forget(windows)
    for each in windows.pages:
        each.close()
    assert not errors, f"errors on the page: {[error.message for error in errors]}"


def forget(windows: BrowserContext) -> None:
    """Leave nothing of what the visitor's browser was given to keep, for the next story."""
    origins = {urlsplit(page.url)[:2] for page in windows.pages}
    session = windows.new_cdp_session(windows.new_page())
    for scheme, host in origins:
        kept = {"origin": f"{scheme}://{host}", "storageTypes": "indexeddb,local_storage"}
        session.send("Storage.clearDataForOrigin", kept)
    windows.clear_cookies()
