"""A visitor's work kept in their own browser: found again, in two tabs, damaged, forgotten."""

import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from core.actions.whole import fill_with
from core.domain.person import Person
from core.domain.profile import Profile
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.axe import dark_findings, findings
from tests.browser.chromium import chromium
from tests.browser.hands import fill, main, press, sees, unfold, visit
from tests.browser.kept import REVISION, until_kept
from tests.browser.test_entry import IGNORANT, ON_A_HOST
from tests.browser.visit import FLAGS, click, goto, settled
from tests.pages.conftest import NOON

KEEP, FORGET = "Keep my work in this browser", "Forget me on this browser"

PLANT = """async line => {
  await new Promise(resolve => {
    const request = indexedDB.open("inside-view", 1)
    request.onupgradeneeded = () => {
      for (const name of ["documents", "about"]) request.result.createObjectStore(name)
    }
    request.onsuccess = () => {
      const made = request.result.transaction(["documents", "about"], "readwrite")
      made.objectStore("documents").put(line, ["meta", 1, "1"])
      made.objectStore("about").put("planted", "revision")
      made.oncomplete = () => { request.result.close(); resolve() }
    }
  })
  document.cookie = "inside_view_kept=1; path=/"
}"""


class Frames:
    """How long the messages between page and server are."""

    def __init__(self, page: Page) -> None:
        self.sizes: list[int] = []
        page.on("websocket", self._listen)

    def _listen(self, socket: Any) -> None:
        socket.on("framesent", lambda frame: self.sizes.append(len(frame)))
        socket.on("framereceived", lambda frame: self.sizes.append(len(frame)))


@pytest.fixture
def at_home(browser, tmp_path) -> Iterator[Any]:
    """Open the visitor's own browser, which keeps its profile when it is closed."""
    opened: list[BrowserContext] = []

    def start() -> Page:
        for each in opened:
            each.close()
        opened[:] = [
            browser.browser_type.launch_persistent_context(
                tmp_path / "profile",
                executable_path=chromium(),
                args=FLAGS,
                viewport={"width": 1280, "height": 900},
            )
        ]
        return opened[0].pages[0]

    yield start
    for each in opened:
        each.close()


def much(folder: Path, count: int) -> Path:
    """Write a backup with so many people of whom much is noted."""
    people = [
        Person(name=f"Person {n}", notes="Łukasz 🚀 " * 10_000, created=NOON) for n in range(count)
    ]
    workspace = Workspace(MemoryStorage())
    workspace.run(fill_with, (Profile(name="Olu"), *people))
    file = folder / "backup.json"
    file.write_bytes(workspace.content())
    assert file.stat().st_size > 125_000 * count
    return file


def add_person(page: Page, name: str) -> None:
    unfold(page, "Add a person")
    fill(page, "Name", name)
    press(page, "Add this person")
    sees(page, f"Added {name}")


def begin_with_ada(page: Page, server: AppServer) -> None:
    goto(page, server)
    fill(page, "Your name, as you sign a message", "Olu")
    press(page, "Begin my search")
    visit(page, "People")
    add_person(page, "Ada Osei")
    begin_keeping(page)


def begin_keeping(page: Page) -> None:
    visit(page, "Data")
    press(page, KEEP)
    sees(page, FORGET)
    until_kept(page, None)


@pytest.mark.long
@pytest.mark.parametrize("people", [2, pytest.param(40, id="five megabytes")])
def test_work_is_found_again_until_the_browser_is_told_to_forget(at_home, shared, tmp_path, people):
    page = at_home()
    goto(page, shared)
    main(page).get_by_test_id("stFileUploaderDropzoneInput").set_input_files(much(tmp_path, people))
    press(page, "Open it")
    sees(page, "Keep your work in this browser?")
    assert page.evaluate(REVISION) is None, "nothing is kept before it is wanted"
    press(page, "Not now")
    expect(main(page).get_by_text("Keep your work in this browser?")).to_have_count(0)
    begin_keeping(page)
    expect(page.get_by_text("Your work is kept in this browser.").first).to_be_visible()

    page = at_home()
    frames = Frames(page)
    goto(page, shared, "/people")
    expect(main(page).get_by_text(f"{people} of {people} people")).to_be_visible(timeout=60_000)
    frames.sizes.clear()
    before = page.evaluate(REVISION)
    add_person(page, "Mo Diallo")
    until_kept(page, before)
    visit(page, "Guide")
    visit(page, "Data")
    assert max(frames.sizes) < 100_000, "an act or a rerun sends everything again"

    visit(page, "Data")
    press(page, FORGET)
    assert findings(page, FORGET) + dark_findings(page, FORGET) == []
    click(page, page.get_by_role("dialog").get_by_role("button", name=FORGET))
    sees(page, KEEP)
    page.wait_for_function("async () => !(await indexedDB.databases()).length")
    assert "inside_view_kept" not in page.evaluate("document.cookie")
    expect(page.get_by_text("Your work lives in this visit only.").first).to_be_visible()
    page = at_home()
    goto(page, shared)
    sees(page, "Begin my search")
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0


