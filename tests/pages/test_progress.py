"""Progress without a browser: every picture speaks, and says what to do where there is none."""

from msgspec.structs import replace

from core.content.sample import sample_records
from core.domain.field import Field
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.profile import Profile
from core.rules.answers import Outcome, heard
from tests.pages.conftest import NOON, App, holding

CARE = Field(id="care", name="Care", created=NOON)
ADA = Person(id="ada", name="Ada Osei", field_ids=("care",), created=NOON)
TABS = ("Six steps", "Weeks", "Answers", "Fields", "Network")


def look(app: App, tab: str) -> App:
    app.at.session_state["progress-tab"] = tab
    return app.open("progress")


def alternatives(app: App) -> list[str]:
    """Return what is said of each picture where it cannot be seen."""
    return [each.proto.alt for each in app.elements("plotly_chart")]


def test_each_picture_of_the_sample_says_in_words_what_it_shows(app, sample):
    app.work_in(sample)
    said = {tab: alternatives(look(app, tab)) for tab in TABS}
    assert {tab: len(found) for tab, found in said.items()} == {
        "Six steps": 2,
        "Weeks": 2,
        "Answers": 3,
        "Fields": 2,
        "Network": 1,
    }
    people = len(sample.snapshot().people)
    assert said["Six steps"][0].startswith(f"{people} people against six steps; ")
    assert "Now at: " in said["Six steps"][0]
    assert said["Six steps"][1].startswith(f"Found {people}, Asked ")
    assert "Email: " in said["Answers"][0]
    assert "themes so far" in said["Fields"][0]
    assert "beliefs: " in said["Fields"][1]
    assert f"of your {people} people were introduced" in said["Network"][0]


def test_only_the_tab_that_is_seen_is_drawn(app, sample):
    app.work_in(sample)
    assert len(look(app, "Network").elements("plotly_chart")) == 1
    assert not app.sees("Week by week")


def test_each_picture_has_its_numbers_as_a_table(app, sample):
    app.work_in(sample)
    for tab in TABS:
        tables = sum(each.label == "As a table" for each in look(app, tab).at.expander)
        assert tables == len(alternatives(app))
    app.at.session_state["network-table"] = True
    [table] = app.run().at.dataframe
    assert list(table.value.columns) == ["Person", "Introduced by", "Met", "Role", "Employer"]


def test_with_nobody_every_tab_is_one_sentence_and_the_way_to_begin(app):
    app.work_in(holding([Profile(name="Sam")])).open("progress")
    assert app.sees("Your progress starts with one person")
    assert [each.proto.label for each in app.elements("page_link")] == ["Add a person"]


def test_with_one_person_each_tab_says_what_is_missing_and_the_next_step(app):
    app.work_in(holding([Profile(name="Sam"), CARE, ADA]))
    expected = {
        "Six steps": ("1 person against six steps; 0 went all the way.", None),
        "Weeks": ("Two debriefs with a face chosen", None),
        "Answers": ("Nobody was asked yet.", "Write to somebody"),
        "Fields": ("You have not written down what you believe", "Write it down"),
        "Network": ("Nobody has introduced you to anybody yet.", None),
    }
    for tab, (words, way) in expected.items():
        assert look(app, tab).sees(words)
        links = [each.proto.label for each in app.elements("page_link")]
        assert way is None or way in links


def test_two_fields_of_one_name_can_both_be_looked_at(app):
    app.work_in(holding([CARE, replace(CARE, id="other"), ADA]))
    [choice] = [each for each in look(app, "Fields").at.selectbox if each.label == "Field"]
    assert list(choice.options) == ["Care", "Care · 2"]


def test_before_the_first_talk_whom_to_ask_next_is_proposed_with_the_reason(app):
    app.work_in(holding([Profile(name="Sam"), CARE, ADA]))
    assert look(app, "Fields").sees("Ada Osei would be the first to tell you about this work.")
    assert "Write to Ada" in [each.proto.label for each in app.elements("page_link")]


def test_many_people_are_shown_in_groups_beginning_with_who_is_under_way(app):
    asked = [
        Message(person_id=f"p{n}", kind=MessageKind.REQUEST, created=NOON, sent=NOON)
        for n in range(60)
    ]
    people = [replace(ADA, id=f"p{n}", name=f"Person {n}", email="a@b.example") for n in range(60)]
    aside = replace(ADA, id="aside", name="Somebody set aside", set_aside=NOON)
    app.work_in(holding([CARE, *people, aside, *asked]))
    assert look(app, "Six steps").sees("61 people against six steps")
    [shown] = [each for each in app.elements("button_group") if each.proto.label == "Show"]
    assert [option.content for option in shown.proto.options][-1] == "Closed (1)"
    assert "Somebody set aside" not in app.elements("plotly_chart")[0].proto.spec
    app.choose("Show", "Closed")
    assert "Somebody set aside" in app.elements("plotly_chart")[0].proto.spec


def test_where_people_differ_it_is_said_who_said_what(app, sample):
    view = sample.snapshot()
    [disputed] = [each for each in heard(view).values() if each.outcome is Outcome.DISPUTED]
    look(app.work_in(sample), "Fields")
    assert app.sees(disputed.text)
    for answer in disputed.noted:
        assert app.sees(f"{view.people[answer.person_id].name}: {answer.item.notes[:40]}")


def test_the_demands_of_a_field_are_summed_up_the_open_ones_first(app):
    records = sample_records(NOON, "UTC")
    app.work_in(holding(records))
    view = app.at.session_state["demo"].snapshot()
    demands = view.demands_of(view.profile.focus_field_id)
    assert look(app, "Fields").sees(f"{len(demands)} demands: ")
    assert app.sees("still open.")
    assert app.sees(demands[0].text)
