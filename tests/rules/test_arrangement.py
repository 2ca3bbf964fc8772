from datetime import timedelta

from core.rules.arrangement import clashes, is_past, sequence
from tests.rules.records import NOW, person, snapshot, talk

HALF_HOUR = timedelta(minutes=30)


def at(minutes, id="talk", **known):
    return talk(id=id, starts=NOW + timedelta(minutes=minutes), minutes=30, **known)


def test_a_talk_is_past_when_its_minutes_are_over():
    assert not is_past(talk(), NOW)
    assert not is_past(at(-29), NOW)
    assert is_past(at(-30), NOW)


def test_talks_that_overlap_are_found_soonest_first():
    others = [at(20, "late"), at(-20, "early"), at(30, "after"), at(-30, "before")]
    view = snapshot(person(), *others)
    assert [each.id for each in clashes(view, at(0, "wished"))] == ["early", "late"]


def test_a_talk_does_not_clash_with_itself_nor_with_what_fell_through_or_is_over():
    view = snapshot(
        person(),
        at(0),
        at(0, "cancelled", cancelled=NOW),
        at(0, "held", ended=NOW),
        talk(id="open"),
    )
    assert clashes(view, at(10)) == ()
    assert clashes(view, talk(id="without a time")) == ()


def test_each_change_counts_for_calendars():
    assert sequence(at(0)) == 0
    assert sequence(at(0, cancelled=NOW)) == 1
