"""What a person does on the screens, step by step, without a browser."""

import json
from datetime import timedelta

import pytest
from msgspec.structs import replace

from core.domain.debrief import Debrief, DebriefDraft
from core.domain.field import Field
from core.domain.interview import AgendaItem, Interview
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.domain.reply import Reply, ReplyKind
from core.domain.snapshot import VERSION
from core.store.file import FileStorage
from core.store.workspace import Workspace
from pages.parts.literal import literal
from pages.parts.places import PLACES
from tests.pages.conftest import NOON, App, holding, plain

ADA = Person(name="Ada Osei", email="ada@example.org", created=NOON)
TALK = Interview(
    person_id=ADA.id,
    starts=NOON,
    began=NOON,
    ended=NOON + timedelta(minutes=15),
    debrief=Debrief(learned=("Half of the day is writing",), finished=NOON),
    created=NOON,
)
START = (Profile(name="Sam"), Field(name="Nursing", created=NOON))


def groups(app: App) -> list[str]:
    return [plain(each.value) for each in app.at.header]


def labels(app: App) -> list[str]:
    return [each.label for each in app.at.button]


def put_off(app: App, choice: str, *, nth: int = 0) -> App:
    app.at.get("menu_button")[nth].set_value(choice)
    return app.run()


@pytest.mark.parametrize(
    ("days", "group"), [(0, "This week"), (1, "Due today"), (2, "Due today"), (3, "Overdue")]
)
def test_a_thank_you_is_due_the_day_after_and_overdue_after_two_days(app, at_noon, days, group):
    app.work_in(holding([*START, ADA, TALK]))
    at_noon.moment = NOON + timedelta(days=days)
    app.open("today")
    assert groups(app)[0] == group
    assert "Say thank you" in labels(app)
    assert app.sees("Ada Osei gave you their time")


def test_the_button_of_a_step_leads_to_where_it_is_done(app, at_noon):
    app.work_in(holding([*START, ADA, TALK])).open("today").click("Say thank you")
    assert app.title == "Follow-up"
    assert app.at.query_params["person"] == ADA.id
    assert app.open("follow_up", person=ADA.id).sees("Thank Ada Osei")
    app.click("I sent it")
    assert app.problems == []
    assert not app.sees("Thank Ada Osei")
    [thanks] = app.workspace.snapshot().messages_to(ADA.id)
    assert (thanks.kind, thanks.sent, thanks.interview_id) == (
        MessageKind.THANK_YOU,
        NOON,
        TALK.id,
    )
    assert "Say thank you" not in labels(app.open("today"))


@pytest.mark.parametrize(
    ("choice", "back_after"), [("Tomorrow", 1), ("In a week", 7), ("Never mind this", None)]
)
def test_a_step_put_off_comes_back_when_it_should(app, at_noon, choice, back_after):
    app.work_in(holding([*START, ADA, TALK])).open("today")
    put_off(app, choice)
    assert "Say thank you" not in labels(app)
    for days in (1, 6, 7, 40):
        at_noon.moment = NOON + timedelta(days=days)
        back = back_after is not None and days >= back_after
        assert ("Say thank you" in labels(app.open("today"))) is back


def test_putting_off_can_be_undone(app, at_noon):
    app.work_in(holding([*START, ADA, TALK])).open("today")
    put_off(app, "Never mind this")
    app.click("Undo")
    assert "Say thank you" in labels(app)


def test_what_was_done_last_can_be_undone_where_it_was_done(app):
    app.work_in(holding([*START, ADA])).open("people")
    app.fill("Name", "Mo Diallo").click("Add this person")
    assert app.sees("2 of 2 people")
    app.click("Undo")
    assert [each.name for each in app.workspace.snapshot().people.values()] == ["Ada Osei"]
    assert "Undo" not in labels(app)


def test_undo_is_not_carried_to_other_screens(app):
    app.work_in(holding([*START, ADA])).open("people")
    app.fill("Name", "Mo Diallo").click("Add this person")
    app.open("guide")
    assert "Undo" not in labels(app)


def test_an_undo_that_would_lose_newer_words_says_so(app):
    workspace = holding([*START, ADA])
    app.work_in(workspace).open("person", id=ADA.id).click("Edit")
    app.fill("What they do", "Nurse").click("Save")
    newer = replace(workspace.snapshot().people[ADA.id], notes="newer words")
    workspace.run(lambda tx: tx.put(newer))
    app.run().click("Undo")
    assert workspace.snapshot().people[ADA.id] == newer
    assert app.problems == [
        "This was changed again in the meantime, so undo would lose the newer words."
    ]


