"""Opening an earlier copy or a file in the place of what is here, after a look at what differs."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from core.domain.field import Field
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.store.backups import Backups
from core.store.file import FileStorage
from core.store.workspace import Workspace
from tests.pages.conftest import NOON, App

ADA = Person(name="Ada Osei", created=NOON)
MO = Person(name="Mo *Diallo*", created=NOON)
ZOE = Person(name="Zoe", created=NOON)
CARE = Field(name="Care", created=NOON)
OPEN = "Open it in place of what I have"


@pytest.fixture
def changed(data: Path) -> Workspace:
    """A workspace whose one backup has Ada, Mo and a field; since then Mo went and Zoe came."""
    workspace = Workspace(FileStorage(data))
    workspace.run(lambda tx: [tx.put(each) for each in (Profile(name="Sam"), CARE, ADA, MO)])

    def change(tx):
        tx.remove(MO)
        tx.put(ZOE)
        tx.put(replace(ADA, role="Nurse"))
        tx.put(Message(person_id=ZOE.id, kind=MessageKind.REQUEST, created=NOON))

    workspace.run(change)
    return workspace


def choose_copy(app: App, nth: int = 0) -> App:
    [box] = [each for each in app.at.selectbox if each.label == "Copies made while you worked"]
    box.select_index(nth)
    return app.run()


def lines(app: App) -> list[str]:
    return [line for _, text in app.marked_down() for line in text.split("\n") if line[:2] == "- "]


def test_an_earlier_copy_says_what_differs_before_it_is_opened(changed, app):
    choose_copy(app.open("data"))
    assert app.sees("- People: 1 comes back (Mo *Diallo*); 1 goes away (Zoe); 1 changes (Ada Osei)")
    assert app.sees("- Message: 1 goes away (Zoe)")
    assert len(lines(app)) == 2, "what is the same is not spoken of"
    assert sorted(each.name for each in changed.snapshot().people.values()) == ["Ada Osei", "Zoe"]


def test_an_earlier_copy_takes_the_place_of_everything_and_that_can_be_undone(changed, app):
    before = changed.snapshot()
    choose_copy(app.open("data")).click(OPEN)
    assert app.problems == []
    names = {each.name for each in changed.snapshot().people.values()}
    assert names == {"Ada Osei", "Mo *Diallo*"}
    app.click("Undo")
    after = changed.snapshot()
    assert dict(after.people) == dict(before.people)
    assert dict(after.table(Message)) == dict(before.table(Message))


def test_a_copy_that_holds_the_same_says_so(changed, app):
    choose_copy(app.open("data")).click(OPEN)
    choose_copy(app.open("data"))
    assert "This holds just what you have now." in [each.value for each in app.at.info]
    assert OPEN not in [each.label for each in app.at.button]


def test_a_damaged_copy_is_told_and_nothing_changes(data, changed, app):
    [(_, copy)] = Backups(data).all()
    copy.write_bytes(b"{")
    before = data.read_bytes()
    choose_copy(app.open("data"))
    assert app.problems[0].startswith("This could not be opened: it is cut short or damaged")
    assert data.read_bytes() == before
    labels = [each.label for each in app.at.button]
    assert "Save settings" in labels, "the rest of the screen is still there"
    assert "Erase everything" in labels


def test_without_copies_nothing_is_offered(app, data):
    app.open("data")
    assert "Copies made while you worked" not in [each.label for each in app.at.selectbox]


def test_keys_and_tables_that_we_do_not_know_come_back_with_a_copy(data, app):
    workspace = Workspace(FileStorage(data))
    workspace.run(lambda tx: [tx.put(each) for each in (Profile(name="Sam"), ADA)])
    tables = json.loads(data.read_bytes())
    tables["people"]["1"]["favourite_tea"] = "mint"
    data.write_text(json.dumps(tables))
    Backups(data).keep(datetime.now(UTC) - timedelta(days=1))
    workspace.run(lambda tx: tx.remove(tx.before.people[ADA.id]))
    assert app.open("data").at.selectbox[0].options[-1].startswith("Yesterday at ")
    choose_copy(app, nth=len(app.at.selectbox[0].options) - 1).click(OPEN)
    kept = json.loads(data.read_bytes())["people"]
    assert [each["favourite_tea"] for each in kept.values()] == ["mint"]


def test_a_missing_file_is_told_and_its_copies_are_offered(data, changed, app):
    data.unlink()
    app.open("data")
    [told] = [each.value for each in app.at.warning]
    assert "is gone" in told
    choose_copy(app).click(OPEN)
    again = Workspace(FileStorage(data)).snapshot()
    assert {each.name for each in again.people.values()} == {"Ada Osei", "Mo *Diallo*"}


def test_a_notice_stays_until_it_was_read(data, app):
    data.write_bytes(b"{")
    app.open("today")
    assert len(app.at.warning) == 1
    app.open("people")
    assert len(app.at.warning) == 1
    app.click("Got it")
    assert len(app.at.warning) == 0
    assert len(App().open("today").at.warning) == 0


def test_entries_that_cannot_be_shown_are_told_once_a_visit(data, app):
    Workspace(FileStorage(data)).run(lambda tx: [tx.put(each) for each in (CARE, ADA, MO)])
    tables = json.loads(data.read_bytes())
    tables["people"]["1"]["name"] = 5
    data.write_text(json.dumps(tables))
    app.open("people")
    assert app.at.warning[0].value.startswith("1 entry in your file cannot be shown")
    app.click("Got it")
    assert len(app.at.warning) == 0
    assert json.loads(data.read_bytes())["people"]["1"] == tables["people"]["1"]


TOGETHER = "Together with what I have"


def together(app: App) -> App:
    return choose_copy(app.open("data")).choose("How to open it", TOGETHER)


def test_a_copy_can_be_opened_together_with_what_is_here(changed, app):
    before = changed.snapshot()
    together(app)
    assert app.sees("Nothing that you have goes away.")
    assert app.sees("- Person: 1 (Mo *Diallo*)")
    app.click("Bring in 1 entry")
    after = changed.snapshot()
    assert {each.name for each in after.people.values()} == {"Ada Osei", "Mo *Diallo*", "Zoe"}
    assert after.people[ADA.id].role == "Nurse", "what I have stays"
    assert len(after.table(Message)) == 1
    app.click("Undo")
    assert dict(changed.snapshot().people) == dict(before.people)


def test_where_both_differ_one_chooses_whose_words_stay(changed, app):
    together(app)
    [whose] = [each for each in app.at.radio if each.label.startswith("1 entry is in both")]
    whose.set_value("Choose one by one")
    app.run()
    [theirs] = [each for each in app.at.checkbox if "Ada Osei (role)" in each.label]
    theirs.check()
    app.run().click("Bring in 2 entries")
    assert changed.snapshot().people[ADA.id].role == ""
    assert len(changed.snapshot().people) == 3


def test_all_of_the_copys_words_can_be_taken(changed, app):
    together(app)
    next(each for each in app.at.radio).set_value("Take the backup's")
    app.run().click("Bring in 2 entries")
    assert changed.snapshot().people[ADA.id].role == ""


def test_a_file_that_is_no_backup_is_told_so(changed):
    app = App().open("data")
    app.at.file_uploader[0].set_value(("people.csv", b"Name\nAda\n", "text/csv"))
    assert any("could not be opened" in each for each in app.run().problems)
