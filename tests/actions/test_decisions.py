import pytest
from msgspec.structs import replace

from core.actions.debriefs import finish_debrief
from core.actions.decisions import decide, keep_reasons, think_again, weigh
from core.actions.deletion import delete
from core.actions.interviews import note_answer
from core.domain.decision import Choice, Decision, Side
from core.domain.field import Field, FieldStatus
from core.domain.person import Person
from core.rules.decision import draft_of, made
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, NIGHTS, NOW
from tests.actions.test_every_act import DEBRIEF


def law(workspace):
    return workspace.snapshot().fields["law"]


def draft(workspace, field="law"):
    return draft_of(workspace.snapshot(), field)


def test_the_status_of_the_field_follows_the_choice_and_comes_back_with_undo(search):
    for choice, status in (
        (Choice.SET_ASIDE, FieldStatus.SET_ASIDE),
        (Choice.PURSUE, FieldStatus.PURSUING),
        (Choice.KEEP_EXPLORING, FieldStatus.EXPLORING),
    ):
        search.run(decide, "law", choice, now=LATER)
        assert law(search).status is status
    search.undo(search.last_act.id)
    assert law(search).status is FieldStatus.PURSUING
    assert len(made(search.snapshot(), "law")) == 2


def test_reasons_are_kept_as_a_draft_until_the_decision_is_made(search):
    search.run(keep_reasons, "law", "Too dry for me. ", now=LATER)
    assert draft(search).reasons == "Too dry for me. "
    assert len(search.snapshot().table(Decision)) == 2, "the draft there was goes on"
    search.run(decide, "law", Choice.SET_ASIDE, now=LATER)
    [decision] = made(search.snapshot(), "law")
    assert (decision.choice, decision.reasons) == (Choice.SET_ASIDE, "Too dry for me.")
    assert decision.decided == LATER
    assert draft(search) is None


def test_evidence_points_one_way_at_a_time_and_can_be_taken_off(search):
    search.run(weigh, "law", NIGHTS, Side.FOR, now=LATER)
    search.run(weigh, "law", NIGHTS, Side.AGAINST, now=LATER)
    assert draft(search).arguments == (replace(NIGHTS, side=Side.AGAINST),)
    search.run(weigh, "law", NIGHTS, None, now=LATER)
    assert draft(search).arguments == ()


def test_evidence_is_kept_in_the_words_it_has_on_the_day_of_the_decision(search):
    search.run(note_answer, "talk", "one", asked=True, notes="Quiet")
    search.run(finish_debrief, "talk", **DEBRIEF)
    search.run(weigh, "law", NIGHTS, Side.FOR, now=LATER)
    search.run(note_answer, "talk", "one", asked=True, notes="Quiet, mostly")
    search.run(decide, "law", Choice.PURSUE, now=LATER)
    [decision] = made(search.snapshot(), "law")
    assert [(each.heard, each.side) for each in decision.arguments] == [("Quiet, mostly", Side.FOR)]


def test_what_was_heard_from_somebody_deleted_stays_in_the_decision(search):
    search.run(weigh, "law", NIGHTS, Side.FOR, now=LATER)
    search.run(delete, Person, "ada")
    search.run(decide, "law", Choice.PURSUE, now=LATER)
    [decision] = made(search.snapshot(), "law")
    assert decision.on(Side.FOR)[0].heard == "Quiet"


def test_thinking_again_goes_on_from_the_last_decision_which_stays_as_it_was(search):
    search.run(think_again, "nursing", now=LATER)
    assert draft(search, "nursing").reasons == "I know too little."
    assert [each.id for each in made(search.snapshot(), "nursing")] == ["made"]
    search.run(decide, "nursing", Choice.PURSUE, now=LATER)
    choices = [each.choice for each in made(search.snapshot(), "nursing")]
    assert choices == [Choice.PURSUE, Choice.KEEP_EXPLORING]


def test_without_a_choice_nothing_is_decided(search):
    with pytest.raises(Refused, match="choose one"):
        search.run(decide, "law", None, now=LATER)
    assert made(search.snapshot(), "law") == ()


def test_a_field_that_is_gone_cannot_be_decided_about(search):
    search.run(delete, Field, "law")
    assert draft(search) is None, "its decisions went with it"
    with pytest.raises(Gone):
        search.run(decide, "law", Choice.PURSUE, now=NOW)
