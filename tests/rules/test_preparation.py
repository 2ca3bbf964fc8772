from datetime import timedelta

import pytest

from core.domain.employer import Employer, News
from core.domain.interview import Mode, OwnTask, Preparation
from core.domain.message import Message, MessageKind
from core.domain.profile import Profile
from core.domain.reply import Reply, ReplyKind
from core.rules.brief import PARTS
from core.rules.preparation import count_done, preparation
from tests.rules.records import NOW, person, snapshot, talk

WHOLE = Employer(
    id="clinic",
    name="Northwind Clinic Ltd",
    created=NOW,
    news=(News(title="A new ward"),),
    **{part: "words" for part in PARTS if part != "news"},
)
BARE = Employer(id="clinic", name="Northwind Clinic", why="They are kind", created=NOW)


def line(what, *records, ada=None, **known):
    interview = talk(**known)
    lines = preparation(snapshot(ada or person("Ada"), interview, *records), interview)
    return next(each for each in lines if each.what is what)


def test_nothing_is_ready_at_first_and_every_line_is_there():
    interview = talk()
    lines = preparation(snapshot(person("Ada"), interview), interview)
    assert [each.what for each in lines] == list(Preparation)
    assert count_done(interview, lines) == (0, 11)


def test_ticks_by_hand_and_own_tasks_count():
    tasks = OwnTask(text="A pen", done=True), OwnTask(text="A map")
    interview = talk(prepared=(Preparation.EARLY, Preparation.DRESSED), own_tasks=tasks)
    lines = preparation(snapshot(person("Ada"), interview), interview)
    assert count_done(interview, lines) == (3, 13)
    assert {each.what for each in lines if each.by_hand} == {*interview.prepared}


@pytest.mark.parametrize(
    ("letters", "takeaway", "done", "reason"),
    [
        ("abc", "b", True, "3 questions, and the one you must take away"),
        ("abc", None, False, "Mark the one you must take away"),
        ("ab", "a", False, "2 of at least 3 so far"),
    ],
)
def test_the_questions_are_chosen_with_three_and_a_takeaway(letters, takeaway, done, reason):
    interview = talk(*letters, takeaway_id=takeaway)
    lines = preparation(snapshot(person("Ada"), interview), interview)
    assert (lines[1].by_itself, lines[1].reason) == (done, reason)


def test_a_time_is_confirmed_by_writing_back_after_the_yes():
    before, after = (
        Message(person_id="ada", kind=MessageKind.CONFIRM, body="x", created=NOW, sent=sent)
        for sent in (NOW - timedelta(hours=1), NOW + timedelta(hours=1))
    )
    yes = Reply(person_id="ada", kind=ReplyKind.YES, received=NOW)
    ada = person("Ada", id="ada")
    assert not line(Preparation.CONFIRMED, yes, before, ada=ada).by_itself
    assert line(Preparation.CONFIRMED, yes, before, after, ada=ada).by_itself


def test_on_the_phone_nobody_sees_what_one_wears():
    on_phone = talk(mode=Mode.PHONE)
    lines = preparation(snapshot(person("Ada"), on_phone), on_phone)
    assert Preparation.DRESSED not in [each.what for each in lines]


@pytest.mark.parametrize(
    ("employer", "records", "done", "reason"),
    [
        ("", (WHOLE,), False, ""),
        ("Northwind clinic", (), False, "Northwind clinic is not on your list of employers yet"),
        ("Northwind clinic", (BARE,), False, "1 of 8 parts of your brief are written"),
        ("northwind Clinic", (WHOLE,), True, "Your brief of Northwind Clinic Ltd is complete"),
    ],
)
def test_a_complete_brief_counts_as_read(employer, records, done, reason):
    found = line(Preparation.BRIEF_READ, *records, ada=person("Ada", employer=employer))
    assert (found.by_itself, found.reason) == (done, reason)


def test_a_name_that_is_written_down_can_be_said():
    assert not line(Preparation.NAME_PRONOUNCED).done
    found = line(Preparation.NAME_PRONOUNCED, ada=person("Ada", pronunciation="AH-da"))
    assert (found.by_itself, found.reason) == (True, "You wrote down: AH-da")


@pytest.mark.parametrize(
    ("mode", "place", "phone", "done", "reason"),
    [
        (Mode.VIDEO, "https://meet.example", "", True, "You wrote down: https://meet.example"),
        (Mode.VIDEO, "", "+1", False, "The link is missing"),
        (Mode.THEIR_WORKPLACE, "", "", False, "The place is missing"),
        (Mode.PHONE, "", "+1 415", True, "You have the number: +1 415"),
        (Mode.PHONE, "", "", False, "The phone number is missing"),
    ],
)
def test_the_way_there_is_known_with_a_place_a_link_or_a_number(mode, place, phone, done, reason):
    found = line(Preparation.ROUTE_CHECKED, ada=person("Ada", phone=phone), mode=mode, place=place)
    assert (found.by_itself, found.reason) == (done, reason)


def test_an_introduction_says_how_long_it_takes():
    assert not line(Preparation.INTRODUCTION_WRITTEN, Profile(introduction=" ")).done
    found = line(Preparation.INTRODUCTION_WRITTEN, Profile(introduction="word " * 65))
    assert (found.by_itself, found.reason) == (True, "30 seconds when spoken")


def test_what_other_facts_do_not_tell_is_left_to_the_hand():
    for what in (Preparation.REHEARSED, Preparation.DRESSED, Preparation.IN_RETURN):
        found = line(what, prepared=(what,))
        assert (found.by_itself, found.by_hand, found.done) == (False, True, True)
