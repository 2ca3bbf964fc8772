"""What Outreach shows and offers at each stage, without a browser."""

from datetime import timedelta

import pytest

from core.domain.field import Field
from core.domain.interview import Debrief, Interview
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.reply import Reply, ReplyKind
from core.domain.settings import Settings
from core.domain.template import Situation, Template, template_id
from core.rules.chasing import PACES, Pace, pace_of
from tests.pages.conftest import NOON, App, holding

WHO = "Who do you write to?"
ADA = Person(id="ada", name="Ada Osei", email="ada@example.org", created=NOON)
START = (Profile(name="Sam"), Field(name="Nursing", created=NOON), ADA)


def sent(days: int, kind: MessageKind = MessageKind.REQUEST) -> Message:
    when = NOON - timedelta(days=days)
    return Message(person_id="ada", kind=kind, body="x", created=when, sent=when)


def said(kind: ReplyKind, days: int = 1) -> Reply:
    return Reply(person_id="ada", kind=kind, received=NOON - timedelta(days=days))


MET = Interview(
    id="talk",
    person_id="ada",
    starts=NOON,
    began=NOON,
    ended=NOON,
    debrief=Debrief(learned=("Half of it is writing",), finished=NOON),
    created=NOON,
)


def open_on(app: App, *records) -> App:
    return app.work_in(holding([*START, *records])).open("outreach", person="ada")


def headings(app: App) -> list[str]:
    return [each.value for each in app.at.header]


def labels(app: App) -> list[str]:
    return [each.label for each in app.at.button]


@pytest.mark.parametrize(
    ("records", "heading"),
    [
        ([], "Request"),
        ([sent(10)], "Reminder"),
        ([sent(10), said(ReplyKind.YES)], "Confirmation"),
        ([MET], "Thank-you"),
        ([MET, sent(0, MessageKind.THANK_YOU)], "Keeping in touch"),
        ([sent(10), said(ReplyKind.NO)], "Thanks for an answer"),
        ([sent(10), said(ReplyKind.REFERRED)], "Thanks for a name"),
    ],
)
def test_what_comes_next_is_there_to_be_written(app, at_noon, records, heading):
    open_on(app, *records)
    assert app.problems == []
    assert heading in headings(app)
    assert "I sent it" in labels(app)


def test_before_a_reminder_is_due_it_is_folded_away(app, at_noon):
    open_on(app, sent(2))
    assert "Reminder" not in headings(app)
    assert app.sees("Give them until")


def test_after_the_last_reminder_closing_is_offered_and_can_be_taken_back(app, at_noon):
    open_on(app, sent(20), sent(10, MessageKind.CHASE))
    assert app.sees("No answer says nothing about you")
    app.click("Close it")
    assert app.sees("This is closed: no answer came.")
    app.click("Take it up again")
    assert app.workspace.snapshot().replies_from("ada") == ()
    assert app.sees("When something comes back, note it here.")


def test_a_template_of_ones_own_begins_the_draft(app, at_noon):
    which = (MessageKind.REQUEST, Channel.EMAIL, Situation.STRANGER)
    mine = Template(
        id=template_id(*which), text="Subject: Hi\n\nMy own words.", ours="x", changed=NOON
    )
    open_on(app, mine)
    assert [each.value for each in app.at.code] == ["Hi", "My own words."]


def test_an_address_a_mail_file_cannot_carry_is_told(app, at_noon):
    zoe = Person(id="zoe", name="Zoë", email="zoë@example.org", created=NOON)
    app.work_in(holding([*START, zoe])).open("outreach", person="zoe")
    assert app.sees("letters that a mail file cannot carry")
    assert app.problems == []


def test_an_answer_on_the_waiting_list_is_noted_at_once(app, at_noon):
    app.work_in(holding([*START, sent(10)])).open("outreach")
    app.at.session_state["outreach-tab--0"] = "Waiting"
    app.run()
    assert app.sees("Next: a reminder, now.")
    app.at.get("menu_button")[0].set_value("No")
    app.run()
    assert [each.kind for each in app.workspace.snapshot().replies_from("ada")] == [ReplyKind.NO]
    assert app.sees("Nobody owes you an answer")


