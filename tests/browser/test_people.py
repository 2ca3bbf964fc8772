"""The People screen and the Person page, used from an empty workspace and with thousands."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from core.actions.whole import fill_with
from core.domain.field import Field
from core.domain.message import Message, MessageKind
from core.domain.person import Person, Tie
from core.domain.profile import Profile
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, keep, main, press, sees, unfold, visit
from tests.browser.visit import click, goto, settled

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
CLINICS = 97
CARE = Field(name="Palliative care", created=NOON)
LONG = "Wolfeschlegelsteinhausen" * 12 + "bergerdorff"
NAMES = (
    "نسرین احمدی",
    "佐藤 由紀",
    "\u202eAda Osei",
    "Chiara 🚀👩🏽‍🔬",
    "Suharti",
    "**Bold** <b>_x_</b> [a](https://beacon.invalid) :smile:",
    LONG,
)


def kept(server: AppServer) -> dict[str, Person]:
    people = Workspace(FileStorage(server.data)).snapshot().people.values()
    return {person.name: person for person in people}


def pick(page: Page, label: str, option: str) -> None:
    box = page.get_by_role("combobox", name=label, exact=True)
    box.click()
    box.fill(option)
    click(page, page.get_by_role("option").filter(has_text=option).first)


def pill(page: Page, word: str) -> None:
    group = main(page).locator("[data-testid=stButtonGroup], [data-testid=stPills]")
    click(page, group.get_by_text(word, exact=True).first)


def opened(page: Page, name: str) -> None:
    settled(page)
    row = main(page).get_by_test_id("stLayoutWrapper").filter(has_text=name)
    click(page, row.get_by_role("link", name="Open", exact=True).last)
    expect(main(page).get_by_role("heading", level=1)).to_contain_text(name, timeout=20_000)
    settled(page)


def test_somebody_is_added_by_name_and_everything_about_them_is_noted(page, server):
    keep(server, CARE, Person(name="Ingrid Berg", employer="Northwind Clinic", created=NOON))
    goto(page, server, "/people")
    unfold(page, "Add a person")
    fill(page, "Name", "Amara Okoro")
    fill(page, "Email", "amara@northwind")
    press(page, "Add this person")
    sees(page, "2 of 2 people")
    sees(page, "The part after the @ looks unfinished")
    click(page, page.get_by_role("link", name="Open Amara Okoro and note more"))
    notes_everything(page)
    ada = kept(server)["Amara Okoro"]
    assert (ada.role, ada.employer, ada.phone) == ("Nurse", "Northwind Clinic", "+44 20 7946 0018")
    assert (ada.email, ada.profile_link) == ("amara@northwind.example", "https://p.example/amara")
    assert (ada.pronunciation, ada.common_ground) == ("ah-MAH-rah", "both sing")
    assert (ada.why, ada.notes, ada.tags) == ("you changed wards", "Likes tea", ("night shift",))
    assert (ada.tie, ada.may_name_introducer) == (Tie.MET_BY_CHANCE, True)
    assert ada.introducer_id == kept(server)["Ingrid Berg"].id
    assert ada.intimidation is None, "what was not said stays unsaid"
    sees_everything(page)
    notes_a_contact(page)
    says_how_it_feels(page, server)


def notes_everything(page: Page) -> None:
    press(page, "Edit")
    for label, text in (
        ("How to say the name", "ah-MAH-rah"),
        ("What they do", "Nurse"),
        ("Email", "amara@northwind.example"),
        ("Phone", "+44 20 7946 0018"),
        ("Profile link", "https://p.example/amara"),
        ("What you share: we …", "both sing"),
        ("Why them: because …", "you changed wards"),
        ("Notes, only for you", "Likes tea"),
    ):
        fill(page, label, text)
    pick(page, "Where they work", "Northwind Clinic")
    pick(page, "How you know them", "Met by chance")
    pick(page, "Introduced by", "Ingrid Berg")
    main(page).get_by_text("I may use the introducer's name").click()
    tags = page.get_by_role("combobox", name="Tags", exact=True)
    tags.fill("night shift")
    tags.press("Enter")
    pill(page, "Palliative care")
    press(page, "Save")
    sees(page, "Saved your changes")


def sees_everything(page: Page) -> None:
    for words in (
        "Say the name: ah-MAH-rah",
        "Met by chance, introduced by Ingrid Berg (you may say so)",
        "we both sing",
        "because you changed wards",
        "Fields: Palliative care",
        "Tags: night shift",
        "Introduced by Ingrid Berg",
        "Email: amara@northwind.example",  # without a sign in it that nobody sees
    ):
        sees(page, words)
    for name, target in (
        ("Email", "mailto:amara@northwind.example"),
        ("Call", "tel:+442079460018"),
        ("Profile", "https://p.example/amara"),
    ):
        link = main(page).get_by_role("link", name=name, exact=True)
        assert link.get_attribute("href") == target
    press(page, "Look them up")
    found = page.get_by_role("link", name="Find them on LinkedIn")
    assert "Amara%20Okoro%20Northwind%20Clinic" in (found.get_attribute("href") or "")
    assert found.get_attribute("target") == "_blank"
    page.keyboard.press("Escape")


def notes_a_contact(page: Page) -> None:
    unfold(page, "Note a contact")
    pill(page, "We spoke on the phone")
    fill(page, "A few words about it, if you like", "She rang about the open day")
    press(page, "Note it")
    sees(page, "You spoke on the phone: She rang about the open day")


def says_how_it_feels(page: Page, server: AppServer) -> None:
    press(page, "Edit")
    pill(page, "Takes some courage")
    press(page, "Save")
    sees(page, "Writing to them feels: takes some courage")
    assert kept(server)["Amara Okoro"].intimidation == 3
    main(page).get_by_role("button", name="Ingrid Berg").click(delay=120)
    sees(page, "Introduced you to Amara Okoro")


@pytest.mark.long
def test_two_entries_are_merged_taken_apart_again_and_told_apart(page, server):
    twin = Person(name="Ada Osei", role="Ward nurse", employer="Clinic", phone="1", created=NOON)
    words = Message(
        person_id=twin.id, kind=MessageKind.REQUEST, body="Dear Ada", created=NOON, sent=NOON
    )
    other = Person(name="Ada Osei", role="Nurse", employer="Clinic", email="a@b.org", created=NOON)
    workspace = keep(server, twin, words, other, Person(name="Mo", created=NOON))
    goto(page, server, "/people")
    press(page, "2 may be the same person")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("The same name at the same employer.")
    click(page, dialog.get_by_text("Nurse", exact=True).last)
    dialog.get_by_role("button", name="Make them one").click(delay=120)
    sees(page, "2 of 2 people")
    [ada] = (each for each in workspace.snapshot().people.values() if each.name == "Ada Osei")
    assert (ada.id, ada.role, ada.phone, ada.email) == (twin.id, "Nurse", "1", "a@b.org")
    press(page, "Undo")
    sees(page, "3 of 3 people")
    assert workspace.snapshot().people[twin.id] == twin
    press(page, "2 may be the same person")
    dialog.get_by_role("button", name="These are two people").click(delay=120)
    expect(dialog).to_have_count(0)
    expect(main(page).get_by_text("may be the same")).to_have_count(0)
    page.reload()
    settled(page)
    expect(main(page).get_by_text("may be the same")).to_have_count(0)
    merges_by_hand(page, workspace, other)


def merges_by_hand(page: Page, workspace: Workspace, other: Person) -> None:
    goto_person(page, other)
    press(page, "The same person as …")
    pick(page, "The other entry", "Mo")
    page.get_by_role("dialog").get_by_role("button", name="Make them one").click(delay=120)
    expect(page.get_by_role("dialog")).to_have_count(0)
    sees(page, "Merged two entries for Ada Osei")
    assert len(workspace.snapshot().people) == 2


def goto_person(page: Page, person: Person) -> None:
    page.goto(f"{page.url.partition('/people')[0]}/person?id={person.id}")
    settled(page)


def crowd(count: int) -> Iterator[Person]:
    for number in range(count):
        yield Person(
            name=f"Person {number:04}", employer=f"Clinic-{number % CLINICS:02}", created=NOON
        )


@pytest.mark.parametrize("size", [1_500, pytest.param(5_000, marks=pytest.mark.long)])
def test_in_a_crowd_one_is_found_and_several_are_worked_on(page, server, size):
    found = len(range(7, size, CLINICS))
    jose = Person(name="José Sørensen", role="Nurse", employer="Hospice", created=NOON)
    workspace = Workspace(FileStorage(server.data))
    workspace.run(fill_with, [Profile(name="Sam"), CARE, jose, *crowd(size)])
    goto(page, server, "/people")
    sees(page, f"{size + 1:,} of {size + 1:,} people")
    main(page).get_by_role("textbox", name="Search").type("sorensen jos")
    expect(main(page).get_by_text(f"1 of {size + 1:,} people", exact=True)).to_be_visible()
    opened(page, "José Sørensen")
    visit(page, "People")
    expect(main(page).get_by_text(f"1 of {size + 1:,} people", exact=True)).to_be_visible()
    main(page).get_by_role("textbox", name="Search").fill("clinic-07")
    sees(page, f"{found} of {size + 1:,} people")
    press(page, "Choose several")
    press(page, f"All {found} found")
    main(page).get_by_test_id("stCheckbox").first.click()
    sees(page, f"{found - 1} people chosen")
    main(page).get_by_role("textbox", name="Search").fill("clinic-08")
    sees(page, "not in this list")
    gives_a_tag(page, workspace, found - 1)
    adds_to_a_field(page, workspace, found - 1)
    deletes_and_takes_it_back(page, workspace, found - 1)


def gives_a_tag(page: Page, workspace: Workspace, chosen: int) -> None:
    press(page, "Tag")
    dialog = page.get_by_role("dialog")
    box = dialog.get_by_role("combobox")
    box.fill("weekend")
    box.press("Enter")
    settled(page)
    dialog.get_by_role("button", name="Give them this tag").click(delay=120)
    sees(page, f"Tagged {chosen} people with weekend")
    tagged = [each for each in workspace.snapshot().people.values() if each.tags == ("weekend",)]
    assert len(tagged) == chosen
    press(page, "Undo")
    assert not any(each.tags for each in workspace.snapshot().people.values())


def adds_to_a_field(page: Page, workspace: Workspace, chosen: int) -> None:
    press(page, "Add to a field")
    page.get_by_role("dialog").get_by_role("button", name="Add them").click(delay=120)
    sees(page, f"Added {chosen} people to Palliative care")
    assert len(workspace.snapshot().where(Person, "field_ids", CARE.id)) == chosen


def deletes_and_takes_it_back(page: Page, workspace: Workspace, chosen: int) -> None:
    press(page, "Delete")
    expect(page.get_by_role("dialog")).to_contain_text(f"and {chosen - 5} people more")
    everybody = len(workspace.snapshot().people)
    page.get_by_role("dialog").get_by_role("button", name="Delete").click(delay=120)
    sees(page, f"Deleted {chosen} people")
    assert len(workspace.snapshot().people) == everybody - chosen
    press(page, "Undo")
    sees(page, f"of {everybody:,} people")
    sees(page, "Nobody chosen yet")
    assert len(workspace.snapshot().people) == everybody


@pytest.mark.long
def test_names_in_any_script_stand_on_a_phone_as_they_were_written(page, server):
    people = [Person(name=name, employer=NAMES[5], created=NOON) for name in NAMES]
    keep(server, *people)
    page.set_viewport_size({"width": 390, "height": 844})
    goto(page, server, "/people")
    for name in NAMES[:-1]:
        sees(page, name)
    press(page, "Choose several")
    press(page, "All on this page")
    fits(page)
    for person in (people[2], people[-1]):
        page.goto(f"{server.url}/person?id={person.id}")
        settled(page)
        press(page, "Edit")
        fits(page)
        press(page, "Delete")
        expect(page.get_by_role("dialog")).to_be_visible()
        fits(page)


def fits(page: Page) -> None:
    """Nothing stands out of the screen to the side."""
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert main(page).evaluate("box => box.scrollWidth") <= 390