@pytest.mark.long
def test_two_tabs_keep_each_others_acts_and_a_form_outlives_the_server(page, shared):
    begin_with_ada(page, shared)
    other = page.context.new_page()
    goto(other, shared, "/people")
    sees(other, "1 of 1 people")
    before = page.evaluate(REVISION)
    add_person(other, "Mo Diallo")
    before = until_kept(other, before)
    visit(page, "People")
    add_person(page, "Zoe Quist")
    sees(page, "3 of 3 people")
    until_kept(page, before)
    other.evaluate("window.dispatchEvent(new Event('focus'))")  # one looks at this tab again
    sees(other, "3 of 3 people")

    goto(page, shared, "/people")
    unfold(page, "Add a person")
    fill(page, "Name", "Tove Lind")
    shared.restart()
    settled(page)
    press(page, "Add this person")
    sees(page, "Added Tove Lind")
    sees(page, "4 of 4 people")


@pytest.mark.parametrize(
    "host",
    [
        pytest.param(
            {"command": (sys.executable, *IGNORANT), "env": ON_A_HOST},
            id="a script",
            marks=pytest.mark.long,
        ),
        pytest.param({"base": "inside/view", "env": ON_A_HOST}, id="under a path"),
    ],
)
def test_work_is_kept_wherever_the_app_stands(start_server, page, host):
    server = start_server(**host)
    begin_with_ada(page, server)
    before = page.evaluate(REVISION)
    visit(page, "People")
    add_person(page, "Mo Diallo")
    until_kept(page, before)

    server.restart()
    page.close()
    page = page.context.new_page()
    goto(page, server, "/people")
    sees(page, "2 of 2 people")
    visit(page, "Data")
    press(page, FORGET)
    click(page, page.get_by_role("dialog").get_by_role("button", name=FORGET))
    sees(page, KEEP)
    page.wait_for_function("async () => !(await indexedDB.databases()).length")


def test_a_copy_that_cannot_be_opened_is_offered_as_a_file_and_never_overwritten(page, shared):
    line = '{"format": "another app"}'
    page.goto(f"{shared.url}/_stcore/health")
    page.evaluate(PLANT, line)
    goto(page, shared)
    sees(page, "What this browser keeps could not be opened")
    fill(page, "Your name, as you sign a message", "Olu")
    press(page, "Begin my search")
    sees(page, "Today, Olu")
    page.reload()
    sees(page, "What this browser keeps could not be opened")
    with page.expect_download() as download:
        main(page).get_by_role("button", name="Download it").click()
    assert line in download.value.path().read_text()
    press(page, "Delete it and begin anew")
    page.wait_for_function("async () => !(await indexedDB.databases()).length")
    expect(main(page).get_by_text("What this browser keeps could not be opened")).to_have_count(0)
    sees(page, "Begin my search")


@pytest.mark.parametrize(
    "forbidden",
    [
        pytest.param("indexedDB.open = () => ({})", id="never answers", marks=pytest.mark.long),
        pytest.param("indexedDB.open = () => { throw new Error('no') }", id="refuses"),
    ],
)
def test_where_the_browser_keeps_nothing_the_work_goes_on_and_that_is_said(page, shared, forbidden):
    page.add_init_script(forbidden)
    page.context.add_cookies([{"name": "inside_view_kept", "value": "1", "url": shared.url}])
    goto(page, shared)
    sees(page, "does not let us open it just now")
    press(page, "Got it")
    fill(page, "Your name, as you sign a message", "Olu")
    press(page, "Begin my search")
    sees(page, "Today, Olu")
    visit(page, "Data")
    press(page, KEEP)
    sees(page, "This browser does not let us keep anything")
    expect(page.get_by_text("Your work lives in this visit only.").first).to_be_visible()


def test_nothing_can_be_handed_to_a_visit_that_does_not_wait(shared):
    request = urllib.request.Request(f"{shared.url}/visits/guessed", data=b"{}", method="POST")
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(request, timeout=10)
