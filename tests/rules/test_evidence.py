"""A belief stands where its conversations put it."""

import pytest

from core.domain.belief import Belief
from core.domain.evidence import Evidence, Verdict
from core.rules.evidence import BeliefStanding, belief_standing, evidence_map
from tests.rules.records import NOW, at, person, snapshot, talk

LOUD = Belief(id="loud", field_id="f", statement="It is loud.", created=NOW)
DRY = Belief(id="dry", field_id="f", statement="It is dry.", created=NOW)
LATER = talk(id="later", ended=at("2026-03-03 10:00"))
FIRST = talk(id="first", ended=at("2026-02-03 10:00"))


def heard(verdict, interview_id, belief_id="loud"):
    return Evidence(
        belief_id=belief_id, interview_id=interview_id, verdict=verdict, quote="Well", created=NOW
    )


@pytest.mark.parametrize(
    ("verdicts", "standing"),
    [
        ([], BeliefStanding.UNTESTED),
        ([Verdict.SUPPORTED], BeliefStanding.SUPPORTED),
        ([Verdict.SUPPORTED, Verdict.SUPPORTED], BeliefStanding.SUPPORTED),
        ([Verdict.CONTRADICTED], BeliefStanding.CONTRADICTED),
        ([Verdict.SUPPORTED, Verdict.CONTRADICTED], BeliefStanding.MIXED),
        ([Verdict.SUPPORTED, Verdict.MIXED], BeliefStanding.MIXED),
    ],
)
def test_where_a_belief_stands(verdicts, standing):
    said = [heard(verdict, str(place)) for place, verdict in enumerate(verdicts)]
    assert belief_standing(snapshot(LOUD, *said), LOUD) is standing


def test_the_map_holds_what_was_said_the_most_tested_belief_first():
    view = snapshot(
        person(),
        DRY,
        LOUD,
        LATER,
        FIRST,
        heard(Verdict.SUPPORTED, "later"),
        heard(Verdict.MIXED, "first"),
    )
    found = evidence_map(view, "f")
    assert [(row.belief, row.standing) for row in found.rows] == [
        (LOUD, BeliefStanding.MIXED),
        (DRY, BeliefStanding.UNTESTED),
    ]
    assert [each.id for each in found.talks] == ["first", "later"]
    assert {id: each.verdict for id, each in found.rows[0].heard.items()} == {
        "first": Verdict.MIXED,
        "later": Verdict.SUPPORTED,
    }
    assert found.rows[1].heard == {}


def test_another_field_has_a_map_of_its_own():
    assert evidence_map(snapshot(LOUD), "other").rows == ()
