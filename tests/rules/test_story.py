"""What happened with one person, newest first."""

from datetime import timedelta
from itertools import pairwise

import pytest
from msgspec.structs import replace

from core.domain.debrief import Debrief
from core.domain.interview import Arrangement, FellThrough, Mode
from core.domain.lead import Lead, LeadKind
from core.domain.message import Channel, Message, MessageKind
from core.domain.promise import Promise, PromisedBy
from core.domain.reply import Reply, ReplyKind
from core.domain.touch import Direction, Touch
from core.rules.story import EventKind, story
from tests.rules.records import NOW, at, person, snapshot, talk

ADA = person(created=at("2026-03-01 08:00"), source="LinkedIn", set_aside=at("2026-03-20 08:00"))
MO = person("Mo")
REQUEST = Message(
    person_id="ada",
    kind=MessageKind.REQUEST,
    subject="A question",
    body="Dear Ada",
    created=at("2026-03-01 09:00"),
    sent=at("2026-03-02 09:00"),
)
CALL = Message(
    person_id="ada",
    kind=MessageKind.CHASE,
    body="I rang",
    created=at("2026-03-05 09:00"),
    sent=at("2026-03-05 09:00"),
)
DRAFT = Message(person_id="ada", kind=MessageKind.THANK_YOU, created=at("2026-03-12 09:00"))
YES = Reply(person_id="ada", kind=ReplyKind.YES, received=at("2026-03-06 09:00"), note="Gladly")
CANCELLED = talk(
    id="off", starts=at("2026-03-08 09:00"), cancelled=at("2026-03-07 09:00"), notes="ill"
)
TALKED = talk(
    starts=at("2026-03-10 09:00"),
    ended=at("2026-03-10 09:20"),
    debrief=Debrief(learned=("Patience", "Maths"), finished=at("2026-03-11 09:00")),
)
COMING = talk(id="next", starts=at("2026-04-10 09:00"))
LEAD = Lead(kind=LeadKind.EVENT, text="The fair", giver_id="ada", created=at("2026-03-11 09:00"))
PROMISE = Promise(
    text="To write", by=PromisedBy.ME, person_id="ada", created=at("2026-03-11 09:05")
)
OTHERS = (
    Message(person_id="mo", kind=MessageKind.REQUEST, created=ADA.created, sent=ADA.created),
    Lead(kind=LeadKind.EVENT, text="x", giver_id="mo", person_id="ada", created=ADA.created),
)
VIEW = snapshot(
    PROMISE, ADA, MO, DRAFT, YES, REQUEST, COMING, TALKED, CANCELLED, LEAD, CALL, *OTHERS
)


def test_everything_that_happened_is_told_newest_first():
    told = [(each.kind, each.about, each.text) for each in story(VIEW, ADA)]
    assert told == [
        (EventKind.SET_ASIDE, "", ""),
        (EventKind.PROMISE, PromisedBy.ME, "To write"),
        (EventKind.LEAD, LeadKind.EVENT, "The fair"),
        (EventKind.TALK, "", "Patience"),
        (EventKind.CANCELLED, "", ""),
        (EventKind.REPLY, ReplyKind.YES, "Gladly"),
        (EventKind.SENT, MessageKind.CHASE, "I rang"),
        (EventKind.SENT, MessageKind.REQUEST, "A question"),
        (EventKind.ADDED, "LinkedIn", ""),
    ]


def test_the_moments_are_those_at_which_it_happened():
    events = story(VIEW, ADA)
    assert all(later.when >= earlier.when for later, earlier in pairwise(events))
    when = {each.kind: each.when for each in events}
    assert when[EventKind.TALK] == at("2026-03-10 09:20")
    assert when[EventKind.CANCELLED] == at("2026-03-07 09:00")
    assert when[EventKind.ADDED] == at("2026-03-01 08:00")


def test_a_talk_leads_to_its_conversation():
    found = {each.kind: each.interview_id for each in story(VIEW, ADA)}
    assert found[EventKind.TALK] == "talk"
    assert found[EventKind.CANCELLED] == "off"


