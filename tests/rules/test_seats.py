"""Who has a seat, in which order, and what stands on its checklist already."""

from datetime import timedelta

from msgspec.structs import replace

from core.domain.message import Message, MessageKind
from core.domain.reply import Reply, ReplyKind
from core.rules.dealing import Seat
from core.rules.seats import all_seats, coming_with, fitting_seats
from tests.rules.records import NOW, person, snapshot, talk

AGO, SOON = NOW - timedelta(days=1), NOW + timedelta(days=1)
ADA, BEA = person("Ada"), person("Bea")


def message(who, kind, sent=None):
    return Message(person_id=who, kind=kind, created=NOW, sent=sent)


def yes(who):
    return Reply(person_id=who, kind=ReplyKind.YES, received=NOW)


def names(seats):
    return [each.person_id for each in seats]


def test_a_seat_knows_what_stands_there_and_what_the_person_has_answered():
    before = talk("old", "open", id="before", ended=AGO)
    answered = replace(before.agenda[0], asked=True)
    before = replace(before, agenda=(answered, before.agenda[1]))
    coming = talk("a", "b", closing=("bye",), id="coming", starts=SOON)
    assert all_seats(snapshot(ADA, BEA, before, coming), NOW) == (
        Seat(
            person_id="ada",
            interview_id="coming",
            has=2,
            taken=frozenset({"q-a", "q-b", "q-bye", "q-old"}),
        ),
        Seat(person_id="bea"),
    )


def test_a_talk_that_was_held_or_called_off_is_not_to_come_whatever_its_hour():
    held = talk(id="held", starts=SOON, ended=NOW)
    off = talk(id="off", starts=SOON, cancelled=NOW)
    unset = talk(id="unset", created=AGO)
    fixed = talk(id="fixed", starts=SOON)
    found = coming_with(snapshot(ADA, held, off, unset, fixed), "ada", NOW)
    assert [each.id for each in found] == ["fixed", "unset"]


def test_whoever_has_no_seat_takes_none_from_those_who_come_after():
    aside = person("Ada", set_aside=NOW)
    assert names(all_seats(snapshot(aside, BEA), NOW)) == ["bea"]


def test_of_those_who_agreed_a_checklist_that_was_begun_goes_first():
    view = snapshot(ADA, BEA, yes("ada"), yes("bea"), talk(person_id="bea", created=AGO))
    assert names(all_seats(view, NOW)) == ["bea", "ada"]


def test_a_full_checklist_leaves_no_room_and_one_that_is_just_enough_calls_nobody_else():
    asked = message("bea", MessageKind.REQUEST, sent=NOW)
    full = snapshot(ADA, BEA, asked, talk(*"abcdefg", starts=SOON))
    assert names(fitting_seats(full, NOW, 1)) == ["ada", "bea"]
    empty = snapshot(ADA, BEA, asked, talk(starts=SOON))
    assert names(fitting_seats(empty, NOW, 6)) == ["ada"]
    assert names(fitting_seats(empty, NOW, 7)) == ["ada", "bea"]


def test_only_words_that_ask_and_wait_to_be_sent_say_that_somebody_is_about_to_be_asked():
    view = snapshot(
        ADA,
        BEA,
        message("ada", MessageKind.KEEP_IN_TOUCH),
        message("bea", MessageKind.REQUEST),
    )
    assert names(fitting_seats(view, NOW, 1)) == ["bea"]
