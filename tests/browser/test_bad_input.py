"""What people may type, bring or follow by mistake, or with bad intent, in a real browser."""

import io
import zipfile
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from core.domain.interview import AgendaItem, Interview
from core.domain.person import Person
from core.store.file import FileStorage
from core.store.workspace import Workspace
from pages.parts.literal import shortened
from pages.parts.person_row import LONGEST_NAME
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, keep, main, press, sees, unfold
from tests.browser.visit import click, goto, settled
from tests.pages.conftest import NOON
from tests.pages.test_pages import HOSTILE

ADA = Person(name="Ada Osei", email="ada@example.org", created=NOON)
TALK = Interview(
    person_id=ADA.id,
    agenda=(AgendaItem(text="What is a day like?"),),
    starts=NOON,
    began=NOON,
    created=NOON,
)


class Watch:
    """What a page asks other hosts for, and what it was refused."""

    def __init__(self, page: Page) -> None:
        self.hosts: set[str] = set()
        self.refused: list[str] = []
        page.on("request", lambda request: self.hosts.add(urlsplit(request.url).netloc))
        page.on("console", lambda message: self._hear(message.text))

    def _hear(self, text: str) -> None:
        if "Content Security Policy" in text:
            self.refused.append(text)

    def expect_only(self, server: AppServer) -> None:
        assert self.hosts - {""} == {urlsplit(server.url).netloc}
        assert self.refused == [], "something tried to load from elsewhere"


MADE_OF_TEXT = {
    "picture": "img[src*=beacon], img[src='x']",
    "link": "a[href^='http://beacon'], a[href^='https://beacon'], a[href^='javascript'],"
    "a[href='mailto:a@beacon.invalid']",
    "script": "[data-testid=stMain] script",
    "icon": "[aria-label='home icon'], [aria-label='smile']",
    "formula": ".katex",
    "struck text": "[data-testid=stMarkdown] del",
    "coloured text": "span.stMarkdownColoredText",
}
"""Elements that appear only where text was taken for more than text."""


def expect_only_text(page: Page) -> None:
    expect(page.get_by_test_id("stException")).to_have_count(0)
    for what, selector in MADE_OF_TEXT.items():
        found = page.locator(selector)
        assert found.count() == 0, (
            f"a {what} on {page.url}: {found.first.evaluate('e=>e.outerHTML')}"
        )
    assert "alert(1)" not in page.evaluate("[...document.scripts].map(s => s.textContent).join()")


MARKS = ("html", "image beacon", "script link", "icon", "formula", "bare link")
NASTY = " ".join(HOSTILE[name] for name in MARKS)


@pytest.mark.long
def test_what_is_typed_is_shown_as_it_was_typed(page, server):
    watch = Watch(page)
    keep(server)
    goto(page, server, "/research")
    fill(page, "A field, job or industry", NASTY)
    press(page, "Add this field")
    click(page, main(page).get_by_role("tab", name="Employers"))
    fill(page, "An employer", NASTY)
    press(page, "Add this employer")
    sees(page, NASTY)
    expect_only_text(page)
    goto(page, server, "/people")
    unfold(page, "Add a person")
    for label in ("Name", "What they do", "Where they work"):
        fill(page, label, NASTY)
    press(page, "Add this person")
    sees(page, shortened(NASTY, LONGEST_NAME))
    expect_only_text(page)
    click(page, main(page).get_by_role("link", name="Open").first)
    expect(main(page).get_by_role("textbox", name="How to say the name")).to_be_hidden()
    press(page, "Edit")
    fill(page, "Notes, only for you", NASTY)
    press(page, "Save")
    sees(page, f"Notes: {NASTY}")
    expect_only_text(page)
    click(page, page.get_by_role("link", name="Write to them"))
    fill(page, "Message", f"Dear you, {NASTY} could we talk for 15 minutes?")
    settled(page)
    unfold(page, "Copy the words")
    sees(page, f"Dear you, {NASTY} could we talk")
    press(page, "I sent it")
    sees(page, "When something comes back, note it here.")
    expect_only_text(page)
    watch.expect_only(server)
    snapshot = Workspace(FileStorage(server.data)).snapshot()
    [kept] = snapshot.people.values()
    assert (kept.name, kept.role, kept.employer, kept.notes) == (NASTY,) * 4
    assert NASTY in snapshot.messages_to(kept.id)[0].body


def broken_zip() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("Connections.csv", "First Name,Last Name\n" * 500)
    return content.getvalue()[:300]


def workbook() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return content.getvalue()


PEOPLE_FILES = {
    "book.zip": (workbook(), "This is an Excel workbook."),
    "export.zip": (broken_zip(), "This zip file is damaged or was not downloaded completely."),
    "contacts.csv": (b"<!DOCTYPE html><html><body>Sign in", "This is a web page, not a list"),
    "book.csv": (workbook(), "This is an Excel workbook."),
    "empty.csv": (b"", "This file is empty."),
    "noise.csv": (bytes(range(9)) * 99, "This file does not hold text"),
    "other.csv": (b"a,b\n1,2\n", "Say which column holds the names"),
}


