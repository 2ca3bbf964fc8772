"""The front door: compression, links into the app, and both ways of starting it."""

import gzip
import re
import urllib.request

import pytest
from playwright.sync_api import Page, expect

from tests.browser.app_server import STREAMLIT_RUN, AppServer
from tests.browser.fresh import fresh_python
from tests.browser.visit import goto, settled

IGNORANT = (
    "-c",
    "from streamlit.web import cli; from streamlit.web.server import app_discovery; "
    "app_discovery._KNOWN_ASGI_APP_CLASSES = (); cli.main()",
    "run",
    "streamlit_app.py",
)
"""A Streamlit that never looks for an `st.App`, as a host with a launcher of its own may be."""

ON_A_HOST = {"STREAMLIT_SHARING_MODE": "streamlit"}
"""What a hosting platform tells the process."""


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The interpreter of a host that has read requirements.txt and knows nothing else."""
    return fresh_python(tmp_path_factory.mktemp("fresh"))


def fetch(url: str):
    return urllib.request.urlopen(
        urllib.request.Request(url, headers={"Accept-Encoding": "gzip"}), timeout=10
    )


def front_end(server: AppServer) -> str:
    """The address of the script that the first page loads."""
    with fetch(server.url) as response:
        body = response.read()
        if response.headers["Content-Encoding"] == "gzip":
            body = gzip.decompress(body)
    script = re.search(r'static/js/index[^"]+js', body.decode())
    assert script
    return f"{server.url}/{script.group()}"


def expect_screen(page: Page, title: str) -> None:
    """The screen stands inside the frame, and nothing says that it was not found."""
    navigation = page.get_by_test_id("stSidebarNav")
    expect(navigation.get_by_role("link", name=title, exact=True)).to_be_visible()
    expect(navigation.get_by_role("link", name="Today", exact=True)).to_be_visible()
    expect(page).to_have_title(re.compile(rf"^{title}\b"))
    expect(page.get_by_text("Page not found")).to_have_count(0)
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_the_front_end_travels_compressed(server):
    with fetch(front_end(server)) as response:
        body = response.read()
        assert response.headers["Content-Encoding"] == "gzip"
        assert len(body) < 0.4 * len(gzip.decompress(body))


def test_a_link_is_right_at_once_on_a_host_with_nothing_but_the_requirements(
    start_server, fresh, page
):
    server = start_server(command=(fresh, *STREAMLIT_RUN[1:]), env=ON_A_HOST)
    goto(page, server, "/people")
    expect_screen(page, "People")
    with fetch(server.url) as response:
        assert "Content-Security-Policy" in response.headers
    expect(page.get_by_test_id("stSidebar")).not_to_contain_text("file on this computer")


def test_it_runs_as_an_ordinary_script_too(start_server, fresh, page):
    server = start_server(command=(fresh, *IGNORANT), env=ON_A_HOST)
    with fetch(server.url) as response:
        assert "Content-Security-Policy" not in response.headers, "started as an st.App after all"
    goto(page, server, "/people")
    expect_screen(page, "People")
    page.reload()
    settled(page)
    expect_screen(page, "People")


def test_the_page_finds_its_server_again_after_a_restart(server, page):
    goto(page, server, "/people")
    server.restart()
    page.reload()
    settled(page)
    expect_screen(page, "People")


def test_a_visitor_can_choose_between_light_and_dark(server, page):
    goto(page, server)
    page.get_by_test_id("stMainMenu").locator("button").click()
    expect(page.get_by_role("menuitemradio", name="Dark")).to_be_visible()
