"""Deciding about a field without a browser: weighing, choosing, thinking again, the memo."""

from core.actions.decisions import weigh
from core.domain.decision import Choice, Side
from core.domain.field import Field, FieldStatus
from core.domain.profile import Profile
from core.rules.decision import draft_of, made
from tests.pages.conftest import NOON, App, holding

FIELD = "sample-field-patient-education"
SET_ASIDE = "sample-field-actuarial"


def decide(app: App, choice: Choice | None) -> App:
    if choice:
        [radio] = [each for each in app.at.radio if each.label.startswith("What will you do")]
        radio.set_value(choice)
    return app.click("Decide")


def test_without_a_choice_it_is_said_what_is_missing(app, sample):
    decide(app.work_in(sample).open("decision", field=FIELD), None)
    assert app.problems == ["Please choose one: pursue it, keep exploring, or set it aside."]
    assert made(sample.snapshot(), FIELD) == ()


def test_a_decision_is_made_shown_with_its_day_and_can_be_undone(app, sample):
    decide(app.work_in(sample).open("decision", field=FIELD), Choice.PURSUE)
    view = sample.snapshot()
    assert view.fields[FIELD].status is FieldStatus.PURSUING
    assert app.sees("Pursue it")
    assert app.sees("Decided on")
    app.click("Undo")
    assert sample.snapshot().fields[FIELD].status is FieldStatus.EXPLORING
    assert draft_of(sample.snapshot(), FIELD)


def test_what_is_weighed_is_kept_at_once(app, sample):
    app.work_in(sample).open("decision", field=FIELD)
    before = len(draft_of(sample.snapshot(), FIELD).arguments)
    groups = [
        each for each in app.elements("button_group") if each.proto.label.startswith("Which way")
    ]
    open_ones = [each for each in groups if each.value is None or each.value == []]
    open_ones[0].set_value(Side.AGAINST)
    app.run()
    assert len(draft_of(sample.snapshot(), FIELD).arguments) == before + 1
    app.open("today").open("decision", field=FIELD)
    assert len(draft_of(sample.snapshot(), FIELD).arguments) == before + 1


def test_an_older_tab_does_not_take_back_what_was_weighed_in_a_newer_one(app, sample):
    app.work_in(sample).open("decision", field=FIELD)
    [first, *_] = draft_of(sample.snapshot(), FIELD).arguments
    sample.run(weigh, FIELD, first, Side.AGAINST, now=NOON)
    app.run().run()
    assert draft_of(sample.snapshot(), FIELD).side_of(first) is Side.AGAINST


def look_at_the_memo(app, field_id):
    app.at.session_state[f"look-{field_id}"] = True
    app.run()


def test_thinking_again_begins_from_what_was_decided(app, sample):
    app.work_in(sample).open("decision", field=SET_ASIDE).click("Think again")
    draft = draft_of(sample.snapshot(), SET_ASIDE)
    assert "every evening for years" in draft.reasons
    assert len(draft.arguments) == 4
    decide(app, Choice.KEEP_EXPLORING)
    assert [each.choice for each in made(sample.snapshot(), SET_ASIDE)] == [
        Choice.KEEP_EXPLORING,
        Choice.SET_ASIDE,
    ]
    look_at_the_memo(app, SET_ASIDE)
    assert app.sees("Earlier decisions")


def test_abilities_are_in_the_memo_only_while_ticked(app, sample):
    app.work_in(sample).open("decision", field=FIELD)
    look_at_the_memo(app, FIELD)
    assert app.sees("Who I talked to")
    assert not app.sees("ninety minutes")
    app.at.checkbox(key=f"abilities-{FIELD}").check()
    assert app.run().sees("ninety minutes")
    app.open("today").open("decision", field=FIELD)
    look_at_the_memo(app, FIELD)
    assert not app.sees("ninety minutes"), "it is asked each time"


def test_with_nothing_to_weigh_the_next_step_is_named(app):
    records = [Profile(name="Sam"), Field(id="care", name="Care", created=NOON)]
    app.work_in(holding(records)).open("decision", field="care")
    assert app.sees("Nothing to weigh yet.")
    assert "Find somebody to ask" in [each.proto.label for each in app.elements("page_link")]
    assert [each.value for each in app.at.metric if each.label == "Beliefs tested"] == ["–"]
