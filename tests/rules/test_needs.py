from datetime import timedelta

import pytest

from core.domain.interview import Debrief, FellThrough, Mode
from core.domain.message import Message, MessageKind
from core.rules.needs import Need, needs
from tests.rules.records import NOW, person, snapshot, talk

SOON, AGO = NOW + timedelta(days=1), NOW - timedelta(days=1)
READY = {"takeaway_id": "a"}
DEBRIEF = Debrief(learned=("Patience",), finished=NOW)


def open_of(interview, *others, phone=""):
    ada = person(phone=phone)
    return needs(snapshot(ada, interview, *others), interview, ada, NOW)


@pytest.mark.parametrize(
    ("interview", "expected"),
    [
        (talk(), (Need.TIME, Need.QUESTIONS)),
        (talk(starts=SOON), (Need.PLACE, Need.QUESTIONS)),
        (talk("a", "b", "c", starts=SOON, place="Ward 3", **READY), ()),
        (talk("a", "b", "c", starts=SOON, mode=Mode.PHONE, **READY), (Need.PLACE,)),
        (talk(starts=AGO), (Need.TELL,)),
        (talk(starts=AGO, ended=AGO), (Need.DEBRIEF, Need.THANKS)),
        (talk(starts=AGO, ended=AGO, debrief=DEBRIEF), (Need.THANKS,)),
        (talk(starts=AGO, cancelled=NOW, fell_through=FellThrough.NO_SHOW), (Need.NEW_TIME,)),
        (talk(starts=AGO, cancelled=NOW), ()),
    ],
)
def test_a_conversation_tells_what_it_still_needs(interview, expected):
    assert open_of(interview) == expected


def test_the_number_of_the_person_is_place_enough_for_a_call():
    call = talk("a", "b", "c", starts=SOON, mode=Mode.PHONE, **READY)
    assert open_of(call, phone="+44 7700 900112") == ()
    visit = talk("a", "b", "c", starts=SOON, **READY)
    assert open_of(visit, phone="+44 7700 900112") == (Need.PLACE,)


def test_after_the_thank_you_nothing_is_open():
    held = talk(starts=AGO, ended=AGO, debrief=DEBRIEF)
    thanks = Message(
        person_id="ada",
        kind=MessageKind.THANK_YOU,
        body="Thanks",
        interview_id="talk",
        created=NOW,
        sent=NOW,
    )
    assert open_of(held, thanks) == ()
