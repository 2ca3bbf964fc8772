"""Every tab of Progress on a phone, in the dark: pictures that speak, words that are not cut."""

import pytest
from playwright.sync_api import Page, expect

from core.content.sample import sample_records
from core.rules.evidence import evidence_map
from tests.browser.app_server import AppServer
from tests.browser.hands import main, sees
from tests.browser.visit import click, goto
from tests.pages.conftest import NOON
from tests.rules.records import snapshot

TABS = {"Six steps": 2, "Weeks": 2, "Answers": 3, "Fields": 2, "Network": 1}
CUT = """charts => charts.flatMap(chart => {
  const box = chart.getBoundingClientRect()
  return [...chart.querySelectorAll("text")].filter(text => {
    const at = text.getBoundingClientRect()
    return at.width && (at.left < box.left - 1 || at.right > box.right + 1
      || at.top < box.top - 1 || at.bottom > box.bottom + 1)
  }).map(text => text.textContent)
})"""
"""Finds the words of a picture that reach over its edge."""


@pytest.fixture
def phone(page: Page) -> Page:
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    return page


@pytest.mark.timeout(240)
def test_every_picture_is_whole_on_a_phone_and_says_what_it_shows(
    phone: Page, server: AppServer
) -> None:
    goto(phone, server, "/progress?demo=1")
    for tab, count in TABS.items():
        click(phone, main(phone).get_by_role("tab", name=tab, exact=True))
        pictures = main(phone).locator("[data-testid=stPlotlyChart]:visible")
        drawn = pictures.filter(has=phone.locator(".main-svg"))
        expect(drawn).to_have_count(count, timeout=30_000)
        assert pictures.evaluate_all(CUT) == []
        for picture in pictures.all():
            assert picture.get_attribute("role") == "figure"
            assert len(picture.get_attribute("aria-label") or "") > 20
    reads_a_table(phone)
    points_at_what_was_said(phone)


def reads_a_table(page: Page) -> None:
    """The network is what stands on the screen."""
    click(page, main(page).locator("summary").filter(has_text="As a table"))
    table = main(page).get_by_role("region", name="The picture above as a table")
    expect(table).to_be_visible(timeout=20_000)
    expect(table).to_contain_text("Introduced by", timeout=20_000)


def points_at_what_was_said(page: Page) -> None:
    """On the evidence map a mark tells who said it, and in which words."""
    view = snapshot(*sample_records(NOON, "UTC"))
    found = evidence_map(view, view.profile.focus_field_id)
    quotes = [heard.quote for row in found.rows for heard in row.heard.values()]
    click(page, main(page).get_by_role("tab", name="Fields", exact=True))
    sees(page, "What they say about what you believed")
    marks = main(page).locator(".st-key-evidence .scatterlayer .point")
    marks.first.scroll_into_view_if_needed()
    at = marks.first.bounding_box()
    assert at
    page.mouse.move(at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
    hover = main(page).locator(".st-key-evidence .hoverlayer .hovertext")
    expect(hover).to_be_visible(timeout=20_000)
    said = " ".join((hover.text_content() or "").split())
    assert any(quote.split()[0] in said and quote.split()[-1][:5] in said for quote in quotes)
