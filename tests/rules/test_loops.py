from datetime import UTC, timedelta

from core.domain.lead import Lead, LeadKind, LeadStatus
from core.domain.message import Message, MessageKind
from core.rules.facts import story_facts
from core.rules.loops import came_of, open_loops, pointed_to, say_outcome
from tests.rules.records import NOW, person, snapshot, talk

ADA, BO = person("Ada"), person("Bo Lind, RN")
LATER = NOW + timedelta(days=1)


def lead(id="lead", **known):
    about = {"kind": LeadKind.EVENT, "text": "The fair", "giver_id": "ada", "created": NOW}
    return Lead(id=id, **(about | {"status": LeadStatus.FOLLOWED} | known))


def report(sent):
    return Message(
        person_id="ada", kind=MessageKind.REPORT_BACK, body="Dear Ada", created=NOW, sent=sent
    )


def loops(*records):
    return [each.id for each in open_loops(snapshot(ADA, BO, *records), ADA)]


def test_something_came_of_a_lead_once_it_was_written_or_the_person_was_met():
    named = lead(kind=LeadKind.PERSON, text="Bo Lind", person_id="bo")
    met = talk(person_id="bo", ended=LATER)
    assert came_of(snapshot(ADA, BO, lead()), lead()) is None
    assert came_of(snapshot(ADA, BO, named), named) is None
    assert came_of(snapshot(ADA, BO, named, met), named) == LATER
    written = lead(outcome="It was full", came=NOW)
    assert came_of(snapshot(ADA), written) == NOW


def test_a_talk_from_before_the_lead_did_not_come_of_it():
    named = lead(kind=LeadKind.PERSON, text="Bo Lind", person_id="bo")
    before = talk(person_id="bo", ended=NOW - timedelta(days=9))
    assert came_of(snapshot(ADA, BO, named, before), named) is None


def test_nothing_came_of_what_is_open_or_dropped():
    for status in (LeadStatus.OPEN, LeadStatus.DROPPED):
        said = lead(status=status, outcome="Too far", came=NOW)
        assert came_of(snapshot(ADA), said) is None


def test_a_loop_is_closed_by_a_report_sent_since_and_by_no_draft():
    written = lead(outcome="It was full", came=NOW)
    assert loops(written) == ["lead"]
    assert loops(written, report(None)) == ["lead"]
    assert loops(written, report(NOW - timedelta(hours=1))) == ["lead"]
    assert loops(written, report(NOW)) == []


def test_the_last_to_bear_fruit_comes_last():
    late = lead("late", outcome="Full", came=LATER, created=NOW - timedelta(days=9))
    soon = lead("soon", outcome="Full", came=NOW)
    assert loops(late, soon) == ["soon", "late"]


def test_of_a_person_only_the_name_is_said_and_a_long_lead_is_cut():
    assert pointed_to(lead(kind=LeadKind.PERSON, text="Bo Lind, a nurse")) == "Bo Lind"
    assert pointed_to(lead(text="The fair, on Friday")) == "The fair, on Friday"
    assert len(pointed_to(lead(text="x" * 20_000))) == 90


def test_what_came_is_said_in_my_words_else_that_we_talked():
    named = lead(kind=LeadKind.PERSON, text="Bo", person_id="bo")
    view = snapshot(ADA, BO)
    assert say_outcome(view, named) == "I talked with Bo Lind."
    written = lead(person_id="bo", outcome="She will teach me", came=NOW)
    assert say_outcome(view, written) == "She will teach me"
    assert say_outcome(view, lead()) == ""


def test_a_report_is_filled_with_everything_that_came_and_was_not_told():
    told = lead("told", text="A book", outcome="I read it", came=NOW - timedelta(days=2))
    fair = lead("fair", outcome="It was full", came=NOW)
    bo = lead("bo-lead", kind=LeadKind.PERSON, text="Bo Lind, RN", person_id="bo")
    met = talk(person_id="bo", ended=LATER)
    sent = report(NOW - timedelta(days=1))
    view = snapshot(ADA, BO, told, fair, bo, met, sent)
    facts = story_facts(view, ADA, LATER, UTC)
    assert facts["followed"] == "The fair; Bo Lind"
    assert facts["outcome"] == "It was full. I talked with Bo Lind."
    assert "outcome" not in story_facts(snapshot(ADA, told, sent), ADA, LATER, UTC)