def test_a_draft_survives_a_refused_save(app):
    app.work_in(holding([*START, ADA])).open("people")
    app.fill("What they do", "Nurse").fill("Where they work", "Clinic").click("Add this person")
    assert app.problems == ["Please write the person's name."]
    assert (app.field("What they do"), app.field("Where they work")) == ("Nurse", "Clinic")
    app.fill("Name", "Mo").click("Add this person")
    assert app.problems == []
    added = list(app.workspace.snapshot().people.values())[-1]
    assert (added.name, added.role, added.employer) == ("Mo", "Nurse", "Clinic")
    assert (app.field("Name"), app.field("What they do")) == ("", ""), "saved forms are empty"


def test_a_debrief_without_anything_learned_says_so_and_keeps_what_was_written(app):
    written = DebriefDraft(advice="Shadow someone")
    talk = replace(TALK, debrief=None, unfinished=written)
    app.work_in(holding([*START, ADA, talk])).open("interview", id=talk.id)
    app.click("Finish the debrief")
    assert app.problems == [
        "Please write at least one thing you learned. Your thank-you will build on it."
    ]
    kept = app.workspace.snapshot().interviews[talk.id]
    assert (kept.debrief, kept.unfinished) == (None, written)


def test_a_form_sent_twice_acts_once(app):
    """As after a double click: the second run still has the filling-in of the first."""
    app.work_in(holding([*START, ADA])).open("people")
    for _ in range(2):
        app.at.session_state["saved:add-person"] = 0
        app.run().fill("Name", "Mo").click("Add this person")
        assert app.problems == []
    assert [each.name for each in app.workspace.snapshot().people.values()] == ["Ada Osei", "Mo"]


def test_the_same_form_filled_in_again_acts_again(app):
    app.work_in(holding([*START, ADA])).open("people")
    for _ in range(2):
        app.fill("Name", "Mo").click("Add this person")
    assert len(app.workspace.snapshot().people) == 3


def test_words_noted_as_sent_by_mistake_can_be_noted_again_after_an_undo(app):
    app.work_in(holding([*START, ADA])).open("outreach", person=ADA.id)
    app.click("I sent it")
    assert len(sent_to_ada(app)) == 1
    app.click("Undo")
    assert sent_to_ada(app) == []
    app.open("outreach", person=ADA.id).click("I sent it")
    assert len(sent_to_ada(app)) == 1


def sent_to_ada(app: App) -> list[Message]:
    return [each for each in app.workspace.snapshot().messages_to(ADA.id) if each.sent]


def test_a_gap_in_a_thank_you_is_named_literally(app, at_noon):
    kept = Message(
        person_id=ADA.id,
        kind=MessageKind.THANK_YOU,
        channel=Channel.EMAIL,
        subject="Thank you",
        body="Dear Ada, thank you for [your :material/home: name].",
        interview_id=TALK.id,
        created=NOON,
    )
    app.work_in(holding([*START, ADA, TALK, kept])).open("follow_up").click("I sent it")
    assert app.problems != []
    assert ":material/home:" not in app.at.error[0].value
    assert literal("[your :material/home: name]") in app.at.error[0].value
    assert sent_to_ada(app) == []


def test_a_promise_is_kept_with_one_click(app, at_noon):
    promise = Promise(text="Send it", by=PromisedBy.ME, person_id=ADA.id, created=NOON)
    app.work_in(holding([*START, ADA, promise])).open("follow_up").click("Done")
    assert app.workspace.snapshot().table(Promise)[promise.id].kept == NOON
    assert not app.sees("Send it")


def test_ticking_a_question_while_talking_is_kept_without_a_word(app, at_noon):
    item = AgendaItem(text="What is a day like?")
    talk = Interview(person_id=ADA.id, agenda=(item,), began=NOON, starts=NOON, created=NOON)
    app.work_in(holding([*START, ADA, talk])).open("interview", id=talk.id)
    assert app.sees("15 of 15 minutes left")
    app.at.checkbox[0].check()
    app.run()
    assert app.workspace.snapshot().interviews[talk.id].agenda[0].asked
    assert app.elements("toast") == []


# ------------------------------------------------------------------ the visit and the file


def test_without_a_known_address_the_work_is_private_to_the_visit(app):
    app.open("today").fill("Your name, as you sign a message", "Sam").click("Begin my search")
    assert app.title == "Today, Sam"
    assert app.sees("Your work lives in this visit only.")
    other = App()
    other.open("today")
    assert "private" in app.at.session_state
    assert other.workspace.snapshot().is_empty


def test_on_ones_own_computer_the_work_is_in_the_file_and_found_again(app, data):
    app.open("today").fill("Your name, as you sign a message", "Sam").click("Begin my search")
    assert app.sees(f"Your work is kept in one file on this computer: {data}")
    assert "Sam" in data.read_text("utf-8")
    again = App().open("today")
    assert again.title == "Today, Sam"


