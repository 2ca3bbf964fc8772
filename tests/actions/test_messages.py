from datetime import date

import pytest
from msgspec.structs import replace

from core.actions.deletion import delete
from core.actions.messages import (
    draft_of,
    drop_draft,
    fill_gaps,
    keep_draft,
    record_reply,
    reopen,
    send_message,
)
from core.domain.lead import LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.person import Person
from core.domain.reply import Reply, ReplyKind
from core.domain.snooze import Snooze
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, NOW, tables

WORDS = Message(
    person_id="ada",
    kind=MessageKind.REQUEST,
    channel=Channel.LINKEDIN_MESSAGE,
    subject=" A question ",
    body="\nDear Ada,\n\nmay I?\n",
    created=LATER,
)
THANKS = Message(
    person_id="ada", kind=MessageKind.THANK_YOU, body="Dear Ada, thank you.", created=NOW
)


def drafts(workspace):
    return [each for each in workspace.snapshot().messages_to("ada") if not each.sent]


EMAIL = replace(WORDS, channel=Channel.EMAIL)


def test_there_is_one_draft_for_each_purpose_and_channel_and_it_is_replaced(search):
    kept = search.run(keep_draft, EMAIL)
    assert drafts(search) == [kept]
    assert (kept.id, kept.created) == ("draft", NOW)
    other = search.run(keep_draft, WORDS)
    assert {each.id for each in drafts(search)} == {"draft", other.id}


def test_a_draft_keeps_every_space_while_it_is_typed(search):
    assert search.run(keep_draft, replace(WORDS, body="Dear Ada, ")).body == "Dear Ada, "


def test_drafts_for_different_purposes_stand_beside_each_other(search):
    for words in (
        EMAIL,
        replace(EMAIL, id="c", kind=MessageKind.CHASE),
        replace(THANKS, id="t1", interview_id="talk"),
        replace(THANKS, id="t2"),
    ):
        search.run(keep_draft, words)
    assert {each.id for each in drafts(search)} == {"draft", "c", "t1", "t2"}


def test_a_draft_is_found_for_its_purpose_and_channel_only(search):
    view = search.snapshot()
    assert draft_of(view, EMAIL).id == "draft"
    for other in (
        {"channel": Channel.LETTER},
        {"kind": MessageKind.CHASE},
        {"interview_id": "talk"},
        {"about_id": "mo"},
        {"person_id": "mo"},
    ):
        assert draft_of(view, replace(EMAIL, **other)) is None


def test_a_draft_is_thrown_away_but_never_what_was_sent(search):
    sent = search.run(send_message, replace(THANKS, id="t1"), LATER)
    for message_id in ("draft", sent.id, "nobody's"):
        search.run(drop_draft, message_id)
    assert search.snapshot().messages_to("ada") == (sent,)


def test_what_was_sent_is_kept_in_exactly_these_words(search):
    sent = search.run(send_message, replace(WORDS, channel=Channel.EMAIL), LATER)
    assert search.snapshot().messages_to("ada") == (sent,)
    assert (sent.sent, sent.created) == (LATER, NOW)
    assert sent.body == "Dear Ada,\n\nmay I?"
    assert sent.channel is Channel.EMAIL
    assert search.last_act.label == "Noted that you wrote to Ada Okafor"


def test_sending_one_way_keeps_what_was_written_for_another(search):
    own = search.run(keep_draft, replace(WORDS, body="My own words, for later"))
    search.run(send_message, EMAIL, LATER)
    assert drafts(search) == [own]


@pytest.mark.parametrize(
    ("channel", "label"),
    [
        (Channel.PHONE, "Noted that you called Ada Okafor"),
        (Channel.VOICEMAIL, "Noted that you left a message for Ada Okafor"),
        (Channel.LETTER, "Noted that you wrote to Ada Okafor"),
    ],
)
def test_it_is_said_how_somebody_was_asked(search, channel, label):
    search.run(send_message, replace(WORDS, channel=channel), LATER)
    assert search.last_act.label == label


def test_a_guess_goes_with_what_was_sent(search):
    assert search.run(send_message, replace(EMAIL, guess=70), LATER).guess == 70


def test_what_was_closed_without_an_answer_is_taken_up_again(search):
    sent = search.run(send_message, EMAIL, LATER)
    search.run(record_reply, person_id="ada", kind=ReplyKind.NO_ANSWER, now=LATER)
    search.run(reopen, "ada", date(2026, 4, 1))
    assert search.snapshot().replies_from("ada") == ()
    assert search.snapshot().table(Snooze)[f"close:{sent.id}"].until == date(2026, 4, 1)
    with pytest.raises(Refused, match="open already"):
        search.run(reopen, "ada", date(2026, 4, 1))


