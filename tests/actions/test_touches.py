from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from core.actions.touches import note_contact
from core.domain.message import Channel
from core.domain.touch import Direction
from core.rules.standing import standing
from core.store.errors import Gone, Refused
from tests.actions.search import NOW

TOKYO = ZoneInfo("Asia/Tokyo")


def note(search, **said):
    known = {"person_id": "mo", "day": NOW.date(), "now": NOW, "zone": UTC}
    return search.run(note_contact, **(known | said))


def test_a_contact_today_happened_just_now(search):
    touch = note(search, channel=Channel.PHONE, text=" Spoke about nights ")
    assert (touch.at, touch.channel, touch.text) == (NOW, Channel.PHONE, "Spoke about nights")
    assert touch.direction is Direction.BOTH
    assert search.last_act.label == "Noted your contact with Mo"


def test_an_earlier_one_happened_at_noon_where_the_user_is(search):
    touch = note(search, day=(NOW - timedelta(days=3)).date(), zone=TOKYO)
    assert touch.at == datetime(2026, 3, 1, 3, tzinfo=UTC)


def test_any_contact_counts_as_the_last_one(search):
    touch = note(search)
    view = search.snapshot()
    assert standing(view, view.people["mo"]).last_contact == touch.at


def test_what_lies_ahead_and_whoever_is_gone_are_refused(search):
    with pytest.raises(Refused, match="lies ahead"):
        note(search, day=(NOW + timedelta(days=1)).date())
    with pytest.raises(Gone):
        note(search, person_id="gone")
