"""The debrief is one act: everything of it is kept, or nothing."""

from datetime import UTC, date, timedelta

import pytest

from core.actions.debriefs import finish_debrief, keep_debrief
from core.actions.interviews import begin_talk, end_talk, schedule
from core.actions.messages import keep_draft
from core.content.templates import script
from core.domain.debrief import DebriefDraft, LeadGiven, PromiseMade
from core.domain.interview import Mode, Purpose
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.promise import Promise, PromisedBy
from core.rules.live import LONGEST_TALK
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, NOW, orphans, tables

WRITTEN = {
    "learned": (" Patience\nmatters ", "", "Nights are quiet."),
    "advice": " Visit a ward ",
    "went": 4,
    "felt": " Warm ",
    "confidence": 5,
    "leads": (
        LeadGiven(kind=LeadKind.PERSON, text=" Dr. Lind ", may_name_giver=True),
        LeadGiven(kind=LeadKind.EVENT, text="  "),
        LeadGiven(kind=LeadKind.EVENT, text="the fair"),
    ),
    "promises": (
        PromiseMade(by=PromisedBy.ME, text="to send the list", due=date(2026, 3, 9)),
        PromiseMade(by=PromisedBy.THEM, text=" to ask around "),
        PromiseMade(by=PromisedBy.ME, text=""),
    ),
}
NOTHING_ELSE = {"learned": ("Patience",), "leads": (), "promises": ()}
FINISH = {
    "thank_you_template": script(MessageKind.THANK_YOU, Channel.EMAIL),
    "now": LATER,
    "zone": UTC,
}
SCHEDULE = {
    "timezone": "UTC",
    "minutes": 15,
    "mode": Mode.VIDEO,
    "place": "",
    "purpose": Purpose.EXPLORE_FIELD,
    "closing": (),
    "now": NOW,
}


def finish(workspace, written=WRITTEN, **other):
    workspace.run_quietly(keep_debrief, "talk", **written)
    return workspace.run(finish_debrief, "talk", **FINISH | other)


def talk(workspace):
    return workspace.snapshot().interviews["talk"]


def of_this_talk(workspace, kind):
    known = {"lead", "promise"}
    found = workspace.snapshot().where(kind, "interview_id", "talk")
    return [record for record in found if record.id not in known]


def test_one_save_keeps_the_look_back_the_leads_the_promises_and_the_thank_you(search):
    message = finish(search)
    debrief = talk(search).debrief
    assert debrief.learned == ("Patience matters", "Nights are quiet.")
    assert (debrief.advice, debrief.went, debrief.finished) == ("Visit a ward", 4, LATER)
    assert (debrief.felt, debrief.confidence) == ("Warm", 5)
    assert talk(search).unfinished is None
    assert talk(search).held
    assert of_this_talk(search, Message) == [message]
    assert search.last_act.label == "Finished the debrief"
    assert orphans(search) == []


def test_each_lead_keeps_who_gave_it_and_whether_they_may_be_named(search):
    finish(search)
    lind, fair = of_this_talk(search, Lead)
    assert (lind.text, lind.kind, lind.may_name_giver) == ("Dr. Lind", LeadKind.PERSON, True)
    assert (fair.text, fair.kind, fair.may_name_giver) == ("the fair", LeadKind.EVENT, False)
    assert {lind.giver_id, fair.giver_id} == {"ada"}
    assert {lind.created, fair.created} == {LATER}


def test_each_promise_keeps_whose_it_is_and_its_day(search):
    finish(search)
    mine, theirs = of_this_talk(search, Promise)
    assert (mine.text, mine.by, mine.due) == ("to send the list", PromisedBy.ME, date(2026, 3, 9))
    assert (theirs.text, theirs.by, theirs.due) == ("to ask around", PromisedBy.THEM, None)
    assert {mine.person_id, theirs.person_id} == {"ada"}


def test_the_thank_you_waits_to_be_sent_and_says_what_was_learned(search):
    message = finish(search)
    assert (message.kind, message.person_id) == (MessageKind.THANK_YOU, "ada")
    assert (message.sent, message.interview_id) == (None, "talk")
    assert message.subject == "Thank you for talking with me"
    assert "Dear Ada," in message.body
    assert "Patience matters." in message.body
    assert "I am taking your advice with me: Visit a ward." in message.body
    assert "Elena" in message.body
    assert "{" not in message.body


def test_a_thank_you_begun_before_is_replaced_not_doubled(search):
    words = Message(
        id="begun", person_id="ada", kind=MessageKind.THANK_YOU, interview_id="talk", created=NOW
    )
    search.run(keep_draft, words)
    assert finish(search).id == "begun"
    assert len(of_this_talk(search, Message)) == 1


