"""What the store promises, seen from the screen: two tabs, earlier copies, a disk in trouble."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page, expect

from core.domain.interview import Interview
from core.domain.person import Person
from core.store.backups import Backups
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, keep, main, press, sees
from tests.browser.visit import click, goto, settled
from tests.pages.conftest import NOON

ADA = Person(name="Ada Osei", role="Nurse", created=NOON)


@pytest.fixture
def server(start_server) -> AppServer:
    return start_server(env={"INSIDE_VIEW_MODE": "local"})


def ada(server: AppServer) -> Person:
    return Workspace(FileStorage(server.data)).snapshot().people[ADA.id]


def edit(page: Page, server: AppServer) -> None:
    goto(page, server, f"/person?id={ADA.id}")
    press(page, "Edit")


@pytest.mark.long
def test_two_tabs_on_one_person_lose_nothing_of_each_other(page, server):
    keep(server, ADA)
    other = page.context.new_page()
    for each in (page, other):
        edit(each, server)
    fill(other, "What they do", "Ward manager")
    press(other, "Save")
    fill(page, "Notes, only for you", "Likes tea")
    press(page, "Save")
    assert (ada(server).role, ada(server).notes) == ("Ward manager", "Likes tea")

    edit(other, server)
    edit(page, server)
    fill(other, "Notes, only for you", "Likes coffee")
    press(other, "Save")
    fill(page, "Notes, only for you", "Likes green tea")
    press(page, "Save")
    sees(page, "This was changed in another tab meanwhile, to: Likes coffee.")
    assert ada(server).notes == "Likes coffee"
    press(page, "Save")
    assert ada(server).notes == "Likes green tea"


def test_an_earlier_copy_is_looked_at_opened_and_undone(page, server):
    workspace = keep(server, ADA)
    mo = Person(name="Mo Diallo", created=NOON)
    workspace.run(lambda tx: [tx.put(mo), tx.put(replace(ADA, role="Doctor"))])
    goto(page, server, "/data")
    main(page).get_by_role("combobox", name="Copies made while you worked").click()
    click(page, page.get_by_role("option").first)
    sees(page, "1 goes away (Mo Diallo); 1 changes (Ada Osei)")
    press(page, "Open it in place of what I have")
    sees(page, "Opened the backup")
    assert ada(server).role == "Nurse"
    press(page, "Undo")
    expect(main(page).get_by_role("button", name="Undo")).to_have_count(0)
    assert ada(server).role == "Doctor"
    assert mo.id in Workspace(FileStorage(server.data)).snapshot().people


def test_a_file_damaged_while_the_app_runs_is_told_and_the_copy_opens(page, server):
    workspace = keep(server, ADA)
    workspace.run(lambda tx: tx.put(Person(name="Mo Diallo", created=NOON)))
    goto(page, server, "/people")
    content = server.data.read_bytes()
    server.data.write_bytes(content[: len(content) // 2])
    page.reload()
    settled(page)
    sees(page, "Your file could not be read")
    sees(page, "2 of 2 people")
    [aside] = server.data.parent.glob("*.damaged-*.json")
    assert aside.read_bytes() == content[: len(content) // 2]
    press(page, "Got it")
    expect(main(page).get_by_text("Your file could not be read")).to_have_count(0)


def test_while_another_copy_saves_the_screen_says_who_and_keeps_what_was_typed(page, server):
    keep(server, ADA)
    edit(page, server)
    fill(page, "Notes, only for you", "Likes tea")
    with FileStorage(server.data).lock():
        main(page).get_by_role("button", name="Save", exact=True).click(delay=120)
        expect(main(page).get_by_text("Another tab or running copy of Inside View")).to_be_visible(
            timeout=20_000
        )
    settled(page)
    expect(main(page).get_by_role("textbox", name="Notes, only for you")).to_have_value("Likes tea")
    press(page, "Save")
    assert ada(server).notes == "Likes tea"


def test_erasing_everything_for_good_leaves_nothing_beside_the_file(page, server):
    workspace = keep(server, ADA)
    workspace.run(lambda tx: tx.put(Person(name="Mo Diallo", created=NOON)))
    assert Backups(server.data).all()
    goto(page, server, "/data")
    press(page, "Erase everything")
    dialog = page.get_by_role("dialog")
    click(page, dialog.get_by_text("Also delete the copies"))
    dialog.get_by_role("button", name="Erase everything").click(delay=120)
    expect(main(page).get_by_role("heading", name="Hear how it really is")).to_be_visible()
    left = [path for path in Path(server.data).parent.rglob("*") if path.is_file()]
    assert all(b"Ada Osei" not in path.read_bytes() for path in left)
    assert {*json.loads(server.data.read_bytes())["people"]} == set()


TALK = Interview(person_id=ADA.id, starts=NOON, began=NOON, created=NOON)


def notes(server: AppServer) -> str:
    return Workspace(FileStorage(server.data)).snapshot().interviews[TALK.id].notes


def until_kept(page: Page, server: AppServer, words: str) -> None:
    for _ in range(100):
        if notes(server) == words:
            return
        page.wait_for_timeout(100)
    assert notes(server) == words


def test_words_typed_while_nothing_can_be_saved_stay_and_are_kept_afterwards(page, server):
    keep(server, ADA, TALK)
    goto(page, server, f"/interview?id={TALK.id}")
    area = main(page).get_by_role("textbox", name="Notes", exact=True)
    with FileStorage(server.data).lock():
        area.fill("She laughs a lot.")
        expect(main(page).get_by_text("Another tab or running copy")).to_be_visible(timeout=20_000)
    settled(page)
    expect(area).to_have_value("She laughs a lot.")
    area.press_sequentially(" And she listens.")
    until_kept(page, server, "She laughs a lot. And she listens.")
    expect(area).to_have_value("She laughs a lot. And she listens.")


def test_an_older_tab_does_not_wipe_the_notes_of_a_newer_one(page, server):
    keep(server, ADA, TALK)
    other = page.context.new_page()
    for each in (page, other):
        goto(each, server, f"/interview?id={TALK.id}")
    main(other).get_by_role("textbox", name="Notes", exact=True).fill("Many words of the newer tab")
    until_kept(other, server, "Many words of the newer tab")
    area = main(page).get_by_role("textbox", name="Notes", exact=True)
    area.fill("x")
    sees(page, "Another tab has written here meanwhile: Many words of the newer tab")
    assert notes(server) == "Many words of the newer tab"
    expect(area).to_have_value("x")
    press(page, "Keep what I typed here")
    until_kept(page, server, "x")
