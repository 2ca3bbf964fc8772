from datetime import timedelta

from msgspec.structs import replace

from core.domain.belief import Belief
from core.domain.decision import Argument, ArgumentKind, Choice, Decision, Side
from core.domain.demand import CanMeet, Demand, DemandKind
from core.domain.field import Field
from core.domain.interview import Debrief
from core.domain.question import Question
from core.rules.decision import draft_of, made, on_the_table, reread
from core.rules.fields import talks_about
from tests.rules.records import NOW, person, snapshot, talk

CARE = Field(id="care", name="Care", created=NOW)
ADA = person("Ada", field_ids=("care",), employer="Acme, Inc.")
BO = person("Bo", field_ids=("care",), employer="ACME")
CY = person("Cy", field_ids=())
LOUD = Belief(id="loud", field_id="care", statement="It is loud.", created=NOW)
DULL = Belief(id="dull", field_id="care", statement="It is dull.", created=NOW)
HOW_LOUD = Question(id="q-one", text="How loud is it?", belief_id="loud")
DEBRIEFED = Debrief(learned=("Patience", "Rest"), advice="Visit first", finished=NOW)


def held(*ids, who="ada", answers=(), **known):
    found = talk(*ids, person_id=who, ended=NOW, **known)
    agenda = [
        replace(item, notes=notes)
        for item, notes in zip(found.agenda, (*answers, *[""] * 9), strict=False)
    ]
    return replace(found, agenda=tuple(agenda))


def demand(id, can_meet, **known):
    about = {"id": id, "text": id, "field_id": "care", "kind": DemandKind.PHYSICAL, "level": 3}
    return Demand(**about, can_meet=can_meet, created=NOW, **known)


def test_people_of_the_field_that_were_talked_to_count_once_and_spellings_of_an_employer_too():
    view = snapshot(
        *(CARE, ADA, BO, CY),
        held(id="one"),
        held(id="again"),
        held(id="two", who="bo"),
        held(id="elsewhere", who="cy"),
        talk(id="ahead"),
    )
    table = on_the_table(view, "care")
    assert [each.id for each in table.talks] == ["one", "again", "two"]
    assert (table.people, table.employers) == (2, 1)


def test_talks_come_in_the_order_they_were_held():
    late = held(id="late")
    early = replace(held(id="early"), ended=NOW - timedelta(days=3))
    assert [each.id for each in talks_about(snapshot(CARE, ADA, late, early), "care")] == [
        "early",
        "late",
    ]


def test_an_answer_to_a_question_about_a_belief_speaks_to_the_belief():
    view = snapshot(
        CARE, ADA, LOUD, DULL, HOW_LOUD, held("one", "two", answers=("Only at noon", " Often "))
    )
    table = on_the_table(view, "care")
    assert [(each.kind, each.text, each.heard) for each in table.arguments] == [
        (ArgumentKind.BELIEF, "It is loud.", "Only at noon"),
        (ArgumentKind.ANSWER, "two", "Often"),
    ]
    assert table.untested == ("It is dull.",)


def test_closing_questions_and_empty_answers_are_no_evidence():
    view = snapshot(CARE, ADA, held("one", closing=("bye",), answers=("", "Ask Mo")))
    assert on_the_table(view, "care").arguments == ()


def test_what_was_learned_and_advised_can_be_weighed():
    table = on_the_table(snapshot(CARE, ADA, held(debrief=DEBRIEFED)), "care")
    assert [each.text for each in table.of(ArgumentKind.LEARNED)] == ["Patience", "Rest"]
    assert [each.text for each in table.of(ArgumentKind.ADVICE)] == ["Visit first"]
    assert len({each.key for each in table.arguments}) == 3


def test_demands_are_evidence_once_it_is_known_whether_they_can_be_met():
    demands = (
        demand("standing", CanMeet.WITH_ADJUSTMENT, adjustment="a stool"),
        demand("lifting", CanMeet.NO),
        demand("nights", CanMeet.DONT_KNOW),
        demand("reading", CanMeet.WITH_ADJUSTMENT),
    )
    table = on_the_table(snapshot(CARE, *demands), "care")
    assert [(each.text, each.heard) for each in table.arguments] == [
        ("standing", "With an adjustment: a stool"),
        ("lifting", "I cannot meet it"),
        ("reading", "With an adjustment"),
    ]
    assert [each.text for each in table.open_demands] == ["nights"]


def test_a_field_nobody_was_asked_about_has_an_empty_table():
    table = on_the_table(snapshot(CARE, LOUD), "care")
    assert (table.people, table.employers, table.arguments) == (0, 0, ())
    assert table.untested == ("It is loud.",)


def test_evidence_is_read_again_in_todays_words_and_what_is_gone_stays():
    view = snapshot(CARE, ADA, held("one", answers=("Now so",)))
    then = [
        Argument(kind=ArgumentKind.ANSWER, source_id=id, text=id, heard="Then so", side=Side.FOR)
        for id in ("one", "gone")
    ]
    now = reread(tuple(then), on_the_table(view, "care"))
    assert [(each.heard, each.side) for each in now] == [
        ("Now so", Side.FOR),
        ("Then so", Side.FOR),
    ]


def test_the_newest_decision_comes_first_and_the_draft_is_none_of_them():
    first = Decision(field_id="care", choice=Choice.PURSUE, created=NOW, decided=NOW)
    second = replace(first, id="second", decided=NOW + timedelta(days=1))
    draft = Decision(id="draft", field_id="care", created=NOW + timedelta(days=2))
    view = snapshot(CARE, first, draft, second)
    assert made(view, "care") == (second, first)
    assert draft_of(view, "care") == draft
    assert draft_of(snapshot(CARE, first), "care") is None