@pytest.mark.parametrize("learned", [(), ("", " \n ")])
def test_without_anything_learned_nothing_is_kept(search, learned):
    search.run_quietly(keep_debrief, "talk", learned=learned)
    before = tables(search)
    with pytest.raises(Refused, match=r"^Please write at least one thing you learned\."):
        search.run(finish_debrief, "talk", **FINISH)
    assert tables(search) == before


def test_nothing_but_what_was_learned_is_enough(search):
    finish(search, NOTHING_ELSE)
    assert talk(search).debrief.learned
    assert of_this_talk(search, Lead) == of_this_talk(search, Promise) == []


def test_a_conversation_deleted_in_another_tab_is_gone(search):
    with pytest.raises(Gone, match=r"^This interview was deleted in the meantime"):
        search.run(finish_debrief, "nowhere", **FINISH)
    with pytest.raises(Gone):
        search.run(keep_debrief, "nowhere", advice="Rest")


@pytest.mark.parametrize(
    ("other", "error"),
    [
        ({"zone": None, "thank_you_template": None}, AttributeError),
        ({"thank_you_template": "half a sign: \ud83d"}, Refused),
        ({"now": LATER.replace(tzinfo=None)}, Exception),
    ],
    ids=["template", "half a sign", "naive"],
)
def test_an_exception_in_the_middle_leaves_what_was_written(search, other, error):
    search.run_quietly(keep_debrief, "talk", **WRITTEN)
    before, act = tables(search), search.last_act
    with pytest.raises(error):
        search.run(finish_debrief, "talk", **FINISH | other)
    assert tables(search) == before
    assert search.last_act is act


@pytest.mark.parametrize("written", [{"went": 9}, {"confidence": 0}, {"advice": "half: \ud83d"}])
def test_what_cannot_be_is_refused_as_it_is_written(search, written):
    with pytest.raises(Refused):
        search.run_quietly(keep_debrief, "talk", **written)


def test_written_in_two_sittings_it_is_one_debrief(search):
    search.run_quietly(keep_debrief, "talk", **NOTHING_ELSE)
    search.run_quietly(keep_debrief, "talk", advice="Rest")
    assert talk(search).unfinished == DebriefDraft(learned=("Patience",), advice="Rest")
    search.run(finish_debrief, "talk", **FINISH)
    assert (talk(search).debrief.learned, talk(search).debrief.advice) == (("Patience",), "Rest")


def test_words_that_come_after_it_was_finished_elsewhere_change_nothing(search):
    finish(search)
    done = talk(search)
    search.run_quietly(keep_debrief, "talk", advice="Too late")
    assert talk(search) == done


def test_undo_takes_all_of_it_back(search):
    search.run_quietly(keep_debrief, "talk", **WRITTEN)
    before = tables(search)
    search.run(finish_debrief, "talk", **FINISH)
    search.undo(search.last_act.id)
    assert tables(search) == before


def test_pressed_twice_it_makes_one_thank_you_and_each_lead_once(search):
    search.run_quietly(keep_debrief, "talk", **WRITTEN)
    for _ in range(2):
        search.run_once("press", finish_debrief, "talk", **FINISH)
    assert len(of_this_talk(search, Message)) == 1
    assert len(of_this_talk(search, Lead)) == 2
    assert len(of_this_talk(search, Promise)) == 2


def test_a_talk_whose_clock_was_stopped_ended_then(search):
    search.run(begin_talk, "talk", NOW)
    search.run(end_talk, "talk", NOW + timedelta(minutes=20))
    finish(search)
    assert talk(search).ended == NOW + timedelta(minutes=20)


@pytest.mark.parametrize(
    ("after", "ended"),
    [
        (timedelta(minutes=25), timedelta(minutes=25)),
        (timedelta(days=3), LONGEST_TALK),
    ],
)
def test_a_talk_whose_clock_nobody_stopped_did_not_last_for_days(search, after, ended):
    search.run(begin_talk, "talk", NOW)
    finish(search, now=NOW + after)
    assert talk(search).ended == NOW + ended


@pytest.mark.parametrize(
    ("starts", "ended"),
    [(NOW - timedelta(days=2), NOW - timedelta(days=2)), (NOW + timedelta(days=2), NOW)],
)
def test_a_talk_that_was_never_begun_took_place_when_it_was_planned_but_not_in_the_future(
    search, starts, ended
):
    search.run(schedule, "ada", starts=starts, **SCHEDULE | {"now": NOW - timedelta(days=3)})
    finish(search, now=NOW)
    assert talk(search).ended == ended


def test_a_talk_that_was_never_planned_took_place_now(search):
    finish(search)
    assert talk(search).ended == LATER
