"""Research on a real server: every part is used once, as a person would."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from core.domain.belief import Belief
from core.domain.demand import CanMeet, Demand
from core.domain.message import Message, MessageKind
from core.domain.question import Question
from core.domain.search_place import SearchPlace
from core.domain.snapshot import Snapshot
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.browser.app_server import AppServer
from tests.browser.hands import fill, main, press, sees, unfold
from tests.browser.visit import click, goto, settled

pytestmark = pytest.mark.timeout(240)
"""Each is a whole story, and the machine may be busy."""


def kept(server: AppServer) -> Snapshot:
    return Workspace(FileStorage(server.data)).snapshot()


def tab(page: Page, name: str) -> None:
    click(page, main(page).get_by_role("tab", name=name, exact=True))


def part(page: Page, name: str) -> None:
    click(page, main(page).get_by_role("radio", name=name, exact=True))


def opens(page: Page, name: str) -> None:
    """Choose a line of the list beside the page."""
    click(page, main(page).get_by_test_id("stRadio").get_by_text(name).first)


def choose(page: Page, label: str, option: str) -> None:
    main(page).get_by_role("combobox", name=label).first.click()
    click(page, page.get_by_role("option", name=option, exact=True))


def link(page: Page, name: str) -> dict[str, str]:
    """Return the parts of the address that a link opens in a new tab."""
    found = main(page).get_by_role("link", name=name).first
    assert found.get_attribute("target") == "_blank"
    query = urlsplit(found.get_attribute("href") or "").query
    return {key: values[0] for key, values in parse_qs(query).items()}


def test_a_field_is_looked_into_from_an_empty_workspace(page: Page, server: AppServer) -> None:
    goto(page, server, "/research")
    names_fields(page)
    writes_about_themselves(page)
    believes(page)
    holds_demands_against_themselves(page, server)
    reads(page)
    deletes_a_field(page, server)


@pytest.mark.long
def test_employers_people_and_places_are_found_from_an_empty_workspace(
    page: Page, server: AppServer
) -> None:
    goto(page, server, "/research")
    ranks_employers(page, server)
    writes_a_brief(page)
    sees_who_is_there(page, server)
    tells_the_network(page, server)
    keeps_places(page, server)


def names_fields(page: Page) -> None:
    press(page, "Add this field")
    sees(page, "Please name the field, job or industry.")
    fill(page, "A field, job or industry", "Occupational therapy")
    press(page, "Add this field")
    sees(page, "In focus")
    unfold(page, "Add a field")
    fill(page, "A field, job or industry", "Baking 🥐")
    press(page, "Add this field")
    expect(main(page).get_by_role("heading", name="Baking 🥐")).to_be_visible()
    press(page, "Put in focus")
    sees(page, "Exploring, in focus")
    opens(page, "Occupational therapy")
    unfold(page, "Name, why and status")
    fill(page, "Why it attracts me", "Hands and people together.")
    part(page, "Pursuing")
    press(page, "Save this field")
    sees(page, "Hands and people together.")


def writes_about_themselves(page: Page) -> None:
    tab(page, "About me")
    fill(page, "My name", "Sam")
    fill(page, "What I am good at, one a line", "- listening\ndrawing")
    fill(page, "What I cannot do, or not for long", "Stand for a whole day.")
    main(page).get_by_role("button", name="Trends").click()
    press(page, "Save about me")
    sees(page, "Saved what you wrote about yourself")
    tab(page, "Fields")


def believes(page: Page) -> None:
    for statement in ("It is loud.", "Everybody works alone"):
        fill(page, "I believe that …", statement)
        press(page, "Add this belief")
    press(page, "Ask about it")
    sees(page, "Your question: I came with this picture: “It is loud”.")
    click(page, main(page).get_by_role("button", name="See the words"))
    words = page.get_by_role("textbox", name="The question")
    expect(words).to_have_value(re.compile("“Everybody works alone”"))
    words.fill("Whom do you work with on a usual day?")
    click(page, page.get_by_role("button", name="Ask it like this"))
    sees(page, "Your question: Whom do you work with on a usual day?")
    press(page, "Edit")
    fill(page, "I believe that …", "It is very loud.")
    press(page, "Save the belief")
    sees(page, "It is very loud.")


def holds_demands_against_themselves(page: Page, server: AppServer) -> None:
    part(page, "Demands")
    sees(page, "Could you meet it".lower())
    unfold(page, "Add a demand")
    fill(page, "The work asks for …", "Long days on your feet")
    press(page, "Add this demand")
    sees(page, "0 met, 1 still open")
    unfold(page, "What I wrote about myself, only for me")
    sees(page, "Stand for a whole day.")
    press(page, "Ask about it")
    sees(page, "Your question: When you think of “Long days on your feet”: how much")
    press(page, "Answer")
    slider = main(page).get_by_role("slider", name="How demanding it is").first
    slider.focus()
    for _ in range(4):
        slider.press("ArrowRight")
    choose(page, "Can I meet it?", "With an adjustment")
    fill(page, "What would make it possible", "A stool")
    press(page, "Save the demand")
    sees(page, "0 met, 1 with an adjustment, none open")
    [demand] = kept(server).table(Demand).values()
    assert (demand.level, demand.can_meet) == (4, CanMeet.WITH_ADJUSTMENT)
    [asked] = kept(server).where(Question, "demand_id", demand.id)
    assert "Stand" not in asked.text


def reads(page: Page) -> None:
    part(page, "Sources")
    assert link(page, "O*NET OnLine") == {"s": "Occupational therapy"}
    unfold(page, "Add a source")
    fill(page, "What it is called", "Handbook")
    fill(page, "Link", "not an address")
    press(page, "Add this source")
    sees(page, "“not an address” is not a web address.")
    fill(page, "Link", "example.org/handbook")
    press(page, "Add this source")
    sees(page, "0 of 1 read.")
    expect(main(page).get_by_role("link", name="Open")).to_have_attribute(
        "href", "https://example.org/handbook"
    )
    click(page, main(page).get_by_text("Handbook", exact=True))
    sees(page, "1 of 1 read.")
    press(page, "Edit")
    fill(page, "What I take from it", "Half of it is writing.")
    press(page, "Save the source")
    sees(page, "Half of it is writing.")


def ranks_employers(page: Page, server: AppServer) -> None:
    tab(page, "Employers")
    for name in ("Northwind Clinic", "Harbor Library", "Litware Labs"):
        unfold(page, "Add an employer")
        fill(page, "An employer", name)
        press(page, "Add this employer")
        sees(page, f"Added {name}")
    sees(page, "Place 3 of 3")
    press(page, "To the top")
    sees(page, "Place 1 of 3")
    press(page, "Down")
    sees(page, "2. Litware Labs")
    press(page, "Practice run")
    opens(page, "1. Northwind Clinic")
    sees(page, "Place 1 of 3")
    press(page, "My target")
    main(page).get_by_test_id("stRadio").get_by_text("My target", exact=True).wait_for()
    view = kept(server)
    assert [each.name for each in view.employers] == [
        "Northwind Clinic",
        "Litware Labs",
        "Harbor Library",
    ]
    assert view.profile.target_employer_id == view.employers[0].id
    assert view.profile.practice_employer_id == view.employers[1].id


def writes_a_brief(page: Page) -> None:
    sees(page, "0 of 8; still to find: why I would like to work there")
    unfold(page, "Write the brief")
    fill(page, "What it does", "Rehabilitation after accidents.")
    fill(page, "Culture", "Calm.")
    fill(page, "Website", "northwind.example")
    press(page, "Save this employer")
    sees(page, "2 of 8; still to find")
    expect(main(page).get_by_role("link", name="Website")).to_have_attribute(
        "href", "https://northwind.example"
    )
    assert link(page, "People on LinkedIn") == {"keywords": "Northwind Clinic"}
    unfold(page, "Add news")
    fill(page, "What happened", "A new wing opened")
    press(page, "Add this news")
    sees(page, "3 of 8; still to find")
    sees(page, "A new wing opened")
    press(page, "Edit")
    fill(page, "What happened", "Two new wings opened")
    press(page, "Save the news")
    sees(page, "Two new wings opened")


def sees_who_is_there(page: Page, server: AppServer) -> None:
    sees(page, "Nobody on your list works there yet.")
    unfold(page, "Add a person there")
    fill(page, "Their name", "Ada Osei")
    choose(page, "How you know them", "Friend")
    press(page, "Add this person")
    sees(page, "1 person on your list; 1 of them you know well.")
    unfold(page, "Add a person there")
    fill(page, "Their name", "佐藤 由紀")
    press(page, "Add this person")
    sees(page, "You could ask Ada Osei, who works there too.")
    assert {each.employer for each in kept(server).people.values()} == {"Northwind Clinic"}


def tells_the_network(page: Page, server: AppServer) -> None:
    tab(page, "My network")
    message = page.get_by_role("textbox", name="Message")
    good = message.input_value()
    assert "Do you know somebody who could tell me" in good
    assert "Stand" not in good
    message.fill(good.replace("Dear all", "Dear friends"))
    page.wait_for_timeout(1200)
    settled(page)
    page.reload()
    settled(page)
    tab(page, "My network")
    expect(message).to_have_value(re.compile("Dear friends"))
    press(page, "Choose all 2")
    sees(page, "No email address for Ada Osei, 佐藤 由紀.")
    press(page, "I told these 2")
    sees(page, "Noted that you told 2 people")
    sees(page, "Today: Ada Osei, 佐藤 由紀")
    sees(page, "0 chosen; 0 to choose from.")
    told = kept(server).where(Message, "kind", MessageKind.ANNOUNCEMENT)
    assert len(told) == 2
    assert all("Dear friends" in each.body for each in told)


def keeps_places(page: Page, server: AppServer) -> None:
    tab(page, "Places to look")
    sees(page, "Where could you look?")
    press(page, "Add")
    press(page, "Add its link")
    fill(page, "Link", "alumni.example.org")
    press(page, "Save the place")
    expect(main(page).get_by_role("link", name="Open")).to_have_attribute(
        "href", "https://alumni.example.org"
    )
    [place] = kept(server).table(SearchPlace).values()
    assert place.notes


def deletes_a_field(page: Page, server: AppServer) -> None:
    press(page, "Delete this field")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("will be deleted, with 2 beliefs, 1 demand.")
    click(page, dialog.get_by_role("button", name="Delete", exact=True))
    sees(page, "Deleted Occupational therapy")
    assert len(kept(server).fields) == 1
    press(page, "Undo")
    assert len(kept(server).table(Belief)) == 2
