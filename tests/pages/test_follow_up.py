"""What follows a talk, driven without a browser."""

from datetime import timedelta

import pytest
import streamlit as st

from core.domain.debrief import Debrief
from core.domain.decision import Choice, Decision
from core.domain.employer import Employer
from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.promise import Promise, PromisedBy
from core.domain.touch import Touch
from pages.parts import one_lead
from pages.parts.acts import act
from tests.pages.conftest import NOON, App, holding, plain

AGO = NOON - timedelta(days=9)
CARE = Field(id="care", name="Care work", created=AGO)
ADA = Person(id="ada", name="Ada Osei", email="ada@example.org", field_ids=("care",), created=AGO)
TALK = Interview(
    id="talk",
    person_id="ada",
    ended=AGO,
    debrief=Debrief(learned=("Half of the day is listening",), finished=AGO),
    created=AGO,
)
THANKS = Message(
    person_id="ada",
    kind=MessageKind.THANK_YOU,
    body="Thanks",
    interview_id="talk",
    created=AGO,
    sent=AGO,
)
START = (Profile(name="Sam"), CARE, ADA, TALK, THANKS)


def lead(kind=LeadKind.EVENT, **known):
    about = {"id": "lead", "text": "The open evening", "giver_id": "ada", "created": AGO}
    return Lead(**(about | {"kind": kind} | known))


def promise(**known):
    about = {"id": "promise", "text": "to send the article", "by": PromisedBy.ME}
    return Promise(**(about | {"person_id": "ada", "created": NOON} | known))


def opened(app: App, *records, name="follow_up", **ids) -> App:
    return app.work_in(holding([*START, *records])).open(name, **ids)


def leads(app: App) -> dict[str, Lead]:
    return dict(app.workspace.snapshot().table(Lead))


def test_a_lead_is_followed_in_one_click_and_asked_about_at_once(app, at_noon):
    opened(app, lead()).click("I followed it")
    assert leads(app)["lead"].status is LeadStatus.FOLLOWED
    assert app.sees("A sentence for Ada; it goes into your next message to them.")
    app.click("That is all")
    assert not app.sees("A sentence for Ada")


def test_a_second_click_that_comes_right_after_the_save_takes_no_question_away(
    app, at_noon, monkeypatch
):
    def interrupted(form: one_lead.Form, *about, **known):
        monkeypatch.undo()
        form.renew()
        act(*about, **known)
        st.rerun()

    opened(app, lead())
    monkeypatch.setattr(one_lead.Form, "save", interrupted)
    app.click("I followed it")
    assert app.sees("A sentence for Ada; it goes into your next message to them.")


def test_what_is_not_for_me_goes(app, at_noon):
    opened(app, lead()).click("Not for me")
    assert leads(app)["lead"].status is LeadStatus.DROPPED
    assert not app.sees("The open evening")


def test_a_named_person_becomes_a_contact_in_one_click(app, at_noon):
    named = lead(LeadKind.PERSON, text="Zoë Lind, who teaches", may_name_giver=True)
    opened(app, named).click("Add to my people")
    assert app.title == "Zoë Lind"
    zoe = app.workspace.snapshot().people[leads(app)["lead"].person_id]
    assert (zoe.introducer_id, zoe.may_name_introducer) == ("ada", True)


def test_a_name_that_is_known_is_not_added_twice(app, at_noon):
    zoe = Person(id="zoe", name="zoe lind", employer="Clinic", created=AGO)
    opened(app, lead(LeadKind.PERSON, text="Zoë Lind, who teaches"), zoe)
    app.click("That is zoe lind (Clinic), whom I have already")
    assert leads(app)["lead"].person_id == "zoe"
    assert len(app.workspace.snapshot().people) == 2


def test_an_organisation_becomes_an_employer(app, at_noon):
    opened(app, lead(LeadKind.ORGANISATION, text="Riverside Clinic, near the park"))
    app.click("Add to my employers")
    [employer] = app.workspace.snapshot().table(Employer).values()
    assert employer.name == "Riverside Clinic, near the park"
    assert leads(app)["lead"].employer_id == employer.id


def test_an_opening_is_parked_and_asks_for_nothing(app, at_noon):
    opened(app, lead(LeadKind.OPENING))
    assert not app.sees("The open evening")
    assert [plain(e.label) for e in app.elements("expander")][-2:] == [
        "Openings, for later (1)",
        "Note a promise or a lead",
    ]
    assert not opened(app, lead(LeadKind.OPENING), name="today").sees("open evening")


