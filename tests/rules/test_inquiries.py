import pytest

from core.domain.belief import Belief
from core.domain.demand import Demand, DemandKind
from core.domain.interview import AgendaItem, Interview
from core.domain.question import Question
from core.rules.inquiries import Stand, inquiry
from tests.rules.records import NOW, person, snapshot

BELIEF = Belief(id="loud", field_id="f", statement="It is loud.", created=NOW)
DEMAND = Demand(id="feet", field_id="f", text="Feet", kind=DemandKind.PHYSICAL, created=NOW)
ABOUT = {
    BELIEF: Question(id="q", text="How loud is it?", belief_id="loud"),
    DEMAND: Question(id="q", text="How long do you stand?", demand_id="feet"),
}


def talk(id: str = "talk", *, question: str = "q", held: bool = False, **item) -> Interview:
    agenda = (AgendaItem(id=f"{id}-1", text="?", question_id=question, **item),)
    return Interview(
        id=id, person_id="ada", agenda=agenda, created=NOW, ended=NOW if held else None
    )


@pytest.mark.parametrize("about", ABOUT, ids=["belief", "demand"])
def test_what_nobody_asked_about_is_untested_also_with_a_question_ready(about):
    assert inquiry(snapshot(about), about) == (None, (), (), ())
    ready = inquiry(snapshot(about, ABOUT[about]), about)
    assert (ready.question, ready.stand) == (ABOUT[about], Stand.UNTESTED)


@pytest.mark.parametrize("about", ABOUT, ids=["belief", "demand"])
def test_on_a_checklist_to_come_it_is_planned_and_still_untested(about):
    found = inquiry(snapshot(about, ABOUT[about], person(), talk()), about)
    assert [each.interview.id for each in found.planned] == ["talk"]
    assert found.stand is Stand.UNTESTED


def test_a_conversation_held_without_asking_leaves_it_untested():
    found = inquiry(snapshot(BELIEF, ABOUT[BELIEF], person(), talk(held=True)), BELIEF)
    assert (found.planned, found.stand) == ((), Stand.UNTESTED)


def test_ticked_without_a_note_it_was_asked():
    records = (BELIEF, ABOUT[BELIEF], person(), talk(held=True, asked=True, notes=" "))
    found = inquiry(snapshot(*records), BELIEF)
    assert (len(found.asked), found.heard, found.stand) == (1, (), Stand.ASKED)


def test_with_a_note_it_was_heard_about_whether_ticked_or_not():
    records = (
        talk("one", held=True, asked=True, notes="Very."),
        talk("two", held=True, notes="Not here."),
        talk("three", held=True, asked=True),
        talk("other", question="q-other", held=True, notes="Else"),
    )
    found = inquiry(snapshot(BELIEF, ABOUT[BELIEF], person(), *records), BELIEF)
    assert [each.interview.id for each in found.heard] == ["one", "two"]
    assert [each.interview.id for each in found.asked] == ["three"]
    assert found.stand is Stand.HEARD


def test_a_question_put_away_is_not_ready_but_its_answers_stay():
    away = Question(id="q", text="How loud?", belief_id="loud", archived=True)
    found = inquiry(snapshot(BELIEF, away, person(), talk(held=True, notes="Very.")), BELIEF)
    assert (found.question, found.stand) == (None, Stand.HEARD)
