"""Each request is a round of its own, with the first answer before the next request."""

import pytest

from core.domain.message import Message, MessageKind
from core.domain.reply import Reply, ReplyKind
from core.rules.rounds import days_to_answer, rounds
from tests.rules.records import NOW, at, person, snapshot, talk


def asked(when, kind=MessageKind.REQUEST, **known):
    return Message(person_id="ada", kind=kind, created=NOW, sent=at(when), **known)


def said(kind, when):
    return Reply(person_id="ada", kind=kind, received=at(when))


FIRST, SECOND = asked("2026-02-02 09:00"), asked("2026-03-02 09:00")
CHASE = asked("2026-02-09 09:00", MessageKind.CHASE)


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        ((), []),
        ((FIRST,), [(False, False, True)]),
        ((FIRST, CHASE), [(False, False, True)]),
        ((FIRST, said(ReplyKind.YES, "2026-02-04 09:00")), [(True, True, False)]),
        ((FIRST, CHASE, said(ReplyKind.NO, "2026-02-10 09:00")), [(True, False, False)]),
        ((FIRST, said(ReplyKind.LATER, "2026-02-04 09:00")), [(True, False, False)]),
        ((FIRST, said(ReplyKind.NO_ANSWER, "2026-02-20 09:00")), [(False, False, False)]),
        ((FIRST, SECOND), [(False, False, False), (False, False, True)]),
        (
            (FIRST, said(ReplyKind.NO, "2026-02-04 09:00"), SECOND),
            [(True, False, False), (False, False, True)],
        ),
        ((FIRST, talk(starts=at("2026-02-12 09:00"))), [(True, True, False)]),
        (
            (FIRST, talk(starts=at("2026-01-12 09:00"), ended=at("2026-01-12 10:00"))),
            [(False, False, False)],
        ),
        ((Message(person_id="ada", kind=MessageKind.REQUEST, created=NOW),), []),
        (
            (
                FIRST,
                said(ReplyKind.YES, "2026-02-06 09:00"),
                said(ReplyKind.LATER, "2026-02-04 09:00"),
            ),
            [(True, False, False)],
        ),
        ((FIRST, talk(starts=at("2026-02-12 09:00"), cancelled=NOW)), [(False, False, True)]),
        ((FIRST, talk(created=at("2026-02-12 09:00"))), [(False, False, True)]),
        (
            (FIRST, SECOND, talk(starts=at("2026-03-02 09:00"))),
            [(False, False, False), (True, True, False)],
        ),
        ((FIRST, asked("2026-02-02 09:00")), [(False, False, False), (False, False, True)]),
        (
            (FIRST, SECOND, said(ReplyKind.YES, "2026-03-02 09:00"), asked("2026-03-30 09:00")),
            [(False, False, False), (True, True, False), (False, False, True)],
        ),
    ],
)
def test_what_came_of_each_request(records, expected):
    found = rounds(snapshot(person(), *records))
    assert [(each.answered, each.agreed, each.waiting) for each in found] == expected


def test_the_rounds_of_everybody_come_in_the_order_they_were_asked():
    other = Message(
        person_id="mo", kind=MessageKind.REQUEST, created=NOW, sent=at("2026-02-20 09:00")
    )
    view = snapshot(person(), person("Mo"), SECOND, other, FIRST)
    assert [each.request for each in rounds(view)] == [FIRST, other, SECOND]
    assert [each.person.id for each in rounds(view)] == ["ada", "mo", "ada"]
    assert rounds(view) is rounds(view)


def test_half_of_those_who_answered_had_done_so_after_the_median_of_their_days():
    view = snapshot(
        person(),
        FIRST,
        said(ReplyKind.NO, "2026-02-03 09:00"),
        SECOND,
        said(ReplyKind.YES, "2026-03-05 21:00"),
    )
    assert days_to_answer(rounds(view)) == pytest.approx((1 + 3.5) / 2)
    assert days_to_answer(rounds(snapshot(person(), FIRST))) is None
