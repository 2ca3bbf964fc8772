"""What the server tells every browser, and that no word of a person calls another host."""

import re
import urllib.error
import urllib.request
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
from msgspec.structs import replace

from core.content.sample import sample_records
from core.domain.column_mapping import ColumnMapping
from core.domain.debrief import DebriefDraft, LeadGiven, PromiseMade
from core.domain.interview import Interview
from core.domain.lead import LeadKind
from core.domain.promise import PromisedBy
from pages.parts.places import PLACES
from tests.browser.app_server import AppServer
from tests.browser.beacons import HOST, every_text, planted, texts
from tests.browser.hands import keep
from tests.browser.test_entry import front_end
from tests.browser.visit import goto
from tests.shots import SCREENS

EXPECTED = {
    "Content-Security-Policy": "img-src 'self' data: blob:",
    "Permissions-Policy": "camera=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
PATHS = (
    "/",
    "/people",
    "/_stcore/health",
    "/_stcore/host-config",
    "/static/nothing.js",
    "/media/nothing.png",
    "/component/nothing/at/all.js",
    "/calendar/nothing.ics",
    "/auth/login",
    "/auth/logout",
    "/oauth2callback",
)
MOST_WORDS = tuple(SCREENS[name] for name in ("today", "person", "questions", "interview"))
EVERYWHERE = (*SCREENS.values(), "/interview?id=unfinished")
WITHOUT_WORDS = ("/bring_in", "/data", "/guide", "/progress")
"""Screens that, opened by their link, show nothing that somebody wrote, or draw it."""


def answer(url: str, method: str = "GET", body: bytes | None = None):
    """Return the answer to a request, also where it is a refusal."""
    try:
        request = urllib.request.Request(url, body, method=method)
        return urllib.request.urlopen(request, timeout=20)
    except urllib.error.HTTPError as refusal:
        return refusal


def without_headers(response) -> list[str]:
    return [name for name, part in EXPECTED.items() if part not in response.headers.get(name, "")]


def test_every_answer_carries_the_security_headers(server: AppServer):
    for url in (front_end(server), *(server.url + path for path in PATHS)):
        with answer(url) as response:
            assert (url, without_headers(response)) == (url, [])
    with answer(f"{server.url}/_stcore/upload_file/a/b", "PUT", b"x") as response:
        assert (response.status >= 400, without_headers(response)) == (True, [])


def test_a_file_that_was_made_for_a_screen_carries_them_too(server: AppServer, page):
    with page.expect_download() as download:
        goto(page, server, "/data?demo=1")
        page.get_by_role("button", name="Download a backup").click()
    assert "/media/" in download.value.url
    with answer(download.value.url) as response:
        assert (response.status, without_headers(response)) == (200, [])


def test_nobody_but_the_host_we_know_may_frame_us(server: AppServer):
    with answer(server.url) as response:
        policy = response.headers["Content-Security-Policy"]
    directives = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    assert directives["object-src"] == "'none'"
    assert directives["base-uri"] == directives["form-action"] == "'self'"
    allowed = directives["frame-ancestors"].split()
    assert allowed == ["'self'", "https://share.streamlit.io", "https://*.streamlit.app"]


def workspace_of_beacons() -> list:
    """Return the sample and what it has not, with beacons in every text."""
    sample = sample_records(datetime.now(UTC), "UTC")
    held = next(each for each in sample if isinstance(each, Interview) and each.debrief)
    unfinished = DebriefDraft(
        learned=("",),
        leads=(LeadGiven(kind=LeadKind.EVENT, text="x"),),
        promises=(PromiseMade(by=PromisedBy.ME, text="x"),),
    )
    more = [
        ColumnMapping(columns={"x": "name"}),
        replace(held, id="unfinished", debrief=None, unfinished=unfinished),
    ]
    return [planted(record) for record in [*sample, *more]]


def test_every_text_of_every_record_holds_a_beacon():
    found = {
        name for record in workspace_of_beacons() for name, text in texts(record) if HOST in text
    }
    assert every_text() - found == set()


def test_every_screen_is_tried_here():
    assert {urlsplit(path).path.strip("/") or "today" for path in SCREENS.values()} == set(PLACES)


@pytest.mark.parametrize("paths", [MOST_WORDS, pytest.param(EVERYWHERE, marks=pytest.mark.long)])
def test_no_screen_calls_another_host_whatever_was_written(server: AppServer, page, paths):
    """Also what the policy would stop counts: a picture that is asked for is one drawn."""
    keep(server, *workspace_of_beacons())
    called: list[str] = []
    own = re.compile(rf"(data:|blob:|{re.escape(server.url)}/)")
    page.on("request", lambda each: own.match(each.url) or called.append(each.url))
    page.on("console", lambda said: "Content Security" in said.text and called.append(said.text))
    page.on("dialog", lambda dialog: called.append(dialog.message))
    for path in paths:
        goto(page, server, path)
        assert HOST in page.inner_text("body") or path in WITHOUT_WORDS, path
        assert (path, called) == (path, [])
    page.evaluate("new Image().src = 'http://beacon.invalid/read.png'")
    page.wait_for_timeout(300)
    assert any("Content Security" in each for each in called), "nothing would have been noticed"
