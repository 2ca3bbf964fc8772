"""Research without a browser: what is open is drawn, what was typed is kept."""

import pytest
from msgspec.structs import replace

from core.domain.belief import Belief
from core.domain.demand import CanMeet, Demand, DemandKind
from core.domain.employer import Employer, News
from core.domain.field import Field, Source
from core.domain.message import Message, MessageKind
from core.domain.person import Person, Tie
from core.domain.profile import Profile
from core.domain.question import Question
from core.domain.record import Record
from core.domain.search_place import SearchPlace
from pages.parts.about_me import entries
from tests.pages.conftest import NOON, App, holding

NURSING = Field(id="nursing", name="Nursing", sources=(Source(title="Handbook"),), created=NOON)
LAW = Field(id="law", name="Law", created=NOON)
LOUD = Belief(id="loud", field_id="nursing", statement="It is loud.", created=NOON)
FEET = Demand(
    id="feet", field_id="nursing", text="Hours on my feet", kind=DemandKind.PHYSICAL, created=NOON
)
ME = Profile(name="Sam", focus_field_id="nursing", limits="cannot stand for long")
ACME = Employer(id="acme", name="Acme", rank=1, news=(News(title="A prize"),), created=NOON)
BETA = Employer(id="beta", name="Beta", rank=2, created=NOON)
ADA = Person(id="ada", name="Ada", employer="Acme", tie=Tie.FRIEND, created=NOON)
BEN = Person(id="ben", name="Ben", employer="Gamma Ltd", email="ben@example.org", created=NOON)


def research(app: App, *records: Record, tab: str = "Fields", part: str = "Beliefs") -> App:
    app.work_in(holding((ME, NURSING, *records))).open("research")
    app.at.session_state["research-tab"] = tab
    app.at.session_state["field-part"] = part
    return app.run()


def test_the_field_in_focus_is_open_and_another_opens_by_its_link(app):
    research(app, LAW, LOUD)
    assert app.sees("It is loud.")
    app.open("research", field="law")
    assert not app.sees("It is loud.")
    assert "field" not in app.at.query_params


def test_two_fields_of_one_name_can_both_be_opened(app):
    research(app, replace(NURSING, id="twin", why="the other one"))
    assert not app.sees("the other one")
    app.at.radio[0].set_value("twin")
    assert app.run().sees("the other one")


def test_an_untested_belief_becomes_a_question_with_one_click_and_only_once(app):
    research(app, LOUD).click("Ask about it")
    [question] = app.workspace.snapshot().table(Question).values()
    assert question.belief_id == "loud"
    assert "“It is loud”" in question.text
    assert app.sees("Your question: I came with this picture")
    assert "Ask about it" not in [each.label for each in app.at.button]


def test_a_belief_is_edited_in_place_with_its_question_and_deleted(app):
    question = Question(id="q", text="How loud?", belief_id="loud")
    research(app, LOUD, question).click("Edit")
    app.at.text_input(key="belief-loud-0-statement").set_value("It is quiet.")
    app.click("Save the belief")
    assert app.sees("It is quiet.")
    app.click("Edit").fill("My question", "How quiet?").click("Save the question")
    assert app.sees("Your question: How quiet?")
    app.click("Edit").click("Delete")
    assert not app.workspace.snapshot().table(Belief)
    assert app.workspace.snapshot().table(Question)["q"].text == "How quiet?"


def test_demands_stand_beside_what_i_wrote_with_a_line_of_the_sum(app):
    settled = replace(FEET, id="b", text="Reading", level=3, can_meet=CanMeet.YES)
    research(app, FEET, settled, part="Demands")
    assert app.sees("1 met, 1 still open")
    assert app.sees("I cannot, or not for long: cannot stand for long")
    app.click("Answer")
    app.at.select_slider[0].set_value(4)
    answer = next(each for each in app.at.selectbox if each.label == "Can I meet it?")
    answer.set_value(CanMeet.WITH_ADJUSTMENT)
    app.fill("What would make it possible", "a stool").click("Save the demand")
    assert app.sees("1 met, 1 with an adjustment, none open")
    kept = app.workspace.snapshot().table(Demand)["feet"]
    assert (kept.level, kept.can_meet, kept.adjustment) == (4, CanMeet.WITH_ADJUSTMENT, "a stool")


def test_a_source_edited_here_keeps_what_another_tab_did_to_the_others(app):
    research(app, part="Sources").click("Edit")
    other = Source(title="Guild")
    app.workspace.run(lambda tx: tx.put(replace(NURSING, sources=(*NURSING.sources, other))))
    app.fill("What I take from it", "Half of it is writing")
    app.click("Save the source")
    assert app.workspace.snapshot().fields["nursing"].sources == (
        Source(title="Handbook", notes="Half of it is writing"),
        other,
    )


def test_a_source_deleted_in_another_tab_keeps_its_form_and_comes_back_with_what_was_typed(app):
    research(app, part="Sources").click("Edit")
    app.workspace.run(lambda tx: tx.put(replace(NURSING, sources=())))
    app.fill("What I take from it", "Half of it is writing")
    app.click("Save the source")
    [kept] = app.workspace.snapshot().fields["nursing"].sources
    assert kept.notes == "Half of it is writing"