def test_a_way_of_following_up_is_chosen_by_its_name(app, at_noon):
    app.work_in(holding(START)).open("data")
    [pace] = [each for each in app.at.radio if each.label == "How you follow up"]
    pace.set_value(Pace.THREE_B_SEVEN)
    app.run().click("Save how you follow up")
    assert app.problems == []
    assert pace_of(app.workspace.snapshot().settings) is Pace.THREE_B_SEVEN


def test_ones_own_numbers_and_holidays_are_kept(app, at_noon):
    app.work_in(holding([*START, Settings(**PACES[Pace.WEEKLY])])).open("data")
    [pace] = [each for each in app.at.radio if each.label == "How you follow up"]
    pace.set_value(Pace.OWN)
    app.run()
    numbers = {each.label: each for each in app.at.number_input}
    numbers["Days before a reminder"].set_value(4)
    [country] = [each for each in app.at.selectbox if each.label == "Public holidays of"]
    country.set_value("GB")
    app.run()
    [part] = [each for each in app.at.selectbox if each.label == "In which part"]
    part.set_value("ENG")
    app.run().click("Save how you follow up")
    settings = app.workspace.snapshot().settings
    assert (settings.chase_after_days, settings.most_chases) == (4, 3)
    assert settings.holidays_of == "GB-ENG"


def test_a_call_noted_by_hand_is_a_reminder_given(app, at_noon):
    lena = Person(id="lena", name="Lena", phone="+44 7700 900188", created=NOON)
    asked = Message(
        person_id="lena",
        kind=MessageKind.REQUEST,
        body="x",
        created=NOON - timedelta(days=30),
        sent=NOON - timedelta(days=30),
    )
    app.work_in(holding([*START, lena, asked])).open("outreach", person="lena")
    app.click("I called")
    assert app.problems == []
    assert app.sees("You last called Lena today.")


def test_the_template_looked_at_stays_open_while_another_part_is_visited(app, at_noon):
    app.work_in(holding(START)).open("outreach", person="ada")
    go_to_part(app, "Templates")
    pick(app, "What for", MessageKind.THANK_YOU)
    pick(app, "How", Channel.CARD)
    words = f"{app.field('Template')}\nSee you."
    app.fill("Template", words).run()
    go_to_part(app, "Waiting")
    go_to_part(app, "Templates")
    assert (picked(app, "What for"), picked(app, "How")) == (MessageKind.THANK_YOU, Channel.CARD)
    assert app.field("Template") == words


def go_to_part(app: App, name: str) -> None:
    app.at.session_state["outreach-tab-ada-0"] = name
    app.run()


def pick(app: App, label: str, option: object) -> None:
    next(each for each in app.at.selectbox if each.label == label).set_value(option)
    app.run()


def picked(app: App, label: str) -> object:
    return next(each.value for each in app.at.selectbox if each.label == label)


def test_it_begins_with_whom_today_names_first_and_not_with_the_alphabet(app):
    easy = Person(id="zoe", name="Zoë Lind", intimidation=1, email="z@x.org", created=NOON)
    hard = Person(id="abe", name="Abe Ito", intimidation=5, created=NOON)
    app.work_in(holding([*START, hard, easy])).open("outreach")
    [who] = [each for each in app.at.selectbox if each.label == "Who do you write to?"]
    assert who.value == "zoe"


def test_of_very_many_people_the_first_can_be_chosen_and_whom_a_link_names(app, monkeypatch):
    monkeypatch.setattr("pages.parts.pick.MOST_OPTIONS", 3)
    people = [Person(id=f"p{n}", name=f"Person {n}", created=NOON) for n in range(5)]
    app.work_in(holding([*START, *people]))
    [who] = [each for each in app.open("outreach").at.selectbox if each.label == WHO]
    assert who.options == ["Ada Osei", "Person 0", "Person 1"]
    assert app.sees("The first 3 of 6. Ctrl+K finds the others.")
    [who] = [each for each in app.open("outreach", person="p4").at.selectbox if each.label == WHO]
    assert (who.value, len(who.options)) == ("p4", 4)
