"""What axe-core finds on a page that is ours to mend, in light and in dark."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.visit import settled

STREAMLITS_OWN = {
    ("list", "stSidebarNavItems"): "sections stand in the sidebar's list without being its items",
    ("listitem", "<li "): "the same sections, seen from the links in them",
    ("presentation-role-conflict", "stFileUploaderDropzone"): "a label on what has no role",
    ("region", 'role="menu"'): "a menu stands at the end of the page, outside its parts",
}
"""Findings on elements that Streamlit draws on every app: the rule, a mark of the element, why."""
ONE_ACCENT = "[data-testid=stButtonGroup], button[kind=tertiary][aria-expanded=true]"
"""Streamlit writes the chosen part of a button group, and a quiet button while what it opened is
open, in the accent that also grounds a button. In dark no colour serves both: white text needs it
darker than this text on the page may be."""


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
    within = f"element => !!element.closest('{ONE_ACCENT}')"
    return rule == "color-contrast" and page.locator(node["target"][0]).first.evaluate(within)