def test_a_link_that_leads_nowhere_is_refused_and_what_was_typed_stays(app):
    research(app, LAW, part="Sources").open("research", field="law")
    app.fill("What it is called", "Guild").fill("Link", "ask me").click("Add this source")
    assert app.problems[0].startswith("“ask me” is not a web address.")
    assert app.field("What it is called") == "Guild"


def employers(app: App, *records: Record) -> App:
    return research(app, *records, tab="Employers")


def names(app: App) -> list[str]:
    return [each.name for each in app.workspace.snapshot().employers]


def test_moving_keeps_the_moved_employer_open(app):
    employers(app, ACME, BETA)
    app.at.radio[0].set_value("beta")
    app.run().click("To the top")
    assert names(app) == ["Beta", "Acme"]
    assert app.sees("Place 1 of 2")
    app.click("Down")
    assert names(app) == ["Acme", "Beta"]
    assert app.sees("Place 2 of 2")


def test_target_and_practice_are_picked_and_given_back(app):
    employers(app, ACME, BETA).click("My target")
    assert app.workspace.snapshot().profile.target_employer_id == "acme"
    app.click("Practice run")
    me = app.workspace.snapshot().profile
    assert (me.target_employer_id, me.practice_employer_id) == (None, "acme")
    app.click("Practice run")
    assert app.workspace.snapshot().profile.practice_employer_id is None


def test_an_employer_of_somebody_i_know_is_offered_and_opens(app):
    employers(app, ACME, ADA, BEN).click("Gamma Ltd")
    assert names(app) == ["Acme", "Gamma Ltd"]
    assert app.sees("Place 2 of 2")
    assert "Gamma Ltd" not in [each.label for each in app.at.button]


def test_the_brief_says_what_is_still_to_find(app):
    employers(app, ACME)
    [bar] = app.elements("progress")
    assert bar.proto.text.startswith("1 of 8; still to find: why I would like to work there, what")


def test_somebody_is_added_at_the_employer_and_stands_there(app):
    employers(app, ACME, ADA)
    app.fill("Their name", "Zoë").fill("What they do", "Baker").click("Add this person")
    assert app.sees("You could ask Ada, who works there too.")
    zoe = next(each for each in app.workspace.snapshot().people.values() if each.name == "Zoë")
    assert (zoe.employer, zoe.role) == ("Acme", "Baker")


def test_whom_i_told_is_noted_once_and_left_out_afterwards(app):
    research(app, ADA, BEN, tab="My network").click("Choose all 2").click("I told these 2")
    told = app.workspace.snapshot().where(Message, "kind", MessageKind.ANNOUNCEMENT)
    assert {each.person_id for each in told} == {"ada", "ben"}
    assert all("looking into nursing" in each.body for each in told)
    assert not any("stand for long" in each.body for each in told)
    assert app.sees("Today: Ada, Ben")
    assert app.sees("0 chosen; 0 to choose from.")
    app.at.checkbox[0].check()
    assert app.run().sees("0 chosen; 2 to choose from.")


def test_two_people_of_one_name_can_both_be_told(app):
    twins = [replace(ADA, id=id) for id in ("one", "two")]
    research(app, *twins, tab="My network").click("Choose all 2").click("I told these 2")
    told = app.workspace.snapshot().where(Message, "kind", MessageKind.ANNOUNCEMENT)
    assert {each.person_id for each in told} == {"one", "two"}


def test_without_anybody_chosen_nothing_is_noted(app):
    research(app, ADA, tab="My network").click("I told them")
    assert app.problems == ["Please choose whom you told."]


def test_an_idea_becomes_a_place_and_stands_no_longer_among_the_ideas(app):
    research(app, tab="Places to look").click("Add")
    [place] = app.workspace.snapshot().table(SearchPlace).values()
    assert place.notes
    assert [each.label for each in app.at.button].count("Add its link") == 1
    app.click("Add its link").fill("Link", "example.org").click("Save the place")
    [place] = app.workspace.snapshot().table(SearchPlace).values()
    assert place.link == "https://example.org"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ()),
        ("- one\n* two \n\n•  three", ("one", "two", "three")),
        ("one\nOne\none", ("one", "One")),
        ("patience, mostly", ("patience, mostly",)),
    ],
)
def test_a_short_list_is_read_line_by_line(typed, kept):
    assert entries(typed) == kept


def test_with_much_in_it_only_what_is_open_is_drawn(app):
    records = (
        *(replace(NURSING, id=f"f{n}", name=f"Field {n}") for n in range(30)),
        *(replace(LOUD, id=f"b{n}", field_id="f0", statement=f"Belief {n}.") for n in range(300)),
        *(replace(ACME, id=f"e{n}", name=f"Employer {n}", rank=n) for n in range(100)),
    )
    research(app, *records).open("research", field="f0")
    assert sum(each.label == "Edit" for each in app.at.button) == 8
    app.at.session_state["research-tab"] = "Employers"
    assert sum(each.label == "Up" for each in app.run().at.button) == 1
