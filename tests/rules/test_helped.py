from datetime import UTC, timedelta

import pytest
from msgspec.structs import replace

from core.domain.decision import Choice, Decision
from core.domain.field import Field
from core.domain.lead import Lead, LeadKind
from core.domain.message import Message, MessageKind
from core.rules.facts import story_facts
from core.rules.helped import helped_with, untold
from tests.rules.records import NOW, person, snapshot, talk

CARE = Field(id="care", name="Care work", created=NOW)
LAW = Field(id="law", name="Law", created=NOW)
ADA = person("Ada", field_ids=("care", "law"))
BO = person("Bo", field_ids=("care",), introducer_id="cy")
CY, DEE = person("Cy"), person("Dee")
TALK = talk(ended=NOW)
LATER = NOW + timedelta(days=1)


def decision(id="made", **known):
    about = {"field_id": "care", "choice": Choice.PURSUE, "created": NOW, "decided": LATER}
    return Decision(id=id, **(about | known))


def told(sent):
    return Message(person_id="ada", kind=MessageKind.OUTCOME, body="Dear", created=NOW, sent=sent)


def waiting(*records, who=ADA):
    return [each.id for each in untold(snapshot(CARE, LAW, ADA, BO, CY, DEE, *records), who)]


def test_whoever_was_talked_to_and_whoever_led_to_them_helped():
    named = Lead(kind=LeadKind.PERSON, text="Bo", giver_id="dee", person_id="bo", created=NOW)
    with_bo = talk(id="two", person_id="bo", ended=NOW + timedelta(hours=1))
    view = snapshot(CARE, ADA, BO, CY, DEE, person("Eve"), TALK, with_bo, named, decision())
    helpers = ["ada", "bo", "cy", "dee"]
    assert [each.id for each in helped_with(view, decision())] == helpers
    assert [id for id, each in view.people.items() if untold(view, each)] == helpers


def test_who_was_talked_to_only_later_did_not():
    late = replace(TALK, ended=LATER + timedelta(days=1))
    assert helped_with(snapshot(CARE, ADA, late), decision()) == ()


def test_a_talk_that_ended_as_it_was_decided_helped():
    assert helped_with(snapshot(CARE, ADA, TALK), decision(decided=NOW)) == (ADA,)
    assert waiting(TALK, decision(decided=NOW)) == ["made"]


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({}, ["made"]),
        ({"choice": Choice.SET_ASIDE}, ["made"]),
        ({"choice": Choice.KEEP_EXPLORING}, []),
        ({"decided": None}, []),
    ],
)
def test_only_an_outcome_is_told(known, expected):
    assert waiting(TALK, decision(**known)) == expected


def test_a_decision_is_told_once_and_by_no_draft():
    assert waiting(TALK, decision(), told(None)) == ["made"]
    assert waiting(TALK, decision(), told(NOW)) == ["made"]
    assert waiting(TALK, decision(), told(LATER)) == []


def test_of_several_decisions_on_a_field_the_last_counts_and_none_while_one_thinks_again():
    newer = decision("newer", decided=LATER + timedelta(days=1), choice=Choice.SET_ASIDE)
    assert waiting(TALK, decision(), newer) == ["newer"]
    assert waiting(TALK, decision(), decision("draft", decided=None)) == []


def test_two_fields_are_told_of_together_the_newest_last():
    law = decision("law", field_id="law", choice=Choice.SET_ASIDE, decided=NOW)
    records = (TALK, decision(), law)
    assert waiting(*records) == ["law", "made"]
    assert waiting(TALK, decision(), replace(law, decided=LATER)) == ["made", "law"]
    view = snapshot(CARE, LAW, ADA, *records)
    facts = story_facts(view, ADA, LATER, UTC)
    assert facts["decision"] == "set law aside and to go on with care work"
