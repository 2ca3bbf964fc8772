import pytest

from core.actions.network import tell_network
from core.domain.message import Channel, MessageKind
from core.domain.step import Stage
from core.rules.standing import standing
from core.store.errors import Refused
from tests.actions.search import LATER

WORDS = {"body": " I look into nursing. ", "channel": Channel.EMAIL, "now": LATER}


def test_everybody_told_has_the_words_in_their_story_and_nobody_counts_as_asked(search):
    assert search.run(tell_network, ["ada", "mo", "ada", "gone"], **WORDS) == 2
    for id in ("ada", "mo"):
        told = [each for each in search.snapshot().messages_to(id) if each.sent]
        assert [(each.kind, each.body) for each in told] == [
            (MessageKind.ANNOUNCEMENT, "I look into nursing.")
        ]
    mo = search.snapshot().people["mo"]
    assert standing(search.snapshot(), mo).asked is None
    assert standing(search.snapshot(), mo).stage is not Stage.ASKED
    assert search.last_act.label == "Noted that you told 2 people"


def test_the_subject_is_kept_where_there_is_one(search):
    search.run(tell_network, ["ada"], subject=" Hello ", **WORDS)
    search.run(tell_network, ["mo"], subject="Hello", **{**WORDS, "channel": Channel.PHONE})
    told = [search.snapshot().messages_to(id)[-1].subject for id in ("ada", "mo")]
    assert told == ["Hello", ""]


def test_it_needs_somebody_and_words(search):
    with pytest.raises(Refused, match=r"^Please choose whom you told\.$"):
        search.run(tell_network, ["gone"], **WORDS)
    with pytest.raises(Refused, match=r"^There are no words yet\. Write them first\.$"):
        search.run(tell_network, ["ada"], **{**WORDS, "body": " \n"})
