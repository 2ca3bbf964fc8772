"""The calendar to subscribe to is offered where somebody answers at its address."""

import pytest
from starlette.requests import Request
from streamlit.testing.v1 import AppTest

from core.actions.calendar import open_calendar
from core.store.file import FileStorage
from core.store.workspace import Workspace
from streamlit_app import calendar_feed
from tests.browser.app_server import ROOT
from tests.pages.conftest import holding

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


def test_neither_a_visitor_nor_the_sample_is_offered_a_subscription(app, at_noon):
    app.open("data")
    assert app.sees("Calendar")
    assert OFFER not in [each.label for each in app.at.button]
    app.work_in(holding([])).open("data")
    assert OFFER not in [each.label for each in app.at.button]


@pytest.mark.parametrize(("mode", "status"), [("local", 200), ("visitor", 404)])
def test_the_feed_answers_on_ones_own_computer_and_never_where_visitors_come(
    data, monkeypatch, mode, status
):
    monkeypatch.setenv("INSIDE_VIEW_MODE", mode)
    opened = {"secret": "known", "instead_of": "", "timezone": "UTC"}
    Workspace(FileStorage(data)).run(open_calendar, **opened)
    asked = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": "/calendar/known.ics",
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1:8501")],
        "client": ("127.0.0.1", 50_000),
        "path_params": {"token": "known"},
    }
    assert calendar_feed(Request(asked)).status_code == status
