"""The link for a workshop, told by the page that the facilitator is on."""

import pytest

from core.rules.demo_link import demo_link, opens_only_here


@pytest.mark.parametrize(
    ("page", "link"),
    [
        ("https://inside.example/guide", "https://inside.example/?demo"),
        ("https://inside.example/guide?demo=1#x", "https://inside.example/?demo"),
        ("https://inside.example:8443/tools/guide", "https://inside.example:8443/tools/?demo"),
        ("https://name.streamlit.app/~/+/guide", "https://name.streamlit.app/~/+/?demo"),
        ("http://192.168.1.10:8501/guide", "http://192.168.1.10:8501/?demo"),
        ("http://[::1]:8501/guide", "http://[::1]:8501/?demo"),
        ("https://user:secret@inside.example/guide", "https://inside.example/?demo"),
    ],
)
def test_the_link_leads_to_the_first_screen_of_the_same_app(page, link):
    assert demo_link(page, "guide") == link


@pytest.mark.parametrize(
    "page",
    [
        None,
        "",
        "guide",
        "javascript:alert(1)",
        "file:///guide",
        "http://[::1",
        "http://inside.example:port/guide",
        "https://inside.example/" + "x" * 500 + "/guide",
    ],
)
def test_without_a_page_that_others_can_open_there_is_no_link(page):
    assert demo_link(page, "guide") is None


@pytest.mark.parametrize(
    ("link", "only_here"),
    [
        ("http://localhost:8501/?demo", True),
        ("http://127.0.0.1:8501/?demo", True),
        ("http://[::1]:8501/?demo", True),
        ("http://192.168.1.10:8501/?demo", False),
        ("https://inside.example/?demo", False),
    ],
)
def test_a_link_to_ones_own_machine_is_known(link, only_here):
    assert opens_only_here(link) is only_here