def test_what_another_copy_saves_is_on_the_screen_at_the_next_run(app, data):
    app.open("today").fill("Your name, as you sign a message", "Sam").click("Begin my search")
    Workspace(FileStorage(data)).run(lambda tx: tx.put(ADA))
    assert app.open("people").sees("Ada Osei")


def test_the_sample_leaves_the_file_alone(app, data):
    app.open("today").fill("Your name, as you sign a message", "Sam").click("Begin my search")
    content = data.read_bytes()
    app.at.query_params["demo"] = ""
    app.run()
    assert app.title == "Today, Mara"
    app.open("people").fill("Name", "Mo").click("Add this person")
    app.click("Reset")
    assert app.open("people").sees("This is a made-up person's search")
    assert "Mo" not in [each.name for each in app.workspace.snapshot().people.values()]
    app.click("Leave")
    assert app.open("today").title == "Today, Sam"
    assert data.read_bytes() == content


def test_a_damaged_file_is_told_on_the_screen(app, data):
    data.write_bytes(b"{")
    app.open("today")
    [told] = [plain(each.value) for each in app.at.warning]
    assert told.startswith("Your file could not be read")
    assert next(data.parent.glob("*.damaged-*")).name in told


def test_a_newer_file_can_be_read_and_says_why_it_cannot_be_changed(app, data):
    workspace = Workspace(FileStorage(data))
    workspace.run(lambda tx: [tx.put(each) for each in (*START, ADA)])
    content = data.read_bytes().replace(b'"version":%d' % VERSION, b'"version":%d' % (VERSION + 1))
    data.write_bytes(content)
    assert app.open("people").sees("Ada Osei")
    app.fill("Name", "Mo").click("Add this person")
    assert "please update the app" in app.problems[0]
    assert app.field("Name") == "Mo"
    assert data.read_bytes() == content


@pytest.mark.parametrize("name", PLACES)
def test_a_file_that_cannot_be_opened_is_told_on_every_screen(app, data, name):
    data.mkdir()
    app.open(name)
    if name != "guide":
        assert app.problems[0].startswith("This could not be opened: Is a directory")


def test_a_file_whose_person_somebody_edited_away_opens_on_every_screen(app, data):
    """The person can no longer be read; what belongs to them is kept in the file."""
    mo = Person(name="Mo", introducer_id=ADA.id, created=NOON)
    talks = [TALK, Interview(person_id=ADA.id, starts=NOON + timedelta(days=9000), created=NOON)]
    promise = Promise(text="Send it", by=PromisedBy.ME, person_id=ADA.id, created=NOON)
    workspace = Workspace(FileStorage(data))
    workspace.run(lambda tx: [tx.put(each) for each in (*START, ADA, mo, *talks, promise)])
    tables = json.loads(data.read_bytes())
    tables["people"]["1"]["name"] = 5
    data.write_text(json.dumps(tables))
    for name in PLACES:
        assert app.open(name, id=TALK.id if name == "interview" else mo.id).problems == []
    app.open("people").fill("Name", "Zoe").click("Add this person")
    assert app.problems == []
    kept = json.loads(data.read_bytes())
    assert kept["people"]["1"] == tables["people"]["1"]
    assert kept["interviews"] == tables["interviews"]


def test_a_time_zone_that_nobody_knows_does_not_close_the_conversation(app):
    talk = Interview(person_id=ADA.id, starts=NOON, timezone="Mars/Phobos", created=NOON)
    app.work_in(holding([*START, ADA, talk])).open("interview", id=talk.id)
    assert app.title == "Ada Osei"
    assert app.open("interviews", person=ADA.id).problems == []


def test_adding_contact_details_begins_with_the_form_open(app):
    mo = Person(name="Mo Diallo", created=NOON)
    app.work_in(holding((*START, mo))).open("person", id=mo.id).click("Add contact details")
    app.fill("Phone", "+44 7700 900112").click("Save")
    assert app.workspace.snapshot().people[mo.id].phone == "+44 7700 900112"


def test_after_a_first_yes_interviews_do_not_say_to_write_to_somebody(app):
    yes = Reply(person_id=ADA.id, kind=ReplyKind.YES, received=NOON)
    app.work_in(holding((*START, ADA, yes))).open("interviews")
    assert not app.sees("No conversations yet")


def test_choosing_questions_leads_to_the_checklist_with_what_is_good_to_ask(app):
    talk = Interview(person_id=ADA.id, starts=NOON + timedelta(days=1), created=NOON)
    app.work_in(holding((*START, ADA, talk))).open("today").click("Choose questions")
    assert app.sees("Good to ask Ada")
