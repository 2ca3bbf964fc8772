"""axe-core finds nothing on any screen or dialog, in light and in dark, that is ours to mend."""

from collections.abc import Iterable

import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Page, expect

from tests.browser.app_server import AppServer
from tests.browser.axe import dark_findings, findings
from tests.browser.hands import main, press
from tests.browser.keys import in_sight
from tests.browser.visit import click, goto, settled
from tests.shots import SCREENS, with_demo

DIALOGS = {
    "Find": ("guide", "Find Shortcut Ctrl + K"),
    "Delete this person?": ("person", "Delete"),
    "The same person as …": ("person", "The same person as …"),
    "The same person?": ("people", "2 may be the same person"),
    "Tag them": ("people", "Choose several", "All on this page", "Tag"),
    "Add them to a field": ("people", "Choose several", "All on this page", "Add to a field"),
    "Delete them?": ("people", "Choose several", "All on this page", "Delete"),
    "Delete this?": ("research", "Delete this field"),
    "Begin now?": ("interview", "Begin the conversation"),
    "Note it for later": ("interview", "Begin the conversation", "Begin now", "Note a name"),
    "Before you go": ("interview", "Begin the conversation", "Begin now", "End"),
    "Erase everything?": ("data", "Erase everything"),
    "Prompts": ("questions", "Prompts"),
    "More": ("questions", "More"),
    "Not now": ("today", "Not now"),
    "See the words": ("research", "Demands", "See the words"),
    "Read": ("person", "Read"),
    "Look them up": ("person", "Look them up"),
    "Add something of your own": ("interview", "Add something of your own"),
}
"""Dialogs, popovers and menus by their name: the screen, and what is pressed to open them.

Two dialogs need more than the sample: axe looks at `Delete your account?` in test_accounts, and at
`Forget me on this browser?` in test_keeping.
"""
TWICE_AS_LARGE = {"width": 640, "height": 450}
"""What a window of 1280x900 holds when everything in it is shown at 200 %."""
TABS = 15
AT_EVERY_RUN = ("today", "person", "Begin now?")
"""Between them they have nearly every kind of part; the others are tried by `make torture`."""


def mostly_long(names: Iterable[str]) -> list[ParameterSet]:
    """Return the names as parameters, most of them only for `make torture`."""
    return [
        pytest.param(name, marks=() if name in AT_EVERY_RUN else pytest.mark.long) for name in names
    ]


@pytest.mark.parametrize("screen", mostly_long(SCREENS))
def test_every_screen_can_be_used_by_everybody(page: Page, server: AppServer, screen: str) -> None:
    goto(page, server, with_demo(SCREENS[screen]))
    found = [*findings(page, screen), *dark_findings(page, screen)]
    for tab in main(page).get_by_role("tab").all()[1:]:
        click(page, tab)
        found += findings(page, f"{screen}, {tab.inner_text()}")
    assert found == []


@pytest.mark.parametrize("name", mostly_long(DIALOGS))
def test_every_dialog_can_be_used_by_everybody(page: Page, server: AppServer, name: str) -> None:
    screen, *buttons = DIALOGS[name]
    goto(page, server, with_demo(SCREENS[screen]))
    for name_of_button in buttons:
        button = page.get_by_role("button", name=name_of_button, exact=True)
        part = page.get_by_role("radio", name=name_of_button, exact=True)
        click(page, button.or_(part).first)
    opened = page.get_by_role("dialog", name=name).or_(page.get_by_role("menu", name=name))
    expect(opened).to_be_visible()
    assert findings(page, name) + dark_findings(page, name) == []
    page.set_viewport_size(TWICE_AS_LARGE)
    settled(page)
    for dialog in page.get_by_test_id("stDialog").get_by_role("dialog").all():
        assert dialog.evaluate(FITS), f"{name} is cut off"


@pytest.mark.parametrize("screen", mostly_long(SCREENS))
def test_every_screen_can_be_read_at_twice_the_size(
    page: Page, server: AppServer, screen: str
) -> None:
    page.set_viewport_size(TWICE_AS_LARGE)
    goto(page, server, with_demo(SCREENS[screen]))
    trouble = too_wide(page, screen) + covered(page, screen)
    for tab in main(page).get_by_role("tab").all()[1:]:
        click(page, tab)
        trouble += too_wide(page, f"{screen}, {tab.inner_text()}")
    assert trouble == []


def test_the_clock_covers_nothing_at_twice_the_size(page: Page, server: AppServer) -> None:
    page.set_viewport_size(TWICE_AS_LARGE)
    goto(page, server, with_demo(SCREENS["interview"]))
    press(page, "Begin the conversation")
    click(page, page.get_by_role("dialog").get_by_role("button", name="Begin now"))
    assert too_wide(page, "live") + covered(page, "live") == []


FITS = """box => {
  const { left, right, top, bottom } = box.getBoundingClientRect()
  const scrolls = (each) => each && (each.scrollHeight > each.clientHeight + 1
    ? /auto|scroll/.test(getComputedStyle(each).overflowY) : scrolls(each.parentElement))
  const isWithin = left >= 0 && right <= innerWidth && box.scrollWidth <= box.clientWidth + 1
  return isWithin && ((top >= 0 && bottom <= innerHeight) || scrolls(box))
}"""


def too_wide(page: Page, where: str) -> list[str]:
    """Return what one would have to scroll sideways for."""
    spare = main(page).evaluate("main => main.clientWidth - main.scrollWidth")
    return [f"{where}: {-spare} pixels too wide"] if spare < 0 else []


def covered(page: Page, where: str) -> list[str]:
    """Return what Tab leads to and the bars at both ends cover."""
    main(page).focus()
    found = []
    for number in range(1, TABS + 1):
        page.keyboard.press("Tab")
        if main(page).evaluate("main => !main.contains(document.activeElement)"):
            break  # the sidebar, which Streamlit keeps in the way of Tab though it is folded away
        if not in_sight(page):
            found.append(f"{where}: what Tab {number} leads to is covered")
    return found