@pytest.mark.parametrize("length", [1, 20_000])
def test_what_came_of_a_lead_goes_into_the_message_to_its_giver(app, at_noon, length):
    outcome = "I met two teachers" + " and more" * (length // 9)
    came = lead(status=LeadStatus.FOLLOWED, outcome=outcome, came=NOON - timedelta(days=2))
    opened(app, came, name="today").click("Tell them")
    assert app.title == "Follow-up"
    app.open("follow_up", person="ada", do=app.at.query_params["do"]).click("I sent it")
    sent = app.workspace.snapshot().messages_to("ada")[-1]
    assert (sent.kind, sent.sent) == (MessageKind.REPORT_BACK, NOON)
    assert f"{outcome}." in sent.body
    assert "The open evening" in sent.body
    assert not app.sees("Tell Ada Osei what came of it")
    assert app.open("today").problems == []
    assert not app.sees("Something came of")


def test_whoever_was_told_another_way_need_not_be_written_to(app, at_noon):
    came = lead(status=LeadStatus.FOLLOWED, outcome="Full", came=NOON - timedelta(days=2))
    opened(app, came, do="report_back", person="ada").click("I said it another way")
    assert app.workspace.snapshot().messages_to("ada")[-1].kind is MessageKind.REPORT_BACK
    assert not app.sees("Tell Ada Osei what came of it")


def test_whoever_helped_is_told_what_was_decided(app, at_noon):
    made = Decision(id="made", field_id="care", choice=Choice.SET_ASIDE, created=AGO, decided=NOON)
    opened(app, made, name="decision", field="care")
    assert app.sees("They gave you their time, and are glad to hear what came of it.")
    app.open("follow_up", person="ada", do="tell_outcome").click("I sent it")
    sent = app.workspace.snapshot().messages_to("ada")[-1]
    assert sent.kind is MessageKind.OUTCOME
    assert "I have decided to set care work aside." in sent.body
    assert app.open("decision", field="care").sees("Everybody who helped you knows.")


def test_a_helper_can_be_left_out(app, at_noon):
    made = Decision(id="made", field_id="care", choice=Choice.PURSUE, created=AGO, decided=NOON)
    opened(app, made, do="tell_outcome", person="ada").click("No need", nth=1)
    assert not app.sees("what you decided")
    assert app.problems == []


def test_what_is_kept_to_share_goes_into_the_next_hello_and_is_used_up(app, at_noon):
    ada = Person(
        id="ada",
        name="Ada Osei",
        email="ada@example.org",
        keep_in_touch_days=7,
        to_share="The college has opened\nits doors",
        created=AGO,
    )
    opened(app, ada, name="today")
    assert app.sees("You kept something to share: The college has opened its doors")
    app.click("Write a few words")
    app.open("follow_up", person="ada", do=app.at.query_params["do"]).click("I sent it")
    view = app.workspace.snapshot()
    assert "share with you: The college has opened its doors." in view.messages_to("ada")[-1].body
    assert view.people["ada"].to_share == ""


def test_a_call_that_nobody_picked_up_is_told_as_one(app, at_noon):
    missed = Touch(person_id="ada", at=NOON, missed=True)
    assert opened(app, missed, name="person", id="ada").sees("You called, and nobody picked up")


def test_a_talk_that_waits_to_be_thought_over_leads_there(app, at_noon):
    opened(app).click("Think it over")
    assert app.at.query_params["id"] == "talk"
    assert app.sees("Does what you heard fit")
    assert opened(app, name="today").sees("What does it mean for you?")


def test_a_thought_that_is_not_needed_is_put_away(app, at_noon):
    assert not opened(app).click("No need").sees("What does it mean for you?")
    assert not app.open("today").sees("What does it mean for you?")


def test_promises_stand_with_whose_they_are_and_are_kept_in_place(app, at_noon):
    theirs = promise(id="theirs", by=PromisedBy.THEM, text="to call", due=AGO.date())
    opened(app, promise(due=NOON.date()), theirs)
    assert app.sees("You promised Ada Osei")
    assert app.sees("Ada Osei promised you")
    assert app.sees("Due today")
    app.click("They did it")
    assert app.workspace.snapshot().table(Promise)["theirs"].kept == NOON
    app.open("today").click("Done")
    assert app.workspace.snapshot().table(Promise)["promise"].kept == NOON


def test_a_promise_is_changed_or_deleted_where_it_stands(app, at_noon):
    opened(app, promise()).click("Edit")
    app.fill("What, after “to …”", "to send two articles").click("Save the promise")
    changed = app.workspace.snapshot().table(Promise)["promise"]
    assert (changed.text, changed.due) == ("to send two articles", None)
    app.click("Edit").click("Delete")
    assert app.workspace.snapshot().table(Promise) == {}


def test_a_promise_far_too_long_is_refused_with_a_sentence_and_stays_in_the_form(app, at_noon):
    opened(app, promise()).click("Edit")
    app.fill("What, after “to …”", "to write " * 2_300).click("Save the promise")
    assert app.problems == ["That is 20699 characters long; at most 300 fit here."]
    assert app.field("What, after “to …”").startswith("to write to write")


def test_what_is_put_by_can_be_looked_at_and_taken_up_again(app, at_noon):
    done = lead(status=LeadStatus.FOLLOWED)
    named = lead(LeadKind.PERSON, id="named", text="Bo", person_id="bo", status=LeadStatus.FOLLOWED)
    bo = Person(id="bo", name="Bo Lind", created=AGO)
    met = Interview(id="bo-talk", person_id="bo", ended=NOON, created=AGO)
    resting = lead(LeadKind.OPENING, id="resting", text="A place in spring")
    opened(app, done, named, bo, met, resting)
    for box in ("task_alt", "bookmark", "schedule"):
        app.at.session_state[box] = True
    app.run()
    assert app.sees("I talked with Bo Lind.")
    assert app.sees("You came to listen, not to ask for work.")
    assert app.sees("A place in spring")
    assert app.sees("Ada Osei, on 14 February")
    app.click("Not done yet")
    assert leads(app)["lead"].status is LeadStatus.OPEN


def test_a_lead_just_followed_is_not_drawn_twice(app, at_noon):
    opened(app, lead()).click("I followed it")
    app.at.session_state["task_alt"] = True
    app.run()
    assert app.sees("A sentence for Ada")


def test_a_promise_and_a_lead_are_noted_outside_a_look_back(app, at_noon):
    opened(app, person="ada")
    app.at.session_state["note-something"] = True
    app.run().fill("What, after “to …”", "to call").click("Note the promise")
    [made] = app.workspace.snapshot().table(Promise).values()
    assert (made.person_id, made.by, made.text) == ("ada", PromisedBy.ME, "to call")
    app.choose("What to note", "A lead").fill("Who or what", "Bo Lind").click("Note the lead")
    [noted] = leads(app).values()
    assert (noted.giver_id, noted.kind, noted.text) == ("ada", LeadKind.PERSON, "Bo Lind")


def test_a_screen_with_hundreds_of_things_shows_a_few_of_each(app, at_noon):
    many = [promise(id=f"promise-{n}", text=f"to send number {n}") for n in range(300)]
    opened(app, *many)
    shown = [e for e in app.at.button if e.label == "Done"]
    assert len(shown) == 3


def test_never_more_than_seven_are_in_sight_on_today(app, at_noon):
    many = [promise(id=f"p{n}", due=AGO.date()) for n in range(9)]
    opened(app, *many, name="today")
    assert len([e for e in app.at.button if e.label == "See the promise"]) == 7
    assert "Later (3)" in [plain(e.label) for e in app.elements("expander")]


def test_kind_words_say_why_nothing_is_due(app, at_noon):
    quiet = Person(id="bo", name="Bo", set_aside=AGO, created=AGO)
    field = Field(id="law", name="Law", created=AGO)
    app.work_in(holding([Profile(name="Sam"), field, quiet])).open("today")
    assert app.sees("Nothing is waiting for you today.")
    asked = Message(
        person_id="cy", kind=MessageKind.REQUEST, body="Dear Cy", created=NOON, sent=NOON
    )
    cy = Person(id="cy", name="Cy", created=AGO)
    app.work_in(holding([Profile(name="Sam"), field, cy, asked])).open("today")
    assert app.sees("You have asked, and now it is their turn.")
