"""What to write now, in which situation, and by which way."""

from datetime import date

import pytest

from core.domain.interview import Debrief
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Tie
from core.domain.reply import Reply, ReplyKind
from core.domain.settings import Settings
from core.domain.template import Situation
from core.rules.writing import (
    channel_for,
    channels_for,
    kind_for,
    kinds_for,
    situation_for,
    written_since,
)
from tests.rules.records import NOW, at, person, snapshot, talk

ASKED, ANSWERED, LATER_ON = at("2026-02-20 10:00"), at("2026-02-24 10:00"), at("2026-03-01 10:00")


def sent(kind: MessageKind, when=ASKED, **known) -> Message:
    return Message(person_id="ada", kind=kind, body="x", created=when, sent=when, **known)


REQUEST = sent(MessageKind.REQUEST)


def said(kind: ReplyKind, **known) -> Reply:
    return Reply(person_id="ada", kind=kind, received=ANSWERED, **known)


MET = talk(starts=NOW, ended=NOW, debrief=Debrief(learned=("x",), finished=NOW))
LATER = said(ReplyKind.LATER, ask_again=date(2026, 3, 4))


@pytest.mark.parametrize(
    ("records", "kind", "situation"),
    [
        ([], MessageKind.REQUEST, Situation.STRANGER),
        ([REQUEST], MessageKind.CHASE, Situation.FIRST),
        ([REQUEST, LATER], MessageKind.REQUEST, Situation.AGAIN),
        ([REQUEST, said(ReplyKind.YES)], MessageKind.CONFIRM, Situation.OPEN),
        ([REQUEST, talk(starts=NOW)], MessageKind.CONFIRM, Situation.FIXED),
        ([MET], MessageKind.THANK_YOU, Situation.ANY),
        (
            [MET, sent(MessageKind.THANK_YOU, NOW, interview_id="talk")],
            MessageKind.KEEP_IN_TOUCH,
            Situation.MET,
        ),
        ([REQUEST, said(ReplyKind.NO)], MessageKind.AFTER_NO, Situation.ANY),
        ([REQUEST, said(ReplyKind.REFERRED)], MessageKind.AFTER_REFERRAL, Situation.NOT_NAMED),
        ([REQUEST, said(ReplyKind.NO_ANSWER)], MessageKind.REQUEST, Situation.STRANGER),
        (
            [REQUEST, said(ReplyKind.NO), sent(MessageKind.AFTER_NO, LATER_ON)],
            MessageKind.REPORT_BACK,
            Situation.ANY,
        ),
    ],
)
def test_what_to_write_follows_from_what_happened(records, kind, situation):
    view = snapshot(person(), *records)
    ada = view.people["ada"]
    assert kind_for(view, ada) is kind
    assert situation_for(view, ada, kind) is situation


def test_a_referrer_who_may_be_named_is_told_so():
    lead = Lead(
        kind=LeadKind.PERSON, text="Zoë", giver_id="ada", may_name_giver=True, created=ANSWERED
    )
    view = snapshot(person(), REQUEST, said(ReplyKind.REFERRED), lead)
    ada = view.people["ada"]
    assert situation_for(view, ada, MessageKind.AFTER_REFERRAL) is Situation.MAY_NAME


@pytest.mark.parametrize(
    ("most", "chased", "tone"),
    [
        (1, 0, Situation.FIRST),
        (2, 0, Situation.FIRST),
        (2, 1, Situation.LAST),
        (3, 1, Situation.SECOND),
        (3, 2, Situation.LAST),
        (0, 0, Situation.FIRST),
        (1, 2, Situation.LAST),
    ],
)
def test_the_tone_changes_from_chase_to_chase(most, chased, tone):
    chases = [
        sent(MessageKind.CHASE, at(f"2026-02-2{day} 10:00"), id=f"c{day}")
        for day in range(3, 3 + chased)
    ]
    view = snapshot(person(), Settings(most_chases=most), REQUEST, *chases)
    assert situation_for(view, view.people["ada"], MessageKind.CHASE) is tone


@pytest.mark.parametrize(
    ("known", "kind", "channel"),
    [
        ({"email": "a@example.org"}, MessageKind.REQUEST, Channel.EMAIL),
        ({}, MessageKind.REQUEST, Channel.EMAIL),
        ({"phone": "1"}, MessageKind.REQUEST, Channel.PHONE),
        ({"profile_link": "https://x.example"}, MessageKind.REQUEST, Channel.LINKEDIN_MESSAGE),
        (
            {"email": "a@example.org", "preferred_channel": Channel.LETTER},
            MessageKind.REQUEST,
            Channel.LETTER,
        ),
        ({"preferred_channel": Channel.CARD}, MessageKind.REQUEST, Channel.EMAIL),
        ({"email": "a@example.org", "phone": "1"}, MessageKind.CHASE, Channel.PHONE),
        (
            {"phone": "1", "preferred_channel": Channel.EMAIL},
            MessageKind.CONFIRM,
            Channel.EMAIL,
        ),
    ],
)
def test_the_way_to_begin_with_is_the_most_fitting(known, kind, channel):
    view = snapshot(person(tie=Tie.FRIEND, **known), REQUEST)
    assert channel_for(view, view.people["ada"], kind) is channel


def test_a_chase_goes_the_way_of_the_request_where_calling_is_not_wished():
    view = snapshot(
        person(phone="1", preferred_channel=Channel.EMAIL),
        Settings(chase_by_phone=False),
        sent(MessageKind.REQUEST, channel=Channel.LINKEDIN_MESSAGE),
    )
    assert channel_for(view, view.people["ada"], MessageKind.CHASE) is Channel.LINKEDIN_MESSAGE


def test_words_begun_in_one_way_are_gone_on_with():
    draft = Message(
        person_id="ada", kind=MessageKind.REQUEST, channel=Channel.LETTER, body="x", created=NOW
    )
    view = snapshot(person(email="a@example.org"), draft)
    found = channel_for(view, view.people["ada"], MessageKind.REQUEST, (draft,))
    assert found is Channel.LETTER


def test_a_card_thanks_and_a_voicemail_asks():
    assert Channel.CARD in channels_for(MessageKind.THANK_YOU)
    assert Channel.CARD not in channels_for(MessageKind.REQUEST)
    assert {Channel.PHONE, Channel.VOICEMAIL} < set(channels_for(MessageKind.CHASE))


def test_those_in_touch_can_be_told_several_things():
    view = snapshot(person(), MET, sent(MessageKind.THANK_YOU, NOW, interview_id="talk"))
    assert kinds_for(view, view.people["ada"]) == (
        MessageKind.KEEP_IN_TOUCH,
        MessageKind.REPORT_BACK,
        MessageKind.OUTCOME,
    )


def test_a_message_counts_only_since_the_moment_asked_for():
    view = snapshot(person(), sent(MessageKind.CONFIRM))
    ada = view.people["ada"]
    assert written_since(view, ada, MessageKind.CONFIRM, None)
    assert written_since(view, ada, MessageKind.CONFIRM, ASKED)
    assert not written_since(view, ada, MessageKind.CONFIRM, ANSWERED)
    assert not written_since(view, ada, MessageKind.REQUEST, None)
