"""What a person does who has no mouse: Tab until it is there, and press."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.visit import RAN, SETTLED, WATCH, settled, wait

AT_ONCE = 25
"""As many Tabs as a person takes before they look for another way."""
AT = """targets => {
  const inside = (at) => at?.shadowRoot?.activeElement ? inside(at.shadowRoot.activeElement) : at
  const at = inside(document.activeElement)
  const words = (at.ariaLabel || at.innerText || "").trim().slice(0, 60).replaceAll("\\n", " ")
  const name = `${at.tagName.toLowerCase()} ${at.role ?? ""} “${words}”`
  if (targets && !targets.includes(at)) return { name, here: false }
  const drawn = at.closest("label") ?? at
  const box = drawn.getBoundingClientRect()
  const x = box.x + Math.min(box.width, 40) / 2
  const shows = (part) => {
    const top = at.getRootNode().elementFromPoint(x, box.y + box.height * part)
    return !!top && (drawn.contains(top) || top.contains(drawn))
  }
  const about = [...drawn.querySelectorAll("*"), at]
  for (let each = drawn, n = 0; each && n < 3; each = each.parentElement, n++) about.push(each)
  const isMarked = at.matches("textarea, [type=text], [type=search], [role=spinbutton]")
    || about.some((each) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none"
    })
  return { name, here: true, inSight: [0.2, 0.5, 0.8].some(shows), isMarked }
}"""
"""Where the focus is; once on a target, whether it can be seen there: not covered altogether, and
marked with a ring, or with the cursor where one writes."""


def in_sight(page: Page) -> bool:
    """Return whether what has the focus is not covered altogether."""
    return page.evaluate(AT, None)["inSight"]


def reach(
    page: Page, role: str, name: str, *, most: int = AT_ONCE, key: str = "Tab", within: str = ""
) -> Locator:
    """Press a key until this has the focus, and see that it can be seen; return it."""
    place = page.get_by_role(within) if within else page
    target = place.get_by_role(role, name=name, exact=True)
    passed: list[str] = []
    for _ in range(most + 1):
        at = target.evaluate_all(AT)
        if at["here"]:
            assert at["inSight"], f"{at['name']} has the focus out of sight"
            assert at["isMarked"], f"{at['name']} does not show that it has the focus"
            return target
        passed.append(at["name"])
        page.keyboard.press(key)
    raise AssertionError(f"{role} “{name}” is not within {most} presses: {passed}")


def hit(page: Page, key: str = "Enter") -> None:
    """Press a key, and wait until what it started has run to the end."""
    page.evaluate(WATCH)
    page.keyboard.press(key)
    page.evaluate("window.pressed = performance.now()")
    wait(page, f"() => ({RAN})() && ({SETTLED})()")


def push(page: Page, name: str, *, role: str = "button", most: int = AT_ONCE) -> None:
    """Reach a button or a link and press it."""
    reach(page, role, name, most=most)
    hit(page)


def write(page: Page, label: str, text: str, *, most: int = AT_ONCE) -> None:
    """Reach a field and type into it."""
    reach(page, "textbox", label, most=most)
    page.keyboard.type(text)


def find(page: Page, words: str, name: str) -> None:
    """Go somewhere by Ctrl+K."""
    page.keyboard.press("Control+k")
    expect(page.get_by_role("dialog").get_by_role("textbox")).to_be_focused()
    page.keyboard.type(words)
    page.get_by_role("dialog").get_by_role("link", name=name, exact=True).wait_for()
    settled(page)
    push(page, name, role="link", most=3)
