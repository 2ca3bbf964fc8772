"""Which conversation fell through, for as long as nothing was done about it."""

from datetime import timedelta

import pytest

from core.domain.interview import FellThrough
from core.domain.message import Message, MessageKind
from core.domain.reply import Reply, ReplyKind
from core.rules.fallen import fallen_through
from tests.rules.records import NOW, person, snapshot, talk

ADA = person()
DAY = timedelta(days=1)
PLANNED, CALLED_OFF = NOW - 3 * DAY, NOW


def off(id="off", when=CALLED_OFF, created=PLANNED):
    return talk(
        id=id, starts=NOW + DAY, created=created, cancelled=when, fell_through=FellThrough.BY_THEM
    )


def said(kind, when):
    return Reply(person_id="ada", kind=kind, received=when)


def wrote(when):
    return Message(person_id="ada", kind=MessageKind.REQUEST, created=NOW, sent=when)


def fallen(*records):
    found = fallen_through(snapshot(ADA, *records), ADA)
    return found.id if found else None


def test_of_several_the_one_that_fell_through_last_counts_also_where_it_was_planned_first():
    assert fallen(off("later", NOW + DAY, PLANNED - DAY), off("sooner", NOW)) == "later"
    assert fallen(off("one"), off("other")) in {"one", "other"}


@pytest.mark.parametrize(
    ("since", "answered"),
    [
        (said(ReplyKind.LATER, PLANNED - DAY), False),
        (said(ReplyKind.LATER, PLANNED), False),
        (said(ReplyKind.LATER, PLANNED + DAY), True),
        (said(ReplyKind.YES, PLANNED + DAY), False),
        (said(ReplyKind.YES, CALLED_OFF), False),
        (said(ReplyKind.YES, CALLED_OFF + DAY), True),
        (wrote(CALLED_OFF), False),
        (wrote(CALLED_OFF + DAY), True),
        (talk(id="held", ended=CALLED_OFF), False),
        (talk(id="held", ended=CALLED_OFF + DAY), True),
    ],
)
def test_it_is_answered_by_what_one_said_of_it_and_by_whatever_came_after(since, answered):
    assert fallen(off(), since) == (None if answered else "off")
