"""Thinking a talk over: each answer is kept as it is given, in the words of the person."""

import pytest

from core.domain.belief import Belief
from core.domain.debrief import Debrief
from core.domain.demand import CanMeet, Demand, DemandKind, DemandSource
from core.domain.evidence import Evidence, Verdict
from core.domain.field import Field
from core.domain.interview import Interview
from core.domain.person import Person
from core.domain.profile import Profile
from core.domain.reflection import Fit, Reflection
from tests.pages.conftest import NOON, App, holding, plain

CARE = Field(id="care", name="Care", created=NOON)
ADA = Person(id="ada", name="Ada Osei", field_ids=("care",), created=NOON)
PACE = Belief(id="pace", field_id="care", statement="It is always *busy*", created=NOON)
TALK = Interview(
    id="talk",
    person_id="ada",
    starts=NOON,
    began=NOON,
    ended=NOON,
    debrief=Debrief(learned=("Half of it is writing",), finished=NOON),
    created=NOON,
)


@pytest.fixture
def page(app, at_noon) -> App:
    records = [Profile(name="Sam", values=("quiet",)), CARE, ADA, PACE, TALK]
    return app.work_in(holding(records)).open("interview", id="talk")


def kept(app: App, kind: type) -> list:
    return list(app.workspace.snapshot().table(kind).values())


def asked(app: App, words: str) -> str:
    """Return the label of the choice whose words are these, as it is written."""
    labels = [each.proto.label for each in app.elements("button_group")]
    return next(label for label in labels if words in plain(label))


def test_what_fits_and_what_one_wants_is_kept_with_one_touch_each(page):
    page.choose(asked(page, "my values: quiet?"), Fit.PARTLY)
    page.choose("Would you want this work?", Fit.YES)
    [reflection] = kept(page, Reflection)
    assert (reflection.values, reflection.would_want) == (Fit.PARTLY, Fit.YES)
    assert reflection.interview_id == "talk"


def test_a_belief_is_held_against_what_was_heard(page):
    label = asked(page, "It is always *busy*")
    page.choose(label, Verdict.CONTRADICTED)
    [evidence] = kept(page, Evidence)
    assert (evidence.belief_id, evidence.verdict) == ("pace", Verdict.CONTRADICTED)
    page.choose(label, None)
    assert kept(page, Evidence) == []


def test_what_nobody_had_thought_of_becomes_a_belief_of_this_talk(page):
    page.fill("Something you had not thought of", "Nights are calm").click("Keep it")
    assert [each.statement for each in kept(page, Belief)] == [
        "It is always *busy*",
        "Nights are calm",
    ]


def test_a_demand_they_told_of_is_kept_with_the_talk_and_shown(page):
    page.fill("Something the work asks for", "").click("Keep this demand")
    assert page.problems == ["Please write what the work asks, in a few words."]
    page.fill("Something the work asks for", "Hours on *your* feet")
    [can_meet] = [
        each for each in page.elements("button_group") if each.proto.label == "Can you meet it?"
    ]
    can_meet.set_value(CanMeet.WITH_ADJUSTMENT)  # in a form nothing runs before it is sent
    page.click("Keep this demand")
    [demand] = kept(page, Demand)
    assert (demand.field_id, demand.interview_id, demand.kind) == (
        "care",
        "talk",
        DemandKind.PHYSICAL,
    )
    assert (demand.source, demand.can_meet) == (
        DemandSource.CONVERSATION,
        CanMeet.WITH_ADJUSTMENT,
    )
    assert page.sees("Hours on *your* feet")
    assert page.sees("Can I meet it: with an adjustment")
