"""Keeping one's work in one's own browser, with the browser's part spoken by the test."""

from typing import Any

import pytest
from msgspec.structs import replace

from core.actions.whole import fill_with
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.record import Record
from core.store.browser import BrowserStorage
from core.store.memory import MemoryStorage
from core.store.workspace import Workspace
from tests.pages.conftest import NOON, App

ADA = Person(name="Ada Osei", created=NOON)
MO = Person(name="Mo *Diallo*", created=NOON)
KEEP, FORGET = "Keep my work in this browser", "Forget me on this browser"
BROWSER_COPY = {"browser-copy", "browser-meeting"}
OFFER = "Keep your work in this browser?"


def put(tx: Any, *records: Record) -> None:
    for record in records:
        tx.put(record)


def content(*records: Record) -> str:
    workspace = Workspace(MemoryStorage())
    workspace.run(fill_with, records)
    return workspace.content().decode()


def mirror(app: App) -> BrowserStorage:
    storage = app.workspace.storage
    assert isinstance(storage, BrowserStorage)
    return storage


def says(app: App, **word: Any) -> App:
    """Let the browser say something to this visit."""
    app.at.session_state["browser-said"] = [{"visit": mirror(app).visit, **word}]
    return app.run()


def finds(app: App, revision: str, *records: Record) -> App:
    return says(app, found={"revision": revision, "text": content(*records)})


def finds_nothing(app: App) -> App:
    return says(app, found={"revision": "", "text": ""})


def buttons(app: App) -> list[str]:
    return [each.label for each in app.at.button]


@pytest.fixture
def visit(app: App) -> App:
    """A visitor whose browser keeps nothing yet."""
    return finds_nothing(app.open("today"))


def test_what_the_browser_keeps_is_there_as_soon_as_it_says_so(app):
    finds(app.open("people"), "r1", ADA)
    assert app.sees("Ada Osei")
    assert mirror(app).keeping
    assert app.sees("Your work is kept in this browser.")


def test_word_for_another_visit_is_not_heard(visit):
    visit.at.session_state["browser-said"] = [
        {"visit": "another", "found": {"revision": "r1", "text": content(ADA)}}
    ]
    visit.run()
    assert visit.workspace.snapshot().is_empty


@pytest.mark.parametrize(
    "word",
    [
        {"found": {"revision": "r1", "text": "{"}},
        {"found": {"revision": 7, "text": None}},
        {"kept": "never sent"},
        {"kept": ["r1"]},
        {"trouble": "unheard of"},
        {"trouble": {"closed": 1}},
        {"forgotten": "never asked"},
        {},
    ],
    ids=str,
)
def test_word_that_no_script_of_ours_would_say_does_no_harm(visit, word):
    visit.workspace.run(put, ADA)
    says(visit, **word)
    assert visit.problems == []
    assert dict(visit.workspace.snapshot().people) == {ADA.id: ADA}


def test_it_is_offered_once_as_soon_as_there_is_something_to_miss(visit):
    assert not visit.sees(OFFER)
    visit.workspace.run(put, ADA)
    assert visit.open("today").sees(OFFER)
    assert visit.sees("Please don't do this on a computer that others use too")
    visit.click("Not now")
    assert not visit.sees(OFFER)
    assert not visit.open("today").sees(OFFER)
    assert KEEP in buttons(visit.open("data"))


def test_after_a_yes_a_letter_is_ready_and_the_screen_says_where_the_work_is(visit):
    visit.workspace.run(put, ADA)
    visit.open("today").click(KEEP)
    assert not visit.sees(OFFER)
    letter = mirror(visit).letter()
    assert letter is not None
    assert "people" in letter.changes
    says(visit, kept=letter.revision)
    assert mirror(visit).letter() is None
    assert FORGET in buttons(visit.open("data"))
    assert visit.sees("Your work is kept in this browser.")


def test_the_sample_and_the_local_file_are_never_kept_in_the_browser(app, data):
    app.open("data")
    assert KEEP not in buttons(app)
    app.open("today").click("Look around in the sample")
    assert not app.sees(OFFER)
    assert KEEP not in buttons(app.open("data"))
    assert not {each.key for each in app.elements("bidi_component")} & BROWSER_COPY


def test_when_another_tab_forgot_it_that_is_said_and_nothing_more_is_kept(visit):
    finds(visit, "r1", ADA)
    finds_nothing(visit)
    assert visit.sees("This browser no longer keeps your work")
    assert visit.sees("Your work lives in this visit only.")
    assert visit.workspace.snapshot().people
    assert mirror(visit).letter() is None


def test_a_browser_without_room_is_told_once_and_tried_again_after_the_next_act(visit):
    finds(visit, "r1", ADA)
    visit.workspace.run(put, MO)
    says(visit.run(), trouble="full")
    says(visit, trouble="full")
    assert len([each for each in visit.at.warning if "no room left" in each.value]) == 1
    failed = mirror(visit).letter().revision
    visit.workspace.run(put, replace(MO, role="Cook"))
    assert mirror(visit).letter().revision != failed


def test_a_browser_that_keeps_nothing_is_no_news_until_one_wants_it_to(visit):
    says(visit, trouble="closed")
    assert len(visit.at.warning) == 0
    visit.open("data").click(KEEP)
    says(visit, trouble="closed")
    assert visit.sees("This browser does not let us keep anything")
    assert not mirror(visit).keeping


def test_where_two_tabs_changed_the_same_words_the_others_are_shown(visit):
    finds(visit, "r1", MO)
    visit.workspace.run(put, replace(MO, role="Cook"))
    finds(visit, "r2", replace(MO, role="*Nurse*"))
    assert visit.sees("Two tabs changed the same part (Person, Mo *Diallo*, What they do).")
    assert visit.sees("The other tab said: *Nurse*")
    assert visit.workspace.snapshot().people[MO.id].role == "Cook"


def test_a_copy_that_cannot_be_opened_stands_aside_while_one_works(visit):
    says(visit, found={"revision": "r1", "text": "{ cut"})
    assert visit.sees("What this browser keeps could not be opened: it is cut short or damaged.")
    assert "Download it" in [each.proto.label for each in visit.elements("download_button")]
    visit.workspace.run(put, ADA)
    assert not visit.open("today").sees(OFFER)
    assert KEEP not in buttons(visit.open("data"))
    visit.click("Delete it and begin anew")
    assert mirror(visit).forgetting
    says(visit, forgotten=mirror(visit).forgetting)
    assert mirror(visit).forgetting == ""
    assert visit.workspace.snapshot().people, "what one does now is not lost by it"


def test_what_points_to_nothing_in_a_forged_copy_is_not_shown(visit):
    astray = Message(person_id="nobody", kind=MessageKind.REQUEST, created=NOON)
    lines = content(ADA, MO).replace(
        "\n}\n}",
        f'\n}},\n"messages": {{"1": {{"id": "{astray.id}", '
        '"person_id": "nobody", "kind": "request", "created": "2026-11-20T15:00:00Z"}}}',
    )
    says(visit, found={"revision": "r1", "text": lines})
    assert len(visit.workspace.snapshot().people) == 2
    assert not visit.workspace.snapshot().table(Message)
    assert visit.sees("1 entry in your file cannot be shown")
