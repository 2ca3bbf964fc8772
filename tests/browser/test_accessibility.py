"""axe-core finds nothing on any screen or dialog, in light and in dark, that is ours to mend."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.app_server import AppServer
from tests.browser.hands import main
from tests.browser.visit import click, goto, settled
from tests.shots import SCREENS, with_demo

STREAMLITS_OWN = {
    ("list", "stSidebarNavItems"): "sections stand in the sidebar's list without being its items",
    ("listitem", "<li "): "the same sections, seen from the links in them",
    ("presentation-role-conflict", "stFileUploaderDropzone"): "a label on what has no role",
}
"""Findings on elements that Streamlit draws on every app: the rule, a mark of the element, why."""
ONE_ACCENT = "stButtonGroup"
"""Streamlit writes the chosen part of a button group in the accent that also grounds a button. In
dark no colour serves both: white text needs it darker than this text on the page may be."""
DIALOGS = {"person": "Delete"}
AT_EVERY_RUN = ("today", "person")
"""Between them they have nearly every kind of part; the others are tried by `make torture`."""


@pytest.mark.parametrize(
    "screen",
    [
        pytest.param(screen, marks=() if screen in AT_EVERY_RUN else pytest.mark.long)
        for screen in SCREENS
    ],
)
def test_every_screen_can_be_used_by_everybody(page: Page, server: AppServer, screen: str) -> None:
    goto(page, server, with_demo(SCREENS[screen]))
    found = [*findings(page, screen), *dark_findings(page, screen)]
    for tab in main(page).get_by_role("tab").all()[1:]:
        click(page, tab)
        found += findings(page, f"{screen}, {tab.inner_text()}")
    assert found == []


@pytest.mark.parametrize(("screen", "button"), DIALOGS.items())
def test_every_dialog_can_be_used_by_everybody(page, server, screen, button):
    goto(page, server, with_demo(SCREENS[screen]))
    click(page, page.get_by_role("button", name=button, exact=True).first)
    assert page.get_by_role("dialog").count()
    assert findings(page, button) + dark_findings(page, button) == []


def findings(page: Page, where: str, **options: list[str]) -> list[str]:
    """Return what axe finds on the screen as it stands, without what is Streamlit's own."""
    return [
        f"{where}: {broken['id']}: {node['html'][:200]}"
        for broken in Axe().run(page, options=options or None).response["violations"]
        for node in broken["nodes"]
        if not _is_streamlits(page, broken["id"], node)
    ]


def dark_findings(page: Page, where: str) -> list[str]:
    """Return where the contrast is too low in the dark: nothing else changes with the theme."""
    page.emulate_media(color_scheme="dark")
    settled(page)
    found = findings(page, f"{where}, dark", runOnly=["color-contrast"])
    page.emulate_media(color_scheme="light")
    return found


def _is_streamlits(page: Page, rule: str, node: dict) -> bool:
    if any(rule == own and mark in node["html"] for own, mark in STREAMLITS_OWN):
        return True
    within = f"element => !!element.closest('[data-testid={ONE_ACCENT}]')"
    return rule == "color-contrast" and page.locator(node["target"][0]).first.evaluate(within)
