"""Deciding and taking everything away in a browser; another program opens each file."""

import csv
import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
import vobject
from msgspec.structs import replace
from playwright.sync_api import Page, expect

from core.domain.decision import Choice
from core.domain.field import Field
from core.domain.interview import Debrief, Interview
from core.domain.person import Person
from core.domain.profile import Profile
from core.rules.decision import made
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.hands import keep, main, press, sees, unfold
from tests.browser.visit import click, goto, settled
from tests.exchange.readers import everything_in, read_docx, read_markdown
from tests.pages.conftest import NOON

ME = Profile(name="Sam Sample", limits="No stairs")
CARE = Field(name="Care <b>work</b>", created=NOON)
ADA = Person(
    name="Ada Osei",
    role="=nurse()",
    email="ada@example.org",
    phone="+44 7700 900151",
    field_ids=(CARE.id,),
    created=NOON,
)
TALK = Interview(
    person_id=ADA.id,
    starts=NOON,
    ended=NOON,
    notes="Ada sang. ![x](http://beacon.invalid/x.png)",
    debrief=Debrief(learned=("Ada needs patience",), finished=NOON),
    created=NOON,
)


@pytest.mark.timeout(300)
def test_a_field_is_decided_about_with_a_memo_to_show(page: Page, server: AppServer) -> None:
    workspace = keep(server, ME, CARE, ADA, TALK)
    decides(page, server, workspace)
    takes_the_memo(page)
    opens_the_page_to_print(page)


@pytest.mark.timeout(300)
def test_everything_can_be_taken_away_and_brought_together(page: Page, server: AppServer) -> None:
    workspace = keep(server, ME, CARE, ADA, TALK)
    goto(page, server, "/data")
    takes_the_backup(page)
    takes_the_people(page)
    takes_the_conversations(page)
    takes_the_notes(page)
    packs_for_a_counsellor(page)
    brings_a_backup_together(page, workspace)


def taken(page: Page, name: str, nth: int = 0) -> bytes:
    """Press a download and return the file as the browser got it."""
    button = main(page).get_by_role("button", name=name, exact=True).nth(nth)
    with page.expect_download() as download:
        button.click(delay=120)
    return Path(download.value.path()).read_bytes()


def decides(page: Page, server: AppServer, workspace: Workspace) -> None:
    goto(page, server, "/research")
    click(page, main(page).get_by_role("link", name="Decide about it"))
    sees(page, "Ada needs patience")
    main(page).get_by_role("radio", name="Against").click(delay=120)
    sees(page, "0 for, 1 against")
    main(page).get_by_role("textbox", name="Why I see it this way").fill("It is not *for* me.")
    settled(page)
    press(page, "Decide")
    sees(page, "Please choose one: pursue it, keep exploring, or set it aside.")
    main(page).get_by_text("Set it aside").first.click(delay=120)
    press(page, "Decide")
    sees(page, "Decided on")
    sees(page, "It is not *for* me.")
    [decision] = made(workspace.snapshot(), CARE.id)
    assert decision.choice is Choice.SET_ASIDE
    assert decision.reasons == "It is not *for* me."


def takes_the_memo(page: Page) -> None:
    said = read_markdown(taken(page, "Markdown"))
    assert "b" not in said.tags
    assert "Care <b>work</b>: my decision" in said.text
    assert "Ada needs patience (Ada Osei, =nurse())" in said.text
    assert "No stairs" not in said.text
    assert "My reasons: It is not *for* me." in "\n".join(read_docx(taken(page, "Word")))


def opens_the_page_to_print(page: Page) -> None:
    with page.context.expect_page() as opened:
        main(page).get_by_role("button", name="Open the page to print").click(delay=120)
    printed = opened.value
    expect(printed.get_by_role("heading", level=1)).to_have_text("Care <b>work</b>: my decision")
    printed.close()


def takes_the_backup(page: Page) -> None:
    """Any program can read it: a table for each kind of record, in plain JSON."""
    kept = json.loads(taken(page, "Download a backup"))
    assert [each["name"] for each in kept["people"].values()] == ["Ada Osei"]
    assert [each["notes"] for each in kept["interviews"].values()] == [TALK.notes]


def takes_the_conversations(page: Page) -> None:
    calendar = vobject.readOne(taken(page, "Calendar").decode())
    talks = [each for each in calendar.vevent_list if "-talk" in each.uid.value]
    assert [each.summary.value for each in talks] == ["Conversation with Ada Osei"]
    assert [each.dtstart.value for each in talks] == [NOON]


def takes_the_people(page: Page) -> None:
    [row] = csv.DictReader(io.StringIO(taken(page, "CSV").decode("utf-8-sig"), newline=""))
    assert (row["Name"], row["Role"], row["Phone"]) == (
        "Ada Osei",
        "'=nurse()",
        "'+44 7700 900151",
    )
    sheet = openpyxl.load_workbook(io.BytesIO(taken(page, "Excel"))).active
    assert (sheet["A2"].value, sheet["C2"].value, sheet["C2"].data_type) == (
        "Ada Osei",
        "=nurse()",
        "s",
    )
    [card] = vobject.readComponents(taken(page, "vCard").decode())
    assert (card.fn.value, card.email.value) == ("Ada Osei", "ada@example.org")


def takes_the_notes(page: Page) -> None:
    said = read_markdown(taken(page, "Markdown"))
    assert not {"img", "a"} & set(said.tags)
    assert "Ada sang. ![x](http://beacon.invalid/x.png)" in said.text


def packs_for_a_counsellor(page: Page) -> None:
    unfold(page, "Put it together")
    hidden = taken(page, "Make the pack")
    with zipfile.ZipFile(io.BytesIO(hidden)) as archive:
        assert "Notes/2026-11-25 Person A.docx" in archive.namelist()
    for secret in ("Ada", "Osei", "example.org", "900151", "No stairs", "Sam Sample"):
        assert secret not in everything_in(hidden)
    click(page, main(page).get_by_text("Look at what would go out"))
    sees(page, "Person A, =nurse()")
    click(page, main(page).get_by_text("Replace the names of people"))
    sees(page, "Ada Osei, =nurse()")


def brings_a_backup_together(page: Page, workspace: Workspace) -> None:
    other = Workspace(MemoryStorage())
    mo = Person(name="Mo Diallo", created=NOON)
    theirs = (CARE, replace(ADA, role="Nurse"), mo)
    other.run(lambda tx: [tx.put(each) for each in theirs])
    main(page).get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(
        {"name": "backup.json", "mimeType": "application/json", "buffer": other.content()}
    )
    settled(page)
    click(page, main(page).get_by_text("Together with what I have"))
    sees(page, "Nothing that you have goes away.")
    press(page, "Bring in 1 entry")
    people = workspace.snapshot().people
    assert {each.name for each in people.values()} == {"Ada Osei", "Mo Diallo"}
    assert people[ADA.id].role == "=nurse()"
    press(page, "Undo")
    assert len(workspace.snapshot().people) == 1
