"""A person's stage follows from what happened, whatever the order it was entered in."""

from itertools import permutations

import pytest
from msgspec.structs import replace

from core.domain.debrief import Debrief
from core.domain.message import Message, MessageKind
from core.domain.person import Person
from core.domain.reply import Reply, ReplyKind
from core.domain.step import Stage
from core.rules.standing import moment_held, standing
from tests.rules.records import NOW, at, person, snapshot, talk

ADA = person()


def sent(kind: MessageKind, when: str, **known):
    return Message(person_id="ada", kind=kind, created=NOW, sent=at(when), **known)


def reply(kind: ReplyKind, when: str):
    return Reply(person_id="ada", kind=kind, received=at(when))


REQUEST = sent(MessageKind.REQUEST, "2026-03-02 09:00")
CHASE = sent(MessageKind.CHASE, "2026-03-09 09:00")
YES = reply(ReplyKind.YES, "2026-03-10 09:00")
PLANNED = talk(starts=at("2026-03-16 15:00"))
TALKED = talk(starts=at("2026-03-16 15:00"), ended=at("2026-03-16 15:20"))
THANKS = sent(MessageKind.THANK_YOU, "2026-03-17 09:00", interview_id="talk")
HELLO = sent(MessageKind.KEEP_IN_TOUCH, "2026-06-17 09:00")


def stage(*records, ada=ADA):
    return standing(snapshot(ada, *records), ada).stage


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((), Stage.TO_CONTACT),
        ((replace(REQUEST, sent=None),), Stage.TO_CONTACT),
        ((REQUEST,), Stage.ASKED),
        ((REQUEST, CHASE), Stage.CHASING),
        ((CHASE,), Stage.CHASING),
        ((REQUEST, reply(ReplyKind.LATER, "2026-03-03 09:00")), Stage.ASKED),
        ((REQUEST, CHASE, YES), Stage.AGREED),
        ((YES,), Stage.AGREED),
        ((REQUEST, reply(ReplyKind.YES, "2026-03-02 09:00")), Stage.AGREED),
        ((REQUEST, reply(ReplyKind.NO, "2026-03-03 09:00")), Stage.CLOSED),
        ((REQUEST, reply(ReplyKind.NO_ANSWER, "2026-03-20 09:00")), Stage.CLOSED),
        ((REQUEST, reply(ReplyKind.REFERRED, "2026-03-03 09:00")), Stage.CLOSED),
        ((REQUEST, talk()), Stage.ASKED),
        ((REQUEST, YES, talk()), Stage.AGREED),
        ((REQUEST, YES, PLANNED), Stage.SCHEDULED),
        ((PLANNED,), Stage.SCHEDULED),
        ((REQUEST, YES, replace(PLANNED, cancelled=at("2026-03-12 09:00"))), Stage.AGREED),
        ((replace(PLANNED, cancelled=at("2026-03-12 09:00")),), Stage.TO_CONTACT),
        ((REQUEST, YES, TALKED), Stage.MET),
        ((TALKED, THANKS), Stage.THANKED),
        ((TALKED, THANKS, HELLO), Stage.IN_TOUCH),
        ((TALKED, THANKS, replace(PLANNED, id="second")), Stage.SCHEDULED),
    ],
)
def test_the_stage_is_the_same_in_whatever_order_things_were_entered(records, expected):
    for order in list(permutations(records))[:24]:
        assert stage(*order) is expected


def test_whoever_is_set_aside_is_closed_whatever_happened():
    ada = person(set_aside=NOW)
    assert stage(REQUEST, YES, PLANNED, ada=ada) is Stage.CLOSED


def test_a_debrief_alone_says_that_the_talk_was_held():
    done = talk(starts=NOW, debrief=Debrief(learned=("Patience",), finished=NOW))
    assert stage(done) is Stage.MET


def test_an_answer_to_an_earlier_request_does_not_answer_a_new_one():
    again = sent(MessageKind.REQUEST, "2026-09-01 09:00")
    no = reply(ReplyKind.NO, "2026-03-03 09:00")
    found = standing(snapshot(ADA, REQUEST, no, again), ADA)
    assert found.stage is Stage.ASKED
    assert found.reply is None


def test_a_late_yes_opens_what_was_closed():
    closed = reply(ReplyKind.NO_ANSWER, "2026-03-20 09:00")
    late = reply(ReplyKind.YES, "2026-03-28 09:00")
    assert stage(REQUEST, closed, late) is Stage.AGREED


def test_a_new_request_starts_counting_chases_anew():
    again = sent(MessageKind.REQUEST, "2026-04-01 09:00")
    assert standing(snapshot(ADA, REQUEST, CHASE), ADA).chases == 1
    assert standing(snapshot(ADA, REQUEST, CHASE, again), ADA).chases == 0
    assert standing(snapshot(ADA, REQUEST, CHASE, again), ADA).asked == again


def test_thanks_for_an_earlier_talk_do_not_thank_for_the_next():
    second = talk(id="second", ended=at("2026-04-16 15:20"), starts=at("2026-04-16 15:00"))
    found = standing(snapshot(ADA, TALKED, THANKS, second), ADA)
    assert found.met == second
    assert found.thanks is None


def test_thanks_that_name_no_talk_count_from_the_talk_on():
    before = sent(MessageKind.THANK_YOU, "2026-03-15 09:00")
    after = sent(MessageKind.THANK_YOU, "2026-03-16 18:00")
    assert standing(snapshot(ADA, TALKED, before), ADA).thanks is None
    assert standing(snapshot(ADA, TALKED, before, after), ADA).thanks == after
    as_we_parted = sent(MessageKind.THANK_YOU, "2026-03-16 15:20")
    assert standing(snapshot(ADA, TALKED, as_we_parted), ADA).thanks == as_we_parted


def test_thanks_without_a_talk_are_no_thanks():
    assert (
        standing(
            snapshot(ADA, REQUEST, sent(MessageKind.THANK_YOU, "2026-03-03 09:00")), ADA
        ).thanks
        is None
    )


def test_the_last_contact_is_whatever_came_last_but_silence_is_none():
    silence = reply(ReplyKind.NO_ANSWER, "2026-03-20 09:00")
    assert standing(snapshot(ADA), ADA).last_contact is None
    assert standing(snapshot(ADA, REQUEST, silence), ADA).last_contact == REQUEST.sent
    assert standing(snapshot(ADA, REQUEST, YES), ADA).last_contact == YES.received
    assert standing(snapshot(ADA, REQUEST, YES, TALKED), ADA).last_contact == TALKED.ended
    assert standing(snapshot(ADA, TALKED, HELLO), ADA).last_sent == HELLO.sent


def test_a_conversation_took_place_at_its_end_else_its_start_else_when_it_was_written_down():
    assert moment_held(TALKED) == TALKED.ended
    assert moment_held(PLANNED) == PLANNED.starts
    assert moment_held(talk()) == NOW


def test_a_standing_is_worked_out_once_for_a_snapshot():
    view = snapshot(ADA, REQUEST)
    assert standing(view, ADA) is standing(view, ADA)


def test_whoever_is_set_aside_now_is_closed_and_back_again_where_they_stood():
    view = snapshot(ADA, REQUEST)
    found = [standing(view, ADA).stage]
    for now in (replace(ADA, set_aside=NOW), ADA):
        view = view.changed({Person: {"ada": now}})
        found.append(standing(view, now).stage)
    assert found == [Stage.ASKED, Stage.CLOSED, Stage.ASKED]
