"""Looking back on a talk: however much is written, it is kept and told in one act."""

from datetime import timedelta

import pytest

from core.domain.interview import AgendaItem, Interview
from core.domain.lead import Lead
from core.domain.message import MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.promise import Promise
from tests.pages.conftest import NOON, App, holding

ADA = Person(id="ada", name="Ada Osei", email="ada@example.org", created=NOON)
TALK = Interview(
    id="talk",
    person_id="ada",
    agenda=(AgendaItem(id="q", text="What is a day like?"),),
    starts=NOON,
    began=NOON,
    ended=NOON + timedelta(minutes=15),
    created=NOON,
)
LONG = "Half of the day is writing. " * 800
"""More than 20,000 characters."""


@pytest.fixture
def page(app, at_noon) -> App:
    at_noon.moment = NOON + timedelta(minutes=20)
    return app.work_in(holding([Profile(name="Sam"), ADA, TALK])).open("interview", id="talk")


def write(app: App, key: str, text: str) -> None:
    """Type into a live text, as the browser hands it over."""
    app.at.session_state[key] = {"typed": {"text": text, "at": 1, "before": [""]}}


def test_twenty_thousand_characters_everywhere_are_kept_and_told(page):
    write(page, "notes-talk", LONG)
    for part in ("learned-0-talk", "learned-1-talk", "leads-0-talk", "promises-0-talk"):
        write(page, part, LONG)
    write(page, "debrief-advice-talk", LONG)
    write(page, "debrief-felt-talk", LONG)
    page.run().click("Finish the debrief")
    assert page.problems == []
    view = page.workspace.snapshot()
    talk = view.interviews["talk"]
    line = LONG.strip()
    assert (talk.notes, talk.debrief.learned, talk.debrief.advice) == (LONG, (line, line), line)
    assert [each.text for each in view.table(Lead).values()] == [line]
    assert [each.text for each in view.table(Promise).values()] == [line]
    [thanks] = view.messages_to("ada")
    assert thanks.kind is MessageKind.THANK_YOU
    assert line.rstrip(".") in thanks.body
    for screen in ("today", "follow_up", "interviews", "data"):
        page.open(screen)
    assert page.open("interview", id="talk").sees(line[:200])
