from datetime import timedelta

from core.domain.message import Channel, Message, MessageKind
from core.rules.network import tellings, told
from tests.rules.records import NOW, person, snapshot

EARLIER = NOW - timedelta(days=9)


def message(who: str, body: str = "Dear all", *, sent=NOW, kind=MessageKind.ANNOUNCEMENT):
    return Message(person_id=who, kind=kind, body=body, created=EARLIER, sent=sent)


def test_the_same_words_at_the_same_time_are_one_telling_the_newest_first():
    view = snapshot(
        person("Ada"),
        person("Mo"),
        person("Zoe"),
        message("zoe", "Hello", sent=EARLIER),
        message("ada"),
        message("mo"),
        message("mo", sent=None),
        message("zoe", kind=MessageKind.REQUEST),
    )
    found = tellings(view)
    assert [(each.sent, [who.id for who in each.people]) for each in found] == [
        (NOW, ["ada", "mo"]),
        (EARLIER, ["zoe"]),
    ]
    assert (found[0].body, found[0].channel) == ("Dear all", Channel.EMAIL)


def test_somebody_told_twice_counts_with_the_last_time():
    view = snapshot(person("Ada"), message("ada", sent=EARLIER), message("ada", "Again"))
    assert told(view) == {"ada": NOW}


def test_a_draft_told_nobody():
    assert told(snapshot(person("Ada"), message("ada", sent=None))) == {}