def test_a_talk_without_a_debrief_is_told_without_words():
    view = snapshot(ADA, talk(starts=at("2026-03-10 09:00"), ended=at("2026-03-10 09:20")))
    assert [each.text for each in story(view, ADA) if each.kind is EventKind.TALK] == [""]


def test_a_new_person_was_added_and_nothing_else_happened():
    (added,) = story(snapshot(MO), MO)
    assert (added.kind, added.when, added.about) == (EventKind.ADDED, MO.created, "")


def told(view, who):
    return [(each.kind, each.about, each.text) for each in story(view, who)]


def test_contact_beside_our_messages_is_told_with_whose_words_they_were():
    met = Touch(id="met", person_id="mo", at=at("2026-02-01 09:00"), text="On the train")
    wrote = Touch(
        person_id="mo",
        at=at("2026-02-02 09:00"),
        direction=Direction.FROM_THEM,
        channel=Channel.LINKEDIN_MESSAGE,
        source="LinkedIn",
    )
    events = [each for each in story(snapshot(MO, met, wrote), MO) if each.kind is EventKind.TOUCH]
    assert [(each.about, each.channel, each.text) for each in events] == [
        (Direction.FROM_THEM, Channel.LINKEDIN_MESSAGE, ""),
        (Direction.BOTH, None, "On the train"),
    ]
    assert [each.touch_id for each in events] == [None, "met"], "only what was typed may be deleted"


def test_the_words_sent_can_be_read():
    [call, request] = [each for each in story(VIEW, ADA) if each.kind is EventKind.SENT]
    assert (request.text, request.words) == ("A question", "Dear Ada")
    assert (call.text, call.words) == ("I rang", "I rang")


def test_whoever_introduced_them_stands_at_the_beginning():
    zoe = person("Zoe", introducer_id="mo")
    (began,) = story(snapshot(MO, zoe), zoe)
    assert (began.kind, began.person_id) == (EventKind.INTRODUCED, "mo")


def test_whom_they_introduced_is_told_once_with_the_lead_or_without_one():
    zoe, eve = person("Zoe", introducer_id="mo"), person("Eve", introducer_id="mo")
    lead = Lead(
        kind=LeadKind.PERSON, text="Ask Zoe", giver_id="mo", person_id="zoe", created=zoe.created
    )
    found = {
        (each.kind, each.person_id)
        for each in story(snapshot(MO, zoe, eve, lead), MO)
        if each.person_id
    }
    assert found == {(EventKind.LEAD, "zoe"), (EventKind.INTRODUCED_US, "eve")}


def test_a_promise_kept_is_told_too():
    kept = replace(PROMISE, kept=at("2026-03-15 09:00"))
    assert (EventKind.KEPT, PromisedBy.ME, "To write") in told(snapshot(ADA, kept), ADA)
    assert EventKind.KEPT not in {kind for kind, _, _ in told(VIEW, ADA)}


def test_a_talk_that_was_moved_tells_when_and_where_it_was_to_be():
    def agreed(hours, place, changed):
        return Arrangement(
            starts=NOW + timedelta(hours=hours),
            minutes=15,
            mode=Mode.VIDEO,
            place=place,
            changed=NOW + timedelta(minutes=changed),
        )

    moved = talk(
        starts=NOW + timedelta(hours=9),
        place="Ward 4",
        earlier=(agreed(5, "", 1), agreed(5, "Ward 3", 2), agreed(9, "Ward 3", 3)),
    )
    events = [e for e in story(snapshot(person(), moved), person()) if e.kind is EventKind.MOVED]
    assert [(e.when, e.instead_of, e.text) for e in reversed(events)] == [
        (NOW + timedelta(minutes=2), NOW + timedelta(hours=5), ""),
        (NOW + timedelta(minutes=3), None, "Ward 3"),
    ]


@pytest.mark.parametrize("why", [None, *FellThrough])
def test_a_talk_that_fell_through_tells_why(why):
    view = snapshot(person(), talk(cancelled=NOW, fell_through=why))
    [event] = [e for e in story(view, person()) if e.kind is EventKind.CANCELLED]
    assert (event.about or None) == why
