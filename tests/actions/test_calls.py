"""However a call goes, it is noted in one act."""

from datetime import date, timedelta

import pytest

from core.actions.calls import call_answered, nobody_picked_up, talk_now
from core.actions.deletion import delete
from core.actions.interviews import schedule
from core.domain.interview import Mode, Purpose
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.reply import ReplyKind
from core.domain.snooze import Snooze
from core.domain.step import Stage
from core.rules.standing import standing
from core.store.errors import Gone, Refused
from tests.actions.search import BYE, HOW, LATER, NOW, tables

WORDS = Message(
    person_id="mo", kind=MessageKind.REQUEST, channel=Channel.PHONE, body="Hello Mo", created=NOW
)


def stage(search, who="mo"):
    return standing(search.snapshot(), search.snapshot().people[who]).stage


def test_now_is_fine_notes_the_yes_and_begins_with_a_checklist(search):
    talk = search.run(talk_now, WORDS, questions=[HOW], timezone="UTC", closing=BYE, now=LATER)
    assert (talk.began, talk.starts, talk.mode) == (LATER, LATER, Mode.PHONE)
    assert [item.text for item in talk.main_questions] == [HOW.text]
    assert talk.takeaway.text == HOW.text
    assert len(talk.closing_questions) == len(BYE)
    assert stage(search) is Stage.SCHEDULED
    [sent] = search.snapshot().messages_to("mo")
    assert (sent.sent, sent.channel, sent.body) == (LATER, Channel.PHONE, "Hello Mo")
    assert search.last_act.label == "The conversation has begun"


def test_a_checklist_that_was_made_already_is_left_as_it_is(search):
    words = Message(**{**_parts(WORDS), "person_id": "ada", "id": "new"})
    talk = search.run(talk_now, words, questions=[HOW], timezone="UTC", closing=BYE, now=LATER)
    assert talk.id == "talk"
    assert [item.id for item in talk.main_questions] == ["one", "two"]
    assert talk.takeaway_id == "one"


def test_a_video_call_planned_for_another_day_is_moved_to_this_call(search):
    tuesday = LATER + timedelta(days=3)
    planned = {"timezone": "UTC", "minutes": 15, "place": "https://meet.example.org/mo"}
    planned |= {"mode": Mode.VIDEO, "purpose": Purpose.EXPLORE_FIELD}
    search.run(schedule, "mo", starts=tuesday, **planned, closing=BYE, now=NOW)
    talk = search.run(talk_now, WORDS, questions=[HOW], timezone="UTC", closing=BYE, now=LATER)
    assert (talk.starts, talk.mode, talk.place) == (LATER, Mode.PHONE, "")
    assert [each.starts for each in talk.earlier] == [tuesday], "calendars learn of the change"


def _parts(words):
    return {name: getattr(words, name) for name in words.__struct_fields__}


@pytest.mark.parametrize(
    ("kind", "known", "then"),
    [
        (ReplyKind.YES, {}, Stage.AGREED),
        (ReplyKind.NO, {}, Stage.CLOSED),
        (ReplyKind.LATER, {"ask_again": date(2026, 4, 1)}, Stage.ASKED),
        (ReplyKind.REFERRED, {"named": "Zoë", "may_name": True}, Stage.CLOSED),
    ],
)
def test_an_answer_on_the_phone_is_noted_with_the_call(search, kind, known, then):
    search.run(call_answered, WORDS, kind, now=LATER, **known)
    assert stage(search) is then
    assert len(search.snapshot().messages_to("mo")) == 1
    if kind is ReplyKind.REFERRED:
        assert "Zoë" in [lead.text for lead in search.snapshot().leads_from("mo")]


def test_later_without_a_day_notes_nothing_at_all(search):
    before = tables(search)
    with pytest.raises(Refused):
        search.run(call_answered, WORDS, ReplyKind.LATER, now=LATER)
    assert tables(search) == before


def test_a_call_nobody_took_is_noted_and_tried_again(search):
    touch = search.run(nobody_picked_up, "mo", step="ask:mo", again=date(2026, 3, 6), now=LATER)
    assert search.snapshot().touches_with("mo") == (touch,)
    assert touch.channel is Channel.PHONE
    assert search.snapshot().table(Snooze)["ask:mo"].until == date(2026, 3, 6)
    assert stage(search) is not Stage.ASKED, "they were not reached"


def test_nobody_is_called_who_was_deleted(search):
    search.run(delete, Person, "mo")
    with pytest.raises(Gone):
        search.run(nobody_picked_up, "mo", step=None, again=date(2026, 3, 6), now=LATER)
    with pytest.raises(Gone):
        search.run(talk_now, WORDS, questions=[], timezone="UTC", closing=BYE, now=LATER)
