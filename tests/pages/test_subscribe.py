"""The calendar to subscribe to is offered where somebody answers at its address."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.browser.app_server import ROOT

OFFER = "Switch the calendar on"


def test_on_ones_own_computer_a_subscription_is_offered(app, data):
    app.open("data")
    assert OFFER in [each.label for each in app.at.button]


@pytest.mark.usefixtures("data")
def test_started_as_a_plain_script_it_says_that_there_is_none(app):
    app.at = AppTest.from_file(ROOT / "streamlit_app.py", default_timeout=30)
    app.run().at.switch_page("pages/data.py")
    app.run()
    assert app.sees("A calendar program cannot subscribe here")
    assert OFFER not in [each.label for each in app.at.button]
