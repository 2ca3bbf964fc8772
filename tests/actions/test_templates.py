"""The user's own wording: kept, refused where it could not be filled in, given up."""

import pytest

from core.actions.templates import change_template, keep_mine, return_to_ours
from core.content.templates import script
from core.domain.message import Channel, MessageKind
from core.domain.template import Situation, Template, template_id
from core.rules.wording import Whose, whose
from core.store.errors import Gone, Refused
from tests.actions.search import LATER, NOTE

WHICH = (MessageKind.REQUEST, Channel.EMAIL, Situation.STRANGER)
ID = template_id(*WHICH)


def mine(search, id=ID):
    return search.snapshot().get(Template, id)


def test_a_change_is_kept_with_ours_beside_it(search):
    kept = search.run(change_template, *WHICH, text="Hi {their_name},  \nhello.\n", now=LATER)
    assert mine(search) == kept
    assert (kept.text, kept.ours) == ("Hi {their_name},\nhello.", script(*WHICH))
    assert kept.changed == LATER


def test_our_own_words_are_no_change(search):
    assert search.run(change_template, *WHICH, text=script(*WHICH), now=LATER) is None
    assert mine(search) is None


def test_typing_our_words_again_gives_the_change_up(search):
    search.run(change_template, *WHICH, text="Hi", now=LATER)
    search.run(change_template, *WHICH, text=script(*WHICH), now=LATER)
    assert mine(search) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "A template needs words"),
        (" \n ", "A template needs words"),
        ("Hi {their_nmae}", "There is no part called {their_nmae}"),
        ("Hi {my_name", "A brace stands alone"),
        ("Hi {}", "A brace stands alone"),
        ("Hi {My Name}", "There is no part called {My Name}"),
    ],
)
def test_what_could_not_be_filled_in_is_refused_with_the_reason(search, text, words):
    with pytest.raises(Refused, match=words):
        search.run(change_template, *WHICH, text=text, now=LATER)
    assert mine(search) is None


def test_ours_comes_back_and_only_once(search):
    search.run(return_to_ours, NOTE.id)
    assert mine(search, NOTE.id) is None
    with pytest.raises(Gone):
        search.run(return_to_ours, NOTE.id)
    with pytest.raises(Gone):
        search.run(keep_mine, NOTE.id)


def test_keeping_mine_takes_note_of_our_newest(search):
    ours = script(MessageKind.REQUEST, Channel.LINKEDIN_NOTE, Situation.KNOWN)
    assert whose(NOTE, ours) is Whose.OURS_IS_NEWER
    kept = search.run(keep_mine, NOTE.id)
    assert (kept.text, whose(kept, ours)) == (NOTE.text, Whose.MINE)