def test_a_no_is_not_taken_back_by_opening_again(search):
    search.run(record_reply, person_id="ada", kind=ReplyKind.NO, now=LATER)
    with pytest.raises(Refused):
        search.run(reopen, "ada", date(2026, 4, 1))


def test_what_a_draft_asked_for_is_saved_where_it_belongs(search):
    search.run(
        fill_gaps, "ada", me={"background": " I bake. ", "goal": ""}, them={"why": "you bake"}
    )
    view = search.snapshot()
    assert (view.profile.background, view.profile.limits) == ("I bake.", "cannot stand for long")
    assert view.people["ada"].why == "you bake"
    with pytest.raises(Refused, match="Nothing was filled in"):
        search.run(fill_gaps, "ada", me={"goal": " "}, them={})


def test_after_sending_a_new_draft_is_a_new_message(search):
    search.run(send_message, WORDS, LATER)
    search.run(keep_draft, replace(WORDS, id="second"))
    assert [each.id for each in drafts(search)] == ["draft", "second"]
    assert len(search.snapshot().messages_to("ada")) == 3


@pytest.mark.parametrize("body", ["", "  \n "])
def test_without_words_nothing_was_sent(search, body):
    before = tables(search)
    with pytest.raises(Refused, match=r"^There are no words yet\. Write them first"):
        search.run(send_message, replace(WORDS, body=body), LATER)
    assert tables(search) == before


@pytest.mark.parametrize(
    ("subject", "body", "gap"),
    [("", "Dear [name], thank you", r"\[name\]"), ("Hi {their_name}", "Thanks", r"\{their_name\}")],
)
def test_a_thank_you_with_a_gap_is_refused_and_the_gap_named(search, subject, body, gap):
    with pytest.raises(Refused, match=rf"^“{gap}” still waits to be filled in\. A thank-you"):
        search.run(send_message, replace(THANKS, subject=subject, body=body), LATER)


def test_in_any_other_message_a_gap_is_only_hinted_at(search):
    assert search.run(send_message, replace(WORDS, body="Dear [name]"), LATER).sent == LATER


def test_a_thank_you_may_hold_an_address_and_a_link(search):
    body = "Thank you. I am at <elena@example.org>, see [my notes](https://example.org)."
    assert search.run(send_message, replace(THANKS, body=body), LATER).sent == LATER


def test_nobody_writes_to_somebody_who_was_deleted(search):
    search.run(delete, Person, "ada")
    with pytest.raises(Gone, match=r"^This person was deleted in the meantime"):
        search.run(send_message, WORDS, LATER)
    with pytest.raises(Refused, match=r"^This message was not saved, because the person"):
        search.run(keep_draft, WORDS)
    with pytest.raises(Gone):
        search.run(record_reply, person_id="ada", kind=ReplyKind.NO, now=NOW)
    assert search.snapshot().messages_to("ada") == ()


@pytest.mark.parametrize("kind", [each for each in ReplyKind if each is not ReplyKind.LATER])
def test_every_answer_is_recorded_with_its_time(search, kind):
    reply = search.run(record_reply, person_id="ada", kind=kind, now=LATER, note=" Gladly\n ")
    assert search.snapshot().table(Reply)[reply.id] == reply
    assert (reply.kind, reply.received, reply.note) == (kind, LATER, "Gladly")
    assert search.last_act.label == "Noted the answer from Ada Okafor"


def test_later_needs_a_day(search):
    about = {"person_id": "ada", "kind": ReplyKind.LATER, "now": NOW}
    with pytest.raises(Refused, match=r"^Please pick the day on which to write again\.$"):
        search.run(record_reply, **about)
    reply = search.run(record_reply, **about, ask_again=date(2026, 4, 1))
    assert reply.ask_again == date(2026, 4, 1)


def test_somebody_they_named_becomes_a_lead_at_once(search):
    search.run(
        record_reply,
        person_id="ada",
        kind=ReplyKind.REFERRED,
        now=LATER,
        named=" Priya Nair, data team ",
        may_name=True,
    )
    lead = next(each for each in search.snapshot().leads_from("ada") if "Priya" in each.text)
    assert (lead.kind, lead.text) == (LeadKind.PERSON, "Priya Nair, data team")
    assert lead.may_name_giver


def test_no_other_answer_makes_a_lead(search):
    before = search.snapshot().leads_from("ada")
    search.run(record_reply, person_id="ada", kind=ReplyKind.NO, now=LATER, named="Priya")
    assert search.snapshot().leads_from("ada") == before
