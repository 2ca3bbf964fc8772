from core.content.templates import parts, script
from core.domain.message import Channel, MessageKind
from core.domain.template import Situation, Template, template_id
from core.rules.wording import Whose, unknown_parts, whose, wording
from tests.rules.records import NOW, snapshot

WHICH = (MessageKind.REQUEST, Channel.EMAIL, Situation.KNOWN)
OURS = script(*WHICH)
MINE = Template(id=template_id(*WHICH), text="Hi {their_name}", ours=OURS, changed=NOW)


def test_our_wording_counts_until_it_is_changed():
    assert wording(snapshot(), *WHICH, OURS) == OURS
    assert wording(snapshot(MINE), *WHICH, OURS) == "Hi {their_name}"


def test_a_change_counts_for_its_own_situation_only():
    other = (MessageKind.REQUEST, Channel.EMAIL, Situation.STRANGER)
    assert wording(snapshot(MINE), *other, "ours") == "ours"


def test_it_is_known_whose_words_they_are_and_whether_ours_moved_on():
    assert whose(None, OURS) is Whose.OURS
    assert whose(MINE, OURS) is Whose.MINE
    assert whose(MINE, f"{OURS} Better.") is Whose.OURS_IS_NEWER


def test_only_parts_there_are_can_stand_in_braces():
    assert unknown_parts(OURS, parts()) == ()
    assert unknown_parts("Hi {their_nmae} and {my_name}", parts()) == ("their_nmae",)
    assert unknown_parts("Hi {my_name", parts()) == ("{",)