def test_a_file_that_is_no_list_of_people_is_explained_and_nothing_is_lost(page, server, tmp_path):
    keep(server, ADA)
    before = server.data.read_bytes()
    goto(page, server, "/bring_in")
    for name, (content, sentence) in PEOPLE_FILES.items():
        bring(page, tmp_path, name, content)
        sees(page, sentence)
        expect(page.get_by_role("button", name="Bring in")).to_have_count(0)
    assert server.data.read_bytes() == before


def bring(page: Page, folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    main(page).get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(folder / name)
    expect(main(page).get_by_text(name).first).to_be_visible(timeout=20_000)
    settled(page)


def test_a_file_over_the_limit_is_refused_with_the_limit(page, server, tmp_path):
    keep(server, ADA)
    before = server.data.read_bytes()
    goto(page, server, "/bring_in")
    bring(page, tmp_path, "large.csv", b"First Name,Last Name,Connected On\n" * 800_000)
    sees(page, "This file is larger than 25 MB")
    bring(page, tmp_path, "people.csv", b"Name\nBo Park\n")
    sees(page, "Bring in 1 person")
    expect(main(page).get_by_text("This file is larger than 25 MB")).to_have_count(0)
    assert server.data.read_bytes() == before


BACKUPS = {
    "notes.json": (b"{", "it is cut short or damaged"),
    "doubled.json": (
        b'{\n"meta": {\n"1": {"format":"inside-view","version":1},\n"1": {}\n}\n}\n',
        "it names two entries alike",
    ),
    "empty.json": (b"", "it is cut short or damaged"),
    "list.json": (b"[]", "it holds something else than tables of records"),
    "book.json": (workbook(), "it is cut short or damaged"),
    "newer.json": (
        b'{"meta": {"1": {"format": "inside-view", "version": 99}}}',
        "a newer version of Inside View made it",
    ),
    "strange.json": (
        b'{"meta": {"1": {"format": "inside-view", "version": 1}}, "people": {"1": 5}}',
        "it holds something else than tables of records",
    ),
}
"""No sentence follows itself, so that each is seen to be new."""


@pytest.mark.long
def test_a_file_that_is_no_backup_is_explained_and_nothing_is_lost(page, server, tmp_path):
    keep(server, ADA)
    before = server.data.read_bytes()
    goto(page, server, "/data")
    for name, (content, sentence) in BACKUPS.items():
        bring(page, tmp_path, name, content)
        sees(page, sentence)
        expect(page.get_by_role("button", name="Open it in place")).to_have_count(0)
    assert server.data.read_bytes() == before


@pytest.mark.parametrize(("path", "back"), [("/person", "People"), ("/interview", "Interviews")])
def test_a_link_to_nothing_says_so_and_leads_back(page, server, path, back):
    keep(server, ADA)
    goto(page, server, f"{path}?id=nope")
    sees(page, "There is nothing under this link.")
    page.get_by_role("link", name="Go to the list").click(delay=120)
    expect(main(page).get_by_role("heading", name=back)).to_be_visible()


def test_an_empty_name_is_asked_for_and_a_double_click_adds_one_person(page, server):
    keep(server, ADA)
    goto(page, server, "/people")
    unfold(page, "Add a person")
    fill(page, "What they do", "Nurse")
    press(page, "Add this person")
    sees(page, "Please write the person's name.")
    expect(main(page).get_by_role("textbox", name="What they do")).to_have_value("Nurse")
    fill(page, "Name", "Mo Diallo")
    main(page).get_by_role("button", name="Add this person").dblclick()
    settled(page)
    expect(main(page).get_by_text("2 of 2 people")).to_be_visible()
    people = Workspace(FileStorage(server.data)).snapshot().people
    assert [(each.name, each.role) for each in people.values()][1:] == [("Mo Diallo", "Nurse")]


def test_notes_survive_leaving_the_page_in_the_middle_of_a_word(page, server):
    keep(server, ADA, TALK)
    goto(page, server, f"/interview?id={TALK.id}")
    notes = main(page).get_by_role("textbox", name="Notes")
    expect(notes).to_have_count(2)
    notes.first.press_sequentially("Mornings are for people, after", delay=10)
    click(page, page.get_by_test_id("stSidebarNav").get_by_role("link", name="Today", exact=True))
    goto(page, server, f"/interview?id={TALK.id}")
    expect(notes.first).to_have_value("Mornings are for people, after")
    notes.last.press_sequentially("They smiled a lo", delay=10)
    page.wait_for_timeout(700)  # a reload within half a second of the last key may lose it
    page.reload()
    settled(page)
    expect(notes.last).to_have_value("They smiled a lo")
