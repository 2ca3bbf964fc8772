"""What the browser itself keeps of a visitor's work."""

from playwright.sync_api import Page

REVISION = """async () => {
  if (!(await indexedDB.databases()).some(each => each.name === "inside-view")) return null
  return new Promise(resolve => {
    const request = indexedDB.open("inside-view")
    request.onsuccess = () => {
      const database = request.result
      const asked = database.transaction("about").objectStore("about").get("revision")
      asked.onsuccess = () => { database.close(); resolve(asked.result) }
    }
  })
}"""


def until_kept(page: Page, before: str | None) -> str:
    """Wait until the browser's copy is another than before."""
    for _ in range(100):
        if (revision := page.evaluate(REVISION)) not in (None, before):
            return revision
        page.wait_for_timeout(100)
    raise AssertionError("the browser kept nothing new")
