"""Somebody's contacts come in from every kind of file, into an empty workspace."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from core.domain.column_mapping import ColumnMapping
from core.domain.person import Person
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, main, press, sees, unfold, visit
from tests.browser.visit import click, goto, settled
from tests.exchange.test_counts import ZIP, content

pytestmark = pytest.mark.timeout(240)
"""Each is a whole story, and the machine may be busy."""

OWN = "Wer;Ort;Was sie tut;Weg\nJürgen Größe;Bäckerei Müller;Meister;j@example.org\n"


def bring(page: Page, folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    settled(page)  # after a save another uploader takes the place of the first
    main(page).get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(folder / name)
    read = main(page).get_by_text("Left out").or_(main(page).get_by_text("Letters of this"))
    expect(read.first).to_be_attached(timeout=60_000)
    settled(page)


def choose(page: Page, label: str, option: str) -> None:
    main(page).get_by_role("combobox", name=label).first.click()
    page.keyboard.type(option)
    click(page, page.get_by_role("option", name=option, exact=True))


def counts(page: Page) -> dict[str, int]:
    found = main(page).get_by_test_id("stMetric").all_inner_texts()
    return {label: int(value) for label, value in (text.split("\n\n") for text in found)}


def people(server: AppServer) -> list[Person]:
    return [*Workspace(FileStorage(server.data)).snapshot().people.values()]


def named(server: AppServer, name: str) -> Person:
    return next(person for person in people(server) if person.name == name)


def test_a_whole_export_comes_in_once_with_its_stories(page, server, tmp_path):
    goto(page, server, "/people")
    unfold(page, "Bring in your contacts")
    click(page, main(page).get_by_role("link", name="Choose a file"))
    unfold(page, "How do I get my contacts as a file?")
    sees(page, "Get a copy of your data")

    bring(page, tmp_path, ZIP, content(ZIP))
    assert counts(page) == {
        "New": 64,
        "Already here": 0,
        "Changed": 0,
        "Left out": 2,
    }
    unfold(page, "2 rows left out")
    with page.expect_download() as download:
        main(page).get_by_role("button", name="Download these rows").click()
    listed = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in listed] == ["Row", "5", "18"]
    fill(page, "Search", "fabrikam")
    page.keyboard.press("Enter")
    sees(page, "not in this search")
    press(page, "Untick all shown")
    expect(main(page).get_by_text("64 of 64 ticked")).to_have_count(0)
    press(page, "Tick all shown")
    sees(page, "64 of 64 ticked")
    press(page, "Bring in 64 people")
    sees(page, "64 people came in and 5 earlier messages were added.")
    assert len(people(server)) == 64
    press(page, "Undo")
    expect(main(page).get_by_text("64 people came in")).to_have_count(0)
    assert people(server) == []

    bring(page, tmp_path, ZIP, content(ZIP))
    main(page).get_by_role("button", name="Bring in 64 people").dblclick()
    sees(page, "64 people came in")
    settled(page)
    bring(page, tmp_path, ZIP, content(ZIP))
    sees(page, "Everybody in this file is here already.")
    assert counts(page)["Already here"] == 64
    assert len(people(server)) == 64

    wren = named(server, "Wren Mbeki")
    goto(page, server, f"/person?id={wren.id}")
    sees(page, 'They wrote (LinkedIn message): Sure, "any" Friday works.')
    visit(page, "People")
    sees(page, "64 of 64 people")


def test_address_books_and_tables_of_ones_own_come_in(page, server, tmp_path):
    goto(page, server, "/bring_in")
    for name, new in (
        ("connections-2018.csv", 3),
        ("google-2026.csv", 2),
        ("contacts.vcf", 3),
        ("outlook.com", 3),
    ):
        bring(page, tmp_path, name, content(name))
        press(page, f"Bring in {new} people")
        sees(page, f"{new} people came in")
    assert len(people(server)) == 3 + 2 + 3 + 3

    bring(page, tmp_path, "connections-2023.csv", content("connections-2023.csv"))
    assert counts(page)["Changed"] == 1
    sees(page, "Here already, and the file says more")
    press(page, "Bring in 1 person and complete 1")
    sees(page, "1 person came in and 1 person was completed.")


@pytest.mark.long
def test_a_table_of_ones_own_is_explained_once(page, server, tmp_path):
    goto(page, server, "/bring_in")
    bring(page, tmp_path, "own.csv", OWN.encode("mac_roman"))
    choose(page, "Letters of this file", "Western European, from an older Mac")
    sees(page, "Jürgen Größe")
    choose(page, "Wer", "Whole name")
    choose(page, "Ort", "Where they work")
    choose(page, "Was sie tut", "What they do")
    choose(page, "Weg", "Leave this out")
    press(page, "Bring in 1 person")
    sees(page, "1 person came in.")
    juergen = named(server, "Jürgen Größe")
    assert (juergen.employer, juergen.role, juergen.email) == (
        "Bäckerei Müller",
        "Meister",
        "",
    )
    bring(page, tmp_path, "own.csv", OWN.replace("Jürgen", "Jörg").encode("mac_roman"))
    sees(page, "now read as you said before")
    press(page, "Bring in 1 person")
    assert named(server, "Jörg Größe").employer == "Bäckerei Müller"
    assert len(Workspace(FileStorage(server.data)).snapshot().table(ColumnMapping)) == 1
